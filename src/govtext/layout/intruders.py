"""Lines that stand inside of a paragraph and are none of it: a folio at the end of a page, an editor line, a caption.

An extractor that sorts lines by height puts them where they were printed, and a paragraph that goes on in the next
column or on the next page is parted by them. Such lines are held back until the paragraph has ended.
"""

from __future__ import annotations

from collections import Counter
from itertools import repeat
from typing import TYPE_CHECKING, Final

from govtext.labels import is_page_mark
from govtext.layout.bonds import Bonds
from govtext.layout.habits import is_broken
from govtext.layout.indents import typed_lines
from govtext.layout.phrases import PAGE
from govtext.layout.set_off import NUMBERED
from govtext.layout.signals import ENDED, UNBROKEN_SIZE
from govtext.layout.threads import HEADLESS, TORN
from govtext.patterns import lazy
from govtext.running_heads import running_heads

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["held_back"]

#: Labels of lines that are of no printed page.
OF_A_SITE: Final = frozenset({"metadata", "heading", "breadcrumb", "markup", "site"})
#: So many lines stand between two of a paragraph at the most.
MOST: Final = 3
#: By how much it must be likelier that a line goes on behind lines that say themselves that they stand alone; behind
#: others; and the bond over which the first of those may go on the line itself.
PROOF_ALONE: Final = 3.2
PROOF: Final = 4.5
BOUND: Final = -1.5
#: How sure it is, where indents were typed, that one line goes on and another one comes on; and where a page turns,
#: with the bond between the two.
SURE: Final = 0.9
LIKELY: Final = 0.65
TURNED: Final = -2.5
#: How much what speaks against the bonds to lines that are set off counts for the bond over them; and how many times
#: wider the line above them is.
SET_OFF: Final = 0.4
NARROWER: Final = 1.3


def held_back(lines: Lines, seen: Sequence[Seen], shadow: str) -> list[int] | None:
    """Give the lines by number, those that part a paragraph behind it, or None where none does."""
    if not any(map(_may_part, seen, seen[1:], repeat(True))):  # most texts
        return None
    order: list[int] = []
    typed = typed_lines(lines, seen)
    for first in range(0, len(lines), PAGE):
        last = min(len(lines), first + PAGE)
        page = seen[first:last]
        if typed.go_on or is_broken([s for s in page if not s.alone]):
            begins = frozenset(i - first for i in typed.first if first <= i < last)
            order += (first + i for i in _of_page(lines.part(first, last), page, shadow, begins))
        else:
            order += range(first, last)
    return order if any(k != i for i, k in enumerate(order)) else None


def _of_page(lines: Lines, seen: Sequence[Seen], shadow: str, begins: Set[int]) -> Sequence[int]:
    """Give the lines of a page by number; those at which a paragraph `begins` are typed with an indent."""
    texts = list(lines.contents(shadow))
    turns = _turns(texts)
    alone = [each or i in turns for i, each in enumerate(_alone(texts, seen))]
    as_is = range(len(seen))
    if not any(map(_may_part, seen, seen[1:], alone[1:])):
        return as_is
    return _in_order(Bonds(lines, seen, as_is, shadow), seen, alone, begins, turns)


#: A running head: the number of the page beside what the page is of, as it may stand over an article or a chapter.
_RUNNING: Final = lazy(r"\d{1,4}[ \u3000]{1,8}[一-鿿·]{2,14}|[一-鿿·]{2,14}[ \u3000]{1,8}\d{1,4}")
#: The number of a page has so many digits at the most.
FOLIO: Final = 4
#: The mark of a note at the foot of a page, over its number.
_MARK: Final = lazy(r"[①-⑳]|\[\d{1,3}\]|〔\d{1,3}〕")
#: A page under a running head has so many lines at the least.
HEADED: Final = 8
#: A note stands so many lines under its mark at the most.
UNDER: Final = 60


def _is_running(line: str) -> bool:
    """Say whether a line may be a running head: there is a figure at either end of it."""
    return (line[0].isdecimal() or line[-1].isdecimal()) and _RUNNING.fullmatch(line) is not None


def _alone(texts: Sequence[str], seen: Sequence[Seen]) -> list[bool]:
    """Say of each line whether it stands alone: it says so itself, or it is a running head, or a note at the foot."""
    alone = [s.alone or _is_running(text) for s, text in zip(seen, texts, strict=True)]
    for i, text in enumerate(texts):
        mark = _MARK.match(text)
        if mark is None or not any(s.label == "folio" for s in seen[i + 1 : i + 1 + MOST]):
            continue
        alone[i] |= any(line.find(mark.group(), 1) > 0 for line in texts[max(0, i - UNDER) : i])
    return alone


def _turns(texts: Sequence[str]) -> Set[int]:
    """Give the lines where pages turn, by number: a running head that comes again, and the number beside it or in it.

    So are the marks that a tool has set there, and the number beside one.
    """
    folios = [i for i, text in enumerate(texts) if len(text) <= FOLIO and text.isdigit()]
    beside = [(i, k) for i in folios for k in (i - 1, i + 1) if 0 <= k < len(texts)]
    often = Counter(texts[k] for _, k in beside)
    marks = {i for i, text in enumerate(texts) if is_page_mark(text)}
    marks |= running_heads(texts, HEADED)
    return marks.union(line for i, k in beside if often[texts[k]] > 1 or k in marks for line in (i, k))


def _may_part(above: Seen, below: Seen, alone: bool, *, turns: bool = False) -> bool:
    """Say whether a line may stand between one that fills its column and what goes on that: it is one of print.

    Where a page surely `turns`, the lines of a column may be of any width.
    """
    if above.end in ENDED or above.end == "colon" or above.alone or not 0 < above.size < UNBROKEN_SIZE:
        return False
    if above.fill == "short" or (above.fill == "free" and not turns) or below.label in OF_A_SITE:
        return False
    return alone or (not below.marks and below.end in ("open", "closing"))


def _in_order(bond: Bonds, seen: Sequence[Seen], alone: Sequence[bool], begins: Set[int], turns: Set[int]) -> list[int]:
    """Give the lines of a page by number, those that part a paragraph behind it."""
    out: list[int] = []
    held: list[int] = []
    i = 0
    while i < len(seen):
        out.append(i)
        between = _between(i, bond, seen, alone, begins, turns)
        held += range(i + 1, i + 1 + between)
        i += between + 1
        if held and (i in begins or _has_ended(out[-1], i, bond, seen)):
            out += held
            held = []
    return out + held


def _between(
    a: int, bond: Bonds, seen: Sequence[Seen], alone: Sequence[bool], begins: Set[int], turns: Set[int]
) -> int:
    """Count the lines between line `a` and the one that goes on it; 0 if that is the next one, or there is none.

    Where the indents of the lines that begin a paragraph were typed, the first one without goes on; where a page
    turns in the midst of a sentence, the first line of the next page does.
    """
    first = a + 1
    if first + 1 >= len(seen) or not _may_part(seen[a], seen[first], alone[first], turns=first in turns):
        return 0
    all_alone = alone[first]
    below = next((b for b in range(first, min(first + MOST + 1, len(seen))) if not alone[b]), first)
    prose = seen[a].clauses or seen[below].clauses
    turned = prose and turns >= set(range(first, below))
    turned = turned and (bond(a, below) > TURNED or any(is_page_mark(bond.text(k)) for k in range(first, below)))
    looks_on = min(bond.goes_on(a), bond.comes_on(below))
    sure = all_alone and ((turned and looks_on > LIKELY) or (begins and looks_on > SURE))
    if sure and not _begins(below, bond, seen, begins):
        return below - first
    if not all_alone and (bond.comes_on(first) > bond.goes_on(a) or bond(a, first) > BOUND):
        return 0
    best, found = PROOF_ALONE, 0
    for b in range(first + 1, min(first + MOST, len(seen) - 1) + 1):
        last = b - 1
        all_alone = all_alone and alone[last]
        if alone[b] or _begins(b, bond, seen, begins):
            continue
        gain = bond(a, b) + TORN * (bond.goes_on(a) - bond.goes_on(last))
        gain += (
            HEADLESS * (bond.comes_on(b) - bond.comes_on(first)) - max(0.0, bond(a, first)) - max(0.0, bond(last, b))
        )
        if _set_off(a, b, seen) and NUMBERED.match(bond.text(first)) is None:
            gain -= SET_OFF * (min(0.0, bond(a, first)) + min(0.0, bond(last, b)))
        if gain >= best and (all_alone or gain >= PROOF):
            best, found = gain, b - first
    return found


def _set_off(a: int, b: int, seen: Sequence[Seen]) -> bool:
    """Say whether the lines between two of prose are narrower than the upper one, and blank lines part them alone."""
    between = seen[a + 1 : b]
    if not (seen[a].marks and seen[b].marks and between[0].blank and seen[b].blank):
        return False
    return not any(s.blank for s in between[1:]) and NARROWER * max(s.row for s in between) < seen[a].row


#: Who signs in which office, with a gap between, as several do under one another.
_SIGNED: Final = lazy(r"[一-鿿](?:[ \u3000]?[一-鿿]){1,7}[ \u3000]{2,4}[一-鿿][ \u3000]{0,2}[一-鿿]{1,3}")


def _begins(b: int, bond: Bonds, seen: Sequence[Seen], begins: Set[int]) -> bool:
    """Say whether line `b` goes on none: it is one of those that begin a paragraph, a field of a form, a signature."""
    return b in begins or seen[b].start == "label" or _SIGNED.fullmatch(bond.text(b)) is not None


def _has_ended(a: int, below: int, bond: Bonds, seen: Sequence[Seen]) -> bool:
    """Say whether a paragraph ends with line `a`, for all that is seen of it and of the one below."""
    if below == len(seen):
        return True
    begins = seen[a].end in ENDED and NUMBERED.match(bond.text(below)) is not None
    return begins or (bond.goes_on(a) < 0.5 and (seen[a].fill != "full" or bond.comes_on(below) < 0.5))
