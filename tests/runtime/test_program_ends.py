"""Programs that end in the middle of something: at once, and without a word about it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

import pytest

from support.paths import PROJECT
from support.server import Answer, FaultServer, Request, Streamed, reply

PATIENCE = 20.0
"""Seconds that the server is silent: a program that waits for it takes at least as long."""
START = """
    import asyncio, gc, sys, threading
    import support.runtime_package
    from runtime._client.client import AsyncClient, SyncClient
    from runtime.auth import BearerToken
    from support.things import API, AsyncThingsResource, ThingsResource

    def things(base, resource):
        kind = type("Acme", (base,), {"_api": API})
        return resource(kind(base_url=sys.argv[1], auth=BearerToken("t")))

    def sync_things():
        return things(SyncClient, ThingsResource)

    def async_things():
        return things(AsyncClient, AsyncThingsResource)
"""
SYNC = """
    items = iter(sync_things().list("things.list", {"prefetch": 4}))
    next(items)
    chunks = iter(sync_things().file())
    next(chunks)
    for _ in sync_things().list("things.list", {"prefetch": 4}):
        break

    collected = [iter(sync_things().list("things.list", {"prefetch": 4}))]
    next(collected[0])
    thread = threading.Thread(target=lambda: (collected.clear(), gc.collect()))
    thread.start()
    thread.join()
"""
ASYNC = """
    async def main(seconds, what=lambda pages: pages):
        items = aiter(what(async_things().list("things.list", {"prefetch": 4})))
        await anext(items)
        if seconds:
            await asyncio.sleep(seconds)
        return items

    left = [asyncio.run(main(0)), asyncio.run(main(0.2))]
    left.append(asyncio.run(main(0, lambda pages: pages.iter_pages())))

    loop = asyncio.new_event_loop()
    unfinished = loop.run_until_complete(main(0))
    loop.close()
    del unfinished
    gc.collect()
"""
WAITING = "for _ in sync_things().list('things.list', {'prefetch': 4}): print('one', flush=True)"


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    """Return a server that is silent after the first page, and in the middle of a file."""
    is_over = threading.Event()

    def silence() -> Iterator[bytes]:
        yield b"x" * 70_000
        is_over.wait(PATIENCE)

    def route(request: Request) -> Answer:
        if request.target.endswith("/file"):
            return Streamed(
                b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", silence()
            )
        if "page=" in request.target:
            is_over.wait(PATIENCE)
        page = {"number": 1, "totalPages": 9}
        return reply(200, {"_embedded": {"things": [{"id": 1}]}, "page": page})

    with FaultServer() as server:
        server.route(route)
        yield server
        is_over.set()


def started(server: FaultServer, program: str) -> subprocess.Popen[str]:
    """Start a program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", dedent(START) + dedent(program), server.url],
        cwd=PROJECT / "tests",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.parametrize("program", [SYNC, ASYNC], ids=["sync", "async"])
def test_a_program_that_ends_is_not_held_up(server: FaultServer, program: str) -> None:
    """Whatever it has left unfinished; and it prints nothing."""
    begun = time.monotonic()
    run = started(server, program)
    printed, _ = run.communicate()

    assert ("", 0) == (printed, run.returncode)
    assert time.monotonic() - begun < PATIENCE


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_an_interrupt_ends_a_program_that_waits(server: FaultServer) -> None:
    """Ctrl-C once is enough while pages are requested ahead."""
    begun = time.monotonic()
    program: Any = started(server, WAITING)
    assert "one\n" == program.stdout.readline()
    program.send_signal(signal.SIGINT)
    printed, _ = program.communicate()

    assert "KeyboardInterrupt" in printed
    assert time.monotonic() - begun < PATIENCE
