"""Make `src/govtext/english_words.txt` and `english_pairs.txt`: common words of English, and how well they go together.

The words are those of the two smallest classes of SCOWL (Spell Checker Oriented Word Lists, by Kevin Atkinson), which
Debian packages; how often two of them meet says symspellpy 6.10.1 (MIT licence), which has it from Google's n-grams
(see NOTICE):

    apt-get install scowl && pip install numpy && pip download symspellpy==6.10.1 --no-deps && unzip symspellpy-*.whl
    python tools/make_english_tables.py /usr/share/dict/scowl symspellpy/frequency_bigramdictionary_en_243_342.txt

Words are sorted into classes twice, by what follows them and by what they follow, so that the classes say as much as
can be of what meets what (information-theoretic co-clustering: Dhillon, Mallela and Modha, KDD 2003). A row of the
first table is two letters for the classes, - where nothing is known, and the words that are of both. A row of the
second is a class and a letter for each class that may follow; or a word, and the words that follow it more or less
often than their classes say, each group after its letter. Letters are nats by which the two meet more often than by
chance, in steps of a half from I, which is none.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from string import ascii_uppercase
from typing import Any, TypeAlias

import numpy as np

PACKAGE = Path(__file__).parents[1] / "src" / "govtext"
LISTS = ("english-words.10", "english-words.20", "american-words.10", "american-words.20")
CLASSES = len(ascii_uppercase)
PAIRS = 4_000
ROUNDS = 60

#: An array of numpy, which need not be there where types are checked.
Table: TypeAlias = Any


def main(scowl: str, bigrams: str) -> None:
    """Collect the words, count, choose, and write the tables."""
    found: set[str] = set()
    for name in LISTS:
        found.update((Path(scowl) / name).read_text(encoding="latin-1").lower().split())
    words = sorted(word for word in found if re.fullmatch("[a-z]+", word))
    place = {word: i for i, word in enumerate(words)}
    met = np.zeros((len(words), len(words)))
    for line in Path(bigrams).read_text(encoding="utf-8-sig").splitlines():
        first, second, times = line.split(" ")
        if first in place and second in place:
            met[place[first], place[second]] = float(times)
    before, after = _classes(met)
    by_class = _nats(_gathered(met, before, after))
    _write_words(words, _letters(before, met.any(1)), _letters(after, met.any(0)))

    rare = met[met > 0].min() / 2  # what is not in the list was met less often than what is
    expected = np.outer(met.sum(1), met.sum(0)) / met.sum()
    nats = np.log((met + rare) / (expected + rare))
    lost = (met + expected) * (nats - by_class[before][:, after]) ** 2
    chosen = lost >= np.partition(lost.ravel(), -PAIRS)[-PAIRS]
    rows = [f"{name} {''.join(map(_letter, row))}" for name, row in zip(ascii_uppercase, by_class, strict=True)]
    for i in np.flatnonzero(chosen.any(1)):
        following: defaultdict[str, list[str]] = defaultdict(list)
        for k in np.flatnonzero(chosen[i]):
            following[_letter(nats[i, k])].append(words[k])
        groups = (" ".join((letter, *several)) for letter, several in sorted(following.items()))
        rows.append(" ".join((words[i], *groups)))
    _write("english_pairs.txt", rows)


def _classes(met: Table) -> tuple[Table, Table]:
    """Sort words into classes by what follows them, and by what they follow.

    The commonest words begin as classes of their own. Each word then goes where what meets it is least surprising, for
    as long as one goes elsewhere.
    """
    before, after = (_commonest(met.sum(axis)) for axis in (1, 0))
    for _ in range(ROUNDS):
        old = before, after
        before = (_gathered(met, None, after) @ _nats(_gathered(met, before, after)).T).argmax(1)
        after = (_gathered(met, before, None).T @ _nats(_gathered(met, before, after))).argmax(1)
        if all(map(np.array_equal, old, (before, after))):
            break
    return before, after


def _commonest(times: Table) -> Table:
    classes = np.full(len(times), CLASSES - 1)
    classes[np.argsort(-times, kind="stable")[: CLASSES - 1]] = np.arange(CLASSES - 1)
    return classes


def _gathered(met: Table, before: Table | None, after: Table | None) -> Table:
    """Add up what is of one class."""
    if before is not None:
        met = (np.arange(CLASSES)[:, None] == before) @ met
    return met if after is None else met @ (after[:, None] == np.arange(CLASSES))


def _nats(met: Table) -> Table:
    met = met + met.sum() * 1e-6
    return np.log(met * met.sum() / np.outer(met.sum(1), met.sum(0)))


def _letters(classes: Table, known: Table) -> list[str]:
    return [ascii_uppercase[k] if is_known else "-" for k, is_known in zip(classes, known, strict=True)]


def _letter(nats: float) -> str:
    return ascii_uppercase[min(max(round(2 * nats) + ascii_uppercase.index("I"), 0), CLASSES - 1)]


def _write_words(words: list[str], before: list[str], after: list[str]) -> None:
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for word, *classes in zip(words, before, after, strict=True):
        rows["".join(classes)].append(word)
    _write("english_words.txt", [" ".join((classes, *several)) for classes, several in sorted(rows.items())])


def _write(name: str, rows: list[str]) -> None:
    target = PACKAGE / name
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows, {target.stat().st_size} bytes: {target}")


if __name__ == "__main__":
    main(*sys.argv[1:])
