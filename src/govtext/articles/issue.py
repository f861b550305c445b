"""When and by whom an article was issued: what its metadata lines, its signature and the folios of the page say."""

from __future__ import annotations

from itertools import groupby, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from govtext.articles.closings import HANDED
from govtext.articles.fields import dateline_of
from govtext.articles.letters import FORM
from govtext.articles.pageheads import RECORD
from govtext.articles.parts import FOLIOS, PROSE
from govtext.articles.publishers import PUBLISHER
from govtext.articles.short import BRACKETED
from govtext.articles.signers import ISSUER
from govtext.dates import date_of, day_behind, day_within
from govtext.metadata import Metadata, read_metadata
from govtext.metadata_lines import POINTS
from govtext.official_lines import is_day, is_office, is_signer
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.stamps import DAY, is_of_issue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part

__all__ = ["metadata_of"]

#: A day of the week behind a day: the folio of a newspaper. What a site says that today is, is the day it was read.
_FOLIO: Final = lazy(r"[^，。是]{0,6}\d{4}年[^，。]{2,8}日[ \u3000]{0,4}[（(]?星期[一二三四五六日天].{0,16}")
#: The day of minutes, with its label set to a width.
_MINUTED: Final = lazy(r"[时日][ \u3000]{1,6}[间期][ \u3000]{1,4}(?=\d|[一-鿿]{2,4}\d)")
#: Lines at the end of a document that its day of issue can stand in, or at its head that of minutes.
CLOSING: Final = 6


def metadata_of(parts: Sequence[Part], drafts: Sequence[Draft]) -> list[Metadata]:
    """Read the metadata lines of each draft, those of its page."""
    pages = groupby(drafts, key=attrgetter("page"))
    return [metadata for page, group in pages for metadata in _of_page(parts, page, [*group])]


def _of_page(parts: Sequence[Part], page: range, drafts: Sequence[Draft]) -> list[Metadata]:
    """Read the metadata lines of the drafts of a page."""
    said: list[Metadata] = []
    for draft, each in zip(drafts, _lines(parts, page, drafts), strict=True):
        office, day = _signature(parts, draft)
        last = (parts[i] for i in sorted(draft.body)[-CLOSING:])
        closing = [part for part in last if part.metadata or _closes(part)]
        recorded = any(RECORD.search(parts[i].shadow) is not None for i in draft.heads)
        top = (parts[i] for i in draft.body[:CLOSING])
        opening = [part for part in top if part.shadow[0] in "时日" and (recorded or _MINUTED.match(part.shadow))]
        opening += [parts[i] for i in draft.body if parts[i].reason == FORM and "日期" in parts[i].shadow]
        found = _read([*each, *day, *opening, *closing])
        printed = _day_above(parts, draft, each) or _day_over(parts, draft, each) or found.date
        date = _issued(printed, _read(day).date) or _day_inside(parts, draft)
        papers = (part for part in each if part.reason in (ISSUER, PUBLISHER) or is_paper(part.shadow.lstrip(POINTS)))
        named = next((part.passage.content.lstrip(POINTS) for part in papers), None)
        said.append(Metadata(date, found.source or named or office, found.author))
    if len(said) == 1 and said[0].source is None:  # a site names the source in its legal notice, too
        lines = (parts[i] for i in page)
        notices = [part for part in lines if part.kind == "furniture" and _TOLD.search(part.shadow) is None]
        said = [said[0]._replace(source=_read(notices).source)]
    day_printed = _day_printed([parts[i] for i in page])
    return [each if each.date or not day_printed else each._replace(date=day_printed) for each in said]


def _lines(parts: Sequence[Part], page: range, drafts: Sequence[Draft]) -> list[list[Part]]:
    """Give the metadata lines of each draft: those above it or inside it, and for the last one those below.

    They are at the foot of the draft above where white space parts them from the one below alone. Where some stand
    below the last one, and none above the first one or inside of any, each has them at its foot.
    """
    owner = {i: d for d, draft in enumerate(drafts) for i in (*draft.heads, *draft.body)}
    groups: list[tuple[int | None, int | None, list[Part], bool]] = []  # above, below, lines, whether white space parts
    above: int | None = None
    waiting: list[Part] = []
    for i in page:
        part = parts[i]
        if part.kind == "meta":
            waiting.append(part)
        elif i in owner:
            if waiting:
                groups.append((above, owner[i], waiting, waiting[0].passage.above == 0 < part.passage.above))
            waiting, above = [], owner[i]
    if waiting:
        groups.append((above, None, waiting, True))
    at_foot = bool(waiting) and all(above not in (None, below) for above, below, *_ in groups)
    lines: list[list[Part]] = [[] for _ in drafts]
    for above, below, group, parted in groups:
        mine = above if above is not None and (at_foot or parted) else below
        if mine is not None:
            lines[mine] += group
    return lines


#: A site that puts on a document so many years after it was signed has copied it.
YEARS: Final = 2


def _closes(part: Part) -> bool:
    """Say whether a line at the end is the day of issue: alone, or with its label."""
    return part.reason == HANDED or (is_day(part.shadow) and part.kind != "subhead")


def _issued(date: str | None, signed: str | None) -> str | None:
    """Give the day under the signature of a document rather than that of a site which copied it years later."""
    return signed if date and signed and int(date[:4]) - int(signed[:4]) >= YEARS else date


#: Such a notice tells others what they have to name, two papers maybe.
_TOLD: Final = lazy('注明[“”"「]?(?:稿件)?来源[：:][^”"」]{2,16}或')


def _day_above(parts: Sequence[Part], draft: Draft, lines: Sequence[Part]) -> str | None:
    """Give the day that is said above the text of a draft, if one stands under its title.

    Then those below are of readers who comment, of other articles, of the printing.
    """
    text = next((parts[i].passage.start for i in draft.body if parts[i].kind in PROSE), 0)
    title = min((parts[i].passage.start for i in draft.heads), default=text)
    above = [line for line in lines if line.passage.start < text]
    under = [line for line in above if line.passage.start > title]
    return _read(above).date if len(above) < len(lines) and _read(under).date is not None else None


def _day_over(parts: Sequence[Part], draft: Draft, lines: Sequence[Part]) -> str | None:
    """Give the day right over the title of a draft, where others stand higher up, over headlines of a menu."""
    first = min(draft.heads, default=0)
    over = parts[first - 1]
    above = [line for line in lines if line.passage.start < over.passage.start]
    plain = first > 1 and over in lines and len(above) + 1 == len(lines) and above and above[-1] != parts[first - 2]
    return _read([over]).date if plain and not any(is_of_issue(line.shadow) for line in above) else None


def _day_inside(parts: Sequence[Part], draft: Draft) -> str | None:
    """Give the day that the text of a draft has: labelled, in the bracket of its dateline, or behind its end."""
    prose = [i for i in draft.body if parts[i].kind in PROSE]
    if not prose:
        return None
    first, last = parts[prose[0]].shadow, parts[prose[-1]].shadow
    dateline = dateline_of(first) if first[0] in "【（(〔［[" else None
    sent = None if dateline is None else date_of(first[: dateline[1]])
    said = day_within(parts[draft.body[0]].shadow) or sent or day_behind(last) or _day_passed(parts, draft)
    return said or next((date_of(day[0]) for i in draft.heads if (day := _BEHIND.search(parts[i].shadow))), None)


#: A day behind a title, in a bracket or behind a space.
_BEHIND: Final = lazy(rf"(?<=[（( ]){DAY}(?=[）)]?$)")


#: The day on which something was passed, said or ordered, under its title; of a law that was changed there are several.
_PASSED: Final = lazy(
    r"[（(]?(?:中华)?(?:民国)?[ ]?\d{2,4}[ ]?年[ ]?\d{1,2}月[ ]?\d{1,2}日(?:(?!\d{4}年)[^。]){0,80}"
    "(?:通过|批准|公布|发布|[修订]正|修订|订定|施行)[）)]?"
)


def _day_passed(parts: Sequence[Part], draft: Draft) -> str | None:
    """Give the day of what was passed or said on one, which stands in brackets under the title."""
    over = (parts[i] for i in (*draft.heads[1:], *draft.body[:2]))
    told = (part.shadow for part in over if part.reason == BRACKETED or _PASSED.fullmatch(part.shadow) is not None)
    return next(filter(None, map(date_of, told)), None)


def _read(lines: Sequence[Part]) -> Metadata:
    return read_metadata([line.shadow for line in lines], [line.passage.content for line in lines])


def _signature(parts: Sequence[Part], draft: Draft) -> tuple[str | None, list[Part]]:
    """Give the office or offices that sign a body, and the day that stands under them; attachments may follow."""
    for k, i in enumerate(draft.body[1:], 1):
        above = parts[draft.body[k - 1]].shadow
        if is_day(parts[i].shadow) and (is_office(above) or is_signer(above)):
            offices = [*takewhile(lambda part: is_office(part.shadow), (parts[j] for j in reversed(draft.body[:k])))]
            return " ".join(part.passage.content for part in reversed(offices)) or None, [parts[i]]
    return None, []


def _day_printed(parts: Sequence[Part]) -> str | None:
    """Give the day that the folios of a page name: it is that of all its articles. Of several, none."""
    folios = [part.shadow for part in parts if part.reason in FOLIOS or _is_folio(part.shadow)]
    days = {day for line in folios if (day := date_of(line))}
    return days.pop() if len(days) == 1 else None


def _is_folio(line: str) -> bool:
    return "星期" in line and _FOLIO.fullmatch(line) is not None
