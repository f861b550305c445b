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
_lock = Lock()


class Context(NamedTuple):
    """What one character becomes between two folded pieces of text."""

    before: str
    after: str
    value: str
    phrase: str
    """The phrase as the dictionary writes it: the evidence to show."""

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
    """By the character and one neighbour (``乾隆``, or ``显著`` with the trigger last): candidates, longest first."""
    alone: frozenset[str]
    """Characters for which some context exists at all."""
    gated: frozenset[str]
    """Characters that Simplified text uses as well: left alone among Simplified characters."""
    plain: re.Pattern[str]
    """A character that always converts: only Traditional text has it."""
    changing: re.Pattern[str]
    """A character that converts by default, gated or not."""
    trigger: re.Pattern[str]
    """A place where a context may hold (its neighbour fits), or a gated character."""
    deviant: re.Pattern[str]
    """A place where a context may hold; gated characters are left out."""


def tables() -> Tables:
    """Give the flattened tables, built by whichever thread comes first."""
    with _lock:
        return _build()


@cache
def _build() -> Tables:
    rows = supplement()
    default, phrases = _merge(rows)
    gated = frozenset("".join(row[1] for row in rows if row[0] == "gate"))
    fold = {ord(key): value for key, value in default.items()}
    dense = list(range(_BMP))
    for key, value in default.items():
        if ord(key) < _BMP:
            dense[ord(key)] = ord(value)
    contexts = _contexts(phrases, default, fold)
    deviant = _deviant(contexts, default)
    plain = frozenset(default) - gated
    return Tables(
        default=fold,
        dense=dense,
        contexts=contexts,
        alone=frozenset(context.phrase[len(context.before)] for found in contexts.values() for context in found),
        gated=gated,
        plain=re.compile(character_class(plain)),
        changing=re.compile(character_class(set(default))),
        trigger=re.compile(f"{character_class(gated)}|{deviant}"),
        deviant=re.compile(deviant),
    )


def _merge(rows: list[list[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Put the supplement on top of the two dictionaries."""
    rare = frozenset("".join(row[1] for row in rows if row[0] == "rare"))
    default = {
        key: value
        for key, value in entries(read_dictionary("TSCharacters.txt"))
        # A rare Simplified form beyond the basic plane that the standard table does not have is a box for most readers.
        if key != value and (value < "\U00010000" or value in rare)
    }
    phrases = dict(entries(read_dictionary("TSPhrases.txt")))
    for kind, key, value, _ in rows:
        if kind == "char":
            default[key] = value
        elif kind == "phrase":
            phrases[key] = value
        elif kind == "drop":
            phrases.pop(key, None)
    return {key: value for key, value in default.items() if key != value}, phrases


def _contexts(phrases: dict[str, str], default: dict[str, str], fold: dict[int, str]) -> dict[str, tuple[Context, ...]]:
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
                context = Context(folded[:at], folded[at + 1 :], wanted[at], phrase)
                found.setdefault(_neighbourhood(old, context), []).append(context)
    return {
        key: tuple(sorted(set(group), key=lambda context: -len(context.phrase))) for key, group in found.items()
    }


def _neighbourhood(old: str, context: Context) -> str:
    """Give the key by which a context is found: the character with the neighbour after it, else before it."""
    return f"{old}{context.after[0]}" if context.after else f"{context.before[-1]}\0{old}"


def _deviant(contexts: dict[str, tuple[Context, ...]], default: dict[str, str]) -> str:
    """Make the pattern of places to look at: a character before, or after, a neighbour that a deviating context has.

    The neighbour is compared as it stands, so each class holds all characters that fold into it.
    """
    unfold: dict[str, str] = {}
    for key, value in default.items():
        unfold[value] = unfold.get(value, "") + key
    after: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    for key, group in contexts.items():
        trigger, neighbours = (key[2], before) if key[1] == "\0" else (key[0], after)
        if any(context.value != default.get(trigger, trigger) for context in group):
            folded = key[0] if key[1] == "\0" else key[1]
            neighbours.setdefault(trigger, set()).update(folded, unfold.get(folded, ""))
    branches = [f"{trigger}(?={character_class(group)})" for trigger, group in after.items()]
    branches += [f"{trigger}(?<={character_class(group)}{trigger})" for trigger, group in before.items()]
    return "|".join(sorted(branches))


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
