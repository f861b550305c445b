"""An article, and the blocks of its body: plain immutable values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, Literal, cast, get_args

from govtext.dicts import day, get, listed, mapping, optional, spans, string
from govtext.official import Official, read_official
from govtext.official_lines import level_of
from govtext.text import Span

__all__ = ["FIELDS", "HEADLINES", "ROLES", "Article", "Block", "Role", "read_article"]

Role = Literal["paragraph", "subhead", "caption", "list-item", "table-row"]
ROLES: Final[tuple[str, ...]] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, subhead, caption, list item or table row, with the source spans that it came from.

    >>> from govtext import Span
    >>> Block("caption", "全体队员合影", (Span(0, 6),), credit="市卫健委 供图").to_dict()["credit"]
    '市卫健委 供图'
    """

    role: Role
    text: str
    spans: Sequence[Span] = ()
    credit: str | None = None

    def __str__(self) -> str:
        return f"{self.text} {self.credit}" if self.credit else self.text

    @property
    def level(self) -> int | None:
        """The level that the text is numbered at: 一、 （一） 1. （1） are 1 to 4; `None` without a number."""
        return level_of(self.text)

    def to_dict(self) -> dict[str, Any]:
        """Give the block in the form that `Document.to_dict` documents."""
        out: dict[str, Any] = {"role": self.role, "text": self.text, "spans": [list(span) for span in self.spans]}
        if self.credit is not None:
            out["credit"] = self.credit
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Block:
        """Take back what `to_dict` gave; raise `TypeError` or `ValueError` for another form, as a document does.

        >>> block = Block("list-item", "一是巡查。")
        >>> Block.from_dict(block.to_dict()) == block
        True
        """
        return _read_block(data, "the block")


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its headline lines, its fields as far as the text itself says, and its body.

    `kicker` (引题), `title` (主题) and `deck` (副题) hold one string a headline line, in reading order. The
    `dateline` (电头) stays in its paragraph and stands here as well. `byline` (署名) is as printed, `author` the names
    alone: of a line of their own, of metadata, of the last bracket; reporters whom the dateline names are in `byline`
    only. `date` is `YYYY-MM-DD`.
    """

    kicker: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    byline: str | None = None
    author: str | None = None
    dateline: str | None = None
    credit: str | None = None
    date: str | None = None
    source: str | None = None
    jump: str | None = None
    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        for name in (*HEADLINES, "blocks"):
            if isinstance(getattr(self, name), str):  # which is a sequence of strings, too
                msg = f"{name} is a tuple, not one string: {name}=({getattr(self, name)!r},)"
                raise TypeError(msg)

    @property
    def official(self) -> Official | None:
        """The parts of an official document (公文), if the article is one: issuer, number, addressee and so on.

        >>> blocks = (Block("paragraph", "各县应急管理局："), Block("paragraph", "2023年3月1日"))
        >>> Article(kicker=("青应急〔2023〕12号",), blocks=blocks).official.addressee
        '各县应急管理局：'
        """
        return read_official((*self.kicker, *self.title, *self.deck), [block.text for block in self.blocks])

    def lines(self) -> Iterator[str]:
        """Yield the headline lines, who it is by, the blocks, the credit and the jump line, each a string.

        It is made of the fields, where `str(document)` has the lines as they were printed: an author without a byline
        stands without the mark before the name, or though a line of metadata named it; a jump line stands at the end,
        from whichever page it came; a credit of a caption stands behind a space.

        >>> list(Article(title=("标题",), blocks=(Block("paragraph", "正文。"),)).lines())
        ['标题', '正文。']
        """
        yield from (*self.kicker, *self.title, *self.deck)
        signed = self.byline or self.author
        if signed and not self._in_body(signed):
            yield signed
        yield from map(str, self.blocks)
        for closing in (self.credit, self.jump):
            if closing and not self._in_body(closing):
                yield closing

    def to_markdown(self) -> str:
        """Give the article as Markdown with its fields as front matter, ready for a file of its own.

        Strings in the front matter are quoted, and marks of Markdown in the text are escaped.

        >>> print(Article(title=("标题",), byline="林晓舟", blocks=(Block("paragraph", "正文。"),)).to_markdown())
        ---
        title: "标题"
        byline: "林晓舟"
        ---
        <BLANKLINE>
        # 标题
        <BLANKLINE>
        正文。
        <BLANKLINE>
        """
        from govtext.report.markdown import markdown

        return markdown(self)

    def _in_body(self, phrase: str) -> bool:
        return any(phrase in block.text for block in self.blocks)

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def to_dict(self) -> dict[str, Any]:
        """Give the article in the form that `Document.to_dict` documents."""
        out: dict[str, Any] = {name: list(getattr(self, name)) for name in HEADLINES}
        out |= {name: getattr(self, name) for name in FIELDS}
        out["blocks"] = [block.to_dict() for block in self.blocks]
        return out

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """Take back what `to_dict` gave; raise `TypeError` or `ValueError` for another form, as a document does.

        >>> article = Article(title=("标题",), blocks=(Block("paragraph", "正文。"),))
        >>> Article.from_dict(article.to_dict()) == article
        True
        """
        return read_article(data, "the article")


HEADLINES: Final = ("kicker", "title", "deck")
FIELDS: Final = tuple(f.name for f in fields(Article) if f.name not in (*HEADLINES, "blocks"))


def read_article(data: object, where: str) -> Article:
    """Make an article of what `to_dict` gave; errors name the place, which begins with `where`."""
    given = mapping(data, where)
    headlines = {name: tuple(string(s, f"{where}.{name}") for s in listed(given, name, where)) for name in HEADLINES}
    single = {name: optional(get(given, name, where), f"{where}.{name}") for name in FIELDS}
    day(single["date"], f"{where}.date")
    blocks = [_read_block(b, f"{where}.blocks[{i}]") for i, b in enumerate(listed(given, "blocks", where))]
    return Article(**headlines, **single, blocks=tuple(blocks))  # type: ignore[arg-type]


def _read_block(data: object, where: str) -> Block:
    given = mapping(data, where)
    role = string(get(given, "role", where), f"{where}.role")
    if role not in ROLES:
        msg = f"{where}.role is one of {', '.join(ROLES)}, not {role!r}"
        raise ValueError(msg)
    credit = optional(given.get("credit"), f"{where}.credit")
    return Block(cast("Role", role), string(get(given, "text", where), f"{where}.text"), spans(given, where), credit)
