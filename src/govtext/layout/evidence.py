"""What the signals of a line and of its neighbours say about the part that it plays, by names that can be weighed.

What a blank line, an indent or a first line two ems short means differs from page to page: that is learnt from the
page itself, from the lines that certainly go on and from those that certainly have ended.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.layout.phrases import PAGE, Phrases
from govtext.layout.rooms import rooms_of
from govtext.layout.signals import UNBROKEN_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.rooms import Room
    from govtext.layout.signals import Seen
    from govtext.lines import Line

__all__ = ["evidence", "is_lost"]

#: A first line whose indent of two ems was lost stays short of its column by so much.
LOST: Final = (1.25, 2.75)
#: Lines this wide, in ems, are seldom lines of a newspaper column, and hardly ever.
WIDE: Final = (30.0, 45.0)
#: Steps, in ems, of how far a line stays short, and of how much wider or narrower than its neighbour it is.
_MISSING: Final = (-1.0, 0.3, 0.8, 1.3, 1.8, 2.6, 4.0, 8.0)
_WIDER: Final = (-4.0, -1.25, 1.25, 4.0)
_MEASURES: Final = (-3.0, -1.0, 1.01, 3.01)
#: Steps, in ems, of the room that is left behind the first word of the next line, and of the share that a line fills.
_LEFT: Final = (-3.0, -1.5, -0.6, 0.0, 0.6, 1.5, 3.0, 6.0)
_FILLED: Final = (0.4, 0.6, 0.75, 0.85, 0.93, 1.05)


class _Habits(NamedTuple):
    """What a cue is worth on this page for "a paragraph begins here": its log-likelihood ratio absent, and present."""

    blank: tuple[float, float]
    indent: tuple[float, float]
    lost: tuple[float, float]


def evidence(lines: Sequence[Line], seen: Sequence[Seen], shadow: str) -> Iterator[tuple[list[str], dict[str, float]]]:
    """Yield for each line the names of what is true of it, and what has a strength with its strength."""
    habits = _habits(seen)
    known = list(_known(lines, shadow))
    unbroken = _unbroken(seen)
    last = len(seen) - 1
    rooms = rooms_of(lines, seen)
    for i, s in enumerate(seen):
        above = seen[i - 1] if i else None
        below = seen[i + 1] if i < last else None
        names, strengths = _around(s, above, below, habits)
        names.append(f"unbroken {unbroken} wide {bisect_right(WIDE, s.row)} end {s.end}")
        if s.latin:
            names += _roomy(s, rooms[i], above, rooms[i - 1] if i else None, below)
        else:
            names += _measured(s, above, below)
            names.append(f"word {s.word} known {known[i]}")
            if above is not None:
                names.append(f"word {above.word} known {known[i - 1]} above")
        yield names, strengths


def _around(s: Seen, above: Seen | None, below: Seen | None, habits: _Habits) -> tuple[list[str], dict[str, float]]:
    """Give what holds for any script: ends and beginnings, labels, bold type, blank lines, indents."""
    script = "latin " if s.latin else ""
    before = above.end if above is not None else "none"
    names = [
        script + "line",
        f"{script}end {s.end}",
        f"{script}end {before} above",
        f"{script}end {before} above start {s.start}",
        f"label {s.label}",
        f"blank {s.blank} end {before} above",
        f"indent {s.indent}",
    ]
    strengths = {
        "blank": habits.blank[s.blank],
        f"blank, end {before} above": habits.blank[s.blank],
        "indent": habits.indent[s.indent],
        f"two ems short, end {before} above": habits.lost[is_lost(s)],
    }
    if s.label:
        names.append(f"label {s.label} end {s.end}")
    if above is not None:
        names += (f"label {above.label} above", f"bold {s.bold} above {above.bold}")
    if below is not None:
        names += (
            f"{script}end {s.end} start {below.start} below",
            f"label {below.label} below",
            f"bold {s.bold} below {below.bold}",
            f"blank {below.blank} below end {s.end}",
            f"indent {below.indent} below",
        )
        strengths["blank below"] = strengths[f"blank below, end {s.end}"] = habits.blank[below.blank]
        strengths["indent below"] = habits.indent[below.indent]
    return names, strengths


def _measured(s: Seen, above: Seen | None, below: Seen | None) -> Iterator[str]:
    """Yield what the widths of Chinese lines say, which are whole ems."""
    step = bisect_right(_MISSING, s.missing)
    before = above.end if above is not None else "none"
    yield f"fill {s.fill} end {s.end}"
    yield f"fill {above.fill if above is not None else 'none'} end {before} above"
    yield f"size {s.size} marks {s.marks}"
    yield f"size {s.size} end {s.end}"
    yield f"short by {step} free {s.fill == 'free'} end {s.end}"
    yield f"short by {step} end {before} above"
    if s.parts:
        yield "parts"
    if above is not None:
        yield f"column {bisect_right(_MEASURES, s.measure - above.measure)} from above"
        yield f"wider {bisect_right(_WIDER, s.row - above.row)} end {before} above"
        yield f"short by {bisect_right(_MISSING, above.missing)} end {before}, above"
    if below is not None:
        yield f"column {bisect_right(_MEASURES, below.measure - s.measure)} to below"
        yield f"wider {bisect_right(_WIDER, below.row - s.row)} below end {s.end}"


def _roomy(s: Seen, room: Room, above: Seen | None, over: Room | None, below: Seen | None) -> Iterator[str]:
    """Yield what the room behind a line in Latin script says, and that behind the line above."""
    start = below.start if below is not None else "none"
    yield f"latin room {bisect_right(_LEFT, room.left)} end {s.end}"
    yield f"latin room {bisect_right(_LEFT, room.left)} end {s.end} start {start} below"
    yield f"latin filled {bisect_right(_FILLED, room.filled)} end {s.end}"
    if above is not None and over is not None and above.latin:
        yield f"latin room {bisect_right(_LEFT, over.left)} end {above.end} above"
        yield f"latin room {bisect_right(_LEFT, over.left)} end {above.end} above start {s.start}"
        yield f"latin filled {bisect_right(_FILLED, over.filled)} end {above.end} above"


def _habits(seen: Sequence[Seen]) -> _Habits:
    """Learn what cues mean on this page from the lines under those that certainly go on, or certainly have ended."""
    on: list[Seen] = []
    anew: list[Seen] = []
    for s, below in pairwise(seen):
        if s.end == "stop":
            if s.fill in ("short", "near"):
                anew.append(below)
        elif (
            s.end in ("open", "pause")
            and s.fill == "full"
            and (s.word == "inside" or below.start in ("forbidden", "lower"))
        ):
            on.append(below)
    return _Habits(
        _ratios([s.blank for s in anew], [s.blank for s in on], 3.0, 3.0),
        _ratios([s.indent for s in anew], [s.indent for s in on], 0.5, 4.0),
        _ratios([is_lost(s) for s in anew], [is_lost(s) for s in on], 3.0, 3.0),
    )


def is_lost(s: Seen) -> bool:
    """Say whether a line is two ems short, as a first line is whose indent was lost."""
    return LOST[0] <= s.missing <= LOST[1]


#: No habit of a page is worth more than this, as a logarithm.
_MOST: Final = 2.0


def _ratios(anew: Sequence[bool], on: Sequence[bool], yes: float, no: float) -> tuple[float, float]:
    """Give the log-likelihood ratio of a cue that is absent, and of one that is there; `yes` and `no` are a prior."""
    p = (sum(anew) + yes) / (len(anew) + yes + no)
    q = (sum(on) + yes) / (len(on) + yes + no)
    return tuple(max(-_MOST, min(_MOST, ratio)) for ratio in (log((1 - p) / (1 - q)), log(p / q)))  # type: ignore[return-value]


def _unbroken(seen: Sequence[Seen]) -> str:
    """Say whether lines were left whole, or else how many of the wide ones end with a stop, as paragraphs do."""
    if any(s.size == UNBROKEN_SIZE for s in seen):
        return "whole"
    wide = [s.end == "stop" for s in seen if s.row >= WIDE[0]]
    if len(wide) < 3:
        return "few" if wide and all(wide) else "unknown"
    return ("none", "some", "many", "most")[bisect_right((0.05, 0.3, 0.7), sum(wide) / len(wide))]


def _known(lines: Sequence[Line], shadow: str) -> Iterator[str]:
    """Say of each break whether the page has the phrase that would stand across it: its own words are evidence."""
    for start in range(0, len(lines), PAGE):
        page = lines[start : start + PAGE]
        phrases = Phrases([shadow[line.start : line.end] for line in page])
        for i, line in enumerate(page, start):
            if i + 1 == len(lines):
                yield "no"
                continue
            below = lines[i + 1]
            last = shadow[max(line.start, line.end - 2) : line.end]
            first = shadow[below.start : min(below.end, below.start + 2)]
            if not phrases.pair(last[-1], first[0]):
                yield "no"
            elif (len(last) > 1 and phrases.phrase(last + first[0])) or (
                len(first) > 1 and phrases.phrase(last[-1] + first)
            ):
                yield "phrase"
            else:
                yield "pair"
