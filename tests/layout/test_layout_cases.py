"""Pages and what `reflow` makes of them, filed by where they come from: see `tests/cases/layout`."""

from __future__ import annotations

from pathlib import Path

import pytest

from govtext import Text, reflow

CASES = Path(__file__).parents[1] / "cases" / "layout"


def cases(folder: str) -> list[object]:
    return [pytest.param(path, id=path.stem) for path in sorted((CASES / folder).glob("*.txt"))]


def read(path: Path) -> tuple[str, str]:
    """Give the page and what is wanted of it; the first line of a case says what it shows."""
    _, _, rest = path.read_text(encoding="utf-8").partition("\n")
    page, _, wanted = rest.partition("\n=====\n")
    return page, wanted.rstrip("\n")


@pytest.mark.parametrize("path", [*cases("in-the-wild"), *cases("negative")])
def test_a_page_comes_back_as_its_paragraphs(path: Path) -> None:
    page, wanted = read(path)
    assert reflow(page) == wanted


@pytest.mark.parametrize("path", cases("known-failures"))
@pytest.mark.xfail(strict=True, reason="not yet told apart by anything that is seen of the lines")
def test_a_page_that_is_not_understood_yet(path: Path) -> None:
    page, wanted = read(path)
    assert reflow(page) == wanted


@pytest.mark.parametrize("path", [*cases("in-the-wild"), *cases("negative")])
def test_nothing_is_lost_on_the_way(path: Path) -> None:
    page, _ = read(path)
    text = reflow(Text(page))
    assert text.revert() == page
    assert all(gone.text.isspace() or gone.rule == "layout.hyphen" for gone in text.dropped)


@pytest.mark.parametrize("path", cases("in-the-wild"))
def test_paragraphs_that_stand_on_lines_of_their_own_stay(path: Path) -> None:
    _, wanted = read(path)
    assert reflow(wanted) == wanted


@pytest.mark.parametrize("stem", ["columns-side-by-side", "columns-without-a-gutter", "head-above-the-gutter"])
def test_pages_are_cut_each_by_itself(stem: str) -> None:
    page, wanted = read(CASES / "in-the-wild" / f"{stem}.txt")
    other, also = read(CASES / "in-the-wild" / "lost-indent.txt")
    assert reflow(f"{other}\n\f{page}\n\f{other}") == f"{also}\n{wanted}\n{also}"
