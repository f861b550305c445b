"""Review what cleaning did to a page before it goes into a corpus.

An editor wants to know three things: what was changed and by which rule, what was taken for what and why, and what
left. This prints the answers; `document.to_html()` is the same as a page to look at, with source and result side by
side. Give the name of a file to have it written there.
"""

import sys
from pathlib import Path

import govtext

page = Path(__file__).with_name("newspaper_page.txt").read_text(encoding="utf-8")
document = govtext.normalize(page)
print(document)
print()

print("── how much was changed " + "─" * 40)
stats = document.stats
print(f"{stats.characters_in} characters came, {stats.characters_out} went out;", end=" ")
print(f"{stats.characters_dropped} were dropped, {stats.blank_dropped} of them white space")
for safety, number in stats.classes.items():
    names = [rule.name for rule in govtext.rules() if rule.safety == safety and rule.name in stats.rules]
    print(f"{safety:>8} {number:>3}  {', '.join(names)}")
print()

print("── every change, in its place " + "─" * 34)
print(document.diff("words"))
print()

print("── why " + "─" * 57)
for decision in document.explain():
    if decision.what != "paragraph":
        print(f"{decision.what:>9}  {decision.text}  ({decision.reason})")

if len(sys.argv) > 1:
    Path(sys.argv[1]).write_text(document.to_html(), encoding="utf-8")
