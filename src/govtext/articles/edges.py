"""What is of a site where it stands first or last in a text, and may be of an article in the midst of it."""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["is_first", "is_last", "welcomes"]

#: A longer line is none of them.
LONGEST: Final = 120

#: Above the title: a row of English links in brackets, where the article is filed, which of the pages of a paper is
#: shown, what icons are called, the title that an editor of pages gives to one that has none, and a field or a client
#: of the site that has nothing beside it.
_FIRST: Final = lazy(
    r"[^。\[\]]{0,16}(?:\[[A-Z][A-Za-z ]{1,20}\][ ]?){3,12}"
    r"|(?:Categor(?:y|ies)|Tags?|Filed under|Posted (?:in|on|by)):[ ]?[^。]{1,40}"
    r"|[^。，]{0,12}本期共[ ]?\d{1,3}[ ]?版[^。，]{0,60}"
    r"|(?:[a-z]{2,12}[ _-]){0,3}(?:icon|logo|menu|button|arrow|banner|toggle)(?:[ _-][a-z]{2,12}){0,2}"
    r"|(?:Untitled|New)[ -](?:Document|Page|document|page)[ -]?\d{0,3}|(?:无标题|未命名)(?:文档|页面?)[ -]?\d{0,3}"
    r"|[一-鿿]{0,6}(?:新闻|电视|视讯|传媒|[报网台刊])[ ]?(?:APP|App)[ ]?下载"
    r"|[一-鿿]{2,8}[网报台社] ?(?:logo|LOGO)|(?:最新|即时)(?:消息|新闻|快讯)[：:]|往[日期]回顾[：:]"
)
#: What a site, or the page of a paper on it, begins with, whatever stands below: a welcome, the day of today without
#: one, what it is called with the way home, its scripts and other sites between bars, which page it is, with controls.
_WELCOME: Final = lazy(
    r"(?:[您你]好)?[，,！! ]{0,2}欢迎(?:[您你])?(?:访问|光临|来到|浏览|进入)[^。，？]{2,24}"
    r"(?:网|网站|门户|主页|平台)[”」》]?(?:网站?)?[！!。，, ]{0,2}(?:今天是[：:]?)?"
    r"|今天是[：:]|[^。，]{2,40}[ 。！]今天是[：: ]{0,2}|[一-鿿]{2,8}(?:网|[日晚早商]报|在线)首页"
    r"|跟[帖贴]评论自律管理[^。]{0,60}"
    # what a mirror advertises
    r"|[一-鿿A-Za-z0-9]{0,12}(?:赌场|娱乐城|博彩|百家乐|时时彩|六合彩|棋牌)[一-鿿A-Za-z0-9]{0,6}(?:官网|官方网站|网址|开户|注册)"
    r"|(?=[^。，]{0,100}(?:无障碍|长者模式|版面导航|标题导航))[|｜ ]{0,2}"
    r"(?:[^。，|｜]{2,12}[|｜][ ]?){2,10}(?:[^。，|｜]{2,12})?"
    r"|[^。，>＞]{2,10}[报刊网] ?[>＞] ?第[^。，：:]{1,4}版(?:[：:] ?[^。，：:]{1,12})?"
    r" [^。，]{0,24}(?:打印|关闭|放大)[^。，]{0,12}"
)
#: Below the text: a label of those who edit, or of a list, without a value; whom to call with news and advertisements;
#: where else the site can be read; and what the portal is called that has taken the article over.
_LAST: Final = lazy(
    r"[一-鿿]{0,4}(?:编辑|审核|校对|搜索|链[接结]|标签|评论)[：:]"
    r"|(?:广告|商务|新闻)(?:联系|合作|报料|爆料|投稿|服务|经营|投放|刊登){1,2}(?:电话|热线|邮箱|QQ)?[：:]"
    r"[ ]?[0-9A-Za-z][^。，]{2,100}"
    r"|[^。，：:]{0,12}(?:新闻|[报网社台刊]|娱乐|财经|体育|政治|生活|中心)[^。，：:]{0,4}"
    r"(?:粉专|粉丝专?[页团]|脸书|微博|IG|LINE|YouTube|Facebook)[：:][ ]?https?://\S{4,80}"
    r"|[一-鿿]{0,6}(?:邮件|邮箱|信箱)[ ]?\|[ ]?[A-Z][A-Za-z ]{4,30}[：:][ ]?\S{1,40}@\S{3,40}"
    r"|(?:最新|人气|热门|精选)[一-鿿]{2,8}(?:新闻|文章|消息)"
    r"|[一-鿿A-Za-z ]{2,20}(?:新闻|资讯)[ ]?-[ ]?[一-鿿A-Za-z ]{2,24}(?:新闻|资讯|首页|网)"
    r"|[^。，]{0,6}(?:如需|若需)?转载[^。，]{0,4}联系[^。，]{0,8}[\d-]{7,14}"
    r"|[■●◆☎]? ?[^。，：:]{0,8}(?:报料|爆料)(?:热线|电话|邮箱|QQ)?[：:][ ]?[0-9A-Za-z][^。，]{4,60}"
    r"|(?:原始|原文|本文)(?:网址|连结|链接|地址)[：:].{0,160}|电子邮[件箱][：:]|#[^\s#。，]{4,30}"
    r"|[您你](?:认为|觉得)[这此本]篇?文章[^。]{2,50}[？?]"
    r"|[-—─=]{3,40} ?分[隔割]线 ?[-—─=]{3,40}|(?:栏目|频道|推荐)列表"
)


def is_first(line: str) -> bool:
    """Say whether a line is of a site where it stands above the headline of an article.

    >>> [is_first(line) for line in ("search icon", "Categories: 未分类", "最新消息：", "最新消息传来")]
    [True, True, True, False]
    """
    return len(line) <= LONGEST and _FIRST.fullmatch(line) is not None


def welcomes(line: str) -> bool:
    """Say whether a site begins with a line, at the top of a page, that is no text of anybody.

    >>> [welcomes(line) for line in ("欢迎访问青澜水利网！", "今天是：", "青澜网|云河网|繁体|无障碍", "欢迎访问青澜")]
    [True, True, True, False]
    """
    return len(line) <= LONGEST and _WELCOME.fullmatch(line) is not None


def is_last(line: str) -> bool:
    """Say whether a line is of a site where it stands below the text of an article.

    >>> is_last("初审编辑："), is_last("青澜新闻粉专：https://example.com/qinglan"), is_last("总编辑：林晓舟")
    (True, True, False)
    """
    return len(line) <= LONGEST and _LAST.fullmatch(line) is not None
