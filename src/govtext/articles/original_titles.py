"""The title of an article on a page that says it again: as that which it had elsewhere, or at the end of a path."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.furniture import TITLED
from govtext.articles.own_titles import OWN
from govtext.articles.parts import BREADCRUMB, LONG, PROSE
from govtext.articles.twice import folded
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["with_original_title"]

_ORIGINAL: Final = lazy(r"[（(]?原标题[ ]?[：:][ ]?(?P<title>[^：:]{0,40}[：:]?[^：:]{4,160})")
_LAST: Final = lazy(r"[>＞›»][ ]?(?P<title>[^>＞›»]{4,160})$")
#: It stands so many lines from its title at the most.
NEAR: Final = 6


def with_original_title(parts: list[Part]) -> list[Part]:
    """Take the line that a page says again as its title for the title, however long it is: one page has one.

    Lines below it that say most of it again are the title of the document: one subhead.
    """
    said = _said_again(parts)
    found = {i for k, wanted in said for i in _near(parts, k) if _folded(parts[i].shadow) == wanted}
    if len(found) != 1 or any(part.reason == TITLED for part in parts):
        return parts
    (title,) = found
    out = [*parts[:title], parts[title]._replace(kind="head", reason=TITLED), *parts[title + 1 :]]
    wanted = _folded(parts[title].shadow)
    below = takewhile(lambda i: parts[i].kind not in PROSE, range(title + 1, len(parts)))
    own = [i for i in below if parts[i].kind == "head"]
    if 2 * sum(_folded(parts[i].shadow) in wanted for i in own) > len(own):
        for i in own:
            out[i] = parts[i]._replace(kind="subhead", reason=OWN)
    return out


def _near(parts: Sequence[Part], k: int) -> Iterator[int]:
    """Yield the lines around line `k` that may be a title: what is too long for a headline, and headlines.

    What a path ends with may be another title than that of the document; of what is too long there is no other.
    """
    for i in range(max(0, k - NEAR), min(len(parts), k + NEAR)):
        if parts[i].reason == LONG or (parts[i].kind == "head" and parts[k].kind == "meta"):
            yield i


def _said_again(parts: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Yield the lines that say a title again, and what they say."""
    for k, part in enumerate(parts):
        if part.kind == "meta" and "原标题" in part.shadow:
            match = _ORIGINAL.fullmatch(part.shadow)
        elif part.reason == BREADCRUMB:
            match = _LAST.search(part.shadow)
        else:
            continue
        if match is not None:
            yield k, _folded(match["title"])


def _folded(line: str) -> str:
    return folded(line.split()).rstrip(")")
