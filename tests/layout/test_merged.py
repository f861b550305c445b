"""Lines of two columns that were merged, with a single space between them."""

from __future__ import annotations

import pytest

from govtext.characters import width
from govtext.layout.merged import parting


def cut(lines: list[str]) -> list[str]:
    """Give the lines that are cut, in their pieces."""
    places = parting(lines, [*map(width, lines)])
    return [f"{lines[i][:at]}|{lines[i][at + 1 :]}" for i, found in sorted(places.items()) for at in found]


@pytest.mark.parametrize(
    ("lines", "pieces"),
    [
        pytest.param(
            ["会议要求，各县区要抓好疫 图书馆首日接待", "情防控，同时把水送到田间地头。"],
            ["会议要求，各县区要抓好疫|图书馆首日接待"],
            id="a word goes on in the line below",
        ),
        pytest.param(
            ["读者可以在线预约，借阅图", "会议要求，落实用水计划 书也能自助办理。"],
            ["会议要求，落实用水计划|书也能自助办理。"],
            id="a word comes from the line above",
        ),
        pytest.param(
            ["果农们抢摘头茬鲜果，装筐 图为果农在分拣枇杷。周远摄", "、称重、贴标。"],
            ["果农们抢摘头茬鲜果，装筐|图为果农在分拣枇杷。周远摄"],
            id="a caption beside a line",
        ),
        pytest.param(
            ["农技员下乡，为春耕检", "▲村民正在了解工程进展情 修农机具，送去良种。", "况。周远摄"],
            ["▲村民正在了解工程进展情|修农机具，送去良种。"],
            id="a caption that breaks off beside a line",
        ),
        pytest.param(
            ["图书馆昨日开门迎", "会议要求，落实计划，沿江首 新书也能自助办理。"],
            ["会议要求，落实计划，沿江首|新书也能自助办理。"],
            id="one piece of a line of prose goes on better elsewhere",
        ),
        pytest.param(
            ["图书馆新馆首日迎来读", "青澜江今年首次开 者三千余人次", "闸放水"],
            ["青澜江今年首次开|者三千余人次"],
            id="headlines side by side, of which both go on better elsewhere",
        ),
    ],
)
def test_words_tell_that_two_columns_share_a_line(lines: list[str], pieces: list[str]) -> None:
    assert cut(lines) == pieces


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["会议要求，各县区要抓好疫 情防控，同时", "情况通报。"], id="the word goes on behind the space"),
        pytest.param(["抓好疫情防控和春耕生产 落实用水计划", "产业振兴"], id="a headline in two parts"),
        pytest.param(["会议要求，落实计划。 图为会场。周远摄", "各县区参加会议。"], id="a caption behind a sentence"),
        pytest.param(["记者 林晓舟，通讯员 何春生", "生产一线"], id="names"),
        pytest.param(
            ["图书馆昨日开门迎", "沿江三县落实计划首 新书自助办理"], id="of parts of a headline only one goes elsewhere"
        ),
        pytest.param(["“会议”", "沿江三县落实计划的 们字", "“会议”"], id="quotation marks go with nothing better"),
    ],
)
def test_a_space_alone_tells_nothing(lines: list[str]) -> None:
    assert cut(lines) == []


#: Lines of two columns of twelve ems; the last one is the ends of two paragraphs.
SET = [
    "会议要求，抓好春灌工作， 市图书馆新馆昨日开放，首",
    "落实用水计划，把水送到田 日接待读者三千余人次，新",
    "间地头，不误农时和农事， 馆设有座席一千六百个，还",
    "压实各级责任，对工作不力 有少儿阅览室，读者凭身份",
]


def test_where_lines_are_merged_a_space_behind_a_mark_parts_columns() -> None:
    lines = [*SET, "的严肃追责。 证可以入馆。"]
    assert cut(lines)[-1] == "的严肃追责。|证可以入馆。"
    assert cut(["市图书馆新馆开放。", "的严肃追责。 证可以入馆。"]) == []


def test_where_lines_are_merged_a_column_may_be_wider_than_those_that_are_known() -> None:
    wide = "先下游后上游，科学调度水 馆长周允文告诉记者，周末还延"
    assert cut([*SET, wide])[-1] == wide.replace(" ", "|")


def test_brackets_that_close_in_another_line_hold_no_line_of_another_column() -> None:
    dateline = "本报讯（记者 林晓舟、何春 先下游后上游，科学调度水"
    assert cut([*SET, dateline])[-1] == "本报讯（记者 林晓舟、何春|先下游后上游，科学调度水"
    assert len(cut([*SET, "本报讯（记者 林晓舟、先下游后上游、何春生）"])) == len(SET)


def test_a_first_line_without_its_indent_fills_its_column_beside_another_one() -> None:
    columns = ["图书馆新馆昨日开放，首日", "落实用水计划，把水送到田"] * 30  # among so many lines, four prove nothing
    lines = [f"{columns[1][:10]} {columns[0][:k]}" for k in (12, 9, 8, 7)]
    assert cut([*columns, *lines]) == [line.replace(" ", "|") for line in lines]


def test_where_words_tell_of_merged_lines_a_space_behind_a_mark_parts_columns() -> None:
    told = [
        "会议要求，各县区要抓好疫 图书馆首日接待",
        "情防控，副市长周远到场检 市文化馆同日开",
        "查，三县的堤防已经加 放",
    ]
    assert cut([*told, "固到位。 凭证入。"])[-1] == "固到位。|凭证入。"


def test_words_may_tell_of_lines_where_no_column_is_known() -> None:
    lines = [
        "会议要求，各县区要抓好疫 图书馆首日接待",
        "情防控，副市长周远到场检 市文化馆同日开",
        "查，沿江三县的堤防已经加 放，市民凭证入",
        "固，巡查员六百名落实到位。",
    ]
    assert len(cut(lines)) == 3


def test_spaces_that_fall_inside_of_words_as_well_are_no_seams() -> None:
    page = ["入秋以来，石桥 镇的三 百亩", "柿子陆 续成熟。果 农田 大山说，", "今年雨 水足，柿子又大又甜，每"]
    assert not cut([*page, "斤卖到 六元，比去 年高一元。"])


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                "全市防汛抗旱工作会 老渡口变身滨江公园",
                "议强调水库要保障安 江风里乐享慢生活",
                "全度汛人民生命财产 园博会开门",
            ],
            id="words go on in the first one",
        ),
        pytest.param(
            [
                "老渡口变身滨江公园 全市防汛抗旱工作会",
                "江风里乐享慢生活了 议强调水库要保障安",
                "欢迎四方来的游人们 全度汛",
            ],
            id="words go on in the second one",
        ),
    ],
)
def test_headlines_set_side_by_side_on_several_rows_are_parted(rows: list[str]) -> None:
    assert cut(rows) == [row.replace(" ", "|") for row in rows]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["老兵讲述当年战斗故 今日山乡喜人", "事迹感动全城父老们 万人空巷送别"], id="one word by chance"),
        pytest.param(
            [
                "老兵讲述当年战斗故 今日山乡喜人",
                "事迹感动全城父老乡 万人空巷送别",
                "亲们来自五湖四海各地城乡 灯会今晚亮灯",
            ],
            id="not as wide",
        ),
        pytest.param(
            ["来源：滨江乐园工作会 老渡口变身", "议强调水库要保障安全 江风里乐享", "民生活水平步步提高的 园博会开"],
            id="a source",
        ),
    ],
)
def test_headlines_of_two_parts_stay_whole(rows: list[str]) -> None:
    assert not cut(rows)
