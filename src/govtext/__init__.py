"""Clean, structured, Simplified articles out of messy Chinese government and news text.

What is public is imported when it is first asked for: who only converts script does not pay for the rest.
"""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govtext import testing as testing
    from govtext.article import Article, Block, Role
    from govtext.damage import Punctuation, repair
    from govtext.decisions import Decision, Explanation, What
    from govtext.document import Document
    from govtext.encoding import Decoded, decode
    from govtext.engine import Rule, Safety
    from govtext.official import Official
    from govtext.pipeline import Options, Script, normalize, reflow, rules, segment
    from govtext.script import (
        Ambiguity,
        Quotes,
        ScriptDataError,
        ScriptReport,
        Vocabulary,
        ambiguities,
        detect_script,
        simplify,
    )
    from govtext.stats import Stats
    from govtext.text import Change, Dropped, Edit, Run, Span, Text

__all__ = [
    "Ambiguity",
    "Article",
    "Block",
    "Change",
    "Decision",
    "Decoded",
    "Document",
    "Dropped",
    "Edit",
    "Explanation",
    "Official",
    "Options",
    "Punctuation",
    "Quotes",
    "Role",
    "Rule",
    "Run",
    "Safety",
    "Script",
    "ScriptDataError",
    "ScriptReport",
    "Span",
    "Stats",
    "Text",
    "Vocabulary",
    "What",
    "ambiguities",
    "decode",
    "detect_script",
    "normalize",
    "reflow",
    "repair",
    "rules",
    "segment",
    "simplify",
]

__version__ = "0.1.0"

#: The module that each public name is defined in, or handed on by; no module of govtext is called like one of them.
_HOMES = {
    **dict.fromkeys(("Article", "Block", "Role"), "article"),
    **dict.fromkeys(("Ambiguity", "ScriptDataError", "ScriptReport", "ambiguities", "detect_script"), "script"),
    **dict.fromkeys(("Quotes", "Vocabulary", "simplify"), "script"),
    **dict.fromkeys(("Change", "Dropped", "Edit", "Run", "Span", "Text"), "text"),
    **dict.fromkeys(("Decision", "Explanation", "What"), "decisions"),
    **dict.fromkeys(("Decoded", "decode"), "encoding"),
    **dict.fromkeys(("Rule", "Safety"), "engine"),
    **dict.fromkeys(("Punctuation", "repair"), "damage"),
    **dict.fromkeys(("Options", "Script", "normalize", "reflow", "rules", "segment"), "pipeline"),
    "Document": "document",
    "Official": "official",
    "Stats": "stats",
}


if not TYPE_CHECKING:  # type checkers know all there is: with this function they would believe in any name

    def __getattr__(name: str) -> object:
        if name == "testing":
            return _import_module("govtext.testing")
        if name not in _HOMES:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(_import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value  # from now on it is found without asking
        return value


def __dir__() -> list[str]:
    return sorted({*(name for name in globals() if name[0] == "_"), *__all__, "testing"})
