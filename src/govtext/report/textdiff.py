"""What changed as text: unified hunks for terminals and code review, made from the ledger.

Nothing is compared: the rows know what stands for what. So the time is linear, and a moved headline is not taken for
one that went and one that came.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from govtext.misuse import check_option
from govtext.report.pieces import INFERRED
from govtext.report.rows import rows_of
from govtext.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govtext.document import Document
    from govtext.report.rows import Row

__all__ = ["STYLES", "diff"]

STYLES: Final = ("lines", "words")


def diff(document: Document, style: str) -> str:
    """Give the diff of a document; an empty string when nothing changed."""
    check_option("style", style, STYLES)
    body = _by_words if style == "words" else _by_lines
    hunks: list[str] = []
    line, done = 1, 0  # of the result: where the next line stands, and the last
    for row in rows_of(document, document.changes):
        rules = list(dict.fromkeys(rule for piece in row.pieces for rule in piece.rules if rule != INFERRED))
        about = ", ".join((*(("moved",) if row.moved else ()), *rules))
        changed = about or (row.pieces and document.text is None)
        if changed and row.target is None:
            first, last = row.lines
            new = f"{line}" if row.number is not None else f"{done},0"
            hunks.append(f"@@ -{_range(first, last)} +{new} @@ {visible(about)}".rstrip())
            hunks += body(row)
        done = line if row.number is not None else done
        line += row.after.count("\n") + (document.text is None and row.number is not None)
    return "\n".join(("--- source", "+++ result", *hunks)) if hunks else ""


def _range(first: int, last: int) -> str:
    return "0,0" if not first else str(first) if first == last else f"{first},{last - first + 1}"


def _by_lines(row: Row) -> Iterator[str]:
    """Yield the lines of the source, and that of the result behind them; a line that is the same stands once."""
    before, after = row.before.removesuffix("\n"), row.after.rstrip("\n")
    whole = before.split("\n") if row.before else []
    same = whole.index(after) if row.number is not None and after in whole else -1
    for k, line in enumerate(whole):
        yield f"{' ' if k == same else '-'}{visible(line)}".rstrip(" " if not line else "")
    if row.number is not None and same < 0:
        yield f"+{visible(after)}"


def _by_words(row: Row) -> Iterator[str]:
    """Yield the line of the result with what was changed in it, before and after."""
    out: list[str] = []
    for is_changed, pieces in groupby(row.pieces, lambda piece: bool(piece.rules)):
        group = list(pieces)
        before = "".join(piece.before for piece in group)
        after = "".join(piece.after for piece in group)
        if not is_changed:
            out.append(visible(after.rstrip("\n")))
            continue
        out.append(f"[-{visible(before).replace(chr(10), '⏎')}-]" if before else "")
        out.append(f"{{+{visible(after).replace(chr(10), '⏎')}+}}" if after else "")
    yield "".join(out)
