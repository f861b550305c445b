"""How bylines are written between title and text: what each says who signs, and what is kept of it as printed."""

from __future__ import annotations

import pytest

import govtext

PAGE = """青溪县完成水库安全检查
{line}
县水利局日前完成了对全县十二座水库的安全检查，共发现隐患三十七处，已全部整改到位。
据介绍，今年汛期以来，全县平均降雨量比常年同期偏多两成，水库蓄水总体平稳。
"""

#: A line, and the names of its authors.
REPORTERS: list[tuple[str, str | None]] = [
    ("本报记者 石佳", "石佳"),
    ("本报记者石佳 通讯员何宁", "石佳 何宁"),
    ("□记者 石佳", "石佳"),
    ("图文/记者石佳", "石佳"),
    ("本报首席记者 石佳", "石佳"),
    ("本报驻京记者 石佳", "石佳"),
    ("全媒体记者 石佳", "石佳"),
    ("融媒体记者 石佳 通讯员 何宁", "石佳 何宁"),
    ("青溪县融媒体中心记者 石佳", "石佳"),
    ("总台记者 石佳", "石佳"),
    ("央视记者 石佳", "石佳"),
    ("青溪青年报·青溪在线记者 石佳", "石佳"),
    ("青溪日报-青溪网记者 石佳", "石佳"),
    ("本报记者 阿依古丽·买买提", "阿依古丽·买买提"),
    ("记者 石佳 台北报道", "石佳"),
    ("记者石佳／台北报导", "石佳"),
    ("石佳／台北报导", "石佳"),
    ("来稿：石佳", "石佳"),
    ("采访、撰文／石佳", "石佳"),
    ("文、摄影／石佳", "石佳"),
    ("图与文／石佳", "石佳"),
    ("文字记者 石佳 摄影记者 何宁", "石佳 何宁"),
    ("编译石佳／综合外电报导", "石佳"),
    ("驻日特派员石佳", "石佳"),
    ("石佳 综合报导", "石佳"),
    ("【青溪晚报╱记者石佳╱即时报导】", "石佳"),
    ("〔记者石佳／台北报导〕", "石佳"),
    ("（青溪新闻网／石佳）", "石佳"),
    ("石佳/整理", "石佳"),
    ("整理／石佳", "石佳"),
    ("文字整理：石佳", "石佳"),
    ("石佳／专访", "石佳"),
    ("◎记者石佳／台北报导", "石佳"),
    ("█ 记者石佳", "石佳"),
    ("青溪新闻网／综合报导", None),
    ("综合外电", None),
    ("成都／综合报导", None),
    ("温州 报道", None),
    ("石佳 专访", "石佳"),
    ("新华社记者石佳何宁", "石佳何宁"),
    ("石佳 何宁", "石佳 何宁"),
    ("县水利局 石佳", "石佳"),
    ("欧阳明", "欧阳明"),
    ("By Shi Jia", "Shi Jia"),
    ("by Shi Jia, Qingxi Daily", "Shi Jia"),
]
#: Of these only the names are kept.
AUTHORS = [
    ("●石佳", "石佳"),
    ("◆石佳", "石佳"),
    ("◎ 石佳 何宁", "石佳 何宁"),
    ("文/石佳", "石佳"),
    ("文 / 石佳 图 / 何宁", "石佳"),
    ("文｜记者 石佳", "石佳"),
    ("文｜本报首席记者 石佳", "石佳"),
    ("撰文：石佳", "石佳"),
    ("作者丨石佳", "石佳"),
    ("（石佳）", "石佳"),
]


@pytest.mark.parametrize(("line", "names"), REPORTERS)
def test_who_reports_is_kept_as_printed(line: str, names: str | None) -> None:
    (article,) = govtext.normalize(PAGE.format(line=line)).articles
    assert (article.byline, article.author) == (line, names)


@pytest.mark.parametrize(("line", "names"), AUTHORS)
def test_of_an_author_the_name_is_kept(line: str, names: str) -> None:
    (article,) = govtext.normalize(PAGE.format(line=line)).articles
    assert (article.byline, article.author) == (None, names)


def test_a_dateline_in_square_brackets_names_its_reporter() -> None:
    page = PAGE.format(line="[記者石佳台北報導]")
    assert govtext.normalize(page).articles[0].byline == "记者石佳"


def test_names_of_whom_the_text_speaks_sign_nothing() -> None:
    page = PAGE.format(line="石佳 何宁").replace("据介绍", "石佳说")
    assert govtext.normalize(page).articles[0].byline is None


def test_who_took_the_pictures_is_no_author_and_makes_no_caption_of_the_title() -> None:
    (article,) = govtext.normalize(PAGE.format(line="摄影：石佳")).articles
    assert (article.title, article.author) == (("青溪县完成水库安全检查",), None)
    assert article.blocks[0].role == "caption"
