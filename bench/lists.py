"""Long lists: 10,000 conversations, with and without their threads, and reading ahead."""

from __future__ import annotations

import asyncio
import importlib
import time
from collections.abc import Callable, Iterator
from typing import Any, Literal

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
        for name, threads, ours, bare in (
            ("sync", False, list_ours, list_bare),
            ("async", False, list_ours_async, list_bare_async),
            ("export", True, list_ours, list_bare),
        ):
            pages = plan.fresh(ours, url, threads)
            bare_pages = plan.fresh(bare, url, threads, models)
            yield name, compare(plan.rounds, pages, bare_pages)


def prefetch(plan: Plan) -> Iterator[Figures]:
    """Compare reading page by page with reading ahead, from a server that takes its time."""
    for latency in LATENCIES[:1] if plan.is_quick else LATENCIES:
        with serving(latency) as url:
            for kind, read in ("sync", list_ours), ("async", list_ours_async):
                serial, ahead = (plan.fresh(read, url, False, n, True) for n in (0, 4))
                yield f"{kind} {latency}", compare(plan.generations, serial, ahead)


def list_ours(url: str, threads: bool, ahead: int = 0, wall: bool = False) -> float:
    """Iterate over all conversations."""
    from helpscout_client import OMIT, HelpScout, Omit
    from helpscout_client.auth import BearerToken

    now = time.perf_counter if wall else time.process_time
    start = now()
    with HelpScout(auth=BearerToken("token"), base_url=url) as helpscout:
        embed: Literal["threads"] | Omit = "threads" if threads else OMIT
        pages = helpscout.conversations.list(embed=embed, prefetch=ahead)
        ids = [each.id for each in pages]
    assert PAGES * SIZE == len(ids)
    return now() - start


def list_ours_async(
    url: str, threads: bool, ahead: int = 0, wall: bool = False
) -> float:
    """Iterate over all conversations, in a task."""
    from helpscout_client import OMIT, AsyncHelpScout, Omit
    from helpscout_client.auth import BearerToken

    async def run() -> list[int]:
        auth = BearerToken("token")
        async with AsyncHelpScout(auth=auth, base_url=url) as helpscout:
            embed: Literal["threads"] | Omit = "threads" if threads else OMIT
            pages = helpscout.conversations.list(embed=embed, prefetch=ahead)
            return [each.id async for each in pages]

    now = time.perf_counter if wall else time.process_time
    start = now()
    assert PAGES * SIZE == len(asyncio.run(run()))
    return now() - start


def list_bare(url: str, threads: bool, models: str) -> float:
    """Request page after page, and read each into bare models."""
    import httpx2

    read = _bare_reader(models, threads)
    embed = {"embed": "threads"} if threads else {}
    start = time.process_time()
    ids, number, last = list[int](), 1, 1
    with httpx2.Client(base_url=url, headers=HEADERS) as client:
        while number <= last:
            response = client.get(PATH, params={**embed, "page": number})
            response.raise_for_status()
            page = read(response.content)
            ids += [each.id for each in page.field_embedded.conversations]
            number, last = number + 1, page.page.totalPages
    assert PAGES * SIZE == len(ids)
    return time.process_time() - start


def list_bare_async(url: str, threads: bool, models: str) -> float:
    """Request page after page in a task, and read each into bare models."""
    import httpx2

    read = _bare_reader(models, threads)
    embed = {"embed": "threads"} if threads else {}

    async def run() -> list[int]:
        ids, number, last = list[int](), 1, 1
        async with httpx2.AsyncClient(base_url=url, headers=HEADERS) as client:
            while number <= last:
                response = await client.get(PATH, params={**embed, "page": number})
                response.raise_for_status()
                page = read(response.content)
                ids += [each.id for each in page.field_embedded.conversations]
                number, last = number + 1, page.page.totalPages
        return ids

    start = time.process_time()
    assert PAGES * SIZE == len(asyncio.run(run()))
    return time.process_time() - start


def _bare_reader(models: str, threads: bool) -> Callable[[bytes], Any]:
    """Return what reads a page into a class that only a run makes."""
    name = "ConversationListWithThreads" if threads else "ConversationList"
    page = getattr(importlib.import_module(models), name)
    read: Callable[[bytes], Any] = page.model_validate_json
    return read
