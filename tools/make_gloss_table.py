"""Make src/govtext/damage/glosses.txt: the readings that mirror sites inject, with the characters that have each.

    python tools/make_gloss_table.py > src/govtext/damage/glosses.txt       # needs pypinyin (dependency group `bench`)

First the characters that those sites gloss: in GBK, not in GB 2312, and changed by OpenCC's TSCharacters. After an
empty line those of GB 2312, for the pages where any character may be glossed; after another, those that Traditional
text never has. The reading is the first that pypinyin has, with its tone mark.
"""

from collections import defaultdict
from importlib.resources import files

from pypinyin import Style, pinyin


def encodes(char: str, codec: str) -> bool:
    """Say whether `codec` has the character."""
    try:
        return len(char.encode(codec)) == 2
    except UnicodeEncodeError:
        return False


def traditional() -> set[str]:
    """Give the characters that become others when Traditional text is converted."""
    table = files("opencc").joinpath("dictionary/TSCharacters.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if "\t" in line)
    return {row[0] for row in rows if row[0] not in row[1].split()[:1]}


def simplified_only() -> set[str]:
    """Give the characters that become others when Simplified text is converted, and that no conversion leads to."""
    table = files("opencc").joinpath("dictionary/STCharacters.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if "\t" in line]
    return {row[0] for row in rows} - {char for row in rows for char in row[1].split()}


def show(chars: list[str]) -> None:
    """Print a line for each reading."""
    readings: dict[str, list[str]] = defaultdict(list)
    for char in chars:
        reading = pinyin(char, style=Style.TONE, heteronym=False)[0][0]
        if reading != char:
            readings[reading].append(char)
    for reading in sorted(readings):
        print(reading, "".join(readings[reading]))


def main() -> None:
    """Print both tables."""
    ideographs = [chr(code) for code in range(0x4E00, 0x9FA6)]
    changed = traditional()
    show([char for char in ideographs if char in changed and encodes(char, "gbk") and not encodes(char, "gb2312")])
    print()
    show([char for char in ideographs if encodes(char, "gb2312")])
    print()
    print("".join(sorted(simplified_only() & set(ideographs))))


if __name__ == "__main__":
    main()
