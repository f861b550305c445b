"""Official documents (公文), as GB/T 9704 lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE
from govtext.labels import is_metadata
from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.articles.parts import Part

__all__ = ["OFFICE", "official"]

#: 发文字号 of an official document: 国办发〔2018〕109号.
_DOCUMENT_NUMBER: Final = lazy(r"[一-鿿]{1,10}[〔\[（(【]\d{4}[〕\]）)】]第?\d{1,5}号")


#: 主送机关: whom an official document is addressed to.
_ADDRESSEE: Final = lazy(r"(?:各|有关)?[一-鿿（）()、，]{1,60}(?:[局委厅部府办院会司处校所]|单位|机构|公司)[：:]")
#: The office that signs an official document, over its day of issue.
OFFICE: Final = lazy(r"[一-鿿（）()]{2,18}(?:[局委厅部府办院会司处校所]|公司)")


def official(parts: list[Part]) -> list[Part]:
    """Read a page with a document number or an addressee as an official document: its title ends where it begins."""
    number = next((i for i, part in enumerate(parts[:12]) if _DOCUMENT_NUMBER.fullmatch(part.shadow)), None)
    if number is None:
        number = next((i - 1 for i, part in enumerate(parts[:6]) if i and _ADDRESSEE.fullmatch(part.shadow)), None)
    if number is None:
        return parts
    signed = len(parts) > number + 3 and is_metadata(parts[-1].shadow) and OFFICE.fullmatch(parts[-2].shadow)
    if signed:
        closing = (part._replace(kind="body", reason="signs an official document") for part in parts[-2:])
        parts = [*parts[:-2], *closing]
    out: list[Part] = []
    begun = False
    for i, part in enumerate(parts):
        kind, reason = part.kind, part.reason
        if not begun and i > number:
            begun = part.shadow.endswith(("：", ":")) or kind in PROSE
            if begun and kind == "head":
                kind, reason = "body", "names whom the document is addressed to"
        elif begun and (kind == "meta" or (kind == "head" and part.passage.label != "list-item")):
            kind, reason = "body", "a line of an official document"
        out.append(part._replace(kind=kind, reason=reason))
    return out
