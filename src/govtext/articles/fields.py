"""What an article says of itself: dateline, byline, author, date."""

from __future__ import annotations

import re
from typing import Final

from govtext.labels import DATELINE

__all__ = ["author_of", "dateline_of", "reporter_of"]

_REPORTER: Final = re.compile(
    r"(?:[一-鿿]{2,6}[报网社] ?)?(?:特约|见习)?(?:记者|通讯员|评论员)[ \u3000]?[^（）()【】，,。\n]{2,40}"
)
#: Behind the name in one bracket: where the report is from, the day, and that it is one.
_FROM: Final = re.compile(r"(?<=[一-鿿]{2})[一-鿿]{2,3}(?:\d{1,2}日)?(?:综合)?(?:报道|报导|电|讯|外电)$")


def dateline_of(shadow: str) -> tuple[int, int] | None:
    """Give where the dateline (电头) of a paragraph stands, if it begins with one.

    >>> dateline_of("本报讯（记者 张伟）昨日，会议召开。")
    (0, 10)
    """
    match = DATELINE.match(shadow)
    if match is None:
        return None
    return 0, len(match.group().rstrip(" \u3000：:—–-"))


def reporter_of(shadow: str) -> tuple[int, int] | None:
    """Give where a dateline names its reporters.

    >>> text = "本报讯（记者 张伟 李娜）"
    >>> text[slice(*reporter_of(text))]
    '记者 张伟 李娜'
    """
    match = _REPORTER.search(shadow)
    if match is None:
        return None
    name = _FROM.sub("", match.group()).rstrip()
    return match.start(), match.start() + len(name)


_MARKS: Final = re.compile(r"^[⊙◎□■○●△▲ \u3000]+|^(?:文/图|图/文|文|撰文|作者)[／/：:]\s*")


def author_of(byline: str) -> str:
    """Give the names of a byline that stands on a line of its own.

    >>> author_of("⊙崔伟 卢娜"), author_of("作者：王明")
    ('崔伟 卢娜', '王明')
    """
    return _MARKS.sub("", byline).strip()
