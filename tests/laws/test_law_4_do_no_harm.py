"""Law 4."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import govtext
from support.strategies import clean_pages

CLEAN = {
    "a notice": "关于开展森林防火专项检查的通知\n各县区林业局：\n为做好今春森林防火工作，现将有关事项通知如下。",
    "numbers": "全市完成投资1.28亿元，同比增长12.5%，其中工业投资占比超过六成。",
    "Latin words": "会议通过了《关于加快5G基站建设的意见》，推广使用N95口罩和App预约。",
    "quotations": "他说：“请大家放心。”随后，检查组来到河湾县。",
    "an English paragraph": "The new library will open to the public on May 1, officials said on Monday.",
    "names parted by spaces": "本报讯（记者 林晓舟 沈若谷）昨日，河湾县古渡口修缮完工。",
}

#: Paragraphs, each as long as it is: no column made them so.
UNEVEN = (
    "青澜图书馆新馆五月对外开放",
    "本报讯（记者 林晓舟）青澜图书馆新馆将于5月1日对外开放。",
    "新馆位于滨河大道，总建筑面积3.2万平方米，设阅览座席1600个，是目前全市规模最大的公共图书馆。",
    "馆长罗文彬说，新馆藏书80万册，读者可以在古籍阅览室预约查阅。",
)

#: What a short article may be made of, as it is typed: headlines, who wrote it, and paragraphs, some of a few words.
HEADLINES = ("老渡口的最后一班船就要开了", "全县防汛工作会议昨日召开", "健身步道为何成了停车场", "江边的早晨")
BYLINES = ("作者：林晓舟", "本报记者 沈若谷", "□ 罗文彬", "文/高远")
PARAGRAPHS = (
    "江水涨了，我回到了离开多年的渡口，父亲站在码头上等我。",
    "码头上的老樟树还在。",
    "会议要求，各乡镇要落实责任，确保安全度汛。",
    "步道全长3.6公里，沿线设有12个休息点，去年十月建成开放。",
    "“今年收了多少？”",
    "“八百斤。”",
    "他没有回头。",
    "老人每天五点起床，先到江边走一圈，再到街口买两个烧饼。",
    "读者可以通过电话、网站和服务台三种方式预约。",
)


@st.composite
def short_articles(draw: st.DrawFn) -> str:
    """A headline, a byline or none, and paragraphs in any order, one a line."""
    byline = draw(st.lists(st.sampled_from(BYLINES), max_size=1))
    body = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=6, unique=True))
    return "\n".join([draw(st.sampled_from(HEADLINES)), *byline, *body])


class TestDoNoHarm:
    """Clean text passes unchanged, character for character."""

    @pytest.mark.parametrize("name", CLEAN)
    def test_to_clean_text(self, name: str) -> None:
        assert str(govtext.normalize(CLEAN[name])) == CLEAN[name]

    @given(clean_pages())
    @example("\n".join(UNEVEN))
    def test_to_clean_pages(self, page: str) -> None:
        assert str(govtext.normalize(page)) == page

    @given(short_articles())
    def test_to_the_lines_of_short_articles(self, page: str) -> None:
        assert govtext.reflow(page) == page

    @given(clean_pages())
    def test_by_doors(self, page: str) -> None:
        assert govtext.repair(page) == page
        assert govtext.simplify(page) == page

    @given(clean_pages())
    def test_and_leaves_no_more_than_line_breaks(self, page: str) -> None:
        """One blank line between articles is dropped, and made anew."""
        assert govtext.repair(govtext.Text(page)).changes == ()
        assert {gone.text.strip() for gone in govtext.normalize(page).dropped} <= {""}

    @given(st.text(st.characters(codec="ascii", categories=("L", "N"))))
    def test_to_letters_and_digits(self, string: str) -> None:
        assert govtext.repair(string) == string
