"""Write down the public surface: every name, signature and field, one a line.

`python tests/api/snapshot.py` writes `surface.txt`, which a test compares: no signature changes unseen.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin, is_typeddict

import govtext
from govtext import testing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SNAPSHOT = Path(__file__).with_name("surface.txt")


def surface() -> str:
    """Give the whole surface."""
    return "\n".join((*lines(govtext), *lines(testing))) + "\n"


def lines(module: ModuleType) -> Iterator[str]:
    for name in module.__all__:
        yield from described(f"{module.__name__}.{name}", getattr(module, name))


def described(name: str, thing: object) -> Iterator[str]:
    if get_origin(thing) is not None:
        yield f"{name} = {' | '.join(map(repr, get_args(thing)))}"
    elif isinstance(thing, type):
        bases = ", ".join(base.__name__ for base in thing.__bases__)
        yield f"class {name}({bases})"
        yield from (f"{name}[{key}]: {written(hint)}" for key, hint in typed(thing).items())
        fields = getattr(thing, "_fields", None)
        if fields is not None or hasattr(thing, "__dataclass_fields__"):
            yield f"{name}{signature(thing)}"
        for member in sorted(vars(thing)):
            if not member.startswith("_") and member not in (fields or ()):
                yield from of_class(f"{name}.{member}", vars(thing)[member])
    elif callable(thing):
        yield f"{name}{signature(thing)}"


def typed(thing: type) -> dict[str, object]:
    """Give the keys of a `TypedDict` with their hints."""
    return dict(thing.__annotations__) if is_typeddict(thing) else {}


def of_class(name: str, member: Any) -> Iterator[str]:
    if isinstance(member, property):
        yield f"{name}: {written(inspect.signature(member.fget or len).return_annotation)}"
    elif type(member) in (classmethod, staticmethod):
        yield f"{name}{signature(member.__func__)}  # {type(member).__name__}"
    elif inspect.isfunction(member):
        yield f"{name}{signature(member)}"


def signature(function: object) -> str:
    assert callable(function)
    found = inspect.signature(function)
    parameters: list[str] = []
    for parameter in found.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in parameters:
            parameters.append("*")
        annotation = "" if parameter.annotation is parameter.empty else f": {written(parameter.annotation)}"
        default = "" if parameter.default is parameter.empty else f" = {parameter.default!r}"
        parameters.append(parameter.name + annotation + default)
    gives = "" if found.return_annotation is found.empty else f" -> {written(found.return_annotation)}"
    return f"({', '.join(parameters)}){gives}"


def written(annotation: object) -> str:
    """Give an annotation as it was written: Pythons differ in how they keep it."""
    if isinstance(annotation, str):
        return annotation
    return str(getattr(annotation, "__forward_arg__", None) or getattr(annotation, "__name__", annotation))


if __name__ == "__main__":
    SNAPSHOT.write_text(surface(), encoding="utf-8", newline="\n")
