"""Each example runs alone and prints what stands beside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Any

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SCRIPTS = sorted(EXAMPLES.glob("*.py"))


#: What examples need that is in the dependency groups `integrations` and `corpus`.
NEEDS = {
    "corpus_with_futures": ("tqdm",),
    "corpus_with_polars": ("polars",),
    "corpus_with_datasets": ("datasets",),
    "corpus_with_ray": ("ray", "pandas", "pyarrow"),
    "corpus_with_spark": ("pyspark", "pandas", "pyarrow"),
}
NOISY = {"corpus_with_datasets", "corpus_with_ray", "corpus_with_spark"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_prints_what_stands_beside_it(script: Path, tmp_path: Path) -> None:
    for module in NEEDS.get(script.stem, ()):
        if find_spec(module) is None:
            pytest.skip(f"{module} is not installed: pip install --group corpus")
    if script.stem == "corpus_with_spark" and which("java") is None:
        pytest.skip("Spark needs Java, which is not here")
    noisy = script.stem in NOISY
    environment = {**os.environ, "PYTHONUTF8": "1"}
    command = [sys.executable, *(() if noisy else ("-W", "error")), str(script)]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert noisy or done.stderr == ""
    assert done.stdout == (EXAMPLES / "expected" / f"{script.stem}.txt").read_text(encoding="utf-8")


def test_a_report_is_written_where_one_is_asked_for(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-X", "utf8", str(EXAMPLES / "review_changes.py"), "report.html"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("notebook", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.stem)
def test_notebooks_show_what_they_show(notebook: Path) -> None:
    """Each is executed from its first cell to its last, and gives what stands in it."""
    nbclient = pytest.importorskip("nbclient", reason="pip install --group integrations")
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    kept = nbformat.read(notebook, as_version=4)
    given = nbformat.read(notebook, as_version=4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Jupyter's own parts
        nbclient.NotebookClient(given, resources={"metadata": {"path": str(EXAMPLES)}}, timeout=120).execute()
    assert [shown(cell) for cell in given.cells] == [shown(cell) for cell in kept.cells]
    assert any(shown(cell) for cell in kept.cells)


def shown(cell: Any) -> list[Any]:
    return [output.get("data", output.get("text")) for output in cell.get("outputs", ())]


@pytest.mark.parametrize("lost", [0, 1, 40])
def test_a_corpus_that_was_broken_off_goes_on(lost: int, tmp_path: Path) -> None:
    """Whatever became of the last line: the results are those of a run in one go, in the order of the documents."""
    pytest.importorskip("tqdm", reason="pip install --group corpus")
    for name, program in {
        "once": "run(PAGES, target, workers=1)",
        "again": f"""
run(PAGES, target, workers=1, most=6)
target.write_bytes(target.read_bytes()[:-{lost}] if {lost} else target.read_bytes())
run(PAGES, target, workers=1)""",
    }.items():
        setting = f"import sys; from pathlib import Path; sys.path.insert(0, {str(EXAMPLES)!r})\n"
        setting += f"from corpus_with_futures import PAGES, run; target = Path({name!r})\n"
        subprocess.run([sys.executable, "-c", setting + program], cwd=tmp_path, capture_output=True, check=True)
    results = [json.loads(line) for line in (tmp_path / "once").read_text(encoding="utf-8").splitlines()]
    assert [result["id"] for result in results if "error" in result] == ["page-5"], "alone"
    assert [result["id"] for result in results] == [f"page-{k}" for k in range(1, 9)]
    assert (tmp_path / "again").read_bytes() == (tmp_path / "once").read_bytes()


def test_every_expected_output_has_its_example() -> None:
    assert {path.stem for path in (EXAMPLES / "expected").glob("*.txt")} == {path.stem for path in SCRIPTS}
