"""Short lines that are text all the same: what letters, laws and notices have on lines of their own."""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["ANSWER", "ASK", "BRACKETED", "CLOSED", "END", "PASSED", "SAID", "SALUTATION", "WHEN", "is_labelled", "said"]

ANSWER: Final = "an answer"
SALUTATION: Final = "a salutation"
ASK: Final = "says where to ask"
CLOSED: Final = "closes a letter"
WHEN: Final = "says when"
END: Final = "a mark of the end"
PASSED: Final = "says when it was passed"
BRACKETED: Final = "a day in brackets"

_SAID: Final = {
    SALUTATION: (
        r"(?:尊敬的|敬爱的|亲爱的)[^。？]{1,40}[：:！]"
        r"|(?:各位|全体|同志们|同学们|朋友们|老师们|女士们|先生们|乡亲们|父老乡亲)[^。？]{0,40}[：:！]"
        r"|各位[一-鿿]{1,12}[，、 ]?大家(?:早上|上午|下午|晚上|早)?[好安]|(?:(?:女士|先生|同志|朋友)们[、，]?){2}"
        r"|致[：:][ ]?[^，。！？：:]{2,60}(?:[局委厅部府办院会司处校所行社]|公司|集团|中心|先生|女士|全体.{2,8})[：:]?"
        r"|(?:您|你们?|大家)好[！!]|(?:编辑|记者)(?:同志|老师)[：:]|Dear [A-Z][^.?]{1,40}[,:]"
    ),
    PASSED: (r"[（(](?:19|20)\d\d年\d{1,2}月.{2,300}(?:通过|批准|修订|修正|公布|发布|施行|修改)[^（）()]{0,30}[）)]"),
    BRACKETED: (r"[（(](?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[^（）()。]{0,8}[）)]"),
    CLOSED: (
        r"此致|敬礼[！!]?|顺致敬意[！!]?|(?:敬|顺|谨)?祝|(?:敬?祝(?:您|你们?|大家)?)?"
        r"(?:身体健康|工作顺利|万事如意|学习进步|阖家幸福|合家欢乐|一切安好|平安|[春夏秋冬教编]安|近好|安康)[！!]?"
        r"|[一-鿿][一-鿿A-Z, \u3000]{1,24}(?:谨|敬|拜)[启上]"
        r"|特此(?:通[知告报]|公[告示]|函[告达复]|报告|证明|声明|批复|[答回]复|说明)[。！]?|此[复令布][。！]?"
    ),
    WHEN: (
        r"时间[：:][^\d]{0,4}\d{1,2}月.{1,40}"
        r"|\d{4}年\d{1,2}月\d{1,2}日[（(]?星期[一二三四五六日天][）)]?[上下]午\d{1,2}时(?:\d{1,2}分|正|半)?"
        r"|会议[于在]?(?:[上下]午|晚上?|中午)?[\d一二三四五六七八九十]{1,3}[时点].{0,6}(?:开始|复会|续会|暂停|休会|结束|散会)"
    ),
    ASK: (
        r"(?=[^：:]{0,30}+[：:])[一-鿿（）()、]{0,8}(?:联系人|联系电话|联系方式|(?:咨询|监督|举报|服务|办公|值班|预约|报名|投诉|受理)(?:电话|热线|邮箱|网址|地址|地点)"
        r"|电子邮箱|邮政编码|通讯地址|通信地址|联系地址|官方网站|QQ群?|微信号)(?:及\S{2,8})?[：:].{2,80}"
        r"|(?:Media |Press |Investor )?[Cc]ontacts?(?: [Ii]nformation)?:.{0,80}|For (?:more|further) information.{0,80}"
    ),
    "answers a question": (
        r"【(?:参考|正确|标准|试题)?(?:答案|解析|解答)】[ ]?[：:]?.{0,200}"
        r"|[（(]?(?:参考|正确|标准)?答案[ ]?[：:][ ]?[A-H对错√×✓✗]{1,8}[）)]?"
    ),
    "says who the author is": (r"[（(](?:本文)?作者[：:]?[^（）()。]{0,24}(?:系|为|是|单位)[^（）()。]{2,60}[）)]"),
    "says where verses are from": r"[—―]{1,2}[（(]《[^《》]{2,24}》[）)]",
    ANSWER: "不适用|无|略|否|暂无",
    "says what is attached": (r"附[ \u3000]{0,8}(?:件|表)[ \u3000]?\d{0,2}[：:].{2,80}"),
    "says who gets a copy": r"(?:副本)?(?:抄[送报呈]|分送)(?:机关|单位)?[：:].{2,240}|副本收受者[：:].{2,240}",
    "quotes a post": r"【 ?在 ?.{1,60}的大作中提到[：:]? ?】|[∶:：] .{1,200}",
    END: (
        r"[#＃*＊]{2,}|[-—–]{1,4} ?(?:END|ENDS|完|全文完) ?[-—–]{1,4}|END|（完）|\(完\)"
        r"|[（(](?:未完[，、 ]?)?(?:待续|下期续完|全[文书]完)[）)]|未完[，、 ]?待续|全[文书]完"
    ),
}
#: A label, which may be letter-spaced, with an address, a number to call or a day behind it, whatever it is of.
_LABELLED: Final = lazy(
    "(?:[一-鿿（）()][ \u3000]{0,8}){1,12}[：:][ \u3000]{0,4}"
    r"(?:[\w.-]{1,40}@[\w.-]{3,40}|[（(]?0?\d{2,4}[）)-]{0,2}\d{7,8}(?:-\d{1,4})?|1\d{10}"
    r"|(?<=[期间限止][：:])(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?![^ \d（(前止].)[^，。！？]{0,24})"
)
_REASONS: Final = {f"r{k}": reason for k, reason in enumerate(_SAID)}
#: The group that tells which of them it is stands, of no width, behind it: what begins with a group is always entered.
_ANY: Final = lazy("|".join(f"(?:{_SAID[reason]})(?P<{name}>)" for name, reason in _REASONS.items()))
INTRODUCES: Final = "introduces what follows"
#: With a colon at its end, as few lines have.
_INTRODUCES: Final = lazy(
    r"(?:以下|下面)[是为][^。？]{4,120}[：:]|[^。？]{0,80}作(?:出|了)?如下(?:修改|调整|[答批]复|说明|规定|决定)[：:]"
    r"|[^.?]{8,200} as follows:"
)


def is_labelled(line: str) -> bool:
    """Say whether a line is a label with where to write or call, or by when: no headline, whatever it names.

    >>> [is_labelled(line) for line in ("邮    箱:bgs@example.cn", "意见反馈截止日期：2024年2月15日", "热线：有问必答")]
    [True, True, False]
    """
    return ("：" in line or ":" in line) and _LABELLED.fullmatch(line) is not None


#: The reasons that `said` gives.
SAID: Final = frozenset((*_SAID, INTRODUCES))
#: A longer line is none of them.
LONGEST: Final = 300


def said(line: str) -> str:
    """Give the reason why a line is text, though it is short and may end in the open; an empty string if there is none.

    >>> said("尊敬的用户："), said("咨询电话：0798-1234567"), said("特此通知"), said("防汛会议召开")
    ('a salutation', 'says where to ask', 'closes a letter', '')
    """
    if len(line) > LONGEST:
        return ""
    if line.endswith(("：", ":")) and _INTRODUCES.fullmatch(line) is not None:
        return INTRODUCES
    match = _ANY.fullmatch(line)
    return _REASONS[match.lastgroup] if match is not None and match.lastgroup is not None else ""
