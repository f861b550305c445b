"""Headlines of other articles: around the editor's line, at the end of a page; each with how long ago it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.attach import affinities, grams_of
from govtext.articles.behind import TELLS
from govtext.articles.parts import EDITOR, PROSE, SITE, is_unbroken
from govtext.official_lines import is_office
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.stamps import AGO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["above_editor", "below_editor", "edit_reports", "with_aged"]

#: How many ems a headline has.
NARROWEST: Final = 8.0
WIDEST: Final = 45.0
#: So many stand between a text and its editor: a few may be captions. Half of them have marks that headlines have
#: rather than names or captions, a third quote or ask.
LISTED: Final = 5
_MARKS: Final = lazy('[“”"？?：:！! \u3000]')
_QUOTES: Final = lazy('[“”"？?]')
#: So many stand below an editor at the most.
BELOW: Final = 12


def above_editor(parts: Sequence[Part]) -> range:
    """Give the lines between the last sentence and the editor's line if they are headlines of other articles."""
    end = _editor(parts)
    last = _last_sentence(parts, end)
    lines = [parts[i] for i in range(last + 1, end)] if last >= 0 else []
    if len(lines) < LISTED or not all(map(_is_headline, lines)):
        return range(0)
    marked, quoting = (sum(each.search(part.shadow) is not None for part in lines) for each in (_MARKS, _QUOTES))
    return range(last + 1, end) if min(2 * marked, 3 * quoting) >= len(lines) else range(0)


def below_editor(parts: Sequence[Part]) -> range:
    """Give the lines below the editor's line if they are headlines, none of which tells what the text is about.

    One alone is that of the text where none stands above it.
    """
    end = _editor(parts)
    lines = parts[end + 1 :]
    if not 0 < len(lines) <= BELOW or _last_sentence(parts, end) != end - 1:
        return range(0)
    body = [part for part in parts[:end] if part.kind in PROSE]
    alone = len(lines) == 1 and not any(part.kind == "head" for part in parts[:end])
    if alone or not is_unbroken(*body) or not all(part.kind == "head" and _is_headline(part) for part in lines):
        return range(0)
    text = {*grams_of("".join(part.shadow for part in body))}
    told = affinities([part.shadow for part in lines], [text])
    return range(0) if any(each[0] >= TELLS for each in told) else range(end + 1, len(parts))


#: How long ago an article was put on a site; lines of its headline above, which may be there twice; so many of them.
_AGO: Final = lazy(AGO)
LINES: Final = 2
AGED: Final = 3


def with_aged(parts: list[Part]) -> list[Part]:
    """Take the headlines of a list for furniture in which how long ago it was told stands under each."""
    out = list(parts)
    listed: list[int] = []  # of items that stand one below the other
    items = 0
    for i, part in enumerate(parts):
        if not part.shadow[0].isdecimal() or _AGO.fullmatch(part.shadow) is None:  # others are words of a headline
            continue
        above = i
        while above > max(0, i - LINES) and parts[above - 1].kind not in (*PROSE, "meta"):
            above -= 1
        if not listed or listed[-1] != above - 1:
            listed, items = [], 0
        listed += range(above, i + 1)
        items += above < i
        if items >= AGED:
            for k in listed:
                out[k] = parts[k]._replace(kind="furniture", reason=SITE)
            listed = [i]
    return out


def edit_reports(parts: Sequence[Part]) -> bool:
    """Say whether several editors' lines are those of reports, or of pages of a paper: another one begins between."""
    editors = [i for i, part in enumerate(parts) if part.reason == EDITOR]
    over = len(editors) > 1 and any(part.kind in PROSE for part in parts[: editors[0]])
    return over and any(part.opens for part in parts[editors[0] : editors[-1]])


def _editor(parts: Sequence[Part]) -> int:
    """Give the editor's line of a page, the only one, or the end of the page."""
    editors = [i for i, part in enumerate(parts) if part.reason == EDITOR]
    return editors[0] if len(editors) == 1 else len(parts)


def _last_sentence(parts: Sequence[Part], end: int) -> int:
    """Give the last paragraph above line `end`, the editor's, that ends a sentence, or -1."""
    lines = reversed(range(end)) if end < len(parts) else range(0)
    return next((i for i in lines if parts[i].kind in PROSE and parts[i].shadow.endswith(("。", "。”", "。）"))), -1)


def _is_headline(part: Part) -> bool:
    line = part.shadow
    fits = part.kind in ("head", "subhead", "body") and NARROWEST <= part.width <= WIDEST
    return fits and line[-1] not in "。；：:，、" and not (is_office(line) or is_paper(line) or part.passage.label)
