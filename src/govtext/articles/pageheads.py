"""What a printed page says of itself: folios, and the names of paper and section beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import EDITOR, HEADLINE, PROSE, SITE, is_ended
from govtext.articles.short import ASK
from govtext.characters import width
from govtext.labels import SECTION, label
from govtext.metadata import has_hour
from govtext.official import is_day, is_office
from govtext.patterns import lazy
from govtext.site import is_menu

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = [
    "ADDRESS",
    "FOLIO",
    "FOLIOS",
    "PAGE_HEAD",
    "SECTION_NAME",
    "is_page_head",
    "with_addresses",
    "without_page_heads",
]

FOLIO: Final = "a folio"
ADDRESS: Final = "an address"
SECTION_NAME: Final = "the name of a section beside a folio"
PAGE_HEAD: Final = "a page head of several parts"
#: Reasons for which a line is of the printed page, and may name the day of it.
FOLIOS: Final = (FOLIO, PAGE_HEAD)

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
_LATIN: Final = lazy("[a-z]{3}")
#: The numbered head of a section: 1 引言.
_SECTION_HEAD: Final = lazy("[1-9]\\d?[ \u3000]{1,2}[一-鿿]{2,14}")
#: The hour is of a site; no paper is printed with it.
_CLOCK: Final = lazy(r"\d:\d\d")
#: A number of a table, not a day.
_DECIMAL: Final = lazy(r"(?<![\d.])\d+\.\d+(?![\d.])")
_SECTION: Final = lazy("[一-鿿]{1,4}|[0-9]{1,4}")
#: What newspapers call their sections; beside a day or the name of a paper there may be a mark, or a word in English.
_KNOWN: Final = lazy(SECTION)
_MARK: Final = lazy(f"{SECTION}|[^一-鿿0-9]{{1,14}}")


def is_page_head(line: str) -> bool:
    """Say whether a line is the head of a printed page: a folio beside the name of the paper or of a section."""
    if len(line) > LONGEST or line[-1] in "？！?!" or _CLOCK.search(line) or _DECIMAL.search(line):
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
    rest = _FOLIO_TOKENS.sub(" ", line)
    return width(rest.strip(" ,，|·\u3000")) <= BESIDE and not is_ended(line)


#: An address with its label, 地址：滨江路88号 or Tel: 1234, or that of a page; a bare number says nothing to a reader.
_LABELLED: Final = lazy("(?:[一-鿿]{2,8}|E-?mail|Tel|Fax)[：:].+|https?://.+")


def with_addresses(parts: Sequence[Part]) -> list[Part]:
    """Take addresses for text where no page is printed around them, and nothing of a page stands beside them.

    A paper has its own beside its folios and editors; a notice has those of whom to ask.
    """
    out = list(parts)
    if any(part.reason in (*FOLIOS, EDITOR) for part in parts):
        return out
    addresses = [part.reason == ADDRESS for part in parts]
    start = 0
    for i in range(len(parts) + 1):
        if i < len(parts) and addresses[i]:
            continue
        beside = (parts[k] for k in (start - 1, i) if 0 <= k < len(parts))
        if start < i and not any(part.kind == "furniture" for part in beside):
            for k in range(start, i):
                if _LABELLED.fullmatch(parts[k].shadow):
                    out[k] = parts[k]._replace(kind="body", reason=ASK)
        start = i + 1
    return out


#: So many numbers of pages are of a document, beside whose numbers a head may stand; a newspaper has one or two.
PAGES: Final = 3


def without_page_heads(parts: Sequence[Part]) -> Iterator[Part]:
    """Tell the name of a section (要闻, 民生) and of the paper beside a folio from a headline."""
    parts = [_number_of_a_table(parts, i) for i in range(len(parts))]
    parts = _with_numbered([_day_of_the_week(parts, i) for i in range(len(parts))])
    parts = _with_days_of_issue(parts)
    if sum(part.reason in FOLIOS for part in parts) == 1:  # of no page: the numbered head of a section
        parts = [_numbered_head(part) for part in parts]
    running = _running_heads(parts)
    names = {part.shadow for i, part in enumerate(parts) if part.kind == "head" and _is_masthead(parts, i)}
    numbered = sum(part.kind == "furniture" and part.shadow.isdigit() for part in parts)
    for i, part in enumerate(parts):
        around = (*parts[max(0, i - 1) : i], *parts[i + 1 : i + 2]) if part.kind == "head" else ()
        named_beside = any(other.kind == "furniture" for other in around)
        known = named_beside and is_menu(part.shadow)  # beside the editors of its page, too
        near = [other.shadow for other in around if other.reason in FOLIOS or (known and other.reason == EDITOR)]
        named = numbered < PAGES or known
        bare = any(len(line.split()) < WHOLE and (named or not line.isdigit()) for line in near)
        bare = bare and (known or not _heads_text(parts, i))
        if near and _SECTION.fullmatch(part.shadow) and (bare or part.shadow.isdigit()):
            yield part._replace(kind="furniture", reason=SECTION_NAME)
        elif i in running:
            yield part._replace(kind="furniture", reason="the head of several pages")
        elif near and part.shadow in names:
            yield part._replace(kind="furniture", reason="the name of the paper beside a folio")
        else:
            yield part


def _heads_text(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line of a few characters stands over a text, as a headline does: 米价上涨, 老井."""
    below = parts[i + 1 : i + 2]
    return parts[i].width >= NARROW and any(part.opens or part.kind in ("body", "byline") for part in below)


def _with_days_of_issue(parts: Sequence[Part]) -> list[Part]:
    """Take a day below a text for one on which it was signed, where nothing else is of a printed page."""
    page = any(part.reason in (*FOLIOS, EDITOR, SITE) and not is_day(part.shadow) for part in parts)
    begins = next((i for i, part in enumerate(parts) if part.kind in PROSE), len(parts))
    last = len(parts) - 1
    return [
        part._replace(kind="body", reason="the day under a text")
        if not page
        and i > begins
        and (part.reason == FOLIO or (i == last and part.kind == "meta"))
        and is_day(part.shadow)
        else part
        for i, part in enumerate(parts)
    ]


_WEEKDAY: Final = lazy("星期[一二三四五六日天]")
#: A day stands no further from the day of the week.
NEAR: Final = 2


def _day_of_the_week(parts: Sequence[Part], i: int) -> Part:
    """Take a day of the week alone for text, as in a plan or forecast, unless a folio stands beside it."""
    part = parts[i]
    if part.reason != FOLIO or _WEEKDAY.fullmatch(part.shadow) is None:
        return part
    near = (*parts[max(0, i - NEAR) : i], *parts[i + 1 : i + 1 + NEAR])
    if any(other.kind == "meta" or (other.reason in FOLIOS and not _WEEKDAY.fullmatch(other.shadow)) for other in near):
        return part
    return part._replace(kind=_over_text(parts, i), reason="a day of the week, without a date")


def _over_text(parts: Sequence[Part], i: int) -> str:
    """Give what a short line is: a subhead over a paragraph, or else a line of a list."""
    return "subhead" if i and i + 1 < len(parts) and parts[i + 1].kind in PROSE else "list-item"


#: A number before a name: 1 概述, 2 窗口受理; it may have other cells behind it, or the number of a page.
_NUMBERED: Final = lazy("(?P<number>\\d{1,2})[ \u3000]{1,8}(?![\\d年月日])[^。；]{1,60}")
#: So many of them that ascend are a list, or sections.
ASCEND: Final = 2


def _with_numbered(parts: Sequence[Part]) -> list[Part]:
    """Take lines whose numbers ascend one by one, from nought or one, for items of a list or heads of sections."""
    out = list(parts)
    run: list[int] = []
    for i, part in enumerate(parts):
        match = _NUMBERED.fullmatch(part.shadow) if part.kind == "head" else None
        if match is None:
            continue
        number = int(match["number"])
        if not run or number != int(parts[run[-1]].shadow[:2]) + 1:
            _settle(out, parts, run)
            run = []
        if run or number <= 1:
            run.append(i)
    _settle(out, parts, run)
    return out


def _settle(out: list[Part], parts: Sequence[Part], run: Sequence[int]) -> None:
    """Write down what the lines are: heads of sections, if each of them stands over text, or items of a list."""
    kind = "subhead" if all(_over_text(parts, i) == "subhead" for i in run) else "list-item"
    for i in run if len(run) >= ASCEND else ():
        out[i] = parts[i]._replace(kind=kind, reason="one of several numbered lines")


def _running_heads(parts: Sequence[Part]) -> set[int]:
    """Give the lines that stand over several pages: each beside a folio, or first of all.

    What is the only headline over the first page is the title as well, and stays there.
    """
    places: dict[str, list[int]] = {}
    for i, part in enumerate(parts):
        if part.kind == "head":
            places.setdefault(part.shadow, []).append(i)
    found: set[int] = set()
    for same in places.values():
        goes_on = any(part.kind == "jump" for i in same for part in parts[i + 1 : i + 2])  # of a headline's other half
        if len(same) > 1 and not goes_on and all(not i or _beside_folio(parts, i) for i in same):
            titles = same[0] == 0 and parts[1].kind not in ("head", "furniture", "meta")
            found.update(same[titles:])
    return found


def _beside_folio(parts: Sequence[Part], i: int) -> bool:
    return any(part.reason in FOLIOS for part in (*parts[max(0, i - 1) : i], *parts[i + 1 : i + 2]))


#: A headline has so many ems at the least.
NARROW: Final = 2.0
#: A page head of so many parts names its section itself.
WHOLE: Final = 4


def _numbered_head(part: Part) -> Part:
    if part.reason != PAGE_HEAD or _SECTION_HEAD.fullmatch(part.shadow) is None:
        return part
    return part._replace(kind="head", reason="a number and a name, without another folio")


def _number_of_a_table(parts: Sequence[Part], i: int) -> Part:
    """Take a bare number beside other numbers for the cell of a table rather than for a folio."""
    part = parts[i]
    if part.kind != "furniture" or not part.shadow.isdigit():
        return part
    near = (parts[j].shadow for j in (i - 1, i + 1) if 0 <= j < len(parts))
    return part._replace(kind="body", reason="a number among numbers") if any(map(str.isdigit, near)) else part


def _is_masthead(parts: Sequence[Part], i: int) -> bool:
    """Say whether headline line `i` is the name of the paper: first of the page, and folios part it from all else.

    One folio may stand under the only headline of a page; two do not, nor does another headline stand under one.
    """
    if i or parts[0].width > NAME:
        return False
    end = next((k for k in range(1, len(parts)) if parts[k].kind not in ("furniture", "meta")), len(parts))
    if any(has_hour(part.shadow) or "://" in part.shadow for part in parts[1:end]):  # of a site
        return False
    return end > 2 or (end == 2 and end < len(parts) and parts[end].kind == "head")


#: The name of a paper has no more ems.
NAME: Final = 18.0
