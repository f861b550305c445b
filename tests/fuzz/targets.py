"""What is asked of an input, whatever it is: the laws that hold without knowing what the text says."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any, Final

import govtext
from govtext import Document, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from govtext import Dropped

__all__ = ["TARGETS", "check_decode", "check_dict", "check_doors", "check_options", "check_text"]

#: What headers declare, rightly and wrongly.
DECLARED: Final = (None, "", "gb2312", "big5", "utf-8", "latin-1", "hz", "utf-16", "idna", "rot13", "x\0", "国")
#: What can be chosen: options of `normalize`, and what `select` and `ignore` take.
OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "script": ("simplified", "keep"),
    "punctuation": ("fullwidth", "keep"),
    "vocabulary": ("keep", "mainland"),
    "quotes": ("keep", "curly"),
}
NAMES: Final = sorted({name for rule in govtext.rules() for name in (rule.name, rule.area, rule.safety)})


def check_text(text: str) -> None:
    """Any string gives a document: nothing is lost, all can be had back, offsets agree, and it can be written."""
    _check_document(govtext.normalize(text), text)


def check_doors(text: str) -> None:
    """Each door takes any string; a `str` and a `Text` come out the same, and what was done can be had back."""
    for door in (govtext.repair, govtext.reflow, govtext.simplify):
        whole = door(Text(text))
        assert str(whole) == door(text)
        _check_text(whole, text, whole.dropped)
    _check_document(govtext.segment(text), text)


def check_options(text: str) -> None:
    """Whatever rules are chosen, and whatever is asked for, any string gives a document."""
    random = Random(text.encode("utf-8", "surrogatepass"))
    chosen: dict[str, Any] = {name: random.choice(values) for name, values in OPTIONS.items()}
    if random.random() < 0.7:
        chosen[random.choice(("select", "ignore"))] = random.sample(NAMES, random.randrange(6))
    _check_document(govtext.normalize(text, **chosen), text)


def _check_document(document: Document, text: str) -> None:
    whole = document.text
    assert whole is not None
    _check_text(whole, text, document.dropped)
    assert Document.from_dict(document.to_dict()) == document
    written = json.dumps(document.to_dict())
    assert json.dumps(Document.from_dict(json.loads(written)).to_dict()) == written


def _check_text(whole: Text, text: str, dropped: Iterable[Dropped]) -> None:
    kept = [0] * len(text)
    for run in whole.runs:
        assert not run.aligned or run.end - run.start == run.spans[0].end - run.spans[0].start
        for start, end in run.spans:
            for at in range(start, end):
                kept[at] = 1
    gone = [0] * len(text)
    for entry in dropped:
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


def check_decode(data: bytes) -> None:
    """Any bytes give a text, whatever a header declares; it can be normalized."""
    decoded = govtext.decode(data)
    for each in (decoded, govtext.decode(data, declared=DECLARED[len(data) % len(DECLARED)])):
        assert 0 <= each.confidence <= 1
        assert isinstance(each.text, str)
        assert each.lossy == ("\ufffd" in each.text) or "\ufffd".encode() in data or each.encoding != "utf-8"
    govtext.normalize(decoded.text[:2000])


def check_dict(given: object) -> None:
    """Anything that JSON can hold is a document or is refused, and what was read is written again the same."""
    try:
        document = Document.from_dict(given)  # type: ignore[arg-type]
    except (TypeError, KeyError, ValueError):
        return
    assert Document.from_dict(document.to_dict()) == document
    assert isinstance(str(document), str)


TARGETS: Final[dict[str, Callable[..., None]]] = {
    "text": check_text,
    "pages": check_text,
    "doors": check_doors,
    "options": check_options,
    "decode": check_decode,
    "dict": check_dict,
}
