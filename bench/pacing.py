"""What a client with many workers makes of a rate limit: counted, in a simulated time."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator

from .measure import PROJECT, Row
from .rows import Plan

LIMITERS = ("ClockWindows", "WindowsFromFirst", "SlidingLog", "TokenBucket")


def pacing(_: Plan) -> Iterator[Row]:
    """Compare what the limit allows with what is used, and refusals with all answers."""
    sys.path.insert(0, str(PROJECT / "tests"))
    limiters = importlib.import_module("support.rate_limiters")
    simulation = importlib.import_module("support.rate_simulation")
    for name in LIMITERS:
        figures = simulation.bulk_read(getattr(limiters, name)())
        what = f"bulk read, {name}"
        spare = figures.allowed / figures.used
        yield Row(what, "allowed, to used (simulated)", 1 / 0.95, (spare,))
        yield Row(what, "429s, to all (simulated)", 0.01, (figures.refused,))
