"""Titles that ask or call out: they end as sentences do, with a question or exclamation mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import HEADLINE
from govtext.characters import OPENERS
from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.articles.parts import Part

__all__ = ["with_asked_title"]

#: One question or call, or what breaks off: not what is asked in a talk, nor whom a letter or speech turns to.
_ASKED: Final = lazy(
    "(?!问|答|Q[：:])(?![^，？！]{0,20}[们友]！$)[^。；？！]{4,60}(?:[？！?!]{1,3}|…{1,2}|[.]{3,6})[”」』]?"
    "|[“「『][^。；？！“”「」]{4,40}[”」』]"
)
#: What stands directly under a title.
_UNDER: Final = frozenset({"byline", "meta"})
#: The paragraphs under it are so many times as wide at the least, and have so many ems.
WIDER: Final = 2.0
LONG: Final = 24.0


def with_asked_title(parts: list[Part]) -> list[Part]:
    """Take the first line of a text for its title, though it asks: over who wrote it, or over much longer paragraphs.

    One that breaks off or says something in quotes is the title only over who wrote it, or if it alone stands apart.
    Below another headline, or without such paragraphs, it is of the text.
    """
    first = next((i for i, part in enumerate(parts) if part.kind not in ("furniture", "meta")), len(parts))
    if first + 1 >= len(parts):
        return parts
    part, below = parts[first], parts[first + 1]
    short = part.kind == "body" and part.passage.rows == 1 and part.width <= HEADLINE
    asked = _ASKED.fullmatch(part.shadow) if short else None
    if asked is None:
        return parts
    wide = max(LONG, WIDER * part.width)
    long = [other.kind == "body" and other.width >= wide for other in parts[first + 1 : first + 3]]
    calls = part.shadow[0] not in OPENERS and part.shadow[-1] not in "….”」』"
    apart = below.passage.above > 0 and not any(other.passage.above for other in parts[first + 2 :])
    if below.kind in _UNDER or below.opens or ((calls or apart) and len(long) > 1 and all(long)):
        parts[first] = part._replace(kind="head", reason="asks, over the text")
    return parts
