"""Test a cleaner of your own with the damage that govtext undoes.

Each corruptor gives the damaged text, the truth, and the places where they differ. So a cleaner can be asked two
things: how much of the damage it undoes, and what it does to text that needs nothing.
"""

import re
import unicodedata

import govtext
from govtext import testing

TRUTH = "本报讯（记者 林晓舟）3月8日，全市春灌工作会议在青澜召开，120余人到会。"


def homemade(text: str) -> str:
    """Clean as many pipelines do: NFKC, then no spaces between ideographs."""
    return re.sub("(?<=[一-鿿]) +(?=[一-鿿])", "", unicodedata.normalize("NFKC", text))


corruptors = (
    testing.radicals,
    testing.fullwidth,
    testing.double_glyphs,
    testing.letter_space,
    testing.space_digits,
    testing.invisible,
    testing.entities,
    testing.mojibake,
)
print(f"{'':15}{'homemade':>10}{'govtext':>10}")
for corrupt in corruptors:
    damaged = corrupt(TRUTH)
    assert damaged.check()
    verdicts = ["right" if clean(damaged.text) == damaged.truth else "wrong" for clean in (homemade, govtext.repair)]
    print(f"{corrupt.__name__:15}{verdicts[0]:>10}{verdicts[1]:>10}   {damaged.text[:18]!r}")

print()
print("and what becomes of text that needs nothing:")
for name, clean in (("homemade", homemade), ("govtext", govtext.repair)):
    print(f"{name:>10}  {clean(TRUTH)}")
