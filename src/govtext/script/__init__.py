"""Traditional to Simplified: one conversion for mainland, Taiwan and Hong Kong text, one to one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, overload

from govtext.engine import Selection, apply, as_text, like
from govtext.misuse import check_option
from govtext.script.ambiguous import Ambiguity, ambiguities
from govtext.script.convert import to_simplified
from govtext.script.detect import ScriptReport, detect_script
from govtext.script.dictionaries import ScriptDataError
from govtext.script.quotes import curly_quotes
from govtext.script.rules import RULES
from govtext.script.vocabulary import mainland_vocabulary
from govtext.text import Text

__all__ = [
    "RULES",
    "Ambiguity",
    "Quotes",
    "ScriptDataError",
    "ScriptReport",
    "Vocabulary",
    "ambiguities",
    "curly_quotes",
    "detect_script",
    "mainland_vocabulary",
    "simplify",
    "to_simplified",
    "with_options",
]

Vocabulary = Literal["keep", "mainland"]
Quotes = Literal["keep", "curly"]


@overload
def simplify(
    text: str,
    *,
    vocabulary: Vocabulary = ...,
    quotes: Quotes = ...,
    select: Iterable[str] | None = ...,
    ignore: Iterable[str] | None = ...,
) -> str: ...
@overload
def simplify(
    text: Text,
    *,
    vocabulary: Vocabulary = ...,
    quotes: Quotes = ...,
    select: Iterable[str] | None = ...,
    ignore: Iterable[str] | None = ...,
) -> Text: ...
def simplify(
    text: str | Text,
    *,
    vocabulary: Vocabulary = "keep",
    quotes: Quotes = "keep",
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> str | Text:
    """Convert Traditional characters, of the mainland, Taiwan or Hong Kong, to Simplified ones, one for one.

    A `str` gives a `str`, a `Text` gives a `Text`. `vocabulary="mainland"` also puts mainland words for those of Taiwan
    and Hong Kong, where the context is safe; `quotes="curly"` puts “” for 「」. Raises `TypeError` for another type and
    `ValueError` for an unknown option.

    >>> simplify("乾隆年間的著名畫家")
    '乾隆年间的著名画家'
    >>> simplify("電腦軟體與網際網路", vocabulary="mainland")
    '电脑软件与互联网'
    """
    chosen = with_options(Selection.of(RULES, select, ignore), vocabulary, quotes)
    return like(text, apply(as_text(text, "simplify"), RULES, chosen))


def with_options(chosen: Selection, vocabulary: str, quotes: str) -> Selection:
    """Add the rules that the options ask for; raise `ValueError` for an option that there is not."""
    check_option("vocabulary", vocabulary, ("keep", "mainland"))
    check_option("quotes", quotes, ("keep", "curly"))
    if vocabulary == "mainland":
        chosen = chosen.with_("script.vocabulary")
    return chosen.with_("script.quotes") if quotes == "curly" else chosen
