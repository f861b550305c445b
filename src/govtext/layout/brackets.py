"""Brackets that are open at the end of a line: what stands in them goes on in the line that closes them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.layout.signals import ENDED, UNBROKEN_SIZE
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["open_brackets"]

#: What is called so from now on: in the midst of a sentence, for the name stands before it and is of it.
_ABBREVIATED: Final = lazy(
    "[（(](?:(?:以下|下)[统合]?[简簡]?[称稱][：:]?[ ]?[“「《]|[ ]?[“「])[^“”「」《》（）()]{1,20}[ ]?[”」》][ ]?[）)]$"
)
LONGEST: Final = 32
#: A bracket of one kind that is not closed in its line, and what closes it in the next one: no number of an item.
_OPEN: Final = {
    opened: (
        lazy(rf"\{opened}{begins}[^{opened}{closed}]{{0,60}}$"),
        lazy(rf"(?![0-9一二三四五六七八九十]{{1,3}}[）)])[^{opened}{closed}]{{1,60}}\{closed}"),
    )
    # an ASCII one may be a face, and stands around days in lists of laws: it is one if Chinese is in it
    for opened, closed, begins in (("《", "》", ""), ("（", "）", ""), ("(", ")", "(?=[一-鿿“])"))
}


def open_brackets(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines that break off inside of a bracket that the next one closes, or behind one where it goes on.

    Those are lines of prose, or a note that is all in brackets; a headline is broken where its parts meet.
    """
    blank = 2 * sum(s.blank for s in seen) > len(seen)  # stands between all lines, and says nothing
    for i, (s, below) in enumerate(pairwise(seen)):
        if s.end in ENDED or s.alone or s.size == UNBROKEN_SIZE or below.label:
            continue
        if below.blank and not blank:
            continue
        content = lines[i].content
        if (
            s.end == "closing"
            and (s.clauses or s.label == "list-item")
            and "label" not in (s.start, below.start)
            and s.fill != "short"
            and _ABBREVIATED.search(content, len(content) - LONGEST)
        ):
            yield i
            continue
        if below.indent:
            continue
        if content[0] in "（(":
            yield from _note(lines, seen, i)
        for opened, (is_open, closes) in _OPEN.items():
            at = content.rfind(opened)
            if at >= 0 and is_open.match(content, at) and (found := closes.match(lines[i + 1].content)):
                note = not at and found.end() == len(lines[i + 1].content)
                if note or below.end in ENDED or below.clauses:
                    yield i


#: A note in brackets that stands over so many lines at the most, all but the last one full, give or take an em; one
#: of two lines may have a day on each.
NOTE: Final = 6
FULL: Final = 1.0
_NOTE: Final = lazy("[（(](?![0-9一二三四五六七八九十]{1,3}[）)])[^（()）。]{8,60}")


def _note(lines: Lines, seen: Sequence[Seen], i: int) -> Iterator[int]:
    """Yield the lines of a note, all in one pair of brackets, that line `i` begins, but for the last of them."""
    if _NOTE.fullmatch(lines[i].content) is None:
        return
    for k in range(i + 1, min(len(lines), i + NOTE)):
        line = lines[k].content
        if seen[k].blank or seen[k].indent or seen[k].label or any(mark in line[:-1] for mark in "（()）。"):
            return
        if line[-1] in "）)":
            yield from range(i, k if k > i + 1 else i)
            return
        if abs(lines.widths[k] - lines.widths[i]) > FULL:
            return
