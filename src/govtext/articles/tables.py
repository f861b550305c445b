"""The table above a document that says what it is: labels over their values, rows with a label in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govtext.articles.fields import is_name
from govtext.articles.parts import FOLIO
from govtext.dates import date_of
from govtext.metadata import read_metadata
from govtext.metadata_lines import is_label, is_label_beside
from govtext.official_lines import is_office, level_of
from govtext.papers import is_paper
from govtext.patterns import lazy
from govtext.stamps import PIECE, PIECES, divided, has_hour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govtext.articles.parts import Part

__all__ = ["names_source", "of_a_table", "with_catalogue", "with_paper_above", "with_rows"]

VALUE_OF: Final = "the value of a label"


def of_a_table(above: list[Part], part: Part) -> Part:
    """Give a part as metadata if the lines above it, which are changed with it, are its labels.

    A day may stand over three lines; what stands beside a day needs no colon behind its label.
    """
    if not above:
        return part
    over = above[-1]
    if over.kind == "meta" and _TAKES.search(over.shadow) and _is_value(part.shadow, above):
        part = part._replace(kind="meta", reason=VALUE_OF)
    if is_label(over.shadow) and date_of("日期：" + part.shadow) is not None:
        above[-1] = over._replace(kind="meta", reason="the label of a day")
        part = part._replace(kind="meta", reason=VALUE_OF)
    elif len(above) > 1 and above[-2].kind == "meta" and is_label_beside(over.shadow) and _is_value(part.shadow, above):
        above[-1] = over._replace(kind="meta", reason="a label beside that of a day")
        part = part._replace(kind="meta", reason=VALUE_OF)
    begun = over.kind != "meta" or any(each.kind == "body" for each in above[-TITLES:])
    beside = part.kind == "head" or (part.reason == FOLIO and "星期" not in over.shadow)  # there it is of the page
    if len(above) > 1 and not begun and beside and is_paper(part.shadow) and not names_source(above[-LINES:]):
        part = part._replace(kind="meta", reason="a paper under the day")
    elif not begun and _READERS.fullmatch(part.shadow) is not None:
        part = part._replace(kind="meta", reason="how often it was read")
    last = len(part.shadow) <= PIECE and part.shadow[-1].isdigit()  # as the last piece of a stamp is
    if last and (count := divided([each.shadow for each in (*above[-PIECES[-1] + 1 :], part)])):
        above[1 - count :] = [each._replace(kind="meta", reason=OF_A_STAMP) for each in above[1 - count :]]
        part = part._replace(kind="meta", reason=OF_A_STAMP)
    return part


def names_source(lines: Sequence[Part]) -> bool:
    """Say whether metadata among some lines names the source: what stands under it is no other paper."""
    return read_metadata([part.shadow for part in lines if part.kind == "meta"]).source is not None


OF_A_STAMP: Final = "of a day and hour over several lines"


def with_paper_above(parts: list[Part]) -> list[Part]:
    """Take the name of a paper over the title for what it is, where the day and hour of a site stand under that."""
    if not parts or parts[0].kind != "head" or not is_paper(parts[0].shadow):
        return parts
    under = next((i for i in range(1, min(len(parts), 2 + LINES)) if parts[i].kind != "head"), 1)
    if under > 1 and parts[under].kind == "meta" and has_hour(parts[under].shadow):
        parts[0] = parts[0]._replace(kind="furniture", reason="the name of the paper over the title")
    return parts


#: How often a page was read, without a label: 0次.
_READERS: Final = lazy(r"\d{1,9}[ ]?人?次(?:阅读|浏览|点击)?")
#: Lines that a title has at the most, between the name of the paper and its day; and lines that name the source above.
LINES: Final = 2


def _is_value(line: str, above: Sequence[Part]) -> bool:
    """Say whether a line can be the value of a label above it: short, no number, and not the beginning of a title.

    A day has a numeral. The last label of a line whose others have their values beside them has its own there, or none,
    but for the name of an office or person.
    """
    if is_office(line) and _OFFICES.search(above[-1].shadow):
        return True
    if above[-1].shadow.endswith(_COUNTS) and not line[:1].isdigit():
        return False
    titles = [part.shadow for part in above[-TITLES:] if part.kind == "head"]
    named = is_paper(line) or is_name(line) or (bool(titles) and _PEN_NAME.fullmatch(f"{above[-1].shadow[-3:]}{line}"))
    if level_of(line) is not None or (_LAST.search(above[-1].shadow) and not named):
        return False
    if _DAYS.search(above[-1].shadow) and _NUMERAL.search(line) is None:
        return False
    return len(line) <= VALUE and "关于" not in line and not any(title.startswith(line) for title in titles)


#: A label that has its value on the next line: not the name of a column (专栏：), which a title may follow.
_TAKES: Final = lazy(
    "(?:来[ \u3000]{0,4}源|出处|日[ \u3000]{0,4}期|时[ \u3000]{0,4}间|作者|机构|机关|单位|部门|号|类|词|次数|[人者])"
    "[ \u3000]?[：:]$|来源于[：:]?$"
)
#: A label at the end of a line, behind a label with its value.
_LAST: Final = lazy("[一-鿿][：:][ \u3000]?[^：: \u3000][^：:]{0,40}[ \u3000][^：: \u3000]{2,8}[：:]$")
#: A label whose value is a number.
_COUNTS: Final = ("次数：", "次数:")
_DAYS: Final = lazy("(?:期|间)[ \u3000]?[：:]$")
_NUMERAL: Final = lazy("[0-9０-９〇零○一二三四五六七八九十]")
#: Behind the label of an author, under a title, a word is a pen name, unless it is what texts begin with.
_PEN_NAME: Final = lazy("作者[：:](?!引[言子]|前言|摘要|导[语读]|序[言幕]?|编者|概[述况]|背景|正文|缘起)[一-鿿]{2,4}")
_OFFICES: Final = lazy("来源于[：:]?$|(?:来源|机构|机关|单位|部门)[：:]$")
#: Characters that the value of a label has at the most, and lines above it that a title is looked for in.
VALUE: Final = 24
TITLES: Final = 12

#: A row in brackets that is not the title: 【法规类型】规范性文件; and the label of a title, which may be cut.
_ROW: Final = lazy(r"【(?![^】]{0,4}(?:标[ \u3000]{0,4}题|名称)】)[一-鿿 \u3000]{2,10}】[^。]{0,60}")
_TITLE_LABEL: Final = lazy("标[ \u3000]{0,9}题[ ]?[：:]")
#: Pieces that a title is cut into at the most.
CUTS: Final = 4


#: The labels of a catalogue (索引号 … 发布机构 …), which need no colon among one another.
_OF_CATALOGUE: Final = lazy(
    "(?:索引号|(?:发布|发文)(?:机构|机关|单位|日期|时间)|公开(?:方式|程序|日期|时间|范围|形式|属性|时限|类别)"
    "|(?:生成|成文|生效|失效|废止)(?:日期|时间)|(?:是否)?有效性?|时效性|文[ \u3000]{0,9}号|信息名称|关键词|主题词"
    "|(?:主题|组配|信息|体裁)分类|内容概述)(?=[ \u3000：:0-9a-z]|$)"
)


def with_catalogue(parts: list[Part]) -> list[Part]:
    """Take for metadata the rows of a catalogue above the text: more than one, or one beside metadata.

    Labels of openness alone, with nothing else of a catalogue above or beside them, head the sections of a guide to it.
    """
    run: list[int] = []
    known = False
    for i, part in enumerate(parts):
        if part.kind in ("head", "meta") and _OF_CATALOGUE.match(part.shadow) is not None:
            run.append(i)
            known = known or _OF_OPENNESS.fullmatch(part.shadow) is None
            continue
        beside = len(run) > 1 or any(parts[k].kind == "meta" for k in (i, run[0] - 1 if run and run[0] else i))
        for k in run if beside and known else ():
            parts[k] = parts[k]._replace(kind="meta", reason=A_ROW)
        run = []
        if part.kind == "body" and part.width > CELL:
            break
    return parts


#: A label of openness without its value.
_OF_OPENNESS: Final = lazy("公开[一-鿿]{2}")
A_ROW: Final = "a row of the table of what a document is"
#: What stands in a cell of it has no more ems.
CELL: Final = 18.0


def with_rows(parts: list[Part]) -> list[Part]:
    """Take for metadata the rows beside a row that is, and the pieces of a title between its label and the next one."""
    rows = [
        part.shadow[0] == "【" and not part.passage.bold and _ROW.fullmatch(part.shadow) is not None for part in parts
    ]
    for i, part in enumerate(parts):
        beside = (k for k in (i - 1, i + 1) if 0 <= k < len(parts) and rows[k])
        if rows[i] and any(parts[k].kind == "meta" for k in beside):
            parts[i] = part._replace(kind="meta", reason=A_ROW)
        elif part.kind == "meta" and _TITLE_LABEL.fullmatch(part.shadow):
            end = next((k for k in range(i + 1, min(len(parts), i + 2 + CUTS)) if parts[k].kind == "meta"), i)
            if end > i + 2:  # of one piece it may be the only title that there is
                parts[i + 1 : end] = [each._replace(kind="meta", reason=VALUE_OF) for each in parts[i + 1 : end]]
    return parts
