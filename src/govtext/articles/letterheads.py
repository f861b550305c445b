"""The head of an office's paper: its name in letters, a word a line, and where it can be written to, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.characters import has_han
from govtext.official_lines import is_office, numbers_paper
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_letterhead"]

LETTERHEAD: Final = "the head of an office's paper"
#: It stands among so many lines at the top.
TOP: Final = 8
#: A word of the name in capitals, and so many of them, a line each, at the least: a headline may have one or two.
_WORD: Final = lazy("[A-Z]{2,16}")
WORDS: Final = 3
#: What the paper is for, under the name.
_PAPER: Final = lazy("(?:新闻(?:稿|公报|公告)|便笺|备忘录|传真)[ ]?[A-Z ]{0,24}")
#: The name in Chinese over the letters has no more ems.
NAME: Final = 16.0

#: Where an office can be written to or called.
_CONTACT: Final = lazy("(?:地址|电话|传真|电邮|电子邮[件箱]|网址)[：:]")
#: On so many pages it stands, and so many lines of it do, at the least; so many of them are looked for at the most.
PAGES: Final = 3
LINES: Final = 2
MOST: Final = 12
#: What stands beside it in one line, the number of the paper, has no more characters.
BESIDE: Final = 32


def with_letterhead(parts: list[Part]) -> list[Part]:
    """Take the head of an office's paper for furniture: above the text, and where it stands on every page again."""
    for i in (*_lettered(parts), *_contacts(parts), *_block(parts), *_released(parts)):
        parts[i] = parts[i]._replace(kind="furniture", reason=LETTERHEAD)
    return parts


def _lettered(parts: Sequence[Part]) -> range:
    """Give the lines of a name in capitals, with that in Chinese over it, or below it what the paper is for."""
    words = [part.kind == "head" and _WORD.fullmatch(part.shadow) is not None for part in parts[: TOP + MOST]]
    start = next((i for i in range(min(TOP, len(words))) if all(words[i : i + WORDS])), len(words))
    end = next((i for i in range(start, len(words)) if not words[i]), len(words))
    if end - start < WORDS:
        return range(0)
    paper = end < len(parts) and _PAPER.fullmatch(parts[end].shadow) is not None
    letters = any(_OFFICE.search(part.shadow) for part in parts[start:end])
    named = start > 0 and letters and _is_name(parts[start - 1])
    end += paper
    headed = end < len(parts) and parts[end].kind == "head" and has_han(parts[end].shadow)
    return range(start - named, end) if headed and (named or paper) else range(0)


#: What an office calls what it hands to the press.
_RELEASE: Final = lazy("(?P<office>[一-鿿]{2,20}?)(?:新闻(?:稿|参考资料|资料)|记者会(?:参考)?资料)")


def _released(parts: Sequence[Part]) -> list[int]:
    """Give the line that says whose press release it is, over the stamp of one that has a title below that."""
    for i, part in enumerate(parts[:TOP]):
        found = _RELEASE.fullmatch(part.shadow) if part.kind == "head" else None
        if found is not None and is_office(found["office"]) and i + 1 < len(parts) and parts[i + 1].kind == "meta":
            below = next((k for k in range(i + 1, len(parts)) if parts[k].kind != "meta"), i)
            return [i] if parts[below].kind == "head" and parts[below].width >= TITLE else []
    return []


#: So many ems the title of a release has at the least.
TITLE: Final = 10.0


#: A word that the name of an office has in English, of a letterhead that has a word a line.
_OFFICE: Final = lazy(
    "UNIVERSITY|COLLEGE|COUNCIL|BUREAU|DEPARTMENT|OFFICE|GOVERNMENT|ASSOCIATION|COMMISSION|COMMITTEE|MINISTRY|COURT"
)


def _is_name(part: Part) -> bool:
    return part.kind == "head" and part.width <= NAME and is_office(part.shadow)


def _contacts(parts: Sequence[Part]) -> list[int]:
    """Give the lines that say at the head of every page, the first one as well, where an office can be written to."""
    told = [i for i, part in enumerate(parts) if len(part.shadow) <= LONGEST and _CONTACT.search(part.shadow)]
    closed = {i: "".join(parts[i].shadow.split()) for i in told}
    first = [closed[i] for i in told if i < TOP and _CONTACT.match(closed[i]) is not None][:MOST]
    again = {text for text in first if sum(text in line for line in closed.values()) >= PAGES}
    if len(again) < LINES or not any(part.kind == "furniture" for part in parts):
        return []
    return [i for i in told if any(text in closed[i] and len(closed[i]) <= BESIDE + ALL * len(text) for text in again)]


#: A longer line is none; two that were set beside one another are so many times as long as one.
LONGEST: Final = 160
ALL: Final = 3


#: Where an association can be called or read, in a block under its name in letters.
_CALLED: Final = lazy(r"(?:Tel|Fax|E-?mail|Website|电话|传真|电邮|网址)[ ]?[：:].{4,60}|https?[ ]?:[ ]?/.{4,60}")
_LETTERS: Final = lazy("[A-Z][A-Z&,.' -]{7,80}")


def _block(parts: Sequence[Part]) -> range:
    """Give the lines from the name in letters to where one can call, on the first page, over what the paper is.

    Under the number that a council has given to the paper, all of them are.
    """
    top = parts[: TOP + MOST]
    called = [i for i, part in enumerate(top) if len(part.shadow) <= LONGEST and _CALLED.fullmatch(part.shadow)]
    if len(called) < LINES or called[-1] - called[0] >= TOP or any(part.width > LONG for part in top[: called[-1]]):
        return range(0)
    named = [i for i, part in enumerate(top[: called[0]]) if _LETTERS.fullmatch(part.shadow) is not None]
    named = [i - (i > 0 and _is_name(parts[i - 1])) for i in named]
    end = called[-1] + 1
    headed = end < len(parts) and parts[end].kind == "head" and has_han(parts[end].shadow)
    if not named or not headed:
        return range(0)
    return range(next((i + 1 for i in range(named[-1]) if numbers_paper(parts[i].shadow)), named[-1]), end)


#: What is longer, in ems, is text.
LONG: Final = 36.0
