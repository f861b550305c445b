"""Which words of English are common, and how well one goes on another: two tables say so."""

from __future__ import annotations

from functools import cache

from govtext.data import read

__all__ = ["SHORTEST", "is_english", "word_affinity"]

#: Shorter words are neither hyphenated nor torn, and too many pieces of other words look like them.
SHORTEST = 4


@cache
def _words() -> dict[str, str]:
    """Read the common words, each with two letters: its class as a word before others, and as a word behind others."""
    rows = (row.split(" ") for row in read("english_words.txt").split("\n") if row)
    return {word: classes for classes, *words in rows for word in words}


@cache
def _pairs() -> dict[str, str]:
    """Read the rows of the table of pairs, by the class or by the word that stands first in them."""
    rows = (row.partition(" ") for row in read("english_pairs.txt").split("\n"))
    return {first: rest for first, _, rest in rows}


def _following(word: str) -> dict[str, str]:
    """Give the words that follow `word` more or less often than their classes say, each with its letter."""
    return _row(word) if word in _pairs() else {}  # words of pages have no end: only those of the table are kept


@cache
def _row(word: str) -> dict[str, str]:
    """Read the row of a word of the table."""
    letter = ""
    found: dict[str, str] = {}
    for following in _pairs()[word].split():
        if following.isupper():
            letter = following
        else:
            found[following] = letter
    return found


def word_affinity(before: str, after: str) -> float | None:
    """Give by how many nats two words meet more often than by chance; None if one of them is not common.

    >>> word_affinity("according", "to") > 2, word_affinity("of", "the") > 0, word_affinity("the", "of") < -3
    (True, True, True)
    >>> word_affinity("the", "govtext")
    """
    before, after = before.lower(), after.lower()
    letter = _following(before).get(after)
    if letter is None:
        first, second = _words().get(before, "--")[0], _words().get(after, "--")[1]
        if "-" in (first, second):
            return None
        letter = _pairs()[first][ord(second) - ord("A")]
    return (ord(letter) - ord("I")) / 2


def is_english(word: str) -> bool:
    """Say whether `word` is a common word of English of four letters or more, whatever its capitals.

    >>> is_english("Department"), is_english("partment")
    (True, False)
    """
    return len(word) >= SHORTEST and word.lower() in _words()
