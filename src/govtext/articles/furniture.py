"""What a web site puts around an article: navigation, sharing, comments, other articles, legal notices."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, sharable
from govtext.articles.elements import DASH
from govtext.articles.fields import is_name
from govtext.articles.parts import BREADCRUMB, EDITOR, PROSE, SITE
from govtext.articles.short import END, SAID
from govtext.articles.twice import WRAPPED
from govtext.characters import has_han, width
from govtext.metadata import has_hour, is_label
from govtext.official import is_addressee
from govtext.patterns import lazy
from govtext.site import ends_article, is_bar, is_control, is_menu, is_notice, speaks_of_site
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["lift", "of_one_article"]

#: A breadcrumb: names parted by marks that point onward.
_BREADCRUMB: Final = lazy(r"(?:[^>＞›»。]{1,16}[>＞›»]{1,2}[ \u00a0]{0,2}){1,6}[^>＞。]{0,40}")
#: Lines of a site that make a page a web page; an entry of a menu is half of one, a day with its hour two.
SITE_LINES: Final = 3
#: So many where none of them is of a site for certain: a text may have some of their words.
UNSURE: Final = 5
MENU: Final = 0.5
STAMP: Final = 2
#: A menu at the top of a page has so many lines at the least, each of no more ems, and is worth so many of a site.
LONG: Final = 5
SHORT: Final = 8.0
TOP: Final = 1.5
#: A paragraph of an article has so many ems at least, a title so many; so many where it stands as titles of sites do.
PARAGRAPH: Final = 18.0
TITLE: Final = 7.0
BARE: Final = 3.0
#: A title has no more ems.
WIDEST: Final = 80.0
#: A line of a site is no longer than this, in ems, unless it is a legal notice.
LONGEST: Final = 60.0
#: The share of a title, and of a kicker or deck beside it, that stands in the body.
LEAST: Final = 0.15
KIN: Final = 0.3
#: A name stands so many lines under a title at the most.
NAMES: Final = 5
#: What it is worth that a line stands beside a path or day, where all of it in the body is worth two.
BESIDE: Final = 0.4


def lift(parts: list[Part]) -> list[Part]:
    """Mark as furniture what belongs to the site rather than to an article, where the page is of a web site."""
    named = _names_of_page(parts)
    boxed = _boxed(parts)
    site = [_is_site(part) or i in named or i in boxed for i, part in enumerate(parts)]
    if not any(site):
        return parts
    stamped = any(part.kind == "meta" and has_hour(part.shadow) for part in parts)
    enough = SITE_LINES if stamped or any(map(_is_sure, parts)) else UNSURE
    if sum(site) + _menus(parts, site) + STAMP * stamped < enough:
        return parts
    parts = _without_summary(parts)
    prose = [_is_prose(part) and not mine for part, mine in zip(parts, site, strict=True)]
    if not any(prose):
        return parts
    end = _end(parts, prose, site, boxed)
    first, title = _head(parts, prose[:end], site, {*named.values()})
    return [_lifted(parts, i, first, end, title, mine=site[i]) for i in range(len(parts))]


#: Of the paragraphs of a page so small a share may stand above the title: what a site says to its readers.
ASIDE: Final = 0.2
#: So many of its paragraphs may.
ASIDES: Final = 4


def _head(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool], named: Set[str]) -> tuple[int, Set[int]]:
    """Give where the body begins, and the lines of its title.

    What a site says to its readers may stand above the title in whole sentences. Then the title stands lower down:
    beside a path or a day, with lines of the site between.
    """
    total = sum(part.width for part, is_prose in zip(parts, prose, strict=False) if is_prose)
    starts = [i for i, is_prose in enumerate(prose) if is_prose][: ASIDES + 1]
    so_far, found = 0.0, None
    for start in starts:
        first = _opening(parts, site, start)
        body = "".join(part.shadow for part, mine in zip(parts[first:], prose[first:], strict=False) if mine)
        title = _titles(parts, site, first, body, named)
        lower = title and min(title) > starts[0] and any(site[starts[0] + 1 : min(title)])
        if found is None or lower:
            found = first, title
        if any(_beside(parts, site, i, first) for i in found[1]):
            break
        so_far += parts[start].width
        if so_far > ASIDE * total:
            break
    assert found is not None
    first, title = found
    return _under(parts, site, title, first), title


def _under(parts: Sequence[Part], site: Sequence[bool], title: Set[int], first: int) -> int:
    """Let the body begin below the last line of the site, or of metadata, that stands between it and its title.

    What is short there may be a line of verse, a question, the first row of a table.
    """
    top = max(title, default=first)
    known = [i for i in range(top + 1, first) if _is_outside(parts[i], mine=site[i]) or _tells_day(parts[i])]
    known = [i for i in known if not _ARROWS.fullmatch(parts[i].shadow)]
    return next((i for i in range(known[-1] + 1, first) if parts[i].width >= BARE), first) if known else first


#: Marks that point to what stands below them, a picture or a text.
_ARROWS: Final = lazy("[>»·▼▲↑↓]{1,6}")


def _menus(parts: Sequence[Part], site: Sequence[bool]) -> float:
    """Count the entries of menus as parts of lines of a site; so many short lines at the top are one, if one is."""
    entries = [not mine and is_menu(part.shadow) for part, mine in zip(parts, site, strict=True)]
    top = next((i for i, part in enumerate(parts) if part.width > SHORT or part.kind not in ("head", "furniture")), 0)
    return MENU * sum(entries) + (TOP if top >= LONG and any(entries[:top]) else 0)


def _lifted(parts: Sequence[Part], i: int, first: int, end: int, title: Set[int], *, mine: bool) -> Part:
    """Give part `i` with what it is on a page of a site, whose article has its `title` and stands up to `end`."""
    part = parts[i]
    if i in title:
        return part._replace(kind="head", reason=TITLED)
    if part.kind == "meta":
        return part
    if i < first:
        if _STAMP.search(part.shadow) and part.kind == "head" and not mine:
            return part._replace(kind="meta", reason="a day and hour above the body")
        under = bool(title) and i > min(title)
        if under and not mine and part.kind == "head" and is_name(part.shadow):
            return part._replace(kind="byline", reason="a name under the title")
        if under and not mine and (part.kind in ABOVE or (part.opens and part.kind == "body")):
            return part
        return part._replace(kind="furniture", reason=SITE if mine else "above the title")
    if i >= end:
        kept = part.kind in ("byline", "credit", "jump") and not mine and i < end + 2
        return part if kept else part._replace(kind="furniture", reason="below the article")
    return part._replace(kind="furniture", reason=SITE) if mine and part.kind != "caption" else part


TITLED: Final = "the title above the body"


def of_one_article(parts: list[Part]) -> list[Part]:
    """Take short lines inside the article that the page of a site is for as its subheads: no other begins there.

    Nor does one at a dateline below the first paragraph, as under the caption of a picture.
    """
    titles = [i for i, part in enumerate(parts) if part.reason == TITLED]
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
        or (part.kind in PROSE and part.opens)
        or part.passage.label == "list-item"
        or is_addressee(part.shadow)
    )


#: What stands between the title and the body, and is of the article.
ABOVE: Final = ("byline", "caption", "caption-credit", "credit", "jump")
#: A day with an hour, or beside other names: above the body of a page of a site it says when it was published.
_STAMP: Final = lazy(r"(?:19|20)\d\d[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}(?:日|(?!\d))")


def _is_sure(part: Part) -> bool:
    """Say whether a line is of a site for certain."""
    return (part.kind == "furniture" and part.reason in (SITE, BREADCRUMB)) or (
        is_notice(part.shadow) or is_bar(part.shadow)
    )


def _is_site(part: Part) -> bool:
    line = part.shadow
    if (part.kind == "furniture" and part.reason in (SITE, BREADCRUMB)) or is_bar(line):
        return True
    notice = is_notice(line)
    if part.metadata or (part.width > LONGEST and not notice):
        return False
    if line.endswith(("。", "！”", "。”", ".")):
        return notice
    return speaks_of_site(line) or is_control(line) or _BREADCRUMB.fullmatch(line) is not None


#: What parts the title of a page from the names of the site and its sections behind it.
_BEHIND: Final = lazy("[_|｜]| [-–—] |-(?=[一-鿿]{2,12}$)")


#: It stands among so many lines at the top, and the title itself among so many.
NAMED: Final = 4
NEAR: Final = 60


def _names_of_page(parts: Sequence[Part]) -> dict[int, str]:
    """Give the lines that are the title that the site gave the page, and of each the title of the article in it."""
    found: dict[int, str] = {}
    for i, part in enumerate(parts[:NAMED]):
        match = _BEHIND.search(part.shadow, 0, int(WIDEST))
        whole = _closed(part.shadow[: match.start()]) if match is not None else ""
        below = (_closed(other.shadow) for other in parts[i + 1 : i + NEAR])
        title = next((line for line in below if line and (line == whole or _begins(whole, line))), "")
        if title:
            found[i] = title
    return found


#: What a site sets into an article says where it ends, for those who listen: 跳过热读内容 … End of 热读.
_SKIP: Final = lazy("跳过([^，。]{2,12})内容")
#: Lines that it has at the most.
BOX: Final = 12


def _boxed(parts: Sequence[Part]) -> set[int]:
    """Give the lines of what a site sets into an article."""
    found: set[int] = set()
    for i, part in enumerate(parts):
        if part.shadow.startswith("跳过") and (match := _SKIP.fullmatch(part.shadow)) is not None:
            close = f"Endof{match[1]}"
            end = next((k for k in range(i, min(len(parts), i + BOX)) if _closed(parts[k].shadow) == close), i)
            found.update(range(i, end + 1))
    return found


def _begins(whole: str, title: str) -> bool:
    """Say whether a title has a second half in the other one, that of the page."""
    return len(title) >= HALF and whole.startswith(title)


#: Characters of the first half of a title.
HALF: Final = 8


def _closed(line: str) -> str:
    """Give a line without its spaces, which are set in one copy of a title and not in the other."""
    return "".join(line.split())


def _is_prose(part: Part) -> bool:
    return (
        part.kind in PROSE
        and part.width >= PARAGRAPH
        and _SENTENCE.search(part.shadow) is not None
        and not part.metadata
    )


#: Running text has a mark of it, where a list of links or a path has none.
_SENTENCE: Final = lazy("[，。！？；：,]|[a-z]\\.(?: |$)")
#: So many characters of the first line of a page say whether it is the summary of what follows.
SUMMARY: Final = 16


def _without_summary(parts: Sequence[Part]) -> list[Part]:
    """Take the summary that a site has for search engines, the first words of the article, for furniture."""
    first = parts[0].shadow[:SUMMARY]
    if parts[0].kind not in PROSE or len(first) < SUMMARY or not any(first in part.shadow for part in parts[1:]):
        return list(parts)
    return [parts[0]._replace(kind="furniture", reason="what the article begins with, said before"), *parts[1:]]


def _end(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool], boxed: Set[int]) -> int:
    """Give where the article ends: after its last paragraph, or where the site says that something else begins."""
    masses = [len(part.shadow) if is_prose else 0 for part, is_prose in zip(parts, prose, strict=True)]
    total, so_far = sum(masses), 0
    last = len(prose) - 1 - prose[::-1].index(True)
    for i, mass in enumerate(masses):
        mine = (site[i] or parts[i].kind == "furniture") and i not in boxed
        if so_far * 2 >= total and mine and ends_article(parts[i].shadow) and not _interrupts(parts, prose, site, i):
            return next((k for k in range(last + 1, i) if _is_outside(parts[k], mine=False)), i)
        so_far += mass
    return _closing(parts, site, last + 1)


#: Paragraphs that follow it.
FOLLOWING: Final = 2


def _interrupts(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool], i: int) -> bool:
    """Say whether a line of the site stands in the midst of the article: paragraphs follow it at once.

    Other articles have headlines, and readers who comment have names.
    """
    if parts[i].reason == EDITOR:
        return False
    below = next((k for k in range(i + 1, len(parts)) if not site[k]), len(parts))
    return all(prose[below : below + FOLLOWING]) and below + FOLLOWING <= len(parts)


def _closing(parts: Sequence[Part], site: Sequence[bool], start: int) -> int:
    """Let the lines that close an article go with it: signature, date, credit, attachments, a last short paragraph."""
    i = start
    while i < len(parts) and i < start + 12 and not _is_outside(parts[i], mine=site[i]):
        i += 1
    return i if (i < len(parts) and i - start <= 4) or i == len(parts) else start


def _tells_day(part: Part) -> bool:
    return part.kind == "meta" or _STAMP.search(part.shadow) is not None


def _is_outside(part: Part, *, mine: bool) -> bool:
    return mine or part.kind == "furniture" or (part.kind == "head" and is_menu(part.shadow))


def _titles(parts: Sequence[Part], site: Sequence[bool], first: int, body: str, named: Set[str]) -> set[int]:
    """Find the title, with a kicker or deck beside it, among the lines above the body; the site may have `named` it."""
    beside = {i: _beside(parts, site, i, first) for i in range(first)}
    last = next(
        (i for i in reversed(range(first)) if not _is_outside(parts[i], mine=site[i]) and _has_words(parts[i])), -1
    )
    candidates = [
        i
        for i in range(first)
        if not site[i]
        and parts[i].kind in ("head", "body")
        and (BARE if beside[i] or i == last else TITLE) <= parts[i].width <= WIDEST
        and parts[i].shadow[-1] not in "：:"
        and not is_menu(parts[i].shadow)
        and not _STAMP.search(parts[i].shadow)
        and _has_words(parts[i])
    ]
    if not candidates:
        return set()
    texts = [_NAMING.sub("", parts[i].shadow) for i in candidates]
    shares = [row[0] for row in affinities(texts, sharable([body], texts))]
    counted = Counter(texts)
    scores = [  # of a word or two, all may stand in the body by chance
        2.0 * share * (parts[i].width >= TITLE or beside[i] > 0)
        + 0.5 * (counted[text] > 1)
        + 0.02 * min(width(text), 30)
        + 0.3 * (i - candidates[-1]) / (first + 1)
        + BESIDE * beside[i]
        + (_closed(text) in named)
        for i, text, share in zip(candidates, texts, shares, strict=True)
    ]
    best = max(range(len(candidates)), key=scores.__getitem__)
    if parts[candidates[best]].width < TITLE and beside[candidates[best]]:  # under a title, a name is of the account or the author
        over = [
            k
            for k in range(best)
            if candidates[best] - candidates[k] <= NAMES
            and parts[candidates[k]].width >= TITLE
            and (shares[k] >= LEAST or _closed(texts[k]) in named or _SENTENCE.search(texts[k]))
        ]
        best = max(over, key=scores.__getitem__, default=best)
    if shares[best] < LEAST and not beside[candidates[best]]:
        if candidates[-1] != last:
            return set()
        best = len(candidates) - 1  # what stands over the body, whatever it says
    found = _last_copy(texts, best)
    titles = {candidates[k] for k in found}
    for step in (-1, 1):
        k = found.start - 1 if step < 0 else found.stop
        while 0 <= k < len(candidates) and shares[k] >= KIN and abs(candidates[k] - candidates[k - step]) <= 2:
            titles.add(candidates[k])
            k += step
    if min(titles) > 0 and _SERIES.fullmatch(parts[min(titles) - 1].shadow) and not site[min(titles) - 1]:
        titles.add(min(titles) - 1)
    under = max(titles) + 1
    end = next((i for i in range(under, first + 1) if parts[i].kind != "head" or site[i]), first)
    if end - under <= UNDER and (parts[end].kind in (*ABOVE, "meta") or end == first):
        titles.update(i for i in range(under, end) if _is_deck(parts[i]) or (i == under and _goes_on(parts, i)))
    elif end - under == 1 and _is_deck(parts[under]) and _SENTENCE.search(parts[under].shadow) is not None:
        titles.add(under)
    return titles


def _last_copy(texts: Sequence[str], best: int) -> range:
    """Give the numbers of the lines that say what line `best` says, the last time that it is said."""
    wanted = "".join(texts[best].split())
    for start in reversed(range(best + 1, len(texts))):
        for stop in range(start + 1, min(len(texts), start + WRAPPED) + 1):
            if "".join("".join(texts[start:stop]).split()) == wanted:
                return range(start, stop)
    return range(best, best + 1)


#: The label of a title in the table of what a document is.
_NAMING: Final = lazy("^(?:信息|文件|公文|文档|事项)?(?:名称|标题)[：:] ?(?=[^ ]{4})")
#: The name of a series over the title: 【在希望的田野上】, “离岛交通梦”系列之二.
_SERIES: Final = lazy(
    "【[^【】]{2,24}】|[“「][^”」。]{2,16}[”」](?:系列|专题|特别)?(?:报道|报导|评论|述评|观察|调查)?(?:之[一二三四五六七八九十]{1,2})?"
)
_LETTERS: Final = lazy("[A-Za-z]{2}")
#: So many lines that stand between the title and what closes a headline, its byline or day, are of the headline.
UNDER: Final = 3


def _goes_on(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is the rest of a title that was broken inside a word."""
    return parts[i - 1].passage.runs_on or crosses_word(parts[i - 1].shadow[-1], parts[i].shadow[0])


def _has_words(part: Part) -> bool:
    return has_han(part.shadow) or _LETTERS.search(part.shadow) is not None


def _is_deck(part: Part) -> bool:
    """Say whether a line under the title may be its deck: it says something, or has the dash of one."""
    return (part.width >= TITLE or DASH.match(part.shadow) is not None) and not _STAMP.search(part.shadow)


#: What stands under a title beside the names of its author and account.
_ORIGINAL: Final = frozenset({"原创", "Original"})


def _beside(parts: Sequence[Part], site: Sequence[bool], i: int, first: int) -> int:
    """Count what stands beside line `i` as beside a title: the day or source under it, the path or menu above it."""
    under = next((k for k in range(i + 1, first + 1) if not site[k]), first)
    dated = parts[under].kind in ("meta", "byline") or _STAMP.search(parts[under].shadow) is not None
    dated = (dated and not is_label(parts[under].shadow)) or parts[under].shadow in _ORIGINAL
    above = i > 0 and site[i - 1] and (parts[i - 1].reason == BREADCRUMB or _BREADCRUMB.fullmatch(parts[i - 1].shadow))
    return (dated and under < first) + bool(above)
