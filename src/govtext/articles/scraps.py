"""Broken letters of a scan, as of a stamp or a signature: a stroke, or a mark beside a letter, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_scraps"]

SCRAPS: Final = "broken letters of a scan"
#: Lines of so few characters, so many of them at the least; half of them have no letter whole.
FEW: Final = 3
LINES: Final = 3
_BROKEN: Final = lazy(r"[｀＂丶丿亅丨`\"'~^_\\]")

#: A mark beside a letter, as no list of strokes has it.
_BESIDE: Final = lazy("[一-鿿][｀＂`\"'^]|[｀＂`\"'^][一-鿿]")


def with_scraps(parts: list[Part]) -> list[Part]:
    """Take runs of broken letters for furniture: no headline is of them."""
    start = 0
    while start < len(parts):
        end = start
        while end < len(parts) and len(parts[end].shadow) <= FEW and parts[end].kind in ("head", "furniture", "body"):
            end += 1
        if end - start >= LINES and _are_broken(parts[start:end]):
            for i in range(start, end):
                parts[i] = parts[i]._replace(kind="furniture", reason=SCRAPS)
        start = max(end, start + 1)
    return parts


def _are_broken(parts: Sequence[Part]) -> bool:
    beside = any(_BESIDE.fullmatch(part.shadow) is not None for part in parts)
    return beside and 2 * sum(_BROKEN.search(part.shadow) is not None for part in parts) >= len(parts)
