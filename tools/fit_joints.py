"""Make `src/govtext/layout/joint_weights.tsv`: what each piece of evidence weighs for each part that a line plays.

    pip install --group bench && python tools/fit_joints.py PAGES.jsonl

Fits a linear-chain conditional random field (python-crfsuite, L-BFGS with L1 and L2 penalties, so that evidence that
says nothing is left out) to pages whose paragraphs are known. A line of the input is one page: `text`, after `repair`
and with its columns in reading order, `parts`, the part of each of its lines that are not blank (see
`govtext.layout.joints.PARTS`; null where it is not known), `bold`, the lines by number whose glyphs were set twice,
and `weight`, how many times it counts.

The table that ships was fitted to 60 newspaper and government pages that were typeset for the purpose and taken apart
again by nine extractors, to five pages of newspapers and 31 scraped ones that were labelled by hand, and to some
2,000 pages made of their paragraphs: wrapped at measures of 9 to 42 ems, with and without indents and blank lines by
several habits, with headlines above their articles or in one heap, and with every paragraph on one line; lists,
notices, verse, tables, questions and answers among them. Weights are in hundredths.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pycrfsuite

from govtext.layout.evidence import evidence
from govtext.layout.signals import look
from govtext.lines import lines_of
from govtext.script import to_simplified

PARTS: tuple[str, ...] = importlib.import_module("govtext.layout.joints").PARTS
TARGET = Path(__file__).parents[1] / "src" / "govtext" / "layout" / "joint_weights.tsv"
#: The penalties, and how often the weights are mended at the most.
SETTINGS = {"c1": 1.0, "c2": 1.0, "max_iterations": 150, "feature.possible_transitions": False}


def seen_of(page: dict[str, Any]) -> list[dict[str, float]]:
    """Give what is seen of each line of a page, as names with their strengths."""
    lines = lines_of(page["text"])
    shadow = to_simplified(page["text"])
    doubled = set(page["bold"])
    seen = list(look(lines, shadow, [i in doubled for i in range(len(lines))]))
    return [dict.fromkeys(names, 1.0) | strengths for names, strengths in evidence(lines, seen, shadow)]


def stretches(parts: list[str | None]) -> list[tuple[int, int]]:
    """Give the stretches of lines whose parts are known."""
    edges = [-1, *(i for i, part in enumerate(parts) if part is None), len(parts)]
    return [(a + 1, b) for a, b in pairwise(edges) if b - a > 1]


def main(source: str) -> None:
    """Fit, round, and write the table."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(SETTINGS)
    with Path(source).open(encoding="utf-8") as rows:
        for page in map(json.loads, rows):
            seen = seen_of(page)
            for start, end in stretches(page["parts"]):
                for _ in range(page["weight"]):
                    trainer.append(seen[start:end], page["parts"][start:end])
    with NamedTemporaryFile() as model:
        trainer.train(model.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(model.name)
        found = tagger.info()
    weights: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(PARTS))
    for (name, part), weight in found.state_features.items():
        weights[name][PARTS.index(part)] = round(100 * weight)
    for before in PARTS:
        for part in PARTS:
            weights[f"{part} after"][PARTS.index(before)] = round(100 * found.transitions.get((before, part), 0.0))
    table = ["\t".join((name, *map(str, row))) for name, row in sorted(weights.items()) if any(row)]
    TARGET.write_text("\n".join(table) + "\n", encoding="utf-8")
    print(f"{len(table)} pieces of evidence, {TARGET.stat().st_size} bytes: {TARGET}")


if __name__ == "__main__":
    main(sys.argv[1])
