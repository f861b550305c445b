"""Looking at a text costs hardly more than cleaning it, whatever the text."""

from __future__ import annotations

from pathlib import Path

import pytest

import govtext
from support.counting import calls
from support.worst import WORST, worst

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize("name", ["newspaper_page", "scraped_page"])
def test_a_report_costs_hardly_more_than_normalizing(name: str) -> None:
    """By calls, of which a page that was not broken to lines takes few."""
    page = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8") * 5
    document = govtext.normalize(page)
    document.to_html()  # the tables are read, the patterns compiled
    assert calls(document.to_html) < 1.2 * calls(lambda: govtext.normalize(page))


@pytest.mark.parametrize("name", WORST)
def test_the_worst_texts_are_shown_in_linear_time(name: str) -> None:
    small, large = (govtext.normalize(worst(name, size)) for size in (2_000, 8_000))
    small.to_html()
    for show in ("to_html", "diff", "to_markdown"):
        few, many = calls(getattr(small, show)), calls(getattr(large, show))
        assert many <= 6 * few + 2_000, f"{show}: {few} calls became {many}"
    assert len(large.to_html()) <= 6 * len(small.to_html())
