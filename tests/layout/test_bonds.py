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


#: Lines of two columns of English that alternate; the page has the name of the agency in its headline as well.
ENGLISH = """General Services Agency moves
The report was sent to the
weather in the valley will
department and the General
probably be dry until late
Services Agency has replied.
"""


def english(page: str) -> Bonds:
    lines = lines_of(page)
    return Bonds(lines, list(look(lines, page)), range(len(lines)), page)


@pytest.mark.parametrize(("line", "right", "wrong"), [(1, 3, 4), (2, 4, 5), (3, 5, 4)])
def test_a_line_of_english_goes_on_in_the_word_that_often_follows_its_last_one(
    line: int, right: int, wrong: int
) -> None:
    bonds = english(ENGLISH)
    assert bonds(line, right) > bonds(line, wrong)


def test_words_of_one_kind_are_told_apart_by_how_often_they_meet_the_one_before() -> None:
    bonds = english("The price of the bread depends\nat the market in the old town\non the weather in the valley")
    assert bonds(0, 2) > bonds(0, 1) + 0.5


def test_two_words_that_the_page_has_side_by_side_elsewhere_go_on_one_another() -> None:
    unknown = ENGLISH.replace("General Services Agency", "Services Agency General")
    assert english(ENGLISH)(3, 5) > english(unknown)(3, 5)
