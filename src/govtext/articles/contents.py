"""Lists of contents: 目录, the names of the sections, and those sections further down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_contents"]

_CONTENTS: Final = lazy("目[ \u3000]{0,8}[录次]|(?:Table of )?Contents|CONTENTS")
#: What may stand behind the name of a section: the page that it begins on, and what leads there; and marks before it.
_PAGE: Final = "0123456789()（）"
_LEADS: Final = " .．…·\u3000"
_MARKS: Final = "▪•·●◆ "
#: Sections of a list at the least, and at the most; and lines below it that they stand in.
SECTIONS: Final = 2
MOST: Final = 200
FAR: Final = 5000


def with_contents(parts: Sequence[Part]) -> list[Part]:
    """Take the names in a list of contents for items of it, and over their texts for subheads.

    Over the articles of a magazine they stay headlines.
    """
    out = list(parts)
    start = next((i for i, part in enumerate(parts) if _CONTENTS.fullmatch(part.shadow)), len(parts))
    named: dict[str, int] = {}
    first = start + 1
    while first < min(len(parts), start + MOST) and parts[first].kind in (*HEADS, "furniture", "list-item"):
        name = _name(parts[first])
        if name in named:  # the first section begins
            break
        if name:
            named[name] = first
        first += 1
    below = range(first, min(len(parts), first + FAR))
    sections = {k: name for k in below if parts[k].kind in HEADS and (name := _name(parts[k])) in named}
    if len({*sections.values()}) < SECTIONS:
        return out
    own = any(_heads_report(parts, k) for k in sections)
    for k in (start, *(() if own else sections)):
        out[k] = parts[k]._replace(kind="subhead", reason="the head of a section that the contents name")
    for k in named.values():
        if parts[k].kind in HEADS:
            out[k] = parts[k]._replace(kind="list-item", reason="one of a list of contents")
    return out


def _heads_report(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line heads an article of its own, as those of a magazine do: who wrote it stands under it."""
    return any(part.kind in ("byline", "meta") or part.opens for part in parts[i + 1 : i + 1 + UNDER])


#: It stands so many lines under the name at the most.
UNDER: Final = 2
HEADS: Final = ("head", "subhead")


def _name(part: Part) -> str:
    """Give the name of a section without its page, the mark before it and the spaces in it."""
    return "".join(part.shadow.rstrip(_PAGE).rstrip(_LEADS).lstrip(_MARKS).split())
