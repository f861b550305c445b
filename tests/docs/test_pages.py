"""Pages cannot drift: every block of code in them runs, every link leads somewhere, every made block is up to date."""

from __future__ import annotations

import doctest
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
import yaml

import govtext

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), ROOT / "examples" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
#: What pages about other libraries import. Where one is not installed, its page is not run, and says so.
OPTIONAL = {"pandas", "polars", "datasets", "ray", "pyarrow", "rich", "IPython", "tqdm"}
#: What a block of code can be: Python runs, JSON and YAML are read, the rest is for people and for Sphinx.
KINDS = {"python", "json", "yaml", "sh", "text", "", "{toctree}", "{eval-rst}", "{include}"}
_FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_IMPORT = re.compile(r"^(?:>>> |\.\.\. )?\s*(?:import|from) (\w+)", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#]+)(?:#[^)]*)?\)")


def blocks(page: Path) -> list[tuple[str, str, int]]:
    """Give the blocks of a page: kind, content, and the number of the line it begins on."""
    text = page.read_text(encoding="utf-8")
    return [(found[1], found[2], text.count("\n", 0, found.start()) + 1) for found in _FENCE.finditer(text)]


def python(page: Path) -> list[tuple[str, int]]:
    return [(code, line) for kind, code, line in blocks(page) if kind == "python"]


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", [page for page in PAGES if python(page)], ids=name)
def test_python_does_what_it_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All blocks of a page run one after the other: sessions print what stands below, programs run to their end."""
    wanted = {module for code, _ in python(page) for module in _IMPORT.findall(code)} & OPTIONAL
    if missing := sorted(module for module in wanted if importlib.util.find_spec(module) is None):
        pytest.skip(f"needs {', '.join(missing)}: pip install --group integrations")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)  # files that a page reads are those of the checkout; what it writes stays here
    with warnings.catch_warnings():
        if wanted:
            warnings.simplefilter("ignore")  # of other libraries, each has some
        run(page)


def run(page: Path) -> None:
    given: dict[str, Any] = {"__name__": "__main__", "govtext": govtext}  # one page is one session
    for code, line in python(page):
        if "__main__" in code:  # a program whose other processes import it, so it is a file
            Path("program.py").write_text(code, encoding="utf-8")
            subprocess.run([sys.executable, "-X", "utf8", "-W", "error", "program.py"], check=True)
            continue
        if ">>>" not in code:
            exec(compile("\n" * line + code, str(page), "exec"), given)
            continue
        test = doctest.DocTestParser().get_doctest(code, {}, name(page), str(page), line)
        test.globs = given
        report: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
        failed, tried = runner.run(test, out=report.append, clear_globs=False)
        assert tried
        assert not failed, "".join(report)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_says_what_it_is(page: Path) -> None:
    assert {kind for kind, _, _ in blocks(page)} <= KINDS
    for kind, code, _ in blocks(page):
        assert kind == "python" or ">>>" not in code
        if kind == "json":
            json.loads(code)
        if kind == "yaml":
            yaml.safe_load(code)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_block_is_left_out_of_the_run(page: Path) -> None:
    assert "+SKIP" not in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert broken == []


def test_made_blocks_are_up_to_date() -> None:
    command = [sys.executable, "-X", "utf8", str(ROOT / "tools" / "make_docs.py"), "--check"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_page_is_in_a_table_of_contents() -> None:
    """A page that no table of contents names, no reader finds."""
    docs = ROOT / "docs"
    pages = {page for page in PAGES if page.is_relative_to(docs)}
    assert pages - {entry for page in pages for entry in contents(page)} == set()


def contents(page: Path) -> list[Path]:
    """Give the pages that the tables of contents of a page name, and of these only those that are there."""
    trees = [code for kind, code, _ in blocks(page) if kind == "{toctree}"]
    entries = [line for tree in trees for line in tree.splitlines() if line and not line.startswith(":")]
    return [found for entry in entries for found in page.parent.glob(f"{entry}.md")]


@pytest.mark.parametrize("script", ["roundtrip", "typeset", "unbroken"])
def test_figures_that_are_the_same_everywhere_are_still_the_same(script: str) -> None:
    """If this is meant: `python tools/refresh.py`."""
    command = [sys.executable, "-X", "utf8", str(ROOT / "benchmarks" / f"{script}.py")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    kept = (ROOT / "benchmarks" / "results" / f"{script}.txt").read_text(encoding="utf-8")
    assert kept.partition("\n\n")[2] == done.stdout


@pytest.mark.parametrize("rule", govtext.rules(), ids=lambda rule: rule.name)
def test_every_rule_is_shown_at_work(rule: govtext.Rule) -> None:
    """In the table, by its example; or in a block of its own, that runs."""
    page = (ROOT / "docs" / "reference" / "rules.md").read_text(encoding="utf-8")
    assert rule.example or f"**`{rule.name}`**" in page
