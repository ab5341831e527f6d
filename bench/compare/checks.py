"""What is looked at in a package that a generator made; nothing of it runs in this process."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import programs

PROBE = Path(__file__).with_name("probe.py")
PYTHON = "3.11"


@dataclass(frozen=True)
class Package:
    """What a package is like."""

    methods: int
    compiles: bool
    imports: bool
    models: int
    models_failed: int
    mypy: int | None = None
    """Errors of mypy in strict mode, `None` if it was not run or gave no answer."""
    pyright: int | None = None
    """Errors of pyright in strict mode, likewise."""

    @property
    def works(self) -> bool:
        """Whether it compiles and imports and builds all its models."""
        return self.compiles and self.imports and not self.models_failed


def compiles(folder: Path, tops: Sequence[str]) -> bool:
    """Return whether every module is Python."""
    for module in _modules(folder, tops):
        try:
            compile(module.read_text("utf-8"), module, "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError):
            return False
    return True


def probed(folder: Path, tops: Sequence[str], limit: float) -> tuple[bool, int, int]:
    """Return whether every module imports, and how many models there are and fail."""
    command: list[str | Path] = [sys.executable, PROBE, folder, *tops]
    ended = programs.run(command, limit=limit)
    try:
        found = json.loads(ended.output.splitlines()[-1])
    except (ValueError, IndexError):
        return False, 0, 0
    return not found["import"], found["models"], len(found["build"])


def mypy(folder: Path, tops: Sequence[str], limit: float) -> int | None:
    """Return how many errors mypy reports in strict mode."""
    command: list[str | Path] = [
        *(sys.executable, "-m", "mypy", "--strict", "--config-file", os.devnull),
        *("--python-version", PYTHON, "--cache-dir", os.devnull),
        *("--no-error-summary", "--hide-error-context"),
    ]
    command += _paths(folder, tops)
    ended = programs.run(
        command, limit=limit, cwd=folder, environment={"MYPYPATH": str(folder)}
    )
    if ended.code not in (0, 1):
        return None
    return sum(": error: " in line for line in ended.output.splitlines())


def pyright(folder: Path, tops: Sequence[str], limit: float) -> int | None:
    """Return how many errors pyright reports in strict mode."""
    config = folder / "pyrightconfig.json"
    settings = {
        "include": [path.name for path in _paths(folder, tops)],
        "typeCheckingMode": "strict",
        "pythonVersion": PYTHON,
    }
    config.write_text(json.dumps(settings), "utf-8")
    command: list[str | Path] = [sys.executable, "-m", "pyright", "--project", config]
    command += ["--pythonpath", sys.executable, "--outputjson"]
    ended = programs.run(command, limit=limit, cwd=folder)
    try:
        count: int = json.loads(ended.output)["summary"]["errorCount"]
    except (ValueError, KeyError):
        return None
    return count


def _paths(folder: Path, tops: Sequence[str]) -> list[Path]:
    """Return the packages and modules of a folder by the names they are imported by."""
    paths = [folder / name for name in tops]
    return [path if path.is_dir() else path.with_suffix(".py") for path in paths]


def _modules(folder: Path, tops: Sequence[str]) -> list[Path]:
    found = [
        [path] if path.suffix else path.rglob("*.py") for path in _paths(folder, tops)
    ]
    return [module for modules in found for module in modules]
