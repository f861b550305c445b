"""Lines of neighbouring columns that an extractor merged into one, with a single space between them."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from govtext.characters import has_han, is_han, width
from govtext.labels import label
from govtext.layout.phrases import pages_of
from govtext.layout.signals import CLAUSES, ENDED, MARKS, ending
from govtext.name_rows import are_names
from govtext.patterns import lazy
from govtext.scattered import scattered
from govtext.text import Edit
from govtext.words import affinity, crosses_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from govtext.lines import Lines

__all__ = ["SLACK", "UNBROKEN", "parting", "propose", "spaces_of"]

_SPACE: Final = lazy(r"(?<=[^\x00-\x7f]) (?=\S)|(?<=\S) (?=[^\x00-\x7f])")
#: Columns are no narrower than this, in ems.
NARROWEST: Final = 7.0
#: A page with a longer line, in ems, was never broken to columns; nor was one that has so much of its text in lines
#: longer than this that end a sentence.
UNBROKEN: Final = 160.0
LONG: Final = 75.0
WHOLE: Final = 0.25
#: Ems by which a first line stays short whose indent was lost: it counts as full in a line so much wider than columns.
INDENT: Final = 2.0
WIDER: Final = 1.25
#: Ems by which full lines of a column differ.
SLACK: Final = 1.25
#: Lines of a page that must look merged, and their share of its lines, before one of them is cut.
LINES: Final = 4
SHARE: Final = 0.08
#: Labels of lines that are of no column: they are of the page, or of a site.
OF_A_PAGE: Final = frozenset({"metadata", "site", "contact", "breadcrumb", "editor", "folio"})
#: Such a share of them has marks of a sentence inside: headlines of two parts, of which a list has many, do not.
MARKED: Final = 0.3
#: So many are enough of lines whose pieces fill columns, all but the last one, where columns are as well known as that.
SET: Final = 3
FULL: Final = 12
FULL_SHARE: Final = 0.15


def propose(lines: Lines, shadow: str) -> Iterator[Edit]:
    """Yield an edit for each space that parts two columns, making it a line break.

    `shadow` is the text of the lines in Simplified characters.
    """
    contents = [*lines.contents(shadow)]
    for first, last in pages_of(lines):
        for i, places in sorted(parting(contents[first:last], lines.widths[first:last]).items()):
            for place in places:
                at = lines.starts[first + i] + place
                yield Edit(at, at + 1, "\n", "layout.gutter", aligned=True)


def parting(contents: Sequence[str], widths: Sequence[float]) -> dict[int, list[int]]:
    """Give the places of the spaces that part columns, by the numbers of the lines.

    Such a line breaks off in mid-sentence before a caption; or its pieces go on in the lines below and from those above
    rather than in one another; or it is far wider than the page's columns. `contents` are the lines in Simplified
    characters, `widths` their widths in ems.
    """
    if max(widths, default=0.0) > UNBROKEN:
        return {}
    whole = [width for line, width in zip(contents, widths, strict=True) if width > LONG and ending(line) in ENDED]
    if sum(whole) > WHOLE * sum(widths):
        return {}
    spaced = [i for i, content in enumerate(contents) if " " in content]
    if spaced and scattered(contents):
        return {}
    captions = {i: [place] for i in spaced if (place := _before_caption(contents[i]))}
    words = {i: places for i in spaced if i not in captions and (places := _by_words(contents, i))}
    heads = {i: [place] for i, place in _side_by_side(contents, spaced)}
    return captions | heads | words | _by_width(contents, widths, proven=len(words) >= SET)


def _by_words(contents: Sequence[str], i: int) -> list[int]:
    """Give the places of the spaces in line `i` that words tell to part columns."""
    content = contents[i]
    above = [line[-1] for line in contents[max(0, i - BESIDE) : i]]
    below = [line[0] for line in contents[i + 1 : i + 1 + BESIDE]]
    prose = MARKS.search(content) is not None
    places = [
        k for k in spaces_of(content) if _goes_elsewhere(content[:k], content[k + 1 :], above, below, prose=prose)
    ]
    return places if places and label(content) in ("", "caption") else []


#: Lines below and above in which a word may go on.
BESIDE: Final = 2
#: Nats by which both pieces of a line go better with the lines below and above than with one another, in all; and by
#: which one of them does, in a line of prose.
BOTH: Final = 5.0
ONE: Final = 4.0


def _goes_elsewhere(left: str, right: str, above: Sequence[str], below: Sequence[str], *, prose: bool) -> bool:
    """Say whether one piece of a line goes on in the lines below, or the other one goes on from those above.

    `above` are the last characters of the lines above, `below` the first ones of those below. Between the pieces no
    word goes on.
    """
    last, first = left[-1], right[0]
    if width(left) < NARROWEST or not has_han(right) or ending(left) != "open" or crosses_word(last, first):
        return False
    if last.isdigit() or first.isdigit():  # a number is set apart in the midst of a column, too
        return False
    if prose and (any(crosses_word(last, char) for char in below) or any(crosses_word(char, first) for char in above)):
        return True
    here = affinity(last, first)
    on = max((affinity(last, char) for char in below if is_han(char)), default=here) - here
    back = max((affinity(char, first) for char in above if is_han(char)), default=here) - here
    return on + back >= BOTH or (prose and max(on, back) >= ONE)


#: Words that go on below, from so many pieces of rows: one does by chance.
WORDS: Final = 2


def _side_by_side(contents: Sequence[str], spaced: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the line and the place of each space that parts two headlines, set side by side on several rows.

    The first pieces of such rows are as wide as one another, and words go on from pieces to those below them.
    """
    places = {i: found[0] for i in spaced if len(found := spaces_of(contents[i])) == 1 and not label(contents[i])}
    rows = {i: (contents[i][:place], contents[i][place + 1 :]) for i, place in places.items()}
    for block in _runs({i: width(first) for i, (first, _) in rows.items()}):
        pairs = chain.from_iterable(zip(rows[i], rows[i + 1], strict=True) for i in block[:-1])
        if sum(crosses_word(above[-1], below[0]) for above, below in pairs) >= WORDS:
            yield from ((i, places[i]) for i in block)


def _runs(widths: Mapping[int, float]) -> Iterator[list[int]]:
    """Yield the numbers of lines below one another that have one of the `widths`."""
    run: list[int] = []
    for i, each in sorted(widths.items()):
        if run and (i != run[-1] + 1 or abs(each - widths[run[-1]]) > SLACK):
            yield run
            run = []
        run.append(i)
    yield run


#: How a caption begins that says itself that it is one.
_CAPTION: Final = lazy(r" (?=[▲▼◀►△▽]|[上下左右题]?图(?:为|[：:]))")


def _before_caption(content: str) -> int | None:
    """Give the place of the space between a line that breaks off in mid-sentence and a caption, if there is one."""
    for space in _CAPTION.finditer(content):
        line, caption = content[: space.start()], content[space.end() :]
        if width(line) >= NARROWEST and ending(line) in ("open", "pause") and label(caption) == "caption":
            return space.start()
    return None


def _by_width(contents: Sequence[str], widths: Sequence[float], *, proven: bool) -> dict[int, list[int]]:
    """Give the places of the spaces in lines that are two of the page's columns, by their widths.

    Where there are such lines, so is each that has a space behind a mark, for none is set there in Chinese. `proven`
    says that there are, for all that words tell.
    """
    spaces: dict[int, list[int]] = {}
    rows: dict[int, list[float]] = {}
    for i, content in enumerate(contents):
        if " " not in content or not (found := spaces_of(content)):
            continue
        parts = _parts(content, found)
        if all(map(has_han, parts)) and label(content) not in OF_A_PAGE:
            spaces[i], rows[i] = found, [*map(width, parts)]
    if len(spaces) < LINES and not proven:
        return {}
    pieces = [*chain(*rows.values()), *(width for i, width in enumerate(widths) if i not in rows)]
    columns = _common(pieces, LINES, SHARE)
    merged = {i for i, row in rows.items() if _is_merged(row, columns)}
    if not proven and len(merged) < max(LINES, SHARE * len(widths)):
        columns = _common(pieces, FULL, FULL_SHARE)
        merged = {i for i, row in rows.items() if _is_set(row, columns)}
        if len(merged) < SET:
            return {}
    if sum(CLAUSES.search(contents[i]) is not None for i in merged) < MARKED * len(merged):
        return {}
    places: dict[int, list[int]] = {}
    for i, row in rows.items():
        if i in merged or _may_be_merged(row, columns):
            places[i] = spaces[i]
        elif behind := [k for k in spaces[i] if ending(contents[i][:k]) in ("stop", "pause", "colon")]:
            places[i] = behind
    return places


def spaces_of(content: str) -> list[int]:
    """Give the places of the spaces that may part columns.

    None is in brackets, before those of an abbreviation, nor between names.
    """
    if are_names(content):
        return []
    return [
        space.start()
        for space in _SPACE.finditer(content)
        if not _in_brackets(content, space.start()) and not _ABBREVIATED.match(content, space.end())
    ]


#: What a name is called from now on, （“环保办”）, which PDFs often have a space before.
_ABBREVIATED: Final = lazy("（[“《][^（）“《]{1,20}[”》]）$")


def _in_brackets(content: str, place: int) -> bool:
    """Say whether a space stands inside brackets, as before a name in a dateline; a line of another column does not."""
    if content.count("（", 0, place) <= content.count("）", 0, place):
        return False
    return "）" in content[place:] or width(content[place + 1 :].partition(" ")[0]) < NARROWEST


def _parts(content: str, places: list[int]) -> list[str]:
    """Cut a line at its spaces at `places`."""
    edges = [-1, *places, len(content)]
    return [content[a + 1 : b] for a, b in pairwise(edges)]


def _common(widths: Iterable[float], least: int, share: float) -> list[float]:
    """Give the widths, in ems, that so many pieces have, and such a share of them: those of the page's columns."""
    counted = Counter(round(width) for width in widths if width >= NARROWEST)
    total = counted.total()
    return [float(width) for width, count in counted.items() if count >= max(least, share * total)]


def _is_merged(row: list[float], common: list[float]) -> bool:
    """Say whether a line is far wider than the page's columns, no piece of it is, and one fills a column."""
    widest = max(common, default=0.0)
    fills = any(_fills(width, common) for width in row)
    return fills and max(row) <= widest + SLACK and sum(row) > widest + NARROWEST / 2


def _may_be_merged(row: list[float], common: list[float]) -> bool:
    """Say whether a line is merged for all that is seen of it, on a page that has lines that are.

    A piece fills a column, and may be the last line of another one; a column that is merged with others all along is
    not known, and may be somewhat wider than those that are.
    """
    widest = max(common, default=0.0)
    fills = any(_fills(width, common) for width in row)
    return fills and max(row) <= WIDER * widest + SLACK and not _fills(_whole(row), common)


def _is_set(row: list[float], columns: list[float]) -> bool:
    """Say whether all pieces of a line but the last one fill columns of the page, and the line itself fills none."""
    if sum(row) > WIDER * max(columns, default=0.0):
        columns = [*columns, *(column - INDENT for column in columns)]
    if not columns or not all(_fills(width, columns) for width in row[:-1]):
        return False
    return row[-1] <= max(columns) + SLACK and not _fills(_whole(row), columns)


def _whole(row: list[float]) -> float:
    """Give the width of a line, with the spaces between its pieces."""
    return sum(row) + len(row) / 2


def _fills(width: float, common: list[float]) -> bool:
    return any(abs(width - column) <= SLACK for column in common)
