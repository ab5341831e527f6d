"""The spec that the arguments of a command name, and its APIs."""

from __future__ import annotations

from pathlib import Path

from ..errors import Problem, SpecError, UsageError, one_line
from ..home import COMMAND
from ..limits import Limits
from ..load import spec_paths
from ..options import Arguments
from ..progress import Progress, silent
from ..reading import Reading, read_api


def spec_of(arguments: Arguments) -> Path:
    """Return the spec that is named, or the one of the repository."""
    found: Path | None = getattr(arguments, "file", None) or arguments.spec
    if found is None:
        raise UsageError(f"name a document, as in `{COMMAND} lint openapi.json`")
    return found


def limits_of(arguments: Arguments) -> Limits:
    """Return how much is read."""
    return Limits.of_mib(arguments.max_mib)


def readings_of(arguments: Arguments, progress: Progress = silent) -> list[Reading]:
    """Read every API of the spec; raise `SpecError` with the problems of all."""
    readings: list[Reading] = []
    problems: list[Problem] = []
    for path in spec_paths(spec_of(arguments)):
        progress(f"reading {one_line(str(path))}")
        try:
            readings.append(
                read_api(
                    path,
                    limits=limits_of(arguments),
                    overlays=arguments.overlay,
                    package=getattr(arguments, "package", None),
                    names=arguments.names,
                    strict=arguments.strict,
                )
            )
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(problems)
    return readings
