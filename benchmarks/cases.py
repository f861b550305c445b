"""Score pages with what is wanted of them: the share of wanted lines that come out exactly, page by page.

    python benchmarks/cases.py            # the cases of this checkout
    python benchmarks/cases.py FOLDER     # your own

A case is a text file: a line that begins with `#` and says what it is, the page as it came, a line of `=====`, and the
text that you want, one line a headline line or paragraph. Lines that count are those wanted; what comes out besides is
counted too.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import govtext

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases" / "normalize"


def parts(case: str) -> tuple[str, list[str]]:
    """Give the page of a case, and the lines that are wanted of it."""
    page, found, wanted = case.partition("\n")[2].partition("\n=====\n")
    if not found:
        raise SystemExit("a case is a line '# …', a page, a line '=====', and what is wanted")
    return page, [line for line in wanted.splitlines() if line.strip()]


def main(arguments: list[str]) -> int:
    """Print a line for each case, and the shares of all."""
    folder = Path(arguments[0]) if arguments else CASES
    files = sorted(path for path in folder.rglob("*.txt"))
    right = wanted = besides = whole = 0
    for path in files:
        page, lines = parts(path.read_text(encoding="utf-8"))
        got = [line for line in str(govtext.normalize(page)).splitlines() if line.strip()]
        common = sum((Counter(lines) & Counter(got)).values())
        right += common
        wanted += len(lines)
        besides += len(got) - common
        whole += got == lines
        mark = "ok" if got == lines else f"{common} of {len(lines)} lines, {len(got) - common} others"
        print(f"{path.relative_to(folder).as_posix():60} {mark}")
    if not files:
        raise SystemExit(f"no *.txt under {folder}")
    print(f"\n{whole} of {len(files)} pages as wanted; {right / wanted:.1%} of {wanted} lines, {besides} others")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
