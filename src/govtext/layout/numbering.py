"""Numbers that lines begin with: those of a list ascend as it is read, those of sections stand over them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from govtext.characters import BULLETS
from govtext.layout.signals import ENDED
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["ascents", "heads_among", "heads_of_sections", "lone_numbers", "next_items"]

#: 第三条, 3., （三）, [3], c), iv., and circled numbers.
_NUMBERED: Final = lazy(
    r"([（(第[]?)([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[a-h])([、.．）)\]条章节])(?![0-9a-z])"
    "|([①-⒛㈠-㈩㉑-㉟❶-❿])"
)
#: The number of a section within another, which no unit stands behind.
_WITHIN: Final = lazy(
    r"(?P<within>[1-9]\d?(?:\.[1-9]\d?){0,2})\.(?P<last>[1-9]\d?)(?![\d.,:%％])(?=$|\.? ?[一-鿿A-Z“《])"
    "(?! ?(?:[万亿千百元米吨度倍个人次家亩克升天年月日]|公[里斤顷分]|平方))"
)
#: What leads on to the last item.
_LAST: Final = ("；及", "；以及", "；或", "；或者", "；和")
_ONES: Final = "〇一二三四五六七八九"
_ROMAN: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def ascents(lines: Iterable[str]) -> int:
    """Count the lines whose number is one more than the last one of its form above them.

    >>> ascents(["一、目标", "（一）水", "全市供水", "（二）电", "二、措施"]), ascents(["（二）电", "（一）水"])
    (2, 0)
    >>> ascents(["• 1. 水", "• 2. 电", "4.1 路", "4.2 桥"])
    2
    """
    return sum(1 for _ in _sisters(lines))


def _sisters(lines: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines whose number is one more than the last one of its form above them, each behind that one."""
    return _ascending(map(_numbered, lines))


def _ascending(numbers: Iterable[tuple[str, int] | None]) -> Iterator[tuple[int, int]]:
    last: dict[str, tuple[int, int]] = {}
    for i, found in enumerate(numbers):
        if found is not None:
            form, number = found
            above, its_number = last.get(form, (0, 0))
            if its_number == number - 1 and its_number:
                yield above, i
            last[form] = i, number


def next_items(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines with the next number of a list, below one that ends an item: each begins anew.

    So does the first one below a colon. The numbers of references say so by themselves, however those end: [4].
    """
    for above, i in _sisters(lines.contents()):
        ended = seen[i - 1].item or seen[i - 1].end in ENDED or lines[i - 1].content.endswith(_LAST)
        if ended or lines[i].content[0] == "[":
            yield i
        if above and seen[above - 1].end == "colon":
            yield above


def lone_numbers(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the numbers that stand alone above their items, where two follow one another: they go on there.

    They stood in the row of the first line of the item: that goes on, too, if it is about as wide as a column. Those of
    one form, one below the other, are a column of their own.
    """
    narrow = (i for i, width in enumerate(lines.widths) if width <= LONE)
    alone = {i: number for i in narrow if (number := _lone(lines[i].content)) is not None}
    places = list(alone)
    sisters = {places[k] for pair in _ascending(alone.values()) for k in pair}
    wide = HANGING * _wide(seen) if sisters else 0.0
    for i in sorted(sisters):
        column = i - 1 in alone and alone[i - 1][0] == alone[i][0]
        if i + 1 < len(seen) and i + 1 not in alone and not column and not seen[i + 1].blank:
            yield i
            below = seen[i + 2] if i + 2 < len(seen) and i + 2 not in alone else seen[i]
            begins = below.blank or below.label or below.start == "opening"
            if seen[i + 1].end == "open" and seen[i + 1].row >= wide and not begins:
                yield i + 1


#: The share of its column that a line with a number before it takes, at the least.
HANGING: Final = 0.75


def _wide(seen: Sequence[Seen]) -> float:
    """Give the width in ems of what most lines of a text are no wider than."""
    rows = sorted(s.row for s in seen)
    return rows[3 * len(rows) // 4] if rows else 0.0


#: A number with its marks has no more ems.
LONE: Final = 6.0


def _lone(line: str) -> tuple[str, int] | None:
    """Give the number that a line is, and its form."""
    found = _NUMBERED.match(line) or _WITHIN.match(line)
    return _numbered(line) if found is not None and found.end() == len(line) else None


def _numbered(line: str) -> tuple[str, int] | None:
    """Give the number that a line begins with, perhaps behind a bullet, and its form: 4.1 is the first one of 4.

    Letters go to h, from i on they are numerals.
    """
    if line[0] in BULLETS:
        line = line[1:].lstrip(" ")
    found = _NUMBERED.match(line)
    if found is None:
        section = _WITHIN.match(line)
        return (section["within"], int(section["last"])) if section is not None else None
    before, numeral, after, circled = found.groups()
    if circled:
        return unicodedata.name(circled).partition(" ")[0], int(unicodedata.numeric(circled))
    if numeral.isdigit():
        return f"{before}1{after}", int(numeral)
    if numeral in _ROMAN:
        return f"{before}i{after}", _ROMAN.index(numeral)
    if numeral.isascii():
        return f"{before}a{after}", ord(numeral[0]) - ord("a") + 1
    tens, ten, ones = numeral.rpartition("十")
    return f"{before}一{after}", (_ONES.find(tens) if tens else len(ten)) * 10 + (_ONES.find(ones) if ones else 0)


#: The number of a section within a section, over its text: 1.1 目标, 2.3.1. 水质; no quantity: 3.5 万元.
_SECTION: Final = lazy(
    r"\d{1,2}(?:[.．]\d{1,2}){1,3}[.．]?[ \u3000]{0,2}"
    "(?![万亿千百十多余元米吨度倍个人次家亩毫厘秒]|公[里斤顷分]|[平立]方|摄氏|年|级)[一-鿿“《][^，。；]{0,40}"
)
#: The share of its column that the head of a section is wide, at the most.
BRIEF: Final = 0.6


def _brief(seen: Sequence[Seen]) -> list[bool]:
    """Say of each line whether it ends in the open, and is narrower than most lines of a column, as its heads are."""
    wide = _wide(seen)
    return [s.end == "open" and s.row <= BRIEF * wide for s in seen]


def heads_among(lines: Lines, seen: Sequence[Seen], heads: Callable[[int], bool]) -> Iterator[int]:
    """Yield the lines that are heads, for all that is seen of them, where one with the number next to theirs is one."""
    brief: list[bool] = []
    for a, b in _sisters(lines.contents()):
        brief = brief or _brief(seen)
        for k, sister in ((a, b), (b, a)):
            short = brief[k] or (seen[k].end == "open" and seen[k].fill == "short")
            if short and seen[sister].end == "open" and heads(sister):
                yield k


def heads_of_sections(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the heads of sections within sections, and the lines below them: each begins anew. One says nothing."""
    bounds = zip(_brief(seen), lines.starts, lines.ends, strict=True)
    heads = [i for i, (brief, start, end) in enumerate(bounds) if brief and _SECTION.fullmatch(shadow, start, end)]
    if len(heads) > 1:
        yield from (k for i in heads for k in (i, i + 1) if 0 < k < len(seen))
