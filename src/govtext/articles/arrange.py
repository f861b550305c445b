"""The clean text out of the lines that articles keep, and what is dropped with its rule."""

from __future__ import annotations

from array import array
from itertools import chain, pairwise, zip_longest
from typing import TYPE_CHECKING, Final

from govtext.runs import in_order
from govtext.separators import separator
from govtext.spans import OFFSETS, Spans
from govtext.text import Edit, Span, Text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["BREAK", "arranged", "grouped"]

#: The rule that makes line breaks anew.
BREAK: Final = "articles.line-break"
#: Rules by kinds of parts that they take out.
_RULES: Final = {"furniture": "articles.furniture", "meta": "articles.metadata", "half": "articles.jump"}


def arranged(
    text: Text, parts: Sequence[Part], order: Sequence[Sequence[int]], torn: Container[int], *, anew: bool
) -> Text:
    """Give the clean text, a line break between lines and a blank line between articles; what was torn is one line.

    A line takes the line break that follows it in `text` along; where there is none, one is put in.
    """
    value = str(text)
    lines = array(OFFSETS, chain.from_iterable(order))
    if anew:
        starts = array(OFFSETS, [parts[i].passage.start for i in lines])
        ends = array(OFFSETS, [parts[i].passage.end for i in lines])
        for k, below in enumerate(lines[1:]):
            ends[k] += below not in torn and value.startswith("\n", ends[k])
    else:
        starts, ends = _with_margins(value, parts, lines, torn)
    firsts = {article[0] for article in order if article}

    def pieces() -> Iterator[Span | str]:  # lines that follow one another as they did are one piece
        if not lines:
            return
        begin = starts[0]
        for k, (i, start, end) in enumerate(zip(lines[1:], starts[1:], ends, strict=False), 1):
            if i in torn:
                between = separator(parts[lines[k - 1]].passage.content, parts[i].passage.content)
            else:
                between = "\n" * ((value[end - 1] != "\n") + (i in firsts))
            if between or start != end:
                yield Span(begin, end)
                yield between
                begin = start
        yield Span(begin, ends[-1])

    kept = (Span(starts[k], ends[k]) for k in in_order(starts))
    return text.arrange(pieces(), _removed(len(value), parts, kept, anew=anew))


def _with_margins(
    value: str, parts: Sequence[Part], lines: Sequence[int], torn: Container[int]
) -> tuple[array[int], array[int]]:
    """Give where lines begin and end with their indents, and with what stands behind them up to the line below.

    What stands between a line and one that leaves the text at its end goes with that one.
    """
    begins = array(OFFSETS, [0])
    for above, part in pairwise(parts):
        start = part.passage.start
        last = max(value.rfind(mark, above.passage.end, start) for mark in "\n\f")
        begins.append(last + 1 if last >= 0 else start)
    begins.append(len(value))
    starts = array(OFFSETS, [parts[i].passage.start if i in torn else begins[i] for i in lines])
    ends = array(OFFSETS, [begins[i + 1] for i in lines])
    kept = set(lines)
    for k, (i, below) in enumerate(zip_longest(lines, lines[1:])):
        if below in torn if below is not None else i + 1 < len(parts) and i + 1 not in kept:
            ends[k] = parts[i].passage.end
    return starts, ends


def _removed(size: int, parts: Sequence[Part], kept: Iterable[Span], *, anew: bool) -> Iterator[Edit]:
    """Yield the edits that take out what no article has of a text of `size` characters; what is `kept` is in order."""
    done = number = 0
    for start, end in chain(kept, (Span(size, size),)):
        while done < start:
            while number < len(parts) and parts[number].passage.start < done:
                number += 1
            below = parts[number].passage if number < len(parts) else None
            if below is not None and below.start == done:
                yield Edit(done, below.end, "", _RULES[parts[number].kind])
                done = below.end
            else:
                stop = min(start, below.start) if below is not None else start
                yield Edit(done, stop, "", BREAK if anew else _beside(parts[max(number - 1, 0) : number + 1]))
                done = stop
        done = end


def _beside(parts: Sequence[Part]) -> str:
    """Name the rule that takes out one of two lines, and what stands between them with it.

    If neither leaves the text, they are two pieces of one line.
    """
    return next((_RULES[part.kind] for part in parts if part.kind in _RULES), "articles.jump")


def grouped(source: str, dropped: Iterable[tuple[int, int, str]]) -> Iterator[tuple[str, Iterable[tuple[int, int]]]]:
    """Yield what was dropped, by rule and spans; white space that one rule dropped is one entry, for there is much."""
    blank: dict[str, array[int]] = {}
    for start, end, rule in dropped:
        if source[start:end].isspace():
            blank.setdefault(rule, array(OFFSETS)).extend((start, end))
        else:
            yield rule, ((start, end),)
    yield from ((rule, Spans(offsets)) for rule, offsets in blank.items())
