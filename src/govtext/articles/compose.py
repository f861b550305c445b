"""From drafts to the document: fields read, pieces joined, what is left dropped with its rule."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from govtext.article import Article, Block
from govtext.articles.arrange import arranged, grouped
from govtext.articles.fields import (
    dateline_of,
    name_in_brackets,
    names_before,
    names_behind,
    reporter_of,
    source_behind,
)
from govtext.articles.headlines import headlines_of
from govtext.articles.parts import PROSE, continues
from govtext.articles.reasons import decisions_of, headline_reasons
from govtext.articles.signers import paper_beside
from govtext.authors import author_of
from govtext.bylines import MARKED
from govtext.credits import credit_of, is_credit
from govtext.document import Document
from govtext.ledger import Drops
from govtext.patterns import lazy
from govtext.separators import separator
from govtext.spans import Spans
from govtext.text import Text, drops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.article import Role
    from govtext.articles.bodies import Draft
    from govtext.articles.headlines import Headline
    from govtext.articles.parts import Part
    from govtext.metadata import Metadata

__all__ = ["compose"]

_MARKED: Final = lazy(MARKED)
#: Roles by kind of part; what else stands in a body, a second jump line or credit, is a paragraph of it.
_ROLES: Final[dict[str, Role]] = {
    "head": "subhead",
    "subhead": "subhead",
    "list-item": "list-item",
    "table-row": "table-row",
    "caption": "caption",
    "caption-credit": "caption",  # with nothing above it that it could be of
}


#: What says that a bracket behind a paragraph names reporters, though others follow it; and so many characters have it.
_SIGNED: Final = lazy("(?:记者|通讯员)[^）)]{2,20}[）)]$|(?:报道|报导)[）)]$")
TAIL: Final = 40


def compose(
    text: Text,
    parts: Sequence[Part],
    origins: Sequence[Spans],
    drafts: Sequence[Draft],
    said: Sequence[Metadata],
    *,
    anew: bool = True,
) -> Document:
    """Build the document out of `text`, whose lines are `parts`; `origins` are their source spans.

    `said` is what lines around each draft say of it. Line breaks are made `anew`, or stay with all the white space
    around their lines.
    """
    articles: list[Article] = []
    order: list[list[int]] = []
    headlines = headlines_of(parts, drafts)
    for draft, headline, metadata in zip(drafts, headlines, said, strict=True):
        article, lines = _article(origins, parts, draft, headline, metadata)
        articles.append(article)
        order.append(lines)
    why = {i: reason for d, h in zip(drafts, headlines, strict=True) for i, reason in headline_reasons(parts, d, h)}
    del headlines
    torn = {i for draft in drafts for i in draft.torn}
    whole = arranged(text, parts, order, torn, anew=anew) if anew or parts else text
    dropped = Drops.of(text.source, grouped(text.source, drops(whole)))
    return Document(tuple(articles), dropped, whole, tuple(decisions_of(origins, parts, articles, order, why)))


def _article(
    origins: Sequence[Spans],
    parts: Sequence[Part],
    draft: Draft,
    headline: Headline,
    metadata: Metadata,
) -> tuple[Article, list[int]]:
    """Give the article and its parts in the order of print; `origins` are the source spans of all parts."""

    def line(i: int | None) -> str | None:
        return None if i is None else parts[i].passage.content

    kicker, title, deck, _ = headline
    heads = [tuple(parts[draft.heads[k]].passage.content for k in group) for group in (kicker, title, deck)]
    dateline = byline = author = paper = None
    if draft.byline is not None:
        signed = parts[draft.byline]
        author = author_of(signed.shadow, signed.passage.content)
        byline = None if author and _MARKED.match(signed.shadow) else signed.passage.content
        paper = (at := paper_beside(signed.shadow)) and signed.passage.content[slice(*at)]
    first = _begins(parts, draft)
    if first is not None and (span := dateline_of(parts[first].shadow)) is not None:
        content = parts[first].passage.content
        dateline = content[slice(*span)]
        named = reporter_of(parts[first].shadow[: span[1]])
        if named and byline is None:
            byline = content[slice(*named)]
    elif first is not None and byline is None and author is None and (span := names_before(parts[first].shadow)):
        author = parts[first].passage.content[slice(*span)]
    last = next((i for i in reversed(draft.body) if parts[i].kind in PROSE), None)
    for i in reversed(draft.body) if byline is None and author is None else ():
        tail = parts[i].shadow[-TAIL:] if parts[i].kind in PROSE else ""
        if tail and (i == last or _SIGNED.search(tail)) and (span := names_behind(parts[i].shadow)):
            tail, content = parts[i].shadow[slice(*span)], parts[i].passage.content[slice(*span)]
            author = author_of(tail, content)
            break
    if last is not None and metadata.source is None and paper is None and (at := source_behind(parts[last].shadow)):
        paper = parts[last].passage.content[slice(*at)]
    if draft.credit is not None and last is not None and byline is None and author is None:
        apart = not draft.body[0] < draft.credit < last and parts[last].shadow[-1] != "”"
        span = name_in_brackets(parts[draft.credit].shadow) if apart else None
        author = span and parts[draft.credit].passage.content[slice(*span)]
    order = [draft.heads[k] for group in (kicker, title, deck) for k in group]
    continued = draft.jump is not None and continues(parts[draft.jump].shadow)  # then it stands above
    above = [draft.byline, draft.jump if continued else None]
    below = [draft.credit, None if continued else draft.jump]
    lines = [*order, *(i for i in above if i is not None), *draft.body, *(i for i in below if i is not None)]
    article = Article(
        kicker=heads[0],
        title=heads[1],
        deck=heads[2],
        byline=byline,
        author=author or metadata.author,
        dateline=dateline,
        credit=line(draft.credit),
        date=metadata.date,
        source=metadata.source or paper,
        jump=line(draft.jump),
        blocks=tuple(_blocks(origins, parts, draft, last)),
    )
    return article, lines


#: What a picture shows has no more ems, where nothing says that it is a caption, and so many of them stand above a
#: report at the most; who is cited begins like a dateline.
SHOWN: Final = 48.0
PICTURES: Final = 8
CITED: Final = "据"


def _begins(parts: Sequence[Part], draft: Draft) -> int | None:
    """Give the paragraph that a report begins with: a dateline may stand under what its pictures show."""
    top = list(islice((i for i in draft.body if parts[i].kind in PROSE), PICTURES))
    for i in top:
        if parts[i].passage.label == "dateline" and not parts[i].shadow.startswith(CITED):
            return i
        if parts[i].width > SHOWN or dateline_of(parts[i].shadow) is not None:
            break
    return next(iter(top), None)


def _blocks(origins: Sequence[Spans], parts: Sequence[Part], draft: Draft, last: int | None) -> list[Block]:
    """Give the blocks of a body: pieces of a torn line are one, and a caption has its credit.

    What is short and stands behind the `last` line of prose heads nothing: it is no subhead.
    """
    blocks: list[Block] = []
    end = draft.body.index(last) if last is not None else len(draft.body)
    for k, i in enumerate(draft.body):
        part, content = parts[i], parts[i].passage.content
        if i in draft.torn:
            whole = blocks[-1].text + separator(parts[draft.body[k - 1]].passage.content, content) + content
            blocks[-1] = replace(blocks[-1], text=whole, spans=Spans.of((*blocks[-1].spans, *origins[i])))
        elif part.kind == "caption-credit" and blocks:
            blocks[-1] = replace(
                blocks[-1],
                credit=" ".join(filter(None, (blocks[-1].credit, content))),
                spans=Spans.of((*blocks[-1].spans, *origins[i])),
            )
        else:
            closing = part.kind in ("head", "subhead") and k > end
            blocks.append(_block(part._replace(kind="body") if closing else part, origins[i]))
    return blocks


def _block(part: Part, spans: Spans) -> Block:
    content = part.passage.content
    if part.kind == "caption" and not is_credit(part.shadow) and (start := credit_of(part.shadow)):
        return Block("caption", content[:start], spans, content[start:].strip())
    return Block(_ROLES.get(part.kind, "paragraph"), content, spans)
