"""Law 3."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given

import govtext
from support import not_yet
from support.prose import DATELINES, STORIES, interleave, wrap
from support.strategies import clean_pages, newspaper_pages, strings
from support.worst import WORST, worst

UNEVEN = "\n\n".join(
    f"{title}\n{DATELINES[1]}{a}{b}\n{c}{d}" for title, a, b, c, d in (STORIES[2], STORIES[4], STORIES[0])
)
COLUMNS = [wrap(DATELINES[0] + "".join(body), 12 + k % 2) for k, (_, *body) in enumerate(STORIES)]
#: Each headline stands for itself behind all bodies.
LATE = "\n".join([*(line for k in (0, 1, 2) for line in (*COLUMNS[k], "")), *(f"\n{STORIES[k][0]}" for k in (0, 1, 2))])
#: One headline above its column, the other behind both.
WOVEN = "\n".join([STORIES[3][0], *interleave([COLUMNS[0], COLUMNS[3]]), "", STORIES[0][0]])
#: Late headlines that are no heap, so that the second time, parted from their bodies, they are taken for others.
NOT_YET = (Path(__file__).parents[1] / "cases" / "laws" / "not-idempotent-yet.txt").read_text(encoding="utf-8")


class TestIdempotence:
    """`normalize(str(normalize(x)))` changes nothing more."""

    @given(clean_pages())
    @example(UNEVEN)
    def test_of_clean_pages(self, page: str) -> None:
        once = str(govtext.normalize(page))
        assert str(govtext.normalize(once)) == once

    @not_yet("a headline that was mistaken for the beginning of a paragraph is told from it the second time, or never")
    @given(newspaper_pages())
    @example(NOT_YET)
    def test_of_newspaper_pages(self, page: str) -> None:
        once = str(govtext.normalize(page))
        assert str(govtext.normalize(once)) == once

    @pytest.mark.parametrize(
        "page",
        [
            pytest.param(LATE, id="late headlines"),
            pytest.param(WOVEN, id="woven columns"),
        ],
    )
    def test_of_a_page(self, page: str) -> None:
        once = str(govtext.normalize(page))
        assert str(govtext.normalize(once)) == once

    @given(clean_pages())
    @example(UNEVEN)
    def test_of_reflow(self, string: str) -> None:
        """On clean pages only: of a torn page, a second reading may still join more."""
        once = govtext.reflow(string)
        assert govtext.reflow(once) == once

    @given(strings | newspaper_pages())
    @example("ﬁ\u0300ｅ\u0301")  # a letter must be one before its mark can stand on it
    @example("\x08\ufe0f")
    @example("(㐀)(㐀)!")  # a bracket that becomes Chinese makes Chinese of what stands beside it
    @example("人民!？")
    @example("人民!\n,人民")  # a mark that ends a line, and one that begins the next
    @example("人 民 施,")
    @example("惉惉惉施施施施（（（")  # what was drawn four times
    @example("人人民民施施\n人 民 施")
    @example("人人民民施施（（\n人人民民施施")
    def test_of_repair(self, string: str) -> None:
        """But for mojibake: what was read again can only then be seen to hide more of it."""
        once = govtext.repair(string, ignore=["damage.mojibake"])
        assert govtext.repair(once, ignore=["damage.mojibake"]) == once

    @not_yet("a glyph that was drawn three times parts two stretches, the second time it belongs to one of them")
    @given(strings)
    @example("有有限限公公司司人人人民民施施工工单单位位")
    def test_of_repair_of_odd_runs(self, string: str) -> None:
        once = govtext.repair(string)
        assert govtext.repair(once) == once

    @not_yet("a space that hides mojibake is only closed after it")
    @given(strings)
    @example("\xa0®T°¡¹ú°¡")
    def test_of_repair_of_mojibake(self, string: str) -> None:
        once = govtext.repair(string)
        assert govtext.repair(once) == once

    @given(strings | newspaper_pages())
    def test_of_simplify(self, string: str) -> None:
        once = govtext.simplify(string)
        assert govtext.simplify(once) == once

    @pytest.mark.parametrize("name", WORST)
    def test_of_the_worst(self, name: str) -> None:
        once = str(govtext.normalize(worst(name, 500)))
        assert str(govtext.normalize(once)) == once
