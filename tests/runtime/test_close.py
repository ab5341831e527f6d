"""Clients that are closed, or used in another event loop, while calls are under way."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest

from runtime import _errors as errors
from runtime._http.clock import Clock
from support.client import Case
from support.encryption import encrypted
from support.server import FaultServer, Hang, reply

OK = reply(200, {"id": 7}, keep_alive=True)


@pytest.fixture(params=["plain", "encrypted"])
def server(request: pytest.FixtureRequest) -> Iterator[FaultServer]:
    """Return a server that clients trust."""
    with FaultServer(encrypted() if request.param == "encrypted" else None) as server:
        yield server


def meanwhile(
    case: Case, calls: list[Callable[[], Any]], act: Callable[[], Any]
) -> list[str]:
    """Make calls at the same time, act in the middle of them, and return their errors."""

    def outcome(call: Callable[[], Any]) -> str:
        try:
            call()
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return ""

    async def async_outcome(call: Callable[[], Any]) -> str:
        try:
            await call()
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return ""

    async def run() -> list[str]:
        tasks = [asyncio.create_task(async_outcome(call)) for call in calls]
        await asyncio.to_thread(act)
        await case.client.aclose()
        return await asyncio.gather(*tasks)

    if case.kind == "async":
        return case.do(run())
    with ThreadPoolExecutor(len(calls)) as threads:
        found = [threads.submit(outcome, call) for call in calls]
        act()
        case.client.close()
        return [each.result(timeout=20) for each in found]


def getting(case: Case, **options: Any) -> Callable[[], Any]:
    """Return a call that is made later."""
    return lambda: case.things.call("things.get", options, path={"thingId": 7})


def test_closing_ends_calls_that_wait_for_the_server(
    case: Case, server: FaultServer
) -> None:
    """At once, with an error that says why; nothing is tried again, and nothing stays open."""
    arrived = threading.Semaphore(0)

    def route(_: object) -> Hang:
        arrived.release()
        return Hang()

    server.route(route)
    case.open(http_client=None, base_url=server.url, clock=Clock())

    def until_arrived() -> None:
        for _ in range(4):
            assert arrived.acquire(timeout=20)

    found = meanwhile(case, [getting(case)] * 4, until_arrived)

    assert [
        "ConnectionFailed: things.get: the client was closed (attempt 2)"
    ] * 4 == found
    assert (4, 0) == (len(server.requests), server.wait_until_idle())


def test_closing_ends_calls_that_would_be_retried(case: Case) -> None:
    """A call that waits before its next attempt does not make that."""
    waiting = threading.Event()

    def sleep(seconds: float, *_: object) -> None:
        waiting.set()
        assert closed.wait(20)

    async def async_sleep(seconds: float) -> None:
        waiting.set()
        await asyncio.to_thread(closed.wait, 20)

    closed = threading.Event()
    case.server.route(lambda _: reply(503))
    case.open(http_client=None, clock=Clock(sleep=sleep, async_sleep=async_sleep))

    def until_waiting() -> None:
        assert waiting.wait(20)
        case.client._transport._is_closed = True
        closed.set()

    found = meanwhile(case, [getting(case)], until_waiting)

    assert ["ConnectionFailed: things.get: the client was closed (attempt 2)"] == found


def test_closing_ends_a_wait() -> None:
    """A thread that waits before its next attempt is woken."""
    waiting = threading.Event()

    def sleep(seconds: float, stop: threading.Event | None) -> None:
        waiting.set()
        assert stop is not None
        assert stop.wait(20)

    with Case("sync") as case:
        case.server.route(lambda _: reply(503))
        case.open(http_client=None, clock=Clock(sleep=sleep))
        found = meanwhile(case, [getting(case)], lambda: waiting.wait(20))

    assert ["ConnectionFailed: things.get: the client was closed (attempt 2)"] == found


def test_calls_after_closing_are_refused(case: Case) -> None:
    """They are a mistake of the program, also where it has closed an HTTP client of its own."""
    given = case.http_client()
    for http_client in (None, given):
        case.server.script(OK)
        case.open(http_client=http_client)
        case.get()
        case.close(given if http_client else case.client)

        with pytest.raises(ValueError, match="this client is closed"):
            case.get()
        with pytest.raises(ValueError, match="this client is closed"):
            case.download()


def test_closing_under_load_raises_errors_of_ours(
    case: Case, server: FaultServer
) -> None:
    """Wherever calls are when the client is closed."""
    server.route(lambda _: OK)

    for _ in range(10):
        case.open(http_client=None, base_url=server.url, max_retries=0)
        found = meanwhile(case, [repeated(case)] * 8, lambda: None)
        kinds = {text.partition(":")[0] for text in found}
        assert kinds <= {"ConnectionFailed", "ValueError"}
        case.forget()

    gc.collect()
    assert 0 == server.wait_until_idle()


def repeated(case: Case) -> Callable[[], Any]:
    """Return calls that are made until one fails."""
    call = getting(case)

    def forever() -> None:
        while True:
            call()

    async def async_forever() -> None:
        while True:
            await call()

    return forever if case.kind == "sync" else async_forever


# --- event loops ------------------------------------------------------------------------

left_open = pytest.mark.filterwarnings(
    # An event loop that was closed cannot close connections.
    "ignore::pytest.PytestUnraisableExceptionWarning"
)


@left_open
def test_one_event_loop_after_another(server: FaultServer) -> None:
    """A client works in each; connections stay where they were made."""
    server.route(lambda _: OK)
    with Case("async") as case:
        case.open(http_client=None, base_url=server.url, max_retries=0)

        for _ in range(3):
            assert 7 == asyncio.run(getting(case)()).id
        case.forget()
        gc.collect()


@left_open
@pytest.mark.parametrize("is_given", [False, True])
def test_two_event_loops_at_once(is_given: bool) -> None:
    """A client that is in use in one loop says so in another."""

    async def elsewhere() -> Any:
        return await asyncio.to_thread(asyncio.run, getting(case)())

    async def both() -> None:
        await getting(case)()
        with pytest.raises(errors.ConfigurationError, match="another event loop"):
            await elsewhere()
        await getting(case)()

    with Case("async") as case:
        case.server.route(lambda _: OK)
        case.open(**({} if is_given else {"http_client": None}))
        case.do(both())


@left_open
def test_an_http_client_of_the_program_stays_in_its_event_loop() -> None:
    """Its connections belong to the first loop, and the error says what to do."""
    with Case("async") as case:
        case.server.route(lambda _: OK)
        case.open(http_client=httpx2.AsyncClient())
        asyncio.run(getting(case)())

        with pytest.raises(errors.ConfigurationError, match="make an HTTP client"):
            asyncio.run(getting(case)())
        case.forget()
        gc.collect()
