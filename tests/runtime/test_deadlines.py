"""A deadline ends a call whatever the server sends, and however slowly."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterable, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from select import select
from typing import Any

import httpcore2
import pytest

from runtime import _errors as errors
from runtime._client.client import AsyncClient, SyncClient
from runtime._http.clock import Clock
from runtime._http.limits import TimeLimit
from runtime._http.network import Network
from runtime.auth import BearerToken
from support.client import Case
from support.encryption import encrypted
from support.server import Answer, FaultServer, Hang, Request, Streamed, streamed
from support.things import API, EMPTY, AsyncThingsResource, ThingsResource

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
GZIP = b"\x1f\x8b\x08\0\0\0\0\0\0\3"
DRIPS = {
    "headers": (b"HTTP/1.1 200 OK\r\nX: ", b"y"),
    "1xx": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "empty-blocks": (
        OK + b"Content-Encoding: gzip\r\nContent-Length: 99999\r\n\r\n" + GZIP,
        b"\0\0\0\xff\xff",
    ),
    "chunk-extension": (OK + b"Transfer-Encoding: chunked\r\n\r\n1;", b"a"),
    "trailers": (OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: ", b"a"),
    "bytes": (OK + b"Content-Length: 99999\r\n\r\n", b" "),
}
CASES = [f"{name}.{then}" for name in DRIPS for then in ("more", "silence")]
LONGEST = 20.0
"""Seconds after which the server stops, so that a call without an end fails its test."""
STOP = threading.Event()
"""Set when a test ends, so that no thread of a server outlives it for long."""


@pytest.fixture(autouse=True)
def stop_dripping() -> Iterator[None]:
    """Let the servers of a test end with it."""
    STOP.clear()
    yield
    STOP.set()


def dripping(
    piece: bytes, then: str, pause: float, pieces: int = 10**9
) -> Iterator[bytes]:
    """Yield a piece from time to time; only twice unless `then` is `more`."""
    end = time.monotonic() + LONGEST
    for number in range(pieces):
        is_over = STOP.wait(pause if then == "more" or number < 2 else LONGEST)
        if is_over or time.monotonic() > end:
            return
        yield piece


@pytest.fixture(params=["plain", "encrypted"])
def server(request: pytest.FixtureRequest) -> Iterator[FaultServer]:
    """Return a server, and let the clients trust it."""
    with FaultServer(encrypted() if request.param == "encrypted" else None) as server:
        yield server


def serve_drips(server: FaultServer, pause: float) -> None:
    """Serve drips: the id of a thing is the name of one, and what follows."""

    def route(request: Request) -> Answer:
        name, _, then = request.target.split("/")[3].partition(".")
        start, piece = DRIPS[name]
        return Streamed(start, dripping(piece, then, pause))

    server.route(route)


def sync_seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes until its deadline ends it."""
    begun = time.monotonic()
    with pytest.raises(errors.DeadlineExceeded):
        work()
    return time.monotonic() - begun


async def async_seconds(work: Awaitable[object]) -> float:
    """Return the same of something to wait for."""
    begun = time.monotonic()
    with pytest.raises(errors.DeadlineExceeded):
        await work
    return time.monotonic() - begun


def sync_durations(settings: Any, options: Any) -> dict[str, float]:
    """Return how long a call and a download of each drip take, all at the same time."""
    kind = type("Acme", (SyncClient,), {"_api": API})
    with kind(**settings) as client, ThreadPoolExecutor(2 * len(CASES)) as threads:
        things = ThingsResource(client)
        work: dict[str, Callable[[], object]] = {}
        for case in CASES:
            path = {"thingId": case}
            work[case] = partial(things.call, "things.get", options, path=path)
            work[f"{case} download"] = partial(list, things.file(None, options, path))
        found = {
            name: threads.submit(sync_seconds, each) for name, each in work.items()
        }
        return {name: future.result() for name, future in found.items()}


async def async_durations(settings: Any, options: Any) -> dict[str, float]:
    """Return the same of an async client."""

    async def read(download: AsyncIterable[bytes]) -> None:
        async for _ in download:
            pass

    kind = type("Acme", (AsyncClient,), {"_api": API})
    async with kind(**settings) as client:
        things = AsyncThingsResource(client)
        work: dict[str, Awaitable[object]] = {}
        for case in CASES:
            path = {"thingId": case}
            work[case] = things.call("things.get", options, path=path)
            work[f"{case} download"] = read(things.file(None, options, path))
        found = await asyncio.gather(*map(async_seconds, work.values()))
        return dict(zip(work, found, strict=True))


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_deadline_ends_every_drip(
    is_long: bool, kind: str, server: FaultServer
) -> None:
    """Calls and downloads end in time, whether the server goes on or falls silent."""
    deadline, pause, grace = (3.0, 1.0, 0.5) if is_long else (0.4, 0.1, 4.0)
    serve_drips(server, pause)
    settings = {"base_url": server.url, "auth": BearerToken("t"), "max_retries": 0}
    options = {"deadline": deadline}

    if kind == "sync":
        seconds = sync_durations(settings, options)
    else:
        seconds = asyncio.run(async_durations(settings, options))

    assert 24 == len(seconds)
    late = {name: took for name, took in seconds.items() if took > deadline + grace}
    assert {} == late


def test_the_deadline_of_a_client_covers_what_is_collected(case: Case) -> None:
    """It ends `read()` as it ends a call; a download that is iterated takes its time."""
    serve_drips(case.server, 0.1)
    case.open(http_client=None, clock=Clock(), deadline=0.3)

    with pytest.raises(errors.DeadlineExceeded):
        case.do(case.things.file(None, EMPTY, {"thingId": "bytes.more"}).read())

    case.server.route(lambda _: streamed(dripping(b"a", "more", 0.1, pieces=6)))
    assert b"aaaaaa" == b"".join(case.download())


@pytest.mark.parametrize(
    "name", ["bytes.silence", "empty-blocks.more", "chunk-extension.more"]
)
def test_the_silence_in_a_download_is_limited(case: Case, name: str) -> None:
    """After the headers, `timeout` ends a server that sends nothing, or nothing of the file."""
    serve_drips(case.server, 0.05)
    case.open(http_client=None, clock=Clock(), deadline=0.5, timeout=0.6)

    with pytest.raises(errors.ConnectionFailed, match="silent for too long"):
        case.items(case.things.file(None, EMPTY, {"thingId": name}))


def test_a_server_that_reads_slowly(case: Case) -> None:
    """The time for sending a large body is limited, too."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        reader = threading.Thread(target=read_slowly, args=(listener,))
        reader.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        case.open(http_client=None, clock=Clock(), base_url=url, max_retries=0)

        begun = time.monotonic()
        with pytest.raises(errors.DeadlineExceeded):
            case.request("PUT", "/", content=bytes(20_000_000), deadline=0.5)
        took = time.monotonic() - begun
        STOP.set()
        reader.join()

    assert took < 5


def read_slowly(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    end = time.monotonic() + LONGEST
    with connection, suppress(OSError):
        while connection.recv(20_000) and time.monotonic() < end:
            if STOP.wait(0.1):
                return


def test_a_handshake_without_end(case: Case) -> None:
    """A server that accepts connections and does not encrypt them keeps nobody."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        case.open(http_client=None, clock=Clock(), base_url=url, deadline=0.3)

        with pytest.raises((errors.DeadlineExceeded, errors.ConnectionFailed)):
            case.get()


def test_what_has_arrived_is_read_when_the_time_is_over() -> None:
    """At once, and for a moment: what comes later does not hold up the end of the call."""
    now = 0.0
    limit = TimeLimit(30.0, 10.0, lambda: now)
    with FaultServer() as server:
        server.script(Hang(b"early"))
        host, port = server.url.removeprefix("http://").split(":")
        stream = Network(holds_http=True).connect_tcp(host, int(port), limit)
        stream.write(b"GET / HTTP/1.1\r\n\r\n", limit)
        select([stream.get_extra_info("socket")], [], [], LONGEST)
        now = 21.0

        assert b"early" == stream.read(99, limit) + stream.read(99, limit)
        with pytest.raises(httpcore2.ReadTimeout):
            stream.read(99, limit)
        now = 22.0
        with pytest.raises(httpcore2.ReadTimeout):
            stream.read(99, limit)
        with pytest.raises(httpcore2.WriteTimeout):
            stream.write(b"late", limit)
        stream.close()
