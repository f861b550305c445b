"""Rosters: who did what for an article, role by role, as offices and schools set them below it.

（文字：王明 图片：李红 审核：张伟）, 撰稿：王明 审核：李红, （王明/文 李红/图）. One that names no writer is of the
editors.
"""

from __future__ import annotations

from typing import Final

from govtext.names import GIVEN, NAME, NAMES, SLASHES
from govtext.patterns import lazy
from govtext.words import is_word

__all__ = ["writers_of"]

#: Who wrote, and who did something else.
_WROTE: Final = (
    "(?:图文|文图|图[／/、]文|文[／/、]图|(?:新闻|本文)?作者|撰文|撰?稿件?人?|供稿人?|投稿人?|来稿人?|文字?稿?|采写|采访|报道员?"
    "|信息员|通讯员|记者|执笔|整理|编译)"
)
_ELSE: Final = (
    "(?:图片?|供图|配图|摄影|摄像|拍摄|视频|制图|海报|(?:责任|审核|执行|值班)?编辑|责编|审[核校读]|编审|校[对审]"
    "|[初复终一二三]审|核稿|监制|总监制|统筹|策划|排版|版式|制作|设计|发布|上传|单位|作者单位|来源|供稿单位)"
)
_MARK: Final = rf"[ ]?[{SLASHES}：:丨｜|][ ]?"
#: Persons, each maybe behind the office that they work for.
_OFFICE: Final = r"(?:[一-鿿]{2,14}(?:[局委办院站校所科系处]|中心|部)[ \u3000]{1,2})?"
_PEOPLE: Final = rf"{_OFFICE}{GIVEN}(?:[ \u3000、，,]{{1,2}}{GIVEN}(?![ ]?[{SLASHES}：:丨｜|])){{0,4}}"
_APART: Final = r"[ \u3000，,；;|｜]{1,4}"
#: Roles before their names, and behind them.
_BEFORE: Final = rf"(?:{_WROTE}|{_ELSE}){_MARK}{_PEOPLE}"
_BEHIND: Final = (
    rf"{_OFFICE}{NAMES}[ ]?[{SLASHES}]?"
    r"(?:文[／/]图|图[／/]文|图文|文字?|供稿|撰[文稿]|报道|采写)"
    rf"(?:[ ，,；]{{1,2}}{NAMES}[ ]?[{SLASHES}]?(?:图片?|摄影?|编辑)){{0,2}}"
)
_ROSTER: Final = lazy(rf"[（(【\[]?[ ]?(?:{_BEFORE}(?P<more>(?:{_APART}{_BEFORE}){{0,6}})|{_BEHIND})[ ]?[）)】\]]?")
#: Where nobody else did anything, a writer has a surname: others may be a word.
_SURNAMED: Final = lazy(rf"{NAME}(?=$|[ \u3000、，,])")
#: The names behind the first role of a writer, with those of the next; or before it.
_NAMED: Final = lazy(
    rf"(?:^|[（(【\[ \u3000，,；;|｜])(?:{_WROTE}{_MARK}{_OFFICE}"
    rf"(?P<names>{GIVEN}(?:[ \u3000、，,]{{1,2}}(?:{_WROTE}{_MARK})?{GIVEN}(?![ ]?[{SLASHES}：:丨｜|])){{0,4}}))"
    rf"|^[（(【\[]?[ ]?{_OFFICE}(?P<signed>{NAMES})(?=[ ]?[{SLASHES}]?[文图供撰报采])"
)
#: A line that may be one begins with these, behind its bracket, or ends with a role.
_FIRST: Final = frozenset("图文新本作撰稿供投来采报信通记执整编摄责审校初一二三复终核监总统策")
_LAST: Final = ("文", "字", "图", "稿", "道", "写", "辑", "摄", "影", "片")
#: A longer line is none.
LONGEST: Final = 72


def writers_of(line: str) -> tuple[int, int] | None:
    """Give where a line that says who did what for an article names who wrote it.

    >>> lines = "（文字：王明 图片：李红 审核：张伟）", "撰稿：水利局 王明", "（王明/文 李红/图）", "（审核：王明）"
    >>> [span and line[slice(*span)] for line in lines for span in [writers_of(line)]]
    ['王明', '王明', '王明', None]
    """
    bare = line.strip("（(【[）)】] ")
    if not 4 <= len(bare) <= LONGEST or (bare[0] not in _FIRST and not bare.endswith(_LAST)):
        return None
    roster = _ROSTER.fullmatch(line)
    if roster is None or (found := _NAMED.search(line)) is None:
        return None
    span = found.span("names" if found["names"] else "signed")
    surnamed = _SURNAMED.match(line[slice(*span)]) is not None and not is_word(line[span[0] :])
    return span if roster["more"] or surnamed else None
