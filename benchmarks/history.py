"""Keep how fast every door is, and compare with what was kept before, by pytest-benchmark (the group `bench`).

    python benchmarks/history.py                              # measure, keep, and compare with the run before
    python benchmarks/history.py --benchmark-compare-fail=median:15%   # and fail if a median grew by more than that
    pytest-benchmark --storage .benchmarks compare            # all runs that were kept, side by side

Runs lie in `.benchmarks/`, by machine, with the commit that they measured. Times are processor times. `floor` is six
`re.sub`: where it moved as well, the machine did.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from tools_of_others import floor

import govtext
from texts import text

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("simplified", "traditional", "broken", "glossed", "english")
DOORS: tuple[Callable[[str], object], ...] = (
    *(govtext.normalize, govtext.repair, govtext.reflow, govtext.simplify, govtext.segment),
    floor,
)
SIZE = 20_000
HISTORY = Path(__file__).resolve().parent.parent / ".benchmarks"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_speed(benchmark: Any, door: Callable[[str], object], kind: str) -> None:
    """A door, on 20,000 characters."""
    page = text(kind, SIZE)
    benchmark.group = kind
    benchmark(door, page)


def run(arguments: list[str]) -> int:
    """Measure, keep, and compare with the run before, if there is one."""
    kept = [f"--benchmark-storage={HISTORY}", "--benchmark-autosave", "--benchmark-sort=name"]
    kept += ["--benchmark-compare"] if list(HISTORY.glob("*/*.json")) else []
    how = ["--benchmark-timer=time.process_time", "--benchmark-warmup=on", "--benchmark-warmup-iterations=1"]
    how += ["--benchmark-columns=median,iqr,rounds", "--benchmark-max-time=0.5", "--benchmark-min-rounds=3"]
    return int(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", *how, *kept, *arguments, __file__]))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
