"""The accounts that articles are posted by: their names, and what stands beside them, under or over a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy
from govtext.stamps import AGO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["ORIGINAL", "accounts", "is_account"]

#: What stands under a title beside the names of its author and account.
ORIGINAL: Final = frozenset({"原创", "Original"})
#: What stands under the name of an account, for the reader to press.
_FOLLOW: Final = frozenset({"关注", "+关注", "+ 关注", "已关注", "关注TA", "Follow"})
#: The name has no more ems, and no mark of a sentence.
NAME: Final = 12.0
#: The title above has so many at the least.
TITLE: Final = 7.0
_MARKS: Final = lazy("[，。！？；：,!?:]")
#: The labels of an account, each over its value: its number, and what it is about; then how long ago it posted.
_NUMBER: Final = frozenset({"微信号", "微信ID", "公众号ID"})
_ABOUT: Final = lazy("功能介绍|简介|账号简介")
_ID: Final = lazy(r"[A-Za-z0-9][A-Za-z0-9_-]{1,30}")
_AGO: Final = lazy(AGO)


def accounts(parts: Sequence[Part]) -> set[int]:
    """Give the lines of an account, below a title: its name over what one presses, or over its number, and the rest."""
    found: set[int] = set()
    lines = (i for i, part in enumerate(parts) if part.kind in ("head", "body") and part.width >= TITLE)
    title = next(lines, len(parts))
    for i in range(title + 2, len(parts)):
        if parts[i].shadow in _FOLLOW and _may_be_name(parts[i - 1]):
            found.update((i - 1, i))
        elif parts[i].shadow in _NUMBER and i + 1 < len(parts) and _ID.fullmatch(parts[i + 1].shadow):
            end = i + 2
            if end + 1 < len(parts) and _ABOUT.fullmatch(parts[end].shadow):
                end += 2
            if end < len(parts) and _AGO.fullmatch(parts[end].shadow):
                end += 1
            start = i - 1 if _may_be_name(parts[i - 1]) else i
            if 1 < start < i and parts[start - 1].shadow == parts[start].shadow:
                start -= 1
            found.update(range(start, end))
    return found


def is_account(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is the name of an account by what stands under it."""
    below = parts[i + 1].shadow if i + 1 < len(parts) else ""
    return below in _FOLLOW or below in _NUMBER


def _may_be_name(part: Part) -> bool:
    return part.width <= NAME and _MARKS.search(part.shadow) is None
