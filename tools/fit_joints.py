"""Make `src/govtext/layout/joint_weights.tsv`: what each piece of evidence weighs for each part that a line plays.

    pip install --group bench && python tools/fit_joints.py FOLDER[:TIMES[:MADE]] ... [--folds 3]

Fits a linear-chain conditional random field (see `chain.py`: parts of a kind share weights) to pages whose paragraphs
are known (`known_pages.py` says what a folder holds; `TIMES` says how often its pages count), and to pages made of the
same texts (see `made_pages.py`; `MADE` says how many of each). With `--folds`, instead of writing the table, says what
it is worth: the share of paragraphs made whole, of those whose lines are in order, on pages that neither they nor what
was made of them were fitted to.

The table that ships was fitted to 420 pages that `typeset_pages.py` makes with its defaults, to 60 other newspaper and
government pages that were typeset and taken apart again by eight extractors (six times each), to five pages of
newspapers (15 times each) and 31 scraped pages (ten times each) that were labelled by hand; and to pages made of them:
two of each of the first, 16 of each of the second, twelve of each of the rest, and of those in English three times as
many. Weights are in hundredths.
"""

from __future__ import annotations

import argparse
import importlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import chain
from known_pages import Known, Place, known, read
from made_pages import make

from govtext import layout
from govtext.engine import Selection
from govtext.layout.evidence import evidence
from govtext.layout.signals import look
from govtext.lines import lines_of
from govtext.script import to_simplified
from govtext.text import Text

joints: Any = importlib.import_module("govtext.layout.joints")  # the package has a function of that name
PARTS: tuple[str, ...] = joints.PARTS
TARGET = Path(__file__).parents[1] / "src" / "govtext" / "layout" / "joint_weights.tsv"
#: Evidence that weighs less than this for every part, in hundredths, is left out.
LITTLE = 10
MERGED = "pdfplumber/"  # columns share its lines: the pieces say little of how paragraphs break in print
LATIN_TIMES = 3  # as many pages are made of one in Latin script, of which there are few


class Page:
    """A page, what is seen of each of its lines, and the part that each of them plays."""

    def __init__(self, page: Known, times: int = 1) -> None:
        self.name = page.name
        self.places = page.places
        self.times = times
        lines = lines_of(str(page.text))
        shadow = to_simplified(str(page.text))
        self.seen = list(look(lines, shadow, layout._bold(page.text, lines)))
        self.found = list(evidence(lines, self.seen, shadow, dict))
        assert len(lines) == len(page.places), page.name
        self.parts = [_part(place) if place else None for place in page.places]

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of lines whose parts are known, and that are in order."""
        start = None
        for i, place in enumerate((*self.places, None)):
            if start is not None and (place is None or not _meet(self.places[i - 1], place)):
                yield start, i
                start = None
            if start is None and place is not None:
                start = i

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Yield the first and the last line of each paragraph of several lines that are in order."""
        for start, end in self.stretches():
            first = None
            for i in range(start, end):
                first = i if self.parts[i] == "begins" else first
                place = self.places[i]
                if self.parts[i] == "ends" and first is not None and place is not None and place.kind == "body":
                    yield first, i
                    first = None


def _ordered(text: Text) -> Text:
    """Put the lines of a text in reading order."""
    return layout._in_reading_order(text, Selection.of(layout.RULES), to_simplified)[0]


def _part(place: Place) -> str:
    if place.kind == "head":
        return "head"
    if place.end - place.start == place.size:
        return "whole" if place.kind == "body" else "apart"
    return "begins" if place.start == 0 else "ends" if place.end == place.size else "middle"


def _meet(above: Place | None, below: Place | None) -> bool:
    """Say whether two lines stand in order: the lower one goes on the upper one, or neither has to."""
    if above is None or below is None:
        return False
    if above.unit == below.unit and above.end == below.start:
        return True
    ended = above.kind == "head" or above.end == above.size
    return ended and (below.kind == "head" or below.start == 0)


def fit(pages: list[Page]) -> dict[str, tuple[int, ...]]:
    """Fit the weights, in hundredths; what says little for all parts is left out."""
    sequences = (
        ([alone | under | over for alone, under, over in page.found[start:end]], numbers[start:end], page.times)
        for page in pages
        for numbers in [[PARTS.index(part) if part else -1 for part in page.parts]]
        for start, end in page.stretches()
    )
    goes_on, comes_on = ([part in kind for part in PARTS] for kind in (joints.GOES_ON, joints.COMES_ON))
    may_follow = [[before == after for after in comes_on] for before in goes_on]
    weights, follows = chain.fit(sequences, [goes_on, comes_on], may_follow)
    rows = {name: tuple(round(100 * weight) for weight in row) for name, row in sorted(weights.items())}
    after = {f"{part} after": tuple(round(100 * weight) for weight in follows[:, k]) for k, part in enumerate(PARTS)}
    return {name: row for name, row in rows.items() if max(map(abs, row)) >= LITTLE} | after


def whole(pages: list[Page], weights: dict[str, tuple[int, ...]]) -> Counter[tuple[str, bool]]:
    """Count the paragraphs that are made whole, and the others."""
    rows = {name: tuple(weight / 100 for weight in row) for name, row in weights.items()}
    table = joints._Table(rows, tuple(rows.pop(f"{part} after") for part in PARTS))
    joints._table = lambda: table
    counted: Counter[tuple[str, bool]] = Counter()
    for page in pages:
        parts = joints._likeliest(joints._summed([*map(joints._weigh, said)] for said in page.found))
        joints._take_apart(parts, page.seen)
        hard = [PARTS[part] not in joints.GOES_ON for part in parts]
        route = page.name.split("/")[0]
        for first, last in page.paragraphs():
            right = (first == 0 or hard[first - 1]) and hard[last] and not any(hard[first:last])
            counted.update((name, right) for name in (route, "latin" if page.seen[first].latin else "chinese"))
    return counted


def _folder(argument: str) -> tuple[str, int, int]:
    """Read `FOLDER[:TIMES[:MADE]]`."""
    folder, _, numbers = argument.partition(":")
    times, _, made = numbers.partition(":")
    return folder, int(times or 1), int(made or 0)


def main() -> None:
    """Fit, and write the table; or say what it is worth."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    pages: list[Page] = []
    made: list[tuple[str, Page]] = []
    for folder, times, several_made in map(_folder, options.folders):
        several = dict.fromkeys(str(path) for path in sorted(Path(folder).glob("gold/*.json")))
        for name, gold, text in read(Path(folder)):
            if name.startswith(MERGED):
                continue
            pages.append(Page(known(name, _ordered(text), gold), times))
            stem = name.split("/")[1]
            if several.pop(str(Path(folder) / "gold" / f"{stem}.json"), 0) is None:  # once for all extractions
                count = several_made * (LATIN_TIMES if gold["script"] == "latn" else 1)
                made += ((stem, Page(make(gold, f"{stem} {k}"))) for k in range(count))
    if not options.folds:
        table = fit([*pages, *(page for _, page in made)])
        rows = ("\t".join((name, *map(str, row))) for name, row in table.items())
        TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(f"{len(table)} pieces of evidence, {TARGET.stat().st_size} bytes: {TARGET}")
        return
    stems = sorted({page.name.split("/")[1] for page in pages})
    folds = {stem: k % options.folds for k, stem in enumerate(stems)}
    counted: Counter[tuple[str, bool]] = Counter()
    for fold in range(options.folds):
        others = [page for page in pages if folds[page.name.split("/")[1]] != fold]
        others += [page for stem, page in made if folds[stem] != fold]
        counted += whole([page for page in pages if folds[page.name.split("/")[1]] == fold], fit(others))
    for name in sorted({name for name, _ in counted}):
        yes, no = counted[name, True], counted[name, False]
        print(f"{name}: {yes / (yes + no):.3f} of {yes + no}")


if __name__ == "__main__":
    main()
