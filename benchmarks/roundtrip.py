"""Corrupt clean texts with `govtext.testing`, clean them, and count how many come back as they were.

    python benchmarks/roundtrip.py

Needs nothing but this checkout: the texts are those of `clean_texts.txt`, and the cleaners are govtext, ftfy (which it
depends on; once as it comes, once with width and quotes left alone) and NFKC. The figures are the same everywhere.
"""

from __future__ import annotations

import sys
import unicodedata
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import ftfy

import govtext
from govtext import testing

if TYPE_CHECKING:
    from collections.abc import Callable

CLEANERS: dict[str, Callable[[str], str]] = {
    "govtext": govtext.repair,
    "ftfy": ftfy.fix_text,
    "ftfy, mild": partial(ftfy.fix_text, fix_character_width=False, uncurl_quotes=False),
    "NFKC": partial(unicodedata.normalize, "NFKC"),
}
CORRUPTORS: dict[str, Callable[[str], testing.Damaged]] = {
    "nothing": lambda text: testing.Damaged(text, text, ()),
    "radicals": testing.radicals,
    "full-width forms": testing.fullwidth,
    "entities": testing.entities,
    "hidden characters": testing.invisible,
    "line ends": testing.line_ends,
    "ASCII marks": testing.ascii_marks,
    "doubled glyphs": testing.double_glyphs,
    "letter-spacing": testing.letter_space,
    "spaced digits": testing.space_digits,
    "UTF-8 as Latin-1": partial(testing.mojibake, written="utf-8", read="latin-1"),
    "GBK as Latin-1": partial(testing.mojibake, written="gbk", read="latin-1"),
    "GBK as cp1252": partial(testing.mojibake, written="gbk", read="cp1252"),
}


def texts() -> list[str]:
    """Give the clean texts: headlines, paragraphs and pages."""
    return Path(__file__).with_name("clean_texts.txt").read_text(encoding="utf-8").strip("\n").split("\n-----\n")


def main() -> int:
    """Print a row for each corruptor: the share of texts that each cleaner gives back exactly."""
    clean = texts()
    print(f"{len(clean)} headlines, paragraphs and pages; the share that comes back exactly\n")
    print(f"{'damage':20}" + "".join(f"{name:>12}" for name in CLEANERS))
    for name, corrupt in CORRUPTORS.items():
        damaged = [corrupt(text) for text in clean]
        changed = [each for each in damaged if each.text != each.truth] if name != "nothing" else damaged
        shares = [sum(c(each.text) == each.truth for each in changed) / len(changed) for c in CLEANERS.values()]
        print(f"{name:20}" + "".join(f"{share:>12.1%}" for share in shares) + f"   of {len(changed)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
