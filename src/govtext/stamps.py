"""Stamps: days with their hours, as a site sets them over or under the headline of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AGO", "DAY", "HOUR", "PIECE", "PIECES", "REGION", "divided", "has_hour", "is_of_issue", "with_whole"]

#: How long ago, as sites say it: 2小时前, 昨天 18:03.
AGO: Final = r"(?:今天|昨天|前天|刚刚|上周|\d{1,3}[ ]?(?:分钟|小时|天|周|个月)前)(?:[ ]?\d{1,2}:\d\d)?"

DAY: Final = (
    r"(?:(?:19|20)\d\d[-/.年][ ]?\d{1,2}[-/.月][ ]?\d{1,2}(?:[ ]?日)?|\d{1,2}/\d{1,2}/(?:19|20)\d\d"
    r"|\d\d\.\d\d\.(?:19|20)\d\d)"
)
HOUR: Final = (
    r"(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?"
    r"|[ ]{0,2}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[ ]?[AaPp][Mm](?![A-Za-z]))?)"
)
#: From where something was posted, as boards say it of who posts: the name of a province.
REGION: Final = (
    "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
    "|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)"
)
_CLOCK: Final = lazy(rf"{DAY}(?:[ ][A-Z]{{3}})?{HOUR}(?!\d)")


def has_hour(line: str) -> bool:
    """Say whether a line has a day with its hour, as a site gives one with an article, and a newspaper does not.

    >>> has_hour("2022-03-21 10:20 来源：某某网"), has_hour("2022-03-21")
    (True, False)
    """
    return _CLOCK.search(line) is not None


#: The first piece of a stamp that was divided over lines, all of it, and how many lines, and characters a line, it has.
_YEAR: Final = lazy(r"(?:19|20)\d\d")
_DIVIDED: Final = lazy(r"((?:19|20)\d\d)(\d{1,2})[-/][ ]?(\d{1,2})(\d{2}:\d\d(?::\d\d)?)")
PIECES: Final = (3, 7)
PIECE: Final = 8


def divided(lines: Sequence[str]) -> int:
    """Give how many of some lines, the last ones, are the pieces of one stamp; 0 if they are of none.

    >>> divided(["2022", "03/21", "10:15:33"]), divided(["某网", "2019", "09", "/", "07", "19", ":", "02"])
    (3, 7)
    >>> divided(["2022", "青澜", "10:15:33"])
    0
    """
    if not lines or len(lines[-1]) > PIECE or not lines[-1][-1].isdigit():
        return 0
    for count in PIECES:
        pieces = lines[-count:]
        if _YEAR.fullmatch(pieces[0]) is not None and max(map(len, pieces)) <= PIECE:
            return len(pieces) if _DIVIDED.fullmatch("".join(pieces)) is not None else 0
    return 0


def with_whole(lines: Sequence[str]) -> list[str]:
    """Put the pieces of a stamp that was divided over lines together.

    >>> with_whole(["某网", "2019", "09", "/", "07", "19", ":", "02"])
    ['某网', '2019-09-07 19:02']
    """
    whole: list[str] = []
    for line in lines:
        whole.append(line)
        if count := divided(whole):
            whole[-count:] = [_DIVIDED.sub(r"\1-\2-\3 \4", "".join(whole[-count:]))]
    return whole


#: The label of a day; with the acts by which an article is published, or none, over a day in figures alone.
_LABEL: Final = lazy("[一-鿿]{0,8}(?:日期|时间|更新|修改|修订)于?[ ]?(?:[】:：]|(?=[12]))")
_ISSUED: Final = lazy(
    "[一-鿿]{0,6}(?:发[布表稿文]|刊[登发载]|成文|印发|公[布开]|颁布|上传|录入)"
    r"|(?:日期|时间)[ ]?[】:：][ ]{0,4}(?:19|20)\d\d[-/.]"
)


def is_of_issue(line: str) -> bool:
    """Say whether a line has the day of publication for certain: so labelled, or with its hour, as a site has it.

    >>> is_of_issue("发布时间：2022-03-21"), is_of_issue("时间：2022-03-21 10:20"), is_of_issue("2022-03-21 10:20")
    (True, True, True)
    >>> is_of_issue("2022年3月21日 星期一"), is_of_issue("归档时间：2022-03-21 10:20")
    (False, False)
    >>> is_of_issue("更新于2022-03-21 10:20")
    False
    >>> is_of_issue("时间：2022年3月21日 10:20")  # as a notice says when a meeting is
    False
    """
    label = _LABEL.search(line)
    if label is None:
        return has_hour(line)
    issued = _ISSUED.match(line, label.start())
    return issued is not None and (issued[0][0] not in "日时" or has_hour(line))
