"""Figures as a printed line, as JSON, and as the table of a page."""

from __future__ import annotations

import json
import os
import platform
import re
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from .measure import PROJECT
from .rows import ROWS, Row

FIGURES = PROJECT / "bench/figures.json"
PAGE = PROJECT / "bench/README.md"
HEADER = ("what", "compared with", "median", "spread", "goal")
TABLE = re.compile(r"(?<=<!-- figures -->\n).*(?=<!-- end of figures -->)", re.DOTALL)
_LINE = "{:<62} {:<52} {:>9} {:>15} {:>9}  {}"
_CONTESTANTS = (
    *("httpx2", "pydantic", "pydantic-core", "openapi-python-client", "attrs"),
    *("datamodel-code-generator", "black", "isort", "PyYAML"),
)


def line(row: Row, values: Sequence[float]) -> str:
    """Return the line of a row for a terminal."""
    verdict = "" if row.is_met(statistics.median(values)) else "missed"
    return _LINE.format(row.what, row.against, *_numbers(row, values), verdict).rstrip()


def header() -> str:
    """Return the line above the others."""
    return _LINE.format(*HEADER, "").rstrip()


def version_of(distribution: str) -> str:
    """Return the version of what is installed; not every measurement needs all."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"


def surroundings(rounds: int) -> dict[str, Any]:
    """Return what the figures of a run depend on."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "rounds": rounds,
        "machine": f"{sys.platform} {platform.machine()}, {os.cpu_count()} processors",
        "versions": {
            "python": platform.python_version(),
            **{name: version_of(name) for name in _CONTESTANTS},
        },
    }


def entry(row: Row, values: Sequence[float]) -> dict[str, Any]:
    """Return the JSON of a row."""
    median = statistics.median(values)
    return {
        **asdict(row),
        "median": median,
        "is_met": row.is_met(median),
        "values": list(values),
    }


def table(figures: dict[str, Any]) -> str:
    """Return the table of the page, in the order of `ROWS`; a missed goal is bold."""
    lines = [_cells(HEADER), "|---|---|--:|--:|--:|"]
    for group, rows in ROWS.items():
        for name, row in rows.items():
            if found := figures["rows"].get(f"{group}/{name}"):
                median, spread, goal = _numbers(row, found["values"])
                shown = median if found["is_met"] else f"**{median}**"
                lines.append(_cells((row.what, row.against, shown, spread, goal)))
    versions = ", ".join(f"{name} {of}" for name, of in figures["versions"].items())
    about = f"{figures['date']}, {figures['rounds']} rounds, {figures['machine']}"
    return "\n".join([*lines, "", f"Measured on {about}; {versions}.", ""])


def publish() -> None:
    """Write the table of the saved figures into the page."""
    made = table(json.loads(FIGURES.read_text("utf-8")))
    text = TABLE.sub(lambda _: made, PAGE.read_text("utf-8"))
    PAGE.write_text(text, "utf-8")


def save(figures: dict[str, Any], path: Path) -> None:
    """Write figures as JSON."""
    path.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _numbers(row: Row, values: Sequence[float]) -> tuple[str, str, str]:
    """Return the median, the spread and the goal as text."""

    def shown(value: float) -> str:
        return f"{round(value)} MiB" if row.unit == "MiB" else f"{value:.2f}"

    low, high = shown(min(values)), shown(max(values))
    limit = "at least" if row.is_least else "at most"
    goal = "" if row.goal is None else f"{limit} {shown(row.goal)}"
    spread = low if len(values) == 1 else f"{low} to {high}"
    return shown(statistics.median(values)), spread, goal
