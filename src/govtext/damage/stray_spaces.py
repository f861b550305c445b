"""Stray spaces: optical recognition sees a space where characters stand a little farther apart.

They are told from spaces that part something by where they fall: anywhere, inside of words as well (`scattered`). Then
those of running text are closed; of a line that may be a headline, whose parts stand apart, only those inside of words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.characters import CLOSERS, HAN_CLASS, PUNCTUATION_CLASS, TERMINATORS
from govtext.engine import Rule
from govtext.labels import label
from govtext.names import SURNAME_IN_EITHER
from govtext.patterns import lazy
from govtext.scattered import BETWEEN, PROSE, scattered
from govtext.text import Edit
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["STRAY_SPACE"]

_CJK: Final = f"{HAN_CLASS}{PUNCTUATION_CLASS}"
_STRAY: Final = lazy(rf" (?<=[{_CJK}] )(?=[{_CJK}])")
#: Who somebody is, before names in brackets, which stand apart; who took a picture, at the end of them.
_NAMED: Final = lazy(r"[（(][^（()）\n]{0,12}[者员員生] [^（()）\n]{1,40}[）)]| [摄攝文图圖][）)]")
#: A surname that stands apart from what goes on it.
_SURNAME: Final = lazy(rf"(?<= ){SURNAME_IN_EITHER} (?=[{HAN_CLASS}]{{2}}(?![{HAN_CLASS}]))")
_GUTTER: Final = lazy(r"(?<=\S)( {2,99})(?=\S)")
#: Rows that have text behind a gutter at one place.
_ROWS: Final = 3


def propose_stray_spaces(text: str) -> Iterator[Edit]:
    """Propose to close the spaces of running text where spaces fall anywhere, inside of words as well.

    >>> page = "今年推 广滴灌，草莓个头大，\\n每斤价 格到了 二十多元，采\\n摘的游 客都说，还要再来。"
    >>> [edit[:3] for edit in propose_stray_spaces(page)]
    [(3, 4, ''), (18, 19, ''), (22, 23, ''), (33, 34, '')]
    """
    if BETWEEN.search(text) is None:
        return
    lines = text.split("\n")
    if not scattered(lines):
        return
    found: list[list[int]] = []
    above = ""
    for number, line in enumerate(lines):
        prose = _runs(line, above, lines[number + 1] if number + 1 < len(lines) else "")
        found.append([*_stray(line, prose=prose)])
        above = line if prose else ""
    yield from _closed(lines, found)


def _runs(line: str, above: str, below: str) -> bool:
    """Say whether a line is one of running text: by its marks, or since it goes on the one above or into that below."""
    if PROSE.search(line):
        return True
    if label(line):
        return False
    if above.strip() and above.rstrip()[-1] not in TERMINATORS + CLOSERS:
        return True
    return line.startswith("\u3000\u3000") and PROSE.search(below) is not None


def _stray(line: str, *, prose: bool) -> Iterator[int]:
    """Yield the places of the spaces in a line that part nothing."""
    if " " not in line:
        return
    if not prose:
        yield from (k for k in (m.start() for m in BETWEEN.finditer(line)) if crosses_word(line[k - 1], line[k + 1]))
        return
    named = {at for found in _NAMED.finditer(line) for at in range(*found.span())}
    split = {found.end() - 1 for found in _SURNAME.finditer(line)}
    for found in _STRAY.finditer(line):
        at = found.start()
        if at not in named or at in split or crosses_word(line[at - 1], line[at + 1]):
            yield at


def _closed(lines: Sequence[str], found: Sequence[Sequence[int]]) -> Iterator[Edit]:
    """Propose to close the spaces at places of the lines, and keep what stands behind a gutter where it is aligned.

    A space that may be the gutter itself, beside the edge of a column, stays.
    """
    gutters = [[match.span(1) for match in _GUTTER.finditer(line)] if "  " in line else [] for line in lines]
    as_is: Counter[int] = Counter(end for row in gutters for _, end in row)
    moved: Counter[int] = Counter(
        end - bisect_left(places, end) for row, places in zip(gutters, found, strict=True) for _, end in row
    )
    kept = sum(n for n in as_is.values() if n >= _ROWS) >= sum(n for n in moved.values() if n >= _ROWS)
    edges = {end + k for end, n in as_is.items() if n >= _ROWS for k in (-1, 0, 1)}
    start = 0
    for line, row, places in zip(lines, gutters, found, strict=True):
        closed = [at for at in places if at + 1 not in edges]
        done = 0
        for begin, _ in row:
            before = bisect_left(closed, begin)
            if kept and before > done:
                yield Edit(start + begin, start + begin + 1, " " * (before - done + 1), STRAY_SPACE.name)
            done = before
        yield from (Edit(start + at, start + at + 1, "", STRAY_SPACE.name) for at in closed)
        start += len(line) + 1


STRAY_SPACE: Final = Rule(
    "damage.stray-space",
    "spaces that optical recognition scatters over Chinese text are closed",
    "repair",
    (
        "今年推 广滴灌，草莓个头大，\n每斤价 格到了 二十多元，采\n摘的游 客都说，还要再来。",
        "今年推广滴灌，草莓个头大，\n每斤价格到了二十多元，采\n摘的游客都说，还要再来。",
    ),
    propose_stray_spaces,
)
