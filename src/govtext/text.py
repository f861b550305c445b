"""A string that knows where each of its characters came from.

A `Text` is an immutable sequence of *runs* over one immutable source. A run is *aligned* (its character i is
character i of one stretch of the source), *atomic* (it stands for source spans as a whole) or *inserted* (it
stands for nothing in the source). Runs stand in any order, so moving a headline is slicing and joining.

All offsets count code points and are half-open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NoReturn, Self, final

from govtext.ledger import Change, Dropped, Edit, Proposed, Rewritten, Step, changes_of, originals, removals_of, sweep
from govtext.misuse import between, no_text, pair
from govtext.runs import Builder, Pieces, Run, RunList, Runs, SourceIndex, gaps, located, origin_of
from govtext.spans import LONGEST, Span

__all__ = ["Change", "Dropped", "Edit", "Run", "Span", "Text", "drops"]


@final
class Text:
    """An immutable string with the provenance of its characters.

    Not a `str`: a slice of a string would lose its provenance silently. `str(text)` is the string; a `Text` never
    equals a `str`, so compare that.

    >>> text = Text("乾隆\\n年間")
    >>> joined = text.edit([Edit(2, 3, "", "layout.soft-break")])
    >>> str(joined), joined.origin(2, 4)
    ('乾隆年間', (Span(start=3, end=5),))
    >>> joined.dropped
    (Dropped(text='\\n', rule='layout.soft-break', spans=(Span(start=2, end=3),)),)
    >>> str(Text.join([joined[2:], joined[:2]]))
    '年間乾隆'
    """

    __slots__ = ("_index", "_runs", "_steps", "_value", "source")

    source: str
    _value: str
    _runs: Runs
    _steps: tuple[Step, ...]
    _index: SourceIndex | None

    def __init__(self, source: str) -> None:
        if not isinstance(source, str):
            raise no_text("Text", source, "a str")
        source = str.__str__(source)  # of a subclass, the plain string: what it adds would come out at the other end
        if len(source) > LONGEST:
            msg = f"a Text has {LONGEST:,} characters at the most, not {len(source):,}; give documents one by one"
            raise ValueError(msg)
        builder = Builder()
        if source:
            builder.aligned(0, len(source))
        _fill(self, source, source, builder.build(), ())

    @classmethod
    def _make(cls, source: str, value: str, runs: Runs, steps: tuple[Step, ...]) -> Self:
        self = object.__new__(cls)
        _fill(self, source, value, runs, steps)
        return self

    # -- a string to look at ------------------------------------------------------------------------------------

    def __str__(self) -> str:
        return self._value

    def __repr__(self) -> str:
        shown = self._value if len(self._value) <= 32 else self._value[:31] + "…"
        return f"<Text {shown!r}: {len(self._value)} characters of {len(self.source)}>"

    def __len__(self) -> int:
        return len(self._value)

    def __contains__(self, part: str) -> bool:
        if not isinstance(part, str):
            raise no_text("`in`", part, "a str")
        return part in self._value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Text):
            return NotImplemented
        return (self._value, self.source, self._runs) == (other._value, other.source, other._runs)

    def __hash__(self) -> int:
        return hash((self._value, self.source))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        msg = f"a Text does not change; edit, rewrite, slices and join make new ones (tried to set {name!r})"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Text._make, (self.source, self._value, self._runs, self._steps)

    def __copy__(self) -> Text:
        return self

    def __deepcopy__(self, memo: object) -> Text:
        return self

    # -- pieces and wholes --------------------------------------------------------------------------------------

    def __getitem__(self, key: slice | int) -> Text:
        """The characters of a slice, or one character, with their provenance."""
        if isinstance(key, slice):
            start, end, step = key.indices(len(self._value))
            if step != 1:
                msg = f"a Text is sliced in steps of 1, not {step}"
                raise ValueError(msg)
        else:
            start = key + len(self._value) if key < 0 else key
            end = start + 1
            if not 0 <= start < len(self._value):
                msg = f"there is no character {key} in a Text of {len(self._value)}"
                raise IndexError(msg)
        if start == 0 and end == len(self._value):
            return self
        builder = Builder()
        builder.copy(self._runs, start, end)
        return Text._make(self.source, self._value[start : max(start, end)], builder.build(), self._steps)

    def __add__(self, other: Text | str) -> Text:
        return Text.join((self, other))

    def __radd__(self, other: str) -> Text:
        return Text.join((other, self))

    @classmethod
    def join(cls, parts: Iterable[Text | str]) -> Text:
        """Put pieces of one source one behind the other, in the order given; a `str` among them is inserted text.

        Raises `ValueError` when the pieces come from different sources, for their offsets would mean nothing, and
        `TypeError` for pieces of another type.

        >>> page = Text("headline body")
        >>> Text.join([page[9:], ", ", page[:8]]).origin(0, 14)
        (Span(start=9, end=13), Span(start=0, end=8))
        """
        builder = Builder()
        values: list[str] = []
        source: str | None = None
        histories: dict[int, tuple[Step, ...]] = {}
        for part in parts:
            if isinstance(part, str):
                values.append(part)
                builder.inserted(len(part))
                continue
            if not isinstance(part, Text):
                msg = f"Text.join takes pieces that are a Text or a str, not {type(part).__name__}"
                raise TypeError(msg)
            if source is None:
                source = part.source
            elif part.source is not source and part.source != source:
                msg = "Text.join takes pieces of one source; make one Text of the whole first, then slice it"
                raise ValueError(msg)
            values.append(part._value)
            histories[id(part._steps)] = part._steps
            builder.copy(part._runs, 0, len(part._value))
        steps = tuple({id(step): step for history in histories.values() for step in history}.values())
        return cls._make(source or "", "".join(values), builder.build(), steps)

    # -- change -------------------------------------------------------------------------------------------------

    def edit(self, edits: Iterable[Edit]) -> Text:
        """Apply edits, all in this text's own offsets, and write them to the ledger.

        What several edits put in at one place stands in the order in which they were given. Raises `ValueError` when
        two edits overlap, one lies outside the text, or an aligned one changes length, `TypeError` for what is no edit.
        """
        proposed = Proposed(edits, self._value)
        if not proposed.starts:
            return self
        builder = Builder()
        pieces = Pieces()
        done = 0
        for start, end, text, aligned in proposed:
            pieces.add(self._value[done:start])
            pieces.add(text)
            builder.copy(self._runs, done, start)
            if aligned:
                builder.copy(self._runs, start, end)
            elif text:
                builder.atomic(origin_of(self._runs, start, end), len(text))
            done = end
        pieces.add(self._value[done:])
        builder.copy(self._runs, done, len(self._value))
        step = proposed.recorded(self._value, self._runs)
        return Text._make(self.source, pieces.joined(), builder.build(), (*self._steps, step))

    def rewrite(self, value: str, rule: str) -> Text:
        """Replace every character by the one at its place in `value`: one operation for a whole text.

        Raises `ValueError` when `value` has another length, `TypeError` when it is no `str`.

        >>> Text("乾隆").rewrite("干隆", "script.traditional").changes[0].after
        '干'
        """
        if not isinstance(value, str):
            raise no_text("Text.rewrite", value, "a str")
        if value == self._value:
            return self
        if len(value) != len(self._value):
            msg = f"{rule}: a rewrite keeps the length; {len(self._value)} characters became {len(value)}"
            raise ValueError(msg)
        step = Rewritten(self._value, value, self._runs, rule)
        return Text._make(self.source, value, self._runs, (*self._steps, step))

    def arrange(self, parts: Iterable[Span | str], edits: Iterable[Edit] = ()) -> Text:
        """Put stretches of this text in a new order, and note in the ledger by which `edits` the rest left.

        A `str` among the `parts` is inserted text. Raises `ValueError` for a stretch that is not in the text, and
        `TypeError` for what is none.

        >>> str(Text("body\\nhead").arrange([Span(5, 9), Span(4, 5), Span(0, 4)]))
        'head\\nbody'
        """
        builder = Builder()
        pieces = Pieces()
        for part in parts:
            if isinstance(part, str):
                pieces.add(part)
                builder.inserted(len(part))
                continue
            start, end = pair(part)
            if not 0 <= start <= end <= len(self._value):
                msg = f"{part} is not in a text of {len(self._value)} characters"
                raise ValueError(msg)
            pieces.add(self._value[start:end])
            builder.copy(self._runs, start, end)
        proposed = Proposed(edits, self._value)
        steps = (*self._steps, proposed.recorded(self._value, self._runs)) if proposed.starts else self._steps
        return Text._make(self.source, pieces.joined(), builder.build(), steps)

    # -- where from, where to -----------------------------------------------------------------------------------

    @property
    def runs(self) -> Sequence[Run]:
        """The runs, in the order of the text; a sequence that makes them when they are looked at."""
        return RunList(self._runs, len(self._value))

    def origin(self, start: int, end: int) -> tuple[Span, ...]:
        """The source spans that the characters from `start` to `end` came from, in the order of the text.

        Part of an atomic run has the spans of the whole run; inserted text has none. An `end` behind that of the text
        is the end of it. Raises `ValueError` unless `0 <= start <= end`: offsets count from the beginning.

        >>> Text("⻓城").rewrite("长城", "damage.radical").origin(0, 1)
        (Span(start=0, end=1),)
        """
        start, end = between(start, end)
        return origin_of(self._runs, start, min(end, len(self._value)))

    def locate(self, start: int, end: int) -> tuple[Span, ...]:
        """Where the source characters from `start` to `end` stand in this text; nothing for what was dropped.

        Raises `ValueError` unless `0 <= start <= end`; an `end` behind that of the source is the end of it.

        >>> page = Text("headline body")
        >>> Text.join([page[9:], page[:8]]).locate(0, 4)
        (Span(start=4, end=8),)
        """
        return located(self._source_index(), *between(start, end))

    def _source_index(self) -> SourceIndex:
        index = self._index or SourceIndex.of(self._runs, len(self._value))
        object.__setattr__(self, "_index", index)
        return index

    # -- the ledger ---------------------------------------------------------------------------------------------

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that was changed or taken out on the way here, oldest first. Moves change no character."""
        return tuple(change for step in self._steps for change in changes_of(step))

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """What of the source is in no run, in source order, each stretch with the rule that took it out."""
        return tuple(Dropped(self.source[start:end], rule, (Span(start, end),)) for start, end, rule in drops(self))

    def revert(self) -> str:
        """The source, made again from this text, its ledger and what it dropped: nothing was lost on the way.

        >>> text = Text("⻓ 城").edit([Edit(1, 2, "", "damage.space")]).rewrite("长城", "damage.radical")
        >>> str(text), text.revert()
        ('长城', '⻓ 城')
        """
        found = originals(self._steps)
        standing = ((self._value[run.start : run.end], run.spans[0]) for run in self.runs if run.aligned)
        dropped = ((self.source[start:end], (start, end)) for start, end, _ in drops(self))
        for text, span in chain(dropped, standing):
            for place, character in zip(range(*span), text, strict=True):
                found.setdefault(place, character)
        return "".join(found[place] for place in sorted(found))


def drops(text: Text) -> Iterator[tuple[int, int, str]]:
    """Yield what is in `text.dropped`: where it stood in the source, and the rule that took it out."""
    return sweep(gaps(text._runs, len(text), len(text.source)), removals_of(text._steps))


def _fill(text: Text, source: str, value: str, runs: Runs, steps: tuple[Step, ...]) -> None:
    """Set the slots of a new text, past the guard that keeps everybody else from setting them."""
    for name, content in (("source", source), ("_value", value), ("_runs", runs), ("_steps", steps), ("_index", None)):
        object.__setattr__(text, name, content)
