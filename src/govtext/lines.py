"""Printed lines, and the passages that are made of them: what `layout` learns and `articles` uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from govtext.characters import width
from govtext.labels import label

__all__ = ["Line", "Passage", "lines_of", "passages_of"]


class Line(NamedTuple):
    """One printed line of a text, with what can be measured about it.

    `start` and `end` bound its content in the text, without the white space around it. `indent` and `width` are in
    ems (a Han character is one, a Latin letter half of one). `above` counts the blank lines above it; `page` the
    form feeds.
    """

    start: int
    end: int
    content: str
    indent: float
    width: float
    above: int
    page: int


def lines_of(text: str) -> list[Line]:
    """Read the lines of a text that are not blank.

    >>> [(line.content, line.indent, line.width, line.above) for line in lines_of("　　甲乙AB\\n\\n丙")]
    [('甲乙AB', 2.0, 3.0, 0), ('丙', 0.0, 1.0, 1)]
    """
    lines: list[Line] = []
    above = page = offset = 0
    for row in re.split("(?<=[\n\f])", text):
        content = row.strip()
        if content:
            indent = row[: len(row) - len(row.lstrip())]
            start = offset + len(indent)
            measure = width(content)
            lines.append(Line(start, start + len(content), content, width(indent), measure, above, page))
            above = 0
        else:
            above += 1
        offset += len(row)
        page += row.endswith("\f")
    return lines


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that was printed as one: a paragraph, a headline line, a caption, a line of furniture.

    `rows` counts the printed lines that it was broken over, `measure` is the width in ems of the column that it stood
    in, `above` counts the blank lines above it. `bold`: its glyphs were set twice, as headlines are where there is no
    bold type. `runs_on`: its last line breaks inside a word. `label` says what kind of line it is, as far as
    the line itself says.
    """

    start: int
    end: int
    content: str
    rows: int
    measure: float
    above: int
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
            line.indent,
            label=label(shadow[line.start : line.end]),
        )
        for line in lines_of(text)
    ]
