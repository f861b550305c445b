"""Threads of lines that were interleaved, put one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from govtext import reflow
from govtext.layout import threads
from govtext.layout.signals import look
from govtext.lines import lines_of
from govtext.testing import wrap
from support.prose import STORIES

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


#: A column whose next line is not on the page, and a paragraph that now stands below it.
CUT_OFF = """青澜江流域的三座水库已经蓄水一千万
立方米，沿江各县按照先下游后上游的办
法科学调度，落实用水计划，夯实基础设
　　周远指出，图书馆是一座城市的书房，
新馆设有座席一千六百个，读者凭身份证
就可以入馆，周末延长开放时间。"""


@pytest.mark.parametrize(("page", "begin"), [(CUT_OFF, [3]), (CUT_OFF.replace("　　周远指出", "施，防洪能力"), [])])
def test_a_line_begins_anew_that_looks_so_and_does_not_go_on_the_one_above(page: str, begin: list[int]) -> None:
    lines = lines_of(page)
    assert list(threads.begin_anew(lines, list(look(lines, page)), page)) == begin


def test_what_stands_below_a_column_that_breaks_off_is_another_paragraph() -> None:
    page = """初夏时节，走进石桥镇东坡村的      周远指出，青澜图书馆新馆
枇杷园，果农们正忙着采摘、分      将于5月1日对外开放。新馆位于
拣、装箱。镇里请来农技专家，      滨河大道，总建筑面积3.2万平
手把手教果农疏花疏果、套袋防      方米，设阅览座席1600个。"""
    column, paragraph = reflow(page).split("\n")
    assert column.endswith("手把手教果农疏花疏果、套袋防")
    assert paragraph.startswith("周远指出，青澜图书馆新馆将于")


def test_where_no_columns_were_mixed_no_line_begins_anew_for_its_looks() -> None:
    story = "".join(STORIES[3][1:])
    page = wrap(story, 29).text
    lines = lines_of(page)
    assert list(threads.begin_anew(lines, list(look(lines, page)), page)) == [1]
    assert reflow(page) == story
