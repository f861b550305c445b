"""Breadcrumbs: the path through the columns of a site that leads to a page, and the columns that stand under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import BREADCRUMB
from govtext.articles.prose import is_prose
from govtext.patterns import lazy
from govtext.stamps import has_hour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["LONGEST", "SHORT", "below_path", "columns", "is_path", "leads_here"]

#: A line of a site is no longer than this, in ems, unless it is a legal notice.
LONGEST: Final = 60.0
#: The name of a column, or of another entry of a menu, is no longer.
SHORT: Final = 8.0
#: A breadcrumb: names parted by marks that point onward. Before the last one, the text, stands the title.
_PATH: Final = lazy(
    r"(?:[^>＞›»。]{1,16}[>＞›»]{1,2}[ \u00a0]{0,2}){1,6}"
    r"(?:[^>＞。]{0,40}|[^>＞›»。]{1,60}[>＞›»]{1,2}[ \u00a0]{0,2}正文)|[>＞›»]"
)


def is_path(line: str) -> bool:
    """Say whether a line is a breadcrumb: names parted by marks that point onward, or one of the marks.

    >>> is_path("新闻 > 本地 >"), is_path(">"), is_path("气温>30度。")
    (True, True, False)
    """
    return _POINTS.search(line) is not None and _PATH.fullmatch(line) is not None


#: A path that says that it leads to this page: where the reader is, or 正文 at its end.
_HERE: Final = lazy("位置|[>＞›»][ ]{0,2}正文$")
_POINTS: Final = lazy("[>＞›»→]")


def leads_here(line: str) -> bool:
    """Say whether a path says that it leads to this page.

    >>> leads_here("新闻 > 本地 > 正文"), leads_here("新闻 > 本地")
    (True, False)
    """
    return _HERE.search(line) is not None and _POINTS.search(line) is not None


def columns(parts: Sequence[Part], site: Sequence[bool]) -> list[int]:
    """Give the lines above the text that name columns which a path leads through; its last name may be the title.

    So may any other that is the only headline between path and text.
    """
    top = next((i for i, part in enumerate(parts) if is_prose(part) and not site[i]), len(parts))
    led = ((i, _columns_of(part.shadow)) for i, part in enumerate(parts) if site[i] and part.width <= LONGEST)
    paths = [(i, between) for i, between in led if between]
    names = {name.strip() for _, between in paths for name in between}
    last = {_POINTS.split(parts[i].shadow)[-1].strip() for i, _ in paths}
    found = [
        i
        for i in range(top)
        if (parts[i].width <= SHORT and parts[i].shadow in names)
        or ((motto := _MOTTO.fullmatch(parts[i].shadow)) is not None and motto[1] in names)
        or _is_between_marks(parts, i)
        or ((page := _PAGE.fullmatch(parts[i].shadow)) is not None and page[1].replace(" ", "") in last)
    ]
    path = max((i for i, _ in paths if i < top), default=top)
    heads = [parts[i] for i in range(path + 1, top) if parts[i].kind == "head" and not site[i] and i not in found]
    titled = any(part.shadow[0] not in "—－-(（" for part in heads)
    if not any(part.width > SHORT for part in heads):  # under home alone it may be the title, over a few words
        home = {between[0] for _, between in paths if len(between) == 1}
        found = [i for i in found if i < path or parts[i].shadow not in home]
    return found if titled else [i for i in found if i < path]


def _is_between_marks(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` stands between the marks of a path, each on a line of its own, the last before 正文."""
    short = 0 < i < len(parts) - 1 and parts[i].width <= SHORT
    return short and parts[i - 1].shadow in _MARKS and _TEXT.fullmatch(parts[i + 1].shadow) is not None


_MARKS: Final = frozenset(">＞›»")
_TEXT: Final = lazy(r"[>＞›»][ \u00a0]{0,3}正文")


def _columns_of(path: str) -> list[str]:
    """Give the names in a path that are of columns: all but the first and the last, or the last under home."""
    names = [name.strip() for name in _POINTS.split(path)]
    named = [name for name in names if name]
    return named[1:] if len(named) == 2 and named[0].endswith(_HOMES) else names[1:-1]


#: The name of a paper and what it says of itself: 《柚乡》—柚乡人自己的报纸.
_MOTTO: Final = lazy("《([^《》]{2,12})》[ ]?[—－-]{1,2}.{2,16}(?:报纸|报刊|刊物|期刊|杂志)")
#: The page of a paper, and what it is called.
_PAGE: Final = lazy("(第 ?[0-9]{1,3} ?版) ?[：:].{2,12}")
_HOMES: Final = ("首页", "主页")


def below_path(parts: Sequence[Part], site: Sequence[bool], texts: Sequence[int]) -> Sequence[int]:
    """Give those of the paragraphs `texts` that stand below the path of the page, if its title and hour do.

    What a site says above may be news as well, told in whole sentences; but there is less of it.
    """
    for i in range(len(parts) - 2):
        path = site[i] and (parts[i].reason == BREADCRUMB or is_path(parts[i].shadow))
        if path and parts[i + 1].kind == "head" and parts[i + 2].kind == "meta" and has_hour(parts[i + 2].shadow):
            below = [k for k in texts if k > i]
            if 2 * sum(parts[k].width for k in below) > sum(parts[k].width for k in texts):
                return below
    return texts
