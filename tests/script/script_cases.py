"""Reads the case tables beside the tests."""

from __future__ import annotations

from pathlib import Path

CASES = Path(__file__).resolve().parent.parent / "cases" / "script"


def rows(name: str) -> list[list[str]]:
    """Give the rows of a table, without its comments."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
