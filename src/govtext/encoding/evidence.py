"""How much a string looks like Chinese text: evidence from how common its characters are."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final

from govtext.data import read

__all__ = ["bits", "bits_of", "common", "rarity"]

# Bits that a character of each kind costs: the negative logarithm of its probability, in round numbers.
_ASCII: Final = 7.0
_MARK: Final = 7.0  # Chinese punctuation
_UNCOMMON: Final = 24.0  # an ideograph that is not in the table
_FOREIGN: Final = 22.0  # a letter of another script, a symbol
_UNSEEN: Final = 34.0  # private use, control characters, U+FFFD, unassigned

_MARKS: Final = "，。、“”：；（）《》？！—…·‘’【】「」『』〈〉〔〕～％　①②③④⑤●■▲○□△◇◆★☆※×　"


@cache
def _table() -> dict[str, float]:
    common = read("encoding", "common.txt")
    table = {char: rarity + 0.5 for rarity, chars in enumerate(common.splitlines()) for char in chars}
    table |= dict.fromkeys(_MARKS, _MARK)
    table |= dict.fromkeys("，。", 5.0)
    table |= {chr(code): _ASCII for code in range(0x20, 0x7F)}
    table |= dict.fromkeys("\n\r\t", _ASCII)
    return table


@cache
def common(bits: int = 17) -> str:
    """Give the ideographs that cost at most `bits`, as one string: with 15 the commonest 4,000 of both scripts.

    >>> "国" in common() and "國" in common(), "囯" in common()
    (True, False)
    """
    table = read("encoding", "common.txt").splitlines()
    return "".join(table[: bits + 1])


def rarity(char: str) -> float:
    """Give the bits that one character costs in Chinese text: about 5 for 的, 24 for an ideograph that nobody uses.

    >>> rarity("国") < rarity("囯") < rarity("\\ue000")
    True
    """
    known = _table().get(char)
    if known is not None:
        return known
    if "\u3400" <= char <= "\u9fff" or char >= "\U00020000":
        return _UNCOMMON
    if (
        char < " "
        or "\x7f" <= char <= "\x9f"
        or "\ud800" <= char <= "\uf8ff"
        or char >= "\ufff0"
        or "\ufdd0" <= char <= "\ufdef"
    ):
        return _UNSEEN
    return _FOREIGN


def bits(text: str) -> float:
    """Give the bits that `text` costs as Chinese: of two readings of the same bytes, the cheaper one is likelier.

    >>> bits("中国新闻") < bits("笢弊陔恓")
    True
    """
    table = _table()
    return sum(count * (table.get(char) or rarity(char)) for char, count in Counter(text).items())


def bits_of(text: str) -> float:
    """Give the mean bits of the characters of `text` that are not ASCII; 0 where all are.

    Running Chinese text has 8 to 11, bytes read in the wrong encoding 15 and more.

    >>> bits_of("两会在北京召开") < 12 < bits_of("謆傿敩纔膩楐")
    True
    """
    rest = [char for char in text if char > "\x7f"]
    return sum(map(rarity, rest)) / len(rest) if rest else 0.0
