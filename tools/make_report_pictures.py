"""Draw the pictures of docs/reference/reports.md: the report of the newspaper page among the examples, in both themes.

Needs Chromium (Debian: `chromium`, with a font for Chinese such as `fonts-noto-cjk`). Run
`python tools/make_report_pictures.py` after a change to how a report looks.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

import govtext

ROOT: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = ROOT / "docs" / "pictures"
FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--hide-scrollbars",
    "--virtual-time-budget=2000",
)
OFFLINE: Final = ("--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync")
#: No window is as narrow as a telephone; a frame in it is.
NARROWEST: Final = 500
#: Name, width, height, where the page is opened, and whether it is dark.
SHOTS: Final = (
    ("report-light.png", 1080, 860, "", False),
    ("report-dark.png", 1080, 860, "", True),
    ("report-narrow.png", 360, 860, "#a0", False),
)


def browser() -> str:
    """Find Chromium."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise SystemExit("there is no Chromium here to draw with")


def posed(page: str) -> str:
    """Give a report with the note of one mark shown, as if the pointer were on it."""
    page = re.sub("<meta http-equiv[^>]*>", "", page)  # the policy of the page would not let the next line run
    return page.replace("</body>", '<script>show(document.querySelector("main .src mark"));</script></body>')


def main() -> None:
    """Draw all pictures."""
    report = govtext.normalize((ROOT / "examples" / "newspaper_page.txt").read_text(encoding="utf-8")).to_html()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "report.html").write_text(posed(report), encoding="utf-8")
        for name, width, height, place, dark in SHOTS:
            page = home / "report.html"
            if width < NARROWEST:
                page = home / "frame.html"
                size = f'width="{width}" height="{height}" style="border:0"'
                frame = f'<body style="margin:0"><iframe src="report.html{place}" {size}></iframe>'
                page.write_text(f"<!DOCTYPE html>{frame}", encoding="utf-8")
            theme = ("--blink-settings=preferredColorScheme=0",) if dark else ()
            shot = (
                f"--screenshot={PICTURES / name}",
                f"--window-size={width},{height}",
                f"--user-data-dir={home / 'p'}",
            )
            command = [browser(), *FLAGS, *OFFLINE, *theme, *shot, page.as_uri()]
            subprocess.run(command, check=True, capture_output=True, timeout=120)
            print(f"{name}: {(PICTURES / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
