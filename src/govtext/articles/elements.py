"""The elements of a headline: its lines, with those put together that were wrapped in printing."""

from __future__ import annotations

from functools import cached_property
from itertools import dropwhile
from typing import TYPE_CHECKING, Final, final

from govtext.characters import has_han, width
from govtext.official_lines import (
    KINDS,
    is_document_number,
    is_edition,
    is_listing,
    is_office,
    numbers_paper,
    opens_number,
)
from govtext.patterns import lazy
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

__all__ = [
    "ATTACHMENTS",
    "DASH",
    "EVEN",
    "LINES",
    "Phrases",
    "elements_of",
    "is_document_title",
    "is_series",
    "leads_on",
    "names_topic",
    "open_bracket",
]

#: A line that leads on to the next one: a kicker, or a title that was broken behind what it is about.
_LEADS_ON: Final = lazy(r"(?:：|:|——|强调|指出|提出|要求)$")
#: What somebody says follows, or is said somewhere.
_SAYS: Final = lazy("(?:强调|指出|提出|要求|表示|呼吁|提示|寄语|批示|认为|讲话|会上|[讯说称道时])[：:]$")
#: A dash at the head of a line is the mark of a deck.
DASH: Final = lazy(r"(?:——|—|--|―)")

#: The name of a series (【在希望的田野上】) belongs to the title under it.
_SERIES: Final = lazy("【[^【】]{2,24}】")

#: Ems by which lines differ that fill one measure: a mark that may not begin a line, a half-width digit.
EVEN: Final = 1.0
#: A line of no more ems than this is the rest of the one above.
WIDOW: Final = 4.0
#: No headline has more lines than this.
LINES: Final = 12
#: What begins no line of its own.
_CLOSING: Final = "，。、；：？！”’」』）)》〉】"
#: A line of English goes on in the next one: that begins in lower case, or this one ends in a word that leads on.
_LOWER: Final = lazy(r"[a-z]")
_LATIN_END: Final = lazy(r"[A-Za-z0-9’'\"]$|[,-]$")
_FUNCTION: Final = lazy(
    r"(?:^| )(?:a|an|the|of|in|on|at|to|for|from|with|by|and|or|but|as|is|are|its|your|our|their|that|into|How|The|A)$"
)
#: So does a line of Chinese that ends in the middle of a phrase: one character behind a pause begins a word.
_MIDDLE: Final = lazy("[的和与及在对为将把被向从以于]$|^[^。]{4,40}，[一-鿿]$")
#: What is attached to a document, rather than sent as one.
ATTACHMENTS: Final = "指引|指南|规范|标准|目录|名单|名录|清单|一览表|章程|纲要|要点"
#: The title of an official document, 关于…的通知, does not end before it says what it is.
_ABOUT: Final = lazy(f"关于(?!.*(?:{KINDS})(?:[（(][^（）()]*[）)])?$)")
_ABOUT_WHAT: Final = lazy(f"的?(?:{KINDS})(?:[（(][^（）()]*[）)])?(?:$|——)")
_TITLE: Final = lazy(f"(?:[一-鿿（）]{{2,40}})?关于.{{2,160}}的(?:{KINDS})(?:[（(][^（）()]{{1,20}}[）)])?")
#: Characters of a headline that are looked through for these.
NEAR: Final = 200
_WORD: Final = lazy(r"[A-Za-z0-9’']+")
#: What stands behind a number, and begins no line.
_COUNTED: Final = "年月日岁万亿%％"
#: What ends with a year may have ended.
_YEAR: Final = lazy(r"(?<!\d)(?:19|20)\d\d$")


def elements_of(
    lines: Sequence[str], runs_on: Sequence[bool], phrases: Container[str], *, heap: bool = False
) -> list[int]:
    """Give where the elements of a headline begin: a line that was wrapped belongs to the line above.

    A line was wrapped inside a word or a bracket; or where the phrase across the break is one of
    `phrases`, those of the body; or it is the rest under lines that fill one measure, but for a `heap` of headlines,
    many of which are of one length.

    >>> elements_of(["李明在全省防汛工", "作会议上强调：", "抓紧抓实", "Making the", "most of it"], [], ["汛工作"])
    [0, 2, 3]
    """
    starts = [0] if lines else []
    widths = [width(line) for line in lines]
    for i in range(1, len(lines)):
        above, line = lines[i - 1], lines[i]
        wrapped = (runs_on[i - 1] if runs_on else False) or open_bracket(lines[max(starts[-1], i - LINES) : i])
        wrapped = wrapped or line[0] in _CLOSING or _SERIES.fullmatch("".join(lines[starts[-1] : i])) is not None
        wrapped = wrapped or is_edition(line) or _one_block(lines, widths, starts[-1], i)
        begins = line[0] == "【" or DASH.match(line) or opens_number(line) or leads_on(above)
        if not wrapped and not begins:
            even = i - 2 >= starts[-1] and abs(widths[i - 2] - widths[i - 1]) <= EVEN
            about = _ABOUT.search("".join(lines[starts[-1] : i])[-NEAR:]) is not None
            latin = _LATIN_END.search(above) is not None and not has_han(above)
            wrapped = (
                (even and not latin and not heap and widths[i] <= widths[i - 1] + EVEN)
                or (not latin and widths[i] <= WIDOW < widths[i - 1])
                or _in_phrase(above)
                or _in_number(above, line)
                or _issued(lines[starts[-1] : i], lines[i : i + 3])
                or (about and _ABOUT_WHAT.search("".join(lines[i : i + 3])[:NEAR]) is not None)
                or (latin and (_LOWER.match(line) or _FUNCTION.search(above)) is not None)
                or any(phrase in phrases for phrase in _across(above, line))
            )
        numbered = is_document_number(line) or is_document_number(above)  # whose brackets were read wrong, maybe
        if not wrapped or numbered or is_listing(above) or numbers_paper(above):
            starts.append(i)
    return starts


def _issued(above: Sequence[str], below: Sequence[str]) -> bool:
    """Say whether the office that issues a document, maybe with others, stands over what it is about: all is its title.

    >>> _issued(["青澜市教育局"], ["关于召开校园安全会议的通知"]), _issued(["青澜市教育局"], ["校园安全会议召开"])
    (True, False)
    >>> _issued(["青澜市公安局"], ["青澜市住房和城乡建设局", "关于实施交通管制的通告"])
    True
    """
    about = "".join(dropwhile(is_office, below))[:NEAR]
    return about.startswith("关于") and _ABOUT_WHAT.search(about) is not None and is_office("".join(above)[-NEAR:])


def is_document_title(line: str) -> bool:
    """Say whether a line is the title of an official document.

    >>> is_document_title("青澜市教育局关于召开校园安全会议的通知"), is_document_title("关于老井的往事")
    (True, False)
    """
    return len(line) <= NEAR and _TITLE.fullmatch(line) is not None


_OF_SERIES: Final = "(?:报道|报导|评论|述评|观察|调查)"
_SERIES_NAME: Final = lazy(
    f"[“「][^”」。]{{2,16}}[”」](?:(?:系列|专题|特别){_OF_SERIES}?|{_OF_SERIES})(?:之[一二三四五六七八九十]{{1,2}})?"
    f"|[一-鿿]{{2,12}}系列{_OF_SERIES}?之[一二三四五六七八九十]{{1,2}}"
)


def is_series(line: str) -> bool:
    """Say whether a line is the name of a series, and of which part of it.

    >>> is_series("“离岛交通梦”系列之二"), is_series("老站台系列报道之三"), is_series("“离岛交通梦”")
    (True, True, False)
    """
    return _SERIES_NAME.fullmatch(line) is not None


def _one_block(lines: Sequence[str], widths: Sequence[float], start: int, i: int) -> bool:
    """Say whether a dash or colon at the end of a line is inside a title: the lines on both sides fill one measure.

    Behind a dash the title is wrapped above as well, behind a colon below; and nobody is said to say what follows.
    """
    if i + 1 >= len(lines) or abs(widths[i - 1] - widths[i]) > EVEN:
        return False
    if lines[i - 1].endswith("——"):
        return start < i - 1
    return names_topic(lines[i - 1]) and widths[i + 1] < widths[i] - EVEN


def _in_phrase(line: str) -> bool:
    """Say whether a line ends in a word that leads on: not with one that only ends like it.

    >>> _in_phrase("建设美丽的"), _in_phrase("居民广泛参与"), _in_phrase("枇杷出口，果")
    (True, False, True)
    """
    return _MIDDLE.search(line) is not None and not (len(line) > 1 and crosses_word(line[-2], line[-1]))


def _in_number(above: str, line: str) -> bool:
    """Say whether a break parts the digits of a number, or them from what they count.

    >>> _in_number("索赔10", "0亿元"), _in_number("获刑11", "年"), _in_number("喜迎2024", "万人长跑")
    (True, True, False)
    """
    if not above[-1].isdigit() or not has_han(above):
        return False
    return line[0].isdigit() or (line[0] in _COUNTED and (line[0] == "年" or _YEAR.search(above) is None))


def _across(above: str, line: str) -> tuple[str, ...]:
    """Give the phrases that a line break cuts: of three characters, or of two words."""
    last = above.rsplit(" ", 1)[-1]
    first = line.split(" ", 1)[0]
    if _WORD.fullmatch(last) and _WORD.fullmatch(first):
        return (f"{last} {first}".lower(),)
    return above[-2:] + line[:1], above[-1:] + line[:2]


def leads_on(line: str) -> bool:
    """Say whether a line leads on to the next one, as a kicker does, or a title that was broken behind its topic."""
    return _LEADS_ON.search(line) is not None


def names_topic(line: str) -> bool:
    """Say whether a line names what the next one is about, with a colon: a title that was broken behind it.

    >>> names_topic("全国爱眼日："), names_topic("市长在会上强调：")
    (True, False)
    """
    return line.endswith(("：", ":")) and _SAYS.search(line) is None


_OPENERS: Final = lazy("[【《“（(〔]")


def open_bracket(lines: Sequence[str]) -> bool:
    """Say whether a bracket or quotation is open behind `lines`."""
    text = "".join(lines)
    if _OPENERS.search(text) is None:
        return False
    return any(text.count(a) > text.count(b) for a, b in ("【】", "《》", "“”", "（）", "()", "〔〕"))


#: Characters of a body that are looked through for the phrases of headlines.
LOOKED: Final = 4000


@final
class Phrases:
    """The phrases at the beginnings of bodies, of three characters or of two words, to ask whether one is there.

    >>> phrases = Phrases(["到福州调", "A debt"])
    >>> [phrase in phrases for phrase in ("福州调", "a debt", "deb", "调A", "州调")]
    [True, True, True, False, False]
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._text: Final = "\n".join(text[:LOOKED] for text in texts)

    @cached_property
    def _words(self) -> str:
        return " \n ".join(" ".join(["", *_WORD.findall(text), ""]) for text in self._text.lower().split("\n"))

    def __contains__(self, phrase: object) -> bool:
        if not isinstance(phrase, str):
            return False
        return (len(phrase) == 3 and phrase in self._text) or (" " in phrase and f" {phrase} " in self._words)
