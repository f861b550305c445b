"""What is kicker, title and deck in a headline, and why."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.articles.attach import affinities, grams_of
from govtext.articles.document_heads import over_document
from govtext.articles.elements import DASH, EVEN, Phrases, elements_of, is_series, leads_on, names_topic
from govtext.articles.parts import is_unbroken
from govtext.characters import has_han, is_han, width
from govtext.official_lines import is_document_number, is_grade, is_issuer, is_listing, is_office, numbers_paper
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part

__all__ = ["Headline", "headlines_of", "is_deck", "is_event", "is_official", "is_slogan", "sort_headline"]

#: A deck says who did what where: the meeting that was held, the visit that was paid.
_EVENT: Final = lazy(
    "召开|举行|举办|讲话|主持|出席|会议|座谈|调研|督导|检查|会见|开幕|闭幕|启动|发布|印发|投身|进行|仪式|签约|慰问|走访"
)
#: Slogans come in parts of one length, with a space between: 控疫情 保运转 防风险.
_SLOGAN: Final = lazy("[一-鿿“”]{3,}(?:[ \u3000][一-鿿“”]{3,})+")


#: What somebody said, over his name.
_SAID: Final = lazy("^[“「『].{0,80}[”」』]$|[。！？][”」』]?$")
#: Ems of a dash with a name behind it.
NAMED: Final = 7.0

#: Documents that come in numbers, and the office and day under the number of one.
BULLETINS: Final = ("纪要", "简报")
_ISSUED: Final = lazy(r"[ \u3000](?:19|20)\d\d年\d{1,2}月\d{1,2}日$")
#: Who signs a document that goes up.
_SIGNS: Final = lazy("签[ \u3000]?发[ \u3000]?人[：:].{2,20}")


class Headline(NamedTuple):
    """The kicker, title and deck lines of a headline, each by number in reading order, and the reasons by line."""

    kicker: list[int]
    title: list[int]
    deck: list[int]
    reasons: list[str]


#: The share of the best element that its body must have for the shares of the others to say anything.
KIN: Final = 0.2
#: Ems by which the last line of an element that was wrapped is shorter than its longest.
SHORT: Final = 3.0
#: The share of the line above that a line has that is the rest of it.
LESS: Final = 0.75
#: What speaks for an element being kicker or deck, rather than of the title; a title element weighs twice the
#: distance of its share, by that of the best element, from `HALF`.
WEIGHTS: Final = {
    "leads on to the title": 2.5,
    "names what it is about": 2.5,
    "begins with a dash": 2.5,
    "says what was held or done": 2.8,
    "the name of a series": 3.0,
    "a slogan": -1.0,
    "has to do with something else": 0.0,
    "as long as the line above": 0.5,
    "below a line that had ended": -2.5,
    "much shorter than the line above": 0.5,
    "of more lines than the title": -1.5,
    "names the office whose page it is": 3.0,
}
#: That a headline has a kicker or deck without a mark is seldom.
SELDOM: Final = 0.3
#: The share, by that of the best element, that is as likely in a title as above or below it.
HALF: Final = 0.55
STRANGE: Final = "has to do with something else"
PARALLEL: Final = "as long as the line above"
ENDED: Final = "below a line that had ended"
REST: Final = "much shorter than the line above"
TOPIC: Final = "names what it is about"
TALLER: Final = "of more lines than the title"
OFFICE: Final = "names the office whose page it is"
_OFFICE: Final = lazy("[一-鿿]{2,14}(?:人民政府|委员会|管理局|办公室)")
TITLE: Final = "the title, since all else would weigh less"
UNDER: Final = "says who or what kind, over the line that says which document it is"


#: So many articles before and after one say what is common to all of them, and therefore of none.
NEAR: Final = 6
#: What a word of all articles says of how much a line has to do with its own, where one of a single article says 1.
COMMON: Final = 0.7


def headlines_of(parts: Sequence[Part], drafts: Sequence[Draft]) -> list[Headline]:
    """Tell the kicker, title and deck lines of each article."""
    bodies = ["".join(parts[i].shadow for i in draft.body) for draft in drafts]
    counted: dict[int, set[str]] = {}

    def near(d: int) -> list[set[str]]:
        around = range(max(0, d - NEAR), min(len(drafts), d + NEAR + 1))
        others = [k for k in around if k != d and drafts[k].page == drafts[d].page]
        for k in (d, *others):
            if k not in counted:
                counted[k] = {*grams_of(bodies[k])}
        counted.pop(d - NEAR - 1, None)  # no article after this one has it near
        return [counted[k] for k in (d, *others)]

    out: list[Headline] = []
    for d, draft in enumerate(drafts):
        lines = [parts[i].shadow for i in draft.heads]
        bold = [parts[i].passage.bold for i in draft.heads]
        runs_on = [parts[i].passage.runs_on for i in draft.heads]
        phrases = Phrases([bodies[d]]) if len(lines) > 1 else ()

        def shares(elements: Sequence[str], d: int = d) -> list[float]:
            return [row[0] for row in affinities(elements, near(d), COMMON)]

        whole = is_unbroken(*(parts[i] for i in draft.body if parts[i].kind == "body"))
        out.append(sort_headline(lines, bold, runs_on, phrases, shares, whole=whole))
    return out


def sort_headline(
    lines: Sequence[str],
    bold: Sequence[bool] = (),
    runs_on: Sequence[bool] = (),
    phrases: Container[str] = (),
    shares: Callable[[Sequence[str]], Sequence[float]] | None = None,
    *,
    whole: bool = False,
) -> Headline:
    """Tell the kicker, title and deck lines of one headline.

    `bold` says which lines were set bold, `runs_on` which of them break inside a word, `phrases` are those of the body,
    and `shares` gives how much of each of some texts stands in the body; `whole` says that no line was broken to a
    measure.

    >>> sort_headline(["市长在会上强调：", "抓紧抓实 抓细抓小", "——全市防汛会议召开"])[:3]
    ([0], [1], [2])
    """
    count = len(lines)
    above = 0 if any(bold) else over_document(lines)
    if above:
        found = sort_headline(lines[above:], (), runs_on[above:], phrases, shares, whole=whole)
        kicker, title, deck = ([above + k for k in each] for each in found[:3])
        return Headline([*range(above), *kicker], title, deck, [UNDER] * above + found.reasons)
    if any(bold):
        first = list(bold).index(True)
        last = count - list(bold)[::-1].index(True)
        reasons = ["above the bold lines"] * first + ["set bold"] * (last - first)
        reasons += ["below the bold lines"] * (count - last)
    else:
        starts = [*elements_of(lines, runs_on, phrases), count]
        rows = [lines[a:b] for a, b in pairwise(starts)]
        texts = ["".join(row) for row in rows]
        a, b, why = _title(rows, texts, shares(texts) if shares and len(texts) > 1 else [0.0] * len(texts), whole=whole)
        first, last = starts[a], starts[b]
        reasons = [why[k] for k in range(len(texts)) for _ in range(starts[k], starts[k + 1])]
    return Headline(list(range(first)), list(range(first, last)), list(range(last, count)), reasons)


def _title(
    rows: Sequence[Sequence[str]], elements: Sequence[str], shares: Sequence[float], *, whole: bool
) -> tuple[int, int, list[str]]:
    """Give the first element of the title, and the one after its last, and the reason for the place of each.

    `rows` are the lines of each element. The division that weighs most is taken; of two that weigh the same, the one
    with the longer title.
    """
    count = len(elements)
    if not count:
        return 0, 0, []
    if any(map(is_official, elements)):
        return _official_title(elements)
    if count == 1:
        return 0, 1, [TITLE]
    best = max(shares)
    telling = best >= KIN and not any(map(is_slogan, elements))  # slogans take their words from everywhere
    kin = [share / best if telling else 1.0 for share in shares]
    kicker = [_as_kicker(elements, i, kin[i]) for i in range(count)]
    deck = [_as_deck(elements, i, kin[i]) for i in range(count)]
    title = [_as_title(elements, i, kin[i]) for i in range(count)]
    between = [_between(above, below, whole=whole) for above, below in pairwise(rows)]
    rises = [WEIGHTS[TALLER] * (len(above) > 1 == len(below)) for above, below in pairwise(rows)]
    foreign = _translations(elements, shares)
    splits = [(a, b) for a in range(count) for b in range(a + 1, count + 1) if foreign.isdisjoint(range(a, b))]

    dashed = [i for i in range(1, count) if DASH.match(elements[i])]
    # Others name who said what stands above, or wrote it.
    heads = [i for i in dashed if width(elements[i]) > NAMED and not _SAID.search(elements[i - 1])]

    def weight(split: tuple[int, int]) -> tuple[float, int]:
        a, b = split
        total = sum(k[0] for k in kicker[:a]) + sum(title[a:b]) + sum(d[0] for d in deck[b:])
        total += sum(between[a : b - 1]) + sum(rises[a - 1 : a])
        # What a dash heads is the deck, from its beginning on: neither of the title nor under a first line without one.
        late = sum(i > b for i in heads) if b not in dashed else 0
        parted = b > a + 1 and b in dashed and b not in heads  # a saying from who said it
        total -= WEIGHTS["begins with a dash"] * (late + parted + sum(a <= i < b for i in dashed))
        return total, b - a

    a, b = max(splits, key=weight)
    reasons = [k[1] for k in kicker[:a]] + [TITLE] * (b - a) + [d[1] for d in deck[b:]]
    return a, b, reasons


#: A title in another language has so many words at the least.
WORDS: Final = 3
#: The share of a Chinese element that says that the text has Chinese in it.
SOME: Final = 0.02


def _translations(elements: Sequence[str], shares: Sequence[float]) -> frozenset[int]:
    """Give the elements, by number, that say in Latin script what others say in Chinese: of a text that has both."""
    chinese = [i for i, element in enumerate(elements) if has_han(element)]
    told = max((shares[i] for i in chinese), default=0.0) > SOME
    foreign = (i for i, element in enumerate(elements) if i not in chinese and len(element.split()) >= WORDS)
    return frozenset(foreign) if told else frozenset()


def _between(above: Sequence[str], below: Sequence[str], *, whole: bool) -> float:
    """Weigh whether two elements are both of the title, by their lines.

    The upper one had ended, whatever stands below it, if it was wrapped and its last line is far from full; or if no
    line was broken, and the lower one is longer. Else a much shorter line is the rest of it, rather than a deck.
    """
    more = width("".join(below)) - width("".join(above))
    ended = len(above) > 1 and width(above[-1]) < max(map(width, above)) - SHORT
    ended = ended or (whole and more > EVEN and is_han(above[-1][-1]))
    rest = not ended and len(below) == 1 and width(below[0]) <= LESS * width(above[-1])
    weight = WEIGHTS[PARALLEL] * (abs(more) <= EVEN) + WEIGHTS[ENDED] * ended + WEIGHTS[REST] * rest
    return weight + WEIGHTS[TOPIC] * names_topic(above[-1])


OFFICIAL: Final = "names the issuing body or the number"


def _official_title(elements: Sequence[str]) -> tuple[int, int, list[str]]:
    """Give the title of an official document: all between the issuing body and number above it, and those below."""
    official = [is_official(element) or is_grade(element) for element in elements]
    if official.count(True) == len(official):
        return len(official), len(official), [OFFICIAL] * len(official)
    a = official.index(False)
    head = is_office(elements[a]) or elements[a].endswith(BULLETINS)
    # The issuing body without 文件, or a bulletin, over the number; a title with a number alone below it stays one.
    if head and official[a + 1 : a + 2] == [True] and not all(official[a + 1 :]):
        a += 1
    while a < len(official) and (official[a] or (a + 1 < len(official) and _ISSUED.search(elements[a]) is not None)):
        a += 1
    b = len(official) - official[::-1].index(False)
    b = next((k for k in range(a + 1, b) if is_listing(elements[k])), b)
    return a, b, [OFFICIAL] * a + ["the title of an official document"] * (b - a) + [OFFICIAL] * (len(official) - b)


def _as_title(elements: Sequence[str], i: int, kin: float) -> float:
    weight = 2 * (kin - HALF)
    if _is_lead(elements[i]) and i + 1 < len(elements):
        weight -= WEIGHTS["leads on to the title"]
    return weight - WEIGHTS[OFFICE] * (i == 0 < len(elements) - 1 and _OFFICE.fullmatch(elements[0]) is not None)


def _is_lead(element: str) -> bool:
    return leads_on(element) and not names_topic(element)


def _as_kicker(elements: Sequence[str], i: int, kin: float) -> tuple[float, str]:
    for reason, holds in (
        ("leads on to the title", _is_lead(elements[i])),
        ("the name of a series", is_series(elements[i])),
        ("a slogan", is_slogan(elements[i])),
    ):
        if holds:
            return WEIGHTS[reason] + 2 * (HALF - kin), reason
    return 2 * (HALF - kin) - SELDOM, STRANGE


def _as_deck(elements: Sequence[str], i: int, kin: float) -> tuple[float, str]:
    if DASH.match(elements[i]):
        return WEIGHTS["begins with a dash"] + 2 * (HALF - kin), "begins with a dash"
    if i + 1 == len(elements) and is_deck(elements[i], elements[:i]):
        reason = "says what was held or done"
        return WEIGHTS[reason] + 2 * (HALF - kin) - SELDOM, reason
    return 2 * (HALF - kin) - SELDOM, STRANGE


def is_official(line: str) -> bool:
    """Say whether a line is the issuing body, the number or who signs above the title of an official document."""
    numbered = is_document_number(line) or is_listing(line) or numbers_paper(line)
    return numbered or is_issuer(line) or _SIGNS.fullmatch(line) is not None


def is_slogan(line: str) -> bool:
    """Say whether a line is of slogans: parts of one length, with a space between."""
    if _SLOGAN.fullmatch(line) is None:
        return False
    lengths = [len(part) for part in line.split()]
    return max(lengths) - min(lengths) <= 1


def is_event(line: str) -> bool:
    """Say whether a line names a meeting, a visit or the like."""
    return _EVENT.search(line) is not None


def is_deck(line: str, above: Sequence[str]) -> bool:
    """Say whether `line` names the event that the lines `above`, slogans or none of them of an event, are of."""
    return is_event(line) and (any(map(is_slogan, above)) or not any(map(is_event, above)))
