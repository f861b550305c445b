"""A linear-chain conditional random field whose parts share weights: what `fit_joints.py` fits.

What speaks for one part of a kind ("the next line goes on in this one") speaks for all parts of that kind: besides a
weight for each part, evidence has one for each kind, which every part of the kind adds to its own. All weights are held
down by a penalty on their squares; one that several parts share costs less than one for each of them, and so what was
learnt of common parts is believed of rare ones as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

__all__ = ["fit"]

#: An array of numpy, which need not be there where types are checked.
Array = Any
#: Evidence for each item of a sequence (names, with strengths), the part that each plays, and how often it counts.
Known = tuple[Sequence[Mapping[str, float]], Sequence[int], float]

#: What squares of weights cost: of those of one part, and of those that a kind shares.
OWN, SHARED = 20.0, 1.0
#: Steps after which weights change little.
STEPS = 100
#: Keeps the logarithm of nothing finite.
_TINY = 1e-300


def fit(sequences: Iterable[Known], kinds: Array, may_follow: Array) -> tuple[dict[str, Array], Array]:
    """Give what each piece of evidence weighs for each part, and how well one part follows another: `[before][part]`.

    `kinds` says of each kind which parts are of it, `may_follow[before][part]` which part may stand after which.
    """
    chain = _Chain(sequences, np.asarray(may_follow, bool))
    parts = len(chain.may_follow)
    basis = np.vstack([np.eye(parts), np.asarray(kinds, float)])
    costs: Array = np.repeat([OWN, SHARED], [parts, len(basis) - parts])
    size = len(chain.names) * len(basis)

    def unpacked(packed: Array) -> tuple[Array, Array]:
        return packed[:size].reshape(-1, len(basis)), packed[size:].reshape(parts, parts)

    def loss(packed: Array) -> tuple[float, Array]:
        weights, follows = unpacked(packed)
        said, of_weights, of_follows = chain.loss(weights @ basis, follows)
        cost = (costs * weights**2).sum() + OWN * (follows**2).sum()
        of_weights = of_weights @ basis.T + 2 * costs * weights
        return said + cost, np.concatenate([of_weights.ravel(), (of_follows + 2 * OWN * follows).ravel()])

    found = minimize(loss, np.zeros(size + parts**2), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    weights, follows = unpacked(found.x)
    return dict(zip(chain.names, weights @ basis, strict=True)), follows


class _Chain:
    """Sequences side by side, the longest first: those that are still going on at a step are the first ones."""

    def __init__(self, sequences: Iterable[Known], may_follow: Array) -> None:
        known = sorted(sequences, key=lambda each: len(each[0]), reverse=True)
        self.names: dict[str, int] = {}
        self.may_follow = may_follow
        self.lengths = np.array([len(items) for items, _, _ in known])
        self.times = np.array([times for _, _, times in known], float)
        self.parts = np.array([part for _, parts, _ in known for part in parts])
        columns: list[int] = []
        strengths: list[float] = []
        ends = [0]
        for items, _, _ in known:
            for item in items:
                columns += (self.names.setdefault(name, len(self.names)) for name in item)
                strengths += item.values()
                ends.append(len(columns))
        shape = len(ends) - 1, len(self.names)
        self.evidence = csr_matrix((np.array(strengths, np.float32), np.array(columns, np.int32), ends), shape)
        starts = self.lengths.cumsum() - self.lengths
        #: At each step, the rows of the items of all sequences that are still going on.
        self.steps = [starts[: (self.lengths > step).sum()] + step for step in range(self.lengths[0])]

    def loss(self, weights: Array, follows: Array) -> tuple[float, Array, Array]:
        """Give how unlikely the parts are, and how that changes with weights and with what follows what."""
        said = np.asarray(self.evidence @ weights.astype(np.float32), float)
        after = np.where(self.may_follow, follows, -np.inf)
        before = self._forwards(said, after)
        behind = self._backwards(said, after)
        wholes = _sum(before[self.steps[0]] + behind[self.steps[0]])  # of all ways through a sequence
        loss = (wholes * self.times).sum()
        change = np.empty_like(said)
        of_follows = np.zeros_like(follows)
        for step, rows in enumerate(self.steps):
            times, whole = self.times[: len(rows), None], wholes[: len(rows), None]
            change[rows] = np.exp(before[rows] + behind[rows] - whole) * times
            parts = self.parts[rows]
            change[rows, parts] -= times[:, 0]
            loss -= (said[rows, parts] * times[:, 0]).sum()
            if step:
                upper = rows - 1
                ways = before[upper][:, :, None] + after + (said[rows] + behind[rows])[:, None, :] - whole[:, :, None]
                of_follows += (np.exp(ways) * times[:, :, None]).sum(axis=0)
                np.subtract.at(of_follows, (self.parts[upper], parts), times[:, 0])
                loss -= (follows[self.parts[upper], parts] * times[:, 0]).sum()
        return loss, np.asarray(self.evidence.T @ change.astype(np.float32), float), of_follows

    def _forwards(self, said: Array, after: Array) -> Array:
        """Give the logarithm of all ways to each item, the item itself with it, by its part."""
        ways = said.copy()
        for rows in self.steps[1:]:
            ways[rows] += _through(ways[rows - 1], after)
        return ways

    def _backwards(self, said: Array, after: Array) -> Array:
        """Give the logarithm of all ways from each item to the end of its sequence, by its part."""
        ways = np.zeros_like(said)
        for rows in self.steps[:0:-1]:
            ways[rows - 1] = _through(said[rows] + ways[rows], after.T)
        return ways


def _through(ways: Array, after: Array) -> Array:
    """Go on by one step."""
    most, top = ways.max(axis=1, keepdims=True), after.max()
    return np.log(np.exp(ways - most) @ np.exp(after - top) + _TINY) + most + top


def _sum(ways: Array) -> Array:
    """Give the logarithm of the sum of what logarithms are given of."""
    most = ways.max(axis=1, keepdims=True)
    return np.log(np.exp(ways - most).sum(axis=1)) + most[:, 0]
