"""A scraped Traditional page becomes a Simplified article.

The mirror site that it came from put readings behind characters (`開(kāi)放`), and the page brings its navigation
along.
"""

from pathlib import Path

import govtext

page = Path(__file__).with_name("scraped_page.txt").read_text(encoding="utf-8")
document = govtext.normalize(page)
(article,) = document.articles

print(f"title   {article.title[0]}")
print(f"date    {article.date}")
print(f"source  {article.source}")
print(f"byline  {article.byline}")
print()
for block in article.blocks:
    print(block)
print()
print("left out:")
for gone in document.dropped:
    if gone.rule.startswith("articles.") and not gone.text.isspace():
        print(f"  {gone.text.strip()}")
