"""Numbers and days that look like folios, and are items, sections and signatures: nothing of them is dropped."""

from __future__ import annotations

import pytest

from govtext import normalize

PROSE = "步道建成以后，沿江六个社区的居民出门就能散步，许多老人每天清晨结伴而来，在江边锻炼身体，直到日头升高才回家。"
REPORT = f"本报讯（记者 何宁）昨日，青澜市新建的滨江步道正式开放。{PROSE}"
#: A page, and the roles of the blocks below its title.
PAGES = {
    "names": ("1 张三\n2 李四\n3 王五", ["list-item"] * 3),
    "steps": (
        "办理流程\n1 网上申请\n2 窗口受理\n3 领取证件\n咨询电话：0871-65551234",
        [*["list-item"] * 3, "paragraph"],
    ),
    "sections": (f"设计报告\n1 概述\n{PROSE}\n2 依据\n{PROSE}", ["subhead", "paragraph"] * 2),
    "sections from nought": (f"步道规范\n0　引言\n{PROSE}\n1 范围\n{PROSE}", ["subhead", "paragraph"] * 2),
    "contents": ("目录\n1 概述 3\n2 设计依据 5\n3 结论 9", ["list-item"] * 3),
    "weekdays": ("一周天气\n星期一\n晴，适合出门散步。\n星期二\n阴，出门记得带伞。", ["subhead", "paragraph"] * 2),
    "judgment": (
        f"青澜市人民法院判决书\n{PROSE}\n审判员 张伟\n二〇二二年五月十七日\n书记员 王芳",
        ["paragraph"] * 4,
    ),
    "note of hand": (f"借条\n{PROSE}\n李大勇\n二〇二二年五月十七日", ["paragraph"] * 3),
    "letter": (f"致业主的一封信\n{PROSE}\n李大勇\n2022年5月17日", ["paragraph"] * 3),
    "contacts": (f"新馆启用\n{PROSE}\nMedia contact:\nTel: 0871-65551234\nEmail: a@b.cn", ["paragraph"] * 4),
    "link in a chat": (f"小王：资料在哪里？\n小李：{PROSE}\nhttps://example.com/a/b\n小王：谢谢。", ["paragraph"] * 4),
    "two briefs": (
        f"新华社北京3月5日电（记者王明）{PROSE}\n新华社北京3月5日电（记者王明）{PROSE[::-1][1:]}。",
        ["paragraph"] * 2,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_it_stays_as_what_it_is(name: str) -> None:
    page, roles = PAGES[name]
    document = normalize(page)
    assert [gone.text for gone in document.dropped if gone.text.strip()] == []
    assert [block.role for article in document.articles for block in article.blocks] == roles


def test_the_editors_of_a_poem_leave_its_title() -> None:
    document = normalize(f"校园诗歌\n编辑：李明\n校对：王红\n{PROSE}\n{PROSE}")
    assert document.articles[0].title == ("校园诗歌",)
    assert [gone.text for gone in document.dropped if gone.text.strip()] == ["编辑：李明", "校对：王红"]


def test_who_is_spoken_to_in_a_headline_is_no_addressee() -> None:
    document = normalize(f"全市防汛工作会议召开\n市长叮嘱全体参会代表：\n守好每一寸堤防\n{REPORT}")
    (article,) = document.articles
    assert article.kicker + article.title == ("全市防汛工作会议召开", "市长叮嘱全体参会代表：", "守好每一寸堤防")
    assert article.blocks[0].text.startswith("本报讯")


def test_a_number_between_the_marks_of_markdown_keeps_them() -> None:
    document = normalize(f"# 校园诗歌\n\n{PROSE}\n\n**2**\n\n{PROSE}\n")
    assert [block.text for block in document.articles[0].blocks][1] == "**2**"
