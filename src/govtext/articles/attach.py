"""Which headline belongs to which body: what they share, settled for the whole page at once."""

from __future__ import annotations

from collections import Counter
from math import log
from operator import add
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["affinities", "assign", "grams_of"]


def grams_of(text: str) -> Counter[str]:
    """Count what can be shared: pairs of Han characters, and whole words of letters and digits."""
    grams: Counter[str] = Counter()
    for run in _HAN.findall(text):
        grams.update(map(add, run, run[1:]))
    grams.update(_WORD.findall(text))
    return grams


_HAN: Final = lazy("[㐀-鿿]+")
_WORD: Final = lazy("[A-Za-z]{2,}|[0-9]{2,}")


def affinities(heads: Sequence[str], bodies: Sequence[str]) -> list[list[float]]:
    """Give, for each headline and each body, how much of the headline stands in the body, from 0 to 1.

    What stands in every body says nothing; what stands in one says most.

    >>> rows = affinities(["李明到福州调研", "防汛会议召开"], ["防汛工作会议在省会召开。", "李明在福州市调研。"])
    >>> rows[0][1] > rows[0][0], rows[1][0] > rows[1][1]
    (True, True)
    """
    grams = [grams_of(head) for head in heads]
    wanted = frozenset[str]().union(*grams)
    found = [_found(wanted, body) for body in bodies]
    spread = Counter(gram for held in found for gram in held)
    rows: list[list[float]] = []
    for own in grams:
        weights = {gram: log(1 + len(bodies) / max(1, spread[gram])) - log(2) + 0.05 for gram in own}
        total = sum(weights.values()) or 1.0
        rows.append([sum([weights[gram] for gram in own if gram in held]) / total for held in found])
    return rows


#: So many grams are looked for one by one; for more, those of the body are listed.
FEW: Final = 100


def _found(wanted: frozenset[str], body: str) -> frozenset[str]:
    """Give those of the `wanted` grams that a body has: pairs of Han characters, or words."""
    words = frozenset(gram for gram in wanted if gram.isascii())
    pairs = wanted - words
    listed = map(add, body, body[1:]) if len(pairs) > FEW else (gram for gram in pairs if gram in body)
    held = pairs.intersection(listed)
    return held | words.intersection(_WORD.findall(body)) if words else held


def assign(gains: Sequence[Sequence[float]]) -> list[int | None]:
    """Give each row a column of its own so that the sum of the gains is greatest; rows beyond the columns get None.

    The Hungarian method, in the form with potentials: cubic in the number of headlines of one page.

    >>> assign([[0.9, 0.8], [0.8, 0.1]])
    [1, 0]
    """
    if not gains:
        return []
    rows, columns = len(gains), len(gains[0])
    size = max(rows, columns)
    cost = [[-gains[r][c] if r < rows and c < columns else 0.0 for c in range(size)] for r in range(size)]
    u, v, match = [0.0] * (size + 1), [0.0] * (size + 1), [0] * (size + 1)
    for r in range(1, size + 1):
        match[0] = r
        column = 0
        least = [float("inf")] * (size + 1)
        way = [0] * (size + 1)
        used = [False] * (size + 1)
        while match[column]:
            used[column] = True
            row, delta, following = match[column], float("inf"), 0
            for c in range(1, size + 1):
                if used[c]:
                    continue
                slack = cost[row - 1][c - 1] - u[row] - v[c]
                if slack < least[c]:
                    least[c], way[c] = slack, column
                if least[c] < delta:
                    delta, following = least[c], c
            for c in range(size + 1):
                if used[c]:
                    u[match[c]] += delta
                    v[c] -= delta
                else:
                    least[c] -= delta
            column = following
        while column:
            match[column], column = match[way[column]], way[column]
    out: list[int | None] = [None] * rows
    for c in range(1, columns + 1):
        if 1 <= match[c] <= rows:
            out[match[c] - 1] = c - 1
    return out
