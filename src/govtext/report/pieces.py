"""Pieces: the stretches of a source and its result that stand for one another, with the rules that changed them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govtext.text import Change, Run, Text

__all__ = ["INFERRED", "Painted", "Piece", "pieces_of"]

#: Among the rules of a piece: what stands there was concluded, not read.
INFERRED: Final = "inferred"
#: The rule of a difference that the ledger does not explain.
UNKNOWN: Final = "text.edit"


class Piece(NamedTuple):
    """What stands in the source (`before`) for what in the result (`after`); one of them may be empty.

    Unchanged pieces have no `rules`. `start` is the place in the source, -1 for what was put in. `was` and `now`
    are the whole of a change that stands in several pieces, or as much of it as a note shows.
    """

    before: str
    after: str
    rules: tuple[str, ...]
    start: int
    was: str = ""
    now: str = ""


class Painted:
    """The source, painted with the rules that rewrote it: which of them, at any place.

    Only rules that left something there count; who took a dropped character out, the text itself says.
    """

    def __init__(self, changes: Iterable[Change]) -> None:
        names: dict[str, int] = {}
        events: list[tuple[int, int, int]] = []
        self.inserted: dict[str, str] = {}
        for change in changes:
            if not change.after:
                continue
            if not change.spans:
                self.inserted.setdefault(change.after, change.rule)
            for name in (change.rule, INFERRED) if change.inferred else (change.rule,):
                number = names.setdefault(name, len(names))
                for start, end in change.spans:
                    events += ((start, number, 1), (end, number, -1))
        events.sort()
        order = sorted(names, key=lambda name: (name == INFERRED, names[name]))
        self._starts: list[int] = [-1]
        self._rules: list[tuple[str, ...]] = [()]
        active = [0] * len(names)
        memory: dict[tuple[bool, ...], tuple[str, ...]] = {}
        for k, (place, number, step) in enumerate(events):
            active[number] += step
            if k + 1 < len(events) and events[k + 1][0] == place:
                continue
            key = tuple(map(bool, active))
            if key not in memory:
                memory[key] = tuple(name for name in order if key[names[name]])
            self._starts.append(place)
            self._rules.append(memory[key])

    def at(self, place: int) -> tuple[tuple[str, ...], int]:
        """Give the rules at a place, and where the stretch with these rules ends."""
        k = bisect_right(self._starts, place)
        return self._rules[k - 1], self._starts[k] if k < len(self._starts) else 1 << 62


def pieces_of(text: Text, cuts: Sequence[int], painted: Painted) -> list[list[Piece]]:
    """Give the pieces of each stretch of `text` that begins at one of the `cuts`, in the order of the text.

    Every character of the source that is in the text stands in one piece's `before`, every character of the text in one
    piece's `after`.
    """
    value, ends = str(text), [*cuts[1:], len(text)]
    out: list[list[Piece]] = [[] for _ in cuts]
    runs = list(text.runs)
    row = 0
    for run, spans in zip(runs, _owned(runs), strict=True):
        start = run.start
        while start < run.end:
            while ends[row] <= start:
                row += 1
            end = min(run.end, ends[row])
            if run.aligned:
                out[row] += _aligned(text.source, value, Span(start, end), run, spans[0], painted)
            else:
                out[row] += _atomic(text.source, value[start:end], run, spans if start == run.start else (), painted)
            start = end
    return out


def _owned(runs: Sequence[Run]) -> list[tuple[Span, ...]]:
    """Give each run those spans that no other run has shown before: a source stands in a report once."""
    spans = sorted((span.start, span.end, k, i) for k, run in enumerate(runs) for i, span in enumerate(run.spans))
    owned = [list(run.spans) for run in runs]
    done = 0
    for start, end, k, i in spans:
        if start < done:
            owned[k][i] = Span(min(done, end), end)
        done = max(done, end)
    return [tuple(each) for each in owned]


def _aligned(source: str, value: str, at: Span, run: Run, owned: Span, painted: Painted) -> Iterator[Piece]:
    """Yield the pieces of an aligned run between two places of the text."""
    shift = run.spans[0].start - run.start
    start, end = at
    if start + shift < owned.start:  # it was shown already: a copy
        first = min(end, owned.start - shift)
        yield Piece("", value[start:first], (), -1)
        start = first
    before, after = source[start + shift : end + shift], value[start:end]
    if before == after:
        if before:
            yield Piece(before, after, (), start + shift)
        return
    differs = [a != b for a, b in zip(before, after, strict=True)]
    differs.append(not differs[-1])
    done = 0
    for i in range(1, len(differs)):
        if differs[i] == differs[done] and i < len(before):
            continue
        while done < i:
            place = done + start + shift
            stop = i
            rules: tuple[str, ...] = ()
            if differs[done]:
                rules, reach = painted.at(place)
                stop, rules = min(i, reach - start - shift), rules or (UNKNOWN,)
            was, now = before[done:stop], after[done:stop]
            yield Piece(was, now, rules, place, was[:SHOWN] if rules else "", now[:SHOWN] if rules else "")
            done = stop


def _atomic(source: str, after: str, run: Run, spans: Sequence[Span], painted: Painted) -> Iterator[Piece]:
    """Yield the pieces of an atomic run: the first has the text, the others are the rest of what it stands for."""
    was = _beginning(source, run.spans)
    shown = [span for span in spans if span.start < span.end]
    if len(shown) == 1 and after == source[slice(*shown[0])]:
        yield Piece(was, after, (), shown[0].start)
        return
    rules = painted.at(run.spans[0].start)[0] if run.spans else ()
    if not run.spans and (rule := painted.inserted.get(after)):
        rules = (rule,)
    if not shown:
        yield Piece("", after, rules, -1, was, after[:SHOWN] if rules else "")
    for k, (start, end) in enumerate(shown):
        yield Piece(source[start:end], after if k == 0 else "", rules or (UNKNOWN,), start, was, after[:SHOWN])


#: A note shows no more of a change than this; one that stands in many pieces is not written out for each of them.
SHOWN: Final = 64


def _beginning(source: str, spans: Sequence[Span]) -> str:
    out = ""
    for start, end in spans:
        if len(out) >= SHOWN:
            break
        out += source[start : min(end, start + SHOWN)]
    return out
