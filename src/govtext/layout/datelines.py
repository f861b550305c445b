"""A dateline that was torn: its first row is stretched until it falls into pieces, 本报讯（记者 | 张伟）昨日，…….

The bracket in which it names the reporters is open at the end of a line; what closes it is a line or two below. So was
a byline in which the name is a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.datelines import DATELINE
from govtext.layout.signals import ENDED
from govtext.names import LIST, RANK, SLASHES
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["torn_bylines", "torn_datelines"]

#: The end of a line with the bracket open.
_OPEN: Final = lazy(
    rf"[讯电道][ ]?[（(](?:[一-鿿]{{2,4}})?{RANK}(?:记者|通讯员)[ \u3000]*(?:[一-鿿、 \u3000]{{2,16}})?$"
)
#: Characters at the end of a line that this is looked for in.
_END: Final = 30
#: A piece of what is in the bracket, and a line that closes it.
_NAMES: Final = lazy(r"[一-鿿]{2,4}(?:[、 \u3000]+[一-鿿]{2,4}){0,4}、?")
_CLOSES: Final = lazy(r"[一-鿿、 \u3000]{2,20}[）)]")
#: Pieces that a bracket is torn into at the most.
PIECES: Final = 4


def _is_text(s: Seen) -> bool:
    return not s.label and not s.blank and (s.clauses or s.end in ENDED or s.fill == "full")


def torn_datelines(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the lines that the next one goes on, since the bracket of a dateline is open behind them.

    So does a dateline that has nothing behind it, where what follows is text.
    """
    for i, s in enumerate(seen):
        if s.label != "dateline":
            continue
        content = shadow[lines.starts[i] : lines.ends[i]]
        bare = s.end != "stop" and DATELINE.fullmatch(content) is not None
        if bare and i + 1 < len(seen) and _is_text(seen[i + 1]):
            yield i
            continue
        if _OPEN.search(content, max(0, len(content) - _END)) is None:
            continue
        for k in range(i + 1, min(len(seen), i + 1 + PIECES)):
            piece = shadow[lines.starts[k] : lines.ends[k]]
            if (closing := _CLOSES.match(piece)) is not None:
                whole = closing.end() == len(piece)  # the text of the report begins behind it
                yield from range(i, min(k + whole, len(seen) - 1))
                break
            if _NAMES.fullmatch(piece) is None:
                break


#: Where reporters report from, behind their names; what a byline begins with, and the name that is a link in it.
_PLACE: Final = lazy(rf"[{SLASHES}][ ]?(?!专题|系列|深度|特别|独家|连续|追踪)[一-鿿]{{2,8}}报[道导]")
_REPORTER: Final = lazy(rf"(?:[一-鿿]{{2,8}}[ {SLASHES}]{{0,3}})?记者[ ]?")
_NAME: Final = lazy(LIST)


def torn_bylines(lines: Lines, shadow: str) -> Iterator[int]:
    """Yield the lines of a byline that the next one goes on: the name is a link, 某某报 记者 | 张伟 | ／台北报道."""
    for i in range(1, len(lines)):
        if shadow[lines.starts[i]] not in SLASHES or not _PLACE.fullmatch(shadow, lines.starts[i], lines.ends[i]):
            continue
        above = [shadow[lines.starts[k] : lines.ends[k]] for k in range(max(0, i - 2), i)]
        if _NAME.fullmatch(above[-1]) is None:
            continue
        yield i - 1
        if len(above) > 1 and _REPORTER.fullmatch(above[0]):
            yield i - 2
