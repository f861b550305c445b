"""Whether columns are interleaved line by line, and then what they say, one after the other.

Most texts are not woven: lines are looked at only where some break off in the midst of a sentence and hardly go on one
another as they stand, and stay as they stand unless the weave (see `threads.py`) is much the likelier.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from govtext.characters import OPENERS, width
from govtext.layout.bonds import Bonds
from govtext.layout.habits import is_broken, paragraphs_are_lines
from govtext.layout.numbering import ascents
from govtext.layout.phrases import pages_of
from govtext.layout.signals import ENDED, UNBROKEN_SIZE
from govtext.layout.threads import HEADLESS, TORN, begun, in_order, stretches, threads_of, torn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["begin_anew", "unweave"]

#: Lines of a window that is tested for being woven, and lines on either side that are looked at with it.
WINDOW: Final = 16
MARGIN: Final = 8
#: The mean bond of a window's neighbours under which it is suspect, of so many at the least, none of which counts more.
SUSPECT: Final = 0.25
TELLABLE: Final = 4
CERTAIN: Final = 4.0
#: Lines of a window under five ems, so many of which are torn text rather than columns.
TORN_LINES: Final = 6
#: A weave is believed if it is likelier than the lines as they stand by this, and by this much more for each line.
PROOF: Final = 3.0
PROOF_OF_LINE: Final = 0.1
#: Where lines hardly tie to one another in the weave either, by their mean bond, nor take turns at such a share of the
#: lines, it is believed if likelier by so much more: a straight column of brief paragraphs looks so, by chance.
TIED: Final = 0.2
TURNS: Final = 0.75
LOOSE: Final = 5.0
#: No column is set so that a line of it begins with a mark that goes behind a word, or ends with one that goes before:
#: where lines of no common width do, the page was cut by something else (a web page at its links), and a loose weave
#: has to be likelier by LOOSE for each of them, and by what its lines lack of this mean bond.
HARDLY_TIED: Final = -0.5
#: Lines whose mean bond in a weave is under this go on one another in no order: they are heads, or items of a list.
UNTIED: Final = -0.8
#: So many numbers that follow one another as the lines stand, and not in the weave, and half of them, are those of a
#: list.
LIST: Final = 2
#: Of lines of text, so many have a mark at the least.
CELLS: Final = 0.35
#: So many labels, each over the line that it is of, are no lines of a column.
LABELS: Final = 3


def unweave(lines: Lines, seen: Sequence[Seen], rows: Sequence[int], shadow: str) -> list[int] | None:
    """Give the lines by number in reading order, or None where nothing is woven.

    `rows` numbers the printed rows: lines of one row stood side by side and never go on one another.
    """
    order: list[int] = []
    for first, last in pages_of(lines):
        page = seen[first:last]
        if sum(map(_tells, page)) < TELLABLE or not is_broken(page) or paragraphs_are_lines(page):
            order += range(first, last)
            continue
        bonds = Bonds(lines.part(first, last), page, rows[first:last], shadow)
        for start, end, suspect in _windows(page, bonds):
            order += (first + i for i in (_read(page, bonds, start, end) if suspect else range(start, end)))
    return order if any(k != i for i, k in enumerate(order)) else None


def begin_anew(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the lines that do not go on the open ones which they stand below, now that columns were taken apart.

    Where a column was lost on the way, the line that its last one is put before is mostly the beginning of another.
    """
    for first, last in pages_of(lines):
        bonds = Bonds(lines.part(first, last), seen[first:last], range(last - first), shadow)
        for i in range(first + 1, last):
            if seen[i - 1].end not in ENDED and bonds.parted(i - 1 - first, i - first):
                yield i


def _tells(s: Seen) -> bool:
    """Say whether a line can tell that it stands in order: one of a column, which has to go on in another.

    A rule of thumb, asked of every line of every page: only where it finds enough of them are bonds weighed.
    """
    if not 0 < s.size < UNBROKEN_SIZE or s.alone:
        return False
    return s.end not in ENDED and s.end != "colon" and not (s.fill == "short" and s.end == "open")


def _windows(seen: Sequence[Seen], bond: Bonds) -> Iterator[tuple[int, int, bool]]:
    """Yield stretches of lines, and whether they may be woven."""
    count = len(seen)
    tells = [_tells(s) and i + 1 < count for i, s in enumerate(seen)]
    told = list(accumulate(tells, initial=0))  # of the lines above each one
    few = list(accumulate((not s.size for s in seen), initial=0))  # lines of a few characters are torn, and no columns
    suspect = bytearray(count)
    bonds = [0.0] * count  # weighed so far up to `done`: most texts have no window that needs them
    done = 0
    for i in range(max(1, count - WINDOW + 1)):
        end = min(count, i + WINDOW)
        tellable = told[end] - told[i]
        if tellable < TELLABLE or few[end] - few[i] >= TORN_LINES:
            continue
        for k in range(max(i, done), end):
            if tells[k]:
                bonds[k] = max(-CERTAIN, min(CERTAIN, bond(k, k + 1)))
        done = end
        if sum(bonds[i:end]) < SUSPECT * tellable:
            first, last = max(0, i - MARGIN), min(count, end + MARGIN)
            suspect[first:last] = b"\1" * (last - first)
    for i, s in enumerate(seen):
        if s.size == UNBROKEN_SIZE:  # a paragraph on one line is no line of a column
            suspect[i] = 0
    start = 0
    for i in range(1, count + 1):
        if i == count or suspect[i] != suspect[start]:
            yield start, i, bool(suspect[start]) and i - start > 2  # of two lines none is between the others
            start = i


def _read(seen: Sequence[Seen], bond: Bonds, start: int, end: int) -> Iterator[int]:
    """Yield the lines from `start` to `end` in reading order."""
    for threads in stretches(threads_of(seen, bond, start, end)):
        first, last = min(thread[0] for thread in threads), max(thread[-1] for thread in threads)
        bonds = sum(bond(*pair) for thread in threads for pair in pairwise(thread))
        woven = bonds - torn(bond, [thread[-1] for thread in threads]) - sum(begun(bond, t[0]) for t in threads[1:])
        straight = sum(
            max(bond(i, i + 1), -TORN * bond.goes_on(i) - HEADLESS * bond.comes_on(i + 1)) for i in range(first, last)
        )
        as_is = range(first, last + 1)
        even = _have_measure([width(bond.text(i)) for i in as_is])
        cut = 0 if even else sum(seen[i].start == "forbidden" or bond.text(i)[-1] in OPENERS for i in as_is)
        proof = _proof(threads, bonds, cut)
        order = as_is if bonds < UNTIED * (last - first) or woven < straight + proof else in_order(threads, bond)
        # A list that ascends as it stands is not woven, however little its items go on one another.
        steps = ascents(map(bond.text, as_is))
        lost = steps - ascents(map(bond.text, order))
        kept = lost >= max(LIST, steps / 2) or _parts_labels(seen, order) or _are_cells(seen[first : last + 1])
        yield from as_is if kept else order


def _parts_labels(seen: Sequence[Seen], order: Sequence[int]) -> bool:
    """Say whether labels and what they are of, which stand in turns, are in this order no more."""
    ends = [s.end == "colon" for s in seen]
    parted = [a for a, b in pairwise(order) if ends[a] and b != a + 1 and not all(ends[a + 1 : a + 2])]
    return len(parted) >= LABELS and sum(b - a == 2 for a, b in pairwise(sorted(parted))) >= LABELS - 1


def _are_cells(seen: Sequence[Seen]) -> bool:
    """Say whether lines are the cells of a table rather than of columns: hardly any has a mark in it or at its end."""
    return sum(s.marks or s.end in ENDED or s.end == "pause" for s in seen) < CELLS * len(seen)


def _have_measure(widths: Sequence[float]) -> bool:
    """Say whether most lines are as wide as one another, as those of columns are: whatever mark they begin with."""
    common = Counter(map(round, widths)).most_common(1)[0][0]
    return sum(abs(each - common) <= 1 for each in widths) > len(widths) / 2


def _proof(threads: Sequence[Sequence[int]], bonds: float, cut: int) -> float:
    """Give by how much a weave has to be likelier than the lines as they stand, `cut` of which no column has.

    `bonds` is the sum of those of its lines.
    """
    steps = sum(map(len, threads)) - 1
    proof = PROOF + PROOF_OF_LINE * steps
    if bonds >= TIED * steps:
        return proof
    lacking = max(0.0, HARDLY_TIED * steps - bonds) if cut else 0.0
    return proof + LOOSE * (cut + (_turns(threads) < TURNS * steps)) + lacking


def _turns(threads: Sequence[Sequence[int]]) -> int:
    """Count the lines that are not followed, where they stand, by the next one of their thread."""
    return sum(b != a + 1 for thread in threads for a, b in pairwise((*thread, -1))) - 1
