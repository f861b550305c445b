"""The conversion: one scan finds out that there is nothing to do, one C-level translation does most of the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from govtext.characters import has_han
from govtext.misuse import no_text
from govtext.names import SURNAME_IN_EITHER
from govtext.script.evidence import Surroundings, few, japanese_lines, simplified_only, zones
from govtext.script.tables import LONGEST_PHRASE, MARK, Context, Tables, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_PREPOSITION: Final = "於"
_DRY: Final = "乾"
#: A name behind the role of who bears it, and before what was done, or a slash.
_REPORTER: Final = re.compile(
    f"(?:記者|记者|通訊員|通讯员)[ ]?({SURNAME_IN_EITHER}[一-鿿]{{1,2}}?)[ ]?(?=[攝摄／/撰]|[報报][導导道])"
)
UNCERTAIN: Final = "么"
"""Taiwan's 幺 is the mainland's 麼: without a Traditional character in sight it stays, or 麼妹 would become 幺妹 in
two steps."""
_BLOCK: Final = 4096
"""A stretch of this length with a code point beyond the basic plane takes the slower table."""


def to_simplified(text: str) -> str:
    """Convert Traditional characters to Simplified ones, one to one.

    The result is as long as the text, and each character of it stands for the one at the same place. Text that
    nothing changes comes back as the same object.

    >>> to_simplified("曬乾的麵條很乾淨，乾隆年間的乾坤")
    '晒干的面条很干净，乾隆年间的乾坤'
    >>> to_simplified("王丙乾同志取得显著成效")  # Simplified already
    '王丙乾同志取得显著成效'
    """
    if not isinstance(text, str):
        raise no_text("to_simplified", text, "a str")
    if not has_han(text):
        return text
    found = tables()
    work = plan(text, found)
    if work is None:
        return text
    result = _patched(text, work, found)
    if _DRY in text:
        result = _restored(text, result, _named(text))
    return result if work.around is None else _restored(text, result, japanese_lines(text))


def _named(text: str) -> Iterator[tuple[int, int]]:
    """Yield where 乾 stands in the name of who reports or took a picture: whatever is beside it there, it is no 干."""
    for match in _REPORTER.finditer(text):
        at = match[1].find(_DRY, 1)
        if at > 0:
            yield match.start(1) + at, match.start(1) + at + 1


class Plan(NamedTuple):
    """What a text needs."""

    folded: str
    """The text with defaults, wherever characters may convert."""
    places: Iterable[int]
    """Where the default may not be the answer."""
    around: Surroundings | None
    """The evidence of the surroundings, if any of them may be Simplified."""


def plan(text: str, found: Tables) -> Plan | None:
    """Find out in a scan or two what a text needs; None is nothing at all."""
    astral = len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)  # the quickest way to see one
    if found.plain.search(text) is None and not (astral and _rare(text, found)):
        # Only characters that both scripts use could convert; one Simplified character says that none will.
        if found.shared.search(text) is None or simplified_only().search(text) is not None:
            return None
        places = [match.start() for match in found.deviant.finditer(text)]
        around = Surroundings(text, found, otherwise=False)  # says nothing, but that some lines may be Japanese
        return Plan(text.translate(found.dense), [at for at in places if text[at] != UNCERTAIN], around)
    folded = None if astral else _marked(text, found)
    if folded is not None:
        return Plan(folded, (match.start() for match in found.deviant.finditer(text)), None)
    everything = [(0, len(text))]
    traditional = few(found.plain, text)
    simplified = few(simplified_only(), text)
    spans, gates = everything, everything
    otherwise = len(simplified or ()) > len(traditional or ())
    if traditional is not None and simplified is None:
        # Simplified text with strays: beyond their reach nothing converts.
        spans = gates = list(zones(traditional, len(text)))
        otherwise = True
    elif simplified is not None and traditional is None:
        # Traditional text with strays: beyond their reach nothing is left alone.
        gates = list(zones(simplified, len(text)))
        otherwise = False
    around = Surroundings(text, found, otherwise=otherwise)
    return Plan(_fold(text, spans, found), _sorted(text, found, spans, gates), around)


def _rare(text: str, found: Tables) -> bool:
    """Say whether a character beyond the basic plane converts."""
    return any(ord(match[0]) in found.default for match in _ASTRAL.finditer(text))


def _marked(text: str, found: Tables) -> str | None:
    """Give every character its default, if the text is plain Traditional; else None, as soon as that is known.

    The translation itself finds out, which saves a scan: Simplified characters and kana become marks.
    """
    if len(text) <= _BLOCK:
        folded = text.translate(found.marking)
        return None if MARK in folded else folded
    pieces: list[str] = []
    for at in range(0, len(text), _BLOCK):
        piece = text[at : at + _BLOCK].translate(found.marking)
        if MARK in piece:
            return None
        pieces.append(piece)
    return "".join(pieces)


def _sorted(
    text: str, found: Tables, deviant: Iterable[tuple[int, int]], shared: Iterable[tuple[int, int]]
) -> Iterable[int]:
    """Give the places that need a look, in order."""
    places = {match.start() for start, end in deviant for match in found.deviant.finditer(text, start, end)}
    places.update(match.start() for start, end in shared for match in found.shared.finditer(text, start, end))
    return sorted(places)


def _fold(text: str, spans: Iterable[tuple[int, int]], found: Tables) -> str:
    """Give every character of some stretches its default."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces.append(text[done:start])
        for at in range(start, end, _BLOCK):
            block = text[at : min(at + _BLOCK, end)]
            pieces.append(block.translate(found.default if _ASTRAL.search(block) else found.dense))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


class Decision(NamedTuple):
    """What a character becomes, and why."""

    value: str
    reason: Literal["phrase", "surroundings", "alone", "default"]
    phrase: str = ""


def decide(text: str, at: int, around: Surroundings | None, found: Tables) -> Decision:
    """Decide one place: by the script around it, then by its phrase, then by default."""
    old = text[at]
    if old in found.gated:
        if around is not None and around.simplified(at):
            return Decision(old, "surroundings")
        if old in found.standard and _alone(text, at):
            return Decision(old, "alone")
    context = _governing(text, at, found)
    if context is not None:
        return Decision(context.value, "phrase", context.phrase)
    return Decision(found.default.get(ord(old), old), "default")


def _patched(text: str, work: Plan, found: Tables) -> str:
    """Put the exceptions into the folded text; give the text itself where nothing is left of the change."""
    folded = work.folded
    pieces: list[str] = []
    done = 0
    for at in work.places:
        value = decide(text, at, work.around, found).value
        if folded[at] != value:
            pieces += (folded[done:at], value)
            done = at + 1
    if pieces:
        pieces.append(folded[done:])
        folded = "".join(pieces)
    return text if folded == text else folded


def _restored(text: str, converted: str, lines: Iterable[tuple[int, int]]) -> str:
    """Take back what happened to some lines."""
    pieces: list[str] = []
    done = 0
    for start, end in lines:
        pieces += (converted[done:start], text[start:end])
        done = end
    if not pieces:
        return converted
    result = "".join((*pieces, converted[done:]))
    return text if result == text else result


def _alone(text: str, at: int) -> bool:
    """Say whether a character stands between white space.

    It is cited, or an author's 著 after a name: nothing says that it means another character.
    """
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    if text[at] == _PREPOSITION:  # as many write it between Latin words and figures: only a line of its own counts
        return before in ("", "\n") and after in ("", "\n", "\r")
    return not before.strip() and not after.strip()


def _governing(text: str, at: int, found: Tables) -> Context | None:
    """Give the highest-ranking phrase around a character that says how to convert it, if there is one."""
    low = max(at - LONGEST_PHRASE, 0)
    folded = text[low : at + LONGEST_PHRASE].translate(found.default)
    place = at - low
    old = text[at]
    best: Context | None = None
    for key in (f"{old}{folded[place + 1 : place + 2]}", f"{folded[place - 1 : place]}\0{old}"):
        for context in found.contexts.get(key, ()):
            if best is not None and best.rank >= context.rank:
                break
            if context.holds(folded, place):
                best = context
                break
    return best
