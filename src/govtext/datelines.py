"""Datelines: who sent a report, from where and when, at the head of its first paragraph.

Patterns are written in Simplified characters, and held against a Simplified shadow of the line.
"""

from __future__ import annotations

import re
from typing import Final

from govtext.bylines import OUTLET
from govtext.names import LIST, NAME, RANK
from govtext.patterns import lazy, quick

__all__ = ["DATELINE"]

_NUMBER: Final = "[0-9０-９一二三四五六七八九十廿卅]"
_DAY: Final = rf"(?:{_NUMBER}{{1,4}}[ ]?[年月日][ ]?){{1,3}}"
#: The day of a report, behind 讯: a year alone is what the report begins with.
_DATE: Final = rf"(?:{_NUMBER}{{1,4}}[ ]?[年月][ ]?){{0,2}}{_NUMBER}{{1,3}}[ ]?日"
_AGENCY: Final = "(?:本[报刊网台站]|新华[社网]|中新[社网]|中央社|人民网|央视网|[A-Z]{2,5}中文[网站]|[一-鿿]{1,4}[网社])"
#: The reporters in a bracket or before 报道：.
_REPORT: Final = rf"\ ?(?:(?:通讯员|记者)[^，。：:\n]{{2,24}}|{LIST}[ ])(?:报道|报导)(?=[：:])"
#: Reporters without a bracket: a space parts the names from the text.
_UNBRACKETED: Final = rf"[ ]?(?:记者|通讯员)[ ]{NAME}(?:[ ](?:通讯员[ ])?{NAME}){{0,3}}(?:[ ]报[道导])?(?=[ \u3000])"
_REPORTS: Final = rf"(?:[一-鿿]{{2,6}}[报网社台刊]?)?{RANK}(?:记者|通讯员)[^）)\n]{{2,40}}"
_BY: Final = rf"(?:\ ?[（(][^）)\n]{{2,40}}[）)]|{_REPORT}|{_UNBRACKETED})"
#: A bracket behind 讯 or a day that names who reports: without it they may be of a sentence, or head a list of news.
_NAMED: Final = r"\ ?[（(](?=[^）)\n]{0,20}(?:记者|通讯员)[ ]?(?!了解|获悉|从|介绍|采访)[一-鿿])[^）)\n]{2,40}[）)]"

#: A site or its application by name, which no sentence begins with; the place that a report of it is from, and what
#: stands behind 讯 or 消息 then: who reports, a day, a colon.
_SITE: Final = (
    "(?:(?![在从过对的了被把将与和及向看])[一-鿿]){2,8}"
    "(?:(?<![官全互校联内外园特电路管])网|(?<!微信)在线|客户端|融媒体?(?:中心)?)"
)
_PLACE: Final = (
    "(?![站络上友民页])(?:[京沪津渝港澳台]|[一-鿿A-Za-z]{2,8}(?<![资快简短通电视问闻音喜捷罕噩凶死警庭审聆传]))"
)
_BEHIND: Final = rf"(?=\ ?[（(][^）)\n]{{0,20}}(?:记者|通讯员)|[：:]|[ ]?{_DAY}(?![前后起至止]))"
#: A sentence that goes on so speaks of whoever stands in the bracket before it.
_TELLS: Final = "(?![是为的和与及将曾获被说在也])"
#: A reporter by name, as a bracket at the head of a paragraph has it with the paper.
_SENT: Final = rf"(?:本[报刊网台]|[一-鿿]{{2,8}}[报网社台]){RANK}(?:记者|通讯员)[ ]?{LIST}"

#: How the name of a site ends, or of its channel, that sends a report: 某某娱乐讯.
_ISSUER: Final = "(?:网|(?<!通)报|社|新闻|财经|科技|在线|体育|娱乐|音乐|教育|汽车)"

#: How a line may begin that has a dateline at its head: what that is called, or the mark that it ends with, stands
#: before the first comma, but for those in brackets, and for a day and an agency behind a place. Most lines have none.
_SIGNS: Final = "讯电道导息稿】）)—–-"
_MAY_BE: Final = rf"(?![A-Za-z][a-z])(?=[^，。；！？\n{_SIGNS}]{{0,120}}[{_SIGNS}]|[【（(〔［\[]|[^，]{{2,8}}，\ ?\d)"

#: 电头 at the head of a paragraph: 本报讯（记者 X）, 新华社北京3月5日电, 【本报记者X报道】, （中央社澳门1日电）,
#: CITY, Jan. 10 (Agency).
_LINE: Final = rf"""{_MAY_BE}(?:
      [【（(〔［\[](?:{_AGENCY}[^】）)〕］\]\n]{{0,40}}?|[^】）)〕］\]\n]{{2,24}}?)(?:报道|报导|电|讯|消息|外电)
      (?:\ 记者[^】）)〕］\]\n]{{2,16}})?[】）)〕］\]](?:\ ?[（(]{_REPORTS}[）)]|{_REPORT})?
    | {_AGENCY}(?:(?:[／/][ ]?|\ )?[一-鿿、·-]{{0,10}}\ ?(?:{_DAY})(?:\d{{1,2}}时)?(?:综合|专)?(?:电|讯|消息|报道)
      |讯|专稿|综合消息|(?<=社)电(?=[ \u3000：:])){_BY}?
    | {_AGENCY}[一-鿿]{{2,6}}电(?=\ ?[（(](?:记者|通讯员)){_BY}
    | {_AGENCY}(?:消息|快讯)(?:（[^）\n]{{2,8}}）)?(?=[：:])
    | [一-鿿]{{2,4}}(?:日报|晚报|时报)(?:[一-鿿]{{0,8}}(?:{_DAY})(?:综合)?(?:电|讯)){_BY}?
    | {OUTLET}{RANK}记者\ ?[一-鿿、\ ]{{2,16}}(?:报道|报导)(?=[：:\ ])
    | [一-鿿]{{2,12}}网站讯(?=[ ：:])
    | [一-鿿]{{2,6}}(?:(?<!通)报快|网快|AI快|APP)讯(?=[，：: ])
    | [一-鿿]{{2,4}}(?:日报|晚报|时报)[一-鿿A-Za-z]{{1,8}}讯(?=[，（(：:])
    | [一-鿿]{{2,6}}{_ISSUER}讯(?![息通问])(?:\ ?{_DATE}(?:消息)?)?{_BY}?
    | (?:[一-鿿]{{2,12}}|[（(][一-鿿]{{2,12}}[）)])(?<![通资简短喜音问审])讯{_NAMED}
    | [一-鿿]{{2,8}}(?:网|在线|新闻|客户端)报道{_NAMED}
    | (?:[一-鿿]{{2,4}})?{_NUMBER}{{1,2}}月{_NUMBER}{{1,3}}日(?:电|讯){_NAMED}
    | [一-鿿]{{2,5}}\d{{1,2}}日(?:讯(?![息通问号])|电(?=[ \u3000（(]|$))
    | [A-Z]{{2,4}}[一-鿿]{{2,6}}{_DATE}消息(?=[，,：: \u3000])
    | (?:[一-鿿]{{2,8}}[报网]\ )?(?:{_SITE}|本[报刊网台])(?:(?:(?:{_PLACE})?讯|消息){_BEHIND}|{_DATE}[讯电]){_BY}?
    | 【[一-鿿A-Za-z]{{2,10}}(?:新闻台|电视台|广播电台)】{_TELLS}(?=[一-鿿][^\n]{{24}})
    | [（(]{_SENT}[）)]{_TELLS}(?=[一-鿿][^\n]{{8}})
    | 【[一-鿿]{{2,8}}(?:[网社报]|新闻|在线|财经)】\ ?[（(](?:{RANK}记者|通讯员)[^）)\n]{{2,40}}[）)]
    | [一-鿿]{{2,5}}\ —\ (?=[一-鿿][^\n]{{24}})
    | [一-鿿]{{2,8}}[，,]\ ?\d{{1,2}}月\d{{1,2}}日\ ?[（(][一-鿿]{{2,4}}社[）)]\ ?(?:——|--|—)
    | 据[一-鿿]{{0,8}}[社网报台](?:{_DAY})?(?:报道|报导|消息|电)
    | [A-Z][A-Z .]{{2,24}}(?:,\ [A-Z][a-z]{{3,12}})?(?:,\ [A-Z][a-z]{{2,8}}\.?\ \d{{1,2}}(?:,\ \d{{4}})?)?
      (?:\ \([A-Z][A-Za-z ]{{1,20}}\)|\ /[A-Za-z ]{{3,24}}/)?
      \ ?(?:—|--|–|(?<=\ )-(?=\ ))
    )[ \u3000：:]*"""
DATELINE: Final = lazy(quick(_LINE), re.VERBOSE)
