r"""Text that is safe to look at: what cannot be seen, or moves what can, is shown by its code point.

A page can hold marks of direction that turn a line around, controls that a terminal obeys, and halves of surrogate
pairs that no file takes. Reports show them as labels: `[U+202E]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

__all__ = ["UNSEEN", "code_point", "replace_unseen", "visible"]

#: Controls (but for tab and line feed), spaces that look like another or like nothing, joiners, marks of direction,
#: fillers, variation selectors, surrogates, private use, tags, and what is no character. U+3000 is an indent, and seen.
UNSEEN: Final = (
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000))
    + "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_UNSEEN: Final = lazy(UNSEEN)


def code_point(character: str) -> str:
    r"""Name a character by its code point.

    >>> code_point("\u202e")
    'U+202E'
    """
    return f"U+{ord(character):04X}"


def replace_unseen(text: str, shown: Callable[[str], str]) -> str:
    """Put what `shown` makes of it in the place of each character that cannot be seen."""
    if text.isascii() and text.isprintable():
        return text

    def replaced(match: re.Match[str]) -> str:
        return shown(match.group())

    return _UNSEEN.sub(replaced, text)


def visible(text: str) -> str:
    r"""Show a text so that every character of it is seen, for terminals and plain text.

    >>> visible("會\u202e議\x1b[31m\ud842")
    '會[U+202E]議[U+001B][31m[U+D842]'
    """
    return replace_unseen(text, lambda character: f"[{code_point(character)}]")
