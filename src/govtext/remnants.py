"""What is left in a text of the frame of its page: ends of comments in its code, names of picture files, end marks."""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["is_remnant"]

#: The end of a comment, maybe behind what it was about; the file of a picture as a machine has named it, or the second
#: one of that name, or with marks for the characters that it has lost, or with its address; the name of a box, with the
#: way to more of it.
_REMNANT: Final = lazy(
    r"[^。一-鿿]{0,120}-->|[^。]{0,120}[ ]/[A-Za-z]{2,24}-->"
    r"|(?:[^\s，。：:]{0,16}[(（]\d{1,2}[)）]|(?:微信)?图片[_-]?\d{0,20}|(?:IMG|DSC|DSCN|mmexport)[_-]?\d{2,16}|\d{8,20}"
    r"|[?？\ufffd]{1,8}\d{0,8}|https?://\S{4,140})"
    r"\.(?:jpe?g|JPE?G|png|PNG|gif|bmp)"
    r"|[一-鿿]{2,8} ?更多 ?[>＞》]{1,2}"
)
#: How they end; a longer line is none.
_ENDS: Final = (">", "＞", "》", "g", "G", "f", "p")
LONGEST: Final = 160
#: The mark that a text ends with, alone on a line.
_END: Final = lazy(
    r"[-—－=·\[【（(]{1,3}[ ]?(?:(?:THE[ ])?END|The[ ]End|End|完|[全本]文完)[ ]?[-—－=·\]】）)]{1,3}"
    "|(?:THE )?END|[全本]文完"
)
_SHORT: Final = 14


def is_remnant(line: str) -> bool:
    """Say whether a line, in Simplified characters, is what is left of the frame of its page.

    >>> [is_remnant(line) for line in ("清风岭(1).jpg", "图片实录 更多>>", "/enpproperty-->", "清风岭分布图.jpg")]
    [True, True, True, False]
    >>> [is_remnant(line) for line in ("（完）", "- END -", "完")]
    [True, True, False]
    """
    if len(line) <= _SHORT and _END.fullmatch(line) is not None:
        return True
    return line.endswith(_ENDS) and len(line) <= LONGEST and _REMNANT.fullmatch(line) is not None
