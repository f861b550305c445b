"""Where the article on a page of a web site ends, and what the site has below it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import EDITOR
from govtext.articles.short import SAID
from govtext.articles.weblines import DAY, below_site, is_outside, names_others
from govtext.official_lines import is_office, level_of
from govtext.patterns import lazy
from govtext.site_hints import ends_article
from govtext.stamps import has_hour

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["end_of"]


def end_of(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool], boxes: Set[int]) -> int:
    """Give where the article ends: after its last paragraph, or where the site says that something else begins."""
    masses = [len(part.shadow) if text else 0 for part, text in zip(parts, prose, strict=True)]
    for i in range(prose.index(True) + 1, len(prose)):
        if parts[i - 1].kind in ("head", "furniture") and not (prose[i - 1] or any(prose[i + 1 : i + 2])):
            masses[i] //= ALONE
    total, so_far = sum(masses), 0
    last = len(prose) - 1 - prose[::-1].index(True)
    closed = _closed_at(parts, prose, site)
    for i, mass in enumerate(masses):
        mine = (site[i] or parts[i].kind == "furniture") and i not in boxes
        share = RULES if parts[i].shadow in _OF_READERS else HALF
        if (
            (so_far >= share * total or i == closed)
            and mine
            and ends_article(parts[i].shadow)
            and not _interrupts(parts, prose, site, i)
        ):
            return next((k for k in range(last + 1, i) if is_outside(parts[k], mine=False)), i)
        so_far += mass
    return _closing(parts, site, last + 1)


#: An article has so much of the text above what ends it; less above the rules for those who comment, which may be long.
HALF: Final = 0.5
RULES: Final = 0.25
#: A paragraph alone between short lines counts for one of so many: it is as often the teaser of another article.
ALONE: Final = 3
_OF_READERS: Final = frozenset({"发表意见", "留言规则", "评论规则", "也许您会感兴趣"})
#: Paragraphs that follow it.
FOLLOWING: Final = 2


#: Under the editor's line a site asks its readers what they say, on so many of the next lines at the least.
_ASKS_READERS: Final = lazy("评论|跟[帖贴]|反馈|留言|登录|参与")
ASKS: Final = 2
NEXT: Final = 12
#: A text stands no further below its day.
UNDER_DAY: Final = 8


def _closed_at(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool]) -> int:
    """Give the editor's line under which a site asks its readers, so that the article ends there, however short.

    It is the only one of the page, whose article has its day and hour; no other title with a whole day stands over text
    below it. What else is told there, as in a live room, may be longer than the article.
    """
    editors = [i for i, part in enumerate(parts) if part.reason == EDITOR]
    if len(editors) != 1 or not any(prose[: editors[0]]):
        return -1
    end = editors[0]
    below = range(end + 1, min(len(parts), end + 1 + NEXT))
    asks = sum(site[k] and _ASKS_READERS.search(parts[k].shadow) is not None for k in below)
    stamped = any(part.kind == "meta" and has_hour(part.shadow) for part in parts[:end])
    if asks < ASKS or not stamped or any(prose[k] for k in below):
        return -1
    days = (k for k in range(end + 1, len(parts)) if parts[k - 1].kind == "head" and DAY.search(parts[k].shadow))
    return -1 if any(any(prose[k : k + UNDER_DAY]) for k in days) else end


def _interrupts(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool], i: int) -> bool:
    """Say whether a line of the site stands in the midst of the article: paragraphs follow it at once, or its dateline.

    Other articles have headlines, and readers who comment have names.
    """
    if parts[i].reason == EDITOR:
        return False
    if _of_picture(parts, prose, site, i):
        return True
    below = below_site(site, i, len(parts))
    if below < len(parts) and parts[below].opens and not names_others(parts[i].shadow):
        return True
    count = 1 if _POINTS_TO.match(parts[i].shadow) else FOLLOWING
    return all(prose[below : below + count]) and below + count <= len(parts)


def _of_picture(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool], i: int) -> bool:
    """Say whether a line of the site is a button under a picture: the same stands once more below more of the text."""
    above = next((k for k in range(i - 1, max(-1, i - BUTTONS), -1) if not site[k]), i)
    if parts[above].kind not in ("caption", "caption-credit") or names_others(parts[i].shadow):
        return False
    again = next((k for k in range(i + BUTTONS, len(parts)) if site[k] and parts[k].shadow == parts[i].shadow), i)
    return any(prose[i:again])


#: Buttons that stand together under a picture, fewer than so many.
BUTTONS: Final = 5


#: Another article is named in the same line, or what a picture of this one opens in.
_POINTS_TO: Final = lazy(r"[●•（(\[※ ]{0,3}(?:相关.{2}|延伸阅读|推荐阅读)[：:].{4}|打开[^。，\s]{2,10} 查看")


def _closing(parts: Sequence[Part], site: Sequence[bool], start: int) -> int:
    """Let the lines that close an article go with it: signature, date, credit, attachments, a last short paragraph."""
    i = start
    numbered = [_is_numbered(parts, k) for k in range(start, len(parts))]
    while i < len(parts) and (i < start + 12 or numbered[i - start]) and not is_outside(parts[i], mine=site[i]):
        i += 1
    short = sum(
        part.reason not in SAID and not known and not is_office(part.shadow)
        for part, known in zip(parts[start:i], numbered, strict=False)
    )
    return i if (i < len(parts) and short <= 4) or i == len(parts) else start


def _is_numbered(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line is a numbered head, or an item of a list in one sentence, however short: no link ends so."""
    line = parts[i].shadow
    under = i > 0 and parts[i - 1].shadow.endswith(_ITEMS) and level_of(line) is not None
    return under or line.endswith(_ITEMS) or _NUMBERED.match(line) is not None


#: How an item ends on which another follows.
_ITEMS: Final = ("；", ";", "；及", "；或", "；以及", "；或者")
#: The heads of what a document has attached, of which nothing else is left: no site numbers its lines so.
_NUMBERED: Final = lazy("第[一二三四五六七八九十百]{1,4}[编章节条]|[1-9][0-9]?[.．][1-9][0-9]?[ ]?[一-鿿]")
