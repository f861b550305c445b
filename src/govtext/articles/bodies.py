"""Where one article's body ends and the next begins: the steady anchors, and what stands between two paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE
from govtext.characters import width
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["Draft", "Group", "bodies_of", "parted"]


@dataclass(slots=True)
class Draft:
    """An article in the making: its parts by number, its body in the order of the page.

    `closed` says that a line has come that ends an article.
    """

    heads: list[int] = field(default_factory=list[int])
    body: list[int] = field(default_factory=list[int])
    byline: int | None = None
    credit: int | None = None
    jump: int | None = None
    closed: bool = False


@dataclass(slots=True)
class Group:
    """Headline lines that stand together, with the byline under them; `after` counts the bodies begun before."""

    lines: list[int]
    after: int
    byline: int | None = None


#: What speaks for a new article at a paragraph, in log-odds; `CONTINUES` is what speaks against it.
CONTINUES: Final = -3.0
_WEIGHTS: Final[dict[str, float]] = {
    "a dateline": 8.0,
    "the article before was closed": 6.0,
    "a byline": 5.0,
    "a bold headline": 6.0,
    "a headline of several lines": 4.0,
    "a headline of several lines, without a blank line": 2.0,
    "a headline": 1.2,
    "another measure": 1.6,
    "opens like a report": 2.0,
    "closes like a report": 1.0,
    "not bold, where headlines are": -3.0,
}

#: The first words of a report: the day, then who did what.
_LEDE: Final = lazy(
    r"(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|凌晨|[，,]|至)|\d{1,2}月\d{1,2}日|(?:日前|近日|昨日|昨天|今天|今日|连日来|当地时间|记者从)"
)
#: The last words of a report: who else was there.
_CLOSE: Final = lazy(r"(?:参加|出席|陪同|主持|列席)(?:[^，。]{0,12})。$|[）)]$")


def bodies_of(parts: Sequence[Part]) -> tuple[list[Draft], list[Group]]:
    """Find the bodies of a page, with the subheads inside them, and the groups of headline lines between them."""
    bodies: list[Draft] = []
    groups: list[Group] = []
    heads: list[int] = []
    byline: int | None = None
    jump: int | None = None  # from another page: of the body that follows
    before: int | None = None  # the last paragraph of the body
    lines = [part.passage.bold for part in parts if part.kind == "head"]
    bold = sum(lines) > max(1, len(lines) / 3)
    for i, part in enumerate(parts):
        body = bodies[-1] if bodies else None
        if part.kind == "head":
            heads.append(i)
        elif part.kind == "byline":
            if heads or body is None or body.byline is not None or not body.body:
                byline = i
            else:
                body.byline, body.closed = i, True
        elif part.kind == "jump" and (body is None or "接" in part.shadow):
            jump = i
        elif part.kind in ("credit", "jump"):
            if body is None or getattr(body, part.kind) is not None:
                heads.append(i)
            else:
                setattr(body, part.kind, i)
                body.closed = True
        elif part.kind in ("caption", "caption-credit"):
            if body is None:
                body = Draft()
                bodies.append(body)
            body.body.append(i)
        elif part.kind in PROSE:
            if body is None or (
                before is not None
                and (jump is not None or _weigh(parts, body, before, heads, byline, i, bold=bold) > 0)
            ):
                body = Draft()
                bodies.append(body)
                before = None
            if heads and before is not None:
                body.body += heads
            elif heads:
                groups.append(Group(heads, len(bodies) - 1, byline))
            elif byline is not None:
                body.byline = byline
            if jump is not None:
                body.jump, jump = jump, None
            heads, byline, before = [], None, i
            body.body.append(i)
    if heads or byline is not None:
        groups.append(Group(heads, len(bodies), byline))
    return bodies, groups


def _weigh(
    parts: Sequence[Part], body: Draft, before: int, heads: Sequence[int], byline: int | None, i: int, *, bold: bool
) -> float:
    """Weigh whether an article begins at paragraph `i`, after `body` and the headline lines `heads`.

    `bold` says that the headlines of the page are bold.
    """
    names = _signals(parts, body, parts[before], heads, byline, i)
    if bold and heads and not any(parts[k].passage.bold for k in heads):
        names.append("not bold, where headlines are")
    return CONTINUES + sum(_WEIGHTS[name] for name in names)


def _signals(
    parts: Sequence[Part], body: Draft, before: Part, heads: Sequence[int], byline: int | None, i: int
) -> list[str]:
    part = parts[i]
    names: list[str] = []
    if part.opens:
        names.append("a dateline")
    if body.closed:
        names.append("the article before was closed")
    if byline is not None:
        names.append("a byline")
    if any(parts[k].passage.bold for k in heads):
        names.append("a bold headline")
    elif len(heads) > 1 and not _wrapped(parts, heads, part.passage.measure):
        plain = part.passage.rows == 1 and not any(parts[k].passage.above for k in (*heads, i))
        names.append(
            "a headline of several lines" + (", without a blank line" if plain and _unbroken(before, part) else "")
        )
    elif heads:
        names.append("a headline")
    if part.kind == "body":
        if abs(before.passage.measure - part.passage.measure) > 1.5:
            names.append("another measure")
        if _LEDE.match(part.shadow):
            names.append("opens like a report")
        if _CLOSE.search(before.shadow):
            names.append("closes like a report")
    return names


def _wrapped(parts: Sequence[Part], heads: Sequence[int], measure: float) -> bool:
    """Say whether headline lines are one line that was wrapped at the measure of the column."""
    return all(abs(width(parts[k].shadow) - measure) <= 1.25 and " " not in parts[k].shadow for k in heads[:-1])


#: Paragraphs that were set on one line each are longer than any column is wide, in ems.
UNBROKEN: Final = 75.0


def _unbroken(*paragraphs: Part) -> bool:
    """Say whether paragraphs stand on one line each, so that blank lines part articles if anything does."""
    return any(part.passage.rows == 1 and width(part.shadow) > UNBROKEN for part in paragraphs)


def parted(parts: Sequence[Part]) -> list[Draft] | None:
    """Read a text with one paragraph a line whose articles are parted by blank lines, as govtext itself writes them.

    Gives None for any other text: where a line was broken, something is of the page or site, or most of what blank
    lines part does not look like an article, a headline over paragraphs.
    """
    blank = sum(part.passage.above > 0 for part in parts[1:])
    if not 0 < blank <= len(parts) / 3 or any(p.passage.rows > 1 or p.kind in ("furniture", "meta") for p in parts):
        return None
    chunks: list[list[int]] = []
    for i, part in enumerate(parts):
        if not chunks or part.passage.above:
            chunks.append([])
        chunks[-1].append(i)
    likely = [parts[chunk[0]].kind == "head" and any(parts[i].kind in PROSE for i in chunk) for chunk in chunks]
    return [_chunk(parts, chunk) for chunk in chunks] if sum(likely) > 0.6 * len(chunks) else None


def _chunk(parts: Sequence[Part], chunk: Sequence[int]) -> Draft:
    """Read the lines of one article: headline, signature, body, and what closes it."""
    draft = Draft()
    begun = False
    for i in chunk:
        kind = parts[i].kind
        begun = begun or kind in PROSE
        if kind in ("byline", "credit", "jump") and getattr(draft, kind) is None:
            setattr(draft, kind, i)
        elif kind == "head" and not begun:
            draft.heads.append(i)
        else:
            draft.body.append(i)
    return draft
