"""What lines say of themselves, kind by kind: datelines with their reporters, bylines, metadata, words of a site."""

from __future__ import annotations

import pytest

from govtext.articles.fields import author_of, dateline_of, reporter_of
from govtext.labels import label
from govtext.metadata import Metadata, is_metadata, read_metadata
from govtext.site import is_site_line

#: The dateline, the reporters in it, and what goes on behind.
DATELINES = [
    ("本报讯（记者 何宁）", "记者 何宁", "昨日，"),
    ("本报讯 记者何宁 通讯员林晓舟报道", "记者何宁 通讯员林晓舟", "：昨日，"),
    ("本报特约记者何宁报道", "特约记者何宁", " 昨日，"),
    ("新华社青澜3月5日电（记者何宁、林晓舟）", "记者何宁、林晓舟", "昨日，"),
    ("中新网青澜3月5日电(何宁 林晓舟)", "何宁 林晓舟", "昨日，"),
    ("青澜日报北京3月5日电 （记者何宁）", "记者何宁", "昨日，"),
    ("红网时刻3月5日讯（记者 何宁）", "记者 何宁", "昨日，"),
    ("青澜网·北江新闻3月5日6时讯（记者 何宁）", "记者 何宁", "昨日，"),
    ("参考消息网3月5日报道", None, " 据法国媒体报道，"),
    ("央视网消息（新闻联播）", None, "：昨日，"),
    ("【青澜网报道 记者 何宁】", "记者 何宁", "昨日，"),
    ("（中央社记者何宁、林晓台北5日电）", "记者何宁、林晓", "昨日，"),
]
NO_DATELINES = ["本报记者从市政府获悉，", "据介绍，", "日报讯问台昨日开通。", "记者在现场看到，", "消息：昨日"]
#: Bylines on lines of their own, and the author in them.
BYLINES = [
    ("⊙何宁 林晓舟", "何宁 林晓舟"),
    ("撰文 | 何宁 林晓舟", "何宁 林晓舟"),
    ("联合报 记者何宁／台北报导", "何宁"),
    ("记者何宁／综合报导", "何宁"),
    ("青澜日报记者 何宁", "青澜日报记者 何宁"),
    ("本报记者 何宁 实习生 林晓舟", "本报记者 何宁 实习生 林晓舟"),
]
#: Metadata, and what is read from it: day, source, author.
METADATA = [
    ("2022年03月21日10:20来源：青澜网", ("2022-03-21", "青澜网", None)),
    ("2022年03月21日 10:20 | 来源：青澜网", ("2022-03-21", "青澜网", None)),
    ("( 2022-03-21 ) 稿件来源:青澜每日电讯 要 闻", ("2022-03-21", "青澜每日电讯", None)),
    ("2022 03/ 21 10:20:33 来源：青澜社", ("2022-03-21", "青澜社", None)),
    ("2022年03月21日 08:33　来源：青澜新闻网参与互动", ("2022-03-21", "青澜新闻网", None)),
    ("青澜网 2022-03-21 10:20:00", ("2022-03-21", "青澜网", None)),
    ("《青澜日报》（2022年03月21日 第 02 版）", ("2022-03-21", "青澜日报", None)),
    ("2022-03-21 08:33 联合报／ 记者何宁／台北即时报导", ("2022-03-21", "联合报", "何宁")),
    ("来源 | 青澜日报", (None, "青澜日报", None)),
    ("来源：青澜社 作者：何宁 责任编辑：林晓舟", (None, "青澜社", "何宁")),
    ("资料更新时间:111-03-21 11:30", ("2022-03-21", None, None)),
    ("浏览量:          时间:2022-03-21 23:45:19", ("2022-03-21", None, None)),
]
NO_METADATA = ["时间：3月21日上午九时", "会议时间：2022年3月21日", "他来源于民间", "新馆开放", "来源复杂，日期不明"]
OF_A_SITE = [
    "点击进入下一页",
    "点击查看大图",
    "列印此页",
    "阅读原文",
    "剩余70%未读",
    "展开全文",
    "今天是2022年3月21日 星期一",
    "Android版",
    "互联网新闻信息服务许可证：36000000001",
    "如有侵权，请联系删除",
    "点击上方“青澜发布”可以订阅哦！",
    "本文为平台号作者上传并发布，仅代表该作者观点，不代表本平台的观点。",
]
NO_SITE = ["点击进入新时代", "更多市民走进新馆", "下载量创新高", "今天是个好日子", "侵权案件昨天开庭"]


@pytest.mark.parametrize(("dateline", "reporters", "behind"), DATELINES)
def test_a_report_begins_with_its_dateline(dateline: str, reporters: str | None, behind: str) -> None:
    span = dateline_of(dateline + behind)
    assert span == (0, len(dateline))
    assert label(dateline + behind) == "dateline"
    named = reporter_of(dateline)
    assert (named and dateline[slice(*named)]) == reporters


@pytest.mark.parametrize("line", NO_DATELINES)
def test_other_paragraphs_have_none(line: str) -> None:
    assert dateline_of(line) is None


@pytest.mark.parametrize(("byline", "author"), BYLINES)
def test_a_byline_names_its_author(byline: str, author: str) -> None:
    assert label(byline) == "byline"
    assert author_of(byline) == author


@pytest.mark.parametrize(("line", "fields"), METADATA)
def test_metadata_is_read_into_fields(line: str, fields: tuple[str | None, ...]) -> None:
    assert label(line) == "metadata"
    assert read_metadata([line]) == Metadata(*fields)


def test_names_are_read_as_they_were_printed() -> None:
    assert read_metadata(["来源：", "联合报"], ["來源：", "聯合報"]).source == "聯合報"


@pytest.mark.parametrize("line", NO_METADATA)
def test_what_is_no_metadata_stays_text(line: str) -> None:
    assert not is_metadata(line)


@pytest.mark.parametrize("line", OF_A_SITE)
def test_a_site_says_so_itself(line: str) -> None:
    assert is_site_line(line)


@pytest.mark.parametrize("line", NO_SITE)
def test_an_article_may_say_the_like(line: str) -> None:
    assert not is_site_line(line)
