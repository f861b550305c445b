"""Credits of pictures: who took one, behind its caption or on a line of its own.

The patterns are written in Simplified characters; `PICTURED` is in either script.
"""

from __future__ import annotations

import re
from typing import Final

from govtext.names import LIST, NAME, SLASHES
from govtext.patterns import lazy
from govtext.rosters import writers_of

__all__ = ["PICTURED", "credit_of", "is_credit"]

#: Who took a picture, behind its caption and a colon or slash, in either script; it may end with any character.
PICTURED: Final = (
    "(?<=[。！？”」』）)])[ ]?(?:(?:[摄攝]|摄影|攝影)[：:／/]|(?:[图圖]|图片|圖片|照片)[／/])[ ]?[^。，：:]{2,48}"
    "|(?<![：:])[图圖照]片(?:来源|來源)[：:][ ]?[^。，：:]{2,40}"
)
#: The photographer of an agency, and the day: 中央社记者王明摄 110年2月27日.
_WIRED: Final = "[一-鿿]{2,3}社记者[一-鿿]{2,8}(?:摄|传真)[ ](?:1[01]|20[0-9])[0-9]年[0-9]{1,2}月[0-9]{1,2}日"
#: What is said of a picture behind a name, or without one.
_TAKEN: Final = "(?:摄|摄影|供图|资料图片|资料照片|档案照片|制图|翻摄)"
#: The credit of a picture at the end of its caption.
_CREDIT: Final = lazy(
    rf"""[ \u3000\\／]?(?:
          (?:(?<=[。！])[一-鿿]{{2,6}}社发)?[（(]\ ?(?:[^（()）]{{0,24}}(?:{_TAKEN}|截图)
            |(?:图?(?:取自|翻摄自|截自|撷自)|图源)[^（()）]{{1,20}}
            |[^（()）]{{0,4}}(?:读者|民众|警方|受访者|家属|校方)提供|视觉中国
            |(?:照片|图片|图|摄影)[^（()）]{{0,6}}[{SLASHES}：:][^（()）]{{2,20}}
            |{NAME}[{SLASHES}][一-鿿]{{2,6}}(?:报|社|网|纪元)|[^（()）]{{1,16}}网站?图片)\ ?[）)]
        | (?<=[ .。])[（(](?:File\ photo|(?:Xinhua|AP|AFP|Reuters|CNS)[/ ][^()]{{2,40}})[）)]
        | (?<=[ \u3000\\／。])[^ \u3000。，（(]{{0,16}}(?:[ \u3000][^ \u3000。，（(]{{0,6}})?[ \u3000]?{_TAKEN}
        | (?<=[ \u3000])(?:图|摄影)[{SLASHES}：:][ ]?[一-鿿]{{2,8}}(?:[ 、][一-鿿]{{2,4}}){{0,3}}
        | (?<=[ \u3000。！])(?:视频|网络|监控)截图
        | (?<=[。！])(?:图[／/])?[一-鿿]{{2,12}}[／/]?(?:摄影|摄|提供|翻摄)
        | (?<=[。！ ])(?:[一-鿿]{{2,6}})?记者[ ]?[一-鿿]{{2,4}}[ ]?图
        | (?<=。)[一-鿿]{{2,8}}[ ](?:资料图?|图)
        | (?<=[。！])(?:新华|中新|[一-鿿]{{2,4}}通讯)社发
        | (?<=[。）)]){_WIRED}
        | {PICTURED}
        | Photo\ by\ .{{3,40}})$""",
    re.VERBOSE,
)
#: A line without these, or without one of the other ends, has none.
_WORDS: Final = lazy("[摄图影片真P](?:(?<!真)(?<!P)[：:／/]|(?<=片)来源|(?<=摄) |(?<=传真) |(?<=P)hoto by )")
_ENDS: Final = ("）", ")", "摄", "影", "图", "片", "提供", "资料", "社发")


def credit_of(line: str) -> int | None:
    """Give where the credit of a picture begins, behind its caption or alone; None if a line has none.

    >>> line = "市民在江边散步。（王明 摄）"
    >>> line[credit_of(line) :], credit_of("（王明 摄）"), credit_of("市民在江边散步。")
    ('（王明 摄）', 0, None)
    """
    if not line.endswith(_ENDS) and _WORDS.search(line) is None:
        return None
    match = _CREDIT.search(line)
    if match is None or writers_of(line[match.start() :].strip()) is not None:
        return None
    return match.start()


#: The credit of a picture on a line of its own.
_ALONE: Final = lazy(
    r"[^，。：:（(]{1,10}[ \u3000](?:摄|摄影|供图)"
    rf"|(?:摄影|[图照]片?|图源|漫画|绘图|供图)[ ]?[{SLASHES}：:|｜丨][ ]?(?:[一-鿿]{{2,8}}[ ])?[一-鿿·]{{2,8}}"
    r"(?:[ 、][一-鿿·]{2,6}){0,3}摄?"
    rf"|摄影[ ]{LIST}|[图照]片由[一-鿿]{{2,16}}提供|(?:视频|网络|监控)截图|{NAME}[ ]绘"
    rf"|{_WIRED}"
    r"|(?:本报|本刊|新华社)?(?:记者|通讯员)[ ]?[一-鿿]{2,3}摄|[（(]?(?:(?:本报)?资料(?:图片|照片)|File photo)[）)]?"
    r"|(?:[一-鿿]{1,4}[社报网]发?)?[（(][^（）()。]{2,16}(?:摄|摄影|供图)[）)]"
    r"|(?:本人|村民|网友|读者|受访者|知情者|家属|警方|校方|民众|志愿者|通讯员)提供|[（(][一-鿿]{2,8}提供[）)]"
)
#: How each of them ends.
_ALONE_ENDS: Final = ("摄", "影", "图", "片", "photo", "提供", "日", "）", ")", "绘")
_LABELLED: Final = ("摄", "图", "照", "漫", "绘", "供")


def is_credit(line: str) -> bool:
    """Say whether a line is the credit of a picture and nothing else.

    >>> is_credit("本报记者 王明摄"), is_credit("市民在江边散步。（王明 摄）")
    (True, False)
    """
    return (line.endswith(_ALONE_ENDS) or line.startswith(_LABELLED)) and _ALONE.fullmatch(line) is not None
