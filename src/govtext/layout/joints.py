"""Joints: whether a line goes on in the next one.

Every line plays a part: it *begins* a paragraph of several lines, is in its *middle* or *ends* it, is a paragraph or
line *whole* in itself, a *head* line, or a line *apart* (a byline, a caption, a folio). The parts of all lines are
decided together, as the likeliest sequence (a conditional random field, read by Viterbi's method): what is seen of a
line and of its neighbours speaks for some parts and against others, and after a line that begins a paragraph comes
one that goes on. What each piece of evidence weighs was fitted on pages whose paragraphs are known, and ships as a
table (see `tools/fit_joints.py`).
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.data import read
from govtext.front_matter import front_matter
from govtext.layout.brackets import open_brackets
from govtext.layout.cut_lines import cut_off, kept_whole
from govtext.layout.cut_numbers import cut_numbers
from govtext.layout.datelines import torn_bylines, torn_datelines
from govtext.layout.evidence import Said, evidence
from govtext.layout.fields import names_on, next_fields, next_rows, next_turns, of_rulings
from govtext.layout.habits import blanks_part, is_broken
from govtext.layout.hanging import hanging
from govtext.layout.heads import addressee, below_leads, narrow_heads
from govtext.layout.indents import broken_first_lines, typed_lines
from govtext.layout.items import below_items
from govtext.layout.numbering import heads_among, heads_of_sections, lone_numbers, next_items
from govtext.layout.ornaments import bullets, points, rules
from govtext.layout.persons import next_persons
from govtext.layout.run_ins import of_parties, run_ins, wrapped_credits
from govtext.layout.set_off import set_off
from govtext.layout.signals import ENDED
from govtext.layout.steady import begun_below
from govtext.turns import turns_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["COMES_ON", "GOES_ON", "PARTS", "Joint", "joints", "reasons"]

#: First the parts after which a paragraph goes on.
PARTS: Final = ("begins", "middle", "ends", "whole", "head", "apart")
#: The same, and those before which it does.
GOES_ON: Final = frozenset({"begins", "middle"})
COMES_ON: Final = frozenset({"middle", "ends"})
#: To each part, those that may stand before it.
_BEFORE: Final = tuple(
    tuple(k for k, before in enumerate(PARTS) if (before in GOES_ON) == (part in COMES_ON)) for part in PARTS
)
_NOTHING: Final = (0.0,) * len(PARTS)

_Weights = tuple[float, ...]


class Joint(NamedTuple):
    """What was decided about the break after a line: `hard` (its paragraph ends here) or soft.

    `part` is the part that the line plays; `in_word` says that the line breaks inside a word.
    """

    hard: bool
    part: str
    in_word: bool


class _Table(NamedTuple):
    """What evidence weighs for each part, and how well one part follows another: `follows[part][before]`."""

    weights: dict[str, _Weights]
    follows: tuple[_Weights, ...]


@cache
def _table() -> _Table:
    """Read the table: a name and, in hundredths, what it weighs for each part."""
    rows: dict[str, _Weights] = {}
    for line in read("layout", "joint_weights.tsv").splitlines():
        name, *weights = line.split("\t")
        rows[name] = tuple(int(weight) / 100 for weight in weights)
    return _Table(rows, tuple(rows.pop(f"{part} after") for part in PARTS))


def joints(lines: Lines, seen: Sequence[Seen], shadow: str, anew: Iterable[int] = ()) -> list[Joint]:
    """Decide the break after each line, from what is `seen` of all of them; after the last one it is hard.

    On a page that was not broken to lines each of them is whole in itself, and nothing needs to be weighed. `shadow` is
    the text of the lines in Simplified characters: words are looked up there. Lines that begin `anew` go on none.
    """
    torn = frozenset(torn_datelines(lines, seen, shadow))
    typed = typed_lines(lines, seen)
    on = [*run_ins(lines, seen, shadow), *torn, *cut_off(lines, seen, shadow), *open_brackets(lines, seen)]
    on += (*cut_numbers(lines), *of_parties(lines, seen, shadow), *torn_bylines(lines, shadow))
    alone = [*bullets(lines, seen), *lone_numbers(lines, seen)]
    on += (*(i - 1 for i in typed.go_on), *broken_first_lines(seen), *alone)
    on += (*hanging(lines, seen), *names_on(lines))
    if is_broken(seen):
        sections = heads_of_sections(lines, seen, shadow)
        fields = (
            *next_fields(lines, seen, shadow),
            *next_turns(lines, shadow),
            *next_rows(lines),
            *next_persons(lines, shadow),
            *of_rulings(lines, seen, shadow),
        )
        parts = _likeliest(_alone(_summed(evidence(lines, seen, shadow, _weigh)), seen, torn))
        turns = turns_of([*lines.contents()]) if any(s.latin for s in seen) else ()
        begun = (*kept_whole(seen), *begun_below(lines, seen), *set_off(lines, seen, shadow), *turns)
        begun += (*range(1, front_matter(lines.contents())), *rules(lines), *points(lines), *alone, *addressee(seen))
        begun += (*below_items(lines, seen),)
        for i in (*anew, *begun, *typed.first, *fields, *sections, *next_items(lines, seen), *below_leads(lines)):
            _stop(parts, i - 1)
        for i in heads_among(lines, seen, lambda k: PARTS[parts[k]] not in _SEVERAL):
            _stop(parts, i)
        for i in narrow_heads(lines, seen, [PARTS[part] for part in parts]):
            _stop(parts, i)
        _take_apart(parts, seen)
        on += wrapped_credits(seen)
    else:
        parts = [_WHOLE] * len(lines)
    for i in on:
        parts[i] = _GOING_ON[parts[i]]
        parts[i + 1] = _GONE_ON[parts[i + 1]]
    return [_JOINTS[part][s.word == "inside"] for part, s in zip(parts, seen, strict=True)]


def _stop(parts: list[int], i: int) -> None:
    """Let line `i` go on in no other, if it did."""
    if PARTS[parts[i]] in GOES_ON:
        parts[i], parts[i + 1] = _STOPPED[parts[i]], _BEGUN[parts[i + 1]]


#: There are no more than these: a page of a million lines need not hold a million of them.
_JOINTS: Final = tuple(tuple(Joint(part not in GOES_ON, part, inside) for inside in (False, True)) for part in PARTS)


#: The part that a line plays when the next one goes on it after all, and that which the next one then plays.
_GOING_ON: Final = tuple(PARTS.index("middle" if part in COMES_ON else "begins") for part in PARTS)
_GONE_ON: Final = tuple(PARTS.index("middle" if part in GOES_ON else "ends") for part in PARTS)
#: The part that a line plays when the next one does not go on it after all, and that which the next one then plays.
_STOPPED: Final = tuple(PARTS.index("ends" if part in COMES_ON else "whole") for part in PARTS)
_BEGUN: Final = tuple(PARTS.index("begins" if part in GOES_ON else "whole") for part in PARTS)


def reasons(lines: Lines, seen: Sequence[Seen], shadow: str, decided: Sequence[Joint]) -> Iterator[str]:
    """Yield for each line the evidence that says most for the part that it plays, by its name."""
    weights = _table().weights
    for each, joint in zip(evidence(lines, seen, shadow, Said.items), decided, strict=True):
        part = PARTS.index(joint.part)
        said = {name: strength * weights[name][part] for name, strength in chain(*each) if name in weights}
        yield max(said, key=said.__getitem__, default="nothing")


def _summed(weighed: Iterable[Sequence[_Weights]]) -> Iterator[list[float]]:
    """Yield what all the evidence of each line says for each part."""
    return (list(map(sum, zip(*each, strict=True))) for each in weighed)


def _weigh(said: Said) -> _Weights:
    """Give what some evidence says for each part."""
    weights = _table().weights
    rows = [
        weights[name] if strength == 1.0 else [strength * weight for weight in weights[name]]
        for name, strength in said.items()
        if name in weights
    ]
    return tuple(map(sum, zip(_NOTHING, *rows, strict=True)))


def _alone(weighed: Iterable[list[float]], seen: Sequence[Seen], torn: Container[int] = ()) -> Iterator[list[float]]:
    """Take from lines that say themselves what they are the parts of a paragraph that they cannot play.

    A dateline goes on no sentence that has ended, one of the `torn` on nothing at all, and no line goes on over a blank
    one that parts paragraphs.
    """
    ended, parted = False, blanks_part(seen)
    for i, (own, s) in enumerate(zip(weighed, seen, strict=True)):
        begins = (s.label == "dateline" and (ended or i in torn)) or (parted and s.blank)
        barred = _SEVERAL if s.label in SAID else COMES_ON if begins else ()
        if barred:
            own = [-_NEVER if part in barred else weight for part, weight in zip(PARTS, own, strict=True)]
        ended = s.end in ENDED
        yield own


#: Labels of lines that are whole in themselves, and the parts of a paragraph of several lines.
SAID: Final = frozenset({"metadata", "heading", "breadcrumb", "jump", "site", "editor", "folio", "number"})
_SEVERAL: Final = GOES_ON | COMES_ON


def _likeliest(weighed: Iterable[Sequence[float]]) -> list[int]:
    """Give the likeliest parts of the lines, all together.

    The parts are written out: every line of a page comes through here, and six sums take half the time of a loop.
    """
    firsts, follows = [before[0] for before in _BEFORE], _table().follows
    best: list[float] = []
    came = bytearray()  # to each line, by its part, the part of the line before
    for own in weighed:
        if not best:  # nothing goes on before the first line
            best = [-_NEVER if part in COMES_ON else weight for part, weight in zip(PARTS, own, strict=True)]
            came += bytes(len(PARTS))
            continue
        begins, middle, ends, whole, head, apart = best
        best = []
        for first, (b, m, e, w, h, a), weight in zip(firsts, follows, own, strict=True):
            ways = (ends + e, whole + w, head + h, apart + a) if first else (begins + b, middle + m)
            top = max(ways)
            best.append(top + weight)
            came.append(first + ways.index(top))
    if not best:
        return []
    part = max(_CLOSED, key=best.__getitem__)
    parts: list[int] = []
    for line in range(len(came) - len(PARTS), -1, -len(PARTS)):
        parts.append(part)
        part = came[line + part]
    return parts[::-1]


def _take_apart(parts: list[int], seen: Sequence[Seen]) -> None:
    """Make head lines of what was joined against the shape of a paragraph, which has marks in it and ends with one.

    So are lines that have no mark among them, but for one that breaks inside a word; and a last line without one
    after a line that ended a sentence.
    """
    start = 0
    for i, part in enumerate(parts):
        if PARTS[part] in GOES_ON:
            continue
        group = seen[start : i + 1]
        if len(group) > 1 and not any(map(_has_mark, group)):
            for k, s in enumerate(group, start):
                if k == i or s.word != "inside":
                    parts[k] = _HEAD
        elif len(group) > 1 and not _has_mark(group[-1]) and group[-2].end in ENDED:
            parts[i - 1], parts[i] = _ENDS, _HEAD
        start = i + 1


def _has_mark(s: Seen) -> bool:
    return s.marks or s.end not in ("open", "closing")


_ENDS: Final = PARTS.index("ends")
_HEAD: Final = PARTS.index("head")
_WHOLE: Final = PARTS.index("whole")
_NEVER: Final = 1e9
_CLOSED: Final = tuple(k for k, part in enumerate(PARTS) if part not in GOES_ON)
