"""Which script a text is in, what was ambiguous, quotes and vocabulary."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from govtext import Text
from govtext.script import ambiguities, curly_quotes, detect_script, mainland_vocabulary

sys.path.insert(0, str(Path(__file__).parent))
from script_cases import rows

if TYPE_CHECKING:
    from collections.abc import Callable


class TestDetectScript:
    """The script, the counts that say so, and the region."""

    @pytest.mark.parametrize(
        ("text", "script"),
        [
            ("国家发展和改革委员会发布通知", "simplified"),
            ("國家發展和改革委員會發布通知", "traditional"),
            ("国家发展 國家發展", "mixed"),
            ("人民的名字", "neither"),
            ("", "neither"),
            ("2024-01-22 😀", "neither"),
            ("王丙乾在乾安县", "simplified"),
        ],
    )
    def test_script(self, text: str, script: str) -> None:
        assert detect_script(text).script == script

    def test_a_stray_does_not_make_a_text_mixed(self) -> None:
        assert detect_script("国家发展和改革委员会发布关于进一步规范价格的通知" * 3 + "臺").script == "simplified"

    @pytest.mark.parametrize(
        ("text", "region"),
        [
            ("他看著窗外，心裡想著這件事，啟程為眾人", "taiwan"),
            ("他看着窗外，心裏想着這件事，衞生署説明", "hong-kong"),
            ("國家發展", None),
            ("他看着窗外，心里想着这件事", None),
        ],
    )
    def test_region(self, text: str, region: str | None) -> None:
        assert detect_script(text).region == region

    def test_reports_travel(self) -> None:
        report = detect_script("國家")
        assert pickle.loads(pickle.dumps(report)) == report

    def test_of_a_text(self) -> None:
        assert detect_script(Text("國家发展")[:2]).script == "traditional"


class TestAmbiguities:
    """What had more than one reading, and what decided."""

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("乾隆", [("乾", "phrase", "乾隆")]),
            ("乾爹", [("干", "default", "")]),
            ("王丙乾会见来宾", [("乾", "surroundings", "")]),
            ("乾", [("乾", "alone", "")]),
            ("東京の著作についての乾いた話", [("著", "japanese", ""), ("乾", "japanese", "")]),
            ("隨著書籍", [("着", "phrase", "隨著")]),
        ],
    )
    def test_evidence(self, text: str, wanted: list[tuple[str, str, str]]) -> None:
        assert [(found.chosen, found.evidence, found.phrase) for found in ambiguities(text)] == wanted

    def test_spans_are_half_open_code_points(self) -> None:
        (found,) = ambiguities("😀於是")
        assert (found.start, found.end, found.candidates) == (1, 2, ("于", "於"))
        assert pickle.loads(pickle.dumps(found)) == found

    def test_nothing_ambiguous(self) -> None:
        assert ambiguities("國家發展") == ()

    def test_of_a_text(self) -> None:
        text = Text("（乾隆）")[1:3]
        assert ambiguities(text) == ambiguities("乾隆")


@pytest.mark.parametrize("ask", [detect_script, ambiguities])
class TestWrongTypes:
    """What is no text is told at once, with what to do about it."""

    @pytest.mark.parametrize("given", [None, 5, ["國"]])
    def test_no_text(self, ask: Callable[[Any], object], given: object) -> None:
        with pytest.raises(TypeError, match=rf"takes a str or a Text, not {type(given).__name__}$"):
            ask(given)

    def test_bytes(self, ask: Callable[[Any], object]) -> None:
        with pytest.raises(TypeError, match=r"takes a str or a Text, not bytes; decode bytes first: govtext\.decode"):
            ask("國".encode("big5"))


class TestVocabulary:
    """The mainland's terms, only where it is safe."""

    @pytest.mark.parametrize(("text", "wanted"), rows("vocabulary.tsv"))
    def test_proposals(self, text: str, wanted: str) -> None:
        pieces: list[str] = []
        done = 0
        for start, end, replacement in mainland_vocabulary(text):
            pieces += (text[done:start], replacement)
            done = end
        assert "".join((*pieces, text[done:])) == wanted

    def test_a_wrong_type_says_what_to_do_at_once(self) -> None:
        with pytest.raises(TypeError, match="takes a str"):
            mainland_vocabulary(3)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestQuotes:
    """Corner brackets, one to one."""

    def test_both_levels(self) -> None:
        assert curly_quotes("「外『內』外」") == "“外‘內’外”"

    def test_nothing_to_do(self) -> None:
        text = "“已經是”"
        assert curly_quotes(text) is text

    def test_a_wrong_type_says_what_to_do(self) -> None:
        with pytest.raises(TypeError, match="takes a str"):
            curly_quotes(None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
