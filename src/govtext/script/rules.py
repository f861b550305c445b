"""The rules of the script room, in the order in which they are applied.

Vocabulary comes before the characters: it is recognised in the text as it was written, and its words are Simplified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.script.convert import to_simplified
from govtext.script.quotes import curly_quotes
from govtext.script.vocabulary import mainland_vocabulary
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RULES"]

VOCABULARY: Final = "script.vocabulary"


def _vocabulary(text: str) -> Iterator[Edit]:
    for start, end, word in mainland_vocabulary(text):
        yield Edit(start, end, word, VOCABULARY)


RULES: Final = (
    Rule(
        VOCABULARY,
        "Words of Taiwan and Hong Kong become those of the mainland, where the context is safe.",
        "fold",
        ("電腦軟體與網際網路", "電腦软件與互联网"),
        default=False,
        propose=_vocabulary,
    ),
    Rule(
        "script.traditional",
        "Traditional characters become Simplified ones.",
        "fold",
        ("乾隆年間的乾坤與乾燥", "乾隆年间的乾坤与干燥"),
        rewrite=to_simplified,
    ),
    Rule(
        "script.quotes",
        "Corner brackets become curly quotation marks.",
        "fold",
        ("他說：「好。」", "他說：“好。”"),
        default=False,
        rewrite=curly_quotes,
    ),
)
