"""Prose to make pages of, invented, and what a page does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["DATELINES", "FURNITURE", "JUMP", "STORIES", "interleave", "letter_spaced", "wrap"]

#: Stories: a headline, and the sentences of a body.
STORIES: Final = (
    (
        "石桥镇千亩枇杷喜获丰收",
        "初夏时节，走进石桥镇东坡村的枇杷园，果农们正忙着采摘、分拣、装箱。",
        "镇里请来农技专家，手把手教果农疏花疏果、套袋防虫。",
        "据介绍，今年枇杷总产量预计达到1200吨，比去年增长两成左右。",
        "种植大户何春生说，村里办起了合作社，统一品牌、统一销售，每斤枇杷能多卖两元钱。",
    ),
    (
        "青澜图书馆新馆五月对外开放",
        "青澜图书馆新馆将于5月1日对外开放。",
        "新馆位于滨河大道，总建筑面积3.2万平方米，设阅览座席1600个，是目前全市规模最大的公共图书馆。",
        "馆长罗文彬说，新馆藏书80万册，读者可以在古籍阅览室预约查阅。",
        "开馆首月，图书馆将举办二十场讲座，并向全市中小学生发放借阅证。",
    ),
    (
        "全市春灌工作会议召开",
        "3月8日，全市春灌工作会议在青澜召开，安排部署今年春灌工作。",
        "会议要求，各县区要抢抓农时，把水送到田间地头。",
        "要加强渠道清淤和泵站检修，坚持“先下游、后上游”，科学调度每一方水。",
        "会议强调，要压实各级责任，对工作不力、影响春灌的，严肃追究责任。",
    ),
    (
        "城区新增八条公交线路",
        "记者从市交通运输局获悉，从下月起，城区新增八条公交线路。",
        "新线路覆盖高铁站、人民医院和开发区，首末班车时间为6:00至22:30。",
        "“以后去医院不用再转车了。”家住城南的王奶奶高兴地说。",
        "下一步，市里还将更新电动公交车120辆，在40个站台增设座椅和雨棚。",
    ),
    (
        "河湾县古渡口修缮完工",
        "历时十个月，河湾县古渡口修缮工程近日完工。",
        "修缮坚持“修旧如旧”，青石板、系缆桩和茶亭都按原样保留了下来。",
        "渡口始建于清代，曾是周边三县货物集散的码头，1987年停渡。",
        "当地还把旧仓库改成了航运陈列馆，展出老照片和船工用具两百多件，免费向公众开放。",
    ),
    (
        "东坡小学师生植树百余棵",
        "3月12日，东坡小学的师生来到学校后山，种下樟树、桂花树一百二十棵。",
        "师生们分成十个小组，有的挖坑，有的扶苗，有的培土浇水，忙得不亦乐乎。",
        "六年级学生周小禾给自己种的树挂上了名牌，约定每个周末都来浇水。",
        "校长吴静说，植树活动已经坚持了十五年，后山从荒坡变成了树林。",
    ),
)
DATELINES: Final = (
    "本报讯（记者 林晓舟）",
    "本报讯（通讯员 陈立安）",
    "本报青澜6月13日电（记者 沈若谷）",
    "",
)
FURNITURE: Final = ("青澜日报", "2023年6月14日 星期三", "第2版", "责任编辑：苏云帆 版式：叶知秋")
JUMP: Final = "（下转第四版）"

#: A line does not begin with these; they hang over the end of the line before.
NO_START: Final = "，。；：、！？）”》"
#: Nor end with these, which begin the next line instead.
NO_END: Final = "（“《"


def wrap(paragraph: str, measure: float, indent: float = 0) -> list[str]:
    """Break a paragraph over lines of `measure` ems, the first of them shorter by the indent that extraction lost.

    >>> wrap("会议要求，各县区要抢抓农时。", 5)
    ['会议要求，', '各县区要抢', '抓农时。']
    """
    lines: list[str] = []
    line, room = "", measure - indent
    for character in paragraph:
        width = 0.5 if character < "\u2000" else 1.0
        if width > room and character not in NO_START:
            kept = line.rstrip(NO_END)
            lines.append(kept)
            line, room = line[len(kept) :], measure - len(line) + len(kept)
        line += character
        room -= width
    return [*lines, line]


def letter_spaced(line: str) -> str:
    """Draw a line out to the width of its column.

    >>> letter_spaced("春灌工作")
    '春 灌 工 作'
    """
    return " ".join(line)


def interleave(columns: Sequence[Sequence[str]]) -> Iterator[str]:
    """Read columns of lines row by row.

    >>> list(interleave([["甲", "乙"], ["丙"]]))
    ['甲', '丙', '乙']
    """
    for row in range(max(map(len, columns), default=0)):
        yield from (column[row] for column in columns if row < len(column))
