"""The conversion: one scan finds out that there is nothing to do, one C-level translation does most of the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.script.evidence import Surroundings, few, japanese_lines, simplified_only, unusual, zones
from govtext.script.tables import LONGEST_PHRASE, Context, Tables, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_PREPOSITION: Final = "於"
_BLOCK: Final = 4096
"""A stretch of this length with a code point beyond the basic plane takes the slower table."""


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
    deviant = (match.start() for match in found.deviant.finditer(text))
    if found.plain.search(text) is None:
        # Only characters that both scripts use could convert; one Simplified character says that none will.
        if found.shared.search(text) is None or simplified_only().search(text) is not None:
            return text
        return _patched(text, text.translate(found.dense), _exceptions(text, deviant, None, found))
    if unusual().search(text) is None:
        return _patched(text, text.translate(found.dense), _exceptions(text, deviant, None, found))
    return _mixed(text, found)


def _mixed(text: str, found: Tables) -> str:
    """Convert a text with characters of both scripts, kana, or code points beyond the basic plane."""
    traditional = few(found.plain, text)
    simplified = few(simplified_only(), text)
    everything = [(0, len(text))]
    if traditional is not None and simplified is None:
        # Simplified text with strays: beyond their reach nothing converts.
        spans = list(zones(traditional, len(text)))
        places = _sorted(text, found, spans, spans)
        otherwise = True
    elif simplified is not None and traditional is None:
        # Traditional text with strays: beyond their reach nothing is left alone.
        spans = everything
        places = _sorted(text, found, spans, list(zones(simplified, len(text))))
        otherwise = False
    else:
        spans = everything
        places = _sorted(text, found, spans, spans)
        otherwise = len(simplified or ()) > len(traditional or ())
    around = Surroundings(text, found, otherwise=otherwise)
    result = _patched(text, _fold(text, spans, found), _exceptions(text, places, around, found))
    return _restored(text, result, japanese_lines(text))


def _sorted(
    text: str, found: Tables, deviant: Iterable[tuple[int, int]], shared: Iterable[tuple[int, int]]
) -> Iterable[int]:
    """Give the places that need a look, in order."""
    places = {match.start() for start, end in deviant for match in found.deviant.finditer(text, start, end)}
    places.update(match.start() for start, end in shared for match in found.shared.finditer(text, start, end))
    return sorted(places)


def _fold(text: str, spans: Iterable[tuple[int, int]], found: Tables) -> str:
    """Give every character of some stretches its default."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces.append(text[done:start])
        for at in range(start, end, _BLOCK):
            block = text[at : min(at + _BLOCK, end)]
            pieces.append(block.translate(found.default if _ASTRAL.search(block) else found.dense))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _exceptions(
    text: str, places: Iterable[int], around: Surroundings | None, found: Tables
) -> Iterator[tuple[int, str]]:
    """Give what each place that needs a look becomes."""
    for at in places:
        old = text[at]
        if old in found.gated and (
            (around is not None and around.simplified(at)) or (old in found.standard and alone(text, at))
        ):
            yield at, old
        else:
            context = governing(text, at, found)
            yield at, context.value if context else found.default.get(ord(old), old)


def _patched(text: str, folded: str, exceptions: Iterable[tuple[int, str]]) -> str:
    """Put the exceptions into the folded text; give the text itself where nothing is left of the change."""
    pieces: list[str] = []
    done = 0
    for at, value in exceptions:
        if folded[at] != value:
            pieces += (folded[done:at], value)
            done = at + 1
    if pieces:
        pieces.append(folded[done:])
        folded = "".join(pieces)
    return text if folded == text else folded


def _restored(text: str, converted: str, lines: Iterable[tuple[int, int]]) -> str:
    """Take back what happened to some lines."""
    pieces: list[str] = []
    done = 0
    for start, end in lines:
        pieces += (converted[done:start], text[start:end])
        done = end
    if not pieces:
        return converted
    result = "".join((*pieces, converted[done:]))
    return text if result == text else result


def alone(text: str, at: int) -> bool:
    """Say whether a character stands between white space: cited, or 王小明 著; nothing says that it means another one."""
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    if text[at] == _PREPOSITION:  # as many write it between Latin words and figures: only a line of its own counts
        return before in ("", "\n") and after in ("", "\n", "\r")
    return not before.strip() and not after.strip()


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
