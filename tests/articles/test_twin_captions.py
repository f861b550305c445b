"""What stands twice below a title: the text and the caption of a picture, or a headline in fake bold."""

from __future__ import annotations

import govtext

TEXT = "市場處今天宣布，夜市的開放時間延長到十月底，每週一公休，遇颱風停辦，攤商的租約也一併延長。"


def test_under_the_day_it_is_a_caption() -> None:
    """No headline stands between the day and the text."""
    page = f"夜市延長開放至十月底\n2025/09/26 17:31\n攤商在夜市準備食材\n攤商在夜市準備食材\n{TEXT}"
    [article] = govtext.normalize(page).articles
    assert article.title == ("夜市延长开放至十月底",)
    assert [block.role for block in article.blocks] == ["caption", "paragraph"]


def test_under_the_day_it_is_a_caption_though_a_paragraph_is_broken() -> None:
    """A link may break a paragraph of a site; a printed page has all of them broken."""
    broken = "攤商在夜市準備食材的時候，里民可以在週三以前向里長反映意見，市場處會派員逐一\n答覆，沒有例外，沒有期限。"
    page = f"夜市延長開放至十月底\n2025/09/26 17:31\n攤商在夜市準備食材\n攤商在夜市準備食材\n{TEXT}\n{broken}\n{TEXT}"
    [article] = govtext.normalize(page).articles
    assert article.title == ("夜市延长开放至十月底",)
    assert [block.role for block in article.blocks] == ["caption", *["paragraph"] * 3]


def test_over_the_day_it_is_the_title() -> None:
    """A site has its title twice, below its own name."""
    page = f"清河新聞網\n夜市延長開放至十月底\n夜市延長開放至十月底\n2025/09/26 17:31\n{TEXT}"
    assert govtext.normalize(page).articles[0].title == ("夜市延长开放至十月底",)


def test_a_credit_with_nothing_above_it_is_a_caption() -> None:
    [article] = govtext.normalize("。  小\u3000小\u3000满\x0c摄\n图为施工何小满 摄").articles
    assert [(block.role, block.text) for block in article.blocks] == [("caption", "图为施工何小满 摄")]
