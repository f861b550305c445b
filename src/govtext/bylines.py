"""Lines that name who wrote the text, as one pattern: marks, papers, roles, names, and where they report from."""

from __future__ import annotations

from typing import Final

from govtext.names import GIVEN, LATIN, LIST, NAME, PERSON, RANK, SLASHES, SQUARES, STATIONED, WRITES
from govtext.patterns import quick

__all__ = ["BOTH", "BYLINE", "HELD", "MARKED", "OUTLET"]

#: What a reporter works for: 本报, 青澜日报, 青澜县融媒体中心, 青澜青年报·青澜在线.
_HOUSE: Final = "(?:[报刊网社台]|新闻|传媒|在线|客户端|中心)"
OUTLET: Final = f"(?:本[报刊网社台]|[一-鿿A-Z]{{1,10}}?{_HOUSE}(?:[·-][一-鿿]{{1,8}}?{_HOUSE})?)"
#: Who writes, with a place where his paper has posted him.
_WRITER: Final = f"{STATIONED}{RANK}(?:记[ ]?者|通讯员|评论员)"
#: Another name, which a role may stand before; of another paper behind a comma.
_ROLE: Final = rf"{OUTLET}?{RANK}(?:记者|通讯员|实习生)[ \u3000]?"
_NEXT: Final = rf"(?:[ \u3000、]{{1,2}}(?:{_ROLE})?|[，；,;]\ ?{_ROLE}){GIVEN}"
#: What an author did, as a label before names; others did so, too, or are words of a headline.
_AUTHOR: Final = r"(?:文[／/]图|图[／/]文|撰?文|撰稿(?:编辑)?|作者)"
_DID: Final = "(?:采访|撰?文字?|图|摄影)"
BOTH: Final = f"(?:{_DID}(?:[、与和&＆+]?{_DID}){{1,2}})"
_OTHER: Final = r"(?:记者|通讯员|本报评论员|来稿)"
_WORD: Final = "(?:图文|(?:摄影[／/])?文字|作者)"
#: What somebody did for a programme, with the name behind a stroke; the words may be set to a width: 监 制/郝 刚.
HELD: Final = rf"[一-鿿](?:\ ?[一-鿿]){{1,4}}[{SLASHES}]{NAME}(?:\ {{1,2}}{NAME}){{0,3}}"
_REPORT: Final = "(?:报道|报导|外电|特稿|专访)"

#: What each byline has: a mark, a stroke or colon, the last character of a role or of what was done. One in English
#: begins with By. Most lines are none, and held against no form of theirs.
_SIGNS: Final = rf"{SQUARES}·•{SLASHES}：:丨｜|者员组部道导电稿访理译写影文）)"
_MAY_BE: Final = rf"(?=[Bb]y|(?![A-Za-z][a-z])[^{_SIGNS}\n]{{0,179}}[{_SIGNS}])"

#: No byline is a sentence.
_LINE: Final = rf"""
      {_MAY_BE}(?!.{{0,179}}。$)(?:
      [⊙☉]\ ?{GIVEN}(?:[ \u3000、]{{1,2}}{GIVEN}){{0,4}}{WRITES}
    | [{SQUARES}]\ ?{LIST}{WRITES}
    | [·•●][ ]?{NAME}[ ]?[·•●]
    # a label and names
    | (?:{_AUTHOR}|{_OTHER})\ ?[{SLASHES}：:丨｜|]\ ?(?:(?:[一-鿿·]{{2,12}}(?:记者|编辑)|{_WRITER})[ \u3000]?)?
      {GIVEN}(?:[ \u3000、]{{1,2}}{GIVEN}){{0,4}}
    | {BOTH}\ ?[{SLASHES}：:丨｜|]\ ?{LIST}
    | {_WORD}(?:\ |\ ?[{SLASHES}：:丨｜|]\ ?)(?:{OUTLET}?{_WRITER}[ \u3000]?)?{LIST}
    | (?:撰?文|图)\ ?[{SLASHES}：:丨｜|]\ ?{GIVEN}[ \u3000]{{1,3}}(?:图|摄影|编辑)\ ?[{SLASHES}：:丨｜|]\ ?{GIVEN}
    | 记\ ?者[{SLASHES}]{NAME}(?:\ {{1,2}}{NAME}){{0,3}}(?:\ {{1,3}}{HELD}){{0,2}}
    | [【\[]文[{SLASHES}]\ ?(?:[一-鿿]{{2,12}}(?:作者|记者|作家|研究员)[ \u3000])?
      {GIVEN}(?:[ \u3000、]{{1,2}}{GIVEN}){{0,4}}[】\]]
    | 执笔[{SLASHES}：:]\ ?[一-鿿]{{2,5}}(?:[、& \u3000]{{1,2}}[一-鿿]{{2,5}}){{0,4}}
    | (?:(?:独家|特别|专题)?(?:报道|报导)|采写|采访)[{SLASHES}：:]\ ?(?:[一-鿿]{{0,8}}(?:记者|通讯员)\ ?)?{LIST}
    | (?:文字)?整理[{SLASHES}：:]\ ?{LIST}
    | 编译[{SLASHES}：:]\ ?{LIST}(?:[{SLASHES}]\ ?综合[一-鿿]{{2,4}}|[{SLASHES}]?[一-鿿]{{2,4}}报)?
    | (?:作?词|填词)[{SLASHES}：:][一-鿿 、\u3000]{{2,12}}(?:作?曲|谱曲|编曲)[{SLASHES}：:][一-鿿 、\u3000]{{2,12}}
    # a role and names
    | (?![^\n]{{4,40}}摄$)[{SQUARES}]?\ ?{OUTLET}?{_WRITER}[ \u3000]?{PERSON}(?:{_NEXT}){{0,4}}{WRITES}
    | {OUTLET}{RANK}(?:记者|通讯员)[：:]\ ?{LIST}(?<![吗呢吧啊呀])
    | [（(【]{OUTLET}?{RANK}(?:记者|通讯员)[ \u3000]?{PERSON}(?:{_NEXT}){{0,4}}[）)】]
    | [一-鿿]{{2,8}}{RANK}记者[ ]{PERSON}(?:[ 、]{{1,2}}{PERSON}){{0,4}}(?:[ ]发自[一-鿿、]{{2,16}})?
    | [一-鿿]{{2,8}}记者[ ]{LATIN}(?:[ ]?[{SLASHES}、,][ ]?{LATIN}){{0,4}}
    | [■□]?(?:本[报刊网]|新华社|中新社){RANK}(?:记者|通讯员|评论员){NAME}
      (?:(?:本报)?(?:记者|通讯员|实习生)?{NAME}){{1,2}}
    | [一-鿿]{{1,8}}{_HOUSE}[／/]编辑部
    # names, and where they report from
    | {LIST}[ ](?:摄影|图文)报[道导](?:[（(][一-鿿]{{2,12}}[）)])?
    | (?:[一-鿿]{{2,6}}中心|综合|{OUTLET})[{SLASHES}]\ ?(?:{LIST}\ )?[一-鿿]{{2,4}}(?:报道|报导)
    | (?:综合)?外电(?:报道|报导)?|综合(?:报道|报导)
    | {LIST}[ ]?[{SLASHES} ][ ]?(?:(?:综合)?(?:报道|报导)|专访|特稿|整理|编译|采写)
    | 编译{LIST}[ ]?[{SLASHES}][ ]?[一-鿿]{{2,4}}(?:报道|报导)
    | (?:{OUTLET})?驻[一-鿿]{{1,6}}特派员[ ]?{NAME}
    | 文字记者[ ]?{LIST}[ ]摄影(?:记者)?[ ]?{LIST}
    | [{SQUARES}]?\ ?(?:[一-鿿]{{2,8}}(?:[ {SLASHES}|｜]{{1,3}}|(?<=[报网社台])))?{RANK}记者[ ]?
      [一-鿿]{{2,4}}(?:、[一-鿿]{{2,4}}){{0,3}}
      [ ]?[{SLASHES}][ ]?[一-鿿]{{2,6}}{_REPORT}(?:[ {SLASHES}]{{0,2}}[一-鿿]{{2,6}})?
    | {LIST}[ ]?[{SLASHES}][ ]?[一-鿿]{{2,6}}{_REPORT}
    | (?:{OUTLET}[ ]?)?{RANK}记者[ ]{LIST}[ ][一-鿿]{{2,6}}{_REPORT}
    | 本[报刊台]{RANK}记者[ ]?{NAME}[一-鿿]{{2,5}}(?:报道|报导)
    # the same in brackets, alone on its line
    | [【〔［\[（(](?:(?:{OUTLET}|[一-鿿]{{2,6}}中心)[ ]?[{SLASHES}]?[ ]?)?{RANK}记者[ ]?{LIST}
      [ ]?[{SLASHES}][ ]?[一-鿿]{{2,8}}{_REPORT}[】〕］\]）)]
    | [【（(]{OUTLET}[{SLASHES}]{LIST}[）)】]
    # an author with what he is, a desk, a group
    | {NAME}[（(](?!男|女)[一-鿿]{{2,12}}[，、／/][一-鿿]{{2,10}}[）)]
    | [■□]?(?:本[报刊网台]|新华社|新华网|人民日报|中新社)(?:特约|首席)?(?:评论员|编辑部|观察员)
    | (?![一-鿿]{{0,20}}(?:派|成立|组[成建]|进驻|赴|设立|抽调|率))
      [一-鿿]{{4,24}}(?:课题组|编写组|调研组|采访组|报道组)
    | [A-Z]{{2,5}}中文(?:网|部)?(?:(?:特约)?记者(?:[，, ](?:发自|驻)?[一-鿿]{{2,8}})?|[，, ]发自[一-鿿]{{2,8}})
    | [Bb]y[ ]?{NAME}
    | [Bb]y\ [A-Z][A-Za-z.'-]+(?:\ [A-Z][A-Za-z.'-]+){{1,3}}(?:\ in\ [A-Z][A-Za-z]+(?:,?\ [A-Z][A-Za-z]+){{0,2}})?
      (?:\ and\ [A-Z][A-Za-z.]+\ [A-Z][A-Za-z.]+)?(?:,\ [A-Z][A-Za-z ]+)?)"""

#: To be compiled verbosely.
BYLINE: Final = quick(_LINE)

#: A byline that is a mark and the name of an author, or says that the author is, rather than the reporters' own.
MARKED: Final = rf"[{SQUARES}·•](?![ ]?{OUTLET}?{_WRITER})|{_AUTHOR}[ ]?[{SLASHES}：:|｜丨]"
