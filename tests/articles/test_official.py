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


def test_the_office_over_the_number_issues_a_letter_whoever_signs() -> None:
    page = (
        "青澜市公路事务中心\n青公函〔2025〕30号\n关于报送完工照片的函\n各县交通运输局：\n请于六月底前报送照片。\n"
        "青澜市交通运输局\n2025年5月6日"
    )
    for text in (page, "\n".join(page.split("\n")[:5])):
        official = only(segment(text)).official
        assert official is not None
        assert official.issuer == "青澜市公路事务中心"


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


TEXT = """为做好防汛工作，现将有关事项通知如下。
一、各乡镇要提高认识，落实责任，加强值班。"""


def test_grades_and_who_signs_stand_over_the_title() -> None:
    page = f"""000123
机密★1年
特急
青澜县人民政府文件
青政〔2023〕12号　　签发人：石佳
青澜县人民政府关于防汛工作情况的报告
市人民政府：
{TEXT}
青澜县人民政府
2023年3月5日
（联系人：何宁，电话：12345678）
"""
    (article,) = normalize(page).articles
    assert article.title == ("青澜县人民政府关于防汛工作情况的报告",)
    assert article.kicker[:3] == ("000123", "机密★1年", "特急")
    assert article.official is not None
    assert article.official[:3] == ("青澜县人民政府", "青政〔2023〕12号", "市人民政府：")
    assert article.official.note == "（联系人：何宁，电话：12345678）"


def test_an_order_has_its_number_under_its_name() -> None:
    page = f"""青澜市人民政府令
第12号
《青澜市防汛办法》已经通过，现予公布。
市长　石佳
2023年3月5日
青澜市防汛办法
{TEXT}
"""
    official = normalize(page).articles[0].official
    assert official is not None
    assert official[:2] == ("青澜市人民政府", "第12号")
    assert (official.signature, official.issued) == ("市长　石佳", "2023年3月5日")


def test_minutes_have_a_title_over_their_number() -> None:
    article = normalize(f"青澜县人民政府常务会议纪要\n〔2023〕3号\n{TEXT}\n").articles[0]
    assert (article.title, article.deck) == (("青澜县人民政府常务会议纪要",), ("〔2023〕3号",))


def test_a_letter_of_taiwan_begins_with_a_form() -> None:
    page = """青溪縣政府 函
地址：青溪市中山路1號
承辦人：石佳
受文者：本縣各國民小學
發文日期：中華民國112年3月5日
發文字號：府教學字第1120012345號
速別：普通件
密等及解密條件或保密期限：普通
主旨：檢送本縣防汛演練計畫1份，請查照辦理。
說明：
一、依據教育部112年2月1日函辦理。
"""
    document = normalize(page)
    (article,) = document.articles
    assert article.title == ("青溪县政府 函",)
    assert article.date == "2023-03-05"
    assert not any(drop.text.strip() for drop in document.dropped)
    assert article.official is not None
    assert article.official[:3] == ("青溪县政府", "府教学字第1120012345号", "本县各国民小学")
    assert article.official.issued == "中华民国112年3月5日"


@pytest.mark.parametrize(
    "number", ["青政办 (2023) 12号", "青政办［2023］12号", "青政办〔二〇二三〕12号", "青政办『2023』12号"]
)
def test_a_number_stands_in_any_brackets(number: str) -> None:
    article = normalize(
        f"青澜县关于防汛的通知\n{number}\n各乡镇人民政府：\n{TEXT}\n青澜县水利局\n2023年3月5日\n"
    ).articles[0]
    assert article.title == ("青澜县关于防汛的通知",)
    assert article.official is not None
    assert article.official.number == number
