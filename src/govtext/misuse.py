"""What a caller is told who handed in the wrong thing: what was wrong, and what to do."""

from __future__ import annotations

from operator import index
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["between", "check_option", "no_edit", "no_edits", "no_text", "pair", "unknown"]

_DECODE: Final = "; decode bytes first: govtext.decode(data).text"
#: What to do about what is no text, by the name of its type.
_HINTS: Final = {"bytes": _DECODE, "bytearray": _DECODE, "Text": ": give str(text)"}


def no_text(door: str, given: object, takes: str = "a str or a Text") -> TypeError:
    """Give the error for what is no text, with what to do about it.

    >>> print(no_text("repair", b"\\xbb\\xe1"))
    repair takes a str or a Text, not bytes; decode bytes first: govtext.decode(data).text
    """
    name = type(given).__name__
    return TypeError(f"{door} takes {takes}, not {name}{_HINTS.get(name, '')}")


def no_edit(given: object) -> TypeError:
    """Give the error for what is no edit, or one of something else than two offsets, a string and a rule.

    >>> print(no_edit((0, 1, "", "damage.space")))
    edits are Edit(start, end, text, rule) of two ints and two strs, not (0, 1, '', 'damage.space')
    """
    return TypeError(f"edits are Edit(start, end, text, rule) of two ints and two strs, not {given!r}")


def no_edits(given: object) -> TypeError:
    """Give the error for what is no list of edits, such as one edit alone.

    >>> print(no_edits(None))
    edits are a list of Edit, or anything else that yields them, not None
    """
    return TypeError(f"edits are a list of Edit, or anything else that yields them, not {given!r}")


def pair(stretch: tuple[int, int]) -> tuple[int, int]:
    """Give the ends of a stretch; raise `TypeError` for what is none.

    >>> pair((0, 2))
    (0, 2)
    """
    try:
        start, end = stretch
        return index(start), index(end)
    except (TypeError, ValueError):
        msg = f"a stretch is a Span of two ints, or a str that is put in, not {stretch!r}"
        raise TypeError(msg) from None


def between(start: int, end: int) -> tuple[int, int]:
    """Give the offsets of a stretch, which count from the beginning; raise `TypeError` or `ValueError` for others.

    >>> between(-3, 2)
    Traceback (most recent call last):
        ...
    ValueError: offsets are 0 <= start <= end, not start=-3, end=2
    """
    try:
        first, last = index(start), index(end)
    except TypeError:
        msg = f"offsets are two ints, not start={start!r}, end={end!r}"
        raise TypeError(msg) from None
    if not 0 <= first <= last:
        msg = f"offsets are 0 <= start <= end, not start={start!r}, end={end!r}"
        raise ValueError(msg)
    return first, last


def check_option(name: str, value: object, allowed: tuple[str, ...]) -> None:
    """Raise `TypeError` or `ValueError`, naming the allowed values, when `value` is not one of them."""
    if not isinstance(value, str):
        msg = f"{name} is one of {', '.join(map(repr, allowed))}, not {type(value).__name__}"
        raise TypeError(msg)
    if value not in allowed:
        msg = f"{name} is one of {', '.join(map(repr, allowed))}, not {value!r}"
        raise ValueError(msg)


def unknown(option: str, entry: str, names: Iterable[str]) -> ValueError:
    """Give the error for an entry that no rule is called by, with the nearest of `names`.

    A name is near by the whole of it, by what stands behind the dot, or by a word of that.

    >>> print(unknown("ignore", "gloss", ["damage", "damage.pinyin-gloss"]))
    ignore: no rule, area or safety class is called 'gloss'; did you mean 'damage.pinyin-gloss'? ...
    """
    from difflib import get_close_matches

    keys: dict[str, str] = {}
    for name in names:
        behind = name.partition(".")[2]
        for key in filter(None, (name, behind, *behind.split("-"))):
            keys.setdefault(key, name)
    near = get_close_matches(entry.lower().strip(), keys, n=1)
    guess = f"did you mean {keys[near[0]]!r}? " if near else ""
    msg = f"{option}: no rule, area or safety class is called {entry!r}; {guess}govtext.rules() lists all rules"
    return ValueError(msg)
