"""Counts of what happened on the way from a source to a document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from govtext.engine import SAFETY_CLASSES
from govtext.pipeline import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govtext.document import Document
    from govtext.text import Change

__all__ = ["CLASSES", "OTHER", "Stats", "class_of", "count", "counted"]

#: The class of a rule that is none of govtext's: an edit or a slice that a caller made.
OTHER: Final = "other"
CLASSES: Final = (*SAFETY_CLASSES, OTHER)


@dataclass(frozen=True, slots=True)
class Stats:
    """How much was changed, and how many characters came in, went out and were dropped.

    `rules` and `classes` count changes by rule, in the order in which the rules are applied, and by safety class
    (`other` for the rules of callers); they cannot be written to. `characters_in` is `None` for a document that was
    read back with `from_dict`. `blank_dropped` tells how many of the dropped characters were white space.

    >>> import govtext
    >>> stats = govtext.normalize("會議要求，抓好落\\n實。\\n第2版").stats
    >>> stats.characters_in, stats.characters_out, stats.characters_dropped, stats.blank_dropped
    (15, 10, 5, 2)
    >>> dict(stats.classes)
    {'fold': 2, 'layout': 2, 'remove': 1}
    """

    characters_in: int | None
    characters_out: int
    characters_dropped: int
    blank_dropped: int
    changes: int
    rules: Mapping[str, int]
    classes: Mapping[str, int]

    def __reduce__(self) -> tuple[Any, ...]:
        # The read-only view of a dict cannot be pickled.
        return _stats, (
            *(self.characters_in, self.characters_out, self.characters_dropped, self.blank_dropped, self.changes),
            *(dict(self.rules), dict(self.classes)),
        )


def _stats(
    came: int | None,
    out: int,
    dropped: int,
    blank: int,
    changes: int,
    by_rule: dict[str, int],
    by_class: dict[str, int],
) -> Stats:
    return Stats(came, out, dropped, blank, changes, MappingProxyType(by_rule), MappingProxyType(by_class))


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
    return _stats(
        None if document.text is None else len(document.text.source),
        len(str(document)),
        len(gone),
        len(gone) - sum(map(len, gone.split())),
        sum(by_rule.values()),
        by_rule,
        {name: by_class[name] for name in CLASSES if by_class[name]},
    )
