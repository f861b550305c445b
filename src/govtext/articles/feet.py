"""The foot of a page: what a site has below an article, where little else on the page is of a site."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.edges import is_last
from govtext.articles.fields import is_name
from govtext.articles.parts import EDITOR, HEADLINE, PROSE, SITE, is_ended
from govtext.articles.prose import is_prose
from govtext.articles.short import ASK
from govtext.articles.weblines import TOGETHER, closed, is_point, is_sure, names_others
from govtext.characters import has_han
from govtext.notices import is_legal, is_notice
from govtext.official_lines import is_day, is_office
from govtext.patterns import lazy
from govtext.site_hints import ends_article
from govtext.stamps import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["OWN", "foot_of", "teasers", "without_repeated"]

#: A row of a list of other articles: a day before its title, behind a point or a dash, or day and hour set close to
#: the first words.
_ROW: Final = lazy(
    rf"[-–·•●▪■*+][ ]?[\[（(]?{DAY}[\]）)]?[ ]?[^。]{{4,80}}|{DAY}[ ]\d{{2}}:\d\d:\d\d(?=[^\s:]).{{8,400}}"
)
#: The name of such a list is no wider, in ems; and it has so many rows at the least.
NAME: Final = 8.0
ROWS: Final = 2
#: So many lines with words of a site, one below the other, are of one for certain.
RUN: Final = 4


def foot_of(parts: Sequence[Part], site: Sequence[bool]) -> range:
    """Give the lines of the site at the end of a page, looked for from the last one upward.

    One of them has to be of a site for certain, for what it says or for where it stands: under the last paragraph.
    Below the name of a list of other articles, or a legal notice, all is of the site that is no text. The title may
    stand there again, on a page that has more of a site: a speech ends with its title, and verses have a refrain.
    """
    if not parts or (parts[-1].kind in PROSE and parts[-1].width > HEADLINE and not site[-1]):
        return range(0)
    if (end := _end(parts, site)) < len(parts):
        return range(end, len(parts))
    titles = _titles(parts, site) if any(site) or _is_number(parts[-1]) else set[str]()
    top, told, known, named, listed = len(parts), False, True, False, 0
    for i in reversed(range(len(parts))):
        text = _is_text(parts[i]) or (i == len(parts) - 1 and is_office(parts[i].shadow))
        if text and not site[i] and closed(parts[i].shadow) not in titles:
            break
        if _begins_foot(parts, site, i):
            top, told, known = i, True, True
            continue
        known = known and _is_below(parts, i, titles, mine=site[i])
        if known:
            listed += _ROW.fullmatch(parts[i].shadow) is not None
            named = named or (site[i] and parts[i].width <= NAME and ends_article(parts[i].shadow))
            told = told or is_sure(parts[i]) or _is_told(parts, i, titles, mine=site[i])
            told = told or (named and listed >= ROWS) or sum(site[i : i + RUN]) == RUN
            outside = site[i] or parts[i].kind == "furniture" or _is_twin(parts, i)
            if outside or _is_told(parts, i, titles, mine=site[i]):
                top = i
    return range(_hosted(parts, top) if told and top else len(parts), len(parts))


#: Who runs a site, with where to write and call, and of such lines those that only a site has.
_HOST: Final = lazy("(?:主办|主管|承办|维护|运[维营]|版权)(?:单位)?[：:]")
_WHERE: Final = lazy(
    "(?:主办|主管|承办|协办|维护|运[维营]|版权|技术支持)?(?:单位|地址|电话|传真|邮编|邮政编码|(?:电子)?邮箱)?[：:]"
)
_SUPPORTED: Final = lazy("技术支持|网站地图|联系我们")


def _hosted(parts: Sequence[Part], top: int) -> int:
    """Give where the foot of a page begins: over the lines of a site may stand who runs it, as in a notice."""
    near = reversed(range(max(0, top - HOSTED), top))
    lines = [*takewhile(lambda i: _WHERE.match(parts[i].shadow) is not None, near)]
    supported = any(_SUPPORTED.search(parts[i].shadow) is not None for i in lines)
    return next((i for i in reversed(lines) if _HOST.match(parts[i].shadow) is not None), top) if supported else top


#: Such lines at the most.
HOSTED: Final = 8


def _end(parts: Sequence[Part], site: Sequence[bool]) -> int:
    """Give the line below which nothing is of the article, or how many there are: its end is told for certain.

    The editor stands over a legal notice there, or the metadata that stand above the text once more; below are no
    paragraphs that end as such. Or a list of other articles is named there, and all below it are its points.
    """
    text = next((i for i, part in enumerate(parts) if is_prose(part)), len(parts))
    above = {part.shadow for part in parts[:text] if part.kind == "meta"}
    for i in range(text + 1, len(parts) - 1):
        part, below = parts[i : i + 2]
        legal = part.reason == EDITOR and is_legal(below.shadow)
        again = part.shadow != below.shadow and above.issuperset((part.shadow, below.shadow)) and any(site[i + 2 :])
        if names_others(part.shadow) and all(is_point(parts[k]) for k in range(i + 1, len(parts))):
            return i
        if legal or again:
            closes = not any(is_prose(other) and is_ended(other.shadow) for other in parts[i + 2 :])
            return i + 1 if closes else len(parts)
    return len(parts)


def _is_text(part: Part) -> bool:
    """Say whether a line is of the text, whatever stands around it; the first words of another one are cut off."""
    if part.shadow[0] == "《":
        return True  # a book
    if part.kind in PROSE or part.kind in ("caption", "subhead"):
        cut = part.shadow.endswith(_CUT) or _ROW.fullmatch(part.shadow) is not None
        return not (cut or part.reason == ASK or is_last(part.shadow))
    return part.kind == "head" and (is_day(part.shadow) or part.width > HEADLINE)


#: So many lines of a list are looked at.
LISTED: Final = 100


def _begins_foot(parts: Sequence[Part], site: Sequence[bool], i: int) -> bool:
    """Say whether all below line `i`, which stands under a text, is of the site.

    Under the name of a list there may be one that the article has, where no headlines and no more of a site follow.
    Under a notice there may be the title, where none stands above the text.
    """
    line = parts[i].shadow
    if not site[i] or not (names_others(line) or ends_article(line) or is_notice(line)):
        return False
    below = parts[i + 1 : i + 1 + LISTED]
    others = len(below) >= ROWS and all(part.kind == "head" and part.width > NAME for part in below)
    others = others or sum(_ROW.fullmatch(part.shadow) is not None for part in below) >= ROWS
    listed = names_others(line) and (not below or others or any(site[i + 1 :]))
    pointed = len(below) >= ROWS and all(map(is_point, below))
    begins = listed or (pointed and ends_article(line)) or is_notice(line)
    return begins and _is_under_text(parts, i) and _is_headed(parts, site)


def _is_headed(parts: Sequence[Part], site: Sequence[bool]) -> bool:
    """Say whether a headline stands above the first paragraph."""
    above = takewhile(lambda each: not is_prose(each[0]) or each[1], zip(parts, site, strict=True))
    return any(part.kind == "head" and not mine for part, mine in above)


def _is_under_text(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` stands under a text that has ended, or under who wrote it."""
    if i > 0 and parts[i - 1].reason == EDITOR:
        return True
    over = next((k for k in reversed(range(max(0, i - TOGETHER), i)) if parts[k].kind != "furniture"), None)
    return over is not None and parts[over].kind not in ("head", "subhead")


def _is_told(parts: Sequence[Part], i: int, titles: Set[str], *, mine: bool) -> bool:
    """Say whether line `i` is of a site for certain where it stands, under the last paragraph."""
    part = parts[i]
    if part.kind in PROSE or part.kind in ("head", "furniture"):
        edited = i > 0 and parts[i - 1].reason == EDITOR
        ends = mine and (part.width <= NAME or edited) and ends_article(part.shadow) and _is_under_text(parts, i)
        again = part.width >= AGAIN and closed(part.shadow) in titles and is_prose(parts[i - 1])
        return ends or again or (is_last(part.shadow) and ("http" in part.shadow or _is_under_text(parts, i)))
    return False


#: A title that stands alone below the text again has so many ems: a shorter one may be a refrain.
AGAIN: Final = 12.0
#: What stays what it is there.
OWN: Final = ("meta", "furniture", "byline", "credit", "jump")


def _titles(parts: Sequence[Part], site: Sequence[bool]) -> set[str]:
    """Give the headlines above the text that stand on a page again, the first line among them: it may ask.

    An office that heads a document signs it, too.
    """
    lines = Counter(closed(part.shadow) for part in parts if part.width <= HEADLINE and not is_office(part.shadow))
    own = [i for i, mine in enumerate(site) if not mine and parts[i].kind not in OWN]
    text = next((k for k, i in enumerate(own) if k and parts[i].kind in PROSE), 1)
    return {line for i in own[:text] if lines[line := closed(parts[i].shadow)] > 1}


def _is_below(parts: Sequence[Part], i: int, titles: Set[str], *, mine: bool) -> bool:
    """Say whether a line can stand at the foot of a page, below all that is of the article."""
    part = parts[i]
    again = part.width <= HEADLINE and closed(part.shadow) in titles
    edits = i > 0 and parts[i - 1].reason == EDITOR and parts[i - 1].shadow[-1] in "：:" and is_name(part.shadow)
    again = again or _is_number(part) or _is_twin(parts, i) or part.reason == ASK
    return mine or again or edits or part.kind in OWN or is_last(part.shadow) or _ROW.fullmatch(part.shadow) is not None


#: The number that a site has given an article has so many figures at the least.
NUMBER: Final = 5


def _is_number(part: Part) -> bool:
    return len(part.shadow) >= NUMBER and part.shadow.isdigit()


def _is_twin(parts: Sequence[Part], i: int) -> bool:
    """Say whether a headline without Chinese characters stands twice, one below the other, as controls do."""
    beside = (k for k in (i - 1, i + 1) if 0 <= k < len(parts))
    twice = parts[i].kind == "head" and any(parts[k].shadow == parts[i].shadow for k in beside)
    return twice and not has_han(parts[i].shadow)


def without_repeated(parts: list[Part], first: int) -> list[Part]:
    """Take for furniture what ends a page and stood above the body, which begins at `first`, as well; no signature."""
    above = {part.shadow for part in parts[:first] if part.kind == "furniture"}
    end = len(parts)
    while end > first and parts[end - 1].kind == "head" and parts[end - 1].shadow in above:
        end -= 1
    below = [part if is_office(part.shadow) else part._replace(kind="furniture", reason=SITE) for part in parts[end:]]
    return [*parts[:end], *below]


#: How the first words of another article are cut off; so many of those stand below a text of so many paragraphs.
_CUT: Final = ("...", "…", "⋯", "...更多", "…更多")
TEASERS: Final = 3
TEXT: Final = 2


def teasers(parts: Sequence[Part]) -> set[int]:
    """Give the lines, by number, of other articles below a text: headlines over first words that are cut off."""
    prose = [i for i, part in enumerate(parts) if part.kind in PROSE]
    headed = [i for i in prose if i > 0 and parts[i - 1].kind == "head"]
    cut = [i for i in headed if parts[i].shadow.endswith(_CUT)]
    text = [i for i in prose if not cut or i < cut[0]]
    below = prose[len(text) :]
    if len(cut) < TEASERS or len(text) < TEXT or len(below) >= 2 * len(cut) or not set(below).issubset(headed):
        return set()
    return {i for i in range(text[-1] + 1, len(parts)) if parts[i].kind in ("head", "body")}
