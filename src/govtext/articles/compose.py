"""From drafts to the document: fields read, pieces joined, what is left dropped with its rule."""

from __future__ import annotations

from array import array
from dataclasses import replace
from itertools import chain, pairwise, zip_longest
from typing import TYPE_CHECKING, Final

from govtext.article import Article, Block
from govtext.articles.fields import dateline_of, names_behind, reporter_of
from govtext.articles.headlines import headlines_of
from govtext.articles.pageheads import FOLIOS
from govtext.articles.parts import PROSE
from govtext.articles.reasons import decisions_of, headline_reasons
from govtext.authors import author_of
from govtext.dates import date_of, day_within
from govtext.document import Document
from govtext.ledger import Drops
from govtext.metadata import Metadata, read_metadata
from govtext.official import is_day, is_office, is_signer
from govtext.patterns import lazy
from govtext.runs import in_order
from govtext.spans import OFFSETS, Spans
from govtext.text import Edit, Span, Text, drops

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from govtext.article import Role
    from govtext.articles.bodies import Draft
    from govtext.articles.headlines import Headline
    from govtext.articles.parts import Part

__all__ = ["BREAK", "compose"]

#: A byline that is a mark and the name of an author, rather than the reporters' own.
_MARKED: Final = lazy(
    r"[⊙☉◎□■○●△▲·•N][ ]?(?!(?:本[报刊网]|[一-鿿]{2,4}[社报网])?(?:特约|见习)?(?:记者|通讯员))"
    r"|(?:文[／/]图|图[／/]文|文|撰文|撰稿|作者)[ ]?[／/：:|｜丨]"
)
#: Roles by kind of part; what else stands in a body, a second jump line or credit, is a paragraph of it.
_ROLES: Final[dict[str, Role]] = {
    "head": "subhead",
    "subhead": "subhead",
    "list-item": "list-item",
    "table-row": "table-row",
    "caption": "caption",
}
_CREDIT: Final = lazy(
    r"[ \u3000]?(?:[（(][^（）()]{0,24}(?:摄|摄影|供图|资料图片|资料照片|视频截图|File photo)[ ]?[）)]"
    r"|(?<=[ \u3000。])[^ \u3000。，]{1,12}[ \u3000]?[^ \u3000。，]{0,6}[ \u3000]?(?:摄|摄影|供图)|资料图片|资料照片)$"
)


def compose(
    text: Text, parts: Sequence[Part], origins: Sequence[Spans], drafts: Sequence[Draft], *, anew: bool = True
) -> Document:
    """Build the document out of `text`, whose lines are `parts`; `origins` are their source spans.

    Line breaks are made `anew`, or stay with all the white space around their lines.
    """
    articles: list[Article] = []
    order: list[list[int]] = []
    headlines = headlines_of(parts, drafts)
    for draft, headline, metadata in zip(drafts, headlines, _metadata(parts, drafts), strict=True):
        article, lines = _article(origins, parts, draft, headline, metadata)
        articles.append(article)
        order.append(lines)
    why = {i: reason for d, h in zip(drafts, headlines, strict=True) for i, reason in headline_reasons(parts, d, h)}
    del headlines
    torn = {i for draft in drafts for i in draft.torn}
    whole = _arranged(text, parts, order, torn, anew=anew) if anew or parts else text
    dropped = Drops.of(text.source, _grouped(text.source, drops(whole)))
    return Document(tuple(articles), dropped, whole, tuple(decisions_of(origins, parts, articles, order, why)))


def _arranged(
    text: Text, parts: Sequence[Part], order: Sequence[Sequence[int]], torn: Container[int], *, anew: bool
) -> Text:
    """Give the clean text, a line break between lines and a blank line between articles; what was torn is one line.

    A line takes the line break that follows it in `text` along; where there is none, one is put in.
    """
    value = str(text)
    lines = array(OFFSETS, chain.from_iterable(order))
    if anew:
        starts = array(OFFSETS, [parts[i].passage.start for i in lines])
        ends = array(OFFSETS, [parts[i].passage.end for i in lines])
        for k, below in enumerate(lines[1:]):
            ends[k] += below not in torn and value.startswith("\n", ends[k])
    else:
        starts, ends = _with_margins(value, parts, lines, torn)
    firsts = {article[0] for article in order if article}

    def pieces() -> Iterator[Span | str]:
        for k, (i, start, end) in enumerate(zip(lines, starts, ends, strict=True)):
            if k and i in torn:
                yield _between(parts[lines[k - 1]], parts[i])
            elif k:
                yield "\n" * ((value[ends[k - 1] - 1] != "\n") + (i in firsts))
            yield Span(start, end)

    kept = (Span(starts[k], ends[k]) for k in in_order(starts))
    return text.arrange(pieces(), _removed(len(value), parts, kept, anew=anew))


def _with_margins(
    value: str, parts: Sequence[Part], lines: Sequence[int], torn: Container[int]
) -> tuple[array[int], array[int]]:
    """Give where lines begin and end with their indents, and with what stands behind them up to the line below.

    What stands between a line and one that leaves the text at its end goes with that one.
    """
    begins = array(OFFSETS, [0])
    for above, part in pairwise(parts):
        start = part.passage.start
        last = max(value.rfind(mark, above.passage.end, start) for mark in "\n\f")
        begins.append(last + 1 if last >= 0 else start)
    begins.append(len(value))
    starts = array(OFFSETS, [parts[i].passage.start if i in torn else begins[i] for i in lines])
    ends = array(OFFSETS, [begins[i + 1] for i in lines])
    kept = set(lines)
    for k, (i, below) in enumerate(zip_longest(lines, lines[1:])):
        if below in torn if below is not None else i + 1 < len(parts) and i + 1 not in kept:
            ends[k] = parts[i].passage.end
    return starts, ends


#: The rule that makes line breaks anew.
BREAK: Final = "articles.line-break"
#: Rules by kinds of parts that they take out.
_RULES: Final = {"furniture": "articles.furniture", "meta": "articles.metadata", "half": "articles.jump"}


#: A day of the week behind a day: the folio of a newspaper.
_FOLIO: Final = lazy(r"[^，。]{0,6}\d{4}年[^，。]{2,8}日[ \u3000]{0,4}[（(]?星期[一二三四五六日天].{0,16}")
#: Lines at the end of a document that its day of issue can stand in.
CLOSING: Final = 6


def _metadata(parts: Sequence[Part], drafts: Sequence[Draft]) -> list[Metadata]:
    """Read the metadata lines of each draft: those above it or inside it, and for the last one those below."""
    lines: list[list[Part]] = [[] for _ in drafts]
    owner = {i: d for d, draft in enumerate(drafts) for i in (*draft.heads, *draft.body)}
    above: int | None = None
    waiting: list[Part] = []
    for i, part in enumerate(parts):
        if part.kind == "meta":
            waiting.append(part)
        elif i in owner:
            lines[owner[i]] += waiting
            waiting, above = [], owner[i]
    if above is not None:
        lines[above] += waiting
    said: list[Metadata] = []
    for draft, each in zip(drafts, lines, strict=True):
        office, day = _signature(parts, draft)
        last = (parts[i] for i in sorted(draft.body)[-CLOSING:])
        closing = [part for part in last if part.metadata or is_day(part.shadow)]
        found = _read([*each, *day, *closing])
        within = day_within(parts[draft.body[0]].shadow) if draft.body else None
        said.append(found._replace(source=found.source or office, date=found.date or within))
    if len(said) == 1 and said[0].source is None:  # a site names the source in its legal notice, too
        said = [said[0]._replace(source=_read([part for part in parts if part.kind == "furniture"]).source)]
    day_printed = _day_printed(parts)
    return [each._replace(date=each.date or day_printed) for each in said]


def _read(lines: Sequence[Part]) -> Metadata:
    return read_metadata([line.shadow for line in lines], [line.passage.content for line in lines])


def _signature(parts: Sequence[Part], draft: Draft) -> tuple[str | None, list[Part]]:
    """Give the office that signs a body, and the day that stands under it; attachments may follow."""
    for above, i in pairwise(draft.body):
        if is_day(parts[i].shadow) and (is_office(parts[above].shadow) or is_signer(parts[above].shadow)):
            office = parts[above].passage.content if is_office(parts[above].shadow) else None
            return office, [parts[i]]
    return None, []


def _day_printed(parts: Sequence[Part]) -> str | None:
    """Give the day that the folios of a page name: it is that of all its articles. Of several, none."""
    folios = [part.shadow for part in parts if part.reason in FOLIOS or _is_folio(part.shadow)]
    days = {day for line in folios if (day := date_of(line))}
    return days.pop() if len(days) == 1 else None


def _is_folio(line: str) -> bool:
    return "星期" in line and _FOLIO.fullmatch(line) is not None


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
    dateline = byline = author = None
    if draft.byline is not None:
        signed = parts[draft.byline]
        author = author_of(signed.shadow, signed.passage.content)
        byline = None if author and _MARKED.match(signed.shadow) else signed.passage.content
    first = next((i for i in draft.body if parts[i].kind in PROSE), None)
    if first is not None and (span := dateline_of(parts[first].shadow)) is not None:
        content = parts[first].passage.content
        dateline = content[slice(*span)]
        named = reporter_of(parts[first].shadow[: span[1]])
        if named and byline is None:
            byline = content[slice(*named)]
    last = next((i for i in reversed(draft.body) if parts[i].kind in PROSE), None)
    if byline is None and author is None and last is not None and (span := names_behind(parts[last].shadow)):
        at = slice(*span)
        author = author_of(parts[last].shadow[at], parts[last].passage.content[at])
    order = [draft.heads[k] for group in (kicker, title, deck) for k in group]
    continued = draft.jump is not None and "接" in parts[draft.jump].shadow  # from another page: it stands above
    above = [draft.byline, draft.jump if continued else None]
    below = [draft.credit, None if continued else draft.jump]
    lines = [*order, *(i for i in above if i is not None), *draft.body, *(i for i in below if i is not None)]
    blocks: list[Block] = []
    end = draft.body.index(last) if last is not None else len(draft.body)
    for k, i in enumerate(draft.body):
        if i in draft.torn:
            whole = blocks[-1].text + _between(parts[draft.body[k - 1]], parts[i]) + parts[i].passage.content
            blocks[-1] = replace(blocks[-1], text=whole, spans=Spans.of((*blocks[-1].spans, *origins[i])))
        elif parts[i].kind == "caption-credit":
            blocks[-1] = replace(
                blocks[-1], credit=parts[i].passage.content, spans=Spans.of((*blocks[-1].spans, *origins[i]))
            )
        else:
            closing = parts[i].kind in ("head", "subhead") and k > end  # heads no paragraph
            blocks.append(_block(parts[i]._replace(kind="body") if closing else parts[i], origins[i]))
    article = Article(
        kicker=heads[0],
        title=heads[1],
        deck=heads[2],
        byline=byline,
        author=author or metadata.author,
        dateline=dateline,
        credit=line(draft.credit),
        date=metadata.date,
        source=metadata.source,
        jump=line(draft.jump),
        blocks=tuple(blocks),
    )
    return article, lines


def _between(above: Part, part: Part) -> str:
    """Give what stands between two pieces of one line: a space, if both are of letters or digits of Latin script."""
    last, first = above.passage.content[-1], part.passage.content[0]
    return " " if last.isascii() and first.isascii() and last.isalnum() and first.isalnum() else ""


def _block(part: Part, spans: Spans) -> Block:
    content = part.passage.content
    if part.kind == "caption" and (match := _CREDIT.search(part.shadow)) is not None and match.start() > 1:
        return Block("caption", content[: match.start()], spans, content[match.start() :].strip())
    return Block(_ROLES.get(part.kind, "paragraph"), content, spans)


def _removed(size: int, parts: Sequence[Part], kept: Iterable[Span], *, anew: bool) -> Iterator[Edit]:
    """Yield the edits that take out what no article has of a text of `size` characters; what is `kept` is in order."""
    done = number = 0
    for start, end in chain(kept, (Span(size, size),)):
        while done < start:
            while number < len(parts) and parts[number].passage.start < done:
                number += 1
            below = parts[number].passage if number < len(parts) else None
            if below is not None and below.start == done:
                yield Edit(done, below.end, "", _RULES[parts[number].kind])
                done = below.end
            else:
                stop = min(start, below.start) if below is not None else start
                yield Edit(done, stop, "", BREAK if anew else _beside(parts[max(number - 1, 0) : number + 1]))
                done = stop
        done = end


def _beside(parts: Sequence[Part]) -> str:
    """Name the rule that takes out one of two lines, and what stands between them with it.

    If neither leaves the text, they are two pieces of one line.
    """
    return next((_RULES[part.kind] for part in parts if part.kind in _RULES), "articles.jump")


def _grouped(source: str, dropped: Iterable[tuple[int, int, str]]) -> Iterator[tuple[str, Iterable[tuple[int, int]]]]:
    """Yield what was dropped, by rule and spans; white space that one rule dropped is one entry, for there is much."""
    blank: dict[str, array[int]] = {}
    for start, end, rule in dropped:
        if source[start:end].isspace():
            blank.setdefault(rule, array(OFFSETS)).extend((start, end))
        else:
            yield rule, ((start, end),)
    yield from ((rule, Spans(offsets)) for rule, offsets in blank.items())
