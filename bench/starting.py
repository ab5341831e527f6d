"""What a program pays before its first answer."""

from __future__ import annotations

from collections.abc import Iterator

from . import programs
from .measure import compare
from .plan import Plan
from .rows import Figures
from .server import serving


def starting(plan: Plan) -> Iterator[Figures]:
    """Compare programs of which Python keeps the compiled modules."""
    ours = plan.fresh(programs.import_ours)
    httpx2 = plan.fresh(programs.import_httpx2)
    yield "import", compare(plan.rounds, ours, httpx2)
    with serving() as url:
        ours = plan.fresh(programs.first_call_ours, url)
        bare = plan.fresh(programs.first_call_bare, url)
        yield "first call", compare(plan.rounds, ours, bare)
