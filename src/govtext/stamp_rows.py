"""Rows of a stamp: who edited, when and where from, in cells that a site parts by bars or points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.names import LIST, NAME
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.stamps import DAY, HOUR

if TYPE_CHECKING:
    import re

__all__ = ["is_stamp_row", "signer_of"]

#: What parts the cells; a row has so many at the most.
_MARKS: Final = "|｜┃•∙·"
_PARTING: Final = lazy(f"[{_MARKS}]")
CELLS: Final = 6
_ISSUED: Final = "(?:发布|发表|更新|刊登|刊发|上传)(?:(?:时间|日期)?[ ]?[:：]|于)[ ]?"
#: A cell with a day, and one with another field; which of the days say themselves that they are of publication.
_DAY: Final = lazy(rf"(?:{_ISSUED})?{DAY}(?:{HOUR})?")
_FIELD: Final = lazy(
    "(?:文章|稿件|信息)?(?:来源|作者|记者|通讯员|(?:责任)?编辑|责编|栏目|分类)[ ]?[:：][^。！？:：]{0,24}"
)
_STAMP: Final = lazy(rf"{_ISSUED}{DAY}(?:{HOUR})?|{DAY}{HOUR}")
_SIGNED: Final = lazy(LIST)
_DATED: Final = lazy(DAY)
#: The author before the label of the day: 王明 发布时间:2022-03-21 10:20来源: 某某报.
_BEFORE: Final = lazy(
    rf"(?P<name>{NAME})[ \u3000]{{1,4}}{_ISSUED}{DAY}(?:{HOUR})?(?:[ \u3000]{{0,4}}来源[ ]?[:：][^。！？:：]{{0,40}})?"
)
#: The author in a cell of its own, first or last; right behind the day.
_IN_CELL: Final = lazy(
    rf"(?:^|[{_MARKS}][ \u3000]*)(?P<name>{LIST})(?=$|[ \u3000]*[{_MARKS}])|^{DAY}(?P<close>{NAME})$"
)


def is_stamp_row(line: str) -> bool:
    """Say whether each cell of a line is a field of a stamp, and one of them the day of publication.

    The row of a table has a day, too: in a stamp it has its hour, or a label, and another cell is labelled.

    >>> is_stamp_row("编辑:王明|2022-03-21 10:01|来源:某某报"), is_stamp_row("发布于2022-03-20 • 王明")
    (True, True)
    >>> is_stamp_row("王明 发布时间:2022-03-21 10:01来源: 某某报"), is_stamp_row("决赛 | 2022-03-21 10:01 | 王明")
    (True, False)
    """
    if "发" in line and _BEFORE.fullmatch(line) is not None:
        return True
    if not any(mark in line for mark in _MARKS):
        return False
    cells = [cell.strip(" \u3000") for cell in _PARTING.split(line)]
    if not 1 < len(cells) <= CELLS or not any(_STAMP.fullmatch(cell) for cell in cells):
        return False
    labelled = [_FIELD.fullmatch(cell) is not None for cell in cells]
    issued = [not cell[:1].isdigit() and _STAMP.fullmatch(cell) is not None for cell in cells]
    if not any(labelled) and not any(issued):
        return False
    return all(known or _is_cell(cell) for cell, known in zip(cells, labelled, strict=True))


def _is_cell(cell: str) -> bool:
    return _DAY.fullmatch(cell) is not None or _SIGNED.fullmatch(cell) is not None or is_paper(cell)


def signer_of(line: str) -> re.Match[str] | None:
    """Find the author that a stamp names without a label, before or behind the day.

    >>> signer_of("发布于2022-03-20 • 王明")["name"], signer_of("2022-03-20 • 国际")
    ('王明', None)
    >>> signer_of("文号 | 青政办〔2022〕11号")  # a row of a table, as long as no day is in it
    """
    return _BEFORE.fullmatch(line) or (_IN_CELL.search(line) if _DATED.search(line) is not None else None)
