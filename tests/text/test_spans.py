"""Sequences that make their items when they are looked at are like the tuples of them."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govtext
from govtext import Dropped, Span
from govtext.ledger import Drops
from govtext.spans import LONGEST, Packed, Spans

PAIRS = st.lists(st.builds(Span, st.integers(0, LONGEST), st.integers(0, LONGEST)), max_size=6)
PAGE = "会議要求，\n\n各縣區要搶抓農\n時，把水送到田間地頭。\n第2版\n"


def packed() -> list[tuple[Packed[object], tuple[object, ...]]]:
    """Give what is packed, and the same as a tuple."""
    drops = [("layout.soft-break", [(5, 7), (14, 15)]), ("articles.furniture", [(27, 30)])]
    dropped = (
        Dropped("\n\n\n", "layout.soft-break", (Span(5, 7), Span(14, 15))),
        Dropped("第2版", "articles.furniture", (Span(27, 30),)),
    )
    spans = (Span(0, 2), Span(7, 9), Span(3, 5))
    return [(Spans.of(spans), spans), (Spans.of(()), ()), (Drops.of(PAGE, drops), dropped), (Drops.of(PAGE, ()), ())]


class TestLikeATuple:
    @pytest.mark.parametrize(("sequence", "items"), packed())
    def test_equal_both_ways_with_one_hash(self, sequence: Packed[object], items: tuple[object, ...]) -> None:
        assert sequence == items
        assert items == sequence
        assert hash(sequence) == hash(items)
        assert repr(sequence) == repr(items)
        assert sequence != list(items)
        assert sequence != (*items, None)

    @pytest.mark.parametrize(("sequence", "items"), packed())
    def test_looked_at_as_one(self, sequence: Packed[object], items: tuple[object, ...]) -> None:
        assert len(sequence) == len(items)
        assert list(sequence) == list(items)
        assert list(reversed(sequence)) == list(reversed(items))
        for part in (slice(None), slice(1, None), slice(None, None, -1), slice(-1, 5)):
            assert sequence[part] == items[part]
        assert [sequence[k] for k in range(-len(items), len(items))] == [*items, *items]
        with pytest.raises(IndexError):
            sequence[len(items)]

    @pytest.mark.parametrize(("sequence", "items"), packed())
    def test_joined_and_sent_elsewhere(self, sequence: Packed[object], items: tuple[object, ...]) -> None:
        assert sequence + items == items + sequence == items * 2
        assert pickle.loads(pickle.dumps(sequence)) == copy.deepcopy(sequence) == items

    @given(PAIRS)
    def test_any_spans(self, spans: list[Span]) -> None:
        assert Spans.of(spans) == tuple(spans)


def test_what_a_page_keeps_is_packed() -> None:
    document = govtext.normalize(PAGE)
    assert isinstance(document.dropped, Drops)
    assert all(isinstance(block.spans, Spans) for article in document.articles for block in article.blocks)
    assert govtext.Document.from_dict(document.to_dict()) == document
