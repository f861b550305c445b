"""Full-width digits and letters become ASCII; punctuation keeps its width."""

from __future__ import annotations

from typing import Final

from govtext.engine import Rule
from govtext.patterns import lazy

__all__ = ["WIDTH"]

_WIDE: Final = lazy("[０-９Ａ-Ｚａ-ｚ]")
_POINT: Final = lazy("(?<=[０-９])．(?=[０-９])")
_TO_ASCII: Final = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}


def rewrite_width(text: str) -> str:
    """Write ASCII for full-width digits and letters, and for the point between two such digits.

    >>> rewrite_width("２０２２年ＧＤＰ增长８．１％，（一）")
    '2022年GDP增长8.1％，（一）'
    """
    if not _WIDE.search(text):
        return text
    return _POINT.sub(".", text).translate(_TO_ASCII)


WIDTH: Final = Rule(
    "damage.width",
    "full-width digits and letters become ASCII",
    "fold",
    ("２０２２年ＧＤＰ", "2022年GDP"),
    rewrite=rewrite_width,
)
