"""Measure `normalize` on one string of any size: time, and what the process holds.

    python benchmarks/large.py simplified 100000000      # characters of a kind of `texts.py`
    python benchmarks/large.py line 10000000             # prose without a line break
    python benchmarks/large.py word 10000000             # one character, again and again
    python benchmarks/large.py articles 100000           # so many articles
    python benchmarks/large.py --memory simplified 100000000

`--memory` counts Python's own objects with `tracemalloc` as well, which makes it several times as slow.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
import tracemalloc
from itertools import islice

import govtext
from texts import KINDS, articles, text


def made(kind: str, size: int) -> str:
    """Make a text."""
    if kind == "line":
        return text("simplified", 2 * size).replace("\n", "")[:size]
    if kind == "word":
        return "会" * size
    if kind == "articles":
        return "".join("\n".join([title, *paragraphs[:2], "\n"]) for title, paragraphs in islice(articles(7), size))
    return text(kind, size)


def main() -> int:
    """Print a line of figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("kind", choices=(*KINDS, "line", "word", "articles"))
    options.add_argument("size", type=int)
    options.add_argument("--memory", action="store_true")
    given = options.parse_args()
    whole = made(given.kind, given.size)
    govtext.normalize(whole[:2000])  # which loads the tables
    if given.memory:
        tracemalloc.start()
    begin = time.process_time()
    document = govtext.normalize(whole)
    seconds = time.process_time() - begin
    said = [
        f"{given.kind}: {len(whole):,} characters, {len(document.articles):,} articles",
        f"{seconds:.1f} s, {1e6 * seconds / len(whole):.2f} µs a character",
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB held by the process",
    ]
    if given.memory:
        kept, peak = (held / sys.getsizeof(whole) for held in tracemalloc.get_traced_memory())
        said.append(f"{peak:.1f} times the text at the worst moment, {kept:.1f} for the document")
    print("; ".join(said))
    return 0


if __name__ == "__main__":
    sys.exit(main())
