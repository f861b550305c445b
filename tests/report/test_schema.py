"""What `to_dict` gives is what its schema says, and `from_dict` takes it back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import govtext
from govtext import Document
from govtext.article import FIELDS, HEADLINES, ROLES
from support.strategies import newspaper_pages, strings

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    *sorted((ROOT / "examples").glob("*.txt")),
    *sorted((ROOT / "tests" / "cases").rglob("*.txt")),
    *sorted((ROOT.parent / "shared" / "seeds").glob("*.txt")),  # real ones, where they lie beside the checkout
]
VALIDATOR = cast("Any", Draft202012Validator(Document.json_schema()))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(Document.json_schema())


def test_it_is_a_new_one_every_time() -> None:
    Document.json_schema().clear()
    assert Document.json_schema()["title"] == "Document"


def test_it_names_what_a_document_has() -> None:
    definitions = Document.json_schema()["$defs"]
    assert list(definitions["article"]["properties"]) == [*HEADLINES, *FIELDS, "blocks"]
    assert tuple(definitions["block"]["properties"]["role"]["enum"]) == ROLES


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_examples_and_cases(path: Path) -> None:
    document = govtext.normalize(path.read_text(encoding="utf-8"))
    data = json.loads(json.dumps(document.to_dict()))
    VALIDATOR.validate(data)
    assert Document.from_dict(data) == document


@given(strings | newspaper_pages())
def test_any_page(page: str) -> None:
    VALIDATOR.validate(govtext.normalize(page).to_dict())


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (["articles"], None),
        (["articles", 0, "title"], "标题"),
        (["articles", 0, "date"], "14. Juni"),
        (["articles", 0, "more"], 1),
        (["articles", 0, "blocks", 0, "role"], "headline"),
        (["articles", 0, "blocks", 0, "spans", 0], [1]),
        (["articles", 0, "blocks", 0, "spans", 0], [-1, 2]),
        (["articles", 0, "blocks", 0, "credit"], "何小满 摄"),
        (["dropped", 0, "rule"], None),
    ],
)
def test_what_is_wrong_is_found(place: list[str | int], value: object) -> None:
    data: Any = govtext.normalize("第2版\n会议召开\n本报讯昨日，会议召开。").to_dict()
    inner = data
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    assert not VALIDATOR.is_valid(data)
