"""Joints: whether a line goes on in the next one.

Every line plays a part: it is an *inner* line of a paragraph, its *last* line, a *head* line, or stands on its *own*.
The parts of all lines are decided together, as the likeliest sequence (a hidden Markov model, by Viterbi's method):
after an inner line its paragraph goes on, and a paragraph that has gone on ends with a stop. The tables say how often
a line of each part looks like what is seen; they were counted on typeset newspaper pages and are rounded. What a blank
line, an indent or a first line that is two ems short means differs from page to page: that is learnt from the page
itself, in a second round.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.layout.signals import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Line

__all__ = ["INNER", "Joint", "joints"]

INNER, LAST, HEAD, OWN = range(4)
PARTS: Final = ("inner", "last", "head", "own")

_Table = dict[str, float]

_FLOOR: Final = 0.0005


def _logs(*rows: _Table) -> list[dict[str, float]]:
    return [{name: log(max(share, _FLOOR)) for name, share in row.items()} for row in rows]


#: How lines end, by part: inner, last, head, own.
_END: Final = _logs(
    {"open": 0.91, "pause": 0.07, "stop": 0.014, "colon": 0.002},
    {"open": 0.045, "pause": 0.003, "stop": 0.93, "colon": 0.015},
    {"open": 0.95, "pause": 0.002, "stop": 0.01, "colon": 0.03},
    {"open": 0.88, "pause": 0.004, "stop": 0.04, "colon": 0.07},
)
#: How lines fill their column: by part for lines that begin something; then for inner and last lines that go on.
_FILL: Final[tuple[_Table, ...]] = (
    {"full": 0.40, "near": 0.36, "short": 0.04, "over": 0.01, "free": 0.16, "torn": 0.03},
    {"full": 0.30, "near": 0.06, "short": 0.33, "over": 0.02, "free": 0.287, "torn": 0.003},
    {"full": 0.24, "near": 0.04, "short": 0.30, "over": 0.04, "free": 0.376, "torn": 0.004},
    {"full": 0.20, "near": 0.04, "short": 0.24, "over": 0.06, "free": 0.456, "torn": 0.004},
    {"full": 0.91, "near": 0.02, "short": 0.012, "over": 0.006, "free": 0.04, "torn": 0.012},
    {"full": 0.11, "near": 0.06, "short": 0.62, "over": 0.01, "free": 0.199, "torn": 0.001},
)
#: How lines begin that begin something, and lines that go on.
_START: Final = _logs(
    {"plain": 0.93, "opening": 0.05, "speech": 0.03, "forbidden": 0.0005, "lower": 0.005},
    {"plain": 0.875, "opening": 0.004, "speech": 0.008, "forbidden": 0.01, "lower": 0.1},
)
#: Whether the break after a line is inside a word, by part; heads break within words only between heads.
_WORD: Final = _logs(
    {"inside": 0.50, "outside": 0.50, "none": 1},
    {"inside": 0.015, "outside": 0.985, "none": 1},
    {"inside": 0.006, "outside": 0.994, "none": 1},
    {"inside": 0.03, "outside": 0.97, "none": 1},
)
_WORD_IN_HEAD: Final = _logs({"inside": 0.3, "outside": 0.7, "none": 1})[0]
#: Lines by their width in steps of five ems, by part: few headlines are longer than twenty.
_SIZE: Final = [
    [log(share) for share in row]
    for row in (
        (0.01, 0.03, 0.12, 0.24, 0.22, 0.20, 0.10, 0.08, 0.0005),
        (0.20, 0.19, 0.21, 0.15, 0.10, 0.07, 0.03, 0.05, 0.05),
        (0.12, 0.30, 0.30, 0.19, 0.055, 0.022, 0.008, 0.005, 0.0002),
        (0.27, 0.22, 0.12, 0.22, 0.08, 0.06, 0.02, 0.01, 0.005),
    )
]
#: Lines of each width that have punctuation inside, by part.
_MARKS: Final = [
    [(log(1 - share), log(share)) for share in row]
    for row in (
        (0.09, 0.29, 0.62, 0.72, 0.83, 0.89, 0.93, 0.99, 0.99),
        (0.01, 0.05, 0.16, 0.40, 0.60, 0.80, 0.85, 0.99, 0.99),
        (0.002, 0.008, 0.022, 0.05, 0.08, 0.10, 0.15, 0.40, 0.50),
        (0.005, 0.015, 0.20, 0.60, 0.60, 0.80, 0.90, 0.95, 0.95),
    )
]
#: Lines that have parts with a space between, as headlines do, by part.
_PARTS: Final = [(log(1 - share), log(share)) for share in (0.006, 0.006, 0.15, 0.2)]
#: Lines whose column is as wide as that of the line above: those that begin something, and those that go on.
_STEADY: Final = ((log(0.25), log(0.75)), (log(0.08), log(0.92)))
#: Which part follows which, on a page that was broken to a measure, and in a text that has one paragraph a line.
_FOLLOWS: Final = tuple(
    [[log(share) for share in row] for row in table]
    for table in (
        (
            (0.75, 0.25, 1e-9, 1e-9),
            (0.55, 0.20, 0.14, 0.11),
            (0.28, 0.04, 0.58, 0.10),
            (0.25, 0.05, 0.20, 0.50),
        ),
        (
            (0.30, 0.70, 1e-9, 1e-9),
            (0.02, 0.66, 0.20, 0.12),
            (0.02, 0.52, 0.36, 0.10),
            (0.02, 0.28, 0.25, 0.45),
        ),
    )
)
#: How often a line that says itself that it stands alone does, by part, and one that does not.
_ALONE: Final = ([log(0.002), log(0.01), log(0.002), log(0.72)], [log(0.998), log(0.99), log(0.998), log(0.28)])
#: How often a line that begins a paragraph has a dateline; any other line, hardly ever.
_DATELINE: Final = (log(0.1), log(0.0005))


class Joint(NamedTuple):
    """What was decided about the break after a line: `hard` (its paragraph ends here) or soft.

    `part` is the part that the line plays and `reason` what is seen of it; `in_word` says that it breaks inside a
    word. `score` is how much likelier, as a
    logarithm, the page is with this decision than with the other one, all else being equal.
    """

    hard: bool
    score: float
    part: str
    reason: str
    in_word: bool


class _Habits(NamedTuple):
    """What the cues of a page are worth: log-likelihoods learnt from the page, or the priors."""

    fill: tuple[dict[str, float], ...]
    blank: tuple[dict[bool, float], dict[bool, float]]  # of a line that begins something, of one that goes on
    indent: tuple[dict[bool, float], dict[bool, float]]


def joints(lines: Sequence[Line], shadow: str) -> list[Joint]:
    """Decide the break after each line; after the last one it is hard.

    `shadow` is the text of the lines in Simplified characters: words are looked up there.
    """
    seen = list(look(lines, shadow))
    if not seen:
        return []
    first = [_likeliest(seen, _learn(seen, ()), follows) for follows in _FOLLOWS]
    likelier = int(first[1].likelihood > first[0].likelihood)
    parts, margins, _ = _likeliest(seen, _learn(seen, first[likelier].parts), _FOLLOWS[likelier])
    return [
        Joint(part != INNER, margin, PARTS[part], f"ends {s.end}, {s.fill}, word {s.word}", s.word == "inside")
        for part, margin, s in zip(parts, margins, seen, strict=True)
    ]


class _Reading(NamedTuple):
    """The likeliest parts of all lines, by how much each decision for or against inner won, and how likely it is."""

    parts: list[int]
    margins: list[float]
    likelihood: float


def _likeliest(seen: Sequence[Seen], habits: _Habits, follows: Sequence[Sequence[float]]) -> _Reading:
    """Give the likeliest parts of the lines, all together."""
    best: list[float] = []
    came: list[tuple[int, ...]] = []
    margins: list[float] = []
    for i, s in enumerate(seen):
        own = _ALONE[0] if s.alone else _ALONE[1]
        fresh = _START[0][s.start] + _STEADY[0][s.steady] + habits.blank[0][s.blank] + habits.indent[0][s.indent]
        on = _START[1][s.start] + _STEADY[1][s.steady] + habits.blank[1][s.blank] + habits.indent[1][s.indent]
        now: list[float] = []
        back: list[int] = []
        for part in range(4):
            body = part <= LAST
            base = _END[part][s.end] + own[part]
            if not s.latin:  # the tables of widths and marks are those of Chinese
                base += _SIZE[part][s.size] + _MARKS[part][s.size][s.marks] + _PARTS[part][s.parts]
            starts = (
                base
                + fresh
                + habits.fill[part][s.fill]
                + (_DATELINE[0 if s.dateline and body else 1] if s.dateline else 0)
            )
            goes = base + on + habits.fill[part + 4][s.fill] + (_DATELINE[1] if s.dateline else 0) if body else -1e9
            if i == 0:
                now.append(starts)
                back.append(OWN)
                continue
            ways = [
                best[before]
                + follows[before][part]
                + (goes if before == INNER else starts)
                + (_WORD_IN_HEAD if before == part == HEAD else _WORD[before])[seen[i - 1].word]
                for before in range(4)
            ]
            top = max(ways)
            now.append(top)
            back.append(ways.index(top))
        best = now
        came.append(tuple(back))
        margins.append(now[INNER] - max(now[LAST:]))
    part = max((LAST, HEAD, OWN), key=best.__getitem__)
    likelihood = best[part]
    parts: list[int] = []
    for before in reversed(came):
        parts.append(part)
        part = before[part]
    return _Reading(parts[::-1], [abs(margin) for margin in margins], likelihood)


def _learn(seen: Sequence[Seen], parts: Sequence[int]) -> _Habits:
    """Learn what the cues of this page say, from the parts that a first round gave its lines."""
    fills: list[Counter[str]] = [Counter() for _ in _FILL]
    blanks = ({True: 1.5, False: 1.5}, {True: 1.5, False: 1.5})
    indents = ({True: 1.5, False: 1.5}, {True: 0.15, False: 2.85})
    before = OWN
    for s, part in zip(seen, parts, strict=False):
        on = before == INNER
        fills[part + 4 if on and part <= LAST else part][s.fill] += 1
        if not s.alone:
            blanks[on][s.blank] += 1
            indents[on][s.indent] += 1
        before = part
    learnt = tuple(_blend(prior, counted) for prior, counted in zip(_FILL, fills, strict=True))
    return _Habits(learnt, (_shares(blanks[0]), _shares(blanks[1])), (_shares(indents[0]), _shares(indents[1])))


#: How many lines the prior of a table is worth against the lines of the page.
_PRIOR: Final = 12


def _blend(prior: _Table, counted: Counter[str]) -> dict[str, float]:
    total = counted.total() + _PRIOR
    return {name: log((counted[name] + _PRIOR * share) / total) for name, share in prior.items()}


def _shares(counted: dict[bool, float]) -> dict[bool, float]:
    total = sum(counted.values())
    return {value: log(count / total) for value, count in counted.items()}
