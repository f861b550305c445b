"""Captions that stand in a heap before all bodies or after them: each back to its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, assign, grams_of
from govtext.articles.parts import PROSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part

__all__ = ["spread_captions"]

#: The share of a caption that stands in a body, at the least, for it to go there; most captions say nothing of it.
SHARED: Final = 0.4


def spread_captions(parts: Sequence[Part], bodies: Sequence[Draft]) -> None:
    """Give the captions above the first paragraph of a page, or below the last one, to the bodies that they belong to.

    With as many captions as bodies each has one, in their order; otherwise a caption goes where its words stand.
    """
    if len(bodies) < 2 or not all(any(parts[i].kind in PROSE for i in body.body) for body in bodies):
        return
    prose = [k for k, i in enumerate(bodies[0].body) if parts[i].kind in PROSE]
    _spread(parts, bodies, bodies[0], bodies[0].body[: prose[0]])
    prose = [k for k, i in enumerate(bodies[-1].body) if parts[i].kind in PROSE]
    _spread(parts, bodies, bodies[-1], bodies[-1].body[prose[-1] + 1 :])


def _spread(parts: Sequence[Part], bodies: Sequence[Draft], holder: Draft, heap: Sequence[int]) -> None:
    captions: list[list[int]] = []  # each with its credit
    for i in heap:
        if parts[i].kind == "caption":
            captions.append([i])
        elif parts[i].kind == "caption-credit" and captions:
            captions[-1].append(i)
        else:
            return
    if not captions:
        return
    if len(captions) == len(bodies):
        places: list[int | None] = list(range(len(bodies)))
    else:
        texts = ["".join(parts[i].shadow for i in body.body if parts[i].kind in PROSE) for body in bodies]
        shares = affinities([parts[caption[0]].shadow for caption in captions], [{*grams_of(text)} for text in texts])
        places = assign(shares)
        places = [b if b is not None and row[b] >= SHARED else None for row, b in zip(shares, places, strict=True)]
    for caption, place in zip(captions, places, strict=True):
        if place is not None and bodies[place] is not holder:
            holder.body = [i for i in holder.body if i not in caption]
            bodies[place].body += caption
