"""Every program can be imported, and says what it needs."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent
PROGRAMS = sorted(
    path for path in EXAMPLES.glob("**/*.py") if EXAMPLES / "tests" not in path.parents
)
STARTED = [path for path in PROGRAMS if "__main__" in path.read_text("utf-8")]


def name(program: Path) -> str:
    return program.relative_to(EXAMPLES).as_posix()


ENVIRONMENT = {
    "PYTHONPATH": str(EXAMPLES.parent / "generated"),
    "HELPSCOUT_CLIENT_ID": "made-up",
    "HELPSCOUT_CLIENT_SECRET": "made-up",
    "HELPSCOUT_WEBHOOK_SECRET": "made-up",
}


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_a_program_can_be_imported(program: Path) -> None:
    """All that a program imports is installed."""
    subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import {program.stem}"],
        cwd=program.parent,
        env={**os.environ, **ENVIRONMENT},
        check=True,
    )


@pytest.mark.parametrize("program", STARTED, ids=name)
def test_a_program_says_what_it_needs(program: Path) -> None:
    """The inline metadata of a program that Python starts lists what it imports."""
    text = program.read_text("utf-8")
    metadata = re.search(r"^# /// script\n((?:#.*\n)+?)# ///$", text, re.MULTILINE)
    assert metadata
    said = tomllib.loads(re.sub("^# ?", "", metadata[1], flags=re.MULTILINE))
    needed = {name.split("[")[0] for name in said["dependencies"]}
    assert imported_by(program) == needed
    assert ">=3.11" == said["requires-python"]


def imported_by(program: Path) -> set[str]:
    """Return the distributions that a program imports, and those of the programs beside it."""
    own_names = {
        "helpscout_client": ["helpscout-client"],
        "opentelemetry": ["opentelemetry-sdk"],  # one of several that share the name
        "zoneinfo": ["tzdata"],  # Windows has no time zones of its own
    }
    known = {**packages_distributions(), **own_names}
    everywhere = names_in(ast.walk(ast.parse(program.read_text("utf-8"))))
    beside = [program.with_name(f"{name}.py") for name in sorted(everywhere)]
    for path in [path for path in beside if path.exists()]:
        everywhere |= names_in(ast.parse(path.read_text("utf-8")).body)
    everywhere -= {path.stem for path in beside if path.exists()}
    everywhere -= sys.stdlib_module_names - own_names.keys()
    return {known[name][0] for name in everywhere}


def names_in(nodes: Iterable[ast.AST]) -> set[str]:
    """Return the first part of each name that is imported."""
    names = set[str]()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(str(node.module))
    return {name.split(".")[0] for name in names}
