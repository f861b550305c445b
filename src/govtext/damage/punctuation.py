"""ASCII punctuation in Chinese prose becomes full-width."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS, PUNCTUATION_CLASS
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PUNCTUATION_WIDTH"]

_CHINESE: Final = f"{HAN_CLASS}{PUNCTUATION_CLASS}"
#: `, : ;` between Chinese on both sides, or after Chinese where the line ends; `? !` after Chinese and before Chinese
#: or the line's end; behind a per cent sign only before Chinese. Of several marks in a row (`??`, `！?`) none is
#: folded: they may be lost characters.
_MARKS: Final = tuple(  # a pattern that begins with a character scans ten times faster than one with a class
    lazy(
        rf"{re.escape(mark)}(?:(?<=[{_CHINESE}].)(?=[{_CHINESE}]|\n|\Z)|(?<=[%‰].)(?=[{_CHINESE}])"
        rf"|(?<=[{_CHINESE}] .)(?= [{_CHINESE}0-9]{on}))(?<![，：；？！].)(?![，：；？！])"
    )
    # behind a space, no smile and no command follows close upon `,` and `;`
    for mark, on in ((",", f"|[{HAN_CLASS}]"), (":", ""), (";", f"|[{HAN_CLASS}]"), ("?", ""), ("!", ""))
)
#: A mark that a line begins with, which the break parted from the sentence above: a mark that ends that is folded, too.
_FIRST: Final = lazy(
    rf"\n(?:(?<=[{_CHINESE}]\n)|(?<=[{_CHINESE}][,:;?!]\n))[ \u3000]{{0,40}}(?P<mark>[,:;])(?=[{_CHINESE}])"
)
_PAIR: Final = lazy(r"[()\n]")
#: A bracket that is open where its line ends is closed on the next one, after so many characters at the most.
ACROSS: Final = 60
_INSIDE: Final = lazy(f"[{_CHINESE}]")
_BEGUN: Final = lazy(rf"\d{{0,4}}[ ]?[{_CHINESE}]")
_NAME: Final = lazy(r"[A-Za-z] \(")
_WIDE: Final = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
#: A reference, which has ASCII marks by its standard: a number, a work, in brackets of what kind it is: [M], [J/OL].
_REFERENCE: Final = lazy(r"(?m)^[ \u3000]{0,8}\[\d{1,3}\][^\n]{1,200}?\[[A-Z]{1,2}(?:/OL)?\][.．,][^\n]*")
_KINDS: Final = lazy(r"\[[A-Z]{1,2}(?:/OL)?\]")
_SENTENCE_END: Final = lazy(rf"[{HAN_CLASS}”」』》）]")


def propose_widths(text: str) -> Iterator[Edit]:
    """Propose the full-width form of ASCII marks that stand in Chinese prose.

    `, : ;` where Chinese stands on either side (`1,000`, `10:30` and `A,B` stay); `? !` only after an ideograph or
    a closing mark, and before Chinese or the end of the line; brackets only in pairs, around something Chinese or
    after it, on one line or two. A `?` beside an ideograph that may be a lost character is told from a question by
    what follows it.

    >>> "".join(edit.text for edit in sorted(propose_widths("会议强调,要做到:严防死守(详见第4版)。")))
    '，：（）'
    """
    if _KINDS.search(text):  # nothing beside these stands is folded
        text = _REFERENCE.regex.sub(lambda found: "\x00" * len(found[0]), text)
    if "(" in text:  # brackets first: a mark beside one is in Chinese if the bracket is
        pieces: list[str] = []
        done = 0
        for at in _brackets(text):
            pieces += (text[done:at], _WIDE[text[at]])
            done = at + 1
            yield Edit(at, done, pieces[-1], PUNCTUATION_WIDTH.name, aligned=True)
        text = "".join((*pieces, text[done:]))
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _MARKS):
        at, mark = match.start(), match[0]
        spaced = text[at - 1] == " "
        end = at + 1 + (spaced and text[at + 1] == " ")
        if mark in "?!" and not _asks(text, at, at - spaced):
            continue
        yield Edit(at - spaced, end, _WIDE[mark], PUNCTUATION_WIDTH.name, aligned=not spaced)
    for match in _FIRST.finditer(text):
        at = match.start("mark")
        yield Edit(at, at + 1, _WIDE[text[at]], PUNCTUATION_WIDTH.name, aligned=True)


_QUESTION: Final = lazy("[吗呢吧么嘛啊呀何谁誰哪几幾嗎麼多少怎否岂豈难難道什不没沒]|有[无無]")


def _asks(text: str, at: int, end: int) -> bool:
    """Say whether the `?` or `!` at `at` ends the sentence before `end` rather than standing for a lost character."""
    if not _SENTENCE_END.match(text, end - 1):
        return False
    if text[at] == "!":
        return True
    at_end = at + 1 >= len(text) or text[at + 1] in "\n”」』》）"
    # In mid-line a lost character looks the same: only a clause that asks is believed.
    clause = text[max(at - 24, 0) : at]
    cut = max(map(clause.rfind, "。！？；\n"))
    asks = _QUESTION.search(clause, cut + 1) is not None
    return asks or (at_end and text[end - 1] in "吗呢吧么嘛嗎麼")


def _brackets(text: str) -> Iterator[int]:
    """Give where the brackets stand that are to be full-width, in order."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[int, int]] = []  # where a bracket is open, and the beginning of its line
    start = above = 0  # of this line, and of the one above it
    for match in _PAIR.finditer(text, text.find("(")):
        at = match.start()
        if match[0] == "\n":
            start, above = at + 1, start
        elif match[0] == "(":
            opened.append((at, start))
        elif opened and not (opened[-1][1] < start and text[start:at].isdigit()):  # 1) is the number of an item
            first, line = opened.pop()
            if line >= start or (line >= above and at - first <= ACROSS):
                pairs.append((first, at))
            else:
                opened.clear()
    wide: set[int] = set()
    for first, last in sorted(pairs):  # by their beginnings: what stands before one is decided before it
        if _in_chinese(text, first, last, after_wide=first - 1 in wide):
            wide |= {first, last}
    yield from sorted(wide)


def _in_chinese(text: str, first: int, last: int, *, after_wide: bool) -> bool:
    """Say whether the brackets at `first` and `last` belong to Chinese: Chinese stands beside them and inside them."""
    before = first - 1
    if before > 0 and text[before] in ",:;?!":
        before -= 1
    if after_wide or (before >= 0 and _INSIDE.match(text, before)):
        return last == first + 1 or _INSIDE.search(text, first + 1, min(last, first + 200)) is not None
    begins = first == 0 or text[first - 1] in "\n \t\u3000"
    if begins and _NAME.match(text, first - 2):  # as where no space stands between them
        return False
    return begins and _BEGUN.match(text, first + 1) is not None


PUNCTUATION_WIDTH: Final = Rule(
    "damage.punctuation-width",
    "ASCII punctuation in Chinese prose becomes full-width",
    "fold",
    ("会议强调,要坚持“动态清零”(总方针)。", "会议强调，要坚持“动态清零”（总方针）。"),
    propose_widths,
)
