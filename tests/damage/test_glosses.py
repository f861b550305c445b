"""Pages whose injected readings broke bytes, some of which were lost on the way."""

from __future__ import annotations

import pytest

from govtext import testing
from govtext.damage import repair
from govtext.text import Text

PAGE = "縣裡開會，討論發展問題。會議認為，要讓羣眾滿意，讓企業放心。"
#: 側 is 82C8, which is the end of 鎮 and the beginning of 人.
CHARS = "縣裡開會討論發問題議認為讓羣眾滿業側"


@pytest.mark.parametrize("text", ["鎮人員安排好了。", "鎮人口增長快。", "鎮人心思變。廣大羣眾"])
def test_while_private_use_characters_are_there_all_comes_back(text: str) -> None:
    damaged = testing.gloss(PAGE + text, CHARS + "廣")
    assert "鎮?cè)" in damaged.text
    assert repair(damaged.text) == PAGE + text


def test_what_they_stood_for_is_told_by_the_words_around_it() -> None:
    """政府 is D5FE B8AE, and FEB8 was a private-use character; of what follows 此 less is left than tells."""
    damaged = testing.gloss(PAGE + "鎮人民政府對此負責。", CHARS, private_use="strip")
    mended = repair(Text(damaged.text))
    assert str(mended) == PAGE + "鎮人民政府對此\ufffd\ufffd\ufffd"
    assert [change.after for change in mended.changes if change.inferred] == ["人民政府對此\ufffd\ufffd\ufffd"]


def test_a_reading_names_its_character_where_the_byte_before_was_lost() -> None:
    """廣 is 8F56: what is left of it is a V, and its reading."""
    damaged = testing.gloss(PAGE + "鎮人心思變。廣大羣眾", CHARS + "廣", private_use="strip")
    assert "V(guǎng)大" in damaged.text
    assert repair(damaged.text) == PAGE + "鎮人心思變\ufffd廣大羣眾"
