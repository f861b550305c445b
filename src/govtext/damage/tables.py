"""Tables that ship with the package: read when they are first wanted, then kept."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["read"]


@cache
def read(name: str) -> str:
    """Give the text of the table `name` in this folder. `tools/` holds the script that made each of them."""
    return files("govtext.damage").joinpath(name).read_text(encoding="utf-8")
