"""Rules, their safety classes, and the engine that applies them.

A rule proposes, the text remembers: a rule looks at a plain string and yields `Edit`s in the offsets of what it
sees; the engine applies them to the `Text` and the ledger is written there. So a rule is tested as a list of
edits, and provenance cannot be forgotten by whoever writes the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, final, get_args

from govtext.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from govtext.text import Edit

__all__ = ["Rule", "Safety", "Selection", "apply", "as_text", "check_option", "like"]

Safety = Literal["repair", "fold", "layout", "remove"]
SAFETY_CLASSES: Final[tuple[str, ...]] = get_args(Safety)


class Rule(NamedTuple):
    """One thing that govtext undoes.

    `name` is `area.what-it-undoes`. `safety` is *repair* (restores what was there), *fold* (loses a distinction:
    script, width), *layout* (a guess about the page) or *remove* (leaves the text). `example` is a text before
    and after. A rule whose `default` is false is applied only when an option or `select` asks for it.

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

        An entry names a rule (`damage.space`), an area (`damage`) or a safety class (`fold`). Raises `TypeError`
        for a bare string and `ValueError` for a name that nothing here has.
        """
        rules = tuple(rules)
        chosen = (
            _named(rules, select, "select") if select is not None else {rule.name for rule in rules if rule.default}
        )
        return cls(frozenset(chosen - _named(rules, ignore or (), "ignore")))

    def without(self, *names: str) -> Selection:
        """The same rules but for those named."""
        return Selection(self.names.difference(names))

    def with_(self, *names: str) -> Selection:
        """The same rules and those named."""
        return Selection(self.names.union(names))

    def __contains__(self, name: str) -> bool:
        return name in self.names


def _named(rules: tuple[Rule, ...], entries: Iterable[str], option: str) -> set[str]:
    if isinstance(entries, str):
        msg = f"{option} takes several names, not one string: {option}=[{entries!r}]"
        raise TypeError(msg)
    names: set[str] = set()
    for entry in entries:
        if not isinstance(entry, str):
            msg = f"{option} takes names of rules, areas or safety classes, not {type(entry).__name__}"
            raise TypeError(msg)
        found = {rule.name for rule in rules if entry in (rule.name, rule.area, rule.safety)}
        if not found and entry not in SAFETY_CLASSES:
            allowed = sorted({rule.name for rule in rules} | {rule.area for rule in rules} | set(SAFETY_CLASSES))
            msg = f"{option}: no rule, area or safety class is called {entry!r}; there are {', '.join(allowed)}"
            raise ValueError(msg)
        names |= found
    return names


def apply(text: Text, rules: Iterable[Rule], chosen: Selection) -> Text:
    """Apply those of `rules` that are chosen, one after the other."""
    for rule in rules:
        if rule.name not in chosen:
            continue
        if rule.rewrite is not None:
            text = text.rewrite(rule.rewrite(str(text)), rule.name)
        elif rule.propose is not None:
            text = text.edit(rule.propose(str(text)))
    return text


def check_option(name: str, value: object, allowed: tuple[str, ...]) -> None:
    """Raise `TypeError` or `ValueError`, naming the allowed values, when `value` is not one of them."""
    if not isinstance(value, str):
        msg = f"{name} is one of {', '.join(map(repr, allowed))}, not {type(value).__name__}"
        raise TypeError(msg)
    if value not in allowed:
        msg = f"{name} is one of {', '.join(map(repr, allowed))}, not {value!r}"
        raise ValueError(msg)


def as_text(text: object, door: str) -> Text:
    """Give what a caller handed to a door as a `Text`; raise `TypeError`, saying what to do, for another type."""
    if isinstance(text, str):
        return Text(text)
    if isinstance(text, Text):
        return text
    hint = "; decode bytes first: govtext.decode(data).text" if isinstance(text, (bytes, bytearray)) else ""
    msg = f"{door} takes a str or a Text, not {type(text).__name__}{hint}"
    raise TypeError(msg)


def like(given: str | Text, result: Text) -> str | Text:
    """Give a `str` back to who gave a `str`, a `Text` to who gave a `Text`."""
    return str(result) if isinstance(given, str) else result
