"""Lines in Latin letters: how wide they are printed, and how much of their column they leave empty.

A paragraph goes on in the next line because its next word found no room. So a line after which the first word of the
next line would have fitted was ended on purpose; and one after which it would not have fitted may go on, even where a
sentence ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import width
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["printed", "rooms_of"]

#: How much wider than half an em letters are printed, in ems: the mean of Helvetica and Times, by their published
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
_LETTERS: Final = lazy("[ijl' .,:;!/I|ftr()\\[\\]\\-‘’cszbdghnopquFLJPTSEBKAVXYZCDHNRUGOQw&mMW%@]")
_WORD: Final = lazy(r"\S+?(?:[-‐–—/](?=\w)|(?=\s)|$)")
#: Lines on either side that tell the measure of a line's column.
WINDOW: Final = 6
#: Ems by which a line may be wider than its column as far as `printed` knows, as a share of its width.
LOOSE: Final = 0.04


def printed(text: str) -> float:
    """Give the width of `text` in ems in a face whose letters are of different widths.

    >>> printed("illicit") < 2.2 < 4.4 < printed("WOMMAN")
    True
    """
    return width(text) + sum(map(_WIDER.__getitem__, _LETTERS.findall(text)))


def rooms_of(lines: Sequence[str], forced: Sequence[bool]) -> list[tuple[float, float]]:
    """Give for each line the share of its column that it fills, and by how many ems the next line's first word fits.

    `forced` says of which lines it is certain that they go on: their next word did not fit. The measure of a column
    is what contradicts fewest of the lines around.
    """
    widths = [printed(line) for line in lines]
    needed = [0.26 + printed(word.group()) if (word := _WORD.match(line)) else 0.0 for line in lines]
    needed = [*needed[1:], 0.0]
    out: list[tuple[float, float]] = []
    for i, own in enumerate(widths):
        a, b = max(0, i - WINDOW), i + WINDOW + 1
        measure = _measure(widths[a:b], [w + n for w, n in zip(widths[a:b], needed[a:b])], forced[a:b], own)
        out.append((own / measure if measure else 1.0, measure - own - needed[i]))
    return out


def _measure(widths, reach, forced, own):
    best = (-1.0, own)
    for m in {*widths}:
        if m < own * (1 - LOOSE): continue
        score = sum(w <= m * (1 + LOOSE) for w in widths) + sum(f and r >= m * (1 - LOOSE) for r, f in zip(reach, forced))
        best = max(best, (score, m))
    return best[1]
