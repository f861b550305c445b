"""Texts in several scripts by turns: a line of pinyin, one of Chinese, one of English, over and over."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.characters import has_han
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["turns_of"]

#: The script changes so often from a line to the next one at the least, and between so large a share of all lines.
TURNS: Final = 6
SHARE: Final = 0.6
SCRIPTS: Final = 3
#: The script of a line is that of so many characters that it begins with.
BEGINNING: Final = 40
#: Letters that pinyin has and English has not.
_TONES: Final = lazy("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")


def turns_of(lines: Sequence[str]) -> list[int]:
    """Give the lines that are in another script than the line above, where that is so on the whole page.

    >>> turns_of(["nǐ hǎo", "你好", "Hello", "zǎo ān", "早安", "Good morning", "wǎn ān", "晚安", "Good night"])
    [1, 2, 3, 4, 5, 6, 7, 8]
    >>> turns_of(["你好", "早安", "Hello", "晚安"])
    []
    """
    chinese = [has_han(line[:BEGINNING]) for line in lines]
    if all(chinese) or not any(chinese):
        return []
    scripts = ["Han" if han else _script_of(line) for han, line in zip(chinese, lines, strict=True)]
    if len({*scripts}) < SCRIPTS:  # two may be those of a menu, or of a list of names
        return []
    turns = [i for i, (above, own) in enumerate(pairwise(scripts), 1) if above != own]
    return turns if len(turns) >= max(TURNS, SHARE * (len(scripts) - 1)) else []


def _script_of(line: str) -> str:
    """Give the script of a line without Chinese: pinyin if a letter has a tone."""
    return "pinyin" if _TONES.search(line) else "Latin"
