"""Lines in Latin script: rows that were torn, words that found room, words that say that a line goes on."""

from __future__ import annotations

import pytest

import govtext
from govtext.layout.rooms import rooms_of
from govtext.layout.signals import look
from govtext.lines import lines_of

#: A narrow column of which one row was stretched, so that an extractor tore it and left the space behind.
TORN = """Residents of the old town
told the council that for
them it was good news, as
the \nbridge
shorten the way to school
and to the county hospital
by more than half an hour.
"""


def fills(page: str) -> dict[str, str]:
    lines = lines_of(page)
    return {line.content: s.fill for line, s in zip(lines, look(lines, page), strict=True)}


def test_a_row_was_torn_where_a_space_was_left_behind() -> None:
    found = fills(TORN)
    assert [found[piece] for piece in ("the", "bridge")] == ["torn", "stretched"]


def test_a_torn_row_is_no_end_of_a_paragraph() -> None:
    assert govtext.reflow(TORN.strip()) == " ".join(TORN.split())


@pytest.mark.parametrize(
    "page",
    [
        "Residents of the old town \nsaid that it was good news. \nThe bridge will be open \nin May. \n",
        "Home \nNews \nResidents of the town said\nthe new bridge would help\nthem to save an hour.\n",  # too short
    ],
)
def test_spaces_that_are_left_behind_most_lines_or_short_ones_say_nothing(page: str) -> None:
    assert "torn" not in fills(page).values()


#: A column of which every line was filled as far as hyphens allow.
HYPHENATED = """The council asked for infor-
mation about the construc-
tion of the bridge. Depart-
ments were to report back.
Additional money is need-
ed for the roads that lead to
the river from both sides.
"""


def test_where_words_are_hyphenated_the_first_syllable_would_have_needed_room() -> None:
    lines = lines_of(HYPHENATED)
    rooms = rooms_of(lines, list(look(lines, HYPHENATED)))
    plain = HYPHENATED.replace("-\n", "\n")
    lines = lines_of(plain)
    whole = rooms_of(lines, list(look(lines, plain)))
    assert rooms[3].left > whole[3].left + 1  # Ad-, and not Additional


@pytest.mark.parametrize("end", ["(OCSIT).", "licence CC BY-SA.", "by 12.5%.", "the town."])
def test_what_ends_a_sentence_in_english(end: str) -> None:
    lines = lines_of(end)
    assert [s.end for s in look(lines, end)] == ["stop"]


@pytest.mark.parametrize("end", ["from the U.S.", "said Mr.", "to J."])
def test_what_ends_none(end: str) -> None:
    lines = lines_of(end)
    assert [s.end for s in look(lines, end)] == ["open"]
