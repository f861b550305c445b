"""Lines that say of the publication of an article when, by whom and where: by their forms.

Labelled (发布时间：2022-03-21 来源：某某日报), or a day with its hour or paper (某某网 2022-03-21 10:20). The patterns
are written in Simplified characters.
"""

from __future__ import annotations

from typing import Final

from govtext.dates import MONTH
from govtext.names import LIST, SLASHES, SURNAME
from govtext.papers import PAPER as _PAPER
from govtext.patterns import lazy
from govtext.stamp_rows import is_stamp_row, signer_of
from govtext.stamps import AGO
from govtext.stamps import DAY as _DAY
from govtext.stamps import HOUR as _HOUR

__all__ = ["POINTS", "is_label", "is_label_beside", "is_metadata", "tells_publication", "unspaced"]

#: What a label can name: a day, where from, by whom, and what else catalogues say.
_LABEL: Final = (
    "(?:(?:系统|网站|信息)?发布|发表|更新|刊登|印发|成文|发文|发稿|上[传稿]|建立|录入|添加|创建|公开|公布|颁布|刊发|上载|转载|修改|修订|最后更新|文章发布"
    "|资料更新|最新更新|上版|张贴|公告|公示|生成|撰写|建档|修正|刊载|新闻发布|[来写]信|留言|提问|咨询|受理|回复|答复|办理)?(?:日期|时间)|公发布日|(?:[一-鿿]{2,4})?(?:公告|发布|上版|刊登|张贴)日|(?:最近|最后|最新)(?:更新|修订)|首次发布"
    "|(?:出版|更新)(?=[ ]?[:：][ ]?(?:[12][0-9]{3}-|[0-9]{1,2}/))"
    r"|(?:信息|文章|稿件|新闻|本文|原文|资料)?(?:来源|出处)|稿源|(?:本文)?转(?:载)?自|(?:信息)?发布(?:机构|单位|部门|人员?|者)|(?:上传|录入|张贴)(?:者|人)|发文(?:机关|机构|单位)"
    r"|供稿(?:单位|部门)?|[发撰]稿(?:单位|部门)|当前版|责任部门|(?:文章)?作者|原标题|(?:浏览|阅读|点击|访问)(?:次数|数|量)|文章字数|征集(?:部门|单位)|所属分类|所属栏目|专栏"
    r"|索引?号|主题分类|主题词|发文字号|文号|标题|版次|版号|文献号|原刊\w\w|复印期号|分类[号名]|正文|有效性|时效性?|内容概述"
    "|(?:[来写]信|留言|提问|咨询)人|(?:回复|答复)(?:单位|部门)"
    "|信息名称|公开(?:方式|范围|形式|属性)|(?:信息|体裁|组配)分类|文件编号"
)
#: A label may be letter-spaced: 【 标  题 】, 时　　间：.
_SPACED: Final = lazy(r"(?<=[【一-鿿])[ \t\u3000]+(?=[一-鿿】])")
_LABEL_END: Final = lazy(r"【?[一-鿿 \t\u3000]{2,12}[】:：]")
#: Points of a list that labels and values may be set as.
POINTS: Final = "•●▪■◆ "

_FROM: Final = "(?:本文|文章|稿件|新闻|信息)?(?:来源|转载|转自)"
#: What may stand beside a day without its hour, piece by piece: an hour, the day of the week, the number of the paper
#: or page, who issues it, who wrote it, the controls of a site; and a label with its value. Anything else is what
#: happened on that day.
_BESIDE_DAY: Final = (
    r"(?:[ \u3000|｜∙·•]{1,6}(?:"
    r"(?:[A-Z]{2,4}[ ])?(?:[上下]午|晚上?)?\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:[ ]?[A-Z]{2,4})?"
    r"|[（(]?(?:星期|周)[一二三四五六日天][）)]?|农历[一-鿿]{2,10}|[晴阴雨]|多云|\d{1,9}(?:人?次|评论|阅读)?"
    r"|第?[A-D]?\d{1,3}[ ]?版(?:[:：][一-鿿]{1,8})?|总?第[0-9一二三四五六七八九十百]{1,6}[期号]"
    rf"|《?{_PAPER}》?|[一-鿿]{{2,16}}(?:政府|办公[室厅]|[局委院部厅会台司校]|中心|大学|公司)"
    "|[一-鿿]{2,6}(?:发布|通讯|时报|周报|融媒体?(?:中心)?)|于[一-鿿]{2,6}|印发|(?:北京|上海|天津|重庆|[一-鿿]{2,3}[省市县])"
    r"|[A-Z][A-Za-z.]{1,20}|[a-z]{2,16}(?:\.[a-z]{2,12}){1,3}"
    "|(?:[一-鿿]{1,6}[报网社台])?(?:记者|通讯员|作者|编辑)[ ]?[一-鿿、]{2,12}"
    rf"|{SURNAME}[一-鿿]{{1,2}}(?:、[一-鿿]{{2,3}}){{0,3}}"
    r"|字[体号][^。！？]{0,24}|[【\[（(][^。！？】）)\]]{1,24}(?:[】\]）)]|$)|[大中小]|打印|收藏|分享|(?:发表)?评论|参与互动|我要评论"
    r"|参与评论[(（]\d{0,6}[)）]人?|[<＜]?[ ]?[上下]一[版期](?:[ ][>＞])?|返回(?:首页|目录)"
    r"|点击|浏览|阅读|[一-鿿]{2,8}(?=[ \u3000]{1,4}(?:阅读|浏览|点击)[^：:]{0,3}[：:]))){0,8}"
    r"(?:[ \u3000|]{0,4}[一-鿿]{2,6}[ \u3000]?[:：][^。！？]{0,80})?"
)
#: The forms of such lines. Most lines have none of the marks that a label ends with; others are not held against all
#: labels. 资料来源： with nothing behind it stands over a list.
_METADATA: Final = lazy(
    rf"(?=[^】:：于]{{1,16}}+[】:：于])(?!资料来源[:：]$)(?:(?:【[ \u3000]?)?(?:{_LABEL})(?:[ \u3000]?】)[^。]{{0,60}}"
    rf"|[（(\[［【]?(?:{_LABEL}|发布于)[ \u3000]?于?[:：][^。！？]{{0,90}}"
    rf"|[（(]?(?:发布|发表|刊登|刊发|更新|转载|上传)于[ ]?{_DAY}[^。！？]{{0,60}}|{_FROM}于(?:{_PAPER}[）)]?)?$)"
    r"|(?:来源|出处)[ ]?[|｜丨][ ]?[^。，|｜丨]{2,24}"
    rf"|来源[ \u3000]{{1,2}}[^。，|｜丨]{{2,24}}[|｜丨 \u3000]{{1,3}}{_DAY}(?:{_HOUR})?$"
    # the title that an article had where it is from, whatever its marks
    r"|[（(]?原标题[ ]?[:：](?!.{0,80}改[后为成])(?![^:：]{0,80}标题).{2,80}"
    r"|[（(]原题(?:目?[:：]|为)[ ]?《[^》]{2,60}》[）)]"
    rf"|(?:(?:发布|更新)[/／]|出版日期[:：])[ ]?{_DAY}[^。！？]{{0,40}}$"
    r"|(?:title|url|link|source|author|date|time|published|pub_?date|publish_?time|tags?"
    r"|layout|permalink|slug|categor(?:y|ies)|last_?(?:update|mod(?:ified)?)d?|draft)[ ]{0,9}:[ ][^。！？]{2,160}$"
    r"|(?:(?:Last )?[Uu]pdated|Published|Posted) on [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}$"
    r"|(?:Source|(?:Last )?[Uu]pdated|Published|Posted|Issued)(?: on| by)?[ ]?:[ ]?[^。！？]{3,80}$"
    rf"|(?:[Dd]ate|DATE|[-–][ ]?posted on)[ ]?(?::[ ]?)?{_DAY}[^。！？]{{0,40}}$"
    # an agency of an English page, with the hour and day
    r"|\(?[A-Z][A-Za-z'’ .]{2,30}\)?[ ]{1,6}\d{1,2}:\d\d,[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2},[ ](?:19|20)\d\d$"
    # a day, and what else stands beside it
    rf"|(?:发布于)?[ ]?{_DAY}{_HOUR}(?:[ \u3000|（(]{{1,4}}[^。！？，]{{0,40}})?$"
    rf"|(?:发布于)?[ ]?(?:{_DAY}|1[01]\d年\d{{1,2}}[-/.月]\d{{1,2}}日?){_BESIDE_DAY}$"
    rf"|(?:{_DAY}(?:{_HOUR})?|[（(\[【][ ]?{_DAY}(?:{_HOUR})?[ ]?[）)\]】])"
    r"[ ]{0,4}(?:稿件|文章|信息)?(?:来源|作者|字号)[:：][^。！？]{0,120}$"
    r"|(?:19|20)\d\d[ ]\d\d/[ ]?\d\d[ ]\d\d:\d\d:\d\d(?:[ ][^。！？]{0,40})?$"
    # the name of a site or paper before it
    r"|(?:(?:(?:发[布表稿]|更新|刊登|印发|上传)(?:时间|日期)|[一-鿿]{2,12}(?<!时间)(?<!日期)(?<!截止))[ \u3000]{1,2}"
    rf"|{_PAPER}|[一-鿿A-Za-z]{{1,15}}(?:[报网社站台刊]|新闻|在线|财经|科技)){_DAY}{_HOUR}"
    rf"(?:[ ](?:发布于[：:].{{1,12}}|(?:最[后新])?(?:更新|修改)(?:时间|日期)[ ]?{_DAY}{_HOUR}|[^。！？，]{{0,12}}))?$"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d \d{1,2}:\d\d ?[AP]M$|更新[：:] ?\d{1,2}:\d\d ?[AP]M$"
    rf"|(?:{_LABEL})[ ]?[:：]?[ ]?(?:None|null|NULL)$"
    rf"|[【（(]?《?{_PAPER}》?[ \u3000|｜·•]{{0,3}}[（(]?{_DAY}(?:[ ,，]{{0,2}}第?[ ]?[0-9A-D]{{1,3}}[ ]?版)?[）)】]?$"
    rf"|原创[ ][^。，]{{2,40}}[ ]{_DAY}{_HOUR}[ ]发表于.{{2,12}}$"
    rf"|(?:[一-鿿]{{2,8}}[ ／/]{{1,3}})?记者[ ]?[一-鿿、]{{2,15}}[ ]?[／/][ ]?[一-鿿]{{2,8}}报[道导]"
    rf"[ ]{_DAY}(?:{_HOUR})?$"
    r"|(?:记者|通讯员|[撰供发来]稿人?)[:：][^。，:：]{2,40}[ \u3000]?"
    r"(?:(?<=[ \u3000])(?:审[核稿批]|发布|编辑|责编|校对|摄影)[:：][^。，:：]{1,24}[ \u3000]){0,4}"
    r"(?:来源|(?:发布)?(?:时间|日期))[:：][^。！？]{2,90}$"
    rf"|[（(\[【]{_DAY}{_HOUR}[）)\]】][ ]{{0,2}}[一-鿿]{{2,8}}$"
    rf"|[一-鿿A-Za-z.]{{2,20}}[ ]?{_DAY}(?:{_HOUR})?[ ]{LIST}[ ]?[{SLASHES}][ ]?[一-鿿]{{2,6}}报[道导]$"
    # in brackets, in words of English, of the Republic, or how long ago, with the paper beside it
    r"|[（(\[【][ ]?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}[ ]?[）)\]】]$"
    r"|(?:(?:星期|周)[一二三四五六日天][,，] ?)?\d{1,2}月 ?\d{1,2}[,，] ?(?:19|20)\d\d$"
    r"|(?:首次)?(?:上稿|更新|发布)(?:时间)?[ ：:](?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])[ ]\d{1,2}:\d\d$"
    rf"|(?:{MONTH}[a-z]{{0,6}}\.? \d{{1,2}},?|\d{{1,2}} {MONTH}[a-z]{{0,6}}\.?,?) (?:19|20)\d\d$"
    r"|1[01]\d[-/.](?:0\d|1[0-2])[-/.](?:[0-2]\d|3[01])$"
    rf"|(?:{_PAPER}[ ·•|｜]{{1,3}})?(?:{AGO}|\d{{1,2}}月\d{{1,2}}日[ ]\d{{1,2}}:\d\d)(?:[ ·•|｜]{{1,3}}{_PAPER})?$"
    # the paper and its reporters before it; an hour alone, or with month and day in figures
    rf"|[一-鿿0-9A-Za-z]{{2,12}}(?:[ ][一-鿿]{{2,4}}){{1,4}}[ ]{_DAY}{_HOUR}$"
    r"|(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])[ \u3000]{1,3}\d{1,2}[:：]\d\d(?:[:：]\d\d)?$"
    r"|\d{1,2}[:：]\d\d[:：]\d\d$|香港时间\d{1,2}时\d{1,2}分|Issued at HKT \d\d:\d\d|Ends/[A-Z][A-Za-z0-9, ]{6,30}"
    # the head of a post on a board
    r"|作者[ \u3000]{0,4}[A-Za-z][A-Za-z0-9]{1,15}[ ]?[（(].{0,40}[）)](?:[ ]{1,80}看板[ ]{1,4}[A-Za-z0-9_-]{2,24})?$"
    r"|看板[ \u3000]{0,4}[A-Za-z][A-Za-z0-9_-]{1,24}$|发信人[：:][ ]?[^。]{1,60}[ ](?:信区|看板)[：:][ ]?[^。，]{1,48}$"
    r"|[发转]信站[：:][^。]{2,120}$|标题[ \u3000]{0,4}(?:(?:Re|R|Fw):[ ]?)?\[[一-鿿]{2,4}\].{2,60}$"
    rf"|(?:时间|日期)[：:]?[ ]{{0,4}}[A-Z][a-z]{{2}}[ ]{MONTH}[ ]{{1,2}}\d{{1,2}}[ ]\d\d:\d\d:\d\d[ ](?:19|20)\d\d$"
    # labels set with spaces, and their values
    r"|(?:索[ \u3000]{0,4}引[ \u3000]{1,4}号"
    r"|发[ \u3000]{0,4}[布文][ \u3000]{1,4}(?:机[ \u3000]{0,4}[构关]|日[ \u3000]{0,4}期)"
    r"|[文标名][ \u3000]{2,9}[号题称])(?:[ \u3000:：]{1,3}|(?=\d))[^。！？]{2,120}"
    r"|[一-鿿]{2,10}[ \u3000]?日期[:：][^。！？:：]{6,20}(?:版[次号]|卷期)[^。！？]{1,24}"
    r"|(?:时[ \u3000]{1,4}间|日[ \u3000]{1,4}期|来[ \u3000]{1,4}源|作[ \u3000]{1,4}者)[ \u3000]{1,2}[^。！？]{2,60}"
)
#: What each of them has, behind a label or in a day. Most lines have none of it, and are held against no form; nor is a
#: longer one, which is prose.
_MARKS: Final = lazy(r"[】:：于|｜丨/／\d \u3000]|原题为|看板|None$")
LONGEST: Final = 300
#: A day that nothing says to be of publication is one if it has its year, within so many characters.
_WHEN: Final = lazy(r"(?:时间|日期)[ ]?[：:](?=[^：:]{2})")
#: From when to when something is held, or can be had.
_LASTS: Final = lazy(
    rf"[一-鿿]{{0,4}}(?:时间|日期)[ ]?[：:][ |｜]{{0,3}}{_DAY}(?:[上下]午)?(?:{_HOUR})?[ ]?[至到起—~～]"
)
_YEARLY: Final = lazy(r"\d{3}|[〇零○]|\d[-/.]\d|民国")
FAR: Final = 40
#: When it was posted, among the controls of a board: #1 大 中 小 发表于 2018-6-2 10:31 只看该作者.
_POSTED: Final = lazy(r"[^。，]{0,20}发[表布]于[：: ]{0,2}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}[^。]{0,60}")


def is_metadata(line: str) -> bool:
    """Say whether a line says when, by whom and where an article was published.

    >>> is_metadata("发布时间：2022-03-21"), is_metadata("【 日  期 】20220321"), is_metadata("他来源于民间。")
    (True, True, False)
    >>> is_metadata("时间：3月21日上午九时"), is_metadata("时间：2022年3月21日至25日")  # of what a notice is about
    (False, False)
    """
    if line.endswith(("。", "！", "？")) or len(line) > LONGEST or _MARKS.search(line) is None:
        return False
    when = _WHEN.match(line)
    if when is not None and _YEARLY.search(line, when.end(), FAR) is None:
        return False
    line = _without_bars(line) if line[0] in _BARS else line.lstrip(POINTS)
    if (address := _ADDRESS.match(line)) is not None:
        return is_metadata(line[address.end() :])
    if _LASTS.match(line) is not None:
        return False
    closed = unspaced(line)
    if _METADATA.fullmatch(closed) is not None or (closed != line and _METADATA.fullmatch(line) is not None):
        return True
    return is_stamp_row(line) or (("表于" in line or "布于" in line) and _POSTED.fullmatch(line) is not None)


#: The address of the site, maybe behind its name, before the day or a label.
_ADDRESS: Final = lazy(
    r"(?:[一-鿿]{2,16}[ \u3000]{1,2})?(?:https?://|(?=www\.))[a-z0-9.-]{4,60}/?[ \u3000]{1,4}(?=[\d一-鿿])"
)
#: Bars around a line, as a site sets them to part it from others: in a row of a table they part cells.
_BARS: Final = "|｜"


def _without_bars(line: str) -> str:
    """Take the bars off around a stamp with its hour and a label: without one it is a row of a table, of hours."""
    inner = line.strip("|｜ ")
    return inner if _STAMPED.match(inner) is not None and not any(bar in inner for bar in _BARS) else line


_STAMPED: Final = lazy(rf"{_DAY}{_HOUR}[ ](?:{_LABEL}|(?:责任)?编辑|审核人?)[ ]?[:：]")


def unspaced(line: str) -> str:
    """Close the spaces inside the label that a line begins with."""
    head = _LABEL_END.match(line)
    return _SPACED.sub("", head.group()) + line[head.end() :] if head and signer_of(line) is None else line


_PUBLISHED: Final = lazy(rf"[（(]?[ ]?{_DAY}|.{{0,40}}(?:来源|出处|发布|发表|刊登)")


def tells_publication(line: str) -> bool:
    """Say whether metadata is of a publication, as under a headline, rather than of a meeting or a document.

    >>> tells_publication("2022-03-21 来源：某某网"), tells_publication("时间：2022年3月21日")
    (True, False)
    """
    return _PUBLISHED.match(line) is not None


_BARE: Final = lazy("(?:发布|发文|更新|刊登|公告|张贴|上版|来信|回复|受理)(?:日期|时间)|发[表布]于")


#: The label of something else than a day, as it stands beside the label of a day.
_BESIDE: Final = lazy("(?:信息)?来源|作者|(?:发布|回复|答复)(?:单位|机构|部门)|(?:浏览|点击|阅读)(?:量|数|次数|人次)")


def is_label(line: str) -> bool:
    """Say whether a line is the label of a day that stands below it.

    >>> is_label("发布日期"), is_label("发布会时间")
    (True, False)
    """
    return line.endswith(("日期", "时间", "于")) and _BARE.fullmatch(line) is not None


def is_label_beside(line: str) -> bool:
    """Say whether a line is the label of something else than a day, as it stands beside the label of a day.

    >>> is_label_beside("来源"), is_label_beside("来源广泛")
    (True, False)
    """
    return len(line) <= 4 and _BESIDE.fullmatch(line) is not None
