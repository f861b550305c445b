"""Bytes become text: which encoding they are in, and how sure that is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from govtext.encoding.evidence import bits

__all__ = ["Decoded", "decode"]

_SAMPLE: Final = 16384  # bytes that the evidence is taken from
_LOST: Final = 30.0  # bits that a byte costs which an encoding cannot read

#: Byte order marks, the longer ones first: that of UTF-32 begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

#: What names are declared for which superset: nobody who says GB2312 means to exclude 镕 or €.
_SUPERSETS: Final = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "ascii": "utf-8", "iso8859-1": "cp1252"}
_BIG5: Final = ("big5", "cp950", "big5hkscs")

_HZ: Final = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+(?:~\}|\Z|\n)")
_ISO_2022_CN: Final = re.compile(rb"\x1b\$\)A")


@dataclass(frozen=True, slots=True)
class Decoded:
    """What bytes said, and how that was found out.

    `encoding` is the name of the Python codec (or `iso-2022-cn`, which Python lacks), `confidence` runs from 0 to
    1, and `lossy` says that some bytes could not be read and stand as U+FFFD in `text`.

    >>> decode("会议要求抓好落实".encode("gbk") + b"\\xff").lossy
    True
    """

    text: str
    encoding: str
    confidence: float
    lossy: bool


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes that are likely Chinese: UTF-8, GB18030 (GBK, GB2312), Big5, HZ, ISO-2022-CN, UTF-16 or UTF-32.

    A byte order mark decides, then strict UTF-8, then `declared` (what a header or a meta tag said) if the bytes can be
    that, then how common the characters are that each encoding would give. Never fails: the last resort decodes with
    U+FFFD and says so in `lossy`. An unknown name in `declared` is passed over, for headers hold anything.

    Raises `TypeError` when `data` is not bytes or `declared` no string.

    >>> decode("人民日报".encode("gbk"))
    Decoded(text='人民日报', encoding='gb18030', confidence=..., lossy=False)
    >>> decode("兩會".encode("big5"), declared="Big5").encoding
    'big5'
    """
    if not isinstance(data, bytes | bytearray | memoryview):
        msg = f"decode takes bytes, not {type(data).__name__}; a str is text already: govtext.repair mends it"
        raise TypeError(msg)
    if declared is not None and not isinstance(declared, str):
        msg = f"declared is the name of an encoding, not {type(declared).__name__}"
        raise TypeError(msg)
    data = bytes(data)
    for mark, name in _MARKS:
        if data.startswith(mark):
            found = _strict(data, name)
            if found is not None:
                return Decoded(found.removeprefix("\ufeff"), name, 1.0, False)
            return Decoded(data.decode(name, "replace").removeprefix("\ufeff"), name, 0.9, True)
    special = _seven_bit(data)
    if special is not None:
        return special
    if b"\0" not in data:
        found = _strict(data, "utf-8")
        if found is not None:
            return Decoded(found, "utf-8", 1.0 if data.isascii() or len(data) >= 12 else 0.95, False)
    if declared is None:
        return _weigh(data)
    return _said(data, declared) or _weigh(data, _western(data, declared))


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _name_of(declared: str) -> str | None:
    try:
        return codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None


def _said(data: bytes, declared: str) -> Decoded | None:
    name = _name_of(declared)
    if name is None:
        return None
    names = _BIG5 if name in _BIG5 else (_SUPERSETS.get(name, name),)
    for candidate in names:
        text = _strict(data, candidate)
        if isinstance(text, str) and not (candidate == "cp1252" and name != candidate):
            return Decoded(text, candidate, 0.98, False)
    return None


def _western(data: bytes, declared: str) -> Decoded | None:
    """Give the Western reading of bytes that are declared to be ISO-8859-1, which servers say of anything."""
    name = _name_of(declared)
    text = _strict(data, "cp1252") if name is not None and _SUPERSETS.get(name) == "cp1252" else None
    return None if text is None else Decoded(text, "cp1252", 0.6, False)


def _seven_bit(data: bytes) -> Decoded | None:
    """Decode what is all ASCII bytes, and Chinese none the less."""
    if not data.isascii():
        return None
    if b"~{" in data and _HZ.search(data):
        text = _strict(data, "hz")
        if text is not None:
            return Decoded(text, "hz", 0.98, False)
        text = data.decode("hz", "replace")
        if text.count("\ufffd") * 8 <= len(text):
            return Decoded(text, "hz", 0.8, True)
    if _ISO_2022_CN.search(data):
        text = _iso_2022_cn(data)
        return Decoded(text, "iso-2022-cn", 0.98, "\ufffd" in text)
    return None


def _iso_2022_cn(data: bytes) -> str:
    """Decode ISO-2022-CN (RFC 1922) with GB 2312 in G1; of the CNS planes nothing is known here."""
    out: list[str] = []
    known = True
    for part in re.split(rb"(\x1b[$].[A-Z]|\x0e[^\x0f\n]*(?:\x0f|(?=\n)|\Z))", data):
        if part.startswith(b"\x1b"):
            known = part == b"\x1b$)A"
        elif part.startswith(b"\x0e"):
            shifted = bytes(byte | 0x80 for byte in part[1:].rstrip(b"\x0f"))
            out.append(shifted.decode("gb2312", "replace") if known else "\ufffd" * (len(shifted) // 2))
        else:
            out.append(part.decode("ascii", "replace"))
    return "".join(out)


def _weigh(data: bytes, western: Decoded | None = None) -> Decoded:
    """Decode by evidence: the reading that costs the fewest bits; no Chinese one where a `western` one fits better."""
    readings: list[tuple[float, int, str]] = []
    sample = _sample(data)
    names = ["utf-8", "gb18030", *_BIG5]
    if len(data) % 2 == 0 or b"\0" in data:
        names += ["utf-16-le", "utf-16-be"]
    if len(data) % 4 == 0 and b"\0" in data:
        names += ["utf-32-le", "utf-32-be"]
    for rank, name in enumerate(names):
        text = sample.decode(name, "replace")
        lost = text.count("\ufffd")
        readings.append((bits(text) + _LOST * lost, rank, name))
    readings.sort()
    best, _, name = readings[0]
    family = _BIG5 if name in _BIG5 else (name,)
    rival = next((cost for cost, _, other in readings if other not in family), best)
    margin = (rival - best) / max(best, 1.0)
    whole = _strict(data, name)
    if whole is None and name in _BIG5:
        for other in _BIG5:
            whole = _strict(data, other)
            if whole is not None:
                name = other
                break
    each = best / max(len(sample.decode(name, "replace")), 1)
    if each > 20 and b"\0" not in data:
        return western or _foreign(data, name)
    if whole is not None:
        return Decoded(whole, name, round(min(0.5 + margin, 0.99), 2), False)
    if western is not None and _stand_alone(data):
        return western
    return Decoded(data.decode(name, "replace"), name, round(min(0.3 + margin, 0.8), 2), True)


#: Two bytes of a character, of which the second may be in ASCII as well, and the accented letters of a Western word.
_PAIRED: Final = re.compile(rb"[\x80-\xff]{2,}")
_ALONE: Final = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")


def _stand_alone(data: bytes) -> bool:
    """Say whether most bytes beyond ASCII stand between ASCII, as accented letters do, and no bytes of Chinese."""
    sample = data[:_SAMPLE]
    return len(_ALONE.findall(sample)) > 2 * len(_PAIRED.findall(sample))


def _sample(data: bytes) -> bytes:
    """Give the first bytes, up to the end of a line where there is one, so that no character is cut."""
    if len(data) <= _SAMPLE:
        return data
    stop = data.rfind(b"\n", 0, _SAMPLE) + 1
    return data[: (stop if stop > _SAMPLE // 2 else _SAMPLE) // 4 * 4]


def _foreign(data: bytes, name: str) -> Decoded:
    """Decode what is no Chinese: charset-normalizer knows the encodings of the rest of the world."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None:
        text = _strict(data, best.encoding)
        if text is not None:
            return Decoded(text, best.encoding, 0.5, False)
    text = data.decode(name, "replace")
    return Decoded(text, name, 0.1, "\ufffd" in text)
