"""Lists and verse: short lines that are no headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.fields import is_name
from govtext.articles.parts import PROSE, QUOTATION, are_typed
from govtext.articles.short import ANSWER, WHEN
from govtext.characters import has_han
from govtext.patterns import lazy
from govtext.site import is_control

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = [
    "with_labelled",
    "with_points",
    "with_quoted",
    "with_values",
    "with_verse",
    "without_lists",
]

#: So many short lines one after the other are a list or verse, and not headlines: so many however many articles a
#: page has, and so many for each paragraph of it; fewer are none. A page without paragraphs is nothing but lines.
RUN: Final = 40
RUN_PER_PARAGRAPH: Final = 4
SHORTEST_RUN: Final = 12
#: Behind a paragraph, or under a title that stands off, where none was broken over lines: for each report on the page,
#: its headline has no more lines.
TYPED_LINES: Final = 5
HEADLINE_LINES: Final = 3
#: A cell of a table that was set one cell a line.
_NUMBER: Final = lazy(r"[-+±]?\d[\d.,，]*[%％]?")
#: Such a cell, or a label inside a list; neither ends with a full stop.
_OF_A_LIST: Final = lazy(r"[-+±]?\d[\d.,，]*[%％]?|[^，。：]{1,5}[：:]")


def without_lists(parts: Sequence[Part]) -> list[Part]:
    """Take long runs of short lines for paragraphs, but for a title that stands off at their head.

    Furniture and bare numbers do not end a run, nor do day and hour, below which the short lines are an agenda.
    """
    out = list(parts)
    run: list[int] = []
    paragraphs = sum(part.kind in PROSE and not _NUMBER.fullmatch(part.shadow) for part in parts)
    most = max(SHORTEST_RUN, min(RUN, RUN_PER_PARAGRAPH * paragraphs)) if paragraphs else HEADLINE_LINES
    behind = min(most, TYPED_LINES * max(1, sum(part.opens for part in parts))) if are_typed(parts) else most
    begun = agenda = False
    for i in range(len(parts) + 1):
        kind = parts[i].kind if i < len(parts) else ""
        if kind == "head" or (kind == "body" and parts[i].shadow[-1] != "。" and _OF_A_LIST.fullmatch(parts[i].shadow)):
            run.append(i)
        elif run and kind == "body" and parts[i].reason == WHEN:
            agenda = True
        elif kind != "furniture":
            off = len(run) > HEADLINE_LINES and _stands_off(parts, run)
            if len(run) > (TYPED_LINES if agenda else behind if begun or off else most):
                stands_off = off or (not paragraphs and _heads_a_list(parts, run))
                for k in run[stands_off:]:
                    out[k] = out[k]._replace(kind="body", reason=ONE_OF_MANY)
                _release(out, run)
            begun, agenda = begun or kind in PROSE, False
            run = []
    return out


def _release(out: list[Part], run: Sequence[int]) -> None:
    """Take the line over the credit of a picture, above a run of lines, for one of them, if it is as short as they."""
    note = run[0] - 1
    if note < 1 or out[note].kind != "caption-credit" or out[note - 1].kind != "caption":
        return
    if out[note - 1].passage.label != "caption" and out[note - 1].width <= max(out[k].width for k in run):
        out[note - 1] = out[note - 1]._replace(kind="body", reason=ONE_OF_MANY)
        out[note] = out[note]._replace(kind="caption")


ONE_OF_MANY: Final = "one of many short lines"


#: What stands over a list: a label on a line of its own (用料：, 名单如下：), or a paragraph that ends by announcing it
#: (以下四个村入选。). So many lines under it are a list, at the least, none of which has more ems.
_LABEL: Final = lazy(".{0,60}如下[：:]|[^，。：]{1,16}[：:]")
_ANNOUNCES: Final = lazy("(?:以下|如下|下列)[^。]{0,24}。$")
UNDER_LABEL: Final = 2
ANNOUNCED: Final = 3
LISTED: Final = 12.0


def with_labelled(parts: Sequence[Part]) -> list[Part]:
    """Take the short lines under a label, or under a paragraph that announces a list, for lines of the text."""
    out = list(parts)
    least = 0  # lines of a list that stands under the last line of text
    run: list[int] = []
    for i in range(len(parts) + 1):
        part = parts[i] if i < len(parts) else None
        if part is not None and (part.kind == "furniture" or _is_listed(part, under=bool(run))):
            run += [i] if part.kind != "furniture" else []
            continue
        for k in run if 0 < least <= len(run) else ():
            out[k] = parts[k]._replace(kind="body", reason="one of a list under a label")
        least = _announced(part) if part is not None else 0
        run = []
    return out


def _is_listed(part: Part, *, under: bool) -> bool:
    """Say whether a line may be one of a list; the last of several names looks like that of an author."""
    return part.width <= LISTED and (part.kind == "head" or (under and part.kind == "byline" and is_name(part.shadow)))


def _announced(part: Part) -> int:
    """Give how many lines a list under a part has at the least; nought if there is none."""
    if part.kind != "body":
        return 0
    if part.shadow.endswith(("：", ":")):
        return UNDER_LABEL if _LABEL.fullmatch(part.shadow) else ANNOUNCED
    last = part.shadow[-LAST:]
    return ANNOUNCED if "下" in last and _ANNOUNCES.search(last) else 0


#: Characters of a paragraph that may announce a list.
LAST: Final = 32


#: Lines of a poem: so many at the least, each of no more ems, and no fewer that end with a pause.
VERSES: Final = 4
VERSE: Final = 24.0
PAUSES: Final = 2
_PAUSE: Final = ("，", "、", "；", ",")
_STOP: Final = ("。", "！", "？", "…", "”", "」")


def _is_verse(part: Part) -> bool:
    return part.kind in ("head", "body") and part.width <= VERSE and part.shadow.endswith((*_PAUSE, *_STOP))


def with_verse(parts: Sequence[Part]) -> list[Part]:
    """Take short lines one after the other, each of which ends with a mark, for verse; headlines seldom have one."""
    out = list(parts)
    run: list[int] = []
    for i in range(len(parts) + 1):
        if i < len(parts) and _is_verse(parts[i]):
            run.append(i)
            continue
        if len(run) >= VERSES and PAUSES <= sum(parts[k].shadow.endswith(_PAUSE) for k in run) < len(run):
            for k in run:
                out[k] = parts[k]._replace(kind="body", reason="a line of verse")
        run = []
    return out


#: The mark of a point, which is set before a line of a headline as well.
_POINTS: Final = frozenset("●•◆▪★▶►")


def with_points(parts: Sequence[Part]) -> list[Part]:
    """Take lines one below the other, each with the mark of a point before it, for items of one list.

    A few that are all that stands over the text of a page are its headline.
    """
    text = next((i for i, part in enumerate(parts) if part.kind in PROSE), 0)
    heads = parts[:text]
    if 0 < text <= HEADLINE_LINES and all(part.kind == "head" and part.shadow[0] in _POINTS for part in heads):
        return [*heads, *with_points(parts[text:])]
    marks = [
        part.shadow[0] if part.kind == "head" and part.shadow[0] in _POINTS and not is_control(part.shadow[1:]) else ""
        for part in parts
    ]
    out = [
        part._replace(kind="list-item", reason=A_POINT)
        if mark and mark in (*marks[max(0, i - 1) : i], *marks[i + 1 : i + 2])
        else part
        for i, (part, mark) in enumerate(zip(parts, marks, strict=True))
    ]
    run: list[int] = []
    for i in range(len(parts) + 1):
        if i < len(parts) and parts[i].kind == "caption" and parts[i].shadow[0] == _TRIANGLE:
            run.append(i)
            continue
        for k in run if len(run) >= TRIANGLES else ():
            out[k] = parts[k]._replace(kind="list-item", reason=A_POINT)
        run = []
    return out


A_POINT: Final = "one of several points"
#: What stands before a caption stands before the entries of a chronicle as well, of which so many follow one another.
_TRIANGLE: Final = "△"
TRIANGLES: Final = 3


#: So many subheads with a colon behind them are labels.
LABELS: Final = 2


def with_values(parts: Sequence[Part]) -> list[Part]:
    """Take what stands under numbered labels, 一、数量：, for text, and several lines over an answer, 无."""
    out = list(parts)
    labels = [i for i, part in enumerate(parts[:-1]) if part.kind == "subhead" and part.shadow[-1] in "：:"]
    values = [i + 1 for i in labels if parts[i + 1].kind == "head"]
    for i in values if len(labels) >= LABELS else ():
        out[i] = parts[i]._replace(kind="body", reason="the value of a numbered label")
    begun = run = 0
    for i, part in enumerate(parts):
        if part.kind == "head":
            run += 1
            continue
        for k in range(i - run, i) if part.reason == ANSWER and begun and 1 < run <= TYPED_LINES else ():
            kind = "subhead" if parts[k].shadow[0].isdigit() else "body"
            out[k] = parts[k]._replace(kind=kind, reason="over an answer")
        begun += part.kind in PROSE
        run = 0
    return out


#: A subhead in quotes has no more ems, the paragraphs around it no fewer.
QUOTED: Final = 12.0
AROUND: Final = 24.0


def with_quoted(parts: Sequence[Part]) -> list[Part]:
    """Take several short quotations, each alone between two paragraphs, for subheads."""
    out = list(parts)
    found = [
        i
        for i in range(1, len(parts) - 1)
        if parts[i].reason == QUOTATION
        and parts[i].width <= QUOTED
        and has_han(parts[i].shadow)
        and parts[i - 1].shadow[-1] not in "：:"  # which somebody says
        and all(beside.kind in PROSE and beside.width >= AROUND for beside in (parts[i - 1], parts[i + 1]))
    ]
    for i in found if len(found) > 1 else ():
        out[i] = parts[i]._replace(kind="subhead", reason="one of several words in quotes, each over a paragraph")
    return out


#: The name of a list ends in one of these.
_LIST_NAME: Final = lazy("(?:名单|目录|清单|一览表?|价目表?|节目单?|节目预告|菜单|课程表|时间表|排行榜|书目|名录)$")


def _heads_a_list(parts: Sequence[Part], run: Sequence[int]) -> bool:
    """Say whether the first line of a page that is nothing but a list is its title.

    It says that a list follows; or it is the only one that has no number in it.
    """
    first, *rest = (parts[k].shadow for k in run)
    numbered = [any(map(str.isdigit, line)) for line in rest]
    return run[0] == 0 and (
        _LIST_NAME.search(first) is not None or (all(numbered[:-1]) and not any(map(str.isdigit, first)))
    )


def _stands_off(parts: Sequence[Part], run: Sequence[int]) -> bool:
    """Say whether the first line of a run stands off from the others: by a date line or folio, by more white space."""
    first, second, third = run[:3]
    return second > first + 1 or parts[second].passage.above > parts[third].passage.above
