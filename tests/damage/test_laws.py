"""The laws, for `repair`."""

from __future__ import annotations

import re
import sys
from collections import Counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from govtext import testing
from govtext.damage import RULES, repair
from govtext.damage.gloss_table import glosses
from govtext.encoding.evidence import rarity
from govtext.text import Text
from texts import headlines, paragraphs, traditional

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)
MESS = st.text(
    st.sampled_from("中国人民⼈⻓現會，。（）()“”?！ \u3000\n\r\t\f0129aB&;\u200b\u00adÖÐä¸涓€\ufffd\ue000\ud842𠮷ⅰ"),
    max_size=120,
)
#: Very common characters, in bits, and the share of all glosses that they have at the least where chance set them.
COMMON = 10.5
SHARE = 0.15


class TestRoundTrip:
    """Round trip. `repair(corrupt(x)) == x` for every corruptor in `testing.py`."""

    @given(paragraphs())
    def test_radicals(self, text: str) -> None:
        assert repair(testing.radicals(text).text) == text

    @given(paragraphs())
    def test_fullwidth(self, text: str) -> None:
        text = text.replace("。", "8项2022年GDP。")
        assert repair(testing.fullwidth(text).text) == text

    @given(paragraphs(), st.integers(1, 3))
    def test_entities(self, text: str, escaped: int) -> None:
        text = f"“{text}”"
        assert repair(testing.entities(text, share=0.3, escaped=escaped).text) == text

    @given(paragraphs(), st.integers(0, 9))
    def test_invisible(self, text: str, seed: int) -> None:
        assert repair(testing.invisible(text, seed=seed).text) == text

    @given(paragraphs(), st.integers(0, 9))
    def test_line_ends(self, text: str, seed: int) -> None:
        assert repair(testing.line_ends(text, seed=seed).text) == text

    @given(paragraphs(), st.floats(0, 1))
    def test_ascii_marks(self, text: str, share: float) -> None:
        assert repair(testing.ascii_marks(text, share=share).text) == text

    @given(paragraphs())
    def test_double_glyphs(self, text: str) -> None:
        assert repair(testing.double_glyphs(text).text) == text

    @given(headlines(), paragraphs())
    def test_double_lines(self, head: str, body: str) -> None:
        assert repair(testing.double_lines(head).text + "\n" + body) == head + "\n" + body

    @given(headlines(), paragraphs())
    def test_staircase(self, head: str, body: str) -> None:
        assert repair(testing.staircase(head).text + "\n" + body) == head + "\n" + body

    @given(paragraphs(), st.sampled_from([" ", "  "]))
    def test_letter_space(self, text: str, gap: str) -> None:
        assert repair(testing.letter_space(text, gap=gap).text) == text

    @given(st.lists(paragraphs(), min_size=3, max_size=6), st.floats(0.55, 0.85), st.integers(0, 9))
    def test_word_spaces(self, texts: list[str], share: float, seed: int) -> None:
        damaged = testing.word_spaces("\n".join(texts), share=share, seed=seed)
        assert repair(damaged.text) == damaged.truth

    @given(paragraphs())
    def test_space_digits(self, text: str) -> None:
        text = text.replace("。", "，共有20项。")
        assert repair(testing.space_digits(text).text) == text

    @given(
        paragraphs(),
        st.sampled_from(
            [("utf-8", "latin-1"), ("utf-8", "cp1252"), ("gbk", "latin-1"), ("gbk", "cp1252"), ("gbk", "big5")]
        ),
    )
    def test_mojibake(self, text: str, codecs: tuple[str, str]) -> None:
        damaged = testing.mojibake(text, *codecs)
        assert "\ufffd" in damaged.text or repair(damaged.text) == text

    @given(traditional(), st.integers(6, 40))
    def test_glosses(self, text: str, size: int) -> None:
        damaged = testing.gloss(text, list(dict.fromkeys(char for char in text if char in glosses().readings))[:size])
        mended = repair(damaged.text)
        assert "(" not in mended
        assert mended == text or "\ufffd" in mended

    @given(paragraphs(5), st.integers(0, 9))
    def test_random_glosses(self, text: str, seed: int) -> None:
        """Enough glosses, and enough of them on characters that nobody annotates, to tell them from honest ones."""
        damaged = testing.gloss_randomly("\n".join([text] * 3), share=0.15, seed=seed)
        glossed = re.findall(r"(.)\(", damaged.text)
        assume(sum(rarity(char) < COMMON for char in glossed) >= SHARE * len(glossed))
        assert repair(damaged.text) == damaged.truth

    @given(paragraphs(3), st.floats(0, 1), st.integers(0, 9))
    def test_glosses_without_tones(self, text: str, share: float, seed: int) -> None:
        """Two characters that are glossed twice, as no honest one is, tell that all are."""
        damaged = testing.gloss_without_tones(text, share=share, seed=seed)
        assume(len(re.findall(r"\)☂?\(", damaged.text)) >= 4)
        assert repair(damaged.text) == damaged.truth


class TestTotal:
    """Total. Any `str` gives a result; nothing raises but a wrong type or option, and then says what to do."""

    @given(ANYTHING | MESS)
    def test_any_string(self, text: str) -> None:
        assert isinstance(repair(text), str)

    def test_nothing(self) -> None:
        assert repair("") == ""

    def test_a_wrong_type(self) -> None:
        with pytest.raises(TypeError, match=r"govtext\.decode"):
            repair(b"abc")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]

    def test_a_wrong_option(self) -> None:
        with pytest.raises(ValueError, match="'fullwidth', 'keep'"):
            repair("", punctuation="ascii")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]

    def test_an_unknown_rule(self) -> None:
        with pytest.raises(ValueError, match=r"damage\.radical"):
            repair("", ignore=["damage.radicals"])


class TestLedger:
    """Revert: the ledger undone gives the source back. Cover: every character is in the result or in `dropped`."""

    @given(ANYTHING | MESS)
    def test_revert(self, text: str) -> None:
        assert repair(Text(text)).revert() == text

    @given(MESS)
    def test_every_drop_has_a_rule_of_this_room(self, text: str) -> None:
        assert {gone.rule for gone in repair(Text(text)).dropped} <= {rule.name for rule in RULES}

    def test_a_doubled_glyph_is_no_removal(self) -> None:
        text = repair(Text("全全力力抗抗击击疫疫情情"))
        assert text.dropped == ()
        assert text.origin(0, 1) == ((0, 2),)

    def test_inferred_is_marked(self) -> None:
        page = "現(xiàn)在開(kāi)會(huì)，內(nèi)容，發(fā)展，省?nèi)局部"
        inferred = [change for change in repair(Text(page)).changes if change.inferred]
        assert [(change.before, change.after) for change in inferred] == [("?nèi)", "內")]


class TestIdempotence:
    """Idempotence. A second time changes nothing more."""

    @given(paragraphs().map(lambda text: testing.double_glyphs(text).text) | traditional())
    def test_twice(self, text: str) -> None:
        once = repair(text)
        assert repair(once) == once


class TestOptions:
    """Options are few, and rules are selected by name or class."""

    def test_punctuation_keep(self) -> None:
        assert repair("会议,强调", punctuation="keep") == "会议,强调"

    def test_select(self) -> None:
        assert repair("⼈民２０", select=["damage.radical"]) == "人民２０"

    def test_ignore_a_class(self) -> None:
        assert repair("⼈民２０,会", ignore=["fold"]) == "人民２０,会"


class TestLinear:
    """Linear. Work grows linearly with the text, for the worst input too: calls are counted, seconds say little."""

    @pytest.mark.parametrize(
        "unit",
        [
            " ",
            "(",
            "?",
            "国",
            "国 ",
            "国\n",
            "国家\n家国\n",
            "1 2 ",
            "&amp;",
            "“ ",
            "a)",
            "發(fā)",
            "?fā)",
            "\r",
            "\u0301",
            "ä¸",
            "涓",
            "い瓣",
        ],
    )
    def test_worst_input(self, unit: str) -> None:
        def calls(size: int) -> int:
            counted = Counter[str]()
            before = sys.getprofile()
            sys.setprofile(lambda _frame, event, _of: counted.update([event]))
            try:
                repair(unit * (size // len(unit)))
            finally:
                sys.setprofile(before)
            return counted["call"] + counted["c_call"]

        calls(1000)  # the first one loads and compiles
        assert calls(8_000) < 10 * calls(1_000)


@settings(max_examples=20)
@given(paragraphs())
def test_clean_text_stays(text: str) -> None:
    assert repair(text) == text
