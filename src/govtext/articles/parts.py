"""The passages of a page with the part that each plays in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import width
from govtext.metadata_lines import is_metadata
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govtext.lines import Passage

__all__ = [
    "ADDRESS",
    "BAR",
    "BREADCRUMB",
    "EDITOR",
    "FOLIO",
    "FOLIOS",
    "HEADLINE",
    "LONG",
    "MARKED",
    "PAGE_HEAD",
    "PROSE",
    "QUOTATION",
    "RULE",
    "SITE",
    "Part",
    "are_seldom_broken",
    "are_typed",
    "continues",
    "is_ended",
    "is_of_publication",
    "is_unbroken",
    "piece_of",
]

#: Why a line is furniture that says itself that it is of a web site.
SITE: Final = "of the site"
BREADCRUMB: Final = "a breadcrumb"
EDITOR: Final = "an editor's line"
BAR: Final = "a mark that parts nothing"
RULE: Final = "a rule of the page"
FOLIO: Final = "a folio"
ADDRESS: Final = "an address"
PAGE_HEAD: Final = "a page head of several parts"
#: Reasons for which a line is of the printed page, and may name the day of it.
FOLIOS: Final = (FOLIO, PAGE_HEAD)
MARKED: Final = "marked as a headline"
QUOTATION: Final = "a quotation"
#: A line that no mark ends, too long for a headline.
LONG: Final = "long"

#: The kinds of part that are running text.
PROSE: Final = ("body", "list-item", "table-row")


class Part(NamedTuple):
    """A passage with its part: `head`, `body`, `list-item`, `caption`, `byline`, `credit`, `jump`, `furniture` ….

    `shadow` is its content in Simplified characters. `opens` says that an article begins here for certain, as at a
    dateline.
    """

    passage: Passage
    shadow: str
    kind: str
    reason: str
    opens: bool = False

    @property
    def width(self) -> float:
        """The width in ems, the same in both scripts."""
        return self.passage.width

    @property
    def metadata(self) -> bool:
        """Whether the line says when, by whom and where an article was published."""
        return is_of_publication(self.passage.label, self.shadow)


def is_of_publication(label: str, line: str) -> bool:
    """Say whether a line with this label says when, by whom and where an article was published.

    Labels name that last: a line that none fits says nothing of the kind.
    """
    return label == "metadata" or (label != "" and is_metadata(line))


#: What ends a paragraph; a headline ends in the open, or with a dash or colon that leads on to the next line.
_ENDED: Final = lazy(
    r"[。；;…][”’」』）)\]】\"']*$|[！？!?][”’」』）)】]*$|[a-z0-9)%]\.[”’\"')]*$|[：:]$|\.\.$"
    r"|[。！？][”’」』]?[（(][^（）()]{1,30}[）)](?:\d{7})?$"
)
#: Marks that end a paragraph wherever they end a line, and what else the lines that are looked at end with.
_STOPS: Final = frozenset("。；;…！？!?：:")
_CLOSING: Final = frozenset("”’」』）)】]\"'.0123456789")
#: The mark of a note stands behind the stop.
_NOTES: Final = "*＊①②③④⑤⑥⑦⑧⑨⑩"
#: An item that leads on to the last one.
_LEADING: Final = tuple(mark + word for mark in "；;" for word in ("及", "以及", "或", "或者", "和", " and", " or"))
#: Characters at the end of a line that tell; with a full stop, two do.
_TAIL: Final = 40
_FULL_STOP: Final = 2


def is_ended(line: str) -> bool:
    """Say whether a line ends as a paragraph does.

    >>> is_ended("会议召开。"), is_ended("会议召开")
    (True, False)
    """
    last = line[-1:]
    if last and last in _NOTES:
        line = line.rstrip(_NOTES)
        last = line[-1:]
    if last not in _CLOSING:
        return last in _STOPS or line.endswith(_LEADING)
    tail = _TAIL if last != "." else _FULL_STOP
    return _ENDED.search(line, max(0, len(line) - tail)) is not None


def continues(jump: str) -> bool:
    """Say whether a jump line says that the text comes from another page, rather than that it goes on there.

    >>> continues("（上接第一版）"), continues("（下转第二版）"), continues("下接第4版"), continues("（接下页）")
    (True, False, False, False)
    """
    return "接" in jump and "下接" not in jump and "接下" not in jump


#: A headline of a newspaper is not longer than this, in ems.
HEADLINE: Final = 48


def piece_of(part: Part, start: int, end: int) -> Part:
    """Give the piece of a part from one place of its line to another."""
    passage, content = part.passage, part.passage.content[start:end]
    at = passage.start
    piece = passage._replace(start=at + start, end=at + end, content=content, width=width(content))
    return part._replace(passage=piece, shadow=part.shadow[start:end])


def are_typed(parts: Iterable[Part]) -> bool:
    """Say whether no part was broken over lines, as far as is known: each stands on a line, as somebody typed it."""
    return all(part.passage.rows == 1 for part in parts)


def are_seldom_broken(parts: Sequence[Part]) -> bool:
    """Say whether few parts were broken over lines, as by the links of a site; of a printed page most are."""
    return 2 * sum(part.passage.rows > 1 for part in parts) <= sum(part.kind in PROSE for part in parts)


#: Paragraphs that were set on one line each are longer than any column is wide, in ems.
UNBROKEN: Final = 75.0


def is_unbroken(*paragraphs: Part) -> bool:
    """Say whether paragraphs stand on one line each, so that blank lines part articles if anything does."""
    return any(part.passage.rows == 1 and part.width > UNBROKEN for part in paragraphs)
