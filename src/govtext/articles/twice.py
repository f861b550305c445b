"""Titles that stand twice above a body: once for the reader, once in the metadata, or for fake bold type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE
from govtext.characters import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govtext.articles.parts import Part

__all__ = ["titled_once"]

#: A title may be wrapped over so many lines where it stands again.
WRAPPED: Final = 3
#: A shorter line may stand twice by chance, in ems.
REPEATED: Final = 3.0


#: Marks before the title at the end of a breadcrumb.
POINTING: Final = ">＞›»"


def titled_once(parts: Sequence[Part]) -> list[Part]:
    """Let a title that stands twice, wrapped otherwise the second time, stand there once: above a body or behind all.

    The first one stays, but for the value of a label (标题：), which is metadata, and the end of a breadcrumb.
    """
    out = list(parts)
    run: list[int] = []
    begun = False
    for i, part in enumerate(parts):
        if part.kind == "head":
            run.append(i)
        elif part.kind in (*PROSE, "jump"):
            _once(out, run)
            run, begun = [], begun or part.kind in PROSE
        elif part.kind not in ("furniture", "meta", "byline", "caption", "caption-credit"):
            run = []
    if begun:
        _once(out, run)
    return out


def _once(parts: list[Part], run: Sequence[int]) -> None:
    """Let what stands twice in a run of headline lines, by number, stand there once."""
    for first, second in _repeated(["".join(parts[j].shadow.split()).lstrip(POINTING) for j in run]):
        leave, kind, reason = second, "furniture", "a title that stands twice"
        if run[first.start] and parts[run[first.start] - 1].shadow.endswith(("：", ":")):
            leave, kind, reason = first, "meta", "the value of a label"
        elif parts[run[first.start]].shadow[0] in POINTING:
            leave = first
        if first.stop == second.start:  # set twice, one over the other: fake bold
            for k in first:
                parts[run[k]] = parts[run[k]]._replace(passage=parts[run[k]].passage._replace(bold=True))
        for k in leave:
            parts[run[k]] = parts[run[k]]._replace(kind=kind, reason=reason)


def _repeated(lines: Sequence[str]) -> Iterator[tuple[range, range]]:
    """Yield the lines that say something and those that say it again."""
    seen: dict[str, range] = {}
    i = 0
    while i < len(lines):
        for n in range(min(WRAPPED, len(lines) - i), 0, -1):
            text = "".join(lines[i : i + n])
            if text in seen and width(text) >= REPEATED:
                yield seen[text], range(i, i + n)
                i += n
                break
        else:
            i += 1
            for k in range(max(0, i - WRAPPED), i):
                seen.setdefault("".join(lines[k:i]), range(k, i))
