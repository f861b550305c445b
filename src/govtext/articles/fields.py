"""What an article says of itself: dateline, byline, author, date."""

from __future__ import annotations

from typing import Final, NamedTuple

from govtext.labels import DATELINE, TIME, unspaced
from govtext.patterns import lazy

__all__ = [
    "Metadata",
    "author_of",
    "date_of",
    "dateline_of",
    "day_within",
    "names_behind",
    "read_metadata",
    "reporter_of",
]

_REPORTER: Final = lazy(
    r"(?:[一-鿿]{2,6}[报网] ?)?(?:特约|见习)?(?:记者|通讯员|评论员)[ \u3000]?[^（）()【】〔〕，,。／\n]{2,40}"
)
#: Behind the name in one bracket: where the report is from, the day, and that it is one.
_FROM: Final = lazy(
    r"(?:(?<=者)(?P<run>[一-鿿]{4,7}?)|[ \u3000][一-鿿]{2,3})?(?:\d{1,2}日)?(?:综合)?(?:报道|报导|电|讯|外电)$"
)
#: A name has so many characters at the most, a place so many at the least.
NAME: Final = 3
PLACE: Final = 2


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
    >>> text = "（中央社记者郑美玲香港8日电）"
    >>> text[slice(*reporter_of(text))]
    '记者郑美玲'
    >>> [text[slice(*reporter_of(text))] for text in ("【本报记者张伟报道】", "（记者 张伟 北京8日电）")]
    ['记者张伟', '记者 张伟']
    """
    match = _REPORTER.search(shadow)
    if match is None:
        return None
    start, end = match.span()
    placed = _FROM.search(match.group())
    if placed is not None:
        run = placed["run"] or ""  # name and place in one: 记者郑美玲香港8日电
        end = start + placed.start() + (min(NAME, len(run) - PLACE) if run else 0)
    return start, start + len(shadow[start:end].rstrip())


_MARKS: Final = lazy(r"^[⊙☉◎□■○●△▲ \u3000]+|^(?:文/图|图/文|文|撰文|作者)[／/：:]\s*")


def author_of(byline: str) -> str:
    """Give the names of a byline that stands on a line of its own.

    >>> author_of("⊙崔伟 卢娜"), author_of("作者：王明")
    ('崔伟 卢娜', '王明')
    """
    return _MARKS.sub("", byline).strip()


#: Names in a bracket behind the last sentence: （张伟 李娜）, （记者 张伟）.
_CLOSING: Final = lazy(
    r"(?<=[。！？”])[（(](?:作者[：:]?|文/图|文|(?:本报)?(?:记者|通讯员))?[ \u3000]?"
    r"(?P<names>[一-鿿]{2,4}(?:[ \u3000、](?:(?:记者|通讯员)[ \u3000]?)?[一-鿿]{2,4}){0,3})[）)]$"
)
#: What stands in such a bracket and is no name.
_NO_NAME: Final = lazy(
    "掌声|鼓掌|笑|欢呼|待续|未完|图略|下同|节选|全文|摘编|完毕|略|责任|负责|编辑|转载|来源|图片|资料"
)


def names_behind(paragraph: str) -> tuple[int, int] | None:
    """Give where the last paragraph of an article names its authors, in a bracket behind its last sentence.

    >>> text = "活动将在三地举行。（张伟 李娜）"
    >>> text[slice(*names_behind(text))], names_behind("全文如下。（待续）")
    ('张伟 李娜', None)
    """
    match = _CLOSING.search(paragraph, max(0, len(paragraph) - 40))
    return None if match is None or _NO_NAME.search(match["names"]) else match.span("names")


_DATE: Final = lazy(
    r"(?P<y>(?:19|20)\d\d)(?:[ ]?[-/.年][ ]?|[ ](?=\d\d/\d))(?P<m>\d{1,2})[ ]?[-/.月][ ]?(?P<d>\d{1,2})(?:日|(?!\d))"
    r"|(?P<cy>[一二][〇零○九八一二三四五六七]{3})年(?P<cm>[一二三四五六七八九十]{1,2})月(?P<cd>[一二三四五六七八九十]{1,3})日"
    r"|(?:中华)?民国[ ]?(?P<ry>\d{1,3})[ ]?年[ ]?(?P<rm>\d{1,2})[ ]?月[ ]?(?P<rd>\d{1,2})[ ]?日"
    r"|(?:(?<!\d)(?=1[01]\d年)|(?<=[期间][：:])[ ]?)"  # of the Republic, without its name
    r"(?P<ty>1[01]\d)[-/.年](?P<tm>\d{1,2})[-/.月](?P<td>\d{1,2})(?:日|(?!\d))"
    r"|(?<!\d)(?P<py>(?:19|20)\d\d)(?P<pm>[01]\d)(?P<pd>[0-3]\d)(?!\d)"
)
_SOURCE: Final = lazy(
    r"(?:来源|出处|发布机构|发文机关)[ \u3000]?[】:：][ \t\u3000]*"
    r"(?P<name>(?:(?!(?:19|20)\d\d[-年/.])[^ \t\u3000:：|（(]){2,30}(?:[（(][^）)]{1,8}[）)])?)"
)
#: The name of the paper before the day and page of an article in its archive: 申报 日期：1948-10-27 版次：2.
_SOURCE_BEFORE: Final = lazy(
    r"^(?P<name>[一-鿿]{2,12}?)[ \u3000]?"
    r"(?:日期[:：].{6,20}(?:版[次号]|卷期)|(?:19|20)\d\d\S{4,6} \d\d:\d\d 发布于[：:])"
)
_SOURCE_AFTER: Final = lazy(TIME + r"[ \u3000]+(?!发表于|发布于|[A-Z]{2,4}$)(?P<name>[一-鿿A-Za-z]{2,16})$")
_AUTHOR: Final = lazy(r"作[ \u3000]{0,2}者[ \u3000]?[】:：][ \u3000]*(?P<name>[^:：|]{2,24})")
_DIGITS: Final = dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))


class Metadata(NamedTuple):
    """What the lines around an article say of it."""

    date: str | None = None
    source: str | None = None
    author: str | None = None


def read_metadata(lines: list[str]) -> Metadata:
    """Read date, source and author from metadata lines; a label may have its value on the next line.

    >>> read_metadata(["发布时间：2022-03-21 10:20", "来源：", "某某日报"])
    Metadata(date='2022-03-21', source='某某日报', author=None)
    """
    joined: list[str] = []
    for line in map(unspaced, lines):
        if joined and joined[-1].endswith((":", "：")):
            joined[-1] += line
        else:
            joined.append(line)
    posted = [
        line for line in joined if "发表于" in line or "发布于" in line
    ]  # of a board, where others have days, too
    date = next((found for line in (*posted, *joined) if (found := date_of(line))), None)
    sources = (_SOURCE.search(line) or _SOURCE_AFTER.search(line) or _SOURCE_BEFORE.search(line) for line in joined)
    source = next((match["name"] for match in sources if match), None)
    author = next((m["name"].strip() for line in joined if (m := _AUTHOR.search(line))), None)
    return Metadata(date, source, author)


def date_of(text: str) -> str | None:
    """Give the first day with its year that a text names, as `YYYY-MM-DD`.

    >>> date_of("二〇二二年三月二十一日"), date_of("民国111年3月1日"), date_of("日期：111-03-01"), date_of("3月21日")
    ('2022-03-21', '2022-03-01', '2022-03-01', None)
    """
    for match in _DATE.finditer(text):
        if match["y"]:
            year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        elif match["cy"]:
            year = int("".join(_DIGITS[c] for c in match["cy"]))
            month, day = _number(match["cm"]), _number(match["cd"])
        elif match["ry"]:
            year, month, day = int(match["ry"]) + 1911, int(match["rm"]), int(match["rd"])
        elif match["ty"]:
            year, month, day = int(match["ty"]) + 1911, int(match["tm"]), int(match["td"])
        else:
            year, month, day = int(match["py"]), int(match["pm"]), int(match["pd"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04}-{month:02}-{day:02}"
    return None


#: A label of the day of publication inside a line; that of an event has its name before it (报名日期：).
_LABELLED: Final = lazy(
    r"(?:(?<![一-鿿])|发布|发表|出版|刊登)(?:日期|(?<=[布表版登])时间)[ \u3000]?[】:：][ \u3000]*(?=[\d一二民])"
)
#: Characters of the first paragraph that it is looked for in.
HEAD: Final = 120


def day_within(paragraph: str) -> str | None:
    """Give the day of publication that is labelled inside the first paragraph of an article.

    >>> day_within("讨论禁烟案 申报 日期：1948-10-27 版次：2 昨日……"), day_within("报名日期：2023-03-01")
    ('1948-10-27', None)
    """
    match = _LABELLED.search(paragraph, 0, HEAD)
    return date_of(paragraph[match.end() : match.end() + 16]) if match else None


def _number(text: str) -> int:
    """Read a Chinese number up to ninety-nine."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int("".join(_DIGITS[c] for c in text))
    return (int(_DIGITS[tens]) if tens else 1) * 10 + (int(_DIGITS[ones]) if ones else 0)
