"""News that members of a board forward in its form: numbered labels, each with what it asks for behind or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import MARKED, SITE
from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.articles.parts import Part

__all__ = ["with_forwarded"]

#: 1.媒体来源: 2.记者署名: 3.完整新闻标题: 4.完整新闻内文: 5.完整新闻连结 (或短网址): 6.备注:.
_LABEL: Final = lazy(
    r"\d[.．、][ ]?(?:完整)?"
    "(?:(?P<meta>媒体来源|记者署名)|(?P<head>新闻标题)|(?P<text>新闻内[文容])|(?P<site>新闻[连链][结接]|备注))"
    r"(?:[ ]?[^：:]{0,40})?[：:]"
)


def with_forwarded(parts: list[Part]) -> list[Part]:
    """Take what stands below each label for what it says, where title and text have theirs.

    The link, and what the member has to say, are no part of the article.
    """
    found = {i: match for i, part in enumerate(parts) if (match := _LABEL.fullmatch(part.shadow)) is not None}
    if not {"head", "text"} <= {str(match.lastgroup) for match in found.values()}:
        return parts
    asked = ""
    out: list[Part] = []
    for i, part in enumerate(parts):
        if i in found:
            asked = str(found[i].lastgroup)
            part = part._replace(kind="meta" if asked == "meta" else "furniture", reason=SITE)
        elif asked == "head":
            part = part._replace(kind="head", reason=MARKED)
        elif asked in ("meta", "site"):
            part = part._replace(kind="meta" if asked == "meta" else "furniture", reason="below a label of a form")
        out.append(part)
    return out
