"""Fake bold: glyphs and words that were drawn twice on one line.

One copy stands for both: an edit replaces the two, so neither counts as lost. Words that are honestly doubled (人人,
干干净净, 说说笑笑) are told from drawn ones by how far the doubling reaches: fake bold doubles all of a stretch,
its marks too. Lines of two equal halves are in
`doubled_halves`, those that stand twice in `doubled_lines`.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import HAN_CLASS, PUNCTUATION_CLASS
from govtext.damage.doubled_halves import LONGEST, SHORTEST, SHORTEST_LINE, Line, believed, drawn_twice
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DOUBLED_GLYPH"]

_GLYPH: Final = f"[{HAN_CLASS}{PUNCTUATION_CLASS}()\\[\\]□■▲▼●◆◎☆★％‰℃∶]"
_PAIR: Final = lazy(rf"({_GLYPH})\1")
#: Two pairs in a row: a line without them holds no doubled glyphs.
_TWO_PAIRS: Final = lazy(r"(.)\1(?<![\x00-\x7f])[ \u3000]?(?:[0-9A-Za-z.%]{1,8}[ \u3000]?)?([^\s])\2")
#: What may stand between two pairs of one stretch: spaces, and ASCII, whose bold is often a real font's.
_BETWEEN: Final = lazy(r"[ \u3000]{0,2}(?:(?:[0-9A-Za-z.%+-]{1,16}|(?:([!-~])\1){1,24})[ \u3000]{0,2})?")
#: ASCII in one piece (brackets are glyphs like those of Chinese), and a piece that is drawn twice glyph by glyph.
_ASCII: Final = lazy(r"[!-'*-Z\\^-~]+")
_DIGITS: Final = lazy(r"\d+")
_ASCII_TWICE: Final = lazy(r"(?:([!-~])\1)+")
#: Marks that nobody types twice.
_TELLING: Final = frozenset("，、：；“”‘’《》（）【】「」『』〔〕")
_TELLING_ASCII: Final = frozenset(",:;%")
_HAN: Final = lazy(f"[{HAN_CLASS}]")

_STRONG_PAIRS: Final = 5  # 吃吃喝喝玩玩乐乐 has four
_ASCII_PAIRS: Final = 2  # 11 and 66 are numbers; 2288 and 66..55 are hardly
_LONGEST_WORD: Final = 24  # of a word drawn twice within a line of squares
_BLANK: Final = " \t\u3000"
_NO_SPACES: Final = dict.fromkeys(map(ord, " \u3000"))
_LONGEST_LINE: Final = 120
_SOUGHT: Final = 50  # stretches that are looked for elsewhere: each costs a scan of the text


class _Stretch(NamedTuple):
    """Pairs in a row on one line."""

    line: int  # number of the line
    first: int  # where the line begins, and ends
    last: int
    pairs: list[int]  # where each pair begins
    figures: list[int]  # where each pair of ASCII begins between them, if all of it is pairs
    once: bool  # some of it is not: its bold is a real font's
    plain: str  # what was drawn
    strong: bool  # not to be explained otherwise
    whole: bool  # nothing else stands on the line


def propose_glyphs(text: str) -> Iterator[Edit]:
    """Propose one glyph for two where a stretch of a line was drawn twice: by glyphs, by words, or as a whole.

    >>> "".join(edit.text for edit in propose_glyphs("全全力力抗抗击击疫疫情情"))
    '全力抗击疫情'
    >>> list(propose_glyphs("人人都把屋子打扫得干干净净，说说笑笑"))
    []
    """
    stretches: list[_Stretch] = []
    sure: set[int] = set()  # the lines that were drawn twice whatever others say
    hits = [match.start() for match in _TWO_PAIRS.finditer(text)]
    hit = start = 0
    near = -2  # the last line that two pairs stood on
    halves: list[Line] = []  # 审议审议: drawn twice if others were
    for number, line in enumerate(text.split("\n")):
        size = len(line)
        end = start + size
        # The first look is here, not in the function: it is all that most lines get.
        begins = size >= SHORTEST_LINE and (line[0] == line[size // 2] or line[0] in _BLANK or line[-1] in _BLANK)
        twice = drawn_twice(line) if begins else None
        if SHORTEST <= size <= LONGEST and line[0] == line[size // 2] and line[: size // 2] == line[size // 2 :]:
            halves.append(Line(number, start, line))
        if hit < len(hits) and hits[hit] < end:
            near = number
            while hit < len(hits) and hits[hit] < end:
                hit += 1
        if twice:
            sure.add(number)
            yield Edit(start + twice[0], start + twice[1], line[twice[0] : sum(twice) // 2], DOUBLED_GLYPH.name)
        elif near >= number - 1 or (hit < len(hits) and hits[hit] <= end + SHORTEST_LINE):
            squares = _squares(line)
            if squares:
                sure.add(number)
                for at, last in squares:
                    yield Edit(start + at, start + last, line[at : (at + last) // 2], DOUBLED_GLYPH.name)
            else:
                stretches += _stretches(line, number, start)
        start = end + 1
    yield from _believed(text, stretches, sure)
    for _, start, line in believed(halves, sure):
        yield Edit(start, start + len(line), line[: len(line) // 2], DOUBLED_GLYPH.name)


def _squares(line: str) -> list[tuple[int, int]] | None:
    """Cut a line into words that each stand twice, spaces between them; None where that fails or proves nothing.

    Only a mark that nobody types twice proves it: `有有““我我””必胜必胜`.
    """
    size = len(line)
    if size > _LONGEST_LINE or not any(match[1] in _TELLING for match in _PAIR.finditer(line)):
        return None
    step = [0] * size + [-1]  # half the length of the square that begins here, -1: a space or the end, 0: no way on
    for at in range(size - 1, -1, -1):
        if line[at] in " \u3000":
            step[at] = -1 if step[at + 1] else 0
            continue
        for half in range(1, min(_LONGEST_WORD, (size - at) // 2) + 1):
            if step[at + 2 * half] and line[at : at + half] == line[at + half : at + 2 * half]:
                step[at] = half
                break
    if not step[0]:
        return None
    found: list[tuple[int, int]] = []
    at = 0
    while at < size:
        if step[at] > 0:
            found.append((at, at + 2 * step[at]))
        at += max(2 * step[at], 1)
    ideographs = sum(len(_HAN.findall(line[at : (at + end) // 2])) for at, end in found)
    return found if ideographs >= 2 and len(found) >= 3 else None


def _stretches(line: str, number: int, start: int) -> Iterator[_Stretch]:
    pairs = [match.start() for match in _PAIR.finditer(line)]
    for k, at in enumerate(pairs):  # 中国|国国家家: the pair is the last two of three
        follows = pairs[k + 1] if k + 1 < len(pairs) else -1
        if follows == at + 3 and line[at + 2] == line[at]:
            pairs[k] = at + 1
    first, last = (_HAN.search(each) for each in (line, line[::-1]))
    ideographs = (first.start(), len(line) - last.start()) if first and last else (len(line), 0)
    group = pairs[:1]
    for before, at in pairwise(pairs):
        if not _BETWEEN.fullmatch(line, before + 2, at):
            yield _judged(line, number, start, group, ideographs)
            group = []
        group.append(at)
    if group:
        yield _judged(line, number, start, group, ideographs)


def _judged(line: str, number: int, start: int, pairs: list[int], ideographs: tuple[int, int]) -> _Stretch:
    """Judge a row of pairs, on a line whose ideographs stand from `ideographs[0]` to `ideographs[1]`."""
    figures = _figures(line, pairs)
    strong = _strong([line[at] for at in pairs]) or (
        figures is not None and len(figures) >= _ASCII_PAIRS and _strong([line[at] for at in (*pairs, *figures)])
    )
    first, end = pairs[0], pairs[-1] + 2
    whole = first <= ideographs[0] and ideographs[1] <= end  # nothing else on the line: that says much
    plain = "".join(line[before + 1 : at] for before, at in pairwise([*pairs, end]))
    if strong and _strong(_PAIR.findall(line[max(0, first - 1) : first] + plain + line[end : end + 1])):
        strong = whole = False  # drawn four times: nobody's bold
    return _Stretch(
        number,
        start,
        start + len(line),
        [start + at for at in pairs],
        [start + at for at in figures or ()],
        figures is None,
        plain,
        strong,
        whole,
    )


def _figures(line: str, pairs: list[int]) -> list[int] | None:
    """Give where each pair of ASCII begins in a stretch of a line, or None where some of it was drawn once.

    What stands before the stretch or behind it belongs to it if it has the rest of the line for itself.

    >>> _figures("66月月77日日", [2, 6]), _figures("6月月77日日", [1, 5]), _figures("12人人", [2])
    ([0, 4], None, None)
    """
    first, end = pairs[0], pairs[-1] + 2
    first = 0 if line[:first].isascii() else first
    end = len(line) if line[end:].isascii() else end
    found: list[int] = []
    for piece in _ASCII.finditer(line, first, end):
        if not _ASCII_TWICE.fullmatch(line, *piece.span()):
            return None
        found += range(piece.start(), piece.end(), 2)
    return found


def _strong(glyphs: list[str]) -> bool:
    """Say whether a row of pairs of these glyphs is not to be explained but by fake bold."""
    ideographs = sum(_HAN.match(glyph) is not None for glyph in glyphs)
    if len(glyphs) >= _STRONG_PAIRS and len(set(glyphs)) >= 4 and ideographs >= 3:
        return True
    return len(glyphs) >= 3 and ideographs >= 2 and not _TELLING.isdisjoint(glyphs)


def _believed(text: str, stretches: list[_Stretch], sure: set[int]) -> Iterator[Edit]:
    """Propose the pairs of the stretches that are strong, or that others make likely."""
    strong = sure.union(stretch.line for stretch in stretches if stretch.strong)
    elsewhere = _elsewhere(text, stretches) if stretches and not strong else frozenset[str]()
    believed: list[_Stretch] = []
    for stretch in stretches:
        beside = stretch.line - 1 in strong or stretch.line + 1 in strong
        likely = (
            stretch.whole
            and len(set(stretch.plain)) > (1 if beside else 2)  # a run of one glyph is a line of dots or a cry
            and (beside or (len(stretch.pairs) >= 3 and bool(strong)) or stretch.plain in elsewhere)
        )
        if stretch.strong or likely:
            believed.append(stretch)
            for k, at in enumerate(stretch.pairs):
                yield Edit(at, at + 2, text[at], DOUBLED_GLYPH.name)
                following = stretch.pairs[k + 1] if k + 1 < len(stretch.pairs) else at
                if text[at + 2 : following] in ("  ", "\u3000\u3000"):  # the space was drawn twice as well
                    yield Edit(at + 2, at + 4, text[at + 2], DOUBLED_GLYPH.name)
    yield from _drawn_figures(text, believed)


def _drawn_figures(text: str, believed: list[_Stretch]) -> Iterator[Edit]:
    """Propose the digits and Latin letters of stretches that were drawn twice, where these were as well.

    One pair alone may be an honest number, 11 or 66: it counts where the page draws others twice, and none once.
    """
    stay = _as_they_are(text, believed)
    believed = [stretch for stretch, stays in zip(believed, stay, strict=True) if not stays]
    told = [
        len(stretch.figures) >= _ASCII_PAIRS or any(text[at] in _TELLING_ASCII for at in stretch.figures)
        for stretch in believed
    ]
    others = any(told) and not any(stretch.once for stretch in believed)
    drawn = {at for stretch, tells in zip(believed, told, strict=True) if tells or others for at in stretch.figures}
    for at in drawn:
        yield Edit(at, at + 2, text[at], DOUBLED_GLYPH.name)
    for space in {space for at in drawn for space in (at - 2, at + 2)}:
        if space > 0 and text[space : space + 2] == "  " and " " not in text[space - 1] + text[space + 2 : space + 3]:
            yield Edit(space, space + 2, " ", DOUBLED_GLYPH.name)  # the space was drawn twice as well


def _as_they_are(text: str, believed: list[_Stretch]) -> list[bool]:
    """Say of each stretch whether the text has a number of it outside of all of them, or it grades a sight: AAAA级."""
    pieces = [_pieces(text, stretch.figures) for stretch in believed]
    if not any(pieces):
        return [False] * len(believed)
    inside = Counter(chain.from_iterable(pieces))
    outside = Counter(_DIGITS.findall(text))
    return [any(not piece.strip("A") or outside[piece] > inside[piece] for piece in each) for each in pieces]


def _pieces(text: str, figures: list[int]) -> list[str]:
    """Give the runs of ASCII that pairs make."""
    ends = [k for k, at in enumerate(figures) if k + 1 == len(figures) or figures[k + 1] != at + 2]
    starts = [0, *(k + 1 for k in ends)]
    return [text[figures[start] : figures[end] + 2] for start, end in zip(starts, ends, strict=False)]


def _elsewhere(text: str, stretches: list[_Stretch]) -> frozenset[str]:
    """Give what some stretches would be and the text has elsewhere as well; there it may be letter-spaced."""
    sought = [stretch.plain for stretch in stretches if stretch.whole and len(stretch.pairs) >= 3]
    bare = text.translate(_NO_SPACES) if sought else ""
    return frozenset(plain for plain in sought[:_SOUGHT] if plain.translate(_NO_SPACES) in bare)


DOUBLED_GLYPH: Final = Rule(
    "damage.doubled-glyph",
    "glyphs and words that fake bold drew twice are kept once",
    "repair",
    ("有有““我我””必胜必胜", "有“我”必胜"),
    propose_glyphs,
)
