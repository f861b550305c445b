"""Pieces of a stretched row: the one that a space trails stands before the one beside it."""

from __future__ import annotations

from itertools import pairwise
from operator import ne
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govtext
from govtext import Text
from govtext.layout.swapped import _Row, _Rows, put_back
from govtext.lines import lines_of

TOLD = """\
The county council voted on Thursday for the repair of the old stone bridge over the river, which was closed to
lorries last winter after engineers had found cracks in two of its piers. Work is to begin as soon as the water is
low, and will take until the end of November; buses go by way of the mill until then. Residents had asked for a
footpath beside the road, so that children need not share it with cars on their way to school, and the council has
set aside money for that as well.""".replace("\n", " ")

#: A column of some sixteen letters, whose rows are full; two of them were torn.
ABOVE = "of the old bridge\nthat was closed to\nall \nlorries after it\nwas \nfound broken\n"
BELOW = "until the end of\nthe year, and for\nas long as need be\nin every district\n"


def read(page: str) -> str:
    return str(put_back(Text(page)))


def test_a_piece_with_a_space_behind_it_stands_before_the_one_that_was_left_over_it() -> None:
    assert read(f"{ABOVE}residents\nbuses for \n{BELOW}") == f"{ABOVE}buses for \nresidents\n{BELOW}"


def test_the_last_two_of_three_pieces_are_put_back() -> None:
    assert read(f"{ABOVE}we \nto\nspoke out \n{BELOW}") == f"{ABOVE}we \nspoke out \nto\n{BELOW}"


def test_two_rows_that_follow_one_another_are_put_back() -> None:
    page = f"{ABOVE}covered\nsurveys \nof roads\nlengths \n{BELOW}"
    assert read(page) == f"{ABOVE}surveys \ncovered\nlengths \nof roads\n{BELOW}"


@pytest.mark.parametrize(
    ("what", "middle"),
    [
        ("a row that is full stands over one of two pieces", "when the council\nspoke \nout at last\n"),
        ("what ends a sentence may be the last row of a paragraph", "is safe.\nAll \nlorries after it\n"),
        ("the piece ends a row, and the next one begins another", "a bridge \nof iron\nvillages \ngave\n"),
        ("the lines are of a list", "contents\npreface \nmethods\n"),
        ("a blank line is between them", "residents\n\nbuses for \n"),
        ("a page turns between them", "residents\n\fbuses for \n"),
        ("a page turns between them, and no line ends", "residents\fbuses for \n"),
        ("a page turns behind them", "residents\nbuses for \n\f"),
        ("a page turns behind them, and no line ends", "residents\nbuses for \f"),
        ("the two have no room in one row", "residents of the\nbuses came for \n"),
        ("a space trails neither", "residents\nbuses for\n"),
        ("a space trails both", "residents \nbuses for \n"),
        ("it is the last line", ""),
        ("it is no row of Latin letters", "县里的居民\n都说 \n"),
        ("the upper one is none", "县里的居民\nbuses for \n"),
    ],
)
def test_rows_that_are_in_order_stay(what: str, middle: str) -> None:
    page = f"{ABOVE}{middle}{BELOW}" if middle else f"{ABOVE}residents\nbuses for \n"
    assert read(page) == page, what


def test_where_lines_share_no_width_there_is_no_measure() -> None:
    page = "The\nold stone\nresidents\nbuses for \nwhich was closed to lorries last\nto\n"
    assert read(page) == page


def test_a_narrow_column_beside_a_wide_one_keeps_its_measure() -> None:
    wide = "".join(f"{' '.join(row)}\n" for row in typeset(TOLD, 20_000))
    page = f"{wide}{BELOW}residents of the\nbuses came for \n{BELOW * 4}{ABOVE * 2}"
    assert read(page) == page


def test_lines_of_chinese_tell_nothing_of_the_column_of_english_ones() -> None:
    chinese = "".join(f"县里第{i}座水库已经按计划蓄水一千万立方米，\n" for i in "一二三四五六七八九十甲乙丙")
    page = f"{ABOVE}{chinese}residents\nbuses for \n{chinese}"
    assert read(page) == page


@pytest.mark.parametrize(
    "lines",
    [
        ABOVE.replace("all \n", "all "),  # of torn rows that are full there is one
        ABOVE.replace(" \n", "\n"),
        f"{ABOVE}{BELOW}contents \n{BELOW}preface \n{BELOW}",  # as many pieces have none beside them
        f"{ABOVE}{BELOW}many \nlists\n{BELOW}many \nlists\n{BELOW}",  # as many rows are not full
        ABOVE.replace(" \n", " ").replace("\n", " \n") + BELOW.replace("\n", " \n"),
    ],
)
def test_spaces_say_something_where_most_torn_rows_are_full(lines: str) -> None:
    page = f"{lines}residents\nbuses for \n{BELOW}"
    assert read(page) == page


def test_items_of_a_list_stay_though_a_space_was_left_behind_some() -> None:
    dice = Random(3)
    words = sorted({*TOLD.replace(",", "").replace(".", "").split(" ")})
    for _ in range(100):
        prose = "".join(f"{' '.join(row)}\n" for row in typeset(TOLD, dice.randint(8_000, 14_000)))
        items = (" ".join(dice.choices(words, k=dice.randint(1, 4))) for _ in range(dice.randint(3, 9)))
        page = prose + "".join(f"{item}{' ' * (dice.random() < 0.3)}\n" for item in items) + prose
        assert read(page) == page


def test_a_text_without_such_spaces_is_handed_back_as_it_is() -> None:
    text = Text(ABOVE + BELOW)
    assert put_back(text) is text


def test_a_page_may_turn_before_them() -> None:
    page = f"{BELOW[:-1]}\fresidents\nbuses for \n{BELOW}{ABOVE}{BELOW}"
    assert read(page) == f"{BELOW[:-1]}\fbuses for \nresidents\n{BELOW}{ABOVE}{BELOW}"


def test_blank_lines_behind_them_stay_there() -> None:
    page = f"{ABOVE}residents\nbuses for \n\n{BELOW}"
    assert read(page) == f"{ABOVE}buses for \nresidents\n\n{BELOW}"


def test_each_character_keeps_its_place_in_the_source() -> None:
    text = put_back(Text(f"{ABOVE}residents\nbuses for \n{BELOW}"))
    for word in ("broken", "buses", "residents", "until"):
        at = str(text).index(word)
        assert [text.source[slice(*span)] for span in text.origin(at, at + len(word))] == [word]


def test_reflow_reads_rows_in_their_order() -> None:
    page = f"{ABOVE}residents\nbuses for \n{BELOW}"
    assert "found broken buses for residents until" in str(govtext.reflow(page))


#: The widths of the letters of Times, in thousandths of an em (as in the metrics that Adobe published with it).
TIMES = {
    letter: width
    for width, letters in {
        250: " .,",
        278: "ijlt;",
        333: "frI-",
        389: "s",
        444: "acez",
        500: "bdghknopquvxy",
        556: "S",
        611: "T",
        667: "BR",
        722: "wN",
        778: "m",
        944: "W",
    }.items()
    for letter in letters
}


def typeset(text: str, measure: int) -> list[list[str]]:
    """Fill rows of this width with the words of a text."""
    rows: list[list[str]] = [[]]
    for word in text.split(" "):
        if sum(TIMES[letter] for letter in " ".join((*rows[-1], word))) > measure:
            rows.append([])
        rows[-1].append(word)
    return rows


def torn(dice: Random) -> tuple[str, str]:
    """A column, some of whose rows were torn into two or three pieces; and the same with some of those swapped."""
    rows = typeset(TOLD, dice.randint(8_000, 14_000))
    chosen = dice.sample(range(3, len(rows) - 3), len(rows) // 3)
    lines: list[str] = []
    mixed: list[str] = []
    for i, words in enumerate(rows):
        inside = range(1, len(words))
        cuts = sorted(dice.sample(inside, min(len(inside), dice.randint(1, 2)))) if i in chosen else []
        pieces = [" ".join(words[a:b]) for a, b in pairwise((0, *cuts, len(words)))]
        pieces = [f"{piece} " for piece in pieces[:-1]] + pieces[-1:]
        lines += pieces
        mixed += [*pieces[:-2], pieces[-1], pieces[-2]] if cuts and dice.random() < 0.5 else pieces
    return "\n".join(lines), "\n".join(mixed)


@given(st.randoms(use_true_random=False))
def test_nothing_is_lost(dice: Random) -> None:
    """Law 1: each character of the source is in the text or in what was dropped."""
    _, mixed = torn(dice)
    assert sorted(read(mixed).split("\n")) == sorted(mixed.split("\n"))


def test_most_columns_are_put_back_and_hardly_any_that_was_in_order_is_changed() -> None:
    rows = right = harmed = put = 0
    for seed in range(200):
        page, mixed = (each.split("\n") for each in torn(Random(seed)))
        harmed += sum(map(ne, read("\n".join(page)).split("\n"), page)) // 2
        rows += sum(map(ne, mixed, page)) // 2
        right += sum(map(ne, read("\n".join(mixed)).split("\n"), page)) // 2
    put = rows - right
    assert put > 0.6 * rows
    assert harmed < 0.02 * rows


def test_a_row_says_what_it_begins_and_ends_with() -> None:
    assert [(row.head, row.last) for row in (_Row(3, 4), _Row(3, 5), _Row(3, 5, swapped=True))] == [
        (3, 3),
        (3, 4),
        (4, 3),
    ]
    assert (_Row(3, 6, swapped=True).head, _Row(3, 6, swapped=True).last) == (3, 4)


def test_a_swapped_row_has_no_more_pieces_either() -> None:
    rows = _Rows(lines_of("a \nb \nc \nd \ne\nf \n" + BELOW * 3))
    assert [*rows._rows(0)] == [_Row(0, 1), _Row(0, 5)]
    assert [*rows._rows(1)] == [_Row(1, 2), _Row(1, 5), _Row(1, 6, swapped=True)]


def test_no_row_has_more_pieces_than_that() -> None:
    pieces = "".join(f"{word} \n" for word in "abcdefg")
    rows = _Rows(lines_of(ABOVE + BELOW + pieces + "h\n" + ABOVE + BELOW + ABOVE)).told()
    assert max(row.stop - row.first for row in rows) <= 5
