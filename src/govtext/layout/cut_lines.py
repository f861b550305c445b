"""Lines that the tags of a page cut, where paragraphs are lines: a link, a bold name or number stands on its own line.

No printer broke such a text, so that a line goes on in the next one only where it surely breaks off.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

from govtext.characters import CLOSERS
from govtext.layout.habits import VERSE, WIDE, paragraphs_are_lines
from govtext.layout.signals import ENDED, ON
from govtext.official_lines import is_office
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.layout.signals import Seen
    from govtext.lines import Lines

__all__ = ["cut_off", "kept_whole"]


#: What stands behind a sentence.
_ALONE: Final = f"{CLOSERS}。！？，、；…"
#: A line of a headline of several lines has seldom more ems.
HEADLINE: Final = 25.0
#: What a tag encloses, a name or a number that is a link or bold, has no more ems.
ENCLOSED: Final = 15.0
#: So many paragraphs of one line tell that no other one was broken where a sentence ends.
SURE: Final = 3


def kept_whole(seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the lines that go on none, where paragraphs are lines: a tag breaks a line at what it encloses.

    A line that breaks off goes on in a short one then, or is short itself: two long ones are a headline and a
    paragraph, a caption and another one. So are several lines of a headline, none of which is long, and a paragraph.
    """
    if not paragraphs_are_lines(seen):
        return
    sure = sum(s.row >= WIDE and s.end in ENDED for s in seen) >= SURE  # else a sentence may end where a line is full
    longest = 0.0  # of the lines above that break off, one below the other
    for i, (above, s) in enumerate(pairwise(seen), 1):
        longest = max(longest, above.row) if above.end in ("open", "pause") else 0.0
        wide = above.row >= ENCLOSED and s.row >= ENCLOSED and above.word != "inside"
        headed = longest < HEADLINE and s.row >= WIDE and s.end in ENDED
        parted = (sure and (above.end in ENDED or above.item)) or (above.end == "open" and (wide or headed))
        if parted and s.start not in ON:
            yield i


def cut_off(lines: Lines, seen: Sequence[Seen], shadow: str) -> Iterator[int]:
    """Yield the lines that go on in the next one, where paragraphs are lines.

    Marks that close something are of the line above, wherever they stand alone. The others are lines that end with a
    comma, unless they may be verse, short and beside other short ones with a mark; who speaks, before what is said; a
    label, before the link that it is of; and a paragraph that breaks off, up to the line that ends it.
    """
    contents = [*lines.contents(shadow)]
    yield from _pointed(contents, seen)
    yield from (i for i, below in enumerate(contents[1:]) if below[0] in CLOSERS and not below.strip(_ALONE))
    if not paragraphs_are_lines(seen):
        return
    labels = [i for i in range(len(seen) - 1) if contents[i][-1] in "：:"]
    speakers = [i for i in labels if _SPEAKER.fullmatch(contents[i]) and _is_said(seen[i + 1])]
    speakers = [i for i in speakers if seen[i].label != "addressee"]  # of a letter
    if len(speakers) >= SPEAKERS:
        yield from speakers
    yield from _attached(contents, seen)
    for i, s in enumerate(seen[:-1]):
        if contents[i][-1] in "，、" and not s.alone and not seen[i + 1].label and contents[i + 1][0] != "【":
            near = [other for other in (*seen[max(0, i - 1) : i], *seen[i + 2 : i + 3]) if other.row <= VERSE]
            marked = any(other.end in ENDED or other.end == "pause" for other in near)
            if not marked or max(s.row, seen[i + 1].row) > VERSE:
                yield from range(i, max(i + 1, _end_of(contents, seen, i)))
        elif s.end == "open" and s.label in ("", "dateline"):
            sent = s.label and not _is_title(s, contents[i])
            if seen[i + 1].start == "forbidden" and not seen[i + 1].label:  # a mark that no line begins with
                yield from range(i if contents[i + 1][0] == "、" else _first_piece(seen, i), i + 1)
            elif contents[i].endswith("的") and _is_name_in_latin(seen, i + 1):
                yield from (i, i + 1)
            elif sent or (s.clauses and s.row >= ENCLOSED / 2) or contents[i].endswith(_LEADS_ON):
                yield from range(i, _end_of(contents, seen, i))
            elif _SAYS.match(contents[i + 1]) or (s.row < PIECE and _NEVER_FIRST.match(contents[i + 1])):
                yield from range(i - (i > 0 and _is_piece(s) and _breaks_off(seen[i - 1])), i + 1)


def _pointed(contents: Sequence[str], seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the labels behind a point whose link stands on the next line: ▶ 典型案例丨. A bar stands inside a line."""
    for i, line in enumerate(contents[:-1]):
        if line[-1] in "丨｜" and _POINTED.fullmatch(line) is not None and _is_entry(seen[i + 1]):
            yield i


def _attached(contents: Sequence[str], seen: Sequence[Seen]) -> Iterator[int]:
    """Yield the label 附件： over its only link, under which all ends, or who signs. Over several it stands alone."""
    for i, line in enumerate(contents[:-1]):
        if line in ("附件：", "附件:", "附：", "附:"):
            signed = i + 2 == len(seen) or seen[i + 2].label or is_office(contents[i + 2])
            if signed and _is_entry(seen[i + 1]):
                yield i


def _is_entry(s: Seen) -> bool:
    """Say whether a line may be the name of a link, as long as a title is."""
    return not s.label and s.row >= NAME and s.start not in ON and s.end in ("open", "closing", "quotation")


def _first_piece(seen: Sequence[Seen], i: int) -> int:
    """Give the first of the pieces that line `i`, which surely goes on, is the last one of."""
    while i and _breaks_off(seen[i - 1]) and max(seen[i - 1].row, seen[i].row) < PIECE:
        i -= 1
    return i


def _is_name_in_latin(seen: Sequence[Seen], i: int) -> bool:
    """Say whether line `i`, alone in Latin letters, breaks off: a heading stands under its translation, or over it.

    A sentence goes on below it.
    """
    return seen[i].latin and _breaks_off(seen[i]) and i + 1 < len(seen) and not seen[i + 1].latin


def _end_of(contents: Sequence[str], seen: Sequence[Seen], i: int) -> int:
    """Give the line that ends the paragraph that line `i` begins; line `i` itself, if it does not surely break off.

    A line in which a sentence has ended is of a paragraph, and so are a dateline, and what ends with a comma or a word
    that leads on. Another one is long, and cut into more than one piece, or goes on with a character that nothing
    begins with: it may be a headline as well. An indented line begins a paragraph.
    """
    s, line = seen[i], contents[i]
    ends = s.label != "" or _is_within(line)
    leads = not ends and (line[-1] in "，、" or line.endswith(_LEADS_ON))
    pieces = [*takewhile(_breaks_off if ends else _is_piece, seen[i + 1 : i + 2 + PIECES])]
    if not pieces and line[-1] in "，、" and _is_name(seen[i + 1]):
        pieces = [seen[i + 1]]
    last = i + 1 + len(pieces)
    if len(pieces) > PIECES or last == len(seen) or seen[last].label or not _is_of_text(seen[last], contents[last]):
        return i
    if any(s.indent for s in seen[i + 1 : last + 1]):
        return i
    if pieces and seen[last].start == "opening":  # a headline, and its text
        return i
    if leads:
        long = seen[last].row >= ENCLOSED or s.row >= ENCLOSED
        return last if long else i
    goes_on = seen[last].start == "forbidden" or any(each.match(contents[last]) for each in (_NEVER_FIRST, _SHARE))
    return last if ends or (pieces and goes_on) or (s.row >= 2 * ENCLOSED and len(pieces) > 1) else i


def _is_of_text(s: Seen, line: str) -> bool:
    """Say whether a line ends a sentence, or at least one has ended in it."""
    return s.end in ENDED or (_breaks_off(s) and _is_within(line))


def _is_within(line: str) -> bool:
    return _INSIDE.search(line) is not None and not _BEHIND.search(line)


#: A sentence that ends inside of a line; a headline may ask or call there, but has no full stop.
_INSIDE: Final = lazy("。[”’」』）]?(?=[^”’」』）])")
#: What may stand behind the last sentence of a paragraph: the credit of a caption or a report, a telephone number.
_BEHIND: Final = lazy(r"。[^。]{0,12}(?:(?:记者|通讯员|编辑|来源|摄影)[^。]{0,16}|[发图摄]|\d{7,11})$")
#: Words that no line ends with, not even a headline.
_LEADS_ON: Final = ("将", "把", "将于", "位于", "处于", "根据", "按照", "随着")
#: Characters that no paragraph begins with, and the number of a share (600028.SH), which stands behind its name.
_NEVER_FIRST: Final = lazy("们|的(?![士确哥姐黎卢])|了(?![解不结却无然断])")
_SHARE: Final = lazy(r"[（(]\d{4,6}[.）)]")
#: The verb behind a name that is a link.
_SAYS: Final = lazy("(?:(?:介绍|表示|认为|指出|坦言|透露|强调|解释|回忆)(?:说|道)?|说|道)[，：]|告诉(?:记者|我们)")
#: A label behind a point; a name behind it has so many ems at the least.
_POINTED: Final = lazy("[▶►▷▸●■◆▲] ?[一-鿿]{2,8}[丨｜]")
NAME: Final = 10.0
#: Who speaks, in bold letters on a line of its own: 记者：, 周长远：. So many are of a dialogue.
_SPEAKER: Final = lazy("[一-鿿·《》]{1,12}[：:]")
SPEAKERS: Final = 3
#: A piece beside another one has fewer ems than a headline.
PIECE: Final = 10.0
#: How a line ends that is a name in quotation marks, if nothing else is in it, or that has one at its end.
NAMED: Final = ("closing", "quotation")
#: Pieces of a line that tags cut out of it one after the other.
PIECES: Final = 8


def _is_title(s: Seen, line: str) -> bool:
    """Say whether a title stands behind a dateline: behind 电 题：, or in a line that is long and has no clause."""
    return "题：" in line or (line[0] == "【" and not s.clauses and s.row >= 2 * ENCLOSED)


def _breaks_off(s: Seen) -> bool:
    """Say whether a line that says nothing of itself ends in the open."""
    return not s.label and s.start != "label" and s.end == "open"


def _is_name(s: Seen) -> bool:
    """Say whether a line ends with a name in quotation marks, and is short."""
    return not s.label and s.end in NAMED and not s.marks and s.row < ENCLOSED


def _is_said(s: Seen) -> bool:
    return s.end in ENDED and s.row >= ENCLOSED and not s.label


def _is_piece(s: Seen) -> bool:
    return _breaks_off(s) and s.row < ENCLOSED / 2
