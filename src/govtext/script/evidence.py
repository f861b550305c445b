"""Which script a place in a text is written in: the gate before characters that both scripts use.

乾 著 於 徵 and some more are Traditional spellings *and* characters of their own in Simplified text (王丙乾, 显著,
於梨华, 宫商角徵羽). Alone they say nothing, but their neighbours do: most characters of a sentence are shared by both
scripts, yet one in three belongs to only one of them.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from govtext.script.tables import KANA, Tables, character_class, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK: Final = 256
"""A long line is judged in pieces of this size (and half a piece on either side), so the worst case stays linear."""
_WIDE: Final = 768
"""How far to look on either side where the line itself says nothing: a headline, a name in a list."""
REACH: Final = _WIDE + _BLOCK
"""No evidence counts from farther away than this."""
_OUTWEIGHS: Final = 4
"""Simplified-only characters must be this many times the Traditional-only ones before a character is left alone. In
Hong Kong and Taiwan text they are a handful in a thousand; in Simplified text the Traditional ones are."""
_FEW: Final = 64
"""One in so many characters: fewer than that do not make a script."""
_MIN_KANA: Final = 3
_KANA_SHARE: Final = 5
"""A line of which one letter in so many is kana is Japanese; a Chinese sentence that quotes a title stays below."""


@cache
def simplified_only() -> re.Pattern[str]:
    """Give the class of characters that only Simplified text has; only text that has some, or may have, needs it."""
    return re.compile(character_class(tables().simplified))


def few(pattern: re.Pattern[str], text: str) -> list[int] | None:
    """Give the places of a class of characters in a text, or None where there are too many to call them strays."""
    limit = len(text) // _FEW + 1
    found = [match.start() for match in islice(pattern.finditer(text), limit)]
    return found if len(found) < limit else None


def zones(places: list[int], length: int) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text that evidence at some places reaches, merged and in order."""
    start = end = 0
    for place in places:
        if place - REACH > end:
            if end > start:
                yield start, end
            start = place - REACH
        end = place + REACH
    if end > start:
        yield start, min(end, length)


class Surroundings:
    """The evidence around the places of one text, each stretch counted once."""

    __slots__ = ("_otherwise", "_plain", "_seen", "_simplified", "_text")

    def __init__(self, text: str, found: Tables, *, otherwise: bool) -> None:
        self._text = text
        self._otherwise = otherwise
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
        return verdict > 0 if verdict else self._otherwise

    def _weigh(self, start: int, end: int) -> int:
        """Give 1 for Simplified, -1 for Traditional or mixed, 0 for a stretch without evidence."""
        verdict = self._seen.get((start, end))
        if verdict is None:
            simplified = len(self._simplified.findall(self._text, start, end))
            traditional = len(self._plain.findall(self._text, start, end))
            verdict = 0 if not simplified + traditional else 1 if simplified > _OUTWEIGHS * traditional else -1
            self._seen[start, end] = verdict
        return verdict


def japanese_lines(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines that are Japanese: their characters look Traditional, and are not.

    >>> list(japanese_lines("東京都の経済について\\n臺灣の味"))
    [(0, 10)]
    """
    kana = re.compile(f"[{KANA}]")
    letters = re.compile(f"[{KANA}\u3400-\u9fff]")
    place = 0
    while (hit := kana.search(text, place)) is not None:
        start = text.rfind("\n", 0, hit.start()) + 1
        end = text.find("\n", hit.end())
        end = len(text) if end < 0 else end
        count = len(kana.findall(text, start, end))
        if count >= _MIN_KANA and count * _KANA_SHARE >= len(letters.findall(text, start, end)):
            yield start, end
        place = end
