"""The ledger: what was proposed, what became of it, and what left the text."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from govtext.runs import Runs, Span, aligned_in, origin_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Change", "Dropped", "Edit", "Step", "changes_of", "originals", "removals_of", "sweep"]

#: The rule of whatever a caller left out by slicing: no rule of ours took it away.
SLICED = "text.slice"


class Edit(NamedTuple):
    """A proposal: put `text` in the place of the characters from `start` to `end`.

    Offsets are those of the text that the rule was shown. `aligned` says that character i of `text` stands for
    character i of what it replaces; without it, `text` stands for the whole. `inferred` marks what was concluded
    rather than read.

    >>> Edit(3, 4, "", "layout.soft-break")
    Edit(start=3, end=4, text='', rule='layout.soft-break', aligned=False, inferred=False)
    """

    start: int
    end: int
    text: str
    rule: str
    aligned: bool = False
    inferred: bool = False


class Change(NamedTuple):
    """One line of the ledger: what `rule` made of the characters that came from `spans` of the source.

    `before` and `after` are the text at that moment, `inferred` says that `after` was concluded, not read.

    >>> from govtext import Text, repair
    >>> repair(Text("⼈民")).changes
    (Change(rule='damage.radical', spans=(Span(start=0, end=1),), before='⼈', after='人', inferred=False),)
    """

    rule: str
    spans: tuple[Span, ...]
    before: str
    after: str
    inferred: bool = False


class Dropped(NamedTuple):
    """A stretch of the source that is not in the text, with the rule that took it out.

    >>> from govtext import Text, reflow
    >>> reflow(Text("会议要求，各县区要抢抓农\\n时，把水送到田间地头。")).dropped
    (Dropped(text='\\n', rule='layout.soft-break', spans=(Span(start=12, end=13),)),)
    """

    text: str
    rule: str
    spans: tuple[Span, ...]


class Step(NamedTuple):
    """What one application of rules did, in the coordinates of the value that the rules were shown."""

    before: str
    runs: Runs
    edits: tuple[Edit, ...]
    rewritten: str | None  # of a 1:1 rewrite: the whole value after it
    rule: str


def changes_of(step: Step) -> Iterator[Change]:
    """Yield what one step changed; of a rewrite, a change for each stretch that differs."""
    before, runs, edits, rewritten, rule = step
    for edit in edits:
        spans = origin_of(runs, edit.start, edit.end)
        yield Change(edit.rule, spans, before[edit.start : edit.end], edit.text, edit.inferred)
    for start, end in _rewritten(step):
        assert rewritten is not None
        yield Change(rule, origin_of(runs, start, end), before[start:end], rewritten[start:end])


def _rewritten(step: Step) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `before` that a 1:1 rewrite changed."""
    if step.rewritten is None:
        return
    start = -1
    for i, same in enumerate(a == b for a, b in zip(step.before, step.rewritten, strict=True)):
        if not same and start < 0:
            start = i
        elif same and start >= 0:
            yield start, i
            start = -1
    if start >= 0:
        yield start, len(step.before)


def originals(steps: tuple[Step, ...]) -> dict[int, str]:
    """Give every source character that was changed or taken out, by its place in the source.

    What a character was before its first change is what it was in the source: the steps are read oldest first.
    """
    found: dict[int, str] = {}
    for step in steps:
        changed = chain(((edit.start, edit.end) for edit in step.edits), _rewritten(step))
        for start, end in changed:
            for first, last, origin in aligned_in(step.runs, start, end):
                for i in range(first, last):
                    found.setdefault(origin + i - first, step.before[i])
    return found


def removals_of(steps: tuple[Step, ...]) -> list[tuple[int, int, int, str]]:
    """(start, end, -number of the step, rule) of every source span that an edit took out."""
    return [
        (span.start, span.end, -number, edit.rule)
        for number, step in enumerate(steps)
        for edit in step.edits
        if not edit.text
        for span in origin_of(step.runs, edit.start, edit.end)
    ]


def sweep(gaps: list[Span], removals: list[tuple[int, int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Cut the gaps where the rule changes that took their characters out; of several, the latest has it."""
    removals = sorted(removals)
    waiting: list[tuple[int, int, str]] = []  # (-step, end, rule) of the removals that have begun
    k = 0
    pieces: list[tuple[int, int, str]] = []
    for first, last in gaps:
        here = first
        while here < last:
            while k < len(removals) and removals[k][0] <= here:
                _, end, order, rule = removals[k]
                heappush(waiting, (order, end, rule))
                k += 1
            while waiting and waiting[0][1] <= here:
                heappop(waiting)
            stop = min(last, removals[k][0]) if k < len(removals) else last
            name = SLICED
            if waiting:
                stop, name = min(stop, waiting[0][1]), waiting[0][2]
            if pieces and pieces[-1][1] == here and pieces[-1][2] == name:
                pieces[-1] = (pieces[-1][0], stop, name)
            else:
                pieces.append((here, stop, name))
            here = stop
    yield from pieces
