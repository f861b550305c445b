"""Columns interleaved line by line are taken apart by what the lines say.

Where an extractor sorts a page by height, the lines of neighbouring columns alternate. The page is then read line by
line, with several *threads* open, one a column: each line goes on one of them, or begins another. Which one it goes on
is said by the bond between the lines, and by a habit of woven columns: they take turns, so that the thread that is gone
on is mostly the one whose turn it was for the line before as well, counted from the thread read last. Many readings are
followed side by side (a beam search), and the likeliest one wins.

Most texts are not woven: lines are looked at only where some break off in the midst of a sentence and hardly go on one
another as they stand, and stay as they stand unless the weave is much the likelier.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import OPENERS, width
from govtext.layout.bonds import Bonds
from govtext.layout.habits import is_broken
from govtext.layout.numbering import ascents
from govtext.layout.phrases import pages_of
from govtext.layout.signals import ENDED, UNBROKEN_SIZE

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
#: Threads that are open at once at the most, and readings that are followed side by side.
OPEN: Final = 7
READINGS: Final = 24
#: What it costs when it is another thread's turn, and when a thread begins beside others.
TURN: Final = 3.0
BEGINNING: Final = 1.0
#: What it costs to leave a thread at a line that goes on in another, and to begin one at a line that goes on another.
TORN: Final = 2.5
HEADLESS: Final = 2.0
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


def unweave(lines: Lines, seen: Sequence[Seen], rows: Sequence[int], shadow: str) -> list[int] | None:
    """Give the lines by number in reading order, or None where nothing is woven.

    `rows` numbers the printed rows: lines of one row stood side by side and never go on one another.
    """
    order: list[int] = []
    for first, last in pages_of(lines):
        page = seen[first:last]
        if sum(map(_tells, page)) < TELLABLE or not is_broken(page):
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
    torn = list(accumulate((not s.size for s in seen), initial=0))  # lines of a few characters are torn, and no columns
    suspect = bytearray(count)
    bonds = [0.0] * count  # weighed so far up to `done`: most texts have no window that needs them
    done = 0
    for i in range(max(1, count - WINDOW + 1)):
        end = min(count, i + WINDOW)
        tellable = told[end] - told[i]
        if tellable < TELLABLE or torn[end] - torn[i] >= TORN_LINES:
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
    for threads in _stretches(_threads(seen, bond, start, end)):
        first, last = min(thread[0] for thread in threads), max(thread[-1] for thread in threads)
        bonds = sum(bond(*pair) for thread in threads for pair in pairwise(thread))
        woven = bonds - _torn(bond, [thread[-1] for thread in threads]) - sum(_begun(bond, t[0]) for t in threads[1:])
        straight = sum(
            max(bond(i, i + 1), -TORN * bond.goes_on(i) - HEADLESS * bond.comes_on(i + 1)) for i in range(first, last)
        )
        as_is = range(first, last + 1)
        even = _have_measure([width(bond.text(i)) for i in as_is])
        cut = 0 if even else sum(seen[i].start == "forbidden" or bond.text(i)[-1] in OPENERS for i in as_is)
        proof = _proof(threads, bonds, cut)
        order = as_is if bonds < UNTIED * (last - first) or woven < straight + proof else _in_order(threads, bond)
        # A list that ascends as it stands is not woven, however little its items go on one another.
        steps = ascents(map(bond.text, as_is))
        lost = steps - ascents(map(bond.text, order))
        yield from as_is if lost >= max(LIST, steps / 2) else order


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


class _Reading(NamedTuple):
    """One way to read the lines so far.

    `threads` are the last lines of the open threads, the one read last first; `turn` is the place, among them, of the
    thread that was gone on. `score` is how likely that is; `before` and `line` say what the last line was put behind.
    """

    score: float
    threads: tuple[int, ...]
    turn: int
    before: _Reading | None
    line: int | None


#: A way to go on with a reading: the score it gets, the reading, whose turn it is then, and the last line of the thread
#: that is gone on, if it is an open one.
_Way = tuple[float, _Reading, int, int | None]


def _threads(seen: Sequence[Seen], bond: Bonds, start: int, end: int) -> list[list[int]]:
    """Sort the lines from `start` to `end` into threads, in the likeliest way."""
    readings = [_Reading(0.0, (), 0, None, None)]
    for i in range(start, end):
        alone = seen[i].alone  # a caption, a byline: between two lines of a column it takes nobody's turn
        ways = [*_ways(readings, i, alone, bond)]
        ways.sort(key=itemgetter(0), reverse=True)
        likeliest: dict[tuple[tuple[int, ...], int], _Reading] = {}
        for score, reading, turn, last in ways:
            lasts = reading.threads if alone and last is None else _gone_on(reading.threads, i, last)
            likeliest.setdefault((lasts, turn), _Reading(score, lasts, turn, reading, last))
            if len(likeliest) == READINGS:
                break
        readings = [*likeliest.values()]
    best: _Reading | None = max(readings, key=lambda reading: reading.score - _torn(bond, reading.threads[1:]))
    following: dict[int, int] = {}
    for i in range(end - 1, start - 1, -1):
        assert best is not None
        if best.line is not None:
            following[best.line] = i
        best = best.before
    threads: list[list[int]] = []
    for head in sorted(set(range(start, end)).difference(following.values())):
        thread = [head]
        while thread[-1] in following:
            thread.append(following[thread[-1]])
        threads.append(thread)
    return threads


def _ways(readings: Sequence[_Reading], i: int, alone: bool, bond: Bonds) -> Iterator[_Way]:
    """Yield the ways to read line `i` after each reading: behind each of the open threads, or as a new one.

    There are some two hundred of them for each line: what they share is weighed once, and only those that are followed
    become readings.
    """
    behind = {last: bond(last, i) for last in {last for reading in readings for last in reading.threads}}
    begun = _begun(bond, i)
    for reading in readings:
        score, threads, turn, _, _ = reading
        for place, last in enumerate(threads):
            yield score + behind[last] - TURN * (place != turn), reading, place, last
        score -= begun * bool(threads)
        if alone:
            yield score + BEGINNING / 2, reading, turn, None
            continue
        score -= _torn(bond, threads[OPEN - 1 :])
        # From now on it is the turn of the same thread as before, of the one that has just begun, or of the one before
        # it.
        yield score, reading, min(turn + 1, OPEN - 1) if turn else 0, None
        yield score - (TURN if turn else TURN / 2), reading, 0 if turn else 1, None


def _gone_on(threads: tuple[int, ...], i: int, last: int | None) -> tuple[int, ...]:
    """Give the last lines of the open threads when line `i` goes on the one that ends with `last`, or begins one."""
    return (i, *[k for k in threads if k != last])[:OPEN]


def _torn(bond: Bonds, lasts: Sequence[int]) -> float:
    """Give what it costs to leave threads at these lines."""
    return TORN * sum([bond.goes_on(last) for last in lasts])


def _begun(bond: Bonds, i: int) -> float:
    """Give what it costs to begin a thread at a line beside others."""
    return BEGINNING + HEADLESS * bond.comes_on(i)


def _stretches(threads: Sequence[list[int]]) -> Iterator[list[list[int]]]:
    """Yield the threads that run side by side together."""
    beside: list[list[int]] = []
    reach = -1
    for thread in threads:
        if beside and thread[0] > reach:
            yield beside
            beside = []
        beside.append(thread)
        reach = max(reach, thread[-1])
    if beside:
        yield beside


#: The bond under which two paragraphs of one thread may be of different articles.
PARTED: Final = -0.5
#: The bond under which a line does not go on a thread that was left for more lines than this.
TAKEN_UP: Final = 1.0
FAR: Final = 8
#: The bond that takes a thread that does not end to the beginning of another one.
LEADS: Final = 2.0


def _in_order(threads: Sequence[list[int]], bond: Bonds) -> list[int]:
    """Put threads one after the other: behind one that does not end, the one that goes on it; else as they begin.

    Where nothing ties two paragraphs together, and they did not keep their turn, a thread is parted: it may have gone
    on in the column of another article. So is one that was left for long, unless the tie is a good one.
    """
    left: dict[int, list[int]] = {}
    for thread in threads:
        piece = left[thread[0]] = [thread[0]]
        turn = 0
        for a, b in pairwise(thread):
            tie = bond(a, b)
            if b - a != turn and (tie < PARTED - TORN * bond.goes_on(a) or (b - a > FAR and tie < TAKEN_UP)):
                piece = left[b] = []
            piece.append(b)
            turn = b - a
    order: list[int] = []
    while left:
        head = min(left)
        if order and bond.goes_on(order[-1]) > 0.5:
            last = order[-1]
            best = max(left, key=lambda first: (bond(last, first), -first))
            head = best if bond(last, best) >= LEADS else head
        order += left.pop(head)
    return order
