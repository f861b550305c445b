"""The heads of a page in Markdown: their levels, and the marks that say so, which are no part of a headline."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE, RULE
from govtext.characters import width
from govtext.official_lines import is_issuer, level_of
from govtext.papers import is_paper
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["with_levels", "without_marks"]

#: The marks of a heading.
_LEVEL: Final = lazy("#{1,6}(?=[ ])")
#: A line that is all set in bold type, or a heading, and what it says.
_MARKED: Final = lazy(r"#{1,6}[ ]++(?:\*\*)?(?P<heading>[^*\n]+?)(?:\*\*)?|\*\*(?P<strong>[^*\n]+)\*\*")
#: The parts that are heads.
_HEADS: Final = ("head", "subhead")


#: So many headings of a level that stand over reports are titles, whatever stands over them.
SEVERAL: Final = 2
#: Lines between such a heading and its report.
HEADLINE: Final = 4
#: What parts two stretches of a page.
_BREAK: Final = lazy(r"(?:[-*_][ ]?){3,40}")


def with_levels(parts: list[Part]) -> list[Part]:
    """Take the headings under those of the titles for subheads, and the lines that part stretches for furniture.

    The titles are of the first level, or of one whose headings stand over reports; over those the name of the paper is
    of its page.
    """
    levels = [match.end() if part.passage.bold and (match := _LEVEL.match(part.shadow)) else 0 for part in parts]
    if not any(levels):
        return parts
    over = Counter(level for i, level in enumerate(levels) if level and _heads_report(parts, levels, i))
    titles = max((level for level, count in over.items() if count >= SEVERAL), default=min(filter(None, levels)))
    return [_on_level(part, level, titles) for part, level in zip(parts, levels, strict=True)]


def _heads_report(parts: Sequence[Part], levels: Sequence[int], i: int) -> bool:
    """Say whether a report with a dateline stands under heading `i`, perhaps below more lines of the headline."""
    for k in range(i + 1, min(len(parts), i + 1 + HEADLINE)):
        if levels[k] or parts[k].kind in PROSE:
            return parts[k].opens
    return False


def _on_level(part: Part, level: int, titles: int) -> Part:
    """Give a part as what it is on its level, which is nought for one that is no heading."""
    if not level:
        return part._replace(kind="furniture", reason=RULE) if _BREAK.fullmatch(part.shadow) is not None else part
    line = part.shadow[level:].strip("* ")
    plain = part._replace(passage=part.passage._replace(bold=False))
    if level > titles or level_of(line) is not None:
        return plain._replace(kind="subhead", reason="a lower heading")
    if level < titles and is_paper(line):
        return part._replace(kind="furniture", reason="the name of the paper, as a heading")
    return plain if is_issuer(line) else part


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
