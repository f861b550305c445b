"""Articles that go on on another page: both halves are put together where both are in the text.

The first half ends with 下转第八版, the second one begins with 上接第一版. They belong together if the headline of the
first one stands over the second one again, whole or cut short, or in the jump line itself (《防汛会议召开》上接第一版).
Without a headline to go by, the only two halves of a text are put together if they speak of the same, or if the first
one breaks off in the midst of a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.articles.attach import affinities, grams_of
from govtext.articles.parts import PROSE, continues, is_ended
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part

__all__ = ["join_halves"]

_PAGE: Final = lazy(r"第?[ ]?(?P<page>[0-9０-９一二三四五六七八九十A-D]{1,3})[ ]?[版页]")
_KEY: Final = lazy("《(?P<key>[^》]{2,40})》")
_SIGNS: Final = lazy(r"[\W_]+")
#: Characters that tell a headline; a shorter one stands in many others.
TELLING: Final = 4
#: So many second halves before and after a first one are looked at.
NEAR: Final = 20
#: The share of a headline that stands in the other one where it was worded anew, and that of a bare second half.
REWORDED: Final = 0.6
SAME: Final = 0.2


class _Half(NamedTuple):
    """One half: its draft and where it stands, the page that the jump line names, the headline, the key in the line."""

    draft: Draft
    at: int
    page: str
    headline: str
    key: str


def join_halves(parts: Sequence[Part], drafts: list[Draft]) -> tuple[list[Part], list[Draft]]:
    """Put the halves of articles together: what says that they are halves leaves, with the second headline."""
    firsts = [half for at, draft in enumerate(drafts) if (half := _half(parts, draft, at, second=False))]
    seconds = [half for at, draft in enumerate(drafts) if (half := _half(parts, draft, at, second=True))]
    out = list(parts)
    gone: set[int] = set()
    for first, second in _pairs(parts, firsts, seconds):
        for half in (first, second):
            _leave(out, half.draft.jump, "the other half stands in the text")
        for i in second.draft.heads:
            _leave(out, i, "the headline of the first half, said again")
        _sign_once(out, first.draft, second.draft)
        _append(out, first.draft, second.draft)
        gone.add(second.at)
    return out, [draft for at, draft in enumerate(drafts) if at not in gone]


def _half(parts: Sequence[Part], draft: Draft, at: int, *, second: bool) -> _Half | None:
    """Read a draft as the first half of an article or as the second one."""
    if draft.jump is None or not any(parts[i].kind in PROSE for i in draft.body):
        return None
    line = parts[draft.jump].shadow
    page, key = _PAGE.search(line), _KEY.search(line)
    if continues(line) != second or page is None:
        return None
    headline = "".join(parts[i].shadow for i in draft.heads)
    return _Half(draft, at, page["page"], _bare(headline), _bare(key["key"]) if key else "")


def _bare(text: str) -> str:
    return _SIGNS.sub("", text)


def _pairs(parts: Sequence[Part], firsts: Sequence[_Half], seconds: Sequence[_Half]) -> list[tuple[_Half, _Half]]:
    """Give the halves that belong together, those that are surest first; each half is of one article."""
    only = len(firsts) == len(seconds) == 1
    places = [second.at for second in seconds]
    weighed: list[tuple[int, int, int]] = []
    for a, first in enumerate(firsts):
        nearest = bisect_left(places, first.at)
        near = range(max(0, nearest - NEAR), min(len(seconds), nearest + NEAR))
        weighed += ((-_kinship(parts, first, seconds[b], only=only), a, b) for b in near)
    found: list[tuple[_Half, _Half]] = []
    taken_firsts: set[int] = set()
    taken_seconds: set[int] = set()
    for weight, a, b in sorted(weighed):
        if weight and a not in taken_firsts and b not in taken_seconds:
            taken_firsts.add(a)
            taken_seconds.add(b)
            found.append((firsts[a], seconds[b]))
    return found


def _kinship(parts: Sequence[Part], first: _Half, second: _Half, *, only: bool) -> int:
    """Say how surely two halves belong together: 3 by their headline, 2 by most of its words, 1 by their text, or 0."""
    if first.page == second.page:  # it goes on there, and does not come from there
        return 0
    names = [
        (first.headline, second.key),
        (second.headline or second.key, first.key),
        (first.headline, second.headline),
    ]
    names = [(a, b) for a, b in names if min(len(a), len(b)) >= TELLING]
    if any(a in b or b in a for a, b in names):
        return 3
    if second.headline:
        share = affinities([second.headline], [{*grams_of(first.headline)}])[0][0]
        return 2 if share >= REWORDED else 0
    if second.key or not only:
        return 0
    if _breaks_off(parts, first.draft):
        return 1
    before, after = (_text(parts, half.draft) for half in (first, second))
    return int(affinities([after], [{*grams_of(before)}])[0][0] >= SAME)


def _breaks_off(parts: Sequence[Part], draft: Draft) -> bool:
    """Say whether a body breaks off in the midst of a sentence."""
    last = next(parts[i] for i in reversed(draft.body) if parts[i].kind in PROSE)
    return not is_ended(last.shadow)


def _text(parts: Sequence[Part], draft: Draft) -> str:
    return "".join(parts[i].shadow for i in draft.body if parts[i].kind in PROSE)


def _leave(parts: list[Part], i: int | None, reason: str) -> None:
    if i is not None:
        parts[i] = parts[i]._replace(kind="half", reason=reason)


def _sign_once(parts: list[Part], first: Draft, second: Draft) -> None:
    """Let a byline and a credit that stand under both halves stand there once; another one stays in its place."""
    for mine, others in ((first.byline, second.byline), (first.credit, second.credit)):
        if mine is None or others is None:
            continue
        if parts[mine].shadow == parts[others].shadow:
            _leave(parts, others, "signs the first half as well")
        else:
            second.body = sorted((*second.body, others))


def _append(parts: Sequence[Part], first: Draft, second: Draft) -> None:
    """Put the body of the second half behind that of the first; a sentence that was cut goes on in its line."""
    last = max(k for k, i in enumerate(first.body) if parts[i].kind in PROSE)
    begins = next(k for k, i in enumerate(second.body) if parts[i].kind in PROSE)
    before, after = parts[first.body[last]], parts[second.body[begins]]
    if before.kind != "table-row" and after.kind == "body" and not is_ended(before.shadow):
        first.torn.add(second.body[begins])
        first.body[last + 1 : last + 1] = [second.body.pop(begins)]
        last += 1
    first.body[last + 1 : last + 1] = second.body
    first.jump = None
    if first.byline is None:
        first.byline = second.byline
    if first.credit is None:
        first.credit = second.credit
