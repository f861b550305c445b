"""Persons one a line: officials with the office inside of the name, authors with sex and home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.names import NAME, SURNAME_OR_WORD
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govtext.lines import Lines

__all__ = ["next_persons"]

#: 水利局林局长晓舟, as the roll of a council names them.
_OFFICIAL: Final = lazy(
    rf"[一-鿿]{{0,18}}?{SURNAME_OR_WORD}(?:副|代理|代)?"
    "(?:议员|委员|[局处科市县乡镇区部署院会校队所组课厅]长|主任委员|主任|秘书长|秘书|主席|召集人|执行长|总经理)[一-鿿]{1,2}"
)
#: 林晓舟（1994-），女，青澜人, as a journal says of its authors.
_AUTHOR: Final = lazy(rf"{NAME}(?:[ ]?[（(][^（）()]{{2,16}}[）)])?，[男女](?:[，（(])")


def next_persons(lines: Lines, shadow: str) -> Iterator[int]:
    """Yield the lines that begin with one of several persons, and what stands below the last official."""
    bounds = [*zip(lines.starts, lines.ends, strict=True)]
    authors = [i for i, (start, end) in enumerate(bounds) if _AUTHOR.match(shadow, start, end) is not None]
    yield from authors if len(authors) > 1 else ()
    official = [_OFFICIAL.fullmatch(shadow, start, end) is not None for start, end in bounds]
    for i in range(1, len(official)):
        if official[i - 1] and (official[i] or official[i - 2 : i - 1] == [True]):
            yield i
