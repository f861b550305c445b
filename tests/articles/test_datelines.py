"""Where the dateline of an article is looked for."""

import pytest

from govtext import segment

REPORT = "（青石5日讯）拥有近百年历史的旧街场骑楼，经过十四个月修复后大致完工，将在下月重新开放。"
PAGE = "首页\n登录\n旧街场骑楼修复完成\n2022年02月06日 09:10AM\n收藏\n分享\n{}\n{}\n市议员说，工程耗资二百八十万。"


def test_a_dateline_stands_under_what_a_picture_shows() -> None:
    (article,) = segment(PAGE.format("修复后的骑楼保留了原有的百叶窗。", REPORT)).articles
    assert article.dateline == "（青石5日讯）"


def test_a_dateline_stands_under_what_several_pictures_show() -> None:
    shown = "镇长何远舟为修复后的骑楼揭牌。\n何远舟讲话。\n揭牌仪式现场。"
    (article,) = segment(PAGE.format(shown, REPORT)).articles
    assert article.dateline == "（青石5日讯）"


def test_a_dateline_under_a_paragraph_is_none_of_the_report() -> None:
    text = "旧街场的骑楼经过十四个月的修复后大致完工，将在下月重新开放，街坊都来看，说比从前亮堂得多，也更安全了。"
    (article,) = segment(PAGE.format(text, REPORT)).articles
    assert article.dateline is None


def test_who_is_cited_below_the_first_paragraph_makes_no_dateline() -> None:
    cited = "据青石社报道，旧街场骑楼经过十四个月修复后大致完工，将在下月重新开放。"
    (article,) = segment(PAGE.format("旧街场的骑楼修好了，街坊都来看。", cited)).articles
    assert article.dateline is None


NEWS = "今年的春灌比往年早了十天，全县二十一座水库已经蓄水，各村的渠道正在清淤。"


@pytest.mark.parametrize(
    ("line", "dateline", "byline"),
    [
        (f"本报青石讯（记者 童远）{NEWS}", "本报青石讯（记者 童远）", "记者 童远"),
        (f"青报讯（驻青石记者 童远）{NEWS}", "青报讯（驻青石记者 童远）", "记者 童远"),
        (f"（青澜网）讯（青石日报记者童远）{NEWS}", "（青澜网）讯（青石日报记者童远）", "青石日报记者童远"),
        (f"他的通讯（记者 童远整理）写的就是这一段，{NEWS}", None, None),
        (f"青石网浯溪讯（记者童远 通讯员苏禾）{NEWS}", "青石网浯溪讯（记者童远 通讯员苏禾）", "记者童远 通讯员苏禾"),
        (
            f"每日青石网浯溪讯（新青石·每日青石网记者童远）{NEWS}",
            "每日青石网浯溪讯（新青石·每日青石网记者童远）",
            "每日青石网记者童远",
        ),
        (f"今日浯溪网消息 4月2日，{NEWS}", "今日浯溪网消息", None),
        (f"青石网 浯溪客户端讯 4月2日，{NEWS}", "青石网 浯溪客户端讯", None),
        (f"青石市融媒体中心讯（记者 童远）{NEWS}", "青石市融媒体中心讯（记者 童远）", "记者 童远"),
        (f"【Now新闻台】{NEWS}", "【Now新闻台】", None),
        (f"（青石文汇网记者 童远）{NEWS}", "（青石文汇网记者 童远）", "青石文汇网记者 童远"),
        (f"浯溪新闻网讯 童远 报道：{NEWS}", "浯溪新闻网讯 童远 报道", "童远"),
        (f"浯溪晨报快讯（记者 童远）{NEWS}", "浯溪晨报快讯（记者 童远）", "记者 童远"),
        (f"4月2日讯（ 童远 通讯员 苏禾）{NEWS}", "4月2日讯（ 童远 通讯员 苏禾）", "童远 通讯员 苏禾"),
        (f"浯溪新闻网青石4月2日讯记者 童远 {NEWS}", "浯溪新闻网青石4月2日讯记者 童远", "记者 童远"),
        (f"浯溪晨报讯2021年全县春灌排序赛，{NEWS}", "浯溪晨报讯", None),
        (f"QX之家4月2日消息 {NEWS}", "QX之家4月2日消息", None),
        (f"新华社 青石 4月2日 电 {NEWS}", "新华社 青石 4月2日 电", None),
        (f"新华社电 {NEWS}", "新华社电", None),
        (f"浯溪报快讯 {NEWS}", "浯溪报快讯", None),
        (f"浯溪AI快讯，{NEWS}", "浯溪AI快讯", None),
        (f"浯溪在线报道（记者 童远）：{NEWS}", "浯溪在线报道（记者 童远）", "记者 童远"),
        (f"浯溪网·青石新闻记者 童远 白石报道 {NEWS}", "浯溪网·青石新闻记者 童远 白石报道", "记者 童远"),
        (f"浯溪网记者童远4月2日报道：{NEWS}", "浯溪网记者童远4月2日报道", "浯溪网记者童远"),
        (f"本报讯 记者 童远 报道 {NEWS}", "本报讯 记者 童远 报道", "记者 童远"),
        (f"浯溪5日讯{NEWS}", "浯溪5日讯", None),
        (f"他们5日电话通知各村，{NEWS}", None, None),
        (f"浯溪网4月2日报道（文/高远）{NEWS}", "浯溪网4月2日报道（文/高远）", "高远"),
        (f"浯溪娱乐讯 {NEWS}", "浯溪娱乐讯", None),
        (f"新华社青石电（记者童远）{NEWS}", "新华社青石电（记者童远）", "记者童远"),
    ],
)
def test_a_report_of_a_site_has_its_dateline(line: str, dateline: str | None, byline: str | None) -> None:
    (article,) = segment(f"{line}\n{NEWS}").articles
    assert (article.dateline, article.byline) == (dateline, byline)


@pytest.mark.parametrize(
    "line",
    [
        f"他在网上消息灵通，{NEWS}",
        f"X光5月6日消息，{NEWS}",
        f"4月2日讯（据记者了解）{NEWS}",
        f"（常州）记者2日从水利站获悉，{NEWS}",
        f"（童远）记者问：“渠道清完了吗？”{NEWS}",
        f"网站消息栏目改版：{NEWS}",
        f"该网站发布快讯（附图），{NEWS}",
        f"县里通过广电网消息 4月2日发出，{NEWS}",
        f"关注官网消息 4月2日前报名，{NEWS}",
        f"有关情况通报讯问时已经说明，{NEWS}",
        f"本报喜讯：{NEWS}",
        f"青石广播娱乐讯息丰富，{NEWS}",
        f"新华社来电（附图），{NEWS}",
        f"青石电视台讯号中断，{NEWS}",
        f"【外交部新闻】{NEWS}",
        "【青石电视台】《渠道》19:00",
        f"互联网消息4月2日在县里传开，{NEWS}",
        f"青石公司内网消息4月2日传出，{NEWS}",
        f"青石网凶讯：{NEWS}",
        f"本报庭讯：{NEWS}",
        f"【浯溪电视台】是县里最老的电视台，{NEWS}",
        f"（本报记者童远）是获奖者中最年轻的一位，{NEWS}",
        f"（本报记者手记）{NEWS}",
        f"（青石报社记者节专题）{NEWS}",
        f"4月2日讯问证人时，{NEWS}",
        f"4月2日电（视）节目改版，{NEWS}",
        f"浯溪晨报快讯（附图）{NEWS}",
        f"记者4月2日消息灵通，{NEWS}",
    ],
)
def test_a_sentence_that_begins_like_a_dateline_has_none(line: str) -> None:
    (article,) = segment(f"{line}\n{NEWS}").articles
    assert article.dateline is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        (f"（童远） 记者4月2日从县水利局获悉，{NEWS}", "童远"),
        (f"（附图） 记者4月2日从县水利局获悉，{NEWS}", None),
        (f"（童远）记得那时的旱情，{NEWS}", None),
    ],
)
def test_a_bracket_before_what_a_reporter_was_told_names_who_reports(line: str, author: str | None) -> None:
    (article,) = segment(f"{line}\n{NEWS}").articles
    assert (article.author, article.dateline) == (author, None)
