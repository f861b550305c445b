"""What is looked for in lines of a site: the class that is asked first leaves out none of it."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final

import pytest

from govtext.site_hints import _BEGINS, _HINTS
from support.patterns import _firsts, characters_of

_PARSER: Final[Any] = import_module("re._parser")
_WHOLE: Final = _HINTS.regex.pattern
_WORDS: Final = _WHOLE.removeprefix(f"(?=^|{_BEGINS})(?:").removesuffix(")")
#: The alternatives, but for those that stand at the beginning of a line alone.
_ANYWHERE: Final = [
    branch
    for ((_, (_, branches)),) in [list(_PARSER.parse(_WORDS))]
    for branch in branches
    if str(branch[0][0]) != "AT"
]


def test_the_class_stands_first() -> None:
    assert len(_WORDS) < len(_WHOLE)
    assert _ANYWHERE


@pytest.mark.parametrize("branch", _ANYWHERE, ids=lambda branch: str(branch[0]))
def test_the_class_has_what_each_begins_with(branch: Any) -> None:
    for each in _firsts(list(branch), characters_of(_WORDS, 0)):
        assert re.match(_BEGINS, each)
