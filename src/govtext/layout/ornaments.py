"""Lines without a word: rules that part what stands above and below, and bullets torn off their items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["bullets", "points", "rules"]

#: What a rule is drawn with; a dash of two ems alone is of a sentence.
_RULE: Final = lazy(r"[-–=_*~#/\\|+·.─━═＝－＊～](?:[ ]?[-–—=_*~#/\\|+·─━═＝－＊～]){1,400}")
#: Bullets of word processors, some as fonts of signs have them; other signs stand alone as the mark of an end.
_BULLETS: Final = frozenset("•▪◦‣\uf06c\uf0b7\uf0d8\uf0fc")


def rules(lines: Lines) -> Iterator[int]:
    """Yield the lines that are rules, and those below them: each begins anew."""
    for i, line in enumerate(lines.contents()):
        if _RULE.fullmatch(line) is not None:
            yield i
            yield i + 1


def bullets(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the bullets that stand alone above their items: they go on there."""
    for i, line in enumerate(lines.contents()):
        if line in _BULLETS and i + 1 < len(seen) and not seen[i + 1].item and not seen[i + 1].label:
            yield i


def points(lines: Lines) -> Iterator[int]:
    """Yield the lines that begin with a bullet and a space, where there are several: each begins anew."""
    found = [i for i, line in enumerate(lines.contents()) if line[0] in _BULLETS and line[1:2] == " "]
    yield from found if len(found) > 1 else ()
