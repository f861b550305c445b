"""The house stays as it was drawn: imports run one way, files stay short, values come in and go out as values."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "govtext"
MODULES = sorted(PACKAGE.rglob("*.py"))
#: A file that passes some 300 lines has found its second half.
LONGEST = 320
#: What a library without files, output, chance or clock has no use for.
CALLS = {"print", "open", "input", "eval", "exec", "breakpoint"}
IMPORTS = {
    "logging",
    "random",
    "time",
    "datetime",
    "secrets",
    "socket",
    "urllib",
    "http",
    "requests",
    "tempfile",
    "threading",  # a lock that another thread holds is never given back to a process forked meanwhile
}
#: The dictionaries of another distribution are read where they lie, since more than one package owns their name.
EXCEPTIONS = {"script/dictionaries.py": {"open"}}


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imported(tree: ast.AST) -> set[str]:
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module and not node.level
    }
    return {each.partition(".")[0] for each in names}


def called(tree: ast.AST) -> set[str]:
    return {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def test_imports_run_one_way() -> None:
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    command = [sys.executable, "-X", "utf8", "-c", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_file_has_two_halves(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_strings_in_values_out(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert called(tree) & CALLS == EXCEPTIONS.get(name(path), set())
    # Corruptors draw from a generator with a seed: the same damage every time.
    allowed = {"random"} if path.is_relative_to(PACKAGE / "testing") else set[str]()
    assert imported(tree) & IMPORTS - allowed == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_chance_in_testing_has_a_seed() -> None:
    for path in (PACKAGE / "testing").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Random":
                assert node.args, f"{name(path)}:{node.lineno}: Random() without a seed"


def test_package_data_is_small() -> None:
    size = sum(
        path.stat().st_size for path in PACKAGE.rglob("*") if path.suffix in (".txt", ".tsv", ".css", ".js", ".json")
    )
    assert size <= 550_000
