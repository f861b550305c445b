"""Running heads that have the number of their page in them: the same line stands on each page, with a higher number."""

from __future__ import annotations

from itertools import pairwise
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


def running_heads(lines: Sequence[str], apart: int) -> set[int]:
    """Give the lines, by number, that are running heads, so far `apart` from one another at the least.

    Items of a list have other words, and stand side by side.

    >>> running_heads(["12 青澜水务公司年度报告", *["甲"] * 20, "13 青澜水务公司年度报告"], 8)
    {0, 21}
    >>> running_heads(["1 青澜水务公司年度报告", "2 青澜水务公司年度报告"], 8)
    set()
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        if len(line) > LONGEST or line[0].isdecimal() == (line[-1].isdecimal() or line[-1] == "页"):
            continue
        head = _HEAD.fullmatch(line)
        if head is not None:
            name = "".join((head["under"] or head["over"]).split())
            found.setdefault(name, []).append((i, int(head["before"] or head["behind"])))
    return {
        i
        for places in found.values()
        if len(places) > 1 and all(n > m and k - i >= apart for (i, m), (k, n) in pairwise(places))
        for i, _ in places
    }
