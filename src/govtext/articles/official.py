"""Official documents (公文) on a page: the title ends where the body begins, and the signature belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.pageheads import FOLIOS, SECTION_NAME
from govtext.articles.parts import PROSE
from govtext.official import is_addressee, is_attached, is_day, is_document_number, is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["official", "signed"]

#: The number stands among so many lines at the top, the addressee among so many.
NUMBER: Final = 24
ADDRESSEE: Final = 6
ADDRESSED: Final = "names whom the document is addressed to"
LINE: Final = "a line of an official document"
ATTACHED: Final = "says what is attached"
SIGNED: Final = "signs an official document"


def signed(parts: Sequence[Part]) -> list[Part]:
    """Take the office that signs a letter or notice, and the day under it, for lines of its text."""
    out = list(parts)
    begun = False
    for i, part in enumerate(parts):
        begun = begun or part.kind in PROSE
        above = parts[i - 1]
        if begun and is_day(part.shadow) and above.kind in ("head", "body") and is_office(above.shadow):
            for k in (i - 1, i):
                out[k] = parts[k]._replace(kind="body", reason=SIGNED)
    return out


def official(parts: Sequence[Part]) -> list[Part]:
    """Read a page with a document number or an addressee at its top as an official document."""
    out = list(parts)
    begins = _begins(parts)
    if begins is None:
        return out
    if parts[begins].kind != "list-item":
        out[begins] = parts[begins]._replace(kind="body", reason=ADDRESSED)
    for i in range(begins + 1, len(parts)):
        part, above = parts[i], parts[i - 1]
        if is_day(part.shadow) and (part.kind == "meta" or part.reason in FOLIOS):
            signed = is_office(above.shadow) or part.reason in FOLIOS
            out[i] = part._replace(kind="body", reason=SIGNED if signed else LINE)
        elif is_attached(part.shadow, above.shadow if out[i - 1].reason == ATTACHED else ""):
            out[i] = part._replace(kind="body", reason=ATTACHED)
        elif _is_line(part):
            out[i] = part._replace(kind="body", reason=LINE)
    return out


def _is_line(part: Part) -> bool:
    """Say whether a part is text of an official document, whatever it would be in a newspaper."""
    if part.kind == "head":
        return part.passage.label != "list-item"
    return part.kind in ("credit", "byline") or part.reason == SECTION_NAME  # who signs, the cell of a table


def _begins(parts: Sequence[Part]) -> int | None:
    """Give the part that the body of an official document begins with: its addressee, or its first paragraph."""
    lines = [i for i, part in enumerate(parts) if part.kind != "furniture"]
    top = next((i for i in lines[:NUMBER] if is_document_number(parts[i].shadow)), None)
    lines = [i for i in lines if parts[i].kind != "meta" and (top is None or i > top)]
    near = lines[:ADDRESSEE]
    addressee = next((i for k, i in enumerate(near) if (k or top is not None) and is_addressee(parts[i].shadow)), None)
    if addressee is not None or top is None:
        return addressee
    return next((i for i in lines if parts[i].kind in PROSE or parts[i].shadow.endswith(("：", ":"))), None)
