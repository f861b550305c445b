"""The files around the code say what they should, and the same version."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import govtext

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


def test_there_is_a_template_for_each_kind_of_failure() -> None:
    assert {path.stem for path in TEMPLATES} == {"broken-line", "wrong-script", "lost-text", "wrong-headline", "config"}


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path.stem != "config"], ids=lambda path: path.stem)
def test_each_asks_for_the_text_the_output_and_what_was_expected(path: Path) -> None:
    fields = {field["id"]: field for field in read(path)["body"]}
    assert all(fields[name]["validations"]["required"] for name in ("text", "output", "expected"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_can_be_read(path: Path) -> None:
    for job in read(path)["jobs"].values():
        assert job["steps"]


def test_the_workflow_does_what_ci_run_does_on_all_pythons() -> None:
    job = read(ROOT / ".github" / "workflows" / "ci.yml")["jobs"]["all"]
    assert {"run": ".ci/run"} in job["steps"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    said = {c.rpartition(" ")[2] for c in project["classifiers"] if re.search(r"Python :: 3\.\d+$", c)}
    assert set(job["strategy"]["matrix"]["python"]) == said


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_ci_run_is_a_program_and_calls_the_readmes_command() -> None:
    path = ROOT / ".ci" / "run"
    assert os.access(path, os.X_OK)
    assert "tools/run.py test" in path.read_text(encoding="utf-8")
    assert "python tools/run.py test" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_all_name_the_same_version() -> None:
    assert read(ROOT / "CITATION.cff")["version"] == govtext.__version__
    assert f"## {govtext.__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_hooks_can_be_read() -> None:
    assert [hook["id"] for repo in read(ROOT / ".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]]
