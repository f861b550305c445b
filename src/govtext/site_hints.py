"""What a site says in part of a line, beside the words of an article: what it has elsewhere, where the text ends."""

from __future__ import annotations

from typing import Final

from govtext.notices import USES
from govtext.patterns import lazy

__all__ = ["ends_article", "speaks_of_site"]

#: The head of a list of other articles: which ones, and what they are for the reader.
_OTHERS: Final = (
    "(?:更多|最新|最热|今日|本周|本月|相关|推荐|热门|热点|头条|精华|精选|精彩|热图|图片|视频|往期|为[您你]|猜[您你]|编辑|站内|本站|频道|注目"
    "|最多人|大家|网友|最受|特别)(?:今日|热门|内容|一周|相关|主题|话题)?"
    "(?:推荐|阅读|新闻|资讯|信息|公告|文章|链接|连结|报道|视频|稿件|图集|专题|回顾|导读|排行榜?|喜欢|精选|要闻|头条|短片|图文"
    "|更新|内容|讨论){1,2}[：:]?"
)
#: A word of a site ends where a phrase would go on: 订阅, not 订阅经济; 相关新闻, not 相关新闻发布制度.
_WORD: Final = "(?![一-鿿])"
#: What those of the next pattern begin with that may stand anywhere in a line: at most places none need be tried.
_BEGINS: Final = (
    "[CIPQRTcnr©一上下不今会你免关分前加友发后图声备大字官延当往忘您感我扫技报排推收新微无更最未本条查法浏温点热版猜"
    "相简粉编网职联脸自订设评责跟转还违阅频首]"
)
#: What a site says beside the words of an article: in a line of their own or at the head of it, seldom anywhere.
_HINTS: Final = lazy(
    f"(?=^|{_BEGINS})(?:"
    + "|".join(
        (
            rf"当前位置|(?:^首页|网站地图|联系我们|关于(?:我们|本站)|友情链接|设为首页|加入收藏|收藏本站|忘记密码){_WORD}",
            rf"忘记密码立即注册|无障碍(?:浏览|阅读|版){_WORD}",
            rf"简体\|?繁体|版权(?:所有|说明|声明|保护){_WORD}|备案(?:序|编)?号{_WORD}",
            r"ICP(?:[备证]案?号?[：: ]{0,2})?\d|网站标识码[：: ]{0,2}[a-z]{0,2}\d|技术支持[：:]|[Cc]opyright|©",
            r"您是本站第",
            rf"^(?:主[办管]|承办)(?:单位)?[：:]|^主办方[：:]$|扫一扫(?![ ，一-鿿])|扫描(?:左方|下方)?二维码{_WORD}"
            rf"|微[信博]二维码$|(?:微信号|微博昵称)[：:][^。，]{{2,60}}|扫码(?:关注|下载|阅读|分享){_WORD}|下载.{{0,8}}APP{_WORD}",
            rf"(?:官方|关注.{{0,6}})(?:公众号|微信|微博|客户端){_WORD}|QQ空间|分享(?:到|至){_WORD}|^打印{_WORD}|关闭窗口",
            r"字[号体][:：][ \[【]?[大中小特]",
            rf"(?:浏览次数|点击(?:数|量|率|加载)|阅读(?:量|次数)|加载中|[上下]一[篇条]|[前后]一篇){_WORD}|[上下]一[篇条][:：]",
            r"阅读[ ]?\d|[前后]一篇[:：]|^[上下]篇[：:]|^请输入",
            r"(?:相关(?:新闻|链[接结]|阅读|推荐|文章|报道|专题|稿件)|延伸阅读|编辑推荐|往期(?:回顾|推荐)|排行榜|一周热点"
            r"|推荐(?:阅读|新闻|文章|视频)|(?:本站|频道|新闻|今日)推荐|热门(?:文章|推荐|新闻|搜[索寻]|排行)"
            rf"|热点(?:新闻|推荐|排行))(?:排行|列表|内容|新闻)?{_WORD}",
            rf"^{_OTHERS}$|^[\[【]?图片[\]】]?$|^其[他它][一-鿿]{{0,4}}(?:新闻|报道|文章)$|^相关字词",
            rf"(?:最新(?:文章|评论|新闻|图文|视频|跟帖)|图片新闻|大家都在看|猜你喜欢|感兴趣的(?:内容|文章|新闻)?){_WORD}",
            r"[你您]可能[还也有][想喜兴]|^(?:也许|或许)[您你]会感兴趣|^延伸[ ]?[·・|][ ]?(?:推荐|阅读)",
            r"^[您你](?:可能|也许|或许)[^。，]{0,10}感兴趣[：:]?$",
            r"^[-–—]{1,3}[ ]?THE END[ ]?[-–—]{1,3}$|^(?:upload|article|image|photo|video|share|btn)_[a-z_]{2,30}$",
            rf"^[>＞ ]{{0,4}}加入[^。，]{{0,12}}粉丝团|^[此本该]页面?有(?:问题|错误)吗|^帮助我们改[进善]{_WORD}",
            r"(?:查看(?:全部|更多|评论|回复)|条评论|网友(?:评论|回应|留言)"
            rf"|^我有话说[(（]|我(?:要|来)(?:评论|说|反馈|纠错|发表|留言|咨询|写信|投诉)|发表评论){_WORD}|评论[\(（]\d|我要发表意见",
            rf"跟[帖贴](?:热词|广场)?{_WORD}|^举报(?:中心)?{_WORD}(?![：:])|(?:不良|违法).{{0,8}}举报(?:电话|邮箱|中心|平台)?{_WORD}",
            rf"还没有评论|转载请(?:注明|联系)|未经.{{0,4}}授权[，,]?(?:不得|禁止|请勿|严禁)[^，。]{{0,4}}{USES}{_WORD}"
            rf"|免责声明{_WORD}|声明[:：]",
            rf"(?:温馨提示|更多(?:猛料|原创|新闻|内容)|法律顾问|自律管理){_WORD}|职业道德监督|关键[字词][ ]?[:：>]",
            rf"^(?:本文|相关)?(?:标签|热词)(?:[:：]|{_WORD})|^分类(?:[:：]|(?:目录|新闻|浏览|信息|导航)?{_WORD})",
            r"^[Tt](?:ags?|AGS?)[:：]",
            r"责任编辑(?!的|[一-鿿]{4})|^【?纠错】?$|^【纠错】|^[（【(\[]? ?责编[:： ]",
            r"^[（【(\[]? ?编辑[:：] ?(?:[A-Za-z]|[一-鿿]{0,4}(?:[】）)\]\s、|]|$))",
            rf"报业(?:传媒)?集团{_WORD}|Produced [Bb]y",
            r"^<\w+(?![^<>]{0,160}>[^<>]{0,160}[一-鿿])",  # no text stands behind the tag
            r"^https?://\S+$|^#[^\s#。，]{1,16}$|^[+＋] ?[一-鿿]{2,8}$|^!?\[[^\[\]]{0,40}\]\([^()]{0,160}\)$",
            r"^(?:[-=_*~─━][ ]?){8,60}$|^[>»|·▼▲↑↓+＋]{1,6}$|^[*＊] ?必填",
            r"^\d{1,2}:\d\d(?:[ ]?/[ ]?\d{1,2}:\d\d)?$",
            rf"^[^\s@：:《]+@\S+$|点击关注.{{2,20}}$|订阅(?:.{{0,9}}(?:频道|电子报)|{_WORD})|^(?:点我|按我|点此)",
            rf"(?:加入(?:会员|我们)|粉丝团){_WORD}|[Cc]ookies",
            rf"^(?:成为|开通|加入|升级)[^。，]{{0,6}}(?:会员|订户){_WORD}|^登录后(?!台)[^。，]{{0,6}}(?:查看|获取|阅读|解锁)(?:更多|全文|全部|完整|详情|[^。，]{{0,6}}$)"
            r"|会员(?:专享|优先阅读)(?:$|内容|文章|[，,])"
            rf"|^(?:立即|马上)(?:登录|注册|订阅|开通){_WORD}"
            rf"|^(?:本文|全文)(?:为会员(?:专享|优先|独享|可读|文章|内容)|仅限会员|共?[ ]?\d{{2,6}}字)",
            rf"(?:官方)?脸书(?:网页|专页){_WORD}|^KEY ?WORDS?:",
            r"^(?:Related|Most [Rr]ead|Most [Vv]iewed|Most [Pp]opular|Top [Ss]tories|Editor.s [Pp]ick)|newsletter",
            r"Privacy|Terms of|Press [Rr]eleases$|[Rr]egistration [Nn]umber|^License",
        )
    )
    + ")"
)
#: Of those, and of controls, the ones after which an article does not go on.
_ENDS: Final = lazy(
    "相关|推荐|热门|^其[他它]|最热|热词|热读|注目|最新|头条新闻|最多人|赞助|排行|[上下前后]一?[篇条]|评论|跟[帖贴]|责任?编辑?|编辑[:：]|分享|版权|友情链接|标签|关键[字词]|扫一扫|扫码"
    "|转载|免责|声明[:：]|纠错|举报|打印|列印|下载|更多|查看|返回|回[上首顶]|关闭|下一?页|往期|延伸阅读|大家都在|喜欢|兴趣|收藏|订阅"
    "|可能[还也]|想看|时效|留言规则|张贴留言|发表意见"
    "|最Hit|面有问题|脸书|KEY ?WORDS|Related|Most |Top |Share|Back|BACK|Copyright|Subscribe|Privacy|Editor"
)
#: The hint is so much of a line at the least, if it does not begin it, or the line has no more characters than this.
SHARE: Final = 0.3
BRIEF: Final = 12


def speaks_of_site(line: str) -> bool:
    """Say whether a line has words of a site's own, and not much else.

    >>> speaks_of_site("相关新闻"), speaks_of_site("城市综合竞争力排行榜昨日在全国工商大会上发布")
    (True, False)
    """
    match = _HINTS.search(line)
    return match is not None and (match.start() == 0 or len(line) <= BRIEF or len(match.group()) >= SHARE * len(line))


def ends_article(line: str) -> bool:
    """Say whether an article does not go on after a line of a site: what comes is of other articles, or of readers.

    >>> ends_article("上一篇：防汛会议召开"), ends_article("字号：大 中 小")
    (True, False)
    """
    return _ENDS.search(line) is not None
