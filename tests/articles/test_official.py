"""Official documents (公文): their parts as fields, their levels as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govtext import Article, Block, Document, normalize, segment

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICE = """青澜市人民政府办公室文件
青政办〔2023〕8号
青澜市人民政府办公室关于
做好防汛工作的通知
各县（区）人民政府，市直各单位：
为做好今年防汛工作，经市政府同意，现通知如下。
一、总体要求
（一）指导思想。坚持人民至上、生命至上。
1.压实责任。各级防汛责任人要到岗到位。
（1）水库、堤防、山洪沟逐一落实责任人。
附件：1.防汛物资清单
2.值班安排表
青澜市人民政府办公室
二〇二三年五月六日
（此件公开发布）"""


def only(document: Document) -> Article:
    (article,) = document.articles
    return article


@pytest.mark.parametrize("read", [segment, normalize])
def test_a_notice_is_read_by_its_parts(read: Callable[[str], Document]) -> None:
    article = only(read(NOTICE))
    official = article.official
    assert official is not None
    assert official._asdict() == {
        "issuer": "青澜市人民政府办公室",
        "number": "青政办〔2023〕8号",
        "addressee": "各县（区）人民政府，市直各单位：",
        "attachments": ("附件：1.防汛物资清单", "2.值班安排表"),
        "signature": "青澜市人民政府办公室",
        "issued": "二〇二三年五月六日",
        "note": "（此件公开发布）",
    }
    assert (article.date, article.source) == ("2023-05-06", "青澜市人民政府办公室")
    assert [block.level for block in article.blocks if block.level] == [1, 2, 3, 4, 3]


def test_all_of_it_stays_in_the_text() -> None:
    assert str(segment(NOTICE)) == NOTICE


def test_what_was_read_back_has_the_same_parts() -> None:
    article = only(segment(NOTICE))
    assert only(Document.from_dict(segment(NOTICE).to_dict())).official == article.official


def test_a_letter_with_an_office_and_a_day_has_parts_without_a_number() -> None:
    page = "各县水务局：\n请于六月底前报送巡查情况。\n青澜市水务局\n2023年5月6日"
    official = only(segment(page)).official
    assert official is not None
    assert (official.number, official.addressee, official.signature) == (None, "各县水务局：", "青澜市水务局")


def test_two_offices_sign_each_on_a_line() -> None:
    page = "各县水务局：\n请于六月底前报送巡查情况。\n青澜市水务局\n青澜市应急管理局\n2023年5月6日"
    article = only(segment(page))
    assert article.official is not None
    assert (article.official.signature, article.source) == ("青澜市水务局 青澜市应急管理局",) * 2


def test_an_article_of_a_newspaper_is_none() -> None:
    article = Article(
        title=("会议召开",), blocks=(Block("paragraph", "会议强调："), Block("paragraph", "要压实责任。"))
    )
    assert article.official is None
    assert [block.level for block in article.blocks] == [None, None]
