"""Items of a list, each on a line of its own: what stands below the last one begins anew, where that had room for it.

All of them are set on one measure, which is as wide as the widest of them at the least: a line with room for the first
word of the next one was not broken there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import BULLETS, width
from govtext.layout.signals import ON
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["below_items"]

#: So many items of one line stand above the last one, at the least.
ITEMS: Final = 2
#: Ems that a line keeps free at its end for a mark that may not stand at the head of the next one.
FREE: Final = 1.0
#: What is not broken at the head of a line: a word or number in Latin letters, or one character.
_WORD: Final = lazy(r"[0-9A-Za-z][0-9A-Za-z./:_%@+-]*|.")


def below_items(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines that begin anew below the last of several items."""
    contents = [*lines.contents()]
    widest, items = 0.0, 0
    for i, s in enumerate(seen):
        item = s.label == "list-item" or contents[i][0] in BULLETS
        above = seen[i - 1]
        if not item and items > ITEMS and s.start not in ON and above.word != "inside" and above.end != "pause":
            word = _WORD.match(contents[i])
            room = widest - lines.widths[i - 1] - FREE
            if word is not None and width(word[0]) <= room:
                yield i
        items = items + 1 if item else 0
        widest = max(widest, lines.widths[i - 1]) if items > 1 else 0.0
