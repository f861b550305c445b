"""Threads of lines that were interleaved, put one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from govtext.layout import threads

if TYPE_CHECKING:
    from govtext.layout.bonds import Bonds


class Ties:
    """Bonds that are known beforehand, of lines that all seem to go on."""

    def __init__(self, ties: dict[tuple[int, int], float]) -> None:
        self.ties = ties

    def __call__(self, a: int, b: int) -> float:
        return self.ties.get((a, b), -2.0)

    def goes_on(self, i: int) -> float:
        return 1.0

    def comes_on(self, i: int) -> float:
        return 1.0


#: One column of two lines, left for another one of twelve, and what may be its third line.
LEFT = [[0, 2, 16], list(range(1, 2)), list(range(3, 16))]


@pytest.mark.parametrize(("tie", "order"), [(3.0, [0, 2, 16, 1]), (0.5, [0, 2, 1])])
def test_a_thread_that_was_left_for_long_is_taken_up_only_where_the_tie_is_good(tie: float, order: list[int]) -> None:
    bonds = cast("Bonds", Ties({(0, 2): 2.0, (2, 16): tie}))
    found = threads._in_order(LEFT, bonds)
    assert found[: len(order)] == order
    assert sorted(found) == list(range(17))
