"""Clean, structured, Simplified articles out of messy Chinese government and news text."""

from govtext.document import Article, Block, Document, Role
from govtext.pipeline import normalize, reflow, repair, rules, segment, simplify
from govtext.rules import Rule, Safety
from govtext.text import Change, Dropped, Edit, Run, Span, Text

__all__ = [
    "Article",
    "Block",
    "Change",
    "Document",
    "Dropped",
    "Edit",
    "Role",
    "Rule",
    "Run",
    "Safety",
    "Span",
    "Text",
    "normalize",
    "reflow",
    "repair",
    "rules",
    "segment",
    "simplify",
]

__version__ = "0.1.0"
