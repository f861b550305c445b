"""Sessions for those who have several Pythons: `nox -l` lists them, `nox -s tests` runs the tests on all of them.

`.ci/run` is what must pass before a change goes in, and needs none of this.
"""

from __future__ import annotations

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["tests"]

PYTHONS = nox.project.python_versions(nox.project.load_toml("pyproject.toml"))


def install(session: nox.Session, *groups: str) -> None:
    """Install govtext from this checkout, with dependency groups, by a pip that knows these."""
    session.install("--quiet", "--upgrade", "pip>=25.1")
    session.install("--quiet", "--editable", ".", *(word for group in groups for word in ("--group", group)))


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run all tests; arguments go to pytest."""
    install(session, "test")
    session.run("pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *session.posargs, env={"CI": "1"})


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests and count lines and branches; fewer than `fail_under` in pyproject.toml is a failure.

    Laws of speed and size are left out: what they reach, others reach, and counting makes them slow.
    """
    install(session, "test", "coverage")
    slow = ("--ignore=tests/laws/test_law_7_linear.py", "--ignore=tests/laws/test_law_7_patterns.py")
    slow += ("--ignore=tests/report/test_cost.py", "--ignore=tests/docs", "--ignore=tests/examples")
    counted = ("--cov", "--cov-report=term", "-n", "2", "-p", "no:cacheprovider")
    session.run("pytest", "-q", *counted, *slow, *session.posargs, env={"CI": "1"})


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the code in a thousand places, one at a time, and see which changes no test notices."""
    install(session, "test", "mutation")
    session.run("mutmut", "run", *session.posargs, env={"CI": "1", "HYPOTHESIS_PROFILE": "mutation"})
    session.run("mutmut", "results")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Try inputs that nobody thought of; arguments go to benchmarks/fuzzing.py (`-- text --guided --seconds 600`)."""
    install(session, "test", "fuzz")
    session.run("python", "benchmarks/fuzzing.py", *session.posargs)


@nox.session
def integrations(session: nox.Session) -> None:
    """Run pages and examples with the libraries that they speak of."""
    install(session, "test", "integrations")
    session.run("pytest", "-q", "-n", "2", "tests/docs", "tests/examples", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site into docs/_build/html; a warning is an error."""
    install(session, "docs")
    session.run("python", "tools/make_docs.py")
    session.run("python", "-m", "sphinx", "-W", "--keep-going", "-b", "html", "docs", "docs/_build/html")


@nox.session
def evaluation(session: nox.Session) -> None:
    """Measure again, and fill the evaluation page; name benchmarks to run only these."""
    install(session, "bench")
    session.run("python", "benchmarks/run.py", *session.posargs)
    session.run("python", "tools/make_docs.py")


@nox.session
def history(session: nox.Session) -> None:
    """Measure every door, keep the times in .benchmarks/, and compare with the run before."""
    install(session, "bench")
    session.run("python", "benchmarks/history.py", *session.posargs)


@nox.session
def release(session: nox.Session) -> None:
    """Build sdist and wheel into dist/ and check them."""
    install(session, "build")
    session.run("python", "-m", "build", silent=True)
    session.run("validate-pyproject", "pyproject.toml", silent=True)
    session.run("twine", "check", "--strict", "dist/*")
    session.run("check-wheel-contents", "dist")
