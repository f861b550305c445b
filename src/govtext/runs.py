"""Runs: which stretch of the source each stretch of a text came from."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from heapq import merge
from itertools import accumulate, chain, islice, pairwise
from operator import le
from typing import TYPE_CHECKING, Final, NamedTuple, final

from govtext.spans import OFFSETS, Packed, Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Self

__all__ = [
    "Builder",
    "Pieces",
    "Run",
    "RunList",
    "Runs",
    "SourceIndex",
    "Span",
    "aligned_in",
    "gaps",
    "in_order",
    "located",
    "merged",
    "origin_of",
    "packed_origin_of",
    "sources_in",
]


class Run(NamedTuple):
    """A stretch of a text and the source spans that it came from.

    `aligned` says that character i of the run is character i of its one span; otherwise the run stands for its spans as
    a whole, and an inserted one has none.

    >>> from govtext import Text
    >>> Text("会议").runs
    (Run(start=0, end=2, spans=(Span(start=0, end=2),), aligned=True),)
    """

    start: int
    end: int
    spans: tuple[Span, ...]
    aligned: bool


class Runs(NamedTuple):
    """Where a value came from, as columns: a text of a million lines is two arrays, not a million objects.

    `origins[k]` is the source offset of run k when it is aligned, and `~i` when `atoms[i]` holds its spans.
    """

    starts: array[int]
    origins: array[int]
    atoms: tuple[tuple[Span, ...], ...]


class Builder:
    """Collects runs from left to right and merges those that continue one another."""

    def __init__(self) -> None:
        self.length: int = 0
        self.starts: array[int] = array(OFFSETS)
        self.origins: array[int] = array(OFFSETS)
        self.atoms: list[tuple[Span, ...]] = []
        self._next = -1  # the source offset that would continue the last run

    def aligned(self, origin: int, length: int) -> None:
        """Append a run that stands for the source from `origin` on, character by character."""
        if origin != self._next:
            self.starts.append(self.length)
            self.origins.append(origin)
        self.length += length
        self._next = origin + length

    def atomic(self, spans: tuple[Span, ...], length: int) -> None:
        """Append a run that stands for `spans` as a whole; for nothing, when there are none."""
        self.starts.append(self.length)
        self.origins.append(~len(self.atoms))
        self.atoms.append(spans)
        self.length += length
        self._next = -1

    def inserted(self, length: int) -> None:
        """Append a run that stands for nothing in the source."""
        if length:
            self.atomic((), length)

    def copy(self, runs: Runs, start: int, end: int) -> None:
        """Append what `runs` says about its stretch from `start` to `end`."""
        if start >= end:
            return
        starts, origins, atoms = runs
        k = bisect_right(starts, start) - 1
        count = len(starts)
        if origins[k] >= 0 and (k + 1 == count or starts[k + 1] >= end):  # as most stretches are
            self.aligned(origins[k] + start - starts[k], end - start)
            return
        while start < end:
            k += 1
            stop = starts[k] if k < count and starts[k] < end else end
            origin = origins[k - 1]
            if origin >= 0:
                self.aligned(origin + start - starts[k - 1], stop - start)
            else:
                self.atomic(atoms[~origin], stop - start)
            start = stop

    def build(self) -> Runs:
        """Give what was collected."""
        return Runs(self.starts, self.origins, tuple(self.atoms))


class Pieces:
    """A string in the making: pieces are joined by the hundred, for each of them takes more room than what is in it."""

    def __init__(self) -> None:
        self._whole: list[str] = []
        self._last: list[str] = []

    def add(self, piece: str) -> None:
        """Append a piece."""
        self._last.append(piece)
        if len(self._last) > 500:
            self._whole.append("".join(self._last))
            self._last.clear()

    def joined(self) -> str:
        """Give what was collected."""
        return "".join([*self._whole, *self._last])


def origin_of(runs: Runs, start: int, end: int) -> tuple[Span, ...]:
    """Give the source spans of a stretch of the value that `runs` describes, in its order."""
    starts, origins, atoms = runs
    spans: list[Span] = []
    k = bisect_right(starts, start) - 1
    if start < end and origins[k] >= 0 and (k + 1 == len(starts) or starts[k + 1] >= end):  # as most stretches are
        first = origins[k] + start - starts[k]
        return (Span(first, first + end - start),)
    while start < end:
        k += 1
        stop = starts[k] if k < len(starts) and starts[k] < end else end
        origin = origins[k - 1]
        if origin >= 0:
            first = origin + start - starts[k - 1]
            spans.append(Span(first, first + stop - start))
        else:
            spans += (span for span in atoms[~origin] if span not in spans[-len(atoms[~origin]) :])
        start = stop
    return merged(spans)


def packed_origin_of(runs: Runs, start: int, end: int) -> Spans:
    """Give what `origin_of` gives, packed."""
    starts, origins, _ = runs
    k = bisect_right(starts, start) - 1
    if start < end and origins[k] >= 0 and (k + 1 == len(starts) or starts[k + 1] >= end):
        first = origins[k] + start - starts[k]
        return Spans(array(OFFSETS, (first, first + end - start)))
    return Spans.of(origin_of(runs, start, end))


@final
class RunList(Packed[Run]):
    """The runs of a text of `length` characters, in its order, made when they are looked at."""

    __slots__ = ("_length", "_runs")

    def __init__(self, runs: Runs, length: int) -> None:
        self._runs: Final = runs
        self._length: Final = length

    def _at(self, k: int) -> Run:
        starts, origins, atoms = self._runs
        start, origin = starts[k], origins[k]
        end = starts[k + 1] if k + 1 < len(starts) else self._length
        if origin >= 0:
            return Run(start, end, (Span(origin, origin + end - start),), aligned=True)
        return Run(start, end, atoms[~origin], aligned=False)

    def __len__(self) -> int:
        return len(self._runs.starts)


def sources_in(runs: Runs, ends: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the source spans of stretches that follow one another, by the number of the stretch: (k, first, last)."""
    starts, origins, atoms = runs
    start = run = 0
    for k, end in enumerate(ends):
        while start < end:
            while run + 1 < len(starts) and starts[run + 1] <= start:
                run += 1
            stop = starts[run + 1] if run + 1 < len(starts) and starts[run + 1] < end else end
            origin = origins[run]
            if origin >= 0:
                yield k, origin + start - starts[run], origin + stop - starts[run]
            else:
                yield from ((k, first, last) for first, last in atoms[~origin])
            start = stop


def aligned_in(runs: Runs, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the aligned runs between `start` and `end`, cut there: (first, last, source offset of the first)."""
    starts, origins, _ = runs
    k = bisect_right(starts, start) - 1
    while start < end:
        k += 1
        stop = starts[k] if k < len(starts) and starts[k] < end else end
        if origins[k - 1] >= 0:
            yield start, stop, origins[k - 1] + start - starts[k - 1]
        start = stop


class SourceIndex(NamedTuple):
    """The runs of a text in the order of the source, to look up where a source span went.

    Columns again: piece k stands for the source from `begins[k]` to `ends[k]`, and for the text from `starts[k]` to
    `stops[k]`; its start is `~start` for an atomic run, which any part of its source has gone into as a whole.
    `reach` is the furthest end so far, so that pieces which overlap are all found.
    """

    begins: array[int]
    ends: array[int]
    starts: array[int]
    stops: array[int]
    reach: array[int]

    @classmethod
    def of(cls, runs: Runs, length: int) -> Self:
        """Index the runs of a text of `length` characters."""
        columns = begins, *_ = _sources(runs, length)
        order = [*in_order(begins)]
        begins, ends, places, stops = (array(OFFSETS, map(column.__getitem__, order)) for column in columns)
        return cls(begins, ends, places, stops, array(OFFSETS, accumulate(ends, max)))


def _sources(runs: Runs, length: int) -> tuple[array[int], array[int], array[int], array[int]]:
    """Give the columns of a `SourceIndex` but for the last, in the order of the text."""
    starts, origins, atoms = runs
    columns = begins, ends, places, stops = array(OFFSETS), array(OFFSETS), array(OFFSETS), array(OFFSETS)
    for start, stop, origin in zip(starts, chain(islice(starts, 1, None), (length,)), origins, strict=False):
        place = start if origin >= 0 else ~start
        for first, last in ((origin, origin + stop - start),) if origin >= 0 else atoms[~origin]:
            begins.append(first)
            ends.append(last)
            places.append(place)
            stops.append(stop)
    return columns


def located(index: SourceIndex, start: int, end: int) -> tuple[Span, ...]:
    """Give where the source characters from `start` to `end` stand in the text."""
    if start >= end:
        return ()
    begins, ends, starts, stops, reach = index
    found: set[Span] = set()
    for k in range(bisect_right(reach, start), bisect_left(begins, end)):
        if ends[k] <= start:
            continue
        if starts[k] >= 0:
            found.add(Span(max(begins[k], start) + starts[k] - begins[k], min(ends[k], end) + starts[k] - begins[k]))
        else:
            found.add(Span(~starts[k], stops[k]))
    return merged(sorted(found))


def gaps(runs: Runs, length: int, size: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a source of `size` characters that no run of a text of `length` characters has."""
    begins, ends = _sources(runs, length)[:2]
    done = 0
    for k in in_order(begins):
        if begins[k] > done:
            yield done, begins[k]
        done = max(done, ends[k])
    if done < size:
        yield done, size


def in_order(column: Sequence[int]) -> Iterable[int]:
    """Give the places of a column in the order of what stands there: mostly they are, but where stretches moved.

    >>> [*in_order([7, 8, 9, 1, 2, 4])], [*in_order([1, 5, 2, 6])]
    ([3, 4, 5, 0, 1, 2], [0, 2, 1, 3])
    """
    falls = (k for k, rises in enumerate(map(le, column, islice(column, 1, None)), 1) if not rises)
    stretches = [range(*ends) for ends in pairwise((0, *falls, len(column)))]
    if len(stretches) == 1:
        return stretches[0]
    if len(stretches) > len(column) / 8:
        return sorted(range(len(column)), key=column.__getitem__)
    return merge(*stretches, key=column.__getitem__)


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbours that touch become one; the order stays."""
    if len(spans) < 2:
        return tuple(spans)
    out: list[Span] = [spans[0]]
    for span in spans[1:]:
        if span.start == out[-1].end:
            out[-1] = Span(out[-1].start, span.end)
        elif span != out[-1]:
            out.append(span)
    return tuple(out)
