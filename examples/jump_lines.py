"""Two halves of an article, on two pages of one paper, become one.

A front page ends an article with （下转第三版）, page three goes on with （上接第一版）. Handed in alone, each page
keeps its half, with the jump line in a field. Handed in together, the halves are one article, and the sentence that
the page cut is whole.
"""

import govtext

FRONT = """\
青澜日报 第1版
周明远调研春灌工作
本报讯（记者 林晓舟）3月8日，市委书记周明远
到石桥镇调研春灌工作。在东坡村的泵站，他详细
询问了渠道清淤和用水计划，要求把水送到田间地
头。周明远指出，今年墒情不足的麦田比往年多了
（下转第三版）
"""
THIRD = """\
青澜日报 第3版
石桥镇枇杷园迎来采摘季
本报讯（通讯员 陈立安）初夏时节，走进石桥镇的枇杷园，金黄的枇杷缀满枝头。
周明远调研春灌工作
（上接第一版）三成，要把有限的水用在最需要的地
方。他强调，春灌工作要落实用水计划，做到上下游
兼顾。
"""

for article in govtext.normalize(FRONT).articles:
    print("page 1 alone:", *article.title, article.jump)

issue = govtext.normalize(FRONT + THIRD)
print("both pages:", *(" ".join(article.title) for article in issue.articles))
print()
print(issue.articles[0])
print()
for gone in issue.dropped:
    if gone.rule == "articles.jump":
        print(gone.text, gone.spans)
