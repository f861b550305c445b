"""Marks: the pieces of a row as HTML, each change in an element that says by which rule, and what stood there."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy
from govtext.report.counts import class_of
from govtext.report.pieces import INFERRED
from govtext.visible import UNSEEN, code_point, replace_unseen, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govtext.report.pieces import Piece

__all__ = ["Marks", "escaped", "told"]


def escaped(text: str) -> str:
    r"""Make text from a page into HTML that is nothing but text; what cannot be seen becomes a label.

    >>> escaped("<b>&\u202e")
    '&lt;b&gt;&amp;<span class=u>U+202E</span>'
    """
    # Most text needs nothing: one look tells.
    return replace_unseen(escape(text), _labelled) if _SPECIAL.search(text) else text


def _labelled(character: str) -> str:
    return f"<span class=u>{code_point(character)}</span>"


_SPECIAL: Final = lazy(f"[&<>\"']|{UNSEEN}")
#: How blanks are told of in a note.
_BLANKS: Final = str.maketrans({"\n": "⏎", " ": "␣", "\t": "⇥", "\u3000": "[U+3000]"})
#: A note is for reading: so many characters of each side.
LONGEST: Final = 60


def told(text: str) -> str:
    """Give a text for a note: short, and on one line.

    >>> told("\\n"), told("會議")
    ('⏎', '會議')
    """
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return visible(short).translate(_BLANKS if short.isspace() else _BLANKS_OF_LINES)


_BLANKS_OF_LINES: Final = str.maketrans({"\n": "⏎", "\t": "⇥"})


class Marks:
    """Writes pieces as HTML; each rule has a number, which is the class of its marks: `r3`."""

    def __init__(self, rules: Iterable[str]) -> None:
        self._numbers = {rule: number for number, rule in enumerate(rules)}
        # The same few changes come again and again.
        self._attributes: dict[tuple[tuple[str, ...], str, str, bool], str] = {}

    def number(self, rule: str) -> int:
        """Give the number of a rule; one that was not announced gets the next."""
        return self._numbers.setdefault(rule, len(self._numbers))

    @property
    def rules(self) -> list[str]:
        """All rules so far, by number."""
        return list(self._numbers)

    def _marked(self, rules: tuple[str, ...], was: str, now: str, *, goes_on: bool = False) -> str:
        """Give the attributes of a mark: the rules as classes, and its note; `goes_on` before more closed lines."""
        key = (rules, was, now, goes_on)
        if key not in self._attributes:
            real = [rule for rule in rules if rule != INFERRED]
            classes = [f"r{self.number(rule)}" for rule in real]
            if _closes_lines(was, now):  # the signs of line breaks, and one break to see
                classes += ("n", "nn")[: min(len(was), 2)]
                classes += ("j",) * goes_on
            elif not now and was.isspace():
                classes.append("s")
            note = " + ".join(f"{told(rule)} ({class_of(rule)})" for rule in real) + ", inferred" * (INFERRED in rules)
            change = f"{told(was)} → {told(now)}" if was and now else told(now) + " put in" if now else "taken out"
            self._attributes[key] = f' class="{" ".join(classes)}" title="{escape(f"{note}: {change}")}"'
        return self._attributes[key]

    def source(self, pieces: Sequence[Piece]) -> str:
        """Write the source side of pieces: what was changed is marked, what was dropped is struck through."""
        out: list[str] = []
        first = " tabindex=0"
        for k, (before, after, rules, _, was, now) in enumerate(pieces, 1):
            if not before:
                continue
            if not rules:
                out.append(escaped(before))
                if before[-1] == "\n" and k < len(pieces) and not "".join(p.before for p in pieces[k : k + 2]).strip():
                    # The row ends here but for blank lines: their signs stand behind it, and not one below the other.
                    out[-1] = f"{out[-1][:-1]}<span class=e>\n</span>"
                continue
            element = "mark" if now or after else "del"
            goes_on = k < len(pieces) and _closes_lines(was, now) and _closes_lines(pieces[k].was, pieces[k].now)
            attributes = self._marked(rules, was, now, goes_on=goes_on)
            out.append(f"<{element}{attributes}{first}>{escaped(before)}</{element}>")
            first = ""
        return "".join(out)

    def result(self, pieces: Iterable[Piece]) -> str:
        """Write the result side of pieces: what is new there is marked."""
        out: list[str] = []
        first = " tabindex=0"
        for _, after, rules, _, was, now in pieces:
            if not after:
                continue
            if not rules:
                out.append(escaped(after))
                continue
            out.append(f"<ins{self._marked(rules, was, now)}{first}>{escaped(after)}</ins>")
            first = ""
        return "".join(out)


def _closes_lines(was: str, now: str) -> bool:
    return not now and was != "" and not was.strip("\n")
