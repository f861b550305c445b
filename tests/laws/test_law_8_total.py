"""Law 8."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import govtext
from govtext import Document, Text
from support.strategies import histories, newspaper_pages, strings
from support.worst import WORST, worst

if TYPE_CHECKING:
    from collections.abc import Callable

DOORS: list[Callable[[str], str]] = [govtext.repair, govtext.reflow, govtext.simplify]


class TestTotal:
    """Any `str` gives a `Document`; nothing raises but a wrong type or option, with a message that says what to do."""

    @given(strings | newspaper_pages())
    def test_any_string_gives_a_document(self, string: str) -> None:
        document = govtext.normalize(string)
        assert Document.from_dict(document.to_dict()) == document
        written = json.dumps(document.to_dict())
        assert json.dumps(Document.from_dict(json.loads(written)).to_dict()) == written

    @given(strings | newspaper_pages())
    def test_any_string_can_be_segmented(self, string: str) -> None:
        document = govtext.segment(string)
        assert Document.from_dict(document.to_dict()) == document

    @pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
    @given(string=strings | newspaper_pages())
    def test_doors_take_any_string(self, door: Callable[[str], str], string: str) -> None:
        assert isinstance(door(string), str)

    @given(histories())
    def test_doors_take_any_text(self, text: Text) -> None:
        for door in (govtext.repair, govtext.reflow, govtext.simplify):
            result = door(text)
            assert result.source == text.source
            assert str(result) == door(str(text)), "what a text went through before makes no difference"
        assert isinstance(govtext.segment(text), Document)

    @given(strings)
    def test_the_same_string_gives_the_same_document(self, string: str) -> None:
        assert json.dumps(govtext.normalize(string).to_dict()) == json.dumps(govtext.normalize(string).to_dict())

    @pytest.mark.parametrize("blank", ["", " ", "\n", "\u3000\n\n \t", "\ufeff", "\x00", "\f"])
    def test_nothing_gives_nothing(self, blank: str) -> None:
        document = govtext.normalize(blank)
        assert document.articles == ()
        assert str(document) == ""
        assert "".join(gone.text for gone in document.dropped) == blank

    @pytest.mark.parametrize(
        "line", ["会议召开", "会议召开。", "a", "。", "（", "第2版", "（下转第二版）", "记者 林晓舟"]
    )
    def test_one_line(self, line: str) -> None:
        document = govtext.normalize(line)
        assert [line] == [*str(document).splitlines(), *(gone.text for gone in document.dropped)]

    @pytest.mark.parametrize("name", WORST)
    def test_the_worst(self, name: str) -> None:
        document = govtext.normalize(worst(name, 2_000))
        assert Document.from_dict(document.to_dict()) == document

    @pytest.mark.parametrize("name", ["newlines", "spaces", "nested brackets", "NUL", "combining marks"])
    def test_a_million_of_them(self, name: str) -> None:
        page = worst(name, 1_000_000)
        document = govtext.normalize(page)
        assert document.text is not None
        assert document.text.revert() == page
