"""Make `src/govtext/word_pairs.txt`: pairs of characters that hardly ever have a word boundary between them.

The table answers one question: does a line end in the middle of a word? It is counted from the word list of
jieba 0.42.1 (MIT licence), whose frequencies come from newspaper text:

    pip download jieba==0.42.1 --no-deps --no-binary :all: && tar xzf jieba-0.42.1.tar.gz
    python tools/make_word_pairs.py jieba-0.42.1/jieba/dict.txt

A pair `ab` is listed when, of all the times that `a` and `b` would meet if words followed one another by chance,
at least nine in ten are inside a word. A line of the table is the first character and all that may follow it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "govtext" / "word_pairs.txt"
SHARE = 0.9  # of the meetings of a pair that are inside a word
COUNT = 10  # of the occurrences inside words: rarer pairs are noise


def count(lines: list[str]) -> tuple[Counter[str], Counter[str], Counter[str], int]:
    """Count pairs inside words, last characters, first characters, and words, by frequency."""
    inside: Counter[str] = Counter()
    last: Counter[str] = Counter()
    first: Counter[str] = Counter()
    total = 0
    for line in lines:
        word, frequency, _ = line.split(" ")
        if not re.fullmatch("[一-鿿]+", word):
            continue
        weight = int(frequency) + 1
        total += weight
        first[word[0]] += weight
        last[word[-1]] += weight
        for a, b in pairwise(word):
            inside[a + b] += weight
    return inside, last, first, total


def main(source: str) -> None:
    """Count, choose, and write the table."""
    inside, last, first, total = count(Path(source).read_text(encoding="utf-8").splitlines())
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for pair, n in inside.items():
        by_chance = last[pair[0]] * first[pair[1]] / total
        if n >= COUNT and n >= SHARE * (n + by_chance):
            followers[pair[0]].append(pair[1])
    rows = [a + "".join(sorted(followers[a])) for a in sorted(followers)]
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{sum(len(row) - 1 for row in rows)} pairs, {TARGET.stat().st_size} bytes: {TARGET}")


if __name__ == "__main__":
    main(sys.argv[1])
