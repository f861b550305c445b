"""Paragraphs that are torn over a page: the piece that breaks off, and the one that goes on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from govtext.layout.signals import look
from govtext.layout.taken_up import _in_order, taken_up
from govtext.lines import lines_of

if TYPE_CHECKING:
    from govtext.layout.bonds import Bonds
    from govtext.layout.signals import Seen

UPPER = """\
青澜江流域的三座水库已经蓄水一千万
立方米，沿江各县按照先下游后上游的办
法科学调度，并把每天的水位和雨量向群
"""
BETWEEN = """\
　　周远指出，图书馆是一座城市的书房，
新馆设有座席一千六百个，读者凭身份证
就可以入馆，周末延长开放时间。
"""
LOWER = """\
众公布，防洪能力明显提高，两岸居民不
再为汛期担忧。
"""


def read(page: str) -> str:
    """Give a page with its torn paragraphs put together."""
    lines = lines_of(page)
    order = taken_up(lines, list(look(lines, page)), page, mixed=True)
    contents = [*lines.contents()]
    return page if order is None else "".join(f"{contents[i]}\n" for i in order)


def bare(page: str) -> str:
    return page.replace("　", "")


def test_what_breaks_off_is_taken_up_where_it_goes_on_and_up_to_the_end_of_its_paragraph() -> None:
    below = "今年的灌溉用水比去年节约一成以上。\n"
    assert read(UPPER + BETWEEN + LOWER + below) == bare(UPPER + LOWER + BETWEEN + below)


def test_the_piece_that_goes_on_may_stand_above() -> None:
    assert read(LOWER + BETWEEN + UPPER) == bare(BETWEEN + UPPER + LOWER)


@pytest.mark.parametrize(
    "page",
    [
        UPPER + LOWER + BETWEEN,
        UPPER + BETWEEN,
        UPPER + BETWEEN + LOWER.replace("众公布", "三人说"),
        "\f".join((UPPER + BETWEEN, LOWER)),
    ],
    ids=["in order", "goes on nowhere", "hardly goes on", "on another page"],
)
def test_where_nothing_surely_goes_on_lines_stay_as_they_stand(page: str) -> None:
    assert read(page) == page


class Ties:
    """Bonds that are known beforehand: of eight lines, the third breaks off, and the sixth and seventh go on it."""

    def __init__(
        self, ties: dict[tuple[int, int], float], goes_on: dict[int, float], comes_on: dict[int, float]
    ) -> None:
        self.ties = {(2, 3): -3.0, (4, 5): -3.0, (2, 5): 2.0} | ties
        self.ends = {4: 0.0, 6: 0.0} | goes_on
        self.starts = {3: 0.0, 7: 0.0} | comes_on
        self.texts = ["，"] * 8

    def __call__(self, a: int, b: int) -> float:
        return self.ties.get((a, b), 1.0 if b == a + 1 else -2.0)

    def goes_on(self, i: int) -> float:
        return self.ends.get(i, 1.0)

    def comes_on(self, i: int) -> float:
        return self.starts.get(i, 1.0)

    def text(self, i: int) -> str:
        return self.texts[i]


[PROSE] = look(lines_of("青澜江，流域的三座水库已经蓄水一千万"), "青澜江，流域的三座水库已经蓄水一千万")
MOVED = [0, 1, 2, 5, 6, 3, 4, 7]
AS_IS = [*range(8)]


def order_of(ties: Ties, **of_line: Seen) -> list[int]:
    """Give the order of eight lines; `of_line` says what is seen of some (`at_2`), all others are prose."""
    return _in_order(cast("Bonds", ties), [of_line.get(f"at_{i}", PROSE) for i in range(8)], mixed=True)


@pytest.mark.parametrize(
    ("ties", "goes_on", "comes_on", "order"),
    [
        pytest.param({}, {}, {}, MOVED, id="torn"),
        pytest.param({(2, 5): 0.0}, {}, {}, AS_IS, id="the tie is weak"),
        pytest.param({(2, 7): 1.9, (6, 7): -3.0}, {}, {7: 1.0}, AS_IS, id="another line goes on it nearly as well"),
        pytest.param({(0, 5): 1.9, (0, 1): -3.0}, {}, {}, AS_IS, id="it goes on another line nearly as well"),
        pytest.param({(2, 5): 5.0, (2, 3): -0.9}, {}, {}, AS_IS, id="the upper line has its neighbour"),
        pytest.param({(2, 5): 5.0, (4, 5): -0.9}, {}, {}, AS_IS, id="the lower line has its neighbour"),
        pytest.param({(2, 5): 5.0}, {2: 0.7}, {}, AS_IS, id="it may have ended"),
        pytest.param({(2, 5): 5.0}, {}, {5: 0.55}, AS_IS, id="it may begin"),
        pytest.param({}, {4: 1.0}, {3: 1.0}, AS_IS, id="others would be torn"),
        pytest.param({(5, 2): 5.0, (5, 6): -3.0, (1, 2): -3.0, (2, 5): -2.0}, {4: 1.0}, {}, AS_IS, id="in one piece"),
        pytest.param(
            {(2, 5): 3.0, (2, 7): 4.0, (0, 7): 6.0, (0, 1): -3.0, (6, 7): -3.0},
            {},
            {7: 1.0},
            [0, 7, 1, 2, 3, 4, 5, 6],
            id="best of one of the two alone",
        ),
        pytest.param(
            {(2, 5): 5.0, (6, 0): 3.0, (6, 7): -3.0}, {6: 1.0}, {}, [0, 1, 2, 5, 6, 7, 3, 4], id="surest first"
        ),
    ],
)
def test_ends_are_matched_that_go_on_one_another_and_on_nothing_else(
    ties: dict[tuple[int, int], float], goes_on: dict[int, float], comes_on: dict[int, float], order: list[int]
) -> None:
    assert order_of(Ties(ties, goes_on, comes_on)) == order


ENGLISH = PROSE._replace(latin=True)


@pytest.mark.parametrize(
    ("mixed", "end", "order"),
    [(True, "the gov-", MOVED), (True, "the gov", MOVED), (False, "the gov-", MOVED), (False, "the gov", AS_IS)],
)
def test_where_columns_were_not_mixed_only_a_word_that_breaks_off_is_taken_up(
    mixed: bool, end: str, order: list[int]
) -> None:
    ties = Ties({}, {}, {})
    ties.texts[2] = end
    assert _in_order(cast("Bonds", ties), [ENGLISH] * 8, mixed=mixed) == order


def test_where_columns_were_not_mixed_the_best_match_of_all_lines_counts() -> None:
    """A line without a hyphen may be what the lower one goes on."""
    ties = Ties({(2, 5): 5.0, (0, 5): 5.5, (0, 1): -3.0}, {}, {})
    ties.texts[2] = "the gov-"
    assert _in_order(cast("Bonds", ties), [ENGLISH] * 8, mixed=False) == AS_IS


TORN = """\
ernment will pay for the repair of all of the
bridges before winter.
The mill was built by the people of the valley
in the year of the flood, and was closed when
the last of the millers had left for the town.
The council voted for the plan, since the gov-
"""


@pytest.mark.parametrize(("end", "begins"), [("gov-", "The mill"), ("council", "ernment")])
def test_a_page_that_is_not_mixed_is_looked_at_where_a_word_breaks_off(end: str, begins: str) -> None:
    page = TORN.replace("gov-", end)
    lines = lines_of(page)
    order = taken_up(lines, list(look(lines, page)), page, mixed=False)
    contents = [*lines.contents()]
    assert contents[0 if order is None else order[0]].startswith(begins)
    assert (order is None) == (end == "council")


HEADLINE = PROSE._replace(marks=False)
LATIN = HEADLINE._replace(latin=True)


@pytest.mark.parametrize(
    ("upper", "lower", "order"),
    [
        (PROSE, HEADLINE, MOVED),
        (HEADLINE, PROSE, MOVED),
        (HEADLINE, HEADLINE, AS_IS),
        (LATIN, LATIN, MOVED),
        (LATIN, PROSE, AS_IS),
        (PROSE, LATIN, AS_IS),
        (PROSE._replace(size=8), PROSE, AS_IS),
        (PROSE, PROSE._replace(size=0), AS_IS),
    ],
)
def test_lines_of_a_headline_tell_too_little_and_those_of_two_scripts_never_meet(
    upper: Seen, lower: Seen, order: list[int]
) -> None:
    assert order_of(Ties({}, {}, {}), at_2=upper, at_5=lower) == order


@pytest.mark.parametrize(("last", "first", "order"), [("群", "众", MOVED), ("们", "众", AS_IS)])
def test_characters_that_hardly_meet_are_not_weighed(last: str, first: str, order: list[int]) -> None:
    ties = Ties({}, {}, {})
    ties.texts[2], ties.texts[5] = last, first
    assert order_of(ties) == order
