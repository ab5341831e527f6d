"""Show what is wrong with a spec."""

from __future__ import annotations

import sys

from ..options import Arguments
from .inputs import readings_of
from .reports import counted, found_in, totals_of


def run(arguments: Arguments) -> int:
    """Show every problem of the spec at its place, and exit 2 if it is refused."""
    readings = readings_of(arguments)
    for line in found_in(readings, each=True):
        print(line, file=sys.stderr)
    problems = sum(len(reading.found) for reading in readings)
    said = counted(range(problems), "problem") if problems else "no problems"
    print(f"{counted(readings, 'document')}, {said}")
    for line in totals_of(readings):
        print(line)
    return 0
