"""Every line says what it was taken for and why; a headline says why it stands over its body."""

from __future__ import annotations

from govtext import segment

LATE = """本报讯（记者 林晓舟）图书馆新馆昨日对外开放，首日接待读者三千余人次。
本报讯（记者 江临）北江堤防加固工程昨日完工，可防五十年一遇洪水。
图书馆新馆对外开放
——首日接待读者三千余人次
北江堤防加固工程完工"""


def reasons(page: str) -> dict[str, tuple[str, int | None, str]]:
    return {d.text: (d.what, d.article, d.reason) for d in segment(page).explain()}


def test_a_headline_says_what_it_shares_and_where_its_body_stands() -> None:
    what, article, reason = reasons(LATE)["北江堤防加固工程完工"]
    assert (what, article) == ("title", 1)
    assert reason == (
        "short, and ends in the open; 89% of it is in the body, 0% in the next best, the body stands above it"
    )


def test_a_deck_says_what_makes_it_one_and_the_title_that_it_is_what_is_left() -> None:
    found = reasons(LATE)
    assert found["——首日接待读者三千余人次"][0] == "deck"
    assert found["——首日接待读者三千余人次"][2].endswith("begins with a dash")
    assert found["图书馆新馆对外开放"][2].endswith("the title, since all else would weigh less")


def test_a_kicker_says_that_it_leads_on() -> None:
    found = reasons("市长在调研时强调：\n抓紧抓实\n本报讯昨日，市长到北江堤防调研，要求抓紧抓实。")
    assert found["市长在调研时强调："] == ("kicker", 0, "short, among the lines of a headline; leads on to the title")


def test_where_there_is_no_choice_a_headline_says_only_why_it_is_one() -> None:
    found = reasons("北江堤防加固工程完工\n本报讯昨日，北江堤防加固工程完工。")
    assert found["北江堤防加固工程完工"][2] == "short, and ends in the open"


def test_a_line_that_left_says_why() -> None:
    what, article, reason = reasons("第2版\n北江堤防加固工程完工\n本报讯昨日，北江堤防加固工程完工。")["第2版"]
    assert (what, article, reason) == ("furniture", None, "a folio")
