"""Runs, and the questions asked of them, held against answers that are found one character at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext import Edit, Run, Span, Text
from govtext.runs import Pieces, SourceIndex, aligned_in, gaps, in_order, located, merged, origin_of
from support.strategies import histories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PAGE = Text("abcdefghij")


def places(spans: Iterable[Span]) -> list[int]:
    """Give every place in the spans; none of them is empty."""
    spans = list(spans)
    assert all(span.start < span.end for span in spans)
    return [place for span in spans for place in range(*span)]


def sources(text: Text) -> list[tuple[list[int], bool]]:
    """Give for each character the places in the source that it stands for, and whether it is aligned."""
    found: list[tuple[list[int], bool]] = []
    for run in text.runs:
        size = range(run.end - run.start)
        found += [([run.spans[0].start + i], True) if run.aligned else (places(run.spans), False) for i in size]
    return found


@st.composite
def stretches(draw: st.DrawFn) -> tuple[Text, int, int, int]:
    """A text, a stretch of it, and the length that the stretch was drawn from: of the text, or of its source."""
    text = draw(histories())
    size = draw(st.sampled_from((len(text), len(text.source))))
    start = draw(st.integers(0, size))
    return text, start, draw(st.integers(start, size)), size


class TestAgainstCharacters:
    @given(stretches())
    def test_origin(self, given: tuple[Text, int, int, int]) -> None:
        text, start, end, _ = given
        each = [place for characters, _ in sources(text)[start:end] for place in characters]
        assert set(places(origin_of(text._runs, start, min(end, len(text))))) == set(each)
        if all(aligned for _, aligned in sources(text)[start:end]):
            assert places(text.origin(start, end)) == each, "in the order of the text"

    @given(stretches())
    def test_locate(self, given: tuple[Text, int, int, int]) -> None:
        text, start, end, _ = given
        wanted = set(range(start, end))
        went = [i for i, (characters, _) in enumerate(sources(text)) if wanted & set(characters)]
        assert places(located(SourceIndex.of(text._runs, len(text)), start, end)) == went

    @given(stretches())
    def test_aligned_in(self, given: tuple[Text, int, int, int]) -> None:
        text, start, end, _ = given
        end = min(end, len(text))
        found = list(aligned_in(text._runs, start, end))
        assert all(start <= first < last <= end for first, last, _ in found)
        got = {first + i: origin + i for first, last, origin in found for i in range(last - first)}
        wanted = {i: characters[0] for i, (characters, aligned) in enumerate(sources(text)) if aligned}
        assert got == {i: place for i, place in wanted.items() if start <= i < end}

    @given(histories())
    def test_gaps(self, text: Text) -> None:
        kept = {place for characters, _ in sources(text) for place in characters}
        size = len(text.source)
        found = (Span(*gap) for gap in gaps(text._runs, len(text), size))
        assert places(found) == sorted(set(range(size)) - kept)


class TestPiecesThatOverlap:
    """The same piece may stand in several places, and a smaller one beside a larger."""

    def test_one_that_ends_where_the_search_begins_is_not_found(self) -> None:
        assert Text.join([PAGE[:5], PAGE[:2]]).locate(2, 3) == (Span(2, 3),)

    def test_the_search_goes_on_behind_one_that_ended_before(self) -> None:
        text = Text.join([PAGE[:9], PAGE[1:3], PAGE[4:6]])
        assert text.locate(5, 6) == (Span(5, 6), Span(12, 13))

    def test_neighbours_in_the_text_are_one_place(self) -> None:
        assert Text.join([PAGE[2:4], PAGE[2:4]]).locate(2, 4) == (Span(0, 4),)

    def test_one_inside_another_leaves_no_gap(self) -> None:
        assert [gone.spans for gone in Text.join([PAGE[:8], PAGE[2:4]]).dropped] == [(Span(8, 10),)]

    def test_a_run_that_stands_for_spans_is_found_as_a_whole(self) -> None:
        text = PAGE.edit([Edit(2, 6, "xyz", "damage.test")])
        assert text.locate(3, 4) == (Span(2, 5),)
        assert text.origin(3, 4) == (Span(2, 6),)
        assert text[3:].origin(0, 2) == (Span(2, 6),)

    def test_spans_of_a_run_are_told_once(self) -> None:
        text = Text.join([PAGE[4:6], PAGE[:2]]).edit([Edit(1, 3, "xyz", "damage.test")])
        assert list(text.runs)[1] == Run(1, 4, (Span(5, 6), Span(0, 1)), aligned=False)
        assert text.origin(1, 4) == text.origin(2, 3) == (Span(5, 6), Span(0, 1))
        assert text.origin(0, 5) == (Span(4, 6), Span(0, 2))

    def test_each_of_several_has_its_own(self) -> None:
        text = PAGE.edit([Edit(0, 2, "x", "damage.a"), Edit(3, 5, "y", "damage.b"), Edit(6, 9, "z", "damage.c")])
        assert str(text) == "xcyfzj"
        assert [text.origin(k, k + 1) for k in (0, 2, 4)] == [(Span(0, 2),), (Span(3, 5),), (Span(6, 9),)]
        assert text.origin(0, 6) == (Span(0, 10),)
        assert text.origin(1, 5) == text[1:].origin(0, 4) == (Span(2, 9),)
        assert [text[2:].origin(k, k + 1) for k in (0, 2)] == [(Span(3, 5),), (Span(6, 9),)]
        assert [text.locate(k, k + 1) for k in (1, 4, 8)] == [(Span(0, 1),), (Span(2, 3),), (Span(4, 5),)]

    def test_a_span_that_comes_again_later_is_told_again(self) -> None:
        text = Text.join([PAGE[:2], PAGE[4:6], PAGE[:2]]).edit(
            [Edit(0, 1, "x", "damage.a"), Edit(5, 6, "y", "damage.a")]
        )
        assert text.origin(0, 6) == (Span(0, 2), Span(4, 6), Span(0, 2))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([], []),
        ([(1, 2)], [(1, 2)]),
        ([(1, 2), (2, 4), (4, 5)], [(1, 5)]),
        ([(1, 2), (3, 4)], [(1, 2), (3, 4)]),
        ([(3, 4), (1, 2)], [(3, 4), (1, 2)]),
        ([(1, 2), (1, 2), (2, 3)], [(1, 3)]),
    ],
)
def test_neighbours_become_one(given: list[tuple[int, int]], wanted: list[tuple[int, int]]) -> None:
    assert merged([Span(*span) for span in given]) == tuple(Span(*span) for span in wanted)


class TestOutside:
    """What is asked for beyond the text is not there; offsets that are none raise."""

    @pytest.mark.parametrize("ask", [PAGE.origin, PAGE.locate])
    def test_behind_the_end(self, ask: Callable[[int, int], tuple[Span, ...]]) -> None:
        assert ask(8, 20) == (Span(8, 10),)
        assert ask(10, 20) == ask(20, 30) == ask(4, 4) == ()

    @pytest.mark.parametrize("ask", [PAGE.origin, PAGE.locate])
    @pytest.mark.parametrize(("start", "end"), [(-3, 2), (-3, -1), (5, 3)])
    def test_no_stretch(self, ask: Callable[[int, int], object], start: int, end: int) -> None:
        with pytest.raises(ValueError, match=f"offsets are 0 <= start <= end, not start={start}, end={end}"):
            ask(start, end)

    @pytest.mark.parametrize("ask", [PAGE.origin, PAGE.locate])
    @pytest.mark.parametrize(("start", "end"), [(0.5, 1), ("a", 1), (0, None)])
    def test_no_offsets(self, ask: Callable[[Any, Any], object], start: object, end: object) -> None:
        with pytest.raises(TypeError, match=f"offsets are two ints, not start={start!r}, end={end!r}"):
            ask(start, end)

    def test_what_is_an_int_will_do(self) -> None:
        class Offset:
            def __index__(self) -> int:
                return 2

        offset: Any = Offset()  # as numpy and pandas have them
        assert PAGE.origin(offset, 4) == PAGE.locate(offset, 4) == (Span(2, 4),)


class TestInOrder:
    @given(st.lists(st.integers(0, 9), max_size=40))
    def test_as_sorting_does(self, column: list[int]) -> None:
        assert list(in_order(column)) == sorted(range(len(column)), key=column.__getitem__)

    @given(st.lists(st.lists(st.integers(0, 99), min_size=16).map(sorted), max_size=4))
    def test_stretches_that_moved(self, stretches: list[list[int]]) -> None:
        column = [place for stretch in stretches for place in stretch]
        assert list(in_order(column)) == sorted(range(len(column)), key=column.__getitem__)


def test_pieces_of_any_number_make_one_string() -> None:
    for count in (0, 1, 500, 501, 1700):
        pieces = Pieces()
        for k in range(count):
            pieces.add(str(k))
        assert pieces.joined() == "".join(map(str, range(count)))
