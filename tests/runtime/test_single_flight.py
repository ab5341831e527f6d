"""One token request, however many calls need a token at the same time."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import ssl
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import httpx2
import pytest

from runtime import _errors as errors
from runtime._auth import locks
from runtime._auth.secret import Secret
from runtime._calls import policy, session
from runtime._calls.pace import Pace
from runtime._calls.retry import RetryQuota
from runtime._calls.tokens import Token, TokenCache, TokenEndpoint
from runtime._http import single_flight, transport
from runtime._http.clock import Clock
from runtime._http.effects import Failure, Shared
from runtime._http.single_flight import SingleFlight, async_wait_for, wait_for
from runtime.auth import ClientCredentials, MemoryTokenStore, RefreshToken
from runtime.hooks import Attempt, Hooks
from support.client import Case
from support.clocks import FakeTime
from support.rotation import Rotating, pair
from support.server import Raw, Request, reply
from support.things import API

CALLS = 50
TOKEN_TARGET = "POST /v2/oauth2/token"
PATIENCE = 30.0
"""Seconds after which a test that hangs fails."""


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Return a semaphore that each call releases when it waits for a token."""
    semaphore = threading.Semaphore(0)

    def counted(wait: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            semaphore.release()
            return wait(*arguments)

        return run

    for name in ("wait_for", "async_wait_for"):
        monkeypatch.setattr(transport, name, counted(getattr(transport, name)))
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
        for _ in range(CALLS):
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
    endpoint = TokenEndpoint("/token", "https://api.acme.example/token")
    cache = TokenCache(grant, API, lambda _: endpoint, clock)
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


def test_one_callers_impatience_fails_one_caller(case: Case) -> None:
    """The call that starts the token request can give up; five others get the token."""
    asked, go_on, tokens = threading.Event(), threading.Event(), Tokens()

    def route(request: Request) -> Raw:
        if request.method == "POST":
            asked.set()
            go_on.wait(PATIENCE)
        return tokens(request)

    case.server.route(route)
    open_case(case, clock=Clock())
    impatient = {"deadline": 0.1, "timeout": 0.1, "max_retries": 0}
    if case.kind == "sync":
        failure, others = impatient_thread(case, impatient, asked, go_on)
    else:
        failure, others = case.do(impatient_task(case, impatient, go_on))

    assert isinstance(failure, errors.DeadlineExceeded)
    assert "things.get: a token request is under way" in str(failure)
    assert [7] * 5 == [thing.id for thing in others]
    assert 1 == tokens.issued


def impatient_thread(
    case: Case, options: Any, asked: threading.Event, go_on: threading.Event
) -> tuple[Any, list[Any]]:
    failures: list[Any] = []
    leader = threading.Thread(
        target=lambda: failures.extend(in_threads(1, lambda: case.get(**options)))
    )
    leader.start()
    assert asked.wait(PATIENCE)
    threading.Timer(0.3, go_on.set).start()
    others = in_threads(5, case.get)
    leader.join(PATIENCE)
    return failures[0], others


async def impatient_task(
    case: Case, options: Any, go_on: threading.Event
) -> tuple[Any, list[Any]]:
    call, path = case.things.call, {"thingId": 7}
    calls = [call("things.get", each, path=path) for each in (options, *[{}] * 5)]
    tasks = [asyncio.ensure_future(each) for each in calls]
    await asyncio.wait(tasks[:1])
    go_on.set()
    failure, *others = await asyncio.gather(*tasks, return_exceptions=True)
    return failure, others


def at_line(number: int, code: Any, act: Callable[[], object]) -> Callable[..., Any]:
    """Return a trace function that acts once, before the line of this number in a function."""
    seen = iter(range(100))

    def trace(frame: Any, event: str, _: object) -> Any:
        if frame.f_code is not code:
            return None
        if event == "line" and next(seen) == number:
            sys.settrace(None)
            act()
        return trace

    return trace


def traced(trace: Callable[..., Any], work: Callable[[], Any]) -> Any:
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        return work()
    finally:
        sys.settrace(before)


@pytest.mark.parametrize("line", range(8))
def test_an_interrupt_leaves_no_work_that_nobody_does(line: int) -> None:
    """Wherever an interrupt hits the caller that starts the work, later callers get a result."""
    flights = SingleFlight[int]()

    def interrupt() -> None:
        raise KeyboardInterrupt

    with suppress(KeyboardInterrupt):
        code = SingleFlight.join.__code__
        traced(at_line(line, code, interrupt), lambda: flights.join(lambda: 7))

    assert 7 == wait_for(flights.join(lambda: 7), PATIENCE)


def flight_result() -> Callable[[], Any]:
    flights = SingleFlight[int]()
    return lambda: wait_for(flights.join(lambda: 7), PATIENCE)


def pace_start() -> Callable[[], Any]:
    pace = Pace(API.rate_limit)
    return lambda: pace.start(1, 0.0, has_waited=False)


def quota_take() -> Callable[[], Any]:
    quota = RetryQuota()
    return lambda: quota.take(Failure("timeout", "late"))


def connections() -> Callable[[], Any]:
    transport_ = transport.SyncTransport(httpx2.Client(), Clock())
    transport_._http = None
    transport_._given = None
    transport_._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return transport_._connections


SIGNALLED: dict[str, tuple[Any, Callable[[], Callable[[], Any]]]] = {
    "join": (SingleFlight.join, flight_result),
    "start": (single_flight._start, flight_result),
    "pace": (Pace.start, pace_start),
    "quota": (RetryQuota.take, quota_take),
    "connections": (transport.SyncTransport._connections, connections),
}


@pytest.mark.parametrize("name", SIGNALLED)
def test_a_signal_handler_may_do_the_same(name: str) -> None:
    """A handler runs in the middle of the code that it interrupts, and does not wait for it."""
    function, make = SIGNALLED[name]

    def interrupted(line: int) -> list[type]:
        act, inner, code = make(), list[Any](), function.__code__
        outer = traced(at_line(line, code, lambda: inner.append(act())), act)
        return [type(each) for each in (outer, *inner)]

    def run() -> None:
        found.extend(map(interrupted, range(8)))

    found: list[list[type]] = []
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(5.0)

    assert 8 == len(found)  # none of them hangs
    assert any(len(types) == 2 for types in found)
    assert all(types == types[:1] * len(types) for types in found)


def test_waiting_ends_and_the_work_goes_on() -> None:
    """A thread and a task wait as long as they like; the result comes all the same."""
    flights, go_on = SingleFlight[int](), threading.Event()
    flight = flights.join(lambda: int(go_on.wait(PATIENCE)))

    assert None is wait_for(flight, 0.01)
    assert None is asyncio.run(async_wait_for(flight, 0.01))
    assert flight is flights.join(lambda: 0)
    go_on.set()
    assert 1 == wait_for(flight, None) == asyncio.run(async_wait_for(flight, None))


def test_a_loop_that_ended_is_not_woken(caplog: pytest.LogCaptureFixture) -> None:
    """The task that waited may be gone, with its loop, when the work ends."""
    flights, go_on = SingleFlight[int](), threading.Event()
    flight = flights.join(lambda: int(go_on.wait(PATIENCE)))

    async def leave() -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(async_wait_for(flight, None), 0.01)

    asyncio.run(leave())
    go_on.set()

    assert 1 == wait_for(flight, PATIENCE)
    assert [] == caplog.records


def test_work_is_done_where_no_thread_can_be_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """While the interpreter ends there are no more threads: the caller does the work."""

    def start(*_: object) -> None:
        raise RuntimeError("can't create new thread at interpreter shutdown")

    monkeypatch.setattr(single_flight, "start_new_thread", start)
    flights, here = SingleFlight[int](), threading.get_ident()

    assert here == wait_for(flights.join(threading.get_ident), 0)


def test_an_event_loop_does_not_wait_for_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without a thread, a request that the loop has to send cannot be waited for in it."""

    def start(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(single_flight, "start_new_thread", start)
    with Case("async") as case:
        case.server.route(Tokens())
        open_case(case, clock=Clock())
        begun = time.monotonic()
        with pytest.raises(errors.ConnectionFailed, match="token: no thread can be"):
            case.get()
        assert time.monotonic() - begun < 5.0  # a token request may take ten seconds
        assert [] == case.server.targets


class Calling(Hooks):
    """Calls a client whenever a token is requested."""

    def __init__(self, call: Callable[[], Any]) -> None:
        self.call = call
        self.failures: list[BaseException] = []

    def before_request(self, attempt: Attempt) -> None:
        if attempt.operation == "token":
            try:
                self.call()
            except BaseException as error:
                self.failures.append(error)


@pytest.mark.parametrize("way", ["same loop", "other loop"])
def test_a_hook_that_calls_the_client_is_told_so(case: Case, way: str) -> None:
    """A token request that would wait for itself is an error at once, in each kind of client.

    Later calls of the same code are as good as any.
    """
    loops: list[asyncio.AbstractEventLoop] = []

    async def call() -> Any:
        return await case.things.call("things.get", path={"thingId": 7})

    def again() -> Any:
        if case.kind == "sync":
            return case.get()
        if way == "other loop":
            return asyncio.run(call())
        return asyncio.run_coroutine_threadsafe(call(), loops[0]).result(PATIENCE)

    async def first() -> Any:
        loops.append(asyncio.get_running_loop())
        return await call()

    hooks = Calling(again)
    case.server.route(Tokens())
    open_case(case, hooks=hooks, clock=Clock(), http_client=None)

    assert 7 == (case.get() if case.kind == "sync" else case.do(first())).id
    (failure,) = hooks.failures
    assert isinstance(failure, errors.ConfigurationError)
    assert "called the client during a token request" in str(failure)


@pytest.mark.parametrize("way", ["another client", "another thread"])
def test_a_deadlock_does_not_last(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hook that waits for a call that waits for the token request gets an error in the end."""
    assert (30.0, 55.0) == (locks.PATIENCE, session.TOKEN_PATIENCE)
    monkeypatch.setattr(locks, "PATIENCE", 0.3)
    monkeypatch.setattr(policy, "TOKEN_PATIENCE", 0.6)
    store = MemoryTokenStore(pair(0))

    def opened(**settings: Any) -> Any:
        auth = RefreshToken("app", "secret", store=store)
        case.open(auth, clock=Clock(), deadline=None, **settings)
        return case.things

    def call(things: Any) -> Any:
        return things.call("things.get", path={"thingId": 7})

    with Case("sync") as case, ThreadPoolExecutor(1) as threads:
        case.server.route(Rotating())
        other, things = opened(), None
        hooks = Calling(
            lambda: (
                call(other)
                if way == "another client"
                else threads.submit(call, things).result()
            )
        )
        things = opened(hooks=hooks)

        with suppress(errors.ConfigurationError):  # as patient as the call in the hook
            assert 7 == call(things).id
        assert 7 == call(other).id
        (failure,) = hooks.failures
        assert isinstance(failure, errors.ConfigurationError)
        assert re.search("token request .* a hook or (a token|the) store", str(failure))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_forked_process_waits_for_no_thread_of_its_parent() -> None:
    """A child does the work itself: the thread that was at it did not come along."""
    flights, begun, go_on = SingleFlight[int](), threading.Event(), threading.Event()

    def work() -> int:
        begun.set()
        return int(go_on.wait(PATIENCE))

    flight = flights.join(work)
    begun.wait(PATIENCE)
    child = os.fork()
    if child == 0:
        signal.alarm(int(PATIENCE))  # ends a child that hangs
        os._exit(wait_for(flights.join(lambda: 7), None) or 0)
    go_on.set()
    wait_for(flight, PATIENCE)

    assert 7 == os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
