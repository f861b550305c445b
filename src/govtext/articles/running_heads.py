"""Running heads: lines that stand over several pages of a text, and are no headlines."""

from __future__ import annotations

from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import FOLIOS, PROSE
from govtext.official_lines import is_day, is_document_number, is_office
from govtext.patterns import lazy
from govtext.running_heads import running_heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["ROMAN", "running_heads_of"]

#: The pages before the first one have numbers that look like a headline: they stand beside the head of the page.
ROMAN: Final = lazy("[IVX]{1,5}|[ivx]{1,5}")
#: A page under a running head has so many paragraphs at the least.
HEADED: Final = 3


def running_heads_of(parts: Sequence[Part]) -> set[int]:
    """Give the lines that stand over several pages: each beside a folio, or first or last of its page.

    What is the only headline over the first page is the title as well, and stays there; so does the number of a
    document.
    """
    places: dict[str, list[int]] = {}
    for i, part in enumerate(parts):
        if part.kind == "head":
            places.setdefault(part.shadow, []).append(i)
    numbered = running_heads([part.shadow for part in parts], HEADED)
    found = {i for i in numbered if not any(below.opens for below in parts[i + 1 : i + 2])}  # else of a series
    for all_of_it in places.values():
        signs = [i for i in all_of_it if len(all_of_it) > 1 and _signs(parts, i)]
        same = [i for i in all_of_it if i not in signs] if len(signs) == 1 else all_of_it
        goes_on = any(part.kind == "jump" for i in same for part in parts[i + 1 : i + 2])  # of a headline's other half
        if len(same) > 1 and not goes_on and all(_is_at_edge(parts, i) or _beside_folio(parts, i) for i in same):
            first = parts[same[0]].shadow
            titles = same[0] == 0 and parts[1].kind not in ("head", "furniture", "meta")
            found.update(same[titles or is_document_number(first) :])
    return found | _blocks(parts)


#: A page head of several lines stands on so many pages at the least, and so near to the number of one of them.
BLOCKS: Final = 3
NEAR: Final = 3


def _blocks(parts: Sequence[Part]) -> set[int]:
    """Give the lines of page heads of several lines: the same ones, one below the other, with text between each time.

    One of them stands by the number of its page: fields of a form come again and again, too. What a text begins with
    may be its title.
    """
    places: dict[tuple[str, str], list[int]] = {}
    for i, (above, below) in enumerate(pairwise(parts)):
        if i and above.kind == below.kind == "head":
            places.setdefault((above.shadow, below.shadow), []).append(i)
    often = [pairs for pairs in places.values() if len(pairs) >= BLOCKS and any(_is_numbered(parts, i) for i in pairs)]
    read = [*accumulate((part.kind in PROSE for part in parts), initial=0)] if often else []
    parted = (pairs for pairs in often if all(read[a] < read[b] for a, b in pairwise(pairs)))
    return {k for pairs in parted for i in pairs for k in (i, i + 1)}


def _is_numbered(parts: Sequence[Part], i: int) -> bool:
    """Say whether the number of a page stands near line `i`."""
    return any(part.reason in FOLIOS for part in parts[max(0, i - NEAR) : i + 2 + NEAR])


def _signs(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line is the office that signs: it stands over the day, or last of all and first of all as well."""
    if not is_office(parts[i].shadow):
        return False
    below = (part.shadow for part in islice(parts, i + 1, None) if part.reason not in FOLIOS or is_day(part.shadow))
    under = next(below, None)
    return i > 0 and parts[i].shadow == parts[0].shadow if under is None else is_day(under)


def _is_at_edge(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is the first one of its page, or the last one of a page that others follow."""
    page = parts[i].passage.page
    ends = i + 1 < len(parts) and parts[i + 1].passage.page != page
    return i == 0 or ends or parts[i - 1].passage.page != page


def _beside_folio(parts: Sequence[Part], i: int) -> bool:
    beside = (*parts[max(0, i - 1) : i], *parts[i + 1 : i + 2])
    return any(part.reason in FOLIOS or ROMAN.fullmatch(part.shadow) is not None for part in beside)
