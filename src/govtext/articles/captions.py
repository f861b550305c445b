"""Captions: those of a heap, each back to its article, and pages of nothing but pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, assign, grams_of
from govtext.articles.bodies import Draft
from govtext.articles.parts import MARKED, PROSE, are_seldom_broken
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["pictured", "spread_captions", "with_picture_above", "with_twins"]

#: Pictures of a page that has nothing else, at the least.
PICTURES: Final = 2


def pictured(parts: Sequence[Part]) -> list[Draft] | None:
    """Read a page of pictures, each with its title, caption and credit; None for any page that has a text.

    The titles stand over their captions: nothing else would hold them there.
    """
    drafts: list[Draft] = []
    for i, part in enumerate(parts):
        if part.kind == "head":
            if not drafts or drafts[-1].body:
                drafts.append(Draft())
            drafts[-1].heads.append(i)
        elif part.kind in ("caption", "caption-credit") and drafts:
            drafts[-1].body.append(i)
        elif part.kind not in ("furniture", "meta"):
            return None
    whole = all(any(parts[i].kind == "caption" for i in draft.body) for draft in drafts)
    return drafts if len(drafts) >= PICTURES and whole else None


#: The share of a caption that stands in a body, at the least, for it to go there; most captions say nothing of it.
SHARED: Final = 0.4


def spread_captions(parts: Sequence[Part], bodies: Sequence[Draft]) -> None:
    """Give the captions above the first paragraph of a page, or below the last one, to the bodies that they belong to.

    With as many captions as bodies each has one, in their order; otherwise a caption goes where its words stand.
    """
    if len(bodies) < 2 or not all(any(parts[i].kind in PROSE for i in body.body) for body in bodies):
        return
    prose = [k for k, i in enumerate(bodies[0].body) if parts[i].kind in PROSE]
    _spread(parts, bodies, bodies[0], bodies[0].body[: prose[0]])
    prose = [k for k, i in enumerate(bodies[-1].body) if parts[i].kind in PROSE]
    _spread(parts, bodies, bodies[-1], bodies[-1].body[prose[-1] + 1 :])


def _spread(parts: Sequence[Part], bodies: Sequence[Draft], holder: Draft, heap: Sequence[int]) -> None:
    captions: list[list[int]] = []  # each with its credit
    for i in heap:
        if parts[i].kind == "caption":
            captions.append([i])
        elif parts[i].kind == "caption-credit" and captions:
            captions[-1].append(i)
        else:
            return
    if not captions:
        return
    if len(captions) == len(bodies):
        places: list[int | None] = list(range(len(bodies)))
    else:
        texts = ["".join(parts[i].shadow for i in body.body if parts[i].kind in PROSE) for body in bodies]
        shares = affinities([parts[caption[0]].shadow for caption in captions], [{*grams_of(text)} for text in texts])
        places = assign(shares)
        places = [b if b is not None and row[b] >= SHARED else None for row, b in zip(shares, places, strict=True)]
    for caption, place in zip(captions, places, strict=True):
        if place is not None and bodies[place] is not holder:
            holder.body = [i for i in holder.body if i not in caption]
            bodies[place].body += caption


#: An agency of pictures in a bracket at the end of what one shows.
_AGENCY: Final = lazy(
    "[（(](?:(?:取自)?(?:美联社?|路透社?|法新社?|欧新社|欧通社|彭博社?|中央社|共同社|盖蒂(?:图像)?)(?:档案照|资料照)?|资料照片?|档案照片?)[）)]$"
)


def with_picture_above(parts: list[Part]) -> list[Part]:
    """Take for a caption what stands above the report, with an agency of pictures behind it."""
    prose = [i for i, part in enumerate(parts) if part.kind in PROSE][:2]
    if len(prose) == 2 and parts[prose[1]].opens and not parts[prose[0]].opens:
        first = parts[prose[0]]
        if _AGENCY.search(first.shadow) is not None:
            parts[prose[0]] = first._replace(kind="caption", reason="an agency of pictures behind it, above the report")
    return parts


#: A caption that may stand twice has so many characters at the least.
SHORTEST: Final = 8
#: The credit behind a caption that stands again with it.
_CREDITED: Final = lazy("[ \u3000]?[（(【／/]?(?:摄影?|[图照]片?|供图|资料|来源|翻摄)[：:/／（(片照]")
#: A sentence in a line that goes on behind it, or the credit of a picture at its end.
_SENTENCE: Final = lazy("。(?=.)|[（(【][^（()）]{0,24}(?:摄影?|[图照]片?|供图|资料照)[^（()）]{0,8}[）)]$|摄影?[／/]")


def with_twins(parts: list[Part]) -> list[Part]:
    """Take what stands twice below a title for a caption: a site has it as the text of its picture as well.

    The second time its credit may stand behind it. A headline in fake bold stands twice, too; but none has a sentence
    in it or the credit of a picture, and of one headline there are no two between the day or author and the text. Only
    where few lines of the text were broken: a printed page has no texts of pictures.
    """
    if not are_seldom_broken(parts):
        return parts
    twins = [part.passage.bold and part.reason != MARKED and part.kind in ("head", "body") for part in parts]
    headed = signed = begun = False  # a headline stands above; under it the day, or who wrote it; then text
    for i, part in enumerate(parts):
        sure = twins[i] and ((signed and not begun) or _SENTENCE.search(part.shadow) is not None)
        again = (signed or begun) and not twins[i] and _stands_again(part, parts[i - 1].shadow)
        if headed and (sure or again):
            for k in (i,) if sure else (i - 1, i):
                parts[k] = parts[k]._replace(kind="caption", reason="stands twice, as text and caption of a picture do")
        headed = headed or (parts[i].kind == "head" and not twins[i])
        signed = signed or (headed and part.kind in ("meta", "byline"))
        begun = begun or parts[i].kind in PROSE
    return parts


def _stands_again(part: Part, above: str) -> bool:
    """Say whether a line is the one above it again, with its credit behind or under it."""
    if part.kind not in ("head", "body", "caption") or len(above) < SHORTEST or not part.shadow.startswith(above):
        return False
    return part.kind == "caption" or _CREDITED.match(part.shadow, len(above)) is not None
