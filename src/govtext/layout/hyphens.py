"""English words that were hyphenated at the end of a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govtext.english import SHORTEST, is_english
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Collection

    from govtext.lines import Line

__all__ = ["breaks_words", "hyphen_of", "marks_soft_hyphens", "resolve"]

#: A hyphen at a line end: as printed, or as a soft hyphen that the extraction kept, or both.
_HYPHEN: Final = lazy(r"(?<=[A-Za-z0-9])(?:\u00ad?[-‐]|\u00ad)$")
#: An address, or a part of one that was broken over several lines: believed before a hyphen, not for closing a space.
_ADDRESS: Final = lazy(r"https?://|www\.|/[^\s/]*/")
#: First halves that keep their hyphen: a compound rather than a broken word.
_PREFIX: Final = lazy(
    "self|well|ex|half|all|cross|high|low|long|short|full|part|non|mid|anti|quasi|so-called|one|two|three|four|five|six"
    "|seven|eight|nine|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
)
#: Second halves of compounds that are too short for the table of words, and common words that are suffixes as well.
_SECOND: Final = lazy("up|on|off|out|in|by|day|old")
_SUFFIX: Final = lazy("able|hood|less|ship")
#: What a form of a word has behind the word.
_INFLECTED: Final = lazy("(?:s|ed|ing)$")


#: What any hyphen is written with, which most Chinese texts have none of; and what stands where a line ends with one.
_MARKS: Final = "-‐\u00ad"
_AT_END: Final = lazy(r"[-‐\u00ad](?:\s|$)")
#: A soft hyphen at a line end, and how many of them tell that the document marks what broke its words.
_SOFT: Final = lazy(r"\u00ad[-‐]?\n")
SOFT: Final = 2


def breaks_words(text: str) -> bool:
    """Say whether any line of a text may end with a hyphen.

    >>> breaks_words("infor-\\nmation"), breaks_words("well-known\\nfacts")
    (True, False)
    """
    return any(map(text.__contains__, _MARKS)) and _AT_END.search(text) is not None


def hyphen_of(line: str) -> re.Match[str] | None:
    """Find the hyphen that a line ends with: of its last two characters only, for most lines have none.

    >>> hyphen_of("infor-").start(), hyphen_of("infor"), hyphen_of("- -")
    (5, None, None)
    """
    return _HYPHEN.search(line, max(0, len(line) - 2))


def marks_soft_hyphens(text: str) -> bool:
    r"""Say whether a text tells the hyphens that broke words from others, as soft ones at its line ends.

    >>> marks_soft_hyphens("infor\u00ad-\nmation of go\u00ad-\nvernments"), marks_soft_hyphens("infor-\nmation")
    (True, False)
    """
    return len(_SOFT.findall(text)) >= SOFT


def resolve(before: Line, after: Line, words: Collection[str], *, soft: bool = False) -> Edit:
    """Join the two halves of a word, with or without its hyphen.

    `words` are those of the document: one that has the word whole, or hyphenated, settles it. Otherwise capitals on
    the far side and digits on either keep the hyphen, an address does, and a compound: ex-actly is none, for English
    has the word whole; poorly-designed is one of two words. A soft hyphen goes, and where the document marks those
    (`soft`), another stays, unless English has the word.

    >>> from govtext.lines import lines_of
    >>> a, b = lines_of("infor-\\nmation")
    >>> resolve(a, b, ())
    Edit(start=5, end=7, text='', rule='layout.hyphen', aligned=False, inferred=True)
    >>> a, b = lines_of("COVID-\\n19")
    >>> resolve(a, b, ())
    Edit(start=6, end=7, text='', rule='layout.hyphen', aligned=False, inferred=False)
    >>> a, b = lines_of("ex-\\nactly")
    >>> resolve(a, b, ()).start
    2
    """
    mark = hyphen_of(before.content)
    assert mark is not None
    left, right = _halves(before.content[: mark.start()], after.content)
    if "\u00ad" in mark.group() or left + right in words:
        keep, sure = False, True
    elif f"{left}-{right}" in words or (soft and not is_english(left + right)):
        keep, sure = True, True
    else:
        sure = not right[:1].islower() or left[-1:].isdigit()
        keep = sure or _is_compound(left, right) or _in_address(before.content, left, right)
    start = before.start + (mark.end() if keep else mark.start())
    return Edit(start, after.start, "", "layout.hyphen", inferred=not sure)


def _halves(before: str, after: str) -> tuple[str, str]:
    """Give what stands before a hyphen and what comes after it, of letters, digits and hyphens."""
    head = re.search(r"(?<![A-Za-z0-9-])[A-Za-z0-9-]*$", before.replace("\u00ad", ""))
    tail = re.match(r"[A-Za-z0-9-]*", after.replace("\u00ad", ""))
    return head.group() if head else "", tail.group() if tail else ""


def _is_compound(left: str, right: str) -> bool:
    """Say whether the hyphen parts two words rather than two halves of one."""
    last, first = left.rsplit("-", 1)[-1], right.split("-", 1)[0]
    if is_english(last + right) or is_english(_INFLECTED.sub("", last + right)):
        return False
    if last != left:
        return len(last) < SHORTEST or is_english(last)
    if _PREFIX.fullmatch(left.lower()):
        return True
    return is_english(left) and bool(_SECOND.fullmatch(first) or (is_english(first) and not _SUFFIX.fullmatch(first)))


def _in_address(before: str, left: str, right: str) -> bool:
    """Say whether the hyphen at the end of a line is one of an address, rather than inside one of its words."""
    last = left.rsplit("-", 1)[-1]
    in_word = is_english(last + right) and not is_english(last)
    return not in_word and _ADDRESS.search(before, before.rfind(" ") + 1) is not None
