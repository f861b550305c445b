"""Make pages whose paragraphs stand on one line each, as sites give them, and count how many come back unchanged.

    python benchmarks/unbroken.py

Needs nothing but this checkout: the paragraphs are those of `clean_texts.txt`, headlines stand below. Such a page needs
nothing, but some of its headlines are as long as others, as lines of a column are. The figures are the same everywhere.
"""

from __future__ import annotations

import sys
from random import Random
from typing import TYPE_CHECKING

from pages import at_blank_lines, rule_of_thumb
from roundtrip import texts

import govtext

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = 200
PARAGRAPHS = (3, 5, 8, 12)
HEADLINES = (
    "图书馆新馆开放首日迎来五千读者 老馆改造下月启动 北江堤防加固工程完工 地铁二号线试运行满一个月 南门早市搬进新棚 "
    "枇杷丰收：果农笑开颜 白鹭河上又添新桥 老城区改造方案公布 社区食堂惠及千名老人 冬泳队员迎新年（图片） "
    "《青澜志》首发式举行 公交线路优化，出行更便捷 “小门诊”解决大难题 市民学校开设夜间课堂 防汛物资储备到位 "
    "三十六座泵站通过验收 如何选择家庭保险 义务植树十二万株 水乡的早晨（油画） 非遗传承人走进课堂 夜间经济点亮街区 "
    "数字档案馆上线试运行 为民办实事清单出炉 校园足球联赛开赛"
).split()
TOOLS: dict[str, Callable[[str], list[str]]] = {
    "govtext": lambda page: govtext.reflow(page).splitlines(),
    "rule of thumb": rule_of_thumb,
    "blank lines": at_blank_lines,
}


def plain(rng: Random, paragraphs: list[str]) -> list[str]:
    """Paragraphs under a title."""
    return [rng.choice(HEADLINES), *paragraphs]


def heads(rng: Random, paragraphs: list[str]) -> list[str]:
    """A head over each paragraph, some of two parts."""
    return [line for each in paragraphs for line in (" ".join(rng.sample(HEADLINES, rng.choice((1, 2)))), each)]


def numbered(rng: Random, paragraphs: list[str]) -> list[str]:
    """A numbered head over each paragraph."""
    numbers = "一二三四五六七八九十"
    return [line for k, each in enumerate(paragraphs) for line in (f"{numbers[k % 10]}、{rng.choice(HEADLINES)}", each)]


def items(rng: Random, paragraphs: list[str]) -> list[str]:
    """A list under each paragraph."""
    page = [rng.choice(HEADLINES)]
    for paragraph in paragraphs:
        page.append(paragraph)
        page += [f"{k}.{rng.choice(HEADLINES)}{rng.choice('；。')}" for k in range(1, rng.choice((3, 4, 5)))]
    return page


def questions(rng: Random, paragraphs: list[str]) -> list[str]:
    """Questions and answers."""
    return [line for each in paragraphs for line in (f"问：{rng.choice(HEADLINES)}？", f"答：{each}")]


def related(rng: Random, paragraphs: list[str]) -> list[str]:
    """An article with the headlines of others below it, of one part or two."""
    others = [" ".join(rng.sample(HEADLINES, rng.choice((1, 2)))) for _ in range(8)]
    return [*plain(rng, paragraphs), "相关新闻", *others]


KINDS = (plain, heads, numbered, items, questions, related)


def unchanged(make: Callable[[Random, list[str]], list[str]], paragraphs: list[str]) -> dict[str, float]:
    """Give the share of pages that each tool leaves as they are."""
    rng = Random(make.__name__)
    counted = dict.fromkeys(TOOLS, 0)
    for _ in range(PAGES):
        lines = make(rng, rng.sample(paragraphs, rng.choice(PARAGRAPHS)))
        page = rng.choice(("\n", "\n\n", "\n　　")).join(lines)
        for name, tool in TOOLS.items():
            counted[name] += [line.strip() for line in tool(page)] == lines
    return {name: count / PAGES for name, count in counted.items()}


def main() -> int:
    """Print a row for each kind of page."""
    paragraphs = [text for text in texts() if "\n" not in text and len(text) >= 30 and text[0] >= "\u3000"]
    print(f"{PAGES} pages a row; the share that comes back as it was\n")
    print(f"{'page':12}" + "".join(f"{name:>15}" for name in TOOLS))
    for make in KINDS:
        print(f"{make.__name__:12}" + "".join(f"{share:>15.1%}" for share in unchanged(make, paragraphs).values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
