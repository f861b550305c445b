"""Pages and the articles that `segment` finds in them, filed by where they come from: see `tests/cases/articles`.

Below the page, a line a field: headline lines and fields by their names, blocks by their roles; a blank line parts
articles. What is not listed is empty.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from govtext import Article, segment

CASES = Path(__file__).parents[1] / "cases" / "articles"
FIELDS = ("byline", "author", "dateline", "credit", "date", "source", "jump")
Lines = dict[str, list[str]]


def cases(folder: str) -> list[object]:
    return [pytest.param(path, id=path.stem) for path in sorted((CASES / folder).glob("*.txt"))]


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


@pytest.mark.parametrize("path", [*cases("in-the-wild"), *cases("negative")])
def test_a_page_comes_back_as_its_articles(path: Path) -> None:
    page, wanted, dropped = read(path)
    document = segment(page)
    assert [listed(article) for article in document.articles] == wanted
    assert [line for gone in document.dropped if not gone.text.isspace() for line in gone.text.split("\n")] == dropped


@pytest.mark.parametrize("path", [*cases("in-the-wild"), *cases("negative")])
def test_the_clean_page_comes_back_as_itself(path: Path) -> None:
    page, _, _ = read(path)
    clean = str(segment(page))
    assert str(segment(clean)) == clean


@pytest.mark.parametrize("path", [*cases("in-the-wild"), *cases("negative")])
def test_nothing_is_lost(path: Path) -> None:
    page, _, _ = read(path)
    document = segment(page)
    assert document.text is not None
    assert document.text.revert() == page
