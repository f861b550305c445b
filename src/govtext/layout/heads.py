"""What stands over a paragraph and may seem to be its first line: heads and fields that are much narrower, leads."""

from __future__ import annotations

from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, Final

from govtext.layout.signals import ENDED, ON, TORN
from govtext.official_lines import KINDS
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["addressee", "below_leads", "narrow_heads"]

#: So many ems a head is narrower than the line below it at the least.
NARROWER: Final = 4.0
#: A line that ends with one of these is the piece of a sentence.
_LEADS_ON: Final = frozenset("的和与及在以对为是")
#: How the title of a document ends.
_TITLE: Final = lazy(f"(?:{KINDS}|公示|声明)$")


def narrow_heads(lines: Lines, seen: Sequence[Seen], parts: Sequence[str]) -> Iterator[int]:
    """Yield lines without a mark that begin a paragraph whose second line is much wider: they are heads over it.

    So are the fields of a form, a column of their own; below them stands one that is short for its column, too. The
    title of a document may be as wide as its text, below them or a day, or on top of the page.
    """
    field, top = False, True
    for i, (s, below) in enumerate(pairwise(seen)):
        under, over = field, top
        field = s.start == "label" and not s.clauses
        top = field or s.label in ("metadata", "number", "folio")
        plain = not s.label and (field or not s.marks)
        if parts[i] != "begins" or not plain or s.end != "open" or s.fill in TORN or s.latin:
            continue
        content = lines[i].content
        if s.word == "inside" or below.start in ON or content[-1] in _LEADS_ON:
            continue
        narrow = s.row <= below.row - NARROWER and (below.clauses or parts[i + 1] == "middle")
        if (narrow and (field or under or s.fill != "short")) or (over and _TITLE.search(content, len(content) - 2)):
            yield i


def below_leads(lines: Lines) -> Iterator[int]:
    """Yield the lines below one that says that something follows: 现答复如下：."""
    for i, (above, _) in enumerate(pairwise(lines.contents()), 1):
        if above.endswith(("如下：", "如下:")):
            yield i


def addressee(seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the line that says whom a document is addressed to, over all sentences: it goes on no title.

    >>> from govtext.layout.signals import look
    >>> from govtext.lines import lines_of
    >>> page = "关于同意组建协调委员会的批复\\n市文化局：\\n你局的请示收悉。\\n各县区人民政府："
    >>> list(addressee(list(look(lines_of(page), page))))
    [1]
    """
    top = takewhile(lambda i: seen[i].end not in ENDED, range(len(seen)))
    yield from islice((i for i in top if seen[i].label == "addressee" and i), 1)
