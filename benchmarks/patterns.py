"""Search every pattern of govtext in runs of its own characters, and name those whose time grows faster than the text.

    python benchmarks/patterns.py [--size 2000]

A pattern that backtracks takes four times as long, or more, for twice the text. Such a pattern is harmless where what
it is given is bounded; what is printed has to be looked at.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from support.patterns import characters_of, patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

#: More than this, for twice the text, is too much; times under this many seconds say nothing.
GROWTH = 3.0
LEAST = 0.002
#: What seems to grow is timed this many times more: a machine that was busy for a moment makes one search slow.
AGAIN = 4


def texts(characters: str, size: int) -> Iterator[str]:
    """Yield runs of one character and of two by turns, with something at the end that ends no match."""
    for first in characters:
        yield first * size + "\x01"
        for second in characters:
            if second != first:
                yield (first + second) * (size // 2) + "\x01"


def clock(pattern: re.Pattern[str], text: str) -> float:
    """Give the seconds that looking for all matches takes."""
    begin = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begin


def growth(pattern: re.Pattern[str], short: str, long: str) -> tuple[float, float]:
    """Give how many times longer the long text takes, and its seconds; zeros if that says nothing."""
    seconds = clock(pattern, long)
    if seconds < LEAST or seconds <= GROWTH * clock(pattern, short):
        return 0.0, 0.0
    seconds = min(clock(pattern, long) for _ in range(AGAIN))
    ratio = seconds / max(min(clock(pattern, short) for _ in range(AGAIN)), 1e-6)
    return (ratio, seconds) if seconds >= LEAST and ratio > GROWTH else (0.0, 0.0)


def main() -> int:
    """Print the patterns that grow."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=4000)
    size = options.parse_args().size
    grown = 0
    for text, flags, module, _ in patterns():
        pattern = re.compile(text, flags)
        characters = characters_of(text, flags)[:24]
        worst = (0.0, "", 0.0)
        for short, long in zip(texts(characters, size), texts(characters, 2 * size), strict=True):
            ratio, seconds = growth(pattern, short, long)
            worst = max(worst, (ratio, short[:2], seconds))
        if worst[0]:
            grown += 1
            print(
                f"{module}: {worst[0]:.1f} times for twice the text of {worst[1]!r} ({worst[2]:.3f} s): {text[:110]!r}"
            )
    print(f"{len(patterns())} patterns, {grown} whose time grows faster than the text")
    return 0


if __name__ == "__main__":
    sys.exit(main())
