"""Pages that stand in one text and have nothing to do with one another: the articles of each are sorted alone.

What is true of a page (where its headlines stand, what its folio says, that below its imprint no text follows) is not
true of the next one of a newspaper, nor of another document. One that goes on over several pages stays in one piece.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.pageheads import PRINTED, is_page_head
from govtext.articles.parts import HEADLINE, is_ended
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Passage

__all__ = ["pages_of"]

#: The number of a page, in a folio or alone; and so many are of several pages.
_NUMBER: Final = lazy(r"[0-9A-D一二三四五六七八九十][ ]?版|(?<!\w)[A-D]?\d{1,2}(?:[ ]?[一-鿿]{2,4})?$")
SEVERAL: Final = 2
#: Lines from one of a folio to the next one.
INSIDE: Final = 2
#: The folio of the first page of a document.
_FIRST: Final = lazy(
    r"[-—·•~～] ?1 ?[-—·•~～]|[-–—=*_~#<!\[{【 ]{0,40}(?:第 ?1 ?页.{0,12}|(?:Page|PAGE|page) ?1(?!\d).{0,40})"
)
#: Lines at the top or at the end of a page that its folio may be one of.
EDGE: Final = 4
#: Labels of lines that stand around the articles of a page, and over the text of one.
_AROUND: Final = frozenset({"folio", "editor", "contact", "site", "metadata"})
_OVER: Final = frozenset({*_AROUND, "byline", "jump", "caption", "credit", "number"})


def pages_of(passages: Sequence[Passage], shadow: str) -> Iterator[Sequence[Passage]]:
    """Yield the passages of pages that belong together, one after the other: most texts are one such stretch.

    Pages turn at form feeds and at the marks of tools, or else at the folios of a newspaper. `shadow` is the text of
    the passages in Simplified characters.
    """
    fed = [i for i, (above, below) in enumerate(pairwise(passages), 1) if above.page != below.page]
    turns = fed or _turns_at_folios(passages, shadow)
    start, told = 0, False
    if turns:
        sheets = [passages[a:b] for a, b in pairwise((0, *turns, len(passages)))]
        of_paper = not fed or 2 * sum(_is_of_paper(sheet, shadow) for sheet in sheets) > len(sheets)
        for i, (above, below) in zip(turns, pairwise(sheets), strict=True):
            begins = (of_paper and not _may_go_on(below, shadow)) or _begins(above, below, shadow)
            told = told or any(_is_text(p, shadow) for p in above)  # else it is a title, or a cover
            if begins and told:
                yield passages[start:i]
                start, told = i, False
    yield passages[start:] if start else passages


def _turns_at_folios(passages: Sequence[Passage], shadow: str) -> list[int]:
    """Give the passages, by number, that pages of a newspaper begin with, as far as their folios tell.

    They stand at the top of each page, or at the end of each, with text between; else they are of a list of pages.
    """
    if shadow.count("版") < SEVERAL:
        return []
    folios = [folio for folio in _folios(passages, shadow) if _is_of_paper(passages[folio.start : folio.stop], shadow)]
    over = folios[:1] and not any(_is_text(p, shadow) for p in passages[: folios[0].start])
    turns = [folio.start for folio in folios[1:]] if over else [folio.stop for folio in folios[:-1]]
    sheets = (passages[a:b] for a, b in pairwise((0, *turns, len(passages))))
    return turns if all(any(_is_text(p, shadow) for p in sheet) for sheet in sheets) else []


def _folios(passages: Sequence[Passage], shadow: str) -> Iterator[range]:
    """Yield the lines that are the folio of a page, which has its number; the name of a section may stand inside."""
    lines = [i for i, p in enumerate(passages) if _is_folio(p, shadow)]
    start = 0
    for k in range(1, len(lines) + 1):
        if k == len(lines) or lines[k] - lines[k - 1] > INSIDE:
            numbers = (_NUMBER.search(shadow, passages[i].start, passages[i].end) for i in lines[start:k])
            if any(number is not None for number in numbers):
                yield range(lines[start], lines[k - 1] + 1)
            start = k


def _is_folio(passage: Passage, shadow: str) -> bool:
    plain = not passage.label and passage.rows == 1
    return passage.label == "folio" or (plain and is_page_head(shadow[passage.start : passage.end]))


def _is_of_paper(page: Sequence[Passage], shadow: str) -> bool:
    """Say whether a page has a folio of a newspaper."""
    return any(PRINTED.search(shadow, p.start, p.end) is not None and _is_folio(p, shadow) for p in page)


def _may_go_on(page: Sequence[Passage], shadow: str) -> bool:
    """Say whether a page may go on the one before: it has no number of a newspaper, and begins with plain text."""
    if any(p.label == "folio" and "版" in shadow[p.start : p.end] for p in page):
        return False
    first = _first(page)
    return first.label != "dateline" and _is_text(first, shadow)


def _begins(above: Sequence[Passage], page: Sequence[Passage], shadow: str) -> bool:
    """Say whether a document begins with a page: it is the first one, by its folio, or of a site, by its path.

    Or over its first text, or at the head of that, stands the number of a document, or a dateline; a headline may stand
    over that at the end of the page `above`. What stands on that page as well is a running head.
    """
    edges = (*page[:EDGE], *page[EDGE:][-EDGE:])
    if any(p.label == "folio" and _FIRST.fullmatch(shadow, p.start, p.end) is not None for p in edges):
        return True
    over = list(takewhile(lambda p: not _is_text(p, shadow), page))
    own = {p.content for p in over if p.label in ("number", "breadcrumb")}
    if not own.issubset(p.content for p in above):
        return True
    opens = any(p.label == "dateline" for p in page[len(over) : len(over) + 1])
    return opens and (any(not p.label for p in over) or _is_text(_first(above[::-1]), shadow))


def _is_text(passage: Passage, shadow: str) -> bool:
    """Say whether a passage is of a text, as far as it says itself."""
    if passage.label in _OVER:
        return False
    line = shadow[passage.start : passage.end]
    return passage.label == "dateline" or passage.rows > 1 or passage.width > HEADLINE or is_ended(line)


def _first(page: Sequence[Passage]) -> Passage:
    """Give the first passage of a page that is of an article, if there is one."""
    return next((p for p in page if p.label not in _AROUND), page[0])
