"""Entities that were left over from HTML."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ENTITY"]

_ENTITY: Final = lazy(r"&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_TAG: Final = lazy(r"<(?:/?[a-zA-Z]|!--)[^<>\n]{0,400}>")


def propose_entities(text: str) -> Iterator[Edit]:
    """Propose the character for each entity, also for one that was escaped more than once (`&amp;nbsp;`).

    A line that holds tags is HTML as it should be, and stays.

    >>> [edit[:3] for edit in propose_entities("&ldquo;两会&rdquo;")]
    [(0, 7, '“'), (9, 16, '”')]
    """
    line_end, tagged = -1, False
    for match in _ENTITY.finditer(text):
        start, end = match.span()
        if start > line_end:
            first, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
            line_end = len(text) if line_end < 0 else line_end
            tagged = _TAG.search(text, first, line_end) is not None
        if tagged:
            continue
        token = match[0]
        while token.startswith("&amp;"):
            token = "&" + token[5:]
        plain = html.unescape(token)
        if plain != match[0] and not plain.endswith(";"):
            yield Edit(start, end, plain, ENTITY.name)


ENTITY: Final = Rule(
    "damage.entity",
    "HTML entities outside of HTML become characters",
    "repair",
    ("&ldquo;动态清零&rdquo;&amp;nbsp;", "“动态清零”\u00a0"),
    propose_entities,
)
