"""Bodies whose paragraphs alternate, where columns were mixed: put together by what the paragraphs speak of.

Each body is a topic: how often what can be shared stands in its paragraphs. A paragraph goes to the body whose topic
it fits best, but a page changes from one body to another seldom: the likeliest sequence of bodies is sought (Viterbi's
method), the topics are counted anew, and so on for a few rounds; the first time they are counted from the first
paragraph of each body, since what follows it on the page may be of another. A paragraph with a dateline begins its
body, whatever it speaks of. Once headlines are given to bodies, what they say is of the topic, too, and one that has
no body may find it inside of another.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log, log1p
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.articles.attach import grams_of
from govtext.articles.parts import PROSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part

__all__ = ["regroup"]

#: The share of the page that a topic is taken to have beside its own; and the weight of a gram, which overlaps with
#: the next one.
SMOOTH: Final = 0.25
WEIGHT: Final = 0.5
#: That of a paragraph in Latin script, where more grams overlap.
LATIN: Final = 0.35
#: What it costs to go on with another body than the one before, and with the one that the page is at there.
SWITCH: Final = 5.0
HOME: Final = 3.0
#: Rounds at the most; by how much the new order is likelier at the least; paragraphs of a page at the most.
ROUNDS: Final = 3
PROOF: Final = 8.0
MOST: Final = 400
_NEVER: Final = 1e9


def regroup(parts: Sequence[Part], bodies: list[Draft]) -> list[Draft]:
    """Give each paragraph to the body that it speaks of, where that is much likelier than the order of the page.

    What is no paragraph (a caption, a subhead) stays with the paragraph above it.
    """
    home = {i: b for b, body in enumerate(bodies) for i in body.body if parts[i].kind in PROSE}
    prose = sorted(home)
    if len(bodies) < 2 or not 2 < len(prose) <= MOST:
        return bodies
    heads = [Counter(grams_of("".join(parts[i].shadow for i in body.heads))) for body in bodies]
    paragraphs = _said([Counter(grams_of(parts[i].shadow)) for i in prose], heads)
    first = [home[i] for i in prose]
    opens = [parts[i].opens for i in prose]
    ledes = [b if b not in first[:t] else None for t, b in enumerate(first)]

    def fits(places: Sequence[int | None]) -> list[list[float]]:
        return _fits(paragraphs, places, heads)

    places = _likeliest(fits(ledes), first, opens)
    for _ in range(ROUNDS):
        before, places = places, _likeliest(fits(places), first, opens)
        if places == before:
            break
    if _total(fits(places), places, first) < PROOF + _total(fits(first), first, first):
        return bodies
    _move(bodies, dict(zip(prose, places, strict=True)))
    return bodies


def _move(bodies: Sequence[Draft], places: dict[int, int]) -> None:
    """Put the paragraphs into the bodies of their places, and with each what stands under it."""
    owners: list[tuple[int, int]] = []
    for b, body in enumerate(bodies):
        owner = b
        for i in body.body:
            owner = places.get(i, owner)
            owners.append((i, owner))
    for b, body in enumerate(bodies):
        body.body = sorted(i for i, owner in owners if owner == b)


class _Said(NamedTuple):
    """What a paragraph says: `size` grams, `common` of them said elsewhere on the page as well.

    Those are in `grams`, each with how often it stands in the paragraph, and its share of what is said elsewhere.
    """

    size: int
    weight: float
    common: int
    grams: list[tuple[str, int, float]]


def _said(grams: Sequence[Counter[str]], heads: Sequence[Counter[str]]) -> list[_Said]:
    """Give what each paragraph says of what the whole page says, once for all rounds."""
    page: Counter[str] = Counter()
    for each in (*heads, *grams):
        page.update(each)
    total = page.total()
    out: list[_Said] = []
    for own in grams:
        size = own.total()
        latin = 2 * sum(times for gram, times in own.items() if gram.isascii()) > size
        common = [(gram, times) for gram, times in own.items() if page[gram] != times]
        shares = [(gram, times, (page[gram] - times) / (total - size)) for gram, times in common]
        out.append(_Said(size, LATIN if latin else WEIGHT, sum(times for _, times in common), shares))
    return out


def _fits(
    paragraphs: Sequence[_Said], places: Sequence[int | None], heads: Sequence[Counter[str]]
) -> list[list[float]]:
    """Give how well each paragraph fits the topic of each body without it, as a log-likelihood against the page.

    `heads` are what the headlines of the bodies say.
    """
    topics: dict[str, dict[int, int]] = {}
    count = len(heads)
    sizes = [head.total() for head in heads]
    total = sum(sizes)
    for k, head in enumerate(heads):
        for gram, times in head.items():
            topics.setdefault(gram, {})[k] = times
    for own, place in zip(paragraphs, places, strict=True):
        total += own.size
        if place is not None:
            sizes[place] += own.size
            for gram, times, _ in own.grams:
                said = topics.setdefault(gram, {})
                said[place] = said.get(place, 0) + times
    smooth = SMOOTH * max(1, total)
    rows: list[list[float]] = []
    for (size, weight, common, grams), place in zip(paragraphs, places, strict=True):
        row = [0.0] * count
        for gram, times, usual in grams:
            for k, seen in topics.get(gram, {}).items():
                row[k] += times * log1p((seen - times * (k == place)) / usual / smooth)
        parts = (1 + (whole - size * (k == place)) / smooth for k, whole in enumerate(sizes))
        rows.append([weight * (fit - common * log(part)) for fit, part in zip(row, parts, strict=True)])
    return rows


def _likeliest(fits: Sequence[Sequence[float]], first: Sequence[int], opens: Sequence[bool]) -> list[int]:
    """Give the likeliest sequence of bodies; one that opens with a dateline has no paragraph before it."""
    bodies = range(len(fits[0]))
    begins = {first[t]: t for t in reversed(range(len(first))) if opens[t]}
    best: list[float] = []
    came: list[list[int]] = []
    for t, row in enumerate(fits):
        barred = [k != first[t] if opens[t] else t < begins.get(k, 0) for k in bodies]
        own = [-_NEVER if no else fit for no, fit in zip(barred, row, strict=True)]
        if not t:
            best = own
            continue
        top = max(bodies, key=best.__getitem__)
        stays = [best[k] - _cost(k, k, t, first) for k in bodies]  # or comes from the best one before
        comes = [best[top] - _cost(top, k, t, first) for k in bodies]
        back = [k if stay >= come else top for k, stay, come in zip(bodies, stays, comes, strict=True)]
        best = [max(stay, come) + fit for stay, come, fit in zip(stays, comes, own, strict=True)]
        came.append(back)
    place = max(bodies, key=best.__getitem__)
    places = [place]
    for back in reversed(came):
        place = back[place]
        places.append(place)
    return places[::-1]


def _cost(before: int, after: int, t: int, first: Sequence[int]) -> float:
    """Give what it costs to go on with body `after` at paragraph `t`, which the page has in `first[t]`."""
    if before == after or (after == first[t] != first[t - 1]):
        return 0.0
    return HOME if after == first[t] else SWITCH


def _total(fits: Sequence[Sequence[float]], places: Sequence[int], first: Sequence[int]) -> float:
    costs = (_cost(a, b, t, first) for t, (a, b) in enumerate(pairwise(places), 1))
    return sum(row[k] for row, k in zip(fits, places, strict=True)) - sum(costs)
