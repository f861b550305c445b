"""Records: minutes, interviews, press conferences. Who speaks in them, and on what, is no headline."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import BAR, PROSE, RULE
from govtext.articles.short import ASK
from govtext.names import NAME, SURNAME_OR_WORD
from govtext.official_lines import is_listing, is_signer
from govtext.patterns import lazy
from govtext.turns import turns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["LABELLED", "with_entries", "with_roles", "with_roll", "with_speakers", "with_turns"]

LABELLED: Final = "one of several lines with a label"

_OFFICE: Final = (
    "(?:[院议会部市县局处所校行社庭署司厅馆队站]长|秘书长?|主席|委员|议员|主任|专员|参事|编审|助理|干事|[科课组股]员"
    "|经理|总裁)"
)
#: Who holds which office, by its whole name: 研究發展考核委員會主任委員：黃銘材代.
_HOLDS: Final = f"[一-鿿]{{0,24}}{_OFFICE}"
#: A label and what it is of, and one without a colon among them: 地　点：市政府三楼, 记录　周晓岚.
#: Several may stand on one line: 应到：42人　实到：38人.
_ENTRY: Final = lazy(
    r"[一-鿿 \u3000]{2,8}(?:：|:(?=[ ]?\d))[^：。]{1,60}"
    "(?:(?:(?<=[ \u3000][一-鿿]{2})|(?<=[ \u3000][一-鿿]{4}))：[^：。]{1,60}){0,3}"
    r"|[A-Z][a-z]{2,12}: (?:[^:]|(?<=\d):(?=\d)){1,90}"
    rf"|{_HOLDS}：{NAME}[兼代理]{{0,2}}(?:[ \u3000]{{1,20}}{_HOLDS}：{NAME}[兼代理]{{0,2}}){{0,3}}"
)
_SPACED_ENTRY: Final = lazy("[一-鿿 \u3000]{2,8}\u3000[一-鿿 \u3000]{2,12}")
#: What minutes say at their head; the hour among it is that of the meeting.
_MEETING: Final = lazy(
    "(?:地点|会址|主持|出席|列席|参加|与会|缺席|请假|[记纪]录|嘉宾|主席)[^：]{0,4}："
    "|(?:Venue|Place|Location|Present|Chair): "
)
#: Who was there or not.
_THERE: Final = "(?:出席|列席|请假|缺席)"
_MEMBERS: Final = "(?:委员|议员|官员|代表|人员|理事|监事|董事)"
#: Its labels may be set to one width, with spaces for a colon: 地　　点　市政府三楼, 出　席　何宁.
_SET_LABEL: Final = lazy(
    "(?:(?:时[ \u3000]{1,6}间|日[ \u3000]{1,6}期"
    "|[地会][ \u3000]{1,6}[点址]|主[ \u3000]{1,6}[席持]|[出列缺][ \u3000]{1,6}席"
    "|[参与][ \u3000]{1,6}[加会]|请[ \u3000]{1,6}假|[记纪][ \u3000]{1,6}录|议[ \u3000]{1,6}[题程]"
    "|(?:主持|记录|出席|列席|参加|缺席)[人者])(?:[：:]|[ \u3000]{1,4}(?=[^ \u3000：]))"
    f"|{_THERE}{_MEMBERS}[ \u3000]{{1,4}}(?={NAME}(?:[ \u3000]|$)))"
)
#: Who was there, by names, however many, and by number: 出席委员：林晓舟 何佳慧, 委员出席13人.
_ROLL: Final = lazy(f"{_THERE}{_MEMBERS}：[^。：]{{2,2000}}|{_MEMBERS}{_THERE}[ ]?\\d{{1,4}}[ ]?人")
#: What goes on under a label: further names with their offices, 蔡副议长小满, 副秘书长 高明; the hours of another day.
_PERSON: Final = lazy(
    rf"{SURNAME_OR_WORD}[一-鿿]{{0,4}}{_OFFICE}[一-鿿]{{1,2}}"
    rf"|[一-鿿]{{0,8}}{_OFFICE}(?:[（(][一-鿿]{{2,8}}[）)])?[ \u3000]{{1,4}}{NAME}"
)
_NAMES: Final = lazy("[一-鿿]{1,4}(?:[ \u3000]{1,3}[一-鿿]{1,4}){1,200}")
_HOURS: Final = lazy(r"\d{1,2}月[ ]?\d{1,2}[ ]?日.{0,8}(?:[上下]午|晚上?)?\d{1,2}[时点:：].{0,60}")
#: So many labelled lines one after the other are no headline; at the end of minutes one is none: 散会：11:20.
ENTRIES: Final = 2
#: Marks that part nothing, and rules.
RULES: Final = frozenset({BAR, RULE})
#: One that ends as a sentence does has no more ems.
ENTRY: Final = 60.0


def with_entries(parts: Sequence[Part]) -> list[Part]:
    """Take several lines with a label each, as the head of minutes has, for lines of the text."""
    out = list(parts)
    run: list[int] = []
    begun = recorded = False
    last = next((i for i in reversed(range(len(parts))) if parts[i].kind != "furniture"), 0)
    for i in range(len(parts) + 1):
        if run and i < len(parts) and parts[i].reason in RULES:  # of a table whose cells are a label and its value
            continue
        known = i < len(parts) and (parts[i].kind in ("head", "meta", "byline") or _asks(parts[i]))
        known = known or (begun and i < len(parts) and parts[i].kind == "body" and parts[i].width <= ENTRY)
        line = _with_colon(parts[i].shadow.removesuffix("。")) if known else ""
        labelled = ("：" in line or ":" in line) and _ENTRY.fullmatch(line) is not None and not is_listing(line)
        spaced = len(run) > 1 and not _are_metadata(parts, run) and _SPACED_ENTRY.fullmatch(line) is not None
        entry = labelled or spaced
        if entry or (i < len(parts) and _is_of_roll(parts[i])) or (run and known and _goes_on(parts, run, line)):
            run.append(i)
            continue
        titled = bool(run) and parts[run[0]].kind == "head" and _are_metadata(parts, run[1:])
        if (len(run) >= ENTRIES and not titled) or (recorded and run and run[-1] == last):
            minutes = any(_MEETING.match(_with_colon(parts[k].shadow)) for k in run)
            recorded = recorded or minutes
            for k in run:
                said = (minutes and not _DATED.match(parts[k].shadow)) or (
                    begun and not _OF_PUBLICATION.match(parts[k].shadow)
                )
                # who wrote an article, and who took its pictures, may stand on a line each as well
                if minutes if parts[k].kind == "byline" else (said or parts[k].kind == "head"):
                    out[k] = parts[k]._replace(kind="body", reason=LABELLED)
        begun = begun or (i < len(parts) and parts[i].kind in ("subhead", *PROSE) and not _asks(parts[i]))
        run = []
    return out


_DATED: Final = lazy("(?:发布|发表|更新|信息|文章|稿件)")
#: What else is said of a publication, below a text as well.
_OF_PUBLICATION: Final = lazy(
    "[一-鿿]{0,2}(?:发布|发表|更新|刊登|信息|文章|稿件|来源|出处|转|作者|日期|时间|浏览|阅读|点击)"
)


def _are_metadata(parts: Sequence[Part], run: Sequence[int]) -> bool:
    """Say whether lines are what stands under a title, which may look like a label itself: 县农业局：抢收秋粮."""
    return all(parts[k].kind == "meta" and not _MEETING.match(_with_colon(parts[k].shadow)) for k in run)


def _is_of_roll(part: Part) -> bool:
    """Say whether a line is of the roll of a meeting: a long list of names is no headline for its length already."""
    return (
        part.kind in ("head", "body")
        and part.shadow[:1] in _ROLLS
        and _ROLL.fullmatch(_with_colon(part.shadow)) is not None
    )


#: What stands over the roll, on a line of its own.
_HEAD_OF_ROLL: Final = frozenset({"出席", "列席", "请假", "缺席"})
#: What its lines begin with.
_ROLLS: Final = frozenset("出列请缺委议官代人理监董")


#: Among so many lines at its top the head of minutes says that it is one.
FIRST: Final = 8


def _goes_on(parts: Sequence[Part], run: Sequence[int], line: str) -> bool:
    """Say whether a line without a label belongs to the head of minutes: more of who was there, or of when."""
    if _HOURS.fullmatch(line):
        return _with_colon(parts[run[-1]].shadow).startswith(("时间", "日期"))
    above = parts[run[-1]].shadow
    rolled = _ROLL.fullmatch(_with_colon(above)) or _NAMES.fullmatch(above.partition("：")[2])
    if (rolled and _NAMES.fullmatch(line)) or "".join(line.split()) in _HEAD_OF_ROLL:
        return True
    return _PERSON.fullmatch(line) is not None and any(
        _MEETING.match(_with_colon(parts[k].shadow)) for k in run[:FIRST]
    )


def _with_colon(line: str) -> str:
    """Give a line whose label was set to a width, or in a cell of its own, with a colon behind the label instead."""
    if ": |" in line:
        line = line.replace(": |", "：", 1)
    match = _SET_LABEL.match(line)
    return line if match is None else "".join(match.group().rstrip("：:").split()) + "：" + line[match.end() :]


def _asks(part: Part) -> bool:
    return part.kind == "body" and part.reason == ASK


#: Who says what follows: 记者：, 方国良：. One may answer in the line of the question.
_SPEAKERS: Final = lazy(r"(?:^|(?<=[。？！”]))[一-鿿·A-Za-z]{1,8}[：:]")


#: Who speaks, and to whom, over the name of a bill that he speaks of.
_TO_CHAIR: Final = lazy("[^：。]{2,24}：(?:代理|副)?(?:主席|议长|委员长)(?:女士|先生)?，")


def with_speakers(parts: Sequence[Part]) -> list[Part]:
    """Take what two or more say in turn, each more than once, for lines of the text: questions look like headlines."""
    said = [_SPEAKERS.findall(part.shadow) if "：" in part.shadow else [] for part in parts]
    counted = Counter(chain.from_iterable(said))
    out = [
        part._replace(kind="body", reason="speaks to the chair")
        if part.kind == "head" and part.shadow[-1] == "，" and _TO_CHAIR.fullmatch(part.shadow)
        else part
        for part in parts
    ]
    if sum(count > 1 for count in counted.values()) < 2:
        return out
    for i, names in enumerate(said):
        others = {*chain.from_iterable(said[max(0, i - 1) : i + 2])} - {*names[:1]}
        if parts[i].kind == "head" and names and counted[names[0]] > 1 and any(counted[name] > 1 for name in others):
            out[i] = parts[i]._replace(kind="body", reason="said by one of several speakers")
    return out


def with_turns(parts: Sequence[Part]) -> list[Part]:
    """Take what is said in several scripts by turns, line by line, for lines of the text."""
    turns = turns_of([part.shadow for part in parts])
    if not turns:
        return list(parts)
    return [
        part._replace(kind="body", reason="one of several scripts by turns")
        if part.kind == "head" and i >= turns[0]
        else part
        for i, part in enumerate(parts)
    ]


#: Who speaks below in a council, on lines of their own; so many of them, one more than once, are its record.
_MEMBER: Final = lazy(
    "(?:代理|副)?(?:主席|议长|委员长)|[一-鿿·]{2,6}(?:议员|代表|委员)|[一-鿿]{2,10}(?:[局司处部署]长|主任)"
)
_LAST_OF_MEMBER: Final = frozenset("席长员表任")
MEMBERS: Final = 3


def with_members(parts: Sequence[Part]) -> list[Part]:
    """Take the names over what the members of a council say for subheads, and short lines between them for text."""
    heads = [i for i, part in enumerate(parts) if part.kind == "head" and part.shadow[-1] in _LAST_OF_MEMBER]
    found = {i for i in heads if _MEMBER.fullmatch(parts[i].shadow) is not None}
    if len(found) < MEMBERS or len({parts[i].shadow for i in found}) in (1, len(found)):
        return list(parts)
    out = list(parts)
    for i in range(min(found), max(found) + 1):
        if parts[i].kind == "head":
            kind, reason = ("subhead", "says who speaks") if i in found else ("body", "said by one of several speakers")
            out[i] = parts[i]._replace(kind=kind, reason=reason)
    return out


#: Who speaks below, as the record of a press conference has it on lines of its own.
_ROLE: Final = lazy("主持人|发布人|发言人|新闻发言人|主讲人|提问人|与会记者")
#: So many of them, at the least, are no headlines.
ROLES: Final = 2


def with_roles(parts: Sequence[Part]) -> list[Part]:
    """Take the roles of those who speak, and who they are, on lines of their own, for lines of the text."""
    out = list(parts)
    found = [i for i, part in enumerate(parts) if part.kind == "head" and _ROLE.fullmatch(part.shadow)]
    for i in found if len(found) >= ROLES else ():
        out[i] = parts[i]._replace(kind="body", reason="says who speaks")
        for k in range(i + 1, len(parts)):
            if parts[k].kind not in ("head", "byline") or not is_signer(parts[k].shadow):
                break
            out[k] = parts[k]._replace(kind="body", reason="says who speaks")
    return out


#: What stands over those who were at a meeting, or were not, each of them on a line; and how each is called.
_OVER_NAMES: Final = lazy(
    f"[一-鿿]{{0,10}}{_THERE}的?(?:{_MEMBERS}|秘书|职员|嘉宾|公职人员|情况|名单)(?:[-–：:（( ]{{1,2}}[^。]{{1,30}})?"
)
_CALLED: Final = lazy(
    f"(?:{NAME}|[一-鿿]{{2,4}}[ ]?(?:{_MEMBERS}|女士|先生|博士|教授))(?:[ ]?[（(][^（）()]{{1,16}}[）)])?"
)
#: A name, with what is said of it, has no more ems.
NAMED: Final = 16.0


def with_roll(parts: Sequence[Part]) -> list[Part]:
    """Take the heads over who was there and who was not, two or more, for subheads, and the names for a list."""
    out = list(parts)
    heads = [i for i, part in enumerate(parts) if part.kind == "head" and _OVER_NAMES.fullmatch(part.shadow)]
    ends = [*heads[1:], len(parts)]
    for i, end in zip(heads, ends, strict=True) if len(heads) > 1 else ():
        out[i] = parts[i]._replace(kind="subhead", reason="over the names of those who were there")
        for k in range(i + 1, end):
            named = parts[k].width <= NAMED and (end < len(parts) or _CALLED.fullmatch(parts[k].shadow) is not None)
            if parts[k].kind not in ("head", "byline") or not named:
                break
            out[k] = parts[k]._replace(kind="list-item", reason="the name of one who was there")
    return out
