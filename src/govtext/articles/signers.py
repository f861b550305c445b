"""Who signs on a line between title and text: reporters, an author by name alone, the paper or agency."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.elements import DASH
from govtext.articles.fields import is_name
from govtext.articles.parts import PROSE, are_typed
from govtext.articles.short import BRACKETED
from govtext.authors import author_of, is_reporter
from govtext.characters import has_han
from govtext.english import SHORTEST, is_english
from govtext.metadata import is_paper
from govtext.names import LATIN, NAME, SLASHES
from govtext.patterns import lazy
from govtext.words import affinity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_signers"]


def with_signers(parts: list[Part]) -> list[Part]:
    """Take a line that names reporters of a paper for a byline.

    Between title and text a name alone is that of the author, if the text does not speak of whoever bears it. Several
    of them between paragraphs that were typed on a line each are interviewed.
    """
    headed = False
    for i, part in enumerate(parts):
        if part.kind == "head" and part.passage.rows == 1:
            above = parts[i - 1].kind if i else ""
            below = parts[i + 1].kind if i + 1 < len(parts) else ""
            dated = above == "head" and (below == "meta" or (below != "" and parts[i + 1].passage.label == "folio"))
            if above in ("head", "meta", "credit") and below in PROSE and _is_of_paper(part.shadow):
                parts[i] = part._replace(kind="meta", reason="the paper, between title and text")
            elif is_reporter(part.shadow):
                parts[i] = part._replace(kind="byline", reason="a byline, for the role before the name")
            elif headed and (above in ("head", "meta") or parts[i - 1].reason == BRACKETED) and _signs(parts, i):
                parts[i] = part._replace(kind="byline", reason="a name between title and text")
            elif dated and has_han(parts[i - 1].shadow) and _is_latin_name(parts, i):
                parts[i] = part._replace(kind="byline", reason="a name in Latin letters between title and day")
        headed = headed or part.kind == "head"
    for i in reversed(range(1, len(parts))):
        if parts[i].kind == "byline":
            _without_names(parts, i)
    speakers = [i for i in range(1, len(parts) - 1) if _is_between(parts, i) and _STAFF.match(parts[i].shadow)]
    for i in speakers if len(speakers) > 1 and are_typed(parts) else ():
        parts[i] = parts[i]._replace(kind="subhead", reason="who says what stands below")
    return parts


def _without_names(parts: list[Part], i: int) -> None:
    """Take the lines over byline `i` that have its names one by one for metadata: the byline says them all."""
    k = i - 1
    while k > 0 and _names_again(parts[k], parts[i].shadow):
        parts[k] = parts[k]._replace(kind="meta", reason="a name that the byline below has")
        k -= 1


def _names_again(part: Part, byline: str) -> bool:
    return part.kind in ("head", "byline") and part.shadow != byline and part.shadow in byline


def _signs(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is a name, maybe with its paper, over the text; lines of a site may stand between."""
    below = next((part.kind for part in parts[i + 1 : i + 1 + LINES] if part.kind != "furniture"), "")
    if below == "meta" and _WITH_PAPER.fullmatch(parts[i].shadow) is not None:
        return True
    if DASH.match(parts[i - 1].shadow) is not None and not _NAME.fullmatch(parts[i].shadow):
        return False  # who gave a report, below its own title
    named = is_name(parts[i].shadow) or _WITH_PAPER.fullmatch(parts[i].shadow) is not None
    over = below in PROSE or (below == "meta" and parts[i - 1].kind == "head")
    return named and over and not _is_spoken_of(parts, i)


_NAME: Final = lazy(NAME)
#: A name with the paper that its bearer writes for: 石佳/青澜青年报.
_WITH_PAPER: Final = lazy(rf"{NAME}[ ]?[{SLASHES}][ ]?[一-鿿]{{2,8}}(?:报|网|社|新闻|周刊)")
#: So many lines of a site stand under a name at the most.
LINES: Final = 4


def _is_between(parts: Sequence[Part], i: int) -> bool:
    """Say whether a byline stands between two paragraphs."""
    return parts[i].kind == "byline" and parts[i - 1].kind in PROSE and parts[i + 1].kind in PROSE


#: Of what desk a reporter is, as those who are interviewed say, and no byline does.
_STAFF: Final = lazy("[一-鿿]{2,10}[部室组心站]记者")


#: An agency or the point of a site: other words that end like the name of a paper are lines of a headline.
_AGENCY: Final = lazy("(?:中央|新华|中新|法新|路透|美联|共同|韩联)社")


def _is_of_paper(line: str) -> bool:
    """Say whether a line names an agency, or with the mark of a point a paper.

    >>> [_is_of_paper(line) for line in ("中央社", "●青澜网", "青澜网")]
    [True, True, False]
    """
    return _AGENCY.fullmatch(line) is not None or (line[0] in "●•■◆▪" and is_paper(line[1:].lstrip()))


_LATIN: Final = lazy(LATIN)
#: It has no more words: a title in English has.
WORDS: Final = 3


def _is_latin_name(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is a name in Latin letters, and the text does not speak of whoever bears it."""
    words = parts[i].shadow.split()
    if len(words) > WORDS or _LATIN.fullmatch(parts[i].shadow) is None:
        return False
    long = [word for word in words if len(word) >= SHORTEST]
    if long and all(map(is_english, long)):  # a title in English
        return False
    around = (parts[i - 1], *parts[i + 1 : i + 1 + SPOKEN])
    return not any(word in part.shadow for word in words if word[1:] for part in around)


#: Paragraphs under a name that are looked through for it; and nats by which two characters of a word have met more
#: often than by chance, as those of a name seldom have: 高血压, 黄鹤楼.
SPOKEN: Final = 8
WORD: Final = 2.5


def _is_spoken_of(parts: Sequence[Part], i: int) -> bool:
    """Say whether two characters of the name on line `i` stand together around it, or make a word: it is no name."""
    name = author_of(parts[i].shadow) or parts[i].shadow
    pairs = ["".join(pair) for pair in pairwise("".join(name.split()))]
    return any(affinity(*pair) >= WORD for pair in pairs) or any(
        pair in part.shadow for part in (parts[i - 1], *parts[i + 1 : i + 1 + SPOKEN]) for pair in pairs
    )
