"""The fields of front matter: title, author, source and day of a page that was saved as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import RULE, Part
from govtext.characters import width
from govtext.front_matter import FENCE, FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Passage

__all__ = ["read_fields"]

MATTER: Final = "of the front matter"
TITLED: Final = "the title of the front matter"
#: What fields are called that say who wrote a text, and where it is from; and when, the surest first: not when it was
#: fetched, or changed.
_SAID: Final = frozenset({"author", "authors", "source"})
_DAYS: Final = ("date", "published", "published_at", "publish_date", "publish_time", "pubdate", "posted", "created")


def read_fields(passages: Sequence[Passage], shadow: str) -> Iterator[Part]:
    """Yield the parts of front matter: its title is a headline, what says when and by whom is metadata."""
    lines = [shadow[passage.start : passage.end] for passage in passages]
    names = {line.partition(":")[0].lower() for line in lines}
    day = next((name for name in _DAYS if name in names), "")
    for passage, line in zip(passages, lines, strict=True):
        match = FIELD.fullmatch(line)
        name = match["name"].lower() if match is not None and match["value"] else ""
        if match is None or not name or name not in {"title", day, *_SAID}:
            yield Part(passage, line, "furniture", RULE if line == FENCE else MATTER)
            continue
        start, end = match.span("value")
        label = match.end("name") + 1
        told = ("head", TITLED) if name == "title" else ("meta", MATTER)
        yield _piece(passage, line, 0, label, "meta" if told[0] == "meta" else "furniture", MATTER)
        if start > label + 1:
            yield _piece(passage, line, label + 1, start, "furniture", MATTER)
        yield _piece(passage, line, start, end, *told)
        if end < len(line):
            yield _piece(passage, line, end, len(line), "furniture", MATTER)


def _piece(passage: Passage, line: str, start: int, end: int, kind: str, reason: str) -> Part:
    content = passage.content[start:end]
    at = passage.start
    piece = passage._replace(start=at + start, end=at + end, content=content, width=width(content), rows=1, label="")
    return Part(piece, line[start:end], kind, reason)
