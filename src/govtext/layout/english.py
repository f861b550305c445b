"""What kinds of English words stand at a break: an article goes on in a noun, and hardly ever in a verb."""

from __future__ import annotations

from typing import Final

__all__ = ["kind_of_word"]

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


def kind_of_word(word: str) -> str:
    """Name the kind of an English word.

    >>> kind_of_word("the"), kind_of_word("agencies"), kind_of_word("Treasury"), kind_of_word("rapidly")
    ('article', 's', 'capital', 'ly')
    """
    kind = _KINDS.get(word.lower())
    if kind is not None:
        return kind
    if word[0].isdigit():
        return "number"
    if word[0].isupper():
        return "capital"
    return next((kind for ending, kind in _ENDINGS if word.endswith(ending)), "word")
