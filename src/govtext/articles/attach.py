"""Which headline belongs to which body: what they share, settled for the whole page at once."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import log
from operator import add
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

__all__ = ["affinities", "assign", "grams_of", "sharable"]


#: Letters that stand together in stretches of so many, two pairs, are shared, whatever spaces an extraction lost or
#: put in.
LETTERS: Final = 4
#: So many pairs are found sooner in a text than all pairs of it are made.
FEW: Final = 64
_LATIN: Final = lazy("[A-Za-z]+(?:[ \u2019'-]{1,2}[A-Za-z]+)*")
_NUMBER: Final = lazy("[0-9]{2,}")
_HAN: Final = lazy("[㐀-鿿]{2,}")
_BETWEEN: Final = lazy("[^a-z]+")


def grams_of(text: str) -> Iterator[str]:
    """Yield what can be shared: pairs of Han characters, stretches of letters, whole numbers.

    >>> [*grams_of("Bo 李明到 2024")], {*grams_of("Pay the deb t")} & {*grams_of("Technicaldebts")}
    (['李明', '明到', 'bo', '2024'], {'debt'})
    """
    yield from _pairs(text)
    yield from _stretches(text)


def _pairs(text: str) -> Iterator[str]:
    return chain.from_iterable(map(add, run, run[1:]) for run in _HAN.findall(text))


def _stretches(text: str) -> Iterator[str]:
    for run in _LATIN.findall(text):
        letters = _BETWEEN.sub("", run.lower())
        pairs = list(map(add, letters, letters[1:]))
        yield from map(add, pairs, pairs[2:]) if len(letters) >= LETTERS else (letters,)
    yield from _NUMBER.findall(text)


def sharable(bodies: Iterable[str], heads: Iterable[str]) -> list[Set[str]]:
    """Give those of the `grams_of` of each body that stretches of the `heads` may share: all others only take room.

    >>> [sorted(grams) for grams in sharable(["会议召开，Debts 12"], ["防汛会", "会议"])]
    [['12', 'debt', 'ebts', '会议']]
    """
    sought = set(chain.from_iterable(map(_pairs, heads)))
    return [_standing(sought, body).union(_stretches(body)) for body in bodies]  # numbers are cut anywhere


def _standing(pairs: set[str], text: str) -> set[str]:
    """Give those of some pairs that stand in a text: few are looked for one by one."""
    return {pair for pair in pairs if pair in text} if len(pairs) <= FEW else pairs.intersection(_pairs(text))


def affinities(heads: Sequence[str], bodies: Sequence[Set[str]], common: float = 0.05) -> list[list[float]]:
    """Give, for each headline and each body, how much of the headline stands in the body, from 0 to 1.

    `bodies` are the sets of their `grams_of`. What stands in one body says most; what stands in every body says
    `common`.

    >>> bodies = [{*grams_of("防汛工作会议在省会召开。")}, {*grams_of("李明在福州市调研。")}]
    >>> rows = affinities(["李明到福州调研", "防汛会议召开"], bodies)
    >>> rows[0][1] > rows[0][0], rows[1][0] > rows[1][1]
    (True, True)
    """
    rows: list[list[float]] = []
    for head in heads:
        grams = dict.fromkeys(grams_of(head))  # each once, in a steady order
        found = [body & grams.keys() for body in bodies]
        counted = Counter(chain.from_iterable(found))
        weights = {gram: log(1 + len(bodies) / max(1, counted[gram])) - log(2) + common for gram in grams}
        total = sum(weights.values()) or 1.0
        rows.append([sum([weights[gram] for gram in grams if gram in own]) / total if own else 0.0 for own in found])
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
