"""Law 6, for layouts: `reflow(corrupt(x)) == x`. The corruptors of characters have theirs in `tests/damage`."""

from __future__ import annotations

from functools import partial
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


def told(measure: float) -> bool:
    """Say whether sentences end where paragraphs do, on short lines, and nowhere else on the last place of a line.

    A full line that ends a sentence may go on, or not, for all that one sees of it.
    """
    for paragraph in TEXT.split("\n"):
        *lines, last = wrap(paragraph, measure).text.split("\n")
        if width(last) >= measure - 1 or any(line.endswith(("。", "”")) for line in lines):
            return False
    return True


CORRUPTORS: Final[dict[str, Callable[..., Damaged]]] = {
    "wrap": wrap,
    "gutters": gutters,
    "page_breaks": page_breaks,
    "blank everywhere": partial(blank_lines, habit="every line"),
    "blank between": partial(blank_lines, habit="paragraphs"),
    "blank at columns": partial(blank_lines, habit="columns"),
}
#: Where first lines are two ems short, so are others: for all that is seen of this layout, one of them begins anew.
NOT_TOLD: Final = ("blank everywhere", "lost", 24)
INDENTED: Final = [each for each in product(CORRUPTORS, ("kept", "lost"), MEASURES) if each != NOT_TOLD]


class TestRoundTrip:
    """`repair/reflow/normalize(corrupt(x)) == x` for every corruptor in `testing.py`."""

    @pytest.mark.parametrize(("corrupt", "indent", "measure"), INDENTED)
    def test_of_indented_columns(self, corrupt: str, indent: str, measure: int) -> None:
        damaged = CORRUPTORS[corrupt](TEXT, measure, indent=indent)
        assert damaged.check()
        assert govtext.reflow(damaged.text) == TEXT

    @pytest.mark.parametrize("measure", [measure for measure in MEASURES if told(measure)])
    @pytest.mark.parametrize("corrupt", CORRUPTORS)
    def test_of_columns(self, measure: int, corrupt: str) -> None:
        damaged = CORRUPTORS[corrupt](TEXT, measure)
        assert damaged.check()
        assert govtext.reflow(damaged.text) == TEXT

    def test_of_a_credit_that_is_all_of_a_last_line(self) -> None:
        paragraphs = [f"{paragraph}（林晓舟）" for paragraph in TEXT.split("\n")]
        for measure in MEASURES:
            page = wrap("\n".join(paragraphs), measure, indent="kept").text
            assert govtext.reflow(page).split("\n") == paragraphs

    @pytest.mark.parametrize("measure", [14, 18, 22])
    def test_of_hyphenated_columns(self, measure: int) -> None:
        damaged = hyphenate(ENGLISH, measure)
        assert "-\n" in damaged.text
        assert govtext.reflow(damaged.text) == ENGLISH

    @pytest.mark.parametrize("measure", [18, 20, 24, 26, 28])
    def test_of_woven_columns(self, measure: int) -> None:
        assert govtext.reflow(interleave(TEXT, measure).text) == TEXT
