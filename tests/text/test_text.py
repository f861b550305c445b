"""A string that knows where its characters came from."""

from __future__ import annotations

import copy
import pickle
import re
from typing import TYPE_CHECKING, Any, cast

import pytest

from govtext import Change, Dropped, Edit, Run, Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterator


class TestAsAString:
    """It looks like a string where that loses nothing, and is none."""

    def test_str_and_length(self) -> None:
        text = Text("青澜日报")
        assert (str(text), len(text), text.source) == ("青澜日报", 4, "青澜日报")

    def test_it_is_not_a_str(self) -> None:
        assert not isinstance(Text("青澜"), str)

    def test_empty(self) -> None:
        text = Text("")
        assert (str(text), len(text), list(text.runs), text.changes, text.dropped) == ("", 0, [], (), ())
        assert text.origin(0, 5) == text.locate(0, 5) == ()

    def test_repr_shows_the_beginning_and_the_sizes(self) -> None:
        assert repr(Text("青澜日报")[:2]) == "<Text '青澜': 2 characters of 4>"
        assert repr(Text("青" * 32)) == f"<Text {'青' * 32!r}: 32 characters of 32>"
        assert repr(Text("青" * 33)) == f"<Text {'青' * 31 + '…'!r}: 33 characters of 33>"
        assert repr(Text("青" * 100)) == f"<Text {'青' * 31 + '…'!r}: 100 characters of 100>"

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ("青".encode(), r"Text takes a str, not bytes; decode bytes first: govtext\.decode\(data\)\.text$"),
            (5, "Text takes a str, not int$"),
            (Text("青"), r"Text takes a str, not Text: give str\(text\)$"),
        ],
    )
    def test_what_is_not_text(self, given: Any, message: str) -> None:
        with pytest.raises(TypeError, match=message):
            Text(given)

    def test_what_stands_in_it(self) -> None:
        text = Text("青瀾日報").rewrite("青澜日报", "script.test")[1:]
        assert "澜日" in text
        assert "" in text
        assert "青" not in text
        assert "瀾" not in text

    @pytest.mark.parametrize("part", [Text("青"), b"a", 5, None])
    def test_only_a_str_stands_in_it(self, part: Any) -> None:
        with pytest.raises(TypeError, match=f"`in` takes a str, not {type(part).__name__}"):
            assert part in Text("青澜")

    def test_too_long_for_offsets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("govtext.text.LONGEST", 3)
        with pytest.raises(ValueError, match="a Text has 3 characters at the most, not 4; give documents one by one"):
            Text("青澜日报")

    def test_code_points_are_counted(self) -> None:
        assert len(Text("𠮷野家")) == 3
        assert Text("𠮷野家")[1:].origin(0, 1) == (Span(1, 2),)


class TestEquality:
    """Two are equal when they say the same and it came from the same places."""

    def test_equal(self) -> None:
        assert Text("青澜") == Text("青澜")
        assert hash(Text("青澜")) == hash(Text("青澜"))

    def test_another_source_differs(self) -> None:
        assert Text("青澜") != Text("青澜市")[:2]

    def test_another_place_differs(self) -> None:
        page = Text("好好")
        assert str(page[:1]) == str(page[1:])
        assert page[:1] != page[1:]

    def test_a_str_is_another_thing(self) -> None:
        assert Text("青澜") != "青澜"

    def test_in_sets(self) -> None:
        assert len({Text("青"), Text("青"), Text("澜")}) == 2
        assert len({hash(Text(str(k))) for k in range(100)}) > 90


class TestImmutable:
    """A Text does not change."""

    @pytest.mark.parametrize("name", ["source", "_value", "something"])
    def test_attributes_cannot_be_set(self, name: str) -> None:
        with pytest.raises(AttributeError, match=f"a Text does not change.*{name}"):
            setattr(Text("青"), name, "澜")

    def test_nor_deleted(self) -> None:
        with pytest.raises(AttributeError, match=r"a Text does not change.*source"):
            del Text("青").source

    def test_edits_make_new_ones(self) -> None:
        text = Text("青 澜")
        text.edit([Edit(1, 2, "", "damage.test")])
        assert (str(text), text.changes) == ("青 澜", ())

    def test_what_changes_nothing_gives_the_same_object(self) -> None:
        text = Text("青澜")
        assert text[:] is text
        assert text.edit([]) is text
        assert text.edit([Edit(0, 1, "青", "damage.test")]) is text
        assert text.rewrite("青澜", "script.test") is text

    def test_copies_are_the_object(self) -> None:
        text = Text("青澜")
        assert copy.copy(text) is text
        assert copy.deepcopy(text) is text

    def test_pickle_keeps_everything(self) -> None:
        text = Text("青 瀾日報").edit([Edit(1, 2, "", "damage.test")]).rewrite("青澜日报", "script.test")[1:]
        again = pickle.loads(pickle.dumps(text))
        assert again == text
        assert (again.changes, again.dropped, again.revert()) == (text.changes, text.dropped, "青 瀾日報")


class TestSlices:
    """Like those of a string, with provenance."""

    @pytest.mark.parametrize(
        "key", [slice(1, 3), slice(None, 2), slice(2, None), slice(-2, None), slice(3, 1), slice(9, 12), slice(-9, 2)]
    )
    def test_like_a_string(self, key: slice) -> None:
        assert str(Text("青澜日报")[key]) == "青澜日报"[key]

    @pytest.mark.parametrize("index", [0, 3, -1, -4])
    def test_one_character(self, index: int) -> None:
        assert str(Text("青澜日报")[index]) == "青澜日报"[index]
        assert Text("青澜日报")[index].origin(0, 1) == (Span(index % 4, index % 4 + 1),)

    @pytest.mark.parametrize("index", [4, -5])
    def test_there_is_no_such_character(self, index: int) -> None:
        with pytest.raises(IndexError, match=f"no character {index} in a Text of 4"):
            Text("青澜日报")[index]

    def test_no_steps(self) -> None:
        with pytest.raises(ValueError, match="in steps of 1, not 2"):
            Text("青澜日报")[::2]

    def test_what_is_left_out_is_dropped(self) -> None:
        assert Text("青澜日报")[:2].dropped == (Dropped("日报", "text.slice", (Span(2, 4),)),)


class TestJoin:
    """Moving is slicing and joining."""

    def test_a_string_before_or_behind_is_inserted(self) -> None:
        text = "（" + Text("青澜") + "）"
        assert str(text) == "（青澜）"
        assert (text.origin(0, 1), text.origin(1, 3), text.origin(3, 4)) == ((), (Span(0, 2),), ())
        assert text.revert() == "青澜"

    @pytest.mark.parametrize("other", [1, None, b"a"])
    def test_other_things_cannot_be_joined(self, other: object) -> None:
        message = f"Text.join takes pieces that are a Text or a str, not {type(other).__name__}"
        with pytest.raises(TypeError, match=message):
            Text("青") + other  # type: ignore[operator] # pyright: ignore[reportOperatorIssue]
        with pytest.raises(TypeError, match=message):
            other + Text("青")  # type: ignore[operator] # pyright: ignore[reportOperatorIssue]
        with pytest.raises(TypeError, match=message):
            Text.join(["青", other])  # type: ignore[list-item] # pyright: ignore[reportArgumentType]

    def test_any_order(self) -> None:
        page = Text("正文标题")
        moved = Text.join([page[2:], page[:2]])
        assert str(moved) == "标题正文"
        assert moved.origin(0, 4) == (Span(2, 4), Span(0, 2))
        assert moved.locate(0, 2) == (Span(2, 4),)
        assert moved.dropped == ()

    def test_a_string_among_them_is_inserted(self) -> None:
        page = Text("标题正文")
        text = Text.join([page[:2], "\n", page[2:]])
        assert str(text) == "标题\n正文"
        assert text.origin(2, 3) == ()
        assert list(text.runs)[1] == Run(2, 3, (), aligned=False)

    def test_plus(self) -> None:
        page = Text("标题正文")
        assert page[:2] + page[2:] == page
        assert str(page[2:] + "。") == "正文。"

    def test_runs_are_a_sequence(self) -> None:
        page = Text("标题正文")
        runs = Text.join([page[2:], "·", page[:2]]).runs
        assert len(runs) == 3
        assert runs[-1] == Run(3, 5, (Span(0, 2),), aligned=True)
        assert runs == pickle.loads(pickle.dumps(runs)) == tuple(runs)
        assert repr(runs[:1]) == "(Run(start=0, end=2, spans=(Span(start=2, end=4),), aligned=True),)"
        assert not Text("").runs

    def test_neighbours_become_one_run(self) -> None:
        page = Text("青澜日报")
        assert list(Text.join([page[:1], page[1:2], page[2:]]).runs) == [Run(0, 4, (Span(0, 4),), aligned=True)]

    def test_the_same_piece_twice_is_in_two_places(self) -> None:
        page = Text("青澜")
        assert Text.join([page, page]).locate(0, 1) == (Span(0, 1), Span(2, 3))

    def test_pieces_of_two_sources(self) -> None:
        with pytest.raises(ValueError, match=r"^Text\.join takes pieces of one source; make one Text"):
            Text.join([Text("青"), Text("澜")])

    def test_pieces_of_equal_sources(self) -> None:
        page = "青澜日报" * 300
        again = "".join(["青澜日报"] * 300)
        assert page is not again
        assert str(Text.join([Text(page)[:2], Text(again)[2:]])) == page

    def test_nothing(self) -> None:
        assert (str(Text.join([])), Text.join([]).source) == ("", "")

    def test_histories_come_together_once(self) -> None:
        page = Text("青 澜 日").edit([Edit(1, 2, "", "damage.test")])
        left, right = page[:2], page[2:].edit([Edit(0, 1, "", "damage.other")])
        assert [change.rule for change in Text.join([left, right]).changes] == ["damage.test", "damage.other"]


class TestEdit:
    """Edits are in the offsets of the text that they were proposed for."""

    def test_several_at_once_in_any_order(self) -> None:
        edits = [Edit(3, 4, "", "damage.b"), Edit(1, 2, "", "damage.a")]
        assert str(Text("青 澜 日").edit(edits)) == "青澜日"

    def test_a_replacement_stands_for_the_whole(self) -> None:
        text = Text("(c)青澜").edit([Edit(0, 3, "©", "damage.test")])
        assert text.origin(0, 1) == (Span(0, 3),)
        assert text.locate(1, 2) == (Span(0, 1),)

    def test_aligned_edits_keep_the_places(self) -> None:
        text = Text("⼈⺠").edit([Edit(0, 2, "人民", "damage.radical", aligned=True)])
        assert text.origin(1, 2) == (Span(1, 2),)

    def test_an_insertion_has_no_origin(self) -> None:
        text = Text("青澜").edit([Edit(1, 1, "·", "damage.test")])
        assert (str(text), text.origin(1, 2)) == ("青·澜", ())

    def test_edits_of_edits(self) -> None:
        text = Text("a\n\nb").edit([Edit(1, 2, "", "layout.a")]).edit([Edit(1, 2, " ", "layout.b")])
        assert [(change.rule, change.spans) for change in text.changes] == [
            ("layout.a", (Span(1, 2),)),
            ("layout.b", (Span(2, 3),)),
        ]

    def test_inferred_is_noted(self) -> None:
        (change,) = Text("?").edit([Edit(0, 1, "传", "damage.test", inferred=True)]).changes
        assert change == Change("damage.test", (Span(0, 1),), "?", "传", inferred=True)

    @pytest.mark.parametrize(
        ("edits", "message"),
        [
            ([Edit(0, 2, "", "damage.a"), Edit(1, 3, "", "damage.b")], r"damage\.b: edit of 1:3 overlaps"),
            ([Edit(3, 5, "", "damage.a")], r"damage\.a: edit of 3:5 leaves the text, which has 4 characters"),
            ([Edit(7, 9, "", "damage.a")], r"damage\.a: edit of 7:9 leaves the text"),
            ([Edit(-1, 0, "x", "damage.a")], r"damage\.a: edit of -1:0 leaves the text"),
            ([Edit(3, 2, "", "damage.a")], r"damage\.a: edit of 3:2 leaves the text"),
            ([Edit(2, 1, "x", "damage.a")], r"damage\.a: edit of 2:1"),
            ([Edit(0, 2, "x", "damage.a", aligned=True)], r"damage\.a: an aligned edit keeps the length; 2 became 1"),
            ([Edit(1, 3, "x", "damage.a", aligned=True)], r"damage\.a: an aligned edit keeps the length; 2 became 1"),
        ],
    )
    def test_wrong_edits_name_the_rule_and_the_place(self, edits: list[Edit], message: str) -> None:
        with pytest.raises(ValueError, match=message):
            Text("青澜日报").edit(edits)

    @pytest.mark.parametrize("edits", [None, 5, Edit(0, 1, "", "damage.a")])
    def test_what_is_no_list_of_edits(self, edits: Any) -> None:
        with pytest.raises(TypeError, match="edits are a list of Edit, or anything else that yields them, not "):
            Text("青澜日报").edit(edits)

    @pytest.mark.parametrize(
        "edit",
        [
            (0, 1, "", "damage.a"),
            1,
            None,
            Edit(0, 1, cast("str", 5), "damage.a"),
            Edit(0, 1, cast("str", None), "damage.a", aligned=True),
            Edit(cast("int", "0"), 1, "", "damage.a"),
            Edit(cast("int", 0.0), 1, "", "damage.a"),
        ],
    )
    def test_what_is_no_edit_is_shown(self, edit: Any) -> None:
        message = re.escape(f"edits are Edit(start, end, text, rule) of two ints and two strs, not {edit!r}")
        with pytest.raises(TypeError, match=message):
            Text("青澜日报").edit([Edit(2, 3, "", "damage.a"), edit])

    def test_what_goes_wrong_in_a_rule_is_told_as_it_is(self) -> None:
        def propose() -> Iterator[Edit]:
            yield Edit(0, 1, "", "damage.a")
            raise TypeError("of the rule's own")

        with pytest.raises(TypeError, match="of the rule's own"):
            Text("青澜日报").edit(propose())

    @pytest.mark.parametrize("order", [("b", "a"), ("a", "b"), ("c", "a", "b")])
    def test_what_is_put_in_at_one_place_keeps_its_order(self, order: tuple[str, ...]) -> None:
        text = Text("青澜").edit([Edit(1, 2, "蓝", "damage.z"), *(Edit(1, 1, put, "damage.a") for put in order)])
        assert str(text) == "青" + "".join(order) + "蓝"
        assert [change.after for change in text.changes] == [*order, "蓝"]


class TestRewrite:
    """A 1:1 change of a whole text is one operation."""

    def test_the_run_stays_whole(self) -> None:
        text = Text("青瀾日報").rewrite("青澜日报", "script.test")
        assert list(text.runs) == [Run(0, 4, (Span(0, 4),), aligned=True)]

    def test_changes_are_the_stretches_that_differ(self) -> None:
        changes = Text("青瀾日報").rewrite("青澜日报", "script.test").changes
        assert [(change.before, change.after, change.spans) for change in changes] == [
            ("瀾", "澜", (Span(1, 2),)),
            ("報", "报", (Span(3, 4),)),
        ]

    def test_a_stretch_at_the_beginning_ends_where_it_does(self) -> None:
        changes = Text("瀾青青報").rewrite("澜青青报", "script.test").changes
        assert [change.spans for change in changes] == [(Span(0, 1),), (Span(3, 4),)]

    def test_a_second_stretch_is_its_own(self) -> None:
        changes = Text("青瀾瀾青報青").rewrite("青澜澜青报青", "script.test").changes
        assert [(change.before, change.spans) for change in changes] == [("瀾瀾", (Span(1, 3),)), ("報", (Span(4, 5),))]

    def test_another_length(self) -> None:
        with pytest.raises(ValueError, match=r"script\.test: a rewrite keeps the length; 2 characters became 1"):
            Text("青澜").rewrite("青", "script.test")

    @pytest.mark.parametrize("value", [None, 5, b"ab", Text("青澜")])
    def test_what_is_no_string(self, value: Any) -> None:
        with pytest.raises(TypeError, match=rf"Text\.rewrite takes a str, not {type(value).__name__}"):
            Text("青澜").rewrite(value, "script.test")


class TestDropped:
    """What left, and by which rule."""

    def test_the_last_rule_that_took_it_has_it(self) -> None:
        page = Text("青 澜")
        cut = page.edit([Edit(1, 2, "·", "damage.a")]).edit([Edit(1, 2, "", "damage.b")])
        assert cut.dropped == (Dropped(" ", "damage.b", (Span(1, 2),)),)

    def test_neighbours_of_two_rules_are_two(self) -> None:
        cut = Text("青 \n澜").edit([Edit(1, 2, "", "layout.a"), Edit(2, 3, "", "layout.b")])
        assert [(gone.text, gone.rule) for gone in cut.dropped] == [(" ", "layout.a"), ("\n", "layout.b")]

    def test_neighbours_of_one_rule_are_one(self) -> None:
        cut = Text("青1234澜").edit([Edit(k, k + 1, "", "layout.a") for k in (1, 2, 3)])
        assert [(gone.text, gone.rule, gone.spans) for gone in cut.dropped] == [("123", "layout.a", (Span(1, 4),))]

    def test_a_rule_holds_until_its_removal_ends(self) -> None:
        """Of several the latest has it; where that ends, the one below has it again; where none is, it was sliced."""
        page = Text("0123456789")
        long, short = page.edit([Edit(0, 6, "", "layout.a")])[:0], page.edit([Edit(2, 4, "", "layout.b")])[:0]
        assert [(gone.text, gone.rule) for gone in Text.join([long, short]).dropped] == [
            *(("01", "layout.a"), ("23", "layout.b"), ("45", "layout.a"), ("6789", "text.slice")),
        ]
        assert [(gone.text, gone.rule) for gone in Text.join([short, long]).dropped] == [
            *(("012345", "layout.a"), ("6789", "text.slice")),
        ]

    def test_rules_that_take_turns(self) -> None:
        edits = [Edit(0, 2, "", "a.a"), Edit(2, 3, "", "a.b"), Edit(5, 6, "", "a.c"), Edit(6, 8, "", "a.a")]
        cut = Text("0123456789").edit(edits)
        assert [(gone.text, gone.rule) for gone in cut.dropped] == [
            *(("01", "a.a"), ("2", "a.b"), ("5", "a.c"), ("67", "a.a")),
        ]
        assert [(gone.text, gone.rule) for gone in cut[1:3].dropped] == [
            *(("01", "a.a"), ("2", "a.b"), ("3", "text.slice"), ("5", "a.c"), ("67", "a.a"), ("9", "text.slice")),
        ]

    def test_what_was_arranged_away_has_its_rule(self) -> None:
        page = Text("第2版\n正文")
        left = page.arrange([Span(4, 6)], [Edit(0, 3, "", "articles.furniture"), Edit(3, 4, "", "articles.line-break")])
        assert [(gone.text, gone.rule) for gone in left.dropped] == [
            ("第2版", "articles.furniture"),
            ("\n", "articles.line-break"),
        ]

    def test_an_empty_stretch_is_nothing(self) -> None:
        assert str(Text("第2版").arrange([Span(1, 1), Span(0, 1)])) == "第"

    def test_an_order_without_removals_is_no_line_of_the_ledger(self) -> None:
        page = Text("标题")
        assert page.arrange([Span(1, 2), Span(0, 1)])._steps is page._steps

    def test_only_stretches_of_the_text_can_be_arranged(self) -> None:
        with pytest.raises(ValueError, match="not in a text of 3"):
            Text("第2版").arrange([Span(2, 4)])

    def test_a_pair_is_a_stretch(self) -> None:
        pairs: Any = [(2, 3), (0, 2)]
        assert Text("第2版").arrange(pairs) == Text("第2版").arrange([Span(*pair) for pair in pairs])

    @pytest.mark.parametrize("part", [5, None, (1,), (0.0, 1), Span(0, cast("int", None))])
    def test_what_is_no_stretch(self, part: Any) -> None:
        message = re.escape(f"a stretch is a Span of two ints, or a str that is put in, not {part!r}")
        with pytest.raises(TypeError, match=message):
            Text("第2版").arrange([part])

    def test_when_nothing_is_left(self) -> None:
        page = Text("第2版")
        left = page.arrange([], [Edit(0, 3, "", "articles.furniture")])
        assert (str(left), left.source) == ("", "第2版")
        assert left.dropped == (Dropped("第2版", "articles.furniture", (Span(0, 3),)),)
        assert left.revert() == "第2版"
