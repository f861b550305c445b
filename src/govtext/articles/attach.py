"""Which headline belongs to which body: what they share, settled for the whole page at once."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["affinities", "assign", "grams_of"]


def grams_of(text: str) -> Counter[str]:
    """Count what can be shared: pairs of Han characters, and whole words of letters and digits."""
    grams: Counter[str] = Counter()
    for run in re.findall("[㐀-鿿]+", text):
        grams.update(a + b for a, b in itertools.pairwise(run))
    grams.update(re.findall("[A-Za-z]{2,}|[0-9]{2,}", text))
    return grams


def affinities(heads: Sequence[str], bodies: Sequence[str]) -> list[list[float]]:
    """Give, for each headline and each body, how much of the headline stands in the body, from 0 to 1.

    What stands in every body says nothing; what stands in one says most.

    >>> rows = affinities(["李明到福州调研", "防汛会议召开"], ["防汛工作会议在省会召开。", "李明在福州市调研。"])
    >>> rows[0][1] > rows[0][0], rows[1][0] > rows[1][1]
    (True, True)
    """
    counted = [grams_of(body) for body in bodies]
    rows: list[list[float]] = []
    for head in heads:
        grams = grams_of(head)
        weights = {
            gram: log(1 + len(bodies) / max(1, sum(gram in body for body in counted))) - log(2) + 0.05 for gram in grams
        }
        total = sum(weights.values()) or 1.0
        rows.append([sum(weight for gram, weight in weights.items() if gram in body) / total for body in counted])
    return rows


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
