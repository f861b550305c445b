"""What is decided of the break after each line, and the table that it is decided by."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtext.data import read
from govtext.layout.evidence import evidence
from govtext.layout.joints import PARTS, Joint, joints, reasons
from govtext.layout.signals import look
from govtext.lines import lines_of

PAGES = sorted((Path(__file__).parents[1] / "cases" / "layout" / "in-the-wild").glob("*.txt"))
TABLE = {
    name: weights for name, *weights in (row.split("\t") for row in read("layout", "joint_weights.tsv").split("\n"))
}


def decided(*lines: str) -> list[Joint]:
    page = "\n".join(lines)
    found = lines_of(page)
    return joints(found, list(look(found, page)), page)


class TestTable:
    """A name that is spelt otherwise in the code than in the table would be passed over in silence."""

    def test_has_a_weight_for_each_part(self) -> None:
        assert {f"{part} after" for part in PARTS} <= TABLE.keys()
        assert all(len([int(weight) for weight in weights]) == len(PARTS) for name, weights in TABLE.items() if name)

    def test_knows_what_is_seen_of_ordinary_pages(self) -> None:
        named: set[str] = set()
        for path in PAGES:
            page = path.read_text(encoding="utf-8").partition("\n")[2].partition("\n=====\n")[0]
            lines = lines_of(page)
            for said in evidence(lines, list(look(lines, page)), page, frozenset):
                named.update(*said)
        assert len(named) > 150
        assert len(named & TABLE.keys()) > 0.8 * len(named)

    def test_says_of_every_kind_of_evidence_something(self) -> None:
        kinds = {name.replace("latin ", "").split()[0].rstrip(",") for name in TABLE if name}
        assert {"line", "end", "label", "blank", "indent", "bold", "two", "fill", "size", "short", "column"} <= kinds
        assert {"wider", "parts", "unbroken", "word"} <= kinds


class TestReasons:
    def test_names_what_says_most_for_each_part(self) -> None:
        page = "春灌工作会议召开\n会议要求，各县区要抢抓农时，把水送\n到田间地头。"
        lines = lines_of(page)
        seen = list(look(lines, page))
        named = list(reasons(lines, seen, page, joints(lines, seen, page)))
        assert len(named) == 3
        assert set(named) <= TABLE.keys()


class TestShape:
    """What was joined against the shape of a paragraph is taken apart again."""

    STORY = (
        "本报讯（记者 林晓舟）初夏时节，走进石桥",
        "镇东坡村的枇杷园，果农们正忙着采摘、分拣。",
        "今年总产量预计达到一千二百吨。",
    )

    def test_a_headline_under_the_last_line_stands_alone(self) -> None:
        found = decided(*self.STORY, "石桥镇枇杷喜获丰收")
        assert [joint.hard for joint in found[-2:]] == [True, True]
        assert found[-1].part in ("head", "apart")

    def test_lines_without_a_mark_are_no_paragraph(self) -> None:
        found = decided(*self.STORY, "石桥镇千亩枇杷喜获丰收", "青澜图书馆新馆五月开放", "全市春灌工作会议召开")
        assert all(joint.hard for joint in found[-4:])

    @pytest.mark.parametrize("tail", ["（《青澜日报》）", "（下转第四版）", "（本报综合）"])
    def test_a_credit_behind_the_last_stop_ends_an_article(self, tail: str) -> None:
        found = decided(
            *self.STORY[:2],
            "今年产量达到一千二百吨。" + tail,
            "青澜图书馆新馆五月开放",
            "本报讯（记者 叶知秋）青澜图书馆新馆开放。",
        )
        assert found[2].hard
