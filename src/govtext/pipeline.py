"""The hall behind the doors, the doors that need more than one room, and the order of all rules.

The order is forced. Characters come first: a gloss, a doubled glyph or a space inside a word hides from every later
stage what stands there. Lines are joined before script is converted, since the converter looks at phrases (乾 alone
is 干, in 乾隆 it stays), and paragraphs must be whole before articles are made of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, TypedDict, overload

from govtext import articles, damage, layout
from govtext.characters import width
from govtext.damage import Punctuation
from govtext.document import Document
from govtext.engine import Rule, Selection, apply, as_text, like
from govtext.lines import Passage, bounds_of, passages_of
from govtext.misuse import check_option
from govtext.script import RULES as SCRIPT
from govtext.script import Quotes, Vocabulary, to_simplified, with_options
from govtext.text import Text

__all__ = ["Options", "Script", "normalize", "reflow", "rules", "segment"]

#: Every rule, in the order in which they are applied.
ORDER: Final[tuple[Rule, ...]] = (*damage.RULES, *layout.RULES, *SCRIPT, *articles.RULES)

Script = Literal["simplified", "keep"]


class Options(TypedDict, total=False):
    """The options of `normalize`, for functions that hand them on: `**options: Unpack[Options]`.

    >>> options: Options = {"script": "keep", "ignore": ["fold"]}
    >>> str(normalize("會議召開,圓滿結束。", **options))
    '會議召開,圓滿結束。'
    """

    script: Script
    punctuation: Punctuation
    vocabulary: Vocabulary
    quotes: Quotes
    select: Iterable[str] | None
    ignore: Iterable[str] | None


def rules() -> tuple[Rule, ...]:
    """Give every rule, in the order in which they are applied.

    >>> [rule.name for rule in rules() if rule.safety == "layout"][:2]
    ['layout.swapped-pieces', 'layout.gutter']
    """
    return ORDER


@overload
def reflow(text: str, *, select: Iterable[str] | None = ..., ignore: Iterable[str] | None = ...) -> str: ...
@overload
def reflow(text: Text, *, select: Iterable[str] | None = ..., ignore: Iterable[str] | None = ...) -> Text: ...
def reflow(text: str | Text, *, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None) -> str | Text:
    """Give one line a paragraph: lines that were only full are joined, columns read one after the other.

    A `str` gives a `str`, a `Text` gives a `Text`. Raises `TypeError` for another type and `ValueError` for an
    unknown rule.

    >>> print(reflow("会议强调，要扎实做好疫情防\\n控工作。\\n会议要求抓好落实。"))
    会议强调，要扎实做好疫情防控工作。
    会议要求抓好落实。
    """
    chosen = _chosen(layout.RULES, select, ignore)
    return like(text, layout.run(as_text(text, "reflow"), chosen, _remembering(to_simplified))[0])


def segment(text: str | Text, *, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None) -> Document:
    """Find the articles of a text that has one line a paragraph, with their headlines and fields.

    Raises `TypeError` for another type and `ValueError` for an unknown rule.

    >>> document = segment("防汛工作会议召开\\n本报讯（记者 李明）昨日，会议召开。\\n（下转第二版）")
    >>> document.articles[0].title, document.articles[0].jump
    (('防汛工作会议召开',), '（下转第二版）')
    """
    chosen = _chosen(articles.RULES, select, ignore)
    whole = as_text(text, "segment")
    return articles.run(whole, passages_of(str(whole), to_simplified(str(whole))), chosen, to_simplified)


def normalize(
    text: str | Text,
    *,
    script: Script = "simplified",
    punctuation: Punctuation = "fullwidth",
    vocabulary: Vocabulary = "keep",
    quotes: Quotes = "keep",
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> Document:
    """Turn a messy page into articles: `repair`, `reflow`, `simplify` and `segment`, in this order.

    `script="keep"` leaves Traditional characters, `punctuation="keep"` leaves ASCII punctuation in Chinese text;
    `vocabulary` and `quotes` are those of `simplify`, and words and marks change where the script is kept, too.
    `select` and `ignore` take names of rules (`damage.pinyin-gloss`), areas (`damage`) or safety classes (`fold`); to
    select an area or a class is to select its rules that are on by default. What a `Text` went through before stands
    in the ledger of the document, whose spans are those of its source. Raises `TypeError` when `text` is neither a
    string nor a `Text` and `ValueError` for an unknown option.

    >>> document = normalize("防汛會議召開\\n本報訊（記者 李明）昨日，防汛會議在省城召\\n開。")
    >>> print(document)
    防汛会议召开
    本报讯（记者 李明）昨日，防汛会议在省城召开。
    """
    check_option("script", script, ("simplified", "keep"))
    chosen = with_options(_chosen(ORDER, select, ignore, punctuation), vocabulary, quotes)
    if script == "keep":
        chosen = chosen.without("script.traditional")
    shadow = _remembering(to_simplified)
    clean = damage.run(as_text(text, "normalize"), chosen)
    clean, passages = layout.run(clean, chosen, shadow)
    converted = apply(clean, _by(shadow), chosen)
    if converted is not clean:
        value = str(converted)  # of the same lines as before: no rule of script touches a line break
        passages = [
            _converted(passage, start, value[start:end])
            for passage, (start, end) in zip(passages, bounds_of(value), strict=True)
        ]
    return articles.run(converted, passages, chosen, shadow)


def _by(shadow: Callable[[str], str]) -> Iterator[Rule]:
    """Yield the rules of script, the conversion by `shadow`: it has just made one of the very same text."""
    return (rule._replace(rewrite=shadow) if rule.rewrite is to_simplified else rule for rule in SCRIPT)


def _converted(passage: Passage, start: int, content: str) -> Passage:
    """Give a passage its text after conversion; only other words, which may be longer, take other room."""
    room = passage.width if len(content) == len(passage.content) else width(content)
    return passage._replace(start=start, end=start + len(content), content=content, width=room)


def _remembering(convert: Callable[[str], str]) -> Callable[[str], str]:
    """Convert a text once, though several stages ask for it, and what came of it: most change nothing of most texts."""
    last: tuple[str, str] = "", ""

    def converted(text: str) -> str:
        nonlocal last
        if text not in last:
            last = text, convert(text)
        return last[1]

    return converted


def _chosen(
    rules: tuple[Rule, ...],
    select: Iterable[str] | None,
    ignore: Iterable[str] | None,
    punctuation: str = "fullwidth",
) -> Selection:
    check_option("punctuation", punctuation, ("fullwidth", "keep"))
    chosen = Selection.of(rules, select, ignore)
    return chosen.without("damage.punctuation-width") if punctuation == "keep" else chosen
