"""Putting lines of a text in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy
from govtext.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.text import Text

__all__ = ["reorder"]

#: Line breaks and blank lines, but not the indent of the line below them.
_BREAKS: Final = lazy(r"(?:[^\S \n\f]*[\n\f])+")


def reorder(text: Text, spans: Sequence[Span], rule: str) -> Text:
    """Give the lines of `text` at `spans`, in that order; `rule` drops the white space that is in none of them.

    A line takes the line break that follows it along, with the blank lines after it; where a line was cut out of
    another, a line break is put in.
    """
    value = str(text)
    parts: list[Span | str] = []
    kept: list[Span] = []
    for start, end in spans:
        breaks = _BREAKS.match(value, end) if (start, end) != spans[-1] else None
        stop = end if breaks is None else breaks.end()
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
