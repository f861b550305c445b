"""Paragraphs that are torn over a page: the piece that breaks off, and the one that goes on it."""

from __future__ import annotations

import pytest

from govtext.layout.signals import look
from govtext.layout.taken_up import taken_up
from govtext.lines import lines_of

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
    order = taken_up(lines, list(look(lines, page)), page)
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
