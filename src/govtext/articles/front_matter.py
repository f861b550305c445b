"""The fields of front matter: title, author, source and day of a page that was saved as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import RULE, Part, piece_of
from govtext.front_matter import FENCE, FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Passage

__all__ = ["is_title", "read_fields"]

MATTER: Final = "of the front matter"
TITLED: Final = "the title of the front matter"
#: What fields are called that say who wrote a text, and where it is from; and when, the surest first: not when it was
#: fetched, or changed.
_SAID: Final = frozenset({"author", "authors", "source"})
_DAYS: Final = (
    "date",
    "published",
    "published time",
    "published_at",
    "publish_date",
    "publish_time",
    "pubdate",
    "posted",
    "created",
)


def is_title(passage: Passage) -> bool:
    """Say whether a passage is a heading of the first level."""
    return passage.content.startswith("# ")


def read_fields(passages: Sequence[Passage], shadow: str, *, headed: bool) -> Iterator[Part]:
    """Yield the parts of front matter: what says when and by whom is metadata; its title is a headline.

    Not that of a text that is `headed` itself: its title may be of the page, with the name of the site behind it.
    """
    lines = [shadow[passage.start : passage.end] for passage in passages]
    fields = [match if (match := FIELD.fullmatch(line)) is not None and match["value"] else None for line in lines]
    names = [match["name"].lower() if match is not None else "" for match in fields]
    told = {*_SAID, next((name for name in _DAYS if name in names), ""), "" if headed else "title"}
    for passage, line, match, name in zip(passages, lines, fields, names, strict=True):
        part = Part(passage._replace(label=""), line, "furniture", RULE if line == FENCE else MATTER)
        if match is None or name not in told:
            yield part
            continue
        label, (start, end) = line.index(":") + 1, match.span("value")
        titled = name == "title"  # whose label is no metadata: that would be joined to the next line
        said = (
            {(start, end): ("head", TITLED)} if titled else dict.fromkeys(((0, label), (start, end)), ("meta", MATTER))
        )
        for bounds in ((0, label), (label + 1, start), (start, end), (end, len(line))):
            kind, reason = said.get(bounds, ("furniture", MATTER))
            if bounds[0] < bounds[1]:
                yield piece_of(part, *bounds)._replace(kind=kind, reason=reason)
