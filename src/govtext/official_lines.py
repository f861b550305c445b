"""Lines of official documents (公文), by their forms: numbers, addressees, offices that sign, days, levels.

The patterns are written in Simplified characters.
"""

from __future__ import annotations

from typing import Final

from govtext.dates import OTHER_YEAR
from govtext.patterns import lazy

__all__ = [
    "KINDS",
    "document_number",
    "is_addressee",
    "is_attached",
    "is_day",
    "is_document_number",
    "is_edition",
    "is_grade",
    "is_issuer",
    "is_listing",
    "is_note",
    "is_office",
    "is_signer",
    "issuer_of",
    "level_of",
    "numbers_order",
    "numbers_paper",
    "opens_number",
    "speaks_of_parties",
]

#: What an official document is, as its title ends: 关于…的通知.
KINDS: Final = (
    "通知|通告|通报|公告|公报|意见|决定|决议|命令|令|批复|复函|函|请示|报告|答复"
    "|纪要|办法|规定|条例|方案|规划|计划|细则"
)

#: 发文字号: 国办发〔2018〕109号, 府授环字第1113055123号; other brackets are typed, or read by optical recognition.
_NUMBER: Final = lazy(
    r"[一-鿿]{1,12}[ ]?[〔\[［（(【〈『「{][ ]?(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})[ ]?[〕\]］）)】〉』」}]"
    r"[ ]?第?[ ]?\d{1,5}[ ]?号"
    r"|〔\d{4}〕\d{1,5}号|[（(]?(?:19|20)\d\d年第\d{1,4}号[）)]?|[一-鿿]{2,12}字第[ ]?\d{6,12}[ ]?号"
)
#: The number of a paper of a council: 立法会CB(3)710/2026(11)号文件.
_PAPER: Final = lazy(r"[一-鿿]{2,8}[ ]?[A-Z]{1,4}[（(]\d{1,2}[）)][ ]?\d{1,5}/[\d-]{2,9}(?:[（(]\d{1,3}[）)])?号文件")
#: Who signs a report to a higher office (签发人), behind the number.
_SIGNED: Final = lazy(r"(?P<number>[^：:\u3000]{4,30}号)[ \u3000]{1,40}签发人?[ ]?[：:][ ]?[一-鿿 、\u3000]{2,24}")
#: What stands above it: the number of the copy (份号), how secret it is and for how long (密级), how urgent (紧急程度).
_GRADE: Final = lazy(
    r"(?:(?:绝密|机密|秘密|内部)(?:[ ]?[★☆*][ ]?[一-鿿\d]{1,6})?|特提|特急|加急|平急)"
    r"(?:[ \u3000]{1,8}(?:特提|特急|加急|平急))?|(?:№|No\.?)?[ ]?\d{6}"
)
_OPENS: Final = lazy(r"[一-鿿]{1,12}[〔\[][^〕\]]{0,4}$|[一-鿿]{1,12}〔\d{4}〕")
#: 发文机关标志: 国务院办公厅文件.
_ISSUER: Final = lazy(r"(?P<office>[一-鿿、（） \u3000]{2,30})文件")
#: The name of an order, or of a letter of an office of Taiwan.
_ORDERS: Final = lazy(r"(?P<office>[一-鿿]{4,24})(?:令|[ \u3000]{1,9}书?函|[ \u3000]{1,9}公告)")
#: 主送机关: whom it is addressed to.
_ADDRESSEE: Final = lazy(
    r"(?!参[会加训与]|与会|[出列缺]席|优秀|先进|获奖|入选|到会)[一-鿿（）()、，,　 ]{1,110}"
    r"(?:[局委厅部府办院会司处校所行室馆站社]|单位|中心|机构|公司|企业|部门|同志|代表|委员"
    r"|[队团台组]|职工|居民|市民|村民|家长|同学|老师|师生|教师|工作者|志愿者|人员|干部|官兵"
    r"|用户|业主|旅客|乘客|朋友|网友|群众|读者|商户|考生|会员|住户)"
    r"(?:[（(][^（）()]{1,30}[）)])?[：:]"
)
#: What is said to them: a line with such a verb is of a report.
_SAYS: Final = lazy(
    "叮嘱|嘱咐|告诉|表示|强调|指出|要求|寄语|勉励|呼吁|提醒|希望|写道|介绍说|回答|询问|问道|告诫|感谢|祝贺|致[信电函]"
)
#: 发文机关署名: the office that signs, over the day of issue.
_OFFICE: Final = lazy(
    r"[一-鿿（）()、 \u3000]{2,30}(?:[局委厅部府办院会司处校所行室馆站社队团台组学联庭]|公司|中心|集团|街道|海关)"
    r"(?:[ \u3000]{1,4}[一-鿿]{2,20}(?:[局委厅部府办院会司处队]|中心))*"
)
#: Who signs for an office, with what he is: 市长　陆建平.
_SIGNER: Final = lazy(
    r"[一-鿿]{0,12}(?:[省市县区州镇乡局部厅院会校行署处所站社台团]长|长官|主席|总理|主任|书记|秘书长|司令员|董事长|经理|总裁"
    r"|审判[员长]|人民陪审员|书记[员官]|法官助理|执行员|检察员|公证员|仲裁员)"
    r"[：:]?[ \u3000]{1,4}[一-鿿·]{1,2}[ \u3000]{0,2}[一-鿿·]{1,8}"
)
#: 成文日期, in digits or in Chinese numerals.
_DAY: Final = lazy(
    r"(?:(?:公元)?\d{4}|(?:中华)?民国[ ]?(?:\d{1,3}|[元一二三四五六七八九十百零〇○]{1,6})"
    rf"|(?:公元)?[一二][〇零○ＯOo0一二三四五六七八九]{{3}})[ ]?年{OTHER_YEAR}[ ]?"
    r"(?:\d{1,2}|[元一二三四五六七八九十]{1,2})[ ]?月[ ]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?日"
)
#: 附件说明, and the further items under it.
_ATTACHMENT: Final = lazy(r"附[ \u3000]{0,8}(?:件|表)?[ \u3000]?\d{0,2}[：:].{2,80}")
_ITEM: Final = lazy(r"\d{1,2}[.．、].{2,80}")
#: 附注: a bracket behind the day.
_NOTE: Final = lazy(r"[（(][^（）()]{2,40}[）)]")
#: 一、 （一） 1. （1）: the four levels of the body.
_LEVELS: Final = lazy(
    r"(?:(?P<one>[一二三四五六七八九十]{1,3}(?:、|[．.](?!\d))|(?:[壹贰叁参肆伍柒捌玖拾]{1,2}|陆(?!、[海空]))、)"
    r"|(?P<two>[（(][一二三四五六七八九十]{1,3}[）)])"
    r"|(?P<three>\d{1,2}[.．](?!\d))|(?P<four>[（(]\d{1,2}[）)]))"
)


#: What stands over the announcement of a company: 证券代码：600123 证券简称：青澜水务 公告编号：2023-012.
_LISTED: Final = "(?:(?:证券|股票|债券|转债|基金|[AHB]股)(?:代码|简称)|(?:公告)?编号|主办券商)[ ]?[：:][ ]?"
_LISTING: Final = lazy(
    rf"(?:证券|股票|债券|转债|基金|公告|[AHB]股)(?:代码|简称|编号)[ ]?[：:][ ]?[^。：:，\s]{{2,24}}"
    rf"(?:[ \u3000]{{1,40}}{_LISTED}[^。：:，\s]{{2,24}}){{0,5}}"
)
#: Which edition a rule is, in brackets under its title.
_EDITION: Final = lazy(
    "[（(](?:试行|暂行|草案|(?:征求意见|讨论|送审|报批|修订|草案)稿|修订|修正|[一-鿿]{0,4}上市后适用)(?:草案)?[）)]"
)


def is_attached(line: str, above: str = "") -> bool:
    """Say whether a line says what is attached, or goes on with the list that the line `above` belongs to.

    >>> is_attached("附件：1.值班表"), is_attached("2.清单", "附件：1.值班表"), is_attached("2.清单")
    (True, True, False)
    """
    return bool(_ATTACHMENT.fullmatch(line) or (above and _ITEM.fullmatch(line)))


def is_document_number(line: str) -> bool:
    """Say whether a line is the number of an official document.

    >>> [is_document_number(line) for line in ("国办发〔2018〕109号", "〔2023〕7号", "2023年第8号", "第12号")]
    [True, True, True, False]
    """
    return document_number(line) is not None


def document_number(line: str) -> str | None:
    """Give the number of a document that a line is, maybe with who signs the document behind it.

    >>> [document_number(line) for line in ("青政〔2023〕12号　　签发人：王明", "（2023年第3号）", "第3号")]
    ['青政〔2023〕12号', '2023年第3号', None]
    """
    signed = _SIGNED.fullmatch(line) if "签发" in line else None
    number = line if signed is None else signed["number"]
    named = number.endswith(("号", "号）", "号)")) and _NUMBER.fullmatch(number) is not None
    return number.strip("（）()") if named else None


#: The number of an order stands under the name of it: 青澜市人民政府令, 第218号.
_ORDER: Final = lazy(r"第[ ]?[\d一二三四五六七八九十百〇零]{1,6}[ ]?号")


def numbers_order(above: str, line: str) -> bool:
    """Say whether a line is the number of an order or announcement, of which the line `above` is the name.

    >>> numbers_order("青澜市人民政府令", "第218号"), numbers_order("青澜大道", "第218号")
    (True, False)
    """
    return above.endswith(("令", "公告")) and _ORDER.fullmatch(line) is not None


def is_grade(line: str) -> bool:
    """Say whether a line says how secret or urgent a document is, or which copy of it this one.

    >>> [is_grade(line) for line in ("机密★1年", "特急", "000123", "秘密 加急", "机密文件")]
    [True, True, True, True, False]
    """
    return _GRADE.fullmatch(line) is not None


def numbers_paper(line: str) -> bool:
    """Say whether a line is the number of a paper that a council has before it.

    >>> numbers_paper("立法会CB(3)710/2026(11)号文件"), numbers_paper("第12号文件")
    (True, False)
    """
    return line.endswith("号文件") and _PAPER.fullmatch(line) is not None


def is_listing(line: str) -> bool:
    """Say whether a line has the codes and numbers that stand over the announcement of a company.

    >>> is_listing("证券代码：600123 证券简称：青澜水务 公告编号：2023-012"), is_listing("证券代码：一文读懂，别再弄错")
    (True, False)
    """
    return _LISTING.fullmatch(line) is not None


def is_edition(line: str) -> bool:
    """Say whether a line says which edition the rule is that it stands under the title of.

    >>> is_edition("（试行）"), is_edition("（张伟）")
    (True, False)
    """
    return _EDITION.fullmatch(line) is not None


def opens_number(line: str) -> bool:
    """Say whether a line begins like the number of an official document, which may be broken over lines.

    >>> opens_number("国函〔"), opens_number("国函〔2006〕38号"), opens_number("〕38号")
    (True, True, False)
    """
    return _OPENS.match(line) is not None


def is_issuer(line: str) -> bool:
    """Say whether a line is the mark of the issuing office, as 国务院办公厅文件 is."""
    return line.endswith("文件") and _ISSUER.fullmatch(line) is not None


def issuer_of(line: str) -> str | None:
    """Give the office whose mark a line is, or whose order or letter it names.

    >>> [issuer_of(line) for line in ("青澜市教育局文件", "青澜市人民政府令", "青澜县政府 函", "关于停水的函")]
    ['青澜市教育局', '青澜市人民政府', '青澜县政府', None]
    """
    if (mark := _ISSUER.fullmatch(line)) is not None:
        return mark["office"].strip()
    named = _ORDERS.fullmatch(line)
    return named["office"].strip() if named is not None and is_office(named["office"].strip()) else None


def is_addressee(line: str) -> bool:
    """Say whether a line names whom a document is addressed to.

    >>> is_addressee("各县（区）人民政府，市直各单位："), is_addressee("会议强调："), is_addressee("市长叮嘱全体代表：")
    (True, False, False)
    """
    return _ADDRESSEE.fullmatch(line) is not None and _SAYS.search(line) is None


def is_office(line: str) -> bool:
    """Say whether a line is the name of an office and nothing else."""
    return _OFFICE.fullmatch(line) is not None


def is_signer(line: str) -> bool:
    """Say whether a line is a name with the office that its bearer holds, as under an order.

    >>> is_signer("市长　陆建平"), is_signer("市长到县里调研")
    (True, False)
    """
    return _SIGNER.fullmatch(line) is not None


def is_day(line: str) -> bool:
    """Say whether a line is a day and nothing else.

    >>> [is_day(line) for line in ("二〇〇六年五月二十三日", "2019年1月16日", "民国108年1月16日", "1月16日")]
    [True, True, True, False]
    """
    return line.endswith("日") and _DAY.fullmatch(line) is not None


def is_note(line: str) -> bool:
    """Say whether a line is a bracket, as the note under the day of issue is.

    >>> is_note("（此件公开发布）"), is_note("此件公开发布")
    (True, False)
    """
    return _NOTE.fullmatch(line) is not None


#: How the sentence under the parties of a judgment speaks of them: those above, or on the right, as one wrote once.
_THESE: Final = lazy(
    "(?:[上右][列开]|右)(?:当事人|再审[原被]告|[原被]告|被?上诉人|再?抗告人|[声申]请人|异议人|自诉人|受刑人)"
)


def speaks_of_parties(line: str) -> bool:
    """Say whether a line begins the sentence of a judgment that speaks of the parties above it.

    >>> speaks_of_parties("右上诉人因过失伤害案件，不服第二审判决，"), speaks_of_parties("右上图：当事人")
    (True, False)
    """
    return line[:1] in ("上", "右") and _THESE.match(line) is not None


def level_of(line: str) -> int | None:
    """Give the level that a line of an official document begins at: 一、 （一） 1. （1） are 1 to 4.

    >>> [level_of(line) for line in ("一、总体要求", "（一）指导思想。", "1.提高认识", "（1）加强领导", "正文")]
    [1, 2, 3, 4, None]
    """
    match = _LEVELS.match(line)
    return ("one", "two", "three", "four").index(str(match.lastgroup)) + 1 if match else None
