"""One token request, however many calls need a token at the same time."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from typing import Any

import pytest

from runtime import _errors as errors
from runtime._auth.secret import Secret
from runtime._calls.tokens import Token, TokenCache
from runtime._http import single_flight
from runtime._http.effects import Shared
from runtime._http.single_flight import TaskSingleFlight, ThreadSingleFlight
from runtime.auth import ClientCredentials
from support.client import Case
from support.clocks import FakeTime
from support.server import Raw, Request, reply
from support.things import API

CALLS = 50
TOKEN_TARGET = "POST /v2/oauth2/token"
PATIENCE = 30.0
"""Seconds after which a test that hangs fails."""


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Return a semaphore that each thread releases when it waits for another's work."""
    semaphore, wait = threading.Semaphore(0), single_flight.wait

    def counted(*arguments: Any) -> Any:
        semaphore.release()
        return wait(*arguments)

    monkeypatch.setattr(single_flight, "wait", counted)
    return semaphore


class Tokens:
    """Numbers its tokens; the newest is good, those before it are not."""

    def __init__(self, expires_in: int = 7200) -> None:
        self.issued = 0
        self.expires_in = expires_in

    def __call__(self, request: Request) -> Raw:
        if request.method == "POST":
            self.issued += 1
            payload = {"token_type": "bearer", "access_token": f"t-{self.issued}"}
            return reply(200, {**payload, "expires_in": self.expires_in})
        good = request.header("authorization") == f"Bearer t-{self.issued}"
        return reply(200, {"id": 7}) if good else reply(401)


def in_threads(count: int, work: Callable[[], Any]) -> list[Any]:
    """Run work in so many threads at once; return the results and the errors."""
    outcomes: list[Any] = []

    def run() -> None:
        try:
            outcomes.append(work())
        except BaseException as error:
            outcomes.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return outcomes


def get_at_once(case: Case, count: int = CALLS, **options: Any) -> list[Any]:
    """Call `things.get` in so many threads or tasks; return the ids and the errors."""
    if case.kind == "sync":
        outcomes = in_threads(count, lambda: case.get(**options))
    else:
        outcomes = case.do(gather(case, count, options))
    return [getattr(outcome, "id", outcome) for outcome in outcomes]


async def gather(case: Case, count: int, options: Any) -> list[Any]:
    call = case.things.call
    calls = [call("things.get", options, path={"thingId": 7}) for _ in range(count)]
    return await asyncio.gather(*calls, return_exceptions=True)


def open_case(case: Case, **settings: Any) -> Case:
    return case.open(ClientCredentials("id", "secret"), **settings)


def test_an_empty_cache_is_filled_once(case: Case) -> None:
    """Fifty calls with no token get one, and share it; fifty after it expired get one more."""
    case.server.route(Tokens())
    open_case(case)
    for expected in (1, 2):
        assert [7] * CALLS == get_at_once(case)
        assert expected == case.server.targets.count(TOKEN_TARGET)
        case.time.now += 7200


def test_refusals_at_the_same_time_renew_once(case: Case) -> None:
    """Calls that are refused together get one new token, and each is sent once more."""
    tokens, all_here = Tokens(), threading.Barrier(CALLS)

    def route(request: Request) -> Raw:
        if request.header("authorization") == "Bearer t-1":
            all_here.wait(PATIENCE)
            return reply(401)
        return tokens(request)

    case.server.route(route)
    open_case(case, max_retries=0)

    assert [7] * CALLS == get_at_once(case)
    assert 2 == tokens.issued
    assert 2 * CALLS == len(case.server.requests) - tokens.issued


def test_a_late_refusal_of_an_old_token_renews_nothing(case: Case) -> None:
    """A 401 for a token that was renewed meanwhile is answered with the one there is."""
    tokens, renewed = Tokens(), threading.Event()

    def route(request: Request) -> Raw:
        old = request.header("authorization") == "Bearer t-1"
        if old and "slow" in request.target:
            renewed.wait(PATIENCE)
        answer = reply(401) if old else tokens(request)
        if tokens.issued == 2 and request.method == "GET":
            renewed.set()
        return answer

    case.server.route(route)
    open_case(case)
    if case.kind == "sync":
        queries = iter([{"slow": "1"}, {}])
        outcomes = in_threads(2, lambda: case.get(query=next(queries)))
    else:
        outcomes = case.do(slow_and_fast(case))

    assert [7, 7] == [outcome.id for outcome in outcomes]
    assert 2 == tokens.issued


async def slow_and_fast(case: Case) -> list[Any]:
    call = case.things.call
    calls = [
        call("things.get", {"extra_query": query}, path={"thingId": 7})
        for query in ({"slow": "1"}, {})
    ]
    return await asyncio.gather(*calls)


def test_a_failure_reaches_all_who_wait(
    case: Case, joined: threading.Semaphore
) -> None:
    """One refused token request fails all calls that wait for it; the next call asks anew."""
    tokens = Tokens()

    def refuse(_: Request) -> Raw:
        for _ in range(CALLS - 1 if case.kind == "sync" else 0):
            assert joined.acquire(timeout=PATIENCE)
        return reply(400, {"error": "invalid_client"})

    case.server.route(refuse)
    failures = get_at_once(open_case(case))

    assert CALLS == len({id(failure) for failure in failures})
    assert {errors.AuthenticationError} == {type(failure) for failure in failures}
    assert [TOKEN_TARGET] == case.server.targets
    case.server.route(tokens)
    assert 7 == case.get().id


def test_a_token_that_was_refused_is_never_the_answer() -> None:
    """A call that joined the request its refused token came from asks once more."""
    grant, clock = ClientCredentials("id", "secret"), FakeTime().clock()
    old, new = (Token(Secret(value), float("inf")) for value in ("t-1", "t-2"))
    cache = TokenCache(grant, API, "https://api.acme.example/token", clock)
    flow = cache.get(pytest.fail, refused=old, expires_at=None)

    assert isinstance(next(flow), Shared)
    assert isinstance(flow.send(old), Shared)
    with pytest.raises(StopIteration) as end:
        flow.send(new)
    assert new is end.value.value


def test_forbidden_is_not_a_matter_of_tokens(case: Case) -> None:
    """A 403 renews nothing."""
    case.server.route(
        lambda request: Tokens()(request) if request.method == "POST" else reply(403)
    )

    with pytest.raises(errors.PermissionDeniedError):
        open_case(case).get()

    assert 1 == case.server.targets.count(TOKEN_TARGET)


def test_tokens_are_never_mixed_up() -> None:
    """Threads that read while tokens are renewed send nothing but whole, current tokens."""
    with Case("sync") as case:
        tokens = Tokens(expires_in=1)
        case.server.route(tokens)
        open_case(case)

        def read() -> list[int]:
            ids = []
            for _ in range(20):
                case.time.now += 0.01
                ids.append(case.get().id)
            return ids

        assert [[7] * 20] * 10 == in_threads(10, read)
        assert {f"Bearer t-{number}" for number in range(1, tokens.issued + 1)} >= {
            request.header("authorization")
            for request in case.server.requests
            if request.method == "GET"
        }


def test_cancelling_the_first_call_cancels_no_other() -> None:
    """The task that started the token request can be cancelled; the others get the token."""
    with Case("async") as case:
        asked, go_on = threading.Event(), threading.Event()
        tokens = Tokens()

        def route(request: Request) -> Raw:
            if request.method == "POST":
                asked.set()
                go_on.wait(PATIENCE)
            return tokens(request)

        case.server.route(route)
        call = open_case(case).things.call

        async def scenario() -> list[Any]:
            tasks = [
                asyncio.ensure_future(call("things.get", path={"thingId": 7}))
                for _ in range(5)
            ]
            await asyncio.to_thread(asked.wait, PATIENCE)
            tasks[0].cancel()
            await asyncio.wait(tasks[:1])
            go_on.set()
            return await asyncio.gather(*tasks, return_exceptions=True)

        first, *others = case.do(scenario())

        assert isinstance(first, asyncio.CancelledError)
        assert [7] * 4 == [thing.id for thing in others]
        assert 1 == tokens.issued


@pytest.mark.parametrize(
    "reason", [KeyboardInterrupt(), errors.DeadlineExceeded("too late")]
)
def test_a_thread_that_gives_up_leaves_the_work_to_another(
    reason: BaseException, joined: threading.Semaphore
) -> None:
    """An interrupt, or a deadline, is the matter of one call; another takes over."""
    flights, attempts = ThreadSingleFlight[int](), iter([1, 2])

    def work() -> int:
        attempt = next(attempts)
        if attempt == 1:
            assert joined.acquire(timeout=PATIENCE)
            raise reason
        return attempt

    outcomes = in_threads(2, lambda: flights.run(work, lambda: PATIENCE))

    assert [2] == [outcome for outcome in outcomes if outcome != reason]
    assert 2 == len(outcomes)


def test_a_task_whose_deadline_passes_leaves_the_work_to_another() -> None:
    """The deadline of one call is not that of those who wait for its token."""
    attempts = iter([1, 2])

    async def work() -> int:
        attempt = next(attempts)
        await asyncio.sleep(0)
        if attempt == 1:
            raise errors.DeadlineExceeded("too late")
        return attempt

    async def scenario() -> list[int | BaseException]:
        flights = TaskSingleFlight[int]()
        calls = [flights.run(work, lambda: PATIENCE) for _ in range(3)]
        return await asyncio.gather(*calls, return_exceptions=True)

    first, *others = asyncio.run(scenario())

    assert isinstance(first, errors.DeadlineExceeded)
    assert [2, 2] == others


def test_waiting_ends_with_the_deadline() -> None:
    """A call waits for the token another is asking for until its own deadline, no longer."""
    flights, begun, go_on = (
        ThreadSingleFlight[int](),
        threading.Event(),
        threading.Event(),
    )

    def work() -> int:
        begun.set()
        return int(go_on.wait(PATIENCE))

    leader = threading.Thread(target=lambda: flights.run(work, lambda: None))
    leader.start()
    begun.wait(PATIENCE)
    with pytest.raises(errors.DeadlineExceeded, match="deadline of the call"):
        flights.run(work, lambda: 0.0)
    go_on.set()
    leader.join(PATIENCE)


def test_waiting_tasks_end_with_the_deadline() -> None:
    """So do tasks; the work goes on for the others."""

    async def scenario() -> list[int | BaseException]:
        flights, go_on = TaskSingleFlight[int](), asyncio.Event()

        async def work() -> int:
            await go_on.wait()
            return 7

        patient = asyncio.ensure_future(flights.run(work, lambda: None))
        await asyncio.sleep(0)
        with pytest.raises(errors.DeadlineExceeded, match="deadline of the call"):
            await flights.run(work, lambda: 0.0)
        go_on.set()
        return [await patient]

    assert [7] == asyncio.run(scenario())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_forked_process_waits_for_no_thread_of_its_parent() -> None:
    """A child does the work itself: the thread that was at it did not come along."""
    flights, begun, go_on = (
        ThreadSingleFlight[int](),
        threading.Event(),
        threading.Event(),
    )

    def work() -> int:
        begun.set()
        with flights._lock:  # as if the fork caught it in the middle of a change
            return int(go_on.wait(PATIENCE))

    leader = threading.Thread(target=lambda: flights.run(work, lambda: None))
    leader.start()
    begun.wait(PATIENCE)
    child = os.fork()
    if child == 0:
        signal.alarm(int(PATIENCE))  # ends a child that hangs
        os._exit(flights.run(lambda: 7, lambda: None))
    go_on.set()
    leader.join(PATIENCE)

    assert 7 == os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
