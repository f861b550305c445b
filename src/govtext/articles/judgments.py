"""Judgments: the table over one, its parties, its heads, and who signs it with the day, are no headlines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govtext.articles.parts import PROSE
from govtext.official_lines import is_day, is_office, is_signer, speaks_of_parties
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["with_judgment"]

#: The heads of a judgment, whose characters may be set apart.
_JUDGED: Final = lazy("主文|(?:犯罪)?事实(?:及理由)?|理由(?:要领)?|事实及理由要领|引言|背景|结论")
_HOLDS: Final = "主文"
#: Who judged and when, at the head of a judgment of Hong Kong.
_HANDED: Final = lazy("(?:主审|聆讯)(?:法官|日期)[：:]|判(?:案书|决)日期[：:]")
#: Who sits in court, with a name: it stands in a judgment more than once, and the day between the two.
_SITS: Final = lazy("(?:代理|人民)?(?:审判[长员](?:法官)?|法官(?:助理)?|陪审员|书记[员官]|执行员)[：:]?[一-鿿·]{2,8}")
#: So many lines from one to the next at the most: there are the day, and that a copy says the same.
CLOSE: Final = 4
#: The label of the clerk without his name, and that a copy says the same.
_COPIED: Final = lazy("书记[员官]|.{0,6}[正副节]本.{0,6}与原本.{0,4}(?:无异|相符|相同|一致)")


def with_judgment(parts: Sequence[Part]) -> list[Part]:
    """Take the heads of a judgment for subheads, and those who sign it at its end, with the day, for its text."""
    closed = ["".join(part.shadow.split()) if part.kind in ("head", "byline") else "" for part in parts]
    out = _with_table(_with_parties(parts))
    sits = [i for i, line in enumerate(closed) if line and line != parts[i].shadow and _SITS.fullmatch(line)]
    for i, below in pairwise(sits):
        lines = [k for k in range(i, below + 1) if parts[k].kind != "furniture" or is_day(parts[k].shadow)]
        for k in lines if len(lines) <= CLOSE else ():
            if parts[k].kind not in PROSE:
                out[k] = parts[k]._replace(kind="body", reason=SIGNS)
    for k in _beside(parts, sits) if len(sits) > 1 else ():
        out[k] = parts[k]._replace(kind="body", reason=SIGNS)
    if _HOLDS not in closed and not any(_HANDED.match(part.shadow) for part in parts):
        return out
    for i, line in enumerate(closed):
        if out[i].kind == "head" and _JUDGED.fullmatch(line):
            out[i] = parts[i]._replace(kind="subhead", reason="the head of a judgment")
    for i in reversed(range(len(parts))):
        if parts[i].kind != "head" or not is_signer(parts[i].shadow):
            break
        out[i] = parts[i]._replace(kind="body", reason=SIGNS)
    return out


SIGNS: Final = "signs a judgment"


def _beside(parts: Sequence[Part], sits: Sequence[int]) -> list[int]:
    """Give the lines over and under those who sit in court: court and day, and that a copy says the same."""
    found: list[int] = []
    for start, step in ((sits[0] - 1, -1), (sits[-1] + 1, 1)):
        k = start
        beside: list[int] = []
        while 0 <= k < len(parts) and parts[k].kind not in PROSE and _signs(parts[k].shadow):
            beside.append(k)
            k += step
        if k >= 0:  # at the top of a page the court is its title
            found += beside
    return found


def _signs(line: str) -> bool:
    closed = "".join(line.split())
    return is_day(closed) or is_office(closed) or _COPIED.fullmatch(closed) is not None


#: What a court has over a judgment in its register: labels, each over its value.
_TABLE: Final = lazy("裁判(?:字号|日期|案由)[：:]")


def _with_table(parts: list[Part]) -> list[Part]:
    """Take such labels, two or more, and the values under them for metadata."""
    labels = [i for i, part in enumerate(parts[:-1]) if part.shadow[:2] == "裁判" and _TABLE.fullmatch(part.shadow)]
    for i in labels if len(labels) > 1 else ():
        for k in (i, i + 1):
            parts[k] = parts[k]._replace(kind="meta", reason="of the table over a judgment", opens=False)
    return parts


#: Who goes to law, with whom beside him, as a judgment names them.
_PARTY: Final = lazy(
    "(?:再审?|反诉|参加)?(?:[原被]告|被?上诉人|抗告人|相对人|[声申]请人|异议人|债[权务]人|公诉人|自诉人|告诉人|参加人|共同"
    "|(?:诉讼|法定|复|非讼|告诉)?代理人|代表人|法定代表人|(?:选任)?辩护人)"
)


def _with_parties(parts: Sequence[Part]) -> list[Part]:
    """Take the parties of a judgment, with a name on each line, for its text: from the first to the sentence below."""
    out = list(parts)
    for i, part in enumerate(parts):
        if part.kind not in (*PROSE, "head") or not speaks_of_parties(part.shadow):
            continue
        first = k = i
        while k > 0 and (parts[k - 1].kind not in PROSE or _names_party(parts[k - 1])):
            k -= 1
            first = k if _names_party(parts[k]) else first
        for k in range(first, i + (first < i)):
            if parts[k].kind not in PROSE:
                out[k] = parts[k]._replace(kind="body", reason="names the parties of a judgment")
    return out


def _names_party(part: Part) -> bool:
    return _PARTY.match("".join(part.shadow[:PARTY].split())) is not None


#: So many characters of a line say what somebody is, set apart as they may be.
PARTY: Final = 24
