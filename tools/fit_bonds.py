"""Make `src/govtext/layout/bond_weights.tsv`: what evidence weighs for one line being the next one after another.

    pip install --group bench && python tools/fit_bonds.py FOLDER ... [--folds 3]

Fits a logistic regression (python-crfsuite on sequences of one, with L1 and L2 penalties) to pages whose columns are
interleaved: of the eight lines behind each line near which lines are out of order, which one is the next of its column
(see `known_pages.py` for what a folder holds). Two more say of every line by itself whether it goes on in another, and
whether it goes on another. With `--folds`, instead of writing the table, says what it is worth: the
share of lines, inside paragraphs, that stand behind the line that they go on, on pages that it was not fitted to.

The table that ships was fitted to 420 pages that `typeset_pages.py` makes with its defaults, and to 60 other newspaper
and government pages that were typeset and taken apart again, by five extractors each. Weights are in hundredths.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from tempfile import NamedTemporaryFile

import pycrfsuite
from known_pages import Known, known, read

from govtext import layout
from govtext.layout import bonds, weave
from govtext.layout.bonds import Bonds
from govtext.layout.signals import ENDED, look
from govtext.lines import lines_of
from govtext.script import to_simplified

TARGET = Path(__file__).parents[1] / "src" / "govtext" / "layout" / "bond_weights.tsv"
SETTINGS = {"c1": 0.3, "c2": 0.01, "max_iterations": 300, "feature.possible_transitions": False}
#: Extractions whose columns are interleaved, and lines on either side of one that is out of order.
ROUTES = ("pdftotext", "pdftotext_layout", "pdfminer", "pdfminer_tight", "pdfplumber")
NEAR = 5
REACH = 8


class Page:
    """A page, the bonds between its lines, and to each line, by number, the one that is the next of its column."""

    def __init__(self, page: Known) -> None:
        self.name = page.name
        self.places = page.places
        self.lines = lines_of(str(page.text))
        self.shadow = to_simplified(str(page.text))
        self.seen = list(look(self.lines, self.shadow))
        self.bonds = Bonds(self.lines, self.seen, range(len(self.lines)), self.shadow)
        self.next, self.inside = self._following()

    def _following(self) -> tuple[dict[int, int], dict[int, int]]:
        at = {(place.unit, place.start): i for i, place in enumerate(self.places) if place}
        following: dict[int, int] = {}
        inside: dict[int, int] = {}
        for i, place in enumerate(self.places):
            if place is None:
                continue
            whole = place.end == place.size
            j = at.get((place.unit + 1, 0) if whole else (place.unit, place.end))
            below = self.places[j] if j is not None else None
            if j is None or below is None or (whole and not (place.kind == "body" and below.kind != "apart")):
                continue
            following[i] = j
            if not whole and place.kind == "body":
                inside[i] = j
        return following, inside

    def near(self) -> set[int]:
        """Give the lines near which lines are out of order."""
        return {k for i, j in self.inside.items() if j != i + 1 for k in range(i - NEAR, i + NEAR + 1)}


def fit(pages: list[Page]) -> dict[str, float]:
    """Fit the weights."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(SETTINGS)
    for page in pages:
        near = page.near()
        for i, place in enumerate(page.places):
            if i not in near or place is None or (i not in page.next and page.seen[i].end in ENDED):
                continue
            for j in range(i + 1, min(len(page.lines), i + REACH + 1)):
                if page.places[j] is not None:
                    trainer.append([list(page.bonds.names(i, j))], ["yes" if page.next.get(i) == j else "no"])
    return _weights(trainer) | fit_ends(pages) | {"beside": -9.0}


def fit_ends(pages: list[Page]) -> dict[str, float]:
    """Fit the weights of what says by itself whether a line goes on, and whether it goes on another."""
    on, come = (pycrfsuite.Trainer(algorithm="lbfgs", verbose=False) for _ in range(2))
    for page in pages:
        for i, place in enumerate(page.places):
            if place is not None:
                on.append([list(page.bonds.names_of_end(i))], ["yes" if place.end < place.size else "no"])
                come.append([list(page.bonds.names_of_start(i))], ["yes" if place.start else "no"])
    for trainer in (on, come):
        trainer.set_params(SETTINGS)
    return _weights(on) | _weights(come)


def _weights(trainer: pycrfsuite.Trainer) -> dict[str, float]:
    """Train, and give the weights of a yes against a no."""
    with NamedTemporaryFile() as model:
        trainer.train(model.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(model.name)
        found = tagger.info().state_features
    weights: Counter[str] = Counter()
    for (name, answer), weight in found.items():
        weights[name] += weight if answer == "yes" else -weight
    return {name: round(weight, 2) for name, weight in weights.items() if round(weight, 2)}


def right(pages: list[Page], weights: dict[str, float]) -> Counter[tuple[str, bool]]:
    """Count the lines inside paragraphs that stand behind the line that they go on, and the others."""
    bonds._table = lambda: weights  # type: ignore[assignment]
    counted: Counter[tuple[str, bool]] = Counter()
    for page in pages:
        order = weave.unweave(page.lines, page.seen, range(len(page.lines)), page.shadow)
        at = {line: k for k, line in enumerate(order or range(len(page.lines)))}
        for i, j in page.inside.items():
            script = "latin" if page.seen[i].latin else "chinese"
            counted.update((name, at[j] == at[i] + 1) for name in (page.name.split("/")[0], script))
    return counted


def main() -> None:
    """Fit, and write the table; or say what it is worth."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    found = (page for folder in options.folders for page in read(folder))
    chosen = ((name, gold, text) for name, gold, text in found if name.split("/")[0] in ROUTES)
    pages = [Page(known(name, layout._cut(text, to_simplified)[0], gold)) for name, gold, text in chosen]
    if not options.folds:
        rows = sorted(fit(pages).items())
        TARGET.write_text("".join(f"{name}\t{round(100 * weight)}\n" for name, weight in rows), encoding="utf-8")
        print(f"{len(rows)} pieces of evidence, {TARGET.stat().st_size} bytes: {TARGET}")
        return
    counted: Counter[tuple[str, bool]] = Counter()
    names = sorted({page.name.split("/")[1] for page in pages})  # all that was made of one page is in one fold
    folds = {name: k % options.folds for k, name in enumerate(names)}
    for fold in range(options.folds):
        own = [page for page in pages if folds[page.name.split("/")[1]] == fold]
        counted += right(own, fit([page for page in pages if page not in own]))
    for name in (*ROUTES, "chinese", "latin"):
        print(f"{name}: {counted[name, True] / max(1, counted[name, True] + counted[name, False]):.4f}")


if __name__ == "__main__":
    main()
