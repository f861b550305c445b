"""Lists and menus that a page of a site begins with, above the title: told by their form, whatever they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, sharable
from govtext.articles.parts import MARKED, is_unbroken
from govtext.articles.paths import SHORT
from govtext.articles.prose import is_prose
from govtext.articles.tops import BELOW, MENU, NEAR
from govtext.articles.weblines import is_point
from govtext.patterns import lazy
from govtext.site import is_menu
from govtext.stamps import has_hour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["lists_above", "others_above"]


def lists_above(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of the menus and lists that a page begins with: so many lines of a site."""
    return _listed(parts) | _menu(parts)


def others_above(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of other headlines that a page begins with, whether it has more of a site or not."""
    return _page(parts) | _boxed(parts)


#: What a paper's site has over an article: the way to the list of all pages, and to the pages before and behind.
_PAGES: Final = lazy("[^。，]{0,40}(?:版面导航|标题导航)[^。，]{0,40}")
_BESIDE: Final = lazy("[上前]一[期版][^。，]{0,12}[下后]一[期版]")


def _page(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of the list of all titles of a paper's page, and the bar under it that leads to pages.

    The title of the article stands again under the bar.
    """
    bar = next((i for i, part in enumerate(parts[:NEAR]) if _PAGES.fullmatch(part.shadow) is not None), 0)
    end = bar + 1 + any(_BESIDE.fullmatch(part.shadow) for part in parts[bar + 1 : bar + 2])
    listed = {part.shadow for part in parts[:bar]}
    prose = any(map(is_prose, parts[:bar]))
    titled = any(part.kind == "head" and part.shadow in listed for part in parts[end : end + BELOW])
    return set(range(end)) if bar and titled and not prose else set()


#: A menu under what a site says to its readers has so many lines at the least, and so many that are known.
ENTRIES: Final = 12
SECTIONS: Final = 5


def _menu(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of a menu above the title, and what the site says to its readers over it.

    No headline stands over that, as it does over a paragraph that is above a list; it says you to the readers, most of
    the text is below, and the day of it with its hour.
    """
    said = next((i for i, part in enumerate(parts[:MENU]) if is_prose(part)), None)
    if said is None or any(part.kind in ("head", "meta") for part in parts[:said]):
        return set()
    near = range(said + 1, min(len(parts), said + MENU))
    start = next((i for i in near if all(map(_is_entry, parts[i : i + ENTRIES]))), len(parts))
    end = next((i for i in range(start, len(parts)) if not _is_entry(parts[i])), len(parts))
    told = any("您" in part.shadow for part in parts[said:start])
    if not told or end - start < ENTRIES or sum(is_menu(part.shadow) for part in parts[start:end]) < SECTIONS:
        return set()
    over, under = (sum(part.width for part in text if is_prose(part)) for text in (parts[:start], parts[end:]))
    if end < len(parts) and parts[end].kind != "head" and not is_menu(parts[end - 1].shadow):
        end -= 1  # a title of a few characters
    stamped = any(part.kind == "meta" and has_hour(part.shadow) for part in parts[end:])
    return set(range(end)) if over < ASIDE * under and stamped else set()


def _is_entry(part: Part) -> bool:
    return part.width <= SHORT and part.kind in ("head", "furniture")


#: What a site says above a menu is as long as so much of the text at the most.
ASIDE: Final = 0.25


#: Lists of headlines at the top of a page have so many points at the least; short lines stand over each list.
LISTED: Final = 5


def _listed(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of the lists of other headlines that a page begins with, over a title and its hour."""
    points: list[int] = []
    for i, part in enumerate(parts):
        if is_point(part):
            points.append(i)
        elif part.width > SHORT:
            break
    menus = all(is_menu(part.shadow) for part in parts[: points[0]]) if points else False  # else the list has a title
    end = points[-1] + 1 if menus and len(points) >= LISTED else 0
    titled = any(part.kind == "meta" and has_hour(part.shadow) for part in parts[end + 1 : end + BELOW])
    return set(range(end)) if end < len(parts) and titled and parts[end].kind == "head" else set()


#: The pictures that a page shows one after the other, each with its name twice; headlines under the name of a section.
SHOWN: Final = 2
#: The share of a headline that stands in its text at the least.
LEAST: Final = 0.15


def _boxed(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of other headlines that a page begins with, over a title that stands over its stamp.

    They stand under the name of a section, and have nothing to do with the text; or each of them stands twice, as the
    pictures of a page do, maybe over a sentence.
    """
    stamp = next((i for i, part in enumerate(parts[:NEAR]) if part.kind in ("meta", "byline")), 0)
    above = parts[: max(0, stamp - 1)]
    if len(above) <= SHOWN or not _is_head(parts[stamp - 1]) or _is_twice(parts[stamp - 1]):
        return set()
    named = is_menu(above[0].shadow) and all(_is_head(part) and part.width > SHORT for part in above[1:])
    others = named and max(_shares([part.shadow for part in above[1:]], parts[stamp:])) < LEAST
    shown = parts[stamp].kind == "meta" and sum(map(_is_twice, above)) >= SHOWN and is_unbroken(*parts)
    return set(range(len(above))) if others or shown else set()


def _shares(lines: Sequence[str], text: Sequence[Part]) -> list[float]:
    """Give how much of each of some lines stands in a text."""
    return [row[0] for row in affinities(lines, sharable(["".join(part.shadow for part in text)], lines))]


def _is_head(part: Part) -> bool:
    return part.kind == "head"


def _is_twice(part: Part) -> bool:
    """Say whether a headline stood twice, one below the other, as fake bold type does."""
    return part.kind == "head" and part.passage.bold and part.reason != MARKED
