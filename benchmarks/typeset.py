"""Set clean paragraphs in columns, as newspapers do, and count how many come back: `reflow` and what others do.

    python benchmarks/typeset.py

Needs nothing but this checkout: the paragraphs are those of `clean_texts.txt`, the columns those of
`govtext.testing.layouts`. Each row is a way to set and to extract them, eight pages of six paragraphs; the figures are
the same on every machine.
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

MEASURES = (15, 17, 20, 24)  # ems
PAGES = 8
PARAGRAPHS = 6
LAYOUTS: dict[str, Callable[..., Damaged]] = {
    "lines in order": layouts.wrap,
    "indents": partial(layouts.wrap, indent="kept"),
    "indents that were lost": partial(layouts.wrap, indent="lost"),
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


def main() -> int:
    """Print a row for each layout and measure."""
    paragraphs = [text for text in texts() if "\n" not in text and len(text) >= 30 and text[0] >= "\u3000"]
    print(f"{PAGES} pages of {PARAGRAPHS} paragraphs a row; the share of paragraphs that comes back exactly\n")
    print(f"{'layout':26}{'ems':>4}" + "".join(f"{name:>15}" for name in TOOLS))
    for layout, corrupt in LAYOUTS.items():
        for measure in MEASURES:
            rng = Random(measure)
            pages = [rng.sample(paragraphs, PARAGRAPHS) for _ in range(PAGES)]
            right = dict.fromkeys(TOOLS, 0)
            for page in pages:
                broken = corrupt("\n".join(page), measure).text
                for name, tool in TOOLS.items():
                    found = set(map(bare, tool(broken)))
                    right[name] += sum(bare(paragraph) in found for paragraph in page)
            shares = "".join(f"{count / PAGES / PARAGRAPHS:>15.1%}" for count in right.values())
            print(f"{layout:26}{measure:>4}{shares}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
