"""Where one article's body ends and the next begins: the steady anchors, and what stands between two paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import mean
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import grams_of
from govtext.articles.beginnings import CONTINUES, SAME_THINGS, SURE, TOPIC, WEIGHTS, signals, topic
from govtext.articles.fields import dateline_of, reporter_of
from govtext.articles.parts import PROSE, continues
from govtext.articles.short import ASK, SALUTATION
from govtext.metadata_lines import tells_publication

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from govtext.articles.parts import Part

__all__ = ["Draft", "Group", "bodies_of"]


@dataclass(slots=True)
class Draft:
    """An article in the making: its parts by number, its body in the order of the page.

    `closed` says that a line has come that ends an article, `why` why a headline line was given to this body.
    `torn` are parts that go on in the line of the part before them, `page` are all of the page that it begins on.
    """

    heads: list[int] = field(default_factory=list[int])
    body: list[int] = field(default_factory=list[int])
    byline: int | None = None
    credit: int | None = None
    jump: int | None = None
    closed: bool = False
    why: dict[int, str] = field(default_factory=dict[int, str])
    torn: set[int] = field(default_factory=set[int])
    page: range = range(0)

    def on(self, page: range) -> Self:
        """Give the draft as one of a page whose parts have these numbers in the whole text."""
        self.page = page
        if page.start:
            singles = (None if i is None else i + page.start for i in (self.byline, self.credit, self.jump))
            self.byline, self.credit, self.jump = singles
            self.heads = [i + page.start for i in self.heads]
            self.body = [i + page.start for i in self.body]
            self.why = {i + page.start: reason for i, reason in self.why.items()}
            self.torn = {i + page.start for i in self.torn}
        return self


@dataclass(slots=True)
class Group:
    """Headline lines that stand together, with the byline under them; `after` counts the bodies begun before."""

    lines: list[int]
    after: int
    byline: int | None = None


def bodies_of(parts: Sequence[Part], *, mixed: bool) -> tuple[list[Draft], list[Group]]:
    """Find the bodies of a page, with the subheads inside them, and the groups of headline lines between them.

    Most headlines between paragraphs are of one kind on a page: what speaks for and against an article at one of them
    speaks for and against it at the others.
    """
    found = _Bodies(parts, mixed=mixed).read()
    if len(found.leanings) > 1 and min(found.leanings) <= 0 < max(found.leanings):
        found = _Bodies(parts, mixed=mixed, habit=max(-HABIT, min(HABIT, mean(found.leanings)))).read()
    return found.bodies, found.finish()


#: What the headlines of a page say of each of them at the most, and what one does that surely begins an article.
HABIT: Final = 1.0
MOST: Final = 1.5
#: A dateline stands among so many parts of a body, a caption and a subhead before it.
OPENING: Final = 3
#: Lines between a byline and the text, the day of publication and tags.
BETWEEN: Final = 4


class _Bodies:
    """The bodies found so far, and what stands between the last paragraph and the next one."""

    def __init__(self, parts: Sequence[Part], *, mixed: bool, habit: float = 0.0) -> None:
        self.parts = parts
        self.habit = habit  # what speaks for articles at the headlines between paragraphs of this page
        self.leanings: list[float] = []  # and what speaks for one at each of them
        self.mixed = mixed  # what stands below a headline may be of another article
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
        self.signed = next((i for i in range(len(parts) - 1, -1, -1) if parts[i].kind == "byline"), -1)  # the last one

    def read(self) -> Self:
        """Take all parts, one after the other."""
        for i, part in enumerate(self.parts):
            if part.kind == "head":  # under a subhead it is none of the headline above
                (self.subheads or self.heads).append(i)
            elif part.kind == "byline":
                self.sign(i)
            elif part.kind in ("credit", "jump"):
                self.close(i, part.kind)
            elif part.kind == "subhead" and self.heads:
                self.subheads.append(i)
            elif part.kind == "meta":
                self.dated = self.dated or (bool(self.heads) and tells_publication(part.shadow))
            elif part.kind in ("caption", "caption-credit", "subhead"):
                self.draft().body.append(i)
            elif part.kind in PROSE:
                self.go_on(i)
        return self

    def draft(self) -> Draft:
        """Give the last body, or a first one."""
        if not self.bodies:
            self.bodies.append(Draft())
        return self.bodies[-1]

    def sign(self, i: int) -> None:
        """Take a byline: it closes the body that it stands under, or stands over the next one.

        Over more text it stands under the summary of its article, and closes nothing, if the day of publication is over
        the text as well or stands over the summary.
        """
        body = self.bodies[-1] if self.bodies else None
        if body is not None and not self.heads and body.byline is None and self._is_summed(body, i):
            body.byline = i
        elif self.heads or body is None or body.byline is not None or not body.body or self._is_over(body, i):
            self.bylines.append((i, len(self.heads)))
        else:
            body.byline, body.closed = i, not self.parts[body.body[-1]].opens  # under 电 题：… the text begins

    def _is_summed(self, body: Draft, i: int) -> bool:
        """Say whether the day of publication stands under line `i`, or over all that is above it, and text below."""
        summary = body.body[0] if len(body.body) == 1 else 0
        above = reversed(self.parts[max(0, summary - BETWEEN) : summary])
        over = next((part.kind for part in above if part.kind != "furniture"), "")
        for k in range(i + 1, min(len(self.parts), i + 1 + BETWEEN)):
            if self.parts[k].kind not in ("meta", "furniture"):
                dated = self.parts[i + 1].kind == "meta" or (over == "meta" and i == self.signed)  # else several sign
                return dated and self.parts[k].kind == "body"
        return False

    def _is_over(self, body: Draft, i: int) -> bool:
        """Say whether a byline under a body that names its reporters, and has text, stands over the next one."""
        first = next((self.parts[k].shadow for k in body.body if self.parts[k].kind in PROSE), "")
        below = self.parts[i + 1 : i + 2]
        dateline = dateline_of(first)
        reported = dateline is not None and reporter_of(first[: dateline[1]]) is not None
        titled = dateline is not None and first.startswith("题", dateline[1])  # …电（记者…）题：…, and no text yet
        return reported and not titled and any(part.kind in PROSE and not part.opens for part in below)

    def close(self, i: int, kind: str) -> None:
        """Take a credit or jump line: it closes the body that it stands under."""
        if kind == "jump" and (not self.bodies or continues(self.parts[i].shadow)):
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
        if self.before is None and self.heads and body.body and self.parts[i].opens:
            body = self._pictured(body, i)
        if self.heads and self._only_addresses(body):
            self.before = None  # its title stands under that
        if self.before is not None and (self.jump is not None or self._begins(body, self.before, i)):
            body = Draft()
            self.bodies.append(body)
            self.before = None
        within: list[int] = []  # among the lines of the body, each in its place: a caption may stand under a subhead
        if self.heads and self.before is not None:
            within = self.heads
            while body.body[-1] > within[0]:
                within.append(body.body.pop())
        elif self.heads:
            self.groups.append(Group(self.heads, len(self.bodies) - 1))
        signs = [k for k, _ in self.bylines]
        owner = self.groups[-1] if self.heads and self.before is None else body
        if signs:
            owner.byline = signs.pop(0)
        body.body += sorted([*within, *signs])
        if self.jump is not None:
            body.jump, self.jump = self.jump, None
        body.body += [*self.subheads, i]
        self.heads, self.subheads, self.bylines, self.dated, self.before = [], [], [], False, i

    def _only_addresses(self, body: Draft) -> bool:
        """Say whether a body without a headline says only whom it addresses, and where to write to those who do."""
        headed = self.groups and self.groups[-1].after == len(self.bodies) - 1
        return not headed and all(self.parts[k].reason in (ASK, SALUTATION) for k in body.body)

    def _pictured(self, body: Draft, i: int) -> Draft:
        """Give the body of the report that begins at paragraph `i`.

        A picture above its headline, under a headline that has no word in common with it, is another article.
        """
        own = [k for k in self.heads if k < body.body[0]]
        under = self.heads[len(own) :]
        if not own or not under:
            return body
        if not {*grams_of("\n".join(self.parts[k].shadow for k in own))}.isdisjoint(grams_of(self.parts[i].shadow)):
            return body
        self.groups.append(Group(own, len(self.bodies) - 1))
        self.heads = under
        self.bodies.append(Draft())
        return self.bodies[-1]

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
        names = signals(self.parts, self.parts[before], self.heads, i)
        if body.closed:
            names.append("the article before was closed")
        if self.bylines:
            names.append("a byline")
        if self.dated:
            names.append("a headline over metadata")
        if self.bold and self.heads and not any(self.parts[k].passage.bold for k in self.heads):
            names.append("not bold, where headlines are")
        if not self.heads and self.over:
            names.append("no headline, where headlines stand over bodies")
        weight = CONTINUES + sum(WEIGHTS[name] for name in names)
        if not self.heads or self.mixed or abs(weight) > TOPIC:  # else what the texts speak of would change nothing
            return weight > 0
        headed = self.groups and self.groups[-1].after == len(self.bodies) - 1
        above = self.groups[-1].lines if headed else [], body.body
        told = topic(self.parts, above, self.heads, i)
        if weight > 0 and any(WEIGHTS[name] >= SURE for name in names):
            weight += sum(WEIGHTS[name] for name in told if name == SAME_THINGS)
            self.leanings.append(min(weight, MOST))
            return weight > 0
        if any(self.parts[k].opens for k in body.body[:OPENING]):
            told.append("no dateline, unlike the article above")
        weight += sum(WEIGHTS[name] for name in told)
        self.leanings.append(weight)
        return weight + self.habit > 0
