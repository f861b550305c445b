"""What is decided of the break after each line, and the table that it is decided by."""

from __future__ import annotations

import sys
from itertools import chain, islice, pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.data import read
from govtext.layout.evidence import Said, evidence
from govtext.layout.joints import (
    GOES_ON,
    PARTS,
    SAID,
    Joint,
    _alone,
    _likeliest,
    _summed,
    _take_apart,
    _weigh,
    joints,
    reasons,
)
from govtext.layout.measures import columns_of
from govtext.layout.signals import Seen, look
from govtext.lines import lines_of
from govtext.script import to_simplified
from govtext.testing import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGES = sorted((Path(__file__).parents[1] / "cases" / "layout" / "in-the-wild").glob("*.txt"))
TABLE = {
    name: weights for name, *weights in (row.split("\t") for row in read("layout", "joint_weights.tsv").split("\n"))
}
#: What is seen of a line that ends in the open, without a mark.
SEEN = Seen(
    "open", "full", "", "", "outside", False, 3, False, False, False, False, False, False, False, 15.0, 15.0, 0.0
)


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

    def test_is_what_says_most(self) -> None:
        for path in PAGES[:8]:
            page = path.read_text(encoding="utf-8").partition("\n")[2].partition("\n=====\n")[0]
            lines = lines_of(page)
            seen = list(look(lines, page))
            parts = joints(lines, seen, page)
            named = list(reasons(lines, seen, page, parts))
            for each, joint, name in zip(evidence(lines, seen, page, Said.items), parts, named, strict=True):
                part = PARTS.index(joint.part)
                said = {one: int(TABLE[one][part]) * strength for one, strength in chain(*each) if one in TABLE}
                assert said[name] == max(said.values())

    def test_nothing_is_said_where_nothing_is_known(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def nothing_known(*_: object) -> list[list[list[tuple[str, float]]]]:
            return [[[("no such name", 1.0)], [("nor such", 2.0)]]]

        lines, found = lines_of("会议召开"), decided("会议召开")
        monkeypatch.setattr(sys.modules["govtext.layout.joints"], "evidence", nothing_known)
        assert list(reasons(lines, list(look(lines, "会议召开")), "会议召开", found)) == ["nothing"]


class TestLikeliest:
    """The parts of all lines together, against all that there could be."""

    @given(st.lists(st.lists(st.integers(-900, 900), min_size=6, max_size=6), max_size=4))
    def test_is_the_best_of_all(self, given: list[list[int]]) -> None:
        follows = [[int(TABLE[f"{part} after"][k]) for k in range(len(PARTS))] for part in PARTS]

        def fits(parts: tuple[int, ...]) -> bool:
            goes_on = [PARTS[part] in GOES_ON for part in parts]
            comes_on = [PARTS[part] in ("middle", "ends") for part in parts]
            return [False, *goes_on] == [*comes_on, False]

        def worth(parts: tuple[int, ...]) -> int:
            own = sum(weighed[part] for weighed, part in zip(given, parts, strict=True))
            return own + sum(follows[part][before] for before, part in pairwise(parts))

        found = tuple(_likeliest([[weight / 100 for weight in weighed] for weighed in given]))
        assert fits(found)
        assert worth(found) == max(map(worth, filter(fits, product(range(len(PARTS)), repeat=len(given)))))

    def test_nothing_of_nothing(self) -> None:
        assert _likeliest([]) == []


class TestWeighed:
    def test_what_a_line_says_is_added_up(self) -> None:
        first, second, *_ = (name for name in TABLE if name and not name.endswith(" after"))
        a, b = ([int(weight) / 100 for weight in TABLE[name]] for name in (first, second))
        assert _weigh({first: 1.0, second: 0.5, "no such name": 3.0}) == pytest.approx(
            [x + y / 2 for x, y in zip(a, b, strict=True)]
        )
        assert _weigh({}) == (0.0,) * len(PARTS)

    def test_what_is_said_beside_it_as_well(self) -> None:
        one, two = (1.0, 2.0), (0.5, -2.0)
        assert list(_summed([(one, two), (two, two)])) == [[1.5, 0.0], [1.0, -4.0]]


class TestAlone:
    """Lines that say themselves what they are cannot play every part."""

    def barred(self, *seen: Seen) -> list[set[str]]:
        """Give for each line the parts that it cannot play; the other weights stay what they were."""
        own = [float(k) for k in range(len(PARTS))]
        found = list(_alone([own] * len(seen), seen))
        assert all(weight == k or weight < -1e6 for line in found for k, weight in enumerate(line))
        return [{part for part, weight in zip(PARTS, line, strict=True) if weight < -1e6} for line in found]

    @pytest.mark.parametrize("label", sorted(SAID))
    def test_what_is_whole_is_part_of_no_other(self, label: str) -> None:
        assert self.barred(SEEN, SEEN._replace(label=label)) == [set(), {"begins", "middle", "ends"}]

    @pytest.mark.parametrize("end", ["stop", "tail", "quotation"])
    def test_a_dateline_goes_on_no_sentence_that_ended(self, end: str) -> None:
        dateline = SEEN._replace(label="dateline")
        assert self.barred(SEEN._replace(end=end), dateline, dateline) == [set(), {"middle", "ends"}, set()]
        assert self.barred(SEEN._replace(end=end), SEEN) == [set(), set()]
        assert self.barred(dateline) == [set()]


class TestTakeApart:
    """Head lines are made of what has not the shape of a paragraph."""

    @pytest.mark.parametrize(
        ("before", "lines", "after"),
        [
            ("begins ends", "open open", "head head"),
            ("begins middle ends", "open open closing", "head head head"),
            ("begins middle ends", "open open! open", "head middle head"),
            ("begins middle ends", "open open! open!", "head middle head"),
            ("begins ends", "marked open", "begins ends"),
            ("begins ends", "open marked", "begins ends"),
            ("begins ends", "open pause", "begins ends"),
            ("begins ends", "stop open", "ends head"),
            ("begins middle ends", "open stop closing", "begins ends head"),
            ("begins middle ends", "open stop marked", "begins middle ends"),
            ("begins middle ends", "stop marked open", "begins middle ends"),
            ("whole", "open", "whole"),
            ("head apart", "open open", "head apart"),
            ("whole begins ends whole", "open open open open", "whole head head whole"),
            ("begins ends begins middle ends", "open stop open stop open", "begins ends begins ends head"),
            ("begins ends whole begins ends", "open stop open open open", "begins ends whole head head"),
        ],
    )
    def test_by_marks(self, before: str, lines: str, after: str) -> None:
        """`!` marks a line that breaks inside a word; `marked` has a mark in it and ends in the open."""
        seen = [
            SEEN._replace(
                end="open" if "marked" in line else line.strip("!"),
                marks=line == "marked",
                word="inside" if line.endswith("!") else "outside",
            )
            for line in lines.split()
        ]
        parts = [PARTS.index(part) for part in before.split()]
        _take_apart(parts, seen)
        assert [PARTS[part] for part in parts] == after.split()


#: Indented paragraphs, each with a credit behind it.
FULL = "　　会议要求，各县区要抓好防\n汛工作，要把责任落实到人。\n（林晓舟）"
SHORT = "　　图书馆新馆昨日开放，首日\n接待读者三千余人次。\n（周远）"


@pytest.mark.parametrize(
    ("page", "wrapped"),
    [
        pytest.param(FULL, True, id="the line above is full"),
        pytest.param(f"{SHORT}\n{FULL}", False, id="another one stands alone where there is room for it"),
        pytest.param(FULL.replace("（", "　　（"), False, id="it is indented"),
        pytest.param(FULL.replace("　　", "乡镇"), False, id="paragraphs are not indented"),
    ],
)
def test_a_credit_is_wrapped_off_a_full_line(page: str, wrapped: bool) -> None:
    assert decided(*page.split("\n"))[-2].hard is not wrapped


@pytest.mark.parametrize("paragraph", ["　　图书馆新馆昨日开放，首日\n接待读者三千余人次。", "　　闸门打开。"])
def test_first_lines_are_indented_though_they_are_as_many_as_others(paragraph: str) -> None:
    page = f"　　会议要求，各县区要抓好防\n汛工作，把责任落实到人。\n{paragraph}"
    assert [s.indent for s in look(lines_of(page), page)] == [line[0] == "　" for line in page.split("\n")]


#: A column of paragraphs, some of which are one short line; and the same for a page set wider than any column.
BRIEF = (
    "图书馆新馆昨日开放，首日接待读者三千余人次，其中半数是带着孩子来的家长。",
    "馆长林晓舟到场致辞。",
    "读者代表周远也作了发言。",
    "新馆设有阅览座位一千二百个，藏书六十万册，夜间开放至九时，周末和节假日照常开放。",
    "市图书馆同时推出通借通还服务，读者可以在任何一个分馆归还图书。",
)
#: The members of a body, as official documents list them.
MEMBERS = (
    "为加强防汛工作的统一领导，市政府决定成立防汛工作领导小组，现将组成人员名单通知如下：",
    "组长：林晓舟 副市长",
    "副组长：周远 市政府副秘书长",
    "陈立 市水利局局长",
    "成员：何思 市应急管理局局长",
    "王敏 市气象局副局长",
)
#: A paragraph that a scraper broke at its links.
LINKED = (
    "随着阅读季的到来，越来越多的读者走进图书馆，为了方便他们借书还书，本市各分馆都延长了开放时间，而昨日被",
    "青澜晚报",
    "重点报道的新馆，将于本月底向读者开放，首批上架图书六十万册，周末和节假日照常开放。",
)


@pytest.mark.parametrize("measure", [16, 27, 80])
@pytest.mark.parametrize("paragraphs", [BRIEF, MEMBERS], ids=["brief", "members"])
def test_a_short_line_is_told_from_a_broken_one(paragraphs: Sequence[str], measure: int) -> None:
    lines = wrap("\n".join(paragraphs), measure).text.split("\n")
    ended = [joint.hard for joint in decided(*lines)]
    assert ended == [any(paragraph.endswith(line) for paragraph in paragraphs) for line in lines]


@pytest.mark.xfail(reason="behind a list, a paragraph that is hardly longer than its items is taken for more of them")
def test_a_paragraph_behind_a_list_goes_on() -> None:
    lines = wrap("\n".join((*MEMBERS, "领导小组办公室设在市水利局，承担日常工作，通报各县区情况。")), 16).text.split(
        "\n"
    )
    assert not decided(*lines)[-2].hard


@pytest.mark.xfail(reason="one link among unbroken lines is too little to tell that any of them are broken")
def test_a_paragraph_goes_on_behind_a_link() -> None:
    page = ("".join(BRIEF[:4]), *LINKED, "".join(BRIEF), "副馆长周远介绍，", "新馆夜间开放至九时。")
    assert [joint.hard for joint in decided(*page)] == [True, False, False, True, True, False, True]


@pytest.mark.parametrize(
    "line", ["但新馆已经开放。", "其中半数是家长。", "為此，市府決定延期。", "同时，读者也多了。", "这使读者满意。"]
)
def test_what_refers_to_the_sentence_before_is_linked_to_it(line: str) -> None:
    assert [s.start for s in look(lines_of(line), to_simplified(line))] == ["linking"]


@pytest.mark.parametrize("line", ["这次会议开了两天。", "因公出差的人多了。", "新馆已经开放。", "如皋市图书馆开放。"])
def test_what_is_not(line: str) -> None:
    assert [s.start for s in look(lines_of(line), line)] == ["plain"]


def test_last_lines_of_one_width_by_chance_are_no_column() -> None:
    ended = [False, False, True, True, True]
    assert [column.measure for column in columns_of([20, 20, 8, 14, 14.5], ended)] == [20] * 5
    assert next(islice(columns_of([20, 20, 8, 14, 14.5], [False] * 5), 2, None)).measure == 14.5


def test_a_joint_says_whether_the_line_breaks_inside_a_word() -> None:
    page = "会议要求，各县区要抓好防\n汛工作，把责任落实到人。"
    lines = lines_of(page)
    seen = list(look(lines, page))
    assert [joint.in_word for joint in joints(lines, seen, page)] == [s.word == "inside" for s in seen] == [True, False]


def test_a_line_that_begins_anew_goes_on_none() -> None:
    page = "会议要求，各县区要抓好防\n汛工作，把责任落实到人。"
    lines = lines_of(page)
    seen = list(look(lines, page))
    assert [joint.hard for joint in joints(lines, seen, page)] == [False, True]
    assert [joint.hard for joint in joints(lines, seen, page, anew={1})] == [True, True]


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
