"""Rows of a table whose cells have one space between them: rows below one another have their numbers at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UNITS", "rows_of_cells"]

UNITS: Final = (
    "[年月日时時分秒个個名人次万萬亿億元家项項岁歲号號点點届屆周周天多余餘位件条條种種米吨公千百倍级級至到起]"
)
_PROSE: Final = lazy("[，。；！？]")
_DIGIT: Final = lazy("[0-9]")
#: A number that its unit stands apart from, or 第: those are spaced prose.
_APART: Final = lazy(f"[0-9] {UNITS}|[0-9] [一-鿿](?![一-鿿])|第 [0-9]")
#: Characters of a row at the most, and cells of all rows below one another at the least.
LONGEST: Final = 60
CELLS: Final = 6


def rows_of_cells(text: str) -> set[int]:
    """Give where the lines begin that are rows of a table.

    Two of three cells are rows, or three of two: each of the cells has a number in all of them, or in none.

    >>> sorted(rows_of_cells("价格指数\\n食品 2.1\\n衣着 0.4\\n居住 -0.3"))
    [5, 12, 19]
    >>> rows_of_cells("截至 3 月 20 日\\n新增 2 例")
    set()
    """
    found: set[int] = set()
    rows: list[int] = []
    last: tuple[bool, ...] = ()
    for start, kinds in _kinds(text):
        if kinds != last:
            rows, last = [], kinds
        rows.append(start)
        if any(kinds) and len(rows) * len(kinds) >= CELLS and len(rows) > 1:
            found.update(rows)
    return found


def _kinds(text: str) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """Yield where each line begins, and of each of its cells whether it has a number; nothing if it is no row."""
    start = 0
    for line in text.split("\n"):
        kinds: tuple[bool, ...] = ()
        if " " in line and len(line) <= LONGEST and not _PROSE.search(line) and not _APART.search(line):
            kinds = tuple(_DIGIT.search(cell) is not None for cell in line.split())
        yield start, kinds if len(kinds) > 1 else ()
        start += len(line) + 1
