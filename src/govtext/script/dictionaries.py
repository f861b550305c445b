"""Where the conversion data live, and how they are read.

The dictionaries come with the distribution `opencc-python-reimplemented`. It is *located*, never imported: several
distributions install a package named `opencc`, whichever came last owns the name, and a user's own `opencc.py`
shadows them all. The data files stay readable in every one of these cases.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final, NamedTuple

from govtext.data import read

DISTRIBUTION: Final = "opencc-python-reimplemented"
_FOLDER: Final = "opencc/dictionary"
_PROBE: Final = "TSCharacters.txt"


class ScriptDataError(RuntimeError):
    """The dictionaries of `opencc-python-reimplemented` are missing or unreadable.

    The message says what to install, or what to put into a frozen program. It is raised by what needs the script of a
    text (`simplify`, `reflow`, `segment`, `normalize`, `detect_script`), not by the import of govtext.

    >>> issubclass(ScriptDataError, RuntimeError)
    True
    """


def read_dictionary(name: str) -> str:
    """Give the text of one OpenCC dictionary file, such as `TSCharacters.txt`.

    >>> read_dictionary("TSPhrases.txt").count("乾隆皇帝\\t")
    1
    """
    path = _on_search_path(name)
    if path is not None:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    text = _from_metadata(name)
    if text is None:
        raise ScriptDataError(
            f"govtext cannot find the dictionary {name!r}, which {DISTRIBUTION!r} ships: "
            f"install it again with `pip install --force-reinstall {DISTRIBUTION}`. A frozen program needs its data "
            f"and metadata: `pyinstaller --collect-data opencc --copy-metadata {DISTRIBUTION}`."
        )
    return text


def entries(text: str) -> list[tuple[str, str]]:
    """Split dictionary text into (key, preferred value); later values of a line are alternatives and are left out.

    Some files end their lines with CR LF, newer ones open with comments: both are taken care of here.

    >>> entries("# made by hand\\r\\n鍾馗\\t锺馗 钟馗\\r\\n")
    [('鍾馗', '锺馗')]
    """
    pairs: list[tuple[str, str]] = []
    for line in text.split("\n"):
        key, tab, values = line.partition("\t")
        if tab and key[0] != "#":
            pairs.append((key, values.split(None, 1)[0]))
    return pairs


def first_values(text: str) -> dict[str, str]:
    """Read a dictionary of single characters: the preferred value of each.

    >>> first_values("乾\\t干 乾\\r\\n於\\t于\\r\\n")
    {'乾': '干', '於': '于'}
    """
    return {line[0]: line[2] for line in text.split("\n") if line[1:2] == "\t"}


class Row(NamedTuple):
    """One line of the supplement: characters run together, phrases parted by spaces."""

    kind: str
    old: str
    new: str
    reason: str


def supplement() -> list[Row]:
    """Give the rows of govtext's own supplement, which `docs/reference/script-supplement.md` lists with reasons."""
    lines = read("script", "supplement.tsv").split("\n")
    return [Row(*line.split("\t")) for line in lines if line and line[0] != "#"]


def _on_search_path(name: str) -> str | None:
    """Look along `sys.path` for the files beside the distribution's own metadata.

    This is what the metadata would say as well, at a tenth of the time; what is not an ordinary folder (a zip file, an
    editable install) is left to `_from_metadata`.
    """
    stem = DISTRIBUTION.replace("-", "_")
    for folder in sys.path:
        path = os.path.join(folder or os.curdir, *_FOLDER.split("/"), name)
        if os.path.isfile(path) and os.path.isfile(os.path.join(os.path.dirname(path), _PROBE)):
            try:
                names = os.listdir(folder or os.curdir)
            except OSError:  # vanished in between, or not ours to list
                continue
            if any(entry.startswith(stem) and entry.endswith((".dist-info", ".egg-info")) for entry in names):
                return path
    return None


def _from_metadata(name: str) -> str | None:
    from importlib import metadata  # 13 ms, and hardly ever needed

    try:
        found = metadata.distribution(DISTRIBUTION)
        path: Any = found.locate_file(f"{_FOLDER}/{name}")  # a pathlib.Path, or a zipfile.Path with the same method
        return str(path.read_text(encoding="utf-8"))
    except (metadata.PackageNotFoundError, OSError, KeyError):
        return None
