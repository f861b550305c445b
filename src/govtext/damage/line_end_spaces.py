"""Line-end spaces: paragraphs whose lines were joined with a space, which Chinese has not.

They are told from spaces that part something by how far they stand from one another: a line's width, again and again.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import CLOSERS, HAN_CLASS, PUNCTUATION_CLASS, TERMINATORS, width
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.scattered import PROSE
from govtext.text import Edit
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LINE_END_SPACE"]

_CJK: Final = f"{HAN_CLASS}{PUNCTUATION_CLASS},;:"
_SPACE: Final = lazy(rf" (?<=[{_CJK}] )(?=[{_CJK}])")
#: The narrowest column that is looked for, in ems.
NARROWEST: Final = 13.0
#: Lines of one column are as wide as one another, give or take so much; the first one is indented by two.
EVEN: Final = 1.6
INDENT: Final = 2.0
#: A line may have no space behind it (its end was beside a number): then so many stand together, at the most.
TOGETHER: Final = 3
#: So many line ends are enough; more are, where none of them stands inside of a word. Other single spaces there are
#: fewer, but for those that part sentences.
ENOUGH: Final = 3
SURE: Final = 5
OTHERS: Final = 0.5
#: The share of lines that end as a paragraph does.
WHOLE: Final = 0.5
_ENDS: Final = frozenset(TERMINATORS + CLOSERS + ";；:：")


class _Space(NamedTuple):
    """A single space: where it stands, and how far from the one before it or the line's beginning, in ems."""

    at: int
    far: float
    first: bool


def propose_line_end_spaces(text: str) -> Iterator[Edit]:
    """Propose to close the spaces that stand where the lines of a paragraph ended.

    >>> page = "全县推广滴灌，草莓个头大了许 多，价格也比往年高，游客络绎不 绝。\\n村里要建一座冷库，把草莓保 鲜。"
    >>> [edit[:3] for edit in propose_line_end_spaces(page)]
    [(14, 15, ''), (30, 31, ''), (47, 48, '')]
    """
    if _SPACE.search(text) is None:
        return
    spaces: list[_Space] = []
    start = whole = rows = 0
    for line in text.split("\n"):
        if " " in line and len(line) > NARROWEST and PROSE.search(line):
            spaces += _spaces(line, start)
            rows += 1
            whole += line.rstrip()[-1:] in _ENDS
        start += len(line) + 1
    if whole < WHOLE * rows:  # rows of columns side by side: the space is what is left of the gutter
        return
    wide = Counter(round(space.far) for space in spaces if space.far >= NARROWEST)
    if wide.total() < ENOUGH:
        return
    near = {measure: sum(wide[k] for k in range(measure - 1, measure + 2)) for measure in wide}
    measure = max(near, key=lambda measure: (near[measure], wide[measure], measure))
    ends = [space for space in spaces if _is_line_end(space, measure)]
    others = [space for space in spaces if not _is_line_end(space, measure)]
    told, parting = (sum(text[space.at - 1] not in TERMINATORS for space in each) for each in (ends, others))
    inside = any(crosses_word(text[space.at - 1], text[space.at + 1]) for space in ends)
    several = not all(space.first for space in ends)  # verses and slogans of two halves have one in each line
    if several and told >= (ENOUGH if inside else SURE) and parting <= OTHERS * told:
        yield from (Edit(space.at, space.at + 1, "", LINE_END_SPACE.name) for space in ends)


def _spaces(line: str, start: int) -> Iterator[_Space]:
    """Yield the single spaces of a line that begins at `start`."""
    done = 0
    for match in _SPACE.finditer(line):
        at = match.start()
        yield _Space(start + at, width(line[done:at]), done == 0)
        done = at + 1


def _is_line_end(space: _Space, measure: int) -> bool:
    """Say whether a space stands behind a line of a column of this measure, or behind some of them."""
    far = space.far
    for lines in range(1, TOGETHER + 1):
        short = lines * measure - far
        if abs(short) <= EVEN * lines or (space.first and abs(short - INDENT) <= EVEN * lines):
            return True
    return False


LINE_END_SPACE: Final = Rule(
    "damage.line-end-space",
    "spaces that stand where the lines of a paragraph ended are closed",
    "repair",
    (
        "今年全县推广滴灌，草莓个头大了许 多，价格也比往年高，游客络绎不 绝。\n村里还要建一座冷库，把草莓保 鲜。",
        "今年全县推广滴灌，草莓个头大了许多，价格也比往年高，游客络绎不绝。\n村里还要建一座冷库，把草莓保鲜。",
    ),
    propose_line_end_spaces,
)
