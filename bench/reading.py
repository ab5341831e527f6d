"""Reading pages of 50 conversations with their threads."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Iterator
from functools import partial

from .measure import compare, seconds_of
from .payloads import FAULTS, page_with
from .plan import Plan
from .rows import Figures

TIMES = 100
MODES = {
    f"collector {'on' if collector else 'off'}, {'kept' if kept else 'dropped'}": (
        collector,
        kept,
    )
    for kept in (False, True)
    for collector in (True, False)
}


def reading(plan: Plan) -> Iterator[Figures]:
    """Compare with bare pydantic models, in each mode."""
    for mode, (collector, kept) in MODES.items():
        ours = plan.fresh(read_ours, None, collector, kept)
        bare = plan.fresh(read_bare, plan.bare_models, collector, kept)
        yield mode, compare(plan.rounds, ours, bare)


def faults(plan: Plan) -> Iterator[Figures]:
    """Compare pages with faults with the good page."""
    good = plan.fresh(read_ours, None)
    for fault in FAULTS:
        bad = plan.fresh(read_ours, fault)
        yield fault, compare(plan.rounds, bad, good)


def read_ours(fault: str | None, collector: bool = True, kept: bool = False) -> float:
    """Read a page with our models."""
    from helpscout_client.v2.models import ConversationListWithThreads as Page

    return _seconds(partial(Page.from_payload, page_with(fault)), collector, kept)


def read_bare(module: str, collector: bool, kept: bool) -> float:
    """Read a page with bare pydantic models, which do not keep what is undocumented."""
    bare = importlib.import_module(module).ConversationListWithThreads
    read = partial(bare.model_validate_json, page_with(None))
    return _seconds(read, collector, kept)


def _seconds(read: Callable[[], object], collector: bool, kept: bool) -> float:
    """Return the seconds of reading; the first time, which builds validators, is not counted."""
    results = [read()]
    gc.collect()
    if not collector:
        gc.disable()
    return seconds_of(lambda: results.append(read()) if kept else read(), TIMES)
