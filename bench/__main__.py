"""Measure, print a table with the goals, and write it as JSON: `python -m bench reading`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from . import (
    advice,
    calls,
    figures,
    files,
    generation,
    lists,
    pacing,
    reading,
    reviews,
    starting,
    stub,
)
from .plan import Plan
from .rows import ROWS, Figures

GROUPS: dict[str, Callable[[Plan], Iterator[Figures]]] = {
    "generation": generation.generation,
    "changes": generation.changes,
    "growth": generation.growth,
    "reviews": reviews.reviews,
    "starting": starting.starting,
    "calls": calls.calls,
    "reading": reading.reading,
    "faults": reading.faults,
    "lists": lists.lists,
    "prefetch": lists.prefetch,
    "files": files.files,
    "webhooks": calls.webhooks,
    "stub": stub.stub,
    "advice": advice.advice,
    "pacing": pacing.pacing,
}


def main() -> None:
    """Run the groups that were asked for, all by default."""
    arguments = _arguments()
    rounds = 3 if arguments.quick else arguments.rounds
    report = {**figures.surroundings(rounds), "rows": dict[str, Any]()}
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(Path(folder), rounds, is_quick=arguments.quick)
        print(figures.header())
        failed = [
            group
            for group in arguments.groups or GROUPS
            if not _measured(group, plan, report["rows"])
        ]
    if arguments.json:
        figures.save(report, arguments.json)
    if failed:
        sys.exit(f"without all rows of: {', '.join(failed)}")
    if arguments.publish:
        figures.save(report, figures.FIGURES)
        figures.publish()


def _measured(group: str, plan: Plan, rows: dict[str, Any]) -> bool:
    """Print each row of a group when it is measured; return False if a contestant fails."""
    try:
        for name, values in GROUPS[group](plan):
            row = ROWS[group][name]
            print(figures.line(row, values), flush=True)
            rows[f"{group}/{name}"] = figures.entry(row, values)
    except CalledProcessError as error:
        print(f"{group}: {error}", file=sys.stderr)
        return False
    return True


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure against the alternatives, in turn; nothing is asserted.",
        epilog=f"Groups: {', '.join(GROUPS)}.",
    )
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], metavar="GROUP")
    parser.add_argument("--rounds", type=int, default=7, help="how many (default: 7)")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="3 rounds, one of what takes seconds, and nothing that takes minutes",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    parser.add_argument(
        "--publish",
        action="store_true",
        help="write the figures of all groups into bench/figures.json and bench/README.md",
    )
    arguments = parser.parse_args()
    if arguments.publish and arguments.groups:
        parser.error("--publish needs the figures of all groups")
    return arguments


if __name__ == "__main__":
    main()
