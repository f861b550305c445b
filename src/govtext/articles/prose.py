"""The paragraphs of articles, told from headlines, links and metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import HEADLINE, PROSE
from govtext.characters import has_han
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["PARAGRAPH", "SENTENCE", "first_paragraph", "has_words", "is_prose"]

#: A paragraph of an article has so many ems at least.
PARAGRAPH: Final = 18.0
#: Running text has a mark of it, where a list of links or a path has none.
SENTENCE: Final = lazy("[，。！？；：,]|[a-z]\\.(?: |$)")


def is_prose(part: Part) -> bool:
    """Say whether a part is a paragraph of an article, long and with marks in it; a headline may ask or call, too."""
    return (
        part.kind in PROSE
        and part.width >= (PARAGRAPH if part.shadow[-1] not in "？！?!" or "。" in part.shadow else HEADLINE)
        and SENTENCE.search(part.shadow) is not None
        and not part.metadata
    )


def first_paragraph(parts: Sequence[Part]) -> int:
    """Give the first paragraph of a page, by number: above it stands no text."""
    return next((i for i, part in enumerate(parts) if is_prose(part)), len(parts))


_LETTERS: Final = lazy("[A-Za-z]{2}")


def has_words(part: Part) -> bool:
    """Say whether a line has a word in it, of Han characters or letters."""
    return has_han(part.shadow) or _LETTERS.search(part.shadow) is not None
