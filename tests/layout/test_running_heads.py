"""The same line on page after page, with a number that grows, is a running head; what counts something else is none."""

from __future__ import annotations

import pytest

from govtext.running_heads import running_heads

TEXT = ["全市供水能力有所提高。"] * 20
APART = 8


def heads(*lines: str) -> bool:
    """Say whether the lines, with a page of text behind each of them, are running heads: all of them, or none."""
    page = [each for line in lines for each in (line, *TEXT)]
    found = running_heads(page, APART)
    assert found in (set(), {i for i, line in enumerate(page) if line not in TEXT})
    return bool(found)


@pytest.mark.parametrize(
    ("one", "next_one"),
    [
        ("12 青澜水务公司年度报告", "13 青澜水务公司年度报告"),
        ("青澜水务公司年度报告 12", "青澜水务公司年度报告 14"),
        ("青澜水务公司年度报告 第9页", "青澜水务公司年度报告 第10页"),
        ("3/40 | 青澜水务公司 年度报告", "4/40 | 青澜水务公司 年度报告"),
        ("Annual Report of the Water Board 7", "Annual Report of the Water Board 8"),
    ],
)
def test_the_number_of_the_page_grows(one: str, next_one: str) -> None:
    assert heads(one, next_one)
    assert not heads(next_one, one)
    assert not heads(one, one)
    assert not heads(one)


@pytest.mark.parametrize(
    ("one", "next_one"),
    [
        ("3月份全市工业生产情况", "4月份全市工业生产情况"),
        ("3 个人破产案件审理情况", "4 个人破产案件审理情况"),
        ("2 条线路停止运行的通知", "3 条线路停止运行的通知"),
        ("青澜水务公司年度报告 1.2", "青澜水务公司年度报告 1.3"),
        ("4 号楼 5", "5 号楼 6"),
        ("水务局介绍，全年计划培训 71", "水务局介绍，全年计划培训 89"),
        ("水务局全年计划培训村民71", "水务局全年计划培训村民89"),
        ("12 青澜水务公司年度报告", "13 青澜水务公司半年报告"),
    ],
)
def test_what_counts_months_or_things_is_none(one: str, next_one: str) -> None:
    assert not heads(one, next_one)


def test_items_of_a_list_stand_side_by_side() -> None:
    items = [f"{n} 青澜水务公司年度报告" for n in range(1, 9)]
    assert running_heads([*TEXT, *items, *TEXT], APART) == set()
