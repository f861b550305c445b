"""Damage that comes of columns: lines that are only full, hyphens, gutters, columns that alternate, blank lines.

Each takes a text with one paragraph a line and sets it to a measure, as a newspaper does: Latin words and numbers stay
whole, closing marks do not begin a line and opening ones do not end it.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from govtext.characters import CLOSERS, OPENERS, PAUSES, SPACES_CLASS, TERMINATORS, has_han, width
from govtext.layout.rooms import printed
from govtext.misuse import check_option
from govtext.testing.damaged import Damaged, Scribe, check, check_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Blank", "Indent", "blank_lines", "gutters", "hyphenate", "interleave", "page_breaks", "wrap"]

Indent = Literal["none", "kept", "lost"]
Blank = Literal["every line", "paragraphs", "columns"]

_OPENING: Final = "".join(mark for mark in OPENERS if mark > "~")
_CLOSING: Final = "".join(mark for mark in CLOSERS + PAUSES + TERMINATORS + "％" if mark > "~" and mark != "’")
_LATIN: Final = "!-~\u00a1-\u024f’"
_WORD: Final = f"(?:[{_LATIN}]+|[^{SPACES_CLASS}{_OPENING}{_CLOSING}{_LATIN}])[{_CLOSING}]*"
_INDENT: Final = "\u3000\u3000"
#: What is not broken: a word or number, or one character, with the marks that may not part from it.
_UNIT: Final = re.compile(f"[{_OPENING}]+(?:{_WORD})?|{_WORD}|[{_CLOSING}]+")
#: Where a word of Latin letters may be broken, more or less: between two consonants that stand between vowels.
_HYPHENATION: Final = re.compile(
    r"(?<=[a-z][aeiouy][b-df-hj-np-tv-xz])(?=[b-df-hj-np-tv-z][aeiouy][a-z])|(?<=[a-z]-)(?=[a-z])"
)


class _Row(NamedTuple):
    """A printed line: the characters from `start` to `end` of the text, and a hyphen where it was hyphenated."""

    start: int
    end: int
    hyphen: str = ""


def wrap(text: str, measure: float = 20, *, indent: Indent = "none") -> Damaged:
    r"""Break each line of `text` over lines of `measure` ems.

    The first line of a paragraph is indented by two ems with `indent="kept"`; with `"lost"` it is two ems short, but
    the blanks are gone, as in most extractions. Raises `TypeError` for anything but a `str`.

    >>> wrap("会议要求，各县区要抢抓农时。", 5).text
    '会议要求，\n各县区要抢\n抓农时。'
    """
    return _set(text, measure, indent)


def hyphenate(text: str, measure: float = 16, *, indent: Indent = "none") -> Damaged:
    r"""Break each line of `text` over lines of `measure` ems, with words of Latin letters hyphenated where they break.

    `indent` is that of `wrap`. Raises `TypeError` for anything but a `str`.

    >>> hyphenate("The information that was gathered", 6).text
    'The infor-\nmation that\nwas gathered'
    """
    return _set(text, measure, indent, hyphens=True)


def blank_lines(
    text: str, measure: float = 20, *, habit: Blank = "every line", column: int = 12, indent: Indent = "none"
) -> Damaged:
    r"""Break each line of `text` over lines of `measure` ems, with blank lines by one of the habits of extractors.

    They stand after `"every line"`, between `"paragraphs"`, or where `"columns"` of `column` lines end, in the middle
    of a sentence or not. `indent` is that of `wrap`. Raises `TypeError` for anything but a `str`.

    >>> blank_lines("会议要求，各县区要抢抓农时。", 5, habit="columns", column=2).text
    '会议要求，\n各县区要抢\n\n抓农时。'
    """
    check_option("habit", habit, get_args(Blank))
    check_number("column", column, 1, whole=True)
    return _set(text, measure, indent, blank=habit, column=column)


def page_breaks(text: str, measure: float = 20, *, rows: int = 24, indent: Indent = "none") -> Damaged:
    r"""Break each line of `text` over lines of `measure` ems, with a form feed after each page of `rows` lines.

    `indent` is that of `wrap`. Raises `TypeError` for anything but a `str`.

    >>> page_breaks("会议要求，各县区要抢抓农时。", 5, rows=2).text
    '会议要求，\n各县区要抢\n\x0c抓农时。'
    """
    check_number("rows", rows, 1, whole=True)
    return _set(text, measure, indent, column=rows, page=True)


def gutters(text: str, measure: float = 20, *, count: int = 2, gutter: int = 4, indent: Indent = "none") -> Damaged:
    r"""Set `text` in `count` columns side by side, with `gutter` spaces or more between them.

    Character k of a line stands at place k of the page. As lines move, all of the text is one region. `indent` is that
    of `wrap`. Raises `TypeError` for anything but a `str`.

    >>> print(gutters("会议要求，各县区要抢抓农时，送水到田。", 5).text)
    会议要求，    抓农时，送
    各县区要抢    水到田。
    """
    check_number("gutter", gutter, 0, whole=True)
    columns = _columns(text, measure, count, indent)
    place = max((len(line) for column in columns for line in column), default=0) + gutter
    rows = ("".join(line.ljust(place) for line in row).rstrip() for row in zip_longest(*columns, fillvalue=""))
    return _moved("\n".join(rows), text)


def interleave(text: str, measure: float = 20, *, count: int = 2, indent: Indent = "none") -> Damaged:
    r"""Set `text` in `count` columns and read them line by line, as extractors do that sort a page by height.

    As lines move, all of the text is one region. `indent` is that of `wrap`. Raises `TypeError` for anything but a
    `str`.

    >>> interleave("会议要求，各县区要抢抓农时，送水到田。", 5).text
    '会议要求，\n抓农时，送\n各县区要抢\n水到田。'
    """
    columns = _columns(text, measure, count, indent)
    return _moved("\n".join(line for row in zip_longest(*columns) for line in row if line is not None), text)


def _set(
    text: str,
    measure: float,
    indent: Indent,
    *,
    hyphens: bool = False,
    blank: Blank | None = None,
    column: int = 0,
    page: bool = False,
) -> Damaged:
    """Set a text to a measure, and keep account of what stands between its lines."""
    check(text)
    check_number("measure", measure, 1)
    check_option("indent", indent, get_args(Indent))
    scribe = Scribe()
    count = 0
    for k, paragraph in enumerate(text.split("\n")):
        if k:
            scribe.put("\n\n" if blank in ("paragraphs", "every line") else "\n", "\n")
        scribe.put(_INDENT if indent == "kept" and paragraph else "", "")
        done, hyphen = 0, ""
        for row in _rows(paragraph, measure, indent, hyphens=hyphens):
            if done:
                full = column > 0 and count % column == 0
                more = "\f" if page and full else "\n" if blank == "every line" or (blank == "columns" and full) else ""
                scribe.put(f"{hyphen}\n{more}", paragraph[done : row.start])
            scribe.keep(paragraph[row.start : row.end])
            done, hyphen = row.end, row.hyphen
            count += 1
        scribe.put("", paragraph[done:])
    return scribe.done()


def _rows(paragraph: str, measure: float, indent: Indent, *, hyphens: bool = False) -> Iterator[_Row]:
    """Break a paragraph into lines, the first of them shorter where there is, or was, an indent."""
    measured = width if has_han(paragraph) else printed
    room = measure if indent == "none" else measure - width(_INDENT)
    start = end = 0
    for unit in _UNIT.finditer(paragraph):
        gap = measured(paragraph[end : unit.start()])
        size = measured(unit.group())
        if start < end and gap + size > room:
            at = _point(unit.group(), room - gap) if hyphens else 0
            if at:
                cut = unit.start() + at
                yield _Row(start, cut, "" if paragraph[cut - 1] == "-" else "-")
                start, room, size = cut, measure, measured(unit.group()[at:])
            else:
                yield _Row(start, end)
                start, room = unit.start(), measure
            gap = 0
        room -= gap + size
        end = unit.end()
    if end > start:
        yield _Row(start, end)


def _point(word: str, room: float) -> int:
    """Give the last place at which a word may be hyphenated so that its first part fits, or 0."""
    return max((m.start() for m in _HYPHENATION.finditer(word) if width(word[: m.start()]) + 0.5 <= room), default=0)


def _columns(text: str, measure: float, count: int, indent: Indent) -> list[Sequence[str]]:
    """Set a text in columns of equal heights."""
    check(text)
    check_number("measure", measure, 1)
    check_number("count", count, 1, whole=True)
    check_option("indent", indent, get_args(Indent))
    first = _INDENT if indent == "kept" else ""
    lines = [
        ("" if row.start else first) + line[row.start : row.end]
        for line in text.split("\n")
        for row in _rows(line, measure, indent)
    ]
    height = -(-len(lines) // count)
    return [lines[k : k + height] for k in range(0, len(lines), height)] if lines else []


def _moved(text: str, truth: str) -> Damaged:
    scribe = Scribe()
    scribe.put(text, truth)
    return scribe.done()
