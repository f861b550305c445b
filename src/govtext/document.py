"""What users hold: a document of articles, each with its headline, fields and blocks.

Plain immutable values. Spans count code points of the source that was handed in, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from govtext.article import Article, read_article
from govtext.decisions import Decision, Explanation
from govtext.dicts import get, listed, mapping, spans, string
from govtext.stats import Stats
from govtext.text import Change, Dropped, Text

__all__ = ["Document"]


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """The articles found in a text, and what left it.

    `text` is the clean text as a `Text`: `document.text.origin(start, end)` gives the source of any stretch of
    `str(document)`. It is `None` for a document that was read back with `from_dict`, and then there are no `changes`
    and no `decisions` either: reports show what is left, the articles and what was dropped, and `str` is made of the
    fields of the articles, so that white space may differ.

    `dropped` has an entry for each stretch that left, in the order of the page; behind these, the white space that one
    rule took out is one entry with a span for each place. `document.text.dropped` has every stretch by itself.
    """

    articles: tuple[Article, ...] = ()
    dropped: Sequence[Dropped] = ()
    text: Text | None = field(default=None, compare=False)
    decisions: tuple[Decision, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return str(self.text) if self.text is not None else "\n\n".join(map(str, self.articles))

    def __repr__(self) -> str:
        counts = (f"{count:,} {name.removesuffix('s') if count == 1 else name}" for name, count in self._counts())
        return f"<Document: {', '.join(counts)}>"

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        """Yield what `rich` shows of a document; it asks by this name, and is not needed for it."""
        yield from self._counts()
        yield "titles", [" ".join(article.title) for article in self.articles]

    def _repr_html_(self) -> str:
        """Give what a notebook shows of a document: the articles, and a line on what changed."""
        from govtext.report.notebook import summary

        return summary(self)

    def _counts(self) -> Iterator[tuple[str, int]]:
        yield "articles", len(self.articles)
        yield "blocks", sum(len(article.blocks) for article in self.articles)
        yield "characters", len(str(self))
        yield "dropped", sum(len(gone.text) for gone in self.dropped)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The ledger: every change on the way from the source to here, oldest first."""
        return self.text.changes if self.text is not None else ()

    # -- what happened, to look at --------------------------------------------------------------------------------

    @property
    def stats(self) -> Stats:
        """The changes counted by rule and by safety class, and the characters in, out and dropped.

        Without `text`, only what was dropped is counted.

        >>> import govtext
        >>> govtext.normalize("會議召開\\n本報訊昨日，會議召開。").stats.rules["script.traditional"]
        5
        """
        from govtext.report.counts import count

        return count(self)

    def explain(self) -> Explanation:
        """Tell what each line was taken for and why: a tuple of `Decision` values that reads as text.

        >>> import govtext
        >>> print(govtext.normalize("第2版\\n防汛会议召开\\n本报讯昨日，会议召开。").explain())
        article 1
          title       防汛会议召开
                      short, and ends in the open
          paragraph   本报讯昨日，会议召开。
                      begins with a dateline
        left out
          furniture   第2版
                      a folio
        """
        return Explanation(self.decisions)

    def to_html(self) -> str:
        """Give the change report: one HTML page that needs nothing else, with source and result side by side.

        Write it as UTF-8. Without `text` it shows the articles and what was dropped.

        >>> Document((Article(title=("标题",)),)).to_html().startswith("<!DOCTYPE html>")
        True
        """
        from govtext.report.page import page

        return page(self)

    def diff(self, style: Literal["lines", "words"] = "lines") -> str:
        """Give what changed as text, for terminals and code review: a hunk for each line of the result.

        `"lines"` has lines of the source under `-`, of the result under `+`; `"words"` has one line of both, with
        `[-source-]` and `{+result+}` where they differ. Without `text` there is no source, and all lines are new.

        >>> import govtext
        >>> print(govtext.normalize("會議要求，各縣區要搶抓農\\n時。").diff("words"))
        --- source
        +++ result
        @@ -1,2 +1 @@ script.traditional, layout.soft-break
        [-會議-]{+会议+}要求，各[-縣區-]{+县区+}要[-搶-]{+抢+}抓[-農⏎時-]{+农时+}。
        """
        from govtext.report.textdiff import diff

        return diff(self, style)

    def to_markdown(self) -> str:
        """Give the articles as Markdown, one behind the other, each with front matter.

        For a file an article, `Article.to_markdown` gives each alone.

        >>> Document((Article(title=("标题",)),)).to_markdown()
        '---\\ntitle: "标题"\\n---\\n\\n# 标题\\n'
        """
        return "\n".join(article.to_markdown() for article in self.articles)

    # -- as plain data -------------------------------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """Give the document as plain lists, dicts, strings and numbers, the same from run to run.

        Every article has `kicker`, `title`, `deck` (lists of strings), `byline`, `author`, `dateline`, `credit`,
        `date`, `source`, `jump` (a string or `None`) and `blocks`; a block has `role`, `text`, `spans` and, when it
        is a caption that has one, `credit`. `dropped` lists what left the text with its rule and spans, the white space
        of one rule as one entry. JSON cannot
        tell two surrogates in a row from the character that they mean: where the source had such a pair, and no rule
        has mended it, it comes back from JSON as that character.

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

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """Give the JSON Schema (draft 2020-12) of what `to_dict` gives.

        >>> Document.json_schema()["required"]
        ['articles', 'dropped']
        """
        import json

        from govtext.data import read

        schema: dict[str, Any] = json.loads(read("report", "document.schema.json"))
        return schema

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """Take back what `to_dict` gave.

        Keys that it does not know are passed over. Raises `TypeError` or `ValueError`, naming the place, when `data`
        has another form.

        >>> from govtext import Block, Span
        >>> document = Document((Article(title=("标题",), blocks=(Block("paragraph", "正文。", (Span(3, 6),)),)),))
        >>> Document.from_dict(document.to_dict()) == document
        True
        """
        top = mapping(data, "the document")
        articles, dropped = (listed(top, name, "the document") for name in ("articles", "dropped"))
        return cls(
            tuple(read_article(article, f"articles[{i}]") for i, article in enumerate(articles)),
            tuple(_dropped(gone, f"dropped[{i}]") for i, gone in enumerate(dropped)),
        )


def _dropped(data: object, where: str) -> Dropped:
    given = mapping(data, where)
    text, rule = (string(get(given, name, where), f"{where}.{name}") for name in ("text", "rule"))
    return Dropped(text, rule, spans(given, where))
