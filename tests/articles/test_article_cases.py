"""Pages and the articles that `segment` finds in them, filed by where they come from: see `tests/cases/articles`.

Below the page, a line a field: headline lines and fields by their names, blocks by their roles; a blank line parts
articles. What is not listed is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govtext import segment
from support.article_cases import CASES, listed, read

if TYPE_CHECKING:
    from pathlib import Path


def cases(folder: str) -> list[object]:
    return [pytest.param(path, id=path.stem) for path in sorted((CASES / folder).glob("*.txt"))]


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
