"""The foot of a page: what a site has below an article, where little else on the page is of a site."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import HEADLINE, PROSE, SITE
from govtext.articles.weblines import closed, is_sure
from govtext.official import is_office
from govtext.patterns import lazy
from govtext.site import ends_article
from govtext.stamps import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["teasers", "without_foot", "without_repeated"]

#: A row of a list of other articles: a day before its title, behind a point or a dash.
_ROW: Final = lazy(rf"[-–·•●▪■*+][ ]?[\[（(]?{DAY}[\]）)]?[ ]?[^。]{{4,80}}")
#: The name of such a list is no wider, in ems; and it has so many rows at the least.
NAME: Final = 8.0
ROWS: Final = 2


def without_foot(parts: list[Part], site: Sequence[bool]) -> list[Part]:
    """Take the lines at the end of a page for furniture, if one of them is of a site for certain, or is over a list.

    The title may stand there again; verses that do are a refrain.
    """
    titles = _titles(parts, site)
    start = len(parts)
    while start > 0 and _is_below(parts[start - 1], titles, mine=site[start - 1]):
        start -= 1
    start = next((i for i in range(start, len(parts)) if site[i] or parts[i].kind == "furniture"), len(parts))
    foot = range(start, len(parts))
    listed = sum(_ROW.fullmatch(parts[i].shadow) is not None for i in foot)
    named = any(site[i] and parts[i].width <= NAME and ends_article(parts[i].shadow) for i in foot)
    told = any(is_sure(parts[i]) for i in foot) or (named and listed >= ROWS)
    if start == 0 or not told:
        return parts
    below = [part if part.kind in _OWN else part._replace(kind="furniture", reason=SITE) for part in parts[start:]]
    return [*parts[:start], *below]


#: What stays what it is there.
_OWN: Final = ("meta", "furniture", "byline", "credit", "jump")


def _titles(parts: Sequence[Part], site: Sequence[bool]) -> set[str]:
    """Give the headlines above the text that stand on a page again, the first line among them: it may ask."""
    lines = Counter(closed(part.shadow) for part in parts if part.width <= HEADLINE)
    own = [i for i, mine in enumerate(site) if not mine and parts[i].kind not in _OWN]
    text = next((k for k, i in enumerate(own) if k and parts[i].kind in PROSE), 1)
    return {line for i in own[:text] if lines[line := closed(parts[i].shadow)] > 1}


def _is_below(part: Part, titles: Set[str], *, mine: bool) -> bool:
    """Say whether a line can stand at the foot of a page, below all that is of the article."""
    again = part.width <= HEADLINE and closed(part.shadow) in titles
    return mine or again or part.kind in _OWN or _ROW.fullmatch(part.shadow) is not None


def without_repeated(parts: list[Part], first: int) -> list[Part]:
    """Take for furniture what ends a page and stood above the body, which begins at `first`, as well; no signature."""
    above = {part.shadow for part in parts[:first] if part.kind == "furniture"}
    end = len(parts)
    while end > first and parts[end - 1].kind == "head" and parts[end - 1].shadow in above:
        end -= 1
    below = [part if is_office(part.shadow) else part._replace(kind="furniture", reason=SITE) for part in parts[end:]]
    return [*parts[:end], *below]


#: How the first words of another article are cut off; so many of those stand below a text of so many paragraphs.
_CUT: Final = ("...", "…", "⋯")
TEASERS: Final = 3
TEXT: Final = 2


def teasers(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of other articles below a text: headlines over first words that are cut off."""
    prose = [i for i, part in enumerate(parts) if part.kind in PROSE]
    headed = [i for i in prose if i > 0 and parts[i - 1].kind == "head"]
    cut = [i for i in headed if parts[i].shadow.endswith(_CUT)]
    text = [i for i in prose if not cut or i < cut[0]]
    below = prose[len(text) :]
    if len(cut) < TEASERS or len(text) < TEXT or len(below) >= 2 * len(cut) or not set(below).issubset(headed):
        return set()
    return {i for i in range(text[-1] + 1, len(parts)) if parts[i].kind in ("head", "body")}
