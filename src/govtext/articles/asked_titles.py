"""Titles that ask or call out: they end as sentences do, with a question or exclamation mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import HEADLINE
from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.articles.parts import Part

__all__ = ["with_asked_title"]

#: One question or call, maybe in quotes: not what is asked in a talk, nor whom a letter or speech turns to.
_ASKED: Final = lazy(
    "(?!问|答|Q[：:])(?![^，？！]{0,20}[们友]！$)(?P<said>[“「『])?"
    "[^。；：？！“”「」]{4,60}(?:：[^。；：？！]{2,40})?[？！?!]{1,3}(?(said)[”」』])"
)
#: What stands directly under a title.
_UNDER: Final = frozenset({"byline", "meta"})
#: The paragraphs under it are so many times as wide at the least, and have so many ems.
WIDER: Final = 2.0
LONG: Final = 24.0


def with_asked_title(parts: list[Part]) -> list[Part]:
    """Take the first line of a text for its title, though it asks: over who wrote it, or over much longer paragraphs.

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
    if below.kind in _UNDER or below.opens or (not asked["said"] and len(long) > 1 and all(long)):
        parts[first] = part._replace(kind="head", reason="asks, over the text")
    return parts
