"""What lint knows of the files of a spec, as a JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from ..home import OUTPUT, SPEC
from ..lint.dialect import dialect_text
from ..options import Arguments
from ..output import Difference, differences_at, digests_of
from ..publish import save
from .reports import print_data

_FILE = PurePosixPath("../spec/dialect.schema.json")
"""Where the repository keeps it, seen from its output."""


def run(arguments: Arguments) -> int:
    """Print the schema."""
    del arguments
    print_data(dialect_text())
    return 0


def kept_beside(output: Path) -> list[PurePosixPath]:
    """Return the path of the schema that is kept beside the output of the repository."""
    return [_FILE] if SPEC and output == OUTPUT else []


def outdated(output: Path) -> list[Difference]:
    """Return how the schema that is kept beside an output differs from what it is now."""
    wanted = digests_of({path: dialect_text() for path in kept_beside(output)})
    return differences_at(wanted, output, wanted)


def renew(output: Path) -> list[Difference]:
    """Write the schema that is kept beside an output if it is not what it is to be."""
    changed = outdated(output)
    for difference in changed:
        save(output / difference.path, dialect_text())
    return changed
