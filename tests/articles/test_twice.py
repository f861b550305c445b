"""A headline that stands above its body and below it."""

from __future__ import annotations

from govtext.articles.bodies import Draft
from govtext.articles.roles import parts_of
from govtext.articles.twice import AGAIN, headed_once
from govtext.lines import passages_of

PAGE = """读报引来金信息用报走上致富路
近年来，青石乡有三千多名农民订阅报刊，学到了实用技术，年均收入在万元以上。
读报引来金信息用报
走上致富路"""


def test_a_headline_below_its_body_as_well_stands_once() -> None:
    parts = parts_of(passages_of(PAGE, PAGE), PAGE)
    draft = Draft(heads=[0, 2, 3], body=[1])
    assert [part.reason for part in headed_once(parts, [draft])[2:]] == [AGAIN, AGAIN]
    assert draft.heads == [0]
