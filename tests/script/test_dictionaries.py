"""The dictionaries are found whoever owns the name ``opencc``, and in whatever order they were installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from govtext.script.dictionaries import DISTRIBUTION, entries, first_values, read_dictionary

SOURCE = Path(__file__).resolve().parents[2] / "src"
# Nothing but the standard library, govtext and what is in the folders.
PROGRAM = """
import sys
from govtext.script import ScriptDataError, to_simplified
try:
    print(to_simplified("\\u4e7e\\u9686\\u5e74\\u9593\\u66ec\\u4e7e") == "\\u4e7e\\u9686\\u5e74\\u95f4\\u6652\\u5e72")
except ScriptDataError as error:
    print(error)
assert "opencc" not in sys.modules
"""


def files() -> list[tuple[str, bytes]]:
    """Give the installed files that count: the dictionaries and the metadata."""
    found = distribution(DISTRIBUTION)
    return [
        (path.as_posix(), path.read_binary())
        for path in found.files or ()
        if path.suffix == ".txt" or path.name in ("METADATA", "RECORD")
    ]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a folder with the distribution installed, as far as it matters."""
    for name, data in files():
        target = tmp_path / "site" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return tmp_path / "site"


def run(*path: Path) -> str:
    """Convert in a fresh interpreter that sees only govtext and these folders."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*path, SOURCE))), "PYTHONUTF8": "1"}
    command = [sys.executable, "-S", "-W", "error", "-c", PROGRAM]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def test_alone(site: Path) -> None:
    assert run(site) == "True\n"


def test_another_distribution_installed_over_it(site: Path) -> None:
    (site / "opencc" / "__init__.py").write_text("raise ImportError('the other one')", encoding="utf-8")
    (site / "opencc-1.4.2.dist-info").mkdir()
    (site / "opencc-1.4.2.dist-info" / "METADATA").write_text("Name: OpenCC\nVersion: 1.4.2\n", encoding="utf-8")
    assert run(site) == "True\n"


def test_another_distribution_earlier_on_the_path(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "opencc" / "dictionary").mkdir(parents=True)
    (other / "opencc" / "__init__.py").write_text("", encoding="utf-8")
    (other / "opencc" / "dictionary" / "TSCharacters.txt").write_text("broken", encoding="utf-8")
    assert run(other, site) == "True\n"


def test_another_distribution_removed_again(site: Path) -> None:
    assert not (site / "opencc" / "__init__.py").exists()
    assert run(site) == "True\n"


def test_a_module_of_that_name_in_front(site: Path, tmp_path: Path) -> None:
    (tmp_path / "opencc.py").write_text("raise ImportError('mine')", encoding="utf-8")
    assert run(tmp_path, site) == "True\n"


def test_out_of_a_zip_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bundle.zip", "w") as bundle:
        for name, data in files():
            bundle.writestr(name, data)
    assert run(tmp_path / "bundle.zip") == "True\n"


def test_not_installed(tmp_path: Path) -> None:
    said = run(tmp_path)
    assert "pip install --force-reinstall opencc-python-reimplemented" in said
    assert "pyinstaller --collect-data opencc --copy-metadata opencc-python-reimplemented" in said


def test_line_ends_and_comments() -> None:
    assert entries("# comment\r\n一目瞭然\t一目了然\r\n") == [("一目瞭然", "一目了然")]
    assert first_values("於\t于 於\r\n") == {"於": "于"}


def test_a_dictionary_that_does_not_exist() -> None:
    with pytest.raises(RuntimeError, match="cannot find the dictionary"):
        read_dictionary("Nothing.txt")
