"""A word that was broken over two lines becomes one, with its hyphen or without."""

from __future__ import annotations

import pytest

from govtext import Edit, reflow
from govtext.layout.hyphens import marks_soft_hyphens, resolve
from govtext.lines import lines_of

SOFT = "\u00ad"


def joined(page: str, *words: str) -> tuple[str, bool]:
    """Give the two lines as one, and whether that was concluded rather than read."""
    before, after = lines_of(page)
    edit = resolve(before, after, words)
    assert (edit.end, edit.text, edit.rule, edit.aligned) == (after.start, "", "layout.hyphen", False)
    return page[: edit.start] + page[edit.end :], edit.inferred


class TestTheDocumentKnows:
    """A word that stands elsewhere in the document settles it, against what else would speak."""

    def test_the_word_whole(self) -> None:
        assert joined("of self-\nesteem", "selfesteem") == ("of selfesteem", False)
        assert joined("the GDP-\nGrowth", "GDPGrowth") == ("the GDPGrowth", False)

    def test_the_word_with_its_hyphen(self) -> None:
        assert joined("a record-\nbreaking", "record-breaking") == ("a record-breaking", False)

    def test_the_word_whole_before_the_word_with_its_hyphen(self) -> None:
        assert joined("the on-\nline", "online", "on-line") == ("the online", False)

    def test_other_words_say_nothing(self) -> None:
        assert joined("the infor-\nmation", "information,", "infor", "mation") == ("the information", True)


class TestOtherwise:
    """Capitals, digits and prefixes keep the hyphen."""

    @pytest.mark.parametrize("right", ["19", "American", "中", "“go"])
    def test_what_does_not_go_on_in_small_letters_keeps_it_for_sure(self, right: str) -> None:
        assert joined(f"sino-\n{right}") == (f"sino-{right}", False)

    def test_one_small_letter_is_enough(self) -> None:
        assert joined("infor-\nmATION") == ("informATION", True)

    @pytest.mark.parametrize("left", ["self", "Self", "WELL", "quasi", "anti"])
    def test_prefixes(self, left: str) -> None:
        assert joined(f"a {left}-\nblorb") == (f"a {left}-blorb", True)

    def test_a_prefix_of_a_word_that_english_has(self) -> None:
        assert joined("not ex-\nactly") == ("not exactly", True)

    def test_the_rest_loses_it(self) -> None:
        assert joined("the blo-\nrbing of") == ("the blorbing of", True)

    def test_a_word_with_a_hyphen_already_keeps_the_next(self) -> None:
        assert joined("state-of-the-\nart") == ("state-of-the-art", True)

    def test_unless_the_next_was_broken(self) -> None:
        assert joined("its plain-lan-\nguage") == ("its plain-language", True)
        assert joined("Section 508-compli-\nant") == ("Section 508-compliant", True)

    def test_two_words_that_english_has(self) -> None:
        assert joined("the decision-\nmakers") == ("the decision-makers", True)
        assert joined("the govern-\nment") == ("the government", True)
        assert joined("a water-\nfall") == ("a water-fall", True)  # the price: of 32 such words 25 are compounds

    def test_a_form_of_a_word_that_english_has(self) -> None:
        assert joined("their work-\nloads") == ("their workloads", True)

    def test_a_number_before_a_word(self) -> None:
        assert joined("a 28-\nyear-old") == ("a 28-year-old", False)
        assert joined("a four-\nday match") == ("a four-day match", True)
        assert joined("six-\nteen") == ("sixteen", True)

    @pytest.mark.parametrize("word", ["carry-on", "line-up", "break-in", "stand-off", "check-out"])
    def test_a_short_second_word(self, word: str) -> None:
        left, right = word.split("-")
        assert joined(f"the {left}-\n{right}") == (f"the {word}", True)

    def test_a_suffix_that_is_a_word_as_well(self) -> None:
        assert joined("a view-\nable file") == ("a viewable file", True)

    def test_a_word_of_an_address_that_was_broken(self) -> None:
        assert joined("at www.ex-\nample.org/how") == ("at www.example.org/how", True)

    def test_an_address(self) -> None:
        assert joined("at https://example.org/how-\nto") == ("at https://example.org/how-to", True)
        assert joined("sources/2019/how-\nblorb") == ("sources/2019/how-blorb", True)


class TestMarks:
    """The hyphen is the printed one, the soft one that an extraction kept, or both."""

    def test_a_soft_one_goes_for_sure(self) -> None:
        assert joined(f"self{SOFT}\nesteem") == ("selfesteem", False)
        assert joined(f"of self{SOFT}\nesteem", "self-esteem") == ("of selfesteem", False)

    def test_both_go_together(self) -> None:
        assert joined(f"infor{SOFT}-\nmation") == ("information", False)
        assert joined(f"the WASHING{SOFT}-\nTON office") == ("the WASHINGTON office", False)

    def test_where_soft_ones_are_marked_another_is_of_a_compound(self) -> None:
        before, after = lines_of("a co-\nfounder")
        assert resolve(before, after, (), soft=True).start == before.end
        assert resolve(before, after, ("cofounder",), soft=True).start == before.end - 1

    def test_but_not_inside_of_a_common_word(self) -> None:
        before, after = lines_of("the infor-\nmation")
        assert resolve(before, after, (), soft=True).start == before.end - 1

    def test_one_alone_marks_nothing(self) -> None:
        assert not marks_soft_hyphens(f"infor{SOFT}-\nmation and well-\nknown re{SOFT}sults")
        assert marks_soft_hyphens(f"infor{SOFT}-\nmation and gov{SOFT}\nernments")

    def test_the_printed_one_is_left_of_a_word_that_does_not_go_on(self) -> None:
        page = f"the infor{SOFT}-\n\n本报讯 今天举行会议。\n\n第二天，代表们去了青澜的文{SOFT}-"
        assert reflow(page) == page.replace(f"infor{SOFT}-\n\n", "infor-\n").replace("\n\n", "\n")

    def test_another_hyphen(self) -> None:
        assert joined("infor‐\nmation") == ("information", True)

    def test_soft_ones_inside_the_halves_are_not_of_the_word(self) -> None:
        assert joined(f"self{SOFT}es-\nte{SOFT}em", "selfesteem") == (f"self{SOFT}este{SOFT}em", False)

    def test_the_halves_end_where_letters_and_digits_do(self) -> None:
        assert joined("甲infor-\nmation，乙", "information") == ("甲information，乙", False)
        assert joined("3A4b-\nc5D6。", "3A4bc5D6") == ("3A4bc5D6。", False)
        assert joined("甲self-\nesteem-based乙", "selfesteem-based") == ("甲selfesteem-based乙", False)


def test_offsets_are_those_of_the_text() -> None:
    lines = lines_of("甲。\n infor-\n  mation")
    assert resolve(lines[1], lines[2], ()) == Edit(9, 13, "", "layout.hyphen", inferred=True)
    assert resolve(lines[1], lines[2], ("infor-mation",)) == Edit(10, 13, "", "layout.hyphen")
