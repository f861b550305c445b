"""Damage to characters, and what undoes it: one kind of damage a module."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, overload

from govtext.characters import is_astral
from govtext.damage.doubled import DOUBLED_GLYPH
from govtext.damage.doubled_lines import DOUBLED_LINE, STAIRCASE
from govtext.damage.emphasis import EMPHASIS
from govtext.damage.entities import ENTITY
from govtext.damage.forms import COMPATIBILITY, LIGATURE, PRESENTATION, RADICAL
from govtext.damage.gloss import GLOSS
from govtext.damage.invisible import COMBINING, INVISIBLE, SPACE_FORM, SURROGATE
from govtext.damage.jammers import JAMMER
from govtext.damage.line_end_spaces import LINE_END_SPACE
from govtext.damage.lineends import LINE_END
from govtext.damage.links import LINK
from govtext.damage.mojibake import MOJIBAKE
from govtext.damage.padding import PADDING
from govtext.damage.punctuation import PUNCTUATION_WIDTH
from govtext.damage.spaces import CJK_SPACE, LATIN_SPACE, WIDE_SPACE
from govtext.damage.spacing import LETTER_SPACING
from govtext.damage.stray_spaces import STRAY_SPACE
from govtext.damage.tags import LINE_BREAK
from govtext.damage.torn_words import TORN_WORD
from govtext.damage.width import WIDTH
from govtext.damage.word_spaces import WORD_SPACE
from govtext.engine import Rule, Selection, apply, as_text, like
from govtext.misuse import check_option
from govtext.patterns import lazy
from govtext.text import Text

__all__ = ["RULES", "Punctuation", "repair", "run"]

#: The order is forced. Entities first, for they hide characters from all others, tags, and the marks of Markdown. Then
#: what works on bytes: mojibake, then glosses, which need the no-break spaces, C1 controls, private-use and full-width
#: characters that later rules change, for these are bytes there. Line ends after that (NEL is a byte of mojibake), then
#: what cannot be seen, so that nothing invisible keeps two characters apart; then the look of single characters
#: (letters before the marks that stand on them), so that two copies of a line are equal; then noise between the
#: lines, whose spaces tell what it is; doubling, lines before glyphs, because a staircase is undone by its
#: lines; spaces between all words, and letter-spacing, after doubling (`有有 限限` is `有 限` then); torn words after
#: that, while two spaces still tell words from their pieces; padding before single spaces, which are looked for where
#: it was; single spaces after letter-spacing, those that are scattered over a text or stand where its lines were joined
#: before those beside a mark or a number; and the width of marks last, when their true neighbours stand beside them.
_BYTES: Final[tuple[Rule, ...]] = (SURROGATE, ENTITY, LINE_BREAK, LINK, EMPHASIS, MOJIBAKE, GLOSS)
_CHARACTERS: Final[tuple[Rule, ...]] = (
    LINE_END,
    INVISIBLE,
    SPACE_FORM,
    RADICAL,
    COMPATIBILITY,
    LIGATURE,
    PRESENTATION,
    WIDTH,
    COMBINING,
)

#: What takes out whole lines looks at form feeds itself; for the others they are line ends.
_LINES: Final[tuple[Rule, ...]] = (JAMMER, DOUBLED_LINE, STAIRCASE)
_STRETCHES: Final[tuple[Rule, ...]] = (
    DOUBLED_GLYPH,
    WORD_SPACE,
    LETTER_SPACING,
    TORN_WORD,
    WIDE_SPACE,
    PADDING,
    STRAY_SPACE,
    LINE_END_SPACE,
    CJK_SPACE,
    LATIN_SPACE,
    PUNCTUATION_WIDTH,
)
RULES: Final[tuple[Rule, ...]] = (*_BYTES, *_CHARACTERS, *_LINES, *_STRETCHES)

#: What the rules for single characters change of the basic plane is in here, with some that they leave: a test holds
#: it against each rule. (Characters beyond that plane would make of one look-up for each character several.)
_SINGLE: Final = lazy(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u0300-\u036f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u2e80-\u2fd5\u3099\u309a\u3164\uf900-\ufaff\ufb00-\ufb06\ufe00-\ufe6f\ufeff"
    "\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff64\uffa0\ufff0-\uffff]"
)

Punctuation = Literal["fullwidth", "keep"]


@overload
def repair(
    text: str,
    *,
    punctuation: Punctuation = "fullwidth",
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> str: ...
@overload
def repair(
    text: Text,
    *,
    punctuation: Punctuation = "fullwidth",
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> Text: ...
def repair(
    text: str | Text,
    *,
    punctuation: Punctuation = "fullwidth",
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> str | Text:
    """Undo damage to characters; lines stay as they are (`reflow` undoes those).

    A `str` gives a `str`; a `Text` gives a `Text` that knows what was changed. `punctuation="keep"` leaves ASCII
    punctuation in Chinese prose as it is. `select` and `ignore` name rules (`damage.width`) or safety classes (`fold`).

    Raises `TypeError` for anything but a `str` or a `Text`, and `ValueError` for an option that there is not.

    >>> repair("⼈⺠日报２０２２年 3 月 20 日\\u200b讯")
    '人民日报2022年3月20日讯'
    >>> from govtext import Text
    >>> repair(Text("全全力力抗抗击击疫疫情情")).changes[0]
    Change(rule='damage.doubled-glyph', spans=(Span(start=0, end=2),), before='全全', after='全', inferred=False)
    """
    check_option("punctuation", punctuation, ("fullwidth", "keep"))
    chosen = Selection.of(RULES, select, ignore)
    if punctuation == "keep":
        chosen = chosen.without(PUNCTUATION_WIDTH.name)
    return like(text, run(as_text(text, "repair"), chosen))


def run(text: Text, chosen: Selection) -> Text:
    """Apply the chosen ones of the repair rules, in their order.

    Most text has no character that the rules for single characters look for: one scan says so for all of them.
    """
    text = apply(text, _BYTES, chosen)
    value = str(text)
    if _SINGLE.search(value) or is_astral(value):
        text = apply(text, _CHARACTERS, chosen)
    return apply(apply(text, _LINES, chosen), _STRETCHES, chosen, _in_lines)


def _in_lines(value: str) -> str:
    """Give a string in which form feeds are line ends, as they are for all that stands in one line."""
    return value.replace("\f", "\n")
