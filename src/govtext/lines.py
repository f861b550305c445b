"""Printed lines, and the passages that are made of them: what `layout` learns and `articles` uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import width
from govtext.labels import label
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Line", "Passage", "bounds_of", "lines_of", "passages_of"]


class Line(NamedTuple):
    """One printed line of a text, with what can be measured about it.

    `start` and `end` bound its content in the text, without the white space around it. `indent` and `width` are in
    ems (a Han character is one, a Latin letter half of one). `above` counts the blank lines above it; `page` the
    form feeds. `trails`: white space follows it on its line.
    """

    start: int
    end: int
    content: str
    indent: float
    width: float
    above: int
    page: int
    trails: bool


def lines_of(text: str) -> list[Line]:
    """Read the lines of a text that are not blank.

    >>> [(line.content, line.indent, line.width, line.above) for line in lines_of("　　甲乙AB\\n\\n丙")]
    [('甲乙AB', 2.0, 3.0, 0), ('丙', 0.0, 1.0, 1)]
    """
    lines: list[Line] = []
    page = done = 0
    for match in _BOUNDS.finditer(text):
        start, end = match.span()
        between = text[done:start]
        indent, above = 0.0, 0
        if between != "\n" or not done:
            pages = between.count("\f")
            page += pages
            above = between.count("\n") + pages - (done > 0)
            indent = width(between[max(between.rfind("\n"), between.rfind("\f")) + 1 :])
        content = match.group()
        lines.append(
            Line(start, end, content, indent, width(content), above, page, text[end : end + 1] not in _CLOSING)
        )
        done = end
    return lines


#: What stands behind a line that nothing trails: the end of a line, of a page, of the text.
_CLOSING: Final = frozenset({"\n", "\f", ""})
#: A line without the white space around it.
_BOUNDS: Final = lazy(r"\S(?:[^\n\f]*\S)?")


def bounds_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line that is not blank begins and ends, without the white space around it.

    >>> list(bounds_of("　　甲乙 \\n\\n丙"))
    [(2, 4), (7, 8)]
    """
    return (match.span() for match in _BOUNDS.finditer(text))


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that was printed as one: a paragraph, a headline line, a caption, a line of furniture.

    `rows` counts the printed lines that it was broken over, `measure` is the width in ems of the column that it stood
    in, `above` counts the blank lines above it, `width` is its own width in ems, all on one line. `bold`: its glyphs
    were set twice, as headlines are where there is no bold type. `runs_on`: its last line breaks inside a word.
    `label` says what kind of line it is, as far as the line itself says.
    """

    start: int
    end: int
    content: str
    rows: int
    measure: float
    above: int
    width: float
    indent: float = 0.0
    bold: bool = False
    runs_on: bool = False
    label: str = ""


def passages_of(text: str, shadow: str) -> list[Passage]:
    """Take each line of `text` for a passage of its own; `shadow` is the text in Simplified characters."""
    return [
        Passage(
            line.start,
            line.end,
            line.content,
            1,
            line.width,
            line.above,
            line.width,
            line.indent,
            label=label(shadow[line.start : line.end]),
        )
        for line in lines_of(text)
    ]
