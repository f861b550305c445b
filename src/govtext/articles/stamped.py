"""Lines above a text that say where or by whom it was published, and are told by their place beside title and day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import FOLIO, PROSE, SITE, is_unbroken
from govtext.articles.prose import first_paragraph
from govtext.names import NAME
from govtext.patterns import lazy
from govtext.site import is_menu
from govtext.stamps import DAY, HOUR, has_hour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["only_title", "with_stamped", "without_section"]

#: The column of a site, or several names, before a bar or point and the day with its hour, or several parted by points
#: before a day, or several behind it with how many have read and answered; the words of a title are longer.
_WORD: Final = r"[一-鿿]{2,6}|[A-Za-z][A-Za-z.]{1,15}"
_COLUMN: Final = lazy(
    rf"(?:{_WORD})(?:[ ]?[-–:：>/／][ ]?(?:{_WORD})){{0,3}}[ ()（）]{{0,6}}[|｜┃•∙·][ ]{{0,2}}{DAY}{HOUR}"
    rf"|(?:[一-鿿]{{2,6}}[.•]){{1,2}}[一-鿿]{{2,6}}[ ]{{1,4}}{DAY}"
    rf"|{DAY}(?:[ ]{{1,3}}[一-鿿]{{2,8}}){{1,3}}(?:[ ]{{1,3}}\d{{1,7}}){{2,3}}"
)
#: The day, and who wrote the text, written close.
_SIGNED: Final = lazy(rf"{DAY}({NAME})")
#: A periodical with its number, as it stands beside that.
_NUMBER: Final = lazy(r"《?[一-鿿]{2,12}》?[ ]?(?:19|20)\d\d年[ ]?第?\d{1,2}期")
#: What stands so has no more ems.
LINE: Final = 32.0


def with_stamped(parts: list[Part]) -> list[Part]:
    """Take such lines over the first paragraph for metadata; where one has others like it, they are rows of a list."""
    first = first_paragraph(parts)
    told = {i for i in range(first) if _may_be(parts[i]) and _is_stamped(parts, i)}
    forms = [sum(_form(part) is form for part in parts if _may_be(part)) for form in (_COLUMN, _SIGNED)] if told else []
    if any(count > 1 for count in forms):
        return parts
    for i in sorted(told):
        parts[i] = parts[i]._replace(kind="meta", reason="says when it was published, by its place")
        if i + 1 < first and _may_be(parts[i + 1]) and _NUMBER.fullmatch(parts[i + 1].shadow) is not None:
            parts[i + 1] = parts[i + 1]._replace(kind="meta", reason="the number of a periodical, under the day")
        _without_name(parts, i, first)
    return parts


def without_section(parts: list[Part]) -> list[Part]:
    """Take the section that a site has an article in (本地), between its title and its day and hour, for furniture."""
    for i in range(1, first_paragraph(parts) - 1):
        title, part, stamp = parts[i - 1 : i + 2]
        between = title.kind == "head" == part.kind and stamp.kind == "meta" and has_hour(stamp.shadow)
        if between and is_menu(part.shadow):
            parts[i] = part._replace(kind="furniture", reason=SITE)
    return parts


#: The stamp of the only article of a page stands among so many lines at the top.
TOP: Final = 6


def only_title(parts: Sequence[Part]) -> list[int]:
    """Give the title of a page for one article: over the only stamp that says when, to the hour, and where from.

    Its paragraphs are not broken to lines, and below the first of them is no other stamp and no dateline.
    """
    stamps = [i for i, part in enumerate(parts) if part.kind == "meta" and has_hour(part.shadow)]
    if len(stamps) != 1 or not 0 < stamps[0] < TOP or "来源" not in parts[stamps[0]].shadow:
        return []
    title, first = stamps[0] - 1, stamps[0] + 1
    while first < len(parts) and parts[first].kind in ("meta", "furniture", "caption", "caption-credit"):
        first += 1
    text = [part for part in parts[first:] if part.kind in PROSE]
    opens = parts[title].kind == "head" and first < len(parts) and parts[first].kind in PROSE
    others = any(part.kind == "meta" for part in parts[first:]) or any(part.opens for part in text[1:])
    return [title] if opens and is_unbroken(*text) and not others else []


def _without_name(parts: list[Part], i: int, first: int) -> None:
    """Take the name of the author that line `i` has behind the day, again over the text, for metadata."""
    signed = _SIGNED.fullmatch(parts[i].shadow)
    name = signed[1] if signed is not None else ""
    for k in range(i + 1, first):
        if parts[k].kind == "head" and parts[k].shadow == name:
            parts[k] = parts[k]._replace(kind="meta", reason="a name that the stamp above has")


def _may_be(part: Part) -> bool:
    told = part.kind in ("head", "body", "list-item") or part.reason == FOLIO
    return told and part.width <= LINE and part.passage.rows == 1


def _form(part: Part) -> object:
    return next((form for form in (_COLUMN, _SIGNED) if form.fullmatch(part.shadow) is not None), None)


def _is_stamped(parts: list[Part], i: int) -> bool:
    """Say whether line `i` is the stamp of a column, or the day and name of the author under a title."""
    form = _form(parts[i])
    return form is _COLUMN or (form is _SIGNED and i > 0 and parts[i - 1].kind == "head")
