"""The change report: a page that is valid, complete, safe to open, and can be read by all."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govtext
from govtext import Article, Block, Document, Dropped, Edit, Span, Text
from govtext.data import read
from govtext.report.rows import rows_of
from report.reading import by_class, classes, parsed, text_of
from support.strategies import histories, newspaper_pages, strings

PAGE = """\
青澜日报 第2版
本報訊（記者 林曉舟）昨日，石橋鎮水庫開始除險加
固，下游三个村不再受内涝之苦。
石 桥 镇 水 库 除 险 加 固
责任编辑：苏云帆
"""
HOSTILE = (
    "<script>alert(1)</script>会议“召开”</style></title><img src=x onerror=alert(1)>\n"
    "本报讯（记者 林\u202e晓舟）昨日，'会议'\" onfocus=\"alert(1)召开&lt;b&gt;\x00\x1b[31m\ud842\ufdd0\ufeff\x85。\n"
    "第2版\u2066<script>"
)


class TestValid:
    """Strictly parsed, no page breaks a rule of HTML, and both sides stand in it whole."""

    @given(st.one_of(strings, newspaper_pages()).map(govtext.normalize) | histories().map(lambda t: Document(text=t)))
    def test_both_sides_can_be_read_back(self, document: Document) -> None:
        tree = parsed(document.to_html())
        rows = [row for row in rows_of(document, document.changes) if row.target is None]
        shown = [row for row in by_class(tree, "row") if "stood" not in classes(row)]
        assert [text_of(row[0]) for row in shown] == [row.before for row in rows]
        assert [text_of(row[1]).rstrip("\n") for row in shown] == [row.after.rstrip("\n") for row in rows]

    @pytest.mark.parametrize("page", [PAGE, HOSTILE, ""])
    def test_of_a_document_that_was_read_back(self, page: str) -> None:
        document = Document.from_dict(govtext.normalize(page).to_dict())
        tree = parsed(document.to_html())
        text = "\n".join(text_of(element) for element in by_class(tree, "out") if text_of(element))
        assert text == "\n".join(map(str, document.articles))
        assert [text_of(row[0]) for row in by_class(tree, "left")] == [gone.text for gone in document.dropped]

    def test_names_are_unique_and_links_lead_somewhere(self) -> None:
        document = govtext.normalize(PAGE)
        self.check_links(document)
        self.check_links(Document((*document.articles, Article(), *document.articles)))

    def check_links(self, document: Document) -> None:
        tree = parsed(document.to_html())
        names = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(names) == len(set(names))
        links = [element.get("href", "") for element in tree.iter("a")]
        assert links
        assert {link[1:] for link in links} <= set(names)


class TestShows:
    """What was changed is marked, by whom is said, and where it went."""

    def test_marks_carry_rule_class_and_both_sides(self) -> None:
        tree = parsed(govtext.normalize(PAGE).to_html())
        notes = {(element.tag, element.get("title")) for name in ("mark", "ins", "del") for element in tree.iter(name)}
        assert ("mark", "script.traditional (fold): 報訊 → 报讯") in notes
        assert ("ins", "script.traditional (fold): 報訊 → 报讯") in notes
        assert ("del", "layout.soft-break (layout): taken out") in notes
        assert ("del", "damage.letter-spacing (repair): taken out") in notes
        assert ("del", "articles.furniture (remove): taken out") in notes

    def test_every_mark_has_the_class_of_a_rule_that_can_be_filtered(self) -> None:
        page = govtext.normalize(PAGE).to_html()
        tree = parsed(page)
        boxes = {element.get("id") for element in tree.iter("input")}
        assert {"c-repair", "c-fold", "c-layout", "c-remove"} <= boxes
        for name in ("mark", "ins", "del"):
            for element in tree.iter(name):
                numbers = [each[1:] for each in classes(element) if re.fullmatch("r[0-9]+", each)]
                assert numbers
                assert all(f"k{number}" in boxes and f"#k{number}:not(:checked)" in page for number in numbers)

    def test_each_side_of_a_row_can_be_reached_by_keyboard(self) -> None:
        for side in ("src", "out"):
            for element in by_class(parsed(govtext.normalize(PAGE).to_html()), side):
                marks = [mark for mark in element.iter() if mark.tag in ("mark", "ins", "del")]
                assert [mark.get("tabindex") for mark in marks] == ["0", *[None] * len(marks)][: len(marks)]

    def test_a_moved_headline_is_linked_both_ways_in_the_colour_of_its_article(self) -> None:
        tree = parsed(govtext.normalize(PAGE).to_html())
        (stood,) = by_class(tree, "stood")
        (link,) = stood.iter("a")
        (row,) = (element for element in by_class(tree, "row") if element.get("id") == (link.get("href") or "")[1:])
        (back,) = row[0].iter("a")
        assert back.get("href") == f"#{stood.get('id')}"
        assert text_of(row[1]) == "石桥镇水库除险加固"
        assert "a0" in classes(stood)

    def test_counts_stand_at_the_top(self) -> None:
        tree = parsed(govtext.normalize(PAGE).to_html())
        (counts,) = by_class(tree, "counts")
        shown = {"".join(pair[0].itertext()): (pair[1].text or "").strip() for pair in counts}
        assert shown["characters in"] == str(len(PAGE))
        assert shown["articles"] == "1"

    def test_the_rules_of_a_caller(self) -> None:
        text = Text("会议召开。").edit([Edit(0, 2, "大会", "mine.<own>")])
        tree = parsed(govtext.segment(text).to_html())
        assert {mark.get("title") for mark in tree.iter("mark")} == {"mine.<own> (other): 会议 → 大会"}

    def test_what_was_concluded_says_so(self) -> None:
        text = Text("会?召开。").edit([Edit(1, 2, "议", "mine.lost-byte", inferred=True)])
        (mark,) = parsed(govtext.segment(text).to_html()).iter("mark")
        assert mark.get("title") == "mine.lost-byte (other), inferred: ? → 议"

    def test_nothing(self) -> None:
        assert "There is nothing in this document." in Document().to_html()
        assert "Filters" not in Document().to_html()


class TestSafe:
    """Text from a page stays text, whatever it says, and nothing of it is invisible."""

    DOCUMENTS = (
        govtext.normalize(HOSTILE),
        govtext.normalize(HOSTILE, select=[]),
        Document.from_dict(govtext.normalize(HOSTILE).to_dict()),
        Document(
            (Article((HOSTILE,), (HOSTILE,), byline=HOSTILE, date=HOSTILE, blocks=(Block("caption", HOSTILE),)),),
            (Dropped(HOSTILE, HOSTILE, (Span(0, 1),)),),
        ),
    )

    @pytest.mark.parametrize("document", DOCUMENTS)
    def test_no_markup_of_the_page_gets_in(self, document: Document) -> None:
        tree = parsed(document.to_html())
        (script,) = tree.iter("script")
        assert script.text == read("report", "page.js")
        assert not list(tree.iter("img"))
        assert not [e for e in tree.iter() if any(name.startswith("on") for name in e.keys())]  # noqa: SIM118

    @pytest.mark.parametrize("document", DOCUMENTS)
    def test_nothing_is_invisible_and_it_can_be_written(self, document: Document) -> None:
        page = document.to_html()
        page.encode("utf-8")
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0]", page)

    def test_marks_of_direction_are_labels(self) -> None:
        labels = {element.text for element in by_class(parsed(govtext.normalize(HOSTILE).to_html()), "u")}
        assert {"U+202E", "U+0000", "U+001B", "U+D842", "U+FDD0", "U+FEFF", "U+0085"} <= labels

    def test_a_browser_is_told_to_run_and_to_load_nothing_else(self) -> None:
        tree = parsed(govtext.normalize(HOSTILE).to_html())
        (policy,) = (meta.get("content", "") for meta in tree.iter("meta") if meta.get("http-equiv"))
        (script,) = tree.iter("script")
        digest = b64encode(sha256((script.text or "").encode()).digest()).decode()
        assert policy.startswith("default-src 'none'; ")
        assert f"script-src 'sha256-{digest}'" in policy
        assert not [e for e in tree.iter() if e.get("src") or (e.get("href") or "#")[0] != "#"]


class TestContrast:
    """WCAG AA, in both themes: 4.5 for text, 3 for edges."""

    @staticmethod
    def themes() -> list[dict[str, str]]:
        found: list[dict[str, str]] = []
        for block in re.findall(r":root \{\n([^}]*)\}", read("report", "page.css"))[:2]:
            colours = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{3,6})", block))
            if colours:
                found.append(colours)
        assert len(found) == 2
        return found

    @staticmethod
    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(self, one: str, other: str) -> float:
        low, high = sorted((self.luminance(one), self.luminance(other)))
        return (high + 0.05) / (low + 0.05)

    @pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
    def test_of_text(self, theme: int) -> None:
        colours = self.themes()[theme]
        grounds = ["paper", "ground"]
        tints = ["repair", "fold", "layout", "remove", "other"]
        pairs = [(ink, ground) for ink in ("ink", "faint", "link") for ground in grounds]
        pairs += [("ink", tint) for tint in tints]
        pairs += [("faint", tint) for tint in tints]  # captions, bylines, jump lines
        pairs += [(f"a{number}", "paper") for number in range(6)]
        weak = [(a, b) for a, b in pairs if self.contrast(colours[a], colours[b]) < 4.5]
        assert weak == []

    @pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
    def test_of_what_tells_classes_and_articles_apart(self, theme: int) -> None:
        colours = self.themes()[theme]
        pairs = [(f"edge-{name}", name) for name in ("repair", "fold", "layout", "remove", "other")]
        pairs += [(f"a{number}", ground) for number in range(6) for ground in ("paper", "ground")]
        weak = [(a, b) for a, b in pairs if self.contrast(colours[a], colours[b]) < 3]
        assert weak == []


class TestSize:
    """A report grows with its text, and no faster."""

    def test_twice_the_text_is_twice_the_report(self) -> None:
        sizes = [len(govtext.normalize(PAGE * count).to_html()) for count in (20, 40, 80)]
        grown = [later - earlier for earlier, later in pairwise(sizes)]
        assert grown[1] < 2.2 * grown[0]
