"""Fill the blocks of the documentation that are made: tables of rules and options, the schema, files, figures.

    python tools/make_docs.py            # writes them
    python tools/make_docs.py --check    # says which are not up to date

A block stands in a page of Markdown (`README*.md`, `examples/README.md`, `docs/**/*.md`) between two marks:

    <!-- made by tools/make_docs.py: rules -->
    …
    <!-- end -->

Its name says which function makes it; what follows the name is its argument. Needs nothing but govtext.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin, get_type_hints

import govtext
from govtext import pipeline, script, testing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = (
    *sorted(ROOT.glob("README*.md")),
    ROOT / "examples" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
)
BLOCK: Final = re.compile(
    r"^(<!-- made by tools/make_docs\.py: (\S+)(?: ([^\n]+?))? -->\n)(.*?)^(<!-- end -->)$", re.DOTALL | re.MULTILINE
)

# -- rules ------------------------------------------------------------------------------------------------------------

CLASSES: Final = {
    "repair": "restores what was there",
    "fold": "loses a distinction, of script or of width, that most users do not want",
    "layout": "a guess about the page: what was one paragraph, which column comes first",
    "remove": "takes something out of the articles; it stays in `document.dropped`",
}


def classes() -> Iterator[str]:
    """Yield the table of safety classes."""
    rules = govtext.rules()
    yield from ("| class | what it does | rules |", "|---|---|---|")
    for name, what in CLASSES.items():
        yield f"| *{name}* | {what} | {sum(rule.safety == name for rule in rules)} |"


def rules(only: str = "") -> Iterator[str]:
    """Yield the tables of all rules, one an area below its name; or the table of one area."""
    every = govtext.rules()
    for area in [only] if only else dict.fromkeys(rule.area for rule in every):
        yield from () if only else (f"## {area}", "")
        yield from ("| rule | class | what it undoes | before | after |", "|---|---|---|---|---|")
        yield from (rule_row(rule) for rule in every if rule.area == area)
        yield ""


def rule_row(rule: govtext.Rule) -> str:
    """Give the row of one rule."""
    before, after = map(shown, rule.example) if rule.example else ("", "")
    summary = cell(rule.summary[:1].upper() + rule.summary[1:].rstrip("."))
    asked = "" if rule.default else " (only when asked for)"
    return f"| `{rule.name}` | *{rule.safety}* | {summary}{asked} | {before} | {after} |"


def shown(text: str) -> str:
    """Give a text so that it can be seen in a cell of a table, its invisible characters too.

    >>> shown("甲\\u200b\\n乙")
    '`甲\\\\u200b⏎乙`'
    """
    visible = "".join(c if is_seen(c) else escaped(c) for c in text)
    return f"`{cell(visible)}`" if visible else ""


def is_seen(character: str) -> bool:
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


# -- options ----------------------------------------------------------------------------------------------------------

DOORS: Final = ("normalize", "repair", "reflow", "simplify", "segment")
OPTIONS: Final = {
    "script": "leave the script alone, or make it Simplified",
    "punctuation": "ASCII punctuation in Chinese prose becomes full-width, or stays",
    "vocabulary": "words of Taiwan and Hong Kong become those of the mainland where the context is safe, or stay",
    "quotes": "corner brackets become curly quotation marks, or stay",
    "select": "apply these rules and no others: names of rules, areas or safety classes",
    "ignore": "do not apply these: names of rules, areas or safety classes",
}


def options() -> Iterator[str]:
    """Yield the table of options, read from the signatures of the doors."""
    taken: dict[str, list[str]] = {}
    told: dict[str, tuple[str, str]] = {}
    for door in DOORS:
        function: Callable[..., object] = getattr(govtext, door)
        names = {**vars(pipeline), **vars(script), **vars(sys.modules[function.__module__])}
        hints = get_type_hints(function, globalns=names | {"Iterable": list, "Text": govtext.Text, "Document": object})
        for name, parameter in inspect.signature(function).parameters.items():
            if parameter.kind is parameter.KEYWORD_ONLY:
                taken.setdefault(name, []).append(f"`{door}`")
                told[name] = (values(hints[name], parameter.default), f"`{json.dumps(parameter.default)}`")
    missing = set(told) ^ set(OPTIONS)
    if missing:
        raise SystemExit(f"tools/make_docs.py has to say what these options do, or no longer: {', '.join(missing)}")
    yield from ("| option | values (the default first) | what it does | of |", "|---|---|---|---|")
    for name, what in OPTIONS.items():
        yield f"| `{name}` | {told[name][0]} | {what} | {', '.join(taken[name])} |"


def values(hint: object, default: object) -> str:
    """Give the values that an option takes, the default first."""
    if get_origin(hint) is Literal:
        return ", ".join(f"`{json.dumps(value)}`" for value in sorted(get_args(hint), key=lambda v: v != default))
    return "`None`, names"


# -- the JSON schema --------------------------------------------------------------------------------------------------


def schema() -> Iterator[str]:
    """Yield a table for each kind of object in what `Document.to_dict` gives."""
    whole = govtext.Document.json_schema()
    kinds: dict[str, dict[str, Any]] = whole["$defs"]
    for title, kind in (("Document", whole), *((k.capitalize(), v) for k, v in kinds.items() if "properties" in v)):
        yield from (f"### {title}", "", "| key | value | what it is |", "|---|---|---|")
        for key, entry in kind["properties"].items():
            optional = "" if key in kind["required"] else " (may be absent)"
            yield f"| `{key}` | {type_of(entry, kinds)}{optional} | {cell(entry.get('description', ''))} |"
        yield ""


def type_of(entry: dict[str, Any], kinds: dict[str, dict[str, Any]]) -> str:
    """Give the type of a value in words.

    >>> type_of({"type": ["string", "null"]}, {})
    'string or null'
    """
    if "$ref" in entry:
        name = entry["$ref"].rpartition("/")[2]
        return name.capitalize() if "properties" in kinds[name] else type_of(kinds[name], kinds)
    if "enum" in entry:
        return " or ".join(f"`{json.dumps(value)}`" for value in entry["enum"])
    if "prefixItems" in entry:
        return "[" + ", ".join(type_of(item, kinds) for item in entry["prefixItems"]) + "]"
    if entry.get("type") == "array":
        return f"list of {type_of(entry['items'], kinds)}"
    pattern = f", `{cell(entry['pattern'])}`" if "pattern" in entry else ""
    return " or ".join([entry["type"]] if isinstance(entry["type"], str) else entry["type"]) + pattern


#: In the order in which a text goes through them.
ROOMS: Final = ("encoding", "damage", "layout", "script", "articles", "report", "testing")

# -- names, files, figures --------------------------------------------------------------------------------------------


def names() -> Iterator[str]:
    """Yield the table of public names, each with the first sentence of its documentation."""
    yield from ("| name | what it is |", "|---|---|")
    for name in govtext.__all__:
        thing = getattr(govtext, name)
        said = inspect.getdoc(thing) if get_origin(thing) is None else None
        first = said.partition("\n\n")[0].replace("\n", " ") if said else aliases(thing)
        yield f"| `{name}` | {cell(first)} |"


def unsorted() -> Iterator[str]:
    """Yield the documentation of public names that stand in no section of the reference yet."""
    page = BLOCK.sub("", (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8"))
    left = [name for name in govtext.__all__ if f":: govtext.{name}\n" not in page]
    if left:
        yield from ("## More", "", "```{eval-rst}")
        for name in left:
            thing = getattr(govtext, name)
            kind = "data" if get_origin(thing) is Literal else "class" if isinstance(thing, type) else "function"
            option = {"data": ("   :no-value:",), "class": ("   :members:",)}.get(kind, ())
            yield from (f".. auto{kind}:: govtext.{name}", *option)
        yield "```"


def aliases(thing: object) -> str:
    """Say what a name for a few strings stands for."""
    return "one of " + ", ".join(f"`{value!r}`" for value in get_args(thing))


def rooms() -> Iterator[str]:
    """Yield the modules of the package, those of a room below its name, each with the first line of its docstring."""
    package = ROOT / "src" / "govtext"
    inits = sorted(package.glob("*/__init__.py"), key=lambda init: (*ROOMS, init.parent.name).index(init.parent.name))
    for title, modules in (
        ("The hall, and the ground that all stand on", sorted(package.glob("*.py"))),
        *((f"`{init.parent.name}/`", [init, *sorted(set(init.parent.glob("*.py")) - {init})]) for init in inits),
    ):
        yield from (f"### {title}", "", "| module | what it holds |", "|---|---|")
        for module in modules:
            said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
            yield f"| `{module.relative_to(package).as_posix()}` | {cell(said.partition(chr(10))[0])} |"
        yield ""


def examples() -> Iterator[str]:
    """Yield the table of examples, each with the first line of its docstring, or the title of the notebook."""
    yield from ("| example | what it shows |", "|---|---|")
    for path in sorted((*(ROOT / "examples").glob("*.py"), *(ROOT / "examples").glob("*.ipynb"))):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".ipynb":
            said = "".join(json.loads(text)["cells"][0]["source"]).removeprefix("# ").partition("\n")[0] + "."
        else:
            said = (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
        yield f"| [`{path.name}`]({path.name}) | {cell(said)} |"


def corruptors() -> Iterator[str]:
    """Yield the table of corruptors, each with what it does."""
    yield from ("| corruptor | what it does |", "|---|---|")
    for name in testing.__all__:
        thing = getattr(testing, name)
        if inspect.isfunction(thing):
            first = (inspect.getdoc(thing) or "").partition("\n\n")[0].replace("\n", " ")
            yield f"| `{name}` | {cell(first)} |"


def file(name: str) -> Iterator[str]:
    """Yield a file of the project, as it is."""
    kind = {".py": "python", ".json": "json"}.get(Path(name).suffix, "text")
    yield from (f"```{kind}", (ROOT / name).read_text(encoding="utf-8").strip("\n"), "```")


def figures(name: str) -> Iterator[str]:
    """Yield what a benchmark printed the last time it was run with `benchmarks/run.py`, and how it was run."""
    path = ROOT / "benchmarks" / "results" / f"{name}.txt"
    if path.exists():
        text = path.read_text(encoding="utf-8").strip("\n")
        head, _, printed = text.partition("\n\n")
        table = printed.startswith("|")  # a table of Markdown, or one for a terminal
        yield from ("```text", head if table else text, "```", *(("", printed) if table else ()))
    else:
        yield f"*`benchmarks/{name}.py` has not been run yet: `python benchmarks/run.py {name}`.*"


MAKERS: Final[dict[str, Callable[..., Iterable[str]]]] = {
    maker.__name__: maker
    for maker in (classes, rules, options, schema, names, unsorted, rooms, examples, corruptors, file, figures)
}


# -- pages ------------------------------------------------------------------------------------------------------------


def made(block: re.Match[str]) -> str:
    """Give a block with its content made anew."""
    begin, name, argument, _, end = block.groups()
    lines = MAKERS[name](argument) if argument else MAKERS[name]()
    return f"{begin}\n" + "\n".join(lines).strip("\n") + f"\n\n{end}"


def main(arguments: list[str]) -> None:
    """Write all pages, or check them."""
    stale: list[str] = []
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        new = BLOCK.sub(made, old)
        if new != old:
            stale.append(page.relative_to(ROOT).as_posix())
            if arguments != ["--check"]:
                page.write_text(new, encoding="utf-8", newline="\n")
    if stale and arguments == ["--check"]:
        raise SystemExit(f"not up to date: {', '.join(stale)}; run: python tools/make_docs.py")


if __name__ == "__main__":
    main(sys.argv[1:])
