"""Letter-spaced lines of English, as headlines are set: words apart by two spaces or more, letters by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.english import is_english
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_spaced", "spaces_of_latin"]

#: Two letters in a row, each alone: a line without them is letter-spaced only beside one that is.
_GATE: Final = lazy(r"[ ][A-Za-z][ ][A-Za-z](?![^ \n])")
_LINE: Final = lazy(r"[A-Za-z0-9*][ -~‘’“”–—]{2,240}")
_GAP: Final = lazy("[ ]{2,}")
#: Pieces of a letter-spaced word are of one or two letters: so large a share of them at the least.
SHORT: Final = 0.7
#: A word that proves a line letter-spaced is a common one of so many letters, in so many pieces.
LETTERS: Final = 4
PIECES: Final = 3


def spaces_of_latin(text: str) -> Iterator[tuple[int, int]]:
    """Yield where spaces are to be closed: all of them inside a word, all but one between words.

    >>> line = "T h e  p owe r  o f  m i n d s et"
    >>> gone = {k for a, b in spaces_of_latin(line) for k in range(a, b)}
    >>> "".join(char for k, char in enumerate(line) if k not in gone)
    'The power of mindset'
    >>> list(spaces_of_latin("vitamins  A B C D and E")), list(spaces_of_latin("a b c d"))
    ([], [])
    """
    if _GATE.search(text) is None:
        return
    lines: list[tuple[int, str]] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start + len(line) - len(line.lstrip()), line.strip()))
        start += len(line) + 1
    spaced = [is_spaced(line) for _, line in lines]
    sure = [k for k, looks in enumerate(spaced) if looks and _is_proved(lines[k][1])]
    near = {k + step for k in sure for step in (-1, 0, 1)}  # what looks like it and stands beside one that is for sure
    for k, (start, line) in enumerate(lines):
        if spaced[k] and k in near:
            yield from _spaces(start, line)


def is_spaced(line: str) -> bool:
    """Say whether a line looks letter-spaced: most of its pieces are of one or two letters, and none is long."""
    if " " not in line or _LINE.fullmatch(line) is None:
        return False
    pieces = line.split()
    return sum(len(piece) <= 2 for piece in pieces) >= SHORT * len(pieces) and max(map(len, pieces)) <= LETTERS


def _is_proved(line: str) -> bool:
    """Say whether the longer words of a line are mostly common ones when their spaces are closed, one of them torn."""
    words = [word for word in _GAP.split(line) if sum(map(str.isalpha, word)) >= LETTERS]
    common = [word for word in words if is_english(_bare(word))]
    return 2 * len(common) >= len(words) > 0 and any(sum(map(str.isalpha, word.split())) >= PIECES for word in common)


def _bare(word: str) -> str:
    return re.sub(r"\W|’s\Z", "", word.replace(" ", ""))


def _spaces(start: int, line: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(" +", line):
        keep = len(match.group()) > 1
        yield start + match.start(), start + match.end() - keep
