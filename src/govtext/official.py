"""Official documents (公文), as GB/T 9704 lays them out: who issues one, its number, whom it goes to, who signs it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from govtext.official_lines import (
    document_number,
    is_addressee,
    is_attached,
    is_day,
    is_note,
    is_office,
    is_signer,
    issuer_of,
    numbers_order,
)
from govtext.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Official", "read_official"]

#: Blocks at the beginning and at the end of a body in which the parts of an official document are looked for.
OPENING: Final = 3


class Official(NamedTuple):
    """The parts of an official document (公文), each as it stands in the text.

    `issuer` is the office that issues it (发文机关), `number` its number (发文字号), `addressee` whom it goes to
    (主送机关), `attachments` what it lists as attached (附件说明), `signature` the office or offices that sign (署名),
    `issued` the day of issue (成文日期), `note` the bracket behind it (附注).

    >>> Official(number="青应急〔2023〕12号", addressee="各县应急管理局：").number
    '青应急〔2023〕12号'
    """

    issuer: str | None = None
    number: str | None = None
    addressee: str | None = None
    attachments: tuple[str, ...] = ()
    signature: str | None = None
    issued: str | None = None
    note: str | None = None


def read_official(headline: Sequence[str], body: Sequence[str]) -> Official | None:
    """Read an article as an official document; None if it has neither a number nor addressee and signature.

    >>> heads = ["青澜市应急管理局文件", "青应急〔2023〕12号", "关于开展春季防火检查的通知"]
    >>> body = ["各县应急管理局：", "现通知如下。", "青澜市应急管理局", "2023年3月1日", "（此件公开发布）"]
    >>> read_official(heads, body)[:3]
    ('青澜市应急管理局', '青应急〔2023〕12号', '各县应急管理局：')
    """
    form = _form(body[:FORM])
    number = (
        next(filter(None, map(document_number, headline)), None) or _number_of_order(headline) or form.get("number")
    )
    issuer = next(filter(None, map(issuer_of, headline)), None)
    addressee = next((line for line in body[:OPENING] if is_addressee(line)), None) or form.get("addressee")
    days = [i for i in reversed(range(len(body))) if is_day(body[i])]
    signed = next((i for i in days if i and (is_office(body[i - 1]) or is_signer(body[i - 1]))), None)
    issued = next((body[i] for i in days if signed is None or i == signed), None) or form.get("issued")
    if number is None and (addressee is None or issued is None):
        return None
    signature = _signature(body[:signed]) if signed else None
    return Official(
        issuer=issuer or _over_number(headline) or signature,
        number=number,
        addressee=addressee,
        attachments=tuple(_attachments(body)),
        signature=signature,
        issued=issued,
        note=next((b for a, b in pairwise(body) if is_day(a) and is_note(b)), None),
    )


def _signature(body: Sequence[str]) -> str:
    """Give the office or offices that sign at the end of `body`, each on a line, with a space between them.

    >>> _signature(["请遵照执行。", "青澜市财政局", "青澜市教育局"])
    '青澜市财政局 青澜市教育局'
    """
    above = takewhile(is_office, reversed(body[:-1]))
    return " ".join((*reversed(list(above)), body[-1]))


def _attachments(body: Sequence[str]) -> Iterator[str]:
    """Yield what a document lists as attached: 附件：1.…, and the items 2.… under it."""
    above = ""
    for line in body:
        above = line if is_attached(line, above) else ""
        if above:
            yield line


def _over_number(headline: Sequence[str]) -> str | None:
    """Give the office that stands over the number without 文件 behind it, as at the head of a letter (信函格式).

    >>> _over_number(["青澜市公路事务中心", "青公函〔2025〕30号"]), _over_number(["停水了", "青公函〔2025〕30号"])
    ('青澜市公路事务中心', None)
    """
    return next((a for a, b in pairwise(headline) if is_office(a) and document_number(b) is not None), None)


def _number_of_order(headline: Sequence[str]) -> str | None:
    return next((line for above, line in pairwise(headline) if numbers_order(above, line)), None)


#: The rows of the form over a letter of an office of Taiwan that name its parts, in either script, and among how many
#: blocks they stand.
_FORM: Final = lazy(
    "受文者[：:][ ]?(?P<addressee>.{2,60})|[發发]文字[號号][：:][ ]?(?P<number>.{2,60})"
    "|[發发]文日期[：:][ ]?(?P<issued>.{2,60})"
)
FORM: Final = 14


def _form(body: Sequence[str]) -> dict[str, str]:
    """Read number, addressee and day out of the form that a letter of an office of Taiwan begins with.

    >>> _form(["受文者：本縣各國民小學", "速別：普通件", "發文字號：府教學字第1120012345號"])
    {'addressee': '本縣各國民小學', 'number': '府教學字第1120012345號'}
    """
    rows = (match for line in body if (match := _FORM.fullmatch(line)) is not None)
    return {str(row.lastgroup): row[str(row.lastgroup)] for row in rows}
