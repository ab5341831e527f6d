"""What docs/performance.md says: how much a program gains by what its author decides."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator
from functools import partial

from .lists import list_ours
from .measure import compare, seconds_of
from .payloads import page_with
from .plan import Plan
from .rows import Figures
from .server import serving

ALIVE = 200_000
PAGES = 100
CALLS = 200


def advice(plan: Plan) -> Iterator[Figures]:
    """Compare ways to use the package with each other."""
    if plan.is_quick:
        return
    for kept in (False, True):
        usual, seldom = (plan.fresh(read_among_many, n, kept) for n in (700, 50_000))
        name = f"threshold, {'kept' if kept else 'dropped'}"
        yield name, compare(plan.rounds, usual, seldom)
    parsed, text = (plan.fresh(read_again, parsed) for parsed in (True, False))
    yield "parsed", compare(plan.rounds, parsed, text)
    with serving() as url:
        one = plan.fresh(call_with, url, "one client")
        for name in ("with_options", "client for each call", "first call"):
            yield name, compare(plan.rounds, plan.fresh(call_with, url, name), one)
        ahead, serial = (plan.fresh(list_ours, url, False, n) for n in (4, 0))
        yield "prefetch", compare(plan.rounds, ahead, serial)


def read_among_many(threshold: int, kept: bool) -> float:
    """Read pages in a process that has many objects."""
    from helpscout_client.v2.models import ConversationListWithThreads as Page

    read = partial(Page.from_payload, page_with(None))
    gc.disable()
    pages = [read()]
    while len(gc.get_objects()) < ALIVE:
        pages.append(read())
    gc.enable()
    gc.set_threshold(threshold)
    return seconds_of(lambda: pages.append(read()) if kept else read(), PAGES)


def read_again(parsed: bool) -> float:
    """Read a page as it was sent, or after parsing its JSON."""
    from helpscout_client.v2.models import ConversationListWithThreads as Page

    page = page_with(None)
    read: Callable[[], object] = partial(Page.from_payload, page)
    if parsed:
        read = lambda: Page.from_payload(json.loads(page))  # noqa: E731
    read()
    return seconds_of(read, PAGES)


def call_with(url: str, way: str) -> float:
    """Return the processor seconds of a call, made in one of several ways."""
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    def client() -> HelpScout:
        return HelpScout(auth=BearerToken("token"), base_url=url)

    def call_once() -> None:
        with client() as once:
            once.conversations.get(123)

    with client() as helpscout:
        if way == "first call":
            return seconds_of(lambda: helpscout.conversations.get(123))
        helpscout.conversations.get(123)
        ways: dict[str, Callable[[], object]] = {
            "one client": lambda: helpscout.conversations.get(123),
            "with_options": lambda: helpscout.with_options(
                on_mismatch="ignore"
            ).conversations.get(123),
            "client for each call": call_once,
        }
        return seconds_of(ways[way], CALLS) / CALLS
