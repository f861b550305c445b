"""Who signs: the names of a byline, without the roles, offices and marks around them."""

from __future__ import annotations

from typing import Final

from govtext.bylines import BOTH, OUTLET
from govtext.names import GIVEN, LIST, RANK, SLASHES, SQUARES, STATIONED, SURNAME, WRITES
from govtext.patterns import lazy
from govtext.rosters import writers_of
from govtext.words import crosses_word, is_word

__all__ = ["OFFICE", "OF_OFFICE", "author_of", "end_of_name", "is_reporter"]

_TITLE: Final = "(?:长|主任|书记|教授|研究员|院士|委员|代表|编辑|主席|律师|法官|检察官|博士|评论员|发言人)"
#: An office before a name.
OFFICE: Final = rf"[一-鿿]{{4,24}}{_TITLE}[ \u3000]{{1,2}}"
#: The office of somebody who writes of what it did.
OF_OFFICE: Final = r"[一-鿿]{2,14}(?:[局委办院站校]|中心|宣传部)[ \u3000]{1,2}"
#: Who signs as what: 本报记者, 特约评论员, 通讯员, and what is said of each name of several (文：何宁 摄影：江临).
_ROLE: Final = (
    rf"(?:{OUTLET}|[一-鿿]{{2,8}}?|[A-Z]{{2,5}}中文(?:网|部)?)?"
    f"{STATIONED}{RANK}"
    "(?:记[ ]?者(?!站)|通讯员|评论员|实习生|执笔|撰稿(?:人|编辑)?|撰文|[供来]稿人?|作者|文[／/]图|图[／/]文|图文|文字"
    f"|{BOTH}"
    "|驻[一-鿿]{1,6}特派员|编译(?=[一-鿿]{2,3}[／/])"
    f"|(?:采写|采访)[：:][ ]?[一-鿿]{{1,8}}?(?:记者|通讯员)"
    f"|(?:(?:独家|特别|专题)?(?:报道|报导)|文|采写|采访|编译|(?:文字)?整理)(?=[ ]?[{SLASHES}：:|｜丨]))"
)
#: What of a byline is no name: the marks around it, roles, offices, that it reports or where it reports from.
_NO_NAME: Final = lazy(
    rf"^[（(【\[]{OUTLET}[{SLASHES}](?={LIST}[）)】\]])"
    r"|^[（(【\[]|[】\]]$|(?<=[一-鿿])\d{1,2}(?=$|[，,、 \u3000])|^[Bb]y[ ]?"
    r"|[ ]in[ ][A-Z].{0,60}$|,[ ][A-Z].{0,60}$|[，, ][ ]?(?:发自|驻).{0,12}$"
    rf"|^[{SQUARES}·• \u3000]{{1,4}}(?=[^a-z])|[ ]?[·•●]$"
    # what somebody writes for: 《某栏》作者 王明
    r"|^《[^》]{2,12}》(?=作者)"
    rf"|(?<![一-鿿]){_ROLE}[ \u3000]{{0,2}}[{SLASHES}：:|｜丨]?[ \u3000]{{0,4}}"
    rf"|(?<=[一-鿿])[ ]?[{SLASHES}][ ]?[一-鿿]{{2,8}}(?:报|网|社|新闻|周刊)$"
    rf"|[{SLASHES}][ ]?综合[一-鿿]{{2,4}}$|(?<=[{SLASHES}][一-鿿]{{3}})[一-鿿]{{2,4}}报$"
    rf"|^(?:[一-鿿]{{1,24}}{_TITLE}[ \u3000]{{1,2}}|{OF_OFFICE})(?={SURNAME})"
    rf"|(?<=[一-鿿])[ ]?[{SLASHES} ][ ]?(?:专访|特稿|专题报[道导]|整理|编译|采写)$"
    r"|(?<=[一-鿿])[ \u3000]?(?:文[／/]图|图[／/]文|文并[图摄])$"
    r"|(?<=[一-鿿])[ \u3000](?:[一-鿿]{0,6}报[道导](?:[（(][一-鿿]{2,12}[）)])?|文|撰文|整理|摄)$|[ ]摄(?=[ ]通讯员)"
    # when, and who did something else
    r"|[ \u3000]?(?:19|20)\d\d[-/.年]\d.{0,18}$"
    r"|[ \u3000|]{1,4}(?:图片?|摄影|供图|制图|(?:图文|责任)?编辑|责编|校对|审核|[初复终]审)"
    r"[ \u3000]?[ ／/：:|｜丨].{0,60}$"
)
#: Names before where they report from: 某某报 记者王明／台北报道.
_PLACED: Final = lazy(
    rf"(?:[{SQUARES}【〔［\[（(]?[ ]?|[^{SLASHES}]{{0,10}}(?:[ {SLASHES}|｜]{{1,3}}|(?<=[报网社台])))"
    rf"{RANK}(?:记者|编译)[ ]?(?P<names>[^{SLASHES}A-Z]{{2,20}}?)[ ]?[{SLASHES}](?![图文摄])"
)
#: Names before where they report from, maybe behind the desk that they work for: 中部中心／王明、李红 台北报道.
_OF_DESK: Final = lazy(
    rf"(?:[一-鿿]{{2,6}}中心[{SLASHES}][ ]?)?(?P<names>{LIST})[ ]?[{SLASHES} ][ ]?[一-鿿]{{0,4}}报[道导]$"
)
#: Name and place in one: 本报记者王明台北报道.
_RUN: Final = lazy(f"本[报刊台]{RANK}记者[ ]?(?P<run>[一-鿿]{{4,8}})(?:报道|报导)$")
#: Who reports from where, without a name: 政治中心／台北报道, 某中文网 发自北京, 某报／编辑部.
_NOBODY: Final = lazy(
    f"[一-鿿]{{2,8}}[{SLASHES}][一-鿿]{{2,4}}(?:报道|报导)$|(?:综合)?外电(?:报[道导])?$|综合报[道导]$"
    f"|[■□]?[一-鿿]{{1,8}}[{SLASHES}]?(?:编辑部|观察员)$"
    "|[A-Z]{2,5}中文(?:网|部)?(?:(?:特约)?记者)?[，, ](?:发自|驻)?[一-鿿]{2,8}$"
)


def author_of(byline: str, printed: str | None = None) -> str | None:
    """Give the names of a byline in Simplified characters, as it was `printed` in either script; None without names.

    >>> author_of("⊙崔伟 卢娜"), author_of("作者：王明"), author_of("某某报 记者王明／台北报道")
    ('崔伟 卢娜', '王明', '王明')
    >>> author_of("（本报记者 王明 通讯员 李红）"), author_of("市委书记 邓 伟"), author_of("By SU YUNFAN in Qinglan")
    ('王明 李红', '邓 伟', 'SU YUNFAN')
    >>> author_of("林晓舟（青石）"), author_of("本报记者王明洛杉矶报道"), author_of("政治中心／台北报道")
    ('林晓舟（青石）', '王明', None)
    >>> author_of("中部中心／王明、李红 台北报道"), author_of("作者：王明 2023-03-01")
    ('王明、李红', '王明')
    >>> author_of("（文字：王明 图片：李红 审核：张伟）"), author_of("记者：王明 通讯员：李红")
    ('王明', '王明 李红')
    """
    printed = printed or byline
    if (writers := writers_of(byline)) is not None:
        byline, printed = byline[slice(*writers)], printed[slice(*writers)]
    if (placed := _PLACED.match(byline)) is not None:
        return printed[slice(*placed.span("names"))]
    if (desk := _OF_DESK.match(byline)) is not None:  # or a place alone: 成都／综合报道
        return None if is_word(desk["names"]) else printed[slice(*desk.span("names"))]
    if (run := _RUN.match(byline)) is not None:
        return printed[run.start("run") :][: end_of_name(run["run"])]
    if _NOBODY.match(byline) is not None:
        return None
    kept: list[str] = []
    done = 0
    for match in _NO_NAME.finditer(byline):
        kept.append(printed[done : match.start()])
        done = match.end()
    kept.append(printed[done:])
    names = "".join(kept).strip(" \u3000")
    if names[-1:] in ("）", ")") and "（" not in names and "(" not in names:  # that of the whole byline
        names = names[:-1].rstrip()
    return names or None


#: A name has so many characters at the most, a place so many at the least.
LONGEST: Final = 3
PLACE: Final = 2


def end_of_name(run: str) -> int:
    """Give how many characters of a name and a place, set as one, are those of the name: no word is cut.

    >>> [run[: end_of_name(run)] for run in ("郑美玲香港", "王明香港", "王明洛杉矶")]
    ['郑美玲', '王明', '王明']
    """
    end = min(LONGEST, len(run) - PLACE)
    return end - (end == LONGEST and crosses_word(run[end - 1], run[end]))


#: What stands behind the role of a reporter and is no name: the name of a column, what a reporter did or met with.
_NO_REPORTER: Final = (
    "(?:来了|带[你我]|夜行|蹲|跟[拍随着]|节|之|论坛|时评|快乐|荣[获膺]|受[到表伤邀]|[走赴看问探访跑帮说拍追评在获被遇亲再又也正已深重独]"
    "|手[记札]|[日札笔]记|来[信论到]|调[查研]|观[察点]|暗访|体验|述评|连线|现场|直击|专[访电稿栏]"
    "|回[访望]|见闻|感言|心[语声]|点评|提问|实录|采[访写风]|报[道导]|节日|之[家窗]|有话|快[评讯]|夜[访话]|一[线日天]|眼[里中]|镜头|随[笔记想]|特[写稿])"
)
#: Who reports for a paper, in so many words: a role, a space, and names, whose surnames may be any.
_REPORTER: Final = lazy(
    rf"[■□◎]?[ ]?(?:本[报刊网台]|新华社|中新社|[一-鿿]{{1,6}}[报网社])"
    f"{RANK}(?:记者|通讯员|评论员)"
    rf"[ \u3000]{{1,2}}(?!{_NO_REPORTER}){GIVEN}"
    r"(?:(?:[ ]摄(?=[ ]通讯员))?[ \u3000、]{1,2}(?:(?:本报|实习)?(?:记者|通讯员|实习生)[ \u3000]?)?"
    rf"(?!{_NO_REPORTER}){GIVEN}){{0,4}}"
    f"{WRITES}"
)


def is_reporter(line: str) -> bool:
    """Say whether a line names the reporters of a paper, whatever their surnames.

    >>> [is_reporter(line) for line in ("本报记者 陶小满", "本报记者 手记", "本报记者陶小满", "记者 陶小满")]
    [True, False, False, False]
    """
    return len(line) <= REPORTERS and ("者" in line or "员" in line) and _REPORTER.fullmatch(line) is not None


#: A longer line is none of names.
REPORTERS: Final = 48
