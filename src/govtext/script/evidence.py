"""Which script a place in a text is written in: the gate before characters that both scripts use.

乾 著 於 徵 and some more are Traditional spellings *and* characters of their own in Simplified text (王丙乾, 显著, 於梨华, 宫商角徵羽).
Alone they say nothing, but their neighbours do: most characters of a sentence are shared by both scripts, yet one in three
belongs to only one of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from govtext.script.dictionaries import entries, read_dictionary
from govtext.script.tables import Tables, character_class

_BLOCK: Final = 256
"""A long line is judged in pieces of this size (and half a piece on either side), so the worst case stays linear."""
_WIDE: Final = 768
"""How far to look on either side where the line itself says nothing: a headline, a name in a list."""
_OUTWEIGHS: Final = 4
"""Simplified-only characters must be this many times the Traditional-only ones before a character is left alone. In Hong Kong
and Taiwan text they are a handful in a thousand; in Simplified text the Traditional ones are."""


@cache
def simplified_only() -> re.Pattern[str]:
    """Give the class of characters that only Simplified text has.

    These are the keys of the dictionary from Simplified to Traditional that are no Traditional character at the same
    time (as 后, 里 and 台 are) and no everyday form in Taiwan or Hong Kong (as 群, 床 and 温 are).
    """
    regional = {
        value for name in ("TWVariants.txt", "HKVariants.txt") for _, value in entries(read_dictionary(name))
    }
    found: set[str] = set()
    for line in read_dictionary("STCharacters.txt").split("\n"):
        key, tab, values = line.partition("\t")
        if tab and key < "\U00010000" and key not in values.split() and key not in regional:
            found.add(key)
    return re.compile(character_class(found))


class Surroundings:
    """The evidence around the places of one text, each stretch counted once."""

    __slots__ = ("_plain", "_seen", "_simplified", "_text")

    def __init__(self, text: str, found: Tables) -> None:
        self._text = text
        self._plain = found.plain
        self._simplified = simplified_only()
        self._seen: dict[tuple[int, int], int] = {}

    def simplified(self, at: int) -> bool:
        """Say whether the characters around an index are Simplified: its line first, then a wider stretch, then all."""
        block = at // _BLOCK * _BLOCK
        low, high = max(block - _BLOCK // 2, 0), min(block + _BLOCK + _BLOCK // 2, len(self._text))
        start = self._text.rfind("\n", low, at) + 1 or low
        end = self._text.find("\n", at, high)
        verdict = self._weigh(start, high if end < 0 else end)
        if verdict == 0:
            verdict = self._weigh(max(block - _WIDE, 0), block + _BLOCK + _WIDE)
        if verdict == 0:
            verdict = self._weigh(0, len(self._text))
        return verdict > 0

    def _weigh(self, start: int, end: int) -> int:
        """Give 1 for Simplified, -1 for Traditional or mixed, 0 for a stretch without evidence."""
        verdict = self._seen.get((start, end))
        if verdict is None:
            simplified = len(self._simplified.findall(self._text, start, end))
            traditional = len(self._plain.findall(self._text, start, end))
            verdict = 0 if not simplified + traditional else 1 if simplified > _OUTWEIGHS * traditional else -1
            self._seen[start, end] = verdict
        return verdict
