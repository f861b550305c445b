"""Numbers that lines begin with: those of a list ascend in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ascents"]

_NUMBERED: Final = lazy("([（(第]?)([0-9]{1,3}|[一二三四五六七八九十]{1,3})([、.．）)条章节])(?![0-9])")
_ONES: Final = "〇一二三四五六七八九"


def ascents(lines: Iterable[str]) -> int:
    """Count the lines whose number is one more than the last one of its form above them.

    >>> ascents(["一、目标", "（一）水", "全市供水", "（二）电", "二、措施"]), ascents(["（二）电", "（一）水"])
    (2, 0)
    """
    count = 0
    last: dict[tuple[str, str], int] = {}
    for line in lines:
        found = _NUMBERED.match(line)
        if found is not None:
            before, numeral, after = found.groups()
            number = _number(numeral)
            count += last.get((before, after)) == number - 1
            last[before, after] = number
    return count


def _number(numeral: str) -> int:
    """Give the number that is written in digits, or in Chinese numerals up to 99."""
    if numeral.isdigit():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (_ONES.find(tens) if tens else len(ten)) * 10 + (_ONES.find(ones) if ones else 0)
