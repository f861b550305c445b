"""Line ends of other systems become line feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LINE_END"]

#: Carriage returns with what follows them, and the rarer line ends. A form feed is a page break and stays.
_FOREIGN: Final = lazy("[\r\v\x85\u2028\u2029](?:(?<=\r)\r*\n?)?")


def propose_line_ends(text: str) -> Iterator[Edit]:
    r"""Propose a line feed for each line end that is none.

    CR, CRLF, VT, NEL, U+2028 and U+2029 end a line; several CR before a LF are one line end that was converted twice.

    >>> [edit[:3] for edit in propose_line_ends("一\r\n二\u2028三")]
    [(1, 2, ''), (4, 5, '\n')]
    """
    for match in _FOREIGN.finditer(text):
        start, end = match.span()
        if text[end - 1] == "\n":
            yield Edit(start, end - 1, "", LINE_END.name)
        else:
            yield Edit(start, end, "\n" * (end - start), LINE_END.name, aligned=True)


LINE_END: Final = Rule(
    "damage.line-end",
    "CR, CRLF, NEL, VT, U+2028 and U+2029 become a line feed",
    "repair",
    ("第一行\r\n第二行", "第一行\n第二行"),
    propose_line_ends,
)
