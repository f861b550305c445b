"""Everything public is written down: in the snapshot, in the reference, in docstrings with examples that run."""

from __future__ import annotations

import doctest
import importlib.util
import inspect
import re
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, get_origin, get_overloads, get_type_hints

import pytest

import govtext
from govtext import testing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = [(module, name) for module in (govtext, testing) for name in module.__all__]


def snapshot() -> ModuleType:
    spec = importlib.util.spec_from_file_location("snapshot", Path(__file__).with_name("snapshot.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_signature_changed_unseen() -> None:
    """If this is meant: `python tools/refresh.py`, and a line in CHANGELOG.md."""
    module = snapshot()
    assert module.surface() == module.SNAPSHOT.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", govtext.__all__)
def test_the_reference_has_every_name(name: str) -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    assert re.search(rf"^\.\. auto\w+:: govtext\.{name}$", page, re.MULTILINE)


@pytest.mark.parametrize(("module", "name"), PUBLIC, ids=[f"{module.__name__}.{name}" for module, name in PUBLIC])
def test_every_name_has_a_docstring(module: ModuleType, name: str) -> None:
    thing = getattr(module, name)
    if get_origin(thing) is None:  # a `Literal` has none of its own
        assert inspect.getdoc(thing)


def examples(thing: object) -> int:
    """Count the examples in a docstring, and in those of what belongs to a class."""
    found = doctest.DocTestFinder(exclude_empty=True).find(thing, "it", module=False)  # pyright: ignore[reportArgumentType]
    return sum(len(test.examples) for test in found)


@pytest.mark.parametrize(("module", "name"), PUBLIC, ids=[f"{module.__name__}.{name}" for module, name in PUBLIC])
def test_every_name_is_doctested(module: ModuleType, name: str) -> None:
    thing = getattr(module, name)
    if get_origin(thing) is None:
        assert examples(thing)


def typed() -> Iterator[tuple[str, object]]:
    """Yield what has type hints: functions, classes, and the functions in classes, those behind properties too."""
    for module, name in PUBLIC:
        thing = getattr(module, name)
        if get_origin(thing) is None:
            yield name, thing
            yield from ((name, overload) for overload in get_overloads(thing))
            for member, value in vars(thing).items() if isinstance(thing, type) else ():
                function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
                if isinstance(function, FunctionType) and function.__module__.startswith("govtext"):
                    yield f"{name}.{member}", function


@pytest.mark.parametrize(("name", "thing"), list(typed()), ids=[name for name, _ in typed()])
def test_hints_can_be_resolved(name: str, thing: object) -> None:
    """Whoever makes forms, parsers or checks out of hints asks for them at run time."""
    assert isinstance(get_type_hints(thing), dict), name


def methods() -> Iterator[tuple[str, object]]:
    for module, name in PUBLIC:
        thing = getattr(module, name)
        for member, value in vars(thing).items() if isinstance(thing, type) else ():
            if not member.startswith("_") and isinstance(value, FunctionType | property | classmethod | staticmethod):
                yield f"{name}.{member}", getattr(thing, member)


def test_every_method_is_documented() -> None:
    found = dict(methods())
    assert len(found) >= 20
    assert [name for name, method in found.items() if not inspect.getdoc(method)] == []
