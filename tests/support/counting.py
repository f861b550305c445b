"""Counting work instead of timing it: the same on every machine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

__all__ = ["calls"]


def calls(work: Callable[..., object], *given: object) -> int:
    """Count the calls of functions, of Python and of C, that `work` makes of what it is given."""
    count = 0

    def see(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work(*given)
    finally:
        sys.setprofile(before)
    return count
