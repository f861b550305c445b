"""Fields of a form, rows of figures, turns of a talk: one on every line, and none of them goes on the one above."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.characters import is_han
from govtext.layout.signals import ENDED
from govtext.name_rows import names_follow
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["names_on", "next_fields", "next_rows", "next_turns", "of_rulings"]

#: A label, as long as those of a form are, and more of it in brackets: 住所（住址）：. It may have a number.
_LABEL: Final = lazy(
    r"(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．][ ]?)?[一-鿿][一-鿿 \u3000]{1,11}(?:（[一-鿿]{1,8}）)?[：:]"
)
#: The same in English, with nothing behind it: Members present :.
_LATIN: Final = lazy("[A-Z][A-Za-z]{1,14}(?: [A-Za-z]{1,14}){0,4} ?[：:]")
#: How a line fills its column that may be one of prose.
FILLED: Final = frozenset({"full", "over"})
#: A value takes so many lines at the most.
LINES: Final = 3


def next_fields(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the lines that begin with a label and stand below another one, or below the lines of its value.

    So does one in English, of several or below a blank line; what stands below several whose last one ends with a
    number: that goes on in no Chinese; and the first of several labels without a value, where those who sign fill it
    in. Prose may begin a line so as well, by chance; but hardly twice, and then mostly with who says something.
    """
    latin = [i for i, s in enumerate(seen) if s.latin and s.end == "colon" and _LATIN.fullmatch(lines[i].content)]
    yield from (i for i in latin if seen[i].blank or len(latin) > 1)
    bounds = zip(lines.starts, lines.ends, strict=True)
    labelled = [_LABEL.match(shadow, start, end) is not None for start, end in bounds]
    last = -LINES - 1
    several = False  # stand one below the other, the last one above this line
    for i, s in enumerate(seen):
        if s.start != "speech" and labelled[i]:
            above = seen[i - 1]
            prose = above.fill in FILLED and (above.clauses or s.clauses)
            under = i - last <= LINES and above.end in ("open", "closing", "colon") and not prose
            if under or (s.end == "colon" and labelled[i + 1 : i + 2] == [True] and seen[i + 1].end == "colon"):
                yield i
            several = last == i - 1
            last = i
        elif s.clauses:
            last = -LINES - 1
        elif several and last == i - 1 and lines[last].content[-1].isdecimal() and is_han(lines[i].content[0]):
            yield i


def names_on(lines: Lines) -> Iterator[int]:
    """Yield the rows of names behind a label that go on in the next one."""
    rolled = False
    for i, (above, below) in enumerate(pairwise(lines.contents())):
        rolled = (rolled or _LABEL.match(above) is not None) and names_follow(above, below)
        if rolled:
            yield i


_FIGURE: Final = r"[-—–+]?\d[\d.,]{0,14}[%％]?"
#: A row of a table: what it is of, and two figures at the least.
_ROW: Final = lazy(
    rf"[^，。；：！？\d][^，。；：！？]{{0,24}}?[ \u3000]{{0,4}}{_FIGURE}(?:[ \u3000]{{1,8}}{_FIGURE}){{1,12}}"
)


def next_rows(lines: Lines) -> Iterator[int]:
    """Yield the rows of a table of figures, and the line below the last one."""
    rows = [_ROW.fullmatch(content) is not None for content in lines.contents()]
    for i, (above, row) in enumerate(pairwise(rows), 1):
        if (above and row) or (above and i > 1 and rows[i - 2]) or (row and rows[i + 1 : i + 2] == [True]):
            yield i


#: Who speaks in a talk that was written down, by a letter or so: A：, 甲：, 师：. So many lines begin with it at the
#: least, and such a share of all.
_SPEAKER: Final = lazy("[一-鿿A-Z][一-鿿A-Z0-9]?[：:]")
TURNS: Final = 3
SPOKEN: Final = 0.3


def next_turns(lines: Lines, shadow: str) -> list[int]:
    """Give the lines that begin with who speaks, of a text in which many do: one may break off, and another follows."""
    bounds = zip(lines.starts, lines.ends, strict=True)
    found = [i for i, (start, end) in enumerate(bounds) if _SPEAKER.match(shadow, start, end)]
    return [i for i in found if i] if len(found) >= max(TURNS, SPOKEN * len(lines)) else []


#: The heads of a ruling's parts, which may be set to a width; and that of what is ruled, sentence by sentence.
_RULING: Final = lazy("主文|理由|事实|事实及理由|事实与理由|犯罪事实|事实理由及证据|理由要领|证据并所犯法条")
RULED: Final = "主文"
#: Characters of such a head with its spaces, at the most.
HEAD: Final = 24


def of_rulings(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the heads of the parts of a ruling, what stands below them, and the sentences of what is ruled."""
    ruled = False
    for i, content in enumerate(lines.contents(shadow)):
        name = "".join(content.split()) if content[0] in "主理事犯证" and len(content) <= HEAD else ""
        if name and _RULING.fullmatch(name) is not None:
            yield i
            yield i + 1
            ruled = name == RULED
        elif ruled and seen[i - 1].end in ENDED:
            yield i
