"""Measure, print a table, and write it as JSON if asked: `python -m bench --quick`."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from . import pacing, rows
from .measure import Row

Group = Callable[[rows.Plan], Iterator[Row]]

GROUPS: dict[str, Group] = {
    "pacing": pacing.pacing,
    "reading": rows.reading,
    "calls": rows.calls,
    "start": rows.start,
    "generation": rows.generation,
}
LINE = "{:<30} {:<32} {:>6} {:>14} {:>6}  {}"


def main() -> None:
    """Run the groups that were asked for, all by default."""
    arguments = _parser().parse_args()
    measured: list[Row] = []
    print(LINE.format("what", "times as much as", "median", "spread", "goal", ""))
    with tempfile.TemporaryDirectory() as folder:
        plan = _plan(Path(folder), quick=arguments.quick)
        for name in arguments.groups or GROUPS:
            for row in GROUPS[name](plan):
                print(_line(row), flush=True)
                measured.append(row)
    if arguments.json:
        arguments.json.write_text(
            json.dumps(_report(measured), indent=2) + "\n", "utf-8"
        )


def _plan(folder: Path, *, quick: bool) -> rows.Plan:
    if quick:
        return rows.Plan(folder, generations=1, rounds=5, base=(15, 12))
    return rows.Plan(folder, generations=5, rounds=25, base=(150, 120))


def _line(row: Row) -> str:
    spread = f"{min(row.ratios):.2f} - {max(row.ratios):.2f}"
    verdict = "" if row.is_met else "missed"
    goal = "" if row.goal is None else f"{row.goal:.2f}"
    numbers = (f"{row.median:.2f}", spread, goal)
    return LINE.format(row.what, row.against, *numbers, verdict).rstrip()


def _report(measured: list[Row]) -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "machine": f"{sys.platform} {platform.machine()}",
        "rows": [
            {
                "what": row.what,
                "against": row.against,
                "goal": row.goal,
                "median": row.median,
                "is_met": row.is_met,
                "ratios": row.ratios,
            }
            for row in measured
        ],
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure against the alternatives, as ratios; nothing is asserted.",
    )
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    return parser


if __name__ == "__main__":
    main()
