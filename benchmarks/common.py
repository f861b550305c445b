"""What the benchmarks of `decode` and `repair` share: their options, and the running text that they damage."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def parser(description: str | None) -> argparse.ArgumentParser:
    """Give a parser with the options that all have; `description` is the docstring of the script."""
    options = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--texts", type=Path, default=Path(__file__).parents[2] / "shared" / "script")
    options.add_argument("--count", type=int, default=200)
    return options


def running_text(folder: Path) -> str | None:
    """Give all *.txt of a folder as one text; None, and a word about it, where there is none."""
    files = sorted(folder.glob("*.txt"))
    if not files:
        print(f"SKIPPED: no *.txt in {folder}; give a folder of running Chinese text with --texts", file=sys.stderr)
        return None
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
