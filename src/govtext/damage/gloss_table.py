"""Which characters mirror sites gloss, and with what: the facts that glosses are told by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from govtext.data import read

__all__ = ["SYLLABLES_CLASS", "Glosses", "glosses", "plain_syllables", "simplified", "toneless", "written"]

#: The letters of a reading, with their tone marks.
SYLLABLES_CLASS: Final = "a-zàáèéêìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜǹḿ"

_TONES: Final = str.maketrans("àáāǎèéēěìíīǐòóōǒùúūǔǖǘǚǜńňǹḿ", "aaaaeeeeiiiioooouuuuüüüünnnm")


@dataclass(frozen=True, slots=True)
class Glosses:
    """Readings by character, and characters by their reading, with the first of their two bytes or without."""

    readings: dict[str, str]  # of the characters that are glossed: in GBK, not in GB 2312, Traditional
    others: dict[str, str]  # of the characters of GB 2312
    by_lead: dict[tuple[int, str], str]
    by_reading: dict[str, str]


@cache
def glosses() -> Glosses:
    """Read the table."""
    tables: list[dict[str, str]] = []
    for part in read("damage", "glosses.txt").split("\n\n")[:2]:
        rows = (line.split(" ") for line in part.splitlines())
        tables.append({char: reading for reading, chars in rows for char in chars})
    by_lead: dict[tuple[int, str], str] = {}
    by_reading: dict[str, str] = {}
    for char, reading in tables[0].items():
        key = char.encode("gbk")[0], reading
        by_lead[key] = by_lead.get(key, "") + char
        by_reading[reading] = by_reading.get(reading, "") + char
    return Glosses(tables[0], tables[1], by_lead, by_reading)


@cache
def simplified() -> frozenset[str]:
    """Give the characters that a Traditional page does not have: those that Traditional text has another one for."""
    return frozenset(read("damage", "glosses.txt").split("\n\n")[2])


@cache
def plain_syllables() -> frozenset[str]:
    """Give all syllables without their tones."""
    table = glosses()
    return frozenset(map(toneless, (*table.readings.values(), *table.others.values())))


def toneless(reading: str) -> str:
    """Give a reading without its tone.

    >>> toneless("lǜ"), toneless("huì")
    ('lü', 'hui')
    """
    return reading.translate(_TONES)


def written(char: str) -> bytes | None:
    """Give the two bytes of a character in GBK, private-use ones included; None where it has not got two.

    >>> written("面"), written("A")
    (b'\\xc3\\xe6', None)
    """
    try:
        data = char.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return data if len(data) == 2 else None
