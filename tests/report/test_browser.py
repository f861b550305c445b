"""A report opened in a browser: no word in the console, notes on hover and by keyboard, filters that filter.

Runs where Chromium is; a browser reads the report with a probe behind it that writes what it saw into the page.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import govtext

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
pytestmark = pytest.mark.skipif(
    not CHROMIUM, reason="NO BROWSER: Chromium is not installed, so that no report was opened (Debian: chromium)"
)
SHARED = Path(__file__).resolve().parents[2].parent / "shared"
PAGE = """\
青澜日报 第2版
本報訊（記者 林曉舟）昨日，石橋鎮水庫開始除險加
固，下游三个村<script>throw 1</script>不再受内涝之苦。
石 桥 镇 水 库 除 险 加 固
责任编辑：苏云帆\u202e
"""
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr"),
)
#: What the page is asked; the answer is written into its title.
PROBE = """
const seen = {};
const marks = [...document.querySelectorAll("main .src mark")];
const style = (e, name) => getComputedStyle(e).getPropertyValue(name);
marks[0].dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
seen.hover = [note.hidden, note.textContent, marks[0].hasAttribute("title")];
document.body.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
seen.left = [note.hidden, marks[0].title];
const tell = (mark) => mark.dispatchEvent(new FocusEvent("focusin", { bubbles: true })); // no window, no focus
const first = document.querySelector(".src mark[tabindex='0'], .src del[tabindex='0']");
first.focus();
tell(first);
seen.focus = [note.hidden, note.textContent, first.tagName];
const row = marks[0].closest(".src").querySelector("[tabindex='0']");
row.focus();
row.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
const now = document.activeElement;
tell(now);
seen.arrow = [now !== row, now.closest(".src") === row.closest(".src"), note.hidden];
document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
seen.escape = note.hidden;
const fold = marks.find((mark) => mark.title.includes("(fold)"));
const before = style(fold, "background-color");
document.getElementById("c-fold").click();
seen.fold = [before !== style(fold, "background-color"), style(fold, "--line").trim()];
document.getElementById("c-remove").click();
seen.remove = [...document.querySelectorAll(".left")].map((row) => style(row, "display"));
seen.wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
document.title = JSON.stringify(seen);
"""


def opened(page: str, home: Path, width: int = 1280) -> tuple[str, list[str]]:
    """Open a page; give what became of it, and what the console said."""
    (home / "report.html").write_text(page, encoding="utf-8")
    command = [
        *(CHROMIUM, *FLAGS, f"--user-data-dir={home / 'profile'}", f"--window-size={width},900"),
        *("--virtual-time-budget=2000", "--dump-dom", (home / "report.html").as_uri()),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=120)
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def probed(page: str) -> str:
    """Put the probe behind the script of a report; the policy of the page would keep it out."""
    page = re.sub("<meta http-equiv[^>]*>", "", page)
    return page.replace("</body>", f"<script>{{{PROBE}}}</script></body>")


class TestOpened:
    """As a reader opens it."""

    @pytest.mark.parametrize("width", [1280, 500])
    def test_the_console_is_silent(self, tmp_path: Path, width: int) -> None:
        shown, said = opened(govtext.normalize(PAGE).to_html(), tmp_path, width)
        assert "石桥镇水库" in shown
        assert said == []

    def test_a_document_that_was_read_back_opens_too(self, tmp_path: Path) -> None:
        document = govtext.Document.from_dict(govtext.normalize(PAGE).to_dict())
        shown, said = opened(document.to_html(), tmp_path)
        assert "石桥镇水库" in shown
        assert said == []

    def test_real_pages(self, tmp_path: Path) -> None:
        paths = sorted((SHARED / "seeds").glob("*.txt"))
        if not paths:
            pytest.skip("real pages are not here: ../shared/seeds has no text; only pages of our own were opened")
        for path in paths:
            document = govtext.normalize(path.read_text(encoding="utf-8"))
            shown, said = opened(document.to_html(), tmp_path)
            assert document.articles[0].title[0] in shown
            assert said == []

    def test_a_long_text_opens(self, tmp_path: Path) -> None:
        size = 1_000_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 200_000
        page = PAGE * (size // len(PAGE.encode()) + 1)
        shown, said = opened(govtext.normalize(page).to_html(), tmp_path)
        assert shown.rstrip().endswith("</html>")
        assert said == []

    def test_a_script_that_got_in_would_not_run(self, tmp_path: Path) -> None:
        page = govtext.normalize(PAGE).to_html().replace("</main>", "<script>document.title = 'in'</script></main>")
        shown, said = opened(page, tmp_path)
        assert "<title>in</title>" not in shown
        assert len(said) == 1
        assert "Content Security Policy" in said[0]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    shown, said = opened(probed(govtext.normalize(PAGE).to_html()), tmp_path_factory.mktemp("browser"))
    assert said == []
    title = re.search("<title>(.*?)</title>", shown)
    assert title is not None
    seen: dict[str, Any] = json.loads(title[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    return seen


class TestUsed:
    """As a reader uses it."""

    def test_a_note_comes_on_hover_and_goes(self, seen: dict[str, Any]) -> None:
        assert seen["hover"] == [False, "script.traditional (fold): 報訊 → 报讯", False]
        assert seen["left"] == [True, "script.traditional (fold): 報訊 → 报讯"]

    def test_a_note_comes_on_focus_and_arrows_go_on(self, seen: dict[str, Any]) -> None:
        assert seen["focus"] == [False, "articles.furniture (remove): taken out", "DEL"]
        assert seen["arrow"] == [True, True, False]
        assert seen["escape"] is True

    def test_filters_take_marks_and_rows_away(self, seen: dict[str, Any]) -> None:
        assert seen["fold"] == [True, "none"]
        assert seen["remove"] == ["none", "none"]

    def test_nothing_stands_out_of_the_page(self, seen: dict[str, Any]) -> None:
        assert seen["wide"] is False
