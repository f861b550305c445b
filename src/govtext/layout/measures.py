"""How wide the column of each line is, and how far the line stays short of it."""

from __future__ import annotations

from collections import deque
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableSequence, Sequence

__all__ = ["Column", "columns_of", "measure_at", "rows_of", "shared_width"]

#: Lines on either side that tell a column's width.
WINDOW = 6
NEAR = 2
BESIDE = 4
#: Ems by which full lines of a column differ: punctuation that is not split from its neighbour, half-width letters.
SLACK = 1.0
#: Ems that a first line stays short by when its indent of two was lost; more than that is a last line.
INDENT = (1.5, 2.6)
SHORT = 2.75


class Column(NamedTuple):
    """The column that a line stands in: its `measure` in ems, and the `share` of the lines around that fill it."""

    measure: float
    share: float


def columns_of(widths: Sequence[float], ended: Sequence[bool]) -> Iterator[Column]:
    """Yield the column of each line, from the widths of the lines around it.

    Looks before the line, after it and close around it, since a column may begin or end at the line; of the widths
    found it takes the least that the line does not overrun. A width counts when two lines of a window have it, one of
    which goes on, for last lines may be of one width by chance: `ended` says which lines end a sentence or stand alone.
    A line that is wider than all has the widest column for its own: it overruns.

    >>> [column.measure for column in columns_of([14, 14, 5, 14, 14, 30, 30, 12, 30], [False] * 9)]
    [14, 14, 14, 14, 14, 30, 30, 30, 30]
    >>> ended = [False] * 2 + [True] * 3 + [False] * 3
    >>> [column.measure for column in columns_of([27, 27, 14, 15, 20, 25, 27, 27], ended)]
    [27, 27, 27, 27, 27, 27, 27, 27]
    """
    widths = [*widths]  # of an array, each number would be made anew for each window
    reach = _reach(widths, ended)

    def widest(first: int, last: int) -> float | None:
        return shared_width(widths[first : last + 1], ended[first : last + 1]) if reach[first] <= last else None

    afters: deque[float | None] = deque(maxlen=WINDOW + 1)
    for i, own in enumerate(widths):
        afters.append(widest(i, i + WINDOW))
        before = afters[0] if i >= WINDOW else widest(0, i)  # the same lines
        sides = [side for side in (before, widest(max(0, i - NEAR), i + NEAR), afters[-1]) if side is not None]
        measure = _measure(widths, i, sides) if sides else own
        around = widths[max(0, i - BESIDE) : i + BESIDE + 1]
        low, high = measure - SLACK, measure + SLACK
        yield Column(measure, sum([low <= width <= high for width in around]) / len(around))


def _reach(widths: Sequence[float], ended: Sequence[bool]) -> list[int]:
    """Give for each line where the first window from there on ends in which two lines share a width, one not `ended`.

    Two lines that are further apart than a window is long stand in none together: they need not be looked at.

    >>> _reach([30, 14, 20, 14.5, 8], [True, False, True, True, False])[:3]
    [3, 3, 11]
    """
    nowhere = len(widths) + WINDOW
    mates = [nowhere] * len(widths)
    for i, (width, end) in enumerate(zip(widths, ended, strict=True)):
        if end:
            continue
        for k in range(max(0, i - WINDOW), i):
            if ended[k] and abs(widths[k] - width) <= SLACK:
                mates[k] = min(mates[k], i)
        for k in range(i + 1, min(len(widths), i + WINDOW + 1)):
            if abs(widths[k] - width) <= SLACK:
                mates[i] = k
                break
    return [*accumulate(reversed(mates), min)][::-1]


def measure_at(widths: Sequence[float], ended: Sequence[bool], i: int) -> float:
    """Give the measure of the column of line `i` alone, as `columns_of` does for all.

    >>> measure_at([14, 14, 5, 14, 14], [False] * 5, 2)
    14
    """
    windows = (
        slice(max(0, i - WINDOW), i + 1),
        slice(max(0, i - NEAR), i + NEAR + 1),
        slice(i, i + WINDOW + 1),
    )
    sides = [side for window in windows if (side := shared_width(widths[window], ended[window])) is not None]
    return _measure(widths, i, sides) if sides else widths[i]


def _measure(widths: Sequence[float], i: int, sides: Sequence[float]) -> float:
    """Give the measure of the column of line `i`, from the widths found before it, close around it and after it."""
    own = widths[i]
    fits = [side for side in sides if side >= own - SLACK]
    measure = min(fits) if fits else max(sides)
    if measure - own > SHORT and 0 < i < len(widths) - 1 and INDENT[0] <= own - widths[i - 1] <= INDENT[1]:
        measure = own if widths[i + 1] <= own + SLACK else measure  # a full line under one whose indent was lost
    return measure


def shared_width(widths: Sequence[float], ended: Sequence[bool]) -> float | None:
    """Give the largest width that at least two of the lines share, one of which has not `ended`, or None."""
    wider, last = inf, True
    for width, end in sorted(zip(widths, ended, strict=True), reverse=True):
        if wider - width <= SLACK and not (last and end):
            return wider
        wider, last = width, end
    return None


def rows_of(widths: MutableSequence[float], ends: Sequence[bool], trails: Sequence[bool]) -> MutableSequence[float]:
    """Give each line the width of the printed row up to its end: extraction tears rows where the font changes.

    A run of short lines that together fill the column of the line before is taken for one row. `ends` says of each
    line that it ends a sentence or that a blank line follows, so that no row goes on there; `trails` that a space was
    left behind it, so that a row goes on if its column has room for that.

    >>> rows_of([20, 20, 8, 12, 20], [False] * 5, [False] * 5)
    [20, 20, 8, 20, 20]
    """
    rows = widths[:]
    measure, last = 0.0, -WINDOW
    i = 0
    while i < len(rows):
        if i and abs(widths[i] - widths[i - 1]) <= SLACK and widths[i] > NARROW:
            measure, last = max(widths[i], widths[i - 1]), i
        if trails[i] and measure:
            j = i
            while j + 1 < len(rows) and trails[j] and rows[j] + widths[j + 1] <= LOOSE * measure:
                j += 1
                rows[j] += rows[j - 1]
            if j > i:
                rows[j], i, last = measure, j, j  # it was stretched to fill its column
        elif i - last <= 2 * WINDOW and widths[i] < measure - SLACK and not ends[i]:
            total, j = widths[i], i
            while j + 1 < len(rows) and j - i < PIECES and not ends[j] and total + widths[j + 1] <= measure + SLACK:
                j += 1
                total += widths[j]
            stretched = j - i >= 3 and all(width <= NARROW for width in widths[i:j])
            if j > i and (total >= measure - SLACK or stretched):
                for k in range(i + 1, j + 1):
                    rows[k] = rows[k - 1] + widths[k]
                rows[j] = measure if stretched else rows[j]
                last = j
                i = j
        i += 1
    return rows


#: How much wider than the measure a row of Latin letters may be that was torn, as far as half-ems can tell.
LOOSE: Final = 1.5
#: A row is torn into no more pieces than this.
PIECES: Final = 16
#: Pieces of this many ems and less are those of a row that was stretched to fill its column.
NARROW: Final = 4.0
