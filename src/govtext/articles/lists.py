"""Lists, tables and verse: short lines that are no headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_entries", "with_tables", "without_lists"]

#: So many short lines one after the other are a list or verse, and not headlines: so many however many articles a
#: page has, and so many for each paragraph of it; fewer are none. A page without paragraphs is nothing but lines.
RUN: Final = 40
RUN_PER_PARAGRAPH: Final = 4
SHORTEST_RUN: Final = 12
HEADLINE_LINES: Final = 3
#: A cell of a table that was set one cell a line.
_NUMBER: Final = lazy(r"[-+±]?\d[\d.,，]*[%％]?")


def without_lists(parts: Sequence[Part]) -> list[Part]:
    """Take long runs of short lines for paragraphs, but for a title that stands off at their head.

    Furniture and bare numbers do not end a run.
    """
    out = list(parts)
    run: list[int] = []
    paragraphs = sum(part.kind in PROSE and not _NUMBER.fullmatch(part.shadow) for part in parts)
    most = max(SHORTEST_RUN, min(RUN, RUN_PER_PARAGRAPH * paragraphs)) if paragraphs else HEADLINE_LINES
    for i in range(len(parts) + 1):
        kind = parts[i].kind if i < len(parts) else ""
        if kind == "head" or (kind == "body" and _NUMBER.fullmatch(parts[i].shadow)):
            run.append(i)
        elif kind != "furniture":
            if len(run) > most:
                for k in run[_stands_off(parts, run) :]:
                    out[k] = out[k]._replace(kind="body", reason="one of many short lines")
            run = []
    return out


def with_tables(parts: Sequence[Part]) -> list[Part]:
    """Take lines parted into as many cells as the line above or below, by tabs or bars, for the rows of a table."""
    cells = [_cells(part.shadow) if part.kind in ("head", *PROSE) else 0 for part in parts]
    around = zip(cells, [0, *cells], [*cells[1:], 0], strict=False)
    rows = [own > 0 and own in (above, below) for own, above, below in around]
    return [
        part._replace(kind="table-row", reason="parted into cells, like the line beside it") if row else part
        for part, row in zip(parts, rows, strict=True)
    ]


#: A label and what it is of, and one without a colon among them: 地　点：市政府三楼, 记录　周晓岚.
_ENTRY: Final = lazy("[一-鿿 \u3000]{2,8}：[^：。]{1,60}")
_SPACED_ENTRY: Final = lazy("[一-鿿 \u3000]{2,8}\u3000[一-鿿 \u3000]{2,12}")
#: So many labelled lines one after the other are no headline.
ENTRIES: Final = 3


def with_entries(parts: Sequence[Part]) -> list[Part]:
    """Take several lines with a label each, as the head of minutes has, for lines of the text."""
    out = list(parts)
    run: list[int] = []
    for i in range(len(parts) + 1):
        line = parts[i].shadow if i < len(parts) and parts[i].kind in ("head", "meta") else ""
        if _ENTRY.fullmatch(line) or (len(run) > 1 and _SPACED_ENTRY.fullmatch(line)):
            run.append(i)
            continue
        if len(run) >= ENTRIES:
            for k in run:
                if parts[k].kind == "head":
                    out[k] = parts[k]._replace(kind="body", reason="one of several lines with a label")
        run = []
    return out


def _cells(line: str) -> int:
    return line.count("|") if line[0] == line[-1] == "|" else line.count("\t")


def _stands_off(parts: Sequence[Part], run: Sequence[int]) -> bool:
    """Say whether the first line of a run stands off from the others: by a date line or folio, by more white space."""
    first, second, third = run[:3]
    return second > first + 1 or parts[second].passage.above > parts[third].passage.above
