"""Text for property tests: sentences in the manner of the news, made of written parts."""

from __future__ import annotations

from hypothesis import strategies as st

OPENINGS = [
    "会议强调",
    "代表们表示",
    "据介绍",
    "下一步",
    "连日来",
    "在福州市鼓楼区",
    "省农业农村厅有关负责人说",
    "记者了解到",
]
CLAUSES = [
    "要抢抓农时推进春耕备耕",
    "加快补齐农村基础设施短板",
    "持续优化营商环境",
    "把惠民政策落到每家每户",
    "严格落实防汛责任",
    "组织志愿者走进社区开展服务",
    "推动传统产业转型升级",
    "确保群众温暖过冬",
    "深入基层听取意见建议",
    "用好数字技术提升治理水平",
]
TRADITIONAL = [
    "會議強調要搶抓農時推進春耕",
    "加快補齊農村基礎設施短板",
    "持續優化營商環境",
    "把惠民政策落到每家每戶",
    "嚴格落實防汛責任",
    "組織志願者走進社區開展服務",
    "推動傳統產業轉型升級",
    "確保群眾溫暖過冬",
    "深入基層聽取意見建議",
    "發展數字經濟關係長遠",
]


def written(opening: str, clauses: list[str]) -> str:
    return opening + "，" + "，".join(clauses) + "。"


def sentence() -> st.SearchStrategy[str]:
    parts = st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=4, unique=True)
    return st.builds(written, st.sampled_from(OPENINGS), parts)


def paragraphs(least: int = 1, most: int = 5) -> st.SearchStrategy[str]:
    return st.lists(sentence(), min_size=least, max_size=most, unique=True).map("\n".join)


def headlines() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=3, unique=True).map("\n".join)


def traditional(least: int = 4) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(TRADITIONAL), min_size=least, max_size=10, unique=True).map("，".join)
