"""Law 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

import govtext
from govtext import Span
from support.strategies import histories, newspaper_pages, strings

if TYPE_CHECKING:
    from govtext import Text


def assert_one_to_one(text: Text) -> None:
    at = 0
    for run in text.runs:
        assert run.start == at < run.end, "runs tile the text"
        at = run.end
        if run.aligned:
            (span,) = run.spans
            assert run.end - run.start == span.end - span.start
        for span in run.spans:
            assert 0 <= span.start < span.end <= len(text.source)
    assert at == len(text)


class TestOneToOne:
    """Aligned runs have equal lengths; `origin` and `locate` invert each other."""

    @given(histories())
    def test_runs_of_any_history(self, text: Text) -> None:
        assert_one_to_one(text)

    @given(strings | newspaper_pages())
    def test_runs_of_a_document(self, page: str) -> None:
        document = govtext.normalize(page)
        assert document.text is not None
        assert_one_to_one(document.text)

    @given(histories())
    def test_a_character_is_where_its_origin_went(self, text: Text) -> None:
        for run in text.runs:
            for i in range(run.start, run.end):
                spans = text.origin(i, i + 1)
                if run.aligned:
                    assert spans == (Span(run.spans[0].start + i - run.start, run.spans[0].start + i - run.start + 1),)
                for span in spans:
                    assert any(place.start <= i < place.end for place in text.locate(*span))

    @given(histories())
    def test_a_source_character_comes_from_where_it_is(self, text: Text) -> None:
        for i in range(len(text.source)):
            for place in text.locate(i, i + 1):
                assert any(span.start <= i < span.end for span in text.origin(*place))

    @given(histories())
    def test_what_was_dropped_is_nowhere(self, text: Text) -> None:
        for gone in text.dropped:
            for span in gone.spans:
                assert text.locate(*span) == ()

    @given(histories(), st.data())
    def test_the_origin_of_a_stretch_is_that_of_its_characters(self, text: Text, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))

        def characters(first: int, last: int) -> set[int]:
            return {k for span in text.origin(first, last) for k in range(*span)}

        assert characters(start, end) == set[int]().union(*(characters(i, i + 1) for i in range(start, end)))

    @given(histories(), st.data())
    def test_a_slice_keeps_origins(self, text: Text, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        piece = text[start:end]
        assert str(piece) == str(text)[start:end]
        assert piece.origin(0, len(piece)) == text.origin(start, end)

    @given(histories(), st.data())
    def test_pieces_joined_in_order_are_the_whole(self, text: Text, data: st.DataObject) -> None:
        cut = data.draw(st.integers(0, len(text)))
        whole = govtext.Text.join([text[:cut], text[cut:]])
        assert str(whole) == str(text)
        assert whole.origin(0, len(whole)) == text.origin(0, len(text))
        assert whole.dropped == text.dropped

    @given(strings)
    def test_simplify_keeps_the_length(self, string: str) -> None:
        assert len(govtext.simplify(string)) == len(string)
