"""Thirty seconds of govtext: `normalize`, and three of its doors one by one."""

import govtext

page = """\
全市春灌工作会议召开
本报讯（记者 林晓舟）3月8日，全市春灌工
作会议在青澜召开。会议要求，各县区要抢抓农
时，把水送到田间地头。
（下转第三版）
"""

document = govtext.normalize(page)
article = document.articles[0]
print(article.title, article.byline, article.jump, sep="\n")
for block in article.blocks:
    print(block.text)

print()
print(govtext.repair("⼈ ⺠ 政 府 要 求 ， ６ ⽉ 底 前 全 部 完 成 。"))  # characters
print(govtext.reflow("会议要求，各县区要抢抓农\n时，把水送到田间地头。"))  # lines
print(govtext.simplify("乾隆年間的水利設施仍在使用"))  # script
