"""The laws that hold for any text, on real pages, where they lie beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import govtext
from govtext import Document

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
FOLDERS = ("seeds", "pages/raw/pdfminer", "pages/raw/pdftotext_layout", "pages/raw/pypdf")


@pytest.mark.parametrize("folder", FOLDERS)
class TestRealPages:
    """Cover, Revert and Total."""

    @pytest.fixture
    def documents(self, folder: str) -> list[tuple[str, Document]]:
        paths = sorted((SHARED / folder).glob("*.txt"))[:20]
        if not paths:
            pytest.skip(f"real pages are not here: ../shared/{folder} has no text; only generated pages were tested")
        pages = [path.read_bytes().decode("utf-8") for path in paths]
        return [(page, govtext.normalize(page)) for page in pages]

    def test_every_character_is_in_the_text_or_dropped(self, documents: list[tuple[str, Document]]) -> None:
        for page, document in documents:
            assert document.text is not None
            kept = {i for run in document.text.runs for span in run.spans for i in range(*span)}
            gone = [i for entry in document.dropped for span in entry.spans for i in range(*span)]
            assert kept.isdisjoint(gone)
            assert len(gone) == len(set(gone))
            assert kept.union(gone) == set(range(len(page)))

    def test_the_page_can_be_had_back(self, documents: list[tuple[str, Document]]) -> None:
        for page, document in documents:
            assert document.text is not None
            assert document.text.revert() == page

    def test_the_document_can_be_written_and_read(self, documents: list[tuple[str, Document]]) -> None:
        for _, document in documents:
            assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document
