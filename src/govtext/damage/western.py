"""Mojibake of Western text, which ftfy undoes, with its habits that harm Chinese turned off."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["mend_western"]


@cache
def _ftfy_fixer() -> Callable[[str], str]:
    from ftfy import TextFixerConfig, fix_text_segment

    # Measured on Chinese: the defaults fold punctuation, straighten quotes, and make what is GBK read as Latin-1 worse.
    config = TextFixerConfig(
        unescape_html=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        decode_inconsistent_utf8=False,
        replace_lossy_sequences=False,
        fix_c1_controls=False,
        normalization=None,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        remove_terminal_escapes=False,
    )
    return lambda line: fix_text_segment(line, config)


def mend_western(line: str) -> Iterator[tuple[int, int, str]]:
    """Give where ftfy would change a line (start and end), and what it would write there.

    >>> list(mend_western("cafÃ©"))
    [(3, 5, 'é')]
    """
    meant = _ftfy_fixer()(line)
    if meant == line:
        return
    first = 0
    while first < min(len(line), len(meant)) and line[first] == meant[first]:
        first += 1
    last = 0
    while last < min(len(line), len(meant)) - first and line[-1 - last] == meant[-1 - last]:
        last += 1
    yield first, len(line) - last, meant[first : len(meant) - last]
