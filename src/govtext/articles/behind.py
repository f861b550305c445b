"""What stands behind the only body of a page: its headline, seldom; else its last lines."""

from __future__ import annotations

from heapq import merge
from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, grams_of
from govtext.articles.elements import DASH
from govtext.articles.parts import are_typed, is_unbroken
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.articles.bodies import Draft, Group
    from govtext.articles.parts import Part

__all__ = ["without_closing"]

#: What stands last of all and is no headline: the word over files that are attached.
_CLOSES: Final = lazy("(?:相关|附加)?附[件档表图](?:下载)?")


def without_closing(parts: Sequence[Part], draft: Draft, groups: Sequence[Group]) -> list[Group]:
    """Leave to the only body what stands behind it, where no line was broken: its headline stands over it.

    One that has none over it may have it behind it, if its paragraphs are short enough to be lines, and it tells what
    they are about, or has a dateline.
    """
    body = [parts[i] for i in draft.body]
    typed = are_typed(body)
    headed = is_unbroken(*body) or (bool(groups) and groups[0].after == 0 and typed)
    reported = any(part.opens for part in body)
    text = set[str]() if headed or reported else {*grams_of("".join(part.shadow for part in body))}
    kept: list[Group] = []
    for group in groups:
        closes = typed and all(_CLOSES.fullmatch(parts[i].shadow) for i in group.lines)
        closes = closes or any(_names_attached(parts, i) for i in group.lines[:1])
        closes = closes or not (reported or _tells(parts, group.lines, text))
        if group.after > 0 and group.byline is None and (headed or closes):
            draft.body = [*merge(draft.body, group.lines)]
        else:
            kept.append(group)
    return kept


def _names_attached(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is the word over what is attached, or its name under that word."""
    return any(_CLOSES.fullmatch(part.shadow) is not None for part in parts[max(0, i - 1) : i + 1])


#: A headline behind its body is so wide at the least, in ems, and shares so much with it.
NARROWEST: Final = 4.5
TELLS: Final = 0.15


def _tells(parts: Sequence[Part], lines: Sequence[int], text: Set[str]) -> bool:
    """Say whether lines behind a body tell what it is about, as its headline does: 译者 林晓舟 and 完 do not.

    `text` is what can be shared of the body. A headline with its deck under it tells, whatever it says.
    """
    if len(lines) > 1 and DASH.match(parts[lines[-1]].shadow) is not None:
        return True
    wide = max((parts[i].width for i in lines), default=0.0) >= NARROWEST
    return wide and affinities(["".join(parts[i].shadow for i in lines)], [text])[0][0] >= TELLS
