"""Single spaces that fall anywhere in Chinese text, inside of words as well, as optical recognition sets them.

Spaces that somebody set, and those that are left of the gutter between two columns, part words; those of a gutter
stand below one another, too.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS, is_han, width
from govtext.patterns import lazy
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BETWEEN", "ENOUGH", "PROSE", "by_chance", "scattered"]

#: A single space between two ideographs.
BETWEEN: Final = lazy(rf" (?<=[{HAN_CLASS}] )(?=[{HAN_CLASS}])")
_TOUCHING: Final = lazy(rf"[{HAN_CLASS}](?=[{HAN_CLASS}])")
#: A pause of Chinese prose, or an ASCII mark that may stand for one.
PROSE: Final = lazy(r"[，。、；,;](?:(?<![,;])|(?<=[^\x00-\x7f].)(?=[^\x00-\x7f]|$))")
#: Names stand apart behind what somebody is: （记者 张伟 李娜）.
_NAMES: Final = lazy(rf"[{HAN_CLASS}][者员員生影文图圖摄攝辑輯] (?=[{HAN_CLASS}])[{HAN_CLASS} ]{{2,40}}[）)]?")
#: Numerals, days of the week: a row of them stands apart, and each goes well on the one before.
_ROWS: Final = frozenset("〇一二三四五六七八九十日月火水木金土")
#: Nats by which two neighbours are parted by chance, and not on purpose: a third of all neighbours stand inside of
#: words, of those that are parted on purpose one in fifty.
INSIDE: Final = 2.8
OUTSIDE: Final = -0.38
#: Nats in all, and different words, that are enough.
ENOUGH: Final = 2.5
WORDS: Final = 2
#: The share of the places between two ideographs that have a space.
OFTEN: Final = 0.03
#: The share of lines that have a space at a place, give or take an em, how many times as many as at others that is, and
#: the share of these inside of words, from and up to which it is a seam between columns.
ALIGNED: Final = 0.4
ABOVE: Final = 3
SEAM: Final = 0.12


def scattered(lines: Sequence[str]) -> bool:
    """Say whether the spaces in the prose of these lines, in Simplified characters, fall anywhere.

    >>> scattered(["今年推 广滴灌，草莓个头大，", "每斤价 格到了 二十多元，采", "摘的游 客都说，还要再来。"])
    True
    >>> scattered(["昨天上午，市里召开 夏粮收购开始了，各", "防汛工作会议，部署 地粮站早早做好准备。"])
    False
    """
    nats = 0.0
    torn: set[str] = set()
    places: Counter[int] = Counter()  # by ems
    inside: Counter[int] = Counter()
    for line in lines:
        if " " not in line or not PROSE.search(line):
            continue
        names = {at for found in _NAMES.finditer(line) for at in range(*found.span())}
        for space in BETWEEN.finditer(line):
            at = space.start()
            before, after = line[at - 1], line[at + 1]
            if at in names or (before in _ROWS and after in _ROWS):
                continue
            crosses = crosses_word(before, after)
            nats += by_chance(before, after)
            place = round(width(line[:at]))
            places[place] += 1
            if crosses:
                torn.add(before + after)
                inside[place] += 1
    if nats < ENOUGH or len(torn) < WORDS:
        return False
    prose = [line for line in lines if PROSE.search(line)]
    touching = sum(len(_TOUCHING.findall(line)) for line in prose)
    return places.total() >= OFTEN * (touching + places.total()) and not _aligned(places, inside, len(prose))


def by_chance(before: str, after: str) -> float:
    """Give the nats by which two Simplified characters are parted by chance, as at the end of a full line.

    >>> by_chance("疫", "情") > 0 > by_chance("的", "疫"), by_chance("，", "疫")
    (True, 0.0)
    """
    if not (is_han(before) and is_han(after)):
        return 0.0
    return INSIDE if crosses_word(before, after) else OUTSIDE


def _aligned(places: Counter[int], inside: Counter[int], lines: int) -> bool:
    """Say whether the spaces of most lines stand below one another and part words: columns stand side by side there."""
    usual = 3 * places.total() / (max(places) + 1)
    for place in places:
        around = (place - 1, place, place + 1)
        spaces = sum(places[k] for k in around)
        if spaces >= max(ALIGNED * lines, ABOVE * usual) and sum(inside[k] for k in around) <= SEAM * spaces:
            return True
    return False
