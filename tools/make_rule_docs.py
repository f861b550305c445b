"""Write docs/rules.md from the rules themselves, so that the page cannot drift from the code.

`python tools/make_rule_docs.py` writes it; `--check` only says whether it is up to date.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path
from typing import Final

import govtext

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
CLASSES: Final = {
    "repair": "restores what was there",
    "fold": "loses a distinction, of script or of width, that most users do not want",
    "layout": "a guess about the page: what was one paragraph, which column comes first",
    "remove": "takes something out of the articles; it stays in `document.dropped`",
}
HEAD: Final = """\
# Rules

Made by `tools/make_rule_docs.py` from the rules themselves; do not edit.

What `select=` and `ignore=` take: the name of a rule, of an area (the part before the dot) or of a safety class.
The rules are in the order in which `govtext.normalize` applies them; those of `layout` and of `articles` are decided
together. `⏎` is a line break, `\\uXXXX` a character that cannot be seen.

"""


def page() -> str:
    """Give the whole page."""
    rules = govtext.rules()
    lines = ["| class | what it does |", "|---|---|"]
    lines += [f"| *{name}* | {what} |" for name, what in CLASSES.items()]
    for area in dict.fromkeys(rule.area for rule in rules):
        lines += ["", f"## {area}", "", "| rule | class | what it undoes | before | after |", "|---|---|---|---|---|"]
        lines += [row(rule) for rule in rules if rule.area == area]
    return HEAD + "\n".join(lines) + "\n"


def row(rule: govtext.Rule) -> str:
    """Give the row of one rule."""
    before, after = map(shown, rule.example) if rule.example else ("", "")
    summary = cell(rule.summary[:1].upper() + rule.summary[1:].rstrip("."))
    return f"| `{rule.name}` | *{rule.safety}* | {summary} | {before} | {after} |"


def shown(text: str) -> str:
    """Give a text so that it can be seen in a cell of a table, its invisible characters too.

    >>> shown("甲\\u200b\\n乙")
    '`甲\\\\u200b⏎乙`'
    """
    visible = "".join(c if _is_seen(c) else escaped(c) for c in text)
    return f"`{cell(visible)}`" if visible else ""


def _is_seen(character: str) -> bool:
    """Say whether a reader can tell a character: it is neither blank, nor a mark on its neighbour, nor a twin."""
    if unicodedata.combining(character) or unicodedata.normalize("NFC", character) != character:
        return False
    return character.isprintable() and character != "\u3000"


def escaped(character: str) -> str:
    """Give an invisible character as a mark or an escape."""
    return "⏎" if character == "\n" else f"\\u{ord(character):04x}"


def cell(text: str) -> str:
    """Give a text that does not end the cell it stands in."""
    return text.replace("|", "\\|")


def main(arguments: list[str]) -> None:
    """Write the page, or check it."""
    if arguments == ["--check"]:
        if PAGE.read_text(encoding="utf-8") != page():
            raise SystemExit("docs/rules.md is not up to date; run: python tools/make_rule_docs.py")
        return
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
