"""Lines that hold two parts of an article: its last sentence and a credit or jump line, a label and the title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import width
from govtext.datelines import DATELINE
from govtext.labels import label
from govtext.notices import is_notice
from govtext.patterns import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from govtext.lines import Passage

__all__ = ["RUN_IN", "TITLED", "parted", "words_of"]

#: The label of a head that was set close before the dateline of a report, and of a title behind its label that asks.
RUN_IN: Final = "run-in"
TITLED: Final = "titled"
_ASKS: Final = frozenset("？！?!\"”'")

#: What closes an article in the line of its last paragraph: a jump line, a credit.
_TAIL: Final = lazy(
    r"(?<![—―])[ \u3000]*(?P<tail>[（(【](?:(?:下转|上接|紧接)第?[^（）()【】]{1,12}[版页]|《[^》]{2,16}》"
    r"|据[^（）()。，]{2,14}[电道讯]|本报综合|[一-鿿]{2,4}[社报网][发电]|综合[^（）()。，]{2,12}"
    r"|Xinhua|Reuters|Source: [^()]{2,40})[）)】])$"
)
#: What a portal puts behind the last sentence of an article, or behind that of each page that it is divided into.
_MORE: Final = ("查看更多", "pagebreak")
_MORE_BEHIND: Final = lazy("(?<=[。！？”）摄发])[ \u3000]?(?P<tail>返回[一-鿿]{2,4}，查看更多|pagebreak)$")
#: Where a legal notice may begin behind the last sentence of an article.
_NOTICE_BEHIND: Final = lazy(
    r"(?<=[。！？”」』）)])[ \u3000]*(?P<tail>[（(【*]{0,2}(?:[一-鿿]{0,4}声明[：:]|本文|本[网站]|凡本|未经|版权|转载))"
)
#: A word of its beginning, which is found sooner.
_NOTICE: Final = lazy("声明|本文|本[网站]|凡本|未经|版权|转载")
#: It has no more characters.
NOTICE: Final = 300
#: The dateline behind the metadata of a report from an archive: 本报南京廿六日电.
_SENT: Final = lazy(
    r"(?<=[ \u3000])(?P<tail>(?:本报|[一-鿿]{2,3}社)[一-鿿]{0,10}[\d一二三四五六七八九十廿卅]{1,3}日[急专特]?[电讯])$"
)
#: The day of a page that its scraper left, before the first words of a report: date 2022-03-21. Before others it may be
#: of a log, or of a sentence, and what a page has there is more often a channel of the site than a title.
_DATED: Final = lazy(r"date[ ](?:19|20)\d\d-\d\d-\d\d[ ]{1,4}(?=[^ ])")
#: Who took a picture, behind its caption; a dateline may stand behind it, near the head of a line.
_PICTURED: Final = lazy(
    r"(?<=[。 \u3000])(?:[一-鿿]{2,4}[ \u3000]摄|[（(][^（）()\n]{2,16}摄[）)])[ \u3000]{1,2}(?=[一-鿿])"
)
HEAD: Final = 160
#: Such a head, and a dateline in brackets.
_HEADED: Final = lazy(
    r"[^，。；：？！（）()【】〔〕\[\]]{4,30}+(?=[〔【\[（(](?:[一-鿿]{2,6})?记者[^，。〕】\]）)]{2,24}[〕】\]）)])"
)
#: The label of a title, before it.
_TITLED: Final = lazy(
    r"(?:标[ \u3000]{0,9}题|title)[ ]{0,9}[：:][ \u3000]*(?=[^ \u3000])|标题[ \u3000]{0,4}(?=(?:(?:Re|R|Fw):[ ]?)?\[)"
    "|(?:(?:信息|文件|公文)名称|名[ \u3000]{2,9}称)[ \u3000：:]{1,4}(?=[^ \u3000：:].{0,120}"
    "(?:通知|通报|通告|公告|意见|办法|规定|决定书?|答复函?|批复|报告|方案|函|规则|细则|条例)(?:（[^（）]{1,60}）)?$)"
)
#: What comes from another page says so before its first words.
_FROM: Final = lazy(
    r"(?:《[^》]{2,40}》)?[（(【](?:上接|紧接)第?[^）)】《\n]{1,8}[版页][ ]?(?:《[^》]{2,40}》)?[）)】][ \u3000]*"
)


def parted(passage: Passage, line: str) -> Sequence[Passage]:
    """Part a passage from what stands at its end or head: a jump line, a credit, a notice, the dateline of metadata."""
    if passage.label == "jump":
        return (passage,)
    continued = _FROM.match(line) if line[0] in "《（(【" else None
    if continued is not None and continued.end() < len(line):
        return _cut(passage, line, continued.end(), "jump")
    dated = _DATED.match(line) if line[0] == "d" else None
    if dated is not None and _opens_report(line, dated.end()):
        head, rest = _cut(passage, line, dated.end(), "metadata")
        return (head, *parted(rest, line[dated.end() :]))
    pictured = _pictured(line, 0) if "摄" in line else None
    if pictured is not None:
        return _cut(passage, line, pictured.end(), "caption")
    asks = line[0] == "标" and line[-1] in _ASKS
    titled = _TITLED.match(line) if asks or passage.label == "metadata" or line.startswith("信息名称") else None
    if titled is not None:
        label_of_it, value = _cut(passage, line, titled.end(), "metadata")
        return label_of_it, value._replace(label=TITLED if line[-1] in _ASKS else value.label)
    reported = _HEADED.match(line) if line.find("记者", 0, HEAD) > 0 and DATELINE.match(line) is None else None
    if reported is not None and DATELINE.match(line, reported.end()) is not None:
        return _cut(passage, line, reported.end(), RUN_IN)
    near = max(0, len(line) - 60)
    match = _TAIL.search(line, near) if line.endswith(("）", ")", "】")) else None
    if match is None and line.endswith(_MORE):
        match = _MORE_BEHIND.search(line, near)
    if match is None and passage.label == "metadata":
        match = _SENT.search(line, near)
    if match is None and ("本" in line or "版权" in line) and _NOTICE.search(line, max(0, len(line) - NOTICE)):
        begun = _NOTICE_BEHIND.finditer(line, max(0, len(line) - NOTICE))
        match = next((each for each in begun if is_notice(line[each.start("tail") :])), None)
    if match is None or match.start() == 0:
        return (passage,)
    cut, tail = len(line[: match.start()].rstrip()), match.start("tail")
    torn = "torn" if "下转" in match["tail"] and not passage.label else passage.label
    torn = torn or label(line[:cut])
    content = passage.content[:cut]
    return (
        passage._replace(end=passage.start + cut, content=content, width=width(content), label=torn),
        passage._replace(
            start=passage.start + tail,
            content=passage.content[tail:],
            rows=1,
            above=0,
            width=width(line[tail:]),
            label=label(line[tail:]),
        ),
    )


def _pictured(line: str, start: int) -> re.Match[str] | None:
    """Find who took a picture, behind its caption and before the dateline of a report."""
    found = _PICTURED.search(line, start, start + HEAD) if "摄" in line[start : start + HEAD] else None
    return found if found is not None and DATELINE.match(line, found.end()) is not None else None


def _opens_report(line: str, start: int) -> bool:
    """Say whether a dateline stands at `start`, maybe behind the caption of a picture."""
    return DATELINE.match(line, start) is not None or _pictured(line, start) is not None


def words_of(passage: Passage, line: str, end: int) -> Iterator[Passage]:
    """Give the words of a line as passages of their own, up to `end`; what is behind that is one of them."""
    rest = passage
    for tail in sorted({space.end() for space in _SPACES.finditer(line, 0, end)} | {end}):
        begun = rest.start - passage.start
        if begun < tail < len(line):
            head, rest = _cut(rest, line[begun:], tail - begun, "")
            yield head
    yield rest


_SPACES: Final = lazy("[ ]+")


def _cut(passage: Passage, line: str, tail: int, kind: str) -> tuple[Passage, Passage]:
    """Cut what says that it is of this kind off the head of a passage, whose rest begins at `tail`."""
    cut = len(line[:tail].rstrip())
    head, rest = passage.content[:cut], passage.content[tail:]
    return (
        passage._replace(end=passage.start + cut, content=head, width=width(head), rows=1, label=kind),
        passage._replace(
            start=passage.start + tail, content=rest, width=width(rest), above=0, label=label(line[tail:])
        ),
    )
