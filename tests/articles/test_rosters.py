"""Rosters below an article: who wrote it is its author, whoever else did something for it."""

from __future__ import annotations

import pytest

import govtext

PAGE = """青溪县完成水库安全检查
县水利局日前完成了对全县十二座水库的安全检查，共发现隐患三十七处，已全部整改到位。
据介绍，今年汛期以来，全县平均降雨量比常年同期偏多两成，水库蓄水总体平稳。"""

#: A roster, on a line of its own or behind the last sentence, and who wrote.
IN_BRACKETS = [
    ("（文字：石佳 图片：何宁 审核：易川）", "石佳"),
    ("（撰稿：石佳 审核：何宁）", "石佳"),
    ("（文/石佳 图/何宁 编辑/易川）", "石佳"),
    ("（图文：石佳 审核：何宁）", "石佳"),
    ("（图/文：石佳）", "石佳"),
    ("（文、图/石佳）", "石佳"),
    ("（石佳/文 何宁/图）", "石佳"),
    ("（石佳 供稿）", "石佳"),
    ("（县水利局 石佳 供稿）", "石佳"),
    ("（文：石佳；图：何宁）", "石佳"),
    ("（记者：石佳 通讯员：何宁）", "石佳 何宁"),
    ("（文稿：石佳 摄影：何宁）", "石佳"),
    ("（采写：石佳）", "石佳"),
]
ALONE = [
    ("撰稿：石佳，摄像：何宁", "石佳"),
    ("撰稿：石佳 审核：何宁", "石佳"),
    ("供图：何宁 撰文：石佳", "石佳"),
    ("撰稿人：石佳", "石佳"),
    ("新闻作者：石佳", "石佳"),
    ("（供稿：水利局 石佳）", "石佳"),
    ("（来源：青溪日报 记者：石佳）", "石佳"),
]
#: Of the editors, of pictures, and what only looks like a roster.
NOBODY = ["一审：石佳 二审：何宁 三审：易川", "（责任编辑：石佳）", "图文：石榴熟了"]


@pytest.mark.parametrize(("roster", "author"), [*IN_BRACKETS, *ALONE])
def test_on_a_line_of_its_own(roster: str, author: str) -> None:
    article = govtext.normalize(f"{PAGE}\n{roster}\n").articles[0]
    assert (article.author, [block.role for block in article.blocks]) == (author, ["paragraph", "paragraph"])


@pytest.mark.parametrize(("roster", "author"), IN_BRACKETS)
def test_behind_the_last_sentence(roster: str, author: str) -> None:
    article = govtext.normalize(f"{PAGE}{roster}\n").articles[0]
    assert (article.author, article.blocks[-1].role) == (author, "paragraph")


@pytest.mark.parametrize("line", NOBODY)
def test_others_have_not_written(line: str) -> None:
    assert govtext.normalize(f"{PAGE}\n{line}\n").articles[0].author is None


def test_the_source_stands_behind_the_last_sentence() -> None:
    assert govtext.normalize(f"{PAGE}（来源：青溪日报 记者：石佳）\n").articles[0].source == "青溪日报"
