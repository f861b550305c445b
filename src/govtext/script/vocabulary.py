"""Terms of Taiwan and Hong Kong, and what the mainland calls them; only where it is safe.

OpenCC's own lists rewrite 1,500 characters in a million of mainland news (核心→内核, 文字→文本). So this list is
short, and each term is either one that no mainland text has, or waits for Traditional surroundings; longer words that
only contain a term are listed as well, and stay.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.data import read
from govtext.misuse import no_text
from govtext.script.convert import to_simplified
from govtext.script.evidence import REACH, simplified_only
from govtext.script.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

_OUTWEIGHS: Final = 2


class _Terms(NamedTuple):
    pattern: re.Pattern[str]
    mainland: dict[str, str]
    always: frozenset[str]


@cache
def _terms() -> _Terms:
    rows = [line.split("\t") for line in read("script", "vocabulary.tsv").splitlines() if line and line[0] != "#"]
    longest_first = sorted((term for term, _, _ in rows), key=lambda term: (-len(term), term))
    return _Terms(
        pattern=re.compile("|".join(longest_first)),
        mainland={term: mainland for term, mainland, where in rows if where != "never"},
        always=frozenset(term for term, _, where in rows if where == "always"),
    )


def mainland_vocabulary(text: str) -> Iterator[tuple[int, int, str]]:
    """Propose the mainland's terms: (start, end, replacement), in order, without overlaps.

    The text is best given as it came, not yet converted: what script it is in decides about terms that the mainland
    uses for something else. Replacements are Simplified.

    >>> list(mainland_vocabulary("這套軟體處理資訊"))
    [(2, 4, '软件'), (6, 8, '信息')]
    >>> list(mainland_vocabulary("软体动物的资讯"))  # mainland text
    []
    """
    if not isinstance(text, str):
        raise no_text("mainland_vocabulary", text, "a str")
    return _proposals(text)


def _proposals(text: str) -> Iterator[tuple[int, int, str]]:
    terms = _terms()
    for match in terms.pattern.finditer(to_simplified(text)):
        mainland = terms.mainland.get(match[0])
        if mainland is None:
            continue
        start, end = match.span()
        if match[0] in terms.always or _traditional(text, start, end):
            yield start, end, mainland


def _traditional(text: str, start: int, end: int) -> bool:
    """Say whether a stretch is in Traditional text: by its own characters, else by those around it."""
    plain = tables().plain
    if plain.search(text, start, end) is not None:
        return True
    low, high = max(start - REACH // 8, 0), end + REACH // 8
    traditional = len(plain.findall(text, low, high))
    return traditional > _OUTWEIGHS * len(simplified_only().findall(text, low, high))
