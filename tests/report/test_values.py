"""Counts, decisions, and how a document shows itself."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import asdict
from io import StringIO
from typing import Any, cast, get_args

import pytest
from hypothesis import given
from rich.console import Console
from rich.pretty import pretty_repr

import govtext
from govtext import Article, Block, Decision, Document, Explanation, Span, Stats, What
from report.reading import parsed
from support.strategies import newspaper_pages, strings

PAGE = """\
青澜日报 第2版
本報訊（記者 林曉舟）昨日，石橋鎮水庫開始除險加
固，下游三个村不再受内涝之苦。
石 桥 镇 水 库 除 险 加 固
图为水库大坝。 何小满 摄
"""


class TestStats:
    """What is counted adds up."""

    @given(newspaper_pages())
    def test_they_add_up(self, page: str) -> None:
        document = govtext.normalize(page)
        stats = document.stats
        assert stats.changes == len(document.changes) == sum(stats.rules.values()) == sum(stats.classes.values())
        assert (stats.characters_in, stats.characters_out) == (len(page), len(str(document)))
        assert stats.characters_dropped == sum(len(gone.text) for gone in document.dropped)
        assert stats.blank_dropped <= stats.characters_dropped

    def test_rules_are_in_the_order_in_which_they_are_applied(self) -> None:
        order = [rule.name for rule in govtext.rules()]
        found = [order.index(name) for name in govtext.normalize(PAGE).stats.rules]
        assert found == sorted(found)

    def test_they_do_not_change_and_can_be_kept(self) -> None:
        stats = govtext.normalize(PAGE).stats
        for write in ("__setitem__", "pop", "update", "clear", "__ior__", "__delitem__"):
            with pytest.raises(TypeError, match=r"counts cannot be written to; dict\(counts\) can"):
                getattr(stats.rules, write)("x")
        assert pickle.loads(pickle.dumps(stats)) == copy.deepcopy(stats) == copy.copy(stats) == stats

    def test_they_are_hashable(self) -> None:
        first, second = (govtext.normalize(PAGE).stats for _ in range(2))
        assert len({first, second, copy.deepcopy(first), Document().stats}) == 2
        assert hash(Stats(None, 0, 0, 0, 0, {"a.b": 1}, {})) == hash(Stats(None, 0, 0, 0, 0, {"a.b": 1}, {}))

    def test_they_are_plain_data_when_asked(self) -> None:
        stats = govtext.normalize(PAGE).stats
        plain = stats.to_dict()
        assert plain == asdict(stats) == json.loads(json.dumps(plain)) == json.loads(json.dumps(asdict(stats)))
        assert Stats(**plain) == stats
        assert type(plain["rules"]) is type(plain["classes"]) is dict
        assert list(plain["rules"]) == list(stats.rules)

    def test_of_a_document_that_was_read_back(self) -> None:
        document = govtext.normalize(PAGE)
        stats = Document.from_dict(document.to_dict()).stats
        assert stats.characters_in is None
        assert stats.characters_dropped == document.stats.characters_dropped
        assert set(stats.rules) == {gone.rule for gone in document.dropped}

    def test_of_nothing(self) -> None:
        assert Document().stats == Stats(None, 0, 0, 0, 0, {}, {})


class TestExplain:
    """Every line of the page was taken for something, and the reason is kept."""

    def test_lines_of_articles_then_what_left(self) -> None:
        found = [(each.what, each.article, each.reason) for each in govtext.normalize(PAGE).explain()]
        assert found == [
            ("title", 0, "short, and ends in the open"),
            ("paragraph", 0, "begins with a dateline"),
            ("caption", 0, "a caption by its form"),
            ("furniture", None, "a page head of several parts"),
        ]

    def test_spans_are_those_of_the_source(self) -> None:
        title, *_ = govtext.normalize(PAGE).explain()
        assert title.text == "石桥镇水库除险加固"
        assert "".join(PAGE[start:end] for start, end in title.spans) == title.text

    @given(strings)
    def test_every_line_of_the_result_has_one(self, page: str) -> None:
        document = govtext.normalize(page)
        placed = [each.text for each in document.explain() if each.article is not None]
        assert placed == [line.strip() for line in str(document).split("\n") if line.strip()]
        assert all(each.reason for each in document.explain())
        assert {each.what for each in document.explain()} <= set(get_args(What))

    def test_reads_as_text(self) -> None:
        lines = str(govtext.normalize(PAGE).explain()).split("\n")
        assert lines[:3] == ["article 1", "  title       石桥镇水库除险加固", " " * 14 + "short, and ends in the open"]
        assert lines[-3:-1] == ["left out", "  furniture   青澜日报 第2版"]

    def test_no_control_gets_through(self) -> None:
        assert "甲[U+202E]乙" in str(Explanation([Decision("title", "甲\u202e乙", "x", 0, (Span(0, 3),))]))

    def test_of_a_document_that_was_read_back(self) -> None:
        explanation = Document.from_dict(govtext.normalize(PAGE).to_dict()).explain()
        assert explanation == ()
        assert str(explanation) == "no decisions are kept with this document"

    def test_decisions_stay_when_a_document_is_pickled(self) -> None:
        document = govtext.normalize(PAGE)
        assert pickle.loads(pickle.dumps(document)).decisions == document.decisions


class TestShown:
    """A line in a shell, a few in rich, a little more in a notebook."""

    def test_repr_fits_a_line(self) -> None:
        assert repr(govtext.normalize(PAGE)) == "<Document: 1 article, 2 blocks, 62 characters, 20 dropped>"
        assert len(repr(govtext.normalize(PAGE * 2_000))) < 80

    def test_in_rich(self) -> None:
        document = govtext.normalize(PAGE)
        assert pretty_repr(document, max_width=200) == (
            "Document(articles=1, blocks=2, characters=62, dropped=20, titles=['石桥镇水库除险加固'])"
        )
        console = Console(width=200, record=True, file=StringIO())
        console.print(document)
        assert "石桥镇水库除险加固" in console.export_text()

    def test_in_a_notebook(self) -> None:
        html = cast("Any", govtext.normalize(PAGE))._repr_html_()
        parsed(f"<!DOCTYPE html><title>x</title>{html}")
        assert "<b>1 article</b>, 82 → 62 characters; " in html
        assert "石桥镇水库除险加固</b></bdi> · <bdi>记者 林晓舟</bdi>: 2 blocks" in html
        assert "<script" not in html

    def test_a_notebook_shows_nothing_of_nothing(self) -> None:
        html = cast("Any", govtext.normalize(""))._repr_html_()
        assert html == "<p><b>no articles</b>, 0 → no characters; nothing changed</p>"

    def test_a_notebook_runs_nothing_of_a_page(self) -> None:
        document = Document((Article(title=("<script>alert(1)</script>\u202e",), blocks=(Block("paragraph", "x"),)),))
        html = cast("Any", document)._repr_html_()
        assert "&lt;script&gt;" in html
        assert "\u202e" not in html

    def test_a_notebook_shows_some_of_many(self) -> None:
        html = cast("Any", Document((Article(),) * 50))._repr_html_()
        assert html.count("<li>") == 20
        assert html.endswith("<p>and 30 more</p>")
