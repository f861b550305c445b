"""What stands below items of one line each."""

from __future__ import annotations

import pytest

from govtext.layout.items import below_items
from govtext.layout.signals import look
from govtext.lines import lines_of

ITEMS = "● 就近进入：沿线设有二十三个入口，每个都有公交站\n● 全天开放：夜间有照明，江边有值守\n"


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        (ITEMS + "● 安静舒适：禁止机动车驶入\n怎样到达", [3]),
        (ITEMS + "● 安静舒适：禁止机动车驶入步道以及沿线各个驿站\n旁边的空地", []),
        (ITEMS + "怎样到达", []),
        (ITEMS + "● 安静舒适：禁止机动车驶入，\n非机动车除外", []),
        (ITEMS + "● 安静舒适：配合疫\n情防控", []),
        (ITEMS + "● 安静舒适：禁止机动车驶入\n，非机动车除外", []),
        (ITEMS + "● 安静舒适：禁止机动车驶入\nhttps://example.com/a-long-address-of-it", []),
    ],
    ids=["room", "no room", "two items", "a pause", "in a word", "a mark that goes on", "no room for a word"],
)
def test_a_line_begins_anew_where_the_last_item_had_room_for_it(text: str, begun: list[int]) -> None:
    lines = lines_of(text)
    assert [*below_items(lines, [*look(lines, text)])] == begun
