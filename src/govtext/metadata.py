"""What the lines of its publication say of an article: its day, its source and its author.

The patterns are written in Simplified characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.authors import OF_OFFICE, author_of
from govtext.dates import date_of
from govtext.metadata_lines import is_label, is_label_beside, unspaced
from govtext.names import LIST, NAME, NOBODY, RANK, SLASHES
from govtext.papers import PAPER as _PAPER
from govtext.papers import balanced, without_page
from govtext.patterns import lazy
from govtext.rosters import writers_of
from govtext.stamp_rows import signer_of
from govtext.stamps import AGO, REGION, is_of_issue, with_whole
from govtext.stamps import DAY as _DAY
from govtext.stamps import HOUR as _HOUR

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

__all__ = ["Metadata", "read_metadata"]

#: What stands behind a value in the same line: a bar, a day, or another label, a known one without a space before it.
_BEHIND: Final = (
    r"(?=$|[ \u3000]*[|｜丨/]|[ \u3000]+(?:(?:19|20)\d\d|[一-鿿]{2,6}[ ]?[:：])"
    r"|(?:来源|发[布表]|时间|日期|阅读|浏览|点击|审[稿核])[一-鿿]{0,4}[ ]?[:：])"
)
#: What a source does not go on with: another label, without a space before it; who reported for it. Nor is it one: the
#: label before it is empty then.
_NEXT: Final = (
    "(?:(?:发[布表]|更新)?(?:时间|日期)|作者|(?:责任)?编辑|责编|(?:浏览|阅读|点击)[次量数]{0,2})[ ]?[:：]"
    r"|[，,；;][ ]?[一-鿿]{2,6}[ ]?[:：]"
    rf"|(?<=[报网社台闻线]){RANK}(?:记者|通讯员)(?=[ \u3000]{{1,2}}{NAME}(?:$|[ \u3000、]))"
)
_LABEL_NEXT: Final = (
    "[一-鿿]{0,2}(?:日期|时间|分类|[文字]号|机[构关]|单位|部门|标题|名称|方式|范围|属性|编辑|作者"
    "|[键题]词|概述)[ ]?[:：]"
)
_SOURCE: Final = lazy(
    r"(?:^[Ss]ource[ ]{0,9}[:：](?=[ ]?[一-鿿])"
    r"|(?<![“\"「])(?:(?:来源|出处)于?|稿源|转载?自|发布(?:机构|单位|部门)|发文机关|报刊)[ \u3000]?[】:：]"
    r"|^来源[ ]?[|｜丨]"
    r"|(?:(?<=\d[ \u3000])|^)来源于?(?=[ \u3000]{1,4}[一-鿿《]))[ \t\u3000·]*"
    rf"(?:{_DAY}(?:{_HOUR})?[ \u3000]?(?=[一-鿿]))?(?!{_LABEL_NEXT})"
    r"(?!https?[:：]|www\.|[\d-]+(?:$|[ \u3000])|[【\[（(]?[ ]?字[体号](?:[：:（( ]|$))"
    rf"(?P<name>(?:(?!(?:19|20)\d\d[-年/.]|参与互动|我要评论|{_NEXT})[^ \t\u3000:：|（()）】]){{2,30}}"
    r"(?:[（(][^）)]{1,8}[）)])?)"
)
#: The name of the paper before the day: of an article in its archive (申报 日期：1948-10-27 版次：2), of a page of its
#: site (某某网 2022-03-21 10:20), of its own (《某某日报》 2022-03-21).
_SOURCE_BEFORE: Final = lazy(
    r"^(?!发[表布]于|[发更刊]|最|时间|日期)(?P<name>[一-鿿A-Za-z]{2,16}?)[ \u3000]?(?:日期[:：].{6,20}(?:版[次号]|卷期)"
    rf"|(?<=[ \u3000网社报站台刊闻线经技]){_DAY}{_HOUR}|{_DAY}[ ]{LIST}[ ]?[{SLASHES}])"
    rf"|^[【（(]?《?(?P<paper>{_PAPER})》?[ \u3000|｜·•]{{0,3}}[（(]?{_DAY}"
    rf"|^(?P<said>{_PAPER})[ ·•|｜]{{1,3}}{AGO}$|^{AGO}[ ·•|｜]{{1,3}}(?P<told>{_PAPER})$"
)
_SOURCE_AFTER: Final = lazy(
    rf"^{_DAY}[ \u3000]{{1,4}}(?P<signed>{_PAPER})$|"
    + _HOUR
    + r"(?:[ \u3000|·]+(?!发表于|发布于|记者|编辑|只看|报[导道]|即时新闻|[A-Z]{2,4}$|[AaPp][Mm]$|"
    rf"{REGION}$)(?P<name>[一-鿿A-Za-z]{{2,16}})"
    r"|[ ][AP]M[ ]+(?P<site>[a-z]{2,16}(?:\.[a-z]{2,12}){1,3}))(?:$|[ ]?[／/]|[ ](?=记者)|[ ]{1,4}(?=参与评论)"
    r"|[\[【（(][一-鿿]{2,4}[\]】）)]$)"
    r"|(?<=\][ ]-- )(?P<issue>[一-鿿]{2,12})(?=[ ]--)|^Source[ ]?:[ ]?(?P<wire>[A-Z][A-Za-z .]{2,76}?)(?:$|[ ]{2}|[|])"
    r"|^\(?(?P<agency>[A-Z][A-Za-z'’ .]{2,30}?)\)?[ ]{1,6}\d{1,2}:\d\d,[ ]"
)
_AUTHOR: Final = lazy(
    r"(?:作[ \u3000]{0,2}者[ \u3000]?[】:：]|^作者[ ]?[|｜丨]|^[Aa]uthors?[ ]{0,9}[:：]"
    r"|^[（(]?(?:记者|通讯员|撰稿人?|供稿人|文字)[：:]|记者署名[：:])"
    rf"[ \u3000]*(?P<name>[^:：|]{{2,24}}?){_BEHIND}"
    rf"|来源[ ]?[:：][^:：]{{2,16}}(?<=[报网社台闻线]){RANK}(?:记者|通讯员)[ \u3000]{{1,2}}(?P<sent>{LIST})"
    r"(?=$|[ \u3000]|20\d\d)"
    rf"|中心[{SLASHES}][ ]?(?P<desk>{LIST})[ ][一-鿿]{{2,4}}报[道导]$|(?:^|[{SLASHES} |｜报网社台])记者[ ]?"
    rf"(?P<reporter>[一-鿿、]{{2,15}})[ ]?[{SLASHES}][ ]?[一-鿿]{{2,8}}报[道导](?=$|[ ])"
    rf"|(?:^|[ \u3000])供稿人?[：:][ ]?(?P<sender>(?:{OF_OFFICE})?{NAME}(?:[ 、]{NAME}){{0,3}})(?=$|[ \u3000])"
    rf"|{_DAY}(?:{_HOUR})?[ ](?P<wired>{LIST})[ ]?[{SLASHES}][ ]?[一-鿿]{{2,6}}报[道导]$"
    rf"|{_HOUR}[ ]?[/／][ ]?(?P<writer>{NAME})(?=[ ](?:编译|编辑|记者|撰稿|报道)[ ]?[/／]?$)"
)


class Metadata(NamedTuple):
    """What the lines around an article say of it."""

    date: str | None = None
    source: str | None = None
    author: str | None = None


_NOTHING: Final = Metadata()


def read_metadata(lines: Sequence[str], printed: Sequence[str] | None = None) -> Metadata:
    """Read date, source and author from metadata lines; a label may have its value on the next line.

    `printed` are the same lines as they were printed, in either script, from which names are taken.

    >>> read_metadata(["发布时间：2022-03-21 10:20", "来源：", "某某日报"])
    Metadata(date='2022-03-21', source='某某日报', author=None)
    >>> read_metadata(["某某网 2022-03-21 10:20", "作者：王明 责任编辑：李红"])
    Metadata(date='2022-03-21', source='某某网', author='王明')
    """
    if not lines:
        return _NOTHING
    joined: list[str] = []
    names: list[str] = []
    for line, own in zip(map(unspaced, with_whole(lines)), map(unspaced, with_whole(printed or lines)), strict=True):
        parting = ""
        if joined and (is_label(joined[-1]) or is_label_beside(joined[-1]) or joined[-1].endswith("来源于")):
            parting = "："
        if parting or (joined and joined[-1].endswith((":", "："))):
            joined[-1] += parting + line
            names[-1] += parting + own
        else:
            joined.append(line)
            names.append(own)
    # of a board, where others have days, too; and what a label or an hour says to be of publication, before other days
    told = [line for line in joined if "发表于" in line or "发布于" in line] + [*filter(is_of_issue, joined)]
    date = next((found for line in (*told, *joined) if (found := date_of(line))), None)
    sources = [_SOURCE.search(line) or _SOURCE_AFTER.search(line) or _SOURCE_BEFORE.search(line) for line in joined]
    source = _first(map(_origin, joined), names) or _first(sources, names)
    signed = _first([_AUTHOR.search(line) or signer_of(line) for line in joined], names)
    if signed is None:
        rosters = ((line, own, writers_of(line)) for line, own in zip(joined, names, strict=True))
        signed = next(((line[slice(*span)], own[slice(*span)]) for line, own, span in rosters if span), None)
    signed = None if signed == source else signed  # a site that copied the text has written none of it
    return Metadata(date, source and without_page(balanced(source[1])), signed and author_of(*signed))


def _origin(line: str) -> re.Match[str] | None:
    """Find where a text is from by its own label: whoever issued it may only have put it on the site."""
    found = _SOURCE.finditer(line) if "来源" in line or "出处" in line or "自" in line else ()
    return next((each for each in found if each[0][0] not in "发报" and not each["name"].startswith(_HERE)), None)


#: The site itself, which says less than the office that issued a text.
_HERE: Final = ("本站", "本网", "原创", "网络", "转载")


def _first(found: Iterable[re.Match[str] | None], lines: Sequence[str]) -> tuple[str, str] | None:
    """Give the name that the first match found, and as the line has it."""
    for match, line in zip(found, lines, strict=True):
        name = slice(*match.span(match.lastgroup or 0)) if match else slice(0)
        if match and (said := match.string[name].strip()) and said not in NOBODY:
            return said, line[name].strip()
    return None
