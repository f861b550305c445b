"""A newspaper page, as a PDF gave it, becomes articles.

The page beside this file has what such pages have: columns wrapped line by line, both headlines after both bodies,
one of them drawn twice over (fake bold) and one letter-spaced, radicals in the place of characters, a folio and an
editors' line. Prints the articles and what was left out.
"""

from pathlib import Path

import govtext

page = Path(__file__).with_name("newspaper_page.txt").read_text(encoding="utf-8")
document = govtext.normalize(page)

for number, article in enumerate(document.articles, start=1):
    print(f"── article {number} " + "─" * 40)
    for name in ("kicker", "title", "deck"):
        for line in getattr(article, name):
            print(f"{name:>10}  {line}")
    for name in ("byline", "dateline", "credit", "jump"):
        if value := getattr(article, name):
            print(f"{name:>10}  {value}")
    for block in article.blocks:
        print(f"{block.role:>10}  {block}")
    print()

print("── left out " + "─" * 42)
for gone in document.dropped:
    if not gone.text.isspace():
        print(f"{gone.rule:>20}  {gone.text}")
