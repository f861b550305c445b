"""What looks like the numbers, days and addresses of a printed page, and is of a text: 1 概述, 星期三."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import ADDRESS, EDITOR, FOLIO, FOLIOS, HEADLINE, PAGE_HEAD, PROSE, SITE, is_ended
from govtext.articles.short import ASK
from govtext.official_lines import is_day, level_of
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["ISSUED", "LINKED", "with_addresses", "with_numbers_and_days"]


ISSUED: Final = "the day under a text"


def with_numbers_and_days(parts: Sequence[Part]) -> list[Part]:
    """Give back to the text the numbers and days that are no folios."""
    parts = _with_questions([_number_of_a_table(parts, i) for i in range(len(parts))])
    parts = [_day_of_the_week(parts, i) if part.reason == FOLIO else part for i, part in enumerate(parts)]
    parts = _with_sections(_with_bare_numerals(_with_numbered(parts)))
    parts = _with_day_of_headline(_with_months_of_issue(_with_days_of_issue(_with_days_of_entries(parts))))
    if sum(part.reason in FOLIOS for part in parts) == 1:  # of no page: the numbered head of a section
        parts = [_numbered_head(part) for part in parts]
    return parts


def _number_of_a_table(parts: Sequence[Part], i: int) -> Part:
    """Take a bare number beside other numbers for the cell of a table rather than for a folio, if it is of no pager."""
    part = parts[i]
    if part.kind != "furniture" or not part.shadow.isdecimal():
        return part
    if _is_paged(parts, i):
        return part
    near = (parts[j].shadow for j in (i - 1, i + 1) if 0 <= j < len(parts))
    return part._replace(kind="body", reason="a number among numbers") if any(map(str.isdigit, near)) else part


def _is_paged(parts: Sequence[Part], i: int) -> bool:
    """Say whether a number is of a pager: each of those around it is the next one, as in a table they hardly are."""
    digits = [part.shadow.isdecimal() for part in parts[max(0, i - PAGER) : i + 1 + PAGER]]
    here = i - max(0, i - PAGER)
    start = next((k + 1 for k in range(here, -1, -1) if not digits[k]), 0) + i - here
    end = next((k for k in range(here, len(digits)) if not digits[k]), len(digits)) + i - here
    if end >= len(parts) or parts[end].shadow not in _PAGER:
        return False
    numbers = [int(part.shadow) for part in parts[start:end]]
    return all(b == a + 1 for a, b in pairwise(numbers))


#: What stands at the end of a pager, under its numbers.
_PAGER: Final = frozenset({"下一页", "下页", "后一页", "末页", "尾页", "余下全文", ">", "›", "»", ">>", "Next"})
PAGER: Final = 12


def _with_questions(parts: list[Part]) -> list[Part]:
    """Take bare numbers for those of questions, where each of them stands over one and they ascend by one."""
    numbers = [i for i, part in enumerate(parts[:-1]) if part.kind == "furniture" and part.shadow.isdecimal()]
    asked = len(numbers) > 1 and all(parts[i + 1].shadow.endswith(("？", "?")) for i in numbers)
    if asked and all(int(parts[b].shadow) == int(parts[a].shadow) + 1 for a, b in pairwise(numbers)):
        for i in numbers:
            parts[i] = parts[i]._replace(kind="body", reason="the number of a question")
    return parts


def _with_days_of_entries(parts: list[Part]) -> list[Part]:
    """Take days for the heads of entries, as in a chronology: several, each another one, over text and under text."""
    days = [i for i, part in enumerate(parts[:-1]) if part.reason == FOLIO and is_day(part.shadow)]
    over = all(parts[i + 1].kind in PROSE and not parts[i + 1].opens for i in days)
    if len({parts[i].shadow for i in days}) < max(2, len(days)) or not over:
        return parts
    for i in days if all(parts[i - 1].kind in PROSE for i in days[1:]) else ():
        parts[i] = parts[i]._replace(kind="subhead", reason="the day of an entry")
    return parts


def _with_days_of_issue(parts: Sequence[Part]) -> list[Part]:
    """Take a day below a text, or under its number, for that of issue, where nothing else is of a printed page.

    On a page of a site it stands directly under a paragraph.
    """
    page = any(part.reason in (*FOLIOS, EDITOR) and not is_day(part.shadow) for part in parts)
    site = any(part.reason == SITE for part in parts)
    begins = next((i for i, part in enumerate(parts) if part.kind in PROSE), len(parts))
    last = len(parts) - 1
    return [
        part._replace(kind="body", reason=ISSUED)
        if not page
        and (not site or parts[i - 1].kind in PROSE)
        and (i > begins or (i > 0 and parts[i - 1].shadow.endswith("号")))
        and (part.reason == FOLIO or (i == last and part.kind == "meta"))
        and is_day(part.shadow)
        else part
        for i, part in enumerate(parts)
    ]


#: A month alone.
_MONTH: Final = lazy(r"(?:19|20)\d\d年\d{1,2}月|[一二][〇零○O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月")


def _with_months_of_issue(parts: list[Part]) -> list[Part]:
    """Take a month under a text for that in which it was written, over a headline from which it stands as far, or more.

    Over the text of a chronology it is the head of an entry.
    """
    for i, (above, part) in enumerate(pairwise(parts), 1):
        ends = i + 1 == len(parts) or (parts[i + 1].kind == "head" and parts[i + 1].passage.above >= part.passage.above)
        if part.kind == "head" and above.kind in PROSE and ends and _MONTH.fullmatch(part.shadow) is not None:
            parts[i] = part._replace(kind="body", reason=ISSUED)
    return parts


#: A day with or without its year, and a time of it.
_NUMERAL: Final = "[〇一二三四五六七八九十廿卅]"
_SPOKEN: Final = lazy(
    rf"[（(]?(?:\d{{4}}年|[一二][〇零○九八七六五四三二一]{{3}}年)?(?:\d{{1,2}}|{_NUMERAL}{{1,2}})月(?:\d{{1,2}}|{_NUMERAL}{{1,3}})日"
    r"(?:[上下]午|[早晚夜中]上?|凌晨|傍晚)?[）)]?"
)


def _with_day_of_headline(parts: list[Part]) -> list[Part]:
    """Take the only day among the lines of a headline, over a text, for that on which something was said or written.

    Below a year it is of a chronicle.
    """
    days = [i for i, part in enumerate(parts) if part.kind == "head" and _SPOKEN.fullmatch(part.shadow) is not None]
    first = next((i for i, part in enumerate(parts) if part.kind in PROSE), 0)
    several = sum(part.kind == "head" for part in parts[:first]) > 1
    if len(days) == 1 and days[0] < first and several and not parts[max(0, days[0] - 1)].shadow.endswith("年"):
        parts[days[0]] = parts[days[0]]._replace(kind="meta", reason="the day, among the lines of a headline")
    return parts


_WEEKDAY: Final = lazy("星期[一二三四五六日天]")
#: A day stands no further from the day of the week.
NEAR: Final = 2


def _day_of_the_week(parts: Sequence[Part], i: int) -> Part:
    """Take a day of the week alone, which looks like a folio, for text, as in a plan, unless one stands beside it."""
    part = parts[i]
    if _WEEKDAY.fullmatch(part.shadow) is None:
        return part
    near = (*parts[max(0, i - NEAR) : i], *parts[i + 1 : i + 1 + NEAR])
    if any(other.kind == "meta" or (other.reason in FOLIOS and not _WEEKDAY.fullmatch(other.shadow)) for other in near):
        return part
    return part._replace(kind=_over_text(parts, i), reason="a day of the week, without a date")


def _over_text(parts: Sequence[Part], i: int) -> str:
    """Give what a short line is: a subhead over a paragraph, or else a line of a list."""
    return "subhead" if i and i + 1 < len(parts) and parts[i + 1].kind in PROSE else "list-item"


#: A number before a name: 1 概述, 2. 窗口受理; it may have other cells behind it, or the number of a page.
_NUMBERED: Final = lazy(r"(?P<number>\d{1,2})(?:[ \u3000]{1,8}|[.．、][ \u3000]{0,4})(?![\d年月日])[^。；]{1,60}")
#: So many of them that ascend are a list, or sections.
ASCEND: Final = 2


def _with_numbered(parts: Sequence[Part]) -> list[Part]:
    """Take lines whose numbers ascend one by one, from nought or one, for items of a list or heads of sections."""
    out = list(parts)
    run: list[int] = []
    last = 0
    for i, part in enumerate(parts):
        match = _NUMBERED.fullmatch(part.shadow) if part.kind == "head" else None
        if match is None:
            continue
        number = int(match["number"])
        if not run or number != last + 1:
            _settle(out, parts, run)
            run = []
        if run or number <= 1:
            run.append(i)
            last = number
    _settle(out, parts, run)
    return out


def _settle(out: list[Part], parts: Sequence[Part], run: Sequence[int]) -> None:
    """Write down what the lines are: heads of sections, if most of them stand over text, or items of a list."""
    heads = sum(_over_text(parts, i) == "subhead" for i in run)
    kind = "subhead" if 2 * heads > len(run) else "list-item"
    marked = any(parts[i].passage.label == "list-item" for i in run)  # items of an agenda have lines below them, too
    if len(run) < ASCEND or (marked and kind == "list-item"):
        return
    for i in run:
        out[i] = parts[i]._replace(kind=kind, reason="one of several numbered lines")
    for i in range(run[0], run[-1] if kind == "list-item" else 0):
        if out[i].kind == "head":
            out[i] = parts[i]._replace(kind="body", reason="between numbered lines of one text")


#: The number of a paragraph, behind a point: • 1.1.
_POINT: Final = lazy(r"[•·●][ ]?\d{1,2}(?:\.\d{1,2}){1,2}")
#: The number of a section that has no name.
_NUMERALS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


def _with_bare_numerals(parts: list[Part]) -> list[Part]:
    """Take numerals alone on their lines for the heads of sections, from one upwards, and the numbers of paragraphs."""
    points = [i for i, part in enumerate(parts) if part.kind == "head" and _POINT.fullmatch(part.shadow)]
    for i in points if len(points) >= ASCEND else ():
        parts[i] = parts[i]._replace(kind="subhead", reason="one of several numbered lines")
    found = [i for i, part in enumerate(parts[:-1]) if part.kind == "head" and part.shadow in _NUMERALS]
    if len(found) < ASCEND or any(parts[i + 1].kind not in PROSE for i in found):
        return parts
    if all(parts[i].shadow == numeral for i, numeral in zip(found, _NUMERALS, strict=False)):
        for i in found[: len(_NUMERALS)]:
            parts[i] = parts[i]._replace(kind="subhead", reason="one of several numbered lines")
    return parts


def _with_sections(parts: list[Part]) -> list[Part]:
    """Take a numbered line, 一、…, for the head of a section where （一） comes below it, whatever marks it has."""
    below = 0
    for i in reversed(range(len(parts))):
        line = parts[i].shadow
        level = level_of(line) if parts[i].kind in ("list-item", "subhead") else None
        if level not in (1, 2):
            continue
        short = parts[i].passage.rows == 1 and parts[i].width <= HEADLINE and not is_ended(line)
        if level == 1 and below == level + 1 and short and parts[i].kind == "list-item":
            parts[i] = parts[i]._replace(kind="subhead", reason="a numbered head, over others")
        below = level
    return parts


#: The numbered head of a section: 1 引言.
_SECTION_HEAD: Final = lazy("[1-9]\\d?[ \u3000]{1,2}[一-鿿]{2,14}")


def _numbered_head(part: Part) -> Part:
    if part.reason != PAGE_HEAD or _SECTION_HEAD.fullmatch(part.shadow) is None:
        return part
    return part._replace(kind="head", reason="a number and a name, without another folio")


#: An address with its label, 地址：滨江路88号 or Tel: 1234, or that of a page; a bare number says nothing to a reader.
_LABELLED: Final = lazy("(?:[一-鿿]{2,8}|E-?mail|Tel|Fax)[：:].+|https?://.+")


LINKED: Final = "the address that its head names"


def _link_of_a_head(parts: Sequence[Part], i: int) -> Part:
    """Take an address directly under a numbered head for its text: 一、意见表的网络链接."""
    part = parts[i]
    under = i > 0 and part.reason == ADDRESS and level_of(parts[i - 1].shadow) is not None
    if not under or parts[i - 1].kind not in ("head", "subhead", "list-item") or is_ended(parts[i - 1].shadow):
        return part
    return part._replace(kind="body", reason=LINKED)


#: The number of a page, without the name of a paper or section: a document of one office has them, too.
_OF_ANY_PAGE: Final = lazy(r"[-—·•~～]?[ ]?\d{1,4}[ ]?[-—·•~～]?|第[ ]?\d{1,4}[ ]?页.{0,12}|(?:Page|PAGE) .{1,12}")


def with_addresses(parts: Sequence[Part]) -> list[Part]:
    """Take addresses for text where no paper is printed around them, and nothing of a page stands beside them.

    A paper has its own beside its folios and editors; a notice has those of whom to ask, on whatever page it stands.
    """
    if not any(part.reason == ADDRESS for part in parts):
        return list(parts)
    out = [_link_of_a_head(parts, i) for i in range(len(parts))]
    page = [_OF_ANY_PAGE.fullmatch(part.shadow) is not None if part.reason == FOLIO else False for part in parts]
    printed = any(part.reason in (*FOLIOS, EDITOR) and not page[i] for i, part in enumerate(parts))
    start = 0
    for i in range(len(parts) + 1):
        if i < len(parts) and out[i].reason == ADDRESS:
            continue
        beside = [k for k in (start - 1, i) if 0 <= k < len(parts)]
        asked = start > 0 and parts[start - 1].reason == ASK
        if start < i and (asked or not (printed or any(parts[k].kind == "furniture" and not page[k] for k in beside))):
            for k in range(start, i):
                if _LABELLED.fullmatch(parts[k].shadow):
                    out[k] = parts[k]._replace(kind="body", reason=ASK)
        start = i + 1
    return out
