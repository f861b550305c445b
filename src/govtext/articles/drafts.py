"""Articles in the making: bodies, and to each the headline that belongs to it."""

from __future__ import annotations

from heapq import merge
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from govtext.articles.as_it_stands import parted, read_through
from govtext.articles.attach import affinities, assign, grams_of, sharable
from govtext.articles.behind import without_closing
from govtext.articles.bodies import Draft, Group, bodies_of
from govtext.articles.captions import pictured, spread_captions
from govtext.articles.elements import LINES, Phrases, elements_of, leads_on
from govtext.articles.headlines import is_official
from govtext.articles.heaps import split_groups, without_strange
from govtext.articles.official import ADDRESSED
from govtext.articles.own_titles import OWN
from govtext.articles.parts import PROSE, are_typed, is_unbroken
from govtext.articles.regroup import regroup
from govtext.articles.sections import mend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["close_subheads", "drafts_of"]


#: Bodies that are looked at together: more than a newspaper page has, few enough to weigh each against each.
WINDOW: Final = 40


def drafts_of(parts: Sequence[Part], *, mixed: bool = False) -> list[Draft]:
    """Find the articles of a page, in the page order of their headlines."""
    if (written := parted(parts) or pictured(parts) or read_through(parts, mixed=mixed)) is not None:
        return written
    bodies, groups = bodies_of(parts, mixed=mixed)
    drafts: list[Draft] = []
    g = 0
    for start in range(0, max(1, len(bodies)), WINDOW):
        window = bodies[start : start + WINDOW]
        last = start + WINDOW >= len(bodies)
        heads: list[Group] = []
        while g < len(groups) and (last or groups[g].after < start + WINDOW):
            heads.append(Group(groups[g].lines, groups[g].after - start, groups[g].byline))
            g += 1
        drafts += _headed(parts, regroup(parts, window) if mixed else window, heads, mixed=mixed)
    return sorted(_with_all(parts, drafts), key=lambda d: min(d.heads or d.body))


#: What is one line, however many it was broken over.
ONE_LINE: Final = frozenset({OWN, ADDRESSED})
#: A subhead has no more lines.
WRAPPED: Final = 6


def close_subheads(parts: Sequence[Part], drafts: Sequence[Draft]) -> None:
    """Let the lines that a subhead was wrapped over be one line, where lines were broken at all."""
    for draft in drafts:
        body = [parts[i] for i in draft.body]
        draft.torn.update(b for a, b in pairwise(draft.body) if parts[a].reason == parts[b].reason in ONE_LINE)
        if are_typed(body):
            continue
        phrases = Phrases([part.shadow for part in body if part.kind in PROSE])
        runs = groupby(draft.body, key=lambda i: parts[i].kind == "head")
        for run in [[*run] for wraps, run in runs if wraps]:
            if len(run) > WRAPPED:
                continue
            texts, runs_on = [parts[i].shadow for i in run], [parts[i].passage.runs_on for i in run]
            starts = elements_of(texts, runs_on, phrases, heap=True)  # lines of one length are a list, or verse
            draft.torn.update(i for k, i in enumerate(run) if k not in starts)


def _with_all(parts: Sequence[Part], drafts: list[Draft]) -> list[Draft]:
    """Give the lines that stand nowhere yet, as a second byline does, to the article of the line above."""
    owners: dict[int, Draft] = {}
    for draft in drafts:
        single = (i for i in (draft.byline, draft.credit, draft.jump) if i is not None)
        owners |= dict.fromkeys((*draft.heads, *draft.body, *single), draft)
    last = drafts[0] if drafts else Draft()
    loose: list[tuple[Draft, int]] = []
    for i, part in enumerate(parts):
        last = owners.get(i, last)
        if i not in owners and part.kind not in ("furniture", "meta"):
            loose.append((last, i))
    for draft, more in groupby(loose, key=itemgetter(0)):
        draft.body = list(merge(draft.body, [i for _, i in more]))
    return drafts if drafts or not loose else [last]


def _headed(parts: Sequence[Part], drafts: list[Draft], groups: Sequence[Group], *, mixed: bool) -> list[Draft]:
    """Give headlines and captions to their bodies, all of them at once, and mend what was torn."""
    spread_captions(parts, drafts)
    if len(drafts) == 1 and not mixed:
        groups = without_closing(parts, drafts[0], groups)
    texts = ["".join(parts[i].shadow for i in draft.body if parts[i].kind != "caption") for draft in drafts]
    counted = sharable(texts, ["".join(parts[i].shadow for i in group.lines) for group in groups]) if groups else []
    units = split_groups(groups, parts, texts, counted, mixed=mixed)
    shared = affinities(["".join(parts[i].shadow for i in unit.lines) for unit in units], counted)
    shared = [_certain(parts, unit, row) for unit, row in zip(units, shared, strict=True)]
    if not mixed and groups and groups[0].after == 0 and are_typed(parts):
        units, shared = without_strange(drafts, units, shared)
    typed = not mixed and are_typed(parts) and not _are_behind(parts, drafts, groups)
    drafts = _with_heads(parts, drafts, units, shared, _places(units, shared, typed=typed))
    if mixed:
        drafts = regroup(parts, drafts)
    return _one(parts, mend(parts, [draft for draft in drafts if draft.heads or draft.body]))


def _with_heads(
    parts: Sequence[Part],
    drafts: list[Draft],
    units: Sequence[Group],
    shared: Sequence[list[float]],
    places: Sequence[int | None],
) -> list[Draft]:
    """Set headlines over the bodies of their places.

    One without a place is a subhead that was torn off a body, the second headline of one, or that of no body.
    """
    count = len(drafts)
    for unit, row, place in zip(units, shared, places, strict=True):
        if place is not None:
            draft = drafts[place]
            if len(drafts) > 1:
                draft.why |= dict.fromkeys(unit.lines, _why(unit, row, place))
        elif unit.after >= count and max(row, default=0.0) >= TORN:
            _put_back(parts, unit.lines, drafts[row.index(max(row))])
            continue
        elif (twin := _twin(parts, unit, row, drafts)) is not None:
            own = drafts[twin].heads
            drafts[twin].why |= dict.fromkeys(unit.lines, _why(unit, row, twin))
            drafts[twin].heads = [*unit.lines, *own] if _has_kicker(parts, unit) else [*own, *unit.lines]
            continue
        else:
            drafts.append(draft := Draft())
        draft.heads = [*unit.lines, *draft.heads]
        if draft.byline is None:
            draft.byline = unit.byline
    return drafts


def _are_behind(parts: Sequence[Part], drafts: Sequence[Draft], groups: Sequence[Group]) -> bool:
    """Say whether headlines may stand behind their bodies: the first report has none over it."""
    first = next((parts[i] for draft in drafts[:1] for i in draft.body if parts[i].kind in PROSE), None)
    return bool(groups) and groups[0].after > 0 and first is not None and first.opens


def _certain(parts: Sequence[Part], unit: Group, row: list[float]) -> list[float]:
    """Give the shares of a headline; one that opens an article, or a document number, is of the body under it alone."""
    lines = [parts[i] for i in unit.lines]
    if not any(part.opens for part in lines) and not (lines and all(is_official(part.shadow) for part in lines)):
        return row
    return [float(b == unit.after) for b in range(len(row))]


def _one(parts: Sequence[Part], drafts: list[Draft]) -> list[Draft]:
    """Leave the lines that no body has to the only body there is: a page of one article has no second one.

    A picture with a headline of its own is one.
    """
    bodies = [draft for draft in drafts if any(parts[i].kind in PROSE for i in draft.body)]
    if len(bodies) != 1:
        return drafts
    return [draft for draft in drafts if draft is bodies[0] or (draft.heads and draft.body)]


def _shares(parts: Sequence[Part], lines: Sequence[int], draft: Draft) -> list[float]:
    """Give how much of some headline lines stands in each part of a body."""
    texts = [{*grams_of(parts[i].shadow)} if parts[i].kind in PROSE else set[str]() for i in draft.body]
    return affinities(["".join(parts[i].shadow for i in lines)], texts)[0]


def _put_back(parts: Sequence[Part], lines: Sequence[int], draft: Draft) -> None:
    """Put a subhead that was torn off over the paragraph that has most of it; the first one stays under the title.

    Where each paragraph is a line, nothing was torn.
    """
    if is_unbroken(*(parts[i] for i in draft.body)):
        draft.body = [*merge(draft.body, lines)]
        return
    row = _shares(parts, lines, draft)
    first = next((k for k, i in enumerate(draft.body) if parts[i].kind in PROSE), 0)
    place = max(range(first + 1, len(row)), key=row.__getitem__, default=len(row))
    draft.body[place:place] = lines


def _why(unit: Group, row: Sequence[float], place: int) -> str:
    """Say why a headline was given to body `place`: what it shares with it and with the others, and where it stands."""
    others = max((share for b, share in enumerate(row) if b != place), default=0.0)
    where = {0: "the body stands under it", 1: "the body stands above it"}.get(
        unit.after - place, "the body is elsewhere"
    )
    return f"{row[place]:.0%} of it is in the body, {others:.0%} in the next best, {where}"


def _twin(parts: Sequence[Part], unit: Group, row: Sequence[float], drafts: Sequence[Draft]) -> int | None:
    """Give the body that a left-over headline belongs to as well, if there is one.

    It has much of the headline in it, or its other headline is one bare line and this one has the kicker to it.
    """
    if not row or not unit.lines:
        return None
    best = row.index(max(row))
    if len(drafts[best].heads) >= LINES:
        return None
    bare = len(drafts[best].heads) == 1 and _has_kicker(parts, unit)
    return best if row[best] >= (TWIN / 3 if bare else TWIN) else None


def _has_kicker(parts: Sequence[Part], unit: Group) -> bool:
    return leads_on(parts[unit.lines[0]].shadow)


#: What it is worth that a headline stands next to a body on the side where this page's headlines stand, next to it
#: on the other side, and one body further.
NEXT: Final = 0.45
OTHER: Final = 0.12
FURTHER: Final = 0.06
#: The share that is as good as nothing: such a headline hardly belongs to the body, wherever it stands.
NOTHING: Final = 0.01
#: The share of a body in a headline that is left over in a heap, from which on it is a subhead torn off that body.
TORN: Final = 0.3
#: What it costs in a heap to come after another headline for the same body: titles are dumped before subheads.
CLAIMED: Final = 0.6
#: The share of a left-over headline that makes it a second headline of a body that has one.
TWIN: Final = 0.5


def _places(units: Sequence[Group], shared: Sequence[Sequence[float]], *, typed: bool) -> list[int | None]:
    """Give each headline the body that it shares most with, for all of them at once.

    Where headlines stand, before their bodies or after them, is a habit of the page: both are tried, and the one that
    explains the page better is taken. If no line of the page was broken, and none stands last of all, there is no
    doubt.
    """
    if not units or not shared[0]:
        return [None] * len(units)
    under = units[-1].after < len(shared[0])
    over = units[0].after == 0 and under
    if len(units) > 2 * WINDOW or (typed and under):  # the first is a list, whatever it is of
        return [
            unit.after if unit.after < len(shared[0]) and unit.after != before.after else None
            for before, unit in zip((Group([], -1), *units), units, strict=False)
        ]
    claimed = _claimed(units, shared)
    best: tuple[float, list[int | None]] | None = None
    for late in (False,) if over else (False, True):
        gains = [list(row) for row in shared]
        for g, unit in enumerate(units):
            for b in range(len(gains[g])):
                distance = b - unit.after if not late else unit.after - 1 - b
                near = NEXT if distance == 0 else OTHER if distance == -1 else FURTHER if distance == 1 else 0.0
                gains[g][b] += near if shared[g][b] > NOTHING else near / 4
                gains[g][b] -= CLAIMED * ((g, b) in claimed)
        places = assign(gains)
        total = sum(gains[g][b] for g, b in enumerate(places) if b is not None) - 0.01 * late
        if best is None or total > best[0]:
            best = (total, places)
    assert best is not None
    return best[1]


def _claimed(units: Sequence[Group], shared: Sequence[Sequence[float]]) -> set[tuple[int, int]]:
    """Give the headlines of a heap, with their bodies, that come after another headline for the same body.

    A heap of more headlines than bodies has subheads in it: titles are dumped before them.
    """
    heap = [g for g, unit in enumerate(units) if unit.after >= len(shared[0])]
    claimed: set[tuple[int, int]] = set()
    taken: set[int] = set()
    for g in heap if len(heap) > len(shared[0]) else ():
        b = max(range(len(shared[g])), key=shared[g].__getitem__)
        if shared[g][b] < TORN:
            continue
        if b in taken:
            claimed.add((g, b))
        taken.add(b)
    return claimed
