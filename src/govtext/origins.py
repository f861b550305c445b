"""Where the stretches of a text came from, asked for many of them at once: without an object for each."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from govtext.runs import packed_origin_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govtext.spans import Spans
    from govtext.text import Text

__all__ = ["atoms", "origins"]


def atoms(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each run of a text that is not aligned.

    >>> from govtext import Edit, Text
    >>> list(atoms(Text("全全力").edit([Edit(0, 2, "全", "damage.doubled-glyph")])))
    [(0, 1)]
    """
    starts, origins, _ = text._runs
    ends = chain(islice(starts, 1, None), (len(text),))
    return ((start, end) for start, end, origin in zip(starts, ends, origins, strict=False) if origin < 0)


def origins(text: Text, bounds: Iterable[tuple[int, int]]) -> list[Spans]:
    """Give the source spans of stretches of a text, each as `Text.origin` does: those of the lines of a page.

    >>> from govtext import Text
    >>> assert origins(Text("会议召开"), [(0, 2)]) == [Text("会议召开").origin(0, 2)]
    """
    return [packed_origin_of(text._runs, start, end) for start, end in bounds]
