"""Who signs on a line between title and text: reporters, an author by name alone, the paper, agency or office."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.elements import DASH, leads_on
from govtext.articles.fields import is_name, name_in_brackets
from govtext.articles.parts import PROSE, are_typed
from govtext.articles.short import BRACKETED
from govtext.authors import OF_OFFICE, author_of, is_reporter
from govtext.characters import has_han
from govtext.english import SHORTEST, is_english
from govtext.labels import SECTION
from govtext.metadata_lines import is_label_beside
from govtext.names import LATIN, LIST, NAME, SLASHES, SURNAME, TWO
from govtext.official_lines import KINDS, is_day, is_office
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.words import affinity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["AGENCY", "ISSUER", "paper_beside", "with_signers"]


def with_signers(parts: list[Part]) -> list[Part]:
    """Take a line that names reporters of a paper for a byline.

    Between title and text a name alone is that of the author, if the text does not speak of whoever bears it. Several
    of them between paragraphs that were typed on a line each are interviewed.
    """
    headed = False
    for i in range(len(parts)):
        if _is_label(parts, i):
            parts[i : i + 2] = [each._replace(kind="meta", reason=LABELLED) for each in parts[i : i + 2]]
        elif _issues(parts, i):
            parts[i] = parts[i]._replace(kind="meta", reason=ISSUER)
    for i, part in enumerate(parts):
        if part.kind == "head" and part.passage.rows == 1:
            above = parts[i - 1].kind if i else ""
            below = parts[i + 1].kind if i + 1 < len(parts) else ""
            dated = above == "head" and (below == "meta" or (below != "" and parts[i + 1].passage.label == "folio"))
            if above in ("head", "meta", "credit") and below in PROSE and _is_of_paper(part.shadow):
                parts[i] = part._replace(kind="meta", reason="the paper, between title and text")
            elif is_reporter(part.shadow):
                parts[i] = part._replace(kind="byline", reason="a byline, for the role before the name")
            elif headed and (above in ("head", "meta") or parts[i - 1].reason == BRACKETED) and _signs(parts, i):
                parts[i] = part._replace(kind="byline", reason="a name between title and text")
            elif dated and has_han(parts[i - 1].shadow) and _is_latin_name(parts, i):
                parts[i] = part._replace(kind="byline", reason="a name in Latin letters between title and day")
        headed = headed or part.kind == "head"
    for i in reversed(range(1, len(parts))):
        if parts[i].kind == "byline":
            _without_names(parts, i)
    speakers = [i for i in range(1, len(parts) - 1) if _is_between(parts, i) and _STAFF.match(parts[i].shadow)]
    for i in speakers if len(speakers) > 1 and are_typed(parts) else ():
        parts[i] = parts[i]._replace(kind="subhead", reason="who says what stands below")
    return parts


#: A title over a label without a colon, or over the office that issued a text, is so wide at the least, in ems; the
#: value of the label, and the office, but for that of a document, are no wider.
TITLE: Final = 12.0
VALUE: Final = 12.0
OFFICE: Final = 8.0
#: A day stands so many lines above such a label at the most, where bars and counts stand between.
BESIDE: Final = 12
LABELLED: Final = "a label without a colon, and its value"
ISSUER: Final = "the office that issued the text, under its title"
_DOCUMENT: Final = lazy(f"(?:{KINDS})$")
#: An office, as one issues news: what ends in another way may be what somebody does, as 继续开会.
_BUREAU: Final = lazy("(?:[局委厅部府办处署院科课]|公司|中心)$")
#: A headline goes on in the next line behind one of these.
_OPEN: Final = "的了是在到向被为让把和与及、"


def _is_label(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is a bare label over its value: beside the day, or between title and text."""
    if not is_label_beside(parts[i].shadow) or i == 0 or i + 2 >= len(parts):
        return False
    value, below = parts[i + 1], parts[i + 2]
    if value.kind != "head" or value.width > VALUE or value.passage.rows > 1 or is_label_beside(value.shadow):
        return False
    near = [part.kind for part in parts[max(0, i - BESIDE) : i]]
    dated = "meta" in near and not any(kind in PROSE for kind in near[near.index("meta") :])
    if dated:
        return True
    return (
        parts[i - 1].kind == "head" and parts[i - 1].width >= TITLE and below.kind in PROSE and _is_value(value.shadow)
    )


def _is_value(line: str) -> bool:
    """Say whether a line is a name, an office or a paper, or a count: what else stands under 来源 or 作者 is a head."""
    return is_name(line) or is_paper(line) or line.isdecimal() or _BUREAU.search(line) is not None


def _issues(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is the office that issued a text: under its title, over the stamp, the number, an addressee.

    Where lines were broken it may be the end of a title, and over a stamp that names the source it is; over a day alone
    it signs, as the head of a bulletin has it.
    """
    part = parts[i]
    if i == 0 or i + 1 >= len(parts) or part.kind != "head" or part.passage.rows > 1 or not is_office(part.shadow):
        return False
    above, below = parts[i - 1], parts[i + 1]
    if above.kind != "head" or above.width < TITLE or leads_on(above.shadow) or is_office(above.shadow):
        return False
    if above.shadow[-1] in _OPEN:
        return False
    document = _DOCUMENT.search(above.shadow) is not None
    told = below.passage.label in ("addressee", "number") or below.shadow == above.shadow
    told = told or (below.kind == "meta" and not is_day(below.shadow))
    told = told or (document and (below.shadow.endswith(("：", ":")) or below.passage.label == "list-item"))
    alone = _BUREAU.search(part.shadow) is not None and "来源" not in below.shadow and part.width <= OFFICE
    return told and (document or alone) and are_typed(parts)


def _without_names(parts: list[Part], i: int) -> None:
    """Take the lines over byline `i` that have its names one by one for metadata: the byline says them all."""
    k = i - 1
    while k > 0 and _names_again(parts[k], parts[i].shadow):
        parts[k] = parts[k]._replace(kind="meta", reason="a name that the byline below has")
        k -= 1


def _names_again(part: Part, byline: str) -> bool:
    return part.kind in ("head", "byline") and part.shadow != byline and part.shadow in byline


def _signs(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is a name, maybe with its paper, over the text; lines of a site may stand between."""
    below = next((part.kind for part in parts[i + 1 : i + 1 + LINES] if part.kind != "furniture"), "")
    if below == "meta" and _WITH_PAPER.fullmatch(parts[i].shadow) is not None:
        return True
    if DASH.match(parts[i - 1].shadow) is not None and not _NAME.fullmatch(parts[i].shadow):
        return False  # who gave a report, below its own title
    line = parts[i].shadow
    named = is_name(line) or name_in_brackets(line) is not None or _WITH_PAPER.fullmatch(line) is not None
    under = below in PROSE and parts[i - 1].kind == "head"
    named = named or (under and (_OF_OFFICE.fullmatch(line) is not None or _is_short_name(parts[i - 1], line)))
    over = below in PROSE or (below == "meta" and parts[i - 1].kind == "head")
    return named and over and not _is_spoken_of(parts, i)


def _is_short_name(title: Part, line: str) -> bool:
    """Say whether a line of two characters under a title is a name: they begin like one, and are no word."""
    short = len(line) == 2 and title.width >= TITLE_OVER and _SHORT.fullmatch(line) is not None
    return short and affinity(*line) <= MET


#: A title over such a name has so many ems at the least, and its characters have met no more often, in nats.
TITLE_OVER: Final = 8.0
MET: Final = 2.0
_SHORT: Final = lazy(rf"(?!{SECTION}){SURNAME}[一-鿿]")
_NAME: Final = lazy(NAME)
#: A name with the office that its bearer writes of: 县水利局 石佳.
_OF_OFFICE: Final = lazy(rf"{OF_OFFICE}{NAME}")
#: A name with the paper or column that its bearer writes for: 石佳/青澜青年报, 《青澜观察》作者 石佳.
_WITH_PAPER: Final = lazy(
    rf"{NAME}[ ]?[{SLASHES}][ ]?(?P<paper>[一-鿿]{{2,8}}(?:报|网|社|新闻|周刊))"
    rf"|《[^》]{{2,12}}》(?:专栏作者[ ]?|作者[ ]){NAME}"
)


def paper_beside(byline: str) -> tuple[int, int] | None:
    """Give where a byline names the paper behind the name of its author.

    >>> byline = "石佳/青澜青年报"
    >>> byline[slice(*paper_beside(byline))], paper_beside("本报记者 石佳")
    ('青澜青年报', None)
    >>> paper_beside("青澜网记者石佳/白石报道")  # or before the role, where the place stands behind it
    (0, 3)
    """
    match = _WITH_PAPER.fullmatch(byline) or _OF_PAPER.match(byline)
    return match.span("paper") if match is not None and match["paper"] else None


#: The paper of reporters who say where they report from, as those of Taiwan do.
_OF_PAPER: Final = lazy(
    rf"(?!本)(?P<paper>[一-鿿]{{1,7}}[报网社])[ ]?记者[ ]?{LIST}[ ]?[{SLASHES}][ ]?[一-鿿]{{2,8}}报[道导]$"
)
#: So many lines of a site stand under a name at the most.
LINES: Final = 4


def _is_between(parts: Sequence[Part], i: int) -> bool:
    """Say whether a byline stands between two paragraphs."""
    return parts[i].kind == "byline" and parts[i - 1].kind in PROSE and parts[i + 1].kind in PROSE


#: Of what desk a reporter is, as those who are interviewed say, and no byline does.
_STAFF: Final = lazy("[一-鿿]{2,10}[部室组心站]记者")


#: An agency or the point of a site: other words that end like the name of a paper are lines of a headline.
AGENCY: Final = lazy("(?:中央|新华|中新|法新|路透|美联|共同|韩联)社")


def _is_of_paper(line: str) -> bool:
    """Say whether a line names an agency, or with the mark of a point a paper.

    >>> [_is_of_paper(line) for line in ("中央社", "●青澜网", "青澜网")]
    [True, True, False]
    """
    return AGENCY.fullmatch(line) is not None or (line[0] in "●•■◆▪" and is_paper(line[1:].lstrip()))


_LATIN: Final = lazy(LATIN)
#: It has no more words: a title in English has.
WORDS: Final = 3


def _is_latin_name(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is a name in Latin letters, and the text does not speak of whoever bears it."""
    words = parts[i].shadow.split()
    if len(words) > WORDS or _LATIN.fullmatch(parts[i].shadow) is None:
        return False
    long = [word for word in words if len(word) >= SHORTEST]
    if long and all(map(is_english, long)):  # a title in English
        return False
    around = (parts[i - 1], *parts[i + 1 : i + 1 + SPOKEN])
    return not any(word in part.shadow for word in words if word[1:] for part in around)


_SEVERAL: Final = lazy(rf"{NAME}(?:[ \u3000、]{{1,2}}{NAME}){{1,4}}")
_BETWEEN: Final = lazy(r"[ \u3000、]+")
#: Paragraphs under a name that are looked through for it; and nats by which two characters of a word have met more
#: often than by chance, as those of a name seldom have: 高血压, 黄鹤楼.
SPOKEN: Final = 8
WORD: Final = 2.5


def _is_spoken_of(parts: Sequence[Part], i: int) -> bool:
    """Say whether two characters of the name on line `i` stand together around it, or make a word: it is no name."""
    line = author_of(parts[i].shadow) or parts[i].shadow
    names = _BETWEEN.split(line) if _SEVERAL.fullmatch(line) is not None else ["".join(line.split())]
    named = [["".join(pair) for pair in pairwise(name[name.startswith(TWO) :])] for name in names]
    return all(any(affinity(*pair) >= WORD for pair in pairs) for pairs in named) or any(
        pair in part.shadow
        for part in (parts[i - 1], *parts[i + 1 : i + 1 + SPOKEN])
        for pairs in named
        for pair in pairs
    )
