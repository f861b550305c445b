"""Set clean paragraphs in columns, as newspapers do, and count how many come back: `reflow` and what others do.

    python benchmarks/typeset.py

Needs nothing but this checkout: the paragraphs are those of `clean_texts.txt`, the columns those of
`govtext.testing.layouts`. Each row is a way to set and to extract them: pages of six paragraphs, in columns of twelve
to 27 ems. The figures are the same on every machine.
"""

from __future__ import annotations

import sys
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from pages import at_blank_lines, rule_of_thumb
from roundtrip import texts

import govtext
from govtext.testing import Damaged, layouts

if TYPE_CHECKING:
    from collections.abc import Callable

MEASURES = range(12, 28)  # ems
PAGES = 5
PARAGRAPHS = 6
INDENTS = ("kept", "lost", "none")
LAYOUTS: dict[str, Callable[..., Damaged]] = {
    "lines in order": layouts.wrap,
    "a form feed after each page": layouts.page_breaks,
    "blank between paragraphs": partial(layouts.blank_lines, habit="paragraphs"),
    "blank after every line": partial(layouts.blank_lines, habit="every line"),
    "blank where columns end": partial(layouts.blank_lines, habit="columns"),
    "columns side by side": layouts.gutters,
    "columns woven": layouts.interleave,
}
TOOLS: dict[str, Callable[[str], list[str]]] = {
    "govtext": lambda page: govtext.reflow(page).splitlines(),
    "rule of thumb": rule_of_thumb,
    "blank lines": at_blank_lines,
}


def bare(text: str) -> str:
    """Give a text without white space."""
    return "".join(text.split())


def right(corrupt: Callable[..., Damaged], indent: str, paragraphs: list[str]) -> dict[str, float]:
    """Give the share of paragraphs that each tool puts together."""
    counted = dict.fromkeys(TOOLS, 0)
    for measure in MEASURES:
        rng = Random(measure)
        for _ in range(PAGES):
            page = rng.sample(paragraphs, PARAGRAPHS)
            broken = corrupt("\n".join(page), measure, indent=indent).text
            for name, tool in TOOLS.items():
                found = set(map(bare, tool(broken)))
                counted[name] += sum(bare(paragraph) in found for paragraph in page)
    return {name: count / len(MEASURES) / PAGES / PARAGRAPHS for name, count in counted.items()}


def main() -> int:
    """Print a row for each layout, with indents and without."""
    paragraphs = [text for text in texts() if "\n" not in text and len(text) >= 30 and text[0] >= "\u3000"]
    pages = len(MEASURES) * PAGES
    print(f"{pages} pages of {PARAGRAPHS} paragraphs a row; the share of paragraphs that comes back exactly\n")
    print(f"{'layout':29}{'indents':8}" + "".join(f"{name:>15}" for name in TOOLS))
    for indent in INDENTS:
        rows = {name: right(corrupt, indent, paragraphs) for name, corrupt in LAYOUTS.items()}
        rows[f"all of them, {len(LAYOUTS) * pages} pages"] = {
            tool: sum(row[tool] for row in rows.values()) / len(rows) for tool in TOOLS
        }
        for name, shares in rows.items():
            print(f"{name:29}{indent:8}" + "".join(f"{share:>15.1%}" for share in shares.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
