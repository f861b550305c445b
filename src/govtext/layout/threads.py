"""Columns interleaved line by line are taken apart by what the lines say.

Where an extractor sorts a page by height, the lines of neighbouring columns alternate. Every line is then matched with
the line that goes on it: the bonds that words make across a break are certain enough to show how many columns are
woven together at each place, and that shows where the other lines belong. The threads that come of it are read one
after the other. Most texts are not woven: lines are looked at only where they hardly ever break in the middle of a
word, as lines in order do, and stay as they stand unless the weave is much the likelier.
"""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Final

from govtext.characters import is_han
from govtext.layout.signals import ENDED, UNBROKEN_SIZE
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Line

    Bond = Callable[[int, int], float]

__all__ = ["unweave"]

#: Lines of a window that is tested for being woven, and lines on either side that are looked at with it.
WINDOW: Final = 16
MARGIN: Final = 10
#: Of the breaks between Han characters after full lines, the share inside words under which a window is suspect.
SUSPECT: Final = 0.30
#: How far ahead the line that goes on may stand: so many columns are woven at the most.
REACH: Final = 8

#: Log-likelihood ratios of "this line goes on that one" against "these lines met by chance".
INSIDE: Final = 3.0
PHRASE: Final = 2.2
CERTAIN: Final = 2.0
OUTSIDE: Final = -0.7
#: A line that has not ended needs another one more than a line that has.
UNFINISHED: Final = 0.6
#: What a stride loses for not being one, and for each further line; what it gains where all bonds around have it.
APART: Final = 2.0
FURTHER: Final = 0.25
AGREED: Final = 8.0
#: A line stays without one that goes on it rather than take one under this.
LEAST: Final = -1.5
#: A thread that does not end is torn. A weave is believed if it is likelier by this than the lines as they stand.
TORN: Final = 2.5
PROOF: Final = 10.0
#: The bond between lines of one printed row.
BESIDE: Final = -6.0


def unweave(lines: Sequence[Line], seen: Sequence[Seen], rows: Sequence[int], shadow: str) -> list[int] | None:
    """Give the lines by number in reading order, or None where nothing is woven.

    `rows` numbers the printed rows: lines of one row stood side by side and never go on one another.
    """
    order: list[int] = []
    changed = False
    for start, end, suspect in _windows(seen):
        found = _read(lines, seen, rows, shadow, start, end) if suspect else list(range(start, end))
        changed = changed or found != list(range(start, end))
        order += found
    return order if changed else None


def _windows(seen: Sequence[Seen]) -> Iterator[tuple[int, int, bool]]:
    """Yield stretches of lines, and whether they may be woven."""
    count = len(seen)
    filled = [s.fill in ("full", "near") for s in seen]
    tellable = [
        f and s.end in ("open", "pause") and s.word != "none" and s.size > 0 for f, s in zip(filled, seen, strict=True)
    ]
    inside = [told and s.word == "inside" for told, s in zip(tellable, seen, strict=True)]
    unbroken = [s.size == UNBROKEN_SIZE for s in seen]
    suspect = bytearray(count)
    told, hits, whole = sum(tellable[:WINDOW]), sum(inside[:WINDOW]), sum(unbroken[:WINDOW])
    for i in range(WINDOW, count + 1):
        if told >= 3 and hits < SUSPECT * told and not whole:
            first, last = max(0, i - WINDOW - MARGIN), min(count, i + MARGIN)
            suspect[first:last] = b"\1" * (last - first)
        if i < count:
            told += tellable[i] - tellable[i - WINDOW]
            hits += inside[i] - inside[i - WINDOW]
            whole += unbroken[i] - unbroken[i - WINDOW]
    for i, line_is_whole in enumerate(unbroken):
        if line_is_whole:  # a paragraph on one line is no line of a column
            suspect[i] = 0
    start = 0
    for i in range(1, count + 1):
        if i == count or suspect[i] != suspect[start]:
            yield start, i, bool(suspect[start])
            start = i


def _read(
    lines: Sequence[Line], seen: Sequence[Seen], rows: Sequence[int], shadow: str, start: int, end: int
) -> list[int]:
    """Give the lines from `start` to `end` in reading order."""
    phrases = _phrases(lines[start:end], shadow)
    indented = 0.05 < sum(s.indent for s in seen[start:end]) / (end - start) < 0.5

    def bond(a: int, b: int) -> float:
        if rows[a] == rows[b]:
            return BESIDE
        return _bond(lines[a], lines[b], seen[a], seen[b], shadow, phrases, indented=indented)

    bonds = {(a, b): bond(a, b) for a in range(start, end) for b in range(a + 1, min(end, a + REACH + 1))}
    order: list[int] = []
    for threads in _stretches(_threads(_match(bonds, start, end), start, end)):
        first, last = min(thread[0] for thread in threads), max(thread[-1] for thread in threads)
        woven = sum(bonds[pair] for thread in threads for pair in pairwise(thread))
        straight = sum(bonds[i, i + 1] for i in range(first, last))
        read, worth = _in_order(threads, bond, seen)
        order += read if woven + worth >= straight + PROOF else range(first, last + 1)
    return order


def _bond(
    a: Line, b: Line, seen_a: Seen, seen_b: Seen, shadow: str, phrases: frozenset[str], *, indented: bool
) -> float:
    """Weigh how well line `b` goes on line `a`; `indented` says that the page indents its paragraphs."""
    if _ended(seen_a):
        if seen_b.start == "forbidden":
            return -4.0
        return (0.8 if seen_b.indent else -1.0) if indented else 0.0
    if seen_b.start == "forbidden":
        return -3.0 if seen_a.end == "pause" else 2.0
    score = UNFINISHED
    if seen_b.start == "opening" or seen_b.label == "dateline" or seen_b.alone:
        score -= 2.5
    if indented and seen_b.indent:
        score -= 2.5
    if b.width > a.width + 3:
        score -= 1.0
    last, first = shadow[a.end - 1], shadow[b.start]
    if is_han(last) and is_han(first):
        if crosses_word(last, first):
            return score + INSIDE
        if shadow[a.end - 2 : a.end] + first in phrases or last + shadow[b.start : b.start + 2] in phrases:
            return score + PHRASE
        return score + OUTSIDE
    return score


def _ended(s: Seen) -> bool:
    return s.end in ENDED or s.end == "colon" or s.alone or (s.fill == "short" and s.end == "open")


def _phrases(lines: Sequence[Line], shadow: str) -> frozenset[str]:
    """Collect the phrases of three characters of a page: its own words are the best evidence there is."""
    found: set[str] = set()
    for line in lines:
        text = shadow[line.start : line.end]
        found.update(text[k : k + 3] for k in range(len(text) - 2))
    return frozenset(found)


def _match(bonds: dict[tuple[int, int], float], start: int, end: int) -> dict[int, int]:
    """Give each line the line that goes on it: the best bonds first, each line once on either side."""
    votes = _votes(bonds, start, end)
    cast = [1.0 + sum(each) for each in zip(*votes, strict=True)]
    ranked: list[tuple[float, int, int, int]] = []
    for (a, b), weight in bonds.items():
        stride = b - a
        agreed = votes[stride][a - start] / cast[a - start]
        weight += AGREED * agreed - FURTHER * (stride - 1) - (APART if stride > 1 else 0.0)
        if weight >= LEAST:
            ranked.append((weight, -stride, a, b))
    ranked.sort(reverse=True)
    following: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in ranked:
        if a not in following and b not in taken:
            following[a] = b
            taken.add(b)
    return following


def _votes(bonds: dict[tuple[int, int], float], start: int, end: int) -> list[list[float]]:
    """Count for each stride and line the certain bonds around it that have this stride, the near ones for more."""
    certain = [pair for pair, weight in bonds.items() if weight >= CERTAIN]
    leaving: dict[int, int] = {}
    coming: dict[int, int] = {}
    for a, b in certain:
        leaving[a] = leaving.get(a, 0) + 1
        coming[b] = coming.get(b, 0) + 1
    votes = [[0.0] * (end - start) for _ in range(REACH + 1)]
    for a, b in certain:
        weight = 1.0 / (leaving[a] * coming[b])
        for i in range(max(start, a - 6), min(end, a + 7)):
            votes[b - a][i - start] += weight * (1 - abs(i - a) / 8)
    return votes


def _threads(following: dict[int, int], start: int, end: int) -> list[list[int]]:
    heads = set(range(start, end)).difference(following.values())
    threads: list[list[int]] = []
    for head in sorted(heads):
        thread = [head]
        while thread[-1] in following:
            thread.append(following[thread[-1]])
        threads.append(thread)
    return threads


def _stretches(threads: Sequence[list[int]]) -> Iterator[list[list[int]]]:
    """Yield the threads that run side by side together."""
    beside: list[list[int]] = []
    reach = -1
    for thread in threads:
        if beside and thread[0] > reach:
            yield beside
            beside = []
        beside.append(thread)
        reach = max(reach, thread[-1])
    if beside:
        yield beside


#: More threads than this are read from left to right, without trying every order.
ORDERS: Final = 5


def _in_order(threads: list[list[int]], bond: Bond, seen: Sequence[Seen]) -> tuple[list[int], float]:
    """Put threads in the order in which each goes on best at the head of the next; from left to right, if in doubt.

    Gives also what the joints between them are worth: less than nothing where threads are torn.
    """

    def worth(order: Sequence[int]) -> float:
        total = 0.0
        for a, b in pairwise(order):
            last = threads[a][-1]
            total += 0.0 if _ended(seen[last]) else max(-TORN, bond(last, threads[b][0]))
            total -= 0.4 * (b < a)
        return total - (0.0 if _ended(seen[threads[order[-1]][-1]]) else 1.5)

    left_to_right = range(len(threads))
    best = max(permutations(left_to_right), key=worth) if len(threads) <= ORDERS else left_to_right
    return [i for k in best for i in threads[k]], worth(best)
