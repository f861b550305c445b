"""Columns that are interleaved line by line: the threads that run side by side, by what the lines say.

Where an extractor sorts a page by height, the lines of neighbouring columns alternate. The page is then read line by
line, with several *threads* open, one a column: each line goes on one of them, or begins another. Which one it goes on
is said by the bond between the lines, and by a habit of woven columns: they take turns, so that the thread that is gone
on is mostly the one whose turn it was for the line before as well, counted from the thread read last. Many readings are
followed side by side (a beam search), and the likeliest one wins; `weave.py` says whether it is believed.
"""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.bonds import Bonds
    from govtext.layout.signals import Seen

__all__ = ["HEADLESS", "TORN", "begun", "in_order", "stretches", "threads_of", "torn"]

#: Threads that are open at once at the most, and readings that are followed side by side.
OPEN: Final = 7
READINGS: Final = 24
#: What it costs when it is another thread's turn, and when a thread begins beside others.
TURN: Final = 3.0
BEGINNING: Final = 1.0
#: What it costs to leave a thread at a line that goes on in another, and to begin one at a line that goes on another.
TORN: Final = 2.5
HEADLESS: Final = 2.0


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


def threads_of(seen: Sequence[Seen], bond: Bonds, start: int, end: int) -> list[list[int]]:
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
    best: _Reading | None = max(readings, key=lambda reading: reading.score - torn(bond, reading.threads[1:]))
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
    new = begun(bond, i)
    for reading in readings:
        score, threads, turn, _, _ = reading
        for place, last in enumerate(threads):
            yield score + behind[last] - TURN * (place != turn), reading, place, last
        score -= new * bool(threads)
        if alone:
            yield score + BEGINNING / 2, reading, turn, None
            continue
        score -= torn(bond, threads[OPEN - 1 :])
        # From now on it is the turn of the same thread as before, of the one that has just begun, or of the one before
        # it.
        yield score, reading, min(turn + 1, OPEN - 1) if turn else 0, None
        yield score - (TURN if turn else TURN / 2), reading, 0 if turn else 1, None


def _gone_on(threads: tuple[int, ...], i: int, last: int | None) -> tuple[int, ...]:
    """Give the last lines of the open threads when line `i` goes on the one that ends with `last`, or begins one."""
    return (i, *[k for k in threads if k != last])[:OPEN]


def torn(bond: Bonds, lasts: Sequence[int]) -> float:
    """Give what it costs to leave threads at these lines."""
    return TORN * sum([bond.goes_on(last) for last in lasts])


def begun(bond: Bonds, i: int) -> float:
    """Give what it costs to begin a thread at a line beside others."""
    return BEGINNING + HEADLESS * bond.comes_on(i)


def stretches(threads: Sequence[list[int]]) -> Iterator[list[list[int]]]:
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


def in_order(threads: Sequence[list[int]], bond: Bonds) -> list[int]:
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
