"""The places of a page at which the characters of its lines stand, where columns stand side by side.

Some extractors keep the page's geometry: character k of a line stands at place k of the page, or, as on a terminal, a
wide character takes two places. Others set a tab between two columns, or ideographic spaces.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from govtext.characters import width
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

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


#: The place of a page at which stands what comes behind some text on a row.
_Place = Callable[[str], int]


def _on_terminal(before: str) -> int:
    return round(2 * width(before))


def _behind_tabs(rows: Sequence[str]) -> _Place:
    """Give what numbers the places of rows whose tabs lead all to one place: right of all that stands before a tab."""
    edge = 2 + max(_on_terminal(row[: row.find("\t")]) for row in rows if "\t" in row)

    def place(before: str) -> int:
        return edge * before.count("\t") + _on_terminal(before[before.rfind("\t") + 1 :])

    return place


def _places_of(rows: Sequence[str]) -> _Place:
    """Give what numbers the places of rows: that by which more of what stands behind a gutter is aligned."""
    before = [row[: found.end()] for row in rows if "  " in row for found in _SPACES.finditer(row)]
    wide = sum("\u3000\u3000" in row and _WIDE.search(row) is not None for row in rows)
    tabbed = sum(row.count("\t") == 1 and _TABBED.search(row) is not None for row in rows)

    def aligned(place: _Place) -> int:
        return sum(count for count in Counter(map(place, before)).values() if count >= ROWS)

    best = max((len, _on_terminal), key=aligned)
    if max(wide, tabbed) < ROWS or max(wide, tabbed) <= aligned(best):
        return best
    return _behind_tabs(rows) if tabbed > wide else _on_terminal


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
        rows = text.source.splitlines(keepends=True)
        self._text = text
        self._starts = [0, *accumulate(map(len, rows[:-1]))]
        turns = [i for i, row in enumerate(rows[:-1], 1) if row.endswith("\f")]
        self._pages = [0, *(self._starts[i] for i in turns)]
        self._places = [_places_of(rows[a:b]) for a, b in pairwise((0, *turns, len(rows)))]

    def before(self, i: int) -> int:
        """Give the place that character `i` of the text begins at."""
        spans = self._text.origin(i, i + 1)
        place = self._place_at(spans)
        return place(self._row_until(spans[0].start) if _are_drawn(spans) else self._line_until(i))

    def behind(self, i: int) -> int:
        """Give the place behind character `i` of the text."""
        spans = self._text.origin(i, i + 1)
        place = self._place_at(spans)
        return place(self._row_until(spans[0].end) if _are_drawn(spans) else self._line_until(i + 1))

    def _place_at(self, spans: Sequence[Span]) -> _Place:
        """Give what numbers the places of the page that a character stood on."""
        return self._places[bisect_right(self._pages, spans[0].start) - 1 if spans else 0]

    def _row_until(self, at: int) -> str:
        return self._text.source[self._starts[bisect_right(self._starts, at) - 1] : at]

    def _line_until(self, i: int) -> str:
        value = str(self._text)
        return value[value.rfind("\n", 0, i) + 1 : i]


def _are_drawn(spans: Sequence[Span]) -> bool:
    """Say whether a character stands in the source at one place; one that was made of many does not."""
    return len(spans) == 1 and spans[0].end - spans[0].start <= TWICE
