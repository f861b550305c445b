"""Spans, and sequences of values that are made when they are looked at.

A page of newspaper keeps thousands of spans: as objects they would take many times the room of its text.
"""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast, final, overload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

__all__ = ["LONGEST", "OFFSETS", "Packed", "Span", "Spans"]

#: The type of arrays of offsets, of four bytes each, and how long a text may be so that they suffice.
OFFSETS: Final = "i"
LONGEST: Final = 2**31 - 1

T = TypeVar("T", covariant=True)


class Span(NamedTuple):
    """A half-open stretch of code points, `start` up to but not including `end`.

    >>> "abcdef"[slice(*Span(1, 3))]
    'bc'
    """

    start: int
    end: int


class Packed(Sequence[T]):
    """An immutable sequence that makes its items when they are looked at; it equals the tuple of them, and reads so."""

    __slots__ = ()

    @abstractmethod
    def _at(self, k: int) -> T:
        """Make item `k`, which is there."""

    @overload
    def __getitem__(self, key: int) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T, ...]: ...
    def __getitem__(self, key: int | slice) -> T | tuple[T, ...]:
        places = range(len(self))[key]  # which raises what a tuple would
        return tuple(map(self._at, places)) if isinstance(places, range) else self._at(places)

    def __iter__(self) -> Iterator[T]:
        return map(self._at, range(len(self)))

    def __add__(self, other: Sequence[T]) -> tuple[T, ...]:
        return (*self, *other)

    def __radd__(self, other: Sequence[T]) -> tuple[T, ...]:
        return (*other, *self)

    def __eq__(self, other: object) -> bool:
        return (
            tuple(self) == tuple(cast("Sequence[T]", other)) if isinstance(other, (tuple, Packed)) else NotImplemented
        )

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


@final
class Spans(Packed[Span]):
    """Spans, sixteen bytes each.

    >>> spans = Spans.of([Span(0, 2), Span(3, 5)])
    >>> spans, spans[-1], spans == (Span(0, 2), Span(3, 5))
    ((Span(start=0, end=2), Span(start=3, end=5)), Span(start=3, end=5), True)
    """

    __slots__ = ("_offsets",)

    def __init__(self, offsets: array[int]) -> None:
        self._offsets: Final = offsets  # starts and ends by turns

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Self:
        """Pack spans."""
        return cls(array(OFFSETS, [*chain.from_iterable(spans)]))

    @property
    def start(self) -> int:
        """Where the first of the spans starts."""
        return self._offsets[0]

    def part(self, first: int, last: int) -> Spans:
        """Give the spans from number `first` up to but not including `last`."""
        return Spans(self._offsets[2 * first : 2 * last])

    def _at(self, k: int) -> Span:
        return Span(self._offsets[2 * k], self._offsets[2 * k + 1])

    def __iter__(self) -> Iterator[Span]:
        offsets = iter(self._offsets)
        return map(Span._make, zip(offsets, offsets, strict=True))

    def __len__(self) -> int:
        return len(self._offsets) // 2

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Spans, (self._offsets,)
