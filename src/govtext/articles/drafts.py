"""Bodies and headline groups, found by their steady anchors, and put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, assign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.roles import Part

__all__ = ["Draft", "drafts_of"]


@dataclass(slots=True)
class Draft:
    """An article in the making: parts by their number."""

    heads: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    byline: int | None = None
    credit: int | None = None
    jump: int | None = None
    closed: bool = False


@dataclass(slots=True)
class _Group:
    """Headline lines that stand together; `after` is the number of drafts that had begun when they came."""

    lines: list[int]
    after: int
    byline: int | None = None


def drafts_of(parts: Sequence[Part]) -> list[Draft]:
    """Find the articles of a page: its bodies, and to each its headline lines."""
    drafts, groups = _bodies(parts)
    _give_headlines(parts, drafts, groups)
    return sorted(drafts, key=lambda draft: min((*draft.heads, *draft.body)))


def _bodies(parts: Sequence[Part]) -> tuple[list[Draft], list[_Group]]:
    drafts: list[Draft] = []
    groups: list[_Group] = []
    pending: list[int] = []
    byline: int | None = None
    for i, part in enumerate(parts):
        current = drafts[-1] if drafts else None
        if part.kind == "head":
            pending.append(i)
        elif part.kind == "byline":
            if pending or current is None or current.byline is not None:
                byline = i
            else:
                current.byline, current.closed = i, True
        elif part.kind in ("credit", "jump"):
            if current is not None and not pending and getattr(current, part.kind) is None:
                setattr(current, part.kind, i)
                current.closed = True
            elif part.kind == "jump":
                pending.append(i)
        elif part.kind == "caption":
            if current is None:
                current = Draft()
                drafts.append(current)
            current.body.append(i)
        elif part.kind in ("body", "list-item"):
            fresh = current is None or part.opens or current.closed or byline is not None
            if not fresh and pending:
                fresh = len(pending) > 1 or not _same_measure(parts, current, i)
            if fresh and (current is None or any(parts[k].kind != "caption" for k in current.body)):
                current = Draft()
                drafts.append(current)
            assert current is not None
            if pending and fresh:
                groups.append(_Group(pending, len(drafts) - 1, byline))
            else:
                current.body += pending
                if byline is not None:
                    current.byline = byline
            if fresh and byline is not None and not pending:
                current.byline = byline
            pending, byline = [], None
            current.body.append(i)
    if pending or byline is not None:
        groups.append(_Group(pending, len(drafts), byline))
    return drafts, groups


def _same_measure(parts: Sequence[Part], current: Draft | None, i: int) -> bool:
    assert current is not None
    before = [parts[k].passage.measure for k in current.body if parts[k].kind == "body"]
    return not before or abs(before[-1] - parts[i].passage.measure) <= 1.5


#: What it is worth that a group of headline lines stands right before a body, or right after it.
BEFORE: Final = 0.12
AFTER: Final = 0.06


def _give_headlines(parts: Sequence[Part], drafts: list[Draft], groups: list[_Group]) -> None:
    """Give each group of headline lines to the body that it shares most with, all of them at once."""
    groups = [group for whole in groups for group in _split(parts, whole, drafts)]
    if not groups:
        return
    if not drafts:
        drafts.append(Draft())
    heads = ["".join(parts[i].shadow for i in group.lines) for group in groups]
    bodies = ["".join(parts[i].shadow for i in draft.body) for draft in drafts]
    gains = affinities(heads, bodies)
    for g, group in enumerate(groups):
        if group.after < len(drafts):
            gains[g][group.after] += BEFORE
        if group.after >= 1:
            gains[g][group.after - 1] += AFTER
    for g, d in enumerate(assign(gains)):
        if d is None:
            drafts.append(Draft(heads=groups[g].lines, byline=groups[g].byline))
            continue
        drafts[d].heads = groups[g].lines
        if groups[g].byline is not None and drafts[d].byline is None:
            drafts[d].byline = groups[g].byline


def _split(parts: Sequence[Part], group: _Group, drafts: Sequence[Draft]) -> list[_Group]:
    """Part a heap of headlines, dumped after all bodies, at its blank lines or where a kicker begins."""
    if group.after < len(drafts) or len(group.lines) < 3:
        return [group]
    out: list[_Group] = []
    for i in group.lines:
        if not out or parts[i].passage.above or _leads_on(parts[i].shadow):
            out.append(_Group([i], group.after))
        else:
            out[-1].lines.append(i)
    merged: list[_Group] = []
    for one in out:
        if merged and _leads_on(parts[merged[-1].lines[-1]].shadow):
            merged[-1].lines += one.lines
        else:
            merged.append(one)
    merged[-1].byline = group.byline
    return merged


def _leads_on(line: str) -> bool:
    return line.endswith(("：", ":", "——", "强调", "指出", "要求"))
