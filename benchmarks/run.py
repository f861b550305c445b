"""Run benchmarks and keep what they print, for the evaluation page.

    python benchmarks/run.py                    # all of them
    python benchmarks/run.py roundtrip repair   # some
    python tools/make_docs.py                   # then fill the page

Each writes `benchmarks/results/NAME.txt`: the command, the date, the machine, then what the script printed. Results of
an earlier day go to `results/older/`. A script that has no data here prints nothing, and its results stay as they are.
"""

from __future__ import annotations

import datetime
import os
import platform
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HERE = Path(__file__).resolve().parent
OTHERS = ("run", "common", "cases", "peers")  # peers.py fills a page of its own
SCRIPTS = sorted(
    path.stem
    for path in HERE.glob("*.py")
    if path.stem not in OTHERS and "def main(" in path.read_text(encoding="utf-8")
)
#: Scripts whose figures are the same on every machine: their results carry no date, and CI compares them.
EXACT = ("roundtrip", "typeset", "unbroken")
PEERS = ("ftfy", "charset-normalizer", "opencc-python-reimplemented")


def head(name: str) -> str:
    """Say how, when and where the figures were made."""
    command = f"$ python benchmarks/{name}.py"
    if name in EXACT:
        return command
    versions = [f"govtext {version('govtext')}", *(f"{peer} {found}" for peer in PEERS if (found := installed(peer)))]
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{command}\n{datetime.date.today().isoformat()}, {machine}\n{', '.join(versions)}"


def installed(name: str) -> str | None:
    """Give the version of a distribution, if it is installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def output(name: str) -> str:
    """Run a benchmark and give what it prints."""
    command = [sys.executable, "-X", "utf8", str(HERE / f"{name}.py")]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout.strip("\n")


def put_aside(result: Path) -> None:
    """Keep the results of an earlier day."""
    result.parent.mkdir(exist_ok=True)
    day = re.search(r"^\d{4}-\d\d-\d\d", result.read_text(encoding="utf-8"), re.MULTILINE) if result.exists() else None
    if day is not None and day[0] != datetime.date.today().isoformat():
        older = result.parent / "older"
        older.mkdir(exist_ok=True)
        result.rename(older / f"{result.stem}-{day[0]}.txt")


def main(names: list[str]) -> int:
    """Run the benchmarks that are named, or all."""
    unknown = sorted(set(names) - set(SCRIPTS))
    if unknown:
        print(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(SCRIPTS)}", file=sys.stderr)
        return 2
    for name in names or SCRIPTS:
        print(f"== {name}", flush=True)
        printed = output(name)
        print(printed)
        if printed:
            result = HERE / "results" / f"{name}.txt"
            put_aside(result)
            result.write_text(f"{head(name)}\n\n{printed}\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
