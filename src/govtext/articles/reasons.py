"""The reasons of all decisions on lines, carried to the document: what each was taken for, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from govtext.decisions import Decision

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govtext.article import Article
    from govtext.articles.bodies import Draft
    from govtext.articles.headlines import Headline
    from govtext.articles.parts import Part
    from govtext.decisions import What
    from govtext.spans import Spans

__all__ = ["decisions_of", "headline_reasons"]

#: Inside an article, and outside of all: what a part is called there, if not by its kind.
_PLACED: Final[dict[str, What]] = {"head": "subhead", "body": "paragraph", "caption-credit": "credit"}
_LEFT: Final[dict[str, What]] = {"furniture": "furniture", "meta": "metadata", "half": "furniture"}
_HEADLINES: Final[tuple[What, ...]] = ("kicker", "title", "deck")


def headline_reasons(parts: Sequence[Part], draft: Draft, headline: Headline) -> Iterator[tuple[int, str]]:
    """Yield the reasons for each headline line: why it is one, why it is of this article, why title or not."""
    for k, i in enumerate(draft.heads):
        reasons = [parts[i].reason]
        if i in draft.why:
            reasons.append(draft.why[i])
        if headline.kicker or headline.deck:
            reasons.append(headline.reasons[k])
        yield i, "; ".join(reasons)


def decisions_of(
    origins: Sequence[Spans],
    parts: Sequence[Part],
    articles: Sequence[Article],
    order: Sequence[Sequence[int]],
    why: Mapping[int, str],
) -> Iterator[Decision]:
    """Yield a decision for each part: the lines of the articles in their `order`, then what no article has.

    `origins` are the source spans of the parts; `why` has the reasons for headline lines, which are more than that of
    their part alone.
    """
    placed = bytearray(len(parts))
    said: dict[str, str] = {}
    for number, (article, lines) in enumerate(zip(articles, order, strict=True)):
        names: list[What] = [name for name in _HEADLINES for _ in getattr(article, name)]
        for k, i in enumerate(lines):
            part = parts[i]
            what = names[k] if k < len(names) else _PLACED.get(part.kind) or cast("What", part.kind)
            reason = why.get(i, part.reason)
            yield Decision(what, part.passage.content, said.setdefault(reason, reason), number, origins[i])
            placed[i] = True
    for i, part in enumerate(parts):
        if not placed[i]:
            yield Decision(_LEFT[part.kind], part.passage.content, part.reason, None, origins[i])
