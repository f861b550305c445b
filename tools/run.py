"""Do the set-up and run: `python tools/run.py example` or `python tools/run.py test`.

Needs nothing but Python 3.11 or later and this checkout. Each command makes a virtual environment of its own in
`.run/`, installs into it, and runs; what is there from the last time is used again. Arguments after `test` go to
pytest.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
USAGE = "usage: python tools/run.py example | test [pytest arguments]"


def environment(name: str, *install: str) -> Path:
    """Make or find the virtual environment `name`, install into it what pip is told, and give its Python."""
    home = ROOT / ".run" / name
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print(f"making {home.relative_to(ROOT)} …", flush=True)
        call(sys.executable, "-m", "venv", str(home))
    pip = (str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install")
    call(*pip, "--upgrade", "pip>=25.1")  # the first that knows dependency groups
    print("installing …", flush=True)
    call(*pip, *install)
    return python


def call(*command: str) -> None:
    """Run a command in the checkout; leave with its exit status if it fails."""
    status = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"}, check=False).returncode
    if status:
        raise SystemExit(status)


def main(arguments: list[str]) -> None:
    """Run the command that is asked for."""
    if sys.version_info < (3, 11):  # noqa: UP036 - nothing is installed yet that could have said so
        raise SystemExit("govtext needs Python 3.11 or later; this is " + sys.version.split()[0])
    command, more = arguments[:1], arguments[1:]
    if command == ["example"] and not more:
        call(str(environment("example", ".")), "examples/newspaper_page.py")
    elif command == ["test"]:
        python = environment("test", "--editable", ".", "--group", "test")
        call(str(python), "-m", "pytest", "-n", "2", *more)
    else:
        raise SystemExit(USAGE)


if __name__ == "__main__":
    main(sys.argv[1:])
