"""Pages in Markdown: the levels of their headings, and the marks around words, which are no part of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE, RULE, piece_of
from govtext.links import LINK
from govtext.official_lines import is_issuer, level_of
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.site import is_site_line

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["shows_picture", "with_levels", "without_marks", "without_targets"]

#: The marks of a heading.
_LEVEL: Final = lazy("#{1,6}(?=[ ])")
#: A line that is all set in bold type, or a heading, and what it says.
_MARKED: Final = lazy(r"#{1,6}[ ]++(?:\*\*)?(?P<heading>[^*\n]+?)(?:\*\*)?|\*\*(?P<strong>[^*\n]+)\*\*")
#: A picture, and what it shows.
_PICTURE: Final = lazy(r"!\[(?P<shown>[^\[\]\n]{1,200})\]\([^()\s]{1,300}\)")
#: A link alone on its line, behind the point of a list perhaps.
_LINK: Final = lazy(rf"(?:[·•*-][ ])?{LINK}")
TARGET: Final = "the target of a link"
#: A line that is quoted, perhaps inside of what is quoted: more than a number is said otherwise.
_QUOTE: Final = lazy(r"(?:>[ ]?){1,3}(?P<quoted>[^>\s\d.=].*)")
#: The parts that are heads, and those that are of the text.
_HEADS: Final = ("head", "subhead")
_TEXT: Final = (*PROSE, *_HEADS)


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
    over = Counter(level for i, level in enumerate(levels) if level and _heads_report(parts, i))
    titles = max((level for level, count in over.items() if count >= SEVERAL), default=min(filter(None, levels)))
    return [_on_level(part, level, titles) for part, level in zip(parts, levels, strict=True)]


def _heads_report(parts: Sequence[Part], i: int) -> bool:
    """Say whether a report with a dateline stands under heading `i`, perhaps below more lines of the headline."""
    first = next((part for part in parts[i + 1 : i + 1 + HEADLINE] if part.kind in PROSE), None)
    return first is not None and first.opens


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
    """Part heads, what pictures show, and lines that are quoted, from the marks around them."""
    headed = any(_LEVEL.match(part.shadow) is not None for part in parts)
    matches = (_quoted(parts, i) if headed and part.shadow[0] == ">" else _marked(part) for i, part in enumerate(parts))
    return [piece for part, match in zip(parts, matches, strict=True) for piece in _pieces(part, match)]


def shows_picture(line: str) -> bool:
    """Say whether a line is a picture in Markdown with what it shows.

    >>> shows_picture("![创刊号的头版](images/1.jpg)"), shows_picture("![](images/1.jpg)")
    (True, False)
    """
    return _shown(line) is not None


def _shown(line: str) -> re.Match[str] | None:
    return _PICTURE.fullmatch(line) if line.startswith("![") else None


def without_targets(parts: list[Part]) -> list[Part]:
    """Part what is kept of the lines that are one link each from what is around its words."""
    return [piece for part in parts for piece in _linked(part)]


def _linked(part: Part) -> Iterator[Part]:
    kept = part.kind != "furniture" and part.shadow.endswith(")") and "](" in part.shadow
    match = _LINK.fullmatch(part.shadow) if kept else None
    if match is None:
        yield part
    elif match["words"] and not is_site_line(match["words"]):
        yield from _cut(part, match.span("words"), TARGET)
    else:
        yield part._replace(kind="furniture", reason=TARGET)


def _cut(part: Part, words: tuple[int, int], reason: str) -> Iterator[Part]:
    """Yield the piece of a part that is its words, and what is around them as furniture."""
    start, end = words
    for a, b in ((0, start), (start, end), (end, len(part.shadow))):
        if a < b:
            piece = piece_of(part, a, b)
            yield piece if a == start else piece._replace(kind="furniture", reason=reason)


def _pieces(part: Part, match: re.Match[str] | None) -> Iterator[Part]:
    """Yield the last group of what was matched as the part, and the marks around it as furniture."""
    if match is None or match[match.lastgroup or 0].isdecimal():  # a number alone is taken for that of a page
        yield part
        return
    yield from _cut(part, match.span(match.lastgroup or 0), "a mark of Markdown")


def _marked(part: Part) -> re.Match[str] | None:
    """Match a headline with its marks, or a picture with what it shows."""
    if part.kind in _HEADS and part.shadow[0] in "#*":
        return _MARKED.fullmatch(part.shadow)
    return _shown(part.shadow) if part.kind == "caption" else None


def _quoted(parts: Sequence[Part], i: int) -> re.Match[str] | None:
    """Match a line that is quoted. Below a line without end the mark is a sign: what is above is more."""
    goes_on = any(
        part.kind in _TEXT and part.shadow[-1].isalnum() and part.shadow[0] not in "#*>" for part in parts[i - 1 : i]
    )
    return None if goes_on else _QUOTE.fullmatch(parts[i].shadow)
