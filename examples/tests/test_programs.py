"""Every program can be imported, and says what it needs."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
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
    assert imported_by(program) == set(said["dependencies"])
    assert ">=3.11" == said["requires-python"]


def imported_by(program: Path) -> set[str]:
    """Return the distributions that a program imports."""
    own_names = {
        "helpscout_client": ["helpscout-client"],
        "opentelemetry": ["opentelemetry-sdk"],  # one of several that share the name
        "zoneinfo": ["tzdata"],  # Windows has no time zones of its own
    }
    own = {path.stem for path in program.parent.glob("*.py")}
    own |= sys.stdlib_module_names - own_names.keys()
    known = {**packages_distributions(), **own_names}
    tree = ast.parse(program.read_text("utf-8"))
    names = [
        *(
            n.name
            for each in ast.walk(tree)
            if isinstance(each, ast.Import)
            for n in each.names
        ),
        *(str(n.module) for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)),
    ]
    return {known[top][0] for name in names if (top := name.split(".")[0]) not in own}
