"""Which script a text is in, and whose characters it shows."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, NamedTuple

from govtext.engine import as_str
from govtext.script.dictionaries import entries, read_dictionary
from govtext.script.evidence import simplified_only
from govtext.script.tables import character_class, tables
from govtext.text import Text

_STRAYS: Final = 20
"""One character of the other script among so many does not make a text mixed."""
_CLEARLY: Final = 3
"""How many times the forms of the other region a region's forms must be."""


class ScriptReport(NamedTuple):
    """What `detect_script` found.

    >>> from govtext import detect_script
    >>> detect_script("他看著書，心裡想著國家").region
    'taiwan'
    """

    script: Literal["simplified", "traditional", "mixed", "neither"]
    """The script; `neither` where no character belongs to only one of them."""
    simplified: int
    """How many characters only Simplified text has."""
    traditional: int
    """How many characters only Traditional text has."""
    region: Literal["taiwan", "hong-kong"] | None
    """Whose forms the Traditional characters show, where that is clear."""
    taiwan: int
    """How many characters are forms of Taiwan (裡, 著)."""
    hong_kong: int
    """How many characters are forms of Hong Kong (裏, 着, 衞, 説)."""


@cache
def _regional() -> dict[Literal["taiwan", "hong-kong"], tuple[re.Pattern[str], re.Pattern[str]]]:
    """Give, for each region, the class of its forms, and of those of them that Simplified text does not have."""
    taiwan = dict(entries(read_dictionary("TWVariants.txt")))
    hong_kong = dict(entries(read_dictionary("HKVariants.txt")))
    # The forms that OpenCC takes as its standard are Hong Kong's where Taiwan has another (裏, 羣), but not the other
    # way round: 説 speaks for Hong Kong, 說 for nobody, as everyone types it. 臺 and 台 are mixed everywhere.
    forms: dict[Literal["taiwan", "hong-kong"], set[str]] = {
        "taiwan": {new for old, new in taiwan.items() if hong_kong.get(old, old) != new},
        "hong-kong": {new for old, new in hong_kong.items() if taiwan.get(old, old) != new}
        | {old for old in taiwan if old not in hong_kong},
    }
    found = tables()
    both = {chr(point) for point in found.default} - found.gated
    return {
        region: (re.compile(character_class(own - {"台", "臺"})), re.compile(character_class((own & both) - {"臺"})))
        for region, own in forms.items()
    }


def detect_script(text: str | Text) -> ScriptReport:
    """Say which script a text is in, with the counts that say so. Raises `TypeError` for what is no text.

    >>> detect_script("他看著書，心裡想著國家大事")
    ScriptReport(script='traditional', simplified=0, traditional=3, region='taiwan', taiwan=3, hong_kong=0)
    >>> detect_script("国务院总理").script, detect_script("2024").script
    ('simplified', 'neither')
    >>> detect_script("人民日报社论与人民日報社論").script
    'mixed'
    """
    text = as_str(text, "detect_script")
    simplified = len(simplified_only().findall(text))
    traditional = len(tables().plain.findall(text))
    script: Literal["simplified", "traditional", "mixed", "neither"]
    if not simplified and not traditional:
        script = "neither"
    elif traditional * _STRAYS <= simplified:
        script = "simplified"
    elif simplified * _STRAYS <= traditional:
        script = "traditional"
    else:
        script = "mixed"
    # 着 and 温 are Hong Kong's only where the text is no Simplified one.
    which = 0 if script == "traditional" else 1
    taiwan, hong_kong = (len(_regional()[region][which].findall(text)) for region in ("taiwan", "hong-kong"))
    region: Literal["taiwan", "hong-kong"] | None = None
    if taiwan and taiwan >= _CLEARLY * hong_kong:
        region = "taiwan"
    elif hong_kong and hong_kong >= _CLEARLY * taiwan:
        region = "hong-kong"
    return ScriptReport(script, simplified, traditional, region, taiwan, hong_kong)
