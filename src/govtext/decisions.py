"""Decisions: what each line of a page was taken for, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from govtext.spans import Span
from govtext.visible import visible

__all__ = ["Decision", "Explanation", "What"]

What = Literal[
    "kicker",
    "title",
    "deck",
    "byline",
    "paragraph",
    "subhead",
    "caption",
    "list-item",
    "table-row",
    "credit",
    "jump",
    "furniture",
    "metadata",
]


class Decision(NamedTuple):
    """What a line of the page was taken for, with the reason that won.

    `what` is its part in the article (`title`, `paragraph`, `byline`, …), or `furniture` or `metadata` for
    a line that left; `text` is the line as it came out, `article` the index of the article that has it, `None` for one
    that left. `spans` are those of the source, and tell where the line stood on the page.

    >>> from govtext import Span
    >>> Decision("jump", "（下转第二版）", "a jump by its form", 0, (Span(21, 28),)).reason
    'a jump by its form'
    """

    what: What
    text: str
    reason: str
    article: int | None
    spans: Sequence[Span]


class Explanation(tuple[Decision, ...]):
    """The decisions of a document: a tuple of `Decision` values that reads as text, one decision a line.

    In the order of the clean text, article by article; behind it what left, in the order of the page.

    >>> from govtext import Span
    >>> print(Explanation([Decision("title", "会议召开", "short, and ends in the open", 0, (Span(0, 4),))]))
    article 1
      title       会议召开
                  short, and ends in the open
    """

    __slots__ = ()

    def __str__(self) -> str:
        return "\n".join(self._lines()) or "no decisions are kept with this document"

    def _lines(self) -> Iterator[str]:
        last: int | None = -1
        for decision in self:
            if decision.article != last:
                last = decision.article
                yield f"article {last + 1}" if last is not None else "left out"
            yield f"  {decision.what:<11} {_shown(decision.text)}"
            yield f"{'':<13} {decision.reason}"


#: So many characters of a line are enough to find it by.
SHOWN: Final = 32


def _shown(text: str) -> str:
    return visible(text if len(text) <= SHOWN else text[: SHOWN - 1] + "…")
