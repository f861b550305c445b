"""Rows of names with a space between them, as the roll of a meeting has them: 出席议员：何宁 周远 秦朗."""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["are_names", "names_follow"]

#: A name, perhaps with the office before it or inside of it (陳副主任委員裕璋), and who sat in for whom behind it.
_OF_ONE: Final = r"[一-鿿·]{2,8}|[一-鿿][ \u3000][一-鿿]|[一-鿿]{2,14}(?:[长長员員]|主任|秘[书書])[一-鿿]{1,3}"
_NAME: Final = f"(?:{_OF_ONE})(?:（[一-鿿]{{2,8}}）)?"
#: A row that others may follow has three names at the least, behind a label or none; one that follows has two, or how
#: many there are behind one.
_ABOVE: Final = lazy(rf"(?:[^：]{{2,12}}：)?{_NAME}(?:[ \u3000]{{1,2}}{_NAME}){{2,40}}")
_BELOW: Final = lazy(rf"{_NAME}(?:[ \u3000]{{1,2}}(?:{_NAME}|[计計]\d{{1,4}}[位人名])){{1,40}}")


def are_names(line: str) -> bool:
    """Say whether a line is a row of three names or more, perhaps behind a label.

    >>> are_names("出席议员：何宁 周远 秦朗"), are_names("何宁 周远")
    (True, False)
    """
    return _ABOVE.fullmatch(line) is not None


def names_follow(above: str, below: str) -> bool:
    """Say whether a row of names goes on one of names.

    >>> names_follow("出席议员：何宁 周远 秦朗", "高岚 沈一鸣 计5人"), names_follow("全市 农业 农村工作", "会议召开")
    (True, False)
    """
    spaced = " " in below or "\u3000" in below
    return spaced and _BELOW.fullmatch(below) is not None and are_names(above)
