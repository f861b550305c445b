"""Plain dicts, read with errors that name the place, as `Document.from_dict` promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from govtext.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["get", "listed", "mapping", "optional", "spans", "string"]


def mapping(value: object, where: str) -> Mapping[str, object]:
    """Give `value` when it is a dict; raise `TypeError` otherwise."""
    if not isinstance(value, dict):
        msg = f"{where} is a dict, not {type(value).__name__}"
        raise TypeError(msg)
    return cast("dict[str, object]", value)


def get(given: Mapping[str, object], name: str, where: str) -> object:
    """Give what is under `name`; raise `KeyError` with the whole place when nothing is."""
    if name not in given:
        raise KeyError(f"{where}.{name}" if where != "the document" else name)
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


def spans(given: Mapping[str, object], where: str) -> tuple[Span, ...]:
    """Give the spans that a block or a dropped stretch has."""
    out: list[Span] = []
    for i, pair in enumerate(listed(given, "spans", where)):
        if not isinstance(pair, (list, tuple)) or [type(n) for n in cast("list[object]", pair)] != [int, int]:
            msg = f"{where}.spans[{i}] is a pair of offsets, not {pair!r}"
            raise TypeError(msg)
        out.append(Span(*cast("tuple[int, int]", pair)))
    return tuple(out)
