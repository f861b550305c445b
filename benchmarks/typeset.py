"""Set clean paragraphs in columns, as newspapers do, and count how many come back: `reflow` and what others do.

    python benchmarks/typeset.py

Needs nothing but this checkout: the paragraphs are those of `clean_texts.txt`. Each row is a way to set and to extract
them, eight pages of six paragraphs; the figures are the same on every machine.
"""

from __future__ import annotations

import sys
import unicodedata
from itertools import zip_longest
from random import Random
from typing import TYPE_CHECKING

from pages import at_blank_lines, rule_of_thumb
from roundtrip import texts

import govtext

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Marks that no line may begin with: they hang in the line before.
HANGING = "，。、；：？！）》”’％%"
MEASURES = (15, 17, 20, 24)  # ems
PAGES = 8
PARAGRAPHS = 6


def ems(text: str) -> float:
    """Give the width of a text: half-width characters are half an em."""
    return sum(0.5 + (unicodedata.east_asian_width(character) in "WF") / 2 for character in text)


def column(paragraphs: Sequence[str], measure: int, indent: str) -> list[str]:
    """Set paragraphs in lines of one column; `indent` is what is left of the two ems before each."""
    lines: list[str] = []
    for paragraph in paragraphs:
        line, room = "", measure - 2.0
        for character in paragraph:
            if ems(line + character) > room and character not in HANGING:
                lines.append(line)
                line, room = "", float(measure)
            line += character if line or room == measure else indent + character
        lines.append(line)
    return lines


def plain(left: Sequence[str], right: Sequence[str], measure: int) -> str:
    """One column after the other."""
    return "\n".join(column([*left, *right], measure, ""))


def indented(left: Sequence[str], right: Sequence[str], measure: int) -> str:
    """One column after the other, with indents."""
    return "\n".join(column([*left, *right], measure, "\u3000\u3000"))


def spaced(left: Sequence[str], right: Sequence[str], measure: int) -> str:
    """A blank line after every line."""
    return "\n\n".join(column([*left, *right], measure, ""))


def parted(left: Sequence[str], right: Sequence[str], measure: int) -> str:
    """A blank line between paragraphs."""
    return "\n\n".join("\n".join(column([each], measure, "")) for each in (*left, *right))


def side_by_side(left: Sequence[str], right: Sequence[str], measure: int) -> str:
    """Two columns on each line, with a gutter of spaces."""
    rows = zip_longest(column(left, measure, ""), column(right, measure, ""), fillvalue="")
    return "\n".join(f"{one}{' ' * round(2 * (measure + 3 - ems(one)))}{other}".rstrip() for one, other in rows)


def woven(left: Sequence[str], right: Sequence[str], measure: int) -> str:
    """The lines of two columns in turn."""
    rows = zip_longest(column(left, measure, ""), column(right, measure, ""))
    return "\n".join(line for row in rows for line in row if line)


LAYOUTS: dict[str, Callable[[Sequence[str], Sequence[str], int], str]] = {
    "lines in order": plain,
    "with indents": indented,
    "blank between paragraphs": parted,
    "blank after every line": spaced,
    "columns side by side": side_by_side,
    "columns woven": woven,
}
TOOLS: dict[str, Callable[[str], list[str]]] = {
    "govtext": lambda page: govtext.reflow(page).splitlines(),
    "rule of thumb": rule_of_thumb,
    "blank lines": at_blank_lines,
}


def main() -> int:
    """Print a row for each layout and measure."""
    paragraphs = [text for text in texts() if "\n" not in text and len(text) >= 30 and text[0] >= "\u3000"]
    print(f"{PAGES} pages of {PARAGRAPHS} paragraphs a row; the share of paragraphs that comes back exactly\n")
    print(f"{'layout':26}{'ems':>4}" + "".join(f"{name:>15}" for name in TOOLS))
    for layout, typeset in LAYOUTS.items():
        for measure in MEASURES:
            rng = Random(measure)
            pages = [rng.sample(paragraphs, PARAGRAPHS) for _ in range(PAGES)]
            right = dict.fromkeys(TOOLS, 0)
            for page in pages:
                half = PARAGRAPHS // 2
                broken = typeset(page[:half], page[half:], measure)
                for name, tool in TOOLS.items():
                    found = {"".join(each.split()) for each in tool(broken)}
                    right[name] += sum("".join(each.split()) in found for each in page)
            shares = "".join(f"{count / PAGES / PARAGRAPHS:>15.1%}" for count in right.values())
            print(f"{layout:26}{measure:>4}{shares}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
