"""Measure, print a table with the goals, and write it as JSON: `python -m bench reading`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
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
    arguments = _parser().parse_args()
    rounds = 3 if arguments.quick else arguments.rounds
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(Path(folder), rounds, is_quick=arguments.quick)
        report = {
            **figures.surroundings(rounds),
            "rows": _measure(arguments.groups or list(GROUPS), plan),
        }
    if arguments.json:
        figures.save(report, arguments.json)


def _measure(groups: list[str], plan: Plan) -> dict[str, Any]:
    """Print each row when it is measured, and return all."""
    print(figures.header())
    rows = dict[str, Any]()
    for group in groups:
        for name, values in GROUPS[group](plan):
            row = ROWS[group][name]
            print(figures.line(row, values), flush=True)
            rows[f"{group}/{name}"] = figures.entry(row, values)
    return rows


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure against the alternatives, in turn; nothing is asserted.",
        epilog=f"Groups: {', '.join(GROUPS)}.",
    )
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], metavar="GROUP")
    parser.add_argument("--rounds", type=int, default=7, help="how many (default: 7)")
    parser.add_argument(
        "--quick", action="store_true", help="3 rounds, without what takes minutes"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    return parser


if __name__ == "__main__":
    main()
