"""Make a package, or find that nothing changed since it was made."""

from __future__ import annotations

import sys

from ..options import Arguments
from ..record import Record, Said


def run(arguments: Arguments) -> int:
    """Render the package and report what changed, and what could not be made."""
    record = Record(vars(arguments), arguments.output)
    said = record.said() or _made(arguments, record)
    print(said.errors, end="", file=sys.stderr)
    print(said.output, end="")
    return 0


def _made(arguments: Arguments, record: Record) -> Said:
    from .making import make  # imports every library

    return make(arguments, record)
