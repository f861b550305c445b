"""Letter-spacing: characters set apart from one another by spaces.

It is decided for stretches of a line, not space by space: `控疫情 保运转 防风险` and `记者 张俊毅 杨瑞` keep their
spaces, for what stands between them is more than one character. A space of the text itself is wider in a
letter-spaced line (the space, and one step either side of it), and stays as the one it was.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import HAN_CLASS, KANA_CLASS, PUNCTUATION_CLASS, is_han
from govtext.damage.spacing_latin import spaces_of_latin
from govtext.engine import Rule
from govtext.names import SURNAME_IN_EITHER
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LETTER_SPACING"]

_WIDE: Final = f"{HAN_CLASS}{KANA_CLASS}"
#: Two patterns, each beginning with its own space: one that begins with a class scans ten times slower. A word of
#: English, which stands behind most spaces that there are, is turned away first.
_GATES: Final = tuple(
    lazy(
        rf"{space}(?![A-Za-z])"
        rf"(?:(?<=[{_WIDE}{PUNCTUATION_CLASS}].)[ \u3000]{{0,3}}[{_WIDE}{PUNCTUATION_CLASS}](?:[ \u3000\n]|\Z)"
        rf"|(?<=[0-9].)[0-9][ {HAN_CLASS}])"
    )
    for space in " \u3000"
)
_TOKEN: Final = lazy(r"[^ \t\u3000]+")
#: One ideograph and the marks that are set with it, ASCII marks behind it too.
_SINGLE: Final = lazy(
    rf"[{PUNCTUATION_CLASS}]{{0,2}}(?:[{_WIDE}][{PUNCTUATION_CLASS},:;?!]{{1,2}}|[{_WIDE}]|[{PUNCTUATION_CLASS}]{{0,2}})"
)
_ASCII: Final = lazy(r"[!-~―–—℃％°·•]+")
_UNITS: Final = "年月日时時分秒个個多余餘万亿億萬名人次元家项項岁歲号號度％"
_SPACED: Final = r"[0-9](?: [0-9]){1,12}"
#: The digits of one number, after Chinese or before a unit; not figures in a row, nor those that were drawn: 4 0 8.
#: With a decimal point, there is Chinese before them, and a unit behind.
_DIGITS: Final = lazy(
    rf"(?<=[{HAN_CLASS}])[0-9](?: ?[0-9]){{0,6}} ?\. ?[0-9](?: [0-9]){{0,3}} ?(?=[{_UNITS}])"
    rf"|(?:(?<=[{HAN_CLASS}“（《、，])|(?<=[话話线線机機真编編]：)|(?<=：)(?=[0-9 ]{{1,40}}[^0-9 \n]))"
    rf"{_SPACED}(?![0-9.])"
    rf"|(?<![0-9.,%A-Za-z] )(?<![0-9.A-Za-z]){_SPACED} ?(?=[{_UNITS}])"
)

#: Rows that honestly stand apart: numerals, days of the week, stems, directions, sizes.
_ROWS: Final = frozenset(
    "〇一二三四五六七八九十日月火水木金土甲乙丙丁戊己庚辛壬癸东南西北中東大小上下左右男女是否有无無"
)

#: Surnames, in either script: in a row of names they stand at every second place.
_SURNAMES: Final = lazy(SURNAME_IN_EITHER)
_NAMES: Final = 3

_SURE: Final = 5  # single characters in a row, with other words on the line
_LIKELY: Final = 3  # the same, in a text that has letter-spaced lines
_OFTEN: Final = 3  # so many of them
_WHOLE: Final = 3  # with nothing else on the line
_LABELLED: Final = 5  # a label of two characters and a name, at the most


class _Token(NamedTuple):
    start: int
    end: int
    kind: str  # "single", "ascii" or "word"


def propose_letter_spacing(text: str) -> Iterator[Edit]:
    """Propose to close the spaces of letter-spaced stretches, and those between the digits of one number.

    >>> from govtext.text import Text
    >>> str(Text("要 求 ，全 面 落 实").edit(propose_letter_spacing("要 求 ，全 面 落 实")))
    '要求，全面落实'
    >>> list(propose_letter_spacing("记者 张俊毅 杨瑞"))
    []
    """
    latin = [*spaces_of_latin(text)]
    yield from (Edit(start, end, "", LETTER_SPACING.name) for start, end in latin)
    hits = sorted(match.start() for gate in _GATES for match in gate.finditer(text))
    if not hits:
        return
    done = [start for start, _ in latin]
    lines = [row for row in _lines(text, hits) if not done or not _has_one(done, row[1], row[1] + len(row[2]))]
    found = {number: list(_close(line, tokens, start, _SURE)) for number, start, line, tokens in lines}
    # Where several lines are letter-spaced for sure, short stretches are likely to be, too.
    often = sum(map(bool, found.values())) >= _OFTEN
    for number, start, line, tokens in lines:
        edits = found[number]
        if not edits and often:
            edits = found[number] = list(_close(line, tokens, start, _LIKELY))
        if not edits and _ascii_spaced(line, tokens) and (found.get(number - 1) or found.get(number + 1)):
            edits = found[number] = list(_close_ascii(start, tokens))
        yield from edits or _close_digits(line, start)


def _has_one(places: list[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def _lines(text: str, hits: list[int]) -> Iterator[tuple[int, int, str, list[_Token]]]:
    """Give number, start, content and tokens of the lines that have hits, or that may belong to such lines.

    A line is numbered among those that hold more than one character: what is left alone on a line parts nothing.
    """
    hit = start = number = 0
    for line in text.split("\n"):
        end = start + len(line)
        spaced = hit < len(hits) and hits[hit] < end
        while hit < len(hits) and hits[hit] < end:
            hit += 1
        if spaced or (" " in line and len(line) > 4 and line[1] == " " and line[3] == " "):
            yield number, start, line, [_token(match) for match in _TOKEN.finditer(line)]
        number += len(line) > 1
        start = end + 1


def _token(match: re.Match[str]) -> _Token:
    word = match[0]
    single = len(word) <= 3 and _SINGLE.fullmatch(word)
    kind = "single" if single else "ascii" if _ASCII.fullmatch(word) else "word"
    return _Token(match.start(), match.end(), kind)


def _close(line: str, tokens: list[_Token], start: int, least: int) -> Iterator[Edit]:
    """Propose for each stretch of single characters on a line; ASCII words may stand in it."""
    stretch: list[_Token] = []
    for token in tokens:
        if token.kind == "word":
            yield from _close_stretch(line, stretch, start, least, whole=False)
            stretch = []
        else:
            stretch.append(token)
    yield from _close_stretch(line, stretch, start, least, whole=len(stretch) == len(tokens))


def _close_stretch(line: str, stretch: list[_Token], start: int, least: int, *, whole: bool) -> Iterator[Edit]:
    if sum(token.kind == "single" for token in stretch) < 2:
        return
    for cells, pitch in _cells(line, stretch):
        singles = [line[token.start : token.end] for token in cells if token.kind == "single"]
        alone = whole and len(cells) == len(stretch)
        letters = frozenset("".join(singles))
        if len(singles) < (_WHOLE if alone or (pitch == 1 and whole) else least):
            # 通　知, 公 告: two ideographs with nothing else on their line
            if not (alone and len(singles) == len(cells) == 2 and all(len(single) == 1 for single in singles)):
                continue
            if not re.fullmatch(f"[{HAN_CLASS}]+", "".join(singles)):
                continue
        if _are_names(line[max(cells[0].start - pitch - 1, 0) : cells[0].start].strip()[-1:], singles, pitch):
            continue
        if letters <= _ROWS or (pitch > 1 and not alone and len(singles) < _SURE):
            continue
        if alone and len(singles) <= _LABELLED and cells[1].start - cells[0].end > pitch:
            continue  # a label that was set to a width, and a name: 原　　　告　江　临
        for left, right in pairwise(cells):
            gap = right.start - left.end
            if (
                left.kind == right.kind == "ascii"
                and left.end - left.start + right.end - right.start > 2
                and gap == pitch
            ):
                continue  # two words of Latin keep the space between them
            if gap == pitch:
                yield Edit(start + left.end, start + right.start, "", LETTER_SPACING.name)
            elif gap >= 2 * pitch + 1:
                yield Edit(start + left.end, start + left.end + pitch, "", LETTER_SPACING.name)
                yield Edit(start + right.start - pitch, start + right.start, "", LETTER_SPACING.name)
            elif gap > pitch:
                yield Edit(start + left.end, start + left.end + gap - 1, "", LETTER_SPACING.name)


def _are_names(before: str, singles: list[str], pitch: int) -> bool:
    """Say whether characters set apart, the first perhaps close behind others, are names of two characters each.

    >>> _are_names("", list("刘伟刘洋江河"), 2), _are_names("王", list("芳李军石磊"), 2), _are_names("", ["工"], 1)
    (True, True, False)
    """
    row = singles if len(singles) % 2 == 0 else [before, *singles]
    names = [_SURNAMES.fullmatch(each) is not None for each in row[::2]]
    return all(names) and len(names) >= (_NAMES if pitch == 1 else 2)


def _cells(line: str, stretch: list[_Token]) -> Iterator[tuple[list[_Token], int]]:
    """Cut a stretch where a gap is too wide to be a space of the text: the gutter of two columns, or of a table."""
    gaps = Counter(right.start - left.end for left, right in pairwise(stretch))
    pitch = max(gaps, key=lambda gap: (gaps[gap], -gap))
    if pitch > 4 or (pitch > 2 and len(stretch) > 4):
        return
    cell = stretch[:1]
    for left, right in pairwise(stretch):
        if right.start - left.end > 2 * pitch + 2 or "\t" in line[left.end : right.start]:
            yield cell, pitch
            cell = []
        cell.append(right)
    yield cell, pitch


def _ascii_spaced(line: str, tokens: list[_Token]) -> bool:
    """Say whether a line holds ASCII (and marks) only, character by character: letter-spaced if its neighbours are."""
    letters = sum(token.kind == "ascii" for token in tokens)
    return letters >= 3 and all(token.end - token.start <= 2 and not is_han(line[token.start]) for token in tokens)


def _close_ascii(start: int, tokens: list[_Token]) -> Iterator[Edit]:
    for left, right in pairwise(tokens):
        if right.start - left.end == 1:
            yield Edit(start + left.end, start + right.start, "", LETTER_SPACING.name)


def _close_digits(line: str, start: int) -> Iterator[Edit]:
    for match in _DIGITS.finditer(line):
        last = match.end()
        for at in range(match.start(), last):
            if line[at] == " " and at + 1 < last:
                yield Edit(start + at, start + at + 1, "", LETTER_SPACING.name)


LETTER_SPACING: Final = Rule(
    "damage.letter-spacing",
    "spaces between the characters of letter-spaced text are closed",
    "repair",
    ("全 面 落 实 各 项 措 施", "全面落实各项措施"),
    propose_letter_spacing,
)
