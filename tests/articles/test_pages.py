"""Several pages in one text: what is found on each of them alone is found on it among others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govtext import segment, simplify
from support.article_cases import CASES, Lines, listed, read

PATHS = [path for folder in ("in-the-wild", "negative") for path in (CASES / folder).glob("*.txt")]
#: Neither several pages nor the half of an article, which has the other half on another page, nor a cover without text;
#: all in one script, for that is told from the whole text.
ONE = [page for path in PATHS if not path.stem.startswith("pages-") for page, *_ in (read(path),)]
PAGES = [page for page in ONE if "\f" not in page and "接" not in page and "。\n" in page and simplify(page) == page]
#: The folio of a first page.
FIRST = "— 1 —\n"


def articles(page: str) -> list[Lines]:
    return [listed(article) for article in segment(page).articles]


@given(st.lists(st.sampled_from(sorted(PAGES)), min_size=2, max_size=4))
def test_first_pages_have_nothing_to_do_with_one_another(pages: list[str]) -> None:
    pages = [FIRST + page for page in pages]
    assert articles("\f".join(pages)) == [article for page in pages for article in articles(page)]
