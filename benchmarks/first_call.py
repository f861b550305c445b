"""Measure what a short program pays: importing govtext and calling one door once, over a Python that does nothing.

    python benchmarks/first_call.py [--rounds 30]

Whole processes are timed, the quickest of all rounds of each; modules are compiled beforehand, as installers do.
"""

from __future__ import annotations

import argparse
import compileall
import subprocess
import sys
import time
from pathlib import Path

import govtext

PROGRAMS = {
    "import": "import govtext",
    "simplify": "import govtext; govtext.simplify('乾隆年間的著名畫家')",
    "repair": "import govtext; govtext.repair('會議強調,要抓好落實')",
    "decode": "import govtext; govtext.decode('会议强调'.encode('gbk'))",
    "normalize": "import govtext; govtext.normalize('防汛會議召開\\n本報訊（記者 李明）昨日，防汛會議召開。')",
}


def seconds(program: str) -> float:
    """Give how long one process takes from beginning to end."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return time.perf_counter() - begin


def main() -> int:
    """Print a line for each program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    compileall.compile_dir(Path(govtext.__file__).parent, quiet=2)
    bare = min(seconds("pass") for _ in range(rounds))
    for name, program in PROGRAMS.items():
        print(f"{name:10} {1000 * (min(seconds(program) for _ in range(rounds)) - bare):6.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
