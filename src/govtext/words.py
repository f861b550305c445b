"""Which Chinese characters stand together, in words and between them: a table says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from govtext.data import read

__all__ = ["affinity", "crosses_word", "is_word"]


class _Char(NamedTuple):
    """What a character says of the one behind it, and of the one before it, in nats; and what `followers` say with it.

    Followers stand in groups, of which the k-th ends at `ends_of[k]` and is of the class with the letter `classes[k]`.
    """

    ends: float
    begins: float
    followers: str
    ends_of: tuple[int, ...]
    classes: str

    def pair(self, after: str) -> str | None:
        """Give the letter of the class of the pair with the character `after`, if it is in the table."""
        at = self.followers.find(after)
        return self.classes[bisect_right(self.ends_of, at)] if at >= 0 else None


@cache
def _table() -> dict[str, str]:
    """Read the rows of the table by their characters (see `tools/make_word_pairs.py`)."""
    return {row[0]: row for row in read("word_pairs.txt").split("\n") if row}


@cache
def _char(char: str) -> _Char | None:
    """Read one row: two letters in steps of a fifth of a nat, then followers behind the letters of their classes."""
    row = _table().get(char)
    if row is None:
        return None
    groups = re.findall("([A-Za-z])([^A-Za-z]+)", row[3:])
    return _Char(
        (ord(row[1]) - ord("m")) / 5,
        (ord(row[2]) - ord("m")) / 5,
        "".join(followers for _, followers in groups),
        tuple(accumulate(len(followers) for _, followers in groups)),
        "".join(letter for letter, _ in groups),
    )


def affinity(before: str, after: str) -> float:
    """Give by how many nats two Simplified characters meet more often than by chance; 0 if nothing is known of them.

    >>> affinity("葡", "萄") > 4, affinity("国", "们") < -2, affinity("的", "们") < -3
    (True, True, True)
    """
    a, b = _char(before), _char(after)
    if a is None or b is None:
        return 0.0
    pair = a.pair(after)
    return a.ends + b.begins if pair is None else (ord(pair.lower()) - ord("i")) / 2


def crosses_word(before: str, after: str) -> bool:
    """Say whether there is hardly ever a word boundary between two Simplified characters.

    >>> crosses_word("疫", "情"), crosses_word("的", "疫")
    (True, False)
    """
    a = _char(before)
    pair = None if a is None else a.pair(after)
    return pair is not None and pair.isupper()


#: By so many nats the first two characters of a word meet more often than a surname meets what goes on it.
WORD: Final = 1.5


def is_word(name: str) -> bool:
    """Say whether what begins with a surname is a word or a place, for its first two characters often meet.

    >>> [is_word(name) for name in ("温州", "石家庄", "毕业", "张伟", "王明 李红")]
    [True, True, True, False, False]
    """
    return affinity(name[0], name[1]) >= WORD
