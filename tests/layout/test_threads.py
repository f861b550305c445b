"""Threads of lines that were interleaved, put one after the other."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, cast

import pytest

from govtext import reflow
from govtext.layout import threads, weave
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
    found = threads.in_order(LEFT, bonds)
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
    assert list(weave.begin_anew(lines, list(look(lines, page)), page)) == begin


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
    assert list(weave.begin_anew(lines, list(look(lines, page)), page)) == [1]
    assert reflow(page) == story


#: A judgment, the lines of which a site cut again at its links.
JUDGMENT = """江月明
司马文渊
上三人共同
选任辩护人 宋子期
律师
上列上诉人因被告等水利法等案件，不服溪口松林地方法院103
年度易字第811号，中华民国104年10月12日第一审判决(
起诉
案号：溪口松林地方法院检察署103年度侦字第2456号),提起
上诉，本院判决如下：
主文
上诉驳回。
理由
壹、本案审理的范围：
本案原审判决后，检察官对于原审
谕知被告孟大川、江月明
、司马文渊等3人无罪之部分提起上诉，被告邱石生、何小
溪亦均上诉，惟
嗣被告何小溪
撤回上诉，被告邱石生因上诉
未叙明具体理由，经本院于105年3月20日驳回其上诉，是
本院本案审理的范围仅限于原审
谕知被告孟大川、江月明、
司马文渊等3人无罪之部分，合先叙明。
贰、
公诉意旨略以：
被告孟大川、江月明、何小溪、司马文渊等4人系松林水厂
青山电话检修部门员工，孟大川等4人与邱石生原为同事关
系，均负责检修水管及抄录水表予松林水厂既有用户之业
务。孟大川等4人于民国101年5月10日均与松林水厂签订
聘雇合约、资料维护及隐私声明、松林水厂维修人员工作准
则、绝不容许行为清单，均明知业务上知悉之用户资料不得"""


def test_lines_that_were_cut_at_links_are_no_columns() -> None:
    lines = lines_of(JUDGMENT)
    assert weave.unweave(lines, list(look(lines, JUDGMENT)), range(len(lines)), JUDGMENT) is None


@pytest.mark.parametrize(("stories", "size"), [((2, 3), 18), ((3, 4), 20), ((4, 3), 12)])
def test_columns_that_were_cut_by_count_may_begin_lines_with_a_mark(stories: tuple[int, int], size: int) -> None:
    first, second = ("".join(STORIES[k][1:]) for k in stories)
    columns = ([text[i : i + size] for i in range(0, len(text), size)] for text in (first, second))
    page = "\n".join(line for row in zip_longest(*columns) for line in row if line)
    assert first[: 3 * size] in reflow(page)
