"""The dictionaries and the supplement, flattened once into what the converter looks at.

OpenCC cuts a text into dictionary phrases and converts phrase by phrase. That is slow, and of 277 phrases all but a few
characters convert as they would alone. Here every character has one default; a phrase is kept only for the characters that
*deviate* in it: as a context of that character. Contexts are compared in folded form (each character already
in its default conversion), so one context serves 顯著 and 显著, 袖裏乾坤 and 袖裡乾坤.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Final, NamedTuple

from govtext.script.dictionaries import entries, read_dictionary, supplement

LONGEST_PHRASE: Final = 16
"""No phrase is longer, so this many characters on either side decide; the tests hold the data to it."""
_BMP: Final = 0x10000
_FREQUENT: Final = "於著"
"""Tried first: one in a hundred characters of Traditional text is one of them."""
_lock = Lock()


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
        return (
            start >= 0 and folded.startswith(self.after, at + 1) and folded.startswith(self.before, start)
        )


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that the converter needs, built at the first call and never changed."""

    default: dict[int, str]
    """What a character becomes when no context speaks."""
    dense: list[int]
    """The same for the basic plane as a list by code point: ``str.translate`` is twice as fast with it."""
    contexts: dict[str, tuple[Context, ...]]
    """By the character and one neighbour (``乾隆``, or ``显著`` with the trigger last): candidates, highest rank first."""
    gated: frozenset[str]
    """Characters that Simplified text uses as well, in words or in names: left alone among Simplified characters."""
    plain: re.Pattern[str]
    """A character that always converts: only Traditional text has it."""
    changing: re.Pattern[str]
    """A character that converts by default, gated or not."""
    shared: re.Pattern[str]
    """A gated character."""
    deviant: re.Pattern[str]
    """A place where the default may be wrong: a neighbour fits a context, or a gated character stands alone."""


def tables() -> Tables:
    """Give the flattened tables, built by whichever thread comes first."""
    with _lock:
        return _build()


@cache
def _build() -> Tables:
    rows = supplement()
    default, phrases, strong = _merge(rows)
    lone = frozenset("".join(row[1] for row in rows if row[0] == "gate"))
    gated = lone.union("".join(row[1] for row in rows if row[0] == "names"))
    fold = {ord(key): value for key, value in default.items()}
    dense = list(range(_BMP))
    for key, value in default.items():
        if ord(key) < _BMP:
            dense[ord(key)] = ord(value)
    contexts = _contexts(phrases, strong, default, fold)
    plain = frozenset(default) - gated
    return Tables(
        default=fold,
        dense=dense,
        contexts=contexts,
        gated=gated,
        plain=re.compile(character_class(plain)),
        changing=re.compile(character_class(set(default))),
        shared=re.compile(character_class(gated)),
        deviant=re.compile(_deviant(contexts, default, lone)),
    )


def _merge(rows: list[list[str]]) -> tuple[dict[str, str], dict[str, str], set[str]]:
    """Put the supplement on top of the two dictionaries: defaults, phrases, and which of these are strong."""
    rare = frozenset("".join(row[1] for row in rows if row[0] == "rare"))
    default = {
        key: value
        for key, value in entries(read_dictionary("TSCharacters.txt"))
        # A rare Simplified form beyond the basic plane that the standard table does not have is a box for most readers.
        if key != value and (value < "\U00010000" or value in rare)
    }
    phrases = dict(entries(read_dictionary("TSPhrases.txt")))
    strong: set[str] = set()
    for kind, key, value, _ in rows:
        if kind == "char":
            default[key] = value
        elif kind == "phrase":
            phrases[key] = value
        elif kind == "strong":
            phrases[key] = value
            strong.add(key)
        elif kind == "drop":
            phrases.pop(key, None)
    return {key: value for key, value in default.items() if key != value}, phrases, strong


def _contexts(
    phrases: dict[str, str], strong: set[str], default: dict[str, str], fold: dict[int, str]
) -> dict[str, tuple[Context, ...]]:
    """Turn phrases into contexts of those of their characters that can deviate at all."""
    able = {
        old
        for phrase, wanted in phrases.items()
        for old, new in zip(phrase, wanted, strict=True)
        if default.get(old, old) != new
    }
    found: dict[str, list[Context]] = {}
    for phrase, wanted in phrases.items():
        if able.isdisjoint(phrase):
            continue
        folded = phrase.translate(fold)
        for at, old in enumerate(phrase):
            if old in able:
                rank = len(phrase) + (LONGEST_PHRASE if phrase in strong else 0)
                context = Context(folded[:at], folded[at + 1 :], wanted[at], phrase, rank)
                found.setdefault(_neighbourhood(old, context), []).append(context)
    return {
        key: tuple(sorted(set(group), key=lambda context: -context.rank)) for key, group in found.items()
    }


def _neighbourhood(old: str, context: Context) -> str:
    """Give the key by which a context is found: the character with the neighbour after it, else before it."""
    return f"{old}{context.after[0]}" if context.after else f"{context.before[-1]}\0{old}"


def _deviant(contexts: dict[str, tuple[Context, ...]], default: dict[str, str], lone: frozenset[str]) -> str:
    """Make the pattern of places to look at: a character before, or after, a neighbour that a deviating context has.

    The neighbour is compared as it stands, so each class holds all characters that fold into it. Every branch begins with
    a literal character: only then does ``re`` skip ahead by one table of first characters.
    """
    unfold: dict[str, str] = {}
    for key, value in default.items():
        unfold[value] = unfold.get(value, "") + key
    branches: dict[str, list[str]] = {}
    neighbours: dict[tuple[str, bool], set[str]] = {}
    for key, group in contexts.items():
        before = key[1] == "\0"
        trigger, folded = (key[2], key[0]) if before else (key[0], key[1])
        if any(context.value != default.get(trigger, trigger) for context in group):
            neighbours.setdefault((trigger, before), set()).update(folded, unfold.get(folded, ""))
    for (trigger, before), group in neighbours.items():
        one = character_class(group)
        branches.setdefault(trigger, []).append(f"(?<={one}{trigger})" if before else f"(?={one})")
    for trigger in lone:
        branches.setdefault(trigger, []).append(rf"(?!\S)(?<!\S{trigger})")
    ordered = sorted(branches, key=lambda trigger: (trigger not in _FREQUENT, trigger))
    return "|".join(f"{trigger}(?:{'|'.join(branches[trigger])})" for trigger in ordered)


def character_class(characters: frozenset[str] | set[str]) -> str:
    """Write characters as a class of ranges.

    Characters beyond the basic plane are scanned one by one when a class lists them (a hundred times slower), so they
    come as one range: a place that is looked at in vain costs less.

    >>> character_class(frozenset("acb隆"))
    '[a-c隆]'
    """
    points = sorted(ord(character) for character in characters if character < "\U00010000")
    ranges: list[str] = []
    start = 0
    for index, point in enumerate(points):
        if index + 1 == len(points) or points[index + 1] != point + 1:
            first = points[start]
            ranges.append(chr(first) if first == point else f"{chr(first)}-{chr(point)}")
            start = index + 1
    if len(points) != len(characters):
        ranges.append("\U00010000-\U0010ffff")
    return f"[{''.join(ranges)}]"
