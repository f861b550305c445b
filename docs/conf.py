"""How Sphinx builds the pages: `python -m sphinx -W -b html docs docs/_build/html`, with the group `docs` installed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import govtext

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "govtext"
author = "The govtext maintainers"
copyright = "2026, the govtext maintainers"
release = version = govtext.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
nitpicky = False  # types of the standard library are named in signatures, and not linked
default_role = "code"  # docstrings mark code with single backticks

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
maximum_signature_line_length = 90

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

html_theme = "furo"
html_title = f"govtext {release}"
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True, "top_of_page_buttons": []}

#: Where pages of the project that lie outside of `docs` are found on the site.
PROJECT = {"CHANGELOG.md": "/project/changelog.md", "CONTRIBUTING.md": "/project/contributing.md"}
OUTWARD = re.compile(r"\[([^\]\n]*)\]\(((?:\.\./)+)([^)#\s]+)\)")


def inward(app: Sphinx, name: str, content: list[str]) -> None:
    """Turn links that lead out of `docs`: to the site's own page of it, or into the name of the file."""

    def turned(link: re.Match[str]) -> str:
        text, up, path = link.groups()
        if len(up) // 3 <= name.count("/"):
            return link[0]
        return f"[{text}]({PROJECT[path]})" if path in PROJECT else f"{text.replace('`', '')} (`{path}`)"

    content[0] = OUTWARD.sub(turned, content[0])


def setup(app: Sphinx) -> None:
    """Tell Sphinx of what this file does beyond settings."""
    app.connect("source-read", inward)
