"""What a site advertises between the day and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.paths import SHORT
from govtext.articles.prose import is_prose
from govtext.articles.weblines import is_of_site
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["promotions"]

#: A link in brackets by what readers are asked to do, behind a call: 火热进行中！【点击投票】. A step of a manual calls
#: for nothing.
_LINK: Final = lazy("[！!？?][ ]?【[ ]?(?:点击|点我|下载|安装|立即|马上|扫码|我要)[^】。]{1,6}】")
#: It is no longer, in ems, and no sentence.
LONGEST: Final = 48.0


def promotions(parts: Sequence[Part]) -> set[int]:
    """Give the lines with a link in brackets that stand between the day, or the controls of a site, and the text.

    Further below such a link is of the text; with no headline above it is one.
    """
    found: set[int] = set()
    title = next((i for i, part in enumerate(parts) if part.kind == "head" and part.width >= SHORT), len(parts))
    for i in range(title + 1, len(parts) - 1):
        line = parts[i]
        if "【" not in line.shadow or line.width > LONGEST or line.shadow[-1] in "。：:":
            continue
        over = parts[i - 1].kind == "meta" or i - 1 in found or is_of_site(parts[i - 1])
        if over and is_prose(parts[i + 1]) and _LINK.search(line.shadow) is not None:
            found.add(i)
    return found
