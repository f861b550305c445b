"""Texts whose lines are read as they stand, without weighing where articles begin: what govtext wrote, a document."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.bodies import Draft
from govtext.articles.parts import FOLIO, PROSE, are_typed
from govtext.characters import BULLETS, has_han
from govtext.labels import is_page_mark
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govtext.articles.parts import Part

__all__ = ["parted", "read_through"]


def parted(parts: Sequence[Part]) -> list[Draft] | None:
    """Read a text with one paragraph a line whose articles are parted by blank lines, as govtext itself writes them.

    Gives None for any other text: where a line was broken, something is of the page or site, or most of what blank
    lines part does not look like an article, a headline over paragraphs.
    """
    blank = sum(part.passage.above > 0 for part in parts[1:])
    if not 0 < blank <= len(parts) / 3 or any(p.passage.rows > 1 or p.kind in ("furniture", "meta") for p in parts):
        return None
    chunks: list[list[int]] = []
    for i, part in enumerate(parts):
        if not chunks or (part.passage.above and part.kind != "caption-credit"):
            chunks.append([])
        chunks[-1].append(i)
    likely = [parts[chunk[0]].kind == "head" and any(parts[i].kind in PROSE for i in chunk) for chunk in chunks]
    return [_chunk(parts, chunk) for chunk in chunks] if sum(likely) > 0.6 * len(chunks) else None


#: What only a report has: who wrote it, who sent it, where it goes on. Where and when it was published others say, too.
ANCHORS: Final = ("byline", "credit", "jump")
#: The lines of a document are so wide at the least, in ems: those of an official one have 28 characters.
MEASURE: Final = 26.0
#: So many lines of a paragraph tell how wide they are.
ROWS: Final = 3


def read_through(parts: Sequence[Part], *, mixed: bool) -> list[Draft] | None:
    """Read a document that was printed in one column, of which no line says that it is of a report: as it stands.

    So is one whose sections are numbered within one another, 2.1 and 2.2, whatever days it has, and one whose pages are
    numbered as no newspaper numbers them. Gives None for any other text, or one whose columns were `mixed`. Headlines
    are torn off their bodies where columns stand side by side, and those are narrow, as far as paragraphs tell. An
    English report need not say of itself that it is one.
    """
    if any(part.opens or part.kind in ANCHORS for part in parts):
        return None
    whole = [i for i, part in enumerate(parts) if part.kind not in ("furniture", "meta")]
    if any(part.reason == FOLIO and _is_page_of_document(part.shadow) for part in parts):
        return [_chunk(parts, whole)]
    if mixed:
        return None
    if _are_sections(parts[i].shadow for i in whole):
        return [_chunk(parts, whole)]
    if any(part.kind == "meta" for part in parts):
        return None
    texts = [part for part in parts if part.kind in PROSE and part.passage.rows >= ROWS]
    wide = sorted(part.width / (part.passage.rows - 0.5) for part in texts if has_han(part.shadow))
    if 2 * len(wide) < len(texts) or are_typed(parts) or (wide and wide[len(wide) // 2] < MEASURE):
        return None
    return [_chunk(parts, whole)]


#: How the pages of a document are numbered: 第3页, — 3 —.
_PAGE: Final = lazy("第[ ]?[0-9]{1,4}[ ]?页.{0,12}|—[ ]?[0-9]{1,4}[ ]?—")


def _is_page_of_document(line: str) -> bool:
    """Say whether a folio numbers the page of a document, or is how a tool marks where its pages turn."""
    return is_page_mark(line) or _PAGE.fullmatch(line) is not None


#: The number of a section within a section, behind a bullet perhaps. So many of them, and such a share of those that
#: are followed by a higher one, are of one document.
_SECTION: Final = lazy(rf"(?:[{BULLETS}][ ]?)?(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})[.．]?[ \u3000]{{0,4}}[^\d\s.%％]")
SECTIONS: Final = 6
ASCENDING: Final = 0.8


def _are_sections(lines: Iterable[str]) -> bool:
    matches = (_SECTION.match(line) for line in lines)
    numbers = [[*map(int, match[1].split("."))] for match in matches if match is not None]
    higher = sum(b > a for a, b in pairwise(numbers))
    return len(numbers) >= SECTIONS and higher >= ASCENDING * (len(numbers) - 1)


def _chunk(parts: Sequence[Part], chunk: Sequence[int]) -> Draft:
    """Read the lines of one article: headline, signature, body, and what closes it."""
    draft = Draft()
    begun = False
    for i in chunk:
        kind = parts[i].kind
        begun = begun or kind in PROSE
        if kind in ("byline", "credit", "jump") and getattr(draft, kind) is None:
            setattr(draft, kind, i)
        elif kind == "head" and not begun:
            draft.heads.append(i)
        else:
            draft.body.append(i)
    return draft
