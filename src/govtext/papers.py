"""Names of papers, agencies and sites, as far as their last word tells."""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["PAPER", "balanced", "is_paper", "without_page"]

PAPER: Final = "[一-鿿]{1,8}(?:报|[网社](?:客户端)?|新闻|在线|周刊|电视台|融媒体?(?:中心)?)"
#: The name of a site may begin with its address: Qinglan.com 青澜新闻网.
_ADDRESS: Final = r"[A-Za-z][A-Za-z0-9-]{1,20}\.(?:com|net|org|cn|tw|hk)[ ]"
_PAPER_ALONE: Final = lazy(f"(?:{_ADDRESS})?{PAPER}")
#: Words that end as the names of papers and sites do: 情况通报, 合作社, 互联网; and sections: 图片新闻, 文化周刊.
_NO_PAPER: Final = lazy(
    "[一-鿿]{0,8}(?:[通公喜捷海预举情电汇简战警填申上回画播]报|(?:合作|旅行|公|供销)社"
    "|(?:联|上|治理|防护|安全|保障|关系|管|路|电|水|天|渔|撒|织)网)"
    "|(?:图片|国际|国内|本地|社会|时政|要闻|重要|头条|最新|热点|视频|突发|今日|每日|一周|基层"
    "|体育|财经|娱乐|综合|校园|文化|生活|教育|健康|文艺|读书|教学|周末|艺术|时尚|旅游|汽车|房产|法治|农业"
    "|民生|服务)(?:新闻|周刊|在线)"
)


def is_paper(line: str) -> bool:
    """Say whether a line is the name of a paper, agency or site, and nothing else, for all that its last word tells.

    >>> is_paper("青澜日报"), is_paper("青澜日报社消息"), is_paper("情况通报")
    (True, False, False)
    """
    return _PAPER_ALONE.fullmatch(line) is not None and _NO_PAPER.fullmatch(line) is None


_PAGED: Final = lazy(r"《([^》]{2,16})》[^\d》]{0,4}\d{1,4}[年月][\d年月日A-Z第版：:·]{1,16}")


def without_page(source: str) -> str:
    """Take the day and the page off behind the name of a paper, and its marks with them.

    >>> without_page("《青澜日报》3月2日A01版"), without_page("《青澜日报》")
    ('青澜日报', '《青澜日报》')
    """
    match = _PAGED.fullmatch(source)
    return source if match is None else match[1]


def balanced(source: str) -> str:
    """Take off the bracket that closes the whole line, or those around the name.

    >>> balanced("青澜日报]"), balanced("[青澜日报]"), balanced("青澜[日报]")
    ('青澜日报', '青澜日报', '青澜[日报]')
    """
    inner = source.strip("[]［］")
    return inner if source[-1] in "]］" and not any(map(inner.__contains__, "[］]［")) else source
