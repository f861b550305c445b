"""Hypothesis strategies: strings of any kind, texts with a history, and newspaper pages."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from govtext import Edit, Span, Text
from support.prose import DATELINES, FURNITURE, JUMP, STORIES, interleave, letter_spaced, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PIECES", "any_strings", "clean_pages", "histories", "messy_strings", "newspaper_pages", "strings"]

#: Anything that a str can hold, lone surrogates too.
any_strings: Final = st.text(st.characters(exclude_categories=()), max_size=80)

#: What the rules look for, crowded together.
PIECES: Final[tuple[str, ...]] = (
    *"人民的国國乾隆著於⼈⺠中，。：；！？、“”‘’（）《》【】—…·",
    *" \u3000\n\n\n\r\t\f\v\u00a0\u200b\ufeff\u00ad\x00\x85\u2028\u0301",
    *"0１9月日aZé-()[]{}<>&?!,.:;'\"/@#|*",
    *("\ud842", "\udfb7", "😀", "\U00020bb7", "か", "\uf90a", "ﬁ", "︵", "\ue000"),
    *(
        "本报讯（记者 林晓舟）",
        "（下转第四版）",
        "责任编辑：苏云帆",
        "第2版",
        "何小满 摄",
        "（kāi）",
        "開(kāi)",
        "&amp;",
        "会会议议",
        "ÖÐ¹ú",
        "会 议 强 调",
        *("发布时间：", "二〇二二年", "十", "十", "二", "月", "2022-02-3", "来源："),
    ),
)
messy_strings: Final = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
strings: Final = st.one_of(any_strings, messy_strings)

_RULES: Final = ("damage.test", "layout.test", "articles.test")
_short: Final = st.text(st.characters(exclude_categories=()), max_size=4)


@st.composite
def _edited(draw: st.DrawFn, text: Text) -> Text:
    """Edits of any kind, none overlapping another."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if draw(st.booleans()):
            same_length = draw(st.text(min_size=end - start, max_size=end - start))
            edits.append(Edit(start, end, same_length, draw(st.sampled_from(_RULES)), aligned=True))
        else:
            edits.append(Edit(start, end, draw(_short), draw(st.sampled_from(_RULES))))
    return text.edit(edits)


@st.composite
def _pieces(draw: st.DrawFn, text: Text) -> list[Text]:
    """The text cut up and shuffled, some of it left out, none of it twice."""
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=5))})
    pieces = [text[start:end] for start, end in pairwise(cuts)]
    return draw(st.permutations(pieces))[: draw(st.integers(1, 6))]


@st.composite
def _joined(draw: st.DrawFn, text: Text) -> Text:
    parts: list[Text | str] = []
    for piece in draw(_pieces(text)):
        parts.append(draw(_edited(piece)) if draw(st.booleans()) else piece)
        parts.append(draw(_short))
    return Text.join(parts) if parts else text


@st.composite
def _arranged(draw: st.DrawFn, text: Text) -> Text:
    """A new order, with the edits by which the rest left."""
    parts: list[Span | str] = []
    removed: list[Edit] = []
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=5))})
    for start, end in draw(st.permutations(list(pairwise(cuts)))):
        if draw(st.booleans()):
            parts.append(Span(start, end))
        else:
            removed.append(Edit(start, end, "", "articles.test"))
    return text.arrange(parts, removed) if parts else text


@st.composite
def _sliced(draw: st.DrawFn, text: Text) -> Text:
    return text[draw(st.integers(-90, 90)) : draw(st.integers(-90, 90))]


@st.composite
def _rewritten(draw: st.DrawFn, text: Text) -> Text:
    return text.rewrite(draw(st.text(min_size=len(text), max_size=len(text))), draw(st.sampled_from(_RULES)))


@st.composite
def histories(draw: st.DrawFn) -> Text:
    """A text of any string, after edits, rewrites, slices, joins and new orders, in any order themselves."""
    text = Text(draw(st.text(st.characters(exclude_categories=()), max_size=40)))
    for step in draw(st.lists(st.sampled_from((_edited, _rewritten, _joined, _arranged, _sliced)), max_size=6)):
        text = draw(step(text))
    return text


_stories: Final = st.lists(st.sampled_from(STORIES), min_size=1, max_size=4, unique=True)


@st.composite
def _bodies(draw: st.DrawFn, sentences: Sequence[str], datelines: Sequence[str]) -> list[str]:
    """The paragraphs of a story, and at times a jump line."""
    cuts = sorted({0, len(sentences), *draw(st.sets(st.integers(1, len(sentences) - 1)))})
    paragraphs = ["".join(sentences[start:end]) for start, end in pairwise(cuts)]
    paragraphs[0] = draw(st.sampled_from(datelines)) + paragraphs[0]
    return paragraphs + ([JUMP] if draw(st.booleans()) else [])


@st.composite
def clean_pages(draw: st.DrawFn) -> str:
    """Articles as they ought to be: a headline, a paragraph a line, a blank line between articles."""
    stories = draw(_stories)
    datelines = [dateline for dateline in DATELINES if dateline]
    return "\n\n".join("\n".join([title, *draw(_bodies(body, datelines))]) for title, *body in stories)


@st.composite
def newspaper_pages(draw: st.DrawFn, *, woven: bool | None = None) -> str:
    """Columns wrapped line by line, headlines before or after the bodies, and the mess that extraction adds.

    `woven` columns alternate line by line, others follow one another.
    """
    measure, indent = draw(st.integers(12, 20)), draw(st.sampled_from((0, 2)))
    columns: list[list[str]] = []
    late: list[str] = []
    for title, *sentences in draw(_stories):
        shown = draw(st.sampled_from((title, letter_spaced(title), "".join(c * 2 for c in title))))
        body = [line for text in draw(_bodies(sentences, DATELINES)) for line in wrap(text, measure, indent)]
        if draw(st.booleans()):
            late += ["", shown]
            columns.append(body)
        else:
            columns.append([shown, *body])
    if woven is None:
        woven = draw(st.booleans())
    lines = list(interleave(columns)) if woven else [line for column in columns for line in (*column, "")]
    lines = [*draw(st.lists(st.sampled_from(FURNITURE), max_size=3)), *lines, *late]
    gap = draw(st.sampled_from(("\n", "\n\n", "\r\n", " \n\u3000")))
    return gap.join(lines) + draw(st.sampled_from(("", "\n", "\f")))
