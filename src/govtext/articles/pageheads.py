"""What a printed page says of itself: folios, and the names of paper and section beside them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import EDITOR, FOLIO, FOLIOS, HEADLINE, is_ended
from govtext.articles.running_heads import ROMAN, running_heads_of
from govtext.characters import width
from govtext.imprints import is_imprint
from govtext.labels import LIST_ITEM, SECTION, is_page_mark, label
from govtext.official_lines import is_document_number, is_office
from govtext.patterns import lazy
from govtext.site import is_menu
from govtext.stamps import has_hour

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["PRINTED", "RECORD", "SECTION_NAME", "is_page_head", "without_page_heads"]

SECTION_NAME: Final = "the name of a section of the paper"
IMPRINT: Final = "what the paper prints of itself"

#: What the head of a printed page is made of: name of the paper, day, day of the week, page and issue.
_FOLIO_TOKENS: Final = lazy(
    r"(?:19|20)\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?|星期[一二三四五六日天]|农历[一-鿿]{2,10}"
    r"|第 ?[0-9A-D一二三四五六七八九十]{1,3} ?版|[A-D]?\d{1,2} ?版"
    r"|[一-鿿]{2,4}(?:日报|晚报|早报|时报|都市报|晨报|商报|新报)"
    r"|Vol\. ?\d+|No\. ?\d+|(?:Page|PAGE) ?\d{1,4}|第? ?\d{1,5} ?期"
)
#: Each of them has one of these.
_HAS_TOKENS: Final = lazy(r"[\d星农版报]")
#: The parts of a page head, parted by spaces: so many at the most, each of so many characters. Besides what a page
#: head is made of there is the name of a section, or of a paper in English, of so many ems.
HEAD_PARTS: Final = 5
#: The name of a paper or section has no more characters; that of an office has.
LONG: Final = 6
HEAD_PART: Final = 14
BESIDE: Final = 16.0
#: A page head of either form has no more characters, if each of them were half an em wide.
LONGEST: Final = 2 * HEADLINE
#: The hour is of a site, or of a meeting; no paper is printed with it.
_CLOCK: Final = lazy(r"\d:\d\d|\d[ ]?时")
#: A number of a table, not a day.
_DECIMAL: Final = lazy(r"(?<![\d.])\d+\.\d+(?![\d.])")
_SECTION: Final = lazy("(?!附[件表录]$)[一-鿿]{1,4}|[0-9]{1,4}")
#: What newspapers call their sections.
_KNOWN: Final = lazy(SECTION)
#: What a newspaper's page has, and no other: its number, or the name of the paper.
PRINTED: Final = lazy("版|报(?:$| )|DAILY|(?:EVENING|MORNING) (?:NEWS|POST)")
#: One of them alone: two words of this kind may be of a headline (健康生活).
_ONE: Final = lazy(rf"(?={SECTION}$)[一-鿿]{{2}}(?:新闻|要闻|[专特副周]刊)?")
#: Beside a day or the name of a paper there may be a mark, or a word in English.
_MARK: Final = lazy(f"{SECTION}|[^一-鿿0-9]{{1,14}}")

#: What says of which thing a day is, and days from one to another: what a notice tells, and no page of a paper.
_DAY: Final = r"(?:19|20)\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2}"
_DATED: Final = lazy(rf"(?!版)[一-鿿][：:] ?{_DAY}|{_DAY}.{{0,24}}{_DAY}")


def is_page_head(line: str) -> bool:
    """Say whether a line is the head of a printed page: a folio beside the name of the paper or of a section."""
    if len(line) > LONGEST or line[-1] in "？！?!":
        return False
    spaced = " " in line or "\u3000" in line or "|" in line
    if not spaced and (is_ended(line) or not _HAS_TOKENS.search(line)):  # of one piece, and no folio
        return False
    if _CLOCK.search(line) or _DECIMAL.search(line):
        return False
    pieces = re.split(r"[ \u3000|]{1,4}", line)
    if any(len(piece) > LONG and is_office(piece) for piece in pieces):  # signs beside the day of issue
        return False
    if 1 < len(pieces) <= HEAD_PARTS and all(len(piece) <= HEAD_PART for piece in pieces):
        folios = [piece for piece in pieces if label(piece) == "folio"]
        named = [piece for piece in folios if not piece.isdigit()]
        others = [piece for piece in pieces if piece not in folios]
        # one folio beside anything else is a word of a headline (A4 纸上 的乡愁), or the number of a section (1 概述)
        known = [is_menu(piece) or (_MARK if named else _KNOWN).fullmatch(piece) is not None for piece in others]
        if len(named) > 1 or (folios and others and (all(known) or (named and sum(known) == len(known) - 1 > 1))):
            return True
    if not _HAS_TOKENS.search(line) or width(line) > HEADLINE or sum(1 for _ in _FOLIO_TOKENS.finditer(line)) < 2:
        return False
    if _DATED.search(line) or LIST_ITEM.match(line):
        return False
    rest = _FOLIO_TOKENS.sub(" ", line)
    return width(rest.strip(" ,，|·\u3000")) <= BESIDE and not is_ended(line)


#: So many numbers of pages are of a document, beside whose numbers a head may stand; a newspaper has one or two.
PAGES: Final = 3


def without_page_heads(parts: Sequence[Part]) -> Iterator[Part]:
    """Tell the name of a section (要闻, 民生) and of the paper beside a folio from a headline."""
    running = running_heads_of(parts)
    titles = _two_parts(parts)
    pages = _pages_of_pages(parts)
    names = {part.shadow for i, part in enumerate(parts) if part.kind == "head" and _is_masthead(parts, i)}
    numbered = sum(part.kind == "furniture" and _numbers_page(part.shadow) for part in parts)
    printed = any(part.reason in FOLIOS and PRINTED.search(part.shadow) for part in parts)
    section = _section_of(parts) if printed else None
    for i, part in enumerate(parts):
        if printed and _is_imprint(parts, i):
            yield part._replace(kind="furniture", reason=IMPRINT)
            continue
        if part.kind != "head" and i not in titles and i not in running:
            yield part
            continue
        if part.kind == "head" and (i in pages or _is_roman(parts, i, running)):
            yield part._replace(kind="furniture", reason=FOLIO)
            continue
        if i in titles:
            yield part._replace(kind="furniture", reason="a page head of the parts of the title")
            continue
        above = i - 2 if part.kind == "head" and i > 1 and _is_day_of_issue(parts, i - 1) else i - 1
        around = (*parts[max(0, above) : above + 1], *parts[i + 1 : i + 2]) if part.kind == "head" else ()
        named_beside = any(other.kind == "furniture" for other in around)
        known = named_beside and is_menu(part.shadow)  # beside the editors of its page, too
        beside = (other for other in around if other.reason in FOLIOS or (known and other.reason == EDITOR))
        near = [other.shadow for other in beside if not is_page_mark(other.shadow)]  # a title may stand over one
        named = numbered < PAGES or known
        bare = any(len(line.split()) < WHOLE and (named or not _numbers_page(line)) for line in near)
        bare = bare and (known or not _heads_text(parts, i))
        if i == section or (near and _SECTION.fullmatch(part.shadow) and (bare or part.shadow.isdigit())):
            yield part._replace(kind="furniture", reason=SECTION_NAME)
        elif i in running:
            yield part._replace(kind="furniture", reason="the head of several pages")
        elif near and part.shadow in names:
            yield part._replace(kind="furniture", reason="the name of the paper beside a folio")
        else:
            yield part


def _numbers_page(line: str) -> bool:
    """Say whether a folio is the number of a page alone: 3, 第3页; a newspaper has 第3版."""
    return line.isdigit() or "页" in line


#: What a paper prints of itself stands among so many lines at the top or at the end of its page, or beside furniture or
#: more of the kind.
EDGE: Final = 6


def _is_imprint(parts: Sequence[Part], i: int) -> bool:
    part = parts[i]
    if part.kind not in ("head", "body") or part.passage.rows > 1 or not is_imprint(part.shadow):
        return False
    beside = (*parts[max(0, i - 1) : i], *parts[i + 1 : i + 2])
    return not EDGE <= i < len(parts) - EDGE or any(
        other.kind == "furniture" or is_imprint(other.shadow) for other in beside
    )


def _section_of(parts: Sequence[Part]) -> int | None:
    """Give the one line of a newspaper's page that is the name of a section: extractors put it anywhere.

    Several of them are the heads of a digest; one under a headline may be the end of it (发展民营⏎经济).
    """
    sections = [i for i, part in enumerate(parts) if part.kind == "head" and _ONE.fullmatch(part.shadow)]
    if len(sections) != 1:
        return None
    i = sections[0]
    return None if i and parts[i - 1].kind == "head" and not parts[i].passage.above else i


def _is_day_of_issue(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is a day and its weekday between the name of a paper and, over a headline, of a section."""
    day = parts[i]
    dated = day.kind == "meta" and "星期" in day.shadow and not has_hour(day.shadow)
    return dated and not parts[i - 1].shadow.isdigit() and any(part.kind == "head" for part in parts[i + 2 : i + 3])


#: The number of a page and of all pages: 3 / 57. Without spaces it may be a share, a day, or the number of a picture.
_OF_PAGES: Final = lazy(r"(\d{1,4}) [/／] (\d{1,4})")


def _pages_of_pages(parts: Sequence[Part]) -> Sequence[int]:
    """Give the lines that are the number of a page and of all pages; those with one line between them are scores."""
    matches = ((i, _OF_PAGES.fullmatch(part.shadow)) for i, part in enumerate(parts) if part.shadow[0].isdigit())
    pages = [i for i, match in matches if match is not None and int(match[1]) <= int(match[2])]
    return () if any(below - above <= 2 for above, below in pairwise(pages)) else pages


def _is_roman(parts: Sequence[Part], i: int, running: set[int]) -> bool:
    return (i - 1 in running or i + 1 in running) and ROMAN.fullmatch(parts[i].shadow) is not None


#: What parts the left and the right of a page head.
_APART: Final = lazy("[ \u3000]{3,}")


def _two_parts(parts: Sequence[Part]) -> set[int]:
    """Give the lines of which left and right, far apart, stand below as lines of their own: those are the title."""
    found: set[int] = set()
    for i, part in enumerate(parts):
        if part.kind == "head" and ("   " in part.shadow or "\u3000\u3000\u3000" in part.shadow):
            pieces = _APART.split(part.shadow)
            below = {other.shadow for other in parts[i + 1 : i + 1 + HEAD_PARTS]}
            if len(pieces) > 1 and below.issuperset(pieces):
                found.add(i)
    return found


def _heads_text(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line of a few characters stands over a text, as a headline does: 米价上涨, 老井."""
    below = parts[i + 1 : i + 2]
    return parts[i].width >= NARROW and any(part.opens or part.kind in ("body", "byline") for part in below)


#: A headline has so many ems at the least.
NARROW: Final = 2.0
#: A page head of so many parts names its section itself.
WHOLE: Final = 4


def _is_masthead(parts: Sequence[Part], i: int) -> bool:
    """Say whether headline line `i` is the name of the paper: first of the page, and folios part it from all else.

    One folio may stand under the only headline of a page; two do not, nor does another headline stand under one.
    """
    if i or parts[0].width > NAME or RECORD.search(parts[0].shadow) is not None:
        return False
    end = next((k for k in range(1, len(parts)) if parts[k].kind not in ("furniture", "meta")), len(parts))
    if any(has_hour(part.shadow) or "://" in part.shadow for part in parts[1:end]):  # of a site
        return False
    if end < len(parts) and is_document_number(parts[end].shadow):  # it stands under the title of a document
        return False
    if end != 2 or end == len(parts):
        return end > 2
    return parts[end].kind == "head" and not _numbers_page(parts[1].shadow)  # else over the first section


#: The record of a meeting has its day under its title.
RECORD: Final = lazy("(?:[会庭院员].{0,8}[纪记]录|实录|纪要|议事录|议程)$")
#: The name of a paper has no more ems.
NAME: Final = 18.0
