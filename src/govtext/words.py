"""Which characters stand together in words, and which words of English are common: two tables say so."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from math import log
from typing import Final, NamedTuple

from govtext.data import read

__all__ = ["affinity", "crosses_word", "is_english"]

#: Characters of a word, on the average of Chinese newspapers.
_LENGTH: Final = 1.6
#: What a pair is commoner by than words make it that meet by chance, where nine in ten of them are inside a word.
_INSIDE: Final = log(10)
#: What the digits of the table stand for.
_NATS: Final = tuple(digit + 0.5 for digit in range(10))


class _Char(NamedTuple):
    """How often, as a logarithm, a character ends and begins words, and what follows it more often than by chance.

    `followers` stand in groups, of which the k-th ends at `ends_of[k]` and is commoner by `nats[k]`.
    """

    ends: float
    begins: float
    followers: str
    ends_of: tuple[int, ...]
    nats: tuple[float, ...]

    def pair(self, after: str) -> float | None:
        """Give by how much the pair with the character `after` is commoner than by chance, if it is in the table."""
        at = self.followers.find(after)
        return self.nats[bisect_right(self.ends_of, at)] if at >= 0 else None


@cache
def _table() -> dict[str, str]:
    """Read the rows of the table by their characters (see `tools/make_word_pairs.py`)."""
    return {row[0]: row for row in read("word_pairs.txt").split("\n") if row}


@cache
def _char(char: str) -> _Char | None:
    """Read one row: two letters in steps of a fifth of a nat, then followers by whole nats."""
    row = _table().get(char)
    if row is None:
        return None
    classes = re.findall("([0-9])([^0-9]+)", row[3:])
    return _Char(
        (ord("a") - ord(row[1])) / 5,
        (ord("a") - ord(row[2])) / 5,
        "".join(followers for _, followers in classes),
        tuple(accumulate(len(followers) for _, followers in classes)),
        tuple(_NATS[int(nats)] for nats, _ in classes),
    )


def affinity(before: str, after: str) -> float:
    """Give by how many nats two Simplified characters meet more often than by chance; 0 if nothing is known of them.

    >>> affinity("疫", "情") > 3, affinity("的", "情") < 0, affinity("葡", "的") < -1
    (True, True, True)
    """
    a, b = _char(before), _char(after)
    if a is None or b is None:
        return 0.0
    pair = a.pair(after)
    return _apart(a, b) if pair is None else pair


def _apart(a: _Char, b: _Char) -> float:
    """Give by how many nats a word that ends with one meets a word that begins with the other."""
    return a.ends + b.begins + log(_LENGTH)


def crosses_word(before: str, after: str) -> bool:
    """Say whether there is hardly ever a word boundary between two Simplified characters.

    >>> crosses_word("疫", "情"), crosses_word("的", "疫")
    (True, False)
    """
    a, b = _char(before), _char(after)
    if a is None or b is None:
        return False
    pair = a.pair(after)
    return pair is not None and pair - _apart(a, b) >= _INSIDE


@cache
def _english() -> frozenset[str]:
    """Read the common words of English (see `tools/make_english_words.py`)."""
    return frozenset(read("english_words.txt").split("\n"))


def is_english(word: str) -> bool:
    """Say whether `word` is a common word of English, whatever its capitals.

    >>> is_english("Department"), is_english("partment")
    (True, False)
    """
    return word.lower() in _english()
