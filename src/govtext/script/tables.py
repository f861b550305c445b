"""The dictionaries and the supplement, flattened once into what the converter looks at.

OpenCC cuts a text into dictionary phrases and converts phrase by phrase. That is slow, and in a phrase all but one or
two characters convert as they would alone. Here every character has one default; a phrase is kept only for the
characters that *deviate* in it: as a context of that character. Contexts are compared in folded form (each character
already in its default conversion), so one context serves 顯著 and 显著, 袖裏乾坤 and 袖裡乾坤.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.script.dictionaries import Row, entries, first_values, read_dictionary, supplement

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_PHRASE: Final = 16
"""No phrase is longer, so this many characters on either side decide; the tests hold the data to it."""
_BMP: Final = 0x10000
_FREQUENT: Final = "於著徵座份畫"
"""Triggers with neighbours of their own in the pattern, as Traditional text is full of them."""
MARK: Final = "\uffff"
"""No character: what a translation leaves where something else than plain Traditional text stands."""
KANA: Final = "ぁ-ゖァ-ヺ"


class Context(NamedTuple):
    """What one character becomes between two folded pieces of text."""

    before: str
    after: str
    value: str
    phrase: str
    """The phrase as the dictionary writes it: the evidence to show."""
    rank: int
    """The longest phrase wins, but a strong one wins over any other."""

    def holds(self, folded: str, at: int) -> bool:
        """Say whether this context surrounds the character at an index of a folded text."""
        start = at - len(self.before)
        return start >= 0 and folded.startswith(self.after, at + 1) and folded.startswith(self.before, start)


class Tables(NamedTuple):
    """Everything that the converter needs, built at the first call and never changed."""

    default: dict[int, str]
    """What a character becomes when no context speaks."""
    dense: list[int]
    """The same for the basic plane as a list by code point: ``str.translate`` is twice as fast with it."""
    marking: list[int]
    """The same again, but what plain Traditional text has none of (Simplified characters, kana) becomes ``MARK``."""
    simplified: frozenset[str]
    """Characters that only Simplified text has."""
    contexts: dict[str, list[Context]]
    """By the character and one neighbour (``乾隆``, or ``显\\0著`` where nothing follows): candidates, highest rank
    first."""
    standard: frozenset[str]
    """Characters that can change, although Simplified text has them as standard ones."""
    gated: frozenset[str]
    """These, and variant forms that names keep: left alone among Simplified characters."""
    plain: re.Pattern[str]
    """A character of the basic plane that only Traditional text has."""
    shared: re.Pattern[str]
    """A gated character."""
    deviant: re.Pattern[str]
    """A place where the default may be wrong: a neighbour fits a context, or a standard character stands alone."""


@cache
def tables() -> Tables:
    """Give the flattened tables, built when they are first wanted.

    Two threads that come first together may both build them, and keep the same. A lock would be worse: a process that
    is forked while another thread holds it waits for ever.
    """
    rows = supplement()
    default, phrases, strong = _merge(rows)
    standard = frozenset("".join(row.old for row in rows if row.kind == "gate"))
    gated = standard.union("".join(row.old for row in rows if row.kind == "names"))
    fold = {ord(old): new for old, new in default.items()}
    dense = list(range(_BMP))
    for point, new in fold.items():
        if point < _BMP:
            dense[point] = ord(new)
    simplified = _simplified_only() - gated
    marking = dense.copy()
    for one in simplified:
        marking[ord(one)] = ord(MARK)
    for span in (KANA[:3], KANA[3:]):
        points = range(ord(span[0]), ord(span[-1]) + 1)
        marking[points.start : points.stop] = [ord(MARK)] * len(points)
    contexts = _contexts(phrases, strong, default, fold)
    return Tables(
        default=fold,
        dense=dense,
        marking=marking,
        simplified=simplified,
        contexts=contexts,
        standard=standard,
        gated=gated,
        plain=re.compile(character_class(default.keys() - gated)),
        shared=re.compile(character_class(gated)),
        deviant=re.compile(_deviant(contexts, default, standard)),
    )


def _simplified_only() -> frozenset[str]:
    """Give the characters that only Simplified text has.

    These are the keys of the dictionary from Simplified to Traditional that are no Traditional character at the same
    time (as 后, 里 and 台 are) and no everyday form in Taiwan or Hong Kong (as 群, 床 and 温 are).
    """
    regional = {new for name in ("TWVariants.txt", "HKVariants.txt") for _, new in entries(read_dictionary(name))}
    lines = read_dictionary("STCharacters.txt").split("\n")
    return frozenset(
        line[0] for line in lines if line[1:2] == "\t" and line[0] not in line[2:] and line[0] < "\U00010000"
    ).difference(regional)


def _merge(rows: Iterable[Row]) -> tuple[dict[str, str], dict[str, str], set[str]]:
    """Put the supplement on top of the two dictionaries: defaults, phrases, and which of these are strong."""
    default = first_values(read_dictionary("TSCharacters.txt"))
    phrases = dict(entries(read_dictionary("TSPhrases.txt")))
    strong: set[str] = set()
    rare: set[str] = set()
    for kind, old, new, _ in rows:
        if kind == "char":
            default.update(zip(old, new, strict=True))
        elif kind == "drop":
            for phrase in old.split(" "):
                phrases.pop(phrase, None)
        elif kind == "rare":
            rare.update(old)
        elif kind in ("phrase", "strong"):
            phrases.update(zip(old.split(" "), new.split(" "), strict=True))
            if kind == "strong":
                strong.update(old.split(" "))
    # A rare Simplified form beyond the basic plane that the standard table does not have is a box for most readers.
    kept = {old: new for old, new in default.items() if old != new and (new < "\U00010000" or new in rare)}
    return kept, phrases, strong


def _contexts(
    phrases: dict[str, str], strong: set[str], default: dict[str, str], fold: dict[int, str]
) -> dict[str, list[Context]]:
    """Turn phrases into contexts of those of their characters that can deviate at all."""
    able: set[str] = set()
    folds: dict[str, str] = {}
    for phrase, wanted in phrases.items():
        folded = folds[phrase] = phrase.translate(fold)
        if folded != wanted:
            able.update(old for old, one, new in zip(phrase, folded, wanted, strict=True) if one != new)
    found: dict[str, list[Context]] = {}
    for phrase, folded in folds.items():
        if able.isdisjoint(phrase):
            continue
        rank = len(phrase) + (LONGEST_PHRASE if phrase in strong else 0)
        for at, old in enumerate(phrase):
            if old in able:
                before, after = folded[:at], folded[at + 1 :]
                key = f"{old}{after[0]}" if after else f"{before[-1]}\0{old}"
                found.setdefault(key, []).append(Context(before, after, phrases[phrase][at], phrase, rank))
    for group in found.values():
        if len(group) > 1:
            group.sort(key=lambda context: -context.rank)
    return found


def _deviant(contexts: dict[str, list[Context]], default: dict[str, str], standard: frozenset[str]) -> str:
    """Make the pattern of places to look at: a trigger before, or after, a neighbour that a deviating context has.

    The pattern begins with one class, so that ``re`` skips ahead by a table; all but the two frequent triggers share
    their neighbours, which lets through some places in vain but compiles in a tenth of the time. The neighbour is
    compared as it stands, so a class holds all characters that fold into it.
    """
    unfold: dict[str, str] = {}
    for old, new in default.items():
        unfold[new] = unfold.get(new, new) + old
    before = {trigger: set[str]() for trigger in f" {_FREQUENT}"}
    after = {trigger: set[str]() for trigger in f" {_FREQUENT}"}
    triggers = set(standard)
    for key, group in contexts.items():
        is_before = key[1] == "\0"
        trigger, folded = (key[2], key[0]) if is_before else (key[0], key[1])
        usual = default.get(trigger, trigger)
        if any(context.value != usual for context in group):
            triggers.add(trigger)
            sides = before if is_before else after
            sides[trigger if trigger in _FREQUENT else " "].update(unfold.get(folded, folded))

    def branch(trigger: str) -> str:
        return f"(?=[{_ranges(after[trigger])}])|(?<=[{_ranges(before[trigger])}].)"

    own = "|".join(f"(?<={trigger})(?:{branch(trigger)})" for trigger in _FREQUENT)
    alone = r"(?!\S)(?<!\S.)"
    return rf"{character_class(triggers)}(?:{own}|(?<![{_FREQUENT}])(?:{branch(' ')})|{alone})"


def character_class(characters: Iterable[str]) -> str:
    """Write characters as a class of ranges; those beyond the basic plane are left out.

    ``re`` looks characters of the basic plane up in one table, but tries those beyond it one by one: a hundred times
    slower.

    >>> character_class("acb隆")
    '[a-c隆]'
    """
    return f"[{_ranges(characters)}]"


def _ranges(characters: Iterable[str]) -> str:
    parts: list[str] = []
    last = first = -2
    for point in sorted(map(ord, characters)):
        if point >= _BMP:
            break
        if point != last + 1:
            parts.append(_range(first, last))
            first = point
        last = point
    return "".join(parts) + _range(first, last) or "\0"


def _range(first: int, last: int) -> str:
    if first < 0:
        return ""
    return chr(first) if first == last else f"{chr(first)}-{chr(last)}"
