"""Find a name in the clean text, and show where it stood on the page.

An entity recognizer wants clean text, an archive wants the place on the page. Here the name is broken over two lines
and spaced out, and the headline stands behind the body; the clean text still knows.
"""

import re

import govtext

page = """\
本報訊（記者 林曉舟）昨日，青瀾市水利局局長歐
陽 若 谷 到 石 橋 鎮 檢 查 水 庫 除 險 加 固 工
程。工程完工後，下游三個村不再受內澇之苦。
石橋鎮水庫除險加固
"""

document = govtext.normalize(page)
assert document.text is not None
clean = str(document.text)
print(clean)
print()

name = re.search("欧阳若谷", clean)
assert name is not None
spans = document.text.origin(*name.span())
print(f"{name.group()} stands at {name.span()} of the clean text and came from")
for start, end in spans:
    print(f"  {start:>3}–{end:<3} {page[start:end]!r}")

print("What was changed there:")
first, last = spans[0].start, spans[-1].end
for change in document.changes:
    if any(start < last and first < end for start, end in change.spans):
        print(f"  {change.rule:<22} {change.before!r} → {change.after!r}")

place = page.index("石橋鎮水庫")
(moved,) = document.text.locate(place, place + 5)
print(f"The headline stood at {place} of the page and stands at {moved.start} now: {clean[slice(*moved)]}")
