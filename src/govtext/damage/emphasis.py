"""Marks of emphasis inside the lines of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EMPHASIS"]

#: What tells that a text is in Markdown: elsewhere asterisks stand for what is not said.
_HEADING: Final = lazy(r"^#{1,6} \S", re.MULTILINE)
#: Words in bold type; the marks before them stand where a word may begin, those of a name that is masked (张**) do not.
_STRONG: Final = lazy(r"(?<![^\s、，。；：！？“‘（《【—…·|>(\[-])\*\*(?=[^\s*])[^*\n]{1,120}(?<=[^\s*])\*\*(?!\*)")
MARK: Final = 2


def propose_emphasis(text: str) -> Iterator[Edit]:
    """Propose to take out the marks around words in bold type, but for those around a whole line: it is a headline.

    >>> page = "# 要闻\\n**本报讯**（记者 周远）昨日，王**不服。\\n**夜市重新开张**"
    >>> [edit[:3] for edit in propose_emphasis(page)]
    [(5, 7, ''), (10, 12, '')]
    >>> list(propose_emphasis("**本报讯**（记者 周远）昨日"))  # no Markdown, for all that is known
    []
    """
    if "**" not in text or _HEADING.search(text) is None:
        return
    for match in _STRONG.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n", "\r"):
            continue
        yield Edit(start, start + MARK, "", EMPHASIS.name)
        yield Edit(end - MARK, end, "", EMPHASIS.name)


EMPHASIS: Final = Rule(
    "damage.emphasis",
    "Marks of bold type in Markdown leave the words",
    "remove",
    ("# 要闻\n**本报讯**昨日，新馆开放。", "# 要闻\n本报讯昨日，新馆开放。"),
    propose_emphasis,
)
