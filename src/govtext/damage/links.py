"""The targets of links in Markdown, as readers of pages for language models leave them inside of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.links import LINK as LINK_IN_MARKDOWN
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["LINK"]

_LINK: Final = lazy(LINK_IN_MARKDOWN)
_LETTER: Final = lazy(r"[^\W\d_]")
#: Files that are attached: their links are of the text, though they stand alone.
_FILE: Final = lazy(r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar)(?:[?#][^()]{0,200})?(?:\)|\]\()")


def propose_links(text: str) -> Iterator[Edit]:
    """Propose to take out what is around the words of a link, in a line that has other words than those of links.

    A line of nothing but links is left: it is of a menu or of a list of other pages, which `segment` tells by them.

    >>> [edit[:3] for edit in propose_links("据[青澜网](https://example.com/1)报道\\n[首页](/) | [新闻](/xw)")]
    [(1, 2, ''), (5, 29, '')]
    >>> [*propose_links("图为![滨江步道](/1.png)的入口")]  # what a picture shows is no words of a link
    []
    """
    end = 0
    while (found := text.find("](", end)) >= 0:
        start, end = text.rfind("\n", end, found) + 1 or end, text.find("\n", found)
        end = len(text) if end < 0 else end
        links = [*_LINK.finditer(text, start, end)]
        plain = bool(links) and _LETTER.search(_LINK.sub("", text[start:end])) is not None
        for link in links:
            if plain or _FILE.search(link.group()) is not None:
                yield from _around(link)


def _around(link: re.Match[str]) -> Iterator[Edit]:
    """Yield the edits that take out what is around the words of a link, or all of one that has none."""
    words = slice(*link.span("words")) if link["words"] else slice(link.end(), link.end())
    for start, end in ((link.start(), words.start), (words.stop, link.end())):
        if start < end:
            yield Edit(start, end, "", LINK.name)


LINK: Final = Rule(
    "damage.link",
    "The targets of links in Markdown leave, and their words stay",
    "remove",
    ("据[青澜网](https://example.com/1)报道，新馆开放。", "据青澜网报道，新馆开放。"),
    propose_links,
)
