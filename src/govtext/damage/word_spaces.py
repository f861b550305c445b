"""Spaces between all words of a text, or all characters, as Tesseract sets them, and programs that cut text into words.

Most lines have many of them then. A list of names, or a row of headlines, has as many; but in those they never fall
inside of words, nor before a comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS, PUNCTUATION_CLASS
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.scattered import BETWEEN, ENOUGH, by_chance
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["WORD_SPACE"]

_HAN: Final = lazy(f"[{HAN_CLASS}]")
_TOUCHING: Final = lazy(rf"[{HAN_CLASS}](?=[{HAN_CLASS}])")
#: A pause or stop of a sentence, in either width, and one with a space before it.
_MARK: Final = lazy(rf"(?<=[{HAN_CLASS} ])[，。、；,;]")
_SPACED_MARK: Final = lazy(rf" [，。、；,;](?<=[{HAN_CLASS}] .)")
#: A space beside an ideograph or a mark.
_CLOSED: Final = lazy(
    rf" (?:(?<=[{HAN_CLASS}{PUNCTUATION_CLASS}] )(?=[{HAN_CLASS}{PUNCTUATION_CLASS},;:!?)])"
    rf"|(?<=[(,;:!?] )(?=[{HAN_CLASS}{PUNCTUATION_CLASS}]))"
)
#: A line of so many ideographs tells, and so many such lines; most of them have so many spaces between ideographs.
LONG: Final = 8
LINES: Final = 3
SPACES: Final = 2
MOST: Final = 0.8
#: The share of the places between two ideographs that have a space, at the least, and that of marks. A line that has
#: one at all places is letter-spaced, and a space of its own is wider.
SHARE: Final = 0.25
MARKS: Final = 0.8


def propose_word_spaces(text: str) -> Iterator[Edit]:
    """Propose to close the single spaces of a text that has them between all words, or all characters.

    >>> page = "会 议 要求 各 县 区 落实 责任 ，\\n加强 值 守 ，做 好 物资 储备 ，\\n确 保 全市 安全 度 汛 无 虞 。"
    >>> len([*propose_word_spaces(page)]), [*propose_word_spaces("王毅 李强 张军 刘洋 赵敏")]
    (23, [])
    """
    if BETWEEN.search(text) is None or not _is_spaced(text):
        return
    for match in _CLOSED.finditer(text):
        yield Edit(match.start(), match.end(), "", WORD_SPACE.name)


def _is_spaced(text: str) -> bool:
    long = many = lettered = spaced = touching = 0
    nats = 0.0
    lines = text.split("\n")
    may = sum(line.count(" ") >= SPACES for line in lines)
    for line in lines:
        if len(line) < LONG or len(_HAN.findall(line)) < LONG:
            continue
        long += 1
        if may < MOST * long:  # text that has nothing of the kind is not read to its end
            return False
        found = [match.start() for match in BETWEEN.finditer(line)]
        many += len(found) >= SPACES
        spaced += len(found)
        tight = len(_TOUCHING.findall(line))
        touching += tight
        lettered += not tight
        nats += sum(by_chance(line[at - 1], line[at + 1]) for at in found)
    if long < LINES or many < MOST * long or 2 * lettered > long or spaced < SHARE * (spaced + touching):
        return False
    marks = len(_MARK.findall(text))
    return nats >= ENOUGH or (marks >= LINES and len(_SPACED_MARK.findall(text)) >= MARKS * marks)


WORD_SPACE: Final = Rule(
    "damage.word-space",
    "spaces between all words or characters of a Chinese text are closed",
    "repair",
    (
        "县里 昨天 召开 会议 ， 要求 落实 责任 ，\n加强 值守 ， 做好 物资 的 储备 ，\n并且 确保 全市 今年 安全 度汛 。",
        "县里昨天召开会议，要求落实责任，\n加强值守，做好物资的储备，\n并且确保全市今年安全度汛。",
    ),
    propose_word_spaces,
)
