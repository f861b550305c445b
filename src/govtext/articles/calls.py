"""Questions, calls and quotations that are lines of a headline, though they end as a paragraph does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.elements import DASH
from govtext.articles.parts import HEADLINE, are_typed
from govtext.articles.short import SAID
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["announces", "is_quotation", "with_calls"]

_QUOTED: Final = lazy(r"[“「‘\"].*[”」’\"]|…{1,2}|[—\-*＊·•]{2,}")
#: What may end a headline as well as a paragraph.
_ASKS: Final = lazy(r"[？?！!:：][”’」』）)\"]?$")
#: What announces a list: 现通知如下：, 作如下修改：, 以下人员：; not 气温降至零度以下：.
_LABELLING: Final = lazy("如下[^，。：:]{0,8}[：:]$|(?:以下|下列)[^，。：:]{1,8}[：:]$")
#: Characters at the end of a line that it stands in.
LAST: Final = 12


def announces(line: str) -> bool:
    """Say whether a line announces a list.

    >>> announces("现通知如下："), announces("气温降至零度以下：")
    (True, False)
    """
    return _LABELLING.search(line[-LAST:]) is not None


def is_quotation(line: str) -> bool:
    """Say whether a line is a quotation and nothing else, or marks alone.

    >>> is_quotation("“得了么？”"), is_quotation("他说“得了”")
    (True, False)
    """
    return _QUOTED.fullmatch(line) is not None


#: A line that ends in a colon is a label, and no kicker, if it is no wider than this, in ems; a headline has no more
#: commas than this.
LABEL: Final = 5.0
PAUSES: Final = 1
CALL: Final = 24.0
#: Lines of a list under a line that ends in a colon: so many at the least, each of no more ems.
ITEMS: Final = 3
ITEM: Final = 8.0


def _over_a_list(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` stands over a list: one of short lines, or under a headline one of numbered items."""
    if [part.kind for part in (*parts[max(0, i - 1) : i], *parts[i + 1 : i + 2])] == ["head", "list-item"]:
        return not DASH.match(parts[i].shadow)
    items = parts[i + 1 : i + 1 + ITEMS]
    return len(items) == ITEMS and all(part.kind == "head" and part.width <= ITEM for part in items)


def _over_a_report(parts: Sequence[Part], i: int) -> bool:
    """Say whether one headline line stands below a line, and a dateline under it: 青石镇： is its kicker."""
    return [part.kind for part in parts[i + 1 : i + 2]] == ["head"] and any(part.opens for part in parts[i + 2 : i + 3])


#: A quotation of no more ems than this is a word or two of the headline that it stands under. Over a deck with its dash
#: it is a headline of any length; a dash before no more ems says who spoke or wrote it.
QUOTED: Final = 12.0
DECK: Final = 8.0
#: Two quotations and more, as a kicker has them.
_QUOTATIONS: Final = lazy("(?:“[^“”。]{2,40}”[ \u3000]{0,2}){2,4}")
_FROM: Final = lazy("[—―–-]{1,2}[ ]?(?:[摘选引出录]自|语出|《)")


#: A headline that asks or calls is wider than this, in ems, and the paragraph under it so many times as wide.
ASKING: Final = 8.0
WIDER: Final = 2.0


def _is_set_off(parts: Sequence[Part], i: int) -> bool:
    """Say whether a blank line stands above a short line and none below: above a paragraph it is over that."""
    part, below = parts[i], parts[i + 1]
    blank = i > 0 and part.passage.above > 0 == below.passage.above and parts[i - 1].passage.above == 0
    return blank and below.kind == "body" and part.width > ASKING and below.width > WIDER * part.width


#: A question as the title of a comment has it: two parts with a colon between them, or words in quotes. Who asks in a
#: letter or talk speaks of himself, or says who it is; who is cited or asks somebody stands before the colon.
_TITLE_ASKS: Final = lazy(
    r"(?!(?:[问答甲乙丙QA]|记者)[：:])"
    r"(?![^：:“「『]{0,12}(?:[曰问说道云言答讲喊][^：:“「『]{0,6}|内容|问题|题目|咨询|来信|诉求|留言)[：:])"
    r"(?=[^：:“「『]{2,40}[：:“「『]|[“「『])[^。！!我您你]{8,60}[？?][”」』]?"
)
#: A text under it has more lines than this.
SHORTEST: Final = 2


def _asks_first(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i`, the first one of a text, is a title that asks, with a blank line between it and prose."""
    if i or len(parts) <= SHORTEST or parts[0].shadow[-1] not in "？?”」』" or not are_typed(parts):
        return False
    below = parts[1]
    set_off = below.passage.above > 0 and below.kind == "body" and below.width > parts[0].width
    return set_off and _TITLE_ASKS.fullmatch(parts[0].shadow) is not None


def with_calls(parts: list[Part]) -> list[Part]:
    """Tell a question, a call or a quotation that is a line of a headline from a paragraph of one line."""
    for i in reversed(range(len(parts))):
        part = parts[i]
        if part.kind == "head" and part.shadow[-1] in "：:" and _over_a_list(parts, i):
            parts[i] = part._replace(kind="body", reason="leads on to a list")
        if part.kind != "body" or part.opens or part.passage.rows > 1 or part.width > HEADLINE or part.reason in SAID:
            continue
        labels = part.width <= LABEL and part.shadow[-1] in "：:" and not _over_a_report(parts, i)
        if labels or announces(part.shadow):
            continue
        if part.shadow[-1] in "：:" and _over_a_list(parts, i):
            continue
        if _asks_first(parts, i):
            parts[i] = part._replace(kind="head", reason="a title that asks, over all text")
            continue
        if part.shadow.count("，") > (PAUSES if part.width <= CALL else 0):
            continue
        under = i > 0 and parts[i - 1].kind == "head"
        over = i + 1 < len(parts) and (parts[i + 1].kind == "head" or parts[i + 1].opens or _is_set_off(parts, i))
        named = i + 1 < len(parts) and DASH.match(parts[i + 1].shadow) and parts[i + 1].kind == "head"
        decked = named and parts[i + 1].width > DECK and not _FROM.match(parts[i + 1].shadow)
        quoted = (under or named) and is_quotation(part.shadow) and (decked or part.width <= QUOTED)
        quoted = quoted or (_over_a_report(parts, i) and _QUOTATIONS.fullmatch(part.shadow) is not None)
        if quoted or ((under or over) and _ASKS.search(part.shadow) and "。" not in part.shadow):
            parts[i] = part._replace(kind="head", reason="short, among the lines of a headline")
    return parts
