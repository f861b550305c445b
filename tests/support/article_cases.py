"""Pages with the articles that are wanted of them, of `tests/cases/articles`, and articles as they are listed there."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govtext import Article

CASES = Path(__file__).parents[1] / "cases" / "articles"
FIELDS = ("byline", "author", "dateline", "credit", "date", "source", "jump")
Lines = dict[str, list[str]]


def read(path: Path) -> tuple[str, list[Lines], list[str]]:
    """Give the page, the articles wanted of it, and what is to be dropped."""
    _, _, rest = path.read_text(encoding="utf-8").partition("\n")
    page, _, wanted = rest.partition("\n=====\n")
    articles: list[Lines] = [defaultdict(list)]
    dropped: list[str] = []
    for line in wanted.splitlines():
        name, _, value = line.partition(": ")
        if not line:
            articles.append(defaultdict(list))
        elif name == "dropped":
            dropped.append(value)
        else:
            articles[-1][name].append(value)
    return page, [dict(article) for article in articles if article], dropped


def listed(article: Article) -> Lines:
    """List an article as the cases do."""
    out: Lines = defaultdict(list)
    for name in ("kicker", "title", "deck"):
        out[name] += getattr(article, name)
    for name in FIELDS:
        if getattr(article, name) is not None:
            out[name].append(getattr(article, name))
    for block in article.blocks:
        out[block.role].append(f"{block.text} | {block.credit}" if block.credit else block.text)
    return {name: lines for name, lines in out.items() if lines}
