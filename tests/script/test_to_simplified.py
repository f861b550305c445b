"""Traditional becomes Simplified, one to one; what is Simplified already stays."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from govtext.script import ScriptDataError, to_simplified
from govtext.script.dictionaries import supplement
from govtext.script.tables import LONGEST_PHRASE, tables

sys.path.insert(0, str(Path(__file__).parent))
from script_cases import rows

WORDS = rows("words.tsv")
UNCHANGED = [row[0] for row in rows("unchanged.txt")]


def test_strays_that_stand_far_apart() -> None:
    """Each has its own surroundings; what lies between is left alone, though 乾 alone would be converted there."""
    plain = "会议要求，各县区要抢抓农时，把水送到田间地头。\n" * 200
    page = f"{plain}乾隆年間\n{plain}晾乾頭髮\n{plain}"
    assert to_simplified(page) == f"{plain}乾隆年间\n{plain}晾干头发\n{plain}"


class TestWords:
    """Each hard word, in the company that decides about it."""

    @pytest.mark.parametrize(("traditional", "simplified"), [row[1:] for row in WORDS], ids=[row[0] for row in WORDS])
    def test_converts(self, traditional: str, simplified: str) -> None:
        assert to_simplified(traditional) == simplified

    @pytest.mark.parametrize("simplified", [row[2] for row in WORDS], ids=[row[0] for row in WORDS])
    def test_and_stays_converted(self, simplified: str) -> None:
        assert to_simplified(simplified) == simplified

    @pytest.mark.parametrize(
        ("why", "traditional", "simplified"),
        [pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=row[0])) for row in rows("known_failures.tsv")],
    )
    def test_known_failures(self, why: str, traditional: str, simplified: str) -> None:
        assert to_simplified(traditional) == simplified, why


class TestDoNoHarm:
    """Law 4: clean text passes unchanged, character for character."""

    @pytest.mark.parametrize("text", UNCHANGED)
    def test_simplified_and_foreign_text_stays(self, text: str) -> None:
        assert to_simplified(text) is text

    def test_all_of_it_in_one_text(self) -> None:
        text = "\n".join(line for line in UNCHANGED if "の" not in line)
        assert to_simplified(text) is text

    def test_a_japanese_line_in_a_traditional_text(self) -> None:
        japanese = "東京都の経済はこの三年間で発展しました"
        assert to_simplified(f"臺灣媒體報導：\n{japanese}\n記者來電") == f"台湾媒体报导：\n{japanese}\n记者来电"

    def test_a_japanese_line_alone_whose_characters_both_scripts_use(self) -> None:
        assert to_simplified("空の下で服が乾いた") == "空の下で服が乾いた"

    def test_one_kana_does_not_make_a_line_japanese(self) -> None:
        assert to_simplified("老闆開了一家「鮮の味」餐廳") == "老板开了一家「鲜の味」餐厅"

    def test_names_in_a_list_take_the_script_of_the_page(self) -> None:
        page = "会议应到委员一百七十人，实到一百六十二人。\n出席名单：\n王丙乾\n於梨华\n"
        assert to_simplified(page) is page

    def test_names_on_a_page_with_a_stray(self) -> None:
        page = "会议应到委员一百七十人，实到一百六十二人，符合法定人数。" * 20
        assert to_simplified(f"{page}\n王丙乾發言\n{page}") == f"{page}\n王丙乾发言\n{page}"


class TestStandingAlone:
    """A character by itself says nothing about which one it stands for."""

    @pytest.mark.parametrize("character", list("乾於徵著瞭藉"))
    def test_a_standard_character_stays(self, character: str) -> None:
        assert to_simplified(character) is character

    @pytest.mark.parametrize(
        ("old", "new"), [("國", "国"), ("乾爹", "干爹"), ("於是", "于是"), ("砲", "炮"), ("鑑", "鉴")]
    )
    def test_but_not_in_company(self, old: str, new: str) -> None:
        assert to_simplified(old) == new

    def test_nor_between_latin_words(self) -> None:
        assert to_simplified("國立大學 於 2019 年") == "国立大学 于 2019 年"


class TestOddText:
    """Any string converts."""

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("", ""),
            ("\ud83d漢\udc00", "\ud83d汉\udc00"),
            ("😀漢字😀" * 3, "😀汉字😀" * 3),
            ("\uffff國", "\uffff国"),
            ("\U0002000b國", "\U0002000b国"),
            ("𡞵", "㛟"),
            ("樂", "乐"),
            ("鮟鱇", "𩽾𩾌"),
        ],
    )
    def test_converts(self, text: str, wanted: str) -> None:
        assert to_simplified(text) == wanted

    def test_a_rare_form_that_fonts_lack_is_not_produced(self) -> None:
        assert to_simplified("剔團圞") == "剔团圞"

    @pytest.mark.parametrize("wrong", [b"bytes", None, 7])
    def test_a_wrong_type_says_what_to_do(self, wrong: object) -> None:
        with pytest.raises(TypeError, match="takes a str"):
            to_simplified(wrong)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestTables:
    """What the engine takes for granted about its data."""

    def test_one_to_one(self) -> None:
        for row in supplement():
            if row.kind in ("char", "phrase", "strong"):
                pairs = zip(row.old.split(" "), row.new.split(" "), strict=True)
                assert all(len(old) == len(new) for old, new in pairs)

    def test_no_phrase_is_longer_than_the_window(self) -> None:
        assert all(len(context.phrase) <= LONGEST_PHRASE for group in tables().contexts.values() for context in group)

    def test_no_default_leads_to_another(self) -> None:
        assert not [new for new in tables().default.values() if ord(new) in tables().default]

    def test_every_phrase_stays_what_it_became(self) -> None:
        phrases = {context.phrase for group in tables().contexts.values() for context in group}
        once = {phrase: to_simplified(phrase) for phrase in phrases}
        assert not [phrase for phrase, result in once.items() if to_simplified(result) != result]

    def test_whatever_can_change_is_plain_or_gated(self) -> None:
        found = tables()
        able = {context.phrase[len(context.before)] for group in found.contexts.values() for context in group}
        deviates = {
            old
            for old in able
            for group in found.contexts.values()
            for context in group
            if context.phrase[len(context.before)] == old and context.value != found.default.get(ord(old), old)
        }
        assert not [old for old in deviates if ord(old) not in found.default and old not in found.gated]


class TestFirstCall:
    """The data are read once, by whichever thread comes first, and their absence is told clearly."""

    def test_many_threads_at_once(self) -> None:
        program = (
            "import threading\n"
            "from govtext.script import to_simplified\n"
            "gate, results = threading.Barrier(8), []\n"
            "def work():\n"
            "    gate.wait()\n"
            "    results.append(to_simplified('乾隆年間曬乾的國会显著'))\n"
            "threads = [threading.Thread(target=work) for _ in range(8)]\n"
            "[thread.start() for thread in threads]\n"
            "[thread.join() for thread in threads]\n"
            "assert set(results) == {'乾隆年间晒干的国会显著'} and len(results) == 8, results\n"
        )
        subprocess.run([sys.executable, "-W", "error", "-c", program], check=True)

    def test_missing_dictionaries(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from govtext.script import dictionaries

        def nothing(name: str) -> None:
            return None

        monkeypatch.setattr(dictionaries, "_on_search_path", nothing)
        monkeypatch.setattr(dictionaries, "_from_metadata", nothing)
        with pytest.raises(ScriptDataError, match="pip install --force-reinstall opencc-python-reimplemented"):
            dictionaries.read_dictionary("TSCharacters.txt")
