"""Corner brackets to curly quotes, as mainland print has them."""

from __future__ import annotations

from typing import Final

from govtext.misuse import no_text

_CORNERS: Final = "「」『』﹁﹂﹃﹄｢｣"
_CURLY: Final = "“”‘’“”‘’“”"


def curly_quotes(text: str) -> str:
    """Turn 「」 into “” and 『』 into ‘’, one to one.

    Taiwan and Hong Kong put 「」 outside and 『』 within, as the mainland puts “” outside and ‘’ within; where a text
    has it the other way round, the result has as well. Text without corner brackets comes back as the same object.

    >>> curly_quotes("他說：「我聽見『好』。」")
    '他說：“我聽見‘好’。”'
    """
    if not isinstance(text, str):
        raise no_text("curly_quotes", text, "a str")
    if not any(mark in text for mark in _CORNERS):
        return text
    for corner, curly in zip(_CORNERS, _CURLY, strict=True):
        text = text.replace(corner, curly)
    return text
