"""Words that were typeset with soft hyphens, and that an extractor tore at them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.english import is_english
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TORN_WORD"]

#: A soft hyphen that ends a line, and a printed hyphen on a line of its own, which shows that extractor at work.
_BREAK: Final = lazy(r"(?<=[^\W\d_])\u00ad\n(?:(?=[-‐]\n)|(?=[^\W\d_]))")
_PRINTED: Final = lazy(r"\u00ad\n[-‐]\n")
#: A printed hyphen that a space parts from its word; so many torn words, and as many as there are such hyphens, before
#: one is believed.
_APART: Final = lazy(r"(?<![A-Za-z])(?P<left>[A-Za-z]{1,20}) [-‐](?=\n[ \t\n]{0,20}(?P<right>[a-z]{0,20}))")
TORN: Final = 2
#: A hyphen inside of the first word of a line, with the first part of the word if the line above breaks off in it.
_AT_START: Final = lazy(
    r"(?:(?<![A-Za-z-])(?P<above>[A-Za-z]{1,20})-)?\n[ \t]{0,8}"
    r"(?P<left>[A-Za-z]{1,20})-(?P<right>[a-z]{1,20})(?![A-Za-z-])"
)
#: What stands behind such a hyphen has more letters than this: over-all and co-ordinate are spelled so.
LETTERS: Final = 3
#: Pieces of words, or words, in a row, and how many of them a word is torn into at the most.
_ROW: Final = lazy(r"(?<![0-9A-Za-z])[A-Za-z]+(?: (?:[-‐]\n[ \t\n]{0,20})?[a-z]+)+(?![0-9A-Za-z])")
_UNIT: Final = lazy(r"[A-Za-z]+(?: [-‐]\n[ \t\n]{0,20}[a-z]+)*")
_LETTERS: Final = lazy("[A-Za-z]+")
#: Pairs of spaces in a line whose words are set apart by two.
WIDE: Final = 3
PIECES: Final = 6
#: Short words that are no pieces: the list of common words has none of less than four letters.
_SHORT: Final = lazy(
    r"(?i:a|am|an|and|any|are|as|at|be|but|by|can|did|do|for|get|go|had|has|he|her|him|his|how|i|if|in|is|it"
    r"|its|may|me|my|new|no|nor|not|now|of|off|on|one|or|our|out|own|say|see|she|so|the|to|too|two|up|us"
    r"|use|was|way|we|who|why|you)\Z"
)


def propose_torn_words(text: str) -> Iterator[Edit]:
    r"""Propose to make words whole that were torn at their soft hyphens.

    An extractor may end a line at each of them, printed or not, with the printed ones on lines of their own. Or it
    makes spaces of them all, and sets another before those that were printed; then pieces are put together where
    they make a common word, and at least one of them is none, and what was printed is a soft hyphen again, which tells
    it from the hyphen of a compound. Or a page that breaks words over its lines has another hyphen in the first word
    of a line, where a break was left before the words moved.

    >>> [edit[:2] for edit in propose_torn_words("in\u00ad\nclud\u00ad\n-\ning")]
    [(2, 4), (9, 10)]
    >>> [edit[:2] for edit in propose_torn_words("the in for ma -\ntion is writ -\nten by work ers")]
    [(6, 7), (10, 11), (13, 14), (28, 29), (42, 43)]
    >>> [edit[:2] for edit in propose_torn_words("which will ben-\ne-fit them, and a\ndefini-tive answer")]
    [(17, 18), (40, 41)]
    >>> list(propose_torn_words("is the infor-\nmation\nover-all, or to be\nco-ordinated"))
    []
    >>> list(propose_torn_words("in\u00ad\ncluding"))
    []
    >>> list(propose_torn_words("They left the town -\nand work ers -\nfor"))
    []
    """
    if "\u00ad" in text and _PRINTED.search(text):
        for match in _BREAK.finditer(text):
            printed = text[match.end()] in "-‐"
            yield Edit(match.start() + printed, match.end(), "", TORN_WORD.name)
    if " -\n" in text or " ‐\n" in text:
        apart = [*_APART.finditer(text)]
        rows = [row.start() + space for row in _ROW.finditer(text) for space in _closed(row.group())]
        torn = sum(_is_torn(match["left"], match["right"]) for match in apart) + len(rows)
        if torn >= max(TORN, len(apart)):
            ends = {match.end("left") for match in apart}
            for at in sorted(ends.union(rows, _in_wide_lines(text))):
                yield Edit(at, at + 1, "\u00ad" if at in ends else "", TORN_WORD.name)
    if "-\n" in text:
        for match in _AT_START.finditer(text):
            above, left, right = match["above"] or "", match["left"], match["right"]
            stray = above or (left.lower() != "co" and len(right) > LETTERS and not is_english(right))
            if stray and is_english(above + left + right):
                yield Edit(match.end("left"), match.start("right"), "", TORN_WORD.name)


def _in_wide_lines(text: str) -> Iterator[int]:
    """Yield the single spaces in lines whose words are set apart by two, where a word is made or none stands beside."""
    start = 0
    for line in text.split("\n"):
        wide = line.count("  ")
        if wide >= WIDE and line.count(" ") <= 3 * wide:
            for before, after in pairwise(_LETTERS.finditer(line)):
                left, right = before[0], after[0]
                near = line[before.end() : after.start()] == " " and right[0].islower()
                if near and (is_english(left + right) or not (_is_word(left) or _is_word(right))):
                    yield start + before.end()
        start += len(line) + 1


def _is_torn(left: str, right: str) -> bool:
    """Say whether a hyphen stands between two pieces of a word rather than between two words."""
    return is_english(left + right) or (right != "" and not _is_word(right))


def _is_word(piece: str) -> bool:
    return is_english(piece) or _SHORT.match(piece) is not None


def _closed(row: str) -> Iterator[int]:
    """Yield where the spaces of a row are that part pieces of one word.

    Of all ways to put the pieces together, the one that leaves the fewest of them, then the one of the fewest words.
    """
    units = [unit.span() for unit in _UNIT.finditer(row)]
    pieces = ["".join(_LETTERS.findall(row[start:end])) for start, end in units]
    words = [*map(_is_word, pieces)]
    best = [(0, 0, 0)]  # up to each piece: pieces left, words, pieces of the last word
    for k, is_word in enumerate(words, 1):
        left, count, _ = best[-1]
        ways = [(left + (not is_word), count + 1, 1)]
        for size in range(2, min(PIECES, k) + 1):
            if not all(words[k - size : k]) and is_english("".join(pieces[k - size : k])):
                left, count, _ = best[k - size]
                ways.append((left, count + 1, size))
        best.append(min(ways))
    k = len(units)
    while k:
        size = best[k][2]
        yield from (end for _, end in units[k - size : k - 1])
        k -= size


TORN_WORD: Final = Rule(
    "damage.torn-word",
    "English words that were torn at their soft hyphens are whole",
    "repair",
    (
        "We wrote about the num -\nber of work ers in a feder -\nal of fice.",
        "We wrote about the num\u00ad-\nber of workers in a feder\u00ad-\nal office.",
    ),
    propose_torn_words,
)
