"""Fake bold over lines: a headline that stands twice, and the staircase of two-character lines that it becomes."""

from __future__ import annotations

import re
from array import array
from itertools import islice, pairwise
from operator import eq
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import BRACKETS, CLOSERS, HAN, HAN_CLASS, OPENERS, TERMINATORS
from govtext.damage.spacing_latin import is_spaced
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.spans import OFFSETS
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

__all__ = ["DOUBLED_LINE", "STAIRCASE"]

#: An end of line that a headline does not have, or a table or a program does.
_NO_HEADLINE: Final = lazy(rf"[{re.escape(TERMINATORS)};；，、\d]\s*$|\t|\S {{3,}}\S|[{{}}=<>|\\_]")
_WORDS: Final = lazy(r"[A-Za-z]{2,}")

#: A line that begins with the character, or the two, that the one before ends with: a staircase has two of these.
_STEP: Final = lazy(r"\n(?:(?<=(\S)\n)\n?[ ]{0,200}\1|(?<=(\S\S)\n)\n?[ ]{0,200}\2)")
#: A line without the white space around it.
_LINE: Final = lazy(r"\S(?:.*\S)?")
_BRACKETS: Final = frozenset(OPENERS + CLOSERS)
_LETTERS: Final = 6  # of letter-spaced English, which is set for headlines
_LONGEST_STEP: Final = 3
#: Lines of a headline that stands twice as a whole.
_SIZES: Final = range(1, 7)
#: Marks that no line begins with when the one above ends with them; a page with so many has them drawn twice, or with
#: so many that have the next character with them.
_MARKS: Final = frozenset("，、；：。（）《》“”【】「」『』")
_MARKED: Final = 4
_MARKED_WITH_NEXT: Final = 3
#: In lines of such text, what else stands twice: a character behind a number, and the stop at the end of a line.
_AGAIN: Final = lazy(rf"(?<=[0-9])([{HAN_CLASS}])(?=\1)(?!年[底中初末度均])|([。！？])(?=\2$)")
_LONGEST_NUMBER: Final = 6  # before the first character: its digits are those of a real bold font


class _Lines(NamedTuple):
    """The lines of a text that are not blank, as columns: where each begins and ends, and what stands there."""

    starts: array[int]
    ends: array[int]
    contents: list[str]

    @classmethod
    def of(cls, text: str) -> Self:
        """Read lines, without the white space around them."""
        lines = cls(array(OFFSETS), array(OFFSETS), [])
        for match in _LINE.finditer(text):
            lines.starts.append(match.start())
            lines.ends.append(match.end())
            lines.contents.append(match.group())
        return lines


def _stand_twice(text: str) -> bool:
    """Say whether any line is like one of those below it that a second copy may begin with, blank ones not counted."""
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    return any(any(map(eq, lines, islice(lines, size, None))) for size in _SIZES)


def propose_lines(text: str) -> Iterator[Edit]:
    """Propose one copy of a line, or of up to six lines, that stands twice in a row (a blank line between allowed).

    Short lines, sentences, rows of figures and lines of a program may honestly stand twice, and a line that stands
    three times is a refrain.

    >>> [edit[:3] for edit in propose_lines("全力抗击疫情\\n全力抗击疫情\\n本报讯")]
    [(0, 13, '全力抗击疫情')]
    """
    if not _stand_twice(text):
        return
    starts, ends, contents = lines = _Lines.of(text)
    verse = len(contents) >= 8 and "。" not in text and not re.search(r"[.!?！？]\s", text)
    sure, goes_on = 0, -1  # the line under a headline that stood twice, which may go on in it
    weak: list[Edit] = []
    listed: list[Edit] = []
    done = 0
    again = {k for size in _SIZES for k, same in enumerate(map(eq, contents, islice(contents, size, None))) if same}
    for k in sorted(again):
        size = _repeats(text, lines, k) if k >= done else 0
        if not size:
            continue
        block = contents[k : k + size]
        edit = Edit(starts[k], ends[k + 2 * size - 1], text[starts[k] : ends[k + size - 1]], DOUBLED_LINE.name)
        if size == 1 and _headline(block) and not verse and _among_its_like(contents, k):
            listed.append(edit)
        elif (_headline(block) or k == goes_on) and not verse:
            sure += 1
            goes_on = k + 2 * size
            yield edit
        elif all(HAN.search(line) for line in block) and "\t" not in edit.text:
            weak.append(edit)
        done = k + 2 * size
    # One sentence that stands twice is a cry; many of them are a text in fake bold.
    if sure + len(weak) >= 3 and (sure or 2 * len(weak) * 2 >= len(contents)):
        yield from weak
    # What stands twice in a list may be meant, unless other lines of the page are doubled, too.
    if sure or weak or 2 * len(listed) * 2 >= len(contents):
        yield from listed


def _among_its_like(contents: list[str], k: int) -> bool:
    """Say whether the line that stands twice from `k` on is between lines as long as it is, of ideographs alone."""
    size = len(contents[k])
    around = [*contents[max(0, k - 1) : k], *contents[k + 2 : k + 3]]
    return len(around) == 2 and all(size <= 2 * len(line) <= 4 * size and HAN.fullmatch(line) for line in around)


def _repeats(text: str, lines: _Lines, k: int) -> int:
    """Give how many lines from `k` on stand there a second time right after them: 0 to 6."""
    starts, ends, contents = lines
    for size in _SIZES:
        after = k + 2 * size
        if contents[k : k + size] != contents[k + size : after]:
            continue
        if size == 1 and contents[after : after + 1] == contents[k : k + 1]:
            return 0  # three times or more
        if size == 1 and k and contents[k - 1] == contents[k]:
            return 0
        between = text[ends[k + size - 1] : starts[k + size]]
        return size if between.count("\n") <= 2 and "\f" not in between else 0
    return 0


def _headline(block: list[str]) -> bool:
    """Say whether these lines, together, can only be a headline."""
    whole = "".join(block)
    ideographs = sum(map(len, HAN.findall(whole)))
    if all(map(is_spaced, block)):
        return sum(map(str.isalpha, whole)) >= _LETTERS
    if any(_NO_HEADLINE.search(line) for line in block):
        return False
    if len(block) > 1:
        return ideographs >= 8
    return ideographs >= 4 or (ideographs == 0 and len(_WORDS.findall(whole)) >= 4 and ":" not in whole)


def propose_stairs(text: str) -> Iterator[Edit]:
    """Propose one line for a staircase: short lines that each begin with the last character of the one before.

    >>> [edit.text for edit in propose_stairs("美\\n美国\\n国多\\n多家\\n家地\\n地区\\n")]
    ['美国多家地区']
    """
    first = _STEP.search(text)
    if not first or not _STEP.search(text, first.start() + 1):
        return
    starts, ends, contents = lines = _Lines.of(text)
    done = 0
    climbed: set[int] = set()
    for k, (upper, lower) in enumerate(pairwise(contents)):
        if k < done or k + 2 >= len(contents) or not _overlap(upper, lower):
            continue
        end = _climb(text, lines, k)
        if end - k < 2:
            continue
        overlap = _overlap(upper, lower)
        whole = upper + "".join(content[overlap:] for content in contents[k + 1 : end + 1])
        yield Edit(starts[k], ends[end], whole, STAIRCASE.name)
        climbed.update(range(k - 1, end))
        done = end + 1
    # Of bold text with an honest font for its ideographs the marks alone were drawn twice, each with a break between;
    # of other bold text that an extractor read once, the marks with what stands behind them.
    for size, enough in ((1, _MARKED), (2, _MARKED_WITH_NEXT)):
        marks = [k for k, (upper, lower) in enumerate(pairwise(contents)) if _share_mark(upper, lower, size)]
        if len(marks) < enough or len({contents[k][-size] for k in marks}) < 2:
            continue
        yield from (Edit(ends[k], starts[k + 1] + size, "", STAIRCASE.name) for k in marks if k not in climbed)
        if size > 1:
            for k in sorted({*marks, *(k + 1 for k in marks)}):  # lines of a staircase are put together already
                for again in _AGAIN.finditer(contents[k]) if k - 1 not in climbed else ():
                    yield Edit(starts[k] + again.start(), starts[k] + again.end(), "", STAIRCASE.name)


def _share_mark(upper: str, lower: str, size: int) -> bool:
    """Say whether the upper line ends with a mark, or with a mark and a letter, that the lower begins with."""
    if lower[0] not in _MARKS or upper[-size:] != lower[:size]:
        return False
    return size == 1 or lower[1:2].isalnum()


def _overlap(upper: str, lower: str) -> int:
    """Give how many characters of its end the upper line shares with the beginning of the lower one: up to two."""
    if len(upper) == 2 and len(lower) > 2 and lower.startswith(upper):
        return 2
    return 1 if upper[-1] == lower[0] else 0


def _climb(text: str, lines: _Lines, k: int) -> int:
    """Give the last line of the staircase that begins at line `k`: `k` itself where there is none."""
    starts, ends, contents = lines
    first = contents[k]
    overlap = _overlap(first, contents[k + 1])
    if not overlap or first[-overlap:].isascii():
        return k
    # It begins with a single character (a word game begins with a word), a number before it, or with a bracket.
    bracketed = first[-overlap] in BRACKETS and len(first) == overlap
    figured = 0 < len(first) - overlap <= _LONGEST_NUMBER and first[:-overlap].isdigit()
    short = len(first) <= _LONGEST_STEP and (len(first) == overlap or first[:-1].isascii())
    if not bracketed and not figured and not short:
        return k
    end = k
    while end + 1 < len(contents):
        upper, lower = contents[end], contents[end + 1]
        if text.count("\n", ends[end], starts[end + 1]) > 2 or upper[-overlap:] != lower[:overlap]:
            break
        if len(lower) > _LONGEST_STEP and not (bracketed and upper[-overlap] in _BRACKETS):
            break
        end += 1
        if len(lower) == overlap:
            break  # the last step is the last character alone
    closed = len(contents[end]) == overlap
    if not short and not bracketed:  # many a word begins as the one above ends: the last step is its character alone
        return end if closed else k
    return end if end - k >= (2 if bracketed or closed else 3) else k


DOUBLED_LINE: Final = Rule(
    "damage.doubled-line",
    "lines that fake bold drew twice are kept once",
    "repair",
    ("全力抗击疫情\n全力抗击疫情\n", "全力抗击疫情\n"),
    propose_lines,
)
STAIRCASE: Final = Rule(
    "damage.staircase",
    "a headline that fake bold cut into overlapping steps is put together",
    "repair",
    ("美\n美国\n国多\n多家\n家地\n地区\n", "美国多家地区\n"),
    propose_stairs,
)
