"""Titles that stand twice above a body: once for the reader, once in the metadata, or for fake bold type."""

from __future__ import annotations

from bisect import bisect
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from govtext.articles.elements import DASH
from govtext.articles.parts import PROSE
from govtext.characters import width
from govtext.metadata_lines import tells_publication
from govtext.patterns import lazy
from govtext.site import is_control

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.bodies import Draft
    from govtext.articles.parts import Part

__all__ = ["AGAIN", "WRAPPED", "folded", "headed_once", "titled_once"]

#: A title may be wrapped over so many lines where it stands again.
WRAPPED: Final = 5
AGAIN: Final = "a title that stands twice"
#: So many other titles between a title and itself, which then stands over the text, are a list of what else there is.
OTHERS: Final = 3
LISTED: Final = "a title of another article"
#: A shorter line may stand twice by chance, in ems.
REPEATED: Final = 3.0

#: A label stands before each thing of a kind.
_LABEL: Final = lazy("^[▶►▷▸●■◆▲].{0,12}$|[:丨]$")

#: What a site puts around the title of its page: the marks of a breadcrumb before it, the number of a document, the
#: year in which it was revised.
POINTING: Final = ">＞›»"
_NUMBER: Final = lazy(r"[一-鿿]{2,12}[〔\[](?:19|20)\d\d[〕\]]第?\d{1,4}号(?=《)")
_REVISED: Final = lazy(r"[(](?:19|20)\d\d年?[^()]{0,8}[)]$")
#: Characters at the end of a title that such a year stands in.
BEHIND: Final = 16
#: The name of the site behind the title of its page: 某事 | 某网.
_SITE: Final = lazy(r"[ ]?[|｜_][ ]?[^|｜_]{2,12}$|[ ][-–][ ][^-–]{2,12}$")


def titled_once(parts: Sequence[Part]) -> list[Part]:
    """Let a title that stands twice, wrapped otherwise the second time, stand there once: above a body or behind all.

    The first one stays, but for the value of a label (标题：), which is metadata, one with something around it, and one
    that has in one line what is title and deck in the second one. One over its stamp may stand below again and again.
    """
    out = list(parts)
    run: list[int] = []
    begun = False
    for i, part in enumerate(parts):
        if part.kind == "head":
            run.append(i)
        elif part.kind in (*PROSE, "jump", "subhead"):
            _once(out, run)
            run, begun = [], begun or part.kind in PROSE
    if begun:
        _once(out, run)
    for i in _below_stamp(out):
        out[i] = out[i]._replace(kind="furniture", reason=AGAIN)
    return out


#: A title that stands in the midst of its text as well has so many ems: a shorter line may be a subhead.
LONG: Final = 12.0


def _below_stamp(parts: Sequence[Part]) -> Iterator[int]:
    """Yield the lines below the first stamp of a page that are the title right above it."""
    stamp = next((i for i, part in enumerate(parts) if part.kind == "meta" and tells_publication(part.shadow)), 0)
    title = parts[stamp - 1] if stamp else None
    if title is not None and title.kind == "head" and title.width >= LONG:
        said = folded(title.shadow.split())
        yield from (
            i for i in range(stamp, len(parts)) if _is_head(parts[i]) and folded(parts[i].shadow.split()) == said
        )


def _is_head(part: Part) -> bool:
    return part.kind in ("head", "subhead")


def headed_once(parts: Sequence[Part], drafts: Sequence[Draft]) -> list[Part]:
    """Let what stands twice in the headline of an article stand there once: above its body and below it as well."""
    out = list(parts)
    for draft in drafts:
        _once(out, draft.heads)
        draft.heads[:] = [i for i in draft.heads if out[i].kind == parts[i].kind]
    return out


def _once(parts: list[Part], run: Sequence[int]) -> None:
    """Let what stands twice in a run of headline lines stand there once, without a list of others between."""
    if len(run) < 2:
        return
    lines = [folded(parts[j].shadow.split()) for j in run]
    bare = [_bare(parts[j].shadow) for j in run]
    said = [k for k, line in enumerate(lines) if line.endswith(",")]  # somebody begins to speak there
    for k in _cut_off(bare):
        parts[run[k]] = parts[run[k]]._replace(kind="furniture", reason=AGAIN)
    found = [(a, b) for a, b in _repeated(bare) if bisect(said, a.stop - 1) == bisect(said, b.start - 1)]
    if _are_cells(found):
        return
    for first, second in found:
        long = sum(width(bare[k]) for k in first) >= CUT
        leave, kind, reason = second, "furniture", AGAIN
        above = parts[run[first.start] - 1]
        if run[first.start] and above.kind == "meta" and above.shadow.endswith(("：", ":")):
            leave, kind, reason = first, "meta", "the value of a label"
        elif any(len(bare[k]) < len(lines[k]) for k in first) or (
            len(first) == 1 < len(second) and any(DASH.match(lines[k]) for k in second)
        ):
            leave = first
        elif long and second.stop == len(run) and second.start - first.stop >= OTHERS:
            leave = first
            for k in range(first.stop, second.start):
                parts[run[k]] = parts[run[k]]._replace(kind="furniture", reason=LISTED)
        if first.stop == second.start and bare == lines:  # set twice, one over the other: fake bold
            for k in first:
                parts[run[k]] = parts[run[k]]._replace(passage=parts[run[k]].passage._replace(bold=True))
        for k in leave:
            parts[run[k]] = parts[run[k]]._replace(kind=kind, reason=reason)


#: A title that a site cut off, or that stands over a list of others, has so many ems at the least.
CUT: Final = 10.0


def _cut_off(lines: Sequence[str]) -> Iterator[int]:
    """Yield the titles that break off inside of a bracket, by number, where others say all of one, and more.

    >>> [*_cut_off(["《青澜市老旧小区改造实施", "关于印发青澜市老旧小区", "改造实施方案的通知"])]
    [0]
    """
    for k, line in enumerate(lines):
        cut = line[:1] == "《" and "》" not in line and width(line) >= CUT
        around = (lines[max(0, k - WRAPPED) : k], lines[k + 1 : k + 1 + WRAPPED]) if cut else ()
        closed = any("》" in other for other in lines[k + 1 : k + 1 + WRAPPED])  # it goes on there
        if not closed and any(line[1:] in "".join(others) for others in around):
            yield k


#: What stands again in so many places of a run, each apart from the others, is what cells of a table have in common.
CELLS: Final = 3


def _are_cells(found: Sequence[tuple[range, range]]) -> bool:
    """Say whether different lines stand again apart from one another, as cells do, and none directly below itself.

    >>> _are_cells([(range(0, 1), range(4, 5)), (range(1, 2), range(5, 6)), (range(2, 3), range(6, 7))])
    False
    >>> _are_cells([(range(0, 1), range(4, 5)), (range(2, 3), range(6, 7)), (range(3, 4), range(9, 10))])
    True
    """
    apart = {first.start for first, second in found if first.stop < second.start}
    on = sum(b.start == a.stop and y.start == x.stop for (a, x), (b, y) in pairwise(found))
    return len(apart) - on >= CELLS


def folded(words: Sequence[str]) -> str:
    """Put words together, with their marks in one width."""
    return normalize("NFKC", "".join(words))


def _bare(line: str) -> str:
    """Give a title without spaces and what a site puts around it: 某府发〔2023〕2号《关于…的通知》 列印."""
    site = _SITE.search(line)
    words = (line if site is None else line[: site.start()]).split()
    while len(words) > 1 and is_control(words[-1]):
        words.pop()
    bare = folded(words).lstrip(POINTING)
    if (number := _NUMBER.match(bare)) is not None:
        bare = bare[number.end() :]
    if bare.endswith(")") and (year := _REVISED.search(bare, max(1, len(bare) - BEHIND))) is not None:
        bare = bare[: year.start()]
    return bare[1:-1] if bare[:1] == "《" and bare.find("》") == len(bare) - 1 else bare


def _repeated(lines: Sequence[str]) -> Iterator[tuple[range, range]]:
    """Yield the lines that say something and those that say it again."""
    seen: dict[str, range] = {}
    i = 0
    while i < len(lines):
        for n in range(min(WRAPPED, len(lines) - i), 0, -1):
            text = "".join(lines[i : i + n])
            if text in seen and width(text) >= REPEATED and not _LABEL.search(text):
                yield seen[text], range(i, i + n)
                i += n
                break
        else:
            i += 1
            for k in range(max(0, i - WRAPPED), i):
                seen.setdefault("".join(lines[k:i]), range(k, i))
