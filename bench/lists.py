"""Long lists: 10,000 conversations, with and without their threads, and reading ahead."""

from __future__ import annotations

import asyncio
import importlib
import time
from collections.abc import Callable, Iterator
from typing import Any

from .calls import HEADERS
from .measure import compare
from .payloads import PAGES, SIZE
from .plan import Plan
from .rows import Figures
from .server import serving

PATH = "/v2/conversations"
LATENCIES = (20, 100)


def lists(plan: Plan) -> Iterator[Figures]:
    """Compare with the HTTP library and bare models, from the client to the last item."""
    models = plan.bare_models
    with serving() as url:
        pair = (plan.fresh(list_ours, url), plan.fresh(list_bare, url, models))
        yield "sync", compare(plan.rounds, *pair)
        pair = (
            plan.fresh(list_ours_async, url),
            plan.fresh(list_bare_async, url, models),
        )
        yield "async", compare(plan.rounds, *pair)
        pair = (plan.fresh(export_ours, url), plan.fresh(list_bare, url, models, True))
        yield "export", compare(plan.rounds, *pair)


def prefetch(plan: Plan) -> Iterator[Figures]:
    """Compare reading page by page with reading ahead, from a server that takes its time."""
    pages = PAGES // 4 if plan.is_quick else PAGES
    for latency in LATENCIES[:1] if plan.is_quick else LATENCIES:
        with serving(latency) as url:
            for kind, wait in ("sync", wait_sync), ("async", wait_async):
                serial, ahead = (plan.fresh(wait, url, pages, n) for n in (0, 4))
                yield f"{kind} {latency}", compare(plan.rounds, serial, ahead)


def list_ours(url: str) -> float:
    """Iterate over all conversations."""
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    start = time.process_time()
    with HelpScout(auth=BearerToken("token"), base_url=url) as helpscout:
        ids = [each.id for each in helpscout.conversations.list()]
    return _seconds_since(start, ids)


def export_ours(url: str) -> float:
    """Iterate over all conversations with their threads."""
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    start = time.process_time()
    with HelpScout(auth=BearerToken("token"), base_url=url) as helpscout:
        ids = [each.id for each in helpscout.conversations.list(embed="threads")]
    return _seconds_since(start, ids)


def list_ours_async(url: str) -> float:
    """Iterate over all conversations, in a task."""
    from helpscout_client import AsyncHelpScout
    from helpscout_client.auth import BearerToken

    async def run() -> list[int]:
        auth = BearerToken("token")
        async with AsyncHelpScout(auth=auth, base_url=url) as helpscout:
            return [each.id async for each in helpscout.conversations.list()]

    start = time.process_time()
    return _seconds_since(start, asyncio.run(run()))


def list_bare(url: str, models: str, threads: bool = False) -> float:
    """Request page after page, and read each into bare models."""
    import httpx2

    read = _bare_reader(models, threads)
    embed = {"embed": "threads"} if threads else {}
    ids, number, last = list[int](), 1, 1
    start = time.process_time()
    with httpx2.Client(base_url=url, headers=HEADERS) as client:
        while number <= last:
            response = client.get(PATH, params={**embed, "page": number})
            response.raise_for_status()
            page = read(response.content)
            ids += [each.id for each in page.field_embedded.conversations]
            number, last = number + 1, page.page.totalPages
    return _seconds_since(start, ids)


def list_bare_async(url: str, models: str) -> float:
    """Request page after page in a task, and read each into bare models."""
    import httpx2

    read = _bare_reader(models, False)

    async def run() -> list[int]:
        ids, number, last = list[int](), 1, 1
        async with httpx2.AsyncClient(base_url=url, headers=HEADERS) as client:
            while number <= last:
                response = await client.get(PATH, params={"page": number})
                response.raise_for_status()
                page = read(response.content)
                ids += [each.id for each in page.field_embedded.conversations]
                number, last = number + 1, page.page.totalPages
        return ids

    start = time.process_time()
    return _seconds_since(start, asyncio.run(run()))


def wait_sync(url: str, pages: int, ahead: int) -> float:
    """Return the seconds on the wall that so many pages take."""
    from helpscout_client import HelpScout
    from helpscout_client.auth import BearerToken

    with HelpScout(auth=BearerToken("token"), base_url=url) as helpscout:
        helpscout.conversations.get(123)
        start = time.perf_counter()
        items = helpscout.conversations.list(prefetch=ahead, max_pages=pages)
        read = sum(1 for _ in items)
    assert pages * SIZE == read
    return time.perf_counter() - start


def wait_async(url: str, pages: int, ahead: int) -> float:
    """Return the seconds on the wall that so many pages take in a task."""
    from helpscout_client import AsyncHelpScout
    from helpscout_client.auth import BearerToken

    async def run() -> float:
        auth = BearerToken("token")
        async with AsyncHelpScout(auth=auth, base_url=url) as helpscout:
            await helpscout.conversations.get(123)
            start = time.perf_counter()
            read = 0
            items = helpscout.conversations.list(prefetch=ahead, max_pages=pages)
            async for _ in items:
                read += 1
        assert pages * SIZE == read
        return time.perf_counter() - start

    return asyncio.run(run())


def _bare_reader(models: str, threads: bool) -> Callable[[bytes], Any]:
    """Return what reads a page into a class that only a run makes."""
    name = "ConversationListWithThreads" if threads else "ConversationList"
    page = getattr(importlib.import_module(models), name)
    read: Callable[[bytes], Any] = page.model_validate_json
    return read


def _seconds_since(start: float, ids: list[int]) -> float:
    """Return the processor seconds since then, in which all items were read."""
    assert PAGES * SIZE == len(ids)
    return time.process_time() - start
