"""Measure `decode` beside charset-normalizer: random chunks of Chinese, Traditional and mixed text in each encoding.

    python benchmarks/decode.py [--texts FOLDER] [--count 200]

Needs running Chinese text: all *.txt under FOLDER (default: ../shared/script). Without it this says so and measures
nothing.
"""

from __future__ import annotations

import random
import sys

from charset_normalizer import from_bytes
from common import parser, running_text
from opencc import OpenCC

from govtext.encoding import decode

SIZES = (10, 20, 50, 100, 400, 1500)
ENCODINGS = ("utf-8", "gb18030", "big5", "hz", "utf-16", "utf-16-le", "utf-16-be")
ENGLISH = (
    "The annual report says that 1,204 villages (93.5%) are now on the new network; see www.example.org for details. "
)


def chunk(rng: random.Random, text: str, codec: str, size: int) -> tuple[str, bytes]:
    """Give a chunk that the encoding has, at least a third of it ideographs; one in five holds English."""
    while True:
        begin = rng.randrange(len(text) - size)
        piece = text[begin : begin + size]
        if rng.random() < 0.2:
            cut = rng.randrange(size // 2, size)
            piece = piece[:cut] + (ENGLISH * 9)[: size - cut]
        piece = piece.encode(codec, "ignore").decode(codec)
        if sum("\u4e00" <= char <= "\u9fff" for char in piece) * 3 >= size:
            return piece, piece.encode(codec)


def theirs(data: bytes) -> str | None:
    """Give what charset-normalizer reads."""
    best = from_bytes(data).best()
    return None if best is None else str(best)


def main() -> int:
    """Print a row for each encoding: govtext, then charset-normalizer."""
    options = parser(__doc__)
    options.add_argument("--alone", action="store_true", help="leave charset-normalizer out: it is slow")
    given = options.parse_args()
    text = running_text(given.texts)
    if text is None:
        return 0
    simplified = text.replace("\n\n", "\n")
    traditional = OpenCC("s2t").convert(simplified)
    print(f"{'':26}" + "".join(f"{size:>8}" for size in SIZES))
    for codec in ENCODINGS:
        rng = random.Random(codec)
        ours, other = [], []
        for size in SIZES:
            right = wrong = 0
            for _ in range(given.count):
                script = {"big5": traditional, "hz": simplified}.get(codec) or rng.choice((simplified, traditional))
                piece, data = chunk(rng, script, codec, size)
                right += decode(data).text == piece
                wrong += not given.alone and theirs(data) == piece
            ours.append(right / given.count)
            other.append(wrong / given.count)
        print(f"{codec:10} govtext         " + "".join(f"{100 * share:7.1f}%" for share in ours))
        if not given.alone:
            print(f"{'':10} charset-norm.   " + "".join(f"{100 * share:7.1f}%" for share in other))
    return 0


if __name__ == "__main__":
    sys.exit(main())
