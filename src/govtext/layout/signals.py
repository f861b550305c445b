"""What can be seen of a line and of the break after it: each signal has a name, and a few values."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import IDEOGRAPHIC_SPACE, is_han
from govtext.credits import PICTURED
from govtext.labels import label
from govtext.layout.measures import SLACK, Column, columns_of, rows_of
from govtext.patterns import lazy
from govtext.words import affinity, crosses_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Lines

__all__ = ["CLAUSES", "ENDED", "MARKS", "ON", "TORN", "UNBROKEN_SIZE", "Seen", "ending", "fill", "look", "trails_of"]

#: Characters that tell how a line ends; with a full stop, fewer are enough.
TAIL: Final = 32
FULL_STOP: Final = 4
#: How lines end, in the order in which it is asked: a credit or a jump line may stand behind the last stop.
_QUOTATION: Final = lazy("“[^“”。]+”|「[^「」。]+」")
_ENDINGS: Final = {
    "stop": lazy(r"[。！？!?…][ ]?[”’」』）)】\"']*$|(?:[a-z0-9)%]{2}|[A-Z0-9)]{2})\.[”’\"')]*$|\.{4}$"),
    "tail": lazy(r"[。！？!?…”][”’」』）)]*[（(【][^（）()【】。]{2,24}[）)】]$"),
    "picture": lazy(
        r"(?:摄|摄影|供图|资料图片|资料照片|攝|攝影|供圖|資料圖片)[ ]?[）)]?$"
        r"|(?<=[一-鿿][ \u3000])(?:图|圖|资料图?|資料圖?)$"
    ),
    "closing": lazy(r"[”’」』）)】]$"),
    "colon": lazy("[：:—]$"),
    "pause": lazy(r"[，、；,;（(“‘《「『〈【\-‐\u00ad]$"),
}
_CREDITED: Final = lazy(f"{PICTURED}$")
#: What stands in each of those credits, behind what says that it is one.
_BEHIND_LABEL: Final = "：:／/"
#: The last characters of all of these: a line that ends with no such one ends in the open.
_LAST: Final = frozenset("。！？!?…⋯”’」』）)】\"'.摄影图片料照攝圖資 ：:—，、；,;（(“‘《「『〈【-‐\u00ad\n")
#: Those that end lines in one way alone.
_SURE: Final = (
    dict.fromkeys("。！？!?…⋯", "stop")
    | dict.fromkeys("：:—", "colon")
    | dict.fromkeys("，、；,;（(“‘《「『〈【-‐\u00ad", "pause")
)
_FORBIDDEN: Final = lazy(r"[，。、；：！？”」』）》〉】,.;:!?)%％]|’(?!\d)")
_OPENING: Final = lazy(
    r"[（(]?[一二三四五六七八九十]{1,3}[、）)是]|\d{1,2}[.、．）)](?!\d)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.(?=[ \u3000一-鿿])"
    r"|第(?:[一二三四五六七八九十百]{1,4}|\d{1,3})[条章节款项，、]|[①-⑳●■◆□○—]"
    r"|[▲▼◀►△▽]|图为|[上下左右题]图(?:为|[：:])"
    r"|(?:问|答|记者|主持人)[：:]|(?:会议|报告|通知|意见|他|她)(?:强调|指出|要求|认为|还)|据(?:悉|了解|介绍)|附件|此外"
    r"|(?:(?:(?:19|20)\d\d年)?\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|凌晨|，)|(?:近日|日前|昨日|昨天|今天|今日|连日来)，"
)
#: Who said so: a paragraph of a report likes to begin with it, but other sentences do, too.
_SPEECH: Final = lazy("[一-鿿·]{2,9}(?:强调|指出|表示|认为|要求|宣布|(?<![名简])称|说)[，：,]")
#: What refers to the sentence before, or is linked to it: a paragraph seldom begins so.
_LINKING: Final = lazy(
    "[它而但其此他她]|这(?!次|届|里)|[因为]此|于是|因[为而]|所以|同时|然而|不过|并且?|甚至|特别是|尤其|例如|比如|如[果：]|只有?|也|还|又|则|否则"
)
#: A label or a speaker, and a line that is a bracket and nothing else: prose seldom breaks before them.
_LABEL: Final = lazy("[一-鿿][一-鿿 \u3000]{1,6}+[：:]")
#: A key of a record: what stands before it ends.
_KEY: Final = lazy(
    "(?:title|url|link|source|author|date|time|content|text|body|keywords|tags|category|id|published|pub_?date"
    "|publish_?time|layout|permalink|slug|categories|last_?(?:update|mod(?:ified)?)d?|draft)[ ]{0,9}:(?: |$)"
)
_NOTE: Final = lazy("[（(][^（()）]{2,30}[）)]$")
_PARTS: Final = lazy(r"[一-鿿”》]{3}[ \u3000][“《一-鿿]{3}")
#: Punctuation inside of a line, and that of a sentence, which headlines seldom have.
MARKS: Final = lazy("[，。；：？！,.;:?!](?:(?<![,.;:?!])| )")
CLAUSES: Final = lazy("[，。；,.;](?:(?<![,.;])| )")
_CLOSING: Final = frozenset("”’」』）)")
#: How a line ends that needs no other.
ENDED: Final = frozenset({"stop", "tail", "quotation"})
#: How a line begins that goes on another.
ON: Final = frozenset({"forbidden", "lower"})
#: Labels of lines that stand alone, whatever follows or goes before.
ALONE: Final = frozenset(
    {
        "jump",
        "editor",
        "folio",
        "contact",
        "credit",
        "byline",
        "caption",
        "heading",
        "breadcrumb",
        "markup",
        "metadata",
        "site",
    }
)
#: The number of a page in ideographs, and so many ems it stands in at the least.
_NUMERAL: Final = lazy("[一二三四五六七八九十〇○]{1,3}")
FAR: Final = 10.0
#: The share of lines that fill a column, under which there is none: a list, a table, a page of unbroken lines.
COLUMN: Final = 0.25
#: How a line fills its column that is a piece of a row, and the last one of a row that was stretched to fill it.
TORN: Final = frozenset({"torn", "stretched"})
#: The share of lines with a space behind them, and of those the share that ended, over which that says nothing.
TRAILING: Final = 0.4
#: No column is wider than this, in ems, in Chinese or in Latin script: the line was not broken to a measure.
UNBROKEN: Final = (75.0, 60.0)
UNBROKEN_SIZE: Final = 8
#: No column is narrower than this, in ems: lines of two or three characters are a table or torn text.
NARROWEST: Final = 4.5


class Seen(NamedTuple):
    """The signals of one line.

    `end` says how it ends, `fill` how it fills its column, `start` how it begins, `label` what it says itself that
    it is. `word`: the break after it is inside a word, between two characters that have often met or hardly ever,
    or otherwise outside, or there is no telling. `latin`: it is set in Latin letters for the greater part. `size`:
    its width in steps of five ems, 8 where it is too wide for any column. `marks`: there is punctuation inside it,
    `clauses` that of a sentence, which headlines seldom have. `item`: it ends with a semicolon, as those of a list do.
    `parts`: it has parts with a space between, as
    headlines do. `blank`: a blank line stands above it. `indent`: it is indented deeper than most lines. `bold`:
    its glyphs were set twice. `row` is the width in ems of its printed row up to its end, `measure` that of its
    column, `missing` what it stays short by.
    """

    end: str
    fill: str
    start: str
    label: str
    word: str
    latin: bool
    size: int
    marks: bool
    clauses: bool
    item: bool
    parts: bool
    blank: bool
    indent: bool
    bold: bool
    row: float
    measure: float
    missing: float

    @property
    def alone(self) -> bool:
        """Whether the line says itself that it stands alone, whatever follows or goes before."""
        return self.label in ALONE


def _margin(lines: Lines, endings: Sequence[str]) -> float:
    """Give the indent of lines that are not indented: the least of the common ones, since paragraphs may be short.

    Where the common one was typed in ideographic spaces, and begins paragraphs, most of which are one line, it is
    nought; but not where a block is set in, whose lines go on one another when they are full.

    >>> from govtext.lines import lines_of
    >>> pages = (f"{indent}甲。\\n{indent}乙。\\n{indent}丙\\n丁。" for indent in ("　　", "    "))
    >>> [_margin(lines_of(page), ["stop", "stop", "open", "stop"]) for page in pages]
    [0.0, 2.0]
    """
    counted = Counter(lines.indents)
    common = max(counted.values(), default=0) / 2
    margin = min((indent for indent, count in counted.items() if count >= common), default=0.0)
    if not margin:
        return margin
    typed = [i for i, start in enumerate(lines.starts) if start and lines.text[start - 1] == IDEOGRAPHIC_SPACE]
    full = FULL * max(lines.widths)
    set_in = sum(i > 0 and lines.widths[i - 1] >= full and endings[i - 1] in ("open", "pause") for i in typed)
    return 0.0 if 2 * len(typed) > len(lines) and set_in < SET_IN * len(typed) else margin


#: The share of the widest line that a full one has at the least, and that of typed indents behind one that goes on,
#: from which on a block is set in.
FULL: Final = 0.9
SET_IN: Final = 0.3


def look(lines: Lines, shadow: str, bold: Sequence[bool] = ()) -> Iterator[Seen]:
    """Yield the signals of each line; words are looked up in `shadow`, the text in Simplified characters.

    Most lines are like others: equal signals are one object.
    """
    endings = [ending(content) for content in lines.contents()]
    labels = [label(content) for content in lines.contents(shadow)]
    last = len(lines) - 1
    ended = [end in ENDED for end in endings]
    closed = [end or i == last or lines.above[i + 1] > 0 for i, end in enumerate(ended)]
    latin = lines.latin()
    rows = rows_of(lines.widths, closed, trails_of(lines, latin, endings))
    margin = _margin(lines, endings)
    kinds: dict[Seen, Seen] = {}
    torn = False
    stopped = [end or kind in ALONE for end, kind in zip(ended, labels, strict=True)]
    columns = lines.starts, lines.ends, lines.contents(), lines.indents, lines.widths, lines.above
    for i, (start, end, content, indent, width, above, row, column) in enumerate(
        zip(*columns, rows, columns_of(rows, stopped), strict=True)
    ):
        stretched = torn and latin[i]
        torn = i < last and rows[i + 1] > row and rows[i + 1] != lines.widths[i + 1]
        kind = labels[i]
        if width < 3 and content.isdigit() and "folio" in labels[max(0, i - 1) : i + 2]:
            kind = "folio"  # the number of the page beside its head
        elif indent >= FAR and width <= 3 and _NUMERAL.fullmatch(content) is not None:
            kind = "folio"  # in the middle, or at the right
        inside = len(content) - 1 - (content[-1] in _CLOSING)  # the mark that ends a line is not inside of it
        begin = content.find(".") + 1 if kind == "list-item" and content[0] in "IVX" else 0  # nor that of its number
        marks = MARKS.search(content, begin, inside) is not None
        seen = Seen(
            endings[i],
            "torn" if torn else "stretched" if stretched else fill(row, column),
            _beginning(content, shadow, start, end),
            kind,
            _word(shadow[end - 1], shadow[lines.starts[i + 1]]) if i < last else "none",
            latin[i],
            min(int(width / 5), 7) if width < UNBROKEN[latin[i]] else UNBROKEN_SIZE,
            marks,
            marks and CLAUSES.search(content, begin, inside) is not None,
            content[-1] in "；;",
            not marks and kind != "dateline" and _PARTS.search(content) is not None,
            above > 0,
            indent >= margin + 1,
            bool(bold) and bold[i],
            row,
            column.measure,
            column.measure - row,
        )
        yield kinds.setdefault(seen, seen)


def trails_of(lines: Lines, latin: Sequence[bool], endings: Sequence[str]) -> list[bool]:
    """Say of each line whether a space was left behind it where a row of Latin letters was torn.

    Where most lines have one, or many of those that ended a sentence, it says nothing.
    """
    trails = [trail and told for trail, told in zip(lines.trails(), latin, strict=True)]
    ended = sum(end in ENDED for end, trail in zip(endings, trails, strict=True) if trail)
    if sum(trails) > TRAILING * len(lines) or ended > TRAILING * sum(trails):
        return [False] * len(lines)
    return trails


def _beginning(content: str, shadow: str, start: int, end: int) -> str:
    if _FORBIDDEN.match(content):
        return "forbidden"
    if content[0].islower() and content[0] < "\u0250":
        return "label" if _KEY.match(content) else "lower"
    if _OPENING.match(shadow, start, end):
        return "opening"
    if _SPEECH.match(shadow, start, end):
        return "speech"
    if _LINKING.match(shadow, start, end):
        return "linking"
    if content[0] in "（(":
        return "note" if _NOTE.match(content) else "plain"
    return "label" if _LABEL.match(shadow, start, end) else "plain"


#: Nats by which characters meet more often than by chance that go on one another, and that do not.
MET: Final = 1.25
APART: Final = -1.25


def _word(last: str, first: str) -> str:
    if is_han(last) and is_han(first):
        if crosses_word(last, first):
            return "inside"
        nats = affinity(last, first)
        return "met" if nats >= MET else "apart" if nats <= APART else "outside"
    return "none"


def ending(line: str) -> str:
    """Say how a line ends: in the open, or with a sentence stop, a credit behind it, a colon or dash, a pause.

    A line that is a whole quotation is called that; so is the credit of a picture at its end, or a closing mark.

    >>> ending("参加会议。”"), ending("改善。（《某某日报》）"), ending("要求："), ending("省委，"), ending("疫情防")
    ('stop', 'tail', 'colon', 'pause', 'open')
    >>> ending("学员在练习。摄：林晓舟/某某社")
    'picture'
    """
    last = line[-1:]
    if last == "*" and line[0] == "*" and line[1:2] != "*" and len(line) > 2:  # all of it is set in Markdown's emphasis
        line = line[:-1]
        last = line[-1]
    if last not in _LAST:
        if not any(map(line.__contains__, _BEHIND_LABEL)):  # most lines, whose characters need not be looked at
            return "open"
        return "picture" if _CREDITED.search(line, max(0, len(line) - TAIL)) is not None else "open"
    if last in _SURE:
        return _SURE[last]
    if line[0] in "“「" and _QUOTATION.fullmatch(line):
        return "quotation"
    tail = line[-TAIL:] if last != "." else line[-FULL_STOP:]
    return next((name for name, pattern in _ENDINGS.items() if pattern.search(tail)), "open")


def fill(width: float, column: Column) -> str:
    """Say how a line of `width` ems fills its column: full, near, short, over, or free where there is no column.

    `look` calls a line torn when the next one is the rest of its row.
    """
    if column.share < COLUMN or column.measure < NARROWEST:
        return "free"
    missing = column.measure - width
    if missing < -SLACK:
        return "over"
    if missing < 1.25:
        return "full"
    return "near" if missing < max(2.75, 0.12 * column.measure) else "short"
