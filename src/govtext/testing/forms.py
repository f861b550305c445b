"""Damage to the form of characters: look-alikes, widths, entities, what cannot be seen, line ends, marks."""

from __future__ import annotations

from html.entities import codepoint2name
from random import Random
from typing import TYPE_CHECKING, Final

from govtext.characters import is_han
from govtext.data import read
from govtext.testing.damaged import Damaged, Scribe, check, check_number, check_share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["ascii_marks", "entities", "fullwidth", "invisible", "line_ends", "radicals"]

_INVISIBLE: Final = "\u200b\u200e\u2060\ufeff\u00ad\x07"
_LINE_ENDS: Final = ("\r\n", "\r", "\u2028", "\x85")
_ASCII_MARKS: Final = dict(zip("，：；（）", ",:;()", strict=True))


def radicals(text: str, *, share: float = 1.0, seed: int = 0) -> Damaged:
    """Put radicals in the place of ideographs that look the same, as pdfminer and pypdf do.

    >>> radicals("人民见面").text
    '⼈⺠⻅⾯'
    """
    table: dict[str, str] = {}
    for line in read("damage", "radicals.txt").splitlines():
        table.setdefault(line[1], line[0])
        if line[0] >= "\u2f00":
            table[line[1]] = line[0]  # the Kangxi radical, where there are both
    table.pop("戶", None)  # its radical is drawn 户 on the mainland: which one it was cannot be told in every text
    return _each(text, table, share, seed)


def fullwidth(text: str, *, share: float = 1.0, seed: int = 0) -> Damaged:
    """Make digits and letters full-width.

    >>> fullwidth("2022年GDP").text
    '２０２２年ＧＤＰ'
    """
    table = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code).isalnum()}
    return _each(text, table, share, seed)


def entities(text: str, *, share: float = 1.0, seed: int = 0, escaped: int = 1) -> Damaged:
    """Write entities for the characters that HTML has names for, and for a share of the ideographs numbers.

    `escaped` says how often: 2 gives `&amp;ldquo;`.

    >>> entities("“两会”", share=0).text
    '&ldquo;两会&rdquo;'
    """
    check_share(share)
    check_number("escaped", escaped, 1, whole=True)
    random = Random(seed)

    def escape(char: str) -> str:
        name = codepoint2name.get(ord(char))
        if name and char not in "<>":
            entity = f"&{name};"
        elif is_han(char) and random.random() < share:
            entity = f"&#{ord(char)};"
        else:
            return char
        return entity.replace("&", "&" + "amp;" * (escaped - 1))

    return _written(text, escape)


def invisible(text: str, *, share: float = 0.1, seed: int = 0) -> Damaged:
    """Put zero-width and control characters, soft hyphens and marks of direction behind a share of the ideographs.

    >>> len(invisible("疫情防控", share=1).text)
    8
    """
    check_share(share)
    random = Random(seed)

    def haunt(char: str) -> str:
        return char + random.choice(_INVISIBLE[:-2] + "\x07") if is_han(char) and random.random() < share else char

    return _written(text, haunt)


def line_ends(text: str, *, seed: int = 0, end: str | None = None) -> Damaged:
    r"""End the lines as other systems do: all with `end`, or each with one by chance.

    >>> line_ends("一\n二", end="\r\n").text
    '一\r\n二'
    """
    random = Random(seed)
    return _written(text, lambda char: (end or random.choice(_LINE_ENDS)) if char == "\n" else char)


def ascii_marks(text: str, *, share: float = 1.0, seed: int = 0) -> Damaged:
    """Write ASCII for `，：；` between ideographs, and for round brackets that ideographs stand in and before.

    Only where it can be told afterwards: marks beside digits, Latin letters or one another stay.

    >>> ascii_marks("会议强调，要坚持（略）。2，3").text
    '会议强调,要坚持(略)。2，3'
    """
    check(text)
    check_share(share)
    random = Random(seed)
    chosen: set[int] = set()
    opened: list[int] = []
    for at, char in enumerate(text):
        if char == "（":
            opened.append(at)
        elif char == "）" and opened:
            first = opened.pop()
            inside = first + 1 < at and is_han(text[first + 1]) and is_han(text[at - 1])
            if inside and not opened and "\n" not in text[first:at] and is_han(text[first - 1 : first] or " "):
                chosen |= {first, at} if random.random() < share else set()
        elif char in "，：；" and random.random() < share:
            before, after = text[at - 1 : at], text[at + 1 : at + 2]
            if before and after and is_han(before) and is_han(after):
                chosen.add(at)
    scribe = Scribe()
    for at, char in enumerate(text):
        scribe.put(_ASCII_MARKS[char] if at in chosen else char, char)
    return scribe.done()


def _each(text: str, table: Mapping[str, str], share: float, seed: int) -> Damaged:
    check_share(share)
    random = Random(seed)
    return _written(text, lambda char: table[char] if char in table and random.random() < share else char)


def _written(text: str, damage: Callable[[str], str]) -> Damaged:
    check(text)
    scribe = Scribe()
    for char in text:
        scribe.put(damage(char), char)
    return scribe.done()
