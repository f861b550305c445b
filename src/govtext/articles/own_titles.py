"""The title of a company's document, below the one that a site gives it: 青澜水务：章程 over the company and 章程."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import LONG, PROSE, SITE, piece_of
from govtext.articles.prose import is_prose
from govtext.articles.records import LABELLED
from govtext.articles.twice import AGAIN, folded
from govtext.official_lines import is_listing, is_office
from govtext.patterns import lazy
from govtext.site import is_control

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["OWN", "with_own_title"]

OWN: Final = "the title of the document, below that of the site"
OVER: Final = "above the title"
NUMBER: Final = "the number of an announcement, under its title"

#: What a site calls the announcement of a company: its short name, and the title.
_OF_SITE: Final = lazy(
    r"(?:[\[【][^\[\]【】]{2,8}[\]】])?[ ]?(?:\*?[A-Z]{1,2}[ ]?)?"
    "(?!对话|专访|访谈|人物|新闻|评论|独家)[一-鿿A-Z0-9]{2,10}[：:][ ]?[^：:。]{4,80}"
)
#: The day that a site sets close behind it: not one that is of the title, 截至2012-04-19.
_DAY: Final = lazy(r"(?<=[^\d至到于自从在])(?:19|20)\d\d-\d\d-\d\d$")
#: What one copy may have and the other may not: brackets at the end, with the edition or year.
_BRACKETS: Final = lazy(r"(?:[(][^()]{1,20}[)]){1,3}$")
_BRACKET: Final = lazy(r"[（(][^（）()]{1,20}[）)]")
_COMPANY: Final = lazy("公司|集团|银行|研究院")
#: What a line of a page head has between the company and the title, as far apart as they stand.
_GAP: Final = lazy("[ \u3000]{3,}")
#: So many characters under the title of a site that are the end of it are no chance.
SAME: Final = 12
#: Lines of the title under the company, at the most, and of all that stands over the text.
LINES: Final = 4
TOP: Final = 40


def with_own_title(parts: list[Part]) -> list[Part]:
    """Tell what stands above the text of a company's document on the page of a site.

    The title is that of the site; the document has its own below, with the company over it. Where the first one says
    all of it, that stands twice; else it is one subhead, and the head of its page leaves. Nothing above them is a
    headline.
    """
    first = next((i for i, part in enumerate(parts) if is_prose(part) and not _may_be(part)), len(parts))
    named = [i for i in range(min(first, TOP)) if _may_be(parts[i]) and _OF_SITE.fullmatch(parts[i].shadow) is not None]
    found = ((title, copies) for title in named if (copies := _copies(parts, title)))
    title, copies = next(found, (0, list[list[int]]()))
    if not copies:
        return parts
    out = list(parts)
    for i in range(first):
        if i < title and parts[i].kind != "meta":
            out[i] = parts[i]._replace(kind="furniture", reason=SITE)
        elif i > title and is_listing(parts[i].shadow):
            out[i] = parts[i]._replace(kind="body", reason=NUMBER)
    out[title] = parts[title]._replace(kind="head")
    own = next((copy for copy in copies if not _heads_page(parts, copy)), copies[0])
    for copy in copies:
        whole = _folded("".join(parts[i].shadow for i in copy))
        again = copy is not own or _bare(whole) in _folded(parts[title].shadow)
        for i in copy:
            out[i] = parts[i]._replace(kind="furniture" if again else "subhead", reason=AGAIN if again else OWN)
    return [*out[:title], *_without_day(out[title]), *out[title + 1 :]]


def _may_be(part: Part) -> bool:
    """Say whether a line may be a title: however long it is, or like a label the short name before it."""
    return part.kind == "head" or part.reason in (OVER, LONG, LABELLED)


def _heads_page(parts: Sequence[Part], copy: Sequence[int]) -> bool:
    """Say whether a copy of a title is the head of a page: the company on its left, the title on its right."""
    return len(copy) == 1 and _GAP.search(parts[copy[0]].shadow) is not None


def _copies(parts: Sequence[Part], title: int) -> list[list[int]]:
    """Give the lines of each copy of a title, under it and over the text."""
    below = range(title + 1, min(len(parts), title + TOP))
    under = takewhile(lambda i: parts[i].kind not in PROSE or parts[i].reason == LABELLED, below)
    lines = [i for i in under if parts[i].kind == "head" or parts[i].reason in (OVER, AGAIN)]
    copies: list[list[int]] = []
    k = 0
    while k < len(lines):
        copy = _copy(parts, title, lines[k : k + 1 + LINES])
        copies += [copy] if copy else []
        k += max(1, len(copy))
    return copies


def _copy(parts: Sequence[Part], title: int, lines: Sequence[int]) -> list[int]:
    """Give the lines that say what the title says, or begin with a company and go on so; an empty list if none do."""
    wanted = _bare(_folded(_DAY.sub("", _without_controls(parts[title].shadow))))
    for end in range(1, len(lines) + 1):
        whole = _bare(_folded("".join(parts[i].shadow for i in lines[:end])))
        ends = (company.end() for company in _COMPANY.finditer(whole))
        named = (whole[cut:] for cut in ends if is_office(whole[:cut]))
        if any(said and wanted.endswith(said) for said in named) or (len(whole) >= SAME and wanted.endswith(whole)):
            return [*lines[:end], *(i for i in lines[end : end + 1] if _BRACKET.fullmatch(parts[i].shadow))]
    return []


def _without_controls(line: str) -> str:
    words = line.split(" ")
    while len(words) > 1 and is_control(words[-1]):
        words.pop()
    return " ".join(words)


def _folded(line: str) -> str:
    return folded(line.split()).replace("《", "").replace("》", "")


def _bare(line: str) -> str:
    return _BRACKETS.sub("", line)


def _without_day(part: Part) -> list[Part]:
    """Part the title of a site from the day that is set close behind it."""
    found = _DAY.search(part.shadow)
    if found is None:
        return [part]
    cut = found.start()
    day = piece_of(part, cut, len(part.shadow))
    day = day._replace(kind="meta", reason="the day behind a title", passage=day.passage._replace(above=0))
    return [piece_of(part, 0, cut), day]
