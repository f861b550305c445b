"""Fuzz govtext for a while: `python benchmarks/fuzzing.py [TARGET …] [--seconds 60] [--inputs N] [--guided]`.

The targets are those of `tests/fuzz/targets.py`: `text` (normalize), `pages` (the same, with lines of many pages put
together anew), `doors` (the others that take a text), `options` (normalize, whatever is asked for), `decode`, `dict`
(from_dict). Prints how many inputs were tried, and for one that fails the shortest form of it that was found, for the
corpus in `tests/fuzz/corpus`. `--guided` has atheris, where it is installed (the group `fuzz`, on Linux), look for
inputs that reach new code; it stops at the first failure, and takes one target, any but `dict` and `pages`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path.insert(0, str(TESTS))


def fails(check: Any, given: Any) -> str | None:
    """Give the traceback of an input that fails."""
    try:
        check(given)
    except Exception:
        return traceback.format_exc()
    return None


def shortest(check: Any, given: Any) -> Any:
    """Cut pieces out of a failing text or bytes for as long as it fails."""
    size = len(given) // 2
    while size:
        at = 0
        while at < len(given):
            shorter = given[:at] + given[at + size :]
            if fails(check, shorter):
                given = shorter
            else:
                at += size
        size //= 2
    return given


def mutate(target: str, seconds: float, most: int, seed: int) -> int:
    """Try mutations of the corpus until the time is up, or `most` of them; give how many places they failed at."""
    from fuzz.mutations import inputs
    from fuzz.targets import TARGETS

    check = TARGETS[target]
    began = time.monotonic()
    tried, slowest = 0, 0.0
    seen: set[str] = set()
    for given in inputs(target, seed):
        start = time.monotonic()
        if start - began > seconds or tried == most > 0:
            break
        tried += 1
        trace = fails(check, given)
        slowest = max(slowest, time.monotonic() - start)
        if trace is not None:
            place = [line for line in trace.splitlines() if line.startswith("  File")][-1]
            if place not in seen:
                seen.add(place)
                short = shortest(check, given) if isinstance(given, (str, bytes)) else given
                print(f"{target} fails for {short!r}\n{fails(check, short) or trace}", flush=True)
    took = time.monotonic() - began
    print(
        f"{target}: {tried:,} inputs, seed {seed}, in {took:.0f} s, the slowest in {slowest:.2f} s, "
        f"{len(seen)} failures at different places",
        flush=True,
    )
    return len(seen)


def guided(target: str, seconds: float, most: int) -> None:
    """Hand the target to atheris; does not come back."""
    import atheris

    with atheris.instrument_imports(include=("govtext",)):
        from fuzz.targets import TARGETS

    def one(data: bytes) -> None:
        TARGETS[target](data if target == "decode" else data.decode("utf-8", "surrogateescape"))

    corpus = str(TESTS / "fuzz" / "corpus")  # read only: what is found goes into a folder that is thrown away
    with tempfile.TemporaryDirectory() as found:
        limits = (f"-max_total_time={int(seconds)}", "-max_len=600", *([f"-runs={most}"] if most else []))
        atheris.Setup([sys.argv[0], *limits, found, corpus], one)
        atheris.Fuzz()


def main() -> int:
    """Run, and give 1 if anything failed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("targets", nargs="*", default=["text", "pages", "doors", "options", "decode", "dict"])
    options.add_argument("--seconds", type=float, default=60.0, help="for each target, at the most")
    options.add_argument("--inputs", type=int, default=0, help="for each target, at the most; 0: no bound")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--guided", action="store_true")
    given = options.parse_args()
    if given.guided:
        guided(given.targets[0], given.seconds, given.inputs)
    return 1 if sum([mutate(target, given.seconds, given.inputs, given.seed) for target in given.targets]) else 0


if __name__ == "__main__":
    sys.exit(main())
