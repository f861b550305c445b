"""Room: whether the first word of the next line would have found a place at the end of a line in Latin script.

A paragraph goes on in the next line because its next word found no room. So a line after which it would have fitted was
ended on purpose; and one after which it would not have fitted may go on, even where a sentence ends. (In Chinese any
character can be broken off: there it is enough how far a line stays short of its column.)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import width
from govtext.layout.hyphens import hyphen_of
from govtext.layout.signals import TORN
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["Room", "printed", "rooms_of"]

#: How much wider than half an em Latin letters are printed, in ems: the mean of Helvetica and Times, by their published
#: metrics.
_WIDER: Final = {
    letter: wider
    for letters, wider in (
        ("ijl'", -0.26),
        (" .,:;!/I|", -0.23),
        ("ftr", -0.2),
        ("()[]-‘’", -0.18),
        ("csz", -0.05),
        ("bdghnopqu", 0.02),
        ("FLJPTS", 0.08),
        ("EBKAVXYZ", 0.17),
        ("CDHNRUGOQw&", 0.22),
        ("mM", 0.31),
        ("W%@", 0.42),
    )
    for letter in letters
}
#: The same by the bytes of Windows-1252, which has all of these letters: in hundredths, beyond the narrowest.
_NARROWEST: Final = 26
_BYTES: Final = bytes(
    round(100 * _WIDER.get(bytes([byte]).decode("cp1252", "replace"), 0.0)) + _NARROWEST for byte in range(256)
)
#: What is not broken at a line end: a word up to its first hyphen or dash.
_WORD: Final = lazy(r"[^\s\-‐–—/]+[\-‐–—/]?")
#: The same on a page that hyphenates: a word that has room for its first syllable is broken behind it.
_SYLLABLE: Final = lazy(
    r"[“‘\"'(]{0,2}(?=[A-Za-z]{5})[aeiouAEIOU]?"
    r"[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{0,4}[aeiouyAEIOUY]{1,3}(?:[b-df-hj-np-tv-xz](?=[b-df-hj-np-tv-xz]))?(?=[a-z]{2})"
)
#: Lines of a page, and the share of its lines, that end with a hyphen where words are hyphenated.
HYPHENS: Final = 3
HYPHENATED: Final = 0.03
#: The space in front of a word, in ems.
_SPACE: Final = 0.26
#: Lines on either side that tell the measure of a column in Latin script.
WINDOW: Final = 6
#: By how much of its width a line may be wider than its column, as far as `printed` knows.
LOOSE: Final = 0.04


class Room(NamedTuple):
    """The room behind a line: the share of its column that the line fills, and the ems left behind the next word."""

    filled: float
    left: float


_UNKNOWN: Final = Room(1.0, 0.0)


def printed(text: str) -> float:
    """Give the width of `text` in ems in a face whose letters are of different widths.

    >>> printed("illicit") < 2.2 < 4.4 < printed("WOMMAN")
    True
    """
    return width(text) + _wider(text)


def _wider(text: str) -> float:
    return (sum(text.encode("cp1252", "replace").translate(_BYTES)) - _NARROWEST * len(text)) / 100


def rooms_of(lines: Lines, seen: Sequence[Seen]) -> list[Room]:
    """Give the room behind each line, as far as it is set in Latin letters."""
    latin = [s.latin for s in seen]
    if not any(latin):
        return [_UNKNOWN] * len(lines)
    told = [content if is_latin else "" for content, is_latin in zip(lines.contents(), latin, strict=True)]
    whole = [is_latin and s.fill not in TORN for s, is_latin in zip(seen, latin, strict=True)]
    widths = [
        width + _wider(line) if is_whole else 0.0
        for width, line, is_whole in zip(lines.widths, told, whole, strict=True)
    ]
    hyphenated = sum(hyphen_of(line) is not None for line in told if line) >= max(HYPHENS, HYPHENATED * sum(latin))
    needed = [*(_needed(line, hyphenated) if line else 0.0 for line in islice(told, 1, None)), 0.0]
    # Of these lines it is certain that they go on: their next word found no room.
    forced = [
        is_whole and s.end in ("open", "pause") and not s.label and below.start == "lower"
        for is_whole, (s, below) in zip(whole, pairwise(seen), strict=False)
    ]
    forced.append(False)
    rooms: list[Room] = []
    for i, own in enumerate(widths):
        if not latin[i]:
            rooms.append(_UNKNOWN)
            continue
        if not whole[i]:
            rooms.append(Room(1.0, -needed[i]))  # the row was stretched to fill its column
            continue
        a, b = max(0, i - WINDOW), i + WINDOW + 1
        over = [x + y for x, y, f in zip(widths[a:b], needed[a:b], forced[a:b], strict=True) if f]
        measure = _measure(own, widths[a:b], over)
        rooms.append(Room(own / measure if measure else 1.0, measure - own - needed[i]))
    return rooms


def _needed(content: str, hyphenated: bool) -> float:
    """Give the ems that the first word of a line would have needed behind the line above."""
    syllable = _SYLLABLE.match(content) if hyphenated else None
    if syllable is not None:
        return _SPACE + printed(syllable.group() + "-")
    word = _WORD.match(content)
    return _SPACE + printed(word.group()) if word else 0.0


def _measure(own: float, widths: Sequence[float], over: Sequence[float]) -> float:
    """Give the measure that contradicts fewest lines: all `widths` fit into it, and what was `over` did not."""
    candidates = [measure for measure in {*widths} if measure >= own * (1 - LOOSE)]
    widths, over = sorted(widths), sorted(over)

    def fits(measure: float) -> int:
        return bisect_right(widths, measure * (1 + LOOSE)) + len(over) - bisect_left(over, measure * (1 - LOOSE))

    return max(candidates, key=lambda measure: (fits(measure), measure), default=own)
