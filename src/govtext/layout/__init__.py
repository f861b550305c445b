"""Lines become paragraphs: columns, gutters, breaks and hyphens undone from the text alone."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from functools import partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from govtext.characters import width
from govtext.engine import Rule
from govtext.labels import label
from govtext.layout import merged
from govtext.layout.breaks import breaks
from govtext.layout.gutters import columns
from govtext.layout.indents import TYPED, is_typed
from govtext.layout.intruders import held_back
from govtext.layout.joints import Joint, joints
from govtext.layout.measures import measure_at
from govtext.layout.order import reorder
from govtext.layout.signals import ENDED, look
from govtext.layout.swapped import put_back
from govtext.layout.taken_up import taken_up
from govtext.layout.weave import begin_anew, unweave
from govtext.lines import Passage, bounds_of, lines_of
from govtext.origins import atoms
from govtext.spans import OFFSETS, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from govtext.engine import Selection
    from govtext.layout.signals import Seen
    from govtext.lines import Lines
    from govtext.text import Edit, Text

__all__ = ["RULES", "run"]

#: All of these are decided together, from what the lines of the page say of one another.
RULES: Final = (
    Rule("layout.swapped-pieces", "Pieces of a printed row that stand the wrong way round are put back.", "layout"),
    Rule(
        "layout.gutter",
        "Columns that stand side by side are read one after the other.",
        "layout",
        (
            "各县区要抢抓农时，把    初夏时节，走进石桥镇\n水送到田间地头。会议    东坡村的枇杷园，金黄\n"
            "要求，落实用水计划。    的枇杷缀满枝头。",
            "各县区要抢抓农时，把\n水送到田间地头。会议\n要求，落实用水计划。\n"
            "初夏时节，走进石桥镇\n东坡村的枇杷园，金黄\n的枇杷缀满枝头。",
        ),
    ),
    Rule("layout.interleaved-columns", "Columns that alternate line by line are read one after the other.", "layout"),
    Rule(
        "layout.parted-paragraph",
        "A folio, a caption, a headline or another column inside of a paragraph stands behind it.",
        "layout",
        (
            "全市各级各部门要把粮食安全和耕地保护摆在突出位\n— 2 —\n置，层层压实责任，确保完成全年的各项目标任务。",
            "全市各级各部门要把粮食安全和耕地保护摆在突出位\n置，层层压实责任，确保完成全年的各项目标任务。\n— 2 —",
        ),
    ),
    Rule(
        "layout.hyphen",
        "A word hyphenated at a line end is whole again.",
        "layout",
        ("They asked for infor-\nmation on the road.", "They asked for information on the road."),
    ),
    Rule(
        "layout.soft-break",
        "A line that was only full goes on in the next.",
        "layout",
        ("全市要抓好疫情防\n控工作，确保安全。", "全市要抓好疫情防控工作，确保安全。"),
    ),
    Rule("layout.page-break", "A form feed between lines is a line break.", "layout", ("甲。\f乙。", "甲。\n乙。")),
    Rule("layout.blank-line", "Blank lines between paragraphs are closed.", "layout", ("甲。\n\n乙。", "甲。\n乙。")),
    Rule("layout.margin", "Indents, and white space at line ends, are closed.", "layout", ("　　甲。", "甲。")),
)


def run(text: Text, chosen: Selection, shadow: Callable[[str], str]) -> tuple[Text, list[Passage]]:
    """Give the text with one line a paragraph, and what was learnt of each of them.

    `shadow` makes a Simplified string of equal length out of a string, to look words up in.
    """
    if "layout.swapped-pieces" in chosen:
        text = put_back(text)
    text, lines, seen, mixed = _in_reading_order(text, chosen, shadow)
    value = str(text)
    anew = begin_anew(lines, seen, shadow(value)) if mixed else ()
    decided = joints(lines, seen, shadow(value), anew)
    joined = array(OFFSETS, [-1])
    text = text.edit(_noted((edit for edit in breaks(value, lines, decided) if edit.rule in chosen), joined))
    firsts = [i for i, start in enumerate(lines.starts) if not i or joined[bisect_right(joined, start) - 1] != start]
    found = list(_passages(text, firsts, lines, seen, decided, shadow))
    return text, list(_with_tops(text, found)) if mixed else found


def _noted(edits: Iterable[Edit], joined: array[int]) -> Iterator[Edit]:
    """Pass edits on, and note where those end that join two lines."""
    for edit in edits:
        if edit.rule in ("layout.soft-break", "layout.hyphen"):
            joined.append(edit.end)
        yield edit


def _in_reading_order(
    text: Text, chosen: Selection, shadow: Callable[[str], str]
) -> tuple[Text, Lines, list[Seen], bool]:
    """Put lines in the order in which they are read: columns one after the other, paragraphs in one piece.

    Gives the text, its lines, what is seen of each of them, and whether columns were mixed.
    """
    given = text
    text, lines, seen = _by_columns(text, chosen, shadow)
    mixed = text is not given
    if "layout.parted-paragraph" in chosen:
        for put_together in (held_back, partial(taken_up, mixed=mixed)):
            order = put_together(lines, seen, shadow(str(text)))
            if order is not None:
                rule = "layout.parted-paragraph"
                text, lines, seen = _read(_reordered(text, lines, order, chosen, rule, indents=not mixed), shadow)
    return text, lines, seen, mixed


def _by_columns(text: Text, chosen: Selection, shadow: Callable[[str], str]) -> tuple[Text, Lines, list[Seen]]:
    """Put the lines of columns one after the other, where they stand side by side or alternate."""
    if "layout.gutter" in chosen:
        text, lines, beside = _cut(text, shadow)
    else:
        lines, beside = lines_of(str(text)), set[int]()
    seen = _seen(text, lines, shadow)
    if "layout.interleaved-columns" not in chosen:
        return text, lines, seen
    rows = array(OFFSETS, accumulate(start not in beside for start in lines.starts))
    order = unweave(lines, seen, rows, shadow(str(text)))
    if order is None:
        return text, lines, seen
    return _read(_reordered(text, lines, order, chosen, "layout.interleaved-columns"), shadow)


def _cut(text: Text, shadow: Callable[[str], str]) -> tuple[Text, Lines, set[int]]:
    """Cut lines in which columns stand side by side.

    Gives the text, its lines, and where those of them begin that stood beside the line before.
    """
    value = str(text)
    beside: set[int] = set()
    spans = columns(text, shadow(value))
    if spans is not None:
        text = reorder(text, spans, "layout.gutter")
    lines = lines_of(str(text))
    if spans is not None and len(spans) == len(lines):
        pairs = enumerate(pairwise(spans), 1)
        beside = {lines.starts[k] for k, (a, b) in pairs if a.end <= b.start and "\n" not in value[a.end : b.start]}
    cuts = list(merged.propose(lines, shadow(str(text))))
    if cuts:
        text = text.edit(cuts)
        lines = lines_of(str(text))
    return text, lines, beside.union(cut.end for cut in cuts)


def _reordered(
    text: Text, lines: Lines, order: list[int], chosen: Selection, rule: str, *, indents: bool = False
) -> Text:
    """Put lines in another order by `rule`, which takes their margins along if no other is to; typed indents stay.

    All `indents` stay where they tell more than where a column stood.
    """
    margin_of = _margin if indents else _typed_margin
    spans = [Span(lines.starts[i] - margin_of(lines, i), lines.ends[i]) for i in order]
    return reorder(text, spans, "layout.margin" if "layout.margin" in chosen else rule)


def _typed_margin(lines: Lines, i: int) -> int:
    """Count the characters of an indent that was typed."""
    return TYPED * is_typed(lines, i)


def _margin(lines: Lines, i: int) -> int:
    """Count the characters of the white space before a line."""
    start = lines.starts[i]
    cut = lines.text.rfind("\n", 0, start)
    return start - 1 - max(cut, lines.text.rfind("\f", cut + 1, start))


def _read(text: Text, shadow: Callable[[str], str]) -> tuple[Text, Lines, list[Seen]]:
    lines = lines_of(str(text))
    return text, lines, _seen(text, lines, shadow)


def _seen(text: Text, lines: Lines, shadow: Callable[[str], str]) -> list[Seen]:
    return list(look(lines, shadow(str(text)), _bold(text, lines)))


def _bold(text: Text, lines: Lines) -> list[bool]:
    """Say of each line whether its glyphs were set twice, as they are where there is no bold type."""
    bold = [False] * len(lines)
    starts, ends = lines.starts, lines.ends
    touched: set[int] = set()  # only where a glyph stands for several there may be more of them than characters
    for start, end in atoms(text):
        touched.update(range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)))
    for i in touched:
        glyphs = sum(end - start for start, end in text.origin(starts[i], ends[i]))
        bold[i] = glyphs > 1.7 * (ends[i] - starts[i])
    return bold


def _with_tops(text: Text, passages: list[Passage]) -> Iterator[Passage]:
    """Mark the lines that stand at the top of a column, beside one at the top of the column read before it."""
    before, rows = -1, set[int]()
    for passage in passages:
        place = text.origin(passage.start, passage.start + 1)[0].start
        row = text.source.rfind("\n", 0, place)
        top = passage.rows == 1 and place < before and row in rows
        yield passage._replace(top=True) if top else passage
        before = place
        if passage.rows == 1:
            rows.add(row)


def _passages(
    text: Text,
    firsts: list[int],
    lines: Lines,
    seen: list[Seen],
    decided: list[Joint],
    shadow: Callable[[str], str],
) -> Iterator[Passage]:
    """Yield what was learnt of each line of the new text from the printed lines that it was made of."""
    value = str(text)
    simplified = shadow(value)
    torn = any(s.row != width for s, width in zip(seen, lines.widths, strict=True))
    ended = [s.end in ENDED for s in seen] if torn else []
    for (start, end), (first, after) in zip(bounds_of(value), pairwise((*firsts, len(lines))), strict=True):
        rows = after - first
        yield Passage(
            start,
            end,
            value[start:end],
            rows=rows,
            measure=measure_at(lines.widths, ended, first) if torn else seen[first].measure,
            above=lines.above[first],
            width=lines.widths[first] if rows == 1 else width(value[start:end]),
            indent=lines.indents[first],
            runs_on=decided[after - 1].in_word,
            bold=seen[first].bold if rows == 1 else all(s.bold for s in seen[first:after]),
            label=seen[first].label if rows == 1 else label(simplified[start:end]),
            page=lines.pages[first],
        )
