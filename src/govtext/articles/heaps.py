"""Headlines of several articles that stand in one heap, parted from one another."""

from __future__ import annotations

from heapq import merge
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.articles.attach import affinities
from govtext.articles.bodies import Draft, Group
from govtext.articles.elements import DASH, LINES, Phrases, elements_of, leads_on, open_bracket
from govtext.articles.headlines import is_deck, is_event, is_official

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence, Set
    from typing import Self

    from govtext.articles.parts import Part

__all__ = ["split_groups", "without_strange"]


def split_groups(
    groups: Sequence[Group],
    parts: Sequence[Part],
    texts: Sequence[str],
    counted: Sequence[Set[str]],
    *,
    mixed: bool,
) -> list[Group]:
    """Part the headlines of different articles that stand in one heap, as where they are dumped after their bodies.

    `texts` are the bodies, `counted` what can be shared with each of them: lines that share most with another body than
    the lines above them begin another headline. Where columns were `mixed`, a headline may stand under another one, and
    its body without any.
    """
    phrases = Phrases(texts)
    lacking = mixed and sum(bool(group.lines) for group in groups) < len(texts)  # one stands in another's heap
    if not mixed and (each := _one_each(groups, parts, counted)):
        groups = each
    split = [_Lines.of(group, parts, phrases, counted, heap=group.after >= len(texts)) for group in groups]
    shared = iter(affinities([element for lines in split for element in lines.elements], counted))
    out: list[Group] = []
    for group, lines in zip(groups, split, strict=True):
        heap = group.after >= len(texts)
        rows = list(islice(shared, len(lines.elements)))
        firsts = [numbers[0] for numbers in lines.numbers]
        units: list[list[int]] = []
        for k in range(len(rows)):
            if (
                units
                and sum(len(lines.numbers[i]) for i in units[-1]) < LINES
                and not _begins(parts, firsts, lines.elements, rows, units[-1], k, heap=heap, lacking=lacking)
            ):
                units[-1].append(k)
            else:
                units.append([k])
        out += (Group([i for k in unit for i in lines.numbers[k]], group.after) for unit in units or [[]])
        out[-1].byline = group.byline
    return out


#: The share that each headline has in its own body, where all stand in a heap over the first, or behind the last; and
#: how many times the share of the next best one. Over the first it may be a kicker or deck that shares something.
OWN: Final = (0.2, 0.15)
TIMES: Final = 3


def _one_each(groups: Sequence[Group], parts: Sequence[Part], counted: Sequence[Set[str]]) -> list[Group]:
    """Give each body its line, where as many headlines as bodies stand in a heap.

    Each speaks of its own body more than of any other; else it may be the kicker or deck of one of them. Over the first
    body they are in the order of the bodies; behind the last one, one that speaks of none has the body that is left.
    """
    headed = [group for group in groups if group.lines]
    if len(headed) != 1 or not 1 < len(headed[0].lines) == len(counted):
        return []
    lines, behind = headed[0].lines, headed[0].after >= len(counted)
    if headed[0].after and not behind:
        return []
    rows = affinities([parts[i].shadow for i in lines], counted)
    places = _settled([_own(row, OWN[behind]) for row in rows], behind=behind)
    signs = {group.after: group.byline for group in groups}
    return [Group([i], k, signs.get(k)) for k, i in sorted(zip(places, lines, strict=False))]


def _settled(places: Sequence[int | None], *, behind: bool) -> list[int]:
    """Give the body of each line, if it is settled; some may be settled by what the others have.

    >>> _settled([1, None], behind=True), _settled([0, None], behind=False), _settled([None, 1, 2], behind=False)
    ([1, 0], [], [0, 1, 2])
    """
    order = range(len(places))
    left = {*order}.difference(place for place in places if place is not None)
    sure = len(places) - places.count(None)
    if sure >= max(SURE, len(places) / 2) and all(place in (None, k) for k, place in enumerate(places)):
        return [*order]
    if not behind or places.count(None) > 1 or len(left) != places.count(None):
        return []
    return [left.pop() if place is None else place for place in places]


#: So many lines in the order of their bodies, at the least, say that the others are, too.
SURE: Final = 2


def _own(row: Sequence[float], least: float) -> int | None:
    """Give the body that a line speaks of, and of no other."""
    best = _best(row)
    others = max((share for k, share in enumerate(row) if k != best), default=0.0)
    return best if row[best] >= max(least, TIMES * others) else None


class _Lines(NamedTuple):
    """The elements of a group of headline lines, and the lines that each was wrapped over, by number."""

    elements: list[str]
    numbers: list[list[int]]

    @classmethod
    def of(
        cls,
        group: Group,
        parts: Sequence[Part],
        phrases: Container[str],
        counted: Sequence[Set[str]],
        *,
        heap: bool,
    ) -> Self:
        lines = [parts[i].shadow for i in group.lines]
        runs_on = [parts[i].passage.runs_on for i in group.lines]
        starts = elements_of(lines, runs_on, phrases, heap=heap)
        if heap:
            starts = sorted({*starts, *_parted(lines, starts, runs_on, counted)})
        spans = list(pairwise((*starts, len(lines))))
        return cls(["".join(lines[a:b]) for a, b in spans], [group.lines[a:b] for a, b in spans])


def _parted(
    lines: Sequence[str], starts: Sequence[int], runs_on: Sequence[bool], counted: Sequence[Set[str]]
) -> Iterator[int]:
    """Yield where two headlines were taken for the lines of one, since a phrase stands across the break by chance."""
    for a, b in pairwise((*starts, len(lines))):
        for k in range(a + 1, b):
            if not runs_on[k - 1] and not open_bracket(lines[a:k]):
                above, under = affinities(["".join(lines[a:k]), "".join(lines[k:b])], counted)
                if _differ([above], under, heap=False):
                    yield k


def _begins(
    parts: Sequence[Part],
    numbers: Sequence[int],
    lines: Sequence[str],
    rows: Sequence[Sequence[float]],
    unit: Sequence[int],
    k: int,
    *,
    heap: bool,
    lacking: bool,
) -> bool:
    """Say whether another headline begins at line `k` of a group, after the lines of `unit`.

    `lacking` says that there are bodies that have no headline.
    """
    if is_official(lines[k - 1]) or is_official(lines[k]) or leads_on(lines[k - 1]) or DASH.match(lines[k]):
        return False
    if _has_ended(lines, unit, k, heap=heap):
        return True
    led = any(leads_on(lines[i]) for i in unit)
    decks = is_event(lines[k]) and not any(is_event(lines[i]) for i in unit)
    few = heap and len(numbers) <= MOST * len(rows[0])  # with more, they are section heads of one article
    if lacking and not led and is_event(lines[k]) and _is_of_another(rows[unit[0]], rows[k]):
        return True
    if (few or not decks) and _differ([rows[i] for i in unit], rows[k], heap=few):
        return True
    if not heap or decks or not parts[numbers[k]].passage.above:
        return False
    blank = [parts[i].passage.above > 0 for i in numbers[1:]]  # a blank line above every line says nothing
    return not all(blank) or len(numbers) == len(rows[0])  # but where they are as many as bodies: one each


def _has_ended(lines: Sequence[str], unit: Sequence[int], k: int, *, heap: bool) -> bool:
    """Say whether a headline, the lines of `unit`, has its deck, or the kicker of another one stands on line `k`."""
    if leads_on(lines[k]) and k + 1 < len(lines) and (heap or any(leads_on(lines[i]) for i in unit)):
        return True
    if heap and DASH.match(lines[k - 1]):
        return True
    return len(unit) > 1 and is_deck(lines[k - 1], [lines[i] for i in unit[:-1]]) and not is_event(lines[k])


def _best(row: Sequence[float]) -> int:
    return max(range(len(row)), key=row.__getitem__)


#: Elements that a headline has at the most, on the average of a page: kicker, title and deck.
MOST: Final = 3
#: The share that the lines of a headline, and the next line, have in different bodies at the least, and by how much
#: it is more than what they have in the other's: the second pair is for a heap, where some line is of another article.
APART: Final = ((0.5, 0.2), (0.3, 0.12))


def _is_of_another(first: Sequence[float], row: Sequence[float]) -> bool:
    """Say whether a line that may be a headline has its share in another body than the first line of the headline."""
    return max(row) >= APART[True][0] and _best(first) != _best(row)


def _differ(unit: Sequence[Sequence[float]], row: Sequence[float], *, heap: bool) -> bool:
    """Say whether the lines of a headline and the next line speak of different bodies.

    In a heap the best line of the headline speaks for it: its kicker may have nothing to do with any body.
    """
    if len(row) < 2:
        return False
    joined = [max(column) if heap else sum(column) / len(unit) for column in zip(*unit, strict=True)]
    ours, theirs = _best(joined), _best(row)
    share, more = APART[heap]
    return (
        ours != theirs
        and min(joined[ours], row[theirs]) >= share
        and joined[ours] - joined[theirs] >= more
        and row[theirs] - row[ours] >= more
    )


#: The share of a headline in a body that is as good as nothing.
NOTHING: Final = 0.01


def without_strange(
    drafts: Sequence[Draft], units: Sequence[Group], shared: Sequence[list[float]]
) -> tuple[list[Group], list[list[float]]]:
    """Leave to the last body what stands behind all of them and has nothing in common with any.

    Headlines stand over their bodies there, and no line was broken: it is no headline of a body far above.
    """
    kept: list[tuple[Group, list[float]]] = []
    for unit, row in zip(units, shared, strict=True):
        if unit.after >= len(drafts) > 0 and unit.byline is None and max(row, default=0.0) <= NOTHING:
            drafts[-1].body = [*merge(drafts[-1].body, unit.lines)]
        else:
            kept.append((unit, row))
    return [unit for unit, _ in kept], [row for _, row in kept]
