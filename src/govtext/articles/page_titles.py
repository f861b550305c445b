"""The title of a page of a site, as its code has it: in a tag, with the name of the site behind it, cut off."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import HEADLINE, PROSE
from govtext.characters import width
from govtext.labels import label
from govtext.metadata_lines import tells_publication
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part
    from govtext.lines import Passage

__all__ = ["with_bare_titles", "with_cut_titles", "with_titles_over_stamps"]

#: A title has so many ems at the least, the whole line so many characters at the most.
TITLE: Final = 7.0
LONGEST: Final = 160
#: A line that is all in one tag.
_TAGGED: Final = lazy(r"<(?P<tag>h[1-6]|title|strong|b|p|div|span)(?: [^<>]{0,160})?>(?P<text>[^<>]+)</(?P=tag)>")
#: The name of the site behind a title, and of its sections: behind marks that titles seldom have, and others that they
#: do. How each of them ends.
_NAMED: Final = lazy(
    r"(?:[ ]?[_|｜┃][ ]?|--|[ ]-{1,2}[ ])"
    r"(?P<site>[^_|｜┃。，！？-]{2,20}(?:[ ]?[_|｜┃-]{1,2}[ ]?[^_|｜┃。，！？-]{2,20}){0,3})$"
)
_HYPHENED: Final = lazy(r"(?:-|——?)(?P<site>[一-鿿]{2,12}(?:网|网站|日报|晚报|电视台))$")
_SITE: Final = lazy("(?:网站?|政府|门户|频道|[日晚]报|新闻|在线|客户端|传媒|电视台|[局委厅部院]|中心|大学|学院|首页)$")


def with_bare_titles(passages: Sequence[Passage], shadow: str) -> Iterator[Passage]:
    """Part titles from the tags that they are in, and from the name of the site behind them.

    Only above the first sentence: a list of other pages has such lines, too, one below another.
    """
    lines = (shadow[passage.start : passage.end] for passage in passages)
    begun = False
    for (passage, line), below in zip_longest(zip(passages, lines, strict=True), passages[1:]):
        begun = begun or line.endswith("。") or passage.rows > 1
        if begun or passage.label not in ("", "markup", "site"):
            yield passage
        else:
            yield from _bare(passage, line, "" if below is None else shadow[below.start : below.end])


def _bare(passage: Passage, line: str, below: str) -> Iterator[Passage]:
    start, end = 0, len(line)
    if line[0] == "<" and (tagged := _TAGGED.fullmatch(line)) is not None:
        start, end = tagged.span("text")
    elif (cut := _behind(line)) is not None and _behind(below) is None:
        end = cut
    else:
        yield passage
        return
    for a, b in ((0, start), (start, end), (end, len(line))):
        if piece := line[a:b].strip(" \u3000"):
            at = line.index(piece, a)
            kind = label(piece) if (a, b) == (start, end) else "site"
            content = passage.content[at : at + len(piece)]
            at += passage.start
            yield passage._replace(
                start=at, end=at + len(piece), content=content, width=width(content), above=passage.above, label=kind
            )


def _behind(line: str) -> int | None:
    """Give where the name of a site begins behind a title."""
    match = None if len(line) > LONGEST or "。" in line else _NAMED.search(line) or _HYPHENED.search(line)
    if match is None or _SITE.search(match["site"]) is None or width(line[: match.start()]) < TITLE:
        return None
    return match.start()


#: A site that cuts a title off has the whole one so many lines below at the most, above the text.
BELOW: Final = 4
TOP: Final = 24


def with_cut_titles(parts: list[Part]) -> list[Part]:
    """Take a title that was cut off, and ends in dots, for furniture where the whole one stands below it."""
    for i, part in enumerate(parts[:TOP]):
        words = part.shadow.rstrip(".…⋯")
        cut = part.kind in ("head", "body") and words != part.shadow and width(words) >= TITLE
        if cut and any(other.shadow.startswith(words) for other in parts[i + 1 : i + 1 + BELOW]):
            parts[i] = part._replace(kind="furniture", reason="the title, cut off")
    return parts


STAMPED: Final = "stands over the day of publication"
_MARKS: Final = lazy("[，。；]")


def with_titles_over_stamps(parts: list[Part]) -> list[Part]:
    """Take the line over the first stamp of a page for its title, whatever mark it ends with: a text stands below.

    Above it is nothing but what may be of a site, or other headlines.
    """
    stamp = next((i for i, part in enumerate(parts) if part.kind == "byline" or _tells(part)), 0)
    title = stamp - 1
    if title < 0 or (parts[stamp].kind == "byline" and parts[title].shadow[-1] == "。"):
        return parts
    part = parts[title]
    longest = HEADLINE if _MARKS.search(part.shadow) else 2 * HEADLINE
    whole = part.kind == "body" and not part.opens and part.passage.rows == 1 and part.width <= longest
    told = whole and "。" not in part.shadow[:-1] and not any(above.kind in PROSE for above in parts[:title])
    if told and any(below.kind in PROSE for below in parts[stamp + 1 :]):
        parts[title] = part._replace(kind="head", reason=STAMPED)
    return parts


def _tells(part: Part) -> bool:
    return part.kind == "meta" and tells_publication(part.shadow)
