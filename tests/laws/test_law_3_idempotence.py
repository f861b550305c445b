"""Law 3."""

from __future__ import annotations

import pytest
from hypothesis import example, given

import govtext
from support import not_yet
from support.prose import DATELINES, STORIES
from support.strategies import clean_pages, newspaper_pages, strings
from support.worst import WORST, worst

UNEVEN = "\n\n".join(
    f"{title}\n{DATELINES[1]}{a}{b}\n{c}{d}" for title, a, b, c, d in (STORIES[2], STORIES[4], STORIES[0])
)


class TestIdempotence:
    """`normalize(str(normalize(x)))` changes nothing more."""

    @given(clean_pages())
    @example(UNEVEN)
    def test_of_clean_pages(self, page: str) -> None:
        once = str(govtext.normalize(page))
        assert str(govtext.normalize(once)) == once

    @not_yet("layout joins whole paragraphs as if they were lines; articles split at a late headline")
    @given(newspaper_pages())
    def test_of_newspaper_pages(self, page: str) -> None:
        once = str(govtext.normalize(page))
        assert str(govtext.normalize(once)) == once

    @given(strings | newspaper_pages())
    def test_of_repair(self, string: str) -> None:
        once = govtext.repair(string)
        assert govtext.repair(once) == once

    @given(strings | newspaper_pages())
    def test_of_simplify(self, string: str) -> None:
        once = govtext.simplify(string)
        assert govtext.simplify(once) == once

    @given(clean_pages() | newspaper_pages())
    @example(UNEVEN)
    def test_of_reflow(self, string: str) -> None:
        once = govtext.reflow(string)
        assert govtext.reflow(once) == once

    @pytest.mark.parametrize("name", WORST)
    def test_of_the_worst(self, name: str) -> None:
        once = str(govtext.normalize(worst(name, 500)))
        assert str(govtext.normalize(once)) == once
