"""Regular expressions that are compiled when they are first used.

Compiling the larger patterns takes a tenth of a second together: a program that imports govtext and calls one door
pays for the patterns of that door only. Compiling twice, in two threads, does no harm.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final, final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Lazy", "lazy"]


@final
class Lazy:
    """A pattern with the methods of `re.Pattern` that govtext uses.

    >>> lazy("[0-9]+").findall("3月20日")
    ['3', '20']
    """

    __slots__ = ("_compiled", "_flags", "_pattern")

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern: Final = pattern
        self._flags: Final = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern, for loops that look it up once."""
        if self._compiled is None:
            self._compiled = re.compile(self._pattern, self._flags)
        return self._compiled

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match at `start`."""
        return self.regex.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match all of the text from `start` to `end`."""
        return self.regex.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match."""
        return self.regex.search(text, start, end)

    def findall(self, text: str) -> list[str]:
        """Find all matches of a pattern without groups."""
        return self.regex.findall(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Yield all matches."""
        return self.regex.finditer(text, start, end)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace all matches."""
        return self.regex.sub(replacement, text)


def lazy(pattern: str, flags: int = 0) -> Lazy:
    """Give a pattern that is compiled when it is first used; an error in it shows then, too."""
    return Lazy(pattern, flags)
