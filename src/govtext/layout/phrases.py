"""The words of a page: what else it says is the best evidence of what belongs together in it."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govtext.lines import Lines

__all__ = ["PAGE", "Phrases", "pages_of"]

#: Lines whose phrases are looked at together: a printed page, more or less.
PAGE: Final = 512
#: Of so many characters what stands behind them is looked up one by one, on a page of long lines and on one of shorter
#: lines, of which more are asked for; when they are more than that, all pairs of the page are numbered.
FEW: Final = (32, 8)
SHORT: Final = 40


class Phrases:
    """The phrases of some lines, to ask whether one stands there.

    >>> page = Phrases(["疫情防控工作", "会议强调"])
    >>> page.pair("防", "控"), page.phrase("情防控"), page.phrase("作会")
    (True, True, False)
    """

    def __init__(self, lines: Iterable[str]) -> None:
        lines = [*lines]
        self._text: Final = "\n".join([*lines, ""])
        self._few: Final = FEW[len(self._text) < SHORT * len(lines)]
        self._behind: Final[dict[str, set[str]]] = {}  # what stands behind the characters that were asked for

    def pair(self, first: str, second: str) -> bool:
        """Say whether two characters stand side by side; asked first, for most phrases fail here already."""
        behind = self._behind.get(first)
        if behind is None and len(self._behind) < self._few:
            behind = self._behind[first] = {piece[:1] or first for piece in self._text.split(first)[1:]}
        if behind is not None:
            return second in behind
        low, high = (first, second) if _LITTLE else (second, first)
        return (ord(high) << 32 | ord(low)) in self._pairs

    @cached_property
    def _pairs(self) -> set[int]:
        """Number the pairs of characters that stand side by side: two code points are read as one integer."""
        data = memoryview(self._text.encode("utf-32-le" if _LITTLE else "utf-32-be", "surrogatepass"))
        odd = data[4:]
        return {*data[: len(data) // 8 * 8].cast("Q"), *odd[: len(odd) // 8 * 8].cast("Q")}

    def phrase(self, phrase: str) -> bool:
        """Say whether a phrase stands in a line."""
        return phrase in self._text


_LITTLE: Final = sys.byteorder == "little"


def pages_of(lines: Lines) -> Iterator[tuple[int, int]]:
    """Yield the first line of each page, and the one after its last."""
    start = 0
    if 0 < len(lines) <= PAGE and lines.pages[0] == lines.pages[-1]:  # as most texts
        yield start, len(lines)
        return
    for i in range(1, len(lines) + 1):
        if i == len(lines) or i - start == PAGE or lines.pages[i] != lines.pages[start]:
            yield start, i
            start = i
