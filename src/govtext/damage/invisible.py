"""What cannot be seen: control and zero-width characters, marks of direction, halves of surrogate pairs, odd spaces."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS, has_surrogate
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["COMBINING", "INVISIBLE", "SPACE_FORM", "SURROGATE"]

# Scripts and signs that need joiners: Arabic to Khmer, and the parts of emoji.
_JOINED = (
    "\u0600-\u109f\u1780-\u18af\u20e3\u2600-\u27bf\ufe0f\ufb50-\ufdff\ufe70-\ufefc"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SPARED = "\u00ad\u200c\u200d\ufe0f" + _BIDI  # what may have to stay

#: All that may have to go, as one class, so that a text without it costs one scan. Not in it: tab, line feed, form
#: feed (a page break), private-use characters (nobody but their font knows what they are).
_UNSEEN: Final = (
    "\0-\x08\v\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_INVISIBLE: Final = lazy(f"[{_UNSEEN}]+")
_KEPT: Final = lazy(f"(?<=[{_JOINED}])[\u200c\u200d](?=[{_JOINED}])|(?<=[^{HAN_CLASS}{_UNSEEN}])\ufe0f")
_RTL: Final = lazy("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
#: What ends a line, or a line of a column before its gutter, with the hyphen that is printed for a soft one.
_LINE_END: Final = lazy(r"[-‐]?(?: *(?:\n|\Z)|  )")

_SURROGATE: Final = lazy("[\ud800-\udfff](?:(?<=[\ud800-\udbff])[\udc00-\udfff])?")
_COMBINING: Final = lazy("[^\\s\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]{1,8}")
_MARK: Final = lazy("[\u0300-\u036f\u3099\u309a]")
_SPACE: Final = lazy("[\u00a0\u1680\u2000-\u200a\u202f\u205f]+")


def propose_invisible(text: str) -> Iterator[Edit]:
    """Propose to drop what cannot be seen and means nothing in Chinese text.

    A soft hyphen at the end of a line stays, for it says that a word goes on in the next one, and so does one with the
    hyphen that is printed for it. Marks of direction stay beside Arabic or Hebrew, and joiners where a script or an
    emoji is joined by them.

    >>> [edit[:3] for edit in propose_invisible("\\ufeff疫\\u200b情")]
    [(0, 1, ''), (2, 3, '')]
    """
    for match in _INVISIBLE.finditer(text):
        start, end = match.span()
        if end - start == 1 and text[start] not in _SPARED:
            yield Edit(start, end, "", INVISIBLE.name)
            continue
        first = start
        for at in range(start, end):
            if _stays(text, at):
                if at > first:
                    yield Edit(first, at, "", INVISIBLE.name)
                first = at + 1
        if end > first:
            yield Edit(first, end, "", INVISIBLE.name)


def _stays(text: str, at: int) -> bool:
    char = text[at]
    if char == "\u00ad":
        return at > 0 and text[at - 1].isalpha() and _LINE_END.match(text, at + 1) is not None
    if char in "\u200c\u200d\ufe0f":
        return _KEPT.match(text, at) is not None
    if char in _BIDI:
        # 40 characters either side: a line would do better, but could be a million characters long.
        return _RTL.search(text, max(at - 40, 0), at + 40) is not None
    return False


def propose_surrogates(text: str) -> Iterator[Edit]:
    r"""Propose the character for a pair of surrogates, and U+FFFD for one that has lost its other half.

    >>> [edit[:3] for edit in propose_surrogates("\ud842\udfb7\ud842")]
    [(0, 2, '𠮷'), (2, 3, '\ufffd')]
    """
    if not has_surrogate(text):
        return
    for match in _SURROGATE.finditer(text):
        pair = match[0]
        whole = pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le") if len(pair) == 2 else "\ufffd"
        yield Edit(match.start(), match.end(), whole, SURROGATE.name)


def propose_combining(text: str) -> Iterator[Edit]:
    """Propose one character for a letter and the marks that stand on it, where there is one (NFC).

    >>> [edit[:3] for edit in propose_combining("e\\u0301")]
    [(0, 2, 'é')]
    """
    if not _MARK.search(text):
        return
    for match in _COMBINING.finditer(text):
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0] and len(whole) < len(match[0]):
            yield Edit(match.start(), match.end(), whole, COMBINING.name)


def propose_spaces(text: str) -> Iterator[Edit]:
    """Propose a plain space for each no-break, thin or em space; U+3000 is none of them: it is an indent.

    >>> [edit[:3] for edit in propose_spaces("3\\u00a0月")]
    [(1, 2, ' ')]
    """
    for match in _SPACE.finditer(text):
        yield Edit(match.start(), match.end(), " " * len(match[0]), SPACE_FORM.name, aligned=True)


INVISIBLE: Final = Rule(
    "damage.invisible",
    "control and zero-width characters, soft hyphens within a line and marks of direction are dropped",
    "repair",
    ("\ufeff疫\u200b情防\u00ad控", "疫情防控"),
    propose_invisible,
)
SURROGATE: Final = Rule(
    "damage.surrogate",
    "pairs of surrogates become their character, a single one U+FFFD",
    "repair",
    ("\ud842\udfb7野家", "𠮷野家"),
    propose_surrogates,
)
COMBINING: Final = Rule(
    "damage.combining",
    "a letter and its combining marks become one character",
    "repair",
    ("Cafe\u0301", "Café"),
    propose_combining,
)
SPACE_FORM: Final = Rule(
    "damage.space-form",
    "no-break, thin and em spaces become plain spaces",
    "fold",
    ("3\u00a0月", "3 月"),
    propose_spaces,
)
