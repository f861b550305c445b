"""Numbers of documents, addresses and days that a line break cut: no piece of them can be read alone."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Lines

__all__ = ["cut_numbers"]

#: Ends and beginnings that belong together: 府法字第1 | 0000230560号, https: | //…, …/acquire. | html.
_HALVES: Final = (
    (lazy(r"第[ ]?\d{1,12}$"), lazy(r"\d{1,12}[ ]?[号號]")),
    (lazy(r"https?:$"), lazy(r"//[A-Za-z0-9]")),
    (lazy(r"https?://[!-~]{1,80}[./?&=_-]$"), lazy(r"[A-Za-z0-9]")),
)
#: Characters at the end of a line that an address is looked for in.
TAIL: Final = 96


def cut_numbers(lines: Lines) -> Iterator[int]:
    """Yield the lines that break off inside of a number, an address or a day that the next one goes on."""
    contents = [*lines.contents()]
    for i, (above, below) in enumerate(pairwise(contents)):
        number = above[-1].isdigit() and below[0].isdigit()
        if number or (below[0] < "\x7f" and (above[-1] == ":" or "://" in above)):
            end = max(0, len(above) - TAIL)
            if any(before.search(above, end) and after.match(below) for before, after in _HALVES):
                yield i
        if len(above) <= YEAR and _YEAR.fullmatch(above) is not None:
            yield from _cut_day(contents, i)


#: The first figures of a year, alone or with what names them, and the day that they may be of, with its hour.
_YEAR: Final = lazy("(?:19|20)[0-9]{0,2}年?")
YEAR: Final = 5
_DAY: Final = lazy(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:[上下]午|晚)?(?:\d{1,2}[时時点點：:](?:\d{1,2}分?)?)?")
#: Where figures are bold, or links, a day has so many pieces; one that a full line cut has two.
FEWEST: Final = 3
MOST: Final = 14
#: What a sentence goes on with behind a day, what leads on to one, and how a sentence ends.
_GOES_ON: Final = lazy("[，。、；：！？”’」』）)》]|[前后後起止至]|[以之][前后後]|[上下]午")
_LEADS_ON: Final = frozenset("为為于於至到自从從在即是（(“‘「：:，、")
_ENDS: Final = frozenset("。！？；")


def _cut_day(contents: Sequence[str], i: int) -> Iterator[int]:
    """Yield the pieces of the day that line `i` begins, and the line that leads on to it.

    Of 201 | 8 | 年 | 1 | 月 | 10 | 日 a figure alone would be a folio or a cell.
    """
    pieces = contents[i : i + MOST]
    day = _DAY.match("".join(pieces))
    ends = [end for end in accumulate(map(len, pieces)) if day is not None and end < day.end()]
    last = i + len(ends)
    if len(ends) < FEWEST - 1:
        return
    yield from range(i, last)
    goes_on = last + 1 < len(contents) and _GOES_ON.match(contents[last + 1]) is not None
    if goes_on:
        yield last
    if i > 0 and (contents[i - 1][-1] in _LEADS_ON or (goes_on and contents[i - 1][-1] not in _ENDS)):
        yield i - 1
