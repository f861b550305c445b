"""The ledger: what was proposed, what became of it, and what left the text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush, merge
from itertools import accumulate
from operator import eq, itemgetter, lt, sub
from typing import TYPE_CHECKING, Final, NamedTuple, final

from govtext.misuse import no_edit, no_edits
from govtext.runs import Builder, Pieces, Runs, aligned_in, in_order, origin_of, sources_in
from govtext.spans import OFFSETS, Packed, Span, Spans

if TYPE_CHECKING:
    from typing import Self

__all__ = [
    "Change",
    "Dropped",
    "Drops",
    "Edit",
    "Proposed",
    "Rewritten",
    "Step",
    "changes_of",
    "originals",
    "removals_of",
    "sweep",
]

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

    In `Document.dropped` the white space that one rule took out is one entry, with a span for each place.

    >>> from govtext import Text, reflow
    >>> reflow(Text("会议要求，各县区要抢抓农\\n时，把水送到田间地头。")).dropped
    (Dropped(text='\\n', rule='layout.soft-break', spans=(Span(start=12, end=13),)),)
    """

    text: str
    rule: str
    spans: Sequence[Span]


@final
class Drops(Packed[Dropped]):
    """What left a source, made when it is looked at: a page drops a line break for each of its lines.

    Entry k was taken out by `rules[k]`, and its spans end before number `ends[k]` of `spans`.
    """

    __slots__ = ("_ends", "_rules", "_source", "_spans")

    def __init__(self, source: str, rules: tuple[str, ...], ends: array[int], spans: Spans) -> None:
        self._source: Final = source
        self._rules: Final = rules
        self._ends: Final = ends
        self._spans: Final = spans

    @classmethod
    def of(cls, source: str, entries: Iterable[tuple[str, Iterable[tuple[int, int]]]]) -> Self:
        """Pack entries: a rule, and the spans that it took out."""
        rules: list[str] = []
        ends, offsets = array(OFFSETS), array(OFFSETS)
        for rule, taken in entries:
            for span in taken:
                offsets.extend(span)
            rules.append(rule)
            ends.append(len(offsets) // 2)
        return cls(source, tuple(rules), ends, Spans(offsets))

    def _at(self, k: int) -> Dropped:
        spans = self._spans.part(self._ends[k - 1] if k else 0, self._ends[k])
        return Dropped("".join([self._source[start:end] for start, end in spans]), self._rules[k], spans)

    def __len__(self) -> int:
        return len(self._rules)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Drops, (self._source, self._rules, self._ends, self._spans)


class Edited(NamedTuple):
    """What the edits of one application of rules took out of a value and put in, one behind the other.

    Columns again, for a page has an edit for each of its lines: what edit k took ends at `taken_ends[k]` of `taken`,
    what it put in at `given_ends[k]` of `given`. `runs` say where `taken` came from.
    """

    taken: str
    given: str
    runs: Runs
    taken_ends: array[int]
    given_ends: array[int]
    rules: tuple[str, ...]
    inferred: bytes

    def stretches(self) -> Iterator[tuple[int, int, str]]:
        """Yield of each edit where what it took stands in `taken`, and what it put in."""
        places = zip((0, *self.taken_ends), self.taken_ends, (0, *self.given_ends), self.given_ends, strict=False)
        return ((start, end, self.given[first:last]) for start, end, first, last in places)


class Rewritten(NamedTuple):
    """A 1:1 rewrite of a whole value: what stood there, what stands there now, and where it came from."""

    before: str
    after: str
    runs: Runs
    rule: str

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches that differ."""
        start = -1
        for i, same in enumerate(map(eq, self.before, self.after)):
            if not same and start < 0:
                start = i
            elif same and start >= 0:
                yield start, i
                start = -1
        if start >= 0:
            yield start, len(self.before)


Step = Edited | Rewritten


class Proposed:
    """Edits as columns, in the order of their places; none is held any longer than it takes to look at it.

    Those of one place stay in the order in which they came. One that changes nothing of `value` is left out. Raises
    `ValueError` for one that is not in `value` or overlaps another, and for an aligned one that changes length, and
    `TypeError` for what is no edit.
    """

    def __init__(self, edits: Iterable[Edit], value: str) -> None:
        if isinstance(edits, Edit) or not isinstance(edits, Iterable):
            raise no_edits(edits)
        self.starts: array[int] = array(OFFSETS)
        self.ends: array[int] = array(OFFSETS)
        self.texts: list[str] = []
        self.rules: list[str] = []
        self.aligned: bytearray = bytearray()
        self.inferred: bytearray = bytearray()
        for edit in edits:
            try:  # which costs nothing until it fails: there are millions of them
                start, end, text, rule, aligned, inferred = edit
                inside, same = 0 <= start <= end <= len(value), text == value[start:end]
            except (TypeError, ValueError):
                raise no_edit(edit) from None
            if not isinstance(text, str):
                raise no_edit(edit)
            if not inside:
                msg = f"{rule}: edit of {start}:{end} leaves the text, which has {len(value)} characters"
                raise ValueError(msg)
            if aligned and len(text) != end - start:
                msg = f"{rule}: an aligned edit keeps the length; {end - start} became {len(text)}"
                raise ValueError(msg)
            if not same:
                self.starts.append(start)
                self.ends.append(end)
                self.texts.append(text)
                self.rules.append(rule)
                self.aligned.append(aligned)
                self.inferred.append(inferred)
        if not all(map(lt, self.starts, self.starts[1:])):
            rows = sorted(
                zip(self.starts, self.ends, self.texts, self.rules, self.aligned, self.inferred, strict=True),
                key=itemgetter(0, 1),
            )
            self.starts, self.ends = array(OFFSETS, (row[0] for row in rows)), array(OFFSETS, (row[1] for row in rows))
            self.texts, self.rules = [row[2] for row in rows], [row[3] for row in rows]
            self.aligned, self.inferred = bytearray(row[4] for row in rows), bytearray(row[5] for row in rows)

        for done, start, end, rule in zip(self.ends, self.starts[1:], self.ends[1:], self.rules[1:], strict=False):
            if start < done:
                msg = f"{rule}: edit of {start}:{end} overlaps the one that ends at {done}"
                raise ValueError(msg)

    def __iter__(self) -> Iterator[tuple[int, int, str, int]]:
        return zip(self.starts, self.ends, self.texts, self.aligned, strict=True)

    def recorded(self, value: str, runs: Runs) -> Edited:
        """Write down what the edits do to `value`, which came from where `runs` say."""
        builder = Builder()
        taken = Pieces()
        for start, end in zip(self.starts, self.ends, strict=True):
            builder.copy(runs, start, end)
            taken.add(value[start:end])
        return Edited(
            taken.joined(),
            "".join(self.texts),
            builder.build(),
            array(OFFSETS, accumulate(map(sub, self.ends, self.starts))),
            array(OFFSETS, accumulate(map(len, self.texts))),
            tuple(self.rules),
            bytes(self.inferred),
        )


def changes_of(step: Step) -> Iterator[Change]:
    """Yield what one step changed; of a rewrite, a change for each stretch that differs."""
    runs = step.runs
    if isinstance(step, Rewritten):
        for start, end in step.stretches():
            yield Change(step.rule, origin_of(runs, start, end), step.before[start:end], step.after[start:end])
        return
    for (start, end, given), rule, inferred in zip(step.stretches(), step.rules, step.inferred, strict=True):
        yield Change(rule, origin_of(runs, start, end), step.taken[start:end], given, bool(inferred))


def originals(steps: tuple[Step, ...]) -> dict[int, str]:
    """Give every source character that was changed or taken out, by its place in the source.

    What a character was before its first change is what it was in the source: the steps are read oldest first.
    """
    found: dict[int, str] = {}
    for step in steps:
        before = step.before if isinstance(step, Rewritten) else step.taken
        for start, end in step.stretches() if isinstance(step, Rewritten) else ((0, len(before)),):
            for first, last, origin in aligned_in(step.runs, start, end):
                for i in range(first, last):
                    found.setdefault(origin + i - first, before[i])
    return found


def removals_of(steps: tuple[Step, ...]) -> Iterator[tuple[int, int, int, str]]:
    """Give every source span that an edit took out, in source order: (start, end, -number of the step, rule)."""
    return merge(*(_removed(number, step) for number, step in enumerate(steps) if isinstance(step, Edited)))


def _removed(number: int, step: Edited) -> Iterator[tuple[int, int, int, str]]:
    """Yield the source spans that the edits of one step took out, in the order of the source."""
    begins, ends, numbers = array(OFFSETS), array(OFFSETS), array(OFFSETS)
    for k, first, last in sources_in(step.runs, step.taken_ends):
        if step.given_ends[k] == (step.given_ends[k - 1] if k else 0):
            begins.append(first)
            ends.append(last)
            numbers.append(k)
    for i in in_order(begins):
        yield begins[i], ends[i], -number, step.rules[numbers[i]]


def sweep(
    gaps: Iterable[tuple[int, int]], removals: Iterable[tuple[int, int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    """Cut the gaps where the rule changes that took their characters out; of several, the latest has it.

    Both stand in the order of the source.
    """
    removals = iter(removals)
    following = next(removals, None)
    waiting: list[tuple[int, int, str]] = []  # (-step, end, rule) of the removals that have begun
    piece: tuple[int, int, str] | None = None
    for first, last in gaps:
        here = first
        while here < last:
            while following is not None and following[0] <= here:
                _, end, number, rule = following
                heappush(waiting, (number, end, rule))
                following = next(removals, None)
            while waiting and waiting[0][1] <= here:
                heappop(waiting)
            stop = min(last, following[0]) if following is not None else last
            name = SLICED
            if waiting:
                stop, name = min(stop, waiting[0][1]), waiting[0][2]
            if piece is not None and piece[1] == here and piece[2] == name:
                piece = (piece[0], stop, name)
            else:
                if piece is not None:
                    yield piece
                piece = (here, stop, name)
            here = stop
    if piece is not None:
        yield piece
