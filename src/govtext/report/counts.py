"""Counts of what happened on the way from a source to a document."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from govtext.engine import SAFETY_CLASSES
from govtext.pipeline import rules
from govtext.stats import Stats

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govtext.document import Document
    from govtext.text import Change

__all__ = ["CLASSES", "OTHER", "class_of", "count", "counted"]

#: The class of a rule that is none of govtext's: an edit or a slice that a caller made.
OTHER: Final = "other"
CLASSES: Final = (*SAFETY_CLASSES, OTHER)


@cache
def _classes() -> dict[str, str]:
    return {rule.name: rule.safety for rule in rules()}


def class_of(rule: str) -> str:
    """Give the safety class of a rule, by name.

    >>> class_of("script.traditional"), class_of("mine.own")
    ('fold', 'other')
    """
    return _classes().get(rule, OTHER)


def count(document: Document) -> Stats:
    """Count what happened to a document."""
    return counted(document, document.changes)


def counted(document: Document, changes: Iterable[Change]) -> Stats:
    """Count what happened to a document whose `changes` are at hand; making them takes time."""
    tally = Counter(change.rule for change in changes)
    if document.text is None:
        tally.update({gone.rule: len(gone.spans) for gone in document.dropped})
    order = {name: k for k, name in enumerate(_classes())}
    by_rule = {name: tally[name] for name in sorted(tally, key=lambda name: (order.get(name, len(order)), name))}
    by_class: Counter[str] = Counter()
    for name, number in by_rule.items():
        by_class[class_of(name)] += number
    gone = "".join(entry.text for entry in document.dropped)
    return Stats(
        None if document.text is None else len(document.text.source),
        len(str(document)),
        len(gone),
        len(gone) - sum(map(len, gone.split())),
        sum(by_rule.values()),
        by_rule,
        {name: by_class[name] for name in CLASSES if by_class[name]},
    )
