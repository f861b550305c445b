"""Parts of a line that a page sets apart by type: a run-in head, who is responsible, the year in a document number.

A head on a line of its own has no full stop (一、总体要求); one with a full stop is the first sentence of a paragraph,
set bold, and a scraped page breaks the line where the bold type ends. A credit at the end of a paragraph may be all
that stands on its last line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.layout.signals import UNBROKEN_SIZE
from govtext.official_lines import speaks_of_parties
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["of_parties", "run_ins", "wrapped_credits"]

#: A numbered head with a full stop; and one without a number, of which a page has several, each before its paragraph.
_NUMBERED: Final = lazy(r"[（(][一二三四五六七八九十]{1,3}[）)][^，。；：！？]{2,30}。")
_PLAIN: Final = lazy("[一-鿿“”]{4,14}。")
#: Who is responsible for what a paragraph of an official document says: （教育部、财政部负责）.
_RESPONSIBLE: Final = lazy("[（(][^（）()。]{2,80}(?:负责|牵头|参与|参加|配合|落实)[）)]")
#: A document number with the year in brackets, and line breaks around it: 国函〔 2006 〕38号.
_NUMBER: Final = lazy(r"^[ ]{0,4}[一-鿿]{1,12}〔\n?\d{4}\n?〕\n?\d{1,5}号$", re.MULTILINE)
#: The paragraph is so much wider than its head.
WIDER: Final = 2.0


def run_ins(lines: Lines, seen: Sequence[Seen], shadow: str) -> list[int]:
    """Give the lines that the next one goes on, though they end a sentence: in a text that no printer broke.

    A numbered head is run in if most are broken off on this page: where others go on in their line, it stands alone.
    Behind another item, or a colon, it is the last of a list.
    """
    if not any(s.size == UNBROKEN_SIZE for s in seen):
        return []
    found = set(_broken_numbers(lines, shadow))
    numbered: list[int] = []
    bounds = [(start, end) for start, end in zip(lines.starts, lines.ends, strict=True) if shadow[start] in "（("]
    whole = sum(_NUMBERED.match(shadow, start, end - 1) is not None for start, end in bounds)
    plain = -3
    for i, (content, below) in enumerate(pairwise(lines.contents(shadow))):
        if seen[i].end != "stop":
            continue
        wider = not seen[i + 1].label and seen[i + 1].row > WIDER * seen[i].row
        if below[0] in "（(" and _RESPONSIBLE.fullmatch(below) and not seen[i + 1].alone:
            found.add(i)
        elif wider and _NUMBERED.fullmatch(content):
            if not i or not (seen[i - 1].item or seen[i - 1].end == "colon"):
                numbered.append(i)
        elif wider and _PLAIN.fullmatch(content):
            found |= {plain, i} if plain == i - 2 else set()
            plain = i
    return sorted(found.union(numbered if len(numbered) > whole else ()))


def _broken_numbers(lines: Lines, shadow: str) -> Iterator[int]:
    """Yield the lines that break off inside the number of a document."""
    if "〔\n" not in shadow and "\n〕" not in shadow:
        return
    for match in _NUMBER.finditer(shadow):
        last = bisect_right(lines.starts, match.end()) - 1
        yield from range(last - match.group().count("\n"), last)


def of_parties(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the lines that begin what a judgment says of the parties above, and do not end it.

    The lines above it are names, so that nothing else tells a first line without a mark at its end from a headline.
    """
    for i, (start, end) in enumerate(zip(lines.starts[:-1], lines.ends, strict=False)):
        if shadow[start] not in "上右" or seen[i].end not in ("open", "pause") or seen[i].row < SENTENCE:
            continue
        if speaks_of_parties(shadow[start:end]) and not seen[i + 1].label:
            yield i


#: Ems of a line that begins a sentence of several, at the least.
SENTENCE: Final = 15.0
#: Ems that a full line is short of its column at the most.
FULL: Final = 1.0


def wrapped_credits(seen: Sequence[Seen]) -> list[int]:
    """Give the lines that a credit was wrapped off: （新华社） is all that the last line of a paragraph has.

    Then the line above is full, and paragraphs are indented, but the credit is not. Where one is, or the line above one
    leaves room, credits stand on lines of their own on this page.
    """
    found: list[int] = []
    if not any(s.indent for s in seen):
        return found
    for i, (above, s) in enumerate(pairwise(seen)):
        if s.label == "credit" and above.end == "stop":
            if above.missing > FULL or above.label or s.blank or s.indent:
                return []
            found.append(i)
    return found
