"""Measure govtext beside what users would run instead, in one run: speed, memory, growth, the cost of provenance.

    python benchmarks/peers.py [--size 100000] [--longest 10000000] [--only ftfy,jusText] [--keep FOLDER] [--write]

Peers are installed into folders of their own beneath a temporary one (or beneath FOLDER, to be used again); one that
cannot be installed, imported or run is skipped, and the table says so. Each tool runs in a process of its own; six
`re.sub`, which every process measures as well, hold the processes against one another. `--write` puts the tables
into `docs/performance.md`.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import platform
import pstats
import re
import subprocess
import sys
import tempfile
import time
import tracemalloc
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools_of_others import TOOLS, floor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
KINDS = ("simplified", "traditional", "broken", "glossed", "english")
OWN = ("normalize", "repair", "reflow", "simplify", "segment")
SECONDS = 1.0  # for each tool and kind, after which no further round begins
FLOORS = 10  # times that the floor is measured in each round: it is short, and all tools are held against it
PATIENCE = 900  # seconds for all kinds of one tool, and for installing it


def clock(call: Callable[[str], object], text: str) -> float:
    """Give the seconds of processor time that one call takes."""
    begin = time.process_time()
    call(text)
    return time.process_time() - begin


def measured(call: Callable[[str], object], text: str) -> dict[str, float]:
    """Give the best time of some rounds, that of the floor beside it, and the most memory held, in texts."""
    call(text[:2000])
    best = beside = float("inf")
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end or best == float("inf"):
        best = min(best, clock(call, text))
        beside = min(beside, *(clock(floor, text) for _ in range(FLOORS)))
    tracemalloc.start()
    kept = call(text)  # as long as the result is held
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return {"seconds": best, "floor": beside, "peak": peak / sys.getsizeof(text)}


def timed(call: Callable[[str], object], text: str) -> dict[str, float]:
    """Give the time for one text."""
    call(text[:2000])
    return {"seconds": clock(call, text)}


def accounted(call: Callable[[str], object], text: str) -> dict[str, float]:
    """Give the share of the time that goes into runs and ledger, by the calls' own time."""
    call(text[:2000])
    profile = cProfile.Profile()
    profile.runcall(call, text)
    total = own = 0.0
    for (file, _, _), (_, _, seconds, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        total += seconds
        own += seconds if Path(file).name in ("text.py", "runs.py", "ledger.py") else 0.0
    return {"share": own / total}


JOBS: dict[str, Callable[[Callable[[str], object], str], dict[str, float]]] = {
    "measured": measured,
    "timed": timed,
    "accounted": accounted,
}


def worker(name: str, job: str, handed: str) -> None:
    """Run in a process of its own: measure one tool on texts in a file, and print what was found."""
    texts: dict[str, str] = json.loads(Path(handed).read_text(encoding="utf-8"))
    call = TOOLS[name].make()
    print(json.dumps({key: JOBS[job](call, text) for key, text in texts.items()}))


class SkippedError(Exception):
    """A tool that cannot be measured, with the reason."""


def run(name: str, folder: Path | None, job: str, texts: dict[str, str]) -> dict[str, dict[str, float]]:
    """Hand texts to a process of a tool's own; raise `SkippedError` when it comes to nothing."""
    path = [str(folder)] if folder is not None else []
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*path, str(ROOT / "src")])}
    with tempfile.TemporaryDirectory() as scratch:
        handed = Path(scratch) / "texts.json"
        handed.write_text(json.dumps(texts), encoding="utf-8")
        command = [sys.executable, __file__, "--worker", name, job, str(handed)]
        try:
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
            )
        except subprocess.TimeoutExpired:
            raise SkippedError(f"took more than {PATIENCE} s") from None
    if done.returncode:
        raise SkippedError((done.stderr.strip().splitlines() or ["it gave no reason"])[-1][:100])
    answer: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return answer


def installed(requirement: str, home: Path) -> Path:
    """Install a distribution into a folder of its own, unless it is there; raise `SkippedError` when pip cannot."""
    folder = home / re.sub(r"\W", "-", requirement)
    if not folder.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), requirement]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
        except (subprocess.SubprocessError, OSError) as error:
            raise SkippedError(f"pip cannot install {requirement}: {type(error).__name__}") from None
    return folder


def versions(home: Path) -> dict[str, str]:
    """Give the versions of what was installed."""
    found: dict[str, str] = {}
    for requirement in sorted({tool.requirement for tool in TOOLS.values() if tool.requirement}):
        name = re.sub(r"[-_]", "[-_]", requirement)
        for info in (home / re.sub(r"\W", "-", requirement)).glob("*.dist-info"):
            if match := re.fullmatch(rf"{name}-([^-]+)\.dist-info", info.name, re.IGNORECASE):
                found[requirement] = match[1]
    return found


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Set a Markdown table."""
    cells = [list(head), *map(list, rows)]
    widths = [max(len(row[k]) for row in cells) for k in range(len(head))]
    lines = [
        "| " + " | ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)) + " |" for row in cells
    ]
    return [lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]]


def compare(home: Path, names: Sequence[str], size: int) -> list[str]:
    """Measure all tools on all kinds of text."""
    from texts import text

    texts = {kind: text(kind, size) for kind in KINDS}
    found: dict[str, dict[str, dict[str, float]]] = {}
    skipped: list[str] = []
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        requirement = TOOLS[name].requirement
        try:
            found[name] = run(name, installed(requirement, home) if requirement else None, "measured", texts)
        except SkippedError as reason:
            skipped.append(f"- SKIPPED: {name}: {reason}")
            print(skipped[-1], file=sys.stderr)
    lines = [f"Texts of {size:,} characters.", ""]
    if "ftfy" in found:
        base = {kind: found["ftfy"][kind]["floor"] / found["ftfy"][kind]["seconds"] for kind in KINDS}
        rows = [
            [name, *(f"{one[kind]['floor'] / one[kind]['seconds'] / base[kind]:.2f}" for kind in KINDS)]
            for name, one in found.items()
        ]
        lines += ["How many times as fast as `ftfy.fix_text` with its defaults:", "", *table(("", *KINDS), rows), ""]
    rows = [[name, *(f"{size / one[kind]['seconds'] / 1e6:.2f}" for kind in KINDS)] for name, one in found.items()]
    lines += ["Millions of characters a second on this machine:", "", *table(("", *KINDS), rows), ""]
    rows = [[name, *(f"{one[kind]['peak']:.1f}" for kind in KINDS)] for name, one in found.items()]
    lines += [
        "The most memory held at once, the result with it, in sizes of the text in memory (Python's own objects):",
        "",
        *table(("", *KINDS), rows),
        "",
    ]
    return [*lines, *skipped, ""] if skipped else lines


def growth(longest: int) -> list[str]:
    """Measure `normalize` on longer and longer texts."""
    from texts import text

    sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000) if size <= longest]
    rows: list[list[str]] = []
    for kind in ("simplified", "broken"):
        each: dict[int, dict[str, float]] = {}
        for size in sizes:
            print(f"normalize, {size:,} characters of {kind} …", file=sys.stderr, flush=True)
            try:
                each[size] = run("normalize", None, "timed", {"text": text(kind, size)})["text"]
            except SkippedError as reason:
                rows.append([kind, f"{size:,}", f"SKIPPED: {reason}", ""])
        base = each[1_000_000]["seconds"] / 1_000_000 if 1_000_000 in each else None
        for size, one in each.items():
            per = one["seconds"] / size
            compared = f"{per / base:.2f}" if base else ""
            rows.append([kind, f"{size:,}", f"{1e6 * per:.2f}", compared])
    head = ("", "characters", "µs a character", "against a million")
    return ["`normalize` on longer and longer texts:", "", *table(head, rows), ""]


def provenance(size: int) -> list[str]:
    """Measure what runs and ledger cost."""
    from texts import text

    found = run("normalize", None, "accounted", {kind: text(kind, size) for kind in KINDS})
    rows = [[f"{100 * found[kind]['share']:.0f} %" for kind in KINDS]]
    return [
        "Of the time of `normalize`, runs and ledger take (by cProfile, own time of calls):",
        "",
        *table(KINDS, rows),
        "",
    ]


def main() -> int:
    """Print all tables."""
    if sys.argv[1:2] == ["--worker"]:
        worker(*sys.argv[2:5])
        return 0
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=int, default=100_000)
    options.add_argument("--longest", type=int, default=10_000_000)
    options.add_argument("--only", help="names of peers, with commas between")
    options.add_argument("--keep", type=Path, help="where peers are installed, to be used again")
    options.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    given = options.parse_args()
    peers = given.only.split(",") if given.only else [name for name in TOOLS if name not in OWN]
    if unknown := [name for name in peers if name not in TOOLS]:
        options.error(f"no such peer: {', '.join(unknown)}; there are {', '.join(TOOLS)}")
    with tempfile.TemporaryDirectory() as scratch:
        home: Path = given.keep or Path(scratch)
        lines = compare(home, [*OWN, *(name for name in peers if name not in OWN)], given.size)
        lines += growth(given.longest)
        lines += provenance(given.size)
        with_versions: dict[str, Any] = {"govtext": version("govtext"), **versions(home)}
    stated = ", ".join(f"{name} {number}" for name, number in with_versions.items())
    lines = [
        f"Measured on {date.today().isoformat()} with Python {platform.python_version()} on {platform.machine()},",
        f"{os.cpu_count()} processors. {stated}.",
        "",
        *lines,
    ]
    print("\n".join(lines))
    if given.write:
        before, mark, rest = PAGE.read_text(encoding="utf-8").partition("<!-- figures -->\n")
        _, end, after = rest.partition("<!-- end of figures -->\n")
        assert mark
        assert end, f"{PAGE} has lost the marks that figures stand between"
        PAGE.write_text(before + mark + "\n".join(lines) + end + after, encoding="utf-8")
        print(f"written to {PAGE.relative_to(ROOT)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
