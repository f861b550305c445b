"""From joints to edits: what stands between two lines, and what is to stand there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.layout.hyphens import hyphen_of, resolve
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.joints import Joint
    from govtext.lines import Line, Lines

__all__ = ["breaks"]

#: Letters and digits of scripts that part words with spaces.
_WORD: Final = lazy(r"[0-9A-Za-z\u00c0-\u024f]")
#: A number, a date, an address that was broken in its middle goes on without a space.
_NUMBER_END: Final = lazy(r"\d[.,:/\-]?$|https?://|www\.|\S@|[/@_]$")
_ADDRESS: Final = lazy(r"https?://|www\.")
#: A reporter in the bracket of a dateline, at the end of a line, and the next one: （记者 张伟 | 通讯员 李娜）.
_ROLE: Final = "(?:本报)?(?:特约|见习|實習|实习)?(?:记者|記者|通讯员|通訊員|实习生|實習生)"
_REPORTER: Final = lazy(rf"[（(]{_ROLE}[^（）()，。]{{2,30}}$")
_ANOTHER: Final = lazy(rf"{_ROLE}[ \u3000]?[一-鿿]")
#: Characters at the end of a line that the first of them is looked for in.
TAIL: Final = 40


def breaks(value: str, lines: Lines, decided: Sequence[Joint]) -> Iterator[Edit]:
    """Yield the edits that leave one line a paragraph in `value`, without indents and blank lines."""
    done = 0
    words: frozenset[str] | None = None
    before: Line | None = None
    for i, line in enumerate(lines):
        if before is not None and not decided[i - 1].hard:
            if hyphen_of(before.content) and value[line.start].isalpha():
                if words is None:
                    words = frozenset(re.findall(r"[A-Za-z]+(?:-[A-Za-z0-9]+)*", value))
                yield resolve(before, line, words)
            else:
                between = separator(before.content, line.content)
                yield Edit(done, line.start, between, "layout.soft-break")
        elif i:
            yield from _hard(value, done, line.start)
        elif line.start:
            yield Edit(0, line.start, "", "layout.margin")
        done = line.end
        before = line
    if lines and done < len(value):
        yield from _tail(value, done)


def separator(before: str, after: str) -> str:
    """Give what goes between two halves of a paragraph: a space between Latin words, and between two reporters.

    >>> separator("疫情防", "控"), separator("the new", "policy"), separator("共1", "095人"), separator("3.44", "亿")
    ('', ' ', '', '')
    >>> separator("本报讯（记者 张伟", "通讯员 李娜）昨日，")
    ' '
    """
    last, first = before[-1], after[0]
    if _ANOTHER.match(after) and _REPORTER.search(before, max(0, len(before) - TAIL)):
        return " "
    if (not _WORD.match(first) and first not in "(\"'“‘$&#") or not (_WORD.match(last) or last in ".,;:!?)\"'”’%&—"):
        return ""
    if first in "“‘\"'(" and not _WORD.match(after[1:2]):
        return ""
    if last in "”’" and not re.search(r"[\x21-\x7e]", before[-2:-1]):
        return ""
    token = before.rsplit(maxsplit=1)[-1]
    if first.isdigit() and (last.isdigit() or _NUMBER_END.search(token)):
        return ""
    if last not in ".,;)" and _ADDRESS.search(token):
        return ""
    return " "


def _hard(value: str, start: int, end: int) -> Iterator[Edit]:
    """Leave one line break of the white space between two lines."""
    cut = value.find("\n", start, end)
    if cut < 0:  # a page break alone parts them
        yield Edit(start, end, "\n", "layout.page-break")
        return
    if cut > start:
        yield Edit(start, cut, "", "layout.margin")
    rest = value.rfind("\n", cut, end) + 1
    if rest > cut + 1:
        yield Edit(cut + 1, rest, "", "layout.blank-line")
    if end > rest:
        yield Edit(rest, end, "", "layout.margin")


def _tail(value: str, start: int) -> Iterator[Edit]:
    """Drop the white space after the last line, but for a closing line break."""
    end = len(value)
    if value[start] == "\n":
        start += 1
    if start < end:
        yield Edit(start, end, "", "layout.blank-line" if "\n" in value[start:] else "layout.margin")
