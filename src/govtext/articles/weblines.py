"""Which lines of a page are of the web site that it is from: what they say, and how they stand."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.elements import DASH
from govtext.articles.numbers_and_days import LINKED
from govtext.articles.parts import BREADCRUMB, SITE, is_ended
from govtext.articles.paths import LONGEST, SHORT, is_path
from govtext.articles.prose import is_prose
from govtext.characters import BULLETS
from govtext.links import are_links
from govtext.notices import asks_reader, is_legal, is_notice
from govtext.patterns import lazy
from govtext.site import is_bar, is_control, is_menu
from govtext.site_hints import ends_article, speaks_of_site
from govtext.stamps import DAY as DAY_OF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = [
    "DAY",
    "LONG",
    "TOGETHER",
    "below_site",
    "boxed",
    "closed",
    "counters",
    "feet",
    "has_day",
    "is_of_site",
    "is_outside",
    "is_point",
    "is_sure",
    "menus",
    "names_others",
    "page_titles",
    "rows_of_links",
    "tells_day",
]

#: A day with an hour, or beside other names: above the body of a page of a site it says when it was published. Not one
#: that the line goes on with: 2021年6月18日召开的会议.
DAY: Final = lazy(
    r"(?:19|20)\d\d[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}(?:日(?!(?!星期|[一-鿿]{1,6}[：:])[一-鿿]{6})|(?![\d日]))"
    r"|(?<![\d/])\d{1,2}/\d{1,2}/(?:19|20)\d\d(?![\d/])"
)
#: A title with the day behind it, in a bracket.
_DAY_BEHIND: Final = lazy(rf"[^ \u3000:：|｜/（(]{{8,60}}[（(](?:{DAY_OF})[）)]")


def has_day(line: str) -> bool:
    """Say whether a line has a day as metadata has, not as a title has it in a bracket behind it.

    >>> has_day("2022年3月21日 10:20"), has_day("青澜市春灌工作会议在云河县召开（2022年3月21日）")
    (True, False)
    """
    return DAY.search(line) is not None and _DAY_BEHIND.fullmatch(line) is None


def is_sure(part: Part) -> bool:
    """Say whether a line is of a site for certain."""
    return (part.kind == "furniture" and part.reason in (SITE, BREADCRUMB)) or (
        is_notice(part.shadow) or is_bar(part.shadow)
    )


def is_of_site(part: Part) -> bool:
    """Say whether a line is of a site, as far as a page of a site is concerned."""
    line = part.shadow
    if (part.kind == "furniture" and part.reason in (SITE, BREADCRUMB)) or is_bar(line):
        return True
    notice = is_notice(line)
    if part.metadata or part.reason == LINKED or (part.width > LONGEST and not notice):
        return False
    if notice and asks_reader(line):
        return True
    if notice or line.endswith(("。", "！”", "。”", ".")):
        return notice
    return speaks_of_site(line) or is_control(line) or is_path(line)


#: What an entry of a menu is worth, of a line of a site.
MENU: Final = 0.5
#: A menu at the top of a page has so many lines at the least, each of no more ems, and is worth so many of a site.
LONG: Final = 5
TOP: Final = 1.5


def menus(parts: Sequence[Part], site: Sequence[bool]) -> float:
    """Count the entries of menus as parts of lines of a site; so many short lines at the top are one, if one is."""
    entries = [not mine and is_menu(part.shadow) for part, mine in zip(parts, site, strict=True)]
    top = next((i for i, part in enumerate(parts) if part.width > SHORT or part.kind not in ("head", "furniture")), 0)
    return MENU * sum(entries) + (TOP if top >= LONG and any(entries[:top]) else 0)


def is_outside(part: Part, *, mine: bool) -> bool:
    """Say whether a part is of no article: furniture, an entry of a menu, or `mine`, a line of the site."""
    return mine or part.kind == "furniture" or (part.kind == "head" and is_menu(part.shadow))


#: Lines of a site that stand together at the most: what is further below has nothing to do with what is above.
TOGETHER: Final = 100


def below_site(site: Sequence[bool], i: int, end: int) -> int:
    """Give the first line below line `i` that is not of the site, or `end`."""
    return next((k for k in range(i + 1, min(end, i + TOGETHER)) if not site[k]), end)


def tells_day(part: Part) -> bool:
    """Say whether a part is metadata, or has a day as metadata has."""
    return part.kind == "meta" or (has_day(part.shadow) and DASH.match(part.shadow) is None)


#: What parts the title of a page from the names of the site and its sections behind it.
_BEHIND: Final = lazy("[_|｜]| [-–—] |——|-(?=[一-鿿]{2,12}$)")
#: It ends within so many characters.
FAR: Final = 80
#: It stands among so many lines at the top, and the title itself among so many.
NAMED: Final = 4
NEAR: Final = 60
#: Characters of the first half of a title.
HALF: Final = 8


def page_titles(parts: Sequence[Part]) -> dict[int, str]:
    """Give the lines that are the title that the site gave the page, and of each the title of the article in it."""
    found: dict[int, str] = {}
    for i, part in enumerate(parts[:NAMED]):
        match = _BEHIND.search(part.shadow, 0, FAR)
        if match is None:
            continue
        whole = closed(part.shadow[: match.start()])
        below = (closed(other.shadow) for other in parts[i + 1 : i + NEAR])
        title = next((line for line in below if line and (line == whole or _begins(whole, line))), "")
        if title:
            found[i] = title
    return found


def _begins(whole: str, title: str) -> bool:
    """Say whether a title has a second half in the other one, that of the page."""
    return len(title) >= HALF and whole.startswith(title)


def closed(line: str) -> str:
    """Give a line without its spaces, which are set in one copy of a title and not in the other."""
    return "".join(line.split())


def is_point(part: Part) -> bool:
    """Say whether a line is one of the points of a list of headlines, and no sentence."""
    return part.shadow[0] in (*BULLETS, "■") and not is_ended(part.shadow)


def rows_of_links(parts: Sequence[Part]) -> set[int]:
    """Give the lines of links alone, one beside the other: a menu, or a list of other pages. One may head a section."""
    rows = [are_links(part.shadow) for part in parts]
    return {i for i, row in enumerate(rows) if row and (rows[i - 1 : i] == [True] or rows[i + 1 : i + 2] == [True])}


#: What a site sets into an article says where it ends, for those who listen: 跳过热读内容 … End of 热读.
_SKIP: Final = lazy("跳过[ ]?([^，。]{2,16}?)[ ]?(?:内容|并继续阅读|and continue reading)")
#: The head of a list of other articles, set into this one.
_LIST: Final = lazy(
    "(?:相关|推荐|延伸|更多).{0,2}(?:文章|新闻|报道|报导|阅读|内容|推荐)[：:]?|阅读更多[：:]?"
    "|其[他它].{0,2}(?:新闻|文章|报道|报导)|(?:精彩|热门|推荐)视频(?:推荐)?"
)
#: It is no wider, in ems.
LIST: Final = 8.0


def names_others(line: str) -> bool:
    """Say whether a line is the name of a list of other articles, and nothing else.

    >>> names_others("相关新闻"), names_others("相关新闻发布制度")
    (True, False)
    """
    return len(line) <= LIST and _LIST.fullmatch(line) is not None


#: Lines that it has at the most.
BOX: Final = 12
#: Paragraphs of the article follow it, so many, and of so many ems together, more than readers write.
FOLLOWING: Final = 2
READ: Final = 90.0


#: The head of a statement that a paper makes: one that names nobody may be an article's.
_STATEMENT: Final = lazy("[^。，]{2,16}[报社网台站刊](?:严正|郑重|特别|版权|维权)?声明")


def boxed(parts: Sequence[Part]) -> set[int]:
    """Give the lines of what a site sets into an article.

    The last head of a list of other articles may be of this one.
    """
    found: set[int] = set()
    for i, part in enumerate(parts):
        if part.shadow.startswith("跳过") and (match := _SKIP.fullmatch(part.shadow)) is not None:
            close = closed(f"Endof{match[1]}")
            end = next((k for k in range(i, min(len(parts), i + BOX)) if closed(parts[k].shadow) == close), i)
            found.update(range(i, end + 1))
        elif names_others(part.shadow):
            below = next((k for k in range(i + 1, min(len(parts), i + BOX)) if is_prose(parts[k])), i)
            texts = parts[below : below + FOLLOWING]
            read = sum(part.width for part in texts if is_prose(part) and not is_of_site(part))
            if all(map(is_prose, texts)) and len(texts) == FOLLOWING and read >= READ:
                while below > i + 1 and parts[below - 1].kind in ("meta", "byline", "furniture"):
                    below -= 1
                found.update(range(i, max(i + 1, below - 1)))
        elif i > 0 and part.kind == "head" and _STATEMENT.fullmatch(part.shadow) is not None:
            found.update(range(i, _declared(parts, i)))
    return found


def _declared(parts: Sequence[Part], i: int) -> int:
    """Give where the statement under headline `i` ends that a paper sets into its articles, or `i` if it sets none.

    Its last paragraph is a legal notice, and the text of the article follows it.
    """
    legal = (k + 1 for k in range(i + 1, min(len(parts) - 1, i + BOX)) if is_legal(parts[k].shadow))
    end = max(legal, default=i)
    headed = any(part.kind == "head" for part in parts[max(0, i - BOX) : i])
    return end if headed and is_prose(parts[end]) else i


#: The number of a picture in a gallery, and how many there are: 2/8.
_OF_GALLERY: Final = lazy(r"(\d{1,3})[ ]?[/／][ ]?(\d{1,3})")
#: Of one gallery, so many of them at the least.
PICTURES: Final = 2


def counters(parts: Sequence[Part]) -> set[int]:
    """Give the lines that count the pictures of a gallery."""
    galleries: dict[str, list[int]] = {}
    for i, part in enumerate(parts):
        if part.width <= SHORT and (match := _OF_GALLERY.fullmatch(part.shadow)) and int(match[1]) <= int(match[2]):
            galleries.setdefault(match[2], []).append(i)
    return {i for lines in galleries.values() if len(lines) >= PICTURES for i in lines}


#: The foot of a printed page stands on so many pages at the least.
PRINTED: Final = 3


def feet(parts: Sequence[Part], site: Sequence[bool]) -> set[int]:
    """Give the lines of a site that are the feet of printed pages: the same line each time, and prose between.

    What a site says below an article it says once; a manual says on every page whose it is.
    """
    places: dict[str, list[int]] = {}
    for i, part in enumerate(parts):
        if site[i] and ends_article(part.shadow):
            places.setdefault(part.shadow, []).append(i)
    often = [lines for lines in places.values() if len(lines) >= PRINTED]
    above = [*accumulate(map(is_prose, parts), initial=0)] if often else []  # paragraphs above each line
    return {i for lines in often if all(above[a] < above[b] for a, b in pairwise(lines)) for i in lines}
