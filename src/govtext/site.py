"""What the lines of a web site say that are not of the article: controls, menus, paths, counters.

Some say so by themselves, wherever they stand (打印本页, 上一篇：…); others only where a whole page speaks for a
site, as 分享 and 国际 do, which a poem may have on a line of its own. The words are Simplified; those of English sites
stand beside them in small letters.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.data import read
from govtext.notices import is_legal
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["is_bar", "is_control", "is_menu", "is_site_line"]


class _Words(NamedTuple):
    """The words of a site: those that say so by themselves, other controls, and the sections of a menu.

    `all` are the first two together.
    """

    plain: frozenset[str]
    short: frozenset[str]
    sections: frozenset[str]
    all: frozenset[str]


@cache
def _known() -> _Words:
    """Read the table of words: three groups of lines, with a blank line between; `_` stands for a space."""
    plain, short, sections = (frozenset(group.split()) for group in read("site_words.txt").split("\n\n"))
    return _Words(plain, short, sections, plain | short)


#: The first words of a line of controls, up to what may part them from others; in English, all of them.
_FIRST: Final = lazy(
    r"[\s【\[(（［•●]{0,3}(?:[^\x00-\x7f\s|｜┃·•/，、；：【（）］】]{1,16}|[\x21-\x7e][\x20-\x7e]{0,60}$|[A-Za-z])"
)
#: What parts the words of a line of controls.
_PARTING: Final = lazy(r"[\s|｜┃·•●/／\\，,、;；:：▼▲▾>＞«»\-－_【】\[\]()（）［］0-9+＋↑↓○]+")
#: A line of a site that says so by itself.
_LINES: Final = lazy(
    r"(?:【|\[|［|（|\()?(?:"
    r"(?:字[号体级]|字[体号级]大小|字级设定)[：:]?[大中小特超默认标准加减放缩TtA+\-↑↓ \u3000|｜/\[\]【】()（）]{0,24}"
    r"(?:(?:打印|分享|关闭|收藏|评论)[^。，]{0,40})?"
    r"|[上下前后]一[篇条则](?:新闻|文章|信息)?[：:][^。]{0,70}"
    r"|[上前] ?[/／] ?[下后]一[篇条则页](?:新闻|文章)?|[•● ]{0,2}当前位置[：:]|报刊搜索[：:] ?(?:搜索)?"
    r"|第 ?[0-9A-D]{1,3} ?版[：:][^。，|｜]{1,16}[|｜ ]{1,3}[上前]一版[^。，]{0,8}[下后]一版[ |｜0-9]{0,6}"
    r"|[<《【\[◀ ]{0,3}[上前]一(?:[篇条则版页组张]|图集)[】\] \u3000|/<>0-9]{1,8}[下后]一(?:[篇条则版页组张]|图集)"
    r"[>》】\]▶0-9 ]{0,4}"
    r"|(?:\d{1,2}[.．、] ?)?跳(?:转|过|到|至)[到至]?"
    r"(?:[一-鿿]{0,4}(?:内容|导航|导览|检索|搜索|正文|选单|菜单|页脚|页首)区?块?"
    r"(?: ?[A-Za-z][A-Za-z :.]{1,30})?|更多[^。，]{1,8}网站)"
    r"|按 ?Enter ?到主内容区块?|(?:Friendly Print|Font Setting) ?:?|(?:Top|TOP) ?[↑▲^]"
    # gates of age
    r"|未满 ?18 ?岁(?:者?[ ，,]?(?:请离开|离开))?|我已年?满 ?18 ?岁[^。，]{0,6}|或?不同意本条款[^。，]{0,6}"
    # players, counters, labels of a template whose values are missing
    r"|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|(?:人气|点阅) ?\d{1,9}|(?:(?:出版|发布|更新)(?:时间|日期)?[：:] ?){2,3}"
    r"|(?:google news)?透过 ?Google News ?追踪[^。，]{2,10}"
    r"|[●•（(\[※ ]{0,3}(?:相关(?:报道|报导|内容|新闻|阅读|文章)|延伸阅读|推荐阅读)[：:][^。]{4,80}"
    r"|(?:文件|附件|软件)?下载(?:地址|链接)?[：:][^。]{0,12}点击[^。]{0,12}|(?:\[广告\])?请?继续往下阅读.{0,6}"
    r"|(?:#[^\s#。，]{1,16}[ ]?){2,12}|用 ?LINE ?传送|最Hit"
    r"|[-– ]{0,2}立即下载[^。]{2,24}(?:APP|App|客户端)(?:[：:]?https?://\S{4,80}|[^。]{0,16})"
    r"|(?:分享|转播|转发|同步)(?:到|至|给)(?:[：:][^。，]{0,40}"
    r"| ?(?:(?:微信|微博|朋友圈|QQ|Facebook|Twitter|LINE|新浪|腾讯|脸书|空间|好友|[和与及、|])[ ]{0,3}){1,10}"
    r"(?:(?<= )[^。，]{0,30})?)"
    r"|(?:请?用)?(?:微信|手机)?(?:扫一扫|扫描|扫码|长按)(?:识别)?(?:[上下左右]方|以下|此|图中)?(?:的?二维码)?[，, ]?"
    r"(?:[在用]?(?:手机|微信)[上中]?)?(?:(?:打开|查看|关注|阅读|下载|分享|访问|识别|浏览|观看)(?:[^。，？ ]{0,12}"
    r"(?:当前页.?|页面|客户端|[Aa][Pp][Pp]|公众号|我们|[本全原]文|本页|移动版|手机版|朋友圈|详情|更多|微[信博]|视频号|二维码))?)?[!！]?"
    r"|(?:下载)?(?:iOS|Android|iPhone|iPad|HarmonyOS|安卓|苹果|鸿蒙)[ ]?"
    r"(?:[Aa]pp|APP|客户端)?[ ]?(?:版本?|下载|载点)(?:[ |]{1,3}|$)"
    r"|(?:(?:请|欢迎|立即)?(?:下载|关注|打开)[^。，]{0,6}|[一-鿿]{1,4}[社网报台])"
    r"[「“][^」”]{2,10}[」”][ ]?(?:[Aa]pp|APP|客户端|公众号)"
    r"|(?:请?用)?手机(?:打开|查看)当前页面?"
    r"|(?:请)?点击[^。，]{0,6}(?:蓝字|蓝色字|加载更多|查看更多|关注我们|下载APP)[^。]{0,16}"
    r"|(?:请)?点击(?:图片|查看|进入|播放)?[^。，]{0,4}(?:下一页|上一页|大图|原图|原文|全文|观看视频|播放视频)[^。，]{0,4}"
    r"|(?:请)?点击图[片像][可即能]?(?:浏览|查看|放大|观看|欣赏)[^。，]{0,8}"
    r"|(?:看)?更多[^。，]{0,16}(?:报道|报导|详情)(?:请[上见至][^。，】]{2,20})?"
    r"|剩余[ ]?\d{1,2}%未读|(?:来源|原文|本文)(?:地址|链接|网址)[：:][ ]?https?://\S+"
    r"|今天是[：:]?[ ]?(?:19|20)\d\d年[ ]?\d{1,2}月[ ]?\d{1,2}日"
    r"(?:[ \u3000]{0,4}(?:星期|周|农历|欢迎|\d)[^。，]{1,24})?"
    r"|(?:如有?|若有?)(?:涉及)?侵权[，,]?请?(?:及时)?联系[^。]{0,24}"
    r"|版权(?:均|全部)?(?:归|属于?)[^。，？\s]{1,30}所有(?:[\s，,；;][^。]{0,60})?|[Cc]opyright[^。]{0,120}"
    r"|(?:阅读|浏览|点击|访问|点阅|人气|评论|收藏|转载|回复|查看|跟帖|点赞)"
    r"(?:(?:次数|人数|人次|数|量|率)[ ]?[：:(（][ ]?[\d,]{0,9}|[ ]?[：:(（][ ]?\d{1,9})[ ]?[次人]?[)）]?"
    r"(?:[ |]{1,3}(?:阅读|浏览|点击|访问|回复|评论|收藏)(?:次数|数|量)?[：:(（][ ]?\d{0,9}[)）]?)?"
    r"|(?:点赞|收藏|转发|评论)[ ]?\d{1,7}|更多精彩(?:内容|资讯|视频)?[，,]?(?:请|敬请|欢迎)关注[^。]{0,20}"
    r"|(?:已有|共有?)?[ ]?\d{1,7}[ ]?[人条则](?:评论|参与|追踪|跟[帖贴]|留言)(?:[\s，,|：:>（(][^。]{0,10})?"
    r"|(?:浏览|点击|人气)[：:]|附件【|】已下载|附件【.{2,60}】已下载 ?\d{0,6} ?次?|_showDynClicks?[^。]{2,60}"
    r"|已推荐[ ]?\d{1,7}|查看回复[ ]?\d{1,5}(?:[ ]?举报)?|评论列表(?:[\s：:（(][^。]{0,10})?"
    r"|Powered by .{1,40}|(?::{3,8} ?){1,3}(?:[一-鿿]{0,6}(?:区块?|导[览航]|选单|连结))?"
    r"|跳[到至过](?:主要?)?内容区?块?(?:[ ][^。，]{1,40})?|[打列]印(?:时间|日期)[：:] ?\d[\d/:. -]{6,24}"
    r"|Skip to .{4,24}|打开[^。，\s]{2,10} 查看(?:精彩|全部|更多|原[文图])[^。，]{0,4}"
    r"|您是第.{1,16}(?:访问者|访客|来访者)|(?:政府)?网站标识码[：: ]{0,2}(?:[a-z]{0,2}\d.{0,24})?"
    r"|网站支持IP[Vv]6.{0,12}"
    r"|[【\[(（]1[】\])）](?:[ ]{0,3}[【\[(（]\d{1,2}[】\])）]){1,20}[ ]{0,3}(?:下一页)?[ ]?(?:尾页)?"
    r"|共[ ]?\d{1,3}[ ]?页(?:[ ].{0,20})?|\d{1,3}[ ]?/[ ]?\d{1,3}[ ]?页|跳[至到转][ ]?\d{0,3}[ ]?页"
    r"|\d[\d,.]{0,8}[ ]?万?[ ]?次(?:播放|观看)|加入[^。，]{2,8}好友|LIKE我们的[^。，]{0,6}脸书[^。]{0,20}"
    r"|本?[篇全]?文章?(?:共|约)?[ ]?\d{2,6}[ ]?字，(?:读完|阅读)[^。，]{0,4}\d{1,3}分钟|(?:相关)?资料图(?:片仅供参考)?"
    r"|[^。，|]{0,16}\|{6,40}|pagebreak|预览时标签不可点|喜欢此内容的人还喜欢|关注该公众号"
    r"|您此[时刻]的心情[：:]?|阅读(?:剩余)?全文[（(]?|(?:新闻)?表情排行.{0,6}|\+1|\d{20,}"
    r"|(?:您?看(?:到|完)[这此]篇文章[^。]{2,16}|[这此]篇文章对[您你][^。]{2,12})[：:？]?"
    r"|正在阅读[：:].{2,60}|请使用浏览器.{0,20}|点击右上角.{0,20}"
    r"|#[^\s#。]{1,16} ?\d{1,4}个|(?:收录|已收录)于(?:合集|话题)|点(?:分享|收藏|点赞|在看)"
    r"|不用抽 ?不用抢.{0,40}|点我下载APP|图[像片]来源，.{2,24}|图[像片]加注文字，"
    r"|返回[一-鿿]{2,4}，查看更多|已显示全部内容|没有更多了|(?:评论|留言)(?:发[布表])?成功[，,!][^。]{0,24}"
    r"|(?:未能|无法|不能)播放(?:[此该本]|[A-Za-z]{2,10}[ ]?)(?:视频|影片|音频)"
    # counters behind their numbers, and the fields of a board; the rates of a stock, label by label
    r"|[•●· ]{1,3}\d{1,8} ?(?:阅读|回复|浏览|点击|评论|点赞|收藏)|离线[A-Za-z0-9_]{2,16}|限 ?\d{2,5} ?字[节符]"
    r"|(?:正在)?(?:读取|加载|载入)中(?:[，,.… ]{0,3}请稍[候等后])?[.…。]{0,6}"
    r"|A ?[+＋] ?A ?[-－]|微信里点[^。，]{2,8}，扫一[下扫][^。]{0,30}|[↑⇧]|[一-鿿]{2,20}门户网站"
    r"|[^。，：:>]{4,16} ?(?:>>|＞＞|»)"  # where a link leads to
    r"|[^。，：:]{2,24} ?主办 {1,3}(?:单位)?(?:地址|电话|邮编|邮政编码)[：:].{4,120}"
    r"|www\.[a-z0-9-]{1,30}(?:\.[a-z0-9-]{2,20}){1,3}/?|本网?站(?:著作权|版权)(?:归|属于?)[^。]{2,30}"
    r"|BBS ?[一-鿿]{2,8}站[∶:：·][一-鿿]{2,4}|※ ?(?:发信站|文章(?:网址|代码)|来源|修改|编辑|转录者)[ ]?[：:].{0,120}"
    r"|[※◎＊*]{1,3} ?(?:提醒您|请勿|切勿|饮酒过量|喝酒不|未满十八|未成年|自杀|珍惜生命|[一-鿿]{0,6}有害健康)[^。]{0,60}"
    r"|(?=.{0,60}(?:昨收|今开|周最|市[盈净]率|换手率|振幅))(?:(?:昨收盘?|今开盘?|(?:52)?周?最[高低]价?|成交[额量]|[买卖][入出]价|市[盈净]率|换手率|收益率|涨跌[幅额]|振幅)"
    r"[：:] ?[-+]?[\d.,]{1,12}[%万亿手]{0,2} {0,3}){2,12}"
    r"|(?:关闭[此本]视窗[ ]?)?(?:请[至到][^。， ]{2,12}官网下载[ ]?){1,5}"
    r")(?:】|\]|］|）|\))?"
)
#: What only a site says, whatever stands before it, by a word of it that is looked for first.
_ANYWHERE: Final = {
    "eserved": lazy(r".{0,60}All [Rr]ights [Rr]eserved.{0,40}"),
    "ICP": lazy(r"[^。，]{0,100}ICP[备证][案号：: ]{0,4}\d[^。]{0,60}"),
    "网安备": lazy(r"[^。，]{0,40}网安备[案号：: ]{0,4}\d[^。]{0,60}"),
    "JavaScript": lazy(
        r"Please enable JavaScript to view .{4,60}|[^。一-鿿]{0,40}(?:[您你]的|[Yy]our ).{0,20}(?:浏览器|browser)"
        r".{0,12}(?:不支[持援]|未(?:开启|启用)|not support).{0,160}"
    ),
    "ress ": lazy(r"[A-Z][A-Za-z0-9 ,.'’]{0,60}[Pp]ress (?:[Cc]trl|CTRL|[Aa]lt|ALT) ?\+[^一-鿿]{0,160}"),
    "浏览器": lazy(r"[^。]{0,6}(?:[您你]的|当前|[该此])[^。]{0,4}浏览器(?:不支持|版本(?:太|过)低)[^。]{0,60}"),
    "许可证": lazy(
        r"(?:.{6,40} )?(?:互联网|信息网络|增值电信|广播电视|网络(?:文化|出版)|出版物)[^。，]{0,24}许可证 ?(?:编?号)? ?"
        r"(?:[：:（(][^。，]{0,10}\d|[（(][署总]|文网文|[一-鿿]?[A-Z]\d|\d{4})[^。]{0,60}"
    ),
    "时长": lazy(r"[^。，]{0,24}当前时间 ?\d{1,2}:\d\d ?/ ?(?:总?时长|剩余时间) ?-?\d{1,2}:\d\d[^。，]{0,80}"),
    "使用": lazy(
        r"[^。]{0,16}(?:建议|推荐)使用[^。，]{0,30}"
        r"(?:Chrome|Edge|Firefox|Safari|IE|\d{3,4}[*xX×]\d{3,4}|以上(?:版本|的?浏览器|分辨率))[^。，]{0,40}"
        r"(?:，(?:解析度|分辨率|并?使用)[^。]{0,40})?。?"
    ),
}
#: A longer line is none of a site's, but for its legal notices.
LONGEST: Final = 160


def is_site_line(line: str) -> bool:
    """Say whether a line, in Simplified characters, is of a web site by itself, whatever stands around it.

    >>> [is_site_line(line) for line in ("【打印】【关闭】", "上一篇：防汛会议召开", "分享", "Back to top")]
    [True, True, False, True]
    """
    if is_legal(line):
        return True
    if not line or len(line) > LONGEST:
        return False
    if any(_ANYWHERE[word].fullmatch(line) for word in filter(line.__contains__, _ANYWHERE)):
        return True
    if line[-1] in "。！":
        return False
    if _LINES.fullmatch(line) is not None:
        return True
    known = _known()
    if (first := _FIRST.match(line)) is None:
        return False
    begins = first.group().lower()
    if begins not in known.all and (begins.isalnum() or not known.all.issuperset(_words(begins))):
        return False  # most lines, after their first word
    words = [piece for word in _words(line) for piece in ([word] if word in known.all else _MIXED.split(word))]
    plain = sum(word in known.plain for word in words)
    short = sum(word in known.short for word in words)
    bracketed = line[0] in "【[［" and line[-1] in "】]］"
    return bool(words) and plain + short == len(words) and (plain > 0 or len(words) > 2 or (bracketed and short > 0))


def is_control(line: str) -> bool:
    """Say whether a line is of the controls of a site, as far as a word or two can tell.

    >>> is_control("分享"), is_control("登录 | 注册"), is_control("分享会议精神")
    (True, True, False)
    """
    words = _words(line) if len(line) <= LONGEST else []
    return bool(words) and _known().all.issuperset(words)


def is_menu(line: str) -> bool:
    """Say whether a line is an entry of a menu, or several: sections of a site, and its controls.

    >>> is_menu("国际"), is_menu("首页 | 新闻 | 专题 | 图片"), is_menu("国际油价下跌")
    (True, True, False)
    """
    return _are_entries(_words(line)) if len(line) <= LONGEST else False


def _are_entries(words: Sequence[str]) -> bool:
    """Say whether words are entries of a menu: all of one or two, half of more."""
    table = _known()
    known = sum([word in table.all or word in table.sections or _is_entry(word) for word in words])
    return 0 < len(words) <= 2 * known and (known == len(words) or len(words) > 2)


def is_bar(line: str) -> bool:
    """Say whether a line is a menu of four entries or more, parted by bars or spaces.

    >>> is_bar("首页 | 新闻 | 专题 | 图片"), is_bar("教育 健康")
    (True, False)
    """
    if not BAR <= len(line) <= LONGEST or line[-1] in "。！？；":
        return False
    words = _words(line)
    return (len(words) >= BAR and _are_entries(words)) or _leads_home(words)


def _leads_home(words: Sequence[str]) -> bool:
    """Say whether words are a menu because the first of them leads home: several entries, or those it knows set close.

    >>> _leads_home(["首页", "高校科技", "教育在线", "下一代互联网"]), _leads_home(["首页政务公开网上办事走进青澜"])
    (True, True)
    """
    close = "".join(words)
    if not close.startswith("首页") or close == "首页":
        return False
    if words[0] == "首页" and len(words) >= BAR:
        return all(len(word) <= ENTRY for word in words)
    entries = _entries().findall(close, len("首页"))
    return len(entries) > 1 and 2 * sum(map(len, entries)) > len(close)


@cache
def _entries() -> re.Pattern[str]:
    """The pattern of the sections of a menu that are called so on many sites."""
    return re.compile("|".join(sorted((re.escape(word) for word in _known().sections), key=len, reverse=True)))


#: A menu on one line has so many entries at the least.
BAR: Final = 4
#: An entry of a menu by its last word, and the most characters that it has.
ENTRY: Final = 8
_ENTRY: Final = lazy(
    "[一-鿿]{1,4}(?:政府网|新闻|频道|资讯|要闻|专区|专栏|首页|公开|互动|导航|查询|概况|留言|论坛|讨论区?|热线|简介|指南)"
)


def _is_entry(word: str) -> bool:
    return len(word) <= ENTRY and _ENTRY.fullmatch(word) is not None


def _words(line: str) -> list[str]:
    """Give the words of a line of controls, in small letters, the words of an English one joined by `_`.

    >>> _words("首 页|电 讯 稿|图片")
    ['首页', '电讯稿', '图片']
    """
    if line.isascii():
        pieces = [piece.strip().replace(" ", "_") for piece in _BARS.split(line.lower())]
        return [piece for piece in pieces if piece]
    closed = _HOME.sub("首页", _SET_APART.sub("", line) if "|" in line else line)
    return [word for word in _PARTING.split(closed.lower()) if word]


#: The space between two characters of a word between bars that is letter-spaced.
_SET_APART: Final = lazy(" (?<=(?<![一-鿿])[一-鿿] )(?=[一-鿿](?![一-鿿]))")
_HOME: Final = lazy("^首[ \u3000]{1,8}页")
#: Where Han characters meet letters, between words that were set close.
_MIXED: Final = lazy("(?<=[一-鿿])(?=[a-z])|(?<=[a-z])(?=[一-鿿])")
_BARS: Final = lazy(r"[|/>\[\]()\n\t]+|[ ]-[ ]|[ ]{2,}")
