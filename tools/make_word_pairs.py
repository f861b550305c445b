"""Make `src/govtext/word_pairs.txt`: how well one character goes on another.

The table answers two questions: does a line end in the middle of a word, and which of several lines goes on it? It is
counted from the word list of jieba 0.42.1 (MIT licence), whose frequencies come from newspaper text, and from those
pages of the People's Daily that nothing is typeset of (see `corpora.py`), which say what meets between words:

    pip install numpy && pip download jieba==0.42.1 --no-deps --no-binary :all: && tar xzf jieba-0.42.1.tar.gz
    python tools/make_word_pairs.py jieba-0.42.1/jieba/dict.txt 199801.txt

A row is a character, a letter for what it says of whatever follows it, a letter for what it says of whatever it
follows, and the characters behind it that say another thing. The letters are nats by which two characters meet more
often than by chance, in steps of a fifth from m, which is none. The characters behind stand in classes, each after its
letter: nats in steps of a half from i; a capital says that there is hardly ever a word boundary between the two.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import corpora
import numpy as np

TARGET = Path(__file__).parents[1] / "src" / "govtext" / "word_pairs.txt"
#: Pairs that the table lists for what they say; and characters, of which the rest is too rare to say anything.
PAIRS = 40_000
CHARACTERS = 5_000
#: What is added to counts, so that a pair that was met by accident says little.
ACCIDENT = 0.5
#: Occurrences inside words, and their share, from which on there is hardly ever a word boundary in a pair.
COUNT, SHARE = 200, 0.9
ROUNDS, STEPS = 3, 8

#: An array of numpy, which need not be there where types are checked.
Table: TypeAlias = Any


class Counts:
    """How often characters meet, inside words and between them."""

    def __init__(self) -> None:
        self.all: Counter[str] = Counter()
        self.inside: Counter[str] = Counter()
        self.between: Counter[str] = Counter()
        self.first: Counter[str] = Counter()
        self.last: Counter[str] = Counter()

    def word(self, word: str, times: int = 1) -> None:
        """Count a word."""
        for char in word:
            self.all[char] += times
        for a, b in pairwise(word):
            self.inside[a + b] += times
        self.first[word[0]] += times
        self.last[word[-1]] += times


def of_list(path: Path) -> Counts:
    """Count a list of words with frequencies."""
    counts = Counts()
    for line in path.read_text(encoding="utf-8").splitlines():
        word, frequency, _ = line.split(" ")
        if re.fullmatch("[一-鿿]+", word):
            counts.word(word, int(frequency) + 1)
    return counts


def of_text(path: Path) -> Counts:
    """Count running text."""
    counts = Counts()
    for words in corpora.words(path):
        for word in words:
            counts.word(word)
        for a, b in pairwise(words):
            counts.between[a[-1] + b[0]] += 1
    return counts


def letter(value: float, step: float, none: str, last: str = "z") -> str:
    """Give the letter for a value."""
    return chr(min(ord(last), max(ord("a"), ord(none) + round(value / step))))


def main(word_list: str, text: str) -> None:
    """Count, choose, and write the table."""
    listed, running = of_list(Path(word_list)), of_text(Path(text))
    chars = [char for char, _ in (running.all + listed.all).most_common() if re.match("[一-鿿]", char)][:CHARACTERS]
    place = {char: i for i, char in enumerate(chars)}

    def vector(counts: Counter[str]) -> Table:
        return np.array([counts[char] for char in chars], dtype=float)

    def matrix(counts: Counter[str]) -> Table:
        found = np.zeros((len(chars), len(chars)))
        for pair, times in counts.items():
            if pair[0] in place and pair[1] in place:
                found[place[pair[0]], place[pair[1]]] = times
        return found

    # Both count alike. Between the words of the list there is what chance brings together.
    scale = vector(running.all).sum() / vector(listed.all).sum()
    inside = matrix(listed.inside)
    by_chance = np.outer(vector(listed.last), vector(listed.first)) / listed.first.total()
    met = matrix(running.inside) + matrix(running.between) + scale * (inside + by_chance)
    own = vector(running.all) + scale * vector(listed.all)
    expected = np.outer(own + ACCIDENT, own + ACCIDENT) / own.sum()
    more = np.log((met + ACCIDENT) / (expected + ACCIDENT))
    ends, begins, chosen = _choose(more, met + expected)
    crossing = (inside >= COUNT) & (inside >= SHARE * (inside + by_chance))
    rows: list[str] = []
    for char, i in sorted(place.items()):
        classes: defaultdict[str, list[str]] = defaultdict(list)
        for k in np.flatnonzero(chosen[i] | crossing[i]):
            key = letter(more[i, k], 0.5, "i")
            classes[key.upper() if crossing[i, k] else key].append(chars[k])
        followers = (key + "".join(sorted(found)) for key, found in sorted(classes.items()))
        rows.append(char + letter(ends[i], 0.2, "m") + letter(begins[i], 0.2, "m") + "".join(followers))
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} characters, {TARGET.stat().st_size} bytes: {TARGET}")


def _choose(more: Table, weights: Table) -> tuple[Table, Table, Table]:
    """Give what each character says by itself of those behind it and before it, and the pairs that say another thing.

    Pairs are listed for what is lost without them, squared, as often as they meet; of the others, what the characters
    say is the sum that comes nearest to what the pairs do.
    """
    chosen = np.zeros(more.shape, dtype=bool)
    ends = begins = np.zeros(len(more))
    for _ in range(ROUNDS):
        rest = weights * ~chosen + 1e-12
        for _ in range(STEPS):
            ends = (rest * (more - begins[None, :])).sum(1) / rest.sum(1)
            begins = (rest * (more - ends[:, None])).sum(0) / rest.sum(0)
        lost = weights * (more - ends[:, None] - begins[None, :]) ** 2
        chosen = lost >= np.partition(lost.ravel(), -PAIRS)[-PAIRS]
    return ends, begins, chosen


if __name__ == "__main__":
    main(*sys.argv[1:])
