"""Make everything anew that the tests compare: what examples print, figures, blocks of pages, the public surface.

    python tools/refresh.py

Look at what changed (`git diff`) before you commit it: that is what it is for. The notebook needs the group
`integrations`; without it, it is left as it is, and this says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLES: Final = ROOT / "examples"


def run(*command: str) -> str:
    """Run a program of this checkout and give what it prints."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True
    ).stdout


def execute(notebook: Path) -> None:
    """Execute a notebook and keep what its cells show, without anything that differs from run to run."""
    import nbclient
    import nbformat

    content: Any = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call, unused-ignore]
    kept = dict(content.metadata)
    nbclient.NotebookClient(content, resources={"metadata": {"path": str(notebook.parent)}}).execute()
    content.metadata = kept
    for cell in content.cells:
        cell.metadata = {}
    nbformat.write(content, notebook)  # type: ignore[no-untyped-call, unused-ignore]


def main() -> None:
    """Make all of it."""
    for script in sorted(EXAMPLES.glob("*.py")):
        try:
            printed = run(f"examples/{script.name}")
        except subprocess.CalledProcessError:
            print(f"{script.name} does not run here, and is left as it is", file=sys.stderr)
        else:
            (EXAMPLES / "expected" / f"{script.stem}.txt").write_text(printed, encoding="utf-8", newline="\n")
    if find_spec("nbclient") and find_spec("ipykernel"):
        for notebook in sorted(EXAMPLES.glob("*.ipynb")):
            execute(notebook)
    else:
        print("the notebook is left as it is: pip install --group integrations", file=sys.stderr)
    run("benchmarks/run.py", "roundtrip", "typeset", "unbroken")
    run("tests/api/snapshot.py")
    run("tools/make_docs.py")


if __name__ == "__main__":
    main()
