"""The README in English and the one in Chinese say the same."""

from __future__ import annotations

import re
from pathlib import Path

import govtext

ROOT = Path(__file__).resolve().parents[2]
ENGLISH, CHINESE = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md"))
DOORS = ("decode", "repair", "reflow", "simplify", "segment", "normalize")
OPTIONS = ("script", "punctuation", "vocabulary", "quotes", "select", "ignore")


def fences(text: str) -> list[str]:
    return re.findall(r"^```.*?^```$", text, re.DOTALL | re.MULTILINE)


def prose(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def test_the_same_code() -> None:
    assert fences(ENGLISH) == fences(CHINESE)


def test_the_same_sections() -> None:
    levels = [[len(marks) for marks in re.findall(r"^(#+) ", prose(text), re.MULTILINE)] for text in (ENGLISH, CHINESE)]
    assert levels[0] == levels[1]


def test_the_same_links_and_pictures() -> None:
    english, chinese = (re.findall(r"\]\(([^)]+)\)", prose(text)) for text in (ENGLISH, CHINESE))
    assert [link for link in english if link != "README.zh-CN.md"] == [link for link in chinese if link != "README.md"]


def test_the_same_tables() -> None:
    first = [re.findall(r"^\| ?(`.*?) \|", prose(text), re.MULTILINE) for text in (ENGLISH, CHINESE)]
    assert first[0] == [cell.replace("、", ", ") for cell in first[1]]


def test_the_same_names_of_the_library() -> None:
    english, chinese = (set(re.findall(r"`([^`]+)`", prose(text))) for text in (ENGLISH, CHINESE))
    assert english == chinese


def test_every_door_and_option_is_named() -> None:
    assert [name for name in (*DOORS, *OPTIONS) if f"`{name}`" not in ENGLISH] == []
    assert [door for door in DOORS if door not in govtext.__all__] == []


def test_chinese_is_typeset_as_chinese() -> None:
    """A blank between Chinese and Latin, full-width marks between Chinese, no blank beside a full-width mark."""
    text = re.sub(r"\]\([^)]*\)|<!--.*?-->", "]", prose(CHINESE))
    assert re.findall(r"[一-鿿][A-Za-z0-9]|[A-Za-z0-9][一-鿿]", text) == []
    assert re.findall(r"[一-鿿][,;:!?][一-鿿]", text) == []
    assert re.findall(r"[，。；：、！？（）“”] (?![|·])(?=\S)|(?<![|\d.·-]) (?=[，。；：、！？）”])", text) == []
