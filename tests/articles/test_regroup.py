"""Bodies whose paragraphs alternate are put together only where lines were put in another order."""

from __future__ import annotations

import pytest

from govtext.articles.drafts import drafts_of
from govtext.articles.roles import parts_of
from govtext.lines import passages_of

DAM = (
    "本报讯（记者 江临）北江堤防加固工程昨日完工，北江堤防可防五十年一遇洪水，沿江三县百姓从此安心。",
    "北江堤防加固工程历时三年，工程在沿江三县新筑堤防二十公里，加固旧堤防四十公里，北江堤防因此连成一线，沿江三县的洪水防线更加牢固。",
    "江临走访沿江三县看到，新筑堤防已经种上草皮，巡查道路通到北江堤防的每一段。沿江三县的巡查员每天沿堤防走两个来回，查看堤防有无裂缝。",
    "沿江三县还在北江堤防沿线新设水位监测点，洪水来时，工程管理处可以提前六小时预警，沿江三县的巡查员随即上堤防守，堤防加固不误抗洪。",
)
LIBRARY = (
    "本报讯（记者 何小满）市图书馆新馆昨日对外开放，图书馆新馆首日接待读者三千余人次，借阅图书五千册。",
    "图书馆新馆设阅览座席一千六百个，读者凭身份证即可入馆借阅图书，少儿阅览室设在一楼，读者可以带孩子在少儿阅览室借阅图书。",
    "何小满在少儿阅览室看到，读者排队办理借阅证，图书馆馆员忙着给小读者推荐图书，新馆的阅览座席坐满了读者，自助借阅机前排起了队。",
    "图书馆馆员介绍，新馆周末延长开放时间，读者可以在线预约阅览座席，借阅图书也能自助办理，图书馆新馆还把图书送到社区的读者手里。",
)


def bodies(lines: list[str], *, mixed: bool) -> list[list[str]]:
    text = "\n".join(lines)
    parts = parts_of(passages_of(text, text), text)
    return [[parts[i].shadow for i in draft.body] for draft in drafts_of(parts, mixed=mixed)]


@pytest.mark.parametrize("order", [(0, 1, 4, 5, 2, 3, 6, 7), (0, 4, 5, 6, 1, 2, 3, 7)])
def test_paragraphs_that_alternate_go_to_the_body_that_they_speak_of(order: tuple[int, ...]) -> None:
    lines = [(*DAM, *LIBRARY)[k] for k in order]
    assert bodies(lines, mixed=True) == [list(DAM), list(LIBRARY)]


def test_a_page_whose_bodies_stand_apart_stays_as_it_is() -> None:
    assert bodies([*DAM, *LIBRARY], mixed=True) == [list(DAM), list(LIBRARY)]


def test_a_page_that_was_not_mixed_is_read_in_its_order() -> None:
    lines = [DAM[0], LIBRARY[0], DAM[1], LIBRARY[1]]
    assert bodies(lines, mixed=False) == [[DAM[0]], [LIBRARY[0], DAM[1], LIBRARY[1]]]


def test_a_headline_without_a_body_finds_it_inside_of_another() -> None:
    text = "\n".join(
        [
            "北江堤防加固工程完工",
            DAM[0],
            "图书馆新馆开放",
            "少儿阅览室设在一楼",
            "北江堤防工程历时三年",
            *DAM[1:3],
            *LIBRARY[1:],
            DAM[3],
        ]
    )
    parts = parts_of(passages_of(text, text), text)
    drafts = drafts_of(parts, mixed=True)
    found = {parts[draft.heads[0]].shadow: [parts[i].shadow for i in draft.body] for draft in drafts}
    assert found["图书馆新馆开放"] == list(LIBRARY[1:])


def test_a_headline_under_another_one_is_of_the_body_that_has_none() -> None:
    lines = ["北江堤防加固工程完工", "市领导出席图书馆新馆开馆仪式", *DAM, *LIBRARY]
    text = "\n".join(lines)
    parts = parts_of(passages_of(text, text), text)
    heads = {mixed: [len(draft.heads) for draft in drafts_of(parts, mixed=mixed)] for mixed in (True, False)}
    assert heads == {True: [1, 1], False: [1, 1]}
