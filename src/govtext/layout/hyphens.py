"""English words that were hyphenated at the end of a line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy
from govtext.text import Edit
from govtext.words import is_english

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from govtext.lines import Line, Lines

__all__ = ["breaks_words", "hyphen_of", "loose", "resolve"]

#: A hyphen at a line end: as printed, or as a soft hyphen that the extraction kept, or both.
_HYPHEN: Final = lazy(r"(?<=[A-Za-z0-9])(?:\u00ad?[-‐]|\u00ad)$")
#: A soft hyphen that ends a line, and the printed hyphen on a line of its own that shows which ones were printed.
_LOOSE: Final = lazy(r"(?<=[^\W\d_])\u00ad\n(?:(?=[-‐]\n)|(?=[^\W\d_]))")
_PRINTED: Final = re.compile(r"\u00ad\n[-‐]\n")
#: A printed hyphen that a space parts from its word, and so many that part a word before one is believed.
_APART: Final = lazy(r"(?<![A-Za-z])(?P<left>[A-Za-z]{1,20}) [-‐](?=\n[ \t]{0,20}(?P<right>[a-z]{1,20}))")
TORN: Final = 2
#: An address, or a part of one that was broken over several lines.
_ADDRESS: Final = lazy(r"https?://|www\.|/[^\s/]*/")
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


def loose(value: str) -> Iterator[Edit]:
    r"""Propose to set hyphens at the ends of lines back on their words, where soft hyphens were typeset.

    An extractor may end a line at each of them, printed or not, and set the printed ones on lines of their own; or it
    may make spaces of them, and set a space before those that were printed.

    >>> [(edit.start, edit.end) for edit in loose("in\u00ad\nclud\u00ad\n-\ning")]
    [(2, 4), (9, 10)]
    >>> list(loose("in\u00ad\ncluding"))
    []
    >>> [(edit.start, edit.end) for edit in loose("the infor ma -\ntion is writ -\nten")]
    [(12, 13), (27, 28)]
    >>> list(loose("They left the town -\nand the tea -\nfor good."))
    []
    """
    if "\u00ad" in value and _PRINTED.search(value):
        for match in _LOOSE.finditer(value):
            start, end = match.span()
            yield Edit(end - 1 if value[end] in "-‐" else start, end, "", "layout.hyphen")
    if " -\n" in value or " ‐\n" in value:
        apart = [*_APART.finditer(value)]
        torn = sum(_is_torn(match["left"], match["right"]) for match in apart)
        if torn >= max(TORN, len(apart) / 2):
            for match in apart:
                yield Edit(match.end("left"), match.end("left") + 1, "", "layout.hyphen")


def _is_torn(left: str, right: str) -> bool:
    """Say whether two pieces are those of a word: the list of common words has none of less than four letters."""
    return is_english(left + right) or (len(right) > 3 and not is_english(right))


def breaks_words(lines: Lines) -> bool:
    """Say whether the page breaks words over its lines: where it does not, a hyphen at a line end was always there.

    >>> from govtext.lines import lines_of
    >>> breaks_words(lines_of("infor-\\nmation")), breaks_words(lines_of("decision-\\nmakers"))
    (True, False)
    """
    for before, after in pairwise(lines.contents()):
        if before[-1] in "-‐\u00ad" and (mark := hyphen_of(before)):
            left, right = _halves(before[: mark.start()], after)
            if is_english(left.rsplit("-", 1)[-1] + right):
                return True
    return False


def resolve(before: Line, after: Line, words: Collection[str], *, broken: bool = True) -> Edit:
    """Join the two halves of a word, with or without its hyphen.

    `words` are those of the document: one that has the word whole, or hyphenated, settles it. Otherwise capitals and
    digits on the far side keep the hyphen, an address does, and a compound: ex-actly is none, for English has the word
    whole. `broken`: the page breaks words over its lines.

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
    left, right = _halves(before.content[: mark.start()], after.content)
    if mark.group() == "\u00ad" or left + right in words:
        keep, sure = False, True
    elif f"{left}-{right}" in words:
        keep, sure = True, True
    else:
        keep = not right[:1].islower() or _is_compound(left, right, broken) or _in_address(before.content)
        sure = not right[:1].islower()
    start = before.start + (mark.end() if keep else mark.start())
    return Edit(start, after.start, "", "layout.hyphen", inferred=not sure)


def _halves(before: str, after: str) -> tuple[str, str]:
    """Give what stands before a hyphen and what comes after it, of letters, digits and hyphens."""
    head = re.search(r"(?<![A-Za-z0-9-])[A-Za-z0-9-]*$", before.replace("\u00ad", ""))
    tail = re.match(r"[A-Za-z0-9-]*", after.replace("\u00ad", ""))
    return head.group() if head else "", tail.group() if tail else ""


def _is_compound(left: str, right: str, broken: bool) -> bool:
    """Say whether the hyphen parts two words rather than two halves of one."""
    last = left.rsplit("-", 1)[-1]
    if is_english(last + right):
        return False
    return last != left or left.lower() in _PREFIXES or (not broken and is_english(left) and is_english(right))


def _in_address(before: str) -> bool:
    """Say whether the hyphen at the end of a line is one of an address."""
    return _ADDRESS.search(before, before.rfind(" ") + 1) is not None
