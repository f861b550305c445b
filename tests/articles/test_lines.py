"""What lines say of themselves, kind by kind: datelines with their reporters, bylines, metadata, words of a site."""

from __future__ import annotations

import pytest

from govtext import normalize
from govtext.articles.fields import dateline_of, is_name, names_behind, reporter_of
from govtext.authors import author_of
from govtext.dates import date_of
from govtext.labels import label
from govtext.metadata import Metadata, read_metadata
from govtext.metadata_lines import is_metadata
from govtext.notices import is_notice
from govtext.site import is_site_line

#: The dateline, the reporters in it, and what goes on behind.
DATELINES = [
    ("本报讯（记者 何宁）", "记者 何宁", "昨日，"),
    ("本报讯 记者何宁 通讯员林晓舟报道", "记者何宁 通讯员林晓舟", "：昨日，"),
    ("本报特约记者何宁报道", "特约记者何宁", " 昨日，"),
    ("新华社青澜3月5日电（记者何宁、林晓舟）", "记者何宁、林晓舟", "昨日，"),
    ("中新网青澜3月5日电(何宁 林晓舟)", "何宁 林晓舟", "昨日，"),
    ("青澜日报北京3月5日电 （记者何宁）", "记者何宁", "昨日，"),
    ("红网时刻3月5日讯（记者 何宁）", "记者 何宁", "昨日，"),
    ("青澜网·北江新闻3月5日6时讯（记者 何宁）", "记者 何宁", "昨日，"),
    ("参考消息网3月5日报道", None, " 据法国媒体报道，"),
    ("青澜，3月5日（新华社）", None, "——周一，市水利局公布的数据显示，"),
    ("QL中文站3月5日报道", None, " 据法国媒体报道，"),
    ("央视网消息（新闻联播）", None, "：昨日，"),
    ("【青澜网报道 记者 何宁】", "记者 何宁", "昨日，"),
    ("（中央社记者何宁、林晓台北5日电）", "记者何宁、林晓", "昨日，"),
    ("本网讯（通讯员 覃丽芬 韦正武）", "通讯员 覃丽芬 韦正武", "昨日，"),
    ("〔记者许又祯／南投报导〕", "记者许又祯", "昨日，"),
    ("台北", None, " — 针对先进芯片的出口管制新规实施满一周，多家设备商昨日表示，"),
    ("青澜纪委监委网站讯", None, " 昨日，"),
]
NO_DATELINES = [
    "互联网 — 未来的城市",
    "本报记者从市政府获悉，",
    "据介绍，",
    "日报讯问台昨日开通。",
    "记者在现场看到，",
    "消息：昨日",
]
#: Bylines on lines of their own, and the author in them.
BYLINES = [
    ("⊙何宁 林晓舟", "何宁 林晓舟"),
    ("撰文 | 何宁 林晓舟", "何宁 林晓舟"),
    ("联合报 记者何宁／台北报导", "何宁"),
    ("记者何宁／综合报导", "何宁"),
    ("青澜日报记者 何宁", "何宁"),
    ("本报记者 何宁 实习生 林晓舟", "何宁 林晓舟"),
    ("记者 何宁", "何宁"),
    ("本报评论员", None),
    ("By SU YUNFAN in Qinglan", "SU YUNFAN"),
    ("联合报／ 记者何宁／台北即时报导", "何宁"),
    ("·林晓舟·", "林晓舟"),
    ("（本报记者何宁、林晓舟，新华社记者易川、苏云帆）", "何宁、林晓舟，易川、苏云帆"),
    ("（新华社记者何宁；本报记者林晓舟）", "何宁；林晓舟"),
    ("BBC中文记者，发自香港", None),
    ("青澜大学乡村治理研究中心课题组", "青澜大学乡村治理研究中心课题组"),
]
#: What other lines say of authors.
SIGNED = [
    ("本报记者 苏云帆 文/图", "苏云帆"),
    ("市委书记 邓 伟", "邓 伟"),
    ("文 | 谷雨　图 | 阿满", "谷雨"),
    ("文：林怡君　摄影：陈志明", "林怡君"),
    ("总台记者 易川 编辑 卫宁", "易川"),
    ("半月谈记者 翟冠英", "翟冠英"),
    ("何宁、林晓舟", "何宁、林晓舟"),
]
#: The last bracket of an article, with the names in it or without any.
BRACKETS = [
    ("（何宁 林晓舟）", "何宁 林晓舟"),
    ("（记者 易川）", "易川"),
    ("（总台记者 易川 编辑 卫宁）", "易川"),
    ("（文/图 何宁）", "何宁"),
    ("（本报记者何宁，新华社记者易川、苏云帆）", "何宁，新华社记者易川、苏云帆"),
    ("（新华社记者何宁 本报记者林晓舟）", "何宁 本报记者林晓舟"),
    ("（编译/何宁）", "何宁"),
    ("（撰文：何宁 林晓舟）", "何宁 林晓舟"),
    ("（何宁 林晓舟 文/图）", "何宁 林晓舟"),
    ("（青澜新闻何宁、林晓舟石桥报道）", "何宁、林晓舟"),
    ("（青澜新闻 何宁 报道）", "何宁"),
    *(
        (f"（{other}）", None)
        for other in ("有删改", "均为化名", "编者注", "图文无关", "新华社", "文字有删改", "高清图", "连载")
    ),
]
#: What stands under a title: the names of authors, and what looks like one.
NAMES = ["林晓舟", "林晓舟 报道", "林晓舟 何宁华", "市人民法院院长 林晓舟", "何 宁"]
NO_NAMES = ["江苏省", "马路街", "高质量发展", "林晓舟在现场", "建设路", "图书馆"]
#: Captions without a mark before them, and lines that are none.
CAPTIONS = [
    "图1 传感织物的结构示意图",
    "图注：工程师在设备展上操作机台",
    "资料照：工程师在设备展上操作机台。",
    "市民在广场上跳舞。（取自青澜专页）",
    "林志荣（左3）移交模拟支票予郭瑞娟，左起为叶德胜、陈美惠",
    "Volunteers collect debris along the canal. (Xinhua/Lin Xiaozhou)",
]
NO_CAPTIONS = ["图书馆新馆昨日开放", "资料照例要在三日内交齐。"]
#: Metadata, and what is read from it: day, source, author.
METADATA = [
    ("发布时间 2023-03-05 9:30", ("2023-03-05", None, None)),
    ("2023.03.05 01:06 pm", ("2023-03-05", None, None)),
    ("2023年 3月 5日  19:21", ("2023-03-05", None, None)),
    ("QL中文站2023年3月5日07:17", ("2023-03-05", "QL中文站", None)),
    ("青澜网ql2023.3.5 何宁/石桥报道", ("2023-03-05", "青澜网ql", "何宁")),
    ("（2023-03-05 12:00）午间新闻", ("2023-03-05", None, None)),
    ("稿源：青澜日报 2023-03-05", ("2023-03-05", "青澜日报", None)),
    ("来源 青澜日报 | 2023-03-05", ("2023-03-05", "青澜日报", None)),
    ("青澜网 | 2023年3月5日", ("2023-03-05", "青澜网", None)),
    ("【来源：青澜日报】", (None, "青澜日报", None)),
    ("【2023-03-05】", ("2023-03-05", None, None)),
    ("Mar 5, 2023", ("2023-03-05", None, None)),
    ("5 March 2023", ("2023-03-05", None, None)),
    ("2023-03-05T10:20:00+08:00", ("2023-03-05", None, None)),
    ("112/03/05", ("2023-03-05", None, None)),
    ("3月 5, 2023", ("2023-03-05", None, None)),
    ("星期日, 3月 5, 2023", ("2023-03-05", None, None)),
    ("上稿时间：2023-03-05", ("2023-03-05", None, None)),
    ("首次上稿 03-05 10:20", (None, None, None)),
    ("3小时前 青澜日报", (None, "青澜日报", None)),
    ("青澜日报 · 2小时前", (None, "青澜日报", None)),
    ("昨天 10:20", (None, None, None)),
    ("3月5日 10:20 青澜日报", (None, "青澜日报", None)),
    ("撰稿：何宁 审核：石佳 发布：童远 日期：2023-03-05", ("2023-03-05", None, "何宁")),
    ("文章来源：县水利局办公室　　供稿：何宁", (None, "县水利局办公室", "何宁")),
    ("2022年03月21日10:20来源：青澜网", ("2022-03-21", "青澜网", None)),
    ("2022年03月21日 10:20 | 来源：青澜网", ("2022-03-21", "青澜网", None)),
    ("( 2022-03-21 ) 稿件来源:青澜每日电讯 要 闻", ("2022-03-21", "青澜每日电讯", None)),
    ("2022 03/ 21 10:20:33 来源：青澜社", ("2022-03-21", "青澜社", None)),
    ("2022年03月21日 08:33　来源：青澜新闻网参与互动", ("2022-03-21", "青澜新闻网", None)),
    ("青澜网 2022-03-21 10:20:00", ("2022-03-21", "青澜网", None)),
    ("《青澜日报》（2022年03月21日 第 02 版）", ("2022-03-21", "青澜日报", None)),
    ("2022-03-21 08:33 联合报／ 记者何宁／台北即时报导", ("2022-03-21", "联合报", "何宁")),
    ("来源：https://www.a.cn", (None, None, None)),
    ("系统发布时间：2022-03-21 10:20", ("2022-03-21", None, None)),
    ("2022/03/21 < 上一版 下一版 > 返回首页", ("2022-03-21", None, None)),
    ("来源：青澜县政府网站时间：2022-03-21 10:20", ("2022-03-21", "青澜县政府网站", None)),
    ("来源：青年记者   作者：应昌明", (None, "青年记者", "应昌明")),
    ("【发布单位】81202", (None, None, None)),
    ("来源于：青澜日报", (None, "青澜日报", None)),
    ("作者：本报记者 应昌明 通讯员 谭若   来源：青澜网", (None, "青澜网", "应昌明 谭若")),
    ("记者陈志明／台北报导 2023-05-12 18:30", ("2023-05-12", None, "陈志明")),
    ("2022-03-21 青澜日报 第3版 星期一", ("2022-03-21", None, None)),
    ("2022年3月21日 下午5:18", ("2022-03-21", None, None)),
    ("2022-03-21 浏览：123 字体：大 中 小", ("2022-03-21", None, None)),
    ("2022-03-21 王明", ("2022-03-21", None, None)),
    ("来源 | 青澜日报", (None, "青澜日报", None)),
    ("来源：青澜社 作者：何宁 责任编辑：林晓舟", (None, "青澜社", "何宁")),
    ("资料更新时间:111-03-21 11:30", ("2022-03-21", None, None)),
    ("浏览量:          时间:2022-03-21 23:45:19", ("2022-03-21", None, None)),
    ("来源: 2022-03-21青澜法院报", ("2022-03-21", "青澜法院报", None)),
    ("本文转自：青澜网-北江频道", (None, "青澜网-北江频道", None)),
    ("通讯员：何宁、林晓舟 来源：青澜学院 发布时间：2022-03-21", ("2022-03-21", "青澜学院", "何宁、林晓舟")),
    ("出版：2022-03-21 18:20更新：2022-03-22 22:41", ("2022-03-21", None, None)),
    ("青澜报道 何宁 林晓舟 2022-03-21 05:00:00", ("2022-03-21", None, None)),
    ("【青澜日报 2022.03.21 第2版】", ("2022-03-21", "青澜日报", None)),
    ("Updated: Mar 21,2022 4:41 PM     english.gov.cn", ("2022-03-21", "english.gov.cn", None)),
    ("Source: Xinhua", (None, "Xinhua", None)),
]
#: Days, in numerals of any kind, and what no calendar has.
DAYS = [
    ("二〇二二年三月二十一日", "2022-03-21"),
    ("二○二二年十月十日", "2022-10-10"),
    ("二零二二年十二月三十日", "2022-12-30"),
    ("二〇二二年三月二一日", "2022-03-21"),
    ("2020年2月29日", "2020-02-29"),
    ("2022-02-31，2022-03-01", "2022-03-01"),
]
NO_DAYS = ["2022-02-31", "2022年2月29日", "2022-13-01", "20220431"]
ODD_NUMERALS = [
    f"二〇二二年{month}月{day}日"
    for month, day in [
        ("十十", "三"),
        ("三", "二十十"),
        ("三", "二二十"),
        ("十三", "一"),
        ("二", "三十"),
        ("三", "十十一"),
    ]
]
JUMPS = [
    *("（下转第八版）", "(下转8版)", "下转第八版", "▶下转第8版", "下转8版▶", "（下转 A08 版）", "（下转第八版·要闻）"),
    *("（文转第四版）", "下转A8", "文转A8", "下接第4版", "（接下页）", "（续第三版）", "→2版", "（转第八版）"),
    *("（上接第一版）", "◀上接第1版", "（上接第1版 《水库检查》）", "《水库检查》（上接第1版）"),
    *(
        "（详见第3版）",
        "（图文见第3版）",
        "（评论员文章见第二版）",
        "（《决定》全文见2版）",
        "更多报道见A05版",
        "详见3版",
    ),
]
NO_JUMPS = ["接三版地图", "转版", "文转诗", "第三版", "详见附件", "（见第三条）", "图见3"]
HEADS_OF_POSTS = [
    "作者  linxz (林小舟)            看板  Qinglan",
    "作者linxz (林小舟)",
    "看板Qinglan",
    "标题[新闻] 图书馆开放",
    "标题  Re: [新闻] 图书馆开放",
    "时间  Mon Mar 21 10:31:02 2022",
    "日期: Mon Mar  7 10:31:02 2022",
    "发信人: linxz (林小舟), 信区: Qinglan",
    "发信人: linxz.bbs@bbs.example.edu.tw (林小舟), 看板: Qinglan",
    "发信站: 某某社区 (Mon Mar 21 10:31:02 2022), 站内",
    "转信站: example!news.example",
]
NO_METADATA = [
    "作者林小舟（青澜市）的看板",
    "看板在路口",
    "标题[新闻]",
    "时间  Mon Mar 21",
    "发信人不明",
    "会议时间 2023年3月5日 9:30",
    "开标时间2023年3月5日9:30",
    "来源于民间的手艺",
    "3月5日 10:20开幕",
    "3小时前的一场雨",
    "112-03-05-0018",
    "March 5, 2023 was a Sunday",
    "（2023年3月5日）",
    "来稿：编辑同志，发布时间请酌情安排",
    "时间：3月21日上午九时",
    "会议时间：2022年3月21日",
    "他来源于民间",
    "新馆开放",
    "来源复杂，日期不明",
]
PROSE = [
    "2019年3月5日 一号码头动工",
    "2022年3月21日 全市防汛工作会议召开",
    "2019-03-05 开工",
    "来源于生活 高于生活",
    "来源于民间的艺术最有生命力，剪纸就是其中之一",
    "时间于我们而言是最公平的",
    "作者于1998年毕业于北京大学，现任研究员",
]
OF_A_SITE = [
    "※ 发信站: 某某站(bbs.example.org), 来自: 192.0.2.4",
    "※ 编辑: linxz (192.0.2.4), 03/21/2022 10:40:12",
    "点击图片可浏览相关图片",
    "转播到腾讯微博",
    "Please enable JavaScript to view the comments powered by Qinglan.",
    "上一版3  4下一版",
    "<< 上一篇　　下一篇 >>",
    "跳转到内容",
    "#长者 #安老服务",
    "相关内容：青澜扩建图书馆",
    "（相关报道：桥修了又修｜更多文章）",
    "为达最佳浏览效果，建议使用 Chrome 或 Edge 的浏览器。",
    "微信里点“发现”，扫一下二维码便可将本文分享至朋友圈。",
    "© 2023 青澜电台 青澜电台并不对外部网站内容负责。",
    "点击进入下一页",
    "点击查看大图",
    "列印此页",
    "阅读原文",
    "剩余70%未读",
    "展开全文",
    "今天是2022年3月21日 星期一",
    "Android版",
    "互联网新闻信息服务许可证：36000000001",
    "如有侵权，请联系删除",
    "点击上方“青澜发布”可以订阅哦！",
    "本文为平台号作者上传并发布，仅代表该作者观点，不代表本平台的观点。",
]
#: A report that has some of the words of a legal notice.
NO_NOTICES = [
    "本网讯（通讯员 何宁）近日，我校团队的成果发表。",
    "本报讯 近日，有网友举报，某小区地下室违规住人。",
    "据本站记者了解，本市今年将新建学校十二所。",
    "网友留言说，本地的路灯坏了三个月。",
    "本次技术转让的免职条款由双方另行商定。",
]
NO_SITE = [
    "End of an era",
    "跳到水里救人",
    "书面意见",
    "他说，版权所有者应当得到补偿。",
    "点击进入新时代",
    "更多市民走进新馆",
    "下载量创新高",
    "今天是个好日子",
    "侵权案件昨天开庭",
]


@pytest.mark.parametrize(("dateline", "reporters", "behind"), DATELINES)
def test_a_report_begins_with_its_dateline(dateline: str, reporters: str | None, behind: str) -> None:
    span = dateline_of(dateline + behind)
    assert span == (0, len(dateline))
    assert label(dateline + behind) == "dateline"
    named = reporter_of(dateline)
    assert (named and dateline[slice(*named)]) == reporters


@pytest.mark.parametrize("line", NO_DATELINES)
def test_other_paragraphs_have_none(line: str) -> None:
    assert dateline_of(line) is None


@pytest.mark.parametrize(("byline", "author"), BYLINES)
def test_a_byline_names_its_author(byline: str, author: str | None) -> None:
    assert label(byline) == "byline"
    assert author_of(byline) == author


@pytest.mark.parametrize("line", JUMPS)
def test_a_jump_points_to_another_page(line: str) -> None:
    assert label(line) == "jump"


@pytest.mark.parametrize("line", NO_JUMPS)
def test_other_lines_with_a_page_point_nowhere(line: str) -> None:
    assert label(line) != "jump"


@pytest.mark.parametrize(("line", "fields"), METADATA)
def test_metadata_is_read_into_fields(line: str, fields: tuple[str | None, ...]) -> None:
    assert label(line) == "metadata"
    assert read_metadata([line]) == Metadata(*fields)


def test_a_source_of_odd_white_space_is_none() -> None:
    assert read_metadata(["来源：\x85\x85）何宁 摄"]) == Metadata()


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_is_read(text: str, day: str) -> None:
    assert date_of(text) == day


@pytest.mark.parametrize("text", [*NO_DAYS, *ODD_NUMERALS])
def test_what_no_calendar_has_is_no_day(text: str) -> None:
    assert date_of(text) is None


def test_a_value_stands_on_the_next_line() -> None:
    assert read_metadata(["2017年07月09日 19:47　来源：", "中国新闻网"]).source == "中国新闻网"
    assert read_metadata(["2019年05月27日 11:38  来源于", "财新网"]) == Metadata("2019-05-27", "财新网")
    document = normalize("防汛会议召开\n2019年05月27日 11:38  来源于\n财新网\n昨日，全市防汛会议在青澜召开。")
    assert (document.articles[0].source, len(document.articles[0].blocks)) == ("财新网", 1)


@pytest.mark.parametrize(("line", "author"), SIGNED)
def test_an_author_is_the_names_alone(line: str, author: str) -> None:
    assert author_of(line) == author


@pytest.mark.parametrize(("bracket", "author"), BRACKETS)
def test_the_last_bracket_names_who_wrote(bracket: str, author: str | None) -> None:
    paragraph = "会议在青澜召开。" + bracket
    span = names_behind(paragraph)
    assert (span and paragraph[slice(*span)]) == author


def test_what_a_notice_says_of_sources_is_none() -> None:
    assert read_metadata(["青澜网声明：凡本网注明“来源：青澜网”的所有作品，版权均属于青澜网"]).source is None


def test_names_are_read_as_they_were_printed() -> None:
    assert read_metadata(["来源：", "联合报"], ["來源：", "聯合報"]).source == "聯合報"


@pytest.mark.parametrize("line", HEADS_OF_POSTS)
def test_a_board_says_who_posted_where_and_when(line: str) -> None:
    assert is_metadata(line)


@pytest.mark.parametrize("line", [*NO_METADATA, *PROSE])
def test_what_is_no_metadata_stays_text(line: str) -> None:
    assert not is_metadata(line)


@pytest.mark.parametrize("line", OF_A_SITE)
def test_a_site_says_so_itself(line: str) -> None:
    assert is_site_line(line)


@pytest.mark.parametrize("line", NO_NOTICES)
def test_a_report_is_no_notice(line: str) -> None:
    assert not is_notice(line)


@pytest.mark.parametrize("line", NAMES)
def test_names_stand_under_a_title(line: str) -> None:
    assert is_name(line)


@pytest.mark.parametrize("line", NO_NAMES)
def test_what_is_no_name(line: str) -> None:
    assert not is_name(line)


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_caption_says_so_itself(line: str) -> None:
    assert label(line) == "caption"


@pytest.mark.parametrize("line", NO_CAPTIONS)
def test_what_is_no_caption(line: str) -> None:
    assert label(line) != "caption"


@pytest.mark.parametrize("line", NO_SITE)
def test_an_article_may_say_the_like(line: str) -> None:
    assert not is_site_line(line)
