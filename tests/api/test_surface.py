"""The public surface is closed, typed and light."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import requires, version
from importlib.resources import files
from pathlib import Path

import pytest

import govtext

ROOT = Path(__file__).resolve().parents[2]
OPTIONAL = ("rich", "pandas", "IPython", "ray", "numpy", "opencc", "pypinyin", "jieba", "hypothesis", "pytest")
PAGE = "第2版 乾隆年間\n開(kāi)會，⼈⺠ 政 府&amp;ÖÐ¹ú"


def python(program: str) -> str:
    """Run a program in a fresh interpreter, warnings as errors."""
    command = [sys.executable, "-W", "error", "-X", "utf8", "-c", program]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_all_is_what_is_public() -> None:
    assert sorted([*govtext.__all__, "testing"]) == [name for name in dir(govtext) if not name.startswith("_")]


def test_corruptors_are_there_without_an_import_of_their_own() -> None:
    program = "import sys, govtext; print('govtext.testing' in sys.modules, govtext.testing.wrap('会议', 1))"
    assert python(program) == "False 会\n议\n"


def test_a_star_imports_all() -> None:
    names: dict[str, object] = {}
    exec("from govtext import *", names)
    assert set(govtext.__all__) == names.keys() - {"__builtins__"}


def test_no_module_is_called_like_something_public() -> None:
    """Importing the module would put it in the place of the other."""
    package = Path(govtext.__file__).parent
    modules = {path.stem for path in package.glob("*.py")} | {
        path.parent.name for path in package.glob("*/__init__.py")
    }
    assert modules.isdisjoint(govtext.__all__)


def test_what_is_not_there_is_missed_in_the_usual_way() -> None:
    with pytest.raises(AttributeError, match="module 'govtext' has no attribute 'normalise'"):
        getattr(govtext, "normalise")  # noqa: B009 # a type checker would miss it, too


@pytest.mark.parametrize("name", govtext.__all__)
def test_each_name_can_be_the_first_that_is_asked_for(name: str) -> None:
    python(f"from govtext import {name}")


def test_who_converts_script_does_not_pay_for_the_rest() -> None:
    program = "import sys, govtext; govtext.simplify('會議'); print(*sorted(m for m in sys.modules if 'govtext.' in m))"
    rooms = {name.split(".")[1] for name in python(program).split()}
    assert rooms == {"characters", "data", "engine", "ledger", "misuse", "names", "runs", "script", "spans", "text"}


def test_all_is_sorted_and_without_doubles() -> None:
    assert govtext.__all__ == sorted(set(govtext.__all__))


@pytest.mark.parametrize("door", ["decode", "repair", "reflow", "simplify", "segment", "normalize"])
def test_the_doors_are_there_and_say_what_they_do(door: str) -> None:
    assert door in govtext.__all__
    assert ">>>" in (getattr(govtext, door).__doc__ or "")


@pytest.mark.parametrize("name", [name for name in govtext.__all__ if isinstance(getattr(govtext, name), type)])
def test_public_classes_are_documented(name: str) -> None:
    assert getattr(govtext, name).__doc__


def test_the_version_is_that_of_the_distribution() -> None:
    assert govtext.__version__ == version("govtext")


def test_it_says_that_it_is_typed() -> None:
    assert (files("govtext") / "py.typed").is_file()


def test_importing_says_nothing_and_brings_nothing_optional() -> None:
    loaded = python(f"import sys, govtext; print([name for name in {OPTIONAL} if name in sys.modules])")
    assert loaded == "[]\n"


def test_importing_brings_no_reports() -> None:
    modules = ("page", "marks", "rows", "pieces", "textdiff", "markdown", "notebook")
    program = f"import sys, govtext; print([n for n in {modules} if 'govtext.report.' + n in sys.modules])"
    assert python(program) == "[]\n"


def test_using_it_brings_nothing_optional_either() -> None:
    program = f"""
import sys, govtext
govtext.normalize({PAGE!r})
govtext.decode({"会议".encode("gbk")!r})
print([name for name in {OPTIONAL} if name in sys.modules])
"""
    assert python(program) == "[]\n"


def test_the_dependencies_are_those_of_the_project_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(requires("govtext") or ()) == sorted(project["dependencies"])


def test_no_optimization_takes_a_check_away() -> None:
    """`python -OO` strips docstrings and assertions; what it gives must not change."""
    program = "import govtext; print(govtext.normalize('會議召開\\n本報訊昨日，會議召開。'))"
    command = [sys.executable, "-OO", "-X", "utf8", "-c", program]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "会议召开\n本报讯昨日，会议召开。\n"
