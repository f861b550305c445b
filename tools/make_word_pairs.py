"""Make `src/govtext/word_pairs.txt`: how well one character goes on another, by the words that they stand in.

The table answers two questions: does a line end in the middle of a word, and which of several lines goes on it? It is
counted from the word list of jieba 0.42.1 (MIT licence), whose frequencies come from newspaper text:

    pip download jieba==0.42.1 --no-deps --no-binary :all: && tar xzf jieba-0.42.1.tar.gz
    python tools/make_word_pairs.py jieba-0.42.1/jieba/dict.txt

A row is a character, a letter for how often it ends a word, a letter for how often it begins one (a is always, each
further letter is a fifth of a nat rarer), and what follows it inside words: a digit, and the characters whose pairs
with it are that many nats commoner than chance. A pair is listed when its share inside words is four in five, or when it
is commoner than chance by half a nat and more; what is not listed meets only as words meet.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from math import log
from pathlib import Path
from typing import NamedTuple

TARGET = Path(__file__).parents[1] / "src" / "govtext" / "word_pairs.txt"
SHARE = 0.8  # of the meetings of a pair that are inside a word
NATS = 0.5  # more than by chance
COUNT = 60  # of the occurrences inside words: rarer pairs are noise
STEP = 0.2
MOST = 6


class Counts(NamedTuple):
    """What a list of words with frequencies says of characters and pairs."""

    inside: Counter[str]
    last: Counter[str]
    first: Counter[str]
    all: Counter[str]
    words: int


def count(lines: list[str]) -> Counts:
    """Count pairs inside words, last and first characters, all characters, and words, by frequency."""
    found = Counts(Counter(), Counter(), Counter(), Counter(), 0)
    words = 0
    for line in lines:
        word, frequency, _ = line.split(" ")
        if not re.fullmatch("[一-鿿]+", word):
            continue
        weight = int(frequency) + 1
        words += weight
        found.first[word[0]] += weight
        found.last[word[-1]] += weight
        for char in word:
            found.all[char] += weight
        for a, b in pairwise(word):
            found.inside[a + b] += weight
    return found._replace(words=words)


def letter(share: float) -> str:
    """Give the letter for a share: a for all, z for a hundredth and less."""
    return chr(ord("a") + min(25, round(-log(share) / STEP))) if share > 0 else "z"


def main(source: str) -> None:
    """Count, choose, and write the table."""
    counts = count(Path(source).read_text(encoding="utf-8").splitlines())
    total = counts.all.total()
    followers: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (a, b), n in counts.inside.items():
        between = counts.last[a] * counts.first[b] / counts.words
        more = log((n + between) * total / (counts.all[a] * counts.all[b]))
        if n >= COUNT and (n >= SHARE * (n + between) or more >= NATS):
            followers[a][max(0, min(MOST, int(more)))].append(b)
    rows: list[str] = []
    for char, n in sorted(counts.all.items()):
        if n < COUNT:
            continue
        ends, begins = letter(counts.last[char] / n), letter(counts.first[char] / n)
        classes = (f"{k}{''.join(sorted(found))}" for k, found in sorted(followers[char].items()))
        rows.append(char + ends + begins + "".join(classes))
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} characters, {TARGET.stat().st_size} bytes: {TARGET}")


if __name__ == "__main__":
    main(sys.argv[1])
