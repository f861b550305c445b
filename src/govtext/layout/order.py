"""Putting lines of a text in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govtext.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.text import Text

__all__ = ["reorder"]


def reorder(text: Text, spans: Sequence[Span], rule: str) -> Text:
    """Give the lines of `text` at `spans`, in that order; `rule` drops the white space that is in none of them.

    A line takes the line break that follows it along, with the blank lines after it; where a line was cut out of
    another, a line break is put in.
    """
    value = str(text)
    parts: list[Span | str] = []
    kept: list[Span] = []
    for start, end in spans:
        stop = end
        while (start, end) != spans[-1] and stop < len(value) and value[stop].isspace() and value[stop] != " ":
            stop += 1
        # What is behind the last break is the indent of the line below, which stays there.
        stop = max(end, value.rfind("\n", end, stop) + 1, value.rfind("\f", end, stop) + 1)
        kept.append(Span(start, stop))
        parts.append(Span(start, stop))
        if stop == end and (start, end) != spans[-1]:
            parts.append("\n")
    edits: list[Edit] = []
    done = 0
    for start, stop in (*sorted(kept), (len(value), len(value))):
        if start > done:
            edits.append(Edit(done, start, "", rule))
        done = max(done, stop)
    return text.arrange(parts, edits)
