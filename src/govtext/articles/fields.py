"""Who an article is by and where it is from, by its dateline, byline and last bracket."""

from __future__ import annotations

from typing import Final

from govtext.authors import OF_OFFICE, OFFICE, end_of_name
from govtext.datelines import DATELINE
from govtext.names import LIST, NAME, NAMES, RANK, SLASHES, SURNAME, SURNAME_OR_WORD, WORDS
from govtext.patterns import lazy
from govtext.rosters import writers_of
from govtext.words import is_word

__all__ = ["dateline_of", "is_name", "name_in_brackets", "names_before", "names_behind", "reporter_of", "source_behind"]

_REPORTER: Final = lazy(
    rf"(?:(?<=[（( ])(?P<beside>{NAME})[ \u3000](?=通讯员))?"
    rf"(?:[一-鿿]{{2,6}}[报网] ?)?{RANK}(?:记者|通讯员|评论员)[ \u3000]?[^（）()【】〔〕\[\]，,。／\n]{{2,40}}"
)
#: Behind the name in one bracket: where the report is from, the day, and that it is one.
_FROM: Final = lazy(
    r"(?:(?<=[者、])(?P<run>[一-鿿]{4,7}?)|[ \u3000][一-鿿]{2,3})?"
    r"(?:(?:\d{1,2}月)?[\d一二三四五六七八九十]{1,3}日)?(?:综合)?(?:报道|报导|电|讯|外电)$"
)
#: Names alone in the bracket of a dateline, maybe without a space between them.
_NAMED: Final = lazy(
    rf"[（(](?:文[／/])?(?P<names>{SURNAME}[一-鿿]{{1,2}}(?:[ 、]?{SURNAME}[一-鿿]{{1,2}}){{0,3}})[）)]$"
)
#: Names between 讯 and that they report.
_REPORTS: Final = lazy(rf"讯[ ]?(?P<names>{LIST})[ ](?:报道|报导)$")
#: Names on a line of their own, which may have an office before them, and behind them that they report. What ends like
#: a place or a paper is none.
_ALONE: Final = lazy(
    rf"(?:{OFFICE})?(?!{WORDS}){SURNAME}(?:[ \u3000]{{1,2}}(?=[一-鿿](?![一-鿿]))|[一-鿿][ \u3000]?)"
    r"(?![省市县区镇乡村路街网报社局馆院校厅部台站])[一-鿿]"
    rf"(?:[ \u3000、]{{1,2}}{SURNAME}[一-鿿]{{1,2}}){{0,3}}(?:[ \u3000]?(?:报道|报导|文|撰文|著|整理))?"
    rf"|{SURNAME}[ \u3000]{{1,2}}[一-鿿][ \u3000]{{1,2}}[一-鿿]"
    rf"|{OFFICE}{SURNAME}[一-鿿]|{NAME}(?:[ \u3000、]{{1,2}}(?!{WORDS}){SURNAME}[一-鿿]{{1,2}}){{1,3}}"
    r"|[A-Z]{3,16}(?:[ -][A-Z][A-Z.]{0,16}){1,2}"
)


_OFFICE: Final = lazy(OF_OFFICE)
_SHORT: Final = lazy(f"(?!{WORDS}){SURNAME}[一-鿿]")


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
    >>> text = "中新网北京3月5日电(张伟 李娜)"
    >>> text[slice(*reporter_of(text))]
    '张伟 李娜'
    """
    match = _REPORTER.search(shadow)
    if match is None:
        named = (_NAMED if shadow.endswith((")", "）")) else _REPORTS).search(shadow)
        return None if named is None else named.span("names")
    start, end = match.span()
    if match["beside"] and is_word(match["beside"]):  # a place, rather
        start = match.end("beside") + 1
    placed = _FROM.search(match.group())
    if placed is not None:
        run = placed["run"] or ""  # name and place in one: 记者郑美玲香港8日电
        end = start + placed.start() + (end_of_name(run) if run else 0)
    return start, start + len(shadow[start:end].rstrip())


def is_name(line: str) -> bool:
    """Say whether a line has the names of its authors and nothing else, for all that its characters tell.

    >>> is_name("林晓舟"), is_name("林晓舟 报道"), is_name("市法院院长 林晓舟"), is_name("江苏省")
    (True, True, True, False)
    """
    return len(line) <= LONGEST and _ALONE.fullmatch(line) is not None


def name_in_brackets(line: str) -> tuple[int, int] | None:
    """Give where a line that is nothing but a bracket names who wrote what stands above it.

    >>> name_in_brackets("（林晓舟）"), name_in_brackets("（新华社）")
    ((1, 4), None)
    """
    inner = line[1:-1].strip()
    named = len(line) > 2 and line[0] in "（(" and line[-1] in "）)" and not _NO_NAME.search(inner)
    inner = inner[office.end() :] if (office := _OFFICE.match(inner)) is not None else inner
    named = named and (is_name(inner) or (_SHORT.fullmatch(inner) is not None and not is_word(inner)))
    start = line.find(inner)
    return (start, start + len(inner)) if named else None


#: A longer line has more than names.
LONGEST: Final = 40


#: Who reports, for which paper.
_ROLE: Final = rf"(?:[一-鿿]{{1,4}}[报网社台刊])?{RANK}(?:(?:记者[ \u3000]?)?通讯员|记者)[ \u3000]?"
#: Names in a bracket behind the last sentence: （张伟 李娜）, （总台记者 张伟 编辑 李娜）. Without a role they
#: begin with a surname, as other words hardly do.
_CLOSING: Final = lazy(
    r"(?<=[。！？”])[ \u3000]?[（(](?:(?:作者[：: \u3000]?|文[／/]图[ ：:]?"
    rf"|(?:图?文|撰[文稿]|采写|编译|整理|执笔)[／/：: ][ \u3000]?|{_ROLE})|(?={SURNAME_OR_WORD})"
    # of an office, as those write who send in what it did
    rf"|(?P<office>[一-鿿]{{2,10}}(?:[局委办院站校]|中心|宣传部))[ ]?"
    rf"(?=(?!{WORDS}){SURNAME}[一-鿿](?:[一-鿿](?<![长任授员]))?[ 、）)]))"
    r"(?P<names>(?!通讯员|[一-鿿]{0,2}(?:路透|图片|资料))[一-鿿]{2,4}"
    rf"(?:(?:[ \u3000、](?:{_ROLE})?|[，；,;][ ]?{_ROLE})(?!编辑|责编|校对|审核)[一-鿿]{{2,4}}){{0,4}})"
    r"(?:[ \u3000](?:编辑|责编|校对|审核)[ \u3000：:]?[一-鿿]{2,4}){0,3}"
    rf"(?:[ ]?[{SLASHES}][ ]?[一-鿿]{{2,4}}(?:报道|报导)|[ ](?:文[／/]图|图[／/]文|报道|报导))?[）)]$"
    # who works for a station, with the place set close to the name
    rf"|(?<=[。！？”])[ ]?[（(][一-鿿]{{2,6}}(?:新闻|[报网社台])[ ]?"
    rf"(?P<run>{NAMES}[ ]?[一-鿿]{{0,4}})(?:报道|报导)[）)]$"
    # or without a bracket, for their roles
    rf"|(?<=[。！？”])[ ]?(?:(?:本[报刊网台]|[一-鿿]{{2,6}}[报网社台])[ ]?)?{RANK}记者[ ]?"
    rf"(?P<open>{NAME}(?:[ \u3000、]{{1,2}}(?:[一-鿿]{{2,4}}站)?(?:(?:记者|通讯员)[ ]?)?[一-鿿]{{2,4}}){{0,4}})$"
)
#: What a last sentence ends with.
_STOPS: Final = "。！？”"
#: A name has no more characters: what is longer has a place behind it.
NAMED: Final = 3
#: Where a text is from, in a bracket behind its last sentence: （来源：青澜日报）.
_SOURCED: Final = lazy(
    r"(?<=[。！？”])[ ]?[（(【](?:稿件|新闻|文章|信息|本文)?(?:来源|转自|转载自|摘自)[：:][ ]?《?"
    r"(?P<name>[^》（）()【】：:。，；|]{2,24}?)》?"
    r"(?:[ \u3000，,；;|]{1,3}[一-鿿]{2,4}[：:][^）)。]{2,30})?[）)】]$"
)


def source_behind(paragraph: str) -> tuple[int, int] | None:
    """Give where the last paragraph of an article names where it is from, in a bracket behind its last sentence.

    >>> text = "活动将在三地举行。（来源：青澜日报 记者：张伟）"
    >>> text[slice(*source_behind(text))], source_behind("活动将在三地举行。（来源不明）")
    ('青澜日报', None)
    """
    match = _SOURCED.search(paragraph, max(0, len(paragraph) - 72))
    return None if match is None else match.span("name")


#: What stands in such a bracket and is no name.
_NO_NAME: Final = lazy(
    "掌声|鼓掌|笑|欢呼|待续|未完|图略|下同|节选|全文|摘编|完毕|略|责任|负责|编辑|转载|来源|图片|资料|删改|化名|连载|万元"
    "|[图注社网报庄界]$"
)


#: Who reports, in a bracket of names before what the reporter was told.
_OPENING: Final = lazy(
    rf"[（(][ ]?(?P<names>{NAMES})[ ]?[）)][ ]?"
    r"(?=(?:本[报刊网台])?记者(?:\d{1,2}[月日]|[近昨今]|从))"
    rf"|[（(](?:[一-鿿]{{1,4}}[报网社台刊])?{RANK}(?:记者|通讯员)[ ：:]{{1,2}}"
    rf"(?P<led>{NAMES})[ ]?[）)][ ]?"
    r"(?=\d{1,2}[月日]|近[日期年来]|[昨今][日天]|日前|连日来|[“「])"
)


def names_before(paragraph: str) -> tuple[int, int] | None:
    """Give where the first paragraph of an article names its reporters, in a bracket before 记者 and a day or 从.

    With their role in the bracket a day alone stands behind it.

    >>> text = "（张伟） 记者5日从市气象局获悉，明天有雨。"
    >>> text[slice(*names_before(text))], names_before("（张伟）记得那天。"), names_before("（温州）记者从市里获悉")
    ('张伟', None, None)
    >>> text = "（通讯员 张伟 李娜）3月5日，春灌工作会议召开。"
    >>> text[slice(*names_before(text))]
    '张伟 李娜'
    """
    match = _OPENING.match(paragraph)
    if match is not None and match["led"]:
        return match.span("led")
    return None if match is None or is_word(match["names"]) else match.span("names")


def names_behind(paragraph: str) -> tuple[int, int] | None:
    """Give where the last paragraph of an article names its authors, in a bracket behind its last sentence.

    >>> text = "活动将在三地举行。（张伟 李娜）"
    >>> text[slice(*names_behind(text))], names_behind("全文如下。（待续）"), names_behind("全文如下。（有删改）")
    ('张伟 李娜', None, None)
    >>> for text in ("详情仍待厘清。（张伟／台中报导）", "会议还通报了情况。记者张伟 通讯员李娜"):
    ...     print(text[slice(*names_behind(text))])
    张伟
    张伟 通讯员李娜
    >>> text = "名额已满。（青澜新闻张伟、李娜石桥报道）"
    >>> text[slice(*names_behind(text))]
    '张伟、李娜'
    """
    start = max(paragraph.rfind("（"), paragraph.rfind("("))
    roster = start > 0 and paragraph[start - 1] in _STOPS and writers_of(paragraph[start:])
    if roster:
        return start + roster[0], start + roster[1]
    match = _CLOSING.search(paragraph, max(0, len(paragraph) - 40))
    if match is None:
        return None
    if match["run"]:
        last = max(match["run"].rfind("、"), match["run"].rfind(" ", 0, -1)) + 1
        own = match["run"][last:].rstrip()
        end = last + (end_of_name(own) if len(own) > NAMED else len(own))
        return match.start("run"), match.start("run") + end
    names = "open" if match["open"] else "names"
    word = match["office"] and is_word(match["names"])
    return None if word or _NO_NAME.search(match[names]) else match.span(names)
