"""Counts of what happened to a document, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["Counts", "Stats"]


def _refuse(*_: object, **__: object) -> NoReturn:
    msg = "counts cannot be written to; dict(counts) can"
    raise TypeError(msg)


class Counts(dict[str, int]):
    """Counts by name that cannot be written to, so that they can be hashed; a dict, so that JSON takes them.

    >>> counts = Counts({"fold": 2})
    >>> counts == {"fold": 2}, hash(counts) == hash(Counts({"fold": 2}))
    (True, True)
    """

    __slots__ = ()

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[Counts], tuple[dict[str, int]]]:
        return Counts, (dict(self),)

    if not TYPE_CHECKING:  # who holds one knows it as a Mapping, which has none of these
        __setitem__ = __delitem__ = __ior__ = _refuse
        clear = pop = popitem = setdefault = update = _refuse


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

    def __post_init__(self) -> None:
        for name in ("rules", "classes"):
            object.__setattr__(self, name, Counts(getattr(self, name)))

    def to_dict(self) -> dict[str, Any]:
        """Give the counts as plain dicts and numbers, for JSON.

        >>> Stats(15, 10, 5, 2, 1, {"damage.space": 1}, {"repair": 1}).to_dict()["rules"]
        {'damage.space': 1}
        """
        out: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(self)}
        return out | {"rules": dict(self.rules), "classes": dict(self.classes)}
