"""Imprints: what a newspaper prints of itself over and under its pages, of which a line says nothing by itself.

Who publishes it, under which number, for how much; the day by another calendar and the weather of it; its sections by
number; where it can be called or read. The patterns are written in Simplified characters.
"""

from __future__ import annotations

from typing import Final

from govtext.labels import SECTION
from govtext.patterns import lazy

__all__ = ["is_imprint"]

_STEM: Final = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
_MOON: Final = "(?:闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿三][一二三四五六七八九十])"
_TERM: Final = (
    "(?:立[春夏秋冬]|雨水|惊蛰|[春秋]分|清明|谷雨|小满|芒种|[夏冬]至|[小大][暑寒雪]|处暑|白露|寒露|霜降|除夕|春节|元宵节?"
    "|端午节?|七夕|中秋节?|重阳节?)"
)
_SKY: Final = "(?:晴|多云|阴|(?:小|中|大|暴|阵|雷阵)?雨|雨夹雪|[小中大]?雪|雾|霾)"
_WEATHER: Final = f"{_SKY}(?:[转到间]{_SKY}){{0,2}}"
_DEGREES: Final = r"-?\d{1,2}[ ]?[℃度]?[ ]?[-—~～至到][ ]?-?\d{1,2}[ ]?(?:℃|度|摄氏度)"
_PUBLISHES: Final = "(?:主[管办]|承办|协办|出版|编辑|印刷|承印|发行)"
_NAME: Final = "[一-鿿]{2,8}(?:报|网|新闻|传媒)"

_IMPRINT: Final = lazy(
    # sections by their numbers
    rf"(?:第?[A-D]?\d{{1,2}}版?[ ]?[／/·|：:-]?[ ]?{SECTION}|{SECTION}[ ]?[／/·|：:-]?[ ]?第?[A-D]?\d{{1,2}}版?"
    rf"|[■□●◆【\[]{{1,2}}[ ]?{SECTION}[ ]?[】\]]?|(?:今日)?导读|(?:今日)?\d{{1,3}}版|(?:公益)?广告|数字报"
    # who publishes it, under which number, for how much
    rf"|(?:中共[一-鿿]{{2,16}}委(?:员会|宣传部)?|{_NAME}社?(?:有限(?:责任)?公司)?|[一-鿿]{{2,12}}集团)[ ]?"
    rf"{_PUBLISHES}{{1,2}}|{_PUBLISHES}{{1,2}}(?:单位)?[：:][ ]?[一-鿿]{{2,24}}|中共[一-鿿]{{2,16}}委机关报"
    r"|(?:国内统一(?:连续出版物|刊)号|国际标准(?:连续出版物|刊)号|刊号)?[：: ]{0,2}(?:CN|ISSN)?[ ]?"
    r"\d\d(?:\d\d)?-\d{3}[\dX](?:[／/]?[A-Z]{1,2})?|(?:国外)?(?:邮发)?代号[：: ]{0,2}[A-Z]?\d{1,4}(?:-\d{1,4})?"
    r"|(?:今日[ ]?\d{1,3}[ ]?版[ ]?)?(?:总?第[ ]?\d{4,6}[ ]?[期号]|(?:Vol|No)\.?[ ]?\d{2,6})"
    r"(?:[ ]?今日[ ]?\d{1,3}[ ]?版)?"
    r"|(?:每份)?(?:零售|定价|售价|全年定价)(?:每份)?[：:]?[ ]?\d{1,4}(?:\.\d{1,2})?[ ]?元"
    # its day, in full or by another calendar, and the weather of it
    rf"|(?:农历|夏历)?(?:{_STEM}年)?{_MOON}(?:[ ]?今?日?{_TERM})?|(?:农历|夏历)?{_STEM}年"
    r"|(?:SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY,?[ ][A-Z]{3,9}\.?[ ]\d{1,2},?[ ](?:19|20)\d\d"
    rf"|(?:今日|今天|明日|今夜)?天气(?:预报)?[：: ]{{1,2}}{_WEATHER}(?:[ ]?{_DEGREES})?"
    # where it can be called or read
    r"|(?:新闻|报料|爆料|广告|发行|订阅|编辑部|读者)(?:热线|电话)(?:电话)?[：: ]{0,2}[(（]?\d[\d()（）-]{4,24}"
    r"|(?:投稿)?(?:邮箱|信箱|E-?mail)[：: ]{0,2}\S{4,40}@\S{4,40}"
    rf"|{_NAME}社?(?:官方)?(?:微信|微博|抖音|客户端|公众号|视频号|数字报|电子版){{1,3}}|扫码(?:下载|关注){_NAME}"
    r"|本报(?:官方)?(?:微信|微博|客户端|公众号|网址|地址|电话)[：: ]{0,2}.{0,40}"
    r"|本[版报](?:图片|照片|稿件|文图|图文|文字)[^，。]{0,12}(?:摄影?|拍摄|采写|提供|供图)"
    r"|[A-Z]{3,16}[ ]RIBAO|[A-Z][a-z]{2,16}[ ](?:Daily|Ribao|Evening News|Morning Post))"
)
#: A longer line is none.
LONGEST: Final = 60


def is_imprint(line: str) -> bool:
    """Say whether a line, on the page of a newspaper, is one that the paper prints of itself.

    >>> [is_imprint(line) for line in ("国内统一刊号：CN35-0012", "要闻·02", "癸卯年二月十四", "今日天气 多云")]
    [True, True, True, True]
    >>> [is_imprint(line) for line in ("要闻两则", "晴 5～9℃", "3月5日 星期日", "青澜日报社出版的新书")]
    [False, False, False, False]
    """
    return len(line) <= LONGEST and _IMPRINT.fullmatch(line) is not None
