"""Law 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given

import govtext
from govtext import Edit, Text
from support.strategies import histories, newspaper_pages, strings
from support.worst import WORST, worst

if TYPE_CHECKING:
    from collections.abc import Callable

DOORS: dict[str, Callable[[Text], Text]] = {
    "repair": govtext.repair,
    "reflow": govtext.reflow,
    "simplify": govtext.simplify,
}


class TestRevert:
    """The ledger undone gives the source back, character for character."""

    @given(histories())
    @example(Text("甲乙").edit([Edit(1, 1, "丙丙", "damage.test")]).edit([Edit(2, 4, "丁", "damage.test")]))
    @example(Text("甲乙丙").edit([Edit(0, 2, "丁", "damage.test")]).rewrite("戊己", "script.test"))
    def test_of_any_history(self, text: Text) -> None:
        assert text.revert() == text.source

    @pytest.mark.parametrize("door", DOORS)
    @given(string=strings | newspaper_pages())
    def test_of_every_door(self, door: str, string: str) -> None:
        assert DOORS[door](Text(string)).revert() == string

    @given(strings | newspaper_pages())
    def test_of_a_document(self, page: str) -> None:
        document = govtext.normalize(page)
        assert document.text is not None
        assert document.text.revert() == page

    @pytest.mark.parametrize("name", WORST)
    def test_of_the_worst(self, name: str) -> None:
        page = worst(name, 500)
        document = govtext.normalize(page)
        assert document.text is not None
        assert document.text.revert() == page
