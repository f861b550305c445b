"""What the signals of a line and of its neighbours say about the part that it plays, by names that can be weighed."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from govtext.layout.english import kind_of, last_word
from govtext.layout.habits import Habits, habits_of, is_lost, is_lost_latin
from govtext.layout.phrases import PAGE, Phrases
from govtext.layout.rooms import rooms_of
from govtext.layout.signals import ENDED, TORN, UNBROKEN_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["Said", "evidence"]

#: What is true of a line, by name, each with its strength.
Said = dict[str, float]
_T = TypeVar("_T")

#: Lines this wide, in ems, are seldom lines of a newspaper column, and hardly ever.
WIDE: Final = (30.0, 45.0)
#: Steps, in ems, of how far a line stays short, and of how much wider or narrower than its neighbour it is.
_MISSING: Final = (-1.0, 0.3, 0.8, 1.3, 1.8, 2.6, 4.0, 8.0)
_WIDER: Final = (-4.0, -1.25, 1.25, 4.0)
_MEASURES: Final = (-3.0, -1.0, 1.01, 3.01)
#: Steps, in ems, of the room that is left behind the first word of the next line, and of the share that a line fills.
_LEFT: Final = (-3.0, -1.5, -0.6, 0.0, 0.6, 1.5, 3.0, 6.0)
_FILLED: Final = (0.4, 0.6, 0.75, 0.85, 0.93, 1.05)


class _Bottom(NamedTuple):
    """A line as it matters to the line below it, with steps for its measures."""

    latin: bool
    end: str
    label: str
    bold: bool
    fill: str
    short: int
    word: str
    known: str
    left: int
    filled: int
    last: str


class _Top(NamedTuple):
    """A line as it matters to the line above it."""

    latin: bool
    start: str
    label: str
    bold: bool
    blank: bool
    indent: bool
    lost: bool
    short: int


def evidence(
    lines: Lines, seen: Sequence[Seen], shadow: str, weigh: Callable[[Said], _T]
) -> Iterator[tuple[_T, _T, _T]]:
    """Weigh what is true of each line: by itself, below the line above it, and above the line below it.

    Most lines are like others: what is true of a kind of line, or of two kinds that meet, is said and weighed once.
    """
    rooms = rooms_of(lines, seen)
    lost = [is_lost_latin(s, room) if s.latin else is_lost(s) for s, room in zip(seen, rooms, strict=True)]
    habits, unbroken = habits_of(seen, rooms, lost), _unbroken(seen)

    kinds: dict[tuple[int, str], tuple[_Bottom, _Top, _T]] = {}
    meetings: dict[tuple[int, int, int, int], tuple[_T, _T]] = {}
    tops: dict[_Top, _Top] = {}  # equal ones are one object, by which they are told from others
    bottoms: dict[_Bottom, _Bottom] = {}

    @cache
    def alone(bottom: _Bottom, top: _Top, size: int, marks: bool, parts: bool, wide: int, caps: int) -> _T:
        return weigh(_alone(habits, unbroken, bottom, top, size, marks, parts, wide, caps))

    def kind(i: int, known: str) -> tuple[_Bottom, _Top, _T]:
        s, left, filled, last, caps = seen[i], 0, 0, "", 0
        if s.latin:
            left, filled = bisect_right(_LEFT, rooms[i].left), bisect_right(_FILLED, rooms[i].filled)
            last, caps = kind_of(last_word(lines[i].content)), _caps(lines[i].content)
        short = bisect_right(_MISSING, s.missing)
        top = _Top(s.latin, s.start, s.label, s.bold, s.blank, s.indent, lost[i], short)
        bottom = _Bottom(s.latin, s.end, s.label, s.bold, s.fill, short, s.word, known, left, filled, last)
        top, bottom = tops.setdefault(top, top), bottoms.setdefault(bottom, bottom)
        return bottom, top, alone(bottom, top, s.size, s.marks, s.parts, bisect_right(WIDE, s.row), caps)

    def meeting(above: _Bottom, top: _Top, column: int, wider: int) -> tuple[_T, _T]:
        key = id(above), id(top), column, wider
        if key not in meetings:
            over, under = _over(habits, above, top, column, wider), _under(habits, above, top, column, wider)
            meetings[key] = weigh(over), weigh(under)
        return meetings[key]

    above: tuple[Seen, _Bottom, _T, _T] | None = None
    for i, (s, known) in enumerate(zip(seen, _known(lines, seen, shadow), strict=True)):
        of_kind = id(s), known  # equal signals are one object, too, which `seen` keeps
        if s.latin or of_kind not in kinds:  # in Latin script, words and room say more
            kinds[of_kind] = kind(i, known)
        bottom, top, own = kinds[of_kind]
        if above is None:
            under = weigh(_under(habits, None, top, 0, 0))
        else:
            before, upper, its_own, under_it = above
            column = bisect_right(_MEASURES, s.measure - before.measure)
            over, under = meeting(upper, top, column, bisect_right(_WIDER, s.row - before.row))
            yield its_own, under_it, over
        above = s, bottom, own, under
    if above is not None:
        _, bottom, own, under = above
        yield own, under, weigh(_over(habits, bottom, None, 0, 0))


def _alone(
    habits: Habits,
    unbroken: str,
    bottom: _Bottom,
    top: _Top,
    size: int,
    marks: bool,
    parts: bool,
    wide: int,
    caps: int,
) -> Said:
    """Say what is true of a line by itself; the widths of Chinese lines are whole ems."""
    script = "latin " if top.latin else ""
    end = bottom.end
    names = [
        script + "line",
        f"{script}end {end}",
        f"label {top.label}",
        f"indent {top.indent}",
        f"unbroken {unbroken} wide {wide} end {end}",
    ]
    if top.label:
        names.append(f"label {top.label} end {end}")
    if top.latin:
        names += (
            f"latin room {bottom.left} end {end}",
            f"latin filled {bottom.filled} end {end}",
            f"latin caps {caps} marks {marks} end {end}",
            f"latin size {size} marks {marks}",
            f"latin fill {bottom.fill} end {end}",
            f"latin last {bottom.last} end {end}",
        )
        if bottom.fill in TORN:
            names.append(f"latin {bottom.fill}")
    else:
        names += (
            f"fill {bottom.fill} end {end}",
            f"size {size} marks {marks}",
            f"size {size} end {end}",
            f"short by {top.short} free {bottom.fill == 'free'} end {end}",
            f"word {bottom.word} known {bottom.known}",
        )
        if parts:
            names.append("parts")
    return _said(names, {"blank": habits.blank[top.blank], "indent": habits.indent[top.indent]})


def _under(habits: Habits, above: _Bottom | None, top: _Top, column: int, wider: int) -> Said:
    """Say what is true of a line below another, or on top of the page: `column` and `wider` are the steps to it."""
    script = "latin " if top.latin else ""
    end = above.end if above is not None else "none"
    names = [
        f"{script}end {end} above",
        f"{script}end {end} above start {top.start}",
        f"blank {top.blank} end {end} above",
    ]
    strengths = {
        f"blank, end {end} above": habits.blank[top.blank],
        f"two ems short, end {end} above": habits.lost[top.lost],
    }
    if not top.latin:
        names += (
            f"fill {above.fill if above is not None else 'none'} end {end} above",
            f"short by {top.short} end {end} above",
        )
    if above is None:
        return _said(names, strengths)
    names += (f"label {above.label} above", f"bold {top.bold} above {above.bold}")
    if not top.latin:
        names += (
            f"column {column} from above",
            f"wider {wider} end {end} above",
            f"short by {above.short} end {end}, above",
            f"word {above.word} known {above.known} above",
        )
    elif above.latin:
        names += (
            f"latin room {above.left} end {end} above",
            f"latin room {above.left} end {end} above start {top.start}",
            f"latin torn {above.fill in TORN} above",
            f"latin lost {top.lost} end {end} above",
            f"latin column {column} from above",
            f"latin wider {wider} end {end} above",
            f"latin filled {above.filled} end {end} above",
        )
    return _said(names, strengths)


def _over(habits: Habits, bottom: _Bottom, below: _Top | None, column: int, wider: int) -> Said:
    """Say what is true of a line above another, or at the end of the page: `column` and `wider` are the steps to it."""
    script = "latin " if bottom.latin else ""
    end = bottom.end
    names: list[str] = []
    if bottom.latin:
        names.append(f"latin room {bottom.left} end {end} start {below.start if below is not None else 'none'} below")
    if below is None:
        return _said(names, {})
    names += (
        f"{script}end {end} start {below.start} below",
        f"label {below.label} below",
        f"bold {bottom.bold} below {below.bold}",
        f"blank {below.blank} below end {end}",
        f"indent {below.indent} below",
    )
    names += (f"{script}column {column} to below", f"{script}wider {wider} below end {end}")
    blank = habits.blank[below.blank]
    return _said(
        names, {"blank below": blank, f"blank below, end {end}": blank, "indent below": habits.indent[below.indent]}
    )


def _said(names: Iterable[str], strengths: dict[str, float]) -> Said:
    return dict.fromkeys(names, 1.0) | strengths


def _caps(content: str) -> int:
    """Say how the words of a line in Latin script are capitalized: none but the first, some, or most of them."""
    firsts = "".join([word[0] for word in content.split() if len(word) > 3])
    capitals = sum(map(str.isupper, filter(str.isalpha, firsts))) if firsts != firsts.lower() else 0
    return 0 if capitals < 2 else 2 if capitals >= 0.7 * sum(map(str.isalpha, firsts)) else 1


def _unbroken(seen: Sequence[Seen]) -> str:
    """Say whether lines were left whole, or else how many of the wide ones end with a stop, as paragraphs do."""
    if any(s.size == UNBROKEN_SIZE for s in seen):
        return "whole"
    wide = [s.end == "stop" for s in seen if s.row >= WIDE[0]]
    if len(wide) < 3:
        return "few" if wide and all(wide) else "unknown"
    return ("none", "some", "many", "most")[bisect_right((0.05, 0.3, 0.7), sum(wide) / len(wide))]


def _known(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[str]:
    """Say of each break whether the page has the phrase that would stand across it: its own words are evidence."""
    starts, ends = lines.starts, lines.ends
    for start in range(0, len(lines), PAGE):
        stop = min(start + PAGE, len(lines))
        phrases: Phrases | None = None
        for i in range(start, stop):
            if i + 1 == len(lines) or not _may_go_on(seen[i], seen[i + 1]):
                yield "no"
                continue
            phrases = phrases or Phrases(lines.part(start, stop).contents(shadow))
            last = shadow[max(starts[i], ends[i] - 2) : ends[i]]
            first = shadow[starts[i + 1] : min(ends[i + 1], starts[i + 1] + 2)]
            if not phrases.pair(last[-1], first[0]):
                yield "no"
            elif (len(last) > 1 and phrases.phrase(last + first[0])) or (
                len(first) > 1 and phrases.phrase(last[-1] + first)
            ):
                yield "phrase"
            else:
                yield "pair"


def _may_go_on(s: Seen, below: Seen) -> bool:
    """Say whether a phrase may stand across the break: not in Latin script, nor behind a paragraph on one line."""
    return not (s.latin and below.latin) and not (s.size == UNBROKEN_SIZE and s.end in ENDED)
