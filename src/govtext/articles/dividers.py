"""Years, days, chapters and numbers alone on their lines, that part a text into its sections."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.numbers_and_days import ISSUED
from govtext.articles.pageheads import SECTION_NAME
from govtext.articles.parts import FOLIO, PROSE, is_ended
from govtext.articles.prose import PARAGRAPH, first_paragraph
from govtext.labels import is_page_mark
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_dividers"]

#: A year or day on a line of its own, as over the entries of a chronology; the head of a chapter.
_TIME: Final = lazy(
    r"(?:(?:19|20)\d\d|(?:中华)?民国[ ]?\d{1,3})年(?:\d{1,2}月(?:\d{1,2}日(?:[ \u3000]{1,2}[一-鿿]{1,4}){0,2})?)?"
    r"|\d{1,2}月(?:\d{1,2}日)?"
    r"|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?(?:[ \u3000]+[一-鿿]{1,4}){0,2}"
    r"|第[一二三四五六七八九十百]{1,4}[编章节篇][ \u3000]{1,4}.{1,24}"
)


#: The number of a section on a line of its own; a folio like it would not go on from one, and in a list of other
#: articles there is no prose below.
_COUNTED: Final = lazy("0?[1-9]|1[0-9]")
BELOW: Final = 3


def with_dividers(parts: Sequence[Part]) -> list[Part]:
    """Take several years, days, chapters or numbers (01, 02) that stand on lines of their own for subheads."""
    dated = (i for i, part in enumerate(parts) if part.kind in _DATED_KINDS or part.reason == ISSUED)
    found = [i for i in dated if _TIME.fullmatch(parts[i].shadow)]
    weekdays = Counter(parts[i].shadow for i in found if "星期" in parts[i].shadow)
    found = [i for i in found if weekdays[parts[i].shadow] < 2]  # else it is of the head of each page
    if not _are_of_entries(parts, found):
        found = [i for i in found if parts[i].kind == "head"]
    out = list(parts)
    for i in _numbers_of_sections(parts):
        out[i] = out[i]._replace(kind="subhead", reason="one of the numbers of sections")
        if i + 1 < len(parts) and (parts[i + 1].kind == "head" or parts[i + 1].reason == SECTION_NAME):
            out[i + 1] = out[i + 1]._replace(kind="subhead", reason="the head of a numbered section")
    listed = sum(below == above + 1 for above, below in pairwise(found))  # as in a table of contents
    for i in found if len(found) > 1 + listed else ():
        out[i] = parts[i]._replace(kind="subhead", reason="one of several years, days or chapters")
    return out


def _numbers_of_sections(parts: Sequence[Part]) -> list[int]:
    """Give the numbers that stand over the sections of a text, from one upwards.

    What is counted above all of the text, as comments are, is none of them. A site may print a number twice, or lose
    one, where each stands over a line that names its section.
    """
    counted = [
        i
        for i, part in enumerate(parts)
        if part.reason == FOLIO
        and _COUNTED.fullmatch(part.shadow)
        and any(below.kind in PROSE for below in parts[i + 1 : i + 1 + BELOW])
        and not any(is_page_mark(near.shadow) for near in (*parts[i - 1 : i], *parts[i + 1 : i + 2]))
    ]
    if len(counted) < 2:
        return []
    text = first_paragraph(parts)
    while counted and counted[0] < text and parts[counted[0]].shadow not in _FIRST:
        del counted[0]
    numbers = [int(parts[i].shadow) for i in counted]
    if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
        return counted
    steps = [below - above for above, below in pairwise(numbers)]
    wrong = [step for step in steps if step != 1]
    named = all(parts[i + 1].width < PARAGRAPH and not is_ended(parts[i + 1].shadow) for i in counted)
    return counted if named and numbers[:1] == [1] and len(wrong) == 1 < len(steps) - 1 and wrong[0] >= 0 else []


_FIRST: Final = frozenset({"1", "01"})


#: A whole date may look like one of publication, or like the head of a page.
_DATED_KINDS: Final = frozenset({"head", "meta", "furniture"})


def _are_of_entries(parts: Sequence[Part], found: Sequence[int]) -> bool:
    """Say whether days are those of entries, as in a diary: prose stands under each, and above all but the first."""
    under = all(i + 1 < len(parts) and parts[i + 1].kind in PROSE for i in found)
    return len(found) > 1 and under and all(parts[i - 1].kind in PROSE for i in found[1:])
