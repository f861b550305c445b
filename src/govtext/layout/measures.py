"""How wide the column of each line is, and how far the line stays short of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Column", "columns_of"]

#: Lines on either side that tell a column's width.
WINDOW = 6
NEAR = 2
BESIDE = 4
#: Ems by which full lines of a column differ: punctuation that is not split from its neighbour, half-width letters.
SLACK = 1.0


class Column(NamedTuple):
    """The column that a line stands in: its `measure` in ems, and the `share` of the lines around that fill it."""

    measure: float
    share: float


def columns_of(widths: Sequence[float]) -> list[Column]:
    """Give the column of each line, from the widths of the lines around it.

    Looks before the line, after it and close around it, since a column may begin or end at the line; of the widths
    found it takes the least that the line does not overrun. A width counts when two lines of a window have it. A line
    that is wider than all has the widest column for its own: it overruns.

    >>> [column.measure for column in columns_of([14, 14, 5, 14, 14, 30, 30, 12, 30])]
    [14, 14, 14, 14, 14, 30, 30, 30, 30]
    """
    out: list[Column] = []
    for i, own in enumerate(widths):
        windows = ((i - WINDOW, i + 1), (i - NEAR, i + NEAR + 1), (i, i + WINDOW + 1))
        sides = [side for a, b in windows if (side := _widest(widths[max(0, a) : b])) is not None]
        fits = [side for side in sides if side >= own - SLACK]
        measure = min(fits) if fits else max(sides, default=own)
        around = widths[max(0, i - BESIDE) : i + BESIDE + 1]
        out.append(Column(measure, sum(abs(width - measure) <= SLACK for width in around) / len(around)))
    return out


def _widest(widths: Sequence[float]) -> float | None:
    """Give the largest width that at least two of the lines share, or None."""
    ordered = sorted(widths)
    for k in range(len(ordered) - 1, 0, -1):
        if ordered[k] - ordered[k - 1] <= SLACK:
            return ordered[k]
    return None
