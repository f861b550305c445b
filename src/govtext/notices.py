"""The legal notices of a web site: who may use an article, whose opinion it is, and that there are cookies.

A notice is of whole sentences, and as long as a paragraph. A report has the words of one, too; what it speaks of is not
the site, nor the article itself.
"""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["USES", "asks_reader", "is_legal", "is_notice"]

#: What may not be done with an article.
USES: Final = "(?:转载|转贴|摘编|复制|建立镜像|镜像|抄袭|使用|下载使用|传播|翻印)"
#: A notice that says so by itself.
_LEGAL: Final = lazy(
    r"[（(【*＊]?(?:(?:特别|郑重|版权|免责|法律|本[网站]|转载|平台|[一-鿿]{1,6}(?:网|在线|新闻)|新浪|网易|搜狐|腾讯|凤凰)?声明|版权说明)[：:][^\n]{0,240}"
    r"(?:转载|版权|[不仅只]代表(?:[^。，\n]{0,4}(?:作者|个人|本人)|[^。，\n]{0,16}(?:观点|立场))|本[站网]|侵删|信息存储"
    r"|意味着赞同[^。\n]{0,16}(?:观点|立场)"
    r"|侵权[^。\n]{0,12}(?:联系|告知|删除))[^\n]{0,240}"
    r"|本文为[^，。\n]{0,12}(?:作者|用户|自媒体|机构)[^。\n]{0,40}(?:上传|发布)[^\n]{0,20}(?:代表|立场|平台)[^\n]{0,240}"
    r"|(?:请)?点击上方[^\n。]{2,24}(?:订阅|关注)[^\n。]{0,6}"
    r"|[（(]?本文(?:仅|只)?代表作者(?:本人|个人)?的?(?:观点|立场)(?:[和与、]立场)?(?:[，,。；;）) ][^\n]{0,60})?"
    r"|您即将进入[^。\n]{2,16}[ ，,]{1,2}[需须]年?满[ ]?18[ ]?岁[^。\n]{0,12}。?"
    r"|根据[「“]?电脑网[路络]内容分级处理办法[^\n]{0,160}"
    r"|网友评论仅供[^\n]{0,80}|本网站之文字、图片及影音[^\n]{0,120}|请同意我们的隐私权规范[^\n]{0,60}"
    r"|©[^\n]{0,200}|[^。，\n]{0,40}©[ ]{0,2}(?:\d{4}|[A-Za-z]|版权)[^\n]{0,160}"
    r"|(?:[^。，“”\n]{0,40}[社网报台司局院府会心部团站版庭行文处厅办为\s·|©：:A-Za-z.])?版权所有"
    r"(?:[\s：:.。·|©（(—–\-\d][^\n]{0,160}|[，,]?(?:不得|不许|未经|非经|严禁|禁止|请勿|翻印|转载|违者|侵权|盗版)[^\n]{0,160})?"
    r"|本(?:新闻|报道)[^。\n]{0,24}(?:文字|照片|影片|图片)[^。\n]{0,30}版权所有[^\n]{0,160}"
    r"|微信里点[“「]?发现[”」]?[，,]?[^。\n]{0,8}二维码[^\n]{0,60}"
    r"|下载中央社[^\n]{2,24}|Your browser does not [^\n]{0,200}|Notice: The content above[^\n]{0,300}"
    r"|马上注册[,，][^\n]{0,20}(?:结交|好友|享用|论坛|社区)[^\n]{0,60}"
    r"|您需要 ?登录 ?才(?:可以|能)?(?:下载|查看|回复|浏览|发表|发帖|参与|评论)[^\n]{0,60}"
    r"|(?:凡本[网站]|本网站?所?刊)[^\n]{0,120}(?:版权|转载|授权|来源|[不仅]代表|观点)[^\n]{0,240}"
    r"|凡[^。\n]{1,8}[报社网台刊](?:记者|通讯员|采编人员)?署名[^。\n]{0,60}版权[^。\n]{1,20}所有[^\n]{0,120}注明[^\n]{0,160}"
    rf"|未经[^，。\n]{{0,10}}(?:授权|许可|同意)[，,]?[ ]?(?:不得|禁止|请勿|严禁|谢绝)(?:擅自|任意)?{USES}"
    rf"(?:[、及和或与]{USES}){{0,5}}(?:[ ，,。；;！][^\n]{{0,160}})?"
    r"|[（(]?(?:本文)?(?:部分)?(?:图片|图文|配图|素材)均?(?:来自|来源于?|源于)(?:互联)?网络?[，,。；; ]"
    r"[^。\n]{0,12}侵权[^。\n]{0,16}[删处][除理][^\n]{0,4}"
    r"|本(?:公众|微信|账)号[^。\n]{0,12}转载[^\n]{0,80}(?:版权|著作权)[^\n]{0,160}"
    r"|留言[^。，,\n]{2,12}[，,][^。，,\n]{0,6}评论[仅只]代表[^。\n]{2,30}"
    rf"|未经本[网站报刊社][^。\n]{{0,24}}(?:不得|禁止|请勿|严禁)[^。\n]{{0,12}}{USES}[^\n]{{0,240}}"
)
#: Each of them has one of these: most lines are not held against them all.
_LEGAL_WORDS: Final = lazy(
    "版权|著作权|侵权|评论[仅只]代表|©|声明|本文|本网|本站|点击上方|网友评论仅供|请同意我们|微信里点|下载中央社|马上注册|您需要|未经|您即将进入|内容分级"
    "|Your browser|Notice: The"
)
#: Who speaks in a legal notice: the site, not the railway station (本站) where a report is set; or of what, an article.
_SPEAKER: Final = lazy(
    r"本(?:网站|平台|讨论区|声明)|本[站网](?!络|讯|消息|快讯|专稿|特约|[^。，]{0,4}(?:记者|通讯员|编辑部)|[^。，]{0,12}[日月年])"
    r"|本文[^。]{0,12}(?:原创|版权|来[自源]|授权)|^(?:版权|免责)(?:声明|说明)[：:]"
)
#: Words of such a notice. A report has some of them alone, too: 有网友举报, 版权保护, 侵权案件.
_NOTICES: Final = lazy(
    "版权|ICP|免责|未经|授权|许可|隐私|立场|观点|声明|侵权|侵犯|转载|原创|会员|删除|仅供|公开渠道|浏览体验|留言服务|条款|广告(?:过滤|拦截|屏蔽)|[Cc]ookie"
    "|^您是本站第|^本站推荐$|^关于本站$"
)
#: A notice says within so many characters who speaks: what has it further behind is a paragraph of a report.
NEAR: Final = 60
_COOKIES: Final = lazy(
    r"本(?:网站|站).{0,20}[Cc]ookies?|(?:[Ww]e|[Tt]his (?:web)?site|[Oo]ur (?:web)?site) uses?.{0,20}[Cc]ookies?"
    r"|我们.{0,20}[Cc]ookies?.{0,40}(?:体验|网站|浏览|隐私|服务|同意|分析)"
)
#: What a site asks of those who read it, or of their browsers, by a word of it that is looked for first.
_ASKS: Final = {
    "浏览器": lazy(
        r"[^。]{0,30}[您你]的?[^。，]{0,4}浏览器[^。]{0,16}(?:Flash|[Cc]ookie|插件)[^\n]{0,240}"
        r"|(?![^。，]{0,3}[如若当])[^。，]{0,4}[您你](?:目前|正在|所)?(?:使用)?的浏览器(?:的?版本)?[^。，]{0,3}(?:较旧|[过太]旧|老旧|[过太]低|过时|过期)(?=[^\n]{0,40}(?:更新|升级|更换|换用))[^\n]{0,80}"
        r"|(?:很?抱歉|对不起)?[，,]?(?:我们|本网?站|此?网站)?[^。，]{0,2}不支[持援][您你][^。，]{0,8}浏览器[^\n]{0,60}"
        r"|(?=[^。]{0,90}(?:[您你]|网站|网页|本[站网]))[^。，]{0,16}为(?:了|求|达至?|获得?)[^。，]{0,4}[最更][佳好][^。，]{0,4}(?:浏览|阅读|视觉|显示|观看|使用)[^。，]{0,4}"
        r"[，,](?:请|敬请|建议|推荐)[^。]{2,80}浏览器[^。]{0,12}。?"
    ),
    "隐私": lazy(
        r"[^。说称]{0,40}(?:我们|本(?:网站|站|网|平台))(?:会?使用|采用|运用)[^。]{0,30}(?:技术|工具)[^。]{0,40}体验[^。]{0,24}隐私[^\n]{0,60}"
    ),
    "视窗": lazy(r"(?:当|若|如果?)?[您你](?:点选|点击|按下)?[^。]{0,4}关闭[此本这]?视窗[^。]{0,16}同意[^\n]{0,60}"),
    "二维码": lazy(
        r"(?:请|微信|手机){0,3}(?:扫描|扫一扫|长按|识别)(?:[左右上下][边侧面方]|以下|此)[^。，]{0,6}二维码[^。]{0,24}。?"
        # to follow the account, maybe behind what it sends: what is done by it for readers is of a notice
        r"|(?![^\n]{0,90}(?:报名|举报|办理|领取|缴[费纳]|咨询|查询|参[与加]|预约|登记))(?:(?=[^。\d]{0,40}(?:推送|更多|专注))[^。\d]{0,40}。)?(?:欢迎)?(?:扫描|扫一扫|长按|识别)(?:[左右上下][边侧面方]|以下|此)的?二维码"
        r"[，,]?关注[^。，“”]{2,16}(?:微信|微博|公众号|客户端|视频号)(?:[（(][^）)\n]{2,30}[）)])?[。！!]?"
    ),
    "留言": lazy(r"[^。]{0,24}(?:本(?:报|[站网刊台])|对留言)[^。]{0,30}(?:删除|移除|封锁|屏蔽)[^\n]{0,60}"),
    "http": lazy(r"[^。，]{0,4}(?:订阅|追踪)[^。，：:]{2,24}(?:频道|电子报)[：:][ ]?https?://[^\n]{4,120}"),
    "您": lazy(
        r"您(?:访问|点击|打开)的(?:链接|网址)即将离开[^\n]{0,60}"
        r"|您所?(?:浏览|查看|访问|阅读)的(?:新闻|文章|页面|网页|内容)(?:已|不)[^\n]{0,60}"
    ),
    "采集": lazy(r"[^。，：:]{0,6}[：:]?[^。，：:]{0,8}采集本[站网](?:数据|内容|文章|资料)?请[^\n]{4,120}"),
    "我们": lazy(
        r"(?:想?要?看[^。]{2,16}[，,])?请?来?(?:[Ff]ollow|追踪|关注)我们"
        r"[^。]{0,16}(?:[Cc]hannel|WhatsApp|Telegram|频道|专页)[.。]?"
    ),
    "想看更多": lazy(r"还?想看更多[^。，]{0,8}[？?][^\n]{0,60}下载[^\n]{0,80}"),
}
_ASKING: Final = lazy("|".join(_ASKS))
#: A longer line has more than that.
LONGEST: Final = 160


def is_legal(line: str) -> bool:
    """Say whether a line is a legal notice by itself, whatever stands around it.

    >>> is_legal("版权所有 青澜新闻网"), is_legal("封底印着“版权所有，翻印必究”的字样。")
    (True, False)
    """
    return _LEGAL_WORDS.search(line) is not None and _LEGAL.fullmatch(line) is not None


def asks_reader(line: str) -> bool:
    """Say whether a line is what a site asks of its readers, or of their browsers.

    >>> asks_reader("您的浏览器需要安装Flash插件。"), asks_reader("市民扫描二维码即可下载客户端。")
    (True, False)
    """
    words = _ASKS if len(line) <= LONGEST and _ASKING.search(line) is not None else ()
    return any(word in line and _ASKS[word].fullmatch(line) is not None for word in words)


def is_notice(line: str) -> bool:
    """Say whether a line is a legal notice of a site, which may be long and of whole sentences.

    >>> is_notice("本网站使用Cookies以改善您的浏览体验。"), is_notice("本站所有文章，未经授权不得转载。")
    (True, True)
    """
    return (
        ("本" in line and _SPEAKER.search(line, 0, NEAR) is not None and _NOTICES.search(line) is not None)
        or ("ookie" in line and _COOKIES.search(line) is not None)
        or asks_reader(line)
    )
