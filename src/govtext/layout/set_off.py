"""Headlines that blank lines set off from a paragraph that they part, where a column or a page ends in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["NUMBERED", "set_off"]

#: So many lines are a headline at the most; so many ems at the least.
MOST: Final = 3
SHORTEST: Final = 4.0
#: The last line of a headline is not wider than this share of the line above it.
NARROW: Final = 0.8
#: What heads a section of the same text: 第二节, 一、, （一）, 图一.
NUMBERED: Final = lazy(
    "第[一二三四五六七八九十百0-9]{1,4}[编章节回条部]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[图表][一二三四五六七八九十0-9]"
)


def set_off(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the first line of each headline that is set off, and the one below it: neither goes on what is above.

    What stands above is a full line that breaks off, and no blank line is above that: where there is one above each
    line, it says nothing. A headline has no mark in it, nor the number of a section before it; under it there is a
    blank line, or a dateline.
    """
    for k in range(2, len(seen)):
        above = seen[k - 1]
        if not seen[k].blank or above.blank or above.end not in ("open", "pause") or above.fill != "full":
            continue
        most = min(k + MOST, len(seen) - 1)
        below = next((i for i in range(k, most) if not _is_plain(seen[i])), most)
        below = next((i for i in range(k + 1, below) if seen[i].blank), below)
        if below == k or not (seen[below].blank or seen[below].label == "dateline"):
            continue
        head = seen[k:below]
        if (
            NUMBERED.match(shadow, lines.starts[k]) is None
            and head[-1].row <= NARROW * above.row
            and sum(s.row for s in head) >= SHORTEST
        ):
            yield k
            yield below


def _is_plain(s: Seen) -> bool:
    return not s.label and not s.marks and s.end in ("open", "closing") and not s.latin
