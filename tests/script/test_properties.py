"""Laws of the script room, on text that nobody thought of."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from govtext.script import ambiguities, curly_quotes, detect_script, mainland_vocabulary, to_simplified
from govtext.script.tables import tables

_HARD = "乾著於徵藉瞭覆沈鍾么麼甚畫份座祇夥隆坤名作是此羽答默馗子國這为显说 \n、，aの😀"
_PLAIN = st.text(alphabet=st.sampled_from(sorted(set(_HARD))), max_size=60)
_CONVERTED = st.text(
    alphabet=st.sampled_from([*map(chr, sorted(tables().default)), *_HARD]),
    max_size=40,
)
_ANY = st.text(max_size=80)
_TEXTS = st.one_of(_PLAIN, _CONVERTED, _ANY)


@given(_TEXTS)
def test_one_to_one(text: str) -> None:
    """Law 5: the result is as long as the text."""
    assert len(to_simplified(text)) == len(text)


@given(_TEXTS)
@settings(max_examples=400)
def test_idempotent(text: str) -> None:
    """Law 3: converting again changes nothing more."""
    once = to_simplified(text)
    assert to_simplified(once) == once


@given(st.text(alphabet=st.characters(max_codepoint=0x2E7F)))
def test_text_without_han_is_the_same_object(text: str) -> None:
    assert to_simplified(text) is text


@given(_TEXTS)
def test_the_same_object_where_nothing_changes(text: str) -> None:
    result = to_simplified(text)
    assert result is text or result != text


_SENTENCES = st.lists(
    st.sampled_from(
        [
            "國務院總理視察工廠，隨著計畫推進，成效顯著。",
            "国务院总理视察工厂，王丙乾同志陪同，成效显著。",
            "乾隆年間的碗，曬乾的麵條，由於甚麼藉口。",
            "这份显著的报告，为什么没有发给乾安县？",
            "他看著書，裡面寫著沈默與慰藉。",
        ]
    ),
    max_size=6,
).map("\n".join)


@given(_SENTENCES, _SENTENCES)
def test_lines_with_evidence_of_their_own_convert_by_themselves(one: str, other: str) -> None:
    """What stands on other lines counts only where a line itself says nothing about its script."""
    assert to_simplified(f"{one}\n{other}") == f"{to_simplified(one)}\n{to_simplified(other)}"


@given(_TEXTS)
@example("ののの鍾")
def test_ambiguities_say_what_the_conversion_does(text: str) -> None:
    converted = to_simplified(text)
    last = -1
    for found in ambiguities(text):
        assert (found.start, found.end) > (last, last)
        last = found.start
        assert found.end == found.start + 1
        assert text[found.start] == found.character
        assert converted[found.start] == found.chosen
        assert found.chosen in found.candidates
        assert len(found.candidates) > 1


@given(_TEXTS)
def test_vocabulary_is_sorted_and_does_not_overlap(text: str) -> None:
    end = 0
    for start, stop, replacement in mainland_vocabulary(text):
        assert end <= start < stop <= len(text)
        assert replacement
        end = stop


@given(_TEXTS)
def test_quotes_are_one_to_one(text: str) -> None:
    once = curly_quotes(text)
    assert len(once) == len(text)
    assert curly_quotes(once) is once


@given(_TEXTS)
def test_detection_counts_characters(text: str) -> None:
    report = detect_script(text)
    assert report.simplified + report.traditional <= len(text)
    assert (report.script == "neither") == (report.simplified + report.traditional == 0)
