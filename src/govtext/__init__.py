"""Clean, structured, Simplified articles out of messy Chinese government and news text."""

from govtext.damage import repair
from govtext.decisions import Decision, Explanation
from govtext.document import Article, Block, Document, Role
from govtext.encoding import Decoded, decode
from govtext.pipeline import normalize, reflow, rules, segment, simplify
from govtext.report.counts import Stats
from govtext.rules import Rule, Safety
from govtext.script import Ambiguity, ScriptDataError, ScriptReport, ambiguities, detect_script
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
    "Role",
    "Rule",
    "Run",
    "Safety",
    "ScriptDataError",
    "ScriptReport",
    "Span",
    "Stats",
    "Text",
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
