"""The texts that govtext and its peers are measured on: invented, made by rule, the same on every machine.

    python benchmarks/texts.py broken 400

prints 400 characters of broken pages. Five kinds: `simplified` and `traditional` prose, one paragraph a line, that
needs nothing but (the second) its script; `broken` newspaper pages as extraction leaves them; `glossed` ones, whose
commonest characters are followed by readings; `english` prose.
"""

from __future__ import annotations

import sys
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from opencc import OpenCC

from govtext.testing import ascii_marks, double_glyphs, gloss, letter_space, radicals

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACES = "青澜市 石桥镇 河湾县 东坡村 临江区 云岭乡 平川县 南浦新区 柳溪街道 白鹭湾 长宁县 望湖区".split()
OFFICES = (
    "市政府 县委宣传部 区教育局 省水利厅 市交通运输局 县农业农村局 市场监管所 卫生健康委员会 文化馆 "
    "人民检察院 应急管理部门 乡村振兴办公室 统计局 住房保障中心 气象台 消防救援支队"
).split()
PEOPLE = "林晓舟 陈立安 沈若谷 何春生 罗文彬 周小禾 吴静 苏云帆 叶知秋 王建平 李秀兰 张宏远".split()
THINGS = (
    "防汛工作 农田水利建设 义务教育 食品安全 公共交通 旅游产业 老旧小区改造 营商环境 生态保护 数字经济 "
    "粮食生产 医疗服务 基层治理 就业创业 历史文化遗产 森林防火 安全生产 社区养老 职业培训 污水处理"
).split()
DEEDS = (
    "深入开展 全面推进 统筹安排 认真落实 进一步加强 持续改善 积极探索 大力支持 严格规范 及时公布 "
    "广泛宣传 稳步提升 重点检查 逐步完善 主动服务"
).split()
CLAUSES = (
    "各级各部门要提高认识，加强领导，确保责任到人、措施到位",
    "与去年同期相比增长{n}.{m}%，为近{k}年来最高",
    "{people}表示，下一步还将投入资金{n}万元",
    "目前已有{n}户居民受益，群众满意率达到{m}%",
    "记者在现场看到，工作人员正忙着登记、核对、发放",
    "“以前办事要跑好几趟，现在在家门口就能办。”{people}高兴地说",
    "这项工程自20{m}年{k}月开工，总长{n}公里，预计明年{k}月完工",
    "会议强调，要坚持问题导向，做到早发现、早报告、早处置",
    "通知要求，对弄虚作假、推诿扯皮的，要依法依规严肃处理",
    "专家认为，发展不能只看眼前，还要为子孙后代留下绿水青山",
    "在{place}，一条新修的道路连接起{k}个村庄，农产品运输时间缩短一半",
    "{office}有关负责人介绍，全年计划培训{n}人次，覆盖{k}个乡镇",
)
VERBS = "announced approved reviewed expanded postponed inspected funded completed outlined discussed".split()
NOUNS = (
    "the irrigation plan,the new library,a flood control project,the regional budget,public transport services,"
    "a training programme,the annual report,food safety standards,the water treatment plant,rural schools"
).split(",")
WHO = "The county government,Officials,The municipal council,Engineers,A spokesman,Local farmers,The ministry".split(
    ","
)
TAILS = (
    "which serves more than {n} households in {k} townships",
    "saying that work would begin before the end of the year",
    "after {k} months of talks with residents and experts",
    "and promised that the results would be made public on Jan. {k}",
    "although costs have risen by {m} percent since 20{m}",
    "“to keep the river clean for the next generation”",
)


def _sentence(random: Random) -> str:
    filled = {"n": random.randrange(100, 9000), "m": random.randrange(10, 24), "k": random.randrange(2, 12)}
    filled |= {"people": random.choice(PEOPLE), "place": random.choice(PLACES), "office": random.choice(OFFICES)}
    first = f"{random.choice(PLACES)}{random.choice(OFFICES)}{random.choice(DEEDS)}{random.choice(THINGS)}"
    clauses = [first, *random.sample(CLAUSES, random.randrange(1, 4))]
    return "，".join(clauses).format(**filled).replace("”，", "”") + "。"


def articles(seed: int) -> Iterator[tuple[str, list[str]]]:
    """Yield articles without end: a headline, and paragraphs."""
    random = Random(seed)
    while True:
        title = f"{random.choice(PLACES)}{random.choice(DEEDS)}{random.choice(THINGS)}"
        paragraphs = [
            "".join(_sentence(random) for _ in range(random.randrange(1, 5))) for _ in range(random.randrange(2, 8))
        ]
        paragraphs[0] = f"本报讯（记者 {random.choice(PEOPLE)}）" + paragraphs[0]
        yield title, paragraphs


def _prose() -> Iterator[str]:
    for title, paragraphs in articles(1):
        yield title + "\n"
        for paragraph in paragraphs:
            yield paragraph + "\n"
        yield "\n"


def _wrapped(paragraph: str, measure: float) -> Iterator[str]:
    line, room = "", measure - 2  # the indent is lost
    for character in paragraph:
        wide = 0.5 if character < "\u2000" else 1.0
        if wide > room and character not in "，。；：、！？）”》":
            yield line
            line, room = "", measure
        line += character
        room -= wide
    yield line


def _pages() -> Iterator[str]:
    """Yield newspaper pages, a page at a time: one column after the other, and what extraction did to them."""
    random = Random(2)
    found = articles(3)
    for number in range(1, 1_000_000):
        measure = random.choice((13.0, 16.0, 18.0, 22.0))
        spread = random.randrange(3)
        rows = [f"第{number % 16 + 1}版", f"2023年6月{number % 28 + 1}日 星期三"]
        for _ in range(random.randrange(3, 6)):
            title, paragraphs = next(found)
            rows.append(
                letter_space(title).text if spread == 0 else double_glyphs(title).text if spread == 1 else title
            )
            rows += [row for paragraph in paragraphs for row in _wrapped(paragraph, measure)]
        rows.append("责任编辑：苏云帆 版式：叶知秋")
        page = "\n".join(rows)
        if number % 2:
            page = radicals(page, share=0.2, seed=number).text
        if number % 3 == 0:
            page = ascii_marks(page, share=0.5, seed=number).text
        if number % 4 == 0:
            page = page.replace("\n", "\n\n")
        yield page + "\n\f"


def _glossed() -> Iterator[str]:
    convert = OpenCC("s2t").convert
    for title, paragraphs in articles(4):
        rows = [title, *(row for paragraph in paragraphs for row in _wrapped(paragraph, 18.0))]
        yield gloss(convert("\n".join(rows)), "會開發務進業產農區國動學員長這來").text + "\n"


def _english() -> Iterator[str]:
    random = Random(5)
    while True:
        sentences: list[str] = []
        for _ in range(random.randrange(2, 7)):
            tail = random.choice(TAILS).format(
                n=random.randrange(100, 9000), m=random.randrange(10, 24), k=random.randrange(2, 12)
            )
            sentences.append(f"{random.choice(WHO)} {random.choice(VERBS)} {random.choice(NOUNS)}, {tail}.")
        yield " ".join(sentences) + "\n"


#: So much of a kind is made; more is this much again and again, each time with other numbers.
MADE = 300_000
_SOURCES = {"simplified": _prose, "broken": _pages, "glossed": _glossed, "english": _english}
KINDS = ("simplified", "traditional", "broken", "glossed", "english")


@cache
def _made(kind: str) -> str:
    if kind == "traditional":
        return OpenCC("s2t").convert(_made("simplified"))
    parts: list[str] = []
    size = 0
    for part in _SOURCES[kind]():
        parts.append(part)
        size += len(part)
        if size >= MADE:
            break
    return "".join(parts)[:MADE]


def text(kind: str, size: int) -> str:
    """Give `size` characters of a kind."""
    made = _made(kind)
    return (made * (size // len(made) + 1))[:size]


if __name__ == "__main__":
    print(text(sys.argv[1], int(sys.argv[2])))
