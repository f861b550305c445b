"""What users would run instead of govtext, and govtext's own doors, each as a function from text to anything.

A tool is made in a process of its own, with the folder that it was installed into first on the path: several of them
are called ``opencc``.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

Call = "Callable[[str], object]"

_HAN = "一-鿿"
_FLOOR = (
    (re.compile("\r\n?"), "\n"),
    (re.compile("[\u200b\u200e\u2060\ufeff\xad]"), ""),
    (re.compile("[ \t\u3000]+$", re.MULTILINE), ""),
    (re.compile(f"(?<=[{_HAN}]) (?=[{_HAN}])"), ""),
    (re.compile("\n{2,}"), "\n"),
    (re.compile(f"(?<=[{_HAN}，、])\n(?=[{_HAN}])"), ""),
)


def floor(text: str) -> str:
    """Clean as a few regular expressions do: what any cleaning in Python costs at the least."""
    for pattern, replacement in _FLOOR:
        text = pattern.sub(replacement, text)
    return text


class Tool(NamedTuple):
    """Something to measure: `requirement` is what pip installs for it, None for what govtext's own environment has."""

    requirement: str | None
    make: Callable[[], Callable[[str], object]]


def _of(module: str, path: str) -> Callable[[], Callable[[str], object]]:
    """Find a function when it is wanted: `_of("ftfy", "fix_text")`."""

    def make() -> Callable[[str], object]:
        found: Any = import_module(module)
        for name in path.split("."):
            found = getattr(found, name)
        call: Callable[[str], object] = found
        return call

    return make


def _ftfy_for_chinese() -> Callable[[str], object]:
    ftfy: Any = import_module("ftfy")
    config = ftfy.TextFixerConfig(fix_character_width=False, uncurl_quotes=False, normalization=None)
    return lambda text: ftfy.fix_text(text, config)


def _opencc() -> Callable[[str], object]:
    convert: Callable[[str], object] = import_module("opencc").OpenCC("t2s").convert
    return convert


def _zhconv() -> Callable[[str], object]:
    convert = import_module("zhconv_rs").zhconv
    return lambda text: convert(text, "zh-hans")


def _unstructured_clean() -> Callable[[str], object]:
    core: Any = import_module("unstructured.cleaners.core")
    return lambda text: core.clean(text, extra_whitespace=True, dashes=True, bullets=True)


def _justext() -> Callable[[str], object]:
    justext: Any = import_module("justext")
    words = frozenset("的 是 在 和 有 the of and to in".split())

    def paragraphs(text: str) -> object:
        page = "".join(f"<p>{line}</p>" for line in text.splitlines())
        return justext.justext(f"<html><body>{page}</body></html>", words)

    return paragraphs


def _clean_text() -> Callable[[str], object]:
    clean: Any = import_module("cleantext").clean
    return lambda text: clean(text, to_ascii=False, lower=False)


TOOLS = {
    "normalize": Tool(None, _of("govtext", "normalize")),
    "repair": Tool(None, _of("govtext", "repair")),
    "reflow": Tool(None, _of("govtext", "reflow")),
    "simplify": Tool(None, _of("govtext", "simplify")),
    "segment": Tool(None, _of("govtext", "segment")),
    "re.sub, six times": Tool(None, lambda: floor),
    "ftfy": Tool("ftfy", _of("ftfy", "fix_text")),
    "ftfy, for Chinese": Tool("ftfy", _ftfy_for_chinese),
    "opencc (C++)": Tool("opencc", _opencc),
    "opencc-reimplemented": Tool("opencc-python-reimplemented", _opencc),
    "zhconv-rs": Tool("zhconv-rs", _zhconv),
    "unstructured clean": Tool("unstructured", _unstructured_clean),
    "unstructured group": Tool("unstructured", _of("unstructured.cleaners.core", "group_broken_paragraphs")),
    "jusText": Tool("jusText", _justext),
    "clean-text": Tool("clean-text", _clean_text),
    "jionlp": Tool("jionlp", _of("jionlp", "clean_text")),
}
