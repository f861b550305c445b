"""The cases in tests/cases/damage: texts before and after, filed by where they come from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govtext.damage import _CHARACTERS, _SINGLE, RULES, repair
from govtext.engine import Rule, Selection, apply
from govtext.text import Text

CASES = Path(__file__).parents[1] / "cases" / "damage"


def unescape(text: str) -> str:
    r"""Write the characters that a case file names: \n, \r and \uXXXX."""
    text = text.replace("\\n", "\n").replace("\\r", "\r")
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)


def pairs(name: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for case in (CASES / name).read_text(encoding="utf-8").rstrip("\n").split("\n====\n"):
        title, before, after = case.split("\n----\n")
        found.append((title, unescape(before), unescape(after)))
    return found


NEGATIVES = (CASES / "negative.txt").read_text(encoding="utf-8").rstrip("\n").split("\n====\n")


@pytest.mark.parametrize(("title", "before", "after"), pairs("in-the-wild.txt") + pairs("synthetic.txt"))
def test_what_was_printed_comes_back(title: str, before: str, after: str) -> None:
    assert repair(before) == after, title


@pytest.mark.parametrize("text", NEGATIVES)
def test_clean_text_stays(text: str) -> None:
    assert repair(text) == text


@pytest.mark.parametrize(("title", "before", "after"), pairs("known-failures.txt"))
@pytest.mark.xfail(strict=True, reason="known: there is not enough evidence in the text")
def test_known_failures(title: str, before: str, after: str) -> None:
    assert repair(before) == after, title


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_examples_of_rules(rule: Rule) -> None:
    assert rule.example is not None
    before, after = rule.example
    assert str(apply(Text(before), (rule,), Selection.of((rule,)))) == after


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_names_and_summaries_of_rules(rule: Rule) -> None:
    assert re.fullmatch(r"damage\.[a-z-]+", rule.name)
    assert rule.summary
    assert not rule.summary.endswith((".", "\n"))


def test_the_ledger_gives_every_case_back() -> None:
    for _, before, _ in pairs("in-the-wild.txt") + pairs("synthetic.txt"):
        assert repair(Text(before)).revert() == before


def test_a_second_repair_changes_nothing() -> None:
    for _, before, _ in pairs("in-the-wild.txt") + pairs("synthetic.txt"):
        once = repair(before)
        assert repair(once) == once


def test_the_one_scan_knows_every_character_that_a_single_character_rule_changes() -> None:
    # The basic plane, but for the ideographs and syllables that no rule looks at; beyond it all rules are asked.
    for code in (*range(0x3400), *range(0xD7A4, 0x10000)):
        char = chr(code)
        text = f"國{char}a"
        if _SINGLE.search(text):
            continue
        for rule in _CHARACTERS:
            changed = list(rule.propose(text)) if rule.propose else rule.rewrite and rule.rewrite(text) != text
            assert not changed, (rule.name, hex(code))
