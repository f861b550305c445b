"""What is asked of an input, whatever it is: the laws that hold without knowing what the text says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import govtext
from govtext import Document

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TARGETS", "check_decode", "check_dict", "check_text"]


def check_text(text: str) -> None:
    """Any string gives a document: nothing is lost, all can be had back, offsets agree, and it can be written."""
    document = govtext.normalize(text)
    whole = document.text
    assert whole is not None
    kept = [0] * len(text)
    for run in whole.runs:
        assert not run.aligned or run.end - run.start == run.spans[0].end - run.spans[0].start
        for start, end in run.spans:
            for at in range(start, end):
                kept[at] = 1
    gone = [0] * len(text)
    for entry in document.dropped:
        assert "".join(text[start:end] for start, end in entry.spans) == entry.text
        assert entry.rule
        for start, end in entry.spans:
            for at in range(start, end):
                gone[at] += 1
    assert [a + b for a, b in zip(kept, gone, strict=True)] == [1] * len(text), "each character is kept or dropped"
    assert whole.revert() == text
    for at in range(0, len(whole), 7):
        for start, end in whole.origin(at, at + 1):
            assert any(first <= at < last for first, last in whole.locate(start, end))
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document


def check_decode(data: bytes) -> None:
    """Any bytes give a text, which can be normalized."""
    decoded = govtext.decode(data)
    assert 0 <= decoded.confidence <= 1
    assert decoded.lossy == ("\ufffd" in decoded.text) or "\ufffd".encode() in data or decoded.encoding != "utf-8"
    govtext.normalize(decoded.text[:2000])


def check_dict(given: object) -> None:
    """Anything that JSON can hold is a document or is refused, and what was read is written again the same."""
    try:
        document = Document.from_dict(given)  # type: ignore[arg-type]
    except (TypeError, KeyError, ValueError):
        return
    assert Document.from_dict(document.to_dict()) == document
    assert isinstance(str(document), str)


TARGETS: Final[dict[str, Callable[..., None]]] = {"text": check_text, "decode": check_decode, "dict": check_dict}
