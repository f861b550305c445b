"""What a corruptor gives: the damaged text, and the truth about every place of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from numbers import Integral, Real
from typing import NamedTuple

from govtext.misuse import no_text

__all__ = ["Damaged", "Region", "Scribe", "check", "check_number", "check_share"]


class Region(NamedTuple):
    """A damaged place: the characters from `start` to `end` of the damaged text were `original`.

    >>> from govtext.testing import radicals
    >>> radicals("工人").regions
    (Region(start=0, end=1, original='工'), Region(start=1, end=2, original='人'))
    """

    start: int
    end: int
    original: str


@dataclass(frozen=True, slots=True)
class Damaged:
    """A text that was damaged on purpose: `text` as it is now, `truth` as it was, and where they differ.

    >>> Damaged("⼈民", "人民", (Region(0, 1, "人"),)).check()
    True
    """

    text: str
    truth: str
    regions: tuple[Region, ...]

    def __str__(self) -> str:
        return self.text

    def check(self) -> bool:
        """Say whether putting the originals back gives the truth: it does for every corruptor.

        >>> Damaged("⼈民", "人民", ()).check()
        False
        """
        parts: list[str] = []
        done = 0
        for start, end, original in self.regions:
            parts += (self.text[done:start], original)
            done = end
        return "".join(parts) + self.text[done:] == self.truth


class Scribe:
    """Writes a damaged text and keeps account of it, for a corruptor of your own.

    >>> scribe = Scribe()
    >>> for line in scribe.lines("会议\\n召开"):
    ...     scribe.keep(line[:1])
    ...     scribe.put(line[1:] * 2, line[1:])
    >>> damaged = scribe.done()
    >>> damaged.text, damaged.truth, damaged.check()
    ('会议议\\n召开开', '会议\\n召开', True)
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._truth: list[str] = []
        self._regions: list[Region] = []
        self._size = 0

    def keep(self, text: str) -> None:
        """Write `text` as it is."""
        self._parts.append(text)
        self._truth.append(text)
        self._size += len(text)

    def put(self, damaged: str, original: str) -> None:
        """Write `damaged` in the place of `original`."""
        if damaged == original:
            self.keep(original)
            return
        self._parts.append(damaged)
        self._truth.append(original)
        self._regions.append(Region(self._size, self._size + len(damaged), original))
        self._size += len(damaged)

    def lines(self, text: str) -> Iterator[str]:
        """Yield the lines of `text`, for the caller to write; the line feeds between them are kept."""
        for k, line in enumerate(text.split("\n")):
            if k:
                self.keep("\n")
            yield line

    def done(self) -> Damaged:
        """Give what was written."""
        return Damaged("".join(self._parts), "".join(self._truth), tuple(self._regions))


def check(text: object) -> None:
    """Raise `TypeError` for anything but a `str`."""
    if not isinstance(text, str):
        raise no_text("a corruptor", text, "a str")


def check_number(name: str, value: object, least: float, most: float = inf, *, whole: bool = False) -> None:
    """Raise `TypeError` for what is no number, or no `whole` one, `ValueError` for one below `least` or over `most`.

    >>> check_number("measure", 0, 1)
    Traceback (most recent call last):
        ...
    ValueError: measure is a number of at least 1, not 0
    """
    kind = "a whole number" if whole else "a number"
    if not isinstance(value, Integral if whole else Real):
        msg = f"{name} is {kind}, not {type(value).__name__}"
        raise TypeError(msg)
    if not least <= value <= most:  # type: ignore[operator] # pyright: ignore[reportOperatorIssue]
        between = f"of at least {least}" if most == inf else f"from {least} to {most}"
        msg = f"{name} is {kind} {between}, not {value!r}"
        raise ValueError(msg)


def check_share(share: object) -> None:
    """Raise `TypeError` or `ValueError` for what is no share of a whole."""
    check_number("share", share, 0, 1)
