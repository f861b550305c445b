"""The change report as one HTML page that needs nothing else: no network, no fonts, no script of others."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from govtext.data import read
from govtext.pipeline import rules
from govtext.report.counts import CLASSES, class_of, counted
from govtext.report.marks import Marks, escaped
from govtext.report.rows import Row, rows_of
from govtext.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govtext.article import Article
    from govtext.document import Document
    from govtext.stats import Stats

__all__ = ["page"]

#: Colours that articles take turns with.
COLOURS: Final = 6
#: From so many rows on, the browser lays out only what is seen.
LONG: Final = 1_000
#: A list of more articles than this is folded away.
MANY: Final = 12
#: So many characters of a line that moved tell which one it was.
ENOUGH: Final = 40
_TELLS: Final = {
    "repair": "restores what was there",
    "fold": "loses a distinction",
    "layout": "a guess about the page",
    "remove": "leaves the text",
    "other": "by a rule of your own",
}
_FIELDS: Final = ("byline", "author", "dateline", "date", "source", "credit", "jump")


def page(document: Document) -> str:
    """Write the report of a document."""
    changes = document.changes
    stats = counted(document, changes)
    marks = Marks(stats.rules)
    rows = rows_of(document, changes)
    body = "".join(_body(document, rows, marks))  # before the head: it numbers the rules that only it meets
    shown = {row.article for row in rows}
    articles = {a: article for a, article in enumerate(document.articles) if a in shown}  # an empty one has no row
    return "".join((*_head(document, marks), *_top(articles, stats, marks), body, *_foot()))


def _title(article: Article) -> str:
    return " ".join(article.title or article.kicker or article.deck) or "(no headline)"


@cache
def _script_hash() -> str:
    return b64encode(sha256(read("report", "page.js").encode()).digest()).decode("ascii")


def _head(document: Document, marks: Marks) -> Iterator[str]:
    title = visible(_title(document.articles[0])) if document.articles else "no articles"
    # Should a tag ever get past the escaping, this keeps a browser from running it.
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_script_hash()}'"
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)} · change report</title>\n<style>\n{read('report', 'page.css')}"
    )
    for name in CLASSES:
        numbers = [k for k, rule in enumerate(marks.rules) if class_of(rule) == name]
        if numbers:
            these = ",".join(f".r{k}" for k in numbers)
            yield f":is({these}){{--tint:var(--{name});--line:var(--{name}-line)}}\n"
            yield f"body:has(#c-{name}:not(:checked)) :is({these}){{{_OFF}}}\n"
    yield from (f"body:has(#k{k}:not(:checked)) .r{k}.r{k}{{{_OFF}}}\n" for k in range(len(marks.rules)))
    yield "</style>\n</head>\n"


#: What a filter does to a mark: it looks like the text around it; a row of its own goes.
_OFF: Final = "--tint:none;--line:none;--sign:none;--show:none"


def _top(articles: Mapping[int, Article], stats: Stats, marks: Marks) -> Iterator[str]:
    yield '<body>\n<a class="skip" href="#articles">Skip to the articles</a>\n<header>\n<h1>Change report</h1>\n'
    yield '<dl class="counts">\n'
    counts = [
        ("articles", f"{len(articles):,}", ""),
        ("changes", f"{stats.changes:,}", ""),
        ("characters in", f"{stats.characters_in:,}" if stats.characters_in is not None else "unknown", ""),
        ("characters out", f"{stats.characters_out:,}", ""),
        ("dropped", f"{stats.characters_dropped:,}", f"{stats.blank_dropped:,} of them white space"),
    ]
    for name, number, more in counts:
        small = f" <small>{more}</small>" if more else ""
        yield f"<div><dt>{name}</dt><dd>{number}{small}</dd></div>\n"
    yield "</dl>\n</header>\n"
    yield from _filters(stats, marks)
    count = len(articles)
    if count > 1:
        yield '<nav aria-label="Articles">\n'
        yield f"<details>\n<summary>{count:,} articles</summary>\n" if count > MANY else ""
        yield "<ol>\n"
        for a, article in articles.items():
            title = escaped(_title(article))
            yield f'<li class="a{a % COLOURS}"><a href="#a{a}"><bdi lang="zh">{title}</bdi></a></li>\n'
        yield "</ol>\n" + "</details>\n" * (count > MANY) + "</nav>\n"


def _filters(stats: Stats, marks: Marks) -> Iterator[str]:
    if not marks.rules:
        return
    classes = dict.fromkeys(CLASSES, 0) | dict(stats.classes)
    used = {class_of(rule) for rule in marks.rules}
    yield '<section class="filters" aria-label="Filters">\n<fieldset>\n<legend>Show changes</legend>\n'
    for name in (name for name in CLASSES if name in used):
        yield (
            f'<label class="{name}" title="{_TELLS[name]}"><input type="checkbox" id="c-{name}" checked '
            f'autocomplete="off"><span class="key">{name}</span> <b>{classes[name]:,}</b></label>\n'
        )
    yield "</fieldset>\n<details>\n<summary>By rule</summary>\n<ul>\n"
    summaries = {r.name: r.summary[:1].upper() + r.summary[1:].rstrip(".") for r in rules()}
    for k, rule in enumerate(marks.rules):
        yield (
            f'<li><label><input type="checkbox" id="k{k}" checked autocomplete="off"><span class="key r{k}">'
            f"{escaped(rule)}</span> <b>{stats.rules.get(rule, 0):,}</b></label> "
            f"<span>{escaped(summaries.get(rule, ''))}</span></li>\n"
        )
    yield (
        "</ul>\n</details>\n<p class=hint>Point at a mark, or reach it with <kbd>Tab</kbd> and go on with <kbd>←</kbd> "
        "<kbd>→</kbd>, to see the rule and what stood there.</p>\n</section>\n"
    )


def _body(document: Document, rows: Sequence[Row], marks: Marks) -> Iterator[str]:
    sides = document.text is not None
    classes = " ".join(name for name, true in (("alone", not sides), ("long", len(rows) > LONG)) if true)
    yield f'<main id="articles" class="{classes}">\n' if classes else '<main id="articles">\n'
    if sides:
        yield '<div class="sides"><h2>Source</h2><h2>Result</h2></div>\n'
    article_of = {row.number: row.article for row in rows if row.number is not None}
    lines = {row.number: row.after for row in rows if row.number is not None}
    opened: int | None = None
    for row in rows:
        article = row.article
        if article is not None and article != opened:
            yield "</section>\n" if opened is not None else ""
            yield from _opened(document, article)
            opened = article
        if row.target is not None:
            yield _stood(row.target, article_of[row.target], lines[row.target])
        elif row.number is None and not sides and opened is not None:
            yield "</section>\n"  # without a source, what was dropped has no place in an article
            opened = None
            yield _row(row, marks, sides=sides)
        else:
            yield _row(row, marks, sides=sides)
    yield "</section>\n" if opened is not None else ""
    yield "" if rows else "<p>There is nothing in this document.</p>\n"
    yield "</main>\n"


def _opened(document: Document, number: int) -> Iterator[str]:
    yield f'<section id="a{number}" class="a{number % COLOURS}" aria-labelledby="h{number}">\n<div class="about">'
    if number >= len(document.articles):  # the caller joined the text anew
        yield f'<h2 id="h{number}">Article {number + 1}</h2></div>\n'
        return
    article = document.articles[number]
    yield f'<h2 id="h{number}"><small>Article {number + 1}</small> <bdi lang="zh">{escaped(_title(article))}</bdi></h2>'
    fields = [(name, getattr(article, name)) for name in _FIELDS if getattr(article, name)]
    if fields:
        pairs = (f'<div><dt>{name}</dt><dd lang="zh"><bdi>{escaped(value)}</bdi></dd></div>' for name, value in fields)
        yield f"\n<dl>{''.join(pairs)}</dl>"
    yield "</div>\n"


def _row(row: Row, marks: Marks, *, sides: bool) -> str:
    if row.number is None:
        told = sorted((piece.before.isspace(), k) for k, piece in enumerate(row.pieces) if piece.rules)
        rule = row.pieces[told[0][1]].rules[0] if told else ""  # of the first that is not blank
        kind = f" r{marks.number(rule)}" if rule else ""
        label = f'<span class="key r{marks.number(rule)}">{escaped(rule)}</span>' if rule else ""
        source = f'<div class="src" lang="zh">{_lines(row)}{marks.source(row.pieces)}</div>'
        gone = f'<div class="out">{label}</div>'
        return f'<div class="row left{kind}">{source}{gone}</div>\n'
    what = row.what or "line"
    moved = f'<a href="#m{row.number}">moved</a>' if row.moved else ""
    source = f'<div class="src" lang="zh">{_lines(row, moved)}{marks.source(row.pieces)}</div>' if sides else ""
    shown = marks.result(row.pieces).rstrip("\n")
    result = f'<div class="out {what}" lang="zh"><span class="at">{what}</span>{shown}</div>'
    return f'<div class="row" id="l{row.number}">{source}{result}</div>\n'


def _lines(row: Row, more: str = "") -> str:
    first, last = row.lines
    where = f"line {first:,}" if first == last else f"lines {first:,}–{last:,}"
    return (
        f'<span class="at">{" · ".join(filter(None, (where if first else "", more)))}</span>' if first or more else ""
    )


def _stood(target: int, article: int | None, line: str) -> str:
    line = line.strip()
    line = line if len(line) <= ENOUGH else line[: ENOUGH - 1] + "…"
    colour = f" a{article % COLOURS}" if article is not None else ""
    where = f"moved to article {article + 1}" if article is not None else "moved"
    return (
        f'<div class="row stood{colour}" id="m{target}"><div class="src"><a href="#l{target}">'
        f'<bdi lang="zh">{escaped(line)}</bdi></a> {where}</div><div class="out"></div></div>\n'
    )


def _foot() -> Iterator[str]:
    yield '<div id="note" role="status" hidden></div>\n'
    yield f"<script>{read('report', 'page.js')}</script>\n</body>\n</html>\n"
