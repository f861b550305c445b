"""Kicker, title and deck: which line of a headline is which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["sort_headline"]

_KICKER: Final = re.compile(r"(?:：|:|——|强调|指出|要求|提出)$")
_DECK: Final = re.compile(r"^(?:——|—|--)")
#: A deck says who did what where: the meeting that was held, the visit that was paid.
_EVENT: Final = re.compile(r"(?:召开|举行|讲话|主持|出席|会议|调研|督导|检查|会见|座谈会?|开幕|阻击战)")
_SLOGAN: Final = re.compile(r"[ \u3000]")


def sort_headline(lines: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
    """Tell the kicker, title and deck lines of one headline, each by number in reading order.

    >>> sort_headline(["市长在会上强调：", "抓紧抓实 抓细抓小", "——全市防汛会议召开"])
    ([0], [1], [2])
    """
    kicker = [i for i, line in enumerate(lines) if _KICKER.search(line) and len(lines) > 1]
    kicker = kicker if len(kicker) < len(lines) else []
    if kicker:
        kicker = list(range(kicker[-1] + 1))
    rest = [i for i in range(len(lines)) if i not in kicker]
    deck = [i for i in rest[1:] if _DECK.search(lines[i])]
    if deck:
        deck = [i for i in rest if i >= deck[0]]
    elif len(rest) > 1 and not kicker and _EVENT.search(lines[rest[-1]]) and not _EVENT.search(lines[rest[0]]):
        deck = [rest[-1]]
    title = [i for i in rest if i not in deck]
    return kicker, title, deck
