"""Traditional to Simplified: one conversion for mainland, Taiwan and Hong Kong text, one to one."""

from govtext.script.convert import to_simplified
from govtext.script.dictionaries import ScriptDataError

__all__ = ["ScriptDataError", "to_simplified"]
