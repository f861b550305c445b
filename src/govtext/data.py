"""Tables that ship with the package: read when they are first wanted, then kept.

`pkgutil` reads them, from a zip file too; `importlib.resources` would be a tenth of the time that importing govtext
takes.
"""

from __future__ import annotations

from functools import cache
from pkgutil import get_data

__all__ = ["read"]


@cache
def read(*path: str) -> str:
    """Give the text of a table, by its room and name, or by its name alone; `tools/` holds the script that made it.

    >>> "情" in next(row for row in read("word_pairs.txt").splitlines() if row[0] == "疫")
    True
    """
    data = get_data("govtext", "/".join(path))
    assert data is not None, "the loader of this package gives no data"
    return data.decode("utf-8")
