"""What stands over the title of a document and is none: whose it is, and what kind of paper."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from govtext.articles.elements import is_document_title
from govtext.official_lines import KINDS, is_office
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["over_document"]

_COUNT: Final = r"[\d/一二三四五六七八九十百〇零○]{1,12}"
#: A title that says which document it is, by its number: 第98/2000号行政长官批示, 青澜市议会第3次会议纪录.
_NUMBERED: Final = lazy(
    rf"第{_COUNT}号[一-鿿]{{0,20}}(?:批示|{KINDS})|[一-鿿\d]{{2,60}}第{_COUNT}次[一-鿿]{{0,20}}会议[纪记]录"
)
#: Whose it is: a country or what is governed as a part of one.
_REGION: Final = lazy("[一-鿿]{2,10}[国省市县区州]")
_SHORT: Final = lazy("[一-鿿]{2,6}")
#: Lines over such a title at the most, and lines that it was wrapped over.
ABOVE: Final = 4
WRAPPED: Final = 3
#: An office whose name is all on the line has so many characters at the least.
OFFICE: Final = 6


def over_document(lines: Sequence[str]) -> int:
    """Count the lines over a title that says which document it is: they only say who, or of what kind.

    >>> over_document(["议会纪录", "青澜市议会水务委员会第4次全体委员会议纪录"])
    1
    >>> over_document(["文章搜索", "青澜水务股份有限公司关于召开股东大会的公告"])
    1
    >>> over_document(["青澜市教育局", "关于召开校园安全会议的通知"])
    0
    """
    for k in range(1, min(ABOVE, len(lines) - 1) + 1):
        titles = [*accumulate(lines[k : k + WRAPPED])]
        if any(map(_is_numbered, titles)):
            return k if all(map(_says_who, lines[:k])) else 0
        if any(map(_is_issued, titles)):
            return k if all(_SHORT.fullmatch(line) and not is_office(line) for line in lines[:k]) else 0
    return 0


def _is_numbered(line: str) -> bool:
    return "第" in line and _NUMBERED.fullmatch(line) is not None


def _is_issued(line: str) -> bool:
    office = line.partition("关于")[0]
    return len(office) >= OFFICE and is_office(office) and is_document_title(line)


def _says_who(line: str) -> bool:
    return any(each.fullmatch(line) is not None for each in (_SHORT, _REGION)) or is_office(line)
