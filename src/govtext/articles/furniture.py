"""What a web site puts around an article: navigation, sharing, comments, other articles, legal notices."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.above import lists_above, others_above
from govtext.articles.accounts import accounts
from govtext.articles.ends import end_of
from govtext.articles.feet import OWN, foot_of, teasers, without_repeated
from govtext.articles.fields import is_name
from govtext.articles.numbers_and_days import LINKED
from govtext.articles.others import above_editor, below_editor, edit_reports
from govtext.articles.own_titles import OVER
from govtext.articles.parts import HEADLINE, PROSE, SITE
from govtext.articles.paths import SHORT, below_path, columns, leads_here
from govtext.articles.promotions import promotions
from govtext.articles.prose import has_words, is_prose
from govtext.articles.publishers import PUBLISHER, publisher_beside
from govtext.articles.readers import comments, key_words, tags
from govtext.articles.short import END, SAID
from govtext.articles.stamped import only_title
from govtext.articles.tables import names_source
from govtext.articles.title_lines import BARE
from govtext.articles.titles import ABOVE, signs_beside, titles_of
from govtext.articles.tops import top_of
from govtext.articles.weblines import (
    LONG,
    TOGETHER,
    boxed,
    counters,
    feet,
    is_of_site,
    is_outside,
    is_sure,
    menus,
    page_titles,
    rows_of_links,
    tells_day,
)
from govtext.names import LIST
from govtext.official_lines import is_addressee, is_document_number
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.site import is_menu
from govtext.stamps import has_hour

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["lift", "of_one_article"]

#: Lines of a site that make a page a web page; an entry of a menu is half of one, a day with its hour two.
SITE_LINES: Final = 3
#: So many where none of them is of a site for certain: a text may have some of their words.
UNSURE: Final = 5
STAMP: Final = 2


#: A line of bars alone has none of these.
_SAYS: Final = lazy(r"[\w>＞›»]")


def _says(parts: Sequence[Part], site: Sequence[bool], i: int) -> bool:
    """Say whether line `i` speaks for a site: bars do where its links stand on both sides, not those between cells."""
    if _SAYS.search(parts[i].shadow) is not None:
        return True
    beside = (k for k in (i - 1, i + 1) if 0 <= k < len(parts))
    return any(site[k] and _SAYS.search(parts[k].shadow) is not None for k in beside)


def lift(parts: list[Part]) -> list[Part]:
    """Mark as furniture what belongs to the site rather than to an article, where the page is of a web site.

    Such a page has one article.
    """
    named = page_titles(parts)
    links = rows_of_links(parts)
    boxes = (
        links
        | boxed(parts)
        | counters(parts)
        | teasers(parts)
        | accounts(parts)
        | tags(parts)
        | comments(parts)
        | lists_above(parts)
        | promotions(parts)
        | {*above_editor(parts)}
    )
    site = [is_of_site(part) or i in named or i in boxes for i, part in enumerate(parts)]
    ends = {*others_above(parts), *top_of(parts, site, named), *foot_of(parts, site), *below_editor(parts)}
    if not any(site) or edit_reports(parts):
        return _without(parts, ends)
    for i in columns(parts, site):
        site[i] = True
    printed = feet(parts, site)
    stamped = any(part.kind == "meta" and has_hour(part.shadow) for part in parts)
    said = sum(mine and _says(parts, site, i) for i, mine in enumerate(site))
    found = said - len(printed) + menus(parts, site) + STAMP * stamped
    few = found < SITE_LINES or (found < UNSURE and not (stamped or links or any(map(is_sure, parts))))
    if few and not any(leads_here(part.shadow) for part, mine in zip(parts, site, strict=True) if mine):
        return _without(parts, ends)
    for i in ends | key_words(parts):
        site[i] = True
    parts = _without_summary(parts)
    prose = [is_prose(part) and not mine for part, mine in zip(parts, site, strict=True)]
    for i, below in enumerate(parts[1:]):
        if prose[i] and below.kind == "meta" and parts[i].width <= HEADLINE and parts[i].shadow.endswith(_CUT):
            prose[i] = False  # a title that the site cut off, over its day
    if not any(prose) and (parts := _with_caption(parts)):
        prose = list(map(is_prose, parts))
    if not any(prose):
        return _without(parts, ends)
    end = end_of(parts, prose, site, boxes | printed)
    first, title = _head(parts, prose[:end], site, {*named.values()})
    lifted = [_lifted(parts, i, first, end, title, mine=site[i]) for i in range(len(parts))]
    return without_repeated(_signed(lifted, parts, site, title), first)


def _with_caption(parts: list[Part]) -> list[Part]:
    """Take what the only picture shows for the text of a page that has no other, if it is told in sentences."""
    told = [i for i, part in enumerate(parts) if part.kind == "caption"]
    if len(told) != 1 or parts[told[0]].width <= HEADLINE or "。" not in parts[told[0]].shadow:
        return parts
    only = parts[told[0]]._replace(kind="body", reason="a report of one picture")
    return [*parts[: told[0]], only, *parts[told[0] + 1 :]]


def _without(parts: list[Part], ends: Set[int]) -> list[Part]:
    """Take the lines of the site at the ends of a page for furniture, but for what says who wrote, and when."""
    out = list(parts)
    for i in ends:
        if parts[i].kind not in OWN:
            out[i] = parts[i]._replace(kind="furniture", reason=SITE)
    return out


#: How a site cuts off a title that is too long for it.
_CUT: Final = ("...", "…")


def _signed(lifted: list[Part], parts: Sequence[Part], site: Sequence[bool], title: Set[int]) -> list[Part]:
    """Take what stands alone under the title for what it is: who wrote, which paper, where it is reported from."""
    under = takewhile(lambda i: parts[i].kind not in PROSE, range(max(title, default=len(parts)) + 1, len(parts)))
    for i in islice((i for i in under if not site[i]), BETWEEN):
        line = parts[i].shadow
        if parts[i].kind not in ("head", "furniture"):
            continue
        if is_name(line):
            lifted[i] = parts[i]._replace(kind="byline", reason="a name under the title")
        elif (is_paper(line) and not names_source(parts[max(title) : i])) or _REPORTED.fullmatch(line):
            lifted[i] = parts[i]._replace(kind="meta", reason="a paper or place under the title")
    named = publisher_beside(parts, lifted, title)
    if named is not None:
        lifted[named] = parts[named]._replace(kind="meta", reason=PUBLISHER)
    return lifted


#: Where a report is from.
_REPORTED: Final = lazy("[一-鿿]{0,4}(?:报道|报导)")


#: Of the paragraphs of a page so small a share may stand above the title: what a site says to its readers.
ASIDE: Final = 0.2
#: So many of its paragraphs may.
ASIDES: Final = 4


def _head(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool], named: Set[str]) -> tuple[int, Set[int]]:
    """Give where the body begins, and the lines of its title.

    What a site says to its readers may stand above the title in whole sentences, or what it calls the page. Then the
    title stands lower down: beside a path or a day, with lines of the site between. A menu under such a sentence says
    that more of them may stand there, however long they are.
    """
    starts = below_path(parts, site, [i for i, text in enumerate(prose) if text])
    total, so_far = sum(parts[i].width for i in starts), 0.0
    found: tuple[int, Set[int]] | None = None
    for start in starts[: ASIDES + 1]:
        first = _opening(parts, site, start)
        body = "".join(parts[i].shadow for i in starts if i >= first)
        title = titles_of(parts, site, first, body, named)
        beside = any(signs_beside(parts, site, i, first) for i in title)
        if found is None or (beside and any(site[starts[0] + 1 : min(title)])):
            found = first, title
            if beside:
                break
        so_far += parts[start].width
        if so_far > ASIDE * total and not _over_menu(parts, site, start):
            break
    assert found is not None
    opening, lines = _under(parts, site, found[1], found[0]), found[1]
    numbered = parts[opening].kind == "head" and is_document_number(parts[opening].shadow)
    return opening, {*lines, opening} if numbered else lines


def _over_menu(parts: Sequence[Part], site: Sequence[bool], i: int) -> bool:
    """Say whether a menu of a site stands under a line, however long: short lines, one after the other."""
    below = list(takewhile(lambda k: parts[k].width <= SHORT, range(i + 1, min(len(parts), i + TOGETHER))))
    return len(below) >= LONG and any(site[k] or is_menu(parts[k].shadow) for k in below)


def _under(parts: Sequence[Part], site: Sequence[bool], title: Set[int], first: int) -> int:
    """Let the body begin below the last line of the site, or of metadata, that stands between it and its title.

    What is short there may be a line of verse, a question, the first row of a table.
    """
    start = last = max(title, default=first)
    for i in range(start + 1, first):
        day = tells_day(parts[i]) and parts[i].kind not in ABOVE  # not that of a caption
        known = is_outside(parts[i], mine=site[i]) or day
        if known and i - last <= BETWEEN and not _ARROWS.fullmatch(parts[i].shadow):
            last = i
    if not title:
        return first
    return next((i for i in range(last + 1, first) if parts[i].width >= BARE and has_words(parts[i])), first)


#: Lines of the site, and of metadata, stand no more lines below one another there.
BETWEEN: Final = 4


#: Marks that point to what stands below them, a picture or a text.
_ARROWS: Final = lazy("[>»·▼▲↑↓]{1,6}")


def _lifted(parts: Sequence[Part], i: int, first: int, end: int, title: Set[int], *, mine: bool) -> Part:
    """Give part `i` with what it is on a page of a site, whose article has its `title` and stands up to `end`."""
    part = parts[i]
    if i in title:
        return part._replace(kind="head", reason=TITLED)
    if part.kind == "meta":
        others = i >= end and any(_OTHERS.fullmatch(above.shadow) for above in parts[end:i])
        return part._replace(kind="furniture", reason="of another article") if others else part
    if i < first:
        if tells_day(part) and part.kind == "head":
            return part._replace(kind="meta", reason="a day and hour above the body")
        under = i > min(title) if title else part.kind == "byline"
        if under and not mine and part.kind in ABOVE:
            return part
        return part._replace(kind="furniture", reason=SITE if mine else OVER)
    if i >= end:
        return part._replace(kind="furniture", reason="below the article")
    if part.kind == "head" and i == first and _ADDRESSED.fullmatch(part.shadow) is not None:
        return part._replace(kind="body", reason="whom it is addressed to")
    return part._replace(kind="furniture", reason=SITE) if mine else part


#: What a site has over a list of other articles, whose days are not of this one.
_OTHERS: Final = lazy(
    "(?:为[您你]|猜[您你]|相关|推荐|热门|热点|最新|更多|精彩|延伸|今日|其[他它]).{0,6}(?:推荐|新闻|阅读|文章|资讯|报道|喜欢|排行)[：:]?"
)
TITLED: Final = "the title above the body"


def of_one_article(parts: list[Part]) -> list[Part]:
    """Take short lines inside the only article of a page for its subheads: no other begins there.

    Nor does one at a dateline below the first paragraph, as under the caption of a picture.
    """
    titles = [i for i, part in enumerate(parts) if part.reason == TITLED] or only_title(parts)
    if not titles:
        return parts
    first = next((i for i in range(titles[-1], len(parts)) if parts[i].kind in PROSE), len(parts))
    out = list(parts)
    for i in range(titles[-1] + 1, len(parts)):
        part = parts[i]
        if part.kind == "head" and not part.passage.bold:
            part = part._replace(kind="subhead")
        out[i] = part._replace(opens=part.opens and i <= first)
    return out


def _opening(parts: Sequence[Part], site: Sequence[bool], first: int) -> int:
    """Give where the body begins: above its first long paragraph there may be short ones, or a chapter's head."""
    while first > 0 and not site[first - 1] and _opens(parts[first - 1]):
        first -= 1
    return first


def _opens(part: Part) -> bool:
    return (
        (part.reason in SAID and part.reason != END)
        or part.reason == LINKED
        or (part.kind in PROSE and part.opens)
        or part.passage.label == "list-item"
        or is_addressee(part.shadow)
        or _ADDRESSED.fullmatch(part.shadow) is not None
        or (part.kind == "head" and part.shadow[-1] in "：:" and part.width > ANNOUNCES)
    )


#: A line that ends in a colon, and has more ems, announces what stands under it: 现将有关情况答复如下：.
ANNOUNCES: Final = 12.0
#: The members whom an office answers, without the colon behind them.
_ADDRESSED: Final = lazy(rf"{LIST}(?:等[ ]?\d{{0,3}}[ ]?[位名]?)?(?:政协|人大)?(?:委员|代表)")


#: The summary of an article, at the top of a page, has so many characters at the least.
SUMMARY: Final = 16
#: What such a summary may lack: marks, spaces and figures.
_UNSAID: Final = lazy(r"[\W\d_]+")


def _without_summary(parts: Sequence[Part]) -> list[Part]:
    """Take the summary that a site has for search engines, the first words of the article, for furniture.

    It breaks off, or has a paragraph whole; two reports that have only their datelines in common are two.
    """
    if parts[0].kind not in PROSE:
        return list(parts)
    first, text = (_UNSAID.sub("", line) for line in (parts[0].shadow, "".join(part.shadow for part in parts[1:])))
    if len(first) < SUMMARY or first not in text:
        return list(parts)
    return [parts[0]._replace(kind="furniture", reason="what the article begins with, said before"), *parts[1:]]
