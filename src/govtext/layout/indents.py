"""Indents: where the margin is that they are measured from, and which lines they say to be first ones."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.characters import IDEOGRAPHIC_SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["first_lines", "margin_of"]

#: What a first line has before it, in Chinese: two ems.
_TYPED: Final = 2 * IDEOGRAPHIC_SPACE
#: Of the lines with it such a share may stand behind half a word, where it says nothing of them all.
TORN: Final = 0.2


def margin_of(lines: Lines) -> float:
    """Give the indent of lines that are not indented: the least of the common ones, since paragraphs may be short.

    No margin is typed in ideographic spaces: where all paragraphs are, and most of them are one line, it is nought.

    >>> from govtext.lines import lines_of
    >>> [margin_of(lines_of(f"{indent}甲。\\n{indent}乙。\\n{indent}丙\\n丁。")) for indent in ("　　", "    ")]
    [0.0, 2.0]
    """
    counted = Counter(lines.indents)
    common = max(counted.values(), default=0) / 2
    margin = min((indent for indent, count in counted.items() if count >= common), default=0.0)
    typed = [lines.text[start - 1] == IDEOGRAPHIC_SPACE for start in lines.starts if start] if margin else []
    return margin if 2 * sum(typed) <= len(lines) else 0.0


def first_lines(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines that begin a paragraph since two ideographic spaces were typed before them."""
    typed = [i for i, start in enumerate(lines.starts) if i and lines.indents[i] == 2 and _is_typed(lines.text, start)]
    torn = [i for i in typed if seen[i - 1].word == "inside" and seen[i - 1].end == "open"]
    if len(torn) <= TORN * len(typed):
        yield from sorted({*typed}.difference(torn))


def _is_typed(text: str, start: int) -> bool:
    return text.startswith(_TYPED, start - 2)
