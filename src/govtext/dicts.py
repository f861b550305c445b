"""Plain dicts, read with errors that name the place, as `from_dict` promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from govtext.dates import is_of_calendar
from govtext.patterns import lazy
from govtext.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["day", "get", "listed", "mapping", "optional", "spans", "string"]

_DAY: Final = lazy("([0-9]{4})-([0-9]{2})-([0-9]{2})")


def mapping(value: object, where: str) -> Mapping[str, object]:
    """Give `value` when it is a dict; raise `TypeError` otherwise."""
    if not isinstance(value, dict):
        msg = f"{where} is a dict, not {type(value).__name__}"
        raise TypeError(msg)
    return cast("dict[str, object]", value)


def get(given: Mapping[str, object], name: str, where: str) -> object:
    """Give what is under `name`; raise `ValueError` with the whole place when nothing is."""
    if name not in given:
        whole, place = (where, name) if where.startswith("the ") else ("the document", f"{where}.{name}")
        msg = f"{whole} lacks {place}; give what to_dict gave"
        raise ValueError(msg)
    return given[name]


def listed(given: Mapping[str, object], name: str, where: str) -> list[object]:
    """Give the list under `name`."""
    value = get(given, name, where)
    if not isinstance(value, (list, tuple)):
        msg = f"{where}.{name} is a list, not {type(value).__name__}"
        raise TypeError(msg)
    return list(cast("list[object]", value))


def string(value: object, where: str) -> str:
    """Give `value` when it is a string."""
    if not isinstance(value, str):
        msg = f"{where} is a str, not {type(value).__name__}"
        raise TypeError(msg)
    return value


def optional(value: object, where: str) -> str | None:
    """Give `value` when it is a string or nothing."""
    return None if value is None else string(value, where)


def day(value: object, where: str) -> str | None:
    """Give `value` when it is a day of the calendar, `YYYY-MM-DD`, or nothing."""
    written = optional(value, where)
    if written is None:
        return None
    match = _DAY.fullmatch(written)
    if match is None or not is_of_calendar(*map(int, match.groups())):
        msg = f"{where} is a day of the calendar, YYYY-MM-DD, not {written!r}"
        raise ValueError(msg)
    return written


def spans(given: Mapping[str, object], where: str) -> tuple[Span, ...]:
    """Give the spans that a block or a dropped stretch has."""
    out: list[Span] = []
    for i, pair in enumerate(listed(given, "spans", where)):
        if not isinstance(pair, (list, tuple)) or [type(n) for n in cast("list[object]", pair)] != [int, int]:
            msg = f"{where}.spans[{i}] is a pair of offsets, not {pair!r}"
            raise TypeError(msg)
        span = Span(*cast("tuple[int, int]", pair))
        if not 0 <= span.start <= span.end:
            msg = f"{where}.spans[{i}] is 0 <= start <= end, not {pair!r}"
            raise ValueError(msg)
        out.append(span)
    return tuple(out)
