"""Papers of scholarly journals: who wrote them, and the lines with labels around the abstract, are no headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_paper"]

_ABSTRACT: Final = lazy("[【\\[]?(?:内容)?[摘提][ \u3000]{0,4}要[】\\]]?[：:]?")
_KEYWORDS: Final = lazy("[【\\[]?关[ \u3000]{0,4}键[ \u3000]{0,4}[词字][】\\]]?[：: \u3000]")
#: What else has a label there.
_LABELLED: Final = lazy(
    "[【\\[]?(?:中图分类号|文献标[识志]码|文章编号|DOI|基金项目|收稿日期|作者简介|通[信讯]作者|Abstract|Key ?words)"
    "[】\\]]?[：: \u3000]"
)
#: Where the authors work, with the number of the post office: （1.青澜大学 公共管理学院，青澜 123456）.
_AFFILIATION: Final = lazy(r"[（(].{4,160}\d{6}.{0,160}[）)]")
#: Lines from the abstract to the key words at the most, to the last of the labels, and up to the authors.
NEAR: Final = 4
LABELS: Final = 10
ABOVE: Final = 6


def with_paper(parts: Sequence[Part]) -> list[Part]:
    """Take the lines with labels at the head of a paper for its text, and who stand over where they work for a byline.

    A paper has an abstract over key words.
    """
    out = list(parts)
    for i, part in enumerate(parts):
        if _ABSTRACT.match(part.shadow) is None:
            continue
        if not any(_KEYWORDS.match(below.shadow) for below in parts[i + 1 : i + 1 + NEAR]):
            continue
        for k in range(i, min(i + LABELS, len(parts))):
            if k == i or _KEYWORDS.match(parts[k].shadow) or _LABELLED.match(parts[k].shadow):
                out[k] = parts[k]._replace(kind="body", reason="a line at the head of a paper")
        for k in range(max(1, i - ABOVE), i):
            if _AFFILIATION.fullmatch(parts[k].shadow) is not None:
                out[k] = parts[k]._replace(kind="body", reason="says where the authors work")
                if k > 1 and parts[k - 1].kind == "head":
                    out[k - 1] = parts[k - 1]._replace(kind="byline", reason="stands over where the authors work")
    return out
