"""Clients leave nothing behind: connections, descriptors, threads, memory, tasks."""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import random
import threading
import warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from runtime import _errors as errors
from support.client import Case
from support.server import Answer, Hang, Raw, Request, Reset, reply

MIB = 1024 * 1024
STATUS = Path("/proc/self/statm")
linux = pytest.mark.skipif(not STATUS.exists(), reason="reads /proc")

OK = reply(200, {"id": 7}, keep_alive=True)
CUT = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"id"'
HUGE = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{"
BEGUN = {"nothing": b"", "headers": b"HTTP/1.1 200 OK\r\nContent-", "body": CUT}
GZIP = {"Content-Encoding": "gzip"}
FAULTS: tuple[Answer, ...] = (
    reply(401, {"message": "who?"}, keep_alive=True),
    reply(404, {"message": "gone"}, keep_alive=True),
    reply(429, headers={"Retry-After": "1"}, keep_alive=True),
    reply(503, keep_alive=True),
    reply(301, headers={"Location": "https://evil.example/"}, keep_alive=True),
    reply(200, b"<html>", content_type="text/html", keep_alive=True),
    reply(200, b"no gzip", GZIP, keep_alive=True),
    Raw(b"nonsense\r\n\r\n"),
    Raw(CUT),
    Raw(HUGE),
    Reset(),
    Reset(CUT),
)


class Held(NamedTuple):
    """What this process holds."""

    descriptors: int
    threads: int
    memory: int
    """Bytes of it that are resident."""


def held(case: Case) -> Held:
    """Return what is held once the server has noticed that its clients are gone."""
    assert 0 == case.server.wait_until_idle()
    case.server.forget()
    gc.collect()
    pages = int(STATUS.read_text("ascii").split()[1])
    memory = pages * os.sysconf("SC_PAGE_SIZE")
    return Held(len(os.listdir("/proc/self/fd")), threading.active_count(), memory)


def faulty(seed: int) -> Any:
    """Return a route that goes wrong three times out of ten."""
    chance = random.Random(seed)  # noqa: S311 - the same faults in each run

    def route(_: Request) -> Answer:
        return chance.choice(FAULTS) if chance.random() < 0.3 else OK

    return route


def outcomes(case: Case, calls: int) -> Counter[str]:
    """Make calls, four at a time, and count their results by type."""

    def outcome(_: object = None) -> str:
        try:
            return type(case.get()).__name__
        except errors.ClientError as error:
            return type(error).__name__

    async def some() -> list[str]:
        found: list[str] = []
        for _ in range(calls // 4):
            try:
                thing = await case.things.call("things.get", path={"thingId": 7})
                found.append(type(thing).__name__)
            except errors.ClientError as error:
                found.append(type(error).__name__)
        return found

    async def together() -> list[list[str]]:
        return await asyncio.gather(*[some() for _ in range(4)])

    if case.kind == "async":
        return Counter(itertools.chain(*case.do(together())))
    with ThreadPoolExecutor(4) as pool:
        return Counter(pool.map(outcome, range(calls)))


def connections(case: Case) -> list[Any]:
    """Return the connections that the client of a case has open."""
    http = case.client._transport._http
    return list(http._transport._pool.connections)


@linux
def test_faulty_calls_leave_nothing(case: Case) -> None:
    """After 1,000 calls of which 3 in 10 meet a fault, all that was opened is closed."""
    case.server.route(faulty(1))
    case.open(http_client=None)
    outcomes(case, 400)
    case.close()
    before = held(case)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        case.open(http_client=None, max_retries=1)  # so that each fault ends some calls
        found = outcomes(case, 1_000)
        busy = [each for each in connections(case) if not each.is_idle()]
        count = len(connections(case))
        case.close()
        after = held(case)

    assert 1_000 == found.total()
    assert found["Thing"] > 600
    assert {
        "AuthenticationError",
        "ConnectionFailed",
        "DecodeError",
        "NotFoundError",
    } <= set(found)
    assert ([], True) == (busy, count <= 4)
    assert before[:2] == after[:2]
    assert after.memory - before.memory < 4 * MIB
    assert [] == [str(warning.message) for warning in caught]


@linux
def test_closed_clients_leave_nothing(case: Case) -> None:
    """A hundred clients that were made, used and closed are gone."""
    case.server.route(lambda _: OK)

    def use_clients(count: int) -> None:
        for _ in range(count):
            case.open(http_client=None)
            case.get()
            case.forget()

    use_clients(20)
    before = held(case)
    use_clients(100)
    after = held(case)

    assert before[:2] == after[:2]
    assert after.memory - before.memory < 4 * MIB


@pytest.mark.parametrize("begun", BEGUN.values(), ids=BEGUN)
def test_a_cancelled_call_closes_its_connection(begun: bytes) -> None:
    """Wherever a task is cancelled, nothing stays open, and the client goes on."""

    async def run(case: Case) -> None:
        task = asyncio.create_task(case.things.call("things.get", path={"thingId": 7}))
        while not case.server.requests:
            await asyncio.sleep(0.001)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with Case("async") as case:
        case.server.script(Hang(begun), OK)
        case.open(deadline=None)
        case.do(run(case))

        assert (0, []) == (case.server.wait_until_idle(), connections(case))
        assert 7 == case.get().id


@pytest.mark.parametrize("begun", BEGUN.values(), ids=BEGUN)
def test_an_answer_that_stops_closes_its_connection(case: Case, begun: bytes) -> None:
    """A call that gives up leaves no connection, neither here nor in the pool."""
    case.server.script(Hang(begun), OK)
    case.open(timeout=0.05, max_retries=0)

    with pytest.raises(errors.ConnectionFailed):
        case.get()

    assert (0, []) == (case.server.wait_until_idle(), connections(case))
    assert 7 == case.get(timeout=5).id
