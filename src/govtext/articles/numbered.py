"""Documents whose heads or paragraphs are numbered, from which it is told that they are one document."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_paragraphs", "with_sections"]

#: A head that is numbered, and one of those above it.
_SECTION: Final = lazy(r"(\d{1,2})[.．、][ ]?(?=[一-鿿])")
_ROMAN: Final = lazy(r"[IVX]{1,4}[.．、][ ]?(?=[一-鿿])")


def with_sections(parts: Sequence[Part]) -> list[Part]:
    """Take numbered heads among short lines for subheads, and those lines for text: 1. 产品要素 over rows of a table.

    They are numbered from one on, and below several stands another short line, as below no line of a headline.
    """
    begun = [i for i, part in enumerate(parts) if part.kind == "head" and part.shadow[0].isdecimal()]
    matches = ((i, _SECTION.match(parts[i].shadow)) for i in begun)
    heads = [(i, int(match[1])) for i, match in matches if match is not None]
    if [number for _, number in heads] != [*range(1, len(heads) + 1)] or len(heads) < SECTIONS:
        return list(parts)
    under = [i + 1 for i, _ in heads if i + 1 < len(parts) and parts[i + 1].kind == "head"]
    if len(under) < SECTIONS:
        return list(parts)
    out = list(parts)
    numbered = {i for i, _ in heads}
    last = heads[-1][0]  # below the lines under that one there is another text
    end = next((i for i in range(last, len(parts)) if parts[i].kind != "head"), len(parts))
    for i in range(heads[0][0], end):
        if parts[i].kind == "head":
            head = i in numbered or _ROMAN.match(parts[i].shadow) is not None
            kind, reason = ("subhead", "a numbered head") if head else ("body", "under a numbered head")
            out[i] = parts[i]._replace(kind=kind, reason=reason)
    return out


#: So many of them, with a short line below each.
SECTIONS: Final = 2
_PARAGRAPH: Final = lazy(r"(\d{1,3})[.．、][ ]?(?=[^\d ])")
#: So many numbered paragraphs, one after the other, are of one document.
NUMBERED: Final = 4


def with_paragraphs(parts: Sequence[Part]) -> list[Part]:
    """Take heads between the numbered paragraphs of a document, which go on below them, for its subheads."""
    begun = [i for i, part in enumerate(parts) if part.shadow[0].isdecimal() and part.kind in PROSE]
    matches = ((i, _PARAGRAPH.match(parts[i].shadow)) for i in begun)
    found = [(i, int(match[1])) for i, match in matches if match is not None]
    out = list(parts)
    run: list[int] = []
    for (i, number), below in pairwise((*found, (len(parts), 0))):
        run.append(i)
        if below[1] == number + 1:
            continue
        if len(run) >= NUMBERED:
            for k in range(run[0], run[-1]):
                if parts[k].kind == "head":
                    out[k] = parts[k]._replace(kind="subhead", reason="between numbered paragraphs")
        run = []
    return out
