"""Steady pages: where all lines of prose that go on are as wide as one another, a short one has ended.

Whatever stands in it then, it is a headline, or a line apart: no printer ends a line of prose before it is full.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.characters import width
from govtext.layout.signals import ENDED, ON, TORN
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["begun_below"]

#: Of the lines that surely go on so many have one width where a page is steady, and such a share has another but for
#: one, which may be of a headline; or so few do, and none has another.
SURE: Final = 4
OTHERS: Final = 0.05
FEW: Final = 3
#: Ems by which the lines of one width differ: a mark that is not split from its neighbour; an indent that was lost.
SLACK: Final = 1.25
INDENTED: Final = 3.25
#: So many ems a line stays short at the least that has ended, and the next one is full then.
SHORT: Final = 4.0
#: A word or a number that was not broken: a line is short by no more than it, where it stands next.
_UNBROKEN: Final = lazy(r"[^0-9A-Za-z]{0,2}[0-9A-Za-z][0-9A-Za-z./:_%@+-]*")


def begun_below(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines that begin anew below one that is short and breaks off."""
    found = _measure(seen)
    if found is None:
        return
    full, measure = found
    contents = [*lines.contents()]
    for i, (above, s) in enumerate(pairwise(seen), 1):
        own = max(above.row, len(contents[i - 1]))  # some programs wrap by characters, whatever their width
        short = own + lines.indents[i - 1] <= measure - SHORT and s.row >= full
        goes_on = above.end in ENDED or above.end == "colon" or above.word == "inside" or s.start in ON
        if not short or above.latin or above.fill in TORN or goes_on:
            continue
        word = _UNBROKEN.match(contents[i])
        if word is None or width(word[0]) < measure - above.row:
            yield i


def _measure(seen: Sequence[Seen]) -> tuple[float, float] | None:
    """Give the least and the whole width of the lines that surely go on, if nearly all have the same."""
    sure = sorted(
        s.row
        for s, below in pairwise(seen)
        if s.clauses and not s.latin and s.end == "open" and (s.word == "inside" or below.start in ON)
    )
    if len(sure) < FEW:
        return None
    middle = sure[len(sure) // 2]
    even = sum(abs(row - middle) <= SLACK for row in sure)
    if even >= SURE and len(sure) - even <= 1 + OTHERS * len(sure):
        return middle - SLACK, middle
    first, *_, last = sure
    return (first - SLACK, last) if last - first <= INDENTED else None
