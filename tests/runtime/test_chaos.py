"""Many faults at once: every promise of the client holds.

`nox -s fuzz` makes more calls, by a seed of its own.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import pickle
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from time import monotonic
from traceback import TracebackException
from typing import Any, Literal, TypeAlias

import pytest
from hypothesis import settings

from runtime import _errors as errors
from runtime._calls import session
from runtime._calls.retry import RetryQuota
from runtime._client.client import AsyncClient, SyncClient
from runtime._http.response import Created, HttpResponse
from runtime._lists.pages import AsyncPages, Page
from runtime.auth import MemoryTokenStore, RefreshToken, TokenPair
from support.chaos import (
    DRIPS,
    KINDS,
    LASTING,
    MARK,
    MOVED,
    NUMBER,
    PAGES,
    PASSING,
    SPOILT,
    TOKEN_FAULTS,
    TOKEN_LIFE,
    ChaosServer,
    Schedule,
    chance,
    item_ids,
)
from support.clocks import FAST_TIME
from support.server import FaultServer
from support.things import API, AsyncThingsResource, Thing, ThingsResource

# `nox -s fuzz` runs what has this mark, with a profile of more examples and a random seed.
pytestmark = pytest.mark.hypothesis

Kind = Literal["sync", "async"]

WORKERS = 8
GRACE = 3.0
"""Seconds by which a call may miss its deadline on a busy machine; a drip takes eight."""

RESULTS = {"Thing", "list", "Created", "NoneType", "HttpResponse"}
ENDINGS = RESULTS | {
    *("APIError", "AuthenticationError", "RateLimitError", "ServerError"),
    *("ConnectionFailed", "DeadlineExceeded", "DecodeError", "ResponseTooLarge"),
    "UnsafeLinkError",
}
"""The types that calls end in."""


def number_of_calls() -> int:
    """Return how many calls to make, which the profile of Hypothesis decides."""
    return 10_000 if settings().max_examples > 1_000 else 400


class Email(str):
    """An address that the frames of its owner do not show; what is made of it does."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Email(***)"


EMAIL = Email(f"{MARK}ann@example.com")


class Acme(SyncClient):
    _api = API
    _clock = FAST_TIME.clock


class AsyncAcme(AsyncClient):
    _api = API
    _clock = FAST_TIME.clock


# --- results ------------------------------------------------------------------------------


@dataclass(repr=False)
class Run:
    """The results of many calls. Its repr is empty: it is in the frames that are searched."""

    server: ChaosServer
    client: Any = None
    outcomes: dict[int, str] = field(default_factory=dict)
    """What each call did, and the type it ended in."""
    foreign: list[str] = field(default_factory=list)
    """What is neither the right result nor an error of the package."""
    late: list[int] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    log_records: int = 0
    printed: str = ""
    least_quota: int = RetryQuota.CAPACITY
    connections_left: int = -1
    threads_left: set[threading.Thread] = field(default_factory=set)
    sent_elsewhere: int = -1
    refresh_tokens: tuple[object, str] | None = None
    """The one that is stored in the end, and the one that is valid."""

    def note(self, number: int, started: float, result: object) -> None:
        """Record how a call ended: with a result or an error."""
        schedule = self.server.schedule
        took, kind = monotonic() - started, schedule.kind(number)
        if took > schedule.deadline(number) / FAST_TIME.SPEED + GRACE:
            self.late.append(number)
        if isinstance(result, errors.ClientError):
            self.search(report(result))
        elif not is_right(kind, number, result):
            self.foreign.append(f"{kind} {number}: {result!r}")
        self.outcomes[number] = f"{kind}: {type(result).__name__}"
        self.least_quota = min(self.least_quota, self.client._session.quota.left)

    def search(self, text: str) -> None:
        """Record a text that exposes what it must not."""
        if MARK in text:
            self.leaks.append(text[max(0, text.index(MARK) - 200) :][:300])


def is_right(kind: str, number: int, result: object) -> bool:
    """Return whether a result is the one that belongs to this call."""
    match result:
        case Thing():
            return kind in ("get", "put") and result.id % MOVED == number
        case Created():
            return kind.startswith("create") and result.id in (number, None)
        case list():
            ids = [i for page in range(1, PAGES + 1) for i in item_ids(number, page)]
            return kind == "list" and [thing.id for thing in result] == ids
        case HttpResponse():
            return kind == "raw"
    return kind == "delete" and result is None


def report(error: errors.ClientError) -> str:
    """Return all that an error and its chain show, the variables of all frames included."""
    trace = TracebackException.from_exception(error, capture_locals=True)
    shown = [str(error), repr(error), repr(vars(error)), repr(pickle.dumps(error))]
    return "\n".join([*shown, *trace.format()])


class Searched(logging.Handler):
    """Searches each log record as it comes."""

    def __init__(self, run: Run) -> None:
        super().__init__(logging.DEBUG)
        self._run = run

    def emit(self, record: logging.LogRecord) -> None:
        self._run.log_records += 1
        self._run.search(f"{self.format(record)} {record.args!r}")


@contextmanager
def watched(run: Run) -> Iterator[None]:
    """Search what is logged and printed, and record the threads that are left."""
    threads, printed = set(threading.enumerate()), StringIO()
    logger, handler = logging.getLogger(API.package), Searched(run)
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    with redirect_stdout(printed), redirect_stderr(printed):
        yield
    logger.propagate = True
    logger.setLevel(logging.NOTSET)
    logger.removeHandler(handler)
    run.printed = printed.getvalue()
    run.threads_left = set(threading.enumerate()) - threads


# --- calls --------------------------------------------------------------------------------


def begin(client: Any, things: Any, number: int, schedule: Schedule) -> Any:
    """Begin the call of this number; return its result, or what one has to wait for."""
    deadline = schedule.deadline(number)
    options = {"extra_headers": {NUMBER: str(number)}, "deadline": deadline}
    path, query = {"thingId": number}, {"email": EMAIL}
    body = {"email": EMAIL, "nonce": number}
    match schedule.kind(number):
        case "get":
            return things.call("things.get", options, path=path, query=query)
        case "list":
            return things.list("things.list", options, query=query)
        case "create":
            return things.call("things.create", options, body=body)
        case "create twice":
            options["idempotent"] = True
            return things.call("things.create", options, body=body)
        case "put":
            return things.call("things.add", options, path=path, body=body)
        case "delete":
            return things.call("things.delete", options, path=path)
    return client.request("GET", f"/v2/things/{number}", query=query, **options)


def call_all(run: Run, batches: Iterable[Iterable[int]]) -> None:
    """Make the calls of these numbers from threads, and close the client.

    The token expires after each batch.
    """
    client, things = run.client, ThingsResource(run.client)

    def call(number: int) -> None:
        started = monotonic()
        try:
            result = begin(client, things, number, run.server.schedule)
            result = list(result) if isinstance(result, Page) else result
        except Exception as error:
            result = error
        run.note(number, started, result)

    with client, ThreadPoolExecutor(WORKERS) as pool:
        for batch in batches:
            list(pool.map(call, batch))
            FAST_TIME.skip(TOKEN_LIFE)


async def async_call_all(run: Run, batches: Iterable[Iterable[int]]) -> None:
    """Make the calls of these numbers from tasks, and close the client.

    The token expires after each batch.
    """
    client, things = run.client, AsyncThingsResource(run.client)

    async def call(number: int) -> None:
        started = monotonic()
        try:
            result = begin(client, things, number, run.server.schedule)
            is_list = isinstance(result, AsyncPages)
            result = [item async for item in result] if is_list else await result
        except Exception as error:
            result = error
        run.note(number, started, result)

    async def work(numbers: Iterator[int]) -> None:
        for number in numbers:
            await call(number)

    async with client:
        for numbers in map(iter, batches):
            await asyncio.gather(*(work(numbers) for _ in range(WORKERS)))
            FAST_TIME.skip(TOKEN_LIFE)


def serve_calls(
    kind: Kind, seed: str, calls: int, token_faults: tuple[str, ...] = ()
) -> Run:
    """Make so many calls to a server that fails by this seed."""
    trap = FaultServer()
    server = ChaosServer(Schedule(seed), trap.url, token_faults)
    first = TokenPair(
        access_token="-", refresh_token=server.refresh_token, expires_at=0.0
    )
    store = MemoryTokenStore(first)
    auth = RefreshToken("app", f"{MARK}secret", store=store)
    run, batches = Run(server), (range(calls // 2), range(calls // 2, calls))
    with watched(run), trap, server:
        if kind == "sync":
            run.client = Acme(auth=auth, base_url=server.url)
            call_all(run, batches)
        else:
            with asyncio.Runner() as runner:
                run.client = AsyncAcme(auth=auth, base_url=server.url)
                runner.run(async_call_all(run, batches))
        gc.collect()  # what was not closed warns now, and a warning is an error
        run.connections_left = server.connections_left()
    run.sent_elsewhere = len(trap.requests)
    stored = store.load()
    run.refresh_tokens = stored and stored.refresh_token, server.refresh_token
    return run


# --- promises -----------------------------------------------------------------------------


@pytest.fixture(autouse=True, scope="module")
def patience() -> Iterator[None]:
    """Let a busy machine take half a minute for a token request, not half a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "TOKEN_LIMIT", FAST_TIME.SPEED * 30.0)
        yield


@pytest.fixture(scope="module")
def seed(request: pytest.FixtureRequest) -> str:
    """Return the seed of the command line, or a fixed one."""
    return request.config.getoption("--hypothesis-seed") or "storm"


Runs: TypeAlias = Mapping[Kind, Run]


@pytest.fixture(scope="module")
def runs(seed: str) -> Runs:
    """Return the same calls as made by threads with a sync client, and by tasks."""
    kinds: tuple[Kind, ...] = ("sync", "async")
    return {kind: serve_calls(kind, seed, number_of_calls()) for kind in kinds}


def test_every_call_ends_as_documented(runs: Runs) -> None:
    """A call ends within its deadline, in its own result or in an error of the package."""
    for kind, run in runs.items():
        assert (kind, [], []) == (kind, run.foreign, run.late)


def test_the_same_faults_end_calls_the_same_way(runs: Runs) -> None:
    """Each call ends the same way in both runs, which reach the server in different orders."""
    sync, asynchronous = (run.outcomes for run in runs.values())

    assert Counter(sync.values()) == Counter(asynchronous.values())
    assert sync == asynchronous


def test_everything_went_wrong(runs: Runs) -> None:
    """Calls of each kind met each fault and ended in each way; the retries did not run out."""
    for run in runs.values():
        ends = [text.split(": ") for text in run.outcomes.values()]

        assert {"", *PASSING, *LASTING, *DRIPS} == (run.server.faults_met)
        assert set(KINDS) == {kind for kind, _ in ends}
        assert ENDINGS == {end for _, end in ends}
        assert run.server.expiries > 0
        assert run.least_quota > 0


def test_nothing_is_created_twice(runs: Runs) -> None:
    """The server acts once on a POST that succeeds, and never twice unless it may be repeated."""
    for run in runs.values():
        kind, acted = run.server.schedule.kind, run.server.acted
        times = {nonce: acted[nonce] for nonce in acted if kind(nonce) == "create"}
        succeeded = {n for n, text in run.outcomes.items() if text == "create: Created"}

        assert {1} == set(times.values())
        assert succeeded <= times.keys()
        assert max(acted.values()) > 1


def test_a_token_is_renewed_once(runs: Runs) -> None:
    """A token is asked for when the one before was refused or is old, by one call for all.

    The refresh token, which each renewal replaces, is never lost. The server also reports calls that come without a token, or with one they were refused.
    """
    for run in runs.values():
        server = run.server

        assert [] == server.violations
        assert run.refresh_tokens and 1 == len(set(run.refresh_tokens))
        assert server.revoked
        assert server.token_requests <= len(server.revoked) + server.expiries + 1


def test_nothing_is_sent_elsewhere(runs: Runs) -> None:
    """No link and no redirect leads to another server."""
    assert [0, 0] == [run.sent_elsewhere for run in runs.values()]


def test_nothing_shows_what_calls_carry(runs: Runs) -> None:
    """Secret, tokens and personal data are in no log record and no error; nothing is printed."""
    for run in runs.values():
        assert ([], "") == (run.leaks, run.printed)
        assert run.log_records > len(run.outcomes)


def test_nothing_stays_open(runs: Runs) -> None:
    """No connection and no thread outlives the client."""
    for run in runs.values():
        assert (0, set()) == (run.connections_left, run.threads_left)


def test_another_seed_is_another_schedule(seed: str) -> None:
    """What calls do and what goes wrong depends on the seed."""
    one, other = (Schedule(text) for text in (seed, f"not {seed}"))
    numbers = range(100)

    assert [one.kind(n) for n in numbers] != [other.kind(n) for n in numbers]
    assert [one.fault(n, 1) for n in numbers] != [other.fault(n, 1) for n in numbers]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_answers_that_are_no_tokens_break_nothing_else(kind: Kind, seed: str) -> None:
    """Where the token endpoint fails too, calls end as documented and nothing gets out.

    The server replaces the refresh token with each new pair, and no fault loses it. Which
    calls fail depends on who asks for a token when, so outcomes are not compared.
    """
    faults = ("", "created", "slow", *SPOILT, *TOKEN_FAULTS)
    mixed = tuple(chance(seed).sample(faults, len(faults)))

    run = serve_calls(kind, seed, number_of_calls() // 2, mixed)

    assert ([], [], []) == (run.foreign, run.late, run.server.violations)
    assert ([], "", 0) == (run.leaks, run.printed, run.sent_elsewhere)
    assert run.refresh_tokens and 1 == len(set(run.refresh_tokens))
    assert (0, set()) == (run.connections_left, run.threads_left)
    assert run.server.token_requests >= len(mixed)
    assert "get: Thing" in run.outcomes.values()
