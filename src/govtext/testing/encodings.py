"""Damage to bytes: injected readings, and text read in the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Final, Literal

from govtext.damage.gloss_table import glosses, toneless
from govtext.misuse import check_option
from govtext.testing.damaged import Damaged, Scribe, check, check_share

__all__ = ["gloss", "gloss_randomly", "gloss_without_tones", "mojibake"]

#: The share of readings with a sign strewn in.
_SIGNED: Final = 0.05


def gloss(text: str, chars: Iterable[str], *, private_use: Literal["keep", "strip"] = "keep") -> Damaged:
    """Inject readings as mirror sites do: into the GBK bytes, one character of `chars` after another.

    Every occurrence of the two bytes of a character gets its reading behind it, also where they are the end of one
    character and the beginning of the next. What that breaks is decoded as Windows does: a lead byte and a byte below
    0x40 that follows it are one `?`. `private_use="strip"` loses private-use characters, as many pages have.

    Characters of `text` that GBK has not got are left out; those of `chars` need a reading in the table of glossed
    characters, or are passed over. Raises `TypeError` for anything but a `str`.

    >>> gloss("面傳播，P", "鎮").text
    '面?zhèn)鞑ィ琍'
    >>> gloss("發展", "發展").text
    '發(fā)展'
    """
    check(text)
    check_option("private_use", private_use, ("keep", "strip"))
    readings = glosses().readings
    kept = [char for char in text if _in_gbk(char)]
    data = bytearray()
    owners: list[int] = []  # of each byte: the character that it belongs to, -1 for what was injected
    for k, char in enumerate(kept):
        written = char.encode("gbk")
        data += written
        owners += [k] * len(written)
    for char in chars:
        if char not in readings:
            continue
        injected = b"(" + readings[char].encode("gbk") + b")"
        target = char.encode("gbk")
        at = data.find(target)
        if at < 0:
            continue
        new, owned, done = bytearray(), list[int](), 0
        while at >= 0:
            new += data[done : at + 2] + injected
            owned += owners[done : at + 2] + [-1] * len(injected)
            done = at + 2
            at = data.find(target, done)
        data, owners = new + data[done:], owned + owners[done:]
    return _decoded(bytes(data), owners, kept, strip=private_use == "strip")


def _decoded(data: bytes, owners: list[int], kept: list[str], *, strip: bool) -> Damaged:
    """Decode as Windows does, and keep account of which characters came out of which."""
    scribe = Scribe()
    shown, touched = "", list[int]()  # of a place where characters and bytes do not agree
    written = 0  # how many characters of the text are done
    at = 0
    while at < len(data):
        size, char = _next(data, at)
        mine = [owner for owner in owners[at : at + size] if owner >= 0]
        at += size
        if strip and "\ue000" <= char <= "\uf8ff":
            char = ""
        exact = not shown and len(set(mine)) == 1 and kept[mine[0]] == char and written == mine[0]
        if exact:
            scribe.keep(char)
            written += 1
            continue
        shown += char
        touched += mine
        if at == len(data) or owners[at] < 0 or (owners[at] != owners[at - 1]):
            # Step is regained where a character begins on both sides, and all before it has been shown.
            reached = max(touched, default=written - 1) + 1
            follows = next((owner for owner in owners[at : at + 40] if owner >= 0), reached)
            if follows >= reached and (at == len(data) or owners[at] < 0 or follows == reached):
                scribe.put(shown, "".join(kept[written:reached]))
                written, shown, touched = reached, "", []
    if shown or written < len(kept):
        scribe.put(shown, "".join(kept[written:]))
    return scribe.done()


def _next(data: bytes, at: int) -> tuple[int, str]:
    """Give how many bytes the next character has, and the character as Windows shows it."""
    lead = data[at]
    if lead < 0x80:
        return 1, chr(lead)
    if lead == 0x80:
        return 1, "€"
    pair = data[at : at + 2]
    if len(pair) < 2 or lead == 0xFF or pair[1] < 0x40 or pair[1] in (0x7F, 0xFF):
        return len(pair), "?"
    return 2, pair.decode("gb18030", "replace")[:1]


def mojibake(text: str, written: str = "utf-8", read: str = "latin-1") -> Damaged:
    """Write `text` in one encoding and read it in another, line by line.

    Windows-1252 is read as browsers read it: the five bytes that it leaves out are control characters. Characters that
    `written` has not got are left out. Where the wrong encoding cannot read a byte, U+FFFD stands for it.

    Raises `TypeError` for anything but a `str`, and `LookupError` for an encoding that Python has not got.

    >>> mojibake("中国", "gbk", "latin-1").text
    'ÖÐ¹ú'
    """
    check(text)
    scribe = Scribe()
    for line in scribe.lines(text):
        original = line.encode(written, "ignore").decode(written)
        data = original.encode(written)
        if read.lower().replace("_", "-") in ("cp1252", "windows-1252"):
            scribe.put("".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data), original)
        else:
            scribe.put(data.decode(read, "replace"), original)
    return scribe.done()


def gloss_randomly(text: str, *, share: float = 0.05, seed: int = 0) -> Damaged:
    """Put readings behind a share of all ideographs.

    >>> gloss_randomly("有限公司", share=1).text
    '有(yǒu)限(xiàn)公(gōng)司(sī)'
    """
    check(text)
    check_share(share)
    random = Random(seed)
    scribe = Scribe()
    for char in text:
        scribe.keep(char)
        if random.random() < share:
            scribe.put(_readings(char, "({})"), "")
    return scribe.done()


def gloss_without_tones(text: str, *, share: float = 0.3, seed: int = 0) -> Damaged:
    """Put readings without tones behind a share of the ideographs of each line, as often as the line says for each.

    One in twenty has a sign strewn into it.

    >>> gloss_without_tones("是以，不是所以", share=1, seed=10).text
    '是(shi)以(yi)，不(bu)(bu)(bu)是(shi)所(suo)(suo)(su☂o)以(yi)'
    """
    check(text)
    check_share(share)
    random = Random(seed)
    scribe = Scribe()
    for line in text.splitlines(keepends=True):
        times = {char: random.choice((1, 1, 2, 3)) for char in sorted(set(line)) if random.random() < share}
        for char in line:
            scribe.keep(char)
            if char in times:
                readings = toneless(_readings(char, "({})" * times[char]))
                at = random.randint(0, len(readings) - 1) if readings and random.random() < _SIGNED else 0
                scribe.put(readings[:at] + "☂" * (at > 0) + readings[at:], "")
    return scribe.done()


def _readings(char: str, form: str) -> str:
    reading = glosses().others.get(char) or glosses().readings.get(char, "")
    return form.replace("{}", reading) if reading else ""


def _in_gbk(char: str) -> bool:
    try:
        char.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True
