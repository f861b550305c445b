"""Running heads that have the number of their page in them: the same line stands on each page, with a higher number."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["running_heads"]

_UNIT: Final = "[年月日号时分秒期届次个名位条项款章节级季度周批件万亿元岁米公家人]"
#: What stands on every page, with its number before it or, apart, behind it, and perhaps that of all pages.
#: Months, years and quantities (3月份工业生产情况) are no pages, nor what prose breaks off at: 全年计划培训71.
_HEAD: Final = lazy(
    r"(?P<before>\d{1,3})(?:[ ]?[/／][ ]?\d{1,4})?[ \u3000|—-]{0,8}"
    rf"(?P<under>(?!{_UNIT})[一-鿿A-Za-z《][^\n，。；]{{5,80}}(?<![\d \u3000]))"
    r"|(?P<over>[一-鿿A-Za-z《][^\n，。；]{5,80}(?<![\d. \u3000/第]))(?:[ \u3000|—-]{1,8}|(?=第))"
    r"(?:第[ ]?)?(?P<behind>\d{1,3})(?:[ ]?[/／][ ]?\d{1,4})?(?:[ ]?页)?"
)
LONGEST: Final = 96
#: The number of a page behind that of a part, with a hyphen; so many of them count on one by one.
_OF_PART: Final = lazy(r"([^\d\s，。、图表附件例题]{1,3})[ ]?[-–—][ ]?(\d{1,4})")
COUNTED: Final = 3


def running_heads(lines: Sequence[str], apart: int) -> set[int]:
    """Give the lines, by number, that are running heads, so far `apart` from one another at the least.

    Items of a list have other words, and stand side by side.

    >>> running_heads(["12 青澜水务公司年度报告", *["甲"] * 20, "13 青澜水务公司年度报告"], 8)
    {0, 21}
    >>> running_heads(["1 青澜水务公司年度报告", "2 青澜水务公司年度报告"], 8)
    set()
    >>> running_heads(["丁- 86", "甲", "丁- 87", "甲", "丁- 88"], 8), running_heads(["丁- 86", "甲", "丁- 87"], 8)
    ({0, 2, 4}, set())
    """
    found: dict[str, list[tuple[int, int]]] = {}
    parts: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        if len(line) > LONGEST or line[0].isdecimal() == (line[-1].isdecimal() or line[-1] == "页"):
            continue
        if (part := _OF_PART.fullmatch(line)) is not None:
            parts.setdefault(part[1], []).append((i, int(part[2])))
        elif (head := _HEAD.fullmatch(line)) is not None:
            name = "".join((head["under"] or head["over"]).split())
            found.setdefault(name, []).append((i, int(head["before"] or head["behind"])))
    heads = (
        places
        for places in found.values()
        if len(places) > 1 and all(n > m and k - i >= apart for (i, m), (k, n) in pairwise(places))
    )
    counted = (
        places
        for places in parts.values()
        if len(places) >= COUNTED and all(n == m + 1 for (_, m), (_, n) in pairwise(places))
    )
    return {i for places in chain(heads, counted) for i, _ in places}
