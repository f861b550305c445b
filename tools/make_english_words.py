"""Make `src/govtext/english_words.txt`: the common words of English, for words that were hyphenated at line ends.

The words are those of the two smallest classes of SCOWL (Spell Checker Oriented Word Lists, by Kevin Atkinson; see
NOTICE), which Debian packages:

    apt-get install scowl
    python tools/make_english_words.py /usr/share/dict/scowl
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "govtext" / "english_words.txt"
LISTS = ("english-words.10", "english-words.20", "american-words.10", "american-words.20")
SHORTEST = 4  # shorter words are not hyphenated


def main(source: str) -> None:
    """Collect the words, and write the table."""
    words: set[str] = set()
    for name in LISTS:
        words.update((Path(source) / name).read_text(encoding="latin-1").lower().split())
    kept = sorted(word for word in words if len(word) >= SHORTEST and re.fullmatch("[a-z]+", word))
    TARGET.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} words, {TARGET.stat().st_size} bytes: {TARGET}")


if __name__ == "__main__":
    main(sys.argv[1])
