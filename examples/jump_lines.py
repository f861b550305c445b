"""Two halves of an article, on two pages of one paper, become one.

A front page ends an article with （下转第三版）, page three goes on with （上接第一版）. `normalize` sees one page at a
time, so it cannot join them; it reads the jump line into a field and leaves both halves whole. Joining them is this
loop: the page that a jump names, the half there that says where it comes from, and the words that both share.
"""

import re

import govtext

PAGES = {
    1: """\
青澜日报 第1版
周明远调研春灌工作
本报讯（记者 林晓舟）3月8日，市委书记周明远
到石桥镇调研春灌工作。在东坡村的泵站，他详细
询问了渠道清淤和用水计划，要求把水送到田间地
头。周明远指出，今年墒情不足的麦田比往年多了
（下转第三版）
""",
    3: """\
青澜日报 第3版
石桥镇枇杷园迎来采摘季
本报讯（通讯员 陈立安）初夏时节，走进石桥镇的枇杷园，金黄的枇杷缀满枝头。
（上接第一版）三成，要把有限的水用在最需要的地
方。他强调，春灌工作要落实用水计划，做到上下游
兼顾。
""",
}
NUMBERS = {number: str(value) for value, number in enumerate("一二三四五六七八九", start=1)}
TO = re.compile("（下转第?([一二三四五六七八九0-9]+)版）")
FROM = re.compile("（上接第?([一二三四五六七八九0-9]+)版）")


def page_number(found: re.Match[str]) -> int:
    """Give the number of the page that a jump line names."""
    return int(NUMBERS.get(found[1], found[1]))


def shared(one: str, other: str) -> int:
    """Count the pairs of characters that two texts share."""
    return len({one[i : i + 2] for i in range(len(one))} & {other[i : i + 2] for i in range(len(other))})


documents = {number: govtext.normalize(page) for number, page in PAGES.items()}
for number, document in documents.items():
    for article in document.articles:
        jump = TO.search(article.jump or "")
        if jump is None:
            continue
        beginning = "\n".join(block.text for block in article.blocks)
        rest = str(documents[page_number(jump)]).split("\n")
        heads = [
            k for k, line in enumerate(rest) if (found := FROM.match(line)) is not None and page_number(found) == number
        ]
        best = max(heads, key=lambda k: shared(beginning, rest[k]))
        print(f"page {number} → page {page_number(jump)}: {' '.join(article.title)}")
        print()
        print(beginning + FROM.sub("", rest[best]))
