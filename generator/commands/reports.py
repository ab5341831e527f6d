"""What was found in the APIs of a spec, as the lines that commands print."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence, Sized
from io import TextIOWrapper

from ..errors import one_line
from ..reading import Reading


def found_in(readings: Sequence[Reading], *, each: bool = False) -> Iterator[str]:
    """Say what is odd or left out; the same warning once, unless `each` is asked for."""
    found = sorted(problem for reading in readings for problem in reading.found)
    times = Counter((problem.severity, problem.message) for problem in found)
    for problem in found:
        others = times.pop((problem.severity, problem.message), 0) - 1
        if each or problem.severity != "warning" or others == 0:
            yield str(problem)
        elif others > 0:
            yield f"{problem} (and {others} more of this kind)"


def origins_of(readings: Sequence[Reading]) -> Iterator[str]:
    """Name each origin that requests go to, other than that of its API."""
    for reading in readings:
        for origin, wanted in reading.api.other_origins().items():
            first, *others = wanted
            more = f" and {len(others)} more" if others else ""
            yield one_line(f"requests go to {origin} as well: {first}{more}")


def totals_of(readings: Sequence[Reading]) -> Iterator[str]:
    """Say how many operations there are, if not all, and how many warnings."""
    made = sum(len(reading.api.operations()) for reading in readings)
    left_out = sum(len(reading.api.unsupported) for reading in readings)
    warnings = [w for r in readings for w in r.found if w.severity == "warning"]
    parts = []
    if left_out:
        parts = [f"{made} of {made + left_out} operations", f"{left_out} left out"]
    if warnings:
        parts.append(counted(warnings, "warning"))
    if parts:
        yield "; ".join(parts)


def counted(things: Sized, noun: str) -> str:
    """Say how many things there are."""
    return f"1 {noun}" if len(things) == 1 else f"{len(things)} {noun}s"


def print_data(text: str) -> None:
    """Print JSON, which is UTF-8 whatever the encoding of a terminal or pipe."""
    output = sys.stdout
    if isinstance(output, TextIOWrapper):
        output.reconfigure(encoding="utf-8", newline="\n")
    print(text, end="")
