"""The top of a page: what a site has above the title and under it, where little else on the page is of a site."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import SITE
from govtext.articles.weblines import SHORT, closed
from govtext.patterns import lazy
from govtext.site import is_menu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govtext.articles.parts import Part

__all__ = ["without_top"]

#: What leads home, or in, from every page of a site, and is never a headline.
_HOME: Final = lazy("(?:网站|返回)?(?:首页|主页)|登[录入]|注册|(?:登[录入])?[ ]?[/|｜][ ]?注册")
#: A menu above a title has no more lines.
MENU: Final = 12
_CLOCK: Final = lazy(r"\d{1,2}[:：]\d\d")
#: A line of a headline has one of these: a word of Han characters, a number, or letters; a name in a template has none.
_WORDS: Final = lazy("[一-鿿0-9]|(?<![a-z_])[A-Za-z]{1,40}(?![a-z_])")
#: What parts the title of a page from the name of its site.
_BEHIND: Final = lazy("[_|｜-][^_|｜—–-]{2,40}")


def without_top(parts: list[Part], named: Mapping[int, str]) -> list[Part]:
    """Take for furniture the menu above the first headline, and the title of the page right above that of the article.

    One of the menu leads home or in; others are short, and stand above it or are entries of menus.
    """
    top = list(takewhile(lambda part: part.width <= SHORT and part.kind in ("head", "furniture"), parts[:MENU]))
    end = max((i + 1 for i, part in enumerate(top) if _HOME.fullmatch(part.shadow)), default=0)
    while 0 < end < len(top) and is_menu(top[end].shadow):
        end += 1
    if end and parts[end : end + 1] and parts[end].kind == "head":
        parts = [*(part._replace(kind="furniture", reason=SITE) for part in parts[:end]), *parts[end:]]
    while (
        parts[end].kind == "head" and not _WORDS.search(parts[end].shadow) and end < MENU and parts[end + 1 : end + 2]
    ):
        parts[end] = parts[end]._replace(kind="furniture", reason=SITE)
        end += 1
    for i in named:
        title = closed(parts[i + 1].shadow)
        behind = closed(parts[i].shadow).removeprefix(title)
        if title == named[i] and _BEHIND.fullmatch(behind) is not None and parts[i + 1].kind == "head":
            parts[i] = parts[i]._replace(kind="furniture", reason=SITE)
    for i, (part, below) in enumerate(pairwise(parts)):
        if below.kind == "meta" and part.kind == "head" and _CLOCK.fullmatch(part.shadow) is not None:
            parts[i] = part._replace(kind="furniture", reason="the hour of the day under it")
    return parts
