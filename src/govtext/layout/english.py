"""What kinds of English words stand at a break: an article goes on in a noun, and hardly ever in a verb."""

from __future__ import annotations

import re
from string import ascii_letters, digits
from typing import Final

__all__ = ["kind_at_end", "kind_at_start"]

_KINDS: Final = {
    word: kind
    for kind, words in {
        "article": "the a an this these those its their his her our my your each every no",
        "of": "of",
        "to": "to",
        "preposition": "in on at by for with from into over under about after before between through during against",
        "auxiliary": "is are was were be been being has have had will would can could may might must do does did",
        "conjunction": "and or but nor",
        "relative": "that which who whose when while where as if because than how what so",
        "pronoun": "he she it they we i you them him us me there",
        "not": "not n't also only more most very too",
    }.items()
    for word in words.split()
}
_ENDINGS: Final = (
    ("ing", "ing"),
    ("ed", "ed"),
    ("ly", "ly"),
    ("tion", "noun"),
    ("ment", "noun"),
    ("ness", "noun"),
    ("ity", "noun"),
    ("al", "adjective"),
    ("ous", "adjective"),
    ("ive", "adjective"),
    ("ful", "adjective"),
    ("ic", "adjective"),
    ("s", "s"),
)
_ENDS: Final = tuple(ending for ending, _ in _ENDINGS)


_ALPHANUMERIC: Final = ascii_letters + digits
_FIRST: Final = re.compile("[A-Za-z0-9]+")


def kind_at_end(line: str) -> str:
    """Name the kind of the word that a line ends with, if it ends with one.

    >>> kind_at_end("to rebuild the"), kind_at_end("of agencies"), kind_at_end("by the Treasury"), kind_at_end("so,")
    ('article', 's', 'capital', '')
    """
    word = line[len(line.rstrip(_ALPHANUMERIC)) :]
    return _kind(word) if word else ""


def kind_at_start(line: str) -> str:
    """Name the kind of the word that a line begins with, if it begins with one.

    >>> kind_at_start("rapidly growing"), kind_at_start("2019 budget"), kind_at_start("(of")
    ('ly', 'number', '')
    """
    word = _FIRST.match(line)
    return _kind(word.group()) if word is not None else ""


def _kind(word: str) -> str:
    kind = _KINDS.get(word.lower())
    if kind is not None:
        return kind
    if word[0].isdigit():
        return "number"
    if word[0].isupper():
        return "capital"
    if not word.endswith(_ENDS):  # as most words
        return "word"
    return next(kind for ending, kind in _ENDINGS if word.endswith(ending))
