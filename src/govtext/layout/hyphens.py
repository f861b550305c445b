"""English words that were hyphenated at the end of a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy
from govtext.text import Edit
from govtext.words import is_english

if TYPE_CHECKING:
    from collections.abc import Collection

    from govtext.lines import Line

__all__ = ["hyphen_of", "resolve"]

#: A hyphen at a line end: as printed, or as a soft hyphen that the extraction kept, or both.
_HYPHEN: Final = lazy(r"(?<=[A-Za-z0-9])(?:\u00ad?[-‐]|\u00ad)$")
#: First halves that keep their hyphen: a compound rather than a broken word.
_PREFIXES: Final = frozenset(
    [
        "self",
        "well",
        "ex",
        "half",
        "all",
        "cross",
        "high",
        "low",
        "long",
        "short",
        "full",
        "part",
        "non",
        "mid",
        "anti",
        "quasi",
        "so-called",
    ]
)


def hyphen_of(line: str) -> re.Match[str] | None:
    """Find the hyphen that a line ends with: of its last two characters only, for most lines have none.

    >>> hyphen_of("infor-").start(), hyphen_of("infor"), hyphen_of("- -")
    (5, None, None)
    """
    return _HYPHEN.search(line, max(0, len(line) - 2))


def resolve(before: Line, after: Line, words: Collection[str]) -> Edit:
    """Join the two halves of a word, with or without its hyphen.

    `words` are those of the document: one that has the word whole, or hyphenated, settles it. Otherwise capitals and
    digits on the far side, and a prefix that makes compounds, keep the hyphen; ex-actly is no compound, for English has
    the word whole.

    >>> from govtext.lines import lines_of
    >>> a, b = lines_of("infor-\\nmation")
    >>> resolve(a, b, ())
    Edit(start=5, end=7, text='', rule='layout.hyphen', aligned=False, inferred=True)
    >>> a, b = lines_of("COVID-\\n19")
    >>> resolve(a, b, ())
    Edit(start=6, end=7, text='', rule='layout.hyphen', aligned=False, inferred=False)
    >>> a, b = lines_of("ex-\\nactly")
    >>> resolve(a, b, ()).start
    2
    """
    mark = hyphen_of(before.content)
    assert mark is not None
    head = re.search(r"(?<![A-Za-z0-9-])[A-Za-z0-9-]*$", before.content[: mark.start()].replace("\u00ad", ""))
    tail = re.match(r"[A-Za-z0-9-]*", after.content.replace("\u00ad", ""))
    left, right = head.group() if head else "", tail.group() if tail else ""
    if mark.group() == "\u00ad" or left + right in words:
        keep, sure = False, True
    elif f"{left}-{right}" in words:
        keep, sure = True, True
    else:
        compound = left.lower() in _PREFIXES and not is_english(left + right)
        keep = not right[:1].islower() or compound or "-" in left
        sure = not right[:1].islower()
    start = before.start + (mark.end() if keep else mark.start())
    return Edit(start, after.start, "", "layout.hyphen", inferred=not sure)
