"""Full-width digits and letters become ASCII; punctuation keeps its width, but for that of addresses and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.patterns import lazy

if TYPE_CHECKING:
    import re

__all__ = ["WIDTH"]

_WIDE: Final = lazy("[０-９Ａ-Ｚａ-ｚ]")
_POINT: Final = lazy("(?<=[０-９])．(?=[０-９])")
#: The stroke in a telephone number; a range of shorter ones (５－８月) has a dash.
_STROKE: Final = lazy("(?<=[０-９]{3})－(?=[０-９]{3})")
#: What may be an address, all of it in full width, and the signs of one.
_RUN: Final = lazy("[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．＠：／－＿＝＆？＃％＋～]{3,200}(?<=[０-９Ａ-Ｚａ-ｚ／])")
_ADDRESS: Final = lazy("(?:[Ｈｈ][Ｔｔ][Ｔｔ][Ｐｐ][Ｓｓ]?：／／|[Ｗｗ]{3}．).|[^＠：／]{1,60}＠[^＠：／]{1,60}．")
_TO_ASCII: Final = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
_ALL_TO_ASCII: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def rewrite_width(text: str) -> str:
    """Write ASCII for full-width digits and letters, and for the marks between them in decimals, numbers and addresses.

    >>> rewrite_width("２０２２年ＧＤＰ增长８．１％，（一）")
    '2022年GDP增长8.1％，（一）'
    >>> rewrite_width("ａｊ＠ｑｌ．ｇｏｖ．ｃｎ，ｈｔｔｐ：／／ｗｗｗ．ｑｌ．ｃｎ，０８７１－６５５５")
    'aj@ql.gov.cn，http://www.ql.cn，0871-6555'
    """
    if not _WIDE.search(text):
        return text
    if "＠" in text or "．" in text:
        text = _RUN.sub(_address, text)
    return _STROKE.sub("-", _POINT.sub(".", text)).translate(_TO_ASCII)


def _address(match: re.Match[str]) -> str:
    return match[0].translate(_ALL_TO_ASCII) if _ADDRESS.match(match[0]) else match[0]


WIDTH: Final = Rule(
    "damage.width",
    "full-width digits and letters become ASCII",
    "fold",
    ("２０２２年ＧＤＰ", "2022年GDP"),
    rewrite=rewrite_width,
)
