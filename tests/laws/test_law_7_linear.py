"""Law 7."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest

import govtext
from support.counting import calls
from support.prose import DATELINES, STORIES, wrap
from support.worst import WORST, worst

if TYPE_CHECKING:
    from collections.abc import Callable


def newspaper(size: int) -> str:
    """Give a page of about `size` characters, each article of it a little different from the others."""
    lines: list[str] = []
    done = k = 0
    while done < size:
        title, *sentences = STORIES[k % len(STORIES)]
        article = [f"{title}之{k}"]
        for p in range(3):
            article += wrap(DATELINES[0] * (p == 0) + f"第{k}批，" + "".join(sentences), 16, 2)
        lines += article
        done += sum(map(len, article))
        k += 1
    return "\n".join(lines)


def peak(door: Callable[[str], object], text: str) -> int:
    """Count the bytes that are held at the worst moment."""
    tracemalloc.start()
    try:
        door(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


DOORS: list[Callable[[str], object]] = [govtext.repair, govtext.reflow, govtext.simplify]
#: Four times the text may take this many times the calls, and the bytes. Rules that only a longer text sets to work
#: make it more than four; what is quadratic takes sixteen.
AT_MOST = 6


class TestLinear:
    """Time and memory grow linearly with the text, for the worst input too."""

    @pytest.fixture(autouse=True)
    def _warm(self) -> None:
        """Load the tables, which are loaded once."""
        govtext.normalize(newspaper(500) + "乾隆年間\n開(kāi)&amp;ÖÐ¹ú會議")

    @pytest.mark.parametrize("name", WORST)
    def test_calls_for_the_worst(self, name: str) -> None:
        govtext.normalize(worst(name, 4_000))  # tables are read when they are first needed: that is not counted
        few, many = (calls(govtext.normalize, worst(name, size)) for size in (1_000, 4_000))
        assert many <= AT_MOST * few

    @pytest.mark.parametrize("door", [*DOORS, govtext.normalize], ids=lambda door: door.__name__)
    def test_calls_for_a_page(self, door: Callable[[str], object]) -> None:
        few, many = (calls(door, newspaper(size)) for size in (8_000, 32_000))
        assert many <= AT_MOST * few

    def test_memory_for_a_page(self) -> None:
        few, many = (peak(govtext.normalize, newspaper(size)) for size in (8_000, 32_000))
        assert many <= AT_MOST * few

    @pytest.mark.parametrize("name", WORST)
    def test_large_texts_finish(self, name: str) -> None:
        """What is quadratic in C is not seen by counting calls; it would not come back from this."""
        size = 100_000
        document = govtext.normalize(worst(name, size))
        assert document.text is not None
        assert len(document.text.source) == size
