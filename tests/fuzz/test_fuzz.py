"""A few hundred inputs of the fuzzer each time, thousands in the nightly profile; `benchmarks/fuzzing.py` goes on."""

from __future__ import annotations

import os
from itertools import islice

import pytest
from hypothesis import settings

from fuzz.mutations import CORPUS, inputs
from fuzz.targets import TARGETS, check_text

COUNT = 3 * settings().max_examples


@pytest.mark.parametrize("text", CORPUS, ids=lambda text: text.split("\n", 1)[0][:16])
def test_the_corpus_itself(text: str) -> None:
    check_text(text)


@pytest.mark.parametrize("target", TARGETS)
def test_mutations(target: str) -> None:
    seed = 0 if "CI" in os.environ else int.from_bytes(os.urandom(2), "big")
    for given in islice(inputs(target, seed), COUNT):
        try:
            TARGETS[target](given)
        except Exception as error:
            pytest.fail(f"seed {seed}: {given!r}: {type(error).__name__}: {error}")


def test_the_same_seed_gives_the_same_inputs() -> None:
    assert list(islice(inputs("decode", 7), 20)) == list(islice(inputs("decode", 7), 20))
