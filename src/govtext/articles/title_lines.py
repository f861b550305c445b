"""What a line above the text may be of a headline: its title, the other half of that, its deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.elements import DASH
from govtext.articles.prose import has_words
from govtext.articles.weblines import DAY, has_day
from govtext.official_lines import is_office, numbers_paper
from govtext.patterns import lazy
from govtext.site import is_menu
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["BARE", "TITLE", "goes_on", "is_couplet", "is_deck", "is_issued", "may_be_title"]

#: A title has so many ems at least; so many where it stands as titles of sites do.
TITLE: Final = 7.0
BARE: Final = 3.0
#: A title has no more ems.
WIDEST: Final = 80.0


def may_be_title(part: Part, *, bare: bool) -> bool:
    """Say whether a line may be a title; where titles of sites stand, it may be a `bare` one of a few characters."""
    line = part.shadow
    return (
        part.kind in ("head", "body")
        and (BARE if bare else TITLE) <= part.width <= WIDEST
        and line[-1] not in "：:"
        and line[0] not in "●•◆■>＞›»"
        and DASH.match(line) is None
        and _SITE_NAME.search(line) is None
        and not is_menu(line)
        and not numbers_paper(line)
        and not has_day(line)
        and has_words(part)
    )


#: How the name of a site ends, that of an office.
_SITE_NAME: Final = lazy("(?:政府|门户|[局委厅部会院校])网站$|官网$")


def is_issued(above: Part, title: Part) -> bool:
    """Say whether an office stands over what it says of something: both are the title."""
    return above.kind == "head" and title.shadow.startswith(_ABOUT) and is_office(above.shadow)


#: How such a title begins.
_ABOUT: Final = ("对", "关于", "有关", "就", "回应")


def is_couplet(above: Part, below: Part) -> bool:
    """Say whether two lines are the halves of one headline, short and about as long as one another."""
    return max(above.width, below.width) <= COUPLET and abs(above.width - below.width) <= UNEVEN


#: Ems that each half of a couplet has at the most, and by which they differ.
COUPLET: Final = 12.0
UNEVEN: Final = 2.0


def goes_on(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is the rest of a title that was broken inside a word."""
    return parts[i - 1].passage.runs_on or crosses_word(parts[i - 1].shadow[-1], parts[i].shadow[0])


def is_deck(part: Part) -> bool:
    """Say whether a line under the title may be its deck: it says something, or has the dash of one."""
    told = part.width >= TITLE and not is_office(part.shadow)
    return (told or DASH.match(part.shadow) is not None) and not DAY.search(part.shadow)
