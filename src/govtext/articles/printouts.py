"""What a program printed of itself above an article: names of its own with their values, on lines of their own."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import SITE
from govtext.characters import has_han
from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.articles.parts import Part

__all__ = ["is_code", "with_printouts"]

#: A name as programs give them, of words that are set close: cat_name, getPostsByCategory; and a line of a label
#: with its value.
_NAME: Final = lazy(r"(?<![\w/.])(?:[a-z]{1,16}(?:_[a-z]{1,16}){1,4}|[a-z]{2,16}(?:[A-Z][a-z]{1,16}){1,4})(?![\w/.])")
_LABELLED: Final = lazy(r"[^:：。]{2,40}[:：](?: .{0,200})?")
#: Lines that it has at the least, and names in them.
LINES: Final = 3
NAMES: Final = 2


#: What a script of the page was given: several names with their values, in no Chinese. A record of a corpus has
#: sentences in it, and an article on programs quotes a short one.
_OBJECT: Final = lazy(r'\{"\w{1,24}":[^,]{1,80},"\w{1,24}":[^,]{1,80},"\w{1,24}":')
#: The styles of a page: .TRS_Editor P{margin-top:5px;font-family:宋体;}.
_STYLES: Final = lazy(
    r"(?:[.#@]?[A-Za-z][\w .#,:>()-]{0,80}\{(?:[\w-]{2,40}[ ]?:[^{};。]{1,120}(?:;[ ]?|(?=\}))){1,40}\}[ ]?){1,60}"
)


def is_code(line: str) -> bool:
    """Say whether a line is what the page gave to its scripts, or its styles, which a scraper took for text.

    >>> is_code(".TRS_Editor P{margin-top:5px;font-family:宋体;}"), is_code("if (x) { return y; }")
    (True, False)
    """
    return _STYLES.fullmatch(line) is not None or (_OBJECT.match(line) is not None and not has_han(line))


def with_printouts(parts: list[Part]) -> list[Part]:
    """Take the lines that a page begins with for furniture, all labels with values, if some of them are a program's."""
    lines = [*takewhile(lambda line: _LABELLED.fullmatch(line) is not None, (part.shadow for part in parts))]
    named = sum(_NAME.search(line) is not None for line in lines)
    if not LINES <= len(lines) < len(parts) or named < NAMES:
        return parts
    printed = [part._replace(kind="furniture", reason=SITE) for part in parts[: len(lines)]]
    return [*printed, *parts[len(lines) :]]
