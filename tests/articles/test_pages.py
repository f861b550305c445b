"""Several pages in one text: what is found on each of them alone is found on it among others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govtext import segment, simplify
from govtext.articles.pages import pages_of
from govtext.lines import passages_of
from support.article_cases import CASES, Lines, listed, read

PATHS = [path for folder in ("in-the-wild", "negative") for path in (CASES / folder).glob("*.txt")]
#: Neither several pages nor the half of an article, which has the other half on another page, nor a cover without text;
#: all in one script, for that is told from the whole text.
ONE = [page for path in PATHS if not path.stem.startswith("pages-") for page, *_ in (read(path),)]
PAGES = [page for page in ONE if "\f" not in page and "接" not in page and "。\n" in page and simplify(page) == page]
#: The folio of a first page.
FIRST = "— 1 —\n"


def test_the_folio_of_a_first_page_may_stand_at_its_end() -> None:
    page = "各地要完成城区河道清淤。\n费用由市财政补助。\n完工后要组织验收。\n验收结果报市水利局。\n"
    text = f"{page}— 2 —\f{page}— 1 —\f{page}— 2 —"
    assert [len(found) for found in pages_of(passages_of(text, text), text)] == [5, 10]


def articles(page: str) -> list[Lines]:
    return [listed(article) for article in segment(page).articles]


@given(st.lists(st.sampled_from(sorted(PAGES)), min_size=2, max_size=4))
def test_first_pages_have_nothing_to_do_with_one_another(pages: list[str]) -> None:
    pages = [FIRST + page for page in pages]
    assert articles("\f".join(pages)) == [article for page in pages for article in articles(page)]
