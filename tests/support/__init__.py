"""What several test folders share: generated texts and pages, and the messy text they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import Phase, settings

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["not_yet"]

Test = TypeVar("Test", bound="Callable[..., Any]")


def not_yet(reason: str) -> Callable[[Test], Test]:
    """Mark a property test that the code does not pass yet; the day it does, the mark must go.

    Only the explicit examples run, so that it fails every time, and not when chance finds a page for it.
    """
    explicit = settings(phases=(Phase.explicit,))

    def mark(test: Test) -> Test:
        marked: Test = pytest.mark.xfail(strict=True, reason=reason)(explicit(test))
        return marked

    return mark
