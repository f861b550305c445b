"""What a site gathers below an article for its readers, and from them: tags one a line, and comments."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE, is_ended
from govtext.articles.paths import SHORT
from govtext.articles.prose import is_prose
from govtext.patterns import lazy
from govtext.site import is_control
from govtext.stamps import AGO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["comments", "key_words", "tags"]

#: The mark of a tag, alone on its line over the word; so many of them at the least.
_MARK: Final = frozenset({"#", "＃"})
TAGS: Final = 2


def tags(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of tags whose marks stand on lines of their own over their words, below the text."""
    marks = [i for i, part in enumerate(parts[:-1]) if part.shadow in _MARK and parts[i + 1].width <= SHORT]
    if len(marks) < TAGS or any(is_prose(part) for part in parts[marks[-1] + 2 : marks[-1] + 3]):
        return set()
    return {k for i in marks for k in (i, i + 1)}


#: Words that a site has found in a text, one a line: so many of them at the least, each no wider, in ems.
_WORD: Final = lazy("[一-鿿A-Za-z0-9][一-鿿A-Za-z0-9.+ ]{0,11}")
WORDS: Final = 5
MOST: Final = 40
#: A page has so many such runs of short lines at the most, its menus among them.
RUNS: Final = 20
WIDEST: Final = 6.0
#: The label of a summary, below them.
_SUMMARY: Final = frozenset({"摘要：", "摘要:"})


def key_words(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of words that a site has found in a text, under its last paragraph or above its first.

    A control of the site stands below the ones, and its marks or metadata above the others. Most of them are in the
    text; the names of its sections are not meant, which stand over them again.
    """
    found: set[int] = set()
    text, lines = "", frozenset[str]()
    for start, end in islice(_runs(parts), RUNS):
        above, below = parts[start - 1], parts[end]
        under = is_prose(above) and is_ended(above.shadow) and is_control(below.shadow)
        over = above.kind in ("meta", "furniture") and (is_prose(below) or below.shadow in _SUMMARY)
        if not (under or over):
            continue
        if not text:
            text = "".join(part.shadow for part in parts if part.kind in PROSE).lower()
            lines = frozenset(part.shadow for part in parts[end:])
        said = [i for i in range(start, end) if parts[i].shadow.lower() in text]
        again = sum(part.shadow in lines for part in parts[start:end])
        if below.shadow in _SUMMARY:
            found.update(range(start, end + 1))
        elif 2 * len(said) > end - start > 2 * again and not _lists(text, [parts[i].shadow.lower() for i in said]):
            found.update(range(start if under else said[0], end))
    return found


def _lists(text: str, words: Sequence[str]) -> bool:
    """Say whether a text has words in the order in which they stand below it, or in one sentence: they are a list."""
    places = [text.index(word) for word in words]
    return places == sorted(places) or "。" not in text[min(places) : max(places)]


def _runs(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Yield where so many words stand one a line, between other lines, and no control of the site among them."""
    start = 0
    for i, part in enumerate(parts):
        word = part.kind == "head" and part.width <= WIDEST and _WORD.fullmatch(part.shadow) is not None
        if not word or is_control(part.shadow):
            if start > 0 and WORDS <= i - start <= MOST:
                yield start, i
            start = i + 1


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
