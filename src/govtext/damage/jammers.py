"""Noise that forums put between the lines of a post against those who copy it: `- X6 e2 R( B$ l-`."""

from __future__ import annotations

from itertools import chain
from string import ascii_lowercase, ascii_uppercase, digits
from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["JAMMER"]

#: Words of one or two characters with a space between them.
_NOISE: Final = lazy(r"[!-~][!-~]? (?:[!-~]{1,2} ){4,160}[!-~]{0,2}")
#: What it stands behind, and the marks that no formula or list of letters has between such words.
_ENDS: Final = frozenset("。！？”」』）")
_STOPS: Final = "。！？"
_ODD: Final = frozenset("@#$%^&`~|\\{}_!;\"'")
#: Words with a mark in one such piece, pieces of one text that can be nothing else, and odd marks of all of them, at
#: the least; and marks of any kind in one that can be nothing else.
MARKED: Final = 3
PIECES: Final = 2
KINDS: Final = 3
#: Letters of both cases and figures: keys, commands, bytes and faces lack one of them.
_CASES: Final = (str.isupper, str.islower, str.isdigit)
_SHAPES: Final = str.maketrans(ascii_uppercase + ascii_lowercase + digits, "A" * 26 + "a" * 26 + "0" * 10)


def _is_noise(words: list[str]) -> bool:
    """Say whether some short words are noise: letters and marks at random.

    >>> _is_noise("- X6 e2 R( B$ l- r) M$ X".split()), _is_noise("A. B. C. D. E. F.".split())
    (True, False)
    """
    marked = {word for word in words if len(word) == 2 and not word.isalnum()}
    return len(marked) >= MARKED and any(not _ODD.isdisjoint(word) for word in marked)


def _is_random(words: list[str]) -> bool:
    """Say whether noise can be nothing else: it has all kinds of characters, and most of its words differ in shape.

    >>> _is_random("- X6 e2 R( B$ l- r) M$ X".split()), _is_random("^A ^B ^C ^D a1 b2 (c".split())
    (True, False)
    """
    said = "".join(words)
    shapes = {word.translate(_SHAPES) for word in words}
    marks = {character for character in said if not character.isalnum()}
    return len(marks) >= KINDS and 2 * len(shapes) > len(words) and all(any(map(of, said)) for of in _CASES)


def propose_jammers(text: str) -> Iterator[Edit]:
    """Propose to drop what was put behind the last sentence of a line, before its first one, or on a line of its own.

    Only where several pieces that can be nothing else stand in one text, and one piece behind a sentence in Chinese.

    >>> [edit[:3] for edit in propose_jammers("甲。- X6 e2 R( B$ l- X\\n乙。) Q3 g* T) ^. ]/ y1 @2")]
    [(2, 20, ''), (23, 45, '')]
    """
    if sum(map(text.__contains__, _ODD)) < KINDS or not any(map(text.__contains__, _STOPS)):
        return
    found: list[tuple[int, int]] = []
    behind, random = False, 0
    for match in _NOISE.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start] if text[start - 1 : start] != " " else text[start - 2 : start - 1]
        opens, closes = before in ("", "\n"), text[end : end + 1] in ("", "\n")
        if (opens or (closes and before in _ENDS)) and _is_noise(words := match[0].split()):
            random += _is_random(words)
            behind = behind or not opens
            found.append((start, end + (opens and closes)))
    odd = _ODD.intersection(chain.from_iterable(text[start:end] for start, end in found))
    if behind and random >= PIECES and len(odd) >= KINDS:
        for start, end in found:
            yield Edit(start, min(end, len(text)), "", JAMMER.name)


JAMMER: Final = Rule(
    "damage.jammer",
    "Noise that a forum puts between the lines of a post leaves the text",
    "remove",
    ("会议召开。- X6 e2 R( B$ l- X\n会议结束。) Q3 g* T) ^. ]/ y1 @2", "会议召开。\n会议结束。"),
    propose_jammers,
)
