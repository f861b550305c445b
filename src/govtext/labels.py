"""What a line says of itself: the marks of Chinese newspapers, notices and news sites.

Every pattern is written in Simplified characters and is held against a Simplified shadow of the line, so that
Traditional pages need no patterns of their own. None of them can backtrack: classes that follow one another are
disjoint or bounded.
"""

from __future__ import annotations

import re
from typing import Final

from govtext.authors import OF_OFFICE
from govtext.bylines import BYLINE, HELD
from govtext.credits import credit_of
from govtext.datelines import DATELINE
from govtext.dates import OTHER_YEAR
from govtext.metadata_lines import is_metadata
from govtext.names import GIVEN, LIST, NAMES, SLASHES
from govtext.official_lines import is_addressee, is_document_number
from govtext.patterns import lazy, quick
from govtext.remnants import is_remnant
from govtext.rosters import writers_of
from govtext.site import is_site_line

__all__ = ["LIST_ITEM", "SECTION", "is_page_mark", "label"]

_NUMBER: Final = "[0-9０-９一二三四五六七八九十廿卅]"

#: The name of a newspaper.
_PAPER: Final = "[一-鿿]{2,4}(?:日报|晚报|早报|时报|都市报|晨报|商报|新报)"

#: The head of a list item or of a numbered section.
LIST_ITEM: Final = lazy(
    r"""(?![（(]?一[）)、][^。]{1,60}[；，、][（(]?二[）)、])  # a sentence that counts what it names
    (?:[（(][一二三四五六七八九十]{1,3}[）)] | [一二三四五六七八九十]{1,3}(?:、|[．.](?!\d))
    | (?:[壹贰叁参肆伍柒捌玖拾]{1,2}|陆(?!、[海空]))、
    | 第[一二三四五六七八九十百]{1,5}[条章节][ \u3000] | [（(]?\d{1,2}[）)] | \d{1,2}[.．、](?!\d)
    | [①-⒛㈠-㈩㉑-㉟❶-❿●■◆•▪]
    | [-*](?:[ ]{1,4}\*?(?=[一-鿿《“])|[ ]{2,4}(?=[A-Za-z])) | [IVX]{1,4}[.．][ ]?(?=[一-鿿])
    | (?:[（(](?:[a-h]|i{1,3}|iv|vi{0,3})[）)] | [a-h][）)] | (?:i{1,3}|iv|vi{0,3})[.．][ ])[ \u3000]{0,4}(?=[^ \u3000])
    | —(?=[A-Z][a-z])
    | [A-H][.．、][ ]?(?=[一-鿿0-9])
    | \d{1,2}(?:[.．]\d{1,2}){1,3}[.．]?[ \u3000]{1,2}(?=[一-鿿])(?![万亿千百十多余元米吨度倍个人次家亩]))""",
    re.VERBOSE,
)

#: A section of a newspaper: of these words one or two, or a place or kind before some of them.
_OF_SECTION: Final = (
    "(?:要闻|时政|民生|综合|国际|国内|经济|财经|体育|文化|副刊|科教|教育|社会|本地|县区|评论|理论|广告|产经|前沿|城事|文娱|娱乐|健康|法治"
    "|法制|专刊|特刊|专版|专题|公告|头版|封面|封底|导读|深度|调查|人物|生活|旅游|文旅|汽车|房产|消费|金融|证券|科技|军事|港澳|两岸|台湾"
    "|天下|聚焦|热点|观点|言论|时评|周刊|周末|阅读|读书|悦读|党建|三农|农业|工业|企业|公益|文艺|书画|美术|摄影|影视|新知|校园|社区|区域"
    "|地方|省内|全国|环球|世界|今日|新闻|视点|视界|图片|专栏|政法|政治|地理|天气|马经|数字报|电子报)"
)
SECTION: Final = (
    rf"(?:{_OF_SECTION}{{1,2}}|[一-鿿]{{2}}(?:新闻|要闻|周刊|专刊|特刊|副刊)|读者来信|权威发布|新华国际"
    "|数字报刊(?:平台)?)"
)

#: Who edits and checks a page. The first are words of the trade; others are common words, and stand before a name.
_EDITOR: Final = "(?:责任编辑|责编|责任校对|美术编辑|美编|核稿编辑|核稿|图编|值班编委|值班主任|组版|版面编辑)"
_CHECKS: Final = "(?:版式|审核|审读|制图|统筹|总?监制|编审|[一二三][ ]?审|[初复终]审|视觉|海报)"
#: What stands behind the names: another label with its value.
_BESIDE: Final = (
    rf"(?:(?:[ \u3000|／/，,；;]{{1,12}}(?:本版|实习|值班|审核)?(?:{_EDITOR}|{_CHECKS}|编辑|校对|电话|热线|邮箱"
    r"|投稿邮箱|E-?mail|摄像|摄影|记者|实习生|通讯员|来源)[：:／/∕ 丨｜|]|[ \u3000]{1,4}\d).{1,60})?"
)

#: In a row of what several did for a programme is a word of the trade.
_TRADE: Final = r"[^\n]{0,60}(?:监\ ?制|编\ ?辑|责\ ?编|校\ ?[审对]|审\ ?核|值班主任|制\ ?片)"

#: The number of a page, and what points to it.
_PAGE: Final = r"第?\ ?[0-9０-９A-D一二三四五六七八九十]{1,3}"
_ARROWS: Final = "▶►→➡↓◀◄←▲▼>"

#: How a tool marks where pages turn: --- Page 3 ---, <!-- page 3 -->, -- 3 of 10 --, Page 3--------.
_PAGE_MARK: Final = (
    r"(?:(?:Page|PAGE)[ ]\d{1,4}[-–—=*_]{3,40}"
    r"|[-–—=*_~#<!\[{【\ ]{1,40}(?:(?:Page|PAGE|page)[ :\#]{0,2}\d{1,4}(?:[ ]?(?:/|of)[ ]?\d{1,4})?"
    r"|第[ ]?\d{1,4}[ ]?页|\d{1,4}[ ]of[ ]\d{1,4})(?:[ ][a-z]{2,12}:[ ]?[a-z]{2,12})?[-–—=*_~#>!\]}】\ ]{0,40}"
    r"|[-–—=*_~#<!\[{]{2,40}[ ]?(?:PAGE|Page|page)[ _-](?:BREAK|Break|break|END|End)[ ]?[-–—=*_~#>!\]}]{2,40}"
    r"|[-–—=*_~#]{2,40}[ ]?(?:[A-Za-z]{2,12}[ _])?OCR(?:[ _][A-Za-z]{2,12})?(?::[ ].{1,80})?[ ]?[-–—=*_~#]{2,40})"
)

#: Whole lines, in the order in which they are tried, as one pattern: the group that matched is the label. It stands, of
#: no width, behind what it names: an alternative that begins with a group is entered whatever the line begins with.
_GROUPS: Final = tuple(
    f"(?:{pattern})(?P<{name}>)"
    for name, pattern in {
        "heading": r"""
              \#{1,3}[ ](?!(?:(?:Page|PAGE|page)[ ]\d{1,4}|第[ ]?\d{1,4}[ ]?页)$)\S.{0,120}
            | 【[ \u3000]?标[ \u3000]{0,2}题[ \u3000]?】.{2,60}""",
        "breadcrumb": r"""
              (?=[^>＞›»→\n]{0,40}+[>＞›»→])
              (?:(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?位置(?:[：:是在 \u3000]{0,3}|(?=首页))
                 |[^>＞›»。，]{0,10}(?:首页|主页|频道|网))
              [^>＞›»→。]{0,20}(?:[>＞›»]|(?<=首页[ ])→|(?<=首页)→)[^。]{0,80}
            | 首页(?:\ [-—/]\ [^-—/。，]{1,16}){1,5} | 首页(?:／[^／。，]{1,24}){2,6}
            | (?:您|你)?(?:现在|当前|目前)(?:所在)?的?位置[：:][^。]{0,60}
            | (?:Home|HOME|(?:(?:Current\ )?Location|You\ are\ here)(?:[ ]?:|(?=[ ]Home)))
              [ :]{0,3}[^>»/.]{0,20}[>»/][^.]{0,80}""",
        "jump": rf"""
              [{_ARROWS}]{{0,4}}\ ?[（(【]?\ ?(?:文|图文)?(?:下转|上接|紧接|下接|转|接){_PAGE}\ ?[版页]
              (?:\ ?《[^》]{{2,40}}》[）)】]?|(?!(?!第)[一-鿿])[^。！？]{{0,12}})
            | 《[^》]{{2,40}}》[（(【]?\ ?(?:上接|紧接){_PAGE}\ ?[版页][）)】]?
            | [{_ARROWS}]{{0,4}}\ ?(?:[文下]转|→)\ ?(?:[A-D]\d{{1,2}}|{_PAGE}\ ?版)
            | [（(【](?:续{_PAGE}\ ?版|[续接转][上下]页)[）)】]
            | [（(【](?:《[^》]{{2,30}}》)?[一-鿿]{{0,6}}?(?:报道|内容|全文|文章|情况|图文|社论|详)
              请?(?:见|刊|刊登|刊于|载)(?:今日|本报)?(?:在|于)?{_PAGE}\ ?版?[）)】]
            | (?:详|全文|报道|详情|(?:更多|相关)(?:报道|内容|新闻|稿件)详?)见(?:今日|本报)?{_PAGE}\ ?版""",
        "editor": rf"""
              (?:【[一-鿿]{{2,6}}】\ ?)?[（(【]?[◎●■▲◆□]?\ ?(?:本版|本期|执行|值班|本文|网络|见习|实习)?
              (?:{_EDITOR}\ ?[／/∕：:丨｜|][^。！？]{{1,60}} | {_EDITOR}[ \u3000]{{1,4}}{LIST}{_BESIDE}
              |(?:编辑|校对)\ ?[：:丨｜|]\ ?(?:{GIVEN}(?:[ \u3000、]{{1,2}}{GIVEN}){{0,4}}|{LIST}|[A-Za-z0-9_-]{{2,20}})
               (?:_[A-Z0-9]{{2,8}})?{_BESIDE}
              |(?:编辑|校对)\ ?[：:]\ ?[一-鿿]{{2,10}}(?:[网报社台]|编辑部|中心|客户端|新闻)
              |(?:编\ 辑|校\ 对)[：:]\ ?{LIST}
              |(?:编辑|校对)[／/∕ \u3000]{{1,2}}{LIST}{_BESIDE}
              |{_CHECKS}\ ?[／/∕ \u3000：:丨｜|]\ ?(?:本报)?(?:记者\ ?)?(?:{LIST}|阿[一-鿿]){_BESIDE})[）)】]?
            | (?!记\ ?者)(?=[一-鿿\ ]{{2,9}}[{SLASHES}])(?={_TRADE})(?:{HELD}(?:\ {{1,3}}|$)){{2,6}}
            | [\[［]\ ?(?:责任编辑|责编|编辑)[：:][^。\]］]{{1,30}}[\]］]
            | (?:责任编辑|责编|摄影|校对|审核)[：:]
            | (?:记者|作者|撰稿|供稿|通讯员|文字|(?:稿件|信息)?录入)[：:][ ]?[一-鿿]{{2,6}}(?:[（(]文[／/]图[）)])?
              (?:[ \u3000|]+(?:责任编辑|责编|网编|编辑|审核|校对|[初复终]审)[：:][ ]?[一-鿿]{{2,4}}){{1,4}}
            | [（(](?:记者|作者|撰稿|供稿|通讯员|文字|供图|图片)[：:][ ]?[一-鿿 、]{{2,16}}
              (?:[ \u3000|]+(?:责编|网编|编辑|审核|校对|摄影|供图|[初复终]审)[：:][ ]?[一-鿿]{{2,4}}){{1,4}}[）)]
            | \(?(?:Web\ )?[Ee]ditor:[^()]{{1,60}}\)?""",
        "folio": rf"""
              (?:0\d|[A-D]\d{{1,2}})[ ]?(?:{SECTION}(?:[·.・][一-鿿]{{2,4}})?(?:[ ]?版)?|[一-鿿]{{2,4}}[ ]?版)
            | 0\d[一-鿿]{{2}}
            | 第?\ ?[0-9０-９A-D一二三四五六七八九十]{{1,3}}\ ?版
              (?:[ \u3000·]{{0,3}}{SECTION}|[：:][一-鿿·\ ]{{2,12}}(?:PDF版.{{0,4}})?)?
            | (?:公元|{_PAPER}[ ]?)?[0-9０-９二〇○零OＯo一二三四五六七八九十]{{4}}年{OTHER_YEAR}
              {_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}日
              [ \u3000]{{0,4}}(?:星期[一二三四五六日天]|[（(]星期[一二三四五六日天][）)])?
              (?:[ \u3000]{{1,4}}[^:：]{{1,16}}|农历.{{1,16}})?
            | 第[ ]?\d{{1,3}}[ ]?版[（(][一-鿿]{{0,10}}[）)]
            | 星期[一二三四五六日天] | (?:中华)?民国(?:\d{{1,3}}年{OTHER_YEAR}\d{{1,2}}月\d{{1,2}}日
              |[元百零〇○一二三四五六七八九十]{{1,6}}年{OTHER_YEAR}{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}日)
              (?:[ ]?星期[一二三四五六日天])?
            | 国内统一(?:连续出版物|刊)号[ ]?[：:].{{4,60}}
            | [A-Z]{{2,16}}[ ](?:DAILY|(?:EVENING|MORNING)[ ](?:NEWS|POST))
            | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\ [A-Z][a-z]{{2,8}}\.?\ \d{{1,2}},?\ (?:19|20)\d\d
            | [一-鿿]{{2,12}}+[ \u3000]{{0,3}}[─━—–-]{{1,2}}[ \u3000]{{0,3}}
              (?:19|20)\d\d[ ]?年[ ]?\d{{1,2}}[ ]?月[ ]?\d{{1,2}}[ ]?日(?:[ \u3000]{{1,4}}\d{{1,6}})?
            | [A-D]?\d{{1,2}} | -\ ?(?:\d{{1,4}}|[IVXivx]{{1,5}})\ ?- | —\ ?\d{{1,4}}\ ?—
            | [·•~～]\ ?\d{{1,4}}\ ?[·•~～]
            | 第\ ?\d{{1,4}}\ ?页(?:[，, ]?共\ ?\d{{1,4}}\ ?页)?
            | (?:Page|PAGE)\ \d{{1,4}}(?:\ of\ \d{{1,4}}|\ -\ [^。，]{{2,24}})?
            | {_PAGE_MARK}
            | \d{{1,2}}-\d{{1,2}}-\d{{1,4}} | P\.\ \d{{1,4}} | Vol\.\ ?\d+,\ No\.\ ?\d+
            | {_PAPER}""",
        "contact": r"""
              (?:(?:广告|新闻|发行|订[报阅]|[报爆]料|管理员|[一-鿿]{2,4}[报网])?(?:电话|热线|传真|[邮信]箱|邮编|网址|投稿)
                |E-?mail|Tel|Fax)(?:[：:][^\d@]{0,24}[\d@].{0,60}
              |(?:\ [（(+]?|[（(])\d[^一-鿿]{2,40}(?:[ \u3000].{0,40})?
              |[：:]?\ ?(?:https?:|www\.|[A-Za-z0-9._-]{1,30}@).{0,60})
            | (?:网址|投稿|邮箱)[：:]\ ?[A-Za-z0-9][\x21-\x7e]{4,60} | 地址[：:].{1,60}
            | https?://\S+(?<!\.jpg)(?<!\.jpeg)(?<!\.png)(?<!\.gif)
            | [（(]0\d{2,3}[）)]-?\d{7,8}
            | [A-Za-z]+ed\ on\ recycled\ paper""",
        "markup": r"""
              !\[[^\[\]一-鿿]{0,60}\]\([^()\s]{1,300}(?:\ "[^"]{0,80}")?\)  # a picture in Markdown, without words
            | (?:<(?:/?[A-Za-z][A-Za-z0-9]{0,9}|\?xml(?::[a-z]{1,12})?)(?:[ /][^<>]{0,160})?>[ ]{0,4}){1,12}""",
        "credit": rf"""
              [（(]\ ?(?![一二三四五六七八九十百]{{2,3}}[）)])  # a number is none
              (?:(?:据|原载|摘自|选自|转自|载于?|刊于?)?《[^》]{{2,20}}》(?:报道|电|消息)?|[一-鿿]{{2,6}}社供本[报刊]专稿
            |据?《?[一-鿿]{{2,12}}》?(?:报道|电|发|供稿|消息)
            | 本报综合|综合.{{2,12}}
            | 据?[一-鿿]{{0,8}}(?:[社报网台]|日报|晚报|新闻|客户端|通讯|周刊|杂志|整理|采写|编译)|[一-鿿]{{2,3}}
            | (?:{OF_OFFICE})?{NAMES}
            | 来源[：:].{{2,24}}|Xinhua|Reuters|Source:\ .{{2,40}})\ ?[）)]""",
        "byline": BYLINE,
        "caption": r"""
              [▲▼◀►△▽]\ ?.{4,160} | 图[像片]加注文字，.{2,160}
            | [上下左右题]图(?:为)?[：:为].{4,160}
            | (?:图(?:为|注?[：:])|资料(?:照|照片|图)[：:]).{4,160}
            | [^。，\n]{0,24}（[左右中前后][一二三四五六七八九\d]{0,2}）
              [^\n]{4,60}[、，](?:[左右]\d?起|[左右][一二三])[^\n]{2,40}
            | [图表][ ]?(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,2}|[①-⑳])[ \u3000：:]{1,3}[^。]{4,80}
            | 图[ ]?(?:\d{1,2}|[一二三四五六七八九十]|[①-⑳])[：:][^。]{2,80}。""",
    }.items()
)
_LABELS: Final = lazy(quick("|".join(_GROUPS)), re.VERBOSE)
_MARK_OF_PAGE: Final = lazy(_PAGE_MARK)
#: The last character of such a mark.
_LAST_OF_MARK: Final = frozenset("-–—=*_~#>!]}】0123456789页")


def is_page_mark(line: str) -> bool:
    """Say whether a line is the mark of a tool where pages turn.

    >>> [is_page_mark(line) for line in ("--- Page 3 ---", "<!-- page 3 -->", "-- 3 of 10 --", "3")]
    [True, True, True, False]
    """
    return line[-1:] in _LAST_OF_MARK and _MARK_OF_PAGE.fullmatch(line) is not None


def label(line: str) -> str:
    """Name the kind of line that `line`, in Simplified characters, says that it is, or an empty string.

    >>> label("（下转第八版）"), label("责任编辑：赵睿"), label("⊙崔炜 卢俊毅"), label("市领导参加活动。")
    ('jump', 'editor', 'byline', '')
    >>> label("青澜晚报 2023年4月18日 星期二 要闻 第2版 责任编辑：赵睿")
    'folio'
    >>> label("一、去年工作回顾"), label("一、去年工作回顾；二、今年工作安排。")  # a sentence that counts what it names
    ('list-item', '')
    """
    kind = _own_label(line)
    return "byline" if kind in _ROSTERS and writers_of(line) is not None else kind


#: What a roster may be taken for that names who wrote: the editors' own, the credit of a picture.
_ROSTERS: Final = frozenset({"", "editor", "caption"})


def _own_label(line: str) -> str:
    spaced = len(line) <= MAX_ROW and (" " in line or "\u3000" in line)
    if spaced and any(map(line.__contains__, _OF_PAGE)) and (kind := _of_row(line)):
        return kind
    if len(line) <= MAX_LINE:
        if (match := _LABELS.fullmatch(line)) is not None:
            assert match.lastgroup is not None
            return match.lastgroup
        if line.endswith("号") and is_document_number(line):
            return "number"
        if line.endswith(("：", ":")) and is_addressee(line):
            return "addressee"
        if is_remnant(line) or is_site_line(line):
            return "site"
        if credit_of(line) not in (None, 1):  # of one character it is none: 梅 摄
            return "caption"
    continued = line.startswith(_BRACKETS) and _CONTINUED.match(line)  # from another page: it begins as a report does
    if continued or DATELINE.match(line):
        return "dateline"
    if LIST_ITEM.match(line):
        return "metadata" if line[0] in _BULLETS and is_metadata(line) else "list-item"
    return "metadata" if is_metadata(line) else ""


_BRACKETS: Final = ("《", "（", "(", "【")
_CONTINUED: Final = lazy("(?:《[^》]{2,40}》)?[（(【](?:上接|紧接)[^）)】\n]{1,12}[版页](?:《[^》]{2,40}》)?[）)】]")
#: A list of labels with their values has these before them.
_BULLETS: Final = "•●▪■◆"
#: What a row has that is printed over the whole page: folio, section, editors. It has no more characters.
_OF_PAGE: Final = ("版", "编", "校", "星期", "Page", "P.", "Vol")
MAX_ROW: Final = 320
#: What parts its pieces: a gutter, or else a space; and how many of the pieces say then what they are. Others are the
#: names of a section or paper.
_GUTTER: Final = lazy(r"[ \u3000]{3,}")
_SPACE: Final = lazy(r"[ \u3000]+")
PARTED: Final = 2
SPACED: Final = 3
_NAME: Final = lazy(r"[一-鿿·]{1,6}|[A-D]?[0-9]{1,2}|[A-Z][A-Za-z' ]{2,40}")


def _of_row(line: str) -> str:
    """Name the kind of a row of the printed page: of its editors, or a folio; an empty string if it is none."""
    parted = _GUTTER.search(line) is not None
    kinds: list[str] = []
    for piece in (_GUTTER if parted else _SPACE).split(line):
        match = _LABELS.fullmatch(piece)
        if match is not None and match.lastgroup in ("folio", "editor") and not piece.isdigit():
            kinds.append(match.lastgroup)
        elif _NAME.fullmatch(piece) is None:
            return ""
    if len(kinds) < (PARTED if parted else SPACED):
        return ""
    return "folio" if "folio" in kinds else "editor"


#: A longer line is prose; it may begin with a dateline or like an item of a list.
MAX_LINE: Final = 180
