"""Documents that are read as they stand."""

from __future__ import annotations

import pytest

import govtext

LINES = (
    "取消的先后：",
    "方式三：现场登记（最简单）",
    "直接在驿站门口的登记台说明：",
    "请值守人员登记这个驿站：https://example.com/station/three",
    "值守人员会马上安排座位，并说明注意事项，适合临时起意的市民。",
    "登记以后的事",
    "网上登记",
    "由于步道的网页托管在别处，建议市民先在管理处办理手续：",
)


def read(folio: str) -> list[str]:
    """Normalize a page with a folio in the midst of it, and give the lines of its text."""
    return str(govtext.normalize("\n".join((*LINES[:6], folio, *LINES[6:]))).text).splitlines()


@pytest.mark.parametrize("folio", ["第3页", "第 4 页 共 9 页", "— 4 —", "## 第 4 页", "--- Page 4 ---"])
def test_headlines_of_a_document_stay_where_they_stand(folio: str) -> None:
    assert read(folio) == [*LINES]


def test_the_page_of_a_newspaper_may_have_articles() -> None:
    assert read("第4版") != [*LINES]
