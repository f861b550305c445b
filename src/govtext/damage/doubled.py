"""Fake bold: glyphs and words that were drawn twice on one line.

One copy stands for both: an edit replaces the two, so neither counts as lost. Words that are honestly doubled (人人,
干干净净, 说说笑笑) are told from drawn ones by how far the doubling reaches: fake bold doubles all of a stretch,
its marks too. Lines that were drawn twice are in `doubled_lines`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import HAN_CLASS, PUNCTUATION_CLASS
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DOUBLED_GLYPH"]

_GLYPH: Final = f"[{HAN_CLASS}{PUNCTUATION_CLASS}()\\[\\]□■▲▼●◆◎☆★]"
_PAIR: Final = lazy(rf"({_GLYPH})\1")
#: Two pairs in a row: a line without them holds no doubled glyphs.
_TWO_PAIRS: Final = lazy(r"(.)\1(?<![\x00-\x7f])[ \u3000]?(?:[0-9A-Za-z.%]{1,8}[ \u3000]?)?([^\s])\2")
#: What may stand between two pairs of one stretch: spaces, and ASCII, whose bold is often a real font's.
_BETWEEN: Final = lazy(r"[ \u3000]{0,2}(?:[0-9A-Za-z.%+-]{1,16}[ \u3000]{0,2})?")
#: Marks that nobody types twice.
_TELLING: Final = frozenset("，、：；“”‘’《》（）【】「」『』〔〕")
_HAN: Final = lazy(f"[{HAN_CLASS}]")

_LETTER: Final = lazy("[A-Za-z]")

_LETTERS: Final = 5  # different ones in words of English drawn twice
_STRONG_PAIRS: Final = 5  # 吃吃喝喝玩玩乐乐 has four
_LONGEST_WORD: Final = 24  # of a word drawn twice within a line of squares
_BLANK: Final = " \t\u3000"
_NO_SPACES: Final = dict.fromkeys(map(ord, " \u3000"))
_SHORTEST_LINE: Final = 10  # of a line whose halves are the same
_SHORTEST: Final = 4  # of such a line beside another
_HALVES: Final = lazy(rf"(?P<half>(?P<first>[{HAN_CLASS}])(?!(?P=first))[{HAN_CLASS}]{{1,3}})(?P=half)")
_LONGEST_LINE: Final = 120
_SOUGHT: Final = 50  # stretches that are looked for elsewhere: each costs a scan of the text


class _Stretch(NamedTuple):
    """Pairs in a row on one line."""

    line: int  # number of the line
    first: int  # where the line begins, and ends
    last: int
    pairs: list[int]  # where each pair begins
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
    short: list[tuple[int, int, str]] = []  # 审议审议: drawn twice if the line beside it was
    for number, line in enumerate(text.split("\n")):
        size = len(line)
        end = start + size
        # The first look is here, not in the function: it is all that most lines get.
        begins = size >= _SHORTEST_LINE and (line[0] == line[size // 2] or line[0] in _BLANK or line[-1] in _BLANK)
        twice = _drawn_twice(line) if begins else None
        if _SHORTEST <= size < _SHORTEST_LINE and line[0] == line[size // 2] and _HALVES.fullmatch(line):
            short.append((number, start, line))
        if hit < len(hits) and hits[hit] < end:
            near = number
            while hit < len(hits) and hits[hit] < end:
                hit += 1
        if twice:
            sure.add(number)
            yield Edit(start + twice[0], start + twice[1], line[twice[0] : sum(twice) // 2], DOUBLED_GLYPH.name)
        elif near >= number - 1 or (hit < len(hits) and hits[hit] <= end + _SHORTEST_LINE):
            squares = _squares(line)
            if squares:
                sure.add(number)
                for at, last in squares:
                    yield Edit(start + at, start + last, line[at : (at + last) // 2], DOUBLED_GLYPH.name)
            else:
                stretches += _stretches(line, number, start)
        start = end + 1
    yield from _believed(text, stretches, sure)
    for number, start, line in short:
        if number - 1 in sure or number + 1 in sure:
            yield Edit(start, start + len(line), line[: len(line) // 2], DOUBLED_GLYPH.name)


def _drawn_twice(line: str) -> tuple[int, int] | None:
    """Give start and end of a line whose second half repeats its first, long enough to be no cry (加油加油)."""
    begin = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    size = end - begin
    half = begin + size // 2
    if size % 2 or size < _SHORTEST_LINE or line[begin] != line[half] or line[begin:half] != line[half:end]:
        return None
    drawn = line[begin:half]
    if _drawn_twice(drawn):  # four times: a cry, however long
        return None
    ideographs = _HAN.findall(drawn)
    if " " in drawn and not ideographs:  # words of English, which nobody writes twice without a space between
        return (begin, end) if drawn[-1] != " " != drawn[0] and len(set(_LETTER.findall(drawn))) >= _LETTERS else None
    return (begin, end) if len(ideographs) >= 5 and len(set(ideographs)) >= 4 else None


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
    strong = _strong([line[at] for at in pairs])
    first, end = pairs[0], pairs[-1] + 2
    whole = first <= ideographs[0] and ideographs[1] <= end  # nothing else on the line: that says much
    plain = "".join(line[before + 1 : at] for before, at in pairwise([*pairs, end]))
    if strong and _strong(_PAIR.findall(line[max(0, first - 1) : first] + plain + line[end : end + 1])):
        strong = whole = False  # drawn four times: nobody's bold
    return _Stretch(number, start, start + len(line), [start + at for at in pairs], plain, strong, whole)


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
    for stretch in stretches:
        beside = stretch.line - 1 in strong or stretch.line + 1 in strong
        likely = (
            stretch.whole
            and len(set(stretch.plain)) > 2  # a run of one glyph is a line of dots or a cry
            and (beside or (len(stretch.pairs) >= 3 and bool(strong)) or stretch.plain in elsewhere)
        )
        if stretch.strong or likely:
            for k, at in enumerate(stretch.pairs):
                yield Edit(at, at + 2, text[at], DOUBLED_GLYPH.name)
                following = stretch.pairs[k + 1] if k + 1 < len(stretch.pairs) else at
                if text[at + 2 : following] in ("  ", "\u3000\u3000"):  # the space was drawn twice as well
                    yield Edit(at + 2, at + 4, text[at + 2], DOUBLED_GLYPH.name)


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
