"""Put broken paragraphs together, side by side with what others do: the share that comes back exactly.

    python benchmarks/pages.py [--pages FOLDER] [--scratch FOLDER]

FOLDER holds pages as extractors gave them, `raw/ROUTE/NAME.txt`, and what stands on them, `gold/NAME.json`: a dict with
`articles`, each with `paragraphs`, a list of strings, and perhaps `para_alts`, for each paragraph a list of what would
be right as well. Without it this says so and measures nothing. Others are installed into folders of their own (to be
used again with `--scratch`); what cannot be installed is left out.

Counted are paragraphs that no line of the page holds whole. White space, width, radicals and script are ignored on both
sides, so that lines are compared and nothing else. *Eight at once* is govtext with so many pages in one string, parted
by form feeds. The last column is no tool: it says how many paragraphs stand on neighbouring lines, so that joining
would be enough.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import govtext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
#: What is installed for each of the others, and the program that reads pages and writes paragraphs, as lists in JSON.
PEERS = {
    "unstructured": (
        "unstructured==0.27.32",
        "from unstructured.cleaners.core import group_broken_paragraphs as group\n"
        "split = lambda page: group(page).split('\\n\\n')",
    ),
    "nupunkt": ("nupunkt==0.8.0", "from nupunkt import para_tokenize\nsplit = lambda page: list(para_tokenize(page))"),
}
WORKER = "\nimport json, sys\nprint(json.dumps([split(page) for page in json.load(sys.stdin)]))"


def ours(page: str) -> list[str]:
    """Give the paragraphs that govtext finds, in the script of the page."""
    return [block.text for article in govtext.normalize(page, script="keep").articles for block in article.blocks]


def at_once(pages: list[str], count: int = 8) -> list[list[str]]:
    """Give for each page what govtext finds in so many of them, parted by form feeds."""
    groups = [pages[i : i + count] for i in range(0, len(pages), count)]
    return [found for group in groups for found in [ours("\f".join(group))] * len(group)]


def at_blank_lines(page: str) -> list[str]:
    """Join what stands between blank lines."""
    return re.split(r"\n\s*\n", page)


def rule_of_thumb(page: str) -> list[str]:
    """End a paragraph where a line ends a sentence and is shorter than its neighbours, and around lines far shorter."""
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    ems = [sum(0.5 + (unicodedata.east_asian_width(c) in "WF") / 2 for c in line) for line in lines]
    out = [""]
    for i, line in enumerate(lines):
        full = max(ems[max(0, i - 3) : i + 4])
        ends = line[-1] in "。！？”’）"
        if ems[i] < 0.6 * full and not ends:  # a headline, a folio
            out += [line, ""]
            continue
        out[-1] += line
        if ends and ems[i] < full - 0.75:
            out.append("")
    return out


def each(split: Callable[[str], list[str]]) -> Callable[[list[str]], list[list[str]]]:
    """Split pages one by one."""
    return lambda pages: [*map(split, pages)]


OWN: dict[str, Callable[[list[str]], list[list[str]]]] = {
    "govtext": each(ours),
    "eight at once": at_once,
    "rule of thumb": each(rule_of_thumb),
    "blank lines": each(at_blank_lines),
}


def theirs(peer: str, pages: list[str], scratch: Path) -> list[list[str]] | None:
    """Run one of the others in a process of its own; None where it cannot be had."""
    requirement, program = PEERS[peer]
    folder = scratch / peer
    if not folder.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), requirement]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return None
    path = f"import sys\nsys.path.insert(0, {str(folder)!r})\n"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", path + program + WORKER],
        input=json.dumps(pages),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return None
    out: list[list[str]] = json.loads(done.stdout)
    return out


def bare(text: str) -> str:
    """Give a text without white space, width, radicals and script."""
    return govtext.simplify(
        govtext.repair("".join(unicodedata.normalize("NFKC", text).split()), select=["damage.radical"])
    )


def wanted(raw: str, gold: dict[str, Any]) -> Iterator[set[str]]:
    """Yield the paragraphs of a page that no line of it holds whole, each with what would be right as well."""
    lines = [bare(line) for line in raw.splitlines()]
    for article in gold["articles"]:
        others = article.get("para_alts") or [[]] * len(article["paragraphs"])
        for paragraph, more in zip(article["paragraphs"], others, strict=True):
            right = set(map(bare, (paragraph, *more)))
            if not any(each in line for each in right for line in lines):
                yield right


def stands_in_order(raw: str, paragraph: set[str]) -> bool:
    """Say whether a paragraph is what neighbouring lines give when they are joined: nothing has to be moved or cut."""
    lines = [bare(line) for line in raw.splitlines()]
    edges = {0, *accumulate(map(len, lines))}
    text = "".join(lines)
    for each in paragraph:
        at = text.find(each)
        while at >= 0:
            if at in edges and at + len(each) in edges:
                return True
            at = text.find(each, at + 1)
    return False


def main() -> int:
    """Print a row for each route, a column for each tool."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=ROOT.parent / "shared" / "pages")
    parser.add_argument("--scratch", type=Path, help="keep the installed peers here")
    given = parser.parse_args()
    if not (given.pages / "gold").is_dir():
        print(f"SKIPPED: no pages in {given.pages}; give a folder of them with --pages", file=sys.stderr)
        return 0
    golds = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted((given.pages / "gold").glob("*.json"))}
    with tempfile.TemporaryDirectory() as temporary:
        table(given.pages / "raw", golds, given.scratch or Path(temporary))
    return 0


def table(raw: Path, golds: dict[str, dict[str, Any]], scratch: Path) -> None:
    """Print the table."""
    names = [*OWN, *PEERS]
    print(f"{'route':18}{'broken':>8}" + "".join(f"{name:>15}" for name in names) + f"{'(in order)':>15}")
    for route in sorted(path for path in raw.iterdir() if path.is_dir()):
        files = {name: route / f"{name}.txt" for name in golds if (route / f"{name}.txt").exists()}
        pages = [file.read_text(encoding="utf-8") for file in files.values()]
        broken = [list(wanted(page, golds[name])) for page, name in zip(pages, files, strict=True)]
        count = sum(map(len, broken))
        cells: list[str] = []
        for name in names:
            found = OWN[name](pages) if name in OWN else theirs(name, pages, scratch)
            if found is None:
                cells.append(f"{'–':>15}")
                continue
            sets = [set(map(bare, paragraphs)) for paragraphs in found]
            good = sum(not given.isdisjoint(right) for given, each in zip(sets, broken, strict=True) for right in each)
            cells.append(f"{good / count:>15.1%}")
        ordered = sum(stands_in_order(page, each) for page, found in zip(pages, broken, strict=True) for each in found)
        print(f"{route.name:18}{count:>8}" + "".join(cells) + f"{ordered / count:>15.1%}", flush=True)
    print("\n" + ", ".join(requirement.replace("==", " ") for requirement, _ in PEERS.values()))


if __name__ == "__main__":
    sys.exit(main())
