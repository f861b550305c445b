"""Pieces of a printed row that stand in the wrong order.

An extractor that tears a row of Latin letters where it was stretched leaves the space behind each piece but the last
one, and some put the last two in no certain order. A piece without a space over one with a space is then either such a
row the wrong way round, or the end of a row over the beginning of the next. The measure tells: a printer fills each
row, so that the next one begins with a word that had no room in it. The rows of a page are told together.
"""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.layout.measures import shared_width
from govtext.layout.phrases import pages_of
from govtext.layout.signals import ENDED, ending, trails_of
from govtext.lines import lines_of
from govtext.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Lines
    from govtext.text import Text

__all__ = ["put_back"]

#: Lines on either side that tell how wide the column is, and ems by which a row may be wider.
REACH: Final = 12
WIDER: Final = 0.8
#: Ems of a space; a row has so many pieces at the most.
SPACE: Final = 0.25
PIECES: Final = 5
#: So many rows of several pieces in order, and more of them than of others, are full where rows were torn.
FULL: Final = 2
#: What it costs that a row is the wrong way round; that the first word of the next row would have had room in a row,
#: with so many ems to spare, costs one.
SWAPPED: Final = 0.4
ROOM: Final = 0.6


class _Row(NamedTuple):
    """A printed row: the lines from `first` up to but not including `stop`, of which the last two may be `swapped`."""

    first: int
    stop: int
    swapped: bool = False

    @property
    def head(self) -> int:
        """The piece that the row begins with."""
        return self.first + (self.swapped and self.stop == self.first + 2)

    @property
    def last(self) -> int:
        """The piece that the row ends with."""
        return self.stop - 1 - self.swapped


def put_back(text: Text) -> Text:
    """Give a text with the last two pieces of each row the right way round.

    >>> from govtext import Text
    >>> torn = "of the old bridge\\nthat was closed to\\nall \\nlorries after it\\nwas \\nfound broken\\n"
    >>> str(put_back(Text(torn + "residents\\nbuses for \\nuntil the end of\\nthe year, and for")))[len(torn) :]
    'buses for \\nresidents\\nuntil the end of\\nthe year, and for'
    """
    value = str(text)
    if " \n" not in value:
        return text
    lines = lines_of(value)
    spans: list[Span] = []
    done = 0
    for first, last in pages_of(lines):
        for row in _Rows(lines.part(first, last)).told():
            if row.swapped:
                begin, middle = (_begin(lines, first + row.stop - k) for k in (2, 1))
                end = value.index("\n", middle) + 1
                spans += (Span(done, begin), Span(middle, end), Span(begin, middle))
                done = end
    return text.arrange((*spans, Span(done, len(value)))) if spans else text


def _begin(lines: Lines, k: int) -> int:
    """Give where the line with number `k` begins, with its indent."""
    start, done = lines.starts[k], lines.ends[k - 1] if k else 0
    return max(lines.text.rfind(mark, done, start) + 1 for mark in "\n\f") or done


class _Rows:
    """The rows of a page, whose lines may be pieces of them."""

    def __init__(self, lines: Lines) -> None:
        self._above: Final = lines.above
        self._contents: Final = [*lines.contents()]
        self._widths: Final = [*map(_width, self._contents)]
        self._latin: Final = lines.latin()
        endings = [ending(content) for content in self._contents]
        self._trails: Final = trails_of(lines, self._latin, endings)
        self._ended: Final = [end in ENDED for end in endings]
        self._measures: Final[dict[int, float | None]] = {}

    def told(self) -> list[_Row]:
        """Tell the rows, in the way that costs least; none where no line is a piece of one."""
        if not any(self._trails):
            return []
        costs: dict[_Row, float] = {}
        over: dict[_Row, _Row] = {}
        ends: list[list[_Row]] = [[] for _ in range(len(self._contents) + 1)]
        for i in range(len(self._contents)):
            for row in self._rows(i) if i == 0 or ends[i] else ():
                costs[row] = SWAPPED * row.swapped
                if i:
                    least, over[row] = min((costs[above] + self._between(above, row), above) for above in ends[i])
                    costs[row] += least
                ends[row.stop].append(row)
        rows = [min(ends[-1], key=costs.__getitem__)]
        while rows[-1] in over:
            rows.append(over[rows[-1]])
        rows.reverse()
        return rows if self._are_torn(rows) else []

    def _are_torn(self, rows: Sequence[_Row]) -> bool:
        """Say whether it was rows that were torn: those of several pieces are full, as items of a list are not."""
        full = other = 0
        for row, below in pairwise(rows):
            pieces = row.stop - row.first
            if not row.swapped and (pieces > 1 or self._trails[row.last]):
                unfilled = self._trails[row.last] or self._unfilled(row, below) == 1.0
                other += unfilled
                full += not unfilled
        return full >= max(FULL, other + 1)

    def _rows(self, i: int) -> Iterator[_Row]:
        """Yield the rows that line `i` may begin: of itself, of more pieces, and with the last two swapped."""
        yield _Row(i, i + 1)
        count = len(self._contents)
        most = min(count, i + PIECES)
        last = next((k for k in range(i, most) if not self._trails[k]), count)
        below = last + 1
        if i < last < count and self._fits(_Row(i, below)):
            yield _Row(i, below)
        if below < most and below + 1 < count and self._trails[below] and not self._above[below] and self._latin[last]:
            swapped = _Row(i, below + 1, swapped=True)
            if self._fits(swapped):
                yield swapped

    def _fits(self, row: _Row) -> bool:
        """Say whether the pieces of a row have room in its column."""
        measure = self._measure(row.first)
        return measure is not None and self._filled(row) <= measure + WIDER

    def _filled(self, row: _Row) -> float:
        """Give the width of a row, with a space between its pieces."""
        return sum(self._widths[row.first : row.stop]) + SPACE * (row.stop - row.first - 1)

    def _between(self, row: _Row, below: _Row) -> float:
        """Say what speaks against a row over the one below; no two pieces are swapped that are no full row then."""
        unfilled = self._unfilled(row, below)
        return inf if row.swapped and unfilled == 1.0 else unfilled

    def _unfilled(self, row: _Row, below: _Row) -> float:
        """Say what speaks against a row over the one below: the first word of that would have had room in it.

        It says nothing of a row that ends a sentence, as its paragraph may end there.
        """
        measure = self._measure(row.first) if not self._ended[row.last] else None
        if measure is None:
            return 0.0
        word = self._contents[below.head].split(" ", 1)[0]
        room = measure - self._filled(row) - SPACE - _width(word)
        return min(1.0, max(0.0, room / ROOM))

    def _measure(self, i: int) -> float | None:
        """Give the measure of the column of line `i`: of two that meet near it, it is safe to take the narrower one."""
        if i not in self._measures:
            sides = range(max(0, i - REACH), i + 1), range(i, min(len(self._contents), i + REACH + 1))
            found = [width for side in sides if (width := self._shared(side)) is not None]
            self._measures[i] = min(found, default=None)
        return self._measures[i]

    def _shared(self, lines: range) -> float | None:
        whole = [k for k in lines if self._latin[k] and not any(self._trails[max(0, k - 1) : k + 1])]
        return shared_width([self._widths[k] for k in whole], [self._ended[k] for k in whole])


#: The widths in ems of letters in the types of books and papers: half an em says too little where a word more or less
#: in a row is what tells.
_WIDTHS: Final = {
    letter: width
    for letters, width in {
        "fijlrtI.,;:'’‘!|()[]-“”\"": 0.3,
        "mwMW—…": 0.78,
        "ABCDEFGHJKLNOPQRSTUVXYZ": 0.66,
        "abcdeghknopqsuvxyz": 0.47,
        " ": SPACE,
    }.items()
    for letter in letters
}
_OTHER: Final = 0.5


def _width(text: str) -> float:
    """Give the width of some Latin text in ems, as it was before its spaces were stretched."""
    return sum([_WIDTHS.get(letter, _OTHER) for letter in " ".join(text.split())])
