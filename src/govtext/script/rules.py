"""The rules of the script room."""

from __future__ import annotations

from typing import Final

from govtext.rules import Rule
from govtext.script.convert import to_simplified

__all__ = ["RULES"]

RULES: Final = (
    Rule(
        "script.traditional",
        "Traditional characters become Simplified ones.",
        "fold",
        ("乾隆年間的乾坤與乾燥", "乾隆年间的乾坤与干燥"),
        rewrite=to_simplified,
    ),
)
