"""Corruptors: the damage that real pages carry, done on purpose, with the truth about every place of it.

Each takes a clean text and gives a `Damaged`: the text as it is now, the text as it was, and the regions where they
differ. They are deterministic: the same text, options and seed give the same damage. What is no text or no such number
raises a `TypeError`, a share or a measure that there is not a `ValueError`. Test your own cleaner with them:

>>> from govtext import repair
>>> damaged = double_glyphs("关于做好疫情防控工作的通知")
>>> repair(damaged.text) == damaged.truth
True
"""

from govtext.testing.damaged import Damaged, Region, Scribe
from govtext.testing.encodings import gloss, gloss_randomly, gloss_without_tones, mojibake
from govtext.testing.forms import ascii_marks, entities, fullwidth, invisible, line_ends, radicals
from govtext.testing.layouts import blank_lines, gutters, hyphenate, interleave, page_breaks, wrap
from govtext.testing.printing import double_glyphs, double_lines, letter_space, space_digits, staircase, word_spaces

__all__ = [
    "Damaged",
    "Region",
    "Scribe",
    "ascii_marks",
    "blank_lines",
    "double_glyphs",
    "double_lines",
    "entities",
    "fullwidth",
    "gloss",
    "gloss_randomly",
    "gloss_without_tones",
    "gutters",
    "hyphenate",
    "interleave",
    "invisible",
    "letter_space",
    "line_ends",
    "mojibake",
    "page_breaks",
    "radicals",
    "space_digits",
    "staircase",
    "word_spaces",
    "wrap",
]
