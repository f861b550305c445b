"""Pages whose paragraphs are known: what `fit_joints.py` and `fit_bonds.py` learn from.

A folder of pages has `gold/NAME.json`, what a page says, and `raw/ROUTE/NAME.txt`, what an extraction made of it. What
a page says is a list of `articles`, each with `kicker`, `title`, `deck`, `byline`, `dateline` and `credit` (strings, or
null), `subheads`, `captions`, `jumps` and `paragraphs` (lists of strings), a list of strings, `furniture`, and a
`script` ("latn" for Latin). From the same texts pages are *made*: set to measures of 9 to 45 ems, or with each
paragraph, sentence, item, question or verse on one line; with and without indents and blank lines by several habits;
with headlines above their articles or in one heap; some articles as official documents; whole, or a few lines of one.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from govtext import Text, repair
from govtext.characters import has_han
from govtext.lines import lines_of
from govtext.testing import hyphenate, wrap
from govtext.testing.layouts import Indent

Gold = dict[str, Any]

#: The share of articles in Chinese that are made to be official documents, and what these have.
OFFICIAL = 0.2
_DOCUMENT_NUMBERS = ("青政办〔2021〕12号", "国办函〔2006〕70号", "川府发〔2019〕105号", "（2013）沪府发第8号")
_ADDRESSEES = (
    "各市、县（区）人民政府，市直各单位：",
    "省教育厅：",
    "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
    "李卫东代表：",
)
_SIGNATURE = ("青澜市人民政府办公室", "2021年3月15日")

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


def make(gold: Gold, seed: str) -> Known:
    """Set what a page says anew: the same `seed`, the same page."""
    dice = random.Random(seed)
    measure = dice.choice((dice.randint(9, 18), dice.randint(12, 24), dice.randint(18, 34), dice.randint(26, 45)))
    short = dice.random() < 0.3
    unbroken = short or dice.random() < 0.2
    indents: tuple[Indent, ...] = ("none", "lost", "lost", "kept")
    indent = dice.choice(indents)
    blank = dice.choice(("no", "no", "no", "every line", "paragraphs", "columns", "some"))
    column, torn = dice.randint(10, 30), dice.choice((0, 0, 0, 0.05, 0.15))
    lines: list[str] = []
    found: list[Place | None] = []
    unit = 0

    def put(rows: list[str], kind: str) -> None:
        nonlocal unit
        for k, row in enumerate(rows):
            before = blank == "every line" or (blank == "columns" and len(found) % column == 0)
            before = before or (blank == "paragraphs" and k == 0) or (blank == "some" and dice.random() < 0.2)
            lines.extend([""] * bool(before and found))
            lines.append(row)
            found.append(Place(unit, k, k + 1, len(rows), kind))
        unit += 1

    def heads(article: Gold) -> None:
        for text in filter(None, (article["kicker"], article["title"], article["deck"])):
            size = dice.choice((99, 99, measure, measure * 1.3, max(8, measure * 0.6)))
            for row in wrap(text, size).text.split("\n"):
                put([row], "head")
        if article["byline"] and dice.random() < 0.6:
            put([article["byline"]], "apart")

    articles = dice.sample(gold["articles"], len(gold["articles"]))
    early = dice.random() < 0.7
    furniture = dice.sample(gold["furniture"], len(gold["furniture"]))
    above = dice.randint(0, len(furniture))
    for line in furniture[:above]:
        put([line], "apart")
    for article in articles:
        own = max(8, measure if dice.random() < 0.75 else measure + dice.choice((-4, -2, 3, 6, measure)))
        own = 1 << 20 if unbroken else own
        if early:
            heads(article)
        official = has_han("".join(article["paragraphs"])) and dice.random() < OFFICIAL
        if official:
            put([dice.choice(_DOCUMENT_NUMBERS)], "apart")
            put(wrap(dice.choice(_ADDRESSEES), own).text.split("\n"), "body")
        subheads = _numbered(article, dice) if short or official else list(article["subheads"])
        paragraphs = _lines_of_their_own(article["paragraphs"], dice) if short else article["paragraphs"]
        every = max(2, len(paragraphs) // (len(subheads) + 1))
        for k, paragraph in enumerate(paragraphs):
            if subheads and k and k % every == 0:
                for row in wrap(subheads.pop(0), own).text.split("\n"):
                    put([row], "head")
            hyphens = not has_han(paragraph) and dice.random() < 0.5
            rows = (hyphenate(paragraph, own) if hyphens else wrap(paragraph, own, indent=indent)).text.split("\n")
            put([piece for row in rows[:-1] for piece in _torn(row, torn, dice)] + rows[-1:], "body")
        for line in _SIGNATURE if official else (*article["captions"], *article["jumps"]):
            put(wrap(line, own).text.split("\n"), "apart")
    for article in () if early else articles:
        heads(article)
    for line in furniture[above:]:
        put([line], "apart")
    if dice.random() < 0.15:
        lines, found = _some(lines, found, dice)
    return Known(f"made {seed}", Text("\n".join(lines)), found)


def _some(lines: list[str], found: list[Place | None], dice: random.Random) -> tuple[list[str], list[Place | None]]:
    """Keep some lines of a page, as when somebody pastes a paragraph."""
    starts = [i for i, place in enumerate(found) if place and place.start == 0]
    first = dice.choice(starts)
    last = dice.choice([i for i in (*starts[1:], len(found)) if i > first][:6])
    kept = [line for line in lines if line.strip()][first:last]
    return kept, found[first:last]


def _lines_of_their_own(paragraphs: list[str], dice: random.Random) -> list[str]:
    """Make sentences, items, questions and answers, or verse of paragraphs."""
    kind = dice.choice(("sentences", "sentences", "items", "items", "questions", "verse"))
    if kind == "verse":
        clauses = re.findall("[\u4e00-\u9fff]{4,12}[，。；]|[A-Z][^,.;]{12,60}[,.;]", "".join(paragraphs))
        return clauses[: dice.randint(4, 16)] or paragraphs
    sentences = [s.strip() for p in paragraphs for s in re.findall("[^。！？.!?]{4,}(?:[。！？]”?|[.!?]”?(?= |$))", p)]
    sentences = sentences[: dice.randint(3, 20)] or paragraphs
    if kind == "questions":
        return [
            f"{'问' if k % 2 == 0 else '答'}：{s[:-1]}{'？' if k % 2 == 0 else '。'}" for k, s in enumerate(sentences)
        ]
    if kind == "items":
        mark = dice.choice(("{}、", "（{}）", "第{}条　", "{}是"))
        return [mark.format(_NUMBERS[k % 10]) + s for k, s in enumerate(sentences)]
    return sentences


_NUMBERS = "一二三四五六七八九十"


def _numbered(article: Gold, dice: random.Random) -> list[str]:
    """Make heads of sections, some of them numbered, of the first words of paragraphs."""
    starts = (re.match("[\u4e00-\u9fff]{4,12}(?=[，：])", paragraph) for paragraph in article["paragraphs"])
    heads = [*article["subheads"], *(start.group() for start in starts if start)][:4]
    return [f"{_NUMBERS[k]}、{head}" for k, head in enumerate(heads)] if dice.random() < 0.8 else heads


def _torn(row: str, share: float, dice: random.Random) -> list[str]:
    """Tear some rows into pieces, as extractors do with those that were stretched to fill the column."""
    if dice.random() >= share or len(row) < 6:
        return [row]
    if not has_han(row):
        return row.split()
    cuts = [0, *sorted(dice.sample(range(1, len(row)), dice.randint(1, 3))), len(row)]
    return [piece for a, b in pairwise(cuts) if (piece := row[a:b].strip())]


def known(name: str, text: Text, gold: Gold) -> Known:
    """Give a page with the places of its lines."""
    return Known(name, text, places([line.content for line in lines_of(str(text))], gold))
