"""Bytes that were read in the wrong encoding.

Four families: UTF-8, GBK or Big5 read as Latin-1 or Windows-1252 (`ä¸­å›½`, `ÖÐ¹ú`, `¤¤°ê`), UTF-8 read as GBK
(`浼犳挱`), and GBK and Big5 read as each other (`い瓣穝籇`, `笢弊陔恓`). Each is undone by writing the bytes again
and reading them as they were meant; it is believed where the result is much commoner Chinese than what stands
there. What is left, and is not Chinese (`cafÃ©`), is for ftfy, with its habits that harm Chinese turned off. A byte
that was lost on the way leaves U+FFFD.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from govtext.characters import HAN_CLASS, KANA_CLASS, PUNCTUATION_CLASS
from govtext.damage.western import mend_western
from govtext.encoding.evidence import bits_of, common
from govtext.engine import Rule
from govtext.patterns import lazy
from govtext.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOJIBAKE"]

_Reading = tuple[int, int, list[tuple[int, str]]]  # start, end, and the pieces (how many characters, what they were)

_CP1252: Final = {
    char: byte for byte in range(0x80, 0xA0) for char in [bytes([byte]).decode("cp1252", "ignore")] if char
}
_LATIN: Final = re.escape("".join(_CP1252))
#: A run of characters that are single bytes in Windows-1252, from the first that is not ASCII to the last.
_SINGLE_BYTES: Final = lazy(rf"[\x80-\xff{_LATIN}\ufffd][\x20-\xff{_LATIN}\ufffd]*")
_HIGH: Final = lazy(rf"[\xa1-\xff][\x80-\xff{_LATIN}]|[{_LATIN}][\xa1-\xff]")
_NOT_ASCII: Final = lazy(r"[^\x00-\x7f]+")
_UTF8: Final = re.compile(
    rb"(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}"
    rb"|[\xf1-\xf3][\x80-\xbf]{3})"
)
#: A character of UTF-8 some byte of which was lost, wherever it stood.
_BROKEN: Final = re.compile(
    rb"[\xc2-\xdf]\xff|[\xe0-\xef](?:\xff[\x80-\xbf\xff]?|[\x80-\xbf]\xff)|\xff[\x80-\xbf]{0,2}"
    rb"|[\xf0-\xf3](?:\xff[\x80-\xbf\xff]{0,2}|[\x80-\xbf]\xff[\x80-\xbf\xff]?|[\x80-\xbf]{2}\xff)"
)
_HAN: Final = lazy(f"[{HAN_CLASS}]")
_JAPANESE: Final = lazy(f"[{HAN_CLASS}{KANA_CLASS}{PUNCTUATION_CLASS}]+")

_LOST: Final = "\ufffd"
_SAMPLE: Final = 24  # characters either side of a place that are looked at first
_RUNNING: Final = 12.0  # bits a character: text with fewer is as it should be
_PLAUSIBLE: Final = 13.0  # bits a character: more is no running Chinese
_CLEARLY: Final = 3.0  # bits a character that a reading must save to be believed
_ENOUGH: Final = 3  # different ideographs that make a reading sure by themselves


@cache
def _gate() -> re.Pattern[str]:
    """Two characters in a row that are neither ASCII nor common in Chinese: text without them has no mojibake.

    The class stands there twice, for a pattern that begins with a count is not looked for by its first character.
    """
    odd = f"[^\\x00-\\x7f{PUNCTUATION_CLASS}　□■●▲◆★○△◇☆※×%％{common(15)}]"
    return re.compile(odd + odd)


def propose_mojibake(text: str) -> Iterator[Edit]:
    """Propose the text that was meant for stretches of bytes that were read in the wrong encoding, line by line.

    >>> [edit[:3] for edit in propose_mojibake("ÖÐ¹úÐÂÎÅ")]
    [(0, 2, '中'), (2, 4, '国'), (4, 6, '新'), (6, 8, '闻')]
    >>> list(propose_mojibake("Café Müller, 中国"))
    []
    """
    gate = _gate()
    found = gate.search(text)
    last = -1
    while found:
        at = found.start()
        if bits_of(text[max(at - _SAMPLE, 0) : at + _SAMPLE]) < _RUNNING:
            found = gate.search(text, found.end())  # good Chinese, with two rare characters side by side
            continue
        first = text.rfind("\n", 0, found.start()) + 1
        last = text.find("\n", found.start())
        last = len(text) if last < 0 else last
        yield from _mend_line(text[first:last], first)
        found = gate.search(text, last)


def _mend_line(line: str, offset: int) -> Iterator[Edit]:
    done = False
    high = _HIGH.search(line) is not None
    for read in (_single_bytes, _utf8_as_gbk, _swapped) if high else (_utf8_as_gbk, _swapped):
        for start, _, pieces in read(line):
            done = True
            at = offset + start
            for size, meant in pieces:
                if meant != line[at - offset : at - offset + size]:
                    yield Edit(at, at + size, meant, MOJIBAKE.name)
                at += size
        if done:
            return
    if high:
        for start, end, meant in mend_western(line):
            yield Edit(offset + start, offset + end, meant, MOJIBAKE.name)


# -- bytes read as Latin-1 or Windows-1252 ----------------------------------------------------------------------


def _single_bytes(line: str) -> Iterator[_Reading]:
    for match in _SINGLE_BYTES.finditer(line):
        run = match[0].rstrip(" ")
        if not _HIGH.search(run):
            continue
        data = bytes(_byte(char) for char in run)
        meant = _best_of(data)
        if meant is not None:
            yield match.start(), match.start() + len(run), meant


def _byte(char: str) -> int:
    if char == _LOST:
        return 0xFF
    return _CP1252.get(char) or ord(char)


def _best_of(data: bytes) -> list[tuple[int, str]] | None:
    """Read bytes as UTF-8, and else as GBK or Big5, whichever is commoner Chinese; None where neither is Chinese."""
    utf8 = _pieces(data)
    text = "".join(piece for _, piece in utf8)
    if _HAN.search(text) and sum(len(piece) == 1 and "\x80" <= piece <= "\xff" for _, piece in utf8) * 4 <= len(utf8):
        return utf8
    best: tuple[float, list[tuple[int, str]]] | None = None
    for codec in ("gbk", "big5"):
        pieces = _pairs(data, codec)
        if pieces is None:
            continue
        text = "".join(piece for _, piece in pieces)
        ideographs = len({*_HAN.findall(text)})
        cost = bits_of(text)
        if ideographs >= _ENOUGH and cost < _PLAUSIBLE and (best is None or cost < best[0]):
            best = cost, pieces
    return best[1] if best else None


_Piece = tuple[int, str]


def _pieces(data: bytes) -> list[_Piece]:
    """Cut bytes into characters of UTF-8; 0xFF is a byte that was lost, and makes its character U+FFFD.

    A byte that belongs to no character stays, as the character of its own number.
    """
    pieces: list[_Piece] = []
    at = 0
    while at < len(data):
        match = _UTF8.match(data, at) or _BROKEN.match(data, at)
        if match is None:
            pieces.append((1, chr(data[at])))
            at += 1
            continue
        lost = 0xFF in match[0]
        pieces.append((match.end() - at, _LOST if lost else match[0].decode("utf-8", "replace")))
        at = match.end()
    return pieces


def _pairs(data: bytes, codec: str) -> list[tuple[int, str]] | None:
    """Cut bytes into ASCII and pairs; None where a pair is no character."""
    pieces: list[tuple[int, str]] = []
    at = 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        try:
            char = data[at : at + size].decode(codec)
        except UnicodeDecodeError:
            if size == 2 and at + 1 >= len(data) and len(pieces) >= 2 * _ENOUGH:
                pieces.append((1, _LOST))  # the line was cut in the middle of a character
                return pieces
            return None
        pieces.append((size, char))
        at += size
    return pieces


# -- UTF-8 read as GBK ------------------------------------------------------------------------------------------


def _utf8_as_gbk(line: str) -> Iterator[_Reading]:
    """Find stretches whose GBK bytes are UTF-8 throughout, but for bytes that were lost."""
    found: list[tuple[_Reading, bool]] = []
    for match in _NOT_ASCII.finditer(line):
        run = match[0]
        end = match.end()
        if len(run) > _SAMPLE and bits_of(run[: 4 * _SAMPLE]) < _RUNNING:
            continue
        if end < len(line) and line[end] == "?" and line[end + 1 : end + 2] != "?":
            run += "?"  # it may be what is left of a lead byte
        found += _utf8_runs(run, match.start())
    # One good stretch makes the short ones of its line likely.
    if any(sure for _, sure in found):
        yield from (reading for reading, _ in found)


@cache
def _gbk(char: str) -> bytes:
    if char in "?\ufffd":
        return b"\xff"
    try:
        return char.encode("gb18030")
    except UnicodeEncodeError:
        return b"\xfe\xfe"  # two bytes that are in no UTF-8


def _utf8_runs(run: str, offset: int) -> Iterator[tuple[_Reading, bool]]:
    """Cut a run where its bytes are no UTF-8, and give what remains, in pieces that are whole in both encodings."""
    written = [_gbk(char) for char in run]
    pieces = _pieces(b"".join(written))
    if "€" in run:  # one byte in Windows' GBK, two in GB 18030
        other = [b"\x80" if char == "€" else data for char, data in zip(run, written, strict=True)]
        others = _pieces(b"".join(other))
        if len(others) < len(pieces):
            written, pieces = other, others
    boundary = {end: k for k, end in enumerate(accumulate(map(len, written), initial=0))}
    if not any(size > 1 for size, _ in pieces):
        return
    at = first = last = 0
    whole: list[_Piece] = []  # of the stretch so far
    chars = ""  # since the last boundary that both encodings have
    clean = True  # no stray byte since that boundary
    for size, char in [*pieces, (0, "\x80")]:
        if size < 2 and "\x80" <= char <= "\xff":
            if whole:
                yield _judged(run[first:last], offset + first, whole)
            whole, clean = [], False
        chars += char
        at += size
        if at in boundary:
            if clean and chars:
                whole.append((boundary[at] - last, chars))
            else:
                first = boundary[at]
            last, chars, clean = boundary[at], "", True


def _judged(run: str, start: int, whole: list[_Piece]) -> tuple[_Reading, bool]:
    meant = "".join(piece for _, piece in whole)
    before, after = bits_of(run), bits_of(meant.replace(_LOST, ""))
    sure = len(_HAN.findall(meant)) >= 2 and after < _PLAUSIBLE and before - after >= _CLEARLY
    return (start, start + len(run), whole), sure


# -- GBK and Big5 read as each other ----------------------------------------------------------------------------


def _swapped(line: str) -> Iterator[_Reading]:
    """Read a line again in the other encoding, all its runs or none: who mixes them up does so for a whole text."""
    runs = [(match.start(), match[0]) for match in _NOT_ASCII.finditer(line)]
    everything = "".join(run for _, run in runs)
    before = bits_of(everything)
    if len(everything) < 4 or before < _PLAUSIBLE or _japanese(everything):
        return
    for was, meant in (("gb18030", "big5"), ("big5", "gbk")):
        readings = [(start, run, _reread(run, was, meant)) for start, run in runs]
        read = [(run, pieces) for _, run, pieces in readings if pieces is not None]
        text = "".join(char for _, pieces in read for char in pieces)
        if sum(len(run) for run, _ in read) * 10 < len(everything) * 9 or len(_HAN.findall(text)) < _ENOUGH:
            continue
        saved = (before - bits_of(text), bits_of(_once(everything)) - bits_of(_once(text)))
        if before - saved[0] < _PLAUSIBLE - 1 and min(saved) >= _CLEARLY + 1 and len({*_HAN.findall(text)}) >= _ENOUGH:
            for start, run, pieces in readings:
                if pieces is not None and bits_of("".join(pieces)) <= bits_of(run) + _CLEARLY:
                    yield start, start + len(run), [(1, char) for char in pieces]
            return


def _once(text: str) -> str:
    """Give each character once: one that stands for what was left out (○○市○○區) is no evidence each time again."""
    return "".join(dict.fromkeys(text))


def _japanese(text: str) -> bool:
    """Say whether text is kana, or another script, with few ideographs: Chinese that was read wrong is more mixed."""
    share = len(_HAN.findall(text)) / len(text)
    return share < 1 / 8 or (share < 1 / 3 and _JAPANESE.fullmatch(text) is not None)


def _reread(run: str, was: str, meant: str) -> list[str] | None:
    pieces: list[str] = []
    for char in run:
        try:
            written = char.encode(was)
            if len(written) != 2:
                return None
            pieces.append(written.decode(meant))
        except UnicodeError:
            return None
    return pieces


MOJIBAKE: Final = Rule(
    "damage.mojibake",
    "bytes that were read in the wrong encoding are read again",
    "repair",
    ("ÖÐ¹úÐÂÎÅ£¬ÈËÃñÈÕ±¨", "中国新闻，人民日报"),
    propose_mojibake,
)
