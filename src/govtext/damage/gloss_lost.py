"""What stood where private-use characters were lost: two bytes each, out of the middle of text that is one byte off.

A slot is a byte that was left before such a place and one that was left after it. They make one character if nothing
was lost between them; if two bytes were, they are the first half of one character and the second half of another.
Which two is told by what belongs together: in words, and elsewhere on the page.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import is_han
from govtext.damage.gloss_table import simplified
from govtext.encoding.evidence import rarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["guess"]

#: Private-use characters of GBK: their first bytes, and their second bytes as far as these can begin a character.
_PRIVATE: Final = (
    ((*range(0xAA, 0xB0), *range(0xF8, 0xFF)), range(0xA1, 0xFF)),
    (range(0xA1, 0xA8), range(0x81, 0xA1)),
)
_RARE: Final = 14.0  # bits: characters as rare as that are not guessed
_BOND: Final = 6.0  # bits that two characters which belong together are likelier than apart
_CLEARLY: Final = 3.0  # bits that the best guess must be ahead of the next


class _Half(NamedTuple):
    char: str
    bits: float


@cache
def _halves(lead: int | None, trail: int | None) -> tuple[tuple[_Half, ...], ...]:
    """Give what a byte can be half of where a private-use character took the other half, for each range of these."""

    def common(pairs: Iterable[tuple[int, int]]) -> Iterable[_Half]:
        for pair in pairs:
            char = bytes(pair).decode("gbk", "ignore")
            if is_han(char) and char not in simplified() and rarity(char) < _RARE:
                yield _Half(char, rarity(char))

    if lead is not None:
        return tuple(tuple(common((lead, first) for first in firsts)) for firsts, _ in _PRIVATE)
    assert trail is not None
    return tuple(tuple(common((second, trail) for second in seconds)) for _, seconds in _PRIVATE)


def guess(lead: int, trail: int, before: str, after: str, bonds: Callable[[str, str], bool]) -> str:
    """Give the two characters that a slot is left of, or nothing where that is not clear.

    `bonds` says whether two characters belong together. Each of the two must belong to its neighbour, or one to its
    neighbour and to the other.

    >>> from govtext.words import crosses_word
    >>> guess(0xD5, 0xAE, "民", "的", crosses_word)  # between D5 and AE, FEB8 was lost
    '政府'
    >>> guess(0xD5, 0xAE, "有", "的", crosses_word)
    ''
    """
    found: list[tuple[float, str, str]] = []
    for lefts, rights in zip(_halves(lead, None), _halves(None, trail), strict=True):
        bonded = {half.char for half in lefts if bonds(before, half.char)}
        bonded_on = {half.char for half in rights if bonds(half.char, after)}
        for one, left in lefts:
            for other, right in rights:
                ties = (one in bonded) + (other in bonded_on) + bonds(one, other)
                found.append((left + right - _BOND * ties, one, other))
    found.sort()
    if not found or (len(found) > 1 and found[1][0] - found[0][0] < _CLEARLY):
        return ""
    _, one, other = found[0]
    beside = bonds(before, one), bonds(other, after)
    return one + other if all(beside) or (any(beside) and bonds(one, other)) else ""
