"""Tags of HTML that were left over where lines end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LINE_BREAK"]

_BREAK: Final = lazy(r"[ \u3000]{0,4}<[bB][rR][ ]?/?>")
#: Behind one of these a line ends: a sentence, a label without a value, the name of a page.
_ENDS: Final = frozenset("。！？：:）)”")
#: Before one of these a tag stands in a sentence that speaks of it, or in code.
_GOES_ON: Final = frozenset("，、；;,\"'”’」』")
#: A line that has other tags is HTML as it should be, and stays; so does one that speaks of a single tag.
_OTHER: Final = lazy(r"<(?:/?(?![bB][rR][ ]?/?>)[a-zA-Z]|!--)[^<>\n]{0,400}>")
BREAKS: Final = 2


def propose_line_breaks(text: str) -> Iterator[Edit]:
    """Propose the end of a line for each tag of one, where a line has several, and one of them behind a sentence.

    >>> [edit[:3] for edit in propose_line_breaks("会议召开。<br/>各地参加。<br>")]
    [(5, 10, '\\n'), (15, 19, '\\n')]
    >>> list(propose_line_breaks("换行写<br>，分段写<p>。"))
    []
    """
    if "<br" not in text and "<BR" not in text:
        return
    start = 0
    for line in text.split("\n"):
        found = list(_BREAK.finditer(line)) if "<" in line else []
        behind = any(line[match.start() - 1] in _ENDS for match in found if match.start() > 0)
        told = any(line[match.end() : match.end() + 1] in _GOES_ON for match in found)
        if len(found) >= BREAKS and behind and not told and _OTHER.search(line) is None:
            for match in found:
                yield Edit(start + match.start(), start + match.end(), "\n", LINE_BREAK.name)
        start += len(line) + 1


LINE_BREAK: Final = Rule(
    "damage.line-break-tag",
    "Tags that end lines, left over from HTML, become ends of lines",
    "repair",
    ("会议召开。<br/>各地参加。<br/>", "会议召开。\n各地参加。\n"),
    propose_line_breaks,
)
