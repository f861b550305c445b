"""What users hold: a document of articles, each with its headline, fields and blocks.

Plain immutable values. Spans count code points of the source that was handed in, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final, Literal, cast, get_args

from govtext.text import Dropped, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govtext.text import Change, Text

__all__ = ["Article", "Block", "Document", "Role"]

Role = Literal["paragraph", "subhead", "caption", "list-item", "table-row"]
ROLES: Final[tuple[str, ...]] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, subhead, caption, list item or table row, with the source spans that it came from.

    >>> Block("caption", "全体队员合影", (Span(0, 6),), credit="市卫健委 供图").to_dict()["credit"]
    '市卫健委 供图'
    """

    role: Role
    text: str
    spans: tuple[Span, ...] = ()
    credit: str | None = None

    def __str__(self) -> str:
        return f"{self.text} {self.credit}" if self.credit else self.text

    def to_dict(self) -> dict[str, Any]:
        """Give the block in the form that `Document.to_dict` documents."""
        out: dict[str, Any] = {"role": self.role, "text": self.text, "spans": [list(span) for span in self.spans]}
        if self.credit is not None:
            out["credit"] = self.credit
        return out


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its headline lines, its fields as far as the text itself says, and its body.

    `kicker` (引题), `title` (主题) and `deck` (副题) hold one string a headline line, in reading order. The
    `dateline` (电头) stays in its paragraph and stands here as well. `date` is `YYYY-MM-DD`.
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

    def lines(self) -> Iterator[str]:
        """Yield the article as printed: headline lines, byline, blocks, credit and jump line, each a string.

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


HEADLINES: Final = ("kicker", "title", "deck")
FIELDS: Final = tuple(f.name for f in fields(Article) if f.name not in (*HEADLINES, "blocks"))


@dataclass(frozen=True, slots=True)
class Document:
    """The articles found in a text, and what left it.

    `text` is the clean text as a `Text`: `document.text.origin(start, end)` gives the source of any stretch of
    `str(document)`. It is `None` for a document that was read back with `from_dict`.
    """

    articles: tuple[Article, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    text: Text | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return str(self.text) if self.text is not None else "\n\n".join(map(str, self.articles))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The ledger: every change on the way from the source to here, oldest first."""
        return self.text.changes if self.text is not None else ()

    def to_dict(self) -> dict[str, Any]:
        """Give the document as plain lists, dicts, strings and numbers, the same from run to run.

        Every article has `kicker`, `title`, `deck` (lists of strings), `byline`, `author`, `dateline`, `credit`,
        `date`, `source`, `jump` (a string or `None`) and `blocks`; a block has `role`, `text`, `spans` and, when it
        is a caption that has one, `credit`. `dropped` lists what left the text with its rule and spans.

        >>> Document((Article(title=("标题",)),)).to_dict()["articles"][0]["title"]
        ['标题']
        """
        return {
            "articles": [article.to_dict() for article in self.articles],
            "dropped": [
                {"text": gone.text, "rule": gone.rule, "spans": [list(span) for span in gone.spans]}
                for gone in self.dropped
            ],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """Take back what `to_dict` gave.

        Raises `TypeError` or `ValueError`, naming the place, when `data` has another form.

        >>> document = Document((Article(title=("标题",), blocks=(Block("paragraph", "正文。", (Span(3, 6),)),)),))
        >>> Document.from_dict(document.to_dict()) == document
        True
        """
        try:
            top = _mapping(data, "the document")
            return cls(
                tuple(_article(a, f"articles[{i}]") for i, a in enumerate(_list(top, "articles", "the document"))),
                tuple(_dropped(d, f"dropped[{i}]") for i, d in enumerate(_list(top, "dropped", "the document"))),
            )
        except KeyError as error:
            msg = f"the document lacks {error.args[0]}; give what Document.to_dict gave"
            raise ValueError(msg) from None


def _article(data: object, where: str) -> Article:
    given = _mapping(data, where)
    headlines = {name: tuple(_string(s, f"{where}.{name}") for s in _list(given, name, where)) for name in HEADLINES}
    single = {name: _optional(_get(given, name, where), f"{where}.{name}") for name in FIELDS}
    blocks = [_block(b, f"{where}.blocks[{i}]") for i, b in enumerate(_list(given, "blocks", where))]
    return Article(**headlines, **single, blocks=tuple(blocks))  # type: ignore[arg-type]


def _block(data: object, where: str) -> Block:
    given = _mapping(data, where)
    role = _string(_get(given, "role", where), f"{where}.role")
    if role not in ROLES:
        msg = f"{where}.role is one of {', '.join(ROLES)}, not {role!r}"
        raise ValueError(msg)
    credit = _optional(given.get("credit"), f"{where}.credit")
    return Block(cast("Role", role), _string(_get(given, "text", where), f"{where}.text"), _spans(given, where), credit)


def _dropped(data: object, where: str) -> Dropped:
    given = _mapping(data, where)
    text, rule = (_string(_get(given, name, where), f"{where}.{name}") for name in ("text", "rule"))
    return Dropped(text, rule, _spans(given, where))


def _spans(given: Mapping[str, object], where: str) -> tuple[Span, ...]:
    out: list[Span] = []
    for i, pair in enumerate(_list(given, "spans", where)):
        if not isinstance(pair, (list, tuple)) or [type(n) for n in cast("list[object]", pair)] != [int, int]:
            msg = f"{where}.spans[{i}] is a pair of offsets, not {pair!r}"
            raise TypeError(msg)
        out.append(Span(*cast("tuple[int, int]", pair)))
    return tuple(out)


def _mapping(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        msg = f"{where} is a dict, not {type(value).__name__}"
        raise TypeError(msg)
    return cast("dict[str, object]", value)


def _get(given: Mapping[str, object], name: str, where: str) -> object:
    if name not in given:
        raise KeyError(f"{where}.{name}" if where != "the document" else name)
    return given[name]


def _list(given: Mapping[str, object], name: str, where: str) -> list[object]:
    value = _get(given, name, where)
    if not isinstance(value, (list, tuple)):
        msg = f"{where}.{name} is a list, not {type(value).__name__}"
        raise TypeError(msg)
    return list(cast("list[object]", value))


def _string(value: object, where: str) -> str:
    if not isinstance(value, str):
        msg = f"{where} is a str, not {type(value).__name__}"
        raise TypeError(msg)
    return value


def _optional(value: object, where: str) -> str | None:
    return None if value is None else _string(value, where)
