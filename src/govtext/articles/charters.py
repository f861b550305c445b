"""Charters and rules: what stands between their title and their first article, and the heads of their chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_chapters"]

_NUMERALS: Final = "[0-9一二三四五六七八九十百零〇]{1,5}"
#: An article, and the head of a chapter or section over articles.
_ARTICLE: Final = lazy(rf"第{_NUMERALS}条(?![一-鿿])|第一条")
_CHAPTER: Final = lazy(rf"第[ ]?{_NUMERALS}[ ]?[编章节][ \u3000]{{0,8}}.{{1,30}}")
#: Lines of its cover: the month, and the word over contents that are lost.
_COVER: Final = lazy(rf"(?:\d{{4}}|[一二][〇零○OＯo0一二三四五六七八九]{{3}})[ ]?年[ ]?{_NUMERALS}[ ]?月")
_CONTENTS: Final = lazy("目[ \u3000]{0,8}[录次]")
#: So many headline lines over a chapter may be of the cover.
COVER: Final = 8


def with_chapters(parts: Sequence[Part]) -> list[Part]:
    """Take the heads of chapters over articles or items for subheads, and what a cover has under the title for text."""
    out = list(parts)
    begun = False
    for i in reversed(range(len(parts))):
        if parts[i].kind == "furniture":
            continue
        line, over = parts[i].shadow, begun
        begun = parts[i].kind == "list-item" or _ARTICLE.match(line) is not None
        if not over or parts[i].kind not in ("head", "subhead") or _CHAPTER.fullmatch(line) is None:
            continue
        begun = True  # of a section, under the head of its chapter
        out[i] = parts[i]._replace(kind="subhead", reason="the head of a chapter over its articles")
        for k in range(max(1, i - COVER), i):
            if parts[k].kind == "head" and _CONTENTS.fullmatch(parts[k].shadow):
                out[k] = parts[k]._replace(kind="subhead", reason="the word over contents")
            elif parts[k].kind == "head" and _COVER.fullmatch(parts[k].shadow):
                out[k] = parts[k]._replace(kind="body", reason="the month on the cover")
    return out
