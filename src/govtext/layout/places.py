"""The places of a page at which the characters of its lines stand, where columns stand side by side.

Some extractors keep the page's geometry: character k of a line stands at place k of the page, or, as on a terminal, a
wide character takes two places. Others set a tab between two columns, or ideographic spaces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from govtext.characters import width
from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.spans import Span
    from govtext.text import Text

__all__ = ["ROWS", "Places", "may_part"]

#: Rows that must have text on both sides of a gutter.
ROWS: Final = 3
#: Text on both sides of two or more spaces; that on the right may be indented.
_SPACES: Final = lazy(r"\S {2,}(?=[\S\u3000])")
#: The same with ideographic spaces, or a tab. These part the cells of a table, and the halves of verse, too.
_WIDE: Final = lazy(r"\S\u3000{2,}(?=\S)")
_TABBED: Final = lazy(r"\S[ \u3000]*\t[ \u3000]*(?=\S)")
_KINDS: Final = (("  ", _SPACES), ("\u3000\u3000", _WIDE), ("\t", _TABBED))


def may_part(text: str) -> bool:
    """Say whether enough rows have text on both sides of what may be a gutter.

    >>> may_part("甲  乙\\n丙  丁\\n戊  己"), may_part("甲\\t乙\\n丙\\t丁\\n戊\\t己"), may_part("甲 乙\\n丙 丁\\n戊 己")
    (True, True, False)
    """
    return any(gap in text and sum(1 for _ in kind.finditer(text)) >= ROWS for gap, kind in _KINDS)


#: The place of a page that character `i` of a line stands at.
_Place = Callable[[str, int], int]


def _by_characters(_line: str, i: int) -> int:
    return i


def _by_terminal(line: str, i: int) -> int:
    return round(2 * width(line[:i]))


def _by_tabs(text: str) -> _Place:
    """Give what numbers the places of lines whose tabs lead all to one place: right of all that stands before a tab."""
    edge = 2 + max(_by_terminal(line, line.find("\t")) for line in text.split("\n") if "\t" in line)

    def place(line: str, i: int) -> int:
        tab = line.rfind("\t", 0, i)
        return edge * line.count("\t", 0, i) + _by_terminal(line[tab + 1 :], i - tab - 1)

    return place


def _places_of(text: str) -> _Place:
    """Give what numbers the places of a line: that by which more of what stands behind a gutter is aligned."""
    lines = text.split("\n")
    behind = [(line, found.end()) for line in lines if "  " in line for found in _SPACES.finditer(line)]
    wide = sum("\u3000\u3000" in line and _WIDE.search(line) is not None for line in lines)
    tabbed = sum(line.count("\t") == 1 and _TABBED.search(line) is not None for line in lines)

    def aligned(place: _Place) -> int:
        counted = Counter(place(line, i) for line, i in behind)
        return sum(count for count in counted.values() if count >= ROWS)

    best = max((_by_characters, _by_terminal), key=aligned)
    if max(wide, tabbed) < ROWS or max(wide, tabbed) <= aligned(best):
        return best
    return _by_tabs(text) if tabbed > wide else _by_terminal


#: Characters that a glyph of the text was made of, if it was drawn twice.
TWICE: Final = 2


class Places:
    """The places at which the characters of a text stood on the rows of its source, before anything was mended.

    Letter-spacing that was closed, and glyphs that were drawn twice, had moved what stands beside them.

    >>> from govtext.text import Text
    >>> places = Places(Text("甲  乙"))
    >>> places.before(3), places.behind(3)
    (3, 4)
    """

    def __init__(self, text: Text) -> None:
        self._text = text
        self._place = _places_of(text.source)

    def before(self, i: int) -> int:
        """Give the place that character `i` of the text begins at."""
        span = self._drawn(i)
        return self._of(str(self._text), i) if span is None else self._of(self._text.source, span.start)

    def behind(self, i: int) -> int:
        """Give the place behind character `i` of the text."""
        span = self._drawn(i)
        return self._of(str(self._text), i + 1) if span is None else self._of(self._text.source, span.end)

    def _drawn(self, i: int) -> Span | None:
        """Give where a character stands in the source, but for one that was made of many."""
        spans = self._text.origin(i, i + 1)
        return spans[0] if len(spans) == 1 and spans[0].end - spans[0].start <= TWICE else None

    def _of(self, text: str, at: int) -> int:
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        return self._place(text[start : len(text) if end < 0 else end], at - start)
