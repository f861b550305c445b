"""Columns that stand side by side: how the cells of a row become lines."""

from __future__ import annotations

import pytest

from govtext import layout, normalize
from govtext.layout.gutters import columns
from govtext.layout.places import Places
from govtext.script import to_simplified
from govtext.text import Edit, Text

#: Two columns under a head that stands over their gutter, and a row that no gutter goes through.
PAGE = """会议要求，抓好春灌工作，    市图书馆新馆昨日开放，首
落实用水计划，把水送到田    日接待读者三千余人次，新
间地头，不误农时和农事，    馆设有座席一千六百个，还
压实各级责任。              有少儿阅览室。
各地开展防汛演练    全市春耕备耕工作扎实推进，取得阶段性成效和经验
"""


def read(page: str) -> list[str]:
    spans = columns(Text(page), page)
    assert spans is not None
    return [page[start:end] for start, end in spans]


def test_cells_of_running_text_are_lines_of_their_own_where_no_gutter_goes() -> None:
    assert read(PAGE)[-2:] == ["各地开展防汛演练", "全市春耕备耕工作扎实推进，取得阶段性成效和经验"]


def test_an_indent_on_the_right_of_a_gutter_is_no_part_of_it() -> None:
    rows = PAGE.split("\n")[:3]
    indented = [rows[0].replace("    ", "    　　"), *rows[1:]]
    assert read("\n".join(indented))[3:] == [row.replace("    ", "\n").split("\n")[1] for row in indented]


def test_a_line_that_is_moved_leaves_the_indent_below_it_where_it_stands() -> None:
    rows = PAGE.split("\n")[:3]
    rows[1] = "　　" + rows[1].replace("    ", "  ")
    text, lines, _ = layout._cut(Text("\n".join(rows)), to_simplified)
    assert [line.content for line in lines if line.indent] == ["落实用水计划，把水送到田"]
    assert str(text).count("　") == 2


def test_cells_without_a_mark_stay_on_their_row() -> None:
    table = PAGE.replace(
        "全市春耕备耕工作扎实推进，取得阶段性成效和经验", "全市春耕备耕工作扎实推进取得阶段性成效和有益经验"
    )
    assert read(table)[-1] == "各地开展防汛演练    全市春耕备耕工作扎实推进取得阶段性成效和有益经验"


def test_what_is_cut_off_a_line_takes_nothing_of_it_along_as_an_indent() -> None:
    rows = PAGE.split("\n")[:3]
    full = [row.replace("    ", " ") for row in rows]  # one space is all that is left of the gutter
    page = "\n".join([*rows, *full, *full, "压实各级责任。".ljust(14) + "有少儿阅览室。"])
    found = "".join(read(page)).replace(" ", "")
    assert sorted(found) == sorted(page.replace(" ", "").replace("\n", ""))


def test_lines_of_one_row_are_known_to_have_stood_side_by_side() -> None:
    _, lines, beside = layout._cut(Text(PAGE), to_simplified)
    assert [line.content for line in lines if line.start in beside] == [PAGE.split("\n")[4].split()[1]]


def test_a_character_has_the_place_at_which_it_was_drawn() -> None:
    closed = Text("会 议 要 求  首日接待").edit([Edit(k, k + 1, "", "spacing") for k in (1, 3, 5)])
    assert str(closed) == "会议要求  首日接待"
    assert Places(closed).before(6) == 9


def test_a_character_without_a_place_of_its_own_has_that_of_its_line() -> None:
    drawn = Text("甲\n甲乙丙\n丁").edit([Edit(0, 5, "甲乙丙", "doubled"), Edit(6, 6, "戊", "inserted")])
    assert str(drawn) == "甲乙丙\n戊丁"
    places = Places(drawn)
    assert [places.before(k) for k in (0, 1, 2, 4)] == [0, 1, 2, 0]
    assert [places.behind(k) for k in (0, 1, 2, 4)] == [1, 2, 3, 1]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\x85", "\u2028"])
def test_rows_may_end_in_any_way(end: str) -> None:
    assert str(normalize(PAGE.replace("\n", end))) == str(normalize(PAGE))


def test_each_page_has_places_of_its_own() -> None:
    by_characters, on_a_terminal = "甲乙  丙丁\na乙  戊己\n甲b  庚辛", "甲乙  丙丁\nab    戊己\n甲b   庚辛"
    text = f"{by_characters}\f{on_a_terminal}"
    places = Places(Text(text))
    assert [places.before(text.index(cell)) for cell in "丙戊庚"] == [4, 4, 4]
    assert [places.before(text.rindex(cell)) for cell in "丙戊庚"] == [6, 6, 6]
