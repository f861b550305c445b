"""The cells and rows of a table inside of an article, which are no headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_cells", "with_tables"]

#: A cell with a number, its unit or sign, or none.
_FIGURE: Final = lazy(r"[-+±￥¥$]?\d[\d.,，]*[ ]?(?:[%％]|[一-鿿]{1,3}|[a-zA-Z]{1,4})?|[-—/]{1,3}")
#: Cells have no more ems; so many of them are a table, of which such a share, and so many at the least, are numbers.
CELL: Final = 12.0
TABLE: Final = 6
FIGURES: Final = 0.25
LEAST: Final = 3
#: The kinds of part that a row may have been taken for.
ROW: Final = frozenset({"head", *PROSE})


def with_cells(parts: Sequence[Part]) -> list[Part]:
    """Take short lines one after the other, many of which are numbers, for the cells of a table, one a line."""
    out = list(parts)
    run: list[int] = []
    for i in range(len(parts) + 1):
        if i < len(parts) and parts[i].width <= CELL and _is_cell(parts[i]):
            run.append(i)
            continue
        figures = sum(_FIGURE.fullmatch(parts[k].shadow) is not None for k in run)
        if len(run) >= TABLE and figures >= max(LEAST, FIGURES * len(run)) and figures < len(run):
            for k in run:
                out[k] = out[k]._replace(kind="table-row", reason="one of many cells, some of which are numbers")
        run = []
    return out


def _is_cell(part: Part) -> bool:
    figure = part.kind in ("body", "furniture") and _FIGURE.fullmatch(part.shadow) is not None
    return figure or (part.kind == "head" and part.passage.label != "list-item" and not part.passage.bold)


def with_tables(parts: Sequence[Part]) -> list[Part]:
    """Take lines parted into as many cells as the line above or below, by tabs, bars or gaps, for rows of a table."""
    cells = [_cells(part.shadow) if part.kind in ROW else 0 for part in parts]
    around = zip(cells, [0, *cells], [*cells[1:], 0], strict=False)
    rows = [own > 0 and own in (above, below) for own, above, below in around]
    _beside_rows(rows, parts)
    _without_headlines(rows, parts)
    _with_figures(rows, parts)
    out = [
        part._replace(kind="table-row", reason="parted into cells, like the line beside it") if row else part
        for part, row in zip(parts, rows, strict=True)
    ]
    for i in range(1, len(parts)):
        if rows[i] and not rows[i - 1]:
            _head_rows(out, i)
    return out


def _without_headlines(rows: list[bool], parts: Sequence[Part]) -> None:
    """Take out of the `rows` two lines of words whose parts stand apart by spaces: those are a headline."""
    start = 0
    for i in range(len(rows) + 1):
        if i < len(rows) and rows[i]:
            continue
        if i == start:  # as at most lines
            start = i + 1
            continue
        run = [parts[k].shadow for k in range(start, i)]
        spaced = not any("\t" in line or line[0] == "|" for line in run)
        if spaced and len(run) < ROWS and not all(map(_DIGIT.search, run)):
            rows[start:i] = [False] * len(run)
        start = i + 1


def _beside_rows(rows: list[bool], parts: Sequence[Part]) -> None:
    """Add to the `rows` lines with bars beside one that is drawn: not all have one at either end, nor as many cells."""
    drawn = [part.kind == "table-row" for part in parts]
    if not any(drawn):
        return
    barred = [part.kind in ROW and len(_BAR.findall(part.shadow)) > 1 for part in parts]
    for order in (range(1, len(parts)), range(len(parts) - 2, -1, -1)):
        for i in order:
            beside = i - order.step
            if barred[i] and (drawn[beside] or rows[beside]):
                rows[i] = True


#: A bar between two cells, or at the end of a row.
_BAR: Final = lazy(r"(?<!\S)\|(?!\S)")


def _with_figures(rows: list[bool], parts: Sequence[Part]) -> None:
    """Add to the `rows` several lines that are a name and its figures each, though one space parts them.

    So is the line above that says what each column has, in as many parts.
    """
    start = 0
    for i in range(len(parts) + 1):
        part = parts[i] if i < len(parts) else None
        if part and " " in part.shadow and part.kind in ROW and _WITH_FIGURES.fullmatch(part.shadow):
            continue
        if i - start >= ROWS:
            over = start > 0 and parts[start - 1].kind in ROW
            headed = over and len(parts[start - 1].shadow.split()) == len(parts[start].shadow.split()) > 2
            rows[start - headed : i] = [True] * (i - start + headed)
        start = i + 1


#: 大白菜 1.2元/斤, 食品 2.1 0.4, 收入成本 (15,235) (8,991).
_WITH_FIGURES: Final = lazy(
    r"(?:[-–][ ])?[一-鿿（）()A-Za-z·]{1,24}"
    r"(?:[ ]{1,2}(?:[-+]?\d[\d.,]{0,12}(?:[%％]|[一-鿿]{1,3})?(?:/[一-鿿]{1,3})?|[(（]\d[\d.,]{0,12}[%％]?[)）])){1,12}"
)
#: Rows without figures whose cells stand apart by spaces: so many at the least are a table.
ROWS: Final = 3
_DIGIT: Final = lazy(r"\d")


def _head_rows(parts: list[Part], first: int) -> None:
    """Take the lines over a table inside of an article, whose `first` row is given, for its heads."""
    near = reversed(range(max(0, first - HEADS - 1), first))
    above = next((i for i in near if parts[i].kind != "head" or not _heads_table(parts[i])), -1)
    if first - above - 1 <= HEADS and above >= 0 and parts[above].kind in ROW:
        for i in range(above + 1, first):
            parts[i] = parts[i]._replace(kind="subhead", reason="over the rows of a table")


def _heads_table(part: Part) -> bool:
    """Say whether a line says what a table is of, rather than what happened: it is brief, or a label or note."""
    return part.width <= BRIEF or part.shadow[0] in "（(|" or "：" in part.shadow


BRIEF: Final = 9.0
#: A table has so many lines over it at the most: what it is of, in which unit, the head of its columns.
HEADS: Final = 4


def _cells(line: str) -> int:
    """Count what parts the cells of a line; one gap may stand between the halves of a headline."""
    if line[0] == "|" and (bars := line.count("|")) > 1:
        return bars
    gaps = len(_GAP.findall(line)) if "   " in line or "\u3000\u3000\u3000" in line else 0
    return line.count("\t") or (gaps if gaps >= GAPS else 0)


#: White space as wide as between the columns of a table, and how much of it a row has at the least.
_GAP: Final = lazy("[ \u3000]{3,}")
GAPS: Final = 2
