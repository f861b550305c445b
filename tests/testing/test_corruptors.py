"""Corruptors: deterministic, and with the truth about every place."""

from __future__ import annotations

import pytest

from govtext import testing

TEXT = "会议强调，要（抢抓）农时：3月20日前，12个县GDP增长。\n“人民至上”，見面時會議發展問題。" * 5


@pytest.mark.parametrize("name", [name for name in testing.__all__ if name.islower()])
def test_the_truth_is_kept(name: str) -> None:
    corrupt = getattr(testing, name)
    damaged = corrupt(TEXT, "會議發") if name == "gloss" else corrupt(TEXT)
    assert damaged.check()
    assert damaged == (corrupt(TEXT, "會議發") if name == "gloss" else corrupt(TEXT))
    assert damaged.text != TEXT


@pytest.mark.parametrize("name", [name for name in testing.__all__ if name.islower()])
def test_a_wrong_type(name: str) -> None:
    corrupt = getattr(testing, name)
    with pytest.raises(TypeError, match="takes a str"):
        corrupt(7, "會") if name == "gloss" else corrupt(7)


def test_the_damaged_text_is_what_is_printed() -> None:
    damaged = testing.letter_space("青澜日报")
    assert str(damaged) == damaged.text == "青 澜 日 报"


def test_digits_that_stand_behind_a_letter_are_not_spaced() -> None:
    assert testing.space_digits("共20项，见A30，和7个").text == "共 20 项，见A30，和 7 个"


def test_brackets_around_what_is_no_chinese_keep_their_width() -> None:
    assert testing.ascii_marks("会议（x）和（略），a（略）、（\n略）").text == "会议（x）和(略)，a（略）、（\n略）"


def test_a_glossed_page_as_it_is_found() -> None:
    assert testing.gloss("社會面傳播，中", "會鎮").text.startswith("社會(huì)面?zhèn)鞑ィ")
