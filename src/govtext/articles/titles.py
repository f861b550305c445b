"""The title of an article on a page of a web site, among the lines above the body."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.articles.accounts import ORIGINAL
from govtext.articles.attach import affinities, sharable
from govtext.articles.elements import DASH, is_document_title, is_series
from govtext.articles.fields import is_name
from govtext.articles.parts import BREADCRUMB, MARKED
from govtext.articles.paths import is_path
from govtext.articles.prose import SENTENCE, has_words
from govtext.articles.title_lines import TITLE, goes_on, is_couplet, is_deck, is_issued, may_be_title
from govtext.articles.twice import WRAPPED
from govtext.articles.weblines import DAY, below_site, closed, is_outside
from govtext.characters import width
from govtext.metadata_lines import is_label
from govtext.official_lines import is_office
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.site import is_menu

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["ABOVE", "signs_beside", "titles_of"]

#: The share of a title, and of a kicker or deck beside it, that stands in the body.
LEAST: Final = 0.15
KIN: Final = 0.3
#: The name of the paper, of no more ems, stands in the text so often.
NAME: Final = 12.0
NAMED: Final = 2
#: A name stands so many lines under a title at the most.
NAMES: Final = 5
#: What it is worth that a line stands beside a path or day, where all of it in the body is worth two.
BESIDE: Final = 0.4
#: What it is worth that a line stands twice above the body, beside a sign or with words of it, as two boxes of a site
#: may do as well, and that it is the title of the page.
TWICE: Final = 1.5
PAGED: Final = 2.5
#: What it costs to stand, as a caption does, under the day of a line that has so much to do with the body itself.
BELOW: Final = 1.4
SOME: Final = 0.05
#: Of a picture is what stands there again so many lines below.
PICTURED: Final = 2
#: What stands between the title and the body, and is of the article.
ABOVE: Final = ("byline", "caption", "caption-credit", "credit", "jump")


def titles_of(parts: Sequence[Part], site: Sequence[bool], first: int, body: str, named: Set[str]) -> set[int]:
    """Find the title, with a kicker or deck beside it, among the lines above the body; the site may have `named` it.

    The only line that is marked as a headline is the title.
    """
    marked = [i for i in range(first) if parts[i].reason == MARKED and parts[i].kind == "head"]
    if len(marked) == 1 and not closed(parts[marked[0]].shadow).startswith(tuple(named)):  # that is of the page
        return set(marked)
    block = _between(parts, site, first)
    if block:
        return set(block)
    lines = _lines_of(parts, site, first, body, named)
    best = _best(parts, lines)
    if best is None:
        return _alone(parts, site, first)
    said = lines.texts.count(lines.texts[best]) > 1 or closed(lines.texts[best]) in named
    if lines.shares[best] < LEAST and not lines.beside[best] and not said:
        under = parts[lines.numbers[-1] : lines.numbers[-1] + 2]
        if lines.numbers[-1] != _last(parts, site, first) or (under[0].width < TITLE and under[1].reason == BREADCRUMB):
            return set()  # the last word of a menu, over a path
        best = len(lines.numbers) - 1  # what stands over the body, whatever it says
    found = _last_copy(parts, lines, best)
    titles = {lines.numbers[k] for k in found}
    for step in (-1, 1):
        k = found.start - 1 if step < 0 else found.stop
        while (
            0 <= k < len(lines.numbers)
            and _is_kin(lines, k, k - step)
            and not _is_repeated(parts, lines.numbers[k])
            and not (step > 0 and site[lines.numbers[k] - 1])  # of the text, below what closes the headline
            and not (step > 0 and _stands_close(lines.numbers, lines.texts, k))
        ):
            titles.add(lines.numbers[k])
            k += step
    _add_above(parts, site, titles, lines)
    _add_below(parts, site, titles, first)
    return titles


def _alone(parts: Sequence[Part], site: Sequence[bool], first: int) -> set[int]:
    """Give the only line between a path and the body: it is the title, though it is called like a column of a site."""
    path = max((i for i in range(first) if site[i] and parts[i].reason == BREADCRUMB), default=first)
    lines = [i for i in range(path + 1, first) if not site[i] and parts[i].kind == "head"]
    return set(lines if len(lines) == 1 and is_menu(parts[lines[0]].shadow) else ())


#: Lines that a headline has at the most, between the path of a page and its day: kicker, title and deck.
BLOCK: Final = 4


def _between(parts: Sequence[Part], site: Sequence[bool], first: int) -> range:
    """Give the lines between a path and the day or byline under them, more than one: they are the whole headline."""
    for start in range(1, first):
        above = parts[start - 1]
        if site[start] or not site[start - 1] or not (above.reason == BREADCRUMB or is_path(above.shadow)):
            continue
        end = next((i for i in range(start, first) if site[i] or parts[i].kind != "head"), first)
        start += parts[start].width < TITLE  # the name of a column
        lines = {closed(part.shadow) for part in parts[start:end]}
        once = 1 < len(lines) == end - start <= BLOCK and end < first and parts[end].kind in ("meta", "byline")
        if once and all(_is_of_headline(parts, i) for i in range(start, end)):
            return range(start, end)
    return range(0)


def _is_of_headline(parts: Sequence[Part], i: int) -> bool:
    dash = DASH.match(parts[i].shadow) is not None
    return (dash or may_be_title(parts[i], bare=True)) and not _is_repeated(parts, i)


class _Lines(NamedTuple):
    """The lines that may be the title: their numbers and texts, what they share with the body, what stands beside each.

    `scores` say how likely each of them is to be.
    """

    numbers: list[int]
    texts: list[str]
    shares: list[float]
    beside: list[int]
    scores: list[float]


def _lines_of(parts: Sequence[Part], site: Sequence[bool], first: int, body: str, named: Set[str]) -> _Lines:
    """Give the lines above the body that may be the title."""
    signs = [signs_beside(parts, site, i, first) for i in range(first)]
    known = [closed(part.shadow) in named for part in parts[:first]]
    last = _last(parts, site, first)
    numbers = [
        i
        for i in range(first)
        if not site[i]
        and may_be_title(parts[i], bare=signs[i] > 0 or i == last or known[i] or _stands_as_one(parts, site, signs, i))
        and (signs[i] or known[i] or _says(parts[i], body))
    ]
    texts = [_NAMING.sub("", parts[i].shadow) for i in numbers]
    shares = [row[0] for row in affinities(texts, sharable([body], texts))] if numbers else []
    beside = [signs[i] for i in numbers]
    counted = Counter(texts)
    told = {text for text, share, sign in zip(texts, shares, beside, strict=True) if sign or share >= LEAST}
    over = (
        i
        for i, text, share, sign in zip(numbers, texts, shares, beside, strict=True)
        if sign and share >= SOME and parts[i].width >= TITLE and text[0] != "【"  # a row of what a document is
    )
    day = next((i for i in range(next(over, first), first) if parts[i].kind == "meta"), first)
    pictured = {text for k, text in enumerate(texts) if numbers[k] > day and _stands_close(numbers, texts, k)}
    scores = [  # of a word or two, all may stand in the body by chance
        2.0 * share * (parts[i].width >= TITLE or sign > 0)
        + TWICE * (counted[text] > 1 and (text in told or not told))
        + 0.02 * min(width(text), 30)
        + 0.3 * (i - numbers[-1]) / (first + 1)
        + BESIDE * sign
        + PAGED * known[i]
        - BELOW * (i > day and (counted[text] == 1 or text in pictured))
        for i, text, share, sign in zip(numbers, texts, shares, beside, strict=True)
    ]
    return _Lines(numbers, texts, shares, beside, scores)


def _stands_close(numbers: Sequence[int], texts: Sequence[str], k: int) -> bool:
    """Say whether line `k` stands again close below, as what pictures show does, which have it as their texts, too."""
    near = range(k + 1, min(len(texts), k + 1 + PICTURED))
    return any(texts[j] == texts[k] and numbers[j] - numbers[k] <= PICTURED for j in near)


def _stands_as_one(parts: Sequence[Part], site: Sequence[bool], signs: Sequence[int], i: int) -> bool:
    """Say whether line `i` stands as a title does: over a deck with a dash, or under the site and over a name."""
    if any(DASH.match(part.shadow) for part in parts[i + 1 : min(len(signs), i + 3)]):
        return True
    named = i + 1 < len(signs) and signs[i + 1] > 0 and parts[i + 1].width < TITLE
    return named and i > 0 and is_outside(parts[i - 1], mine=site[i - 1])


def _last(parts: Sequence[Part], site: Sequence[bool], first: int) -> int:
    """Give the number of the last line above the body that says something and is not of the site."""
    numbers = (i for i in reversed(range(first)) if not is_outside(parts[i], mine=site[i]) and has_words(parts[i]))
    return next(numbers, -1)


def _says(part: Part, body: str) -> bool:
    """Say whether a line is more than a name that the body has again and again, as that of the paper."""
    return part.width > NAME or body.count(part.shadow) < NAMED


def _best(parts: Sequence[Part], lines: _Lines) -> int | None:
    """Give which of the lines is the likeliest title. A short one under it names the account, or the author."""
    best = max(range(len(lines.numbers)), key=lines.scores.__getitem__, default=None)
    if best is None or parts[lines.numbers[best]].width >= TITLE or not lines.beside[best]:
        return best
    over = [
        k
        for k in range(best)
        if lines.numbers[best] - lines.numbers[k] <= NAMES
        and BREADCRUMB not in [part.reason for part in parts[lines.numbers[k] : lines.numbers[best]]]
        and (
            (lines.shares[k] >= LEAST or SENTENCE.search(lines.texts[k]))
            if parts[lines.numbers[k]].width >= TITLE
            else (lines.shares[k] >= KIN and lines.shares[best] < LEAST and k == best - 1)
        )
    ]
    return max(over, key=lines.scores.__getitem__, default=best)


def _is_kin(lines: _Lines, k: int, title: int) -> bool:
    """Say whether line `k` is of the headline, whose line `title` it stands beside, and no name or office under it."""
    if k > title and any(told(lines.texts[k]) for told in (is_name, is_paper, is_office)):
        return False
    return lines.shares[k] >= KIN and abs(lines.numbers[k] - lines.numbers[title]) <= 2


def _is_repeated(parts: Sequence[Part], i: int) -> bool:
    """Say whether a short line stands on the page again: it is the name of who publishes."""
    return parts[i].width <= NAME and sum(part.shadow == parts[i].shadow for part in parts) > 1


def _add_above(parts: Sequence[Part], site: Sequence[bool], titles: set[int], lines: _Lines) -> None:
    """Add the other half of a couplet, the line that a title in brackets says more of, and the name of a series."""
    first, above = parts[min(titles)], min(titles) - 1
    if (above >= 0 and not site[above] and is_issued(parts[above], first)) or (
        above in lines.numbers and (first.shadow[0] in "（(" or is_couplet(parts[above], first))
    ):
        titles.add(above)
        above -= 1
    if above >= 0 and not site[above] and (_QUOTED.fullmatch(parts[above].shadow) or is_series(parts[above].shadow)):
        titles.add(above)
    over = parts[: min(titles)]  # where no menu is above, a page begins with its headline
    if len(over) < UNDER and not any(site[: len(over)]) and all(may_be_title(part, bare=False) for part in over):
        titles.update(i for i, part in enumerate(over) if part.kind == "head")


def _completes(parts: Sequence[Part], titles: Set[int], i: int) -> bool:
    """Say whether line `i` says what kind of document a title is of, which had not said it."""
    lines = [parts[k].shadow for k in sorted(titles)]
    texts = ["".join(lines[k:]) for k in range(len(lines))]  # what a site has above it may be taken for a line of it
    return any(is_document_title(text + parts[i].shadow) and not is_document_title(text) for text in texts)


def _add_below(parts: Sequence[Part], site: Sequence[bool], titles: set[int], first: int) -> None:
    """Add the decks under a title, and the rest of one that was broken inside a word."""
    under = max(titles) + 1
    if under < first and parts[under].kind == "head" and not site[under] and _completes(parts, titles, under):
        titles.add(under)
        under += 1
    end = next((i for i in range(under, first + 1) if parts[i].kind != "head" or site[i]), first)
    if under < end and DASH.match(parts[under].shadow) is not None:
        titles.add(under)
        under += 1
    if end - under <= UNDER and (parts[end].kind in (*ABOVE, "meta") or end == first):
        titles.update(i for i in range(under, end) if is_deck(parts[i]) or (i == under and goes_on(parts, i)))
    elif end - under == 1 and is_deck(parts[under]) and SENTENCE.search(parts[under].shadow) is not None:
        titles.add(under)


def _last_copy(parts: Sequence[Part], lines: _Lines, best: int) -> range:
    """Give the numbers of the lines that say what line `best` says, the last time that it is said as a title."""
    texts, wanted = lines.texts, closed(lines.texts[best])
    for start in reversed(range(best + 1, len(texts))):
        if _NAMES_BELOW.search(parts[lines.numbers[start] - 1].shadow):
            continue
        for stop in range(start + 1, min(len(texts), start + WRAPPED) + 1):
            if closed("".join(texts[start:stop])) == wanted:
                return range(start, stop)
    return range(best, best + 1)


#: The label over the name of something, in a table of the article.
_NAMES_BELOW: Final = lazy("(?:名称|标题|题名)[：:]?$")
#: The label of a title in the table of what a document is.
_NAMING: Final = lazy(
    "^(?:信息|文件|公文|文档|事项)?(?:名称|标题)[：:] ?(?=[^ ]{4})|^【[^】]{0,4}(?:名称|标题)】(?=[^ ]{4})"
)
#: The name of a series over the title, in brackets or quotes: 【在希望的田野上】.
_QUOTED: Final = lazy("【[^【】]{2,24}】|[“「][^”」。]{2,16}[”」]")
#: So many lines that stand between the title and what closes a headline, its byline or day, are of the headline.
UNDER: Final = 3


def signs_beside(parts: Sequence[Part], site: Sequence[bool], i: int, first: int) -> int:
    """Count what stands beside line `i` as beside a title: the day or source under it, the path or menu above it."""
    under = below_site(site, i, first)
    dated = parts[under].kind in ("meta", "byline") or DAY.search(parts[under].shadow) is not None
    dated = (dated and not is_label(parts[under].shadow)) or parts[under].shadow in ORIGINAL
    dated = dated or DASH.match(parts[under].shadow) is not None
    above = i > 0 and site[i - 1] and (parts[i - 1].reason == BREADCRUMB or is_path(parts[i - 1].shadow))
    return (dated and under < first) + bool(above)
