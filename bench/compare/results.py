"""One document given to one generator: what became of it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from . import checks, programs
from .checks import Package
from .documents import OpenApiFile
from .tools import Tool

Outcome: TypeAlias = Literal["package", "refused", "traceback", "out of time"]


@dataclass(frozen=True)
class Limits:
    """Seconds of the clock after which a program is ended."""

    generate: float = 600
    check: float = 600


@dataclass(frozen=True)
class Result:
    """What a generator made of a document."""

    document: str
    operations: int
    tool: str
    outcome: Outcome
    seconds: float
    mib: int
    package: Package | None = None


def result(document: OpenApiFile, tool: Tool, limits: Limits, *, types: bool) -> Result:
    """Generate in a folder of its own and look at what is there."""
    with tempfile.TemporaryDirectory(prefix="compare-") as work:
        folder = Path(work).resolve() / "output"
        folder.mkdir()
        command = tool.command(document.path.resolve(), folder)
        ended = programs.run(command, limit=limits.generate)
        outcome = outcome_of(ended, folder, tool)
        return Result(
            str(document.path),
            document.operations,
            tool.name,
            outcome,
            round(ended.seconds, 2),
            ended.mib,
            (
                package(folder, tool, limits, types=types)
                if outcome == "package"
                else None
            ),
        )


def outcome_of(ended: programs.Ended, folder: Path, tool: Tool) -> Outcome:
    """Return what the end of a generator means; a package counts whatever its exit code."""
    if ended.code < 0:
        return "out of time"
    if all(list(folder.glob(f"{top}*")) for top in tool.tops):
        return "package"
    told = ended.output + ended.errors
    return "traceback" if "Traceback (most recent call last)" in told else "refused"


def package(folder: Path, tool: Tool, limits: Limits, *, types: bool) -> Package:
    """Look at the package in a folder; type checkers run if `types`."""
    tops = tool.tops
    compiles = checks.compiles(folder, tops)
    imports, models, failed = checks.probed(folder, tops, limits.check)
    return Package(
        methods=tool.methods(folder),
        compiles=compiles,
        imports=compiles and imports,
        models=models,
        models_failed=failed,
        mypy=checks.mypy(folder, tops, limits.check) if types else None,
        pyright=checks.pyright(folder, tops, limits.check) if types else None,
    )
