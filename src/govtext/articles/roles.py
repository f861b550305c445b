"""What part of a page each passage plays, with the reason."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.asked_titles import with_asked_title
from govtext.articles.calls import announces, is_quotation, with_calls
from govtext.articles.captions import with_picture_above, with_twins
from govtext.articles.closings import with_closings
from govtext.articles.fields import names_behind
from govtext.articles.front_matter import is_title, read_fields
from govtext.articles.letterheads import with_letterhead
from govtext.articles.markdown import shows_picture, with_levels, without_marks
from govtext.articles.numbers_and_days import with_addresses, with_numbers_and_days
from govtext.articles.page_titles import with_bare_titles, with_cut_titles, with_titles_over_stamps
from govtext.articles.pageheads import is_page_head, without_page_heads
from govtext.articles.parting import RUN_IN, TITLED, parted
from govtext.articles.parts import (
    ADDRESS,
    BAR,
    BREADCRUMB,
    EDITOR,
    FOLIO,
    HEADLINE,
    LONG,
    MARKED,
    PAGE_HEAD,
    PROSE,
    QUOTATION,
    RULE,
    SITE,
    Part,
    is_ended,
    is_of_publication,
)
from govtext.articles.printouts import is_code
from govtext.articles.programs import with_programs
from govtext.articles.scraps import with_scraps
from govtext.articles.short import ASK, SALUTATION, is_labelled, said
from govtext.articles.signers import with_signers
from govtext.articles.stamped import with_stamped, without_section
from govtext.articles.tables import of_a_table, with_catalogue, with_paper_above, with_rows
from govtext.characters import IDEOGRAPHIC_SPACE
from govtext.credits import is_credit
from govtext.front_matter import front_matter
from govtext.labels import label
from govtext.names import NAME
from govtext.official_lines import is_edition, is_signer, level_of
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.lines import Passage

__all__ = ["parts_of"]


#: What parts the names of a site, and was left without them; or the signature of a post.
_PARTING: Final = frozenset({"/", "／", "|", "｜", "--"})
#: What is said of a party or a member: sex, the day of birth, the place where one lives.
_PERSON: Final = lazy(
    "，[男女]，|(?:[12]\\d{3}|民国.{1,3})年\\d{1,2}月(?:\\d{1,2}日)?(?:出生|生，)|住[所址][：:].{1,12}[省市区县镇街路]"
)
#: What each of these has.
_OF_PERSON: Final = "，年住"
_FURNITURE: Final = {
    "editor": EDITOR,
    "folio": FOLIO,
    "contact": ADDRESS,
    "breadcrumb": BREADCRUMB,
    "markup": "a tag of the page",
    "site": SITE,
}


def parts_of(passages: Sequence[Passage], shadow: str) -> list[Part]:
    """Tell the part of each passage; `shadow` is the text of the passages in Simplified characters."""
    matter = front_matter(passage.content for passage in passages)
    parts = [*read_fields(passages[:matter], shadow, headed=any(map(is_title, passages[matter:])))] if matter else []
    wholes = with_bare_titles(passages[matter:], shadow)
    for passage in (piece for whole in wholes for piece in parted(whole, shadow[whole.start : whole.end])):
        line = shadow[passage.start : passage.end]
        part = _part(passage, passage.content if line == passage.content else line)  # one string where they are one
        credited = bool(parts) and parts[-1].kind == "caption-credit"  # who gave a picture, and who sent it
        if parts and is_credit(part.shadow) and (credited or _captioned(parts)):
            if not credited:
                parts[-1] = parts[-1]._replace(kind="caption", reason="a credit stands under it")
            part = part._replace(kind="caption-credit")
        elif part.kind == "head" and is_credit(part.shadow):
            part = part._replace(kind="caption", reason="the credit of a picture")
        elif part.kind == "head" and parts and parts[-1].kind == "meta" and _PICTURE.fullmatch(part.shadow):
            part = part._replace(kind="caption", reason="who took a picture, behind what it shows")
        if parts and parts[-1].shadow in _OVER_CAPTIONS and part.kind in ("head", "body"):
            part = part._replace(kind="caption", reason="stands under the label of a caption")
        if parts and parts[-1].reason == SALUTATION and part.kind == "head" and is_signer(part.shadow):
            part = part._replace(kind="body", reason=SALUTATION)  # whose office the line above has: 主席　高遠議員
        parts.append(of_a_table(parts, part))
    if len(parts) > 1 and parts[-1].opens and _SENT_LAST.fullmatch(parts[-1].shadow) is not None:
        parts[-1] = parts[-1]._replace(kind="credit", reason="a dateline that closes the text", opens=False)
    for told in (
        with_cut_titles,
        with_titles_over_stamps,
        with_programs,
        with_twins,
        with_picture_above,
        with_stamped,
        without_section,
        with_rows,
        _without_rules,
        with_scraps,
        with_catalogue,
        with_paper_above,
        with_levels,
        _with_long_heads,
        with_asked_title,
        _without_clauses,
        with_signers,
        with_closings,
        with_calls,
        with_addresses,
        with_letterhead,
    ):
        parts = told(parts)
    return list(without_page_heads(with_numbers_and_days(without_marks(parts))))


#: A dateline that is all of a line may stand below the text as well: （新华社北京3月5日电）.
_SENT_LAST: Final = lazy("[（(]?[^（）()。]{4,30}[电讯][）)]?")
#: The label of a caption, for those who listen.
_OVER_CAPTIONS: Final = frozenset({"图像加注文字，", "图片加注文字，"})

#: A rule is drawn with one of these: under a headline so many times at the least, anywhere so many. Asterisks between
#: short lines, more than once, stand for what is not said.
_DRAWN: Final = "*＊-=~─━"
_MASKS: Final = frozenset("*＊")
UNDERLINE: Final = 3
DRAWN: Final = 8


def _without_rules(parts: list[Part]) -> list[Part]:
    """Take the rule that is typed under a headline, around metadata, or across a page, for furniture."""
    drawn: list[int] = []
    for i, part in enumerate(parts):
        if part.kind in ("body", "head") and part.shadow[0] in _DRAWN and len({*part.shadow}) == 1:
            over = i > 0 and parts[i - 1].kind in ("head", "subhead")
            over = over or any(other.kind == "meta" for other in (*parts[max(0, i - 1) : i], *parts[i + 1 : i + 2]))
            if len(part.shadow) >= (UNDERLINE if over else DRAWN):
                drawn.append(i)
    masks = [i for i in drawn if parts[i].shadow[0] in _MASKS]
    if len(masks) > 1:
        drawn = [i for i in drawn if i not in masks]
    for i in drawn:
        parts[i] = parts[i]._replace(kind="furniture", reason=RULE)
    return parts


def _without_clauses(parts: list[Part]) -> list[Part]:
    """Take a line that a comma ends, over text, for the beginning of that: no headline ends so."""
    for i, (part, below) in enumerate(pairwise(parts)):
        if part.kind == "head" and part.shadow[-1] in "，、" and below.kind == "body" and not below.opens:
            parts[i] = part._replace(kind="body", reason="goes on in the text below")
    return parts


#: A headline of several parts that stand on one line has no more ems.
WHOLE: Final = 2.0 * HEADLINE
_MARKS: Final = lazy("[，。；]")


def _with_long_heads(parts: list[Part]) -> list[Part]:
    """Take a long line without the marks of a sentence for a headline: over a dateline or all text, or said twice."""
    begun = False
    said = Counter(part.shadow for part in parts if part.reason == LONG)
    for i, (part, below) in enumerate(pairwise(parts)):
        long = part.reason == LONG and part.passage.rows == 1 and part.width <= WHOLE
        over = below.opens or (not begun and (below.kind in PROSE or said[part.shadow] > 1))
        if long and over and _MARKS.search(part.shadow) is None:
            parts[i] = part._replace(kind="head", reason="without the marks of a sentence, over text")
        begun = begun or parts[i].kind in PROSE
    return parts


#: The caption of a picture under the day, with paper and photographer behind it.
_PICTURE: Final = lazy(rf"[^。]{{4,60}}[ \u3000][一-鿿]{{2,6}}[网社报][ \u3000](?:记者[ ]?)?{NAME}(?:[ ]?摄)?")


#: A caption over its credit is no longer than so many printed lines and ems, and neither cites somebody nor goes on
#: what stands above it.
ROWS: Final = 4
CAPTION: Final = 60.0
_TOLD: Final = lazy(
    "据|目前|此外|同时|另外|下一步|接下来|随后|为此|对此|其中|今年以来|近年来|今后|[他她它“「]|.{0,80}(?:表示|指出|强调|认为|介绍说|说[，：])"
)


def _captioned(parts: Sequence[Part]) -> bool:
    """Say whether the last part can be the caption that a credit stands under: the only headline of a page is none."""
    part = parts[-1]
    if part.kind == "head" and all(other.kind in ("furniture", "meta", "byline") for other in parts[:-1]):
        return False
    rows, long = part.passage.rows, part.width
    fits = part.kind in ("body", "head", "caption") and not part.opens and rows <= ROWS and long <= CAPTION
    return fits and (part.kind == "caption" or _TOLD.match(part.shadow) is None)


#: White space as wide as a gutter; the parts of a page head stand that far apart.
_GUTTER: Final = lazy("[ \u3000]{3,}")


#: A kicker may end in a colon, as a sentence that leads on does: it is of so many ems, and has no sentence in it.
KICKER: Final = 12.0
_COLON: Final = lazy(r"(?:(?![，。；]|[a-z0-9]\.[ ]).){1,120}[：:]")


def _part(passage: Passage, line: str) -> Part:
    kind = passage.label
    if "\ue000" <= line[0] <= "\uf8ff" and len(line) <= GLYPHS and all("\ue000" <= each <= "\uf8ff" for each in line):
        return Part(passage, line, "furniture", "the glyphs of an icon font")
    if line[-1] == "}" and is_code(line):
        return Part(passage, line, "furniture", SITE)
    if kind != "markup" and shows_picture(line):
        return Part(passage, line, "caption", "what a picture shows")
    if line.startswith("<table") and line.endswith("</table>"):
        return Part(passage, line, "table-row", "a table with its tags")
    if line[0] in _BOX or (line[0] in "|+" and kind not in (*_FURNITURE, "metadata") and _ROW.fullmatch(line)):
        return Part(passage, line, "table-row", "a row of a table that was drawn")
    if passage.rows == 1 and ("   " in line or IDEOGRAPHIC_SPACE in line) and _GUTTER.search(line):
        closed = _GUTTER.sub("  ", line)
        kind = label(closed) if label(closed) in (*_FURNITURE, "metadata") else kind
        if kind not in ("metadata", "site") and is_page_head(closed):
            return Part(passage, line, "furniture", PAGE_HEAD)
    if kind == RUN_IN:
        return Part(passage, line, "subhead", "set close before a dateline")
    if kind == TITLED:
        return Part(passage, line, "head", "behind the label of a title")
    if kind == "heading":
        return Part(passage._replace(bold=True), line, "head", MARKED)
    if kind != "site" and (reason := said(line)):
        return Part(passage, line, "body", reason)
    if kind == "metadata" or is_of_publication(passage.label, line):
        return Part(passage, line, "meta", "says when, where or by whom")
    if kind == "torn":
        return Part(passage, line, "body", "goes on on another page")
    if kind in _FURNITURE:
        return Part(passage, line, "furniture", _FURNITURE[kind])
    said_so = kind in ("byline", "credit", "jump") or (kind == "caption" and line[-1] not in "？?")
    if said_so and not is_edition(line):
        return Part(passage, line, kind, f"a {kind} by its form")
    if kind == "dateline":
        return Part(passage, line, "body", "begins with a dateline", opens=True)
    if passage.rows == 1 and is_page_head(line):
        return Part(passage, line, "furniture", PAGE_HEAD)
    ended, leads = is_ended(line), line.endswith(("——", "：", ":"))
    if kind == "list-item":
        ends = ended and not (line[-1] in "：:" and passage.width <= KICKER and level_of(line) == 1)
        heads = passage.rows == 1 and passage.width <= HEADLINE and not ends and not _VALUE.fullmatch(line)
        heads = heads and not "A" <= line[0] <= "H" and line[0] not in "-*"  # what one may choose from, a point
        if heads and level_of(line) in (1, 2):
            return Part(passage, line, "subhead", "a numbered head")
        if not heads:
            return Part(passage, line, "list-item", "begins like an item of a list")
    if ended and not (passage.rows == 1 and passage.width > KICKER and leads and _leads_on(line)):
        return Part(passage, line, "body", "ends a sentence")
    if any(map(line.__contains__, _OF_PERSON)) and _PERSON.search(line) is not None:
        return Part(passage, line, "body", "says who somebody is")
    if line in _PARTING:
        return Part(passage, line, "furniture", BAR)
    if is_quotation(line):
        return Part(passage, line, "body", QUOTATION)
    if passage.rows > 1 and line.count("，") > 1 and not leads:
        return Part(passage, line, "body", "several lines of prose")
    if "。" in line and passage.width >= SENTENCES and not leads and _SENTENCES.search(line) is not None:
        return Part(passage, line, "body", "sentences, for their marks")
    if "。" in line and names_behind(line) is not None:
        return Part(passage, line, "body", "ends with who wrote it")
    if line[0] == "-" and line[-1] in "-|" and _UNDER_ROW.fullmatch(line) is not None:
        return Part(passage, line, "furniture", RULE)
    if is_labelled(line):
        return Part(passage, line, "body", ASK)
    if line[-1] in _FIGURE_LAST and _FIGURES.fullmatch(line) is not None:
        return Part(passage, line, "table-row", "a row of figures")
    if passage.width <= HEADLINE or leads:
        return Part(passage, line, "head", "short, and ends in the open")
    return Part(passage, line, "body", LONG)


def _leads_on(line: str) -> bool:
    """Say whether a line with a colon at its end may lead on to a headline: it announces no list."""
    return _COLON.fullmatch(line) is not None and not announces(line)


#: Characters for private use are icons, where a line has no others, and so few.
GLYPHS: Final = 4
#: What draws the left side of a table.
_BOX: Final = frozenset("│┃║┌├└┏┣┗╔╠╚")
#: The same in ASCII: cells between bars, and the rules between them.
_ROW: Final = lazy(r"\|.*\||[|+][-+=|: ]{2,}")
#: The rule under the first row of a table in Markdown.
_UNDER_ROW: Final = lazy(r"(?:-{3,40}[ ]?\|[ ]?){1,20}(?:-{3,40})?")
#: A row of figures, several of them, which no headline is.
_FIGURES: Final = lazy(
    r"[-+$¥€(]{0,2}\d[\d,.:/-]{0,14}[%)]{0,2}(?:[ \u3000|]{1,8}[-+$¥€(]{0,2}\d[\d,.:/-]{0,14}[%)]{0,2}){2,16}"
)
_FIGURE_LAST: Final = frozenset("0123456789%)")
#: The end of a sentence inside a line that has a pause, too, and so many ems: no headline has that, unless it quotes.
SENTENCES: Final = 20.0
_SENTENCES: Final = lazy("，[^。]{0,200}。(?![”’」』）)】])|。(?![”’」』）)】])[^，]{0,200}，")
#: A numbered label with its value: 三、预算金额：86万元.
_VALUE: Final = lazy(r"[^：，]{3,16}[：:].{1,80}")
