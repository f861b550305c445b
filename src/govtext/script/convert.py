"""The conversion: one scan finds out that there is nothing to do, one C-level translation does most of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.script.evidence import Surroundings, simplified_only
from govtext.script.tables import LONGEST_PHRASE, Context, Tables, tables

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_BLOCK: Final = 2048
"""Translation goes on for this long after a character that converts, before looking for the next one: blocks this long cost
nothing where every third character converts, and save everything where one in ten thousand does."""


def to_simplified(text: str) -> str:
    """Convert Traditional characters to Simplified ones, one to one.

    The result is as long as the text, and each character of it stands for the one at the same place. Text that
    nothing changes comes back as the same object.

    >>> to_simplified("曬乾的麵條很乾淨，乾隆年間的乾坤")
    '晒干的面条很干净，乾隆年间的乾坤'
    >>> to_simplified("王丙乾同志取得显著成效")  # Simplified already
    '王丙乾同志取得显著成效'
    """
    if not isinstance(text, str):
        raise TypeError(f"to_simplified() takes a str, not {type(text).__name__}: decode bytes first.")
    found = tables()
    if not any(pattern.search(text) for pattern in (found.plain, found.shared, found.deviant)):
        return text
    # Without a Simplified character in sight nothing is left alone, and the places to look at are few.
    mixed = simplified_only().search(text) is not None
    folded = _fold(text, found.plain if mixed else found.changing, found)
    pieces: list[str] = []
    done = 0
    for at, value in _exceptions(text, folded, found, mixed=mixed):
        pieces += (folded[done:at], value)
        done = at + 1
    if not pieces:
        return folded
    pieces.append(folded[done:])
    result = "".join(pieces)
    return text if result == text else result


def _fold(text: str, changing: re.Pattern[str], found: Tables) -> str:
    """Give every character its default, block by block from each one that changes."""
    pieces: list[str] = []
    end = 0
    while (hit := changing.search(text, end)) is not None:
        start = hit.start()
        pieces += (text[end:start], text[start : start + _BLOCK].translate(found.dense))
        end = start + _BLOCK
    pieces.append(text[end:])
    return "".join(pieces)


def _exceptions(text: str, folded: str, found: Tables, *, mixed: bool) -> Iterator[tuple[int, str]]:
    """Give the places where the default is not the answer, in order."""
    around = Surroundings(text, found) if mixed else None
    for at in _places(text, found, mixed=mixed):
        old = text[at]
        if old in found.gated and ((around is not None and around.simplified(at)) or _alone(text, at)):
            value = old
        else:
            context = governing(text, at, found)
            value = context.value if context else found.default.get(ord(old), old)
        if value != folded[at]:
            yield at, value


def _places(text: str, found: Tables, *, mixed: bool) -> Iterable[int]:
    """Give the places that need a look, in order."""
    places = (match.start() for match in found.deviant.finditer(text))
    if not mixed:
        return places
    return sorted({*places, *(match.start() for match in found.shared.finditer(text))})


def _alone(text: str, at: int) -> bool:
    """Say whether a character stands between white space: cited, or 王小明 著; nothing says that it means another one."""
    return not text[max(at - 1, 0) : at].strip() and not text[at + 1 : at + 2].strip()


def governing(text: str, at: int, found: Tables) -> Context | None:
    """Give the highest-ranking phrase around a character that says how to convert it, if there is one."""
    low = max(at - LONGEST_PHRASE, 0)
    folded = text[low : at + LONGEST_PHRASE].translate(found.default)
    place = at - low
    old = text[at]
    best: Context | None = None
    for key in (f"{old}{folded[place + 1 : place + 2]}", f"{folded[place - 1 : place]}\0{old}"):
        for context in found.contexts.get(key, ()):
            if best is not None and best.rank >= context.rank:
                break
            if context.holds(folded, place):
                best = context
                break
    return best
