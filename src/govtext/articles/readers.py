"""What a site gathers below an article for its readers, and from them: tags one a line, and comments."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from govtext.articles.weblines import SHORT, is_prose
from govtext.patterns import lazy
from govtext.stamps import AGO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["comments", "tags"]

#: The mark of a tag, alone on its line over the word; so many of them at the least.
_MARK: Final = frozenset({"#", "＃"})
TAGS: Final = 2


def tags(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of tags whose marks stand on lines of their own over their words, below the text."""
    marks = [i for i, part in enumerate(parts[:-1]) if part.shadow in _MARK and parts[i + 1].width <= SHORT]
    if len(marks) < TAGS or any(is_prose(part) for part in parts[marks[-1] + 2 : marks[-1] + 3]):
        return set()
    return {k for i in marks for k in (i, i + 1)}


#: How long ago something was said; so many readers say something at the least, below so many paragraphs.
_AGO: Final = lazy(f"{AGO}(?:[ ·|]{{1,3}}.{{0,8}})?")
COMMENTS: Final = 2
PARAGRAPHS: Final = 2


def comments(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, from the first comment on: who says it stands over how long ago that was."""
    ago = [i for i, part in enumerate(parts) if part.width <= SHORT and _AGO.fullmatch(part.shadow) is not None]
    if len(ago) < COMMENTS:
        return set()
    text = list(islice((i for i, part in enumerate(parts) if is_prose(part)), PARAGRAPHS))
    stamped = any(part.kind == "meta" for part in parts[: ago[0]])  # else the sections of a report may be called so
    said = [i for i in ago if stamped and len(text) == PARAGRAPHS and i - 1 > text[-1]]
    return set(range(said[0] - 1, len(parts))) if len(said) >= COMMENTS else set()
