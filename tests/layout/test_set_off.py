"""A headline that blank lines set off from a sentence that the end of a column cuts."""

from __future__ import annotations

import pytest

from govtext.layout.joints import joints
from govtext.layout.set_off import set_off
from govtext.layout.signals import look
from govtext.lines import lines_of

CUT = """\
河口镇的老灯塔停用十二年后，上月改成了气
象站，塔上装了新的风向标和雨量计，每隔十
分钟把读数发到镇里的渔业站。守塔人的儿子
再把夜里的浪高记在本子上，三年里没有漏过"""
TEXT = """\
村民进城不必再等渡船，路上的时间缩短了一
半，撑船三十年的江老伯收起了竹篙，他说夜
里再有人看病，可以直接上桥。"""
DATELINE = """\
本报讯（记者 江月）渡口村的新桥昨天通车，
村民进城不必再等渡船，路上的时间缩短了一
半，撑船三十年的江老伯收起了竹篙。"""


def broken(page: str) -> list[str]:
    """Give what stands between hard breaks."""
    lines = lines_of(page)
    decided = joints(lines, list(look(lines, page)), page)
    groups = [""]
    for line, joint in zip(lines.contents(page), decided, strict=True):
        groups[-1] += line
        if joint.hard:
            groups.append("")
    return [group for group in groups if group]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        pytest.param("渡口村新桥通车", TEXT, id="over a blank line"),
        pytest.param("渡口村新桥通车\n进城不必等渡船", TEXT, id="two lines"),
        pytest.param("渡口村新桥通车", DATELINE, id="over a dateline"),
    ],
)
def test_what_is_set_off_parts_the_sentence(head: str, text: str) -> None:
    found = broken(f"{CUT}\n\n{head}\n\n{text}")
    assert found[0].endswith("没有漏过")
    assert found[1:-1] == head.split("\n")


def test_a_dateline_needs_no_blank_line_above_it() -> None:
    assert broken(f"{CUT}\n\n渡口村新桥通车\n{DATELINE}")[1] == "渡口村新桥通车"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"{CUT}\n\n一天，台风天也一样。\n\n{TEXT}", id="a line with marks ends the sentence"),
        pytest.param(f"{CUT}\n\n一天\n\n{TEXT}", id="too short for a headline"),
        pytest.param(f"{CUT}\n\n一天连台风来的那几个夜里也照样爬上塔\n\n{TEXT}", id="nearly as wide as the column"),
        pytest.param(f"{CUT}\n\n一天台风天也是\n一样爬上塔去", id="nothing below it"),
        pytest.param("\n\n".join(f"{CUT}\n一天连台风天也是\n{TEXT}".split("\n")), id="a blank line after each line"),
    ],
)
def test_what_only_looks_like_it_goes_on(page: str) -> None:
    assert "没有漏过一天" in "".join(broken(page)[0:1])


def test_the_head_of_a_section_stays_in_its_place() -> None:
    """It is of the same text, and no headline of the page."""
    for head, found in (("第二节 学校", []), ("渡口学校", [4, 5])):
        page = f"{CUT}\n\n{head}\n\n{TEXT}"
        lines = lines_of(page)
        assert list(set_off(lines, list(look(lines, page)), page)) == found
