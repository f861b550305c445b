"""Official documents (公文) on a page: the title ends where the body begins, and the signature belongs to it."""

from __future__ import annotations

from itertools import accumulate, pairwise, takewhile
from typing import TYPE_CHECKING, Final

from govtext.articles.contents import DOCUMENT
from govtext.articles.elements import ATTACHMENTS, is_document_title
from govtext.articles.letters import is_line, letter
from govtext.articles.numbers_and_days import ISSUED
from govtext.articles.parts import FOLIOS, PROSE
from govtext.articles.short import CLOSED
from govtext.names import NAME
from govtext.official_lines import (
    KINDS,
    is_addressee,
    is_attached,
    is_day,
    is_document_number,
    is_issuer,
    is_note,
    is_office,
    is_signer,
    numbers_order,
)
from govtext.patterns import lazy
from govtext.words import crosses_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["ADDRESSED", "official", "signed"]

#: The number stands among so many lines at the top, the addressee among so many.
NUMBER: Final = 24
ADDRESSEE: Final = 6
ADDRESSED: Final = "names whom the document is addressed to"
LINE: Final = "a line of an official document"
ATTACHED: Final = "says what is attached"
SIGNED: Final = "signs an official document"
NAMED: Final = "the title of what is attached"


def signed(parts: Sequence[Part]) -> list[Part]:
    """Take the office that signs a letter or notice, and the day under it, for lines of its text.

    Who holds an office, over a text rather than over a day, is its author.
    """
    out = list(parts)
    begun = False
    last = next((i for i in reversed(range(len(parts))) if parts[i].kind != "furniture"), 0)
    if _signs_last(parts, last):
        for k in (*_offices(parts, last), last):
            out[k] = parts[k]._replace(kind="body", reason=SIGNED)
    for i, part in enumerate(parts):
        begun = begun or part.kind in PROSE
        above = parts[i - 1]
        if is_day(part.shadow) and (_is_letter(parts, i) or ((begun or _is_titled(parts, i)) and _signs_text(above))):
            for k in (*_offices(parts, i - 1), i - 1, i):
                out[k] = parts[k]._replace(kind="body", reason=SIGNED)
        elif part.kind == "head" and above.reason == ISSUED and is_signer(part.shadow) and i < last:
            out[i] = part._replace(kind="body", reason=SIGNED)  # an order, over the next one
        elif part.kind == "head" and not begun and i and above.kind == "head" and is_signer(part.shadow):
            out[i] = part._replace(kind="byline", reason="a name with its office under the title")
    return out


def _offices(parts: Sequence[Part], i: int) -> range:
    """Give the offices that sign above the one on line `i`, each on a line, under a text."""
    first = i
    while first > 0 and parts[first - 1].kind == "head" and is_office(parts[first - 1].shadow):
        first -= 1
    return range(first, i) if first and parts[first - 1].kind in PROSE else range(0)


def _signs_last(parts: Sequence[Part], i: int) -> bool:
    """Say whether the last line is an office that signs without a day, under the close of a letter or under a text."""
    if not i or parts[i].kind != "head" or parts[i].passage.rows > 1:
        return False
    above = next((parts[k] for k in reversed(range(i)) if not is_office(parts[k].shadow)), None)
    if above is None or above.kind not in PROSE:
        return False
    return is_office(parts[i].shadow) if above.reason == CLOSED else _ISSUES.fullmatch(parts[i].shadow) is not None


#: Who signs a letter or a note of hand, maybe with what he is in it: 借款人：李大勇.
_PERSON: Final = lazy(rf"(?:[一-鿿]{{0,6}}[人者][：:][ \u3000]{{0,4}})?{NAME}")


def _is_letter(parts: Sequence[Part], i: int) -> bool:
    """Say whether the line above line `i` is the name of a person under the close of a letter, or under its text.

    Under the text, nothing else stands below the day.
    """
    if i < 2 or parts[i - 1].kind != "head":
        return False
    above, last = parts[i - 2], i == len(parts) - 1
    return above.reason == CLOSED or (
        last and above.kind in PROSE and _PERSON.fullmatch(parts[i - 1].shadow) is not None
    )


def _is_titled(parts: Sequence[Part], i: int) -> bool:
    """Say whether the line above line `i` is an office under a title."""
    return i > 1 and parts[i - 2].kind == "head" and _ISSUES.fullmatch(parts[i - 1].shadow) is not None


def _signs_text(part: Part) -> bool:
    return part.kind in ("head", "body", "list-item") and _signs(part.shadow)


#: The name of an office that cannot be read as a headline.
_ISSUES: Final = lazy("[一-鿿（）]{2,24}(?:局|委员会|厅|办公室|人民政府|法院|检察院|指挥部)")


def _signs(line: str) -> bool:
    return is_office(line) or is_signer(line)


def official(parts: Sequence[Part]) -> list[Part]:
    """Read a page with a document number or an addressee at its top as an official document, or as several.

    Those that the contents of a gazette name are parted already.
    """
    named = (i for i, part in enumerate(parts) if part.reason == DOCUMENT)
    ends = [*sorted({*_others(parts), *named}), len(parts)]
    return [part for start, end in pairwise((0, *ends)) for part in _official(parts[start:end])]


def _others(parts: Sequence[Part]) -> Iterator[int]:
    """Yield where another document begins: its title under the signature and day of one that does not name it."""
    start = 0
    for i in range(1, len(parts) - 1):
        if parts[i + 1].kind == "head" and is_day(parts[i].shadow) and _signs(parts[i - 1].shadow):
            title = _document_title(parts[i + 1 : i + 1 + TITLE])
            if title and title not in _letter_of(parts[max(start, i - LINES) : i]):
                start = i + 1
                yield start


def _document_title(parts: Sequence[Part]) -> str:
    """Give the title of a document that begins with the first of some lines; an empty string if none does."""
    titles = accumulate(part.shadow for part in takewhile(_is_title_line, parts))
    return next(filter(is_document_title, titles), "")


#: Lines of a letter that are looked through for what it names.
LINES: Final = 400
#: Such a letter has whom it goes to, a text, who signs and when.
SHORTEST: Final = 4


def _letter_of(parts: Sequence[Part]) -> str:
    return "".join(part.shadow for part in parts)[-LETTER:]


def _official(parts: Sequence[Part]) -> list[Part]:
    out = list(parts)
    begins = _begins(parts)
    if begins is None:
        return letter(out)
    for i in range(_first_named(parts, begins), begins + 1):
        if parts[i].kind != "list-item":
            out[i] = parts[i]._replace(kind="body", reason=ADDRESSED)
    out[begins] = out[begins]._replace(opens=out[begins].opens or parts[0].reason == DOCUMENT)
    for i in range(begins + 1, len(parts)):
        part, above = parts[i], parts[i - 1]
        if is_day(part.shadow) and (part.kind == "meta" or part.reason in FOLIOS):
            signed = _signs(above.shadow) or part.reason in FOLIOS
            out[i] = part._replace(kind="body", reason=SIGNED if signed else LINE)
        elif is_attached(part.shadow, above.shadow if out[i - 1].reason == ATTACHED else ""):
            out[i] = part._replace(kind="body", reason=ATTACHED)
        elif is_line(part):
            out[i] = part._replace(kind="body", reason=LINE)
    titled = any(part.kind == "head" and not _is_official(part.shadow) for part in parts[:begins])
    attached = _attached_title(parts, begins)
    for i in attached:  # under a letter without a title, it is the title of an article
        out[i] = parts[i]._replace(kind="subhead" if titled else "head", reason=NAMED, opens=not titled)
    if attached and not titled:
        out[attached.stop] = out[attached.stop]._replace(opens=True)
    return out


#: So many names stand, at the least, on a line that goes on with others.
NAMES: Final = 2


def _first_named(parts: Sequence[Part], i: int) -> int:
    """Give the line on which those are named first whom a document is addressed to: it may break inside of a name."""
    above, line = parts[i - 1], parts[i].shadow
    names = i > 0 and above.kind == "head" and above.shadow.count("、") >= NAMES and is_addressee(line)
    broken = names and (above.passage.runs_on or crosses_word(above.shadow[-1], line[0]))
    return i - (broken and _KIND.search(above.shadow) is None)


def _is_official(line: str) -> bool:
    return is_document_number(line) or is_issuer(line) or is_office(line)


#: Lines that the title of an attached document has at the most, and characters of the letter it is named in.
TITLE: Final = 3
LETTER: Final = 6000
_HEADING: Final = lazy(r"附(?:件|录|表)[ \u3000]?[\d一二三四五六七八九十]{0,2}[：:]?")
_KIND: Final = lazy(rf"(?:{KINDS}|{ATTACHMENTS})(?:[（(][^（）()]{{1,20}}[）)])?$")


def _attached_title(parts: Sequence[Part], begins: int) -> range:
    """Give the lines of the title of the document that is attached: under the signature, the day and their notes.

    The letter names it, or 附件 stands over it, or it ends with a kind of document; text follows it.
    """
    signed = (i for i in range(begins + 1, len(parts)) if is_day(parts[i].shadow) and _signs(parts[i - 1].shadow))
    start = next(signed, len(parts)) + 1
    while start < len(parts) and (is_note(parts[start].shadow) or parts[start].kind in ("furniture", "meta")):
        start += 1
    first = start + (start < len(parts) and _HEADING.fullmatch(parts[start].shadow) is not None)
    end = first
    while end < min(len(parts), first + TITLE) and _is_title_line(parts[end]):
        end += 1
    if end == first or end == len(parts) or parts[end].kind not in (*PROSE, "head", "subhead"):
        return range(0)
    title = "".join(part.shadow for part in parts[first:end]).replace(" ", "")
    named = first > start or title in _letter_of(parts[begins:start]) or _KIND.search(title) is not None
    return range(start, end) if named else range(0)


def _is_title_line(part: Part) -> bool:
    return part.kind == "head" and part.passage.label != "list-item" and not is_office(part.shadow)


def _is_numbered(parts: Sequence[Part], i: int) -> bool:
    line = parts[i].shadow
    return is_document_number(line) or (i > 0 and numbers_order(parts[i - 1].shadow, line))


def _is_report(parts: Sequence[Part]) -> bool:
    """Say whether parts are of a report: it begins with a dateline, and no office signs it."""
    return any(part.opens for part in parts) and not any(is_day(part.shadow) or _signs_text(part) for part in parts)


def _begins(parts: Sequence[Part]) -> int | None:
    """Give the part that the body of an official document begins with: its addressee, or its first paragraph."""
    lines = [i for i, part in enumerate(parts) if part.kind != "furniture"]
    top = next((i for i in lines[:NUMBER] if _is_numbered(parts, i)), None)
    lines = [i for i in lines if parts[i].kind != "meta" and (top is None or i > top)]
    near = lines[:ADDRESSEE]
    untitled = top is None and not _lacks_title(parts, lines)
    addressee = next((i for i in near[untitled:] if is_addressee(parts[i].shadow)), None)
    if top is None and addressee is not None and _is_report(parts[addressee + 1 :]):
        return None
    if addressee is not None or top is None:
        return addressee
    return next((i for i in lines if parts[i].kind in PROSE or _is_told(parts[i].shadow)), None)


def _lacks_title(parts: Sequence[Part], lines: Sequence[int]) -> bool:
    """Say whether some lines are a letter without a title: to all offices of a kind, and signed with the day."""
    if len(lines) < SHORTEST or not parts[lines[0]].shadow.startswith("各") or parts[lines[1]].kind not in PROSE:
        return False
    return any(is_day(parts[i].shadow) and _signs(parts[above].shadow) for above, i in pairwise(lines[1:LINES]))


#: Whom an order is given to, without a colon: 令各省民政厅.
_TOLD: Final = lazy("令[一-鿿、]{2,30}(?:[局委厅部府办院会司处署县省市区]|公司|[县市]长|知事)")


def _is_told(line: str) -> bool:
    return line.endswith(("：", ":")) or _TOLD.fullmatch(line) is not None
