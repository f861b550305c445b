"""Headlines: which lines make one, and which of them is kicker, title and deck."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.articles.attach import affinities
from govtext.articles.bodies import Group
from govtext.characters import width
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from typing import Self

    from govtext.articles.roles import Part

__all__ = ["leads_on", "sort_headline", "split_groups"]

#: A line that leads on to the next one: a kicker.
_LEADS_ON: Final = lazy(r"(?:：|:|——|强调|指出|提出|要求)$")
#: The issuing body and the number above the title of an official document.
_OFFICIAL: Final = lazy(r"[一-鿿]{2,20}文件|[一-鿿]{1,10}[〔\[（(【]\d{4}[〕\]）)】]第?\d{1,5}号")
_DECK: Final = lazy(r"(?:——|—|--|―)")
#: A deck says who did what where: the meeting that was held, the visit that was paid.
_EVENT: Final = lazy("召开|举行|讲话|主持|出席|会议|座谈|调研|督导|检查|会见|开幕|闭幕|启动|发布|印发|投身|进行")
#: Slogans come in parts of one length, with a space between: 控疫情 保运转 防风险.
_SLOGAN: Final = lazy(r"\S{3}[ \u3000]\S{3}")


#: No headline has more lines than this.
LINES: Final = 12
#: The share of a title that stands in its body, at the least; lines above and below it with less than half of
#: the best line's share have to do with something else: they are kicker and deck.
KIN: Final = 0.3
STRANGE: Final = 0.5


def sort_headline(
    lines: Sequence[str], body: str = "", bold: Sequence[bool] = (), runs_on: Sequence[bool] = ()
) -> tuple[list[int], list[int], list[int]]:
    """Tell the kicker, title and deck lines of one headline, each by number in reading order.

    `body` is the body that the headline stands over, `bold` says which lines were set bold, `runs_on` which of them
    break inside a word.

    >>> sort_headline(["市长在会上强调：", "抓紧抓实 抓细抓小", "——全市防汛会议召开"])
    ([0], [1], [2])
    """
    count = len(lines)
    if not lines:
        return [], [], []
    if any(bold):
        first = list(bold).index(True)
        last = count - list(bold)[::-1].index(True)
    else:
        starts = _elements(lines, runs_on, body)
        whole = ["".join(lines[a:b]) for a, b in zip(starts, (*starts[1:], count), strict=True)]
        first, last = ((*starts, count)[k] for k in _title(whole, body))
    return list(range(first)), list(range(first, last)), list(range(last, count))


def _elements(
    lines: Sequence[str], runs_on: Sequence[bool], phrases: Container[str], *, heap: bool = False
) -> list[int]:
    """Give where the elements of a headline begin: a line that was wrapped belongs to the line above.

    A line was wrapped inside a word or a bracket; or where the phrase across the break is one of `phrases`, those of
    the body; or it is the rest under lines that fill one measure, but for a `heap` of headlines, many of which are of
    one length.
    """
    starts = [0] if lines else []
    widths = [width(line) for line in lines]
    for i in range(1, len(lines)):
        above, line = lines[i - 1], lines[i]
        wrapped = (runs_on[i - 1] if runs_on else False) or _open_bracket(lines[starts[-1] : i])
        if not wrapped and not (line[0] == "【" or _DECK.match(line) or leads_on(lines, i - 1)):
            even = i - 2 >= starts[-1] and abs(widths[i - 2] - widths[i - 1]) <= EVEN
            wrapped = (
                (even and not heap and widths[i] <= widths[i - 1] + EVEN)
                or widths[i] <= WIDOW < widths[i - 1]
                or above[-2:] + line[:1] in phrases
                or above[-1:] + line[:2] in phrases
            )
        if not wrapped and line[0] not in "，。、；：？！”’」』）》〉】":
            starts.append(i)
    return starts


#: Ems by which lines differ that fill one measure: a mark that may not begin a line, a half-width digit.
EVEN: Final = 1.0
#: A line of no more ems than this is the rest of the one above.
WIDOW: Final = 4.0


def _title(lines: Sequence[str], body: str) -> tuple[int, int]:
    """Give the first element of the title, and the one after its last."""
    count = len(lines)
    if all(map(_OFFICIAL.fullmatch, lines)):
        return count, count
    leading = [i for i in range(count - 1) if leads_on(lines, i) or _OFFICIAL.fullmatch(lines[i])]
    if leading:
        return leading[-1] + 1, _dashed(lines, leading[-1] + 2)
    last = _dashed(lines, 1)
    if last == count > 1 and _is_deck(lines[-1], lines[:-1]):
        last -= 1
    shares = [row[0] for row in affinities(lines[:last], [body])] if body else []
    if not shares or max(shares) < KIN or any(map(_SLOGAN.search, lines[:last])):
        return 0, last
    strange = [share < STRANGE * max(shares) for share in shares]
    return strange.index(False), last - strange[::-1].index(False)


def _dashed(lines: Sequence[str], start: int) -> int:
    return next((i for i in range(start, len(lines)) if _DECK.match(lines[i])), len(lines))


def leads_on(lines: Sequence[str], i: int) -> bool:
    """Say whether line `i` leads on to the next one, as a kicker does; inside a bracket no dash leads on."""
    return bool(_LEADS_ON.search(lines[i])) and not _open_bracket(lines[: i + 1])


def _open_bracket(lines: Sequence[str]) -> bool:
    text = "".join(lines)
    return any(text.count(a) > text.count(b) for a, b in ("【】", "《》", "“”", "（）"))


def _is_deck(line: str, above: Sequence[str]) -> bool:
    slogans = any(_SLOGAN.search(other) for other in above)
    return bool(_EVENT.search(line)) and (slogans or not any(_EVENT.search(other) for other in above))


def split_groups(groups: Sequence[Group], parts: Sequence[Part], texts: Sequence[str]) -> list[Group]:
    """Part the headlines of different articles that stand in one heap, as where they are dumped after their bodies.

    `texts` are the bodies: lines that share most with another body than the lines above them begin another headline.
    """
    phrases = _phrases(texts)
    split = [_Lines.of(group, parts, phrases, heap=group.after >= len(texts)) for group in groups]
    shared = iter(affinities([element for lines in split for element in lines.elements], texts))
    out: list[Group] = []
    for group, lines in zip(groups, split, strict=True):
        rows = list(islice(shared, len(lines.elements)))
        firsts = [numbers[0] for numbers in lines.numbers]
        units: list[list[int]] = []
        for k in range(len(rows)):
            if (
                units
                and sum(len(lines.numbers[i]) for i in units[-1]) < LINES
                and not _begins(parts, firsts, lines.elements, rows, units[-1], k, heap=group.after >= len(texts))
            ):
                units[-1].append(k)
            else:
                units.append([k])
        out += (Group([i for k in unit for i in lines.numbers[k]], group.after) for unit in units or [[]])
        out[-1].byline = group.byline
    return out


class _Lines(NamedTuple):
    """The elements of a group of headline lines, and the lines that each was wrapped over, by number."""

    elements: list[str]
    numbers: list[list[int]]

    @classmethod
    def of(cls, group: Group, parts: Sequence[Part], phrases: Container[str], *, heap: bool) -> Self:
        lines = [parts[i].shadow for i in group.lines]
        starts = _elements(lines, [parts[i].passage.runs_on for i in group.lines], phrases, heap=heap)
        spans = list(pairwise((*starts, len(lines))))
        return cls(["".join(lines[a:b]) for a, b in spans], [group.lines[a:b] for a, b in spans])


#: Characters of a body that are looked through for the phrases of headlines.
LOOKED: Final = 4000


def _phrases(texts: Sequence[str]) -> frozenset[str]:
    """Collect the phrases of three characters of the beginnings of all bodies."""
    return frozenset(text[k : k + 3] for text in texts for k in range(min(len(text), LOOKED) - 2))


def _begins(
    parts: Sequence[Part],
    numbers: Sequence[int],
    lines: Sequence[str],
    rows: Sequence[Sequence[float]],
    unit: Sequence[int],
    k: int,
    *,
    heap: bool,
) -> bool:
    """Say whether another headline begins at line `k` of a group, after the lines of `unit`."""
    if leads_on(lines, k - 1) or _open_bracket([lines[i] for i in unit]) or _DECK.match(lines[k]):
        return False
    passage, above = parts[numbers[k]].passage, parts[numbers[k - 1]].passage
    if passage.bold and not above.bold and any(parts[numbers[i]].passage.bold for i in unit):
        return True
    led = any(leads_on(lines, i) for i in unit)
    kicker = leads_on(lines, k) or _wraps(parts, numbers, lines, k)
    if kicker and k + 1 < len(lines) and (led or heap):
        return True
    if len(unit) > 1 and _is_deck(lines[k - 1], [lines[i] for i in unit[:-1]]) and not _EVENT.search(lines[k]):
        return True
    decks = _EVENT.search(lines[k]) and not any(_EVENT.search(lines[i]) for i in unit)
    few = heap and len(numbers) <= MOST * len(rows[0])  # with more, they are section heads of one article
    if (few or not decks) and _differ([rows[i] for i in unit], rows[k], heap=few):
        return True
    if not heap or not passage.above:
        return False
    if len(numbers) == len(rows[0]) > 1 and not led:  # as many lines as bodies: one each, if they are of different ones
        return not decks or _best(rows[unit[0]]) != _best(rows[k])
    blank = [parts[i].passage.above > 0 for i in numbers[1:]]  # a blank line above every line says nothing
    return not decks and not all(blank)


def _best(row: Sequence[float]) -> int:
    return max(range(len(row)), key=row.__getitem__)


#: Elements that a headline has at the most, on the average of a page: kicker, title and deck.
MOST: Final = 3
#: The share that the lines of a headline, and the next line, have in different bodies at the least, and by how much
#: it is more than what they have in the other's: the second pair is for a heap, where some line is of another article.
APART: Final = ((0.5, 0.2), (0.35, 0.12))


def _differ(unit: Sequence[Sequence[float]], row: Sequence[float], *, heap: bool) -> bool:
    """Say whether the lines of a headline and the next line speak of different bodies.

    In a heap the best line of the headline speaks for it: its kicker may have nothing to do with any body.
    """
    if len(row) < 2:
        return False
    joined = [max(column) if heap else sum(column) / len(unit) for column in zip(*unit, strict=True)]
    ours, theirs = _best(joined), _best(row)
    share, more = APART[heap]
    return (
        ours != theirs
        and min(joined[ours], row[theirs]) >= share
        and joined[ours] - joined[theirs] >= more
        and row[theirs] - row[ours] >= more
    )


def _wraps(parts: Sequence[Part], numbers: Sequence[int], lines: Sequence[str], k: int) -> bool:
    """Say whether line `k` goes on in the next one to make a kicker of two lines."""
    return (
        k + 1 < len(lines)
        and parts[numbers[k + 1]].passage.above == 0
        and leads_on(lines, k + 1)
        and not leads_on(lines, k)
        and not _SLOGAN.search(lines[k])
    )
