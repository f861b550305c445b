"""What closes a piece: who wrote it, and where and when, on lines of their own under its last paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import is_ended
from govtext.articles.short import CLOSED
from govtext.names import NAME
from govtext.official_lines import is_day, is_note, is_office
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["HANDED", "is_place_and_day", "is_signature", "with_closings"]

_YEAR: Final = "(?:(?:19|20)[0-9]{2}|[一二三四五六七八九〇零○]{4})"
_DAY: Final = (
    rf"(?:{_YEAR}年(?:[春夏秋冬]节?|[0-9一二三四五六七八九十正冬腊]{{1,2}}月(?:[0-9一二三四五六七八九十]{{1,3}}日)?)"
    rf"|{_YEAR}[.．/-][0-9]{{1,2}}[.．/-][0-9]{{1,2}}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[春夏秋冬]节?)"
    "(?:[ ]?(?:[初仲暮深]?[春夏秋冬夜]节?|清晨|凌晨|[上下]午|晚))?"
)
_WRITTEN: Final = "(?:[草初定改]?[稿写作记识书撰改草][毕就成定]?)"
#: What is done somewhere on a day, behind its name: a headline says so, and no signature.
_DONE: Final = (
    "[的了将被召举]|开(?![封平阳原远江州化县])|首(?![都尔])|[成建]立|[竣动完]工|奠基|[建落]成|完成|结束|[授挂]牌|亮相|登场|生效|运[行营]"
    "|上[映市线演]|发[布射]|下水|启程|起航|揭[晓幕牌]|[落闭启揭]幕|启[动用]|问世|出[版生土台]|通[车过航]|投[产用]|签[署约]"
    "|诞生|[去逝]世|试行|进行|实施|[前后内间止起]$"
)
_PLACE: Final = rf"(?:(?!{_DONE})[一-鿿·]){{2,10}}"
#: Houses that authors write in, for their own names or others': 于听雨楼.
_HOUSE: Final = "(?!.{0,4}[故祠])[一-鿿]{1,4}(?:[楼斋阁轩庐庵]|草堂|书[屋房]|山[房居]|陋室|寓[所中])"
_PLACE_AND_DAY: Final = lazy(
    rf"[（(]?(?:{_DAY}[ \u3000，,]{{0,2}}(?:{_WRITTEN}[ ]?)?于[ ]?{_PLACE}|{_DAY}[ ]?{_WRITTEN}"
    rf"|[草初]?[写作记改稿]于[ ]?(?:{_DAY}(?:[ \u3000，,]{{0,2}}{_PLACE})?|{_PLACE}[ \u3000，,]{{1,2}}{_DAY}|{_HOUSE})"
    rf"|于{_HOUSE}(?:[ \u3000，,]{{0,2}}{_DAY})?)[）)]?"
)
#: What the bearer of a name is to the paper, and where people live or work.
_WHO: Final = "(?:市民|读者|居民|村民|业主|网友|乘客|旅客|家长|学生|教师|老师|职工|群众|用户|考生|患者)"
_WHERE: Final = "(?:小区|社区|街道|[中小大]学|学院|医院|公司|[村镇乡路街厂])"
_SIGNATURE: Final = lazy(
    rf"[一-鿿0-9]{{0,12}}{_WHO}[ \u3000]{{1,2}}{NAME}|[（(][一-鿿0-9]{{0,12}}{_WHO}[ \u3000]{{1,2}}[一-鿿]{{2,3}}[）)]"
)
#: A surname may be any, where several such lines stand at the same place, or one at the end.
_LIKE_ONE: Final = lazy(rf"[（(]?[一-鿿0-9]{{0,12}}(?:{_WHO}|{_WHERE})[ \u3000]{{1,2}}[一-鿿]{{2,3}}[）)]?")
_READER: Final = lazy("(?:市民|读者|居民|村民|业主|网友)[ \u3000]{1,2}[一-鿿]{2,3}")
#: Who signs over the place and day.
_PERSON: Final = lazy("[一-鿿·]{2,4}|[一-鿿0-9]{2,14}[ \u3000]{1,2}[一-鿿]{2,4}")

PLACED: Final = "says where and when the text was written"
SIGNED: Final = "signs the text above"
HANDED: Final = "says when the text was handed in"
NOTE: Final = "a note in brackets under the text"


#: A desk of the paper that signs what it says to its readers.
_DESK: Final = lazy("本[报刊社台][一-鿿]{2,6}[部科组室处]")


#: Who hands in a paper, with what he is in that, and the day with its label: 提交人林晓舟, 日期：2026年6月1日.
_SAYS_WHEN: Final = r"日期[ ]?[：:，,]?[ ]?(?:19|20)\d\d[ ]?年[ ]?\d{1,2}[ ]?月[ ]?\d{1,2}[ ]?日"
_HANDED: Final = lazy(rf"[一-鿿]{{1,3}}人[ ]?[：:，,]?[ ]?{NAME}(?P<day>[ ]?{_SAYS_WHEN})?")
_WHEN: Final = lazy(_SAYS_WHEN)
#: How one signs who bows: 会长林晓舟谨启, under the office.
_BOWS: Final = ("谨启", "敬启", "谨上", "敬上")


def _bows(part: Part) -> bool:
    return part.reason == CLOSED and part.shadow.endswith(_BOWS)


def _hands_in(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i`, with the day that it has or stands over, is the last of a paper: who hands it in."""
    match = _HANDED.fullmatch(parts[i].shadow)
    if match is None:
        return False
    below = parts[i + 1 : i + 3]
    return not below if match["day"] else len(below) == 1 and _WHEN.fullmatch(below[0].shadow) is not None


def is_place_and_day(line: str) -> bool:
    """Say whether a line says where or when a text was written, as authors close it.

    >>> [is_place_and_day(line) for line in ("2023年5月6日于北京", "癸卯秋于听雨楼", "写于2021年3月", "于听雨楼")]
    [True, True, True, True]
    >>> [is_place_and_day(line) for line in ("2023年5月6日于北京召开", "于谦祠重修开放", "写于病床上的书")]
    [False, False, False]
    """
    return len(line) <= LONGEST and _PLACE_AND_DAY.fullmatch(line) is not None


#: A longer line is none.
LONGEST: Final = 40


def is_signature(line: str) -> bool:
    """Say whether a line is a name with what its bearer is to the paper.

    >>> [is_signature(line) for line in ("（市民 童远）", "青石小区居民 王晓红", "旧小区 装电梯", "市民 有福了")]
    [True, True, False, False]
    """
    return _SIGNATURE.fullmatch(line) is not None


def with_closings(parts: Sequence[Part]) -> list[Part]:
    """Take the lines that close a piece for its own: no headline stands below all of its text.

    They stand directly under a paragraph. A signature is the credit of the piece above, whatever follows; place and
    day, and who signs over them, are its last lines; so is a note in brackets.
    """
    out = list(parts)
    under = [i for i in range(1, len(parts)) if parts[i].kind in ("head", "meta") and _is_under_text(parts, i)]
    reported = any(part.opens for part in parts)  # of a report without a title it may be the title
    titled = any(part.kind == "head" for part in parts[: under[0] - 1 if under else 0])
    like = [i for i in under if parts[i].kind == "head" and _LIKE_ONE.fullmatch(parts[i].shadow) and _ends(parts, i)]
    for i in under:
        line, below = parts[i].shadow, parts[i + 1] if i + 1 < len(parts) else None
        last = below is None and (titled or not reported)
        dated = below is not None and (is_place_and_day(below.shadow) or is_day(below.shadow))
        if is_place_and_day(line):
            out[i] = parts[i]._replace(kind="body", reason=PLACED)
        elif parts[i].kind != "head":
            continue
        elif dated and below is not None and (is_place_and_day(below.shadow) or i in like) and _PERSON.fullmatch(line):
            out[i] = parts[i]._replace(kind="body", reason=SIGNED)
            out[i + 1] = below._replace(kind="body", reason=PLACED)
        elif parts[i - 1].reason == CLOSED and below is None and _PERSON.fullmatch(line):
            out[i] = parts[i]._replace(kind="body", reason=SIGNED)
        elif i in like and (len(like) > 1 or is_signature(line) or (last and _READER.fullmatch(line))):
            out[i] = parts[i]._replace(kind="credit", reason=SIGNED)
        elif _hands_in(parts, i):
            out[i] = parts[i]._replace(kind="body", reason=SIGNED)
            if below is not None:
                out[i + 1] = below._replace(kind="body", reason=HANDED)
        elif (_DESK.fullmatch(line) and _ends(parts, i)) or (below is not None and _bows(below) and is_office(line)):
            out[i] = parts[i]._replace(kind="body", reason=SIGNED)
        elif is_note(line):
            out[i] = parts[i]._replace(kind="body", reason=NOTE)
    return out


def _is_under_text(parts: Sequence[Part], i: int) -> bool:
    """Say whether a line stands directly under a paragraph, and is none of a table; a note, under the day of issue."""
    above = parts[i - 1]
    if is_day(above.shadow):
        return is_note(parts[i].shadow)
    return above.kind in ("body", "list-item") and (is_ended(above.shadow) or above.reason == CLOSED)


def _ends(parts: Sequence[Part], i: int) -> bool:
    """Say whether a piece can end at a line: another headline stands below it, or nothing of any."""
    return i + 1 == len(parts) or parts[i + 1].kind in ("head", "furniture", "meta") or parts[i + 1].opens
