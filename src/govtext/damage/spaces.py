"""Single spaces that Chinese text does not have: beside digits and Latin letters, and beside punctuation.

Runs of two and more spaces may be gutters between columns, and those at the beginning of a line are its indent:
both are evidence of the layout, and stay. So does a single space where the text has many lines that are two columns
side by side; and between what may be lines of two columns in a text that mostly sets none in such places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS, PUNCTUATION_CLASS, width
from govtext.damage.cells import UNITS, rows_of_cells
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["CJK_SPACE", "LATIN_SPACE", "WIDE_SPACE"]

_CJK: Final = f"{HAN_CLASS}{PUNCTUATION_CLASS}"
#: What a line neither begins nor ends with, so that no gutter is beside it.
_TIGHT_LEFT: Final = "（《「『【〔“‘"

#: Behind a space on the outer side of a quotation mark, in Chinese.
_BESIDE_QUOTE: Final = rf"(?<=[{HAN_CLASS}] )(?=[「“])|(?<=[」”] )(?=[{HAN_CLASS}])"
#: A space beside a mark: one scan says of most English, where each space would be looked at by all that follow, that
#: none of them finds anything.
_MARKED: Final = lazy(
    rf" (?![a-z](?<=[a-z] .))(?:(?=[，。、；：？！）》」』】〕”’)])|(?<=[{_TIGHT_LEFT}(，、；。] )"
    rf"|(?<=[{HAN_CLASS}][,;:] )|{_BESIDE_QUOTE})"
)
_BEFORE_MARK: Final = lazy(
    rf" (?:(?=[，。、；：？！）》」』】〕])(?<=[{_CJK}0-9A-Za-z%)] )|(?=[”’])(?<=[{_CJK}0-9%)] )"
    rf"|(?=\))(?<=[{_CJK}] ))"
)
_AFTER_OPENER: Final = lazy(rf" (?:(?<=[{_TIGHT_LEFT}] )(?=[^ \n])|(?<=\( )(?=[{HAN_CLASS}]))")
_QUOTED: Final = lazy(rf" (?<=[“‘] )[^“”‘’\n]{{1,60}}[”’]( )(?=[{HAN_CLASS}])")
#: The outer side of an opening mark: writers set a name or a title apart there, and extractors do, too.
_OUTER: Final = lazy(rf" (?:(?=[{_TIGHT_LEFT}]|\([{HAN_CLASS}])(?<=[{HAN_CLASS}）》」』”] ))")
_PAUSE: Final = lazy("[，、；。]")
#: Typed text has one behind its ASCII marks, too, which are to be full-width.
_AFTER_PAUSE: Final = lazy(
    rf" (?:(?<=[，、；。] )(?=[{HAN_CLASS}“《（0-9A-Za-z])|(?<=[{HAN_CLASS}][,;:] )(?=[{HAN_CLASS}“《（]))"
)

#: Quotes and dashes are not in it: they are set in English, too, and with spaces there.
_CHINESE: Final = f"{HAN_CLASS}，。、；：？！（）《》〈〉「」『』【】〔〕"
_LATIN: Final = lazy(  # what there is most of, the space between two words of English, is turned away first
    rf" (?![a-z](?<=[a-z] .))(?:(?<=[{_CHINESE}] )(?=[0-9A-Za-z$+#])|(?<=[0-9A-Za-z%‰℃)] )(?=[{_CHINESE}])"
    rf"|(?<=[{HAN_CLASS}][”’] )(?=[0-9]))"
)
_TIGHT: Final = lazy(rf"[{HAN_CLASS}](?=[0-9A-Za-z])|[0-9A-Za-z](?=[{HAN_CLASS}])")
_UNIT: Final = lazy(UNITS)
_NUMBERING: Final = lazy(r"[ \u3000]*(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[A-Z]|[IVX]{1,4})")
#: What keeps the space after it: dates and times in figures, addresses.
_APART: Final = lazy(r"(?:\d{1,2}:\d\d(?::\d\d)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:https?://|www\.)\S*|\S+@\S+)\Z")
_TABLE: Final = lazy(r"\d[%)]? +[-+(]?\d")
_TIGHT_NUMBER: Final = lazy(rf"\d[\d.,]{{0,12}}[{HAN_CLASS}]")
_PART: Final = lazy("[ ，。、；：]")
#: A pause of Chinese prose, or an ASCII mark that may stand for one.
_PROSE: Final = lazy(rf"[，。、；,;](?:(?<![,;])|(?<=[{_CJK})].))")

#: Two numbers in one, a score or a range without a unit behind it: beside it, in a line of no clauses, stand the other
#: cells of a row.
_PAIR: Final = lazy(
    r"(?<![^ \u3000\n])(?<!第 )-?\d{1,4}(?:\.\d{1,2})?[:∶/~～—–-]-?\d{1,4}(?:\.\d{1,2})?(?:℃|°C|°|%)?"
    rf"(?![^ \u3000\n])(?! {UNITS})"
)

_LONG_SIDE: Final = 6.0  # ems: a side as long as that may be a line of a column


def _columned(text: str) -> bool:
    """Say whether many lines of the text are two long pieces with one space between them: columns side by side."""
    lines = text.split("\n")
    pieces = [line.split(" ") for line in lines if " " in line]
    split = sum(len(each) == 2 and _are_lines(*map(len, each)) for each in pieces)
    return split >= 4 and split * 6 >= sum(len(line) >= 12 for line in lines)


#: Characters of a line of a column at the most.
LONGEST: Final = 60
#: The share of the places for a space that have one, in a text that sets it there.
HABIT: Final = 0.1


#: So many spaces on the inner sides of brackets and quotation marks, or before a mark, tell of an extractor.
INNER: Final = 4


def _habit(spaced: Sequence[object], places: Sequence[object]) -> bool:
    """Say whether a text sets spaces in places of a kind, by those that have one and those that might."""
    return len(spaced) > HABIT * len(places)


def _between_lines(text: str, at: int) -> bool:
    """Say whether the space at `at` may part lines of two columns, or two parts of a headline: both are long."""
    first, last = max(0, at - LONGEST - 1), at + LONGEST + 2  # what is farther away makes no difference
    before = max(text.rfind(char, first, at) for char in " \n")
    after = min(k if k >= 0 else len(text) for k in (text.find(char, at + 1, last) for char in " \n"))
    return _are_lines(at - before - 1, after - at - 1)


def _are_lines(left: int, right: int) -> bool:
    """Say whether two pieces of so many characters, with one space between them, may be lines of two columns."""
    return 7 <= left <= LONGEST and 5 <= right <= LONGEST


_WIDE_WORDS: Final = lazy(r"(?m)^[ ]*[!-~\u00ad\u2010-\u201f]+(?: {1,2}[!-~\u00ad\u2010-\u201f]+){1,60}[ ]*$")
_TWO: Final = lazy(r"  (?<=[^ ]  )(?=[^ ])")
_OFTEN: Final = 3  # lines of four words and more that are set so


def propose_wide_spaces(text: str) -> Iterator[Edit]:
    """Propose one space for two where the words of whole lines are set apart by two, as some extractors do.

    >>> text = "we  set  all  words\\nso  far  apart  here\\nin  every  single  line"
    >>> [edit[:3] for edit in propose_wide_spaces(text)][:2]
    [(3, 4, ''), (8, 9, '')]
    """
    if "  " not in text:
        return
    lines = [match for match in _WIDE_WORDS.finditer(text) if match[0].count(" ") <= 3 * match[0].count("  ")]
    if sum(len(_TWO.findall(match[0])) >= 3 for match in lines) < _OFTEN:
        return
    for line in lines:
        for match in _TWO.finditer(text, line.start(), line.end()):
            yield Edit(match.start() + 1, match.end(), "", WIDE_SPACE.name)


def propose_cjk_spaces(text: str) -> Iterator[Edit]:
    """Propose to close the space before a closing mark and after an opening one, and after a pause in running text.

    >>> [edit[:3] for edit in propose_cjk_spaces("“ 动态清零 ”总方针 ，坚决")]
    [(1, 2, ''), (6, 7, ''), (11, 12, '')]
    """
    if not _MARKED.search(text):
        return
    found = {match.start() for pattern in (_BEFORE_MARK, _AFTER_OPENER) for match in pattern.finditer(text)}
    # A quotation with space on its inner side was justified: then there is space on its outer side too.
    found.update(match.start(1) for match in _QUOTED.finditer(text))
    found.update(_around_quotes(text))
    after = [match.start() for match in _AFTER_PAUSE.finditer(text)]
    outer = [match.start() for match in _OUTER.finditer(text)] if len(found) >= INNER else []
    if (after or outer) and not _columned(text):
        habit = _habit(after, _PAUSE.findall(text))
        found.update(at for at in after if habit or not _between_lines(text, at))
        if len(found) >= len(outer):  # no writer sets any on the inner side
            found.update(outer)
    for at in sorted(found):
        yield Edit(at, at + 1, "", CJK_SPACE.name)


#: The outer sides of quotation marks in Chinese, and those with a space: so many, and so few without one, tell of an
#: extractor that sets the marks apart.
_QUOTE: Final = lazy(rf"[{HAN_CLASS}](?=[「“])|[」”](?=[{HAN_CLASS}])")
_QUOTE_APART: Final = lazy(f" (?:{_BESIDE_QUOTE})")
APART: Final = 6
TIGHT: Final = 0.25


def _around_quotes(text: str) -> list[int]:
    """Give the spaces on the outer sides of quotation marks, in a text that has them at nearly each of them."""
    spaces = [match.start() for match in _QUOTE_APART.finditer(text)]
    told = len(spaces) >= APART and len(_QUOTE.findall(text)) <= TIGHT * len(spaces)
    return spaces if told else []


def propose_latin_spaces(text: str) -> Iterator[Edit]:
    """Propose to close the space between Chinese and a number or a Latin word.

    Kept are the space after the number of a heading, after an address or a time in figures, in rows of figures and of
    cells, beside a score or a range that is a cell of a row, and between the parts of a headline.

    >>> [edit[:3] for edit in propose_latin_spaces("3 月 20 日")]
    [(1, 2, ''), (3, 4, ''), (6, 7, '')]
    """
    if not _LATIN.search(text):
        return
    places = [match.start() for match in _LATIN.finditer(text)]
    columned = _columned(text) or not _habit(places, _TIGHT.findall(text))
    before = sum(_TIGHT_NUMBER.match(text, at + 1) is not None for at in places) >= _OFTEN  # set there for all numbers
    rows = rows_of_cells(text)
    first = last = -1
    table = prose = False
    cells: set[int] = set()
    for match in _LATIN.finditer(text):
        at = match.start()
        if at > last:
            first = text.rfind("\n", 0, at) + 1
            last = text.find("\n", at)
            last = len(text) if last < 0 else last
            table = (
                _TABLE.search(text, first, last) is not None and sum(1 for _ in _LATIN.finditer(text, first, last)) < 12
            )
            prose = _PROSE.search(text, first, last) is not None
            cells = set() if prose else {k for pair in _PAIR.finditer(text, first, last) for k in _around(*pair.span())}
        if (
            at not in cells
            and first not in rows
            and not _stays(text, first, at, table=table, columned=columned or not prose, alone=not (prose and before))
        ):
            yield Edit(at, at + 1, "", LATIN_SPACE.name)


def _around(start: int, end: int) -> tuple[int, int]:
    """Give the places before and behind a stretch."""
    return start - 1, end


def _stays(text: str, first: int, at: int, *, table: bool, columned: bool, alone: bool) -> bool:
    """Say whether the space at `at` of the line that begins at `first` parts two things.

    `alone` says that a number which is set tight has no space of its own: 一人死亡 8人受伤.
    """
    before, after = text[at - 1], text[at + 1]
    if _UNIT.match(after) and before.isdigit() and not table:
        return False
    if table:
        return True
    if before.isascii():
        head = text[max(first, at - 80) : at]
        head = head[head.rfind(" ") + 1 :]
        if _APART.search(head):
            return True
        if len(head) <= 12 and first + len(head) >= at - 8 and _NUMBERING.fullmatch(text, first, at):
            return True
    if alone and _TIGHT_NUMBER.match(text, at + 1) and _is_long(text[max(first, at - 40) : at]):
        return True
    return columned and _between_lines(text, at)


def _is_long(before: str) -> bool:
    """Say whether what stands before a space, up to a mark, may be a part of a headline or line of a column."""
    return width(_PART.regex.split(before)[-1]) >= _LONG_SIDE


WIDE_SPACE: Final = Rule(
    "damage.wide-space",
    "two spaces between the words of Latin lines become one",
    "repair",
    (
        "we  set  all  words\nso  far  apart  here\nin  every  single  line",
        "we set all words\nso far apart here\nin every single line",
    ),
    propose_wide_spaces,
)
CJK_SPACE: Final = Rule(
    "damage.cjk-space",
    "spaces beside Chinese punctuation are closed",
    "repair",
    ("坚持“ 动态清零 ”总方针 ，坚决", "坚持“动态清零”总方针，坚决"),
    propose_cjk_spaces,
)
LATIN_SPACE: Final = Rule(
    "damage.latin-space",
    "spaces between Chinese and digits or Latin letters are closed",
    "repair",
    ("3 月 20 日 ，N95 口罩", "3月20日 ，N95口罩"),
    propose_latin_spaces,
)
