"""Reading a report as a browser does: parsed strictly, the text of its parts given back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

__all__ = ["by_class", "classes", "parsed", "text_of"]


def parsed(page: str) -> Element:
    """Parse a page by the rules of HTML; raises where it breaks one."""
    parser = cast("Any", html5lib.HTMLParser(strict=True, namespaceHTMLElements=False))
    tree: Element = parser.parse(page)
    return tree


def classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def by_class(tree: Element, name: str) -> list[Element]:
    return [element for element in tree.iter() if isinstance(element.tag, str) and name in classes(element)]


def text_of(element: Element) -> str:
    """Give the text of a side of a row as it was: without the line numbers, labels turned back into characters."""
    return "".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if "u" in classes(child):
            code = re.fullmatch("U[+]([0-9A-F]{4,6})", child.text or "")
            assert code is not None
            yield chr(int(code[1], 16))
        elif classes(child).isdisjoint({"at", "key"}):
            yield from _texts(child)
        yield child.tail or ""
