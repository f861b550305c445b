"""Headlines, subheads and sentences that have words of a site or of a printed page in them, and stay in the text.

Each line of `honest_lines.txt` is put through a printed page and through the page of a site, at all the places where it
may stand there.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govtext import normalize

if TYPE_CHECKING:
    from govtext import Document

DATA = (Path(__file__).parent / "honest_lines.txt").read_text(encoding="utf-8")
LINES = [line for line in DATA.splitlines() if line and not line.startswith("#")]
SENTENCES = [line for line in LINES if line.endswith("。")]
HEADS = [line for line in LINES if not line.endswith("。")]
#: On the page of a site a shorter line may be a control or the entry of a menu.
SHORT = 7

FIRST = "本报讯（记者 何宁）昨日，青澜市新建的滨江步道正式向市民开放，全长十二公里，沿途设有八处驿站，供人歇脚、饮水。"
SECOND = "步道建成以后，沿江六个社区的居民出门就能散步，许多老人每天清晨结伴而来，在江边锻炼身体，直到日头升高才回家。"
THIRD = "市城管局负责人介绍，明年还将建设二期工程，把步道延伸到上游的湿地公园，届时全线将达到二十公里，贯通整个城区。"
TITLE = "青澜滨江步道昨日开放"

PRINTED = "{title}\n{first}\n{second}\n{third}"
SITE = (
    "首页 | 新闻 | 专题 | 图片 | 视频\n当前位置：首页 > 新闻 > 本地\n{title}\n2023-04-18 10:20 来源：青澜新闻网\n"
    "{first}\n{second}\n{third}\n责任编辑：赵睿\n【打印】【关闭】\n上一篇：防汛会议召开\n下一篇：新馆开放\n"
    "版权所有：青澜新闻网 备案号：北ICP备05000001号"
)


def pages(line: str) -> list[tuple[str, str]]:
    """Give the pages that a line is put through, with the place that it has in each."""
    if line.endswith("。"):
        spots = {"first": f"{line}\n{FIRST}", "second": f"{line}\n{SECOND}", "third": f"{THIRD}\n{line}"}
    else:
        spots = {"title": line, "second": f"{line}\n{SECOND}"}
    usual = {"title": TITLE, "first": FIRST, "second": SECOND, "third": THIRD}
    printed = [(f"printed, {spot}", PRINTED.format_map(usual | {spot: text})) for spot, text in spots.items()]
    return [
        *printed,
        *(
            (f"site, {spot}", SITE.format_map(usual | {spot: text}))
            for spot, text in spots.items()
            if spot == "second" and len(line) >= SHORT
        ),
    ]


def dropped(document: Document, line: str) -> bool:
    """Say whether a line, or part of it, was dropped: the characters that it is made of, without their spaces."""
    closed = "".join(line.split())
    gone = ("".join(drop.text.split()) for drop in document.dropped)
    return any(text in closed for text in gone if len(text) > 1) or closed not in "".join(str(document).split())


def names_author(document: Document, line: str) -> bool:
    closed = "".join(line.split())
    fields = (field for article in document.articles for field in (article.byline, article.credit) if field)
    return any("".join(field.split()) in closed for field in fields)


def failures(line: str) -> list[str]:
    found: list[str] = []
    for place, page in pages(line):
        document = normalize(page, script="keep", punctuation="keep")
        if dropped(document, line):
            found.append(f"{place}: dropped")
        if not line.endswith("。") and names_author(document, line):
            found.append(f"{place}: taken for a byline")
    return found


@pytest.mark.parametrize("line", LINES)
def test_it_stays(line: str) -> None:
    assert failures(line) == []
