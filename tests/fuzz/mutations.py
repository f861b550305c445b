"""Inputs without end, each one or more mutations away from one of a small corpus: deterministic, by their seed."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final, cast

import govtext
from support.strategies import PIECES
from support.worst import WORST, worst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["CORPUS", "inputs"]

CORPUS: Final = tuple(
    path.read_bytes().decode("utf-8") for path in sorted((Path(__file__).parent / "corpus").glob("*.txt"))
)
ENCODINGS: Final = ("utf-8", "gb18030", "big5", "utf-16", "hz", "utf-16-be", "iso2022_jp", "latin-1")
#: The pages of all cases; their lines are put together anew.
PAGES: Final = tuple(
    path.read_bytes().decode("utf-8").partition("\n")[2].partition("\n=====")[0].split("\n")
    for path in sorted((Path(__file__).parents[1] / "cases").glob("*/*/*.txt"))
)
#: The longest that an input grows; and the stretches of lines that a page is made of, at the most, and their lines.
LONGEST: Final = 400
STRETCHES: Final = 24
LINES: Final = 4


def inputs(target: str, seed: int) -> Iterator[Any]:
    """Yield inputs for a target: bytes for `decode`, what JSON can hold for `dict`, pages or less for the others."""
    random = Random(f"{target} {seed}")
    while True:
        text = _text(random)
        if target == "decode":
            yield _bytes(random, text)
        elif target == "dict":
            yield _dict(random, text)
        elif target == "pages":
            yield _page(random)
        else:
            yield text


def _text(random: Random) -> str:
    base = random.choice(CORPUS)
    first = random.randrange(len(base))
    text = base[first : first + random.randrange(1, 160)]
    for _ in range(random.randrange(1, 9)):
        mutate = random.choice(_MUTATIONS)
        text = mutate(random, text)[:LONGEST]
    return text


def _page(random: Random) -> str:
    """Give stretches of lines of several pages, one below the other, some behind a form feed."""
    stretches: list[str] = []
    for _ in range(random.randrange(1, STRETCHES)):
        lines = random.choice(PAGES)
        first = random.randrange(len(lines))
        stretch = "\n".join(lines[first : first + random.randrange(1, LINES)])
        stretches.append(("\f" if random.random() < 1 / LINES else "") + stretch)
    return "\n".join(stretches)


def _insert(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(PIECES) + text[at:]


def _any(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    limit = random.choice((0x80, 0x3000, 0x10000, 0x110000))
    return text[:at] + chr(random.randrange(limit)) + text[at:]


def _delete(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.randrange(1, 6) :]


def _again(random: Random, text: str) -> str:
    start = random.randint(0, len(text))
    piece = text[start : start + random.randrange(1, 24)]
    at = random.randint(0, len(text))
    return text[:at] + piece * random.randrange(1, 4) + text[at:]


def _worst(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + worst(random.choice(WORST), random.randrange(1, 40)) + text[at:]


def _break(random: Random, text: str) -> str:
    width = random.randrange(2, 24)
    between = random.choice(("\n", "\n\n", "\r\n", " \n", "\n\u3000\u3000", "\f", "-\n"))
    return between.join(text[k : k + width] for k in range(0, len(text), width))


def _shuffle(random: Random, text: str) -> str:
    lines = text.split("\n")
    random.shuffle(lines)
    return "\n".join(lines)


def _space(random: Random, text: str) -> str:
    start = random.randint(0, len(text))
    end = start + random.randrange(2, 20)
    return text[:start] + random.choice((" ", "  ", "\u3000")).join(text[start:end]) + text[end:]


def _double(random: Random, text: str) -> str:
    start = random.randint(0, len(text))
    end = start + random.randrange(2, 20)
    return text[:start] + "".join(character * 2 for character in text[start:end]) + text[end:]


def _misread(random: Random, text: str) -> str:
    start = random.randint(0, len(text))
    end = start + random.randrange(2, 20)
    written, read = random.choice((("utf-8", "latin-1"), ("gb18030", "latin-1"), ("utf-8", "gb18030"), ("big5", "gbk")))
    return text[:start] + text[start:end].encode(written, "replace").decode(read, "replace") + text[end:]


_MUTATIONS: Final[Sequence[Callable[[Random, str], str]]] = (
    *(_insert, _insert, _insert, _any, _delete, _delete, _again),
    *(_worst, _break, _shuffle, _space, _double, _misread),
)


def _bytes(random: Random, text: str) -> bytes:
    data = bytearray(text.encode(random.choice(ENCODINGS), "replace"))
    for _ in range(random.randrange(4)):
        at = random.randint(0, len(data))
        data[at : at + random.randrange(3)] = random.randbytes(random.randrange(4))
    return bytes(data)


def _dict(random: Random, text: str) -> object:
    given: object = govtext.normalize(text[:120]).to_dict()
    for _ in range(random.randrange(4)):
        given = _other(random, given, text)
    return given


def _other(random: Random, value: object, text: str) -> object:
    """Change one place of a value that JSON can hold."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        members = cast("dict[str, object]", value)
        key = random.choice(sorted(members))
        if random.random() < 0.1:
            return {name: one for name, one in members.items() if name != key}
        return members | {key: _other(random, members[key], text)}
    if isinstance(value, list) and value and random.random() < 0.9:
        items = cast("list[object]", value)
        at = random.randrange(len(items))
        if random.random() < 0.1:
            return items[:at] + items[at + 1 :]
        return [*items[:at], _other(random, items[at], text), *items[at + 1 :]]
    return random.choice((None, True, -1, 2**70, 1.5, "", text, [], {}, [[0]], [[3, 1]], [None], {"text": text}))
