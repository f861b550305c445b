"""Rows: each line of the result beside the stretches of the source that it came from, and what left in its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from govtext.report.counts import class_of
from govtext.report.pieces import SHOWN, Painted, Piece, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.document import Document
    from govtext.text import Change, Text

__all__ = ["Row", "rows_of"]


@dataclass(slots=True)
class Row:
    """One row of a report.

    A row with a `number` is that line of the result. A row without one has something that left the text, or, when it
    has a `target`, marks the place where the line of that number stood before it moved.
    """

    pieces: list[Piece]
    number: int | None = None
    article: int | None = None
    what: str = ""
    moved: bool = False
    target: int | None = None
    lines: tuple[int, int] = (0, 0)

    @property
    def before(self) -> str:
        """The source side."""
        return "".join(piece.before for piece in self.pieces)

    @property
    def after(self) -> str:
        """The result side."""
        return "".join(piece.after for piece in self.pieces)


def rows_of(document: Document, changes: Sequence[Change]) -> list[Row]:
    """Give the rows of a document in the order of its text; every character of source and result stands in one.

    >>> import govtext
    >>> document = govtext.normalize("第2版\\n防汛會議召開\\n本報訊昨日，防汛會議召\\n開。")
    >>> [(row.what, row.before, row.after) for row in rows_of(document, document.changes)][:2]
    [('furniture', '第2版\\n', ''), ('title', '防汛會議召開\\n', '防汛会议召开\\n')]
    """
    text = document.text
    if text is None:
        return _without_source(document)
    rows = list(_lines(document, str(text)))
    cuts = [row[0] for row in rows]
    made = [row[1] for row in rows]
    for row, pieces in zip(made, pieces_of(text, cuts, Painted(changes)), strict=True):
        row.pieces = pieces
    firsts = [min((p.start for p in row.pieces if p.start >= 0), default=-1) for row in made]
    for k in _moved(firsts, [len(row.before) for row in made]):
        made[k].moved = True
    whole = _placed(made, _Places.of(text, made))
    starts = [-1, *(i for i, character in enumerate(text.source) if character == "\n")]
    for row in whole:
        kept = [piece for piece in row.pieces if piece.start >= 0 and (piece.before.strip() or len(row.pieces) == 1)]
        if kept:
            first, last = min(p.start for p in kept), max(p.start + len(p.before.rstrip()) for p in kept)
            row.lines = bisect_left(starts, first), max(bisect_left(starts, first), bisect_left(starts, last))
    return whole


def _without_source(document: Document) -> list[Row]:
    rows: list[Row] = []
    for a, article in enumerate(document.articles):
        roles = [name for name in ("kicker", "title", "deck") for _ in getattr(article, name)]
        body: dict[str, str] = {str(block): block.role for block in article.blocks}
        body |= {getattr(article, name): name for name in ("author", "byline", "credit", "jump")}
        for k, line in enumerate(article.lines()):
            what = roles[k] if k < len(roles) else body.get(line, "")
            rows.append(Row([Piece("", line, (), -1)], len(rows), a, what))
    dropped = (Piece(gone.text, "", (gone.rule,), -1, gone.text[:SHOWN]) for gone in document.dropped)
    return [*rows, *(Row([piece], what="dropped") for piece in dropped)]


def _lines(document: Document, value: str) -> Iterator[tuple[int, Row]]:
    """Yield the place and the empty row of each line of the result; blank lines belong to the one above."""
    placed = [decision for decision in document.decisions if decision.article is not None]
    found: list[tuple[int, bool]] = []
    start, blank = 0, False
    for line in value.split("\n"):
        if line.strip():
            found.append((start, blank))
            blank = False
        else:
            blank = True
        start += len(line) + 1
    if not found and value:
        found = [(0, False)]
    known = len(placed) == len(found)
    article = 0
    for k, (place, after_blank) in enumerate(found):
        article += after_blank and k > 0
        decision = placed[k] if known else None
        what, number = (decision.what, decision.article) if decision is not None else ("", article)
        yield place if k else 0, Row([], k, number, what)


def _moved(firsts: Sequence[int], weights: Sequence[int]) -> Iterator[int]:
    """Yield the rows that moved: all but those which, in the order of the source, make up most of the text.

    The heaviest increasing subsequence, found with a tree of prefix maxima.
    """
    ranks = {first: rank for rank, first in enumerate(sorted(set(firsts)), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before = [-1] * len(firsts)
    best = (0, -1)
    for k, (first, weight) in enumerate(zip(firsts, weights, strict=True)):
        if first < 0:
            continue
        i, top = ranks[first] - 1, (0, -1)
        while i > 0:
            top = max(top, tree[i])
            i &= i - 1
        before[k] = top[1]
        mine = (top[0] + weight, k)
        best = max(best, mine)
        i = ranks[first]
        while i < len(tree):
            tree[i] = max(tree[i], mine)
            i += i & -i
    stays: set[int] = set()
    k = best[1]
    while k >= 0:
        stays.add(k)
        k = before[k]
    yield from (k for k, first in enumerate(firsts) if first >= 0 and k not in stays)


#: What leaves the text by a rule of these classes has a row of its own, unless it is blank.
OWN: Final = ("remove", "other")


@dataclass(slots=True)
class _Places:
    """Where what was dropped goes: behind or before a piece of a row, or into a row of its own behind a row."""

    behind: dict[tuple[int, int], list[Piece]] = field(default_factory=dict[tuple[int, int], list[Piece]])
    ahead: dict[tuple[int, int], list[Piece]] = field(default_factory=dict[tuple[int, int], list[Piece]])
    own: dict[int, list[Row]] = field(default_factory=dict[int, list[Row]])

    @classmethod
    def of(cls, text: Text, rows: Sequence[Row]) -> _Places:
        """Follow the source: what was dropped stays with what stood before it, an indent with what it indents."""
        places = cls()
        kept = sorted((p.start, r, i) for r, row in enumerate(rows) for i, p in enumerate(row.pieces) if p.start >= 0)
        dropped = [
            (start, Piece(gone.text, "", (gone.rule,), start, gone.text[:SHOWN]))
            for gone in text.dropped
            for start, _ in gone.spans[:1]
        ]
        starts = [start for start, _ in dropped]
        anchor, last, k = -1, None, 0  # the last row that did not move, the last piece, the next that was dropped
        for start, r, i in (*kept, (len(text.source), -1, -1)):
            stop = bisect_right(starts, start - 1, k)
            indent = stop
            while (
                r >= 0
                and indent > k
                and "\n" not in dropped[indent - 1][1].before
                and _is_inline(dropped[indent - 1][1])
            ):
                indent -= 1
            if indent > k or last is None:
                places._fill([piece for _, piece in dropped[k:indent]], anchor, last, (r, i))
                places.ahead.setdefault((r, i), []).extend(piece for _, piece in dropped[indent:stop])
            else:
                places.behind.setdefault(last, []).extend(piece for _, piece in dropped[indent:stop])
            k = stop
            if r < 0:
                break
            if rows[r].moved:
                if last is None or last[0] != r:
                    places.own.setdefault(anchor, []).append(Row([], target=rows[r].number))
            else:
                anchor = r
            last = (r, i)
        return places

    def _fill(
        self, pieces: Sequence[Piece], anchor: int, last: tuple[int, int] | None, following: tuple[int, int]
    ) -> None:
        own: Row | None = None
        ended = True  # the line that the row of its own shows
        for piece in pieces:
            if not _is_inline(piece) and ended:
                ended = False
                own = Row([], what="furniture" if piece.rules[0] == "articles.furniture" else "left out")
                self.own.setdefault(anchor, []).append(own)
            if own is not None:
                own.pieces.append(piece)
                ended = ended or "\n" in piece.before
            elif last is not None:
                self.behind.setdefault(last, []).append(piece)
            else:
                self.ahead.setdefault(following, []).append(piece)


def _is_inline(piece: Piece) -> bool:
    return piece.before.isspace() or class_of(piece.rules[0]) not in OWN


def _placed(rows: Sequence[Row], places: _Places) -> list[Row]:
    """Put everything in its place."""
    out = places.own.get(-1, [])
    for r, row in enumerate(rows):
        pieces: list[Piece] = []
        for i, piece in enumerate(row.pieces):
            pieces += places.ahead.get((r, i), ())
            pieces.append(piece)
            pieces += places.behind.get((r, i), ())
        row.pieces = pieces
        out += (row, *places.own.get(r, ()))
    rest = places.ahead.get((-1, -1), [])  # of a source that has nothing in the result
    return [*out, Row(rest, what="left out")] if rest else out
