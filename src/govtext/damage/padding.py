"""Padding: numbers and Latin words that some extractors set far apart from the Chinese around them, for their font."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS, PUNCTUATION_CLASS
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PADDING"]

_CJK: Final = f"{HAN_CLASS}{PUNCTUATION_CLASS}"
#: Spaces inside a line, and those of them between Chinese and what is none.
_GAP: Final = lazy(r"(?<=[^ \n])  +(?=[^ \n])")
_PADDED: Final = lazy(rf"(?<=[{_CJK}])  +(?=[-+(]?[0-9A-Za-z])|(?<=[0-9A-Za-z%‰℃)])  +(?=[{_CJK}])")
#: A pause or a stop, which running text has in most lines.
_MARK: Final = lazy("[，。；、]")
_HAN: Final = lazy(f"[{HAN_CLASS}]")
#: A line of running text has so many ideographs; of so many padded lines a text has that habit, if so large a share of
#: all such gaps are padding: cells of tables and columns are as far from one another, whatever they begin with.
LONG: Final = 12
LINES: Final = 4
SHARE: Final = 0.8


def propose_padding(text: str) -> Iterator[Edit]:
    """Propose to close the wide spaces around numbers in running text, where most of its wide spaces stand there.

    >>> page = "全县共有      38 座水库，其中  6 座超过汛限水位，\\n" * 4
    >>> [edit[:2] for edit in propose_padding(page)][:2]
    [(4, 10), (19, 21)]
    >>> list(propose_padding("青澜县      38 座\\n石桥镇      12 座\\n" * 4))
    []
    """
    if "  " not in text:
        return
    padded: list[tuple[int, int]] = []
    start = gaps = mixed = lines = 0
    for line in text.split("\n"):
        if "  " in line:
            inside = [gap.span() for gap in _GAP.finditer(line)]
            found = [gap.span() for gap in _PADDED.finditer(line)]
            gaps += len(inside)
            mixed += len(found)
            if found and len(found) == len(inside) and len(_HAN.findall(line)) >= LONG:
                padded += ((start + a, start + b) for a, b in found)
                lines += _MARK.search(line) is not None
        start += len(line) + 1
    if lines >= LINES and mixed >= SHARE * gaps:
        yield from (Edit(a, b, "", PADDING.name) for a, b in padded)


PADDING: Final = Rule(
    "damage.padding",
    "wide spaces around numbers and Latin words in running text are closed",
    "repair",
    (
        "全县共有水库      38座，均已巡查过两遍；\n其中大型水库有  6座，超汛限水位      2座；\n"
        "今年投入资金    1200万元，用于除险加固，\n比去年的同期多      15%，为历年最多。",
        "全县共有水库38座，均已巡查过两遍；\n其中大型水库有6座，超汛限水位2座；\n"
        "今年投入资金1200万元，用于除险加固，\n比去年的同期多15%，为历年最多。",
    ),
    propose_padding,
)
