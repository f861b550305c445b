"""Paragraphs that are torn over a page: where one breaks off, it is taken up where it goes on.

Once columns were taken apart, pieces of them may still stand elsewhere on their page: the column went on beside a
picture, or over the headline of another article. And on any page a word that breaks off goes on somewhere. Lines that
break off and lines that begin in the midst of a sentence are matched over the whole page, the surest first: a match is
believed where the lines go on one another, hardly on their neighbours, and on no other line as well. The piece is read
behind the line that it goes on, up to where its paragraph ends.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from govtext.characters import is_han
from govtext.layout.bonds import Bonds
from govtext.layout.hyphens import breaks_words, hyphen_of
from govtext.layout.phrases import pages_of
from govtext.layout.signals import UNBROKEN_SIZE
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
#: Of a page with more pairs of torn ends than so many for each line nothing is told, nor could all of them be weighed.
PAIRS: Final = 16
#: Nats by which two characters meet more often than by chance: under this, lines are not weighed, which costs more.
MET: Final = 0.0


def taken_up(lines: Lines, seen: Sequence[Seen], shadow: str, *, mixed: bool) -> list[int] | None:
    """Give the lines by number, each piece of a torn paragraph behind the one before, or None where none is torn.

    Where columns were not `mixed` a line is mostly gone on by the next one, however little it seems so: only what
    breaks off in the midst of a word is sought elsewhere.
    """
    if not mixed and not breaks_words(lines.text):
        return None
    order: list[int] = []
    for first, last in pages_of(lines):
        page = seen[first:last]
        bonds = Bonds(lines.part(first, last), page, range(last - first), shadow)
        order += (first + i for i in _in_order(bonds, page, mixed=mixed))
    return order if any(k != i for i, k in enumerate(order)) else None


def _in_order(bond: Bonds, seen: Sequence[Seen], *, mixed: bool) -> list[int]:
    """Give the lines of a page by number: a piece goes up to where its paragraph ends."""
    order = [*range(len(seen))]
    moved: set[int] = set()
    for _, tail, head in sorted(_matches(bond, seen, mixed=mixed), reverse=True):
        stop = head + 1
        while stop < len(seen) and bond.goes_on(stop - 1) >= 0.5:
            stop += 1
        piece = range(head, stop)
        if tail in piece or not moved.isdisjoint((tail, *piece)):
            continue
        moved.update((tail, *piece))
        order = [i for i in order if i not in piece]
        behind = order.index(tail) + 1
        order[behind:behind] = piece
    return order


def _matches(bond: Bonds, seen: Sequence[Seen], *, mixed: bool) -> Iterator[tuple[float, int, int]]:
    """Yield how sure it is, a line that breaks off, and the one that goes on it."""
    tails: dict[int, float] = {}  # to each torn end, how much speaks against it that it is one
    heads: dict[int, float] = {}
    column = [0 < s.size < UNBROKEN_SIZE for s in seen]
    last = len(seen) - 1
    for i in range(-1, last + 1):  # between lines `i` and `i + 1`
        tie = max(APART, bond(i, i + 1)) if 0 <= i < last else APART
        if tie >= BOUND:
            continue
        if i >= 0 and column[i] and bond.goes_on(i) > GOES_ON:
            tails[i] = NEIGHBOUR * tie + (bond.comes_on(i + 1) if i < last else 0.0)
        if i < last and column[i + 1] and bond.comes_on(i + 1) > COMES_ON:
            heads[i + 1] = NEIGHBOUR * tie + (bond.goes_on(i) if i >= 0 else 0.0)
    cut = {i for i in tails if mixed or hyphen_of(bond.text(i)) is not None}
    if not cut or len(tails) * len(heads) > PAIRS * len(seen):
        return
    ties = [(bond(a, b), a, b) for a in tails for b in heads if b - a not in (0, 1) and _may_meet(bond, seen, a, b)]
    of_tail = _best_two((a, tie) for tie, a, _ in ties)
    of_head = _best_two((b, tie) for tie, _, b in ties)
    for tie, a, b in ties:
        if a in cut and tie == of_tail[a][0] == of_head[b][0]:
            rival = max([APART, *of_tail[a][1:], *of_head[b][1:]])
            gain = tie - tails[a] - heads[b] - FARTHER * log(abs(b - a)) - RIVAL * rival
            if gain >= PROOF:
                yield gain, a, b


def _may_meet(bond: Bonds, seen: Sequence[Seen], a: int, b: int) -> bool:
    """Say whether line `b` may go on line `a`, by what is seen at once: of many pairs of lines few need be weighed.

    Lines of a headline, which have no marks in Chinese, are too short to tell.
    """
    above, below = seen[a], seen[b]
    if above.latin or below.latin:
        return above.latin and below.latin
    last, first = bond.text(a)[-1], bond.text(b)[0]
    return (above.marks or below.marks) and not (is_han(last) and is_han(first) and affinity(last, first) < MET)


def _best_two(ties: Iterator[tuple[int, float]]) -> dict[int, list[float]]:
    """Give to each line its best two ties, the best one first."""
    found: dict[int, list[float]] = {}
    for line, tie in ties:
        found[line] = sorted((*found.get(line, ()), tie), reverse=True)[:2]
    return found
