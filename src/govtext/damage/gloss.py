"""Pinyin glosses that mirror sites inject into Traditional pages: `現(xiàn)在`, `社會面?zhèn)鞑?`.

Three families. The common one glosses every occurrence of each character of a list, byte by byte, and breaks what
it hits between two characters (`gloss_bytes`). A second glosses characters of any kind here and there
(`有(yǒu)限`). A third writes readings without tones, once to four times, in Simplified text too, and strews signs
into some (`会(hui)(hui)议`, `主义(y🎐i)`, `就☂(jiu)`). Honest annotation is none of these: it glosses rare characters,
or all, or words, and a page is believed to be glossed by machine only as a whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS
from govtext.damage.gloss_bytes import undo
from govtext.damage.gloss_page import Page
from govtext.damage.gloss_table import SYLLABLES_CLASS, glosses, plain_syllables, toneless
from govtext.encoding.evidence import rarity
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["GLOSS"]

_GATE: Final = lazy(rf"\)(?<=[{SYLLABLES_CLASS}]\))")  # a pattern that begins with a character scans ten times faster
_GLOSS: Final = lazy(rf"([^\s()])\(([{SYLLABLES_CLASS}]{{1,6}})\)")
_SIGNS_CLASS: Final = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_SIGN: Final = lazy(f"[{_SIGNS_CLASS}]")
_TONELESS: Final = lazy(rf"(?<=[{HAN_CLASS}])(?:[{_SIGNS_CLASS}]{{0,2}}\([a-zü{_SIGNS_CLASS}]{{1,9}}\))++")
_HAN: Final = lazy(f"[{HAN_CLASS}]")

_PRIVATE: Final = lazy("[\ue000-\uf8ff]")

_STRIPPED: Final = 0.02  # share of odd characters in what was mended that tells that some in between were lost
_ENOUGH: Final = 24  # characters that were mended: none of them odd says that nothing was lost
_FEWEST: Final = 4  # glosses that match the table
_TWICE: Final = 2  # readings that stand twice, as none does that a person wrote
_FITTING: Final = 0.8  # share of readings without tones that are the first of their character: many have others
_ODD: Final = 0.05  # share of glosses that do not, and of characters of the list that stand bare
_DENSE: Final = 0.35  # share of ideographs with a gloss from which on a text is annotated on purpose
_COMMON: Final = 0.15  # share of glossed characters, glossed by chance, that are very common
_VERY_COMMON: Final = 10.5  # bits: 有, 的 and 是, which nobody annotates, have fewer


def propose_glosses(text: str) -> Iterator[Edit]:
    """Propose to drop injected readings on pages glossed by machine, and what was meant where they broke bytes.

    What was concluded from the rest of the page is marked as inferred; what cannot be known is U+FFFD.

    >>> page = "現(xiàn)在開(kāi)會(huì)，討論(lùn)發(fā)展問(wèn)題"
    >>> [edit[:3] for edit in propose_glosses(page)]
    [(1, 7, ''), (9, 14, ''), (15, 20, ''), (23, 28, ''), (29, 33, ''), (35, 40, '')]
    >>> list(propose_glosses("龖(dá)是一个汉字，读作dá"))
    []
    """
    if not _GATE.search(text):
        return
    page = _machine_glossed(text)
    if page is None:
        yield from _random(text)
        yield from _toneless(text)
        return
    found = list(undo(text, page))
    odd, size = sum(site.odd for site in found), sum(len(site.text) for site in found)
    if not page.private and ((odd >= 2 and odd > _STRIPPED * size) or (size > _ENOUGH and not odd)):
        found = list(undo(text, replace(page, stripped=odd > 0)))
    for site in found:
        yield Edit(site.start, site.end, site.text, GLOSS.name, inferred=site.inferred)


def _machine_glossed(text: str) -> Page | None:
    """Give what the page says of its glosses if it has them by the list: nearly all match, nearly none is missing."""
    table = glosses().readings
    glossed: Counter[str] = Counter()
    odd = 0
    for match in _GLOSS.finditer(text):
        char, reading = match[1], match[2]
        if table.get(char) == reading:
            glossed[char] += 1
        elif _HAN.match(char):
            odd += 1
    matching = sum(glossed.values())
    if matching < _FEWEST or odd > _ODD * (matching + odd):
        return None
    counts = Counter(text)
    bare = sum(counts[char] for char in glossed) - matching
    if bare > max(_ODD * (bare + matching), 1 if matching < 20 else 0):
        return None
    plain = _GLOSS.sub(r"\1", text)
    often = frozenset(char for char, count in counts.items() if count > 1)
    return Page(dict(glossed), plain, often, _PRIVATE.search(text) is not None)


def _random(text: str) -> Iterator[Edit]:
    """The second family: first readings of any characters, common ones too, here and there."""
    table = glosses()
    found: list[re.Match[str]] = []
    odd = 0
    for match in _GLOSS.finditer(text):
        char, reading = match[1], match[2]
        if (table.others.get(char) or table.readings.get(char)) == reading:
            found.append(match)
        elif _HAN.match(char):
            odd += 1
    if len(found) < 2 * _FEWEST or odd > _ODD * len(found):
        return
    common = sum(rarity(match[1]) < _VERY_COMMON for match in found)
    if common < max(2, _COMMON * len(found)) or len(found) > _DENSE * len(_HAN.findall(text)):
        return
    for match in found:
        yield Edit(match.end(1), match.end(), "", GLOSS.name)


def _toneless(text: str) -> Iterator[Edit]:
    """The third family: readings without tones, some of them twice or more, or with signs in them.

    >>> page = "会(hui)(hui)议(yi)强调，这是社会主(zhu)(zhu)义(y🎐i)的(de)要求"
    >>> [page[edit.start : edit.end] for edit in _toneless(page)]
    ['(hui)(hui)', '(yi)', '(zhu)(zhu)', '(y🎐i)', '(de)']
    """
    several: list[re.Match[str]] = []
    single: list[re.Match[str]] = []
    fitting = 0
    table, syllables = glosses(), plain_syllables()
    for match in _TONELESS.finditer(text):
        readings = _SIGN.sub("", match[0])[1:-1].replace("v", "ü").split(")(")  # nü is written nv, too
        if readings[0] not in syllables or len(set(readings)) > 1:
            continue
        if len(readings) > 1:
            several.append(match)
            continue
        single.append(match)
        char = text[match.start() - 1]
        fitting += toneless(table.others.get(char) or table.readings.get(char, "")) == readings[0]
    if len(several) < _TWICE:
        return
    found = [*several, *single] if fitting >= _FITTING * len(single) else several
    for match in sorted(found, key=lambda match: match.start()):
        yield Edit(match.start(), match.end(), "", GLOSS.name)


GLOSS: Final = Rule(
    "damage.pinyin-gloss",
    "readings that a mirror site injected into the text are dropped",
    "repair",
    ("現(xiàn)在開(kāi)會(huì)，討論(lùn)問(wèn)題(tí)", "現在開會，討論問題"),
    propose_glosses,
)
