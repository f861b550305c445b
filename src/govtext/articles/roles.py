"""What part of a page each passage plays, with the reason."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.characters import width
from govtext.labels import is_metadata, label
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.lines import Passage

__all__ = ["FOLIOS", "OFFICE", "PROSE", "Part", "parts_of"]


#: The kinds of part that are running text.
PROSE: Final = ("body", "list-item")


class Part(NamedTuple):
    """A passage with its part: `head`, `body`, `list-item`, `caption`, `byline`, `credit`, `jump`, `furniture`.

    `shadow` is its content in Simplified characters. `opens` says that an article begins here for certain, as at a
    dateline.
    """

    passage: Passage
    shadow: str
    kind: str
    reason: str
    opens: bool = False


#: What ends a paragraph; a headline ends in the open, or with a dash or colon that leads on to the next line.
_ENDED: Final = lazy(r"[。；;…][”’」』）)\]】\"']*$|[！？!?][”’」』）)】]*$|[a-z0-9)%]\.[”’\"')]*$|[：:]$")
_QUOTED: Final = lazy(r"[“「‘\"].*[”」’\"]|…{1,2}|[—\-*＊·•]{2,}")
#: A headline of a newspaper is not longer than this, in ems.
HEADLINE: Final = 48
FOLIO: Final = "a folio"
PAGE_HEAD: Final = "a page head of several parts"
#: Reasons for which a line is of the printed page, and may name the day of it.
FOLIOS: Final = (FOLIO, PAGE_HEAD)
_FURNITURE: Final = {
    "editor": "an editor's line",
    "folio": FOLIO,
    "contact": "an address",
    "breadcrumb": "a breadcrumb",
}


def parts_of(passages: Sequence[Passage], shadow: str) -> list[Part]:
    """Tell the part of each passage; `shadow` is the text of the passages in Simplified characters."""
    parts: list[Part] = []
    for passage in (piece for whole in passages for piece in _pieces(whole, shadow[whole.start : whole.end])):
        line = shadow[passage.start : passage.end]
        part = _part(passage, passage.content if line == passage.content else line)  # one string where they are one
        if parts and part.kind == "caption" and _CREDIT.fullmatch(part.shadow) and _captioned(parts[-1]):
            parts[-1] = parts[-1]._replace(kind="caption", reason="a credit stands under it")
            part = part._replace(kind="caption-credit")
        if parts and parts[-1].kind == "meta" and parts[-1].shadow.endswith(("：", ":")) and _is_value(part.shadow):
            part = part._replace(kind="meta", reason="the value of a label")
        parts.append(part)
    return _official(_without_lists(list(_beside_folios(parts))))


def _is_value(line: str) -> bool:
    """Say whether a line can be the value of a label above it: short, and not the title of an official document."""
    return len(line) <= 24 and "关于" not in line


#: The credit of a picture on a line of its own.
_CREDIT: Final = lazy(r"[^，。：:]{1,10}[ \u3000](?:摄|摄影|供图)|(?:资料图片|资料照片)")


def _captioned(part: Part) -> bool:
    """Say whether a part can be the caption that a credit stands under: one line, told of a picture."""
    return part.kind in ("body", "head") and part.passage.rows == 1 and not part.opens


#: What closes an article in the line of its last paragraph: a jump line, a credit.
_TAIL: Final = lazy(
    r"[ \u3000]*(?P<tail>[（(【](?:(?:下转|上接|紧接)第?[^（）()【】]{1,12}[版页]|《[^》]{2,16}》"
    r"|据[^（）()。，]{2,14}[电道讯]|本报综合|[一-鿿]{2,4}[社报网][发电]|综合[^（）()。，]{2,12}"
    r"|Xinhua|Reuters|Source: [^()]{2,40})[）)】])$"
)


def _pieces(passage: Passage, line: str) -> Iterator[Passage]:
    """Part a passage from the jump line or credit that stands at its end."""
    match = _TAIL.search(line, max(0, len(line) - 60))
    if match is None or match.start() == 0:
        yield passage
        return
    cut, tail = match.start(), match.start("tail")
    yield replace(passage, end=passage.start + cut, content=passage.content[:cut])
    yield replace(
        passage,
        start=passage.start + tail,
        content=passage.content[tail:],
        rows=1,
        above=0,
        label=label(line[tail:]),
    )


def _part(passage: Passage, line: str) -> Part:
    kind = passage.label
    if kind == "heading":
        return Part(replace(passage, bold=True), line, "head", "marked as a headline")
    if is_metadata(line):
        return Part(passage, line, "meta", "says when, where or by whom")
    if kind in _FURNITURE:
        return Part(passage, line, "furniture", _FURNITURE[kind])
    if kind in ("byline", "credit", "jump", "caption"):
        return Part(passage, line, kind, f"a {kind} by its form")
    if kind == "dateline":
        return Part(passage, line, "body", "begins with a dateline", opens=True)
    pieces = re.split(r"[ \u3000|]{1,4}", line)
    if (
        len(pieces) > 1
        and any(label(piece) == "folio" for piece in pieces)
        and all(len(piece) <= 14 for piece in pieces)
    ):
        return Part(passage, line, "furniture", PAGE_HEAD)
    if kind == "list-item" and not (passage.rows == 1 and width(line) <= HEADLINE and not _ENDED.search(line)):
        return Part(passage, line, "list-item", "begins like an item of a list")
    if _ENDED.search(line) and not (
        line.endswith(("：", ":")) and width(line) > 12 and passage.rows == 1 and "，" not in line
    ):
        return Part(passage, line, "body", "ends a sentence")
    if _QUOTED.fullmatch(line):
        return Part(passage, line, "body", "a quotation")
    if passage.rows > 1 and line.count("，") > 1 and not line.endswith(("——", "：", ":")):
        return Part(passage, line, "body", "several lines of prose")
    if width(line) <= HEADLINE or line.endswith(("——", "：", ":")):
        return Part(passage, line, "head", "short, and ends in the open")
    return Part(passage, line, "body", "long")


def _beside_folios(parts: Sequence[Part]) -> Iterator[Part]:
    """Tell the name of a section (要闻, 民生) beside a folio from a headline."""
    for i, part in enumerate(parts):
        near = (parts[j].kind for j in (i - 1, i + 1) if 0 <= j < len(parts))
        if part.kind == "head" and len(part.shadow) <= 4 and "furniture" in near:
            yield part._replace(kind="furniture", reason="the name of a section beside a folio")
        else:
            yield part


#: So many short lines one after the other are a list or a table, and not headlines.
RUN: Final = 40


def _without_lists(parts: list[Part]) -> list[Part]:
    """Take long runs of short lines for paragraphs."""
    start = 0
    for i in range(len(parts) + 1):
        if i < len(parts) and parts[i].kind == "head":
            continue
        if i - start > RUN:
            parts[start:i] = [part._replace(kind="body", reason="one of many short lines") for part in parts[start:i]]
        start = i + 1
    return parts


#: 发文字号 of an official document: 国办发〔2018〕109号.
_DOCUMENT_NUMBER: Final = lazy(r"[一-鿿]{1,10}[〔\[（(【]\d{4}[〕\]）)】]第?\d{1,5}号")


#: 主送机关: whom an official document is addressed to.
_ADDRESSEE: Final = lazy(r"(?:各|有关)?[一-鿿（）()、，]{1,60}(?:[局委厅部府办院会司处校所]|单位|机构|公司)[：:]")
#: The office that signs an official document, over its day of issue.
OFFICE: Final = lazy(r"[一-鿿（）()]{2,18}(?:[局委厅部府办院会司处校所]|公司)")


def _official(parts: list[Part]) -> list[Part]:
    """Read a page with a document number or an addressee as an official document: its title ends where it begins."""
    number = next((i for i, part in enumerate(parts[:12]) if _DOCUMENT_NUMBER.fullmatch(part.shadow)), None)
    if number is None:
        number = next((i - 1 for i, part in enumerate(parts[:6]) if i and _ADDRESSEE.fullmatch(part.shadow)), None)
    if number is None:
        return parts
    signed = len(parts) > number + 3 and is_metadata(parts[-1].shadow) and OFFICE.fullmatch(parts[-2].shadow)
    if signed:
        closing = (part._replace(kind="body", reason="signs an official document") for part in parts[-2:])
        parts = [*parts[:-2], *closing]
    out: list[Part] = []
    begun = False
    for i, part in enumerate(parts):
        kind, reason = part.kind, part.reason
        if not begun and i > number:
            begun = part.shadow.endswith(("：", ":")) or kind in PROSE
            if begun and kind == "head":
                kind, reason = "body", "names whom the document is addressed to"
        elif begun and (kind == "meta" or (kind == "head" and part.passage.label != "list-item")):
            kind, reason = "body", "a line of an official document"
        out.append(part._replace(kind=kind, reason=reason))
    return out
