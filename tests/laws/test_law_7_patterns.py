"""Law 7, for regular expressions: none of them takes more than linear time, whatever it is searched in."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from support.patterns import Pattern, ambiguities, patterns, restarts

#: Searched from many places, and why that does no harm.
SEARCHED: Final = {
    ("govtext.metadata", "_SOURCE_AFTER"): "a time of day stands before what it repeats",
    ("govtext.articles.paths", "_PATH"): "matched against whole lines, never searched",
    ("govtext.articles.elements", "_ABOUT"): "searched in 200 characters",
    ("govtext.articles.elements", "_ABOUT_WHAT"): "searched in 200 characters",
    ("govtext.articles.headlines", "_SLOGAN"): "matched against whole lines, never searched",
    ("govtext.articles.parts", "_ENDED"): "a letter and a full stop stand before what it repeats",
    ("govtext.articles.calls", "_QUOTED"): "matched against whole lines, never searched",
    ("govtext.articles.roles", "_ROW"): "matched against whole lines, never searched",
    ("govtext.articles.parting", "_TAIL"): "searched in the last 60 characters of a line",
    ("govtext.damage.spaces", "_APART"): "searched in 80 characters",
    ("govtext.damage.spaces", "_NUMBERING"): "matched against a short beginning of a line, never searched",
    ("govtext.labels", "_LABELS"): "matched against lines of 180 characters, never searched",
    ("govtext.layout.signals", "_ENDINGS"): "searched in the last 32 characters of a line",
    ("govtext.damage.doubled_lines", "_LINE"): "what it repeats may be missing: every search ends with a match",
}
#: More ways than one to match a text, and why that does no harm.
AMBIGUOUS: Final = {("govtext.damage.spaces", "_APART"): "searched in 80 characters"}


def name(pattern: Pattern) -> str:
    return f"{pattern.module.removeprefix('govtext.')}-{pattern.name}"


class TestPatterns:
    """Time and memory grow linearly with the text, for the worst input too."""

    @pytest.mark.parametrize("pattern", patterns(), ids=name)
    def test_matches_a_text_in_one_way(self, pattern: Pattern) -> None:
        if (pattern.module, pattern.name) not in AMBIGUOUS:
            assert list(ambiguities(pattern.text, pattern.flags)) == []

    @pytest.mark.parametrize("pattern", patterns(), ids=name)
    def test_is_not_searched_again_and_again(self, pattern: Pattern) -> None:
        if (pattern.module, pattern.name) not in SEARCHED:
            assert list(restarts(pattern.text, pattern.flags)) == []

    def test_exceptions_are_of_patterns_that_there_are(self) -> None:
        assert {*SEARCHED, *AMBIGUOUS} <= {(pattern.module, pattern.name) for pattern in patterns()}


class TestTheCheck:
    @pytest.mark.parametrize("text", ["(a+)+", "a+a+", "[ab]*b?a*", "(?:a*b?)*c", r"\S+@\S+", "x*(?:a|b*)*"])
    def test_finds_ambiguous_patterns(self, text: str) -> None:
        assert list(ambiguities(text, 0))

    @pytest.mark.parametrize("text", ["(a+b)*", "a+ba+", r"\S+(?: \S+)*", "(?:ab*)*", "a*+a*", r"\S[^\s@]*@\S+"])
    def test_passes_others(self, text: str) -> None:
        assert not list(ambiguities(text, 0))

    @pytest.mark.parametrize("text", ["a+b", "a+$", r"\S{3,} \S{3,}", r"\[.*\]", "(?:a+b|c)", r"https?://\S*$"])
    def test_finds_what_is_searched_again(self, text: str) -> None:
        assert list(restarts(text, 0))

    @pytest.mark.parametrize("text", ["a+", "“[^“”]+”", "ab*c", "^a+b", "(?<!a)a+b", "x(?:a*y)?"])
    def test_passes_what_is_not(self, text: str) -> None:
        assert not list(restarts(text, 0))


def test_all_of_them_can_be_timed() -> None:
    script = Path(__file__).parents[2] / "benchmarks" / "patterns.py"
    command = [sys.executable, str(script), "--size", "2"]  # too little to take any time
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert re.search(r"^\d+ patterns, \d+ whose time grows faster than the text$", done.stdout, re.MULTILINE)
