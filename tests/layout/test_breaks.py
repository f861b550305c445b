"""What stands between two lines, and what is to stand there."""

from __future__ import annotations

import pytest

from govtext import Edit
from govtext.layout.breaks import breaks
from govtext.layout.joints import Joint
from govtext.lines import lines_of
from govtext.separators import separator

BLANK, MARGIN, PAGE, SOFT = "layout.blank-line", "layout.margin", "layout.page-break", "layout.soft-break"


def edits(page: str, hard: bool = True) -> list[Edit]:
    """Give the edits of a page whose lines all end hard, or all go on."""
    lines = lines_of(page)
    return list(breaks(page, lines, [Joint(hard, "whole", False)] * len(lines)))


def removed(page: str, hard: bool = True) -> list[tuple[str, str, str]]:
    """Give what each edit takes out of the page, what it puts there, and by which rule."""
    return [(page[start:end], text, rule) for start, end, text, rule, *_ in edits(page, hard)]


class TestSeparator:
    """A space between Latin words, nothing anywhere else."""

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            *(("the new", "policy"), ("policy,", "which"), ("the end.", "But"), ("it is;", "so"), ("said:", "go")),
            *(("Go!", "he said"), ("who?", "me"), ("(a)", "and"), ('"a"', "and"), ("it’s", "a"), ("5%", "of")),
            *(("A &", "B"), ("a —", "b"), ("the", "(new)"), ("the", '"new"'), ("the", "'new'"), ("the", "“new”")),
            *(("the", "‘new’"), ("cost", "$5"), ("A", "& B"), ("is", "#1"), ("café", "éclair"), ("the", "3rd")),
            *(("in 2019", "the"), ("“new”", "policy"), ("a’", "b"), ("e", "a")),
            *(("see https://a.cn,", "and"), ("see https://a.cn.", "And"), ("(https://a.cn)", "and")),
            *(("https://a.cn is", "new"), ("see https://a.cn is", "new"), ("see www.a.cn;", "it")),
            *(
                ("a bridge", "— and"),
                ("it is", "... about"),
                ("a", "– or"),
                ("(Xinhua)", "—"),
                ("—", "The"),
                ("a -", "b"),
            ),
            *(("most", "[and]"), ("[and]", "most")),
            *(("the Wwww", "page"), ("on 5 May", "it"), ("No. 5, a", "b"), ("x https", "y")),
        ],
    )
    def test_a_space(self, before: str, after: str) -> None:
        assert separator(before, after) == " "

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            *(("疫情防", "控"), ("会议。", "The"), ("the", "会议"), ("中", "new"), ("new", "中"), ("GDP", "，")),
            *(
                ("a", "）"),
                ("a", ","),
                ("a", "."),
                ("a", "%"),
                ("“中”", "a"),
                ("中’", "a"),
                ("a中”", "b"),
                ("a-", "b"),
                ("a/", "b"),
                ("a—", "b"),
                ("a", "—b"),
                ("中", "— and"),
                ("010", "-"),
                ("-", "66554433"),
                ("a", "[中]"),
            ),
            *(("the", "“中”"), ("the", "(中)"), ("the", '"'), ("the", "("), ("the", "‘")),
            *(("共1", "095人"), ("3.44", "亿"), ("1,", "095"), ("3.", "14"), ("10:", "30"), ("www.", "7up.cn")),
            *(("https://", "7up.cn"), ("name@host", "7"), ("in 2019.", "5")),
            *(("see https://a", "bc.cn"), ("www.a", "bc.cn"), ("see http://a!", "b"), ("x www.a:", "b")),
        ],
    )
    def test_nothing(self, before: str, after: str) -> None:
        assert separator(before, after) == ""


class TestSoftBreaks:
    """All that stands between two lines of a paragraph goes, and a space comes where words need one."""

    @pytest.mark.parametrize("between", ["\n", " \n\n\u3000\u3000", "\f", "\r\n"])
    def test_one_edit(self, between: str) -> None:
        assert removed(f"疫情防{between}控", hard=False) == [(between, "", SOFT)]
        assert removed(f"the new{between}policy", hard=False) == [(between, " ", SOFT)]

    def test_a_hyphen_before_a_letter_breaks_a_word(self) -> None:
        assert removed("infor-\nmation", hard=False) == [("-\n", "", "layout.hyphen")]

    def test_a_hyphen_before_a_digit_does_not(self) -> None:
        assert removed("COVID-\n19", hard=False) == [("\n", "", SOFT)]

    def test_words_of_the_whole_page_settle_a_hyphen(self) -> None:
        page = "a record-breaking\nrecord-\nbreaking\nrecordings and cross-\nings, crossings"
        found = removed(page, hard=False)
        assert [entry for entry in found if entry[2] == "layout.hyphen"] == [
            ("\n", "", "layout.hyphen"),
            ("-\n", "", "layout.hyphen"),
        ]

    def test_a_word_of_the_page_is_found_in_capitals_too(self) -> None:
        assert removed("RE-\nform of REform", hard=False)[0] == ("-\n", "", "layout.hyphen")
        assert removed("Wi-\nFi or Wi-Fi, WiFi", hard=False)[0] == ("-\n", "", "layout.hyphen")

    def test_each_joint_is_its_own(self) -> None:
        page = "甲\n乙\n丙"
        lines = lines_of(page)
        parts = [("begins", False), ("ends", True), ("whole", True)]
        found = breaks(page, lines, [Joint(hard, part, False) for part, hard in parts])
        assert list(found) == [Edit(1, 2, "", SOFT)]


class TestHardBreaks:
    """One line break stays of the white space between two paragraphs, and nothing around the page."""

    @pytest.mark.parametrize(
        ("between", "gone"),
        [
            ("\n", []),
            (" \n", [(" ", "", MARGIN)]),
            ("\n\u3000\u3000", [("\u3000\u3000", "", MARGIN)]),
            ("\n\n", [("\n", "", BLANK)]),
            ("\n \n\n", [(" \n\n", "", BLANK)]),
            (" \n\n  ", [(" ", "", MARGIN), ("\n", "", BLANK), ("  ", "", MARGIN)]),
            ("\n\f", [("\f", "", MARGIN)]),
            ("\f", [("\f", "\n", PAGE)]),
            (" \f ", [(" \f ", "\n", PAGE)]),
        ],
    )
    def test_between(self, between: str, gone: list[tuple[str, str, str]]) -> None:
        assert removed(f"甲。{between}乙。") == gone

    def test_line_breaks_elsewhere_are_others(self) -> None:
        assert removed("甲\f乙\n") == [("\f", "\n", PAGE)]
        assert removed("\n甲 \n乙") == [("\n", "", MARGIN), (" ", "", MARGIN)]

    @pytest.mark.parametrize("before", [" ", "\n", "\n\n\u3000"])
    def test_before_the_first(self, before: str) -> None:
        assert removed(f"{before}甲。") == [(before, "", MARGIN)]

    @pytest.mark.parametrize(
        ("behind", "gone"),
        [
            ("", []),
            ("\n", []),
            (" ", [(" ", "", MARGIN)]),
            ("\n ", [(" ", "", MARGIN)]),
            ("\n\n", [("\n", "", BLANK)]),
            (" \n", [(" \n", "", BLANK)]),
            ("\n \n ", [(" \n ", "", BLANK)]),
            ("\f", [("\f", "", MARGIN)]),
        ],
    )
    def test_behind_the_last(self, behind: str, gone: list[tuple[str, str, str]]) -> None:
        assert removed(f"甲。{behind}") == gone

    def test_nothing_of_nothing(self) -> None:
        assert edits("") == edits(" \n") == []
