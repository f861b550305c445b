"""Every character of source and result stands in a report, in its place, and once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govtext
from govtext import Document, Edit, Text
from govtext.report.rows import Row, rows_of
from support.strategies import histories, newspaper_pages, strings

PAGE = """\
青澜日报 第2版
石桥镇水库除险加固
本報訊（記者 林曉舟）昨日，石橋鎮水庫開始除險加
固。工程完工後，下游三個村不再受內澇之苦。
本報訊（記者 沈若谷）全市春灌工作會議在青瀾召開，各
縣區要搶抓農時，把水送到田間地頭。
全市春灌工作会议召开
责任编辑：苏云帆
"""


def rows(document: Document) -> list[Row]:
    return rows_of(document, document.changes)


def source_of(rows: list[Row]) -> str:
    pieces = sorted((piece for row in rows for piece in row.pieces if piece.before), key=lambda piece: piece.start)
    return "".join(piece.before for piece in pieces)


def result_of(rows: list[Row]) -> str:
    return "".join(row.after for row in rows)


class TestCover:
    """The source can be read off a report, and so can the result."""

    @given(st.one_of(strings, newspaper_pages()))
    def test_of_pages(self, page: str) -> None:
        document = govtext.normalize(page)
        found = rows(document)
        assert source_of(found) == page
        assert result_of(found) == str(document)

    @given(histories())
    def test_of_any_history(self, text: Text) -> None:
        found = rows(Document(text=text))
        assert source_of(found) == text.source
        assert result_of(found) == str(text)

    def test_of_a_text_that_stands_twice(self) -> None:
        page = Text("水库除险加固")
        found = rows(Document(text=Text.join([page[:2], page, page[4:]])))
        assert result_of(found) == "水库水库除险加固加固"
        assert source_of(found) == page.source

    def test_of_what_was_changed_back(self) -> None:
        """It is no change any more, though the ledger has two."""
        text = Text("水库").edit([Edit(0, 1, "火", "damage.a")]).edit([Edit(0, 1, "水", "damage.b")])
        (row,) = rows(Document(text=text))
        assert (row.before, row.after) == ("水库", "水库")
        assert [piece.rules for piece in row.pieces] == [(), ()]

    def test_of_a_run_that_stands_for_many_places(self) -> None:
        page = Text("甲乙" * 100)
        text = Text.join([page[k : k + 1] for k in range(0, 200, 2)]).edit([Edit(0, 100, "甲", "damage.a")])
        found = rows(Document(text=text))
        assert source_of(found) == page.source
        assert result_of(found) == "甲"

    def test_of_a_result_without_a_line(self) -> None:
        (row,) = rows(Document(text=Text(" \n")))
        assert (row.before, row.after, row.number) == (" \n", " \n", 0)


class TestPlaces:
    """Each line beside what it came from, and what left where it stood."""

    def test_lines_have_their_roles_and_articles(self) -> None:
        found = [(row.what, row.article) for row in rows(govtext.normalize(PAGE)) if row.number is not None]
        assert found == [("title", 0), ("paragraph", 0), ("title", 1), ("paragraph", 1)]

    def test_a_headline_that_moved_says_so_and_leaves_a_mark_where_it_stood(self) -> None:
        found = rows(govtext.normalize(PAGE))
        (moved,) = (row for row in found if row.moved)
        assert (moved.after.strip(), moved.lines) == ("全市春灌工作会议召开", (7, 7))
        (mark,) = (row for row in found if row.target is not None)
        assert mark.target == moved.number
        assert found[found.index(mark) - 1].lines == (5, 6)
        assert found[found.index(mark) + 1].before.startswith("责任编辑")

    def test_furniture_has_a_row_of_its_own(self) -> None:
        first, *_, last = rows(govtext.normalize(PAGE))
        assert (first.before, first.after) == ("青澜日报 第2版\n", "")
        assert (last.before, last.after) == ("责任编辑：苏云帆\n", "")
        assert {piece.rules[0] for piece in last.pieces} == {"articles.furniture", "articles.line-break"}

    def test_a_piece_names_all_rules_that_made_it(self) -> None:
        (row,) = rows(govtext.normalize("有關部⾨要求，抓好落實。"))
        changed = [(piece.before, piece.after, piece.rules) for piece in row.pieces if piece.rules]
        assert changed[1] == ("⾨", "门", ("damage.radical", "script.traditional"))

    def test_a_page_that_leaves_nothing(self) -> None:
        assert [row.before for row in rows(govtext.normalize("\n \n"))] == ["\n \n"]
        assert rows(govtext.normalize("")) == []

    @pytest.mark.parametrize("page", [PAGE, "防汛会议召开\n本报讯昨日，会议召开。"])
    def test_a_document_that_was_read_back(self, page: str) -> None:
        document = Document.from_dict(govtext.normalize(page).to_dict())
        found = rows(document)
        assert [row.after for row in found if row.number is not None] == [
            line for article in document.articles for line in article.lines()
        ]
        assert [row.before for row in found if row.number is None] == [gone.text for gone in document.dropped]
