"""The named facts about characters that every room shares.

A fact is a string of characters (for `in`) or, where its name ends in `_CLASS`, the inside of a character class of a
regular expression, to be put between brackets. Facts about code points are from the Unicode Character Database, those
about printing from GB/T 15834-2011 (punctuation marks) and *Requirements for Chinese Text Layout* (W3C).
"""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "BRACKETS",
    "BULLETS",
    "CLOSERS",
    "CLOSING_QUOTES",
    "HAN",
    "HAN_CLASS",
    "IDEOGRAPHIC_SPACE",
    "KANA_CLASS",
    "OPENERS",
    "OPENING_QUOTES",
    "PAUSES",
    "PUNCTUATION_CLASS",
    "SPACES_CLASS",
    "TERMINATORS",
    "WIDE_CLASS",
    "has_han",
    "has_surrogate",
    "is_astral",
    "is_han",
    "width",
]

#: Han ideographs: unified (with extensions A to J) and compatibility ones, with 々 〆 〇, which are used as ideographs.
#: The Kangxi radicals are not in it: they are symbols that extraction puts in the place of ideographs.
HAN_CLASS: Final = "々〆〇㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003fffd"

#: Hiragana, Katakana and their half-width forms: text that has them is Japanese.
KANA_CLASS: Final = "ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ\uff66-\uff9d"

#: A blank of one em: Chinese paragraphs are indented with two of them.
IDEOGRAPHIC_SPACE: Final = "\u3000"

#: White space that does not end a line.
SPACES_CLASS: Final = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

#: Marks that end a sentence.
TERMINATORS: Final = "。！？…!?｡"

#: Marks that part what stands within a sentence.
PAUSES: Final = "，、；：,;:､"

OPENING_QUOTES: Final = "“‘「『﹁﹃〝"
CLOSING_QUOTES: Final = "”’」』﹂﹄〞"

#: Openers and closers by pairs: `BRACKETS[opener]` is its closer.
BRACKETS: Final = {
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "〔": "〕",
    "〖": "〗",
    "［": "］",
    "[": "]",
    "｛": "｝",
    "{": "}",
    "＜": "＞",
    **dict(zip(OPENING_QUOTES, CLOSING_QUOTES, strict=True)),
}
OPENERS: Final = "".join(BRACKETS)
CLOSERS: Final = "".join(BRACKETS.values())

#: What stands before the items of a list.
BULLETS: Final = "•·●▪◆"

#: Punctuation of Chinese text, in full width. The ASCII marks are not in it.
PUNCTUATION_CLASS: Final = "，。、；：？！…—～·・“”‘’「-』﹁-﹄〝〞（）《》〈〉【】〔〕〖〗［］｛｝＜＞．｡､｢｣﹏＿"

#: What takes one em in Chinese print: ideographs, kana, hangul, full-width forms, and the symbols from the general
#: punctuation on that Chinese fonts draw in full width (“ ” — … ● → ① and their like, and · × ÷ ± ° §).
WIDE_CLASS: Final = (
    "§¨°±·×÷\u2014-\u2027\u2030-\u205e\u2100-\u2bff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b"
    "\uff01-\uff60\uffe0-\uffe6\U0001b000-\U0003fffd"
)

#: What takes no room of its own: controls, combining marks, zero-width and bidirectional characters, selectors.
_ZERO_CLASS: Final = (
    "\u0000-\u001f\u007f-\u009f\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0"
    "\u302a-\u302d\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0000-\U000e01ef"
)

_HAN: Final = re.compile(f"[{HAN_CLASS}]")
#: A run of Han ideographs.
HAN: Final = re.compile(f"[{HAN_CLASS}]+")
_WIDE: Final = re.compile(f"[{WIDE_CLASS}]+")
_ZERO: Final = re.compile(f"[{_ZERO_CLASS}]+")
#: What most lines are made of, all of it wide; the marks at 302A and 3099, which take no room, are not in it. The class
#: stands there twice: what begins with a count is not looked for by its first character.
_MOST: Final = "[\u2014-\u2027\u2e80-\u3029\u4e00-\u9fff\uff01-\uff60]"
_MOSTLY: Final = re.compile(f"{_MOST}{_MOST}*")


def is_han(char: str) -> bool:
    """Say whether the one character `char` is a Han ideograph; an empty string is none.

    >>> is_han("福"), is_han("〇"), is_han("，"), is_han("⼈")
    (True, True, False, False)
    """
    return "一" <= char <= "鿿" or _HAN.match(char) is not None


def has_han(text: str) -> bool:
    """Say whether there is a Han ideograph anywhere in `text`.

    >>> has_han("A股"), has_han("かな")
    (True, False)
    """
    return _HAN.search(text) is not None


def is_astral(text: str) -> bool:
    """Say whether `text` has a character beyond the basic plane: writing it as UTF-16 is the quickest way to see one.

    >>> is_astral("野家"), is_astral("𠮷野家")
    (False, True)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)


def has_surrogate(text: str) -> bool:
    """Say whether `text` has a half of a surrogate pair, which no encoding writes.

    >>> has_surrogate("𠮷野家"), has_surrogate("\\ud842\\udfb7野家")
    (False, True)
    """
    try:
        text.encode("utf-16-le")
    except UnicodeEncodeError:
        return True
    return False


def width(text: str) -> float:
    """Give the width of `text` in ems as Chinese print sets it: half-width characters are ½, combining ones 0.

    >>> width("3月20日"), width("“动态清零”"), width("e\u0301")
    (3.5, 6.0, 0.5)
    """
    if text.isascii() and text.isprintable():
        return len(text) / 2
    rest = "".join(_MOSTLY.split(text))
    if rest.isascii() and rest.isprintable():
        return len(text) - len(rest) / 2
    wide = sum(map(len, _WIDE.findall(text)))
    none = sum(map(len, _ZERO.findall(text)))
    return (len(text) + wide - none) / 2
