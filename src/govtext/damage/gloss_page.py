"""What a glossed page says of itself: which characters it glosses, what follows what, and so what can be believed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from govtext.damage.gloss_lost import guess
from govtext.damage.gloss_table import glosses, simplified
from govtext.encoding.evidence import rarity
from govtext.words import crosses_word

__all__ = ["LOST", "Page"]

LOST: Final = "\ufffd"
_BELIEVED: Final = 10.0  # bits: a character that common needs no second witness
_RARE: Final = 14.0  # bits: a character that rare, and beside nothing that it belongs to, may be odd
_ODD: Final = 16.0  # bits: a character that rare, and nowhere else on the page, is odd
_MOST: Final = 8  # places of one stretch where it is asked what was lost: a bound, and who lost more says nothing


@dataclass(slots=True)
class Page:
    """What the page itself says: which characters it glosses, and what follows what."""

    glossed: dict[str, int]
    plain: str  # the page without its plain glosses
    chars: frozenset[str]  # that the page has more than once
    private: bool  # the page has private-use characters, which carry bytes
    stripped: bool | None = None  # it had, but they were lost; None where that is not known
    _follows: dict[str, dict[str, int]] | None = field(default=None)

    def with_reading(self, reading: str) -> list[str]:
        """Give the characters that the page glosses with `reading`."""
        table = glosses().readings
        return [char for char in self.glossed if table[char] == reading]

    def odd(self, char: str) -> bool:
        """Say whether no such page would have `char`: Simplified, or very rare, and nowhere else on it."""
        if char == LOST or char in self.chars or char in self.glossed:
            return False
        return char in simplified() or rarity(char) > _ODD

    def believed(self, chars: list[str], slots: list[tuple[int, int] | None], before: str) -> tuple[str, bool]:
        """Give `chars`, made of bytes that may not belong together, with U+FFFD for those that may be wrong.

        Also say whether others than these were inferred. `slots` has the bytes of each character, or None where a gloss
        or the page vouches for it. Where private-use characters were lost, two bytes are missing for each, and other
        characters come of what is left. Then only those are believed that belong to what stands beside them, or are
        very common.
        """
        if self.private or not (self.stripped or self._suspect(chars, slots, before)):
            return "".join(chars), False
        meant: list[str] = []
        guesses, inferred = 0, False
        for k, (char, slot) in enumerate(zip(chars, slots, strict=True)):
            last = (before + "".join(meant[-1:]))[-1:]
            following = "".join(chars[k + 1 : k + 2])
            if slot is None or self._fits(char, last, following):
                meant.append(char)
                continue
            guessed = guess(*slot, last, following, self.bonds) if guesses < _MOST else ""
            guesses += 1
            inferred = inferred or guessed != ""
            meant += guessed or LOST
        return "".join(meant), inferred

    def _suspect(self, chars: list[str], slots: list[tuple[int, int] | None], before: str) -> bool:
        """Say whether one of `chars` would be on no such page, or is rare and belongs to nothing beside it."""
        beside = (before[-1:], *chars, "")
        return any(
            self.odd(char) or (self.stripped is None and self._stray(char, beside[k], beside[k + 2]))
            for k, (char, slot) in enumerate(zip(chars, slots, strict=True))
            if slot
        )

    def _stray(self, char: str, before: str, after: str) -> bool:
        if rarity(char) <= _RARE or char in glosses().readings:  # of those the words of both scripts say nothing
            return False
        return not self.bonds(before, char) and not self.bonds(char, after)

    def _fits(self, char: str, before: str, after: str) -> bool:
        if char == LOST or self.odd(char):
            return False
        common = rarity(char) < _BELIEVED and before != LOST  # what was lost in one place was likely lost beside it
        return common or self.bonds(before, char) or self.bonds(char, after)

    def bonds(self, first: str, second: str) -> bool:
        """Say whether two characters are likely to stand side by side: in a word, or elsewhere on the page."""
        return first != LOST and second != LOST and (crosses_word(first, second) or second in self.after(first))

    def after(self, before: str) -> dict[str, int]:
        """Count what follows `before`, one character or two, elsewhere on the page."""
        if self._follows is None:
            self._follows = {}
            for size in (1, 2):
                for k in range(len(self.plain) - size):
                    counts = self._follows.setdefault(self.plain[k : k + size], {})
                    char = self.plain[k + size]
                    counts[char] = counts.get(char, 0) + 1
        return self._follows.get(before, {})
