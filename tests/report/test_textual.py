"""The diff and Markdown: text for terminals, for code review, for files."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import govtext
from govtext import Article, Block, Document
from govtext.report.markdown import escaped, quoted
from govtext.visible import visible
from support.strategies import strings

PAGE = """\
青澜日报 第2版
本報訊（記者 林曉舟）昨日，石橋鎮水庫開始除險加
固，下游三个村不再受内涝之苦。

石 桥 镇 水 库 除 险 加 固
"""


class TestDiff:
    """A hunk for each line of the result that changed, with the rules that changed it."""

    def test_by_lines(self) -> None:
        assert govtext.normalize(PAGE).diff().split("\n") == [
            "--- source",
            "+++ result",
            "@@ -1 +0,0 @@ articles.furniture, articles.line-break",
            "-青澜日报 第2版",
            "@@ -5 +1 @@ moved, damage.letter-spacing",
            "-石 桥 镇 水 库 除 险 加 固",
            "+石桥镇水库除险加固",
            "@@ -2,2 +2 @@ script.traditional, layout.soft-break, articles.line-break, layout.blank-line",
            "-本報訊（記者 林曉舟）昨日，石橋鎮水庫開始除險加",
            "-固，下游三个村不再受内涝之苦。",
            "-",
            "+本报讯（记者 林晓舟）昨日，石桥镇水库开始除险加固，下游三个村不再受内涝之苦。",
        ]

    def test_by_words(self) -> None:
        last = govtext.normalize(PAGE).diff("words").split("\n")[-1]
        assert last.startswith("本[-報訊-]{+报讯+}（[-記-]{+记+}者 林[-曉-]{+晓+}舟）昨日")
        assert "除[-險-]{+险+}加[-⏎-]固" in last

    def test_what_changed_nothing_is_not_there(self) -> None:
        clean = "会议召开\n本报讯（记者 林晓舟）昨日，会议召开。"
        assert govtext.normalize(clean).diff() == ""
        assert Document().diff() == ""

    @given(strings)
    def test_without_unchanged_text_it_is_all_there(self, page: str) -> None:
        document = govtext.normalize(page)
        removed = re.sub(r"\[-.*?-\]", "", document.diff("words"))
        assert "\x1b" not in removed
        document.diff().encode("utf-8")

    def test_of_a_document_that_was_read_back(self) -> None:
        lines = Document.from_dict(govtext.normalize(PAGE).to_dict()).diff().split("\n")
        assert lines[2:4] == ["@@ -0,0 +1 @@", "+石桥镇水库除险加固"]
        assert "-青澜日报 第2版" in lines

    def test_a_terminal_is_not_told_what_to_do(self) -> None:
        document = govtext.normalize("会\x1b[31m议\u202e召開。", ignore=["damage.invisible"])
        assert document.diff().split("\n")[3:] == [
            "-会[U+001B][31m议[U+202E]召開。",
            "+会[U+001B][31m议[U+202E]召开。",
        ]

    def test_an_unknown_style(self) -> None:
        with pytest.raises(ValueError, match="style is one of 'lines', 'words', not 'html'"):
            Document().diff("html")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


ARTICLE = Article(
    ("引题：",),
    ("标题 #", "第二行"),
    byline='记者: "林晓舟"',
    date="2023-06-14",
    blocks=(
        Block("paragraph", "1. *正文* <b>&amp;</b>。"),
        Block("subhead", "小标题"),
        Block("list-item", "一是巡查。"),
        Block("list-item", "二是加固。"),
        Block("caption", "图为巡堤。", credit="何小满 摄"),
    ),
)


class TestMarkdown:
    """Front matter that every YAML reads, and text that no Markdown takes for marks."""

    def test_as_it_stands(self) -> None:
        assert ARTICLE.to_markdown().split("\n") == [
            *("---", 'kicker: "引题："', 'title: "标题 # 第二行"', r'byline: "记者: \"林晓舟\""', 'date: "2023-06-14"'),
            *("---", "", "*引题：*", "", r"# 标题 \# 第二行", "", r"1\. \*正文\* \<b\>\&amp;\</b\>。", ""),
            *("## 小标题", "", "- 一是巡查。", "- 二是加固。", "", "*图为巡堤。 何小满 摄*", ""),
        ]

    def test_of_a_document(self) -> None:
        document = Document((ARTICLE, Article(title=("另一篇",))))
        assert document.to_markdown() == f"{ARTICLE.to_markdown()}\n{document.articles[1].to_markdown()}"
        assert Document().to_markdown() == ""

    def test_an_empty_block_leaves_nothing(self) -> None:
        article = Article(title=("标题",), blocks=(Block("paragraph", ""), Block("paragraph", "正文")))
        assert article.to_markdown().endswith("---\n\n# 标题\n\n正文\n")

    @given(strings)
    def test_front_matter_says_what_it_should(self, text: str) -> None:
        assert yaml.safe_load(f"title: {quoted(text)}") == {"title": text}

    @given(st.lists(strings, max_size=3))
    def test_text_stays_text(self, texts: list[str]) -> None:
        lines = [" ".join(text.split("\n")).strip(" \t") for text in texts]
        markdown = "\n\n".join(map(escaped, lines))
        tokens = MarkdownIt("commonmark").parse(markdown)
        assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
        shown = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
        assert [line.split() for line in shown] == [visible(line).split() for line in lines if line]

    def test_of_a_real_one(self) -> None:
        document = govtext.normalize(PAGE)
        again = Document.from_dict(document.to_dict())
        assert again.to_markdown() == document.to_markdown()
        _, matter, body = document.to_markdown().split("---\n")
        assert yaml.safe_load(matter)["title"] == "石桥镇水库除险加固"
        assert "<h1>石桥镇水库除险加固</h1>" in MarkdownIt().render(body)
