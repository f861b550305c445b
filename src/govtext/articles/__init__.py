"""Articles out of a page: headlines back on their bodies, page furniture lifted out, nothing lost."""

from __future__ import annotations

from operator import gt
from typing import TYPE_CHECKING, Final

from govtext.articles.arrange import BREAK
from govtext.articles.cells import with_cells, with_tables
from govtext.articles.charters import with_chapters
from govtext.articles.compose import compose
from govtext.articles.contents import with_contents
from govtext.articles.dividers import with_dividers
from govtext.articles.drafts import close_subheads, drafts_of
from govtext.articles.forwarded import with_forwarded
from govtext.articles.furniture import lift, of_one_article
from govtext.articles.halves import join_halves
from govtext.articles.issue import metadata_of
from govtext.articles.judgments import with_judgment
from govtext.articles.lists import (
    with_labelled,
    with_points,
    with_quoted,
    with_values,
    with_verse,
    without_lists,
)
from govtext.articles.markdown import without_targets
from govtext.articles.numbered import with_paragraphs, with_sections
from govtext.articles.official import official, signed
from govtext.articles.original_titles import with_original_title
from govtext.articles.others import with_aged
from govtext.articles.own_titles import with_own_title
from govtext.articles.pages import pages_of
from govtext.articles.papers import with_paper
from govtext.articles.printouts import with_printouts
from govtext.articles.publishers import with_post, with_publisher
from govtext.articles.records import with_entries, with_members, with_roles, with_roll, with_speakers, with_turns
from govtext.articles.roles import parts_of
from govtext.articles.twice import headed_once, titled_once
from govtext.engine import Rule
from govtext.origins import origins

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part
    from govtext.document import Document
    from govtext.engine import Selection
    from govtext.lines import Passage
    from govtext.spans import Spans
    from govtext.text import Text

__all__ = ["RULES", "run"]

RULES: Final = (
    Rule(
        "articles.furniture",
        "Folios, editors' lines and the like leave the articles.",
        "remove",
        ("正文。\n第3版", "正文。"),
    ),
    Rule(
        "articles.metadata",
        "Lines with date, source and author are read into fields, and leave the text.",
        "remove",
        ("新馆开放\n来源：青澜晚报 2023-04-18\n本报讯昨日，新馆开放。", "新馆开放\n本报讯昨日，新馆开放。"),
    ),
    Rule(
        "articles.jump",
        "The halves of an article that goes on on another page are put together; what says so leaves.",
        "remove",
        (
            "防汛会议召开\n本报讯昨日，防汛会议召开。\n（下转第二版）\n防汛会议召开\n（上接第一版）会议要求抓好落实。",
            "防汛会议召开\n本报讯昨日，防汛会议召开。\n会议要求抓好落实。",
        ),
    ),
    Rule(BREAK, "Line breaks between lines that moved apart are made anew.", "layout"),
)

#: Forms of text whose short lines are no headlines; each of them sees what was told before.
FORMS: Final = (
    with_printouts,
    with_forwarded,
    with_aged,
    with_contents,
    with_chapters,
    with_paper,
    with_entries,
    with_roll,
    with_roles,
    with_judgment,
    with_labelled,
    with_points,
    with_quoted,
    with_values,
    with_speakers,
    with_members,
    with_turns,
    with_dividers,
    with_post,
    with_publisher,
    with_cells,
    with_tables,
    with_sections,
    with_paragraphs,
    with_verse,
    signed,
)


def run(text: Text, passages: Sequence[Passage], chosen: Selection, shadow: Callable[[str], str]) -> Document:
    """Sort the passages of `text` into articles, those of each page of a newspaper by themselves."""
    simplified = shadow(str(text))
    parts: list[Part] = []
    sources: list[Spans] = []
    drafts: list[Draft] = []
    for page in pages_of(passages, simplified):
        own = _parts(page, simplified, chosen)
        whence = origins(text, ((part.passage.start, part.passage.end) for part in own))
        found = drafts_of(own, mixed=_is_mixed(whence))
        if "articles.furniture" in chosen:
            own = headed_once(own, found)
        drafts += (draft.on(range(len(parts), len(parts) + len(own))) for draft in found)
        parts += own
        sources += whence
    if "articles.jump" in chosen:
        parts, drafts = join_halves(parts, drafts)
    if BREAK in chosen:
        close_subheads(parts, drafts)
    return compose(text, parts, sources, drafts, metadata_of(parts, drafts), anew=BREAK in chosen)


def _parts(passages: Sequence[Passage], simplified: str, chosen: Selection) -> list[Part]:
    """Tell the part that each passage of a page plays."""
    parts = parts_of(passages, simplified)
    for told in FORMS:
        parts = told(parts)
    if "articles.furniture" in chosen:
        parts = titled_once(without_lists(official(lift(parts))))
        parts = without_targets(of_one_article(with_original_title(with_own_title(parts))))
    else:
        parts = [part._replace(kind="body") if part.kind == "furniture" else part for part in parts]
        parts = without_lists(official(parts))
    if "articles.metadata" not in chosen:
        parts = [part._replace(kind="body") if part.kind == "meta" else part for part in parts]
    return parts


def _is_mixed(sources: Sequence[Spans]) -> bool:
    """Say whether lines stand in another order than in the source, as where columns were mixed."""
    starts = [spans.start for spans in sources if spans]
    return any(map(gt, starts, starts[1:]))
