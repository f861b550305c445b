"""What a gloss broke: bytes that were swallowed, and text that is one byte off after them.

A gloss was put in wherever the two bytes of its character stood, also where they were the end of one character and the
beginning of the next. 面傳播 is C3E6 82F7 B2A5, and E682 is 鎮: so `(zhèn)` stands after C3E6 82, the 82 and the
bracket are one `?` when that is read again, and what follows is read one byte off, until something restores the step.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from govtext.damage.gloss_table import SYLLABLES_CLASS, glosses, simplified, written
from govtext.encoding.evidence import bits_of, rarity
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Page", "Site", "undo"]

LOST: Final = "\ufffd"
_READING: Final = lazy(rf"([{SYLLABLES_CLASS}]{{1,6}})\)")
_TOKEN: Final = lazy(rf"[(?]([{SYLLABLES_CLASS}]{{1,6}})\)")
_RUNNING: Final = 12.5  # bits a character: text with fewer is good as it stands
_BELIEVED: Final = 10.0  # bits: a character that common needs no second witness
_ODD: Final = 16.0  # bits: a character that rare, and nowhere else on the page, is odd
_LONGEST: Final = 600  # characters that text may be one byte off: a bound, so that no input costs more than its length


@dataclass(slots=True)
class Page:
    """What the page itself says: which characters it glosses, and what follows what."""

    glossed: dict[str, int]
    plain: str  # the page without its plain glosses
    chars: frozenset[str]  # that the page has more than once
    private: bool  # the page has private-use characters, which carry bytes
    stripped: bool = False  # it had, but they were lost
    _follows: dict[str, dict[str, int]] | None = field(default=None)

    def with_reading(self, reading: str) -> list[str]:
        """Give the characters that the page glosses with `reading`."""
        table = glosses().readings
        return [char for char in self.glossed if table[char] == reading]

    def odd(self, char: str) -> bool:
        """Say whether no such page would have `char`: Simplified, or very rare, and nowhere else on it."""
        if char == LOST or char in self.chars or char in self.glossed:
            return False
        return char in simplified() or rarity(char) > _ODD

    def believed(self, chars: list[str], sure: list[bool]) -> list[str]:
        """Give `chars`, made of bytes that may not belong together, with U+FFFD for those that may be wrong.

        Where private-use characters were lost, two bytes are missing for each, and odd characters come of it. Then only
        common ones are believed, and those that the page has elsewhere or a gloss vouches for.
        """
        if not self.stripped and (
            self.private or not any(self.odd(char) for char, known in zip(chars, sure, strict=True) if not known)
        ):
            return chars
        return [
            char
            if known or char in self.chars or char in self.glossed or (rarity(char) < _BELIEVED and not self.odd(char))
            else LOST
            for char, known in zip(chars, sure, strict=True)
        ]

    def after(self, before: str) -> dict[str, int]:
        """Count what follows `before`, one character or two, elsewhere on the page."""
        if self._follows is None:
            self._follows = {}
            for size in (1, 2):
                for k in range(len(self.plain) - size):
                    counts = self._follows.setdefault(self.plain[k : k + size], {})
                    char = self.plain[k + size]
                    counts[char] = counts.get(char, 0) + 1
        return self._follows.get(before, {})


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
        self.sure: list[bool] = []  # whether a gloss, or the page, vouches for the character
        self.inferred = False

    def emit(self, trail: int) -> None:
        """Write the character that the waiting byte and `trail` make, or U+FFFD where they make none."""
        assert self.pending is not None
        char = bytes((self.pending, trail)).decode("gb18030", "replace")[:1]
        end = self.gloss_follows(char)
        self.at = end or self.at
        self.out.append(LOST if "\ue000" <= char <= "\uf8ff" else char)
        self.sure.append(end > 0)

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
        self.sure.append(True)

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
                self.sure.append(True)
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
        self.sure.append(True)
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
            self.sure.append(True)
            self.at = match.end()
        else:
            self.out.append(self._from_the_page())
            self.sure.append(True)
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
    meant = "".join(page.believed(off.out, off.sure))
    if off.pending is not None:
        meant += LOST
    # A reading that is rarer Chinese than what stands there is none.
    known, shown = meant.replace(LOST, ""), text[end : off.at]
    limit = max(bits_of(shown) + (1 if sure else -1), 13 + 8 / max(len(known), 1))
    if known and bits_of(known) > limit:
        return None if bits_of(shown) < _RUNNING else Site(at, off.at, LOST, True)
    odd = sum(page.odd(char) for char, known in zip(off.out, off.sure, strict=True) if not known)
    return Site(at, off.at, meant, off.inferred or not sure, odd)


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
