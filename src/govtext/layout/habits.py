"""Habits of a page: what a blank line, an indent or a first line two ems short means on it.

That differs from page to page, and is learnt from the page itself: from the lines that certainly go on and from those
that certainly have ended.
"""

from __future__ import annotations

from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.layout.signals import ENDED, ON, UNBROKEN, UNBROKEN_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.layout.rooms import Room
    from govtext.layout.signals import Seen

__all__ = [
    "VERSE",
    "WIDE",
    "Habits",
    "blanks_part",
    "habits_of",
    "is_broken",
    "is_lost",
    "is_lost_latin",
    "paragraphs_are_lines",
]

#: A first line whose indent of two ems was lost stays short of its column by so much.
LOST: Final = (1.25, 2.75)
#: The indent of a first line, in ems.
INDENT: Final = 2.0
#: In Latin script it leaves room for so much, in ems, behind what would have been next.
LOST_LATIN: Final = (0.1, 2.2)
#: A line in Latin script that leaves this much room behind what is next was ended on purpose.
ROOM: Final = 0.6

#: So many blank lines behind sentences tell that they part paragraphs.
BLANKS: Final = 3


class Habits(NamedTuple):
    """What a cue is worth on this page for "a paragraph begins here": its log-likelihood ratio absent, and present."""

    blank: tuple[float, float]
    indent: tuple[float, float]
    lost: tuple[float, float]


def is_lost_latin(s: Seen, room: Room) -> bool:
    """Say whether a line left room for a syllable and goes on, as a first line does whose indent was lost."""
    return s.end in ("open", "pause") and LOST_LATIN[0] <= room.left <= LOST_LATIN[1]


def habits_of(seen: Sequence[Seen], rooms: Sequence[Room], lost: Sequence[bool]) -> Habits:
    """Learn what cues mean on this page from the lines under those that certainly go on, or certainly have ended."""
    on: list[int] = []
    anew: list[int] = []
    for i, (s, below) in enumerate(pairwise(seen), 1):
        if s.end == "stop" and below.alone:  # a folio, which has no indent
            continue
        if s.end == "stop":
            if rooms[i - 1].left > ROOM if s.latin else s.fill in ("short", "near"):
                anew.append(i)
        elif s.end in ("open", "pause") and (
            below.start == "lower" if s.latin else s.fill == "full" and (s.word == "inside" or below.start in ON)
        ):
            on.append(i)
    return Habits(
        _ratios([seen[i].blank for i in anew], [seen[i].blank for i in on], 3.0, 3.0),
        _ratios([seen[i].indent for i in anew], [seen[i].indent for i in on], 0.5, 4.0),
        _ratios([lost[i] for i in anew], [lost[i] for i in on], 3.0, 3.0),
    )


def is_lost(s: Seen) -> bool:
    """Say whether a line is two ems short, as a first line is whose indent was lost."""
    return LOST[0] <= s.missing <= LOST[1]


#: No habit of a page is worth more than this, as a logarithm.
_MOST: Final = 2.0


def blanks_part(seen: Sequence[Seen]) -> bool:
    """Say whether a blank line parts paragraphs here: several stand behind sentences, and none in the midst of one."""
    behind = [s for s, below in pairwise(seen) if below.blank]
    ended = sum(s.end in ENDED for s in behind)
    return ended >= BLANKS and not any(s.end in ("open", "pause") and s.fill in ("full", "torn") for s in behind)


def is_broken(seen: Sequence[Seen]) -> bool:
    """Say whether a page was broken to a measure: a line breaks off inside a sentence, or many go on when full.

    Items of a list end with a pause, too; where a paragraph is a line, no line is full; and of headlines, which
    have no clauses, some are as long as others by chance.
    """
    if _is_verse(seen):
        return False
    long = [s.end in ENDED for s in seen if s.size == UNBROKEN_SIZE]
    unbroken = bool(long) and all(long)
    if _breaks_at_commas(seen) or _is_wrapped(seen):
        return True
    paused = off = full = open_ = 0
    for s, below in pairwise(seen):
        paused += _pauses(s, below)
        if s.end != "open" or s.alone or below.label or below.start == "label":
            continue
        # else it is a head line
        even = below.row <= s.row + (INDENT + LOST[0] if s.indent else LOST[1]) and (s.blank or not below.blank)
        prose = s.clauses or below.clauses or s.label == "dateline"
        # of a headline and what stands under it, two characters may make a word by chance
        torn = prose or len(seen) <= SNIPPET or (below.end not in ENDED and s.size > 0 and below.size > 0)
        if (s.word == "inside" and even and torn) or below.start in ON:
            return True
        off += even and s.size > 0
        full += even and prose and s.fill not in _LOOSE and s.label != "list-item"
        open_ += even and s.clauses and s.row >= PROSE and s.size < UNBROKEN_SIZE
    if paused and (paused <= PAUSES * off or len(seen) <= SNIPPET):
        return True
    return not unbroken and (full >= max(1.0, FULL * len(seen)) or open_ >= max(3.0, OPEN * len(seen)))


def _pauses(s: Seen, below: Seen) -> bool:
    """Say whether a line breaks off at a pause, and is no item of a list of clauses."""
    return s.end == "pause" and not s.item and s.size > 0 and s.label != "list-item" and not below.label


def _breaks_at_commas(seen: Sequence[Seen]) -> bool:
    """Say whether prose was broken at commas: a clause ends inside of a wide line, and the sentence in the next one.

    All lines that end with a comma are of one width then; those of verse are not. A label would begin another line.
    """
    found = [(s, below) for s, below in pairwise(seen) if _pauses(s, below)]
    rows = [s.row for s, _ in found]
    return max(rows, default=0.0) - min(rows, default=0.0) <= LOST[1] and any(
        s.clauses
        and s.row >= PROSE
        and below.end in ENDED
        and below.row <= s.row + INDENT
        and "label" not in (s.start, below.start)
        for s, below in found
    )


def _is_wrapped(seen: Sequence[Seen]) -> bool:
    """Say whether several of the widest lines that end in the open, indented, have their sentences' ends under them."""
    opened = [
        (s, below)
        for s, below in pairwise(seen)
        if s.end == "open" and not s.alone and s.start != "label" and PROSE <= s.row < UNBROKEN[s.latin]
    ]
    widest = max((s.row for s, _ in opened), default=0.0)
    found = (
        below.end in ENDED and below.row <= s.row + INDENT and s.row >= widest - LOST[1]
        for s, below in opened
        if s.indent and not (below.label or below.blank or below.indent or below.start == "label")
    )
    return sum(found) >= WRAPPED


#: So many lines over the rest of their sentences are of a broken page.
WRAPPED: Final = 3
#: Where short lines end with a pause, so many times fewer break off at the least; else they are of a list, or verse.
PAUSES: Final = 2
#: A poem has so many lines at the least, none of which has more ems, and of several such a share of all; the others
#: are their titles and who wrote them, of each poem so many at the most.
VERSES: Final = 4
VERSE: Final = 16.0
VERSED: Final = 0.6
TITLES: Final = 2


def _is_verse(seen: Sequence[Seen]) -> bool:
    """Say whether lines are verse: short, each ends with a mark, as broken lines do by chance.

    Some end with a pause, or all are as long as one another and have one inside. What has no mark at its end stands
    above a poem.
    """
    if any(s.row > VERSE for s in seen):
        return False
    ends = [s.end == "pause" or s.end in ENDED for s in seen]
    if sum(ends) < max(VERSES, VERSED * len(seen)):
        return False
    verses = [s for s, ended in zip(seen, ends, strict=True) if ended]
    even = len({s.row for s in verses}) == 1 and all(s.clauses for s in verses)
    if not even and sum(s.end == "pause" for s in verses) < 2:
        return False
    heads = [i for i, ended in enumerate(ends) if not ended]
    return all(i < TITLES or seen[i].blank or (i - 1 in heads and seen[i - 1].blank) for i in heads)


#: So few lines are a piece of a text, without a headline.
SNIPPET: Final = 2
#: Lines that are full and go on are such a share of a broken page at the least.
FULL: Final = 0.05
#: So are lines of prose, of so many ems at the least, that break off whatever the width of their column.
OPEN: Final = 0.1
PROSE: Final = 20.0
#: How a line fills its column that says nothing of it.
_LOOSE: Final = frozenset({"free", "short"})


def _ratios(anew: Sequence[bool], on: Sequence[bool], yes: float, no: float) -> tuple[float, float]:
    """Give the log-likelihood ratio of a cue that is absent, and of one that is there; `yes` and `no` are a prior."""
    p = (sum(anew) + yes) / (len(anew) + yes + no)
    q = (sum(on) + yes) / (len(on) + yes + no)
    return tuple(max(-_MOST, min(_MOST, ratio)) for ratio in (log((1 - p) / (1 - q)), log(p / q)))  # type: ignore[return-value]


def paragraphs_are_lines(seen: Sequence[Seen]) -> bool:
    """Say whether no printer broke this text: much of it is in wide lines, most of which end a sentence.

    Where many of its lines break off and fill a column, only a part of it stands in such lines.
    """
    wide = [s for s in seen if s.row >= WIDE]
    ended = [s.row for s in wide if s.end in ENDED]
    if 2 * len(ended) <= len(wide) or sum(ended) <= WHOLE * sum(s.row for s in seen):
        return False
    filled = sum(s.fill == "full" and s.end in ("open", "pause") and PROSE <= s.row < WIDE for s in seen)
    return filled < max(FILLED, PART * len(seen))


#: A line of a column is seldom so wide, in ems.
WIDE: Final = 45.0
#: So many lines of prose fill a column, and such a share of all, where a part of a text was broken.
FILLED: Final = 6
PART: Final = 0.25
#: The share of the text in such lines.
WHOLE: Final = 0.25
