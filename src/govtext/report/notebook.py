"""What a notebook shows of a document: its articles, and a line on what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.report.counts import count
from govtext.report.marks import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govtext.article import Article
    from govtext.document import Document

__all__ = ["summary"]

#: A cell of a notebook is no place for more articles than this.
SHOWN: Final = 20


def summary(document: Document) -> str:
    """Write a short HTML fragment without styles of its own, so that it takes those of the notebook.

    >>> from govtext import Article, Document
    >>> print(summary(Document((Article(title=("标题",)),))))
    <p><b>1 article</b>, 2 characters; nothing changed</p>
    <ol>
    <li><bdi lang="zh"><b>标题</b></bdi>: no blocks</li>
    </ol>
    """
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    stats = count(document)
    came = f"{stats.characters_in:,} → " if stats.characters_in is not None else ""
    classes = ", ".join(f"{name} {number:,}" for name, number in stats.classes.items())
    changed = f"{_number(stats.changes, 'change')} ({classes})" if stats.changes else "nothing changed"
    gone = f"; {_number(stats.characters_dropped, 'character')} dropped" if stats.characters_dropped else ""
    articles = _number(len(document.articles), "article")
    yield f"<p><b>{articles}</b>, {came}{_number(stats.characters_out, 'character')}; {changed}{gone}</p>"
    if not document.articles:
        return
    yield "<ol>"
    yield from map(_item, document.articles[:SHOWN])
    yield "</ol>"
    if len(document.articles) > SHOWN:
        yield f"<p>and {len(document.articles) - SHOWN:,} more</p>"


def _item(article: Article) -> str:
    title = " ".join(article.title or article.kicker or article.deck) or "(no headline)"
    more = [each for each in (article.byline or article.author, article.date) if each]
    about = "".join(f" · <bdi>{escaped(each)}</bdi>" for each in more)
    return f'<li><bdi lang="zh"><b>{escaped(title)}</b></bdi>{about}: {_number(len(article.blocks), "block")}</li>'


def _number(count: int, name: str) -> str:
    return f"{count:,} {name}{'s' if count != 1 else ''}" if count else f"no {name}s"
