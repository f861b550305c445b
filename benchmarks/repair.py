"""Measure `repair`: what comes back of damage with exact truth, what clean text loses, and how fast it is.

    python benchmarks/repair.py [--texts FOLDER] [--count 200]

Needs running Chinese text: all *.txt under FOLDER (default: ../shared/script). Without it this says so and measures
nothing.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter

from common import parser, running_text
from opencc import OpenCC

from govtext.damage import repair
from govtext.damage.gloss_table import glosses
from govtext.testing import Damaged, gloss, mojibake
from govtext.text import Text

LEFT = re.compile(r"[(?][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")
HONEST = (
    "龖（dá）是生僻字，张赟（yūn）、堃(kūn)、垚(yáo)、犇(bēn)、淼(miǎo)都读对了。",
    "人工智能(AI)、中国(zhong guo)、国内生产总值(GDP)、世界卫生组织(who)。",
    "每(měi)个(gè)字(zì)都(dōu)注(zhù)了(le)音(yīn)，供(gōng)孩(hái)子(zi)读(dú)。",
    "學(xué)生(shēng)讀(dú)書(shū)，每(měi)個(gè)字(zì)都(dōu)注(zhù)了(le)音(yīn)。",
    "行(xíng)走，银行(háng)；长(cháng)短，生长(zhǎng)；重(zhòng)量，重(chóng)复；乐(lè)，乐(yuè)。",
)


def score(damaged: Damaged, mended: Text) -> tuple[Counter[str], list[tuple[str, str]]]:
    """Compare each damaged region with what stands in its place: right, lost (U+FFFD, and else right) or wrong."""
    counts: Counter[str] = Counter()
    wrong: list[tuple[str, str]] = []
    out = str(mended)
    groups: list[list[int]] = []  # start and end in the damaged text, in the result, in the truth
    grown = 0
    for start, end, original in damaged.regions:
        spans = mended.locate(start, end)
        truth = start - grown
        grown += end - start - len(original)
        if not spans:
            if original:
                counts["wrong"] += 1
            continue
        low, high = spans[0].start, spans[-1].end
        if groups and (low < groups[-1][3] or start <= groups[-1][1]):
            last = groups[-1]
            groups[-1] = [last[0], end, last[2], max(high, last[3]), last[4], truth + len(original)]
        else:
            groups.append([start, end, low, high, truth, truth + len(original)])
    for _, _, low, high, first, last in groups:
        meant, got = damaged.truth[first:last], out[low:high]
        if not meant:
            continue
        if got == meant:
            counts["right"] += 1
        elif "\ufffd" in got and re.fullmatch(re.sub("\ufffd+", ".*", re.escape(got)), meant, re.DOTALL):
            counts["lost"] += 1
        else:
            counts["wrong"] += 1
            wrong.append((meant, got))
    return counts, wrong


def glossed(text: str, count: int) -> None:
    """Injected readings: lists of the commonest Traditional characters, and of all 3,534."""
    readings = glosses().readings
    common = [char for char, _ in Counter(char for char in text if char in readings).most_common()]
    print("list   private use  pages  regions  restored     lost    wrong  glosses left")
    for size in (20, 50, 100, 200, 400, 600, len(readings)):
        for private in ("keep", "strip"):
            rng = random.Random(size)
            total: Counter[str] = Counter()
            left = 0
            for _ in range(count):
                begin = rng.randrange(len(text) - 1500)
                page = text[begin : begin + rng.randrange(1000, 1500)]
                chars = common[:size] if size < len(readings) else rng.sample(sorted(readings), len(readings))
                damaged = gloss(page, chars, private_use=private)
                mended = repair(Text(damaged.text), select=["damage.pinyin-gloss"])
                total += score(damaged, mended)[0]
                left += len(LEFT.findall(str(mended)))
            regions = max(total.total(), 1)
            shares = "  ".join(f"{100 * total[kind] / regions:6.1f}%" for kind in ("right", "lost", "wrong"))
            print(f"{size:5}  {private:11}  {count:5}  {total.total():7}  {shares}  {left:6}")


def misread(sentences: list[str], traditional: list[str]) -> None:
    """Sentences written in one encoding and read in another."""
    print("\nwritten as  read as    sentences  exact     lost    wrong")
    for written, read, source in (
        ("utf-8", "latin-1", sentences),
        ("utf-8", "cp1252", sentences),
        ("gbk", "latin-1", sentences),
        ("gbk", "cp1252", sentences),
        ("big5", "latin-1", traditional),
        ("utf-8", "gbk", sentences),
        ("utf-8", "gb18030", sentences),
        ("big5", "gb18030", traditional),
        ("gbk", "big5", sentences),
    ):
        total: Counter[str] = Counter()
        for sentence in source:
            damaged = mojibake(sentence, written, read)
            if "\ufffd" in damaged.text and written != "utf-8":
                continue
            mended = repair(damaged.text, select=["damage.mojibake"])
            if mended == damaged.truth:
                total["exact"] += 1
            elif "\ufffd" in mended and fits(mended, damaged.truth):
                total["lost"] += 1
            else:
                total["wrong"] += 1
        count = max(total.total(), 1)
        shares = "  ".join(f"{100 * total[kind] / count:6.2f}%" for kind in ("exact", "lost", "wrong"))
        print(f"{written:10}  {read:9}  {total.total():9}  {shares}")


def fits(mended: str, truth: str) -> bool:
    """Say whether all but the U+FFFD of `mended` is right."""
    pattern = re.sub("\ufffd+", lambda match: f".{{1,{2 * len(match[0])}}}", re.escape(mended))
    return re.fullmatch(pattern, truth, re.DOTALL) is not None


def clean(text: str) -> None:
    """What clean text loses, and the speed beside ftfy."""
    import ftfy

    changes = Counter(change.rule for change in repair(Text(text)).changes)
    print(f"\nclean text: {len(text):,} characters; changed: {dict(changes) or 'nothing'}")
    ours = min(clock(repair, text) for _ in range(5))
    theirs = min(clock(ftfy.fix_text, text) for _ in range(2))
    size = len(text) / 1e6
    print(f"repair {size / ours:.1f} Mchar/s, ftfy.fix_text {size / theirs:.1f} Mchar/s: {theirs / ours:.1f} times")
    kept = sum(repair(honest) == honest for honest in HONEST)
    print(f"honest annotation: {kept} of {len(HONEST)} kinds unchanged")


def clock(function: object, text: str) -> float:
    """Give the seconds that one call takes."""
    assert callable(function)
    begin = time.perf_counter()
    function(text)
    return time.perf_counter() - begin


def main() -> int:
    """Print all tables."""
    given = parser(__doc__).parse_args()
    text = running_text(given.texts)
    if text is None:
        return 0
    # Lines that stand more than once are headings and furniture: they would count one place many times.
    lines = Counter(re.sub(r"<[^>]*>|#", "", line).strip() for line in text.split("\n"))
    running = "".join(line for line, count in lines.items() if count == 1)
    traditional = OpenCC("s2t").convert(running)
    glossed("".join(char for char in traditional if char.encode("gbk", "ignore")), given.count)
    sentences = re.findall(r"[^。！？\n<>]{8,120}[。！？]", running)[:3000]
    misread(sentences, re.findall(r"[^。！？\n<>]{8,120}[。！？]", traditional)[:3000])
    clean(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
