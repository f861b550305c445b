"""Titles that ask or call out: they end as sentences do, with a question or exclamation mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import HEADLINE
from govtext.articles.weblines import DAY
from govtext.characters import OPENERS
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_asked_title"]

#: One question or call, or what breaks off: not what is asked in a talk, nor whom a letter or speech turns to.
_ASKED: Final = lazy(
    "(?!问|答|Q[：:])(?![^，？！]{0,20}[们友]！$)[^。；？！]{4,60}(?:[？！?!]{1,3}|…{1,2}|[.]{3,6})[”」』]?"
    "|[“「『][^。；？！“”「」]{4,40}[”」』]"
)
_LAST: Final = frozenset("？！?!….”」』")
#: The paragraphs under it are so many times as wide at the least, and have so many ems.
WIDER: Final = 2.0
LONG: Final = 24.0


def with_asked_title(parts: list[Part]) -> list[Part]:
    """Take short lines that ask for titles: over a dateline, or over the day of a text that follows it at once.

    So is the first line of a text over who wrote it, or over much longer paragraphs: then it neither breaks off nor is
    in quotes, unless it alone stands apart.
    """
    first = next((i for i, part in enumerate(parts) if part.kind not in ("furniture", "meta")), len(parts))
    for i in range(first, len(parts) - 1):
        part, below = parts[i], parts[i + 1]
        if part.shadow[-1] not in _LAST:  # as most
            continue
        short = part.kind == "body" and part.passage.rows == 1 and part.width <= HEADLINE
        if not short or _ASKED.fullmatch(part.shadow) is None:
            continue
        over = below.opens or (below.kind == "meta" and _is_over_text(parts, i + 1))
        if over or (i == first and (below.kind in ("byline", "meta") or _heads_all(parts, first))):
            parts[i] = part._replace(kind="head", reason="asks, over the text")
    return parts


def _is_over_text(parts: Sequence[Part], start: int) -> bool:
    """Say whether text stands under metadata that has a day: below a text they are followed by another headline."""
    end = next((k for k in range(start, len(parts)) if parts[k].kind != "meta"), len(parts))
    dated = any(DAY.search(part.shadow) is not None for part in parts[start:end])
    return dated and end < len(parts) and parts[end].kind == "body" and parts[end].width >= LONG


def _heads_all(parts: Sequence[Part], first: int) -> bool:
    """Say whether the first line heads a text by how much longer its paragraphs are, and by the white space."""
    part, below = parts[first], parts[first + 1 :]
    wide = max(LONG, WIDER * part.width)
    long = [other.kind == "body" and other.width >= wide for other in below[:2]]
    calls = part.shadow[0] not in OPENERS and part.shadow[-1] not in "….”」』"
    apart = below[0].passage.above > 0 and not any(other.passage.above for other in below[1:])
    return (calls or apart) and len(long) > 1 and all(long)
