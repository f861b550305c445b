"""Front matter: the fields that a page saved as Markdown begins with, between two lines of three hyphens."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FENCE", "FIELD", "fenced"]

FENCE: Final = "---"
#: A field: its name and, perhaps in quotes, its value.
FIELD: Final = lazy(r"(?P<name>[A-Za-z][\w.-]{0,30}):(?:[ ]+(?P<quote>[\"']?)(?P<value>[^\n]{0,2000}?)(?P=quote))?")
#: One of several values of the field above.
_VALUE: Final = lazy(r"-[ ][^\n]{1,400}")
#: Front matter has so many lines at the most, and so many fields at the least.
LINES: Final = 60
FIELDS: Final = 2


def fenced(lines: Iterable[str]) -> int:
    """Give how many lines of a text are front matter, with those that fence it; nought if it has none.

    >>> fenced(["---", "title: 新馆开放", "tags:", "- 图书馆", "---", "昨日，新馆开放。"])
    5
    >>> fenced(["---", "time: 10:20", "---"])  # one field alone may be anything
    0
    """
    fields = 0
    for i, line in enumerate(islice(lines, LINES)):
        if i == 0:
            if line != FENCE:
                break
        elif line == FENCE:
            return i + 1 if fields >= FIELDS else 0
        elif FIELD.fullmatch(line) is not None:
            fields += 1
        elif _VALUE.fullmatch(line) is None:
            break
    return 0
