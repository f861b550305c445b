"""Links in Markdown: words in square brackets, where they lead in round ones."""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["LINK", "are_links"]

#: Where a link leads: to a page, a place in it, a script, or a file, with brackets inside perhaps and a title behind.
_TARGET: Final = (
    r"(?:(?:https?:|file:)?//|\.{0,2}/|\#|javascript:|mailto:|tel:"
    r"|(?=[\w./%-]{1,200}\.(?:s?html?|php|aspx?|jsp|pdf|png|jpe?g|gif)\b))"
    r"(?:[^()\s]{1,400}+|\([^()\s]{0,100}\)){0,8}+(?:[ ]\"[^\"\n]{0,200}\")?"
)
#: A link with its words, for a pattern; the picture of a button has none.
LINK: Final = rf"(?:(?<!!)\[(?P<words>[^\[\]\n]{{0,200}})\]\({_TARGET}\)|!\[\]\({_TARGET}\))"
#: What stands between links, and before those of a list.
_BETWEEN: Final = r"[\s·•*>|｜/、\d.-]{0,12}"
_LINKS: Final = lazy(rf"{_BETWEEN}(?:{LINK.replace('?P<words>', '?:')}{_BETWEEN}){{1,100}}")


def are_links(line: str) -> bool:
    """Say whether a line is of links alone, as a menu is and a list of other pages.

    >>> are_links("[首页](/) | [新闻](/xw)"), are_links("据[青澜网](/1)报道"), are_links("[注](见后)")
    (True, False, False)
    """
    return line.endswith(")") and "](" in line and _LINKS.fullmatch(line) is not None
