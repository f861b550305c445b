"""Characters that only look like the one that was meant: radicals, compatibility and vertical forms, ligatures."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from govtext.data import read
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["COMPATIBILITY", "LIGATURE", "PRESENTATION", "RADICAL"]

_RADICAL: Final = lazy("[\u2e80-\u2fd5]")
_COMPATIBILITY: Final = lazy("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
_LIGATURE: Final = lazy("[\ufb00-\ufb06]")
_LIGATURES: Final = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))

# Fonts draw U+2F3E with the glyph of the region: 户 on the mainland, 戶 elsewhere; the database knows only 戶.
_DOOR: Final = "\u2f3e"
_TRADITIONAL: Final = lazy("[們這來時對國與說為會後門個]")
_SIMPLIFIED: Final = lazy("[们这来时对国与说为会后门个]")

# Presentation forms for vertical and small print, and the half-width ideographic marks. NFKC would make ASCII of them.
_FORMS: Final = str.maketrans(
    "︐︑︒︓︔︕︖︗︘︙︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹐﹑﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹨﹩﹪﹫｡｢｣､",
    "，、。：；！？〖〗…—–（）｛｝〔〕【】《》〈〉「」『』［］，、；：？！—（）｛｝〔〕#&*+-<>=\\$%@。「」、",
)
#: The two dots of a vertical line, which in horizontal ones stand for a colon in Taiwan.
_COLON: Final = lazy(r"(?<=[\w）)」』”])︰(?=\S)")
#: One upright dash parts names in horizontal lines, as a bar does; in upright ones a dash has two.
_BAR: Final = lazy("(?<!︱)︱(?!︱)")
_FORM: Final = lazy("[︰" + "".join(map(re.escape, map(chr, _FORMS))) + "]")

# Other marks that such fonts draw with one glyph: an extractor that gives radicals gives these for — and ／.
_DRAWN_ALIKE: Final = str.maketrans("―∕", "—／")


@cache
def _radicals() -> dict[str, str]:
    return {line[0]: line[1] for line in read("damage", "radicals.txt").splitlines()}


def rewrite_radicals(text: str) -> str:
    """Write an ideograph for each radical that extraction has put in its place.

    Kangxi radicals (U+2F00–2FD5) and the CJK Radicals Supplement (⻓ ⺠ ⻅, which NFKC leaves), by the property
    Equivalent_Unified_Ideograph of the Unicode Character Database. An extractor that gives them reads characters off
    their glyphs, and takes a dash for a horizontal bar and a slash for a division sign as well.

    >>> rewrite_radicals("⼈⼯⻓⺠"), rewrite_radicals("1―2⽉"), rewrite_radicals("1―2月")
    ('人工长民', '1—2月', '1―2月')
    """
    if not _RADICAL.search(text):
        return text
    if _DOOR in text and len(_SIMPLIFIED.findall(text)) >= len(_TRADITIONAL.findall(text)):
        text = text.replace(_DOOR, "户")
    ideographs = _radicals()
    return _RADICAL.sub(lambda match: ideographs.get(match[0], match[0]), text.translate(_DRAWN_ALIKE))


def rewrite_compatibility(text: str) -> str:
    """Write the unified ideograph for each compatibility ideograph, as NFC does.

    >>> rewrite_compatibility("\\uf90a")
    '金'
    """
    return _COMPATIBILITY.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def propose_ligatures(text: str) -> Iterator[Edit]:
    """Propose the letters of each Latin ligature.

    >>> [edit[:3] for edit in propose_ligatures("ﬁnal")]
    [(0, 1, 'fi')]
    """
    for match in _LIGATURE.finditer(text):
        yield Edit(match.start(), match.end(), _LIGATURES[match[0]], LIGATURE.name)


def rewrite_presentation(text: str) -> str:
    """Write the usual mark for each vertical, small or half-width presentation form.

    Half-width marks stay where there is half-width katakana: that is Japanese as it was typed.

    >>> rewrite_presentation("︽要闻︾﹔"), rewrite_presentation("图︰市政府提供"), rewrite_presentation("作者︱王明")
    ('《要闻》；', '图：市政府提供', '作者｜王明')
    """
    if not _FORM.search(text) or re.search("[\uff66-\uff9d]", text):
        return text
    return _BAR.sub("｜", _COLON.sub("：", text)).translate(_FORMS)


RADICAL: Final = Rule(
    "damage.radical",
    "radicals in the place of ideographs become the ideographs",
    "repair",
    ("⼈⺠⽣活⽔平", "人民生活水平"),
    rewrite=rewrite_radicals,
)
COMPATIBILITY: Final = Rule(
    "damage.compatibility",
    "compatibility ideographs become the unified ones",
    "fold",
    ("\uf90a\uf905", "金串"),
    rewrite=rewrite_compatibility,
)
LIGATURE: Final = Rule(
    "damage.ligature",
    "Latin ligatures become letters",
    "repair",
    ("ﬁnal oﬃce", "final office"),
    propose_ligatures,
)
PRESENTATION: Final = Rule(
    "damage.presentation-form",
    "vertical, small and half-width marks become the usual ones",
    "fold",
    ("︵新华社︶︽要闻︾", "（新华社）《要闻》"),
    rewrite=rewrite_presentation,
)
