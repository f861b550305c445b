"""Pages whose paragraphs are known: what `fit_joints.py` and `fit_bonds.py` learn from.

A folder of pages has `gold/NAME.json`, what a page says, and `raw/ROUTE/NAME.txt`, what an extraction made of it. What
a page says is a list of `articles`, each with `kicker`, `title`, `deck`, `byline`, `dateline` and `credit` (strings, or
null), `subheads`, `captions`, `jumps` and `paragraphs` (lists of strings), a list of strings, `furniture`, and a
`script` ("latn" for Latin). More pages are made of the same texts (see `made_pages.py`).
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from govtext import Text, repair
from govtext.lines import lines_of

Gold = dict[str, Any]

_UNSEEN = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]+")


class Place(NamedTuple):
    """Where a line stands in what the page says: characters `start` to `end` of a unit of `size` characters.

    A unit is a paragraph (`body`), a headline line (`head`), or another line that stands alone (`apart`).
    """

    unit: int
    start: int
    end: int
    size: int
    kind: str


class Known(NamedTuple):
    """A page: its text, and for each line that is not blank its place, or None where that is not known."""

    name: str
    text: Text
    places: list[Place | None]


def read(folder: Path) -> Iterator[tuple[str, Gold, Text]]:
    """Yield the pages of a folder: `ROUTE/NAME`, what it says, and what an extraction made of it, repaired."""
    for path in sorted(folder.glob("raw/*/*.txt"), key=lambda path: (path.name, path)):
        gold = json.loads((folder / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        raw = path.read_text(encoding="utf-8")
        yield f"{path.parent.name}/{path.stem}", gold, repair(Text(raw), ignore=["damage.punctuation-width"])


def _units(gold: Gold) -> Iterator[tuple[str, str]]:
    for article in gold["articles"]:
        for kind, fields in (("head", ("kicker", "title", "deck")), ("apart", ("byline", "dateline", "credit"))):
            yield from ((kind, article[field]) for field in fields if article[field])
        yield from (("head", subhead) for subhead in article["subheads"])
        yield from (("apart", line) for line in (*article["captions"], *article["jumps"]))
        yield from (("body", paragraph) for paragraph in article["paragraphs"])
    yield from (("apart", line) for line in gold["furniture"])


def _folded(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text))


def places(lines: list[str], gold: Gold) -> list[Place | None]:
    """Find each line in what the page says: behind the line before, else where nothing else was found yet."""
    units = [(kind, _folded(text)) for kind, text in _units(gold)]
    whole = "\0" + "".join(text + "\0" for _, text in units)
    starts: list[int] = []
    at = 1
    for _, text in units:
        starts.append(at)
        at += len(text) + 1
    taken: set[tuple[int, int]] = set()
    out: list[Place | None] = []
    before = -1
    for line in lines:
        found = _find(_folded(line), whole, before, taken)
        if found is None or "\0" in whole[found[0] : found[1]]:
            out.append(None)
            before = -1
            continue
        taken.add(found)
        unit = bisect_right(starts, found[0]) - 1
        kind, text = units[unit]
        out.append(Place(unit, found[0] - starts[unit], found[1] - starts[unit], len(text), kind))
        before = found[1]
    return out


def _find(line: str, whole: str, before: int, taken: set[tuple[int, int]]) -> tuple[int, int] | None:
    for form in (line, line[:-1] if line[-1:] in "-‐" else ""):  # as printed, and without its hyphen
        if not form:
            continue
        if before >= 0 and whole.startswith(form, before):
            return before, before + len(form)
        spans = [(m.start(), m.start() + len(form)) for m in re.finditer(re.escape(form), whole)]
        spans = [span for span in spans if span not in taken]
        alone = [(a, b) for a, b in spans if whole[a - 1] == whole[b] == "\0"]
        if alone:
            return alone[0]
        if spans and (len(form) >= 5 or (len(spans) == 1 and len(form) >= 3)):
            return spans[0]
    return None


def known(name: str, text: Text, gold: Gold) -> Known:
    """Give a page with the places of its lines."""
    return Known(name, text, places([line.content for line in lines_of(str(text))], gold))
