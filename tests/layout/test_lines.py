"""Lines are columns, and look like a sequence of lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govtext.lines import Line, lines_of

PAGE = "　　甲乙AB\n\n丙丁 \n\f戊\n\n\n"


def test_made_when_looked_at() -> None:
    first, second, third = lines = lines_of(PAGE)
    assert first == lines[0] == Line(2, 6, "甲乙AB", 2.0, 3.0, 0, 0)
    assert second == lines[1] == Line(8, 10, "丙丁", 0.0, 2.0, 1, 0)
    assert third == lines[-1] == Line(13, 14, "戊", 0.0, 1.0, 1, 1)
    assert len(lines) == 3


def test_contents_of_the_text_and_of_its_shadow() -> None:
    lines = lines_of(PAGE)
    assert list(lines.contents()) == ["甲乙AB", "丙丁", "戊"]
    assert list(lines.contents(PAGE.replace("甲", "申"))) == ["申乙AB", "丙丁", "戊"]


def test_no_lines() -> None:
    assert not lines_of(" \n\n\f")


@given(st.text("甲a \n\f　", max_size=24), st.integers(0, 6), st.integers(0, 6))
def test_a_part_has_the_same_lines(text: str, first: int, last: int) -> None:
    lines = lines_of(text)
    assert lines.part(first, last) == lines[first:last] == tuple(lines)[first:last]
