"""Persons one a line, as rolls and journals have them."""

from __future__ import annotations

import pytest

from govtext.layout.persons import next_persons
from govtext.lines import lines_of


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("财政局林局长晓舟\n水利局蔡代理局长长河\n本会法规委员会第二召集人张议员丰\n会议逐一询问", [1, 2, 3]),
        ("会议请财政局\n林局长晓舟\n报告进度", []),
        ("林晓舟（1994-），女，青澜人\n周远，男，云河人", [0, 1]),
        ("被告人林晓舟，与\n周远，男，云河人，有约", []),
    ],
    ids=["officials", "an official in a sentence", "authors", "one person alone"],
)
def test_several_persons_begin_lines_of_their_own(text: str, begun: list[int]) -> None:
    assert [*next_persons(lines_of(text), text)] == begun
