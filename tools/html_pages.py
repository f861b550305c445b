"""Newspaper pages as HTML, each set by choices of its own: what `typeset_pages.py` prints.

Pages differ in script, template, measure, face, leading, justification, indents, hyphens, bold that is set twice, and
in the order in which things are painted: headlines may come after all bodies, as they do where a page was laid out in
frames.
"""

from __future__ import annotations

import html
import random
import re
from typing import Any

import opencc
import pyphen
from corpora import SURNAMES, Article

__all__ = ["Setter"]

Page = dict[str, Any]

SHY = "\u00ad"
#: Leaves hyphens at the ends of lines and nothing elsewhere, as typesetters do that hyphenate by themselves.
_CLEAN = """<script>
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
function at(node, k) {
  const range = document.createRange();
  range.setStart(node, k);
  range.setEnd(node, k + 1);
  return range.getBoundingClientRect();
}
while (walker.nextNode()) {
  const node = walker.currentNode;
  for (let k = 0; k < node.data.length; k++) if (node.data[k] === "\\u00ad") {
    const before = at(node, k - 1), after = at(node, k + 1);
    found.push([node, k, after.left < before.left || after.top > before.top + 2]);
  }
}
for (const [node, k, printed] of found.reverse()) node.replaceData(k, 1, printed ? "-" : "");
</script>"""
TEMPLATES = {
    "latn": ("report", "report", "grid", "flow", "stack", "wrap"),
    "han": ("grid", "grid", "stack", "stack", "flow", "flow", "wrap", "wrap", "official", "web"),
}
FACES = {
    "latn": ("Liberation Serif", "Liberation Sans"),
    "hans": ("Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UMing CN", "WenQuanYi Zen Hei"),
    "hant": ("Noto Serif CJK TC", "AR PL UMing TW"),
}
_NAMES = ("建国", "丽", "志强", "晓东", "敏", "文博", "思远", "静")
_PEOPLE = ("Ann Lee", "J. Carter", "Maria Silva", "Tom Brown")
#: Each in Chinese, and in English.
_CAPTIONS = (
    ("图为活动现场。{} 摄", "上图：群众在广场上参加演出。本报记者 {} 摄", "工人们在车间里忙碌。{}摄"),
    ("Residents wait outside the hall. Photo by {}", "The bridge after the storm. (Photo: {})"),
)
_DATELINES = (
    ("本报讯（记者{}）", "【本报讯】", "新华社北京1月5日电（记者{}）"),
    ("BEIJING — ", "GENEVA, Feb. 13 (Xinhua) — ", "SYDNEY, March 2 — "),
)
_CREDITS = (
    ("（《江城日报》）", "（本报综合）", "（新华社）"),
    (" (Xinhua)", "(Source: Agency press release)", " (Reuters)"),
)


class Setter:
    """The choices that were made for one page, and its HTML."""

    def __init__(self, articles: list[Article], script: str, dice: random.Random) -> None:
        self.dice = dice
        self.script = script
        self.latin = script == "latn"
        self.template = dice.choice(TEMPLATES["latn" if self.latin else "han"])
        self.single = self.template in ("report", "official", "web")
        self.articles = articles[: dice.choice((1, 1, 2)) if self.single else dice.randint(2, 6)]
        self.body_size = dice.choice((10, 10.5, 11) if self.single else (8, 9, 9, 9.5, 10))
        if self.template == "official":
            self.body_size = dice.choice((14, 15, 16))
        self.width = dice.choice((210, 216)) if self.single else dice.choice((190, 230, 260, 300, 340))
        self.indent = dice.choice(("none", "none", "css") if self.latin else ("none", "css", "css", "u3000"))
        self.hyphens = dice.choice(("none", "shy", "clean", "clean")) if self.latin else "none"
        self.double = dice.choice((None, None, "line", "char"))
        self.hyphenator = pyphen.Pyphen(lang="en_US")
        self.other = articles[-1]  # of which headlines are made that the corpus does not have
        for each in self.articles:
            self._furnish(each)

    def _person(self) -> str:
        return self.dice.choice(_PEOPLE) if self.latin else self.dice.choice(SURNAMES) + self.dice.choice(_NAMES)

    def _furnish(self, article: Article) -> None:
        """Add what stands round an article, and keep no more of it than fits."""
        dice = self.dice
        del article["paragraphs"][dice.randint(3, 12) :]
        paragraphs = article["paragraphs"]
        if dice.random() < 0.2:
            article["kicker"] = self.other["title"][:30]
        if self.latin and dice.random() < 0.2:
            article["deck"] = re.split("[,.] ", self.other["paragraphs"][0])[0][:70]
        if dice.random() < 0.4:
            article["byline"] = f"By {self._person()}" if self.latin else f"□ 本报记者 {self._person()}"
        if dice.random() < 0.3 and not self.single:
            article["captions"] = [dice.choice(_CAPTIONS[self.latin]).format(self._person())]
        if dice.random() < 0.25:
            paragraphs[0] = dice.choice(_DATELINES[self.latin]).format(self._person()) + paragraphs[0]
        if dice.random() < 0.2:
            paragraphs[-1] += dice.choice(_CREDITS[self.latin])
        if not self.latin and dice.random() < 0.08 and not self.single:
            article["jumps"] = [dice.choice(("（下转第三版）", "（上接第一版）"))]
        if self.template == "official" or dice.random() < 0.1:
            article["paragraphs"] = self._numbered(paragraphs)
        for k, paragraph in enumerate(paragraphs):
            if dice.random() < 0.05:  # as where a list was left out
                paragraphs[k] = re.sub("[.。]$", ":" if self.latin else "：", paragraph)
        if len(paragraphs) > 3 and dice.random() < (0.6 if self.latin else 0.3):
            sources = dice.sample(self.other["paragraphs"], min(len(self.other["paragraphs"]), dice.randint(1, 4)))
            article["subheads"] = [head for head in map(self._subhead, sources) if len(head) > 3]
        if self.script == "hant":
            for key, value in article.items():
                article[key] = [*map(_traditional, value)] if isinstance(value, list) else value and _traditional(value)

    def _subhead(self, paragraph: str) -> str:
        """Make a subhead of the first words of a paragraph."""
        first = re.split('[，。：“”]|[,.:;"“” ]{2}', paragraph)[0]
        if not self.latin:
            return first[: self.dice.randint(5, 14)]
        words = first.split()[: self.dice.randint(2, 9)]
        return " ".join(words) + self.dice.choice(("", "", "", "?"))

    def _numbered(self, paragraphs: list[str]) -> list[str]:
        """Make a list of paragraphs, with a colon in front of it."""
        form = self.dice.choice(("{}. ", "({}) ", "• ", "{}. ") if self.latin else ("{}、", "（{}）", "{}.", "{}是"))
        out: list[str] = []
        for k, paragraph in enumerate(paragraphs):
            digits = self.latin or form == "{}."
            number = str(k) if digits else "〇一二三四五六七八九十"[k % 10]
            text = paragraph.split(". ")[0] if self.latin and self.dice.random() < 0.5 else paragraph
            out.append(form.format(number) + text if k else re.sub("[.。]$", ":" if self.latin else "：", text))
        return out

    def furniture(self) -> list[str]:
        """Give the lines at the head and the foot of the page."""
        dice = self.dice
        if self.latin:
            return [dice.choice(("City Digest", "The Regional Record")), f"Vol. {dice.randint(2, 60)}, No. 3", "Page 4"]
        day = f"2023年{dice.randint(1, 12)}月{dice.randint(1, 28)}日　星期{dice.choice('一二三四五六')}"
        lines = [
            dice.choice(("江城日报", "海东晚报")),
            day,
            dice.choice(("要闻", "综合", "文化")),
            f"第{dice.randint(1, 16)}版",
        ]
        lines.append(f"责任编辑：{self._person()}　美术编辑：{self._person()}")
        return [*map(_traditional, lines)] if self.script == "hant" else lines

    def page(self) -> tuple[str, Page]:
        """Give the HTML, and what the page says."""
        dice = self.dice
        furniture = self.furniture()
        above = "".join(f"<span>{html.escape(line)}</span> " for line in furniture)
        bodies = [self._article(article) for article in self.articles]
        box = f"<main class={self.template}>{''.join(bodies)}</main>"
        head = f"<header>{above}</header>"
        inner = dice.choice((head + box, box + head))
        language = {"latn": "en", "hans": "zh-CN", "hant": "zh-TW"}[self.script]
        said = {"script": self.script, "template": self.template, "articles": self.articles, "furniture": furniture}
        script = _CLEAN if self.hyphens == "clean" else ""
        style = f"<meta charset=utf-8><style>{self._style()}</style>"
        return f"<html lang={language}>{style}<body>{inner}{script}</body></html>", said

    def _article(self, article: Article) -> str:
        parts: list[str] = []
        for key, tag in (("kicker", "h4"), ("title", "h2"), ("deck", "h3")):
            if article[key]:
                parts.append(f"<{tag}>{self._doubled(article[key])}</{tag}>")
        if article["byline"]:
            parts.append(f"<h5>{html.escape(article['byline'])}</h5>")
        rows = [f"<p>{self._set(paragraph)}</p>" for paragraph in article["paragraphs"]]
        for k, subhead in enumerate(article["subheads"]):
            rows.insert(1 + k * len(rows) // len(article["subheads"]), f"<h6>{html.escape(subhead)}</h6>")
        for caption in article["captions"]:
            rows.insert(self.dice.randint(0, len(rows)), f"<figure><i></i>{html.escape(caption)}</figure>")
        for jump in article["jumps"]:
            rows.insert(0 if "接" in jump else len(rows), f"<h6 class=jump>{jump}</h6>")
        columns = self.dice.choice((1, 1, 2, 2, 3)) if self.template == "grid" else self.dice.randint(2, 5)
        return f"<article><hgroup>{''.join(parts)}</hgroup><div style='--n:{columns}'>{''.join(rows)}</div></article>"

    def _set(self, paragraph: str) -> str:
        if self.hyphens != "none":
            paragraph = re.sub(r"[A-Za-z]{5,}", lambda m: self.hyphenator.inserted(m.group(), SHY), paragraph)
        return ("　　" if self.indent == "u3000" else "") + html.escape(paragraph)

    def _doubled(self, text: str) -> str:
        if self.double == "line":
            return f"<b style='position:absolute'>{html.escape(text)}</b>{html.escape(text)}"
        if self.double == "char":
            return "".join(f"<b style='position:absolute'>{html.escape(c)}</b>{html.escape(c)}" for c in text)
        return html.escape(text)

    def _style(self) -> str:
        dice, template = self.dice, self.template
        late, local, painted, pictured = (
            dice.random() < 0.3,
            dice.random() < 0.5,
            dice.random() < 0.3,
            dice.random() < 0.3,
        )
        align = "justify" if self.latin or dice.random() < 0.75 else "left"
        anywhere = not self.latin and dice.random() < 0.3
        spaced = 0 if self.latin else dice.choice((0, 0, 0, 0.25))
        between = dice.choice((0, 0, 0.5, 0.8) if self.single else (0, 0, 0, 0, 0.5, 0.8))
        indent = 0 if self.indent != "css" else 1.5 if self.latin else 2
        gap = dice.choice((4, 5, 6, 8))
        columns = f"columns: var(--n); column-gap: {gap}mm"
        flow = f"columns: {dice.choice((3, 4, 4, 5))}; column-gap: {gap}mm"
        grid = f"display: grid; grid-template-columns: repeat({dice.choice((2, 2, 3))}, 1fr); gap: {gap}mm"
        face, leading = dice.choice(FACES[self.script]), dice.choice((1.25, 1.35, 1.5, 1.6))
        margin = dice.choice((8, 10, 12))
        return "\n".join((
            f"@page {{ size: {self.width}mm {279 if self.single else 900}mm; margin: {margin}mm }}",
            '@page { @bottom-center { content: "Page " counter(page) } }' if template == "report" else "",
            f"body {{ margin: 0; width: {self.width - 2 * margin}mm; font: {self.body_size}pt/{leading} '{face}' }}",
            "header { display: flex; justify-content: space-between }",
            f"main {{ {grid if template == 'grid' else flow if template == 'flow' else ''} }}",
            f"article {{ margin-bottom: {gap}mm; {'isolation: isolate' if local else ''} }}",
            f"hgroup {{ text-align: {dice.choice(('left', 'center'))}; {_painted(1) if late else ''} }}",
            f"h2 {{ font-size: {dice.choice((15, 18, 22, 26))}pt; letter-spacing: {dice.choice((0, 0, 0.12))}em }}",
            "h2 { margin: 1mm 0; font-weight: normal; line-height: 1.3 }",
            f"h3, h4, h5, h6 {{ font-weight: normal; font-size: {self.body_size + 1}pt; margin: 1mm 0 }}",
            f"h6 {{ text-align: {dice.choice(('left', 'center'))}; {_painted(2) if painted else ''} }}",
            f"div {{ {columns if template in ('stack', 'grid', 'wrap') else ''} }}",
            f"p {{ margin: 0 0 {between}em; text-indent: {indent}em; text-align: {align} }}",
            f"p {{ word-break: {'break-all' if anywhere else 'normal'} }}",
            f"p:nth-of-type(3) {{ letter-spacing: {spaced}em }}",
            f"figure {{ margin: 1mm; font-size: {self.body_size - 1}pt; {_painted(3) if pictured else ''} }}",
            f"figure {{ float: {dice.choice(('left', 'right'))}; width: 45% }}" if template == "wrap" else "",
            "figure i { display: block; height: 20mm }",
        ))  # fmt: skip


def _painted(level: int) -> str:
    """Give the style of what is painted after everything else of its article or page."""
    return f"position: relative; z-index: {level}"


_CONVERTER = opencc.OpenCC("s2t")


def _traditional(text: str) -> str:
    return str(_CONVERTER.convert(text))
