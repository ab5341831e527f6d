"""What a client with eight workers makes of a rate limit: counted, in a simulated time."""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Iterator
from typing import Any

from .measure import PROJECT
from .payloads import PAGES, SIZE
from .plan import Plan
from .rows import LIMITERS, Figures

REQUESTS = PAGES + PAGES * SIZE


def pacing(_: Plan) -> Iterator[Figures]:
    """Compare what is used with what the limit allows, and refusals with all answers."""
    limiters, simulation = _support("rate_limiters"), _support("rate_simulation")
    for name in LIMITERS:
        figures = simulation.bulk_read(getattr(limiters, name)())
        yield f"used by {name}", [figures.used / figures.allowed]
        yield f"refused by {name}", [figures.refused]
    bucket = limiters.TokenBucket()
    yield from _export(simulation.Simulation(bucket), bucket)


def _export(simulation: Any, limiter: Any) -> Iterator[Figures]:
    """Ask for 200 pages, and for the threads of each of their conversations."""
    simulation.work(simulation.client(), 8, itertools.repeat("GET", REQUESTS))
    simulation.run()
    least = (REQUESTS - limiter.limit) * limiter.window / limiter.limit
    yield "export time", [simulation.served[-1].at / least]
    yield "export refused", [simulation.refused()]


def _support(module: str) -> Any:
    path = str(PROJECT / "tests")
    if path not in sys.path:
        sys.path.insert(0, path)
    return importlib.import_module(f"support.{module}")
