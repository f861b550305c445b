"""What a program printed of itself above an article: names of its own with their values, on lines of their own."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import SITE
from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.articles.parts import Part

__all__ = ["with_printouts"]

#: A name as programs give them, of words that are set close: cat_name, getPostsByCategory; and a line of a label
#: with its value.
_NAME: Final = lazy(r"(?<![\w/.])(?:[a-z]{1,16}(?:_[a-z]{1,16}){1,4}|[a-z]{2,16}(?:[A-Z][a-z]{1,16}){1,4})(?![\w/.])")
_LABELLED: Final = lazy(r"[^:：。]{2,40}[:：](?: .{0,200})?")
#: Lines that it has at the least, and names in them.
LINES: Final = 3
NAMES: Final = 2


def with_printouts(parts: list[Part]) -> list[Part]:
    """Take the lines that a page begins with for furniture, all labels with values, if some of them are a program's."""
    lines = [*takewhile(lambda line: _LABELLED.fullmatch(line) is not None, (part.shadow for part in parts))]
    named = sum(_NAME.search(line) is not None for line in lines)
    if not LINES <= len(lines) < len(parts) or named < NAMES:
        return parts
    printed = [part._replace(kind="furniture", reason=SITE) for part in parts[: len(lines)]]
    return [*printed, *parts[len(lines) :]]
