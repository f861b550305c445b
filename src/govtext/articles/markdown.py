"""The heads of a page in Markdown: their levels, and the marks that say so, which are no part of a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import width
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govtext.articles.parts import Part

__all__ = ["with_levels", "without_marks"]

#: The marks of a heading.
_LEVEL: Final = lazy("#{1,6}(?=[ ])")
#: A line that is all set in bold type, or a heading, and what it says.
_MARKED: Final = lazy(r"#{1,6}[ ]++(?:\*\*)?(?P<heading>[^*\n]+?)(?:\*\*)?|\*\*(?P<strong>[^*\n]+)\*\*")
#: The parts that are heads.
_HEADS: Final = ("head", "subhead")


def with_levels(parts: list[Part]) -> list[Part]:
    """Take the headings under the first level of a page for subheads: its titles are of the first one."""
    levels = [match.end() if part.passage.bold and (match := _LEVEL.match(part.shadow)) else 0 for part in parts]
    first = min(filter(None, levels), default=0)
    return [
        part._replace(kind="subhead", reason="a lower heading", passage=part.passage._replace(bold=False))
        if level > first
        else part
        for part, level in zip(parts, levels, strict=True)
    ]


def without_marks(parts: list[Part]) -> list[Part]:
    """Part heads from the marks around them."""
    return [piece for part in parts for piece in _pieces(part)]


def _pieces(part: Part) -> Iterator[Part]:
    match = _MARKED.fullmatch(part.shadow) if part.shadow[0] in "#*" and part.kind in _HEADS else None
    if match is None or match[match.lastgroup or 0].isdecimal():  # a number alone is taken for that of a page
        yield part
        return
    start, end = match.span(match.lastgroup or 0)
    for a, b in ((0, start), (start, end), (end, len(part.shadow))):
        if a == b:
            continue
        content = part.passage.content[a:b]
        passage = part.passage._replace(
            start=part.passage.start + a, end=part.passage.start + b, content=content, width=width(content)
        )
        piece = part._replace(passage=passage, shadow=part.shadow[a:b])
        yield piece if a == start else piece._replace(kind="furniture", reason="a mark of Markdown")
