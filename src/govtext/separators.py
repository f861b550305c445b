"""What goes between two pieces of one line, where it was broken: mostly nothing, between Latin words a space."""

from __future__ import annotations

import re
from typing import Final

from govtext.name_rows import names_follow
from govtext.patterns import lazy

__all__ = ["separator"]

#: Letters and digits of scripts that part words with spaces.
_WORD: Final = lazy(r"[0-9A-Za-z\u00c0-\u024f]")
#: A number, a date, an address that was broken in its middle goes on without a space.
_NUMBER_END: Final = lazy(r"\d[.,:/\-]?$|^-$|https?://|www\.|\S@|[/@_]$")
_ADDRESS: Final = lazy(r"https?://|www\.")
#: A reporter in the bracket of a dateline, at the end of a line, and the next one: （记者 张伟 | 通讯员 李娜）.
_ROLE: Final = "(?:本报)?(?:特约|见习|實習|实习)?(?:记者|記者|通讯员|通訊員|实习生|實習生)"
_REPORTER: Final = lazy(rf"[（(]{_ROLE}[^（）()，。]{{2,30}}$")
_ANOTHER: Final = lazy(rf"{_ROLE}[ \u3000]?[一-鿿]")
#: A dash, or dots, with a space behind them, or alone on a line, have one before them, too.
_SPACED: Final = lazy(r"(?:[—–…-]|\.{3}) (?=[0-9A-Za-z“‘\"'(])|[—–]$")
_BEFORE_SPACED: Final = lazy("(?: [—–-]|^[—–])$")
#: Characters at the end of a line that the first of them is looked for in.
TAIL: Final = 40


def separator(before: str, after: str) -> str:
    """Give what goes between two halves of a paragraph: a space between Latin words, and between names.

    >>> separator("疫情防", "控"), separator("the new", "policy"), separator("共1", "095人"), separator("3.44", "亿")
    ('', ' ', '', '')
    >>> separator("本报讯（记者 张伟", "通讯员 李娜）昨日，"), separator("出席：何宁 周远 秦朗", "高岚 沈一鸣")
    (' ', ' ')
    >>> separator("the bridge", "— and the road"), separator("the bridge —", "and the road"), separator("a win—", "win")
    (' ', ' ', '')
    """
    last, first = before[-1], after[0]
    if (_ANOTHER.match(after) and _REPORTER.search(before, max(0, len(before) - TAIL))) or names_follow(before, after):
        return " "
    if not (_WORD.match(first) or first in "([\"'“‘$&#" or _SPACED.match(after)):
        return ""
    if not (_WORD.match(last) or last in ".,;:!?)]\"'”’%&" or _BEFORE_SPACED.search(before, max(0, len(before) - 2))):
        return ""
    if first in "“‘\"'([" and not _WORD.match(after[1:2]):
        return ""
    if last in "”’" and not re.search(r"[\x21-\x7e]", before[-2:-1]):
        return ""
    token = before.rsplit(maxsplit=1)[-1]
    if first.isdigit() and (last.isdigit() or _NUMBER_END.search(token)):
        return ""
    if (last not in ".,;)" or (last == "." and first.islower())) and _ADDRESS.search(token):
        return ""
    return " "
