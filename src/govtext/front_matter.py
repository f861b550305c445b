"""Front matter: the fields that a page saved as Markdown begins with, between fences, or over a line that ends them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FENCE", "FIELD", "front_matter"]

FENCE: Final = "---"
#: A field: its name and, perhaps in quotes, its value.
FIELD: Final = lazy(
    r"(?P<name>[A-Za-z][\w. -]{0,30}?)[ ]{0,20}:(?:[ ]+(?P<quote>[\"']?)(?P<value>[^\n]{0,2000}?)(?P=quote))?"
)
#: One of several values of the field above.
_VALUE: Final = lazy(r"-[ ][^\n]{1,400}")
#: Front matter has so many lines at the most, and so many fields at the least.
LINES: Final = 60
FIELDS: Final = 2


#: How a reader of the web for language models begins, and the line under which it has the page.
_READER: Final = "Title:"
_CONTENT: Final = "Markdown Content:"


def front_matter(lines: Iterable[str]) -> int:
    """Give how many lines of a text are front matter, with those that fence or end it; nought if it has none.

    >>> front_matter(["---", "title: 新馆开放", "tags:", "- 图书馆", "---", "昨日，新馆开放。"])
    5
    >>> front_matter(["---", "time: 10:20", "---"])  # one field alone may be anything
    0
    >>> front_matter(["---", "title: 新馆开放", "昨日，新馆开放。", "---"])  # a sentence is no field
    0
    >>> front_matter(["Title: 新馆开放", "URL Source: https://example.com/1", "Markdown Content:", "昨日，新馆开放。"])
    3
    """
    fields, last = 0, ""
    for i, line in enumerate(islice(lines, LINES)):
        if i == 0:
            last = FENCE if line == FENCE else _CONTENT if line.startswith(_READER) else ""
            if not last:
                break
        elif line == last:
            return i + 1 if fields >= (FIELDS if last == FENCE else 1) else 0
        elif FIELD.fullmatch(line) is not None:
            fields += 1
        elif _VALUE.fullmatch(line) is None:
            break
    return 0
