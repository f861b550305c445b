"""Law 6, for layouts: `reflow(corrupt(x)) == x`. The corruptors of characters have theirs in `tests/damage`."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import pytest

import govtext
from govtext.characters import width
from govtext.testing import blank_lines, gutters, hyphenate, interleave, page_breaks, wrap
from support.prose import DATELINES, STORIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from govtext.testing import Damaged

IRRIGATION, LOQUATS = STORIES[2], STORIES[0]
TEXT: Final = "\n".join(
    (
        DATELINES[0] + "".join(IRRIGATION[1:3]),
        "".join(IRRIGATION[3:]),
        DATELINES[1] + "".join(LOQUATS[1:3]),
        "".join(LOQUATS[3:]),
    )
)
ENGLISH: Final = (
    "The council approved a plan on Tuesday to rebuild the old market hall, which has stood empty since a fire.\n"
    "Residents of the neighbourhood welcomed the decision, but asked for more information about parking and noise."
)
MEASURES: Final = range(12, 31)
INDENTED: Final = [*product(("kept", "lost"), MEASURES)]


def told(measure: float) -> bool:
    """Say whether sentences end where paragraphs do, on short lines, and nowhere else on the last place of a line.

    A full line that ends a sentence may go on, or not, for all that one sees of it.
    """
    for paragraph in TEXT.split("\n"):
        *lines, last = wrap(paragraph, measure).text.split("\n")
        if width(last) >= measure - 1 or any(line.endswith(("。", "”")) for line in lines):
            return False
    return True


def blank_everywhere(text: str, measure: float) -> Damaged:
    return blank_lines(text, measure, habit="every line")


def blank_between(text: str, measure: float) -> Damaged:
    return blank_lines(text, measure, habit="paragraphs")


def blank_at_columns(text: str, measure: float) -> Damaged:
    return blank_lines(text, measure, habit="columns")


class TestRoundTrip:
    """`repair/reflow/normalize(corrupt(x)) == x` for every corruptor in `testing.py`."""

    @pytest.mark.parametrize(("indent", "measure"), INDENTED)
    def test_of_indented_columns(self, indent: str, measure: int) -> None:
        damaged = wrap(TEXT, measure, indent="kept" if indent == "kept" else "lost")
        assert damaged.check()
        assert govtext.reflow(damaged.text) == TEXT

    @pytest.mark.parametrize("measure", [measure for measure in MEASURES if told(measure)])
    @pytest.mark.parametrize("corrupt", [wrap, gutters, page_breaks, blank_everywhere, blank_between, blank_at_columns])
    def test_of_columns(self, measure: int, corrupt: Callable[[str, float], Damaged]) -> None:
        damaged = corrupt(TEXT, measure)
        assert damaged.check()
        assert govtext.reflow(damaged.text) == TEXT

    @pytest.mark.parametrize("measure", [14, 18, 22])
    def test_of_hyphenated_columns(self, measure: int) -> None:
        damaged = hyphenate(ENGLISH, measure)
        assert "-\n" in damaged.text
        assert govtext.reflow(damaged.text) == ENGLISH

    @pytest.mark.parametrize("measure", [18, 20, 24, 26, 28])
    def test_of_woven_columns(self, measure: int) -> None:
        assert govtext.reflow(interleave(TEXT, measure).text) == TEXT
