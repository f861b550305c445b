"""Pages made of texts whose paragraphs are known: what `fit_joints.py` learns from besides pages that were typeset.

They are set to measures of 9 to 95 ems, or with each paragraph, sentence, item, question or verse on one line; with and
without indents and blank lines by several habits; with headlines above their articles or in one heap; with paragraphs
as they are or of a few sentences each; some articles as official documents, with lists of members; some with links on
lines of their own, as scrapers leave them; whole, or a few lines of one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from corpora import SURNAMES
from known_pages import Gold, Known, Place

from govtext import Text
from govtext.characters import has_han
from govtext.testing import hyphenate, wrap
from govtext.testing.layouts import Indent

__all__ = ["make"]

#: Measures of columns, in ems, and wider ones of pages that have none, with the share of pages that are set so wide.
_MEASURES: Final = ((9, 18), (12, 24), (18, 34), (26, 45))
_WIDER: Final = (60, 95)
WIDE: Final = 0.05
#: The share of articles in Chinese that have brief paragraphs, as reports do.
BRIEF: Final = 0.35
#: The shares of pages of unbroken lines that have links on lines of their own, and of their paragraphs with one.
LINKED: Final = (0.3, 0.3)
#: The share of articles in Chinese that are made to be official documents, and what these have.
OFFICIAL: Final = 0.2
_DOCUMENT_NUMBERS: Final = ("青政办〔2021〕12号", "国办函〔2006〕70号", "川府发〔2019〕105号", "（2013）沪府发第8号")
_ADDRESSEES: Final = (
    "各市、县（区）人民政府，市直各单位：",
    "省教育厅：",
    "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
    "李卫东代表：",
)
_SIGNATURE: Final = ("青澜市人民政府办公室", "2021年3月15日")
#: The share of official documents that list members, and what a list is made of.
ROSTER: Final = 0.5
_POSTS: Final = (("组　长", "副组长", "成　员"), ("主任", "副主任", "秘书长", "委员"))
_NAMES: Final = ("建国", "丽", "志强", "晓东", "敏", "文博", "思远", "静", "海", "春梅")
_BODIES: Final = ("市政府", "省教育厅", "市财政局", "国家民委", "省公安厅", "县人民医院", "市卫生健康委", "海关总署")
_OFFICES: Final = ("副秘书长", "局长", "副局长", "厅长", "主任", "部长", "处长、新闻发言人", "党组书记、主任")
#: The share of other articles that have a credit on a line of its own; credits in English, and in Chinese.
CREDITED: Final = 0.2
_CREDITS: Final = (
    ("(Reuters)", "(Source: Ministry of Culture)"),
    ("（《江城日报》）", "（据新华社电）", "（本报综合）"),
)


def make(gold: Gold, seed: str) -> Known:
    """Set what a page says anew: the same `seed`, the same page."""
    dice = random.Random(seed)
    measure = dice.randint(*(_WIDER if dice.random() < WIDE else dice.choice(_MEASURES)))
    short = dice.random() < 0.3
    unbroken = short or dice.random() < 0.2
    indents: tuple[Indent, ...] = ("none", "lost", "lost", "kept")
    indent = dice.choice(indents)
    blank = dice.choice(("no", "no", "no", "every line", "paragraphs", "columns", "some"))
    column, torn = dice.randint(10, 30), dice.choice((0, 0, 0, 0.05, 0.15))
    linked = LINKED[1] if unbroken and dice.random() < LINKED[0] else 0
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
        paragraphs = _lines_of_their_own(article["paragraphs"], dice) if short else _brief(article["paragraphs"], dice)
        every = max(2, len(paragraphs) // (len(subheads) + 1))
        for k, paragraph in enumerate(paragraphs):
            if subheads and k and k % every == 0:
                for row in wrap(subheads.pop(0), own).text.split("\n"):
                    put([row], "head")
            hyphens = not has_han(paragraph) and dice.random() < 0.5
            rows = (hyphenate(paragraph, own) if hyphens else wrap(paragraph, own, indent=indent)).text.split("\n")
            pieces = [piece for row in rows[:-1] for piece in _torn(row, torn, dice)]
            put(pieces + _linked(rows[-1], linked, dice), "body")
        for line, kind in _behind(article, dice, official=official):
            put(wrap(line, own).text.split("\n"), kind)
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


def _brief(paragraphs: list[str], dice: random.Random) -> list[str]:
    """Make paragraphs of one to three sentences of those in Chinese, as some reports have them."""
    if dice.random() >= BRIEF:
        return paragraphs
    brief: list[str] = []
    for paragraph in paragraphs:
        sentences = _SENTENCE.findall(paragraph) if has_han(paragraph) else [paragraph]
        while sentences:
            count = dice.choice((1, 1, 2, 3))
            brief.append("".join(sentences[:count]))
            del sentences[:count]
    return brief


_SENTENCE: Final = re.compile("(?:[^。！？“”]|“[^“”]*”)+[。！？]?|.+")


def _behind(article: Gold, dice: random.Random, *, official: bool) -> Iterator[tuple[str, str]]:
    """Yield the lines behind the body of an article, each with its kind."""
    if official:
        yield from ((line, "body") for line in (_roster(dice) if dice.random() < ROSTER else ()))
        yield from ((line, "apart") for line in _SIGNATURE)
        return
    if not article["credit"] and dice.random() < CREDITED:
        yield dice.choice(_CREDITS[has_han("".join(article["paragraphs"]))]), "apart"
    yield from ((line, "apart") for line in (*article["captions"], *article["jumps"]))


def _roster(dice: random.Random) -> list[str]:
    """List the members of a body with their offices."""
    gap = dice.choice((" ", "　", ""))

    def member() -> str:
        surname, name = dice.choice(SURNAMES), dice.choice(_NAMES)
        between = "　" if len(name) == 1 and dice.random() < 0.3 else ""
        return f"{surname}{between}{name}{gap}{dice.choice(_BODIES)}{dice.choice(_OFFICES)}"

    rows: list[str] = []
    for k, post in enumerate(dice.choice(_POSTS)):
        rows.append(f"{post}：{member()}")
        rows += (member() for _ in range(dice.randint(0, 8) if k else 0))
    return rows


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


def _linked(row: str, share: float, dice: random.Random) -> list[str]:
    """Set some words of some paragraphs on a line of their own, as scrapers do with the text of links."""
    if dice.random() >= share or len(row) < 20:
        return [row]
    gaps: Sequence[int] = [0, *(m.end() for m in re.finditer(" ", row))] if not has_han(row) else range(len(row) - 8)
    start = dice.choice(gaps)
    end = start + dice.randint(2, 6) if has_han(row) else next((gap for gap in gaps if gap > start + 3), len(row))
    return [piece for part in (row[:start], row[start:end], row[end:]) if (piece := part.strip())]


def _torn(row: str, share: float, dice: random.Random) -> list[str]:
    """Tear some rows into pieces, as extractors do with those that were stretched to fill the column."""
    if dice.random() >= share or len(row) < 6:
        return [row]
    if not has_han(row):
        return row.split()
    cuts = [0, *sorted(dice.sample(range(1, len(row)), dice.randint(1, 3))), len(row)]
    return [piece for a, b in pairwise(cuts) if (piece := row[a:b].strip())]
