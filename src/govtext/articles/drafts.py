"""Articles in the making: bodies, and to each the headline that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, assign
from govtext.articles.bodies import bodies_of
from govtext.articles.headlines import split_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.bodies import Group
    from govtext.articles.roles import Part

__all__ = ["Draft", "drafts_of"]


@dataclass(slots=True)
class Draft:
    """An article in the making: its parts by number."""

    heads: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    byline: int | None = None
    credit: int | None = None
    jump: int | None = None


def drafts_of(parts: Sequence[Part]) -> list[Draft]:
    """Find the articles of a page, in the page order of their headlines."""
    bodies, groups, _ = bodies_of(parts)
    drafts = [Draft([], body.lines, body.byline, body.credit, body.jump) for body in bodies]
    texts = ["".join(parts[i].shadow for i in body.lines if parts[i].kind != "caption") for body in bodies]
    units = split_groups(groups, parts, texts)
    for unit, place in zip(units, _places(parts, units, texts), strict=True):
        draft = drafts[place] if place is not None else Draft()
        if place is None:
            drafts.append(draft)
        draft.heads = unit.lines
        if draft.byline is None:
            draft.byline = unit.byline
    return sorted((d for d in drafts if d.heads or d.body), key=lambda d: min((*d.heads, *d.body)))


#: What it is worth that a headline stands next to a body on the side where this page's headlines stand, next to it
#: on the other side, and one body further.
NEXT: Final = 0.45
OTHER: Final = 0.12
FURTHER: Final = 0.06


def _places(parts: Sequence[Part], units: Sequence[Group], texts: Sequence[str]) -> list[int | None]:
    """Give each headline the body that it shares most with, for all of them at once.

    Where headlines stand, before their bodies or after them, is a habit of the page: both are tried, and the one that
    explains the page better is taken.
    """
    if not texts:
        return [None] * len(units)
    heads = ["".join(parts[i].shadow for i in unit.lines) for unit in units]
    shared = affinities(heads, texts)
    best: tuple[float, list[int | None]] | None = None
    for late in (False, True):
        gains = [list(row) for row in shared]
        for g, unit in enumerate(units):
            for b in range(len(texts)):
                distance = b - unit.after if not late else unit.after - 1 - b
                gains[g][b] += NEXT if distance == 0 else OTHER if distance == -1 else FURTHER if distance == 1 else 0.0
        places = assign(gains)
        total = sum(gains[g][b] for g, b in enumerate(places) if b is not None) - 0.01 * late
        if best is None or total > best[0]:
            best = (total, places)
    assert best is not None
    return best[1]
