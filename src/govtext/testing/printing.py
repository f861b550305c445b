"""Damage that comes of how a page was set, or recognized: fake bold, letter-spacing, spaces between words."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random
from typing import Final

from govtext.characters import HAN_CLASS, PUNCTUATION_CLASS, is_han
from govtext.testing.damaged import Damaged, Scribe, check, check_number, check_share

__all__ = ["double_glyphs", "double_lines", "letter_space", "space_digits", "staircase", "word_spaces"]

_DRAWN: Final = re.compile(f"[{HAN_CLASS}{PUNCTUATION_CLASS}]")
_DIGITS: Final = re.compile(f"(?<=[{HAN_CLASS}])[0-9]+(?=[{HAN_CLASS}])")


def double_glyphs(text: str) -> Damaged:
    """Draw each ideograph and each Chinese mark twice, as fake bold does; digits and Latin letters are drawn once.

    >>> double_glyphs("抗击疫情7天").text
    '抗抗击击疫疫情情7天天'
    """
    check(text)
    scribe = Scribe()
    for char in text:
        scribe.put(char * 2 if _DRAWN.match(char) else char, char)
    return scribe.done()


def double_lines(text: str, *, longest: int = 40) -> Damaged:
    r"""Draw each line of up to `longest` characters twice, one copy below the other.

    >>> double_lines("全力抗击疫情\n").text
    '全力抗击疫情\n全力抗击疫情\n'
    """
    check(text)
    check_number("longest", longest, 0)
    scribe = Scribe()
    for line in scribe.lines(text):
        scribe.put(f"{line}\n{line}" if line and len(line) <= longest else line, line)
    return scribe.done()


def staircase(text: str) -> Damaged:
    r"""Cut each line into overlapping steps of two characters, as extractors do with a headline in fake bold.

    >>> staircase("美国多家").text
    '美\n美国\n国多\n多家\n家'
    """
    check(text)
    scribe = Scribe()
    for line in scribe.lines(text):
        steps = [line[:1], *(left + right for left, right in pairwise(line)), line[-1:]]
        scribe.put("\n".join(steps) if len(line) > 1 else line, line)
    return scribe.done()


def letter_space(text: str, *, gap: str = " ") -> Damaged:
    """Put `gap` between all characters of each line; a space of the text gets one either side as well.

    >>> letter_space("控疫情 保运转").text
    '控 疫 情   保 运 转'
    """
    check(text)
    scribe = Scribe()
    before = "\n"
    for char in text:
        if before != "\n" and char != "\n":
            scribe.put(gap, "")
        scribe.keep(char)
        before = char
    return scribe.done()


def space_digits(text: str) -> Damaged:
    """Put a space either side of numbers that stand between ideographs.

    >>> space_digits("3月20日有7人").text
    '3月 20 日有 7 人'
    """
    check(text)
    scribe = Scribe()
    done = 0
    for match in _DIGITS.finditer(text):
        if not is_han(text[match.start() - 1]):
            continue
        scribe.keep(text[done : match.start()])
        scribe.put(" ", "")
        scribe.keep(match[0])
        scribe.put(" ", "")
        done = match.end()
    scribe.keep(text[done:])
    return scribe.done()


def word_spaces(text: str, *, share: float = 0.7, seed: int = 0) -> Damaged:
    """Put a space between a share of all neighbouring ideographs, and before each mark, as optical recognition does.

    >>> word_spaces("会议要求，落实责任。", seed=1).text
    '会 议要求 ，落 实 责 任 。'
    """
    check(text)
    check_share(share)
    random = Random(seed)
    scribe = Scribe()
    before = "\n"
    for char in text:
        marked = is_han(before) and char in "，。、；"
        if marked or (is_han(before) and is_han(char) and random.random() < share):
            scribe.put(" ", "")
        scribe.keep(char)
        before = char
    return scribe.done()
