"""Letters: from whom one addresses to its close and the day, and the form that those of Taiwan's offices begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.pageheads import SECTION_NAME
from govtext.articles.parts import PROSE
from govtext.articles.short import CLOSED
from govtext.official_lines import is_day
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["FORM", "is_line", "letter"]

FORM: Final = "a row of the form over a letter"

#: Lines under the close of a letter, who signs it and the day, and characters of how a letter addresses somebody.
UNDER: Final = 4
CALL: Final = 24


def letter(parts: list[Part]) -> list[Part]:
    """Take what stands in a letter, from whom it addresses to its close and the day, for lines of its text.

    So are the rows of the form that one of an office of Taiwan begins with, but for where it is filed, over the title.
    """
    if rows := _form(parts):
        title = next((i for i, part in enumerate(parts) if part.kind == "head" and i not in rows), 0)
        kinds = {i: "meta" if i < title else "body" for i in rows}
        return [part._replace(kind=kinds[i], reason=FORM) if i in kinds else part for i, part in enumerate(parts)]
    closed = next((i for i, part in enumerate(parts) if part.reason == CLOSED), None)
    calls = [i for i in range(closed or 0) if _calls(parts, i)]
    if closed is None or not calls:
        return parts
    begins = calls[-1]
    day = next((i for i, part in enumerate(parts[closed:][: UNDER + 1], closed) if is_day(part.shadow)), closed)
    inside = range(begins, day + 1)
    return [
        part._replace(kind="body", reason="a line of a letter")
        if i in inside and (is_line(part) or part.kind == "meta")
        else part
        for i, part in enumerate(parts)
    ]


def _calls(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is how a letter begins: 主席：, 妈妈：. A kicker like one has a headline below."""
    part = parts[i]
    called = part.kind in PROSE or (part.kind == "head" and parts[i + 1].kind in PROSE)
    return called and len(part.shadow) <= CALL and part.shadow.endswith(("：", ":")) and part.passage.rows == 1


def is_line(part: Part) -> bool:
    """Say whether a part is text of an official document, whatever it would be in a newspaper."""
    if part.kind == "head":
        return part.passage.label != "list-item"
    return part.kind in ("credit", "byline") or part.reason == SECTION_NAME  # who signs, the cell of a table


#: A label with its value, and that of whom a letter of an office of Taiwan goes to.
_LABELLED: Final = lazy("[一-鿿](?:[一-鿿]{1,15}|[ \u3000]{1,4}[一-鿿])[：:].{0,80}")
_ADDRESSED: Final = ("受文者：", "受文者:")


def _form(parts: Sequence[Part]) -> list[int]:
    """Give the rows of the form that a letter of an office of Taiwan begins with: all labels around whom it goes to."""
    lines = [i for i, part in enumerate(parts[:TOP]) if part.kind not in PROSE or part.passage.rows == 1]
    to = next((k for k, i in enumerate(lines) if parts[i].shadow.startswith(_ADDRESSED)), None)
    if to is None:
        return []
    rows = [i for i in lines if _LABELLED.fullmatch(parts[i].shadow) is not None]
    return rows if len(rows) >= ROWS else []


#: Rows that such a form has at the least.
ROWS: Final = 4
#: Lines at the top that it stands among.
TOP: Final = 48
