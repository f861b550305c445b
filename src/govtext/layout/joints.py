"""Joints: does a line go on in the next one?

Each joint between two lines is weighed by several weak signals, each with a weight in log-odds that the break is a
*hard* one (the paragraph ends here) rather than a *soft* one (the column was full). What a blank line, an indent or
a first line that is two ems short mean differs from page to page: that is learnt from the joints of the page that
are sure without it.
"""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import is_han
from govtext.labels import label
from govtext.layout.measures import measures
from govtext.layout.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Line

__all__ = ["Joint", "joints"]


class Joint(NamedTuple):
    """What was decided about the break after a line.

    `score` is the log-odds that the break is hard; `reason` the signal that weighed most for the decision.
    """

    hard: bool
    score: float
    reason: str


_STOP: Final = re.compile(r"[。！？!?…][”’」』）)】\"']*$|[a-z0-9)]{2}\.[”’\"')]*$")
_PAUSE: Final = re.compile(r"[，、；,;（(“‘《「『〈【\-‐\u00ad]$")
_COLON: Final = re.compile("[：:—]$")
_FORBIDDEN_START: Final = re.compile(r"[，。、；：！？”’」』）》〉】,.;:!?)%％]")
_OPENING: Final = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[、）)是]|\d{1,2}[.、．）)](?!\d)|第[一二三四五六七八九十]{1,3}[条章，、]|[①-⑳●■◆□○▲—]"
    r"|(?:会议|报告|通知|意见|他|她)(?:强调|指出|要求|认为|还)|据(?:悉|了解|介绍)|附件|此外"
)

#: Log-odds of a hard break by how a line ends and how far it stays short of its column.
_ENDS: Final[dict[tuple[str, str], float]] = {
    ("stop", "full"): -0.3,
    ("stop", "near"): 1.6,
    ("stop", "short"): 4.2,
    ("colon", "full"): -1.0,
    ("colon", "near"): 0.0,
    ("colon", "short"): 3.0,
    ("pause", "full"): -6.0,
    ("pause", "near"): -5.0,
    ("pause", "short"): -1.8,
    ("open", "full"): -2.6,
    ("open", "near"): -1.6,
    ("open", "short"): 1.3,
}
_WEIGHTS: Final[dict[str, float]] = {
    "a mark that cannot begin a line": -5.0,
    "in the middle of a word": -3.8,
    "both sides are Latin": -1.5,
    "opens a paragraph": 1.9,
    "another measure": 1.2,
    "a line of its own": 6.0,
    "a dateline": 5.0,
    "page ends": 0.0,
}
#: Labels of lines that stand alone, whatever follows or goes before.
_ALONE: Final = frozenset({"jump", "editor", "folio", "contact", "credit", "byline"})


def ending(line: str) -> str:
    """Say how a line ends: with a sentence stop, a colon or dash, a pause, or in the open.

    >>> ending("参加会议。”"), ending("要求："), ending("省委，"), ending("疫情防")
    ('stop', 'colon', 'pause', 'open')
    """
    if _STOP.search(line):
        return "stop"
    return "colon" if _COLON.search(line) else "pause" if _PAUSE.search(line) else "open"


def shortfall(width: float, measure: float) -> str:
    """Say how far a line of `width` stays short of its column of `measure` ems."""
    missing = measure - width
    if missing < 1.25:
        return "full"
    return "near" if missing < max(2.75, 0.12 * measure) else "short"


class _Seen(NamedTuple):
    """A joint as it looks before the page's habits are known."""

    score: float
    reason: str
    cues: tuple[bool, bool, bool]  # blank line above, indented, short by two ems


def joints(lines: Sequence[Line], shadow: str) -> list[Joint]:
    """Decide the break after each line but the last.

    `shadow` is the text of the lines in Simplified characters: words are looked up there.
    """
    widths = measures([line.width for line in lines])
    seen = list(_look(lines, widths, shadow))
    habits = _habits(seen)
    out: list[Joint] = []
    for score, reason, cues in seen:
        total, why = score, reason
        for name, present, habit in zip(_CUES, cues, habits, strict=True):
            weight = habit[present]
            total += weight
            if present and weight > 1.5:
                why = name
        out.append(Joint(total > 0, total, why))
    return out


_CUES: Final = ("a blank line", "an indent", "two ems short")


def _look(lines: Sequence[Line], widths: Sequence[float], shadow: str) -> Iterator[_Seen]:
    labels = [label(shadow[line.start : line.end]) for line in lines]
    for i in range(len(lines) - 1):
        a, b = lines[i], lines[i + 1]
        end, gap = ending(a.content), shortfall(a.width, widths[i])
        score, reason = _ENDS[end, gap], f"ends {end}, {gap}"
        for name in _signals(a, b, labels[i : i + 2], widths[i : i + 2], shadow):
            weight = _WEIGHTS[name]
            score += weight
            if abs(weight) > 3:
                reason = name
        missing = widths[i + 1] - b.width
        yield _Seen(score, reason, (b.above > 0, b.indent >= a.indent + 1, 1.5 <= missing <= 2.6))


def _signals(a: Line, b: Line, labels: Sequence[str], widths: Sequence[float], shadow: str) -> Iterator[str]:
    last, first = shadow[a.end - 1], shadow[b.start]
    if _ALONE.intersection(labels) or labels[0] == "caption":
        yield "a line of its own"
    if labels[1] == "dateline":
        yield "a dateline"
    if _FORBIDDEN_START.match(first):
        yield "a mark that cannot begin a line"
    elif is_han(last) and is_han(first):
        if crosses_word(last, first):
            yield "in the middle of a word"
    elif last.isascii() and first.isascii() and last.isalnum() and first.isalnum():
        yield "both sides are Latin"
    if _OPENING.match(shadow, b.start, b.end):
        yield "opens a paragraph"
    if abs(widths[0] - widths[1]) > 1.5:
        yield "another measure"


def _habits(seen: Sequence[_Seen]) -> list[tuple[float, float]]:
    """Learn for each cue what its absence and its presence say, from the joints that are sure without it."""
    soft = [s.cues for s in seen if s.score < -2]
    hard = [s.cues for s in seen if s.score > 2]
    habits: list[tuple[float, float]] = []
    for k in range(len(_CUES)):
        in_soft = (sum(cues[k] for cues in soft) + 0.5) / (len(soft) + 1.5)
        in_hard = (sum(cues[k] for cues in hard) + 0.5) / (len(hard) + 1.5)
        present = log(in_hard / in_soft)
        absent = log((1 - in_hard) / (1 - in_soft))
        habits.append((max(-2.5, min(2.5, absent)), max(-2.5, min(2.5, present))))
    return habits
