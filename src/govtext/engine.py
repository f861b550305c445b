"""Rules, their safety classes, and the engine that applies them.

A rule proposes, the text remembers: a rule looks at a plain string and yields `Edit`s in the offsets of what it
sees; the engine applies them to the `Text` and the ledger is written there. So a rule is tested as a list of
edits, and provenance cannot be forgotten by whoever writes the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, NamedTuple, final, get_args

from govtext.misuse import no_text, unknown
from govtext.text import Edit, Text

__all__ = ["Rule", "Safety", "Selection", "apply", "as_str", "as_text", "like"]

Safety = Literal["repair", "fold", "layout", "remove"]
SAFETY_CLASSES: Final[tuple[str, ...]] = get_args(Safety)


class Rule(NamedTuple):
    """One thing that govtext undoes.

    `name` is `area.what-it-undoes`. `safety` is *repair* (restores what was there), *fold* (loses a distinction:
    script, width), *layout* (a guess about the page) or *remove* (leaves the text). `example` is a text before
    and after. A rule whose `default` is false is applied only when an option asks for it, or `select` by its
    own name.

    A rule of its own has `propose`, which yields edits, or `rewrite`, which gives a string of the same length.
    A rule that is decided together with others (which break is soft, which line is furniture) has neither: its
    room proposes for all of them and names the rule in each edit.

    >>> import govtext
    >>> [rule] = [rule for rule in govtext.rules() if rule.name == "damage.radical"]
    >>> rule.area, rule.safety, rule.example
    ('damage', 'repair', ('⼈⺠⽣活⽔平', '人民生活水平'))
    """

    name: str
    summary: str
    safety: Safety
    example: tuple[str, str] | None = None
    propose: Callable[[str], Iterable[Edit]] | None = None
    rewrite: Callable[[str], str] | None = None
    default: bool = True

    def __repr__(self) -> str:
        return f"<Rule {self.name}: {self.summary}>"

    @property
    def area(self) -> str:
        """The part of the name before the dot: the room that the rule lives in."""
        return self.name.partition(".")[0]


@final
class Selection:
    """The rules that are to be applied, by name.

    >>> rules = (Rule("damage.space", "", "repair"), Rule("damage.width", "", "fold"))
    >>> "damage.width" in Selection.of(rules, ignore=["fold"])
    False
    """

    __slots__ = ("names",)

    def __init__(self, names: frozenset[str]) -> None:
        self.names: Final = names

    @classmethod
    def of(
        cls, rules: Iterable[Rule], select: Iterable[str] | None = None, ignore: Iterable[str] | None = None
    ) -> Selection:
        """Those of `rules` that are in `select` (by default, all that are on by default) and not in `ignore`.

        An entry names a rule (`damage.space`), an area (`damage`) or a safety class (`fold`). In `select`, an area or
        a class means its rules that are on by default; another is selected by its own name. What only other doors
        have can be ignored, so that one list will do for all of them.

        Raises `TypeError` for a bare string and for what is no string, and `ValueError` for a name that no rule has, or
        in `select` none of `rules`.
        """
        rules = tuple(rules)
        usual = {rule.name for rule in rules if rule.default}
        chosen = usual
        if select is not None:
            chosen = {name for entry in _entries(select, "select") for name in _selected(rules, usual, entry)}
        if ignore is not None:
            chosen = chosen.difference(*(_named(rules, entry, "ignore") for entry in _entries(ignore, "ignore")))
        return cls(frozenset(chosen))

    def without(self, *names: str) -> Selection:
        """The same rules but for those named."""
        return Selection(self.names.difference(names))

    def with_(self, *names: str) -> Selection:
        """The same rules and those named."""
        return Selection(self.names.union(names))

    def __contains__(self, name: str) -> bool:
        return name in self.names


def _entries(given: Iterable[str], option: str) -> Iterator[str]:
    if isinstance(given, str):
        msg = f"{option} takes several names, not one string: {option}=[{given!r}]"
        raise TypeError(msg)
    wrong = f"{option} takes names of rules, areas or safety classes, not "
    if isinstance(given, bytes) or not isinstance(given, Iterable):
        raise TypeError(wrong + type(given).__name__)
    for entry in given:
        if not isinstance(entry, str):
            raise TypeError(wrong + type(entry).__name__)
        yield entry


def _selected(rules: tuple[Rule, ...], usual: set[str], entry: str) -> set[str]:
    names = _named(rules, entry, "select")
    if not names and entry not in SAFETY_CLASSES:
        areas = " and ".join(dict.fromkeys(rule.area for rule in rules))
        msg = f"select: {entry!r} is of another door, this one has the rules of {areas}; normalize has all"
        raise ValueError(msg)
    return names if entry in names else names & usual


def _named(rules: tuple[Rule, ...], entry: str, option: str) -> set[str]:
    """Give the names of those of `rules` that an entry means: none, if they are of another door."""
    names = {rule.name for rule in rules if entry in _called(rule)}
    if not names and entry not in SAFETY_CLASSES:
        from govtext.pipeline import ORDER

        known = {name: None for rule in (*rules, *ORDER) for name in _called(rule)}
        if entry not in known:
            raise unknown(option, entry, known)
    return names


def _called(rule: Rule) -> tuple[str, str, str]:
    return rule.area, rule.safety, rule.name


def apply(text: Text, rules: Iterable[Rule], chosen: Selection, seen: Callable[[str], str] = str) -> Text:
    """Apply those of `rules` that are chosen, one after the other.

    Those that propose look at the string as it is `seen`, of equal length.
    """
    for rule in rules:
        if rule.name not in chosen:
            continue
        if rule.rewrite is not None:
            text = text.rewrite(rule.rewrite(str(text)), rule.name)
        elif rule.propose is not None:
            text = text.edit(rule.propose(seen(str(text))))
    return text


def as_text(text: object, door: str) -> Text:
    """Give what a caller handed to a door as a `Text`; raise `TypeError`, saying what to do, for another type."""
    if isinstance(text, str):
        return Text(text)
    if isinstance(text, Text):
        return text
    raise no_text(door, text)


def as_str(text: object, door: str) -> str:
    """Give what a caller handed in to be looked at as a `str`; raise `TypeError`, as `as_text` does."""
    if isinstance(text, (str, Text)):
        return str(text)
    raise no_text(door, text)


def like(given: str | Text, result: Text) -> str | Text:
    """Give a `str` back to who gave a `str`, a `Text` to who gave a `Text`."""
    return str(result) if isinstance(given, str) else result
