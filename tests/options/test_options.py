"""Options are few, and a wrong one is answered with what is allowed."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest

import govtext
from govtext import Document, Options, Text

if TYPE_CHECKING:
    from collections.abc import Callable

DOORS: dict[str, Callable[..., Any]] = {
    "repair": govtext.repair,
    "reflow": govtext.reflow,
    "simplify": govtext.simplify,
    "segment": govtext.segment,
    "normalize": govtext.normalize,
}
CHOICES = [
    ("normalize", "script", ("simplified", "keep")),
    ("normalize", "punctuation", ("fullwidth", "keep")),
    ("normalize", "vocabulary", ("keep", "mainland")),
    ("normalize", "quotes", ("keep", "curly")),
    ("repair", "punctuation", ("fullwidth", "keep")),
    ("simplify", "vocabulary", ("keep", "mainland")),
    ("simplify", "quotes", ("keep", "curly")),
]
PAGE = "電腦軟體展召開\n本報訊（記者 林曉舟）昨日,「電腦軟體展」在青瀾召開。"


class TestWhatTheyDo:
    """Each option does its one thing, and the default is what a builder of a corpus wants."""

    def test_by_default(self) -> None:
        assert str(govtext.normalize(PAGE)) == "电脑软体展召开\n本报讯（记者 林晓舟）昨日，「电脑软体展」在青澜召开。"

    def test_script_kept(self) -> None:
        assert str(govtext.normalize(PAGE, script="keep")) == PAGE.replace(",", "，")

    def test_fields_are_read_in_either_script(self) -> None:
        kept, simplified = (govtext.normalize(PAGE, script=script).articles[0] for script in ("keep", "simplified"))
        assert (kept.byline, simplified.byline) == ("記者 林曉舟", "记者 林晓舟")
        assert kept.title == ("電腦軟體展召開",)

    def test_punctuation_kept(self) -> None:
        assert "昨日,「" in str(govtext.normalize(PAGE, punctuation="keep"))
        assert govtext.repair("会议强调,要落实", punctuation="keep") == "会议强调,要落实"

    def test_vocabulary(self) -> None:
        assert "软件展" in str(govtext.normalize(PAGE, vocabulary="mainland"))

    def test_quotes(self) -> None:
        assert "“电脑软体展”" in str(govtext.normalize(PAGE, quotes="curly"))

    @pytest.mark.parametrize("chosen", [{"quotes": "curly"}, {"select": ["script.quotes"]}])
    def test_marks_change_where_the_script_is_kept(self, chosen: dict[str, Any]) -> None:
        assert "“電腦" in str(govtext.normalize(PAGE, script="keep", **chosen))

    def test_words_change_where_the_script_is_kept(self) -> None:
        assert "「電腦软件展」" in str(govtext.normalize(PAGE, script="keep", vocabulary="mainland"))

    @pytest.mark.parametrize("entry", ["script", "fold"])
    def test_what_is_off_by_default_stays_off_with_its_area_and_class(self, entry: str) -> None:
        assert govtext.simplify("會議「軟體」", select=[entry]) == "会议「软体」"
        kept = govtext.simplify("會議「軟體」", select=[entry], vocabulary="keep", quotes="keep")
        assert kept == "会议「软体」"
        assert govtext.simplify("會議「軟體」", select=[entry], quotes="curly") == "会议“软体”"
        assert govtext.simplify("會議「軟體」", select=[entry, "script.vocabulary"]) == "会议「软件」"


class TestWrongValues:
    """The message names the option, what is allowed, and what was given."""

    @pytest.mark.parametrize(("door", "option", "allowed"), CHOICES)
    def test_a_wrong_value(self, door: str, option: str, allowed: tuple[str, ...]) -> None:
        with pytest.raises(ValueError, match=f"{option} is one of {', '.join(map(repr, allowed))}, not 'traditional'"):
            DOORS[door]("会议", **{option: "traditional"})

    @pytest.mark.parametrize("value", [None, True, 1, ["keep"]])
    @pytest.mark.parametrize(("door", "option", "allowed"), CHOICES)
    def test_a_wrong_type(self, door: str, option: str, allowed: tuple[str, ...], value: object) -> None:
        message = f"{option} is one of {', '.join(map(repr, allowed))}, not {type(value).__name__}"
        with pytest.raises(TypeError, match=message):
            DOORS[door]("会议", **{option: value})

    @pytest.mark.parametrize("door", DOORS)
    def test_an_unknown_option(self, door: str) -> None:
        with pytest.raises(TypeError, match="unexpected keyword argument 'skript'"):
            DOORS[door]("会议", skript="keep")

    @pytest.mark.parametrize("door", DOORS)
    def test_options_are_those_of_the_type_for_them(self, door: str) -> None:
        _, *options = inspect.signature(DOORS[door]).parameters
        hints = get_type_hints(Options)
        assert set(options) <= hints.keys()
        assert {option: hints[option] for option in options} == {
            option: hint for option, hint in get_type_hints(DOORS[door]).items() if option in options
        }

    @pytest.mark.parametrize("door", DOORS)
    def test_options_are_keywords(self, door: str) -> None:
        _, *options = inspect.signature(DOORS[door]).parameters.values()
        assert {option.kind for option in options} == {inspect.Parameter.KEYWORD_ONLY}

    @pytest.mark.parametrize("door", DOORS)
    def test_a_wrong_option_is_told_even_when_there_is_nothing_to_do(self, door: str) -> None:
        with pytest.raises(ValueError, match="no rule, area or safety class is called 'nothing'"):
            DOORS[door]("", ignore=["nothing"])

    @pytest.mark.parametrize("option", ["select", "ignore"])
    @pytest.mark.parametrize(
        ("given", "name"),
        [(5, "int"), (0, "int"), (False, "bool"), (b"fold", "bytes"), ([1], "int"), (["fold", b"fold"], "bytes")],
    )
    @pytest.mark.parametrize("door", DOORS)
    def test_what_is_no_list_of_names(self, door: str, option: str, given: object, name: str) -> None:
        message = f"{option} takes names of rules, areas or safety classes, not {name}$"
        with pytest.raises(TypeError, match=message):
            DOORS[door]("會議", **{option: given})

    @pytest.mark.parametrize("option", ["select", "ignore"])
    @pytest.mark.parametrize("given", ["", "fold"])
    def test_one_string_is_no_list_of_names(self, option: str, given: str) -> None:
        with pytest.raises(TypeError, match=rf"{option} takes several names, not one string: {option}=\['{given}'\]"):
            govtext.normalize("會議", **{option: given})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestWrongInput:
    """Text comes in as text."""

    @pytest.mark.parametrize("value", [b"\xbb\xe1\xd2\xe9", bytearray(b"")])
    @pytest.mark.parametrize("door", DOORS)
    def test_bytes_are_to_be_decoded_first(self, door: str, value: object) -> None:
        given = type(value).__name__
        message = rf"{door} takes a str or a Text, not {given}; decode bytes first: govtext\.decode\(data\)\.text"
        with pytest.raises(TypeError, match=message):
            DOORS[door](value)

    @pytest.mark.parametrize("value", [None, 5, ["会议"]])
    @pytest.mark.parametrize("door", DOORS)
    def test_anything_else(self, door: str, value: object) -> None:
        with pytest.raises(TypeError, match=f"{door} takes a str or a Text, not {type(value).__name__}$"):
            DOORS[door](value)

    def test_a_subclass_of_str_is_a_str(self) -> None:
        class Headline(str):
            __slots__ = ()

        assert type(govtext.repair(Headline("会议"))) is str


class TestStrOrText:
    """A str gives a str, a Text gives a Text, and both say the same."""

    @pytest.mark.parametrize("door", ["repair", "reflow", "simplify"])
    def test_as_given(self, door: str) -> None:
        string, text = DOORS[door](PAGE), DOORS[door](Text(PAGE))
        assert isinstance(string, str)
        assert isinstance(text, Text)
        assert str(text) == string

    def test_segment_of_either(self) -> None:
        string, text = govtext.segment(PAGE), govtext.segment(Text(PAGE))
        assert isinstance(string, Document)
        assert string == text

    def test_normalize_either(self) -> None:
        page = "⻘瀾⽇報\n第2版\n本報訊（記者 林曉舟）昨日，防汛會議在\n青 瀾 召 開 。"
        text = govtext.repair(Text(page))[5:]
        document = govtext.normalize(text)
        assert document == govtext.normalize(govtext.reflow(text))
        assert str(document) == str(govtext.normalize(str(text)))
        assert document.text is not None
        assert document.text.revert() == page
        assert {gone.rule for gone in document.dropped} >= {"text.slice", "articles.furniture"}

    def test_doors_one_by_one_keep_provenance_to_the_end(self) -> None:
        page = "⻘瀾⽇報\n本報訊（記者 林曉舟）昨日，防汛會議在\n青 瀾 召 開 。"
        text = govtext.simplify(govtext.reflow(govtext.repair(Text(page))))
        document = govtext.segment(text)
        assert document.text is not None
        assert document.text.revert() == page
