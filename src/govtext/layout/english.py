"""What English words stand on either side of a break: an article goes on in a noun, and hardly ever in a verb."""

from __future__ import annotations

import re
from string import ascii_letters, digits
from typing import Final

__all__ = ["first_word", "kind_of", "last_word"]

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


def last_word(line: str) -> str:
    """Give the word that a line ends with, or nothing if it ends with none.

    >>> last_word("to rebuild the"), last_word("so,")
    ('the', '')
    """
    return line[len(line.rstrip(_ALPHANUMERIC)) :]


def first_word(line: str) -> str:
    """Give the word that a line begins with, or nothing if it begins with none.

    >>> first_word("rapidly growing"), first_word("(of")
    ('rapidly', '')
    """
    found = _FIRST.match(line)
    return found.group() if found is not None else ""


def kind_of(word: str) -> str:
    """Name the kind of a word; of none it is nothing.

    >>> kind_of("the"), kind_of("agencies"), kind_of("Treasury"), kind_of("2019"), kind_of("")
    ('article', 's', 'capital', 'number', '')
    """
    if not word:
        return ""
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
