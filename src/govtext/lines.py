"""Printed lines, and the passages that are made of them: what `layout` learns and `articles` uses."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final, NamedTuple, final

from govtext.characters import width
from govtext.labels import is_page_mark, label
from govtext.patterns import lazy
from govtext.spans import OFFSETS, Packed

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Line", "Lines", "Passage", "bounds_of", "lines_of", "passages_of"]


class Line(NamedTuple):
    """One printed line of a text, with what can be measured about it.

    `start` and `end` bound its content in the text, without the white space around it. `indent` and `width` are in
    ems (a Han character is one, a Latin letter half of one). `above` counts the blank lines above it; `page` the
    form feeds, and the marks of tools where pages turn.
    """

    start: int
    end: int
    content: str
    indent: float
    width: float
    above: int
    page: int


@final
class Lines(Packed[Line]):
    """The lines of a text as columns: a page of a million lines is not a million objects."""

    __slots__ = ("above", "ends", "indents", "pages", "starts", "text", "widths")

    def __init__(self, text: str) -> None:
        self.text: Final = text
        self.starts: Final = array(OFFSETS)
        self.ends: Final = array(OFFSETS)
        self.indents: Final = array("d")
        self.widths: Final = array("d")
        self.above: Final = array(OFFSETS)
        self.pages: Final = array(OFFSETS)

    def contents(self, text: str | None = None) -> Iterator[str]:
        """Yield the content of each line, or what stands in its place in a `text` of equal length."""
        whole = self.text if text is None else text
        return map(whole.__getitem__, map(slice, self.starts, self.ends))

    def trails(self) -> list[bool]:
        """Say of each line whether white space follows it before it ends."""
        return [self.text[end : end + 1] not in _CLOSING for end in self.ends]

    def latin(self) -> list[bool]:
        """Say of each line whether it is set in Latin letters for the greater part."""
        return [width * 2 < 1.3 * len(content) for width, content in zip(self.widths, self.contents(), strict=True)]

    def part(self, first: int, last: int) -> Lines:
        """Give the lines from number `first` up to but not including `last`."""
        lines = Lines(self.text)
        for name in ("starts", "ends", "indents", "widths", "above", "pages"):
            getattr(lines, name).extend(getattr(self, name)[first:last])
        return lines

    def _at(self, k: int) -> Line:
        start, end = self.starts[k], self.ends[k]
        content = self.text[start:end]
        return Line(start, end, content, self.indents[k], self.widths[k], self.above[k], self.pages[k])

    def __iter__(self) -> Iterator[Line]:
        columns = self.starts, self.ends, self.contents(), self.indents, self.widths, self.above, self.pages
        return map(Line._make, zip(*columns, strict=True))

    def __len__(self) -> int:
        return len(self.starts)


#: Ems of a tab at the beginning of a line: it stands for the indent of a paragraph.
TAB: Final = 2.0


def lines_of(text: str) -> Lines:
    """Read the lines of a text that are not blank.

    >>> [(line.content, line.indent, line.width, line.above) for line in lines_of("　　甲乙AB\\n\\n丙")]
    [('甲乙AB', 2.0, 3.0, 0), ('丙', 0.0, 1.0, 1)]
    >>> [line.page for line in lines_of("甲\\f乙\\n--- Page 3 ---\\n丙")]
    [0, 1, 2, 2]
    """
    lines = Lines(text)
    page = done = 0
    for start, end in bounds_of(text):
        between = text[done:start]
        indent, above = 0.0, 0
        if between != "\n" or not done:
            pages = between.count("\f")
            page += pages
            above = between.count("\n") + pages - (done > 0)
            margin = between[max(between.rfind("\n"), between.rfind("\f")) + 1 :]
            indent = width(margin) + TAB * margin.count("\t")
        content = text[start:end]
        page += is_page_mark(content)
        lines.starts.append(start)
        lines.ends.append(end)
        lines.indents.append(indent)
        lines.widths.append(width(content))
        lines.above.append(above)
        lines.pages.append(page)
        done = end
    return lines


#: What stands behind a line that nothing trails: the end of a line, of a page, of the text.
_CLOSING: Final = frozenset({"\n", "\f", ""})
#: A line without the white space around it, where line feeds end all of them.
_BOUNDS: Final = lazy(r"\S(?:.*\S)?")


def bounds_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line that is not blank begins and ends, without the white space around it.

    >>> list(bounds_of("　　甲乙 \\n\\n丙"))
    [(2, 4), (7, 8)]
    """
    return (match.span() for match in _BOUNDS.finditer(text.replace("\f", "\n")))


class Passage(NamedTuple):
    """A stretch of text that was printed as one: a paragraph, a headline line, a caption, a line of furniture.

    `rows` counts the printed lines that it was broken over, `measure` is the width in ems of the column that it stood
    in, `above` counts the blank lines above it, `width` is its own width in ems, all on one line. `bold`: its glyphs
    were set twice, as headlines are where there is no bold type. `runs_on`: its last line breaks inside a word.
    `label` says what kind of line it is, as far as the line itself says. `top`: it begins a column, beside a line that
    begins another one. `page` is that of its first line.
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
    top: bool = False
    page: int = 0


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
            page=line.page,
        )
        for line in lines_of(text)
    ]
