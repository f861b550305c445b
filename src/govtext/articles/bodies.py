"""Where one article's body ends and the next begins: the steady anchors, and what stands between two paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from govtext.articles.fields import dateline_of, names_behind, reporter_of
from govtext.articles.parts import PROSE
from govtext.metadata import tells_publication
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["Draft", "Group", "bodies_of", "is_unbroken", "parted"]


@dataclass(slots=True)
class Draft:
    """An article in the making: its parts by number, its body in the order of the page.

    `closed` says that a line has come that ends an article, `why` why a headline line was given to this body.
    `torn` are parts that go on in the line of the part before them.
    """

    heads: list[int] = field(default_factory=list[int])
    body: list[int] = field(default_factory=list[int])
    byline: int | None = None
    credit: int | None = None
    jump: int | None = None
    closed: bool = False
    why: dict[int, str] = field(default_factory=dict[int, str])
    torn: set[int] = field(default_factory=set[int])


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
    "a headline over metadata": 6.0,
    "a bold headline": 6.0,
    "a headline of several lines": 4.0,
    "a headline of several lines, without a blank line": 2.0,
    "a headline": 1.2,
    "a headline beside that of another column": 2.0,
    "another measure": 1.6,
    "opens like a report": 2.0,
    "closes like a report": 1.0,
    "closes with names": 1.5,
    "not bold, where headlines are": -3.0,
    "no headline, where headlines stand over bodies": -1.5,
}

#: The first words of a report: the day, then who did what.
_LEDE: Final = lazy(
    r"(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|凌晨|[，,]|至)|\d{1,2}月\d{1,2}日|(?:日前|近日|昨日|昨天|今天|今日|连日来|当地时间|记者从)"
)
#: The last words of a report, fifteen characters at the most: who else was there.
_CLOSE: Final = lazy(
    r"(?:参加|出席|陪同|主持|列席)(?:[^，。]{0,12})。$|(?<!掌声)(?<!笑声)(?<!笑)(?<!鼓掌)(?<!略)(?<!欢呼)[）)]$"
)


def bodies_of(parts: Sequence[Part]) -> tuple[list[Draft], list[Group]]:
    """Find the bodies of a page, with the subheads inside them, and the groups of headline lines between them."""
    found = _Bodies(parts)
    for i, part in enumerate(parts):
        if part.kind == "head":  # under a subhead it is none of the headline above
            (found.subheads or found.heads).append(i)
        elif part.kind == "byline":
            found.sign(i)
        elif part.kind in ("credit", "jump"):
            found.close(i, part.kind)
        elif part.kind == "subhead" and found.heads:
            found.subheads.append(i)
        elif part.kind == "meta":
            found.dated = found.dated or (bool(found.heads) and tells_publication(part.shadow))
        elif part.kind in ("caption", "caption-credit", "subhead"):
            found.draft().body.append(i)
        elif part.kind in PROSE:
            found.go_on(i)
    return found.bodies, found.finish()


class _Bodies:
    """The bodies found so far, and what stands between the last paragraph and the next one."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self.bodies: list[Draft] = []
        self.groups: list[Group] = []
        self.heads: list[int] = []
        self.subheads: list[int] = []  # under those headline lines
        self.bylines: list[tuple[int, int]] = []  # each with the number of headline lines above it
        self.dated = False  # whether a line under them says when or where they were published
        self.jump: int | None = None  # from another page: of the body that follows
        self.before: int | None = None  # the last paragraph of the body
        lines = [part.passage.bold for part in parts if part.kind == "head"]
        self.bold = sum(lines) > max(1, len(lines) / 3)  # headlines are bold on this page
        text = [part.kind for part in parts if part.kind == "head" or part.kind in PROSE]
        self.over = text[:1] == ["head"] != text[-1:]  # and stand over their bodies, none behind all of them

    def draft(self) -> Draft:
        """Give the last body, or a first one."""
        if not self.bodies:
            self.bodies.append(Draft())
        return self.bodies[-1]

    def sign(self, i: int) -> None:
        """Take a byline: it closes the body that it stands under, or stands over the next one."""
        body = self.bodies[-1] if self.bodies else None
        if self.heads or body is None or body.byline is not None or not body.body or self._is_over(body, i):
            self.bylines.append((i, len(self.heads)))
        else:
            body.byline, body.closed = i, True

    def _is_over(self, body: Draft, i: int) -> bool:
        """Say whether a byline under a body that names its reporters stands over the next one."""
        first = next((self.parts[k].shadow for k in body.body if self.parts[k].kind in PROSE), "")
        below = self.parts[i + 1 : i + 2]
        dateline = dateline_of(first)
        reported = dateline is not None and reporter_of(first[: dateline[1]]) is not None
        return reported and any(part.kind in PROSE and not part.opens for part in below)

    def close(self, i: int, kind: str) -> None:
        """Take a credit or jump line: it closes the body that it stands under."""
        if kind == "jump" and (not self.bodies or "接" in self.parts[i].shadow):
            self.jump = i
            return
        body = self.draft()
        if getattr(body, kind) is None:
            setattr(body, kind, i)
            body.closed = bool(body.body)
        else:  # among lines that no body has yet, it stays where it stands
            (self.heads or body.body).append(i)

    def go_on(self, i: int) -> None:
        """Take a paragraph, into the last body or a new one."""
        body = self.draft()
        if self.before is not None and (self.jump is not None or self._begins(body, self.before, i)):
            body = Draft()
            self.bodies.append(body)
            self.before = None
        if self.heads and self.before is not None:
            body.body += self.heads
        elif self.heads:
            self.groups.append(Group(self.heads, len(self.bodies) - 1))
        signs = [k for k, _ in self.bylines]
        owner = self.groups[-1] if self.heads and self.before is None else body
        if signs and owner.byline is None:
            owner.byline = signs.pop(0)
        body.body += signs
        if self.jump is not None:
            body.jump, self.jump = self.jump, None
        body.body += [*self.subheads, i]
        self.heads, self.subheads, self.bylines, self.dated, self.before = [], [], [], False, i

    def finish(self) -> list[Group]:
        """Give the groups; what stands behind the last paragraph is a heap, in which a byline ends a headline."""
        start = 0
        for byline, end in self.bylines:
            self.groups.append(Group(self.heads[start:end], len(self.bodies), byline))
            start = end
        if start < len(self.heads):
            self.groups.append(Group(self.heads[start:], len(self.bodies)))
        return self.groups

    def _begins(self, body: Draft, before: int, i: int) -> bool:
        """Weigh whether an article begins at paragraph `i`, after `body`, whose last paragraph is `before`."""
        names = _signals(self.parts, body, self.parts[before], self.heads, bool(self.bylines), i)
        if self.dated:
            names.append("a headline over metadata")
        if self.bold and self.heads and not any(self.parts[k].passage.bold for k in self.heads):
            names.append("not bold, where headlines are")
        if not self.heads and self.over:
            names.append("no headline, where headlines stand over bodies")
        return CONTINUES + sum(_WEIGHTS[name] for name in names) > 0


def _signals(parts: Sequence[Part], body: Draft, before: Part, heads: Sequence[int], signed: bool, i: int) -> list[str]:
    part = parts[i]
    names: list[str] = []
    if part.opens:
        names.append("a dateline")
    if body.closed:
        names.append("the article before was closed")
    if signed:
        names.append("a byline")
    if any(parts[k].passage.bold for k in heads):
        names.append("a bold headline")
    elif sum(parts[k].passage.label != "list-item" for k in heads) > 1 and not _wrapped(
        parts, heads, part.passage.measure
    ):
        plain = part.passage.rows == 1 and not any(parts[k].passage.above for k in (*heads, i))
        names.append(
            "a headline of several lines" + (", without a blank line" if plain and is_unbroken(before, part) else "")
        )
    elif heads:
        names.append("a headline")
    if heads and parts[heads[0]].passage.top:
        names.append("a headline beside that of another column")
    if part.kind == "body":
        broken = before.passage.rows > 1 or part.passage.rows > 1  # one line each says nothing of a measure
        if broken and abs(before.passage.measure - part.passage.measure) > 1.5 and not is_unbroken(before, part):
            names.append("another measure")
        if _LEDE.match(part.shadow):
            names.append("opens like a report")
        if before.shadow.endswith(("。", "）", ")")) and _CLOSE.search(before.shadow, max(0, len(before.shadow) - 15)):
            names.append("closes like a report")
        if before.shadow.endswith(("）", ")")) and names_behind(before.shadow) is not None:
            names.append("closes with names")
    return names


def _wrapped(parts: Sequence[Part], heads: Sequence[int], measure: float) -> bool:
    """Say whether headline lines are one line that was wrapped at the measure of the column."""
    return all(abs(parts[k].width - measure) <= 1.25 and " " not in parts[k].shadow for k in heads[:-1])


#: Paragraphs that were set on one line each are longer than any column is wide, in ems.
UNBROKEN: Final = 75.0


def is_unbroken(*paragraphs: Part) -> bool:
    """Say whether paragraphs stand on one line each, so that blank lines part articles if anything does."""
    return any(part.passage.rows == 1 and part.width > UNBROKEN for part in paragraphs)


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
        if not chunks or (part.passage.above and part.kind != "caption-credit"):
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
