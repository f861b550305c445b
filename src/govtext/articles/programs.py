"""Lines of programs and commands inside of a text, which are no headlines, whatever they begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.patterns import lazy

if TYPE_CHECKING:
    from govtext.articles.parts import Part

__all__ = ["with_programs"]

#: What stands before and behind a program in a manual; the first one may name its language.
FENCE: Final = "```"
#: A command behind the prompt of a shell, or a line of ASCII with marks that no headline has.
_COMMAND: Final = lazy(r"[$] [\x20-\x7e]{2,200}|(?=[^={}>]{0,200}(?:[={}]|->))[\x20-\x7e]{3,200}")


def with_programs(parts: list[Part]) -> list[Part]:
    """Take for text what stands between fences, and commands that would be headlines.

    A fence that none follows parts nothing.
    """
    fences = [i for i, part in enumerate(parts) if part.shadow.startswith(FENCE)]
    for first, last in zip(fences[::2], fences[1::2], strict=False):
        for i in range(first, last + 1):
            parts[i] = _as_text(parts[i], "between the fences of a program")
    for i, part in enumerate(parts):
        if part.kind == "head" and _COMMAND.fullmatch(part.shadow) is not None:
            parts[i] = _as_text(part, "a line of a program")
    return parts


def _as_text(part: Part, reason: str) -> Part:
    return part._replace(kind="body", reason=reason, opens=False, passage=part.passage._replace(bold=False))
