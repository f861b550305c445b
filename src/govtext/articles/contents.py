"""Lists of contents: 目录, the names of the sections, and those sections further down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import FOLIOS
from govtext.official_lines import is_addressee, is_document_number
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["DOCUMENT", "with_contents"]

_CONTENTS: Final = lazy("目[ \u3000]{0,8}[录次]|(?:Table of )?Contents|CONTENTS")
#: What may stand behind the name of a section: the page that it begins on, and what leads there; and marks before it.
_PAGE: Final = "0123456789()（）"
_LEADS: Final = " .．…·\u3000"
_MARKS: Final = "▪•·●◆ "
#: Pages before the first one have other numbers.
_ROMAN: Final = "ivxlIVX"
#: Sections of a list at the least, and at the most; and lines below it that they stand in.
SECTIONS: Final = 2
MOST: Final = 200
FAR: Final = 5000


def with_contents(parts: Sequence[Part]) -> list[Part]:
    """Take the names in a list of contents for items of it, and over their texts for subheads.

    Over the articles of a magazine or gazette they stay headlines. Where leaders show what the list is, there is no
    doubt; else it is one if its names stand again below.
    """
    out = list(parts)
    firsts = ((i, part.shadow) for i, part in enumerate(parts) if part.shadow[0] in "目TC")
    start = next((i for i, line in firsts if _CONTENTS.fullmatch(line)), len(parts))
    led = [*_led(parts, start)]
    named: dict[str, int] = {}
    first = start + 1
    while first < min(len(parts), start + MOST) and parts[first].kind in (*HEADS, "furniture", "list-item"):
        name = _name(parts[first])
        if name in named:  # the first section begins
            break
        if name:
            named[name] = first
        first += 1
    if led:
        first, named = led[-1] + 1, {name: i for i in led if (name := _name(parts[i]))}
    below = range(first, min(len(parts), first + FAR))
    sections = {k: name for k in below if parts[k].kind in HEADS and (name := _name(parts[k])) in named}
    if not led and len({*sections.values()}) < SECTIONS:
        return out
    own = any(_heads_report(parts, k) for k in sections)
    if start < len(parts):
        out[start] = parts[start]._replace(kind="subhead", reason=SECTION)
    for k in sections:
        if not own:
            out[k] = parts[k]._replace(kind="subhead", reason=SECTION)
        elif _heads_document(parts, k):
            out[k] = parts[k]._replace(opens=True, reason=DOCUMENT)
    for k in {*led, *(k for k in named.values() if parts[k].kind in HEADS)}:
        out[k] = parts[k]._replace(kind="list-item", reason="one of a list of contents")
    return out


DOCUMENT: Final = "the title of a document that the contents name"
SECTION: Final = "the head of a section that the contents name"
#: So many lines with leaders are contents, under 目录 one is; and so many lines without may stand between two.
LED: Final = 3
BETWEEN: Final = 6
#: Leaders have so many points before a number, more where the number is on the next line; a mark of three is three.
POINTS: Final = 4
BARE: Final = 8


def _led(parts: Sequence[Part], start: int) -> Iterator[int]:
    """Yield the lines of contents with leaders, and those between them; `start` is where the word for contents stands.

    A number alone between them is the page that the line above begins on; where leaders have theirs, it is a folio.
    """
    points = [i for i, part in enumerate(parts) if part.shadow[-1:] in _TAIL and _has_leaders(parts, i)]
    if not points or (len(points) < LED and not start < points[0] <= start + 2 * BETWEEN):
        return
    alone = any(not parts[i].shadow[-1].isdigit() for i in points)
    above = start if start < points[0] <= start + 2 * BETWEEN else points[0] - 1
    for i in points:
        between = range(above + 1, i)
        if len(between) <= 2 * BETWEEN and all(parts[k].kind in LISTED for k in between):
            yield from (k for k in between if parts[k].kind != "furniture" or _is_item(parts[k], alone=alone))
        yield i
        above = i
    if above + 1 < len(parts) and parts[above + 1].shadow.isdigit() and alone:
        yield above + 1


#: What leaders, or the number behind them, end with.
_TAIL: Final = frozenset(_PAGE + _LEADS + _ROMAN)


def _has_leaders(parts: Sequence[Part], i: int) -> bool:
    line = parts[i].shadow
    name = line.rstrip(_PAGE).rstrip(_ROMAN).rstrip(_LEADS)
    leads = line[len(name) :]
    points = sum(3 if mark == "…" else mark in ".．·" for mark in leads)
    if any(map(str.isalnum, leads)):
        return points >= POINTS
    return points >= BARE and i + 1 < len(parts) and parts[i + 1].shadow.isdigit()


#: A chapter among its sections, with its page far to the right.
_CHAPTER: Final = lazy("\\d{1,2}[ \u3000]{1,8}[^ \u3000\\d]{1,30}[ \u3000]{1,200}\\d{1,4}")


def _is_item(part: Part, *, alone: bool) -> bool:
    """Say whether a line that looks like one of the printed page is of the contents, whose numbers may be `alone`."""
    return part.reason in FOLIOS and ((alone and part.shadow.isdigit()) or _CHAPTER.fullmatch(part.shadow) is not None)


def _heads_report(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line heads an article of its own, as those of a magazine do: who wrote it stands under it."""
    below = parts[i + 1 : i + 1 + UNDER]
    return any(part.kind in ("byline", "meta") or part.opens for part in below) or _heads_document(parts, i)


def _heads_document(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line is the title of a document in a gazette: its number, or whom it goes to, stands under it."""
    below = parts[i + 1 : i + 1 + UNDER]
    return not is_document_number(parts[i].shadow) and any(
        is_document_number(part.shadow) or is_addressee(part.shadow) for part in below
    )


#: It stands so many lines under the name at the most.
UNDER: Final = 2
HEADS: Final = ("head", "subhead")
LISTED: Final = (*HEADS, "furniture", "list-item", "table-row")


def _name(part: Part) -> str:
    """Give the name of a section without its page, the mark before it and the spaces in it."""
    return "".join(part.shadow.rstrip(_PAGE).rstrip(_LEADS).lstrip(_MARKS).split())
