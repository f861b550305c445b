"""Regular expressions that are compiled when they are first used.

Compiling the larger patterns takes a tenth of a second together: a program that imports govtext and calls one door
pays for the patterns of that door only. Compiling twice, in two threads, does no harm.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Lazy", "lazy", "quick"]


@final
class Lazy:
    """A pattern with the methods of `re.Pattern` that govtext uses.

    They are those of the compiled pattern itself, put into the slots when one is first asked for: a scan of a short
    line costs no more than that, and rules make millions of them.

    >>> lazy("[0-9]+").findall("3月20日")
    ['3', '20']
    """

    __slots__ = ("_flags", "_pattern", "findall", "finditer", "fullmatch", "match", "regex", "search", "split", "sub")

    regex: re.Pattern[str]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    findall: Callable[[str], list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    split: Callable[[str], list[str]]
    sub: Callable[[str | Callable[[re.Match[str]], str], str], str]

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern: Final = pattern
        self._flags: Final = flags

    def __getattr__(self, name: str) -> object:
        """Fill the slots; only one that is still empty leads here."""
        if name not in _METHODS:
            msg = f"{type(self).__name__!r} object has no attribute {name!r}"
            raise AttributeError(msg)
        compiled = self.regex = re.compile(self._pattern, self._flags)
        for method in _METHODS[1:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


_METHODS: Final = ("regex", "match", "fullmatch", "search", "findall", "finditer", "split", "sub")


def lazy(pattern: str, flags: int = 0) -> Lazy:
    """Give a pattern that is compiled when it is first used; an error in it shows then, too."""
    return Lazy(pattern, flags)


def quick(pattern: str) -> str:
    """Write a pattern with hundreds of ideographs so that it compiles in a third of the time.

    For `[一-鿿]` stands the class of any letters but those of ASCII: the lines that such patterns are for have no
    others.

    >>> print(quick("[一-鿿]{2,4}报"))
    [^\\W\\dA-Za-z_]{2,4}报
    """
    return pattern.replace("[一-鿿]", r"[^\W\dA-Za-z_]")
