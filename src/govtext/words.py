"""Do two characters stand together in a word? A table of pairs says so."""

from __future__ import annotations

from functools import cache

from govtext.data import read

__all__ = ["crosses_word"]


@cache
def _followers() -> dict[str, str]:
    """Read the table: to a first character, all that follow it inside words (see `tools/make_word_pairs.py`)."""
    rows = read("word_pairs.txt").split("\n")
    return {row[0]: row[1:] for row in rows if row}


def crosses_word(before: str, after: str) -> bool:
    """Say whether there is hardly ever a word boundary between two Simplified characters.

    >>> crosses_word("疫", "情"), crosses_word("的", "疫")
    (True, False)
    """
    return after in _followers().get(before, "") if after else False
