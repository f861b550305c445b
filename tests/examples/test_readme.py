"""What the README shows is what happens."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import govtext

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)(?:#[^)]*)?\)")


def blocks(page: Path) -> str:
    return "\n".join(_BLOCK.findall(page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES if ">>>" in blocks(page)])
def test_python_blocks_print_what_they_say(page: Path) -> None:
    test = doctest.DocTestParser().get_doctest(blocks(page), {"govtext": govtext}, page.name, str(page), 0)
    report: list[str] = []
    failed, tried = doctest.DocTestRunner().run(test, out=report.append)
    assert tried
    assert not failed, "".join(report)


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert broken == []


def test_the_readme_names_every_door_and_option() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [
        door for door in ("decode", "repair", "reflow", "simplify", "segment", "normalize") if f"`{door}`" not in text
    ] == []
    assert [option for option in ("script", "punctuation", "select", "ignore") if f"`{option}`" not in text] == []
