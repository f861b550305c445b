"""Articles as Markdown with front matter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy
from govtext.visible import code_point, replace_unseen, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govtext.article import Article, Block

__all__ = ["escaped", "markdown", "quoted"]

_HEADLINES: Final = ("kicker", "title", "deck")
_FIELDS: Final = ("byline", "author", "dateline", "date", "source", "credit", "jump")


def markdown(article: Article) -> str:
    """Write an article: its fields as front matter, its headline, its blocks."""
    matter = [(name, " ".join(getattr(article, name))) for name in _HEADLINES]
    matter += [(name, getattr(article, name) or "") for name in _FIELDS]
    lines = ["---", *(f"{name}: {quoted(value)}" for name, value in matter if value), "---", ""]
    parts = [part for part in _parts(article) if part]
    return "\n".join(lines) + "".join(f"\n{part}\n" for part in parts)


def _parts(article: Article) -> Iterator[str]:
    for name, mark in zip(_HEADLINES, ("*{}*", "# {}", "*{}*"), strict=True):
        text = escaped(" ".join(getattr(article, name)))
        yield mark.format(text) if text else ""
    items: list[str] = []
    for block in article.blocks:
        if block.role == "list-item":
            items.append(f"- {escaped(block.text)}")
            continue
        yield "\n".join(items)  # items that follow one another are one list
        items = []
        yield _block(block)
    yield "\n".join(items)


def _block(block: Block) -> str:
    text = escaped(str(block))
    if not text:
        return ""
    return f"## {text}" if block.role == "subhead" else f"*{text}*" if block.role == "caption" else text


#: What Markdown takes for marks wherever it stands, and what only at the head of a line.
_MARKS: Final = lazy(r"[\\`*_\[\]<>|~&#$]")
_OPENING: Final = lazy(r"^(?:[-+=:]|\d{1,9}(?=[.)]))")


def escaped(text: str) -> str:
    r"""Write text so that Markdown takes it for text: no marks, no HTML, on one line.

    >>> escaped("1. <script>*甲*")
    '1\\. \\<script\\>\\*甲\\*'
    """
    text = _MARKS.sub(lambda match: f"\\{match.group()}", visible(" ".join(text.split("\n")).strip(" \t")))
    return _OPENING.sub(
        lambda match: match.group() + "\\" if match.group()[0].isdigit() else f"\\{match.group()}", text
    )


def quoted(text: str) -> str:
    r"""Write text as a double-quoted YAML scalar: a string in every version of YAML, whatever it says.

    >>> print(quoted('no: "yes"\n#\u202e'))
    "no: \"yes\"\n#\u202E"
    """
    return replace_unseen(json.dumps(text, ensure_ascii=False), _yaml)


def _yaml(character: str) -> str:
    code = code_point(character)[2:]
    return f"\\u{code}" if len(code) == 4 else f"\\U{code:0>8}"
