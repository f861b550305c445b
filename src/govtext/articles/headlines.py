"""Headlines: which lines make one, and which of them is kicker, title and deck."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities
from govtext.articles.bodies import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.roles import Part

__all__ = ["sort_headline", "split_groups"]

#: A line that leads on to the next one: a kicker.
_LEADS_ON: Final = re.compile(r"(?:：|:|——|强调|指出|提出|要求)$")
_DECK: Final = re.compile(r"(?:——|—|--|―)")
#: A deck says who did what where: the meeting that was held, the visit that was paid.
_EVENT: Final = re.compile(
    r"(?:召开|举行|讲话|主持|出席|会议|座谈会?|调研|督导|检查|会见|开幕|闭幕|启动|发布|印发|投身[^ ]{0,8}|进行[^ ]{0,8})"
)
#: Slogans come in parts of one length, with a space between: 控疫情 保运转 防风险.
_SLOGAN: Final = re.compile(r"\S{3,}[ \u3000]\S{3,}")


def sort_headline(lines: Sequence[str], bold: Sequence[bool] = (), body: str = "") -> tuple[list[int], ...]:
    """Tell the kicker, title and deck lines of one headline, each by number in reading order.

    `bold` says which lines were set bold; `body` is the body that the headline stands over.

    >>> sort_headline(["市长在会上强调：", "抓紧抓实 抓细抓小", "——全市防汛会议召开"])
    ([0], [1], [2])
    """
    count = len(lines)
    if any(bold):
        first = list(bold).index(True)
        last = count - list(bold)[::-1].index(True)
        return list(range(first)), list(range(first, last)), list(range(last, count))
    first, last = 0, count
    leading = [i for i, line in enumerate(lines[:-1]) if _LEADS_ON.search(line)]
    if leading:
        first = leading[-1] + 1
    dashed = [i for i in range(first + 1, count) if _DECK.match(lines[i])]
    if dashed:
        last = dashed[0]
    elif count - first > 1 and not leading:
        shares = [row[0] for row in affinities(lines, [body])] if body else [1.0] * count
        if _is_deck(lines[count - 1], lines[first : count - 1]):
            last = count - 1
        elif shares[first] < 0.12 and max(shares[first + 1 : last]) > 0.4:
            first += 1
    return list(range(first)), list(range(first, last)), list(range(last, count))


def _is_deck(line: str, above: Sequence[str]) -> bool:
    slogans = any(_SLOGAN.search(other) for other in above)
    return bool(_EVENT.search(line)) and (slogans or not any(_EVENT.search(other) for other in above))


def split_groups(groups: Sequence[Group], parts: Sequence[Part], bodies: int) -> list[Group]:
    """Part the headlines that stand in one heap, as where they are dumped after their bodies."""
    out: list[Group] = []
    for group in groups:
        units: list[list[int]] = []
        for i in group.lines:
            if not units or _begins(parts, units[-1], i, dumped=group.after >= bodies):
                units.append([i])
            else:
                units[-1].append(i)
        out += (Group(unit, group.after) for unit in units)
        if group.byline is not None:
            if units:
                out[-1].byline = group.byline
            else:
                out.append(Group([], group.after, group.byline))
    return out


def _begins(parts: Sequence[Part], unit: Sequence[int], i: int, *, dumped: bool) -> bool:
    """Say whether another headline begins at line `i`, after the lines of `unit`."""
    above = parts[unit[-1]]
    if _LEADS_ON.search(above.shadow):
        return False
    led = any(_LEADS_ON.search(parts[k].shadow) for k in unit)
    if _LEADS_ON.search(parts[i].shadow) and not _wraps(parts, i):
        return led or dumped
    if parts[i].passage.bold and not above.passage.bold:
        return any(parts[k].passage.bold for k in unit)
    if _wraps(parts, i):
        return led
    return dumped and parts[i].passage.above > 0 and not led and not _DECK.match(parts[i].shadow)


def _wraps(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` goes on in the next one to make a kicker of two lines."""
    following = parts[i + 1] if i + 1 < len(parts) and parts[i + 1].kind == "head" else None
    return (
        following is not None
        and following.passage.above == 0
        and bool(_LEADS_ON.search(following.shadow))
        and not _LEADS_ON.search(parts[i].shadow)
        and not _SLOGAN.search(parts[i].shadow)
    )
