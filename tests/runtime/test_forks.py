"""Forks: nothing that a process shares with its parent is used by both."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import ssl
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime._client.client import SyncClient
from runtime._contract.forks import _PATIENCE, NO_FORK
from runtime._contract.lazy import lazy_property
from runtime._contract.observed import Mismatch
from runtime.auth import BearerToken, FileTokenStore
from support.client import Case
from support.encryption import encrypted
from support.paths import PROJECT
from support.rotation import Rotating, pair, with_fields
from support.server import Answer, FaultServer, Request, reply
from support.things import API

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs os.fork")


def named(request: Request) -> Answer:
    """Return the thing whose id is in the path."""
    found = re.search(r"/things/(\d+)", request.target)
    return reply(200, {"id": int(found[1]) if found else 0}, keep_alive=True)


@pytest.fixture(params=["plain", "encrypted"])
def server(request: pytest.FixtureRequest) -> Iterator[FaultServer]:
    """Return a server of things."""
    with FaultServer(encrypted() if request.param == "encrypted" else None) as server:
        server.route(named)
        yield server


@pytest.mark.fuzz
def test_no_answer_reaches_another_process(is_long: bool, server: FaultServer) -> None:
    """While eight threads call, children call as well, and get what they asked for."""
    forks = 1_000 if is_long else 15
    program = [sys.executable, "-m", "support.forks", server.url, str(forks)]
    run = subprocess.run(program, cwd=PROJECT / "tests", capture_output=True, text=True)

    assert ("", "", 0) == (run.stdout, run.stderr, run.returncode)
    assert len(server.requests) > 2 * forks


class RotatingThings(Rotating):
    """Renews tokens that are valid for a moment, and knows all things."""

    def __call__(self, request: Request) -> Answer:
        if request.method == "POST":
            self.spoil = with_fields(expires_in=0.2)
            return super().__call__(request)
        is_known = "Bearer access-" in (request.header("authorization") or "")
        return named(request) if is_known else reply(401)


@pytest.mark.fuzz
def test_threads_and_children_renew_one_file(is_long: bool, tmp_path: Path) -> None:
    """While eight threads call and renew, children do as well, and no token is lost."""
    forks, path, rotating = (
        500 if is_long else 15,
        tmp_path / "t.json",
        RotatingThings(),
    )
    store = FileTokenStore(path)
    store.save(pair(0))
    with FaultServer() as server:
        server.route(rotating)
        arguments = [server.url, str(forks), str(path)]
        program = [sys.executable, "-m", "support.forks", *arguments]
        run = subprocess.run(
            program, cwd=PROJECT / "tests", capture_output=True, text=True
        )

    assert ("", "", 0) == (run.stdout, run.stderr, run.returncode)
    stored = store.load()
    assert stored and rotating.refresh_token == stored.refresh_token
    assert 1 < len(rotating.sent) == len(set(rotating.sent))


def in_child(work: Callable[[], object]) -> str:
    """Return what some work returns in a forked process, as text."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # servers have threads
        child = os.fork()
    if child == 0:
        try:
            text = str(work())
        except BaseException as error:
            text = repr(error)
        os.write(writing, text.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


def test_an_http_client_of_the_program_is_not_shared(case: Case) -> None:
    """It is an error that says what to do; one that was not used yet is."""
    case.server.route(named)
    case.open()

    if case.kind == "sync":  # the server of this test is in the parent
        assert "7" == in_child(lambda: case.get().id)
    case.get()
    found = in_child(case.get)

    assert "ConfigurationError" in found
    assert "make an HTTP client" in found
    assert 7 == case.get().id


def test_nothing_is_forked_while_encryption_holds_locks(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A child would wait forever for a lock of OpenSSL that a thread of the parent holds."""
    found = dict[str, bool]()

    class Watched(ssl.SSLObject):
        def do_handshake(self) -> None:
            found["handshake"] = is_held()
            super().do_handshake()

        def read(self, *args: Any) -> Any:
            found["read"] = is_held()
            return super().read(*args)

        def write(self, data: Any) -> int:
            found["write"] = is_held()
            return super().write(data)

    def is_held() -> bool:
        return NO_FORK._count > 0

    monkeypatch.setattr(ssl.SSLContext, "sslobject_class", Watched)
    with FaultServer(encrypted()) as server:
        server.route(named)
        case.open(base_url=server.url, http_client=None)
        case.get()
        case.close()

    assert {"handshake": True, "read": True, "write": True} == found
    assert not is_held()


def test_a_fork_does_not_wait_for_a_server() -> None:
    """A thread that waits for an answer, or for a handshake, is in no step of encryption."""
    arrived, finish = threading.Event(), threading.Event()

    def late(request: Request) -> Answer:
        arrived.set()
        finish.wait(10)
        return named(request)

    with FaultServer(encrypted()) as server:
        server.route(late)
        client = type("Acme", (SyncClient,), {"_api": API})(
            base_url=server.url, auth=BearerToken("t")
        )
        thread = threading.Thread(target=client.request, args=("GET", "/things/7"))
        thread.start()
        arrived.wait(10)
        begun = time.monotonic()
        in_child(lambda: "")
        took = time.monotonic() - begun
        finish.set()
        thread.join()
        client.close()

    assert took < _PATIENCE


def test_a_fork_waits_for_a_step() -> None:
    """It happens when the thread that is in one has left it."""
    is_in, ends = threading.Event(), list[float]()

    def step() -> None:
        with NO_FORK:
            is_in.set()
            time.sleep(0.2)
            ends.append(time.monotonic())

    thread = threading.Thread(target=step)
    thread.start()
    is_in.wait(10)
    forked = float(in_child(time.monotonic))
    thread.join()

    assert ends[0] <= forked


def test_counts_are_not_shared(case: Case) -> None:
    """Rate limit, quota and what was logged begin anew, whoever holds their locks."""
    session = case.open().client._session
    session.quota.left = 3
    session.pace.start(1, 0.0, has_waited=False)
    session.mismatches.warn("things.get", [Mismatch("/id", "int", "str")], ())
    locks = [session.quota._lock, session.pace._lock]

    def found() -> object:
        free = session.quota._lock.acquire(timeout=5) and session.pace._lock.acquire(
            timeout=5
        )
        return session.quota.left, session.pace._in_flight, free

    with locks[0], locks[1]:
        assert "(500, 0, True)" == in_child(found)
    assert 3 == session.quota.left


def test_a_download_does_not_go_on_in_a_child() -> None:
    """The bytes that are still to come belong to the parent."""
    with Case("sync") as case:
        content = bytes(3_000_000)
        case.server.route(lambda _: reply(200, content, content_type="image/png"))
        chunks = iter(case.open(http_client=None).things.file())
        first = next(chunks)

        assert "ConnectionFailed" in in_child(lambda: b"".join(chunks))
        assert len(content) == len(first) + sum(map(len, chunks))


def test_a_list_goes_on_in_a_child() -> None:
    """A child requests itself what threads of the parent were requesting ahead."""

    def route(request: Request) -> Answer:
        number = int(re.search(r"page=(\d)|$", request.target)[1] or 1)  # type: ignore[index]  # matches all
        if number > 1 and not is_forked.is_set():
            asked.release()
            is_forked.wait(20)
        page = {"number": number, "totalPages": 4}
        return reply(200, {"_embedded": {"things": [{"id": number}]}, "page": page})

    asked, is_forked = threading.Semaphore(0), threading.Event()
    with Case("sync") as case:
        case.server.route(route)
        case.open(http_client=None)
        items = iter(case.list(prefetch=2))
        assert 1 == next(items).id
        for _ in range(2):
            assert asked.acquire(timeout=20)

        def rest() -> list[int]:
            return [thing.id for thing in items]

        threading.Timer(0.2, is_forked.set).start()
        assert "[2, 3, 4]" == in_child(rest)
        assert [2, 3, 4] == rest()


def test_a_child_uses_what_a_thread_was_loading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fork waits for the thread, as Python holds locks of a module that is being loaded."""

    class Client:
        @lazy_property
        def things(self) -> int:
            begun.set()
            return int(__import__("slow_to_load").things)

    def in_time() -> int:
        signal.alarm(10)
        return client.things

    (tmp_path / "slow_to_load.py").write_text(
        "import time\ntime.sleep(0.3)\nthings = 7"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    client, begun = Client(), threading.Event()
    thread = threading.Thread(target=lambda: client.things)
    thread.start()
    assert begun.wait(20)

    assert "7" == in_child(in_time)
    thread.join()


def test_a_child_of_an_event_loop() -> None:
    """The child of a program with an event loop uses one of its own."""
    with Case("async") as case:
        case.server.route(named)
        case.open(http_client=None)
        assert 7 == case.get().id

        call = case.things.call
        found = in_child(
            lambda: asyncio.run(call("things.get", path={"thingId": 9})).id
        )

        assert "9" == found
        assert 8 == case.get(8).id
