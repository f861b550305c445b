"""The passages of a page with the part that each plays in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.lines import Passage

__all__ = ["ENDED", "HEADLINE", "PROSE", "Part"]

#: The kinds of part that are running text.
PROSE: Final = ("body", "list-item", "table-row")


class Part(NamedTuple):
    """A passage with its part: `head`, `body`, `list-item`, `caption`, `byline`, `credit`, `jump`, `furniture` ….

    `shadow` is its content in Simplified characters. `opens` says that an article begins here for certain, as at a
    dateline.
    """

    passage: Passage
    shadow: str
    kind: str
    reason: str
    opens: bool = False


#: What ends a paragraph; a headline ends in the open, or with a dash or colon that leads on to the next line.
ENDED: Final = lazy(
    r"[。；;…][”’」』）)\]】\"']*$|[！？!?][”’」』）)】]*$|[a-z0-9)%]\.[”’\"')]*$|[：:]$"
    r"|[。！？][”’」』]?[（(][^（）()]{1,30}[）)]$"
)
#: A headline of a newspaper is not longer than this, in ems.
HEADLINE: Final = 48
