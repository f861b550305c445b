"""An article that was torn apart: its lede in a box of its own, its section heads dumped after everything."""

from __future__ import annotations

import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, assign, grams_of
from govtext.articles.parts import PROSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part

__all__ = ["mend"]

#: A lede box has no more paragraphs than this, and shares so much with the body that it opens.
PARAGRAPHS: Final = 2
SHARED: Final = 0.3
#: Section heads: so many lines at the least, where a headline has fewer.
HEADS: Final = 4
#: A paragraph that opens a section is short: so many printed lines at the most.
ROWS: Final = 6


def mend(parts: Sequence[Part], drafts: list[Draft]) -> list[Draft]:
    """Put ledes that stand in a box of their own before their bodies, and dumped section heads over their sections."""
    stray = [draft for draft in drafts if not _paragraphs(parts, draft)]  # headlines and captions without a body
    dumped = sum(len(draft.heads) for draft in stray) >= HEADS
    for box in [draft for draft in drafts if draft not in stray]:
        body = _body_of(parts, box, drafts, dumped=dumped)
        if body is None:
            continue
        loose, body.heads = list(body.heads), box.heads
        body.why |= box.why
        pictures = [i for i in box.body if parts[i].kind not in PROSE]
        for draft in stray if dumped else ():
            loose += draft.heads
            pictures += draft.body
        own = _paragraphs(parts, box)
        body.body = [*own, *_with_heads(parts, body.body, sorted(loose)), *pictures]
        body.byline = body.byline if body.byline is not None else box.byline
        return [draft for draft in drafts if draft is not box and not (dumped and draft in stray)]
    return drafts


def _paragraphs(parts: Sequence[Part], draft: Draft) -> list[int]:
    return [i for i in draft.body if parts[i].kind in PROSE]


def _text(parts: Sequence[Part], numbers: Sequence[int]) -> str:
    return "".join(parts[i].shadow for i in numbers)


def _body_of(parts: Sequence[Part], box: Draft, drafts: Sequence[Draft], *, dumped: bool) -> Draft | None:
    """Give the body that `box` opens: one without a headline of its own, set to another measure, that speaks of it."""
    own = _paragraphs(parts, box)
    if not box.heads or not 0 < len(own) <= PARAGRAPHS or any(parts[i].opens for i in own):
        return None
    others = [d for d in drafts if d is not box and len(_paragraphs(parts, d)) > len(own)]
    others = [d for d in others if not d.heads or dumped or len(d.heads) >= HEADS]
    if not others:
        return None
    shares = affinities([_text(parts, (*box.heads, *own))], [{*grams_of(_text(parts, d.body))} for d in others])[0]
    best = max(range(len(others)), key=shares.__getitem__)
    measure = parts[own[0]].passage.measure
    measures = sorted(parts[i].passage.measure for i in _paragraphs(parts, others[best]))
    boxed = abs(measure - measures[len(measures) // 2]) > 1.5
    return others[best] if boxed and shares[best] >= SHARED else None


def _with_heads(parts: Sequence[Part], body: Sequence[int], heads: Sequence[int]) -> list[int]:
    """Put section heads over the sections whose words they have; equal shares of them to each section."""
    starts = _section_starts(parts, body)
    if not heads or not starts or len(heads) % len(starts):
        return [*body, *heads]
    size = len(heads) // len(starts)
    groups = [heads[k : k + size] for k in range(0, len(heads), size)]
    sections = [_text(parts, body[a:b]) for a, b in zip(starts, (*starts[1:], len(body)), strict=True)]
    over = dict(zip(assign(_keys([_text(parts, group) for group in groups], sections)), groups, strict=True))
    out = list(body[: starts[0]])
    for k, (a, b) in enumerate(zip(starts, (*starts[1:], len(body)), strict=True)):
        out += [*over.get(k, ()), *body[a:b]]
    return out


def _section_starts(parts: Sequence[Part], body: Sequence[int]) -> list[int]:
    """Give the places of the paragraphs that open sections: set narrower than those around them."""
    measures = sorted(parts[i].passage.measure for i in body)
    usual = measures[len(measures) // 2]
    narrow = [parts[i].passage.measure < 0.9 * usual and parts[i].passage.rows <= ROWS for i in body]
    return [k for k in range(len(body)) if narrow[k] and not (k and narrow[k - 1])]


def _keys(heads: Sequence[str], sections: Sequence[str]) -> list[list[float]]:
    """Weigh heads by the words that they share with sections; a character in quotes is a word."""
    counted = [Counter(grams_of(section)) + Counter(section) for section in sections]
    lengths = [max(1, len(section)) for section in sections]
    rows: list[list[float]] = []
    for head in heads:
        wanted = Counter(grams_of(head)) + Counter(dict.fromkeys(re.findall("“([一-鿿])", head), 6))
        row = [0.0] * len(sections)
        for gram, weight in wanted.items():
            rates = [count[gram] / length for count, length in zip(counted, lengths, strict=True)]
            total = sum(rates)
            if total:
                for k, rate in enumerate(rates):
                    row[k] += weight * rate / total * log(1 + len(sections) / sum(r > 0 for r in rates))
        rows.append(row)
    return rows
