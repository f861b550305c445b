"""Columns that stand side by side, parted by gutters of spaces or tabs, are read one after the other.

Some extractors keep the page's geometry: character k of a line stands at place k of the page, or, as on a terminal, a
wide character takes two places. There a page is cut as a typesetter's eye cuts it, by turns (the XY-cut of Nagy and
Seth): down along a gutter that no line crosses, and across above a headline that spans several columns.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.labels import label
from govtext.layout.places import ROWS, Places, may_part
from govtext.layout.rows import LOOK, Cell, Row, content_of, pages_of_rows
from govtext.patterns import lazy
from govtext.scattered import ENOUGH, by_chance
from govtext.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.text import Text

__all__ = ["columns"]

#: Characters that the lines of a column have at the least, by their median: shorter ones are cells of a table.
SHORTEST: Final = 7


class _Gap(NamedTuple):
    """Places that no row has crossed so far, and how many rows have text left of them, right of them, and both."""

    left: int
    right: int
    lefts: int = 0
    rights: int = 0
    rows: int = 0


def columns(text: Text, shadow: str) -> list[Span] | None:
    """Give the lines of a text whose columns stand side by side, in reading order, or None where none do.

    A line of a column begins at the column's edge, so that its indent is part of the span. `shadow` is the text in
    Simplified characters.

    >>> from govtext.text import Text
    >>> page = "甲乙丙丁戊己庚    子丑寅卯辰巳午\\n辛壬癸甲乙丙丁    未申酉戌亥子丑\\n戊己庚辛壬癸。    寅卯辰巳午未。"
    >>> [page[start:end] for start, end in columns(Text(page), page)][2:4]
    ['戊己庚辛壬癸。', '子丑寅卯辰巳午']
    """
    if not may_part(str(text)):
        return None
    spans: list[Span] = []
    # In reading order; what cannot be cut is marked, and what is a part of a page with columns.
    places = Places(text)
    stack = [(rows, True, False) for rows in pages_of_rows(text, shadow, places)][::-1]
    cut = False
    while stack:
        block, whole, part = stack.pop()
        pieces = list(_pieces(block, shadow, part=part)) if whole else [(block, False)]
        if len(pieces) == 1 and not pieces[0][1]:
            edge = min(row.cells[0].left for row in block)
            for row in block:
                spans += _lines(row, edge, shadow, places)
        else:
            cut = cut or any(side for _, side in pieces)
            stack += ((piece, side, True) for piece, side in reversed(pieces))
    return spans if cut else None


def _line(cells: Sequence[Cell], edge: int, text: str, places: Places) -> Span:
    """Give the line that the cells of one row make in one column, from the column's edge on."""
    start = cells[0].start
    if not cells[0].cut and cells[0].left > edge:
        line = text[text.rfind("\n", 0, start) + 1 : start]
        indent = line[len(line.rstrip(" \u3000")) :]
        start = next((k for k in range(start - len(indent), start) if places.before(k) >= edge), start)
    return Span(start, cells[-1].end)


def _lines(row: Row, edge: int, text: str, places: Places) -> Iterator[Span]:
    """Give the lines of a row that no gutter goes through: one, or as many as it has cells of running text."""
    running = all(cell.end - cell.start >= SHORTEST for cell in row.cells)
    if running and any(_MARK.search(content_of(cell, text)) for cell in row.cells):
        yield from (_line([cell], edge if cell is row.cells[0] else cell.left, text, places) for cell in row.cells)
    else:
        yield _line(row.cells, edge, text, places)


#: Marks of running text: cells of tables have colons at the most.
_MARK: Final = lazy("[，。；！？]|[,;] ")


def _pieces(rows: Sequence[Row], shadow: str, *, part: bool) -> Iterator[tuple[list[Row], bool]]:
    """Cut rows across, and down where a gutter goes: yield blocks, with True for those to look at again.

    `part` says whether the rows are a part of a page that has columns.
    """
    plain: list[Row] = []
    furniture = [_furniture(row, shadow) for row in rows]
    several = list(accumulate((len(row.cells) > 1 for row in rows), initial=0))
    i = 0
    while i < len(rows):
        if _is_centred(rows, i, shadow):
            plain.append(rows[i])
            i += 1
            continue
        enough = part or several[min(i + LOOK + 1, len(rows))] - several[i] >= ROWS
        end, gutter = _reach(rows, i, shadow, furniture, part=part) if enough else (i, None)
        first = next((k for k in range(i, end) if len(rows[k].cells) > 1), i)
        if first > i and _reach(rows, first, shadow, furniture, part=part)[0] > end:  # it stands over the gutter
            end, gutter = first, None
        if gutter is None:
            end = max(end, i + 1)
            plain += rows[i:end]
            i = end
            continue
        if plain:
            yield plain, False
            plain = []
        for side in (0, 1):
            cells = ([cell for cell in row.cells if (cell.left >= gutter) == side] for row in rows[i:end])
            yield [Row(kept, row.below_blank) for kept, row in zip(cells, rows[i:end], strict=True) if kept], True
        i = end
    if plain:
        yield plain, False


def _reach(
    rows: Sequence[Row], first: int, shadow: str, furniture: Sequence[bool], *, part: bool
) -> tuple[int, int | None]:
    """Give how far down from row `first` a gutter goes without being crossed, and its right edge.

    In a `part` of a page with columns, it goes between lines that do not stand side by side as well, if several keep to
    either side of it.
    """
    gaps = [_Gap(0, 1 << 30)]
    best: tuple[int, int | None] = (first, None)
    for i in range(first, len(rows)):
        if (best[1] is None and i - first > LOOK) or furniture[i]:
            break
        if best[1] is not None and (_heads_anew(rows, i, best[1], shadow) or _is_centred(rows, i, shadow)):
            break
        gaps = _meet(gaps, rows[i].cells)
        proven = [gap for gap in gaps if max(gap.rows, part * min(gap.lefts, gap.rights)) >= ROWS]
        if proven:
            best = (i + 1, max(proven, key=lambda gap: gap.rows).right)
        elif best[1] is not None:
            break
    end, gutter = best
    if gutter is None or not _running(rows[first:end], gutter) or not _parts_columns(rows[first:end], gutter, shadow):
        return first, None
    return best


def _meet(gaps: Sequence[_Gap], cells: Sequence[Cell]) -> list[_Gap]:
    """Narrow the gaps by one more row; places left of its text and right of it are open as well."""
    edges = [0, *(edge for cell in cells for edge in (cell.left, cell.right)), 1 << 30]
    free = [(edges[k], edges[k + 1]) for k in range(0, len(edges), 2)]
    out: list[_Gap] = []
    i = j = 0
    while i < len(gaps) and j < len(free):
        left, right = max(gaps[i].left, free[j][0]), min(gaps[i].right, free[j][1])
        if right > left:
            lefts, rights = j > 0, j < len(free) - 1
            old = gaps[i]
            out.append(_Gap(left, right, old.lefts + lefts, old.rights + rights, old.rows + (lefts and rights)))
        if gaps[i].right < free[j][1]:
            i += 1
        else:
            j += 1
    return out


def _running(rows: Sequence[Row], gutter: int) -> bool:
    """Say whether there is running text on both sides of a gutter, and not the cells of a table."""
    sizes: tuple[list[int], list[int]] = ([], [])
    for row in rows:
        for cell in row.cells:
            sizes[cell.left >= gutter].append(cell.end - cell.start)
    return all(side and sorted(side)[len(side) // 2] >= SHORTEST for side in sizes)


def _parts_columns(rows: Sequence[Row], gutter: int, shadow: str) -> bool:
    """Say whether a gutter parts columns: where it is no run of spaces, words have to go on in the lines below.

    Tabs and ideographic spaces part the cells of tables as well, and the halves of verse: there no word is torn.
    """
    gaps: list[str] = []
    nats = 0.0
    above: list[Cell | None] = [None, None]  # the last cell of either side
    for row in rows:
        left = [cell for cell in row.cells if cell.left < gutter]
        right = [cell for cell in row.cells if cell.left >= gutter]
        if left and right and not right[0].cut:
            gaps.append(shadow[left[-1].end : right[0].start])
            nats -= by_chance(shadow[left[-1].end - 1], shadow[right[0].start])
        for side, cells in enumerate((left, right)):
            last = above[side]
            if cells and last is not None:
                nats += by_chance(shadow[last.end - 1], shadow[cells[0].start])
            above[side] = cells[-1] if cells else None
    return 2 * sum("  " in gap for gap in gaps) >= len(gaps) or nats >= ENOUGH


def _heads_anew(rows: Sequence[Row], i: int, gutter: int, shadow: str) -> bool:
    """Say whether row `i` is the headline of another article: both columns have ended above it."""
    row = rows[i]
    if (
        not row.below_blank
        or len(row.cells) > 1
        or row.cells[0].left >= gutter
        or _STOP.search(content_of(row.cells[0], shadow))
    ):
        return False
    for side in (0, 1):
        above = next((c for r in rows[i - 1 :: -1] for c in reversed(r.cells) if (c.left >= gutter) == side), None)
        if above is None or not _STOP.search(content_of(above, shadow)):
            return False
    return True


#: Places by which the middle of a centred headline is off that of the page, and by which it is narrower on each side.
OFF: Final = 4


def _is_centred(rows: Sequence[Row], i: int, shadow: str) -> bool:
    """Say whether row `i` is a headline in the middle over several columns: over one of them it would begin it."""
    row, below = rows[i], [row for row in rows[i + 1 : i + 1 + LOOK] if len(row.cells) > 1]
    if len(row.cells) > 1 or not row.below_blank or len(below) < ROWS or below[0] is not rows[i + 1]:
        return False
    cell = row.cells[0]
    last = next((c for r in reversed(rows[max(0, i - LOOK) : i]) for c in r.cells[::-1] if c.left > cell.left), None)
    if last is not None and not _STOP.search(content_of(last, shadow)):  # what stands right of it goes on
        return False
    left, right = min(row.cells[0].left for row in below), max(row.cells[-1].right for row in below)
    middle = abs(cell.left + cell.right - left - right) <= 2 * OFF
    return middle and cell.left - left > OFF < right - cell.right and not _STOP.search(content_of(cell, shadow))


_STOP: Final = lazy(r"[。！？!?…．.][”’」』）)】\"]*$|[）)]$")


def _furniture(row: Row, shadow: str) -> bool:
    """Say whether a row is a page head or foot: several short parts, one of which says so."""
    if len(row.cells) < 2 or any(cell.end - cell.start > 24 for cell in row.cells):
        return False
    return any(label(content_of(cell, shadow)) in ("folio", "editor") for cell in row.cells)
