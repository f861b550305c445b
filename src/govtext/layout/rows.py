"""The rows of a page: the cells of text on a line, and the places at which they stood.

Where a line fills its column there is a single space between it and what stands beside it, so that both are one cell:
words tell that, or the measure of the column, and they are cut apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import width
from govtext.layout.merged import SLACK, UNBROKEN, parting, spaces_of
from govtext.layout.places import ROWS
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from govtext.layout.places import Places
    from govtext.text import Text

__all__ = ["LOOK", "Cell", "Row", "content_of", "pages_of_rows"]

_CELL: Final = lazy(r"\S+(?: \S+)*")
#: A line of more cells is a row of a table.
CELLS: Final = 24
#: Rows within which a gutter has to show, and an edge of a column.
LOOK: Final = 12
#: Places of a gutter at the most.
GUTTER: Final = 6


class Cell(NamedTuple):
    """Text from `start` to `end` of the whole text, which stands at places `left` to `right` of its row.

    Before a cell that was `cut` off another one there is no room for an indent.
    """

    left: int
    right: int
    start: int
    end: int
    cut: bool = False


class Row(NamedTuple):
    """The cells of a line, and whether the line above it is blank, or there is none."""

    cells: list[Cell]
    below_blank: bool


def content_of(cell: Cell, shadow: str) -> str:
    """Give the text of a cell in Simplified characters."""
    return shadow[cell.start : cell.end]


def pages_of_rows(text: Text, shadow: str, places: Places) -> Iterator[list[Row]]:
    """Yield the rows of each page of a text; `shadow` is the text in Simplified characters."""
    rows: list[Row] = []
    start, blank = 0, True
    for line in str(text).split("\n"):
        if "\f" in line and rows:
            yield _parted(rows, shadow, places)
            rows, blank = [], True
        spans = [(start + match.start(), start + match.end()) for match in _CELL.finditer(line)]
        if len(spans) > CELLS:
            spans = [(spans[0][0], spans[-1][1])]
        cells = [Cell(places.before(a), places.behind(b - 1), a, b) for a, b in spans]
        if cells:
            rows.append(Row(cells, blank))
        blank = not cells
        start += len(line) + 1
    yield _parted(rows, shadow, places)


def _parted(rows: list[Row], shadow: str, places: Places) -> list[Row]:
    """Cut the cells that are lines of two columns with a single space between them.

    A line that fills its column leaves no gutter, and may push what stands beside it off its place: that is put back
    to the edge of its column.
    """
    cells = [cell for row in rows for cell in row.cells]
    contents = [content_of(cell, shadow) for cell in cells]
    widths = [*map(width, contents)]
    spaces = _beyond_measure(rows, contents, widths) | parting(contents, widths)
    if not spaces:
        return rows
    edges = sorted(left for left, count in Counter(cell.left for cell in cells).items() if count >= ROWS)
    pieces = iter([[*_cut(cell, contents[k], spaces.get(k, ()), edges, places)] for k, cell in enumerate(cells)])
    return [row._replace(cells=[piece for _ in row.cells for piece in next(pieces)]) for row in rows]


def _beyond_measure(rows: Sequence[Row], contents: Sequence[str], widths: Sequence[float]) -> dict[int, list[int]]:
    """Give the spaces in cells that fill their column and go on, by number: what follows stands in the next column."""
    if max(widths, default=0.0) > UNBROKEN:
        return {}
    numbers = iter(range(len(contents)))
    numbered = [[(next(numbers), cell.left) for cell in row.cells] for row in rows]
    found: dict[int, list[int]] = {}
    for r, row in enumerate(numbered):
        spaced = [(k, left, spaces) for k, left in row if " " in contents[k] and (spaces := spaces_of(contents[k]))]
        near = chain.from_iterable(numbered[max(0, r - LOOK) : r + LOOK + 1]) if spaced else ()
        measures = _measures((edge, widths[i]) for i, edge in near)
        for k, left, spaces in spaced:
            found[k] = [*_full(left, contents[k], spaces, measures)]
    return {k: spaces for k, spaces in found.items() if spaces}


def _measures(cells: Iterable[tuple[int, float]]) -> dict[int, list[int]]:
    """Give the edges of columns, from left to right, and the widths in ems that several of its lines have."""
    widths: defaultdict[int, list[int]] = defaultdict(list)
    for edge, wide in cells:
        widths[edge].append(round(wide))
    return {
        edge: [wide for wide, count in Counter(widths[edge]).items() if count > 1]
        for edge in sorted(widths)
        if len(widths[edge]) >= ROWS
    }


def _full(left: int, content: str, spaces: Sequence[int], measures: Mapping[int, Sequence[int]]) -> Iterator[int]:
    """Yield the spaces behind those pieces of a cell that fill their columns, one after the other."""
    column = max((edge for edge in measures if edge <= left), default=left)
    start = 0
    for space in spaces:
        following = next((edge for edge in measures if edge > column + GUTTER), None)
        wide = width(content[start:space])
        filled = any(abs(measure - wide) <= SLACK for measure in measures.get(column, ()))
        if following is not None and filled:
            yield space
            column, start = following, space + 1


def _cut(cell: Cell, content: str, spaces: Iterable[int], edges: Sequence[int], places: Places) -> Iterator[Cell]:
    """Yield the pieces of a cell that is cut at some of its spaces.

    Wide characters that take one place each leave what stands beside them as many places short of its column.
    """
    left, start = cell.left, cell.start
    for end in (*(cell.start + space for space in spaces), cell.end):
        right = left + places.behind(end - 1) - places.before(start)
        yield Cell(left, right, start, end, cut=start > cell.start)
        printed = max(right, left + round(2 * width(content[start - cell.start : end - cell.start])))
        left = next((edge for edge in edges if right < edge <= printed + GUTTER), right + 1)
        start = end + 1
