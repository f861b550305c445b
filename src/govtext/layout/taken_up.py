"""Paragraphs that are torn over a page: where one breaks off, it is taken up where it goes on.

Once columns were taken apart, pieces of them may still stand elsewhere on their page: the column went on beside a
picture, or over the headline of another article. Lines that break off and lines that begin in the midst of a sentence
are matched over the whole page, the surest first: a match is believed where the lines go on one another, hardly on
their neighbours, and on no other line as well. The piece is read behind the line that it goes on, up to where its
paragraph ends.
"""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

from govtext.characters import is_han
from govtext.layout.bonds import Bonds
from govtext.layout.phrases import pages_of
from govtext.layout.signals import ENDED, UNBROKEN_SIZE
from govtext.words import affinity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["taken_up"]

#: How surely, by what is seen of it alone, a line goes on in another, and one goes on another; and the bond from which
#: on a line goes on its neighbour.
GOES_ON: Final = 0.8
COMES_ON: Final = 0.6
BOUND: Final = -1.0
#: By how much a match must be likelier than what stands there; what a bond to a neighbour counts against it, what one
#: to the next best line does, of which none counts less than the last; and each factor of e of the lines between.
PROOF: Final = 3.25
NEIGHBOUR: Final = 0.4
RIVAL: Final = 0.45
FARTHER: Final = 0.4
APART: Final = -4.0
#: A line of the piece that is not bound by so much to the one before it is of another paragraph.
LOST: Final = -4.0
#: Pieces that were put together show others: so many times.
ROUNDS: Final = 4
#: A page with more pairs of torn ends than so many for each line is none of columns; nor could all of them be weighed.
TORN: Final = 16
#: Nats by which two characters meet more often than by chance: under this, lines are not weighed, which costs more.
MET: Final = 0.0


def taken_up(lines: Lines, seen: Sequence[Seen], shadow: str) -> list[int] | None:
    """Give the lines by number, each piece of a torn paragraph behind the one before, or None where none is torn."""
    order: list[int] = []
    for first, last in pages_of(lines):
        page = seen[first:last]
        bonds = Bonds(lines.part(first, last), page, range(last - first), shadow)
        order += (first + i for i in _in_order(bonds, page))
    return order if any(k != i for i, k in enumerate(order)) else None


def _in_order(bond: Bonds, seen: Sequence[Seen]) -> list[int]:
    """Give the lines of a page by number."""
    order = [*range(len(seen))]
    for _ in range(ROUNDS):
        moved: set[int] = set()
        for _, tail, head in sorted(_matches(bond, seen, order), reverse=True):
            piece = _piece(bond, order, order.index(head))
            if tail in piece or not moved.isdisjoint((tail, *piece)):
                continue
            moved.update((tail, *piece))
            order = [i for i in order if i not in piece]
            behind = order.index(tail) + 1
            order[behind:behind] = piece
        if not moved:
            break
    return order


def _matches(bond: Bonds, seen: Sequence[Seen], order: Sequence[int]) -> Iterator[tuple[float, int, int]]:
    """Yield how sure it is, a line that breaks off, and the one that goes on it."""
    below = dict(pairwise(order))
    above = {b: a for a, b in below.items()}
    column = [i for i in order if not seen[i].alone and 0 < seen[i].size < UNBROKEN_SIZE]
    tails = [a for a in column if seen[a].end not in ENDED and bond.goes_on(a) > GOES_ON]
    tails = [a for a in tails if a not in below or bond(a, below[a]) < BOUND]
    heads = [b for b in column if bond.comes_on(b) > COMES_ON and (b not in above or bond(above[b], b) < BOUND)]
    if len(tails) * len(heads) > TORN * len(order):
        return
    ties = [(bond(a, b), a, b) for a in tails for b in heads if _may_meet(bond, seen, a, b) and below.get(a) != b != a]
    of_tail = _best_two((a, tie) for tie, a, _ in ties)
    of_head = _best_two((b, tie) for tie, _, b in ties)
    places = {line: place for place, line in enumerate(order)}
    for tie, a, b in ties:
        if not tie == of_tail[a][0] == of_head[b][0] or not (seen[a].latin or seen[a].marks or seen[b].marks):
            continue  # the best of one of the two alone; or lines of a headline, which are too short to tell
        against = RIVAL * max([APART, *of_tail[a][1:], *of_head[b][1:]]) + FARTHER * log(abs(places[a] - places[b]))
        against += NEIGHBOUR * max(APART, bond(a, below[a])) + bond.comes_on(below[a]) if a in below else 0.0
        against += NEIGHBOUR * max(APART, bond(above[b], b)) + bond.goes_on(above[b]) if b in above else 0.0
        if tie - against >= PROOF:
            yield tie - against, a, b


def _may_meet(bond: Bonds, seen: Sequence[Seen], a: int, b: int) -> bool:
    """Say whether line `b` may go on line `a` at all, by what is seen at once: few pairs of lines need be weighed."""
    last, first = bond.text(a)[-1], bond.text(b)[0]
    return seen[a].latin == seen[b].latin and not (is_han(last) and is_han(first) and affinity(last, first) < MET)


def _best_two(ties: Iterator[tuple[int, float]]) -> dict[int, list[float]]:
    """Give to each line its best two ties, the best one first."""
    found: dict[int, list[float]] = {}
    for line, tie in ties:
        found[line] = sorted((*found.get(line, ()), tie), reverse=True)[:2]
    return found


def _piece(bond: Bonds, order: Sequence[int], start: int) -> list[int]:
    """Give the lines from place `start` on up to where their paragraph ends."""
    stop = start + 1
    while stop < len(order) and bond.goes_on(order[stop - 1]) >= 0.5 and bond(order[stop - 1], order[stop]) > LOST:
        stop += 1
    return [*order[start:stop]]
