"""Law 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import govtext
from support.strategies import histories, newspaper_pages, strings
from support.worst import WORST, worst

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govtext import Dropped, Text


def kept(text: Text) -> set[int]:
    return {i for run in text.runs for span in run.spans for i in range(*span)}


def gone(dropped: Iterable[Dropped]) -> list[int]:
    return [i for entry in dropped for span in entry.spans for i in range(*span)]


def assert_covered(text: Text, dropped: Iterable[Dropped]) -> None:
    dropped = tuple(dropped)
    out = gone(dropped)
    assert len(out) == len(set(out)), "something was dropped twice"
    assert kept(text).isdisjoint(out), "something was dropped and is in the text"
    assert kept(text) | set(out) == set(range(len(text.source))), "something is neither in the text nor dropped"
    for entry in dropped:
        assert "".join(text.source[start:end] for start, end in entry.spans) == entry.text
        assert entry.rule


class TestCover:
    """Every source character is in the result or in `dropped`, never in both, and each dropped one has a rule."""

    @given(histories())
    def test_of_any_history(self, text: Text) -> None:
        assert_covered(text, text.dropped)

    @given(histories())
    def test_dropped_stands_in_source_order(self, text: Text) -> None:
        out = gone(text.dropped)
        assert out == sorted(out)

    @given(strings)
    def test_of_repair_and_reflow(self, string: str) -> None:
        text = govtext.reflow(govtext.repair(govtext.Text(string)))
        assert_covered(text, text.dropped)

    @given(strings | newspaper_pages())
    def test_of_a_document(self, page: str) -> None:
        document = govtext.normalize(page)
        assert document.text is not None
        assert_covered(document.text, document.dropped)

    @given(strings | newspaper_pages())
    def test_every_rule_that_dropped_something_is_known(self, page: str) -> None:
        names = {rule.name for rule in govtext.rules()}
        assert {entry.rule for entry in govtext.normalize(page).dropped} <= names

    @given(strings | newspaper_pages())
    def test_the_text_of_a_document_is_the_document(self, page: str) -> None:
        document = govtext.normalize(page)
        assert str(document.text) == str(document)

    @given(strings | newspaper_pages())
    def test_blocks_are_where_their_spans_went(self, page: str) -> None:
        document = govtext.normalize(page)
        assert document.text is not None
        for article in document.articles:
            for block in article.blocks:
                places = [place for span in block.spans for place in document.text.locate(*span)]
                here = str(document.text)[min(places)[0] : max(place.end for place in places)]
                assert block.text in here

    @pytest.mark.parametrize("name", WORST)
    def test_of_the_worst(self, name: str) -> None:
        document = govtext.normalize(worst(name, 500))
        assert document.text is not None
        assert_covered(document.text, document.dropped)
