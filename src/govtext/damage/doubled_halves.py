"""Fake bold: lines of which the second half says what the first one did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import HAN_CLASS
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

__all__ = ["LONGEST", "SHORTEST", "SHORTEST_LINE", "Line", "believed", "drawn_twice"]

#: Characters of a line that was drawn twice whatever others say, and of one among others, at the least and at the most.
SHORTEST_LINE: Final = 10
SHORTEST: Final = 4
LONGEST: Final = 24
#: So many different lines, one below the other, are a column.
COLUMN: Final = 5
_HAN: Final = lazy(f"[{HAN_CLASS}]")
_LETTER: Final = lazy("[A-Za-z]")
_LETTERS: Final = 5  # different ones in words of English drawn twice
_WORD_TWICE: Final = lazy(rf"(?P<half>(?P<first>[{HAN_CLASS}])(?!(?P=first))[{HAN_CLASS}]{{1,3}})(?P=half)")
_PAIR: Final = lazy(r"([^\x00-\x7f\s])\1")  # what else may stand twice on the line
#: A figure, or a mark with something behind it: no cry has these, and 来了，来了， has its mark at the end.
_TOLD: Final = lazy(r"\d|[^\w\s]\w")


class Line(NamedTuple):
    """A line with two equal halves: its number, and where it begins."""

    number: int
    start: int
    content: str


def drawn_twice(line: str) -> tuple[int, int] | None:
    """Give start and end of a line whose second half repeats its first, long enough to be no cry (加油加油).

    >>> drawn_twice("全力抗击疫情全力抗击疫情"), drawn_twice("加油加油")
    ((0, 12), None)
    """
    begin = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    size = end - begin
    half = begin + size // 2
    if size % 2 or size < SHORTEST_LINE or line[begin] != line[half] or line[begin:half] != line[half:end]:
        return None
    drawn = line[begin:half]
    if drawn_twice(drawn):  # four times: a cry, however long
        return None
    ideographs = _HAN.findall(drawn)
    if " " in drawn and not ideographs:  # words of English, which nobody writes twice without a space between
        return (begin, end) if drawn[-1] != " " != drawn[0] and len(set(_LETTER.findall(drawn))) >= _LETTERS else None
    return (begin, end) if len(ideographs) >= 5 and len(set(ideographs)) >= 4 else None


def believed(lines: Sequence[Line], sure: Set[int]) -> list[Line]:
    """Give those of some lines with two equal halves that were drawn twice, where the lines by number in `sure` were.

    A word (审议审议) was if the line beside it was. Of others there must be a column: many in a row.

    >>> believed([Line(1, 0, "审议审议"), Line(9, 50, "加油加油")], {0})
    [Line(number=1, start=0, content='审议审议')]
    """
    words = (line for line in lines if line.number - 1 in sure or line.number + 1 in sure)
    others = [line for line in lines if line.number not in sure and _PAIR.search(line.content) is None]
    return sorted({*_in_columns(others), *(line for line in words if _WORD_TWICE.fullmatch(line.content))})


def _in_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that stand in a column, where something tells that they are no sounds or cries."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and lines[end].number <= lines[end - 1].number + 2:  # over a blank line, too
            continue
        column = lines[start:end]
        different = {line.content[: len(line.content) // 2] for line in column if _HAN.search(line.content)}
        if len(different) >= COLUMN and any(map(_TOLD.search, different)):
            yield from column
        start = end
