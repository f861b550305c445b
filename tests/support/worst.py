"""The worst that a text can be."""

from __future__ import annotations

from typing import Final

__all__ = ["WORST", "worst"]

_UNITS: Final = {
    "newlines": "\n",
    "spaces": " ",
    "ideographic spaces": "\u3000",
    "tabs and newlines": "\t\n",
    "carriage returns": "\r",
    "form feeds": "\f",
    "NUL": "\x00",
    "combining marks": "\u0301",
    "a letter and its marks": "e" + "\u0301" * 30,
    "lone surrogates": "\ud842",
    "the other surrogates": "\udfb7",
    "zero-width spaces": "\u200b",
    "opening brackets": "（",
    "closing brackets": "）",
    "opening quotes": "“",
    "ASCII brackets": "(",
    "one character": "中",
    "one Traditional character": "乾",
    "letters": "a",
    "hyphens": "-",
    "hyphenated lines": "infor-\n",
    "digits": "1",
    "commas": ",",
    "full stops": "。\n",
    "ampersands": "&",
    "entities": "&amp;",
    "accents of mojibake": "Ã",
    "glosses": "開(kāi)",
    "glosses broken off": "(kāi",
    "letter-spaced": "会 ",
    "doubled": "会会议议",
    "honestly doubled": "人人有责，天天向上， 会议要求。",
    "datelines": "本报讯（记者 林晓舟）\n",
    "open datelines": "本报讯（记者 ",
    "jump lines": "（下转第四版）\n",
    "folios": "第2版\n",
    "first pages": "— 1 —\n本报讯昨日，会议召开。\f",
    "pages of a newspaper": "第2版\n会议召开\n本报讯昨日，会议召开。\n",
    "hanging indents": "一、会议要求各县区要抢抓农时\n    把水送到田间地头，\n",
    "headings": "# 会议召开\n",
    "rows of names": "出席：何宁 周远 秦朗\n",
    "addresses": "https://",
    "short lines": "会\n",
    "full lines": "会议要求各县区要抢抓农时把水送到\n",
    "wide gutters": "会议要求各县区" + " " * 8 + "要抢抓农时把水\n",
    "kana": "の",
    "private use": "\ue000",
}


def worst(name: str, size: int) -> str:
    """Give `size` characters of one kind of trouble."""
    if name == "nested brackets":
        return "（" * (size // 2) + "）" * (size - size // 2)
    unit = _UNITS[name]
    return (unit * (size // len(unit) + 1))[:size]


WORST: Final = (*_UNITS, "nested brackets")
