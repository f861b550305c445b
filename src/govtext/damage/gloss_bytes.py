"""What a gloss broke: bytes that were swallowed, and text that is one byte off after them.

A gloss was put in wherever the two bytes of its character stood, also where they were the end of one character and the
beginning of the next. 面傳播 is C3E6 82F7 B2A5, and E682 is 鎮: so `(zhèn)` stands after C3E6 82, the 82 and the
bracket are one `?` when that is read again, and what follows is read one byte off, until something restores the step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from govtext.damage.gloss_page import LOST, Page
from govtext.damage.gloss_table import SYLLABLES_CLASS, glosses, written
from govtext.encoding.evidence import bits_of
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Site", "undo"]

_READING: Final = lazy(rf"([{SYLLABLES_CLASS}]{{1,6}})\)")
_TOKEN: Final = lazy(rf"[(?]([{SYLLABLES_CLASS}]{{1,6}})\)")
_RUNNING: Final = 12.5  # bits a character: text with fewer is good as it stands
_LONGEST: Final = 600  # characters that text may be one byte off: a bound, so that no input costs more than its length


@dataclass(frozen=True, slots=True)
class Site:
    """A damaged place: what stands from `start` to `end` was `text`."""

    start: int
    end: int
    text: str
    inferred: bool
    odd: int = 0  # how many of its characters no such page would have


def mend(text: str, at: int, before: str, page: Page) -> Site | None:
    """Give what was meant from the `?` at `at` on, which stands before a reading; None where there is no reading.

    `before` is what was meant before it. The last byte of its last character and the reading name the character whose
    bytes were taken apart; its second byte is the one that was swallowed.
    """
    match = _READING.match(text, at + 1)
    if match is None:
        return None
    reading = match[1]
    lead = written(before[-1]) if before else None
    candidates = _swallowable(lead[1], reading) if lead else ""
    known = "".join(char for char in candidates if char in page.glossed)
    found = [
        site
        for char in known or candidates
        for site in [_shifted(text, at, match.end(), char.encode("gbk")[1], before, page, sure=bool(known))]
        if site is not None
    ]
    if found:
        return min(found, key=lambda site: bits_of(site.text.replace(LOST, "")) + 30 * site.text.count(LOST))
    if candidates:
        return Site(at, match.end(), LOST, True)
    return _whole(at, match.end(), reading, before, page)


def _swallowable(lead: int, reading: str) -> str:
    """Give the characters with this lead byte and reading whose other byte can be swallowed: it is no ASCII."""
    return "".join(char for char in glosses().by_lead.get((lead, reading), "") if char.encode("gbk")[1] > 0x80)


def _whole(at: int, end: int, reading: str, before: str, page: Page) -> Site:
    """Give the character both bytes of which were swallowed: the one that the page glosses with this reading."""
    choices = page.with_reading(reading)
    if len(choices) > 1:
        seen = page.after(before[-1:])
        choices = [char for char in choices if char in seen] or choices
    return Site(at, end, choices[0] if len(choices) == 1 else LOST, True)


class _Off:
    """Text that is read one byte off: `pending` is the byte that waits for its other half."""

    def __init__(self, text: str, at: int, pending: int, before: str, page: Page) -> None:
        self.text, self.at, self.page = text, at, page
        self.before = before  # what stands before the place
        self.pending: int | None = pending
        self.out: list[str] = []
        self.slots: list[tuple[int, int] | None] = []  # the two bytes; None where a gloss, or the page, vouches for it
        self.inferred = False

    def emit(self, trail: int) -> None:
        """Write the character that the waiting byte and `trail` make, or U+FFFD where they make none."""
        assert self.pending is not None
        char = bytes((self.pending, trail)).decode("gb18030", "replace")[:1]
        end = self.gloss_follows(char)
        self.at = end or self.at
        self.out.append(LOST if "\ue000" <= char <= "\uf8ff" else char)
        self.slots.append(None if end else (self.pending, trail))

    def gloss_follows(self, char: str) -> int:
        """Give where a gloss of `char` that stands here ends; 0 where there is none."""
        if self.text.startswith("(", self.at):
            match = _READING.match(self.text, self.at + 1)
            if match and glosses().readings.get(char) == match[1]:
                return match.end()
        return 0

    def lose(self) -> None:
        """Write U+FFFD."""
        self.out.append(LOST)
        self.slots.append(None)

    def step(self) -> None:
        """Take one character more."""
        char = self.text[self.at]
        if char == "?":
            self._swallowed()
            return
        data = written(char) if char != "€" else None
        if data is not None:
            self.at += 1
            self.emit(data[0])
            self.at = self.gloss_follows(char) or self.at
            self.pending = data[1]
            if data[1] < 0x80:  # an ASCII character that was taken for a second byte: step is regained
                self.out.append(chr(data[1]))
                self.slots.append(None)
                self.pending = None
            return
        byte = 0x80 if char == "€" else ord(char)
        if 0x40 <= byte <= 0x80:
            self.at += 1
            if not self._other_gloss(byte):
                self.emit(byte)
        else:  # no second byte: something between was lost
            self.lose()
        self.pending = None

    def _other_gloss(self, trail: int) -> bool:
        """Take a gloss of another character than the one made here: bytes before its own, `trail`, were lost."""
        match = _READING.match(self.text, self.at + 1) if self.text.startswith("(", self.at) else None
        if match is None or self.page.private:
            return False
        assert self.pending is not None
        made = bytes((self.pending, trail)).decode("gb18030", "replace")[:1]
        choices = [char for char in self.page.with_reading(match[1]) if char.encode("gbk")[1] == trail]
        choices = choices or [char for char in glosses().by_reading.get(match[1], "") if char.encode("gbk")[1] == trail]
        if made in choices or len(choices) != 1:
            return False
        self.lose()
        self.out.append(choices[0])
        self.slots.append(None)
        self.inferred = True
        self.at = match.end()
        return True

    def _swallowed(self) -> None:
        """A lead byte and what followed it, a bracket or another ASCII character, were swallowed here."""
        assert self.pending is not None
        match = _READING.match(self.text, self.at + 1)
        self.at += 1
        if match:
            choices = _swallowable(self.pending, match[1])
            choices = "".join(char for char in choices if char in self.page.glossed) or choices
            self.out.append(choices if len(choices) == 1 else LOST)
            self.slots.append(None)
            self.at = match.end()
        else:
            self.out.append(self._from_the_page())
            self.slots.append(None)
            if self.at < len(self.text) and self.text[self.at] not in "\n,.;:!?()/|&-":
                self.lose()  # the ASCII character: a digit, a space, nobody knows
        self.pending = None

    def _from_the_page(self) -> str:
        """Give the character of which only the first byte is left, if elsewhere on the page only one follows here."""
        before = (self.before + "".join(self.out[-2:]))[-2:]
        for context in (before, before[-1:]):
            seen = self.page.after(context)
            fitting = [char for char in seen if (written(char) or b"\0")[0] == self.pending]
            if fitting:
                self.inferred = True
                return fitting[0] if len(fitting) == 1 else LOST
        return LOST


def _shifted(text: str, at: int, end: int, lost: int, before: str, page: Page, *, sure: bool) -> Site | None:
    """Pair the bytes after a gloss again, `lost` first, until step is regained."""
    off = _Off(text, end, lost, before, page)
    stop = min(len(text), end + _LONGEST)
    while off.pending is not None and off.at < stop:
        off.step()
    meant, inferred = page.believed(off.out, off.slots, before)
    if off.pending is not None:
        meant += LOST
    # A reading that is rarer Chinese than what stands there is none.
    known, shown = meant.replace(LOST, ""), text[end : off.at]
    limit = max(bits_of(shown) + (1 if sure else -1), 13 + 8 / max(len(known), 1))
    if known and bits_of(known) > limit:
        return None if bits_of(shown) < _RUNNING else Site(at, off.at, LOST, True)
    odd = sum(page.odd(char) for char, slot in zip(off.out, off.slots, strict=True) if slot)
    return Site(at, off.at, meant, inferred or off.inferred or not sure, odd)


def undo(text: str, page: Page) -> Iterator[Site]:
    """Give all glosses and damaged places of a glossed page, first to last; a plain gloss was nothing."""
    readings = glosses().readings
    done = 0  # what ends here is a gloss or a place that was mended
    before = ""  # what was meant up to there
    for match in _TOKEN.finditer(text):
        at = match.start()
        if at < done:
            continue
        before = (before + text[max(done, at - 40) : at])[-2:]
        if match[0][0] == "?":
            site = mend(text, at, before, page)
        else:
            glossed = readings.get(before[-1:]) == match[1] or readings.get(fused(before)) == match[1]
            site = Site(at, match.end(), "", False) if glossed else None
        if site is None:
            before, done = "", at
            continue
        done = site.end
        before = (before + site.text)[-2:]
        yield site


def fused(pair: str) -> str:
    """Give the character that the last byte of one and an ASCII character after it make, or nothing.

    >>> fused("宏P")
    '關'
    """
    data = written(pair[0]) if len(pair) == 2 else None
    if data is None or not (pair[1].isascii() or pair[1] == "€"):
        return ""
    return bytes((data[1], 0x80 if pair[1] == "€" else ord(pair[1]))).decode("gbk", "ignore")[:1]
