"""Indents that were typed: what begins a paragraph has one, and what has none goes on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import IDEOGRAPHIC_SPACE
from govtext.layout.habits import is_broken
from govtext.layout.measures import SLACK
from govtext.layout.signals import ENDED, UNBROKEN_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["TYPED", "Typed", "broken_first_lines", "is_typed", "typed_lines"]

#: A first line has so many ideographic spaces before it, in Chinese.
TYPED: Final = 2
_TYPED: Final = TYPED * IDEOGRAPHIC_SPACE
#: Of the lines with them such a share may stand behind half a word, where they say nothing of all of them.
TORN: Final = 0.2
#: So many of them tell what others are, if such a share of the lines that certainly begin a paragraph has them.
SEVERAL: Final = 2
ALL: Final = 0.9
#: Labels of lines that a paragraph may begin with.
PROSE: Final = frozenset({"", "dateline", "list-item"})
#: How lines begin that go on none.
BEGINS: Final = frozenset({"label", "opening"})
OPENS: Final = frozenset("“「『[［〔①②③④⑤⑥⑦⑧⑨⑩")
#: Lines behind a paragraph that ended short, all of them with an indent: so many tell that no indent was lost.
BEGUN: Final = 2
#: A line of a set-in block has so many ems at the least; shorter ones are heads, or verse.
WIDE: Final = 10.0


class Typed(NamedTuple):
    """The lines of a text whose indents were typed: the `first` ones of paragraphs, and those that `go_on` another."""

    first: tuple[int, ...] = ()
    go_on: tuple[int, ...] = ()


def broken_first_lines(seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines with an indent that break off in a clause over one without that ends the sentence.

    They go on there, also where so few lines go on that nothing tells how wide they are set.
    """
    for i, (s, below) in enumerate(pairwise(seen)):
        breaks_off = s.indent and s.clauses and s.end == "open" and s.label in PROSE and not s.item and s.row >= WIDE
        ends = below.end == "stop" and not below.indent and not below.label and not below.blank
        if breaks_off and ends and below.start not in BEGINS and below.row <= s.row + TYPED + SLACK:
            yield i


def is_typed(lines: Lines, i: int) -> bool:
    """Say whether line `i` has two ideographic spaces before it, and no more.

    >>> from govtext.lines import lines_of
    >>> [is_typed(lines_of("　　甲。\\n乙。\\n　　　丙。"), i) for i in range(3)]
    [True, False, False]
    """
    return lines.indents[i] == TYPED and lines.text.startswith(_TYPED, lines.starts[i] - TYPED)


def typed_lines(lines: Lines, seen: Sequence[Seen]) -> Typed:
    """Give the lines that begin a paragraph since two ideographic spaces stand before them, and those that go on.

    Where all paragraphs have an indent, a line without one goes on the line above that breaks off in a sentence; and,
    on a page that was broken to lines, on one that fills its column. Lines that are all set in have a margin: they
    begin nothing behind one that breaks off.
    """
    typed = {i for i in range(len(lines)) if is_typed(lines, i)}
    inside = {i for i in typed if i and seen[i - 1].word == "inside" and seen[i - 1].end == "open"}
    if len(inside) > TORN * len(typed):
        return Typed()
    set_in = {i for i in typed if i and _breaks_off(seen[i - 1]) and not seen[i].label}
    first = tuple(sorted(typed - inside - set_in - {0}))
    even = tuple(i + 1 for i in typed if i + 1 < len(seen) and i + 1 not in typed and _is_even(seen[i], seen[i + 1]))
    ended = (i for i, above in enumerate(seen[:-1], 1) if above.end == "stop" and above.fill == "short")
    begun = [i for i in ended if not seen[i].alone and not seen[i].blank]
    prose = sum(seen[i].clauses or seen[i].end in ENDED for i in typed)  # others are heads that were centred
    known = sum(i in typed for i in begun)
    if prose < max(SEVERAL, len(typed) / 2) or known < ALL * len(begun):
        return Typed(first, even)
    wrapped = BEGUN <= known == len(begun) and is_broken(seen)
    on = (i for i in range(1, len(seen)) if i not in typed and _goes_on(seen[i - 1], seen[i], wrapped=wrapped))
    return Typed(first, (*even, *(i for i in on if lines.text[lines.starts[i]] not in OPENS)))


def _breaks_off(s: Seen) -> bool:
    """Say whether a line of prose that fills its column goes on."""
    return s.end in ("open", "pause") and not s.item and s.fill in ("full", "over") and s.row >= WIDE


def _is_even(s: Seen, below: Seen) -> bool:
    """Say whether a line breaks off where, with its indent, it is as wide as the line of prose below it."""
    if s.label not in PROSE or s.end not in ("open", "pause") or s.item or s.row < WIDE or s.size == UNBROKEN_SIZE:
        return False
    prose = below.clauses or below.end in ENDED or (below.end == "open" and below.word == "inside")
    return (
        prose
        and not below.label
        and not below.blank
        and below.start not in BEGINS
        and abs(s.row + TYPED - below.row) <= SLACK
    )


def _goes_on(above: Seen, s: Seen, *, wrapped: bool) -> bool:
    """Say whether a line without an indent goes on the one above, both of them prose of one column."""
    if above.label not in PROSE or s.label or s.blank or s.start in BEGINS or (s.end not in ENDED and not s.clauses):
        return False
    if above.end in ENDED:
        return wrapped and above.fill == "full" and above.size < UNBROKEN_SIZE
    return above.fill == "full" or (above.clauses and above.end in ("open", "pause"))
