"""Rules: their names, what they say of themselves, and how users choose among them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import govtext
from govtext import Rule, Safety
from govtext.engine import Selection, apply
from govtext.text import Edit, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
RULES = govtext.rules()


def _segmented(text: str, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> str:
    return str(govtext.normalize(text, select=select, ignore=ignore))


DOORS: dict[str, Callable[..., str]] = {
    "damage": govtext.repair,
    "layout": govtext.reflow,
    "script": govtext.simplify,
    "articles": _segmented,
}


class TestEveryRule:
    """What a user sees in a list of rules and in the ledger."""

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
    def test_is_named_area_and_what_it_undoes(self, rule: Rule) -> None:
        assert re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", rule.name)
        assert rule.area in DOORS

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
    def test_says_what_it_does_in_one_line(self, rule: Rule) -> None:
        assert rule.summary.strip()
        assert "\n" not in rule.summary

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
    def test_has_a_safety_class(self, rule: Rule) -> None:
        assert rule.safety in get_args(Safety)

    @pytest.mark.parametrize("rule", [rule for rule in RULES if rule.example], ids=lambda rule: rule.name)
    def test_does_what_its_example_says_alone(self, rule: Rule) -> None:
        assert rule.example is not None
        before, after = rule.example
        assert DOORS[rule.area](before, select=[rule.name]) == after

    @pytest.mark.parametrize("rule", [rule for rule in RULES if rule.example], ids=lambda rule: rule.name)
    def test_leaves_its_example_when_ignored(self, rule: Rule) -> None:
        assert rule.example is not None
        before, after = rule.example
        assert DOORS[rule.area](before, ignore=[rule.name]) != after

    def test_shows_its_name_and_summary(self) -> None:
        assert repr(Rule("damage.a", "A.", "repair")) == "<Rule damage.a: A.>"

    def test_names_are_unique(self) -> None:
        assert len({rule.name for rule in RULES}) == len(RULES)

    def test_of_one_area_stand_together_in_the_order_of_the_stages(self) -> None:
        assert list(dict.fromkeys(rule.area for rule in RULES)) == ["damage", "layout", "script", "articles"]

    def test_those_in_the_ledger_are_known(self) -> None:
        page = "第2版\n⼈⺠ 政 府\n本報訊（記者 林曉舟）昨日，防汛工作會議在青瀾召開，部署主汛期各項\n任務。"
        document = govtext.normalize(page)
        assert {change.rule for change in document.changes} <= {rule.name for rule in RULES}


class TestSelect:
    """By name, area or safety class."""

    RULES = (
        Rule("damage.a", "A.", "repair"),
        Rule("damage.b", "B.", "fold"),
        Rule("layout.c", "C.", "layout"),
        Rule("script.d", "D.", "fold", default=False),
    )

    @pytest.mark.parametrize(
        ("select", "ignore", "names"),
        [
            (None, None, {"damage.a", "damage.b", "layout.c"}),
            (["damage"], None, {"damage.a", "damage.b"}),
            (["fold"], None, {"damage.b"}),
            (["script"], None, set[str]()),
            (["script.d"], None, {"script.d"}),
            (["fold", "script.d"], ["damage"], {"script.d"}),
            (["script.d"], ["fold"], set[str]()),
            (["damage.a", "layout"], None, {"damage.a", "layout.c"}),
            (None, ["fold"], {"damage.a", "layout.c"}),
            (None, ["layout.c", "damage.a"], {"damage.b"}),
            (["damage"], ["damage.a"], {"damage.b"}),
            ([], None, set[str]()),
            (None, (), {"damage.a", "damage.b", "layout.c"}),
            (["remove"], None, set[str]()),
            (None, ["articles", "script.quotes"], {"damage.a", "damage.b", "layout.c"}),
        ],
    )
    def test_select_and_ignore(self, select: list[str] | None, ignore: list[str] | None, names: set[str]) -> None:
        assert Selection.of(self.RULES, select, ignore).names == names

    def test_any_iterable_will_do(self) -> None:
        assert Selection.of(self.RULES, iter(["damage"]), {"fold"}).names == {"damage.a"}

    @pytest.mark.parametrize("option", ["select", "ignore"])
    @pytest.mark.parametrize(
        ("entry", "nearest"),
        [
            ("gloss", "damage.pinyin-gloss"),
            ("damage.wdth", "damage.width"),
            ("pinyin_gloss", "damage.pinyin-gloss"),
            ("Damage", "damage"),
            ("fold ", "fold"),
            ("furnitur", "articles.furniture"),
        ],
    )
    def test_an_unknown_name_is_answered_with_the_nearest(self, option: str, entry: str, nearest: str) -> None:
        message = rf"^{option}: no rule, area or safety class is called '{entry}'; did you mean '{nearest}'\? govtext"
        with pytest.raises(ValueError, match=message):
            Selection.of(self.RULES, **{option: [entry]})

    def test_without_a_near_one_it_says_where_they_are(self) -> None:
        with pytest.raises(ValueError, match=r"is called 'qqq'; govtext\.rules\(\) lists all rules$"):
            Selection.of(self.RULES, ignore=["qqq"])

    @pytest.mark.parametrize("option", ["select", "ignore"])
    def test_a_bare_string_is_not_a_list_of_names(self, option: str) -> None:
        with pytest.raises(TypeError, match=rf"{option} takes several names, not one string: {option}=\['damage'\]"):
            Selection.of(self.RULES, **{option: "damage"})

    def test_a_name_is_a_string(self) -> None:
        with pytest.raises(TypeError, match="select takes names of rules, areas or safety classes, not Rule"):
            Selection.of(self.RULES, select=[self.RULES[0]])  # type: ignore[list-item] # pyright: ignore[reportArgumentType]


class TestApply:
    """One rule after the other, each on what the one before left; those not chosen, and those of a room, do nothing."""

    @staticmethod
    def propose(text: str) -> list[Edit]:
        return [Edit(0, 1, "乙", "damage.a")] if text[:1] == "甲" else []

    @staticmethod
    def rewrite(text: str) -> str:
        return text.replace("乙", "丙")

    RULES = (
        Rule("damage.a", "A.", "repair", propose=propose),
        Rule("damage.room", "Decided together with others.", "repair"),
        Rule("damage.b", "B.", "fold", rewrite=rewrite),
    )

    @pytest.mark.parametrize(
        ("ignore", "result", "names"),
        [
            ([], "丙丙", ["damage.a", "damage.b"]),
            (["damage.a"], "甲丙", ["damage.b"]),
            (["fold"], "乙乙", ["damage.a"]),
        ],
    )
    def test_in_order(self, ignore: list[str], result: str, names: list[str]) -> None:
        text = apply(Text("甲乙"), self.RULES, Selection.of(self.RULES, ignore=ignore))
        assert (str(text), [change.rule for change in text.changes]) == (result, names)

    def test_without_and_with(self) -> None:
        chosen = Selection.of(self.RULES)
        assert chosen.without("damage.a", "damage.z").names == {"damage.room", "damage.b"}
        assert chosen.without("damage.a").with_("damage.a").names == chosen.names


class TestAtTheDoors:
    """Selecting works the same at every door."""

    def test_nothing_selected_changes_nothing(self) -> None:
        text = "⼈⺠ 政 府\n２０２３年會議"
        assert govtext.repair(text, select=[]) == text
        assert govtext.reflow(text, select=[]) == text
        assert govtext.simplify(text, select=[]) == text

    def test_only_what_is_selected(self) -> None:
        assert govtext.repair("⼈⺠２０２３", select=["damage.radical"]) == "人民２０２３"
        assert govtext.repair("⼈⺠２０２３", ignore=["damage.radical"]) == "⼈⺠2023"

    def test_a_class_across_areas(self) -> None:
        assert str(govtext.normalize("⼈⺠會議２０２３，圆满结束。", ignore=["fold"])) == "人民會議２０２３，圆满结束。"

    def test_furniture_stays_when_it_is_to_stay(self) -> None:
        document = govtext.normalize("责任编辑：苏云帆\n会议召开。", ignore=["articles.furniture"])
        assert "责任编辑：苏云帆" in str(document)

    @pytest.mark.parametrize("ignore", ["layout", "articles.line-break"])
    def test_white_space_stays_when_it_is_to_stay(self, ignore: str) -> None:
        page = "\n责任编辑：苏云帆\n\n防汛会议召开\n\n　　昨日，会议召开。\n\n第3版\n"
        ignored = [ignore, "layout"]
        assert str(govtext.normalize(page, ignore=ignored)) == "防汛会议召开\n\n　　昨日，会议召开。"
        assert str(govtext.normalize("\n 昨日，会议召开。\n\n", ignore=ignored)) == "\n 昨日，会议召开。\n\n"

    def test_nothing_selected_leaves_a_page(self) -> None:
        page = " 防汛会议召开\n\n\n 第3版\n \n昨日，会议召开。\n\n"
        assert str(govtext.normalize(page, select=[])) == page

    @pytest.mark.parametrize("entry", ["damage.radical", "damage", "articles"])
    def test_what_another_door_has_cannot_be_selected(self, entry: str) -> None:
        message = rf"select: '{entry}' is of another door, this one has the rules of script; normalize has all"
        with pytest.raises(ValueError, match=message):
            govtext.simplify("會議", select=["script", entry])

    @pytest.mark.parametrize("door", [govtext.repair, govtext.reflow, govtext.simplify, govtext.segment])
    def test_one_list_of_what_to_ignore_is_for_all_doors(self, door: Callable[..., object]) -> None:
        ignore = ["damage", "layout.gutter", "script", "articles.furniture"]
        assert str(door("２０２３年會議", ignore=ignore)) == "２０２３年會議"
