"""Every regular expression that govtext compiles, found by watching it at work in a process of its own."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Pattern", "ambiguities", "characters_of", "patterns", "restarts"]

_TESTS: Final = Path(__file__).resolve().parents[1]
_WATCH: Final = """
import importlib, json, pkgutil, re, sys
found, compile = {}, re._compile
def watched(pattern, flags):
    caller = sys._getframe(2).f_globals.get("__name__", "")
    if caller.startswith("govtext") and not isinstance(pattern, (bytes, re.Pattern)):
        found.setdefault((pattern, int(flags)), (caller, ""))
    return compile(pattern, flags)
re._compile = watched
import govtext
from govtext.patterns import Lazy
for module in pkgutil.walk_packages(govtext.__path__, "govtext."):
    for name, value in list(vars(importlib.import_module(module.name)).items()):
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,):
            for one in each if isinstance(each, tuple) else (each,):
                if isinstance(one, Lazy):
                    one = one.regex
                if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                    key = one.pattern, one.flags & ~re.UNICODE
                    if not found.get(key, ("", ""))[1]:
                        found[key] = module.name, name
from fuzz.mutations import CORPUS
for text in CORPUS:
    for options in ({}, {"vocabulary": "mainland", "quotes": "curly"}):
        document = govtext.normalize(text, **options)
    document.to_html(), document.to_markdown(), document.diff(), document.explain()
    govtext.decode(text.encode("gbk", "replace"))
print(json.dumps([[*key, *place] for key, place in found.items()]))
"""


class Pattern(NamedTuple):
    """A regular expression, the module that compiles it, and its name there, if it has one."""

    text: str
    flags: int
    module: str
    name: str


@cache
def patterns() -> tuple[Pattern, ...]:
    """Give all of them, but for lists of words, which repeat nothing."""
    environment = {"PYTHONPATH": str(_TESTS), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", _WATCH]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return (*(Pattern(*row) for row in json.loads(done.stdout)), *_literals())


def _literals() -> Iterator[Pattern]:
    """Yield the patterns that are written where they are used, in calls of the functions of `re`."""
    for path in sorted((_TESTS.parent / "src" / "govtext").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(
                        value=ast.Name(id="re"), attr="search" | "findall" | "finditer" | "split" | "sub"
                    ),
                    args=[ast.Constant(value=str(text)), *_],
                ):
                    yield Pattern(text, 0, path.stem, f"line {node.lineno}")
                case _:
                    pass


_PARSER: Final[Any] = import_module("re._parser")
_CONSTANTS: Final[Any] = import_module("re._constants")
_UNBOUNDED: Final = _CONSTANTS.MAXREPEAT
_REPEATS: Final = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
#: Some of each kind, beside those that a pattern names.
_USUAL: Final = "aZ0_ \n\u3000中。é.-(（\u200b"

Node = tuple[Any, Any]


def characters_of(text: str, flags: int) -> str:
    """Give characters that a pattern may treat differently: those that it names, as far as they are few, and others."""
    found = dict.fromkeys(_USUAL)
    for node in _nodes(_PARSER.parse(text, flags)):
        found |= dict.fromkeys(_named(node))
    return "".join(found)


def _named(node: Node) -> Iterator[str]:
    op, value = node
    if op in (_CONSTANTS.LITERAL, _CONSTANTS.NOT_LITERAL):
        yield chr(value)
    elif op is _CONSTANTS.IN:
        for inner, what in value:
            if inner is _CONSTANTS.LITERAL:
                yield chr(what)
            elif inner is _CONSTANTS.RANGE:
                yield chr(what[0])
                yield chr(what[1])


def _nodes(tree: Iterable[Node]) -> Iterator[Node]:
    """Yield all nodes of a parsed pattern, those inside others too."""
    for node in tree:
        yield node
        for inner in _inside(node):
            yield from _nodes(inner)


def _inside(node: Node) -> Iterator[Iterable[Node]]:
    op, value = str(node[0]), node[1]
    if op in _REPEATS:
        yield value[2]
    elif op == "SUBPATTERN":
        yield value[3]
    elif op == "BRANCH":
        yield from value[1]
    elif op in ("ASSERT", "ASSERT_NOT"):
        yield value[1]
    elif op == "ATOMIC_GROUP":
        yield value
    elif op == "GROUPREF_EXISTS":
        yield value[1]
        yield value[2] or []


def ambiguities(text: str, flags: int) -> Iterator[str]:
    """Say where a pattern can match one text in more and more ways, so that failing takes more than linear time.

    That is where one repetition without a bound stands in another one, or behind another one, and both could take
    the same character: `(a+)+`, `a+a+`, `[ab]*b?a*`. A character between them that the first cannot take keeps them
    apart: `(a+b)*`, `a+ba+`.
    """
    alphabet = characters_of(text, flags)
    yield from _ambiguous(list(_PARSER.parse(text, flags)), frozenset(), alphabet)


def _ambiguous(tree: list[Node], before: frozenset[str], alphabet: str) -> Iterator[str]:
    """Walk a sequence; `before` is what a repetition that may still be going on could take."""
    going = before
    for node in tree:
        op, value = str(node[0]), node[1]
        if op in _REPEATS and value[1] == _UNBOUNDED:
            body = list(value[2])
            taken = _takes(body, alphabet)
            if op != "POSSESSIVE_REPEAT":
                if both := going & _firsts(body, alphabet):
                    yield f"repeats what went before could take: {min(both)!r}"
                yield from _ambiguous(body, frozenset(), alphabet)
                # once around: what its end could still take stands against its own beginning
                if both := _left(body, frozenset(), alphabet) & _firsts(body, alphabet):
                    yield f"repeats a repetition of {min(both)!r}"
                going = going | taken if value[0] == 0 else _left(body, going, alphabet) | taken
            continue
        for inner in _inside(node):
            yield from _ambiguous(list(inner), going if op not in ("ASSERT", "ASSERT_NOT") else frozenset(), alphabet)
        going = _left([node], going, alphabet)


def restarts(text: str, flags: int) -> Iterator[str]:
    """Say where a *search* for a pattern can run to the end of a text again and again, once from every place.

    That is where a repetition without a bound takes a character that a match can begin with, and something has to
    come behind it that may not: `a+b` in a run of `a`. A pattern that is anchored, or guarded by what may not stand
    before it, begins at few places.
    """
    alphabet = characters_of(text, flags)
    for branch in _branches(list(_PARSER.parse(text, flags))):
        begins = _firsts(branch, alphabet)
        guarded = bool(branch) and str(branch[0][0]) in ("AT", "ASSERT", "ASSERT_NOT")
        if not guarded:
            for taken in _risky(branch, wanted=False, alphabet=alphabet):
                if both := taken & begins:
                    yield f"searched from every {min(both)!r}"


def _branches(tree: list[Node]) -> Iterator[list[Node]]:
    """Yield the alternatives of a pattern; groups around all of it are opened."""
    if len(tree) == 1 and str(tree[0][0]) == "BRANCH":
        for branch in tree[0][1][1]:
            yield from _branches(list(branch))
    elif len(tree) == 1 and str(tree[0][0]) == "SUBPATTERN":
        yield from _branches(list(tree[0][1][3]))
    else:
        yield tree


def _risky(tree: list[Node], *, wanted: bool, alphabet: str) -> Iterator[frozenset[str]]:
    """Yield what the repetitions without a bound take that something is wanted behind."""
    for k, node in enumerate(tree):
        rest = tree[k + 1 :]
        more = wanted or not _empty(rest) or any(str(op) in ("AT", "ASSERT", "ASSERT_NOT") for op, _ in rest)
        if _unbounded(node) and more:
            yield _takes(list(node[1][2]), alphabet)
        for inner in _inside(node):
            yield from _risky(list(inner), wanted=more, alphabet=alphabet)


def _left(tree: list[Node], before: frozenset[str], alphabet: str) -> frozenset[str]:
    """Give what a repetition that is going on before `tree`, or inside it, could still take behind it."""
    going = before
    for node in tree:
        op, value = str(node[0]), node[1]
        if op in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        if op in _REPEATS:
            body = list(value[2])
            own = _takes(body, alphabet) if value[1] == _UNBOUNDED else _left(body, frozenset(), alphabet)
            going = (going if value[0] == 0 else _left(body, going, alphabet)) | own
        elif op == "SUBPATTERN":
            going = _left(list(value[3]), going, alphabet)
        elif op == "BRANCH":
            going = frozenset[str]().union(*(_left(list(branch), going, alphabet) for branch in value[1]))
        else:
            going = going & _takes([node], alphabet)
    return going


def _unbounded(node: Node) -> bool:
    return str(node[0]) in _REPEATS and node[1][1] == _UNBOUNDED


def _takes(tree: Iterable[Node], alphabet: str) -> frozenset[str]:
    """Give the characters that are anywhere in what `tree` matches."""
    out: set[str] = set()
    for op, value in _nodes(tree):
        if op is _CONSTANTS.LITERAL:
            out.add(chr(value))
        elif op is _CONSTANTS.NOT_LITERAL:
            out |= set(alphabet) - {chr(value)}
        elif op is _CONSTANTS.ANY:
            out |= set(alphabet) - {"\n"}
        elif op is _CONSTANTS.IN:
            out |= {each for each in alphabet if _is_in(each, value)}
    return frozenset(out)


def _firsts(tree: list[Node], alphabet: str) -> frozenset[str]:
    """Give the characters that what `tree` matches can begin with."""
    out: frozenset[str] = frozenset()
    for node in tree:
        op, value = str(node[0]), node[1]
        if op in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        if op in _REPEATS:
            out |= _firsts(list(value[2]), alphabet)
            if value[0] == 0:
                continue
        elif op == "SUBPATTERN":
            out |= _firsts(list(value[3]), alphabet)
        elif op == "BRANCH":
            out |= frozenset[str]().union(*(_firsts(list(branch), alphabet) for branch in value[1]))
        else:
            out |= _takes([node], alphabet)
        if not _empty([node]):
            return out
    return out


def _empty(tree: Iterable[Node]) -> bool:
    """Say whether `tree` matches nothing at all, too."""
    return all(
        op in (_CONSTANTS.AT, _CONSTANTS.ASSERT, _CONSTANTS.ASSERT_NOT)
        or (str(op) in _REPEATS and (value[0] == 0 or _empty(value[2])))
        or (str(op) == "SUBPATTERN" and _empty(value[3]))
        or (str(op) == "BRANCH" and any(_empty(branch) for branch in value[1]))
        for op, value in tree
    )


def _is_word(each: str) -> bool:
    return each.isalnum() or each == "_"


_CATEGORIES: Final[dict[str, Callable[[str], bool]]] = {
    "DIGIT": str.isdecimal,
    "SPACE": str.isspace,
    "WORD": _is_word,
}


def _is_in(each: str, members: Iterable[Node]) -> bool:
    negated = found = False
    for op, value in members:
        if op is _CONSTANTS.NEGATE:
            negated = True
        elif op is _CONSTANTS.LITERAL:
            found = found or ord(each) == value
        elif op is _CONSTANTS.RANGE:
            found = found or value[0] <= ord(each) <= value[1]
        elif op is _CONSTANTS.CATEGORY:
            name = str(value).removeprefix("CATEGORY_")
            is_of = _CATEGORIES[name.removeprefix("NOT_")](each)
            found = found or is_of != name.startswith("NOT_")
    return found != negated
