"""Which characters stand together in words, and which words of English are common: two tables say so."""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import Final, NamedTuple

from govtext.data import read

__all__ = ["affinity", "crosses_word", "is_english"]

#: Characters of a word, on the average of Chinese newspapers.
_LENGTH: Final = 1.6
#: What a pair is commoner by than words make it that meet by chance, where nine in ten of them are inside a word.
_INSIDE: Final = log(10)


class _Char(NamedTuple):
    """How often, as a logarithm, a character ends and begins words, and by how much pairs with it are commoner."""

    ends: float
    begins: float
    pairs: dict[str, float]


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
    pairs = {after: int(nats) + 0.5 for nats, followers in re.findall("([0-9])([^0-9]+)", row[3:]) for after in followers}
    return _Char((ord("a") - ord(row[1])) / 5, (ord("a") - ord(row[2])) / 5, pairs)


def affinity(before: str, after: str) -> float:
    """Give by how many nats two Simplified characters meet more often than by chance; 0 if nothing is known of them.

    >>> affinity("疫", "情") > 3, affinity("的", "情") < 0, affinity("葡", "的") < -1
    (True, True, True)
    """
    a, b = _char(before), _char(after)
    if a is None or b is None:
        return 0.0
    return a.pairs.get(after, _apart(a, b))


def _apart(a: _Char, b: _Char) -> float:
    """Give by how many nats a word that ends with one meets a word that begins with the other."""
    return a.ends + b.begins + log(_LENGTH)


def crosses_word(before: str, after: str) -> bool:
    """Say whether there is hardly ever a word boundary between two Simplified characters.

    >>> crosses_word("疫", "情"), crosses_word("的", "疫")
    (True, False)
    """
    a, b = _char(before), _char(after)
    return a is not None and b is not None and a.pairs.get(after, -9.0) - _apart(a, b) >= _INSIDE


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
