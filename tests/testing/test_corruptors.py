"""Corruptors: deterministic, and with the truth about every place."""

from __future__ import annotations

from typing import Any

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


@pytest.mark.parametrize(
    ("name", "options"),
    [
        *(
            (name, {"measure": 0})
            for name in ("wrap", "hyphenate", "blank_lines", "page_breaks", "gutters", "interleave")
        ),
        *((name, {"share": 2}) for name in ("radicals", "fullwidth", "entities", "invisible", "ascii_marks")),
        ("wrap", {"measure": -1}),
        ("wrap", {"measure": float("nan")}),
        ("gloss_randomly", {"share": -0.1}),
        ("word_spaces", {"share": 2}),
        ("gloss_without_tones", {"share": 1.1}),
        ("entities", {"escaped": 0}),
        ("gutters", {"count": 0}),
        ("gutters", {"gutter": -1}),
        ("interleave", {"count": -2}),
        ("blank_lines", {"column": 0}),
        ("page_breaks", {"rows": 0}),
        ("double_lines", {"longest": -1}),
    ],
)
def test_a_wrong_number(name: str, options: dict[str, Any]) -> None:
    (option,) = options
    with pytest.raises(ValueError, match=f"{option} is a (whole )?number (of at least|from 0 to) [01], not"):
        getattr(testing, name)(TEXT, **options)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("wrap", {"measure": "a"}),
        ("radicals", {"share": None}),
        ("gutters", {"count": 2.5}),
        ("wrap", {"measure": None}),
    ],
)
def test_no_number(name: str, options: dict[str, Any]) -> None:
    ((option, value),) = options.items()
    with pytest.raises(TypeError, match=f"{option} is a (whole )?number, not {type(value).__name__}"):
        getattr(testing, name)(TEXT, **options)


def test_a_wrong_option() -> None:
    with pytest.raises(ValueError, match="private_use is one of 'keep', 'strip', not 'drop'"):
        testing.gloss(TEXT, "會", private_use="drop")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_the_damaged_text_is_what_is_printed() -> None:
    damaged = testing.letter_space("青澜日报")
    assert str(damaged) == damaged.text == "青 澜 日 报"


def test_digits_that_stand_behind_a_letter_are_not_spaced() -> None:
    assert testing.space_digits("共20项，见A30，和7个").text == "共 20 项，见A30，和 7 个"


def test_brackets_around_what_is_no_chinese_keep_their_width() -> None:
    assert testing.ascii_marks("会议（x）和（略），a（略）、（\n略）").text == "会议（x）和(略)，a（略）、（\n略）"


def test_a_glossed_page_as_it_is_found() -> None:
    assert testing.gloss("社會面傳播，中", "會鎮").text.startswith("社會(huì)面?zhèn)鞑ィ")
