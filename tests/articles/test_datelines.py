"""Where the dateline of an article is looked for."""

from govtext import segment

REPORT = "（青石5日讯）拥有近百年历史的旧街场骑楼，经过十四个月修复后大致完工，将在下月重新开放。"
PAGE = "首页\n登录\n旧街场骑楼修复完成\n2022年02月06日 09:10AM\n收藏\n分享\n{}\n{}\n市议员说，工程耗资二百八十万。"


def test_a_dateline_stands_under_what_a_picture_shows() -> None:
    (article,) = segment(PAGE.format("修复后的骑楼保留了原有的百叶窗。", REPORT)).articles
    assert article.dateline == "（青石5日讯）"


def test_who_is_cited_below_the_first_paragraph_makes_no_dateline() -> None:
    cited = "据青石社报道，旧街场骑楼经过十四个月修复后大致完工，将在下月重新开放。"
    (article,) = segment(PAGE.format("旧街场的骑楼修好了，街坊都来看。", cited)).articles
    assert article.dateline is None
