"""Who published a report, as a name alone on its line between the title and the day, or under the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.accounts import ORIGINAL, is_account
from govtext.articles.parting import words_of
from govtext.articles.parts import SITE, are_seldom_broken
from govtext.articles.prose import first_paragraph
from govtext.articles.signers import AGENCY
from govtext.articles.tables import names_source
from govtext.articles.weblines import is_of_site
from govtext.metadata_lines import tells_publication
from govtext.official_lines import is_office
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.site import is_menu
from govtext.stamps import has_hour

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from govtext.articles.parts import Part

__all__ = ["PUBLISHER", "publisher_beside", "with_post", "with_publisher"]

PUBLISHER: Final = "who published it, beside the day"
#: Such a name has no more ems; the title over it has so many times its width, at the least.
NAME: Final = 10.0
#: With an address before it, it has so many at the most.
ADDRESSED: Final = 16.0
WIDER: Final = 2.0
#: What stands behind the name where a report begins with it: 某某网讯, 某某网3月5日消息.
_REPORTS: Final = lazy(r"(?:[ ]?\d{1,2}月\d{1,2}日)?[ ]?(?:快?讯|电|消息|报道)(?=[（(，,：:\d \u3000])")


def with_publisher(parts: list[Part]) -> list[Part]:
    """Take a name under the title, beside its day, for that of who published it: it is no line of the title.

    The text begins with it; or it is that of an agency, or of a paper which the page names again, or has an address
    before it, or it is an office under the day, and nothing else names the source.
    """
    first = first_paragraph(parts)
    near = [i for i in range(1, first) if _may_be_name(parts, i)] if first < len(parts) else []
    if not near:
        return parts
    text = parts[first].shadow
    sourced = names_source(parts[:first])
    out = list(parts)
    for i in near:
        line, above, below = parts[i].shadow, parts[i - 1], parts[i + 1]
        if not any(parts[k].kind == "head" for k in range(first) if k != i):  # it is the title then
            continue
        begins = text.startswith(line) and _REPORTS.match(text, len(line)) is not None
        over = below.kind == "meta" and has_hour(below.shadow) and above.kind == "head" and is_paper(line)
        wide = above.width >= WIDER * parts[i].width and _is_known(parts, i)
        issued = is_office(line) and above.kind == "meta" and tells_publication(above.shadow) and not sourced
        named = over and not sourced and (wide or line[0].isascii())
        if begins or named or issued:
            out[i] = parts[i]._replace(kind="meta", reason=PUBLISHER)
    return out


#: The head of a post of an account on one line: 原创, its author and the account, maybe the day.
_POST: Final = lazy(r"(?:原创|Original)(?:[ ]{1,3}[一-鿿A-Za-z]{2,12}){1,3}(?:$|[ ]{0,3}(?=(?:19|20)\d\d[-/.年]\d))")
#: Author and account, which may stand there twice; and the characters of an author, who may write under any name.
NAMES: Final = 3
AUTHOR: Final = 3
_DESKS: Final = frozenset("科处室组部局办会队站台社")


def with_post(parts: list[Part]) -> list[Part]:
    """Read the head of a post of an account: 原创 under the title, its author and the account, and the day.

    An author stands before the account. What is told there is no line of the title.
    """
    first = first_paragraph(parts)
    own = next((i for i in range(1, first) if parts[i - 1].kind == "head" and _is_own(parts[i].shadow)), first)
    if own == first:
        return parts
    out = [*parts[:own], *_words(parts[own]), *parts[own + 1 :]]
    day = next((i for i in range(own + 1, len(out)) if out[i].kind not in ("head", "byline")), own)
    names = range(own + 1, day)
    if not 0 < len(names) <= NAMES or out[day].kind != "meta":
        return parts
    if any(out[i].width > NAME or _ACCOUNT.fullmatch(out[i].shadow) is None for i in names):
        return parts
    out[own] = out[own]._replace(kind="furniture", reason=SITE)
    for i in names:
        out[i] = out[i]._replace(kind="meta", reason=PUBLISHER)
    author = out[names[0]].shadow
    if author != out[names[-1]].shadow and len(author) <= AUTHOR and author[-1] not in _DESKS:
        out[names[0]] = out[names[0]]._replace(kind="byline", reason="the author of a post")
    return out


def _is_own(line: str) -> bool:
    return line in ORIGINAL or _POST.match(line) is not None


def _words(part: Part) -> Iterator[Part]:
    """Give the words of the head of a post as parts, and the day behind them."""
    post = _POST.match(part.shadow)
    for passage in words_of(part.passage, part.shadow, post.end() if post is not None else 0):
        start = passage.start - part.passage.start
        shadow = part.shadow[start : start + len(passage.content)]
        dated = passage.label == "metadata"
        yield part._replace(passage=passage, shadow=shadow, kind="meta" if dated else "head")


def _is_known(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is the name of an agency, or one that the page has elsewhere, too."""
    line = parts[i].shadow
    return AGENCY.fullmatch(line) is not None or any(line in part.shadow for k, part in enumerate(parts) if k != i)


def _may_be_name(parts: Sequence[Part], i: int) -> bool:
    """Say whether line `i` is short, and stands directly over or under a day."""
    if parts[i].kind != "head" or parts[i].width > (ADDRESSED if parts[i].shadow[0].isascii() else NAME):
        return False
    above, below = parts[i - 1], parts[i + 1]
    return "meta" in (above.kind, below.kind) and (above.kind in ("head", "meta"))


#: The name of an account, which may end in anything: words, parted by a hyphen or point; no end of a title, and no kind
#: of text.
_ACCOUNT: Final = lazy(
    "(?!.{0,24}(?:通知|公告|公示|意见|办法|方案|决定)$|.{0,24}了|[的之和与])"
    "(?!(?:散文|诗歌|组诗|小说|摘要|要点|节选|[上中下]篇)$)"
    "[一-鿿A-Za-z]{2,12}(?:[-·][一-鿿A-Za-z]{2,12})?"
)
#: Controls of the site below it, so many among so many lines: over one alone a deck may stand.
CONTROLS: Final = 2
NEAR: Final = 4


def publisher_beside(parts: Sequence[Part], lifted: Sequence[Part], title: Set[int]) -> int | None:
    """Give the line that names who published the article on the page of a site: an account has a name like any other.

    It stands under the title, directly over the day or what one presses to follow it; or directly under the day, over
    the controls of the site. Nothing else names the source.
    """
    if not are_seldom_broken(parts):  # the last words of a title that was broken stand there as well
        return None
    last = max(title, default=len(parts))
    end = next((i for i in range(last + 1, len(parts)) if parts[i].kind == "body"), 0)
    if any(is_paper(part.shadow) for part in lifted[last:end] if part.kind == "meta") or names_source(lifted[last:end]):
        return None
    names = (i for i in range(last + 1, end - 1) if lifted[i].kind != "byline" and _may_publish(parts[i]))
    return next((i for i in names if _stands_beside(parts, lifted, i, under=i == last + 1)), None)


def _may_publish(part: Part) -> bool:
    named = part.kind in ("head", "furniture") and part.width <= NAME and _ACCOUNT.fullmatch(part.shadow) is not None
    return named and part.shadow not in ORIGINAL and not is_of_site(part) and not is_menu(part.shadow)


def _stands_beside(parts: Sequence[Part], lifted: Sequence[Part], i: int, *, under: bool) -> bool:
    if lifted[i + 1].kind == "meta" or (under and is_account(parts, i)):
        return True
    return lifted[i - 1].kind == "meta" and sum(map(is_of_site, parts[i + 1 : i + 1 + NEAR])) >= CONTROLS
