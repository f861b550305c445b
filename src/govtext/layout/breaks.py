"""From joints to edits: what stands between two lines, and what is to stand there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govtext.layout.hyphens import hyphen_of, marks_soft_hyphens, resolve
from govtext.separators import separator
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.joints import Joint
    from govtext.lines import Line, Lines

__all__ = ["breaks"]


def breaks(value: str, lines: Lines, decided: Sequence[Joint]) -> Iterator[Edit]:
    """Yield the edits that leave one line a paragraph in `value`, without indents and blank lines."""
    done = 0
    words: frozenset[str] | None = None
    soft = False
    before: Line | None = None
    for i, line in enumerate(lines):
        if before is not None and not decided[i - 1].hard:
            if hyphen_of(before.content) and value[line.start].isalpha():
                if words is None:
                    words = frozenset(re.findall(r"[A-Za-z]+(?:-[A-Za-z0-9]+)*", value))
                    soft = marks_soft_hyphens(value)
                yield resolve(before, line, words, soft=soft)
            else:
                between = separator(before.content, line.content)
                yield Edit(done, line.start, between, "layout.soft-break")
        elif before is not None:
            yield from _visible(before)
            yield from _hard(value, done, line.start)
        elif line.start:
            yield Edit(0, line.start, "", "layout.margin")
        done = line.end
        before = line
    if before is not None:
        yield from _visible(before)
        if done < len(value):
            yield from _tail(value, done)


def _visible(line: Line) -> Iterator[Edit]:
    """Leave the printed hyphen alone of a word whose other half is not in the next line."""
    if "\u00ad" in line.content[-2:-1] and hyphen_of(line.content):
        yield Edit(line.end - 2, line.end - 1, "", "layout.hyphen")


def _hard(value: str, start: int, end: int) -> Iterator[Edit]:
    """Leave one line break of the white space between two lines."""
    cut = value.find("\n", start, end)
    if cut < 0:  # a page break alone parts them
        yield Edit(start, end, "\n", "layout.page-break")
        return
    if cut > start:
        yield Edit(start, cut, "", "layout.margin")
    rest = value.rfind("\n", cut, end) + 1
    if rest > cut + 1:
        yield Edit(cut + 1, rest, "", "layout.blank-line")
    if end > rest:
        yield Edit(rest, end, "", "layout.margin")


def _tail(value: str, start: int) -> Iterator[Edit]:
    """Drop the white space after the last line, but for a closing line break."""
    end = len(value)
    if value[start] == "\n":
        start += 1
    if start < end:
        yield Edit(start, end, "", "layout.blank-line" if "\n" in value[start:] else "layout.margin")
