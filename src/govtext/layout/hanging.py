"""Hanging indents: what goes on an item, or on the words behind a label, is set in under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.layout.signals import ENDED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["hanging"]

#: A line is set in by so many ems at the least.
SET_IN: Final = 1.5
#: So many lines set in under one that breaks off tell that indents hang, if at the most such a share of them stands
#: under one that has ended, where a paragraph would begin.
SEVERAL: Final = 3
BEGUN: Final = 0.25
#: The share of the room of a line that the one above takes at the least which it goes on: a head is shorter.
FULL: Final = 0.75


def hanging(lines: Lines, seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines that go on in one that hangs on the same item, where the indents of a text hang.

    >>> from govtext.layout.signals import look
    >>> from govtext.lines import lines_of
    >>> page = "\\n".join(f"{number}、请各单位就本案的场地\\n      使用情形调查完竣，并" for number in "一二三")
    >>> page += f"\\n{' ' * 24}三\\n      送各委员参考。"  # further in stands the number of the page
    >>> list(hanging(lines_of(page), list(look(lines_of(page), page))))
    [0, 2, 4]
    """
    if not any(lines.indents):
        return
    right = [indent + width for indent, width in zip(lines.indents, lines.widths, strict=True)]
    on: list[int] = []
    begun = told = 0
    head = -1
    for i in range(1, len(seen)):
        if _is_hung_on(seen[i - 1]):
            head = i - 1
        deeper = head >= 0 and lines.indents[i] - lines.indents[head] >= SET_IN
        if "folio" in (seen[i - 1].label, seen[i].label):  # which is not of the item
            continue
        if not deeper:
            head = -1
        elif seen[i].label or _is_hung_on(seen[i]):
            continue
        elif seen[i - 1].end in ENDED:
            begun += 1
        elif right[i - 1] < FULL * right[i]:
            head = -1
        elif seen[i - 1].end != "colon":
            told += head == i - 1
            on.append(i - 1)
    if told >= SEVERAL and begun <= BEGUN * len(on):
        yield from on


def _is_hung_on(s: Seen) -> bool:
    """Say whether lines may hang on a line: an item, or what begins with a label."""
    return s.label == "list-item" or s.start == "label"
