"""Make src/govtext/encoding/common.txt: how common each Chinese character is, in classes of a factor of two.

    pip download jieba==0.42.1 --no-deps --no-binary :all:    # MIT licence; only its list of words is read
    tar xzf jieba-0.42.1.tar.gz
    python tools/make_common_table.py jieba-0.42.1/jieba/dict.txt > src/govtext/encoding/common.txt

A character is as common as the words that hold it are, together. A Traditional character is as common as the
Simplified one that it becomes (by the dictionaries of OpenCC). Line k of the table has the characters that are one
in 2^k to 2^(k+1) of a text.
"""

import math
import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path

RAREST = 21  # what is rarer than one in two million is not in the table


def count_characters(words: Path) -> Counter[str]:
    """Count characters in a list of words with their frequencies, one a line."""
    counts: Counter[str] = Counter()
    for line in words.read_text(encoding="utf-8").splitlines():
        word, frequency, *_ = line.split(" ")
        for char in word:
            if "\u3400" <= char <= "\u9fff":
                counts[char] += int(frequency)
    return counts


def main() -> None:
    """Print the classes, the most common first."""
    counts = count_characters(Path(sys.argv[1]))
    total = sum(counts.values())
    table = files("opencc").joinpath("dictionary/STCharacters.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        simplified, _, traditional = line.partition("\t")
        for char in traditional.split():
            if char != simplified:
                counts[char] = max(counts[char], counts[simplified])
    classes: list[list[str]] = [[] for _ in range(RAREST + 1)]
    for char, count in counts.items():
        rarity = int(math.log2(total / count)) if count else RAREST + 1
        if rarity <= RAREST:
            classes[rarity].append(char)
    for chars in classes:
        print("".join(sorted(chars)))


if __name__ == "__main__":
    main()
