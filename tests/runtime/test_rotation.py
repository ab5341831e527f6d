"""Refresh tokens that are valid once: whatever ends a call, the new one is kept.

Each fault comes from a real socket, on a connection of the client's own. Afterwards the same client
makes one more call, and so does a new one with what is stored, as after a restart.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from runtime import _errors as errors
from runtime._auth import locks, stores
from runtime._calls import session
from runtime._http.clock import Clock
from runtime._http.single_flight import wait_for
from runtime.auth import (
    AuthorizationCode,
    FileTokenStore,
    MemoryTokenStore,
    RefreshToken,
    TokenPair,
    TokenStore,
)
from runtime.hooks import Attempt, Hooks
from support.client import Case
from support.paths import PROJECT
from support.rotation import LIFE, Rotating, pair, with_fields
from support.server import Answer, Drip, Hang, Raw, Reset, reply
from support.things import API

PATIENCE = 30.0
sync_only = pytest.mark.parametrize("case", ["sync"], indirect=True)
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


class Rotation:
    """A client of a server that rotates, and a file with the tokens."""

    def __init__(self, case: Case, path: Path) -> None:
        self.case = case
        self.path = path
        self.server = Rotating()
        case.server.route(self.server)
        self.store = FileTokenStore(path)
        self.store.save(pair(0))
        self.open()

    def open(self, store: TokenStore | None = None, **settings: Any) -> None:
        """Make a new client, with connections of its own, as a program does that starts."""
        auth = RefreshToken("app", "secret", store=store or self.store)
        defaults = {"clock": Clock(), "http_client": None}
        self.case.open(auth, **{**defaults, **settings})

    def check(self) -> None:
        """Make one more call by the same client, and one by a new client."""
        assert 7 == self.case.get().id
        stored = self.store.load()
        assert stored and self.server.refresh_token == stored.refresh_token
        self.open()
        assert 7 == self.case.get().id
        assert len(self.server.sent) == len(set(self.server.sent))

    def begin(self, **options: Any) -> Callable[[], Any]:
        """Begin a call; return what waits for its result or error."""
        if self.case.kind == "async":
            outcome = asyncio.gather(self._call(options), return_exceptions=True)
            return lambda: outcome
        outcomes: list[Any] = []

        def call() -> None:
            try:
                outcomes.append(self.case.get(**options))
            except BaseException as error:
                outcomes.append(error)

        thread = threading.Thread(target=call)
        thread.start()
        return lambda: (thread.join(PATIENCE), outcomes)[1]

    async def _call(self, options: Any) -> Any:
        return await self.case.things.call("things.get", options, path={"thingId": 7})


@pytest.fixture
def rotation(case: Case, tmp_path: Path) -> Rotation:
    """Return a client whose access token has expired."""
    return Rotation(case, tmp_path / "tokens.json")


# --- what ends a call ---------------------------------------------------------------------


def test_a_deadline_ends_the_call_alone(rotation: Rotation) -> None:
    """The renewal goes on; the next call gets what it brings."""
    go_on = threading.Event()
    rotation.server.wait = lambda: go_on.wait(PATIENCE)
    with pytest.raises(errors.DeadlineExceeded, match="a token request is under way"):
        rotation.case.get(deadline=0.1)
    go_on.set()

    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


def test_a_timeout_is_not_that_of_the_renewal(rotation: Rotation) -> None:
    """Of the limits of a call, only the deadline is about waiting for a token."""
    rotation.server.wait = lambda: time.sleep(0.3)
    assert 7 == rotation.case.get(timeout=0.1, max_retries=0).id

    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


def test_cancelling_ends_the_call_alone(tmp_path: Path) -> None:
    """A task that is cancelled, and the end of its loop, leave the renewal alone."""
    with Case("async") as case:
        rotation = Rotation(case, tmp_path / "tokens.json")
        rotated, go_on = threading.Event(), threading.Event()
        rotation.server.wait = lambda: (rotated.set(), go_on.wait(PATIENCE))

        async def cancel() -> None:
            task = asyncio.ensure_future(rotation._call({}))
            await asyncio.to_thread(rotated.wait, PATIENCE)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

        case.do(cancel())
        go_on.set()
        rotation.check()
        assert ["refresh-0"] == rotation.server.sent


def test_closing_ends_no_renewal(rotation: Rotation) -> None:
    """The renewal has connections of its own."""
    rotated, go_on = threading.Event(), threading.Event()
    rotation.server.wait = lambda: (rotated.set(), go_on.wait(PATIENCE))

    async def close() -> None:
        result = rotation.begin()
        await asyncio.to_thread(rotated.wait, PATIENCE)
        await rotation.case.client.aclose()
        go_on.set()
        await result()

    if rotation.case.kind == "async":
        rotation.case.do(close())
    else:
        result = rotation.begin()
        rotated.wait(PATIENCE)
        rotation.case.close()
        go_on.set()
        result()

    rotation.open()
    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


def join_token_threads() -> None:
    """Wait for the renewals under way."""
    for thread in threading.enumerate():
        if thread.name == "token":
            thread.join(PATIENCE)
            assert not thread.is_alive()


class Interrupt(BaseException):
    """What a signal handler raises, as that of Ctrl-C does."""


@pytest.fixture
def interrupt() -> Iterator[Callable[[float], object]]:
    """Return a function that interrupts this thread after so many seconds; 0 is never."""
    if not hasattr(signal, "setitimer"):
        pytest.skip("this system interrupts no thread at a time")
    due = [0.0]

    def arm(seconds: float) -> None:
        due[0] = seconds
        signal.setitimer(signal.ITIMER_REAL, seconds)

    def handle(*_: object) -> None:
        if due[0]:
            raise Interrupt

    before = signal.signal(signal.SIGALRM, handle)
    yield arm
    arm(0)
    signal.signal(signal.SIGALRM, before)


@sync_only
@pytest.mark.hypothesis
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_interrupts_at_any_time_lose_nothing(
    rotation: Rotation, interrupt: Callable[[float], object]
) -> None:
    """Wherever one strikes, the next call succeeds at once, and no thread is left hanging."""
    rounds = 2_000 if settings().max_examples > 1_000 else 50
    interrupts = 0
    for number in range(rounds):
        rotation.store.save(pair(rotation.server.number))
        rotation.open(http_client=rotation.case.http_client(), deadline=PATIENCE)
        interrupt(0.0001 + 0.005 * number / rounds)
        try:
            rotation.case.get()
            interrupt(0)  # here, because it can strike after the call, too
        except Interrupt:
            interrupts += 1
        assert 7 == rotation.case.get().id
        stored = rotation.store.load()
        assert stored and rotation.server.refresh_token == stored.refresh_token
        rotation.case.forget()

    join_token_threads()
    assert interrupts > rounds / 10
    assert len(rotation.server.sent) == len(set(rotation.server.sent))


# --- what is wrong with an answer ---------------------------------------------------------

SPOILT = {
    "no expires_in": with_fields(expires_in=...),
    "expires_in is text": with_fields(expires_in="soon"),
    "expires_in is nothing": with_fields(expires_in=None),
    "expires_in is NaN": with_fields(expires_in=float("nan")),
    "expires_in is huge": with_fields(expires_in=10**400),
    "status 201": with_fields(201),
    "status 203": with_fields(203),
    "a field that is not UTF-8": lambda fields: reply(
        200, json.dumps({**fields, "name": "?"}).encode().replace(b"?", b"\xe9")
    ),
    "a number too long to read": lambda fields: reply(
        200, json.dumps({**fields, "id": 0}).encode().replace(b"0}", b"9" * 5000 + b"}")
    ),
    "a byte order mark": lambda fields: reply(
        200, b"\xef\xbb\xbf" + json.dumps(fields).encode()
    ),
    "another media type": lambda fields: reply(
        200, json.dumps(fields).encode(), content_type="text/html"
    ),
    "a tab in a text": lambda fields: reply(
        200, json.dumps({**fields, "scope": "?"}).encode().replace(b"?", b"\t")
    ),
    "slow": lambda fields: Drip(reply(200, fields).data, 0.001),
    "a length that is too large": lambda fields: Raw(
        b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + json.dumps(fields).encode()
    ),
    "compressed, without a checksum": lambda fields: reply(
        200,
        gzip.compress(json.dumps(fields).encode())[:-4],
        {"Content-Encoding": "gzip"},
    ),
    "chunks without an end": lambda fields: Raw(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"%x\r\n%b\r\n" % (len(json.dumps(fields)), json.dumps(fields).encode())
    ),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_an_odd_answer_is_used(rotation: Rotation, fault: str) -> None:
    """What is wrong beside the tokens does not matter."""
    rotation.server.spoil = SPOILT[fault]

    assert 7 == rotation.case.get().id
    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


UNUSABLE = {
    "no token_type": with_fields(token_type=...),
    "another token_type": with_fields(token_type="mac"),
    "no access_token": with_fields(access_token=...),
    "access_token is empty": with_fields(access_token=""),
    "access_token has two lines": with_fields(access_token="a\r\nb"),
    "access_token is two words": with_fields(access_token="a b"),
    "access_token is a number": with_fields(access_token=7),
    "all at once": with_fields(201, token_type=..., access_token=..., expires_in="x"),
}


@pytest.mark.parametrize("fault", UNUSABLE)
def test_an_unusable_access_token_does_not_lose_the_refresh_token(
    rotation: Rotation, fault: str
) -> None:
    """The refresh token beside it is stored first, and the next call uses it."""
    rotation.server.spoil = UNUSABLE[fault]

    with pytest.raises(errors.DecodeError, match="sent no usable token") as raised:
        rotation.case.get()

    assert "used up" not in str(raised.value)
    rotation.check()
    assert ["refresh-0", "refresh-1"] == rotation.server.sent


def test_an_answer_that_arrived_in_time_is_read(rotation: Rotation) -> None:
    """The process was stopped meanwhile, past the limit of the request."""
    ahead = 0.0

    def stop() -> None:
        nonlocal ahead
        ahead = 11.0

    rotation.server.wait = stop
    rotation.open(clock=Clock(monotonic=lambda: time.monotonic() + ahead))

    assert 7 == rotation.case.get().id
    assert ["refresh-0"] == rotation.server.sent
    rotation.check()


LOST = {
    "cut off": (Reset(b"HTTP/1.1 200 OK\r\n"), errors.ConnectionFailed),
    "cut short": (
        Reset(b'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"a'),
        errors.ConnectionFailed,
    ),
    "no JSON": (reply(200, b"<html>"), errors.DecodeError),
    "a gateway": (reply(502), errors.ServerError),
    "a gateway with a status of its own": (reply(520), errors.ServerError),
    "a redirect": (reply(302), errors.AuthenticationError),
    "an encoding that nobody asked for": (
        reply(200, b"{}", {"Content-Encoding": "br"}),
        errors.DecodeError,
    ),
    "compressed, and cut short": (
        reply(200, gzip.compress(b'{"a')[:-4], {"Content-Encoding": "gzip"}),
        errors.DecodeError,
    ),
}


@pytest.mark.parametrize("fault", LOST)
def test_an_answer_that_never_came_is_not_asked_for_again(
    rotation: Rotation, fault: str
) -> None:
    """The error says what may have happened; nothing repeats the request but the next call."""
    answer, kind = LOST[fault]
    rotation.server.spoil = lambda _: answer

    with pytest.raises(kind, match="the refresh token or code may be used up"):
        rotation.case.get()
    assert ["refresh-0"] == rotation.server.sent

    with pytest.raises(errors.AuthenticationError, match="invalid_grant"):
        rotation.case.get()
    assert ["refresh-0"] * 2 == rotation.server.sent


ENDLESS = {
    "silence": Hang(),
    "headers": Drip(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 6000, 0.02),
    "a body": Drip(
        b"HTTP/1.1 200 OK\r\nContent-Length: 6000\r\n\r\n" + b" " * 5999, 0.02
    ),
    "interim answers": Drip(b"HTTP/1.1 103 Hints\r\n\r\n" * 300, 0.02),
}
"""Each takes two minutes at least, if nothing ends it."""


@pytest.mark.parametrize("answer", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_answer_ends_after_the_limit(
    rotation: Rotation, monkeypatch: pytest.MonkeyPatch, answer: Answer
) -> None:
    """An attempt takes ten seconds at most, and is not sent twice in that time."""
    assert 10.0 == session.TOKEN_LIMIT
    enough_to_send_it = 1.0  # on a busy machine
    monkeypatch.setattr(session, "TOKEN_LIMIT", enough_to_send_it)
    rotation.server.spoil = lambda _: answer
    started = time.monotonic()

    with pytest.raises(errors.ConnectionFailed, match=r"^token: .* may be used up"):
        rotation.case.get(deadline=None, timeout=None)
    assert time.monotonic() - started < 60.0

    assert ["refresh-0"] == rotation.server.sent


def test_a_request_that_did_nothing_is_sent_again(rotation: Rotation) -> None:
    """A rate limit is waited for, within the limit of the renewal."""
    rotation.open(clock=rotation.case.time.clock())
    rotation.case.server.script(reply(429, None, {"Retry-After": "2"}))

    assert 7 == rotation.case.get(max_retries=0).id
    assert [2.0] == rotation.case.time.waits
    assert ["refresh-0"] == rotation.server.sent


@pytest.mark.parametrize("reason", ["a rate limit", "a hook"])
def test_each_attempt_has_its_full_time(rotation: Rotation, reason: str) -> None:
    """A request that cannot be repeated is not sent with a moment left for its answer."""
    passed = session.TOKEN_LIMIT - 0.1

    class Slow(Hooks):
        def before_request(self, attempt: Attempt) -> None:
            if attempt.operation == "token" and reason == "a hook":
                rotation.case.time.now += passed

    if reason == "a rate limit":
        headers = {"Retry-After": f"{passed:.1f}"}
        rotation.case.server.script(reply(429, None, headers))
    rotation.server.wait = lambda: time.sleep(0.3)
    rotation.open(clock=rotation.case.time.clock(), hooks=Slow())

    assert 7 == rotation.case.get().id
    assert ["refresh-0"] == rotation.server.sent


def test_a_code_is_not_sent_again(case: Case) -> None:
    """The exchange of a code is like a renewal."""
    case.server.route(lambda _: Reset())
    case.open(AuthorizationCode("app", "secret", "code"), http_client=None)

    with pytest.raises(errors.ConnectionFailed, match="code may be used up"):
        case.get()

    assert 1 == len(case.server.requests)


def test_the_request_of_an_application_is_sent_again(case: Case) -> None:
    """Nothing is used up by it, and no error says so."""
    case.server.route(lambda _: Reset())

    with pytest.raises(errors.ConnectionFailed, match=r"^token: (?!.*used up)"):
        case.open(auth_of_an_application()).get()

    assert 3 == len(case.server.requests)


def auth_of_an_application() -> Any:
    from runtime.auth import ClientCredentials

    return ClientCredentials("app", "secret")


# --- an HTTP client of the program --------------------------------------------------------


def test_an_http_client_of_the_program_is_used(rotation: Rotation) -> None:
    """Its token requests outlast the calls that wait for them, too."""
    go_on = threading.Event()
    rotation.server.wait = lambda: go_on.wait(PATIENCE)
    http_client = rotation.case.http_client()
    rotation.open(http_client=http_client)

    async def give_up() -> Any:
        try:
            await rotation._call({"deadline": 0.1})
        except errors.DeadlineExceeded:
            go_on.set()
        return await rotation._call({})

    if rotation.case.kind == "async":
        assert 7 == rotation.case.do(give_up()).id
    else:
        with pytest.raises(errors.DeadlineExceeded):
            rotation.case.get(deadline=0.1)
        go_on.set()
        assert 7 == rotation.case.get().id
    assert ["refresh-0"] == rotation.server.sent


def test_a_loop_that_ends_is_an_error_of_the_tree(tmp_path: Path) -> None:
    """An async HTTP client of the program cannot outlast its loop; the error says so."""
    with Case("async") as case:
        rotation = Rotation(case, tmp_path / "tokens.json")
        rotated = threading.Event()
        rotation.server.wait = lambda: (rotated.set(), time.sleep(0.3))
        flights: list[Any] = []

        async def leave() -> None:
            http_client = case.http_client()
            rotation.open(http_client=http_client)
            call = asyncio.ensure_future(rotation._call({}))
            await asyncio.to_thread(rotated.wait, PATIENCE)
            flights.append(case.client._transport._single_flight._last)
            call.cancel()
            case._http_clients.remove(http_client)

        asyncio.run(leave())
        with pytest.raises(
            errors.ConnectionFailed,
            match="loop did not finish the request; the refresh",
        ):
            wait_for(flights[0], PATIENCE)


def test_closing_waits_for_an_http_client_of_the_program(rotation: Rotation) -> None:
    """A program closes its HTTP client after ours, whose renewal needs it until it is done."""
    go_on = threading.Event()
    rotation.server.wait = lambda: go_on.wait(PATIENCE)
    http_client = rotation.case.http_client()
    rotation.open(http_client=http_client)

    async def leave() -> None:
        async with http_client, rotation.case.client:
            with pytest.raises(errors.DeadlineExceeded):
                await rotation._call({"deadline": 0.1})
            threading.Timer(0.3, go_on.set).start()

    if rotation.case.kind == "async":
        rotation.case.do(leave())
    else:
        with http_client, rotation.case.client:
            with pytest.raises(errors.DeadlineExceeded):
                rotation.case.get(deadline=0.1)
            threading.Timer(0.3, go_on.set).start()

    stored = rotation.store.load()
    assert stored and "refresh-1" == stored.refresh_token


def test_an_event_loop_that_was_blocked_reads_what_has_arrived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit passes while it is blocked, but the answer is there."""
    monkeypatch.setattr(session, "TOKEN_LIMIT", 0.5)
    with Case("async") as case:
        rotation = Rotation(case, tmp_path / "tokens.json")
        rotated = threading.Event()
        rotation.server.wait = rotated.set
        rotation.open(http_client=case.http_client())

        async def block() -> Any:
            call = asyncio.ensure_future(rotation._call({}))
            while not rotation.server.sent:
                await asyncio.sleep(0)
            time.sleep(0.8)
            return await call

        assert 7 == case.do(block()).id
        assert ["refresh-0"] == rotation.server.sent


def test_a_loop_that_is_closed_is_an_error_of_the_tree(tmp_path: Path) -> None:
    """A token request that would be sent again needs the loop of its HTTP client."""
    with Case("async") as case:
        rotation = Rotation(case, tmp_path / "tokens.json")
        case.server.route(lambda _: reply(429, None, {"Retry-After": "0"}))
        http_client = case.http_client()
        rotation.open(http_client=http_client)
        case._http_clients.remove(http_client)
        flights: list[Any] = []

        async def leave() -> None:
            call = asyncio.ensure_future(rotation._call({}))
            while not case.server.targets:
                await asyncio.sleep(0.01)
            flights.append(case.client._transport._single_flight._last)
            call.cancel()

        asyncio.run(leave())
        with pytest.raises(errors.ConnectionFailed, match=r"^token: the event loop"):
            wait_for(flights[0], PATIENCE)


# --- calls from within --------------------------------------------------------------------


def test_a_store_that_calls_the_client_is_told_so(case: Case) -> None:
    """It gets an error at once instead of a wait for itself."""

    class Calling(MemoryTokenStore):
        def load(self) -> TokenPair | None:
            if case.kind == "sync":
                case.get()
            asyncio.run(case.things.call("things.get", path={"thingId": 7}))
            return None

    case.server.route(Rotating())
    auth = RefreshToken("app", "secret", "refresh-0", store=Calling())
    case.open(auth, clock=Clock(), http_client=None)

    with pytest.raises(errors.ConfigurationError, match="during a token request"):
        case.get()
    assert [] == case.server.targets


def test_clients_of_one_process_take_turns(tmp_path: Path) -> None:
    """Four clients with one store that has no lock, and four with one file, renew once each.

    So they do where a token is valid for a minute only.
    """
    for store in (MemoryTokenStore(pair(0)), FileTokenStore(tmp_path / "t.json")):
        with Case("sync") as case:
            rotation = Rotation(case, tmp_path / "t.json")
            rotation.server.wait = lambda: time.sleep(0.1)
            rotation.server.spoil = with_fields(expires_in=60)
            waits = []
            for _ in range(4):
                is_file = isinstance(store, FileTokenStore)
                own = FileTokenStore(tmp_path / "t.json") if is_file else store
                rotation.open(own, http_client=case.http_client())
                waits.append(rotation.begin())
            assert [7] * 4 == [wait()[0].id for wait in waits]
            assert ["refresh-0"] == rotation.server.sent


# --- other processes ----------------------------------------------------------------------


@pytest.fixture
def program(rotation: Rotation) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Return a function that starts a program of this kind, which makes one call."""
    started: list[subprocess.Popen[str]] = []

    def start(kind: str) -> subprocess.Popen[str]:
        arguments = (kind, rotation.case.server.url, str(rotation.path))
        process = subprocess.Popen(
            [sys.executable, "-m", "support.rotation", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=PROJECT / "tests",
        )
        started.append(process)
        assert process.stdout and "ready\n" == process.stdout.readline()
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


Start = Callable[[str], "subprocess.Popen[str]"]


@sync_only
@pytest.mark.parametrize("kind", ["sync", "async", "leave", "interrupted", "exit"])
def test_a_program_that_ends_waits_for_the_renewal(
    rotation: Rotation, program: Start, kind: str
) -> None:
    """Neither Ctrl-C nor the end of the main thread loses the tokens; a restart finds them.

    So it is where Ctrl-C strikes while the program waits at its end, and for a call that a
    function for the exit makes.
    """
    rotated, go_on = threading.Event(), threading.Event()
    rotation.server.wait = lambda: (rotated.set(), go_on.wait(PATIENCE))
    process = program("leave" if kind == "interrupted" else kind)
    assert rotated.wait(PATIENCE)
    if kind in ("leave", "interrupted"):
        assert process.stdin
        process.stdin.close()
        process.stdin = None
        time.sleep(0.2)
    if kind in ("sync", "async", "interrupted"):
        process.send_signal(signal.SIGINT)
    time.sleep(0.2)  # it could end now
    go_on.set()
    _, complaint = process.communicate(timeout=PATIENCE)

    assert (kind not in ("leave", "exit")) is ("KeyboardInterrupt" in complaint)
    stored = rotation.store.load()
    assert stored and "refresh-1" == stored.refresh_token
    if kind == "sync":
        assert "7\n" == program("sync").communicate(timeout=PATIENCE)[0]
    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


@sync_only
def test_two_programs_renew_once(rotation: Rotation, program: Start) -> None:
    """The second waits for the first, and uses what that has stored."""
    go_on = threading.Event()
    rotation.server.wait = lambda: go_on.wait(PATIENCE)
    processes = [program("sync"), program("async")]
    time.sleep(0.3)  # both have begun their calls
    go_on.set()

    outputs = [process.communicate(timeout=PATIENCE) for process in processes]

    assert [("7\n", "")] * 2 == outputs
    assert ["refresh-0"] == rotation.server.sent


@sync_only
def test_a_file_that_cannot_be_locked_can_be_read(
    rotation: Rotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a renewal needs the lock: a stored access token that is good is used without."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(stores, "file_lock", refuse)
    with pytest.raises(errors.ConfigurationError, match="cannot be locked: Permission"):
        rotation.case.get()
    later = time.time() + LIFE
    rotation.store.save(replace(pair(0), expires_at=later))

    assert 7 == rotation.case.get().id
    assert [] == rotation.server.sent


@sync_only
def test_a_program_that_is_killed_leaves_no_lock(
    rotation: Rotation, program: Start
) -> None:
    """What it had sent is lost; the lock is free at once."""
    rotated = threading.Event()
    rotation.server.wait = lambda: (rotated.set(), time.sleep(0.1))
    process = program("sync")
    assert rotated.wait(PATIENCE)
    process.kill()
    process.wait()

    with rotation.store.lock():
        assert pair(0) == rotation.store.load()


def test_a_lock_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that was stopped in a renewal does not stop others for good."""
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    path = tmp_path / "tokens.json"
    refused = pytest.raises(
        errors.ConfigurationError,
        match=r"tokens.json cannot be locked: another program",
    )

    with FileTokenStore(path).lock(), refused, FileTokenStore(path).lock():
        pytest.fail("the lock is held twice")
    with FileTokenStore(path).lock():
        assert ["tokens.json.lock"] == os.listdir(tmp_path)
    if os.name == "posix":
        assert 0o600 == (tmp_path / "tokens.json.lock").stat().st_mode & 0o777


def test_a_lock_that_there_cannot_be(tmp_path: Path) -> None:
    """The error names the file; what is raised while the lock is held stays as it is."""
    with (
        pytest.raises(
            errors.ConfigurationError, match="cannot be locked: No such file"
        ),
        FileTokenStore(tmp_path / "no" / "tokens.json").lock(),
    ):
        pytest.fail("there is no lock")
    with pytest.raises(OSError, match="mine"), FileTokenStore(tmp_path / "t").lock():
        raise OSError("mine")
    with FileTokenStore(tmp_path / "t").lock():
        pass


# --- forked processes ---------------------------------------------------------------------


def in_a_child(work: Callable[[], str]) -> str:
    """Return what work returns in a forked process."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(int(PATIENCE))  # ends a child that hangs
        try:
            text = work()
        except BaseException as error:
            text = f"{type(error).__name__}: {error}"
        os.write(write_end, text.encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, encoding="utf-8") as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


@forks
@sync_only
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_child_does_not_use_up_the_tokens_of_its_parent(rotation: Rotation) -> None:
    """It uses the access token; its renewal is an error that says what to do instead."""
    case, store = rotation.case, MemoryTokenStore(pair(0))
    rotation.open(store, clock=case.time.clock())
    assert 7 == case.get().id

    def use_and_renew() -> str:
        used = case.get().id
        case.time.now += LIFE
        with pytest.raises(errors.ConfigurationError) as raised:
            case.get()
        return f"{used}: {raised.value}"

    text = in_a_child(use_and_renew)

    assert text.startswith("7: a forked process cannot renew the tokens of its parent")
    assert "FileTokenStore" in text
    assert ["refresh-0"] == rotation.server.sent


@forks
@sync_only
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_child_knows_a_store_of_its_parent(rotation: Rotation) -> None:
    """A client that the child makes itself cannot renew either what is in such a store."""
    store = MemoryTokenStore(pair(0))

    def use() -> str:
        rotation.open(store)
        return str(rotation.case.get().id)

    assert "ConfigurationError: a forked process cannot renew" in in_a_child(use)
    assert [] == rotation.server.sent
    assert "7" == use()


@forks
@sync_only
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_code_is_exchanged_by_one_process(rotation: Rotation) -> None:
    """The others, which have the same object, use what that has stored, or cannot go on."""
    code = AuthorizationCode("app", "secret", "refresh-0", store=rotation.store)
    rotation.case.open(code, http_client=None, clock=Clock())

    def call() -> str:
        return str(rotation.case.get().id)

    assert ["7", "7", "7"] == [in_a_child(call), in_a_child(call), call()]
    assert ["refresh-0"] == rotation.server.sent

    class Full(FileTokenStore):
        def save(self, pair: TokenPair) -> None:
            raise OSError("no space")

    store = Full(rotation.path)
    code = AuthorizationCode("app", "secret", "refresh-1", store=store)
    rotation.case.open(code, http_client=None, clock=Clock())
    assert in_a_child(call).startswith("OSError: no space")
    assert "the user has to grant access again" in in_a_child(call)
    assert ["refresh-0", "refresh-1"] == rotation.server.sent


@forks
@sync_only
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_child_does_not_wait_for_a_renewal_it_has_not(rotation: Rotation) -> None:
    """The thread of its parent, and the lock that it held, are not there."""
    rotated, go_on = threading.Event(), threading.Event()
    rotation.server.wait = lambda: (rotated.set(), go_on.wait(PATIENCE))
    rotation.open(MemoryTokenStore(pair(0)))
    wait = rotation.begin()
    rotated.wait(PATIENCE)

    assert "ConfigurationError" in in_a_child(lambda: str(rotation.case.get()))
    go_on.set()
    assert 7 == wait()[0].id


@forks
@sync_only
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_child_that_shares_a_file_renews(rotation: Rotation) -> None:
    """It waits for a renewal of its parent that is under way, and uses what that stores."""
    rotated, go_on = threading.Event(), threading.Event()
    rotation.server.wait = lambda: (rotated.set(), go_on.wait(PATIENCE))
    wait = rotation.begin()
    rotated.wait(PATIENCE)
    threading.Timer(0.3, go_on.set).start()

    assert "7" == in_a_child(lambda: str(rotation.case.get().id))
    assert 7 == wait()[0].id
    assert ["refresh-0"] == rotation.server.sent


@forks
def test_the_child_of_a_program_that_crashed_holds_no_lock(tmp_path: Path) -> None:
    """A lock belongs to the process that took it."""
    program = """
import os, sys, time
import support.runtime_package
from runtime.auth import FileTokenStore
with FileTokenStore(sys.argv[1]).lock():
    if os.fork():
        os._exit(0)
    print("child", flush=True)
    sys.stdin.read()
"""
    path = tmp_path / "tokens.json"
    command = [sys.executable, "-c", program, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, cwd=PROJECT / "tests"
    ) as process:
        assert process.stdin and process.stdout
        assert b"child\n" == process.stdout.readline()
        process.wait()
        with FileTokenStore(path).lock():
            process.stdin.close()  # ends the child


# --- foreign code -------------------------------------------------------------------------


def test_hooks_that_end_the_call_come_after_the_store(rotation: Rotation) -> None:
    """They see an answer once the tokens in it are stored, so that they lose nothing."""

    class Ending(Hooks):
        def after_response(self, attempt: Attempt) -> None:
            if attempt.operation == "token":
                raise Interrupt

    rotation.open(hooks=Ending())
    with pytest.raises(Interrupt):
        rotation.case.get()

    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


def test_logs_that_fail_come_after_the_store(rotation: Rotation) -> None:
    """So do handlers and filters of the program."""

    class Broken(logging.Filter):
        def filter(self, record: logging.LogRecord) -> bool:
            raise OSError("no log")

    logger, broken = logging.getLogger(API.package), Broken()
    level = logger.level
    logger.setLevel(logging.DEBUG)
    logger.addFilter(broken)
    try:
        with pytest.raises(OSError, match="no log"):
            rotation.case.get()
    finally:
        logger.removeFilter(broken)
        logger.setLevel(level)

    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


def test_a_store_that_fails_is_logged_where_nobody_waits(
    rotation: Rotation, caplog: pytest.LogCaptureFixture
) -> None:
    """The caller has its own error by then; the next one saves the tokens."""
    go_on, has_failed = threading.Event(), threading.Event()

    class Full(FileTokenStore):
        def save(self, pair: TokenPair) -> None:
            if not has_failed.is_set():
                has_failed.set()
                raise OSError(f"no space for {pair.refresh_token}")
            super().save(pair)

    rotation.open(Full(rotation.path))
    rotation.server.wait = lambda: go_on.wait(PATIENCE)
    with pytest.raises(errors.DeadlineExceeded):
        rotation.case.get(deadline=0.1)
    go_on.set()
    join_token_threads()

    (record,) = [each for each in caplog.records if each.levelname == "ERROR"]
    assert "token: OSError in save; the new tokens are in memory" in record.getMessage()
    assert "refresh-1" not in caplog.text
    rotation.check()
    assert ["refresh-0"] == rotation.server.sent


# --- hooks --------------------------------------------------------------------------------


def test_hooks_see_a_renewal_as_a_call_of_its_own(rotation: Rotation) -> None:
    """It is numbered from one, and seen in another thread than that of the call."""
    seen: list[tuple[str, int, bool]] = []
    here = threading.get_ident()

    class Diary(Hooks):
        def before_request(self, attempt: Attempt) -> None:
            is_here = here == threading.get_ident()
            seen.append((attempt.operation, attempt.number, is_here))

    later = time.time() + 172_800
    rotation.store.save(
        TokenPair(access_token="old", refresh_token="refresh-0", expires_at=later)
    )
    rotation.open(hooks=Diary())
    rotation.case.get()

    things = "things.get"
    assert [(things, 1, True), ("token", 1, False), (things, 2, True)] == seen
