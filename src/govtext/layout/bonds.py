"""Bonds: how well one line goes on another, whichever stands between them.

What is compared is whether the second line is the next one of its column, against whether the two met by chance. A line
by itself says, too, whether it goes on in another, and whether it goes on another: a headline does neither. What each
piece of evidence weighs was fitted on pages whose columns are interleaved, and ships as a table (see
`tools/fit_bonds.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property
from itertools import chain, pairwise
from math import exp, log
from typing import TYPE_CHECKING, Final

from govtext.characters import is_han
from govtext.data import read
from govtext.english import is_english, word_affinity
from govtext.layout.english import first_word, kind_of, last_word
from govtext.layout.habits import is_lost
from govtext.layout.hyphens import hyphen_of
from govtext.layout.phrases import Phrases
from govtext.layout.signals import ENDED
from govtext.words import affinity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["Bonds"]

#: Steps of an affinity, in nats; wider ones of that across a break, and of those on either side of it.
_AFFINITY: Final = (-3.0, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0)
_ACROSS: Final = (-2.0, -0.5, 0.5, 1.5, 3.0)
_WITHIN: Final = (-1.0, 1.0, 3.0)
#: Steps of how much wider, in ems, a column is than another, a line than the one it goes on, and than its column; and
#: of how far a line stays short of it.
_WIDER: Final = (-6.0, -3.0, -1.6, -0.6, 0.6, 1.6, 3.0, 6.0)
_STEPS: Final = (-8.0, -4.0, -2.75, -1.25, -0.6, 0.6, 1.25, 2.75, 4.0, 8.0)
_OVER: Final = (-3.0, -1.1, 0.6, 1.6, 3.0, 6.0)
_SHORT: Final = (-1.0, 0.6, 1.3, 2.6, 4.0, 8.0)
#: Shares of lines under a blank one, between which the blank ones mean something.
_HABIT: Final = (0.15, 0.85)
#: What a bond is worth more than the table says, which was fitted to one line among eight.
LIKELY: Final = 0.9
#: Letters that words of one family have in common.
_STEM: Final = 6
_WORD: Final = re.compile("[A-Za-z0-9]+")
#: Log-odds under which a line does not go on the one above it, by their bond and by what is seen of it alone.
ANEW: Final = -4.3
#: The probability from which on a line looks so much like one that goes on another that nothing else need be weighed.
LOOKS_ON: Final = 0.7


class Bonds:
    """The bonds between the lines of a page, weighed when they are asked for."""

    def __init__(self, lines: Lines, seen: Sequence[Seen], rows: Sequence[int], shadow: str) -> None:
        self._widths: Final = lines.widths
        self._above: Final = lines.above
        self._seen: Final = seen
        self._rows: Final = rows
        self._texts: Final = list(lines.contents(shadow))
        self._phrases: Final = Phrases(self._texts)
        blank = sum(above > 0 for above in lines.above) / max(1, len(lines))
        self._parted: Final = _HABIT[0] < blank < _HABIT[1]
        indents = sum(s.indent for s in seen) / max(1, len(lines))
        self._indented: Final = 0.05 < indents < 0.5
        self._known: Final[dict[tuple[int, int], float]] = {}
        self._known_above: Final[dict[int, float]] = {}
        self._known_below: Final[dict[tuple[int, bool, bool], float]] = {}
        self._going: Final[dict[int, float]] = {}
        self._coming: Final[dict[int, float]] = {}

    def __call__(self, a: int, b: int) -> float:
        """Weigh, in log-odds, whether line `b` is the next one after line `a`, for all that stands between them."""
        weight = self._known.get((a, b))
        if weight is None:
            if self._rows[a] == self._rows[b]:
                weight = LIKELY + _weight(self.names(a, b))
            else:
                above = self._seen[a]
                weight = self._above_all(a) + self._below_all(b, above.end in ENDED, above.latin)
                weight += _weight(self._names_between(a, b))
            self._known[a, b] = weight
        return weight

    def _above_all(self, a: int) -> float:
        """Weigh what line `a` says of any line behind it: most pairs of lines share it with many others."""
        if a not in self._known_above:
            self._known_above[a] = LIKELY + _weight(self._names_above(a))
        return self._known_above[a]

    def _below_all(self, b: int, ended: bool, latin: bool) -> float:
        """Weigh what line `b` says of any line before it that ends a sentence or does not, in this script."""
        if (b, ended, latin) not in self._known_below:
            self._known_below[b, ended, latin] = _weight(self._names_below(b, ended, latin))
        return self._known_below[b, ended, latin]

    def text(self, i: int) -> str:
        """Give line `i`, in Simplified characters."""
        return self._texts[i]

    def goes_on(self, i: int) -> float:
        """Give the probability that line `i` goes on in another, by what is seen of it alone."""
        if i not in self._going:
            self._going[i] = _probability(self.names_of_end(i))
        return self._going[i]

    def comes_on(self, i: int) -> float:
        """Give the probability that line `i` goes on another, by what is seen of it alone."""
        if i not in self._coming:
            self._coming[i] = _probability(self.names_of_start(i))
        return self._coming[i]

    def parted(self, a: int, b: int) -> bool:
        """Say whether line `b`, which stands below line `a`, begins anew: it looks so, and hardly goes on the other."""
        coming = self.comes_on(b)
        return coming < LOOKS_ON and self(a, b) + log(coming / (1 - coming)) < ANEW

    def names_of_end(self, i: int) -> Iterator[str]:
        """Yield the names of what says whether line `i` goes on in another."""
        s = self._seen[i]
        script = "latin " if s.latin else ""
        yield f"on, {script}line"
        yield f"on, {script}end {s.end} fill {s.fill}"
        yield f"on, end {s.end} marks {s.marks}"
        yield f"on, short by {bisect_right(_SHORT, s.missing)} end {s.end}"
        yield f"on, label {s.label}"
        yield f"on, size {s.size} marks {s.marks}"
        if s.parts:
            yield "on, parts"
        if s.bold:
            yield "on, bold"

    def names_of_start(self, i: int) -> Iterator[str]:
        """Yield the names of what says whether line `i` goes on another."""
        s = self._seen[i]
        script = "latin " if s.latin else ""
        yield f"from, {script}line"
        yield f"from, {script}start {s.start}"
        yield f"from, label {s.label}"
        yield f"from, size {s.size} marks {s.marks}"
        yield f"from, end {s.end} marks {s.marks}"
        yield f"from, {script}first {_kind(self._texts[i][0], s.start)}"
        yield f"from, two ems short {is_lost(s)}"
        if self._indented:
            yield f"from, indent {s.indent}"
        if s.parts:
            yield "from, parts"
        if s.bold:
            yield "from, bold"

    def names(self, a: int, b: int) -> Iterator[str]:
        """Yield the names of what is true of line `b` behind line `a`."""
        if self._rows[a] == self._rows[b]:
            yield "beside"
            return
        yield from self._names_above(a)
        yield from self._names_below(b, self._seen[a].end in ENDED, self._seen[a].latin)
        yield from self._names_between(a, b)

    def _names_above(self, a: int) -> Iterator[str]:
        """Name what line `a` says of the one behind it."""
        above = self._seen[a]
        yield "any"
        yield f"{'latin ' if above.latin else ''}end {above.end} fill {above.fill}"
        yield f"label {above.label} above, ended {above.end in ENDED}"

    def _names_below(self, b: int, ended: bool, latin: bool) -> Iterator[str]:
        """Name what line `b` says of the one before it, which ends a sentence or does not, in Latin script or not."""
        below = self._seen[b]
        yield f"label {below.label}, ended {ended}"
        yield f"{'latin ' if latin else ''}start {below.start}, ended {ended}"
        yield f"two ems short {is_lost(below)}, ended {ended}"
        if self._indented:
            yield f"indent {below.indent}, ended {ended}"

    def _names_between(self, a: int, b: int) -> Iterator[str]:
        """Name what line `b` says behind line `a` and behind no other."""
        above, below = self._seen[a], self._seen[b]
        ended = above.end in ENDED
        script = "latin " if above.latin else ""
        if above.latin != below.latin:
            yield "another script"
        yield f"{script}column {bisect_right(_WIDER, below.measure - above.measure)}"
        yield f"{script}over {bisect_right(_OVER, self._widths[b] - above.measure)}"
        if not (ended or above.latin or below.latin):  # both fill their column, unless the lower one is a last line
            step = bisect_right(_STEPS, self._widths[b] - self._widths[a])
            yield f"step {step} open {below.end in ('open', 'pause')}"
        if self._parted and b == a + 1 and not self._above[b]:
            yield "no blank line between"
        if not ended:
            yield from self._across(self._texts[a], self._texts[b], above.end, below.start)
            if above.latin and below.latin:
                yield from self._words_across(self._texts[a], self._texts[b])

    def _across(self, before: str, after: str, end: str, start: str) -> Iterator[str]:
        """Name what the last characters of one line and the first ones of another say."""
        last, first = before[-1], after[0]
        if is_han(last) and is_han(first):
            nats = affinity(last, first)
            yield f"affinity {bisect_right(_AFFINITY, nats)} phrases {self._met(before[-2:], after[:2])}"
            yield f"words {_pair(before[-2:])} {bisect_right(_ACROSS, nats)} {_pair(after[:2])}"
            return
        hyphen = hyphen_of(before)
        if hyphen is not None and first.isalpha():
            yield self._hyphened(before[: hyphen.start()], after)
        else:
            yield f"between {_kind(last, end)} and {_kind(first, start)}"

    def _words_across(self, before: str, after: str) -> Iterator[str]:
        """Name what the last word of one line and the first one of another say."""
        last, first = last_word(before), first_word(after)
        if not first:
            return
        if not last:
            if hyphen_of(before) is None:
                yield f"kinds {before[-1]} {kind_of(first)}"
            return
        yield f"kinds {kind_of(last)} {kind_of(first)}"
        yield f"english met {(last.lower(), first.lower()) in self._word_pairs}"
        nats = word_affinity(last, first)
        if nats is not None:
            yield f"english {bisect_right(_AFFINITY, nats)}"

    def _met(self, before: str, after: str) -> int:
        """Say how much of the four characters across a break the page has: 3 for all, 1 for three of them."""
        phrases = self._phrases
        if not phrases.pair(before[-1], after[0]):
            return 0
        if len(before + after) == 4 and phrases.phrase(before + after):
            return 3
        return (len(before) == 2 and phrases.phrase(before + after[0])) + (
            len(after) == 2 and phrases.phrase(before[-1] + after)
        )

    @cached_property
    def _latin(self) -> list[list[str]]:
        """The words of each line in Latin script."""
        latin = (text for text, s in zip(self._texts, self._seen, strict=True) if s.latin)
        return [_WORD.findall(text.lower()) for text in latin]

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(self._latin))

    @cached_property
    def _word_pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(chain.from_iterable(map(pairwise, self._latin)))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in self._words if len(word) > _STEM)

    def _hyphened(self, before: str, after: str) -> str:
        """Name what the two halves of a word are that a hyphen may have parted."""
        left, right = last_word(before), first_word(after)
        if not left or not right:
            return "hyphen"
        word = left + right
        known = "common" if is_english(word) else "met" if word.lower() in self._words else "unknown"
        if known == "unknown" and len(word) > _STEM and word[:_STEM].lower() in self._stems:
            known = "akin"
        return f"hyphen {known} lower {after[0].islower()} rest {is_english(right)}"


def _pair(chars: str) -> int | None:
    """Say how well two characters of a line stand together, which tells whether both are of one word."""
    return bisect_right(_WITHIN, affinity(*chars)) if len(chars) == 2 and all(map(is_han, chars)) else None


def _weight(names: Iterator[str]) -> float:
    """Give what the table says that all that is named weighs."""
    weights = _table()
    return sum([weights.get(name, 0.0) for name in names])


def _probability(names: Iterator[str]) -> float:
    """Give the probability that the table gives what is named."""
    return 1 / (1 + exp(-_weight(names)))


def _kind(char: str, otherwise: str) -> str:
    """Name the kind of a character."""
    if is_han(char):
        return "han"
    if char.isdigit():
        return "digit"
    if char.isalpha():
        return "lower" if char.islower() else "upper"
    return otherwise


@cache
def _table() -> dict[str, float]:
    """Read the table: a name and, in hundredths, what it weighs."""
    rows = (line.split("\t") for line in read("layout", "bond_weights.tsv").splitlines())
    return {name: int(weight) / 100 for name, weight in rows}
