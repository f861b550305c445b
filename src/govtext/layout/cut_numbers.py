"""Numbers of documents and addresses that a line break cut: neither half can be read alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """Yield the lines that break off inside of a number or an address that the next one goes on."""
    for i, (above, below) in enumerate(pairwise(lines.contents())):
        number = above[-1].isdigit() and below[0].isdigit()
        if number or (below[0] < "\x7f" and (above[-1] == ":" or "://" in above)):
            end = max(0, len(above) - TAIL)
            if any(before.search(above, end) and after.match(below) for before, after in _HALVES):
                yield i
