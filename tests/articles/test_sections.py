"""An article that was torn apart: its lede in a box of its own, its section heads dumped after everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govtext.articles.bodies import Draft
from govtext.articles.parts import Part
from govtext.articles.sections import mend
from govtext.lines import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Ems: the columns of the body, the narrow ones of paragraphs that open sections, the box.
BODY, NARROW, BOX = 20.0, 14.0, 30.0
Line = tuple[str, str, float]  # the text, its kind, the measure it was set to

PORT: Line = ("码头工人李强每天清晨五点来到东江港，检查龙门吊的每一颗螺栓。", "body", NARROW)
PORT_ON: Line = ("东江港去年吞吐量首次突破千万吨，龙门吊从三台增加到九台，码头工人却减少了一半。", "body", BODY)
FIELD: Line = ("农技员周敏的办公室在稻田边上，手机上看得见每一块田的水位。", "body", NARROW)
FIELD_ON: Line = ("稻田里装了传感器，水位高低一目了然，农技员不用再一块块地巡田。", "body", BODY)
LEDE: Line = ("东江港的龙门吊从三台增加到九台，稻田里装了传感器：码头工人和农技员换了一种活法。", "body", BOX)
TITLE: Line = ("东江两岸换新天", "head", BODY)
HEADS: tuple[Line, ...] = (
    ("稻田边的", "head", BODY),
    ("农技员周敏", "head", BODY),
    ("码头上的", "head", BODY),
    ("龙门吊与工人", "head", BODY),
)


def page(*lines: Line) -> list[Part]:
    """Make the parts of a page, one under the other."""
    parts: list[Part] = []
    at = 0
    for text, kind, measure in lines:
        passage = Passage(at, at + len(text), text, 3, measure, 0, float(len(text)))
        parts.append(Part(passage, text, kind, "as told"))
        at += len(text) + 1
    return parts


def texts(parts: Sequence[Part], numbers: Sequence[int]) -> list[str]:
    return [parts[i].shadow for i in numbers]


def test_a_lede_in_a_box_comes_before_the_body_that_it_opens() -> None:
    parts = page(PORT_ON, FIELD_ON, PORT_ON, TITLE, LEDE)
    drafts = [Draft(body=[0, 1, 2]), Draft(heads=[3], body=[4])]
    (whole,) = mend(parts, drafts)
    assert texts(parts, whole.heads) == [TITLE[0]]
    assert whole.body == [4, 0, 1, 2]


def test_dumped_section_heads_stand_over_the_sections_that_have_their_words() -> None:
    parts = page(PORT, PORT_ON, PORT_ON, FIELD, FIELD_ON, FIELD_ON, TITLE, LEDE, *HEADS)
    drafts = [Draft(body=[0, 1, 2, 3, 4, 5]), Draft(heads=[6], body=[7]), Draft(heads=[8, 9, 10, 11])]
    (whole,) = mend(parts, drafts)
    assert whole.body == [7, 10, 11, 0, 1, 2, 8, 9, 3, 4, 5]


def test_heads_that_do_not_come_out_even_stay_behind_the_body() -> None:
    parts = page(PORT, PORT_ON, PORT_ON, FIELD, FIELD_ON, FIELD_ON, TITLE, LEDE, *HEADS, HEADS[0])
    drafts = [Draft(body=[0, 1, 2, 3, 4, 5]), Draft(heads=[6], body=[7]), Draft(heads=[8, 9, 10, 11, 12])]
    (whole,) = mend(parts, drafts)
    assert whole.body == [7, 0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12]


def test_an_article_set_like_the_others_is_no_box() -> None:
    parts = page(PORT_ON, FIELD_ON, PORT_ON, TITLE, (LEDE[0], "body", BODY))
    drafts = [Draft(body=[0, 1, 2]), Draft(heads=[3], body=[4])]
    assert mend(parts, drafts) == drafts


def test_a_box_that_speaks_of_something_else_stays_an_article() -> None:
    parts = page(PORT_ON, FIELD_ON, PORT_ON, ("市图书馆延长开放", "head", BODY), ("读者夜里也能借书。", "body", BOX))
    drafts = [Draft(body=[0, 1, 2]), Draft(heads=[3], body=[4])]
    assert mend(parts, drafts) == drafts


def test_an_article_with_a_headline_of_its_own_needs_no_lede() -> None:
    parts = page(TITLE, PORT_ON, FIELD_ON, PORT_ON, TITLE, LEDE)
    drafts = [Draft(heads=[0], body=[1, 2, 3]), Draft(heads=[4], body=[5])]
    assert mend(parts, drafts) == drafts
