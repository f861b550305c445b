"""What a web site puts around an article: navigation, sharing, comments, other articles, legal notices."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, grams_of
from govtext.articles.parts import PROSE
from govtext.characters import width
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["lift", "of_one_article"]

#: Words of a site's own, at any place of a line: no article is written in them.
_SITE: Final = lazy(
    "|".join(
        (
            r"当前位置|您(?:现在|当前)的位置|^首页|网站地图|联系我们|关于我们|友情链接|设为首页|加入收藏|收藏本站",
            r"登录|注册|忘记密码|验证码|无障碍|简体\|?繁体|切换到繁体",
            r"版权(?:所有|说明|声明|保护)|备案|ICP|网站标识码|技术支持|主办单位|主办方|承办单位|Copyright|copyright|©",
            r"扫一扫|扫描(?:左方|下方)?二维码|扫码|客户端|下载.{0,8}APP|公众号|微信|微博|QQ空间",
            r"分享(?:到|至|给)|^分享$|^打印|打印本页|关闭窗口|^\[?关闭\]?$|字[号体][:：]|放大字体|缩小字体",
            r"浏览次数|点击(?:数|量|率|加载)|阅读(?:量|次数|[ ]?\d)|加载中|^赞|^顶$|踩\d?",
            r"上一[篇条][:：]?|下一[篇条][:：]?|相关(?:新闻|链接|阅读|推荐|文章|报道|专题|稿件)|延伸阅读|编辑推荐",
            r"推荐(?:阅读|新闻|文章)|本站推荐|频道推荐|新闻推荐|热门(?:文章|推荐|新闻|搜索)|热点(?:新闻|推荐|排行)",
            r"排行榜|最新(?:文章|评论|新闻|图文|视频)|图片新闻|时政新闻 |一周热点",
            r"查看(?:全部|更多|评论|回复)|条评论|网友评论|我要评论|我要反馈|发表评论|评论\(|跟[帖贴]|回复$|举报|还没有评论",
            r"转载请(?:注明|联系)|未经授权|免责声明|声明[:：]|温馨提示|更多(?:猛料|原创)|法律顾问|自律管理|职业道德监督",
            r"关键[字词][ ]?[:：>]|^标签[:：]?|责任编辑|^【?纠错】?|^[（【(\[]?编辑[:：]|报业集团",
            r"Produced [Bb]y|^https?://\S+$|^<\w+|^\S[^\s@]*@\S+$",
        )
    )
)
#: Of those, the ones after which an article does not go on.
_ENDS: Final = lazy(
    "|".join(
        (
            "相关|推荐|热门|排行|上一[篇条]|下一[篇条]|评论|跟[帖贴]|责任编辑|编辑[:：]|分享到|版权|友情链接|标签",
            "关键[字词]|扫一扫|扫码|转载请|免责|声明[:：]|纠错|举报|打印|下载|更多|查看",
        )
    )
)
#: Legal notices, however long.
_NOTICE: Final = lazy("版权|ICP|举报|转载|免责|本站|网友|未经.{0,6}(?:授权|许可)|温馨提示|如(?:果)?侵犯")
#: A breadcrumb: names parted by marks that point onward.
_BREADCRUMB: Final = lazy(r"(?:[^>＞›»。]{1,16}[ \u00a0]*[>＞›»][ \u00a0]*){1,6}[^>＞。]{0,40}")
#: Lines of a site that make a page a web page.
SITE_LINES: Final = 3
#: A paragraph of an article has so many ems at least, a title so many.
PARAGRAPH: Final = 18.0
TITLE: Final = 7.0
#: A line of a site is no longer than this, in ems, unless it is a legal notice.
LONGEST: Final = 60.0
#: The share of a title, and of a kicker or deck beside it, that stands in the body.
LEAST: Final = 0.15
KIN: Final = 0.3


def lift(parts: list[Part]) -> list[Part]:
    """Mark as furniture what belongs to the site rather than to an article, where the page is of a web site."""
    site = [_is_site(part) for part in parts]
    if sum(site) < SITE_LINES or not parts:
        return parts
    parts = _without_summary(parts)
    prose = [_is_prose(part) and not mine for part, mine in zip(parts, site, strict=True)]
    if not any(prose):
        return parts
    first = prose.index(True)
    end = _end(parts, prose, site)
    body = "".join(part.shadow for part, is_prose in zip(parts[first:end], prose[first:end], strict=True) if is_prose)
    title = _titles(parts, site, first, body)
    out: list[Part] = []
    for i, part in enumerate(parts):
        if i in title:
            out.append(part._replace(kind="head", reason=TITLED))
        elif part.kind == "meta" or (title and min(title) < i < first and part.kind in ABOVE and not site[i]):
            out.append(part)
        elif i < first:
            out.append(part._replace(kind="furniture", reason="above the title" if not site[i] else "of the site"))
        elif i >= end:
            kept = part.kind in ("byline", "credit", "jump") and not site[i] and i < end + 2
            out.append(part if kept else part._replace(kind="furniture", reason="below the article"))
        elif site[i] and part.kind != "caption":
            out.append(part._replace(kind="furniture", reason="of the site"))
        else:
            out.append(part)
    return out


TITLED: Final = "the title above the body"


def of_one_article(parts: list[Part]) -> list[Part]:
    """Take short lines inside the article that the page of a site is for as its subheads: no other begins there."""
    titles = [i for i, part in enumerate(parts) if part.reason == TITLED]
    if not titles:
        return parts
    first = next((i for i in range(titles[-1], len(parts)) if parts[i].kind in PROSE), len(parts))
    return [
        part._replace(kind="subhead") if i > first and part.kind == "head" and not part.passage.bold else part
        for i, part in enumerate(parts)
    ]


#: What stands between the title and the body, and is of the article.
ABOVE: Final = ("byline", "caption", "caption-credit", "credit", "jump")


def _is_site(part: Part) -> bool:
    line = part.shadow
    notice = _NOTICE.search(line) is not None
    if part.metadata or (part.width > LONGEST and not notice):
        return False
    if line.endswith(("。", "！”", "。”")):
        return notice and "本" in line
    return _SITE.search(line) is not None or _BREADCRUMB.fullmatch(line) is not None


def _is_prose(part: Part) -> bool:
    return (
        part.kind in PROSE
        and part.width >= PARAGRAPH
        and _SENTENCE.search(part.shadow) is not None
        and not part.metadata
    )


#: Running text has a mark of it, where a list of links or a path has none.
_SENTENCE: Final = lazy("[，。！？；：,]")
#: So many characters of the first line of a page say whether it is the summary of what follows.
SUMMARY: Final = 16


def _without_summary(parts: Sequence[Part]) -> list[Part]:
    """Take the summary that a site has for search engines, the first words of the article, for furniture."""
    first = parts[0].shadow[:SUMMARY]
    if parts[0].kind not in PROSE or len(first) < SUMMARY or not any(first in part.shadow for part in parts[1:]):
        return list(parts)
    return [parts[0]._replace(kind="furniture", reason="what the article begins with, said before"), *parts[1:]]


def _end(parts: Sequence[Part], prose: Sequence[bool], site: Sequence[bool]) -> int:
    """Give where the article ends: after its last paragraph, or where the site says that something else begins."""
    masses = [len(part.shadow) if is_prose else 0 for part, is_prose in zip(parts, prose, strict=True)]
    total, so_far = sum(masses), 0
    for i, mass in enumerate(masses):
        if site[i] and so_far * 2 >= total and _ENDS.search(parts[i].shadow):
            return i
        so_far += mass
    last = len(prose) - 1 - prose[::-1].index(True)
    return _closing(parts, site, last + 1)


def _closing(parts: Sequence[Part], site: Sequence[bool], start: int) -> int:
    """Let the lines that close an article go with it: signature, date, credit, attachments, a last short paragraph."""
    i = start
    while i < len(parts) and i < start + 12 and not site[i] and parts[i].kind != "furniture":
        i += 1
    return i if (i < len(parts) and i - start <= 4) or i == len(parts) else start


def _titles(parts: Sequence[Part], site: Sequence[bool], first: int, body: str) -> set[int]:
    """Find the title, with a kicker or deck beside it, among the lines above the body."""
    candidates = [
        i for i in range(first) if not site[i] and parts[i].kind in ("head", "body") and TITLE <= parts[i].width <= 80
    ]
    if not candidates:
        return set()
    texts = [parts[i].shadow for i in candidates]
    sought = {gram for text in texts for gram in grams_of(text)}
    shares = [row[0] for row in affinities(texts, [sought.intersection(grams_of(body))])]
    counted = Counter(texts)
    scores = [
        2.0 * share + 0.5 * (counted[text] > 1) + 0.02 * min(width(text), 30) + 0.3 * (i - candidates[-1]) / (first + 1)
        for i, text, share in zip(candidates, texts, shares, strict=True)
    ]
    best = max(range(len(candidates)), key=scores.__getitem__)
    if shares[best] < LEAST:
        return set()
    found = [k for k in range(len(candidates)) if texts[k] == texts[best]][-1]
    titles = {candidates[found]}
    for step in (-1, 1):
        k = found + step
        while 0 <= k < len(candidates) and shares[k] >= KIN and abs(candidates[k] - candidates[k - step]) <= 2:
            titles.add(candidates[k])
            k += step
    if parts[min(titles) - 1].shadow.startswith("【") and min(titles) > 0 and not site[min(titles) - 1]:
        titles.add(min(titles) - 1)
    under = max(titles) + 1
    end = next((i for i in range(under, first + 1) if parts[i].kind != "head" or site[i]), first)
    if end - under <= UNDER and (parts[end].kind in (*ABOVE, "meta") or end == first):
        titles.update(range(under, end))
    return titles


#: So many lines that stand between the title and what closes a headline, its byline or day, are of the headline.
UNDER: Final = 3
