"""The top of a page: what a site has above the title and under it, where little else on the page is of a site."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.edges import is_first, welcomes
from govtext.articles.elements import DASH
from govtext.articles.parts import HEADLINE
from govtext.articles.paths import SHORT
from govtext.articles.prose import is_prose
from govtext.articles.weblines import closed, is_sure
from govtext.notices import asks_reader
from govtext.patterns import lazy
from govtext.site import is_control, is_menu
from govtext.stamps import has_hour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govtext.articles.parts import Part

__all__ = ["BELOW", "MENU", "NEAR", "top_of"]

#: What leads home, or in, from every page of a site, and is never a headline.
_HOME: Final = lazy("(?:网站|返回)?(?:首页|主页)|登[录入]|注册|(?:登[录入])?[ ]?[/|｜][ ]?注册")
#: A menu above a title has no more lines, and so many that are known, if it is of more than one.
MENU: Final = 12
KNOWN: Final = 2
#: A name that stands between two rows of links is no wider, in ems.
NAME: Final = 12.0
_CLOCK: Final = lazy(r"\d{1,2}[:：]\d\d")
#: A line of a headline has one of these: a word of Han characters, a number, or letters; a name in a template has none.
_WORDS: Final = lazy("[一-鿿0-9]|(?<![a-z_])[A-Za-z]{1,40}(?![a-z_])")
#: What parts the title of a page from the name of its site.
_BEHIND: Final = lazy("[_|｜-][^_|｜—–-]{2,40}")


def top_of(parts: Sequence[Part], site: Sequence[bool], named: Mapping[int, str]) -> set[int]:
    """Give the lines of the site above the first headline, and beside it: its notice, its menu, its titles.

    What is known goes; what stands between, where a headline is below it.
    """
    asked = _asked(parts)
    menu = max(max(asked, default=-1) + 1, _menu(parts))
    end = max(menu, _firsts(parts))
    while end < min(MENU, len(parts)) and _goes_on(parts, end):
        end += 1
    if end < len(parts) and parts[end].width <= SHORT:
        end = menu  # a headline that is called like a field of a site may stand over a kicker of a few words
    headed = next((part.kind for part in parts[end:] if part.kind != "meta"), "") == "head"
    above = (i for i in range(end if end < len(parts) else 0) if headed or (site[i] and not is_first(parts[i].shadow)))
    greeted = (i for i in range(_firsts(parts)) if welcomes(parts[i].shadow))
    beside = {*_words_under(parts), *_hours(parts), *_readers(parts), *_calendar(parts), *_labels(parts, site)}
    beside.update(_filed(parts))
    return {*above, *greeted, *beside, *asked, *_titled(parts, named), *_japanese(parts, site)}


#: Letters that only Japanese has, and that most of its sentences have more than one in three of; what it calls itself.
_KANA: Final = lazy("[ぁ-ゖァ-ヺ]")
_JAPANESE: Final = lazy("日本[語语].{0,30}。$")
KANA: Final = 0.3


def _japanese(parts: Sequence[Part], site: Sequence[bool]) -> Iterator[int]:
    """Yield the sentences in Japanese under the first lines of a site that lead to its Japanese pages.

    A title may be in Japanese, too, and is no sentence.
    """
    for i in range(min(MENU, len(parts))):
        kana = KANA * len(parts[i].shadow) < len(_KANA.findall(parts[i].shadow))
        if kana and i > 0 and _JAPANESE.search(parts[i].shadow) is not None:
            yield i
        elif not site[i]:
            break


def _goes_on(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` goes on with what a site has above the title: it has no words, or a menu has them.

    A section of a site stands over the headline, as a headline of one word does not.
    """
    part = parts[i]
    if part.kind != "head":
        return False
    if not _WORDS.search(part.shadow):
        return True
    below = i + 1 < len(parts) and parts[i + 1].kind == "head"
    return i > 0 and (is_control(part.shadow) or (below and is_menu(part.shadow)))


def _firsts(parts: Sequence[Part]) -> int:
    """Give where the page begins below rows of links, icons and fields, one below the other; between them, a name."""
    end = 0
    for i, part in enumerate(parts[:MENU]):
        if is_first(part.shadow) or welcomes(part.shadow) or is_sure(part) or _is_field(parts, i):
            end = i + 1
        elif part.kind == "furniture" and end == 0:
            continue  # the page of a paper
        elif part.kind != "head" or part.width > NAME or not 0 < end == i:
            break
    return end


#: A field of a site that has nothing beside it; a headline may be called so, too.
_FIELD: Final = lazy("热门(?:搜[索寻]|关键[字词])[：:]?")


def _is_field(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is such a field, over a headline with its day."""
    stamped = i + 2 < len(parts) and parts[i + 1].kind == "head" and parts[i + 2].kind == "meta"
    return stamped and _FIELD.fullmatch(parts[i].shadow) is not None


def _asked(parts: Sequence[Part]) -> set[int]:
    """Give the lines above all text, by number, with which a site asks something of its readers, maybe twice."""
    asks = [i for i, part in enumerate(parts[:MENU]) if asks_reader(part.shadow)]
    if not asks:
        return set()
    said = Counter(part.shadow for part in parts[:MENU])
    twice = any(said[parts[i].shadow] > 1 for i in asks)
    more = {i for i in range(asks[0], min(MENU, len(parts))) if i in asks or (twice and said[parts[i].shadow] > 1)}
    more.update(i - 1 for i in asks if i > 0 and _RENEW.fullmatch(parts[i - 1].shadow) is not None)
    text = next((i for i, part in enumerate(parts) if is_prose(part) and i not in more), 0)
    return {i for i in more if i < text}


#: What stands over such a line as its head; elsewhere it may be a title.
_RENEW: Final = lazy("请(?:尽快|立即|先)?(?:更新|升级|更换)[您你](?:使用)?的浏览器(?:版本)?[。！!]?")


def _menu(parts: Sequence[Part]) -> int:
    """Give where the page begins below a menu, one line of which leads home or in; another is known."""
    top = list(takewhile(lambda part: part.width <= SHORT and part.kind in ("head", "furniture"), parts[:MENU]))
    end = max((i + 1 for i, part in enumerate(top) if _HOME.fullmatch(part.shadow)), default=0)
    while 0 < end < len(top) and is_menu(top[end].shadow):
        end += 1
    known = sum(is_menu(part.shadow) for part in top[:end])
    return end if known >= KNOWN or end == 1 else 0


def _titled(parts: Sequence[Part], named: Mapping[int, str]) -> Iterator[int]:
    """Yield the title of the page right above that of the article, with the name of the site behind it."""
    for i, name in named.items():
        title = closed(parts[i + 1].shadow)
        behind = closed(parts[i].shadow).removeprefix(title)
        if title == name and _BEHIND.fullmatch(behind) is not None and parts[i + 1].kind == "head":
            yield i


def _hours(parts: Sequence[Part]) -> Iterator[int]:
    """Yield the hours that stand over their day."""
    for i, (part, below) in enumerate(pairwise(parts)):
        if below.kind == "meta" and part.kind == "head" and _CLOCK.fullmatch(part.shadow) is not None:
            yield i


#: The label of how many have read something, over the number.
_READ: Final = lazy("(?:阅读|浏览|点击|访问|人气)(?:次数|人数|[量数])?[：:]")


def _readers(parts: Sequence[Part]) -> Iterator[int]:
    """Yield the label of how many have read an article, right under its metadata, and the number under that."""
    for i in range(1, len(parts) - 1):
        counted = parts[i + 1].shadow.isdigit() and _READ.fullmatch(parts[i].shadow) is not None
        if counted and parts[i - 1].kind == "meta":
            yield from (i, i + 1)


#: The name of the series that a site files an article under; under the hour of a lecture it is what that is about.
_SERIES: Final = lazy("(?:专题|栏目|频道|话题)[：:][ ]?[^。，：:]{2,24}")


def _filed(parts: Sequence[Part]) -> Iterator[int]:
    """Yield the lines under a stamp, each under the other, that say what a site files the article under."""
    for i in range(1, min(NEAR, len(parts))):
        above = parts[i - 1]
        stamped = above.kind in ("head", "meta") and has_hour(above.shadow) and not above.shadow.startswith("时间")
        if stamped and _SERIES.fullmatch(parts[i].shadow) is not None:
            yield from takewhile(lambda k: _SERIES.fullmatch(parts[k].shadow) is not None, range(i, len(parts)))


#: A field of a site without a value, whatever it is called.
_EMPTY: Final = lazy("[一-鿿]{2,6}[：:]")
#: A kicker leads on to the next line; so many lines stand between such a field and the title, at the least.
BETWEEN: Final = 2


def _labels(parts: Sequence[Part], site: Sequence[bool]) -> range:
    """Give the lines that a page begins with, over a title with two lines of metadata under it: an empty field is one.

    None of them is a long paragraph or another headline, and nothing else tells that the page is of a site.
    """
    field = next((i for i, part in enumerate(parts[:MENU]) if _EMPTY.fullmatch(part.shadow) is not None), len(parts))
    stamp = next((i for i in range(field, min(len(parts), NEAR)) if parts[i].kind == "meta"), len(parts))
    title = stamp - 1
    stamped = stamp + 1 < len(parts) and parts[stamp + 1].kind == "meta"
    told = stamped and title - field > BETWEEN and parts[title].kind == "head" and parts[title].width > SHORT
    plain = told and not any(site[:title]) and DASH.match(parts[title].shadow) is None
    short = all(part.width <= (SHORT if part.kind == "head" else HEADLINE) for part in parts[:title])
    return range(title) if plain and short else range(0)


#: The parts of a day that a site has above a title, a line each, and what leads to the other days.
_YEAR: Final = lazy(r"(?:19|20)\d\d年(?:\d{1,2}月)?")
_OF_DAY: Final = lazy(r"\d{1,2}月(?:\d{1,2}日?)?|\d{1,2}日?|(?:星期|周)[一二三四五六日天]")
_OTHERS: Final = lazy("[一-鿿]{0,4}(?:日期|日历)")


def _calendar(parts: Sequence[Part]) -> range:
    """Give the lines of a calendar that a page begins with: year over month and day, above a headline with its own."""
    start = next((i for i, part in enumerate(parts[:MENU]) if _YEAR.fullmatch(part.shadow) is not None), len(parts))
    if any(part.kind != "furniture" for part in parts[:start]):
        return range(0)
    end = start + 1
    while end < len(parts) and _OF_DAY.fullmatch(parts[end].shadow) is not None:
        end += 1
    told = end > start + 1
    end += told and end < len(parts) and _OTHERS.fullmatch(parts[end].shadow) is not None
    headed = end < len(parts) and parts[end].kind == "head" and parts[end].width > SHORT
    stamped = any(part.kind == "meta" for part in parts[end + 1 : end + BELOW])
    return range(start, end) if told and headed and stamped else range(0)


#: The key words of a page on one line, under its metadata.
_KEY_WORDS: Final = lazy("[一-鿿]{2,6}(?: ?[，,] ?[一-鿿]{2,6}){6,40}")
#: So many of them begin with one that is a name of the place.
BEGUN: Final = 4


def _words_under(parts: Sequence[Part]) -> Iterator[int]:
    """Yield the key words of a page, under its metadata: most are in the text below, or begin with one of them."""
    for i, (above, part) in enumerate(pairwise(parts[:NEAR])):
        if above.kind == "meta" and part.kind in ("head", "body") and _KEY_WORDS.fullmatch(part.shadow) is not None:
            words = re.split("[，, ]+", part.shadow)
            text = "\n".join(below.shadow for below in parts[i + 2 :])
            begun = max(sum(word.startswith(first) for word in words) for first in words)
            if 2 * sum(word in text for word in words) > len(words) or begun >= BEGUN:
                yield i + 1


#: What a page has above its text is among so many lines.
NEAR: Final = 60
#: So many lines below what a page has above a title, the day of the article is told.
BELOW: Final = 4
