"""Pages, and what `normalize` is to make of them: see `tests/cases/normalize`."""

from __future__ import annotations

from pathlib import Path

import pytest

import govtext

CASES = Path(__file__).parents[1] / "cases" / "normalize"


def pages(*folders: str) -> list[object]:
    return [
        pytest.param(path, id=f"{folder}/{path.stem}")
        for folder in folders
        for path in sorted((CASES / folder).glob("*.txt"))
    ]


def read(path: Path) -> tuple[str, str]:
    """Give the page and what is wanted of it; line ends other than the line feed belong to the page."""
    head, _, rest = path.read_bytes().decode("utf-8").partition("\n")
    assert head.startswith("# ")
    page, mark, wanted = rest.partition("\n=====\n")
    assert mark
    return page, wanted.removesuffix("\n")


@pytest.mark.parametrize("path", pages("in-the-wild", "synthetic", "negative"))
def test_a_page_becomes_its_articles(path: Path) -> None:
    page, wanted = read(path)
    assert str(govtext.normalize(page)) == wanted


@pytest.mark.parametrize("path", pages("known-failures"))
@pytest.mark.xfail(reason="its first line says why")
def test_a_page_that_is_not_right_yet(path: Path) -> None:
    page, wanted = read(path)
    assert str(govtext.normalize(page)) == wanted


@pytest.mark.parametrize("path", pages("in-the-wild", "synthetic", "negative"))
def test_what_is_wanted_is_clean(path: Path) -> None:
    """Law 3 and law 4: the articles, as they ought to be, pass unchanged."""
    _, wanted = read(path)
    assert str(govtext.normalize(wanted)) == wanted


@pytest.mark.parametrize("path", pages("negative"))
def test_what_is_left_alone_is_its_own_wanted_page(path: Path) -> None:
    page, wanted = read(path)
    assert page == wanted


@pytest.mark.parametrize("path", pages("in-the-wild", "synthetic", "negative", "known-failures"))
def test_the_page_can_be_had_back(path: Path) -> None:
    page, _ = read(path)
    document = govtext.normalize(page)
    assert document.text is not None
    assert document.text.revert() == page
