"""What lines say by themselves: whether one goes on in another, and whether it goes on another."""

from __future__ import annotations

import pytest

from govtext.layout.bonds import Bonds
from govtext.layout.signals import look
from govtext.lines import lines_of

#: A headline, and a paragraph in a column of twelve ems.
PAGE = """防汛工作会议召开
会议要求，各县区要抓好疫
情防控，同时把水送到，落
实用水计划，做到不误农时
，不误农事。
"""


@pytest.fixture
def bonds() -> Bonds:
    lines = lines_of(PAGE)
    return Bonds(lines, list(look(lines, PAGE)), range(len(lines)), PAGE)


def test_a_full_line_goes_on_and_one_that_ends_a_sentence_short_of_its_column_does_not(bonds: Bonds) -> None:
    assert [bonds.goes_on(i) > 0.5 for i in (1, 2, 3, 4)] == [True, True, True, False]


def test_no_line_begins_with_a_comma_so_it_goes_on_another(bonds: Bonds) -> None:
    assert bonds.comes_on(4) > 0.9 > bonds.comes_on(1)


def test_a_line_goes_on_the_one_whose_word_it_ends(bonds: Bonds) -> None:
    assert max((0, 1, 2, 3), key=lambda i: bonds(i, 2) if i != 2 else -99.0) == 1
