"""Which characters had more than one reading, and what decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from govtext.engine import as_str
from govtext.script.convert import UNCERTAIN, Plan, decide, plan
from govtext.script.evidence import Surroundings, japanese_lines
from govtext.script.tables import character_class, tables
from govtext.text import Text


class Ambiguity(NamedTuple):
    """One character of a text that could have become more than one thing.

    >>> from govtext import ambiguities
    >>> [found] = ambiguities("乾隆")
    >>> found.character, found.chosen, found.candidates, found.evidence, found.phrase
    ('乾', '乾', ('干', '乾'), 'phrase', '乾隆')
    """

    start: int
    """Where it stands, in code points."""
    end: int
    """One further: spans are half-open."""
    character: str
    """The character as the text has it."""
    candidates: tuple[str, ...]
    """What it can become: its default first."""
    chosen: str
    """What `simplify` makes of it here."""
    evidence: Literal["phrase", "surroundings", "alone", "japanese", "default"]
    """What decided: a phrase, the script around it, that it stands alone, a Japanese line, or only its default."""
    phrase: str = ""
    """The dictionary's phrase, where one decided."""


@cache
def _candidates() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """Give the class of characters with more than one reading, and their readings."""
    found = tables()
    readings = {old: {found.default.get(ord(old), old): None, old: None} for old in sorted(found.gated)}
    for group in found.contexts.values():
        for context in group:
            old = context.phrase[len(context.before)]
            usual = found.default.get(ord(old), old)
            readings.setdefault(old, {usual: None})[context.value] = None
    several = {old: tuple(values) for old, values in readings.items() if len(values) > 1}
    return re.compile(character_class(several)), several


def ambiguities(text: str | Text) -> tuple[Ambiguity, ...]:
    """Give every character of a text that had more than one reading, with the reading chosen and the evidence for it.

    Raises `TypeError` for what is no text.

    >>> for found in ambiguities("曬乾的乾隆帝畫像"):
    ...     print(found.start, found.character, found.candidates, found.chosen, found.evidence, found.phrase)
    1 乾 ('干', '乾') 干 phrase 曬乾
    3 乾 ('干', '乾') 乾 phrase 乾隆
    6 畫 ('画', '划') 画 default
    """
    return tuple(_ambiguities(as_str(text, "ambiguities")))


def _ambiguities(text: str) -> Iterator[Ambiguity]:
    found = tables()
    pattern, readings = _candidates()
    work: Plan | None = None
    around: Surroundings | None = None
    japanese: Iterator[tuple[int, int]] = iter(())
    start = end = -1
    for match in pattern.finditer(text):
        at = match.start()
        if end < 0:  # the first one: most text has none, and needs no plan
            work = plan(text, found)
            around = work.around if work else Surroundings(text, found, otherwise=True)
            japanese = japanese_lines(text)
            end = 0
        while end <= at and (line := next(japanese, None)) is not None:
            start, end = line
        old = text[at]
        if start <= at < end:
            yield Ambiguity(at, at + 1, old, _with(readings[old], old), old, "japanese")
        elif work is None:
            yield Ambiguity(at, at + 1, old, _with(readings[old], old), old, "surroundings")
        elif old == UNCERTAIN and found.plain.search(text) is None:
            yield Ambiguity(at, at + 1, old, readings[old], old, "default")
        else:
            decision = decide(text, at, around, found)
            yield Ambiguity(at, at + 1, old, readings[old], decision.value, decision.reason, decision.phrase)


def _with(readings: tuple[str, ...], old: str) -> tuple[str, ...]:
    """Give the readings of a character that stays, though it may have none in which it does."""
    return readings if old in readings else (*readings, old)
