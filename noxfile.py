"""The front door of the project: each task is a session, `nox -l` lists them."""

from __future__ import annotations

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["check", "tests", "lint", "typing"]

PYPROJECT = nox.project.load_toml("pyproject.toml")
PYTHON_CODE = ["generator", "templates/runtime", "tests", "noxfile.py"]


@nox.session
def generate(session: nox.Session) -> None:
    """Regenerate `generated/` from `spec/` and say what changed."""
    _install(session, "generate")
    session.run("python", "-m", "generator", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Fail if `generated/` is not exactly what `spec/` gives."""
    _install(session, "generate")
    session.run("python", "-m", "generator", "check", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the test suite; arguments go to pytest."""
    _install(session, "test")
    session.run("pytest", *session.posargs)


@nox.session
def minimums(session: nox.Session) -> None:
    """Run the tests of the client with the oldest runtime dependencies it supports."""
    _install(session, "test")
    oldest = [requirement.replace(">=", "==") for requirement in _runtime()]
    session.install(*oldest)
    session.run("pytest", "-m", "client", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check the spec, the style of the code, and known vulnerabilities of what we use."""
    _install(session, "lint")
    session.run("python", "-m", "generator", "lint")
    session.run("black", "--check", "--quiet", *PYTHON_CODE, "generated")
    session.run("ruff", "check", "--no-cache", *PYTHON_CODE)
    session.run("pip-audit", "--skip-editable", "--progress-spinner=off", *session.posargs)


@nox.session
def typing(session: nox.Session) -> None:
    """Check types as strictly as mypy and pyright can, for us and for users."""
    _install(session, "typing")
    session.run("mypy", "generator", "noxfile.py")
    session.run("mypy", "generated/helpscout_client", "tests/typing")
    session.run("pyright")


def _install(session: nox.Session, group: str) -> None:
    session.install(*nox.project.dependency_groups(PYPROJECT, group))


def _runtime() -> list[str]:
    return list(PYPROJECT["project"]["dependencies"])
