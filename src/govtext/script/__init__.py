"""Traditional to Simplified: one conversion for mainland, Taiwan and Hong Kong text, one to one."""

from govtext.script.ambiguous import Ambiguity, ambiguities
from govtext.script.convert import to_simplified
from govtext.script.detect import ScriptReport, detect_script
from govtext.script.dictionaries import ScriptDataError
from govtext.script.quotes import curly_quotes
from govtext.script.vocabulary import mainland_vocabulary

__all__ = [
    "Ambiguity",
    "ScriptDataError",
    "ScriptReport",
    "ambiguities",
    "curly_quotes",
    "detect_script",
    "mainland_vocabulary",
    "to_simplified",
]
