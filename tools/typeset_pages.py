"""Typeset newspaper pages, and take them apart again: what `fit_joints.py` and `fit_bonds.py` are fitted to.

    apt-get install chromium poppler-utils fonts-liberation fonts-noto-cjk fonts-arphic-uming fonts-wqy-zenhei
    pip install --group typeset
    python tools/typeset_pages.py 199801.txt lee_background.cor FOLDER [--pages 420] [--seed 1] [--only N …]

Each page is written as HTML (see `html_pages.py`), printed by Chromium, and read by five extractors in eight ways;
what it says is kept beside that (see `known_pages.py` for the folder that comes out, `corpora.py` for the two corpora).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import corpora
import pdfplumber
import pymupdf
import pypdf
from corpora import Article
from html_pages import Setter
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams


def _extractions(pdf: Path) -> dict[str, str]:
    """Read a PDF in eight ways."""

    def poppler(*options: str) -> str:
        return subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, text=True, check=True).stdout

    with pymupdf.open(pdf) as document:
        mupdf = "".join(page.get_text() for page in document)
    with pdfplumber.open(pdf) as document:
        plumber = "\n".join(page.extract_text() for page in document.pages)
    return {
        "pdftotext": poppler(),
        "pdftotext_layout": poppler("-layout"),
        "pdftotext_raw": poppler("-raw"),
        "pymupdf": mupdf,
        "pdfminer": extract_text(pdf),
        "pdfminer_tight": extract_text(pdf, laparams=LAParams(line_margin=0.1, boxes_flow=0.5)),
        "pdfplumber": plumber,
        "pypdf": "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages),
    }


def typeset(number: int, seed: int, articles: dict[str, list[Article]], folder: Path) -> None:
    """Make one page."""
    dice = random.Random(seed * 100_000 + number)
    script = dice.choice(("latn", "latn", "latn", "latn", "hans", "hans", "hans", "hans", "hans", "hant"))
    chosen = dice.sample(articles["latn" if script == "latn" else "han"], 7)
    setter = Setter([json.loads(json.dumps(each)) for each in chosen], script, dice)
    source, said = setter.page()
    name = f"{seed}-{number:04}"
    page, pdf = folder / f"{name}.html", folder / f"{name}.pdf"
    page.write_text(source, encoding="utf-8")
    chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    profile = f"--user-data-dir={folder / 'profile'}{number}"
    subprocess.run(
        [*chromium, profile, f"--print-to-pdf={pdf}", page.as_uri()], capture_output=True, check=True, timeout=90
    )
    for route, text in _extractions(pdf).items():
        out = folder / "raw" / route / f"{name}.txt"
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    gold = folder / "gold" / f"{name}.json"
    gold.parent.mkdir(exist_ok=True)
    gold.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
    page.unlink()
    pdf.unlink()
    subprocess.run(["rm", "-rf", f"{folder / 'profile'}{number}"], check=True)


def main() -> None:
    """Typeset the pages."""
    parser = argparse.ArgumentParser()
    parser.add_argument("chinese", type=Path)
    parser.add_argument("english", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=420)
    parser.add_argument("--only", type=int, nargs="*", help="the numbers of the pages to make anew")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    articles = {
        "han": corpora.chinese(options.chinese),
        "latn": corpora.english(options.english, random.Random(options.seed)),
    }
    options.folder.mkdir(parents=True, exist_ok=True)
    job = partial(typeset, seed=options.seed, articles=articles, folder=options.folder.resolve())
    with ProcessPoolExecutor(options.jobs) as pool:
        for done, _ in enumerate(pool.map(job, options.only or range(options.pages)), 1):
            if done % 20 == 0:
                print(f"{done} pages", flush=True)


if __name__ == "__main__":
    main()
