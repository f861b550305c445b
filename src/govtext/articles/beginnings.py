"""What speaks for a new article at a paragraph, and against it."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import grams_of
from govtext.articles.elements import ATTACHMENTS, is_document_title
from govtext.articles.fields import names_behind
from govtext.articles.parts import PROSE, is_unbroken
from govtext.official_lines import is_day, is_signer
from govtext.patterns import lazy
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["CONTINUES", "SAME_THINGS", "SURE", "TOPIC", "WEIGHTS", "signals", "topic"]

#: What speaks for a new article, in log-odds; `CONTINUES` is what speaks against it.
CONTINUES: Final = -3.5
SAME_THINGS: Final = "speaks of the same things"
WEIGHTS: Final[dict[str, float]] = {
    "a dateline": 8.0,
    "the article before was closed": 6.0,
    "a byline": 5.0,
    "a headline over metadata": 6.0,
    "a bold headline": 6.0,
    "a headline of several lines": 4.5,
    "a headline of several lines, without a blank line": 2.5,
    "a headline that was broken inside a word": 2.0,
    "a headline": 1.9,
    "a headline beside that of another column": 2.0,
    "a headline with the name of a series": 2.0,
    "the title of a document": 3.0,
    "the title of a notice": 1.0,
    "more blank lines above the headline": 4.0,
    "not indented, where the text is": 2.5,
    "another measure": 1.6,
    "opens like a report": 1.2,
    "opens with the day": 2.0,
    "closes like a report": 1.5,
    "closes with names": 2.0,
    "closes with a day": 3.0,
    "not bold, where headlines are": -3.0,
    "no headline, where headlines stand over bodies": -1.5,
    "speaks of other things": 2.5,
    "speaks of somewhat other things": 1.5,
    SAME_THINGS: -1.0,
    "the headline speaks of what is below": 0.8,
    "the headline speaks of what is above": -0.8,
    "the headline above speaks of what is below": -1.2,
    "a headline of a word or two": -2.0,
    "a numbered headline": -2.0,
    "no dateline, unlike the article above": -0.5,
}
#: What `topic` changes at the most; of what weighs so much and tells that an article begins it changes less.
TOPIC: Final = 4.0
SURE: Final = 3.0

#: What a report says in its first words: when, and where it is from.
_LEDE: Final = lazy(
    r"\d{1,2}[月日]|日前|近日|昨[日天晚]|今[日天晨年]|去年|[上本]周|连日来|当地时间|本台消息|记者[^，。]{0,6}从[^，。]{2,16}获悉"
    r"|据[^，。]{2,20}(?:消息|通报|报道|介绍|统计)"
)
_DAY: Final = lazy(
    r"(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|凌晨|[，,]|至)|\d{1,2}月\d{1,2}日|(?:日前|近日|昨日|昨天|今天|今日|连日来|当地时间|记者从)"
)
#: Within so many characters.
FIRST: Final = 25
#: The last words of a report, fifteen characters at the most: who else was there.
_CLOSE: Final = lazy(
    r"(?:参加|出席|陪同|主持|列席)(?:[^，。]{0,12})。$|(?<!掌声)(?<!笑声)(?<!笑)(?<!鼓掌)(?<!略)(?<!欢呼)[）)]$"
)
#: The name of a series before the title: 【在希望的田野上】全国秋粮收获过四成.
_SERIES: Final = lazy("【[^【】]{4,24}】[^ \u3000。]")
#: What a script has over what is seen and said: 【同期】本台记者 某某; and marks of sections, if a headline has none.
_CUE: Final = lazy("【(?:同期|正文|导语|配音|解说|出镜|字幕|画面|口播|旁白|串词|片[头尾])[^【】]{0,8}】.{0,24}")
_MARKS: Final = frozenset("■□◆◇●○▲▼★☆")
#: What small notices are called, one below the other in a paper: 停水通知, 遗失声明.
_NOTICE: Final = lazy("[一-鿿]{0,8}(?:通知|通告|公告|公示|声明|启事|讣告)")
#: What is attached to a document that was signed, under the day.
_ATTACHED: Final = lazy(
    rf"^附|(?:{ATTACHMENTS}|[附简]表|办法|方案|细则|规定|安排|计划|说明)(?:[（(][^（）()]{{1,12}}[）)])?$"
)
#: The indent of paragraphs in ems, at the least; and by how many the full lines of a headline differ.
INDENT: Final = 1.0
SLACK: Final = 1.25


def signals(parts: Sequence[Part], before: Part, heads: Sequence[int], i: int) -> list[str]:
    """Name what speaks for a new article at paragraph `i` under `heads`, when `before` is the last one above them."""
    part = parts[i]
    names: list[str] = []
    if part.opens:
        names.append("a dateline")
    if heads:
        names += _of_headline(parts, before, heads, i)
        if _closes(parts, before, heads[0]) and not _is_attached(parts, heads):
            names.append("closes with a day")
    if part.kind == "body":
        broken = before.passage.rows > 1 or part.passage.rows > 1  # one line each says nothing of a measure
        if broken and abs(before.passage.measure - part.passage.measure) > 1.5 and not is_unbroken(before, part):
            names.append("another measure")
        if _DAY.match(part.shadow):
            names.append("opens with the day")
        elif _LEDE.search(part.shadow, 0, FIRST):
            names.append("opens like a report")
        if before.shadow.endswith(("。", "）", ")")) and _CLOSE.search(before.shadow, max(0, len(before.shadow) - 15)):
            names.append("closes like a report")
        if before.shadow.endswith(("）", ")")) and names_behind(before.shadow) is not None:
            names.append("closes with names")
    return names


def _closes(parts: Sequence[Part], before: Part, head: int) -> bool:
    """Say whether the text above a headline closes with a day, or with who signs an order under that."""
    if head > 1 and parts[head - 1] is before and is_signer(before.shadow):
        return is_day(parts[head - 2].shadow)
    return is_day(before.shadow)


def _of_headline(parts: Sequence[Part], before: Part, heads: Sequence[int], i: int) -> list[str]:
    """Name what the headline lines over paragraph `i` say."""
    lines, part = [parts[k] for k in heads], parts[i]
    names: list[str] = []
    marked = lines[0].shadow[0] in _MARKS and any(
        other.kind == "head" and other.shadow[0] not in _MARKS for other in parts[: min(ABOVE, heads[0])]
    )
    if marked or any(_CUE.fullmatch(line.shadow) for line in lines):
        return names
    broken = any(_is_broken(line, below) for line, below in pairwise(lines))
    if any(line.passage.bold for line in lines):
        names.append("a bold headline")
    elif sum(line.passage.label != "list-item" for line in lines) > 1 and not _wrapped(lines, part, broken=broken):
        plain = part.passage.rows == 1 and not any(each.passage.above for each in (*lines, part))
        names.append(
            "a headline of several lines" + (", without a blank line" if plain and is_unbroken(before, part) else "")
        )
        if broken:
            names.append("a headline that was broken inside a word")
    else:
        names.append("a headline")
    if lines[0].passage.label == "list-item":
        names.append("a numbered headline")
    if lines[0].passage.top:
        names.append("a headline beside that of another column")
    if _SERIES.match(lines[0].shadow):
        names.append("a headline with the name of a series")
    title = "".join(line.shadow for line in lines)
    if is_document_title(title) and not _is_attached(parts, heads):
        names.append("the title of a document")
    elif _NOTICE.fullmatch(title):
        names.append("the title of a notice")
    elif len(lines) == 1 and lines[0].width < SHORT and not lines[0].passage.top:
        names.append("a headline of a word or two")
    if is_unbroken(before, part):
        names += _of_margin(lines[0], before, part)
    return names


def _is_broken(line: Part, below: Part) -> bool:
    """Say whether a headline was broken inside a word: its first line is full then; short ones meet so by chance."""
    full = line.width >= max(SHORT, below.width - SLACK)
    return full and crosses_word(line.shadow[-1], below.shadow[0])


def _is_attached(parts: Sequence[Part], heads: Sequence[int]) -> bool:
    """Say whether headline lines are the title of what is attached to the document above, which may name it."""
    title = "".join(parts[k].shadow for k in heads)
    above = parts[max(0, heads[0] - ABOVE) : heads[0]]
    return _ATTACHED.search(title) is not None or any(title in part.shadow for part in above)


#: So many lines above are looked through for the name of what is attached.
ABOVE: Final = 40


def _of_margin(head: Part, before: Part, part: Part) -> Iterator[str]:
    """Yield what the blank lines above a headline say, and its indent, where each paragraph is a line."""
    above, indent = head.passage.above, min(before.passage.indent, part.passage.indent)
    if above > max(1, before.passage.above, part.passage.above):
        yield "more blank lines above the headline"
    if head.passage.indent < indent >= INDENT:
        yield "not indented, where the text is"


def _wrapped(lines: Sequence[Part], part: Part, *, broken: bool) -> bool:
    """Say whether headline lines are one line that was wrapped at the measure of the column, as the text below was.

    Where that is one line, their own width is taken for a measure; lines that are not `broken` are as wide by chance.
    """
    wrapped = (abs(line.width - part.passage.measure) <= SLACK and " " not in line.shadow for line in lines[:-1])
    return (part.passage.rows > 1 or not broken) and all(wrapped)


#: So much of the texts above and below a headline is compared, in characters, and so many pairs of characters say
#: something, and say all there is to say, at the least.
NEAR: Final = 600
FEW: Final = 40
MANY: Final = 80
#: The share of the pairs of the shorter of two texts that the other one has, too. In the People's Daily of January
#: 1998, three fifths of all pairs of articles share no more than the first, three quarters no more than the second; of
#: the halves of one article one in fifty and one in twenty-five. Seven in ten of those share more than the third, and
#: one pair of articles in seventy.
OTHER: Final = 0.03
SOMEWHAT: Final = 0.045
SAME: Final = 0.12


#: The share of the pairs of a headline that the text below has, as four in five headlines and two in five subheads do;
#: that the text above has, as two in five subheads and one headline in twenty do; and of the headline above that the
#: text below has, as three fifths of the sections of an article do and one in fourteen of other articles. (Counted in
#: some 950 articles of three sources, and at 170 subheads of papers and sites.)
BELOW: Final = 0.35
ABOVE_IT: Final = 0.15
TITLE: Final = 0.12
#: A subhead may be shorter than this, in ems; of a thousand headlines of reports none is.
SHORT: Final = 8.0


def topic(parts: Sequence[Part], above: tuple[Sequence[int], Sequence[int]], heads: Sequence[int], i: int) -> list[str]:
    """Name what the headline lines over paragraph `i` and the text from it on say of the article above."""
    headline, body = above
    title, head = ({gram for k in lines for gram in grams_of(parts[k].shadow)} for lines in (headline, heads))
    said = _text(parts, reversed(body), last=True) | title
    below = _text(parts, _section(parts, i), last=False)
    names = [*_of_topic(said, below)]
    if _share(head, below) > BELOW:
        names.append("the headline speaks of what is below")
    if _share(head, said) > ABOVE_IT:
        names.append("the headline speaks of what is above")
    if _share(title, below) > TITLE:
        names.append("the headline above speaks of what is below")
    return names


def _share(pairs: Set[str], text: Set[str]) -> float:
    return len(pairs & text) / max(1, len(pairs))


def _of_topic(said: Set[str], below: Set[str]) -> Iterator[str]:
    """Yield what two texts have in common, if both are long enough to tell."""
    few = min(len(said), len(below))
    if few < FEW:
        return
    share = len(said & below) / few
    if share <= SOMEWHAT:
        yield "speaks of other things" if share <= OTHER and few >= MANY else "speaks of somewhat other things"
    elif share > SAME:
        yield SAME_THINGS


def _text(parts: Sequence[Part], numbers: Iterable[int], *, last: bool) -> set[str]:
    """Give what can be shared of the first or `last` paragraphs among some parts."""
    found: list[str] = []
    size = 0
    for k in islice(numbers, NEAR):
        if parts[k].kind in PROSE:
            found.append(parts[k].shadow)
            size += len(found[-1])
            if size >= NEAR:
                break
    if last:
        found.reverse()
    text = "\n".join(found)
    return {*grams_of(text[-NEAR:] if last else text[:NEAR])}


def _section(parts: Sequence[Part], i: int) -> Iterable[int]:
    """Yield the parts from paragraph `i` on, up to the next headline or dateline."""
    for k in range(i, len(parts)):
        if parts[k].kind == "head" or (k > i and parts[k].opens):
            return
        yield k
