"""A server that fails by a schedule.

Each call carries its number in a header. The seed, that number and how often the call was answered
before decide how a request is answered; the order in which calls arrive decides nothing.
"""

from __future__ import annotations

import gzip
import json
import socket
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.utils import formatdate
from random import Random
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Condition, Lock, Thread
from typing import BinaryIO, Self, TypeAlias
from urllib.parse import parse_qs

from support.clocks import FAST_TIME
from support.server import Raw, Request, Reset
from support.things import API

MARK = "xyzzy-"
"""Begins every value that must not be exposed."""
NUMBER = "X-Call"
TOKEN_LIFE = 600.0
"""Seconds; the client renews a token when half of that is over."""
PAGES = 3
MOVED = 1_000_000
"""What a move adds to the id of a thing."""


@dataclass(frozen=True)
class Dripped:
    """The beginning of an answer, the rest of which comes byte by byte and has no end."""

    data: bytes


@dataclass(frozen=True)
class Slow:
    """An answer that comes byte by byte."""

    data: bytes


Answer: TypeAlias = Raw | Reset | Dripped | Slow


def item_ids(number: int, page: int) -> list[int]:
    """Return the ids on one page of the list that the call of this number gets."""
    return [number * 2 * PAGES + 2 * page, number * 2 * PAGES + 2 * page + 1]


def _reply(
    status: int, body: object = None, headers: Mapping[str, str] | None = None
) -> Raw:
    """Return an answer after which the connection stays open."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    content = b"" if body is None else content
    lines = {
        "Content-Length": str(len(content)),
        "Content-Type": "application/json",
        **(headers or {}),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return Raw(f"HTTP/1.1 {status} Status\r\n{head}\r\n".encode() + content)


def chance(*parts: object) -> Random:
    """Return chance that the same parts repeat."""
    return Random(repr(parts))  # noqa: S311  # no secret depends on it


# --- what can go wrong --------------------------------------------------------------------

DEADLINE, SHORT_DEADLINE = 600.0, 3.0
KINDS = ("get", "list", "create", "create twice", "put", "delete", "raw")
LIMITED: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "429": dict,
    "429 seconds": lambda: {"Retry-After": "1"},
    "429 fraction": lambda: {"Retry-After": "0.5"},
    "429 date": lambda: {"Retry-After": formatdate(FAST_TIME.wall() + 1, usegmt=True)},
    "429 other header": lambda: {"X-RateLimit-Retry-After": "1"},
    "429 garbage": lambda: {"Retry-After": "in a while"},
    "429 too long": lambda: {"Retry-After": "61"},
}
PASSING = ("reset", "cut", "408", "500", "502", "503", "504", *list(LIMITED)[:-1])
"""Faults after which a request may be sent again, if its method allows it."""
LASTING = (
    *("501", "429 too long", "401", "401 always", "html", "empty", "truncated", "bomb"),
    *("moved", "moved elsewhere", "redirect elsewhere", "next elsewhere"),
)
_CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
DRIPS: Mapping[str, Answer] = {
    "dripped headers": Dripped(b"HTTP/1.1 200 OK\r\nX-Dripped: "),
    "dripped hints": Dripped(b"HTTP/1.1 103 Early Hints\r\nX-Dripped: "),
    "dripped body": Dripped(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"),
    "dripped chunk": Dripped(_CHUNKED + b"5; x="),
    "dripped trailer": Dripped(_CHUNKED + b"2\r\n{}\r\n0\r\nX-Dripped: "),
}
"""The faults that only a deadline ends."""
FAULTY: Mapping[str, Answer] = {
    **{
        str(status): _reply(status, {"message": "out of order"})
        for status in (408, 500, 501, 502, 503, 504)
    },
    "html": _reply(200, MARK.encode(), {"Content-Type": "text/html"}),
    "empty": _reply(200),
    "truncated": _reply(200, f'{{"name": "{MARK}'.encode()),
    "bomb": _reply(
        *(200, gzip.compress(bytes(33 * 1024 * 1024))),
        {"Content-Encoding": "gzip"},
    ),
    "reset": Reset(),
    "cut": Reset(_reply(200, b" " * 99).data[:-9]),
    **DRIPS,
}
TOKEN_FAULTS: Mapping[str, Answer] = {
    "429": _reply(429, {"error": "slow_down"}, {"Retry-After": "1"}),
    "500": _reply(500),
    "invalid": _reply(400, {"error": "invalid_client"}),
    "reset": Reset(),
    "html": _reply(200, b"<html>"),
    "empty": _reply(200),
    "truncated": _reply(200, f'{{"access_token": "{MARK}'.encode()),
    "list": _reply(200, [MARK]),
}
"""What the token endpoint answers instead of a new pair: the refresh token stays valid."""
SPOILT: Mapping[str, Mapping[str, object]] = {
    "no token": {"access_token": None},
    "two lines": {"access_token": f"{MARK}\r\n"},
    "other type": {"token_type": "mac"},
    "no life": {"expires_in": None},
    "no number": {"expires_in": float("nan")},
    "negative": {"expires_in": -1},
}
"""What can be wrong beside a new refresh token."""


@dataclass(frozen=True)
class Schedule:
    """Decides what each call does, and how each of its requests is answered."""

    seed: str

    def kind(self, number: int) -> str:
        """Return what the call of this number does."""
        return chance(self.seed, number).choice(KINDS)

    def fault(self, number: int, attempt: int) -> str:
        """Return what is to go wrong, empty if nothing is."""
        dice = chance(self.seed, number, attempt)
        repeated = attempt > 1 and self.fault(number, attempt - 1) in PASSING
        # So rare that the successes pay for the retries; but it seldom comes alone.
        if dice.random() < (0.4 if repeated else 0.12):
            return dice.choice(PASSING)
        if dice.random() < 0.15:
            return dice.choice(LASTING)
        # Not among the first calls of all: they have to have the time to get a token.
        may_drip = attempt == 1 and number % 10 == 9
        return dice.choice([*DRIPS]) if may_drip and dice.random() < 0.4 else ""

    def deadline(self, number: int) -> float:
        """Return the seconds that the call of this number may take."""
        return SHORT_DEADLINE if self.fault(number, 1) in DRIPS else DEADLINE


# --- the server ---------------------------------------------------------------------------


class ChaosServer:
    """Serves things, and tokens for them, as well as the schedule lets it."""

    def __init__(
        self, schedule: Schedule, elsewhere: str, token_faults: tuple[str, ...] = ()
    ) -> None:
        self.schedule = schedule
        self.violations: list[str] = []
        """What no client may do, and this one did."""
        self.faults_met = set[str]()
        self.acted = Counter[int]()
        """How often each POST was acted upon, by its nonce."""
        self.revoked = set[int]()
        """Tokens that were refused, by the order they were issued in."""
        self.token_requests = self.expiries = 0
        self.refresh_token = f"{MARK}refresh-0"
        """The only one that is valid: each renewal replaces it."""
        self._token_faults = token_faults or ("",)
        self._elsewhere = elsewhere
        self._lock = Lock()
        self._answered = Counter[int]()
        self._issued_at: list[float] = []
        self._refused: dict[int, str] = {}
        self._deleted = set[int]()
        self._tcp = _TcpServer(("127.0.0.1", 0), _Connection)
        self._tcp.chaos = self
        self._thread = Thread(target=self._tcp.serve_forever, args=(0.01,))

    @property
    def url(self) -> str:
        """Origin of the server."""
        return f"http://127.0.0.1:{self._tcp.server_address[1]}"

    def connections_left(self) -> int:
        """Return how many connections are open, once those just closed are noticed."""
        return self._tcp.connections_left()

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request."""
        with self._lock:
            if request.target == API.schemes["oauth"].token_path("client_credentials"):
                return self._answer_with_token(parse_qs(request.body.decode()))
            number = int(request.header(NUMBER) or -1)
            attempt = self._answered[number] + 1
            fault = self.schedule.fault(number, attempt)
            if self._refuses(number, request.header("Authorization") or "", fault):
                return _reply(401, {"message": "unknown token"})
            self._answered[number] = attempt
            self.faults_met.add(fault)
            return self._answer_with_thing(number, request, fault)

    def _answer_with_token(self, form: Mapping[str, list[str]]) -> Answer:
        fault = self._token_faults[self.token_requests % len(self._token_faults)]
        self.token_requests += 1
        if [self.refresh_token] != form["refresh_token"]:
            self.violations.append("a refresh token was lost")
            return _reply(400, {"error": "invalid_grant"})
        if fault in TOKEN_FAULTS:
            return TOKEN_FAULTS[fault]
        self.refresh_token = f"{MARK}refresh-{self.token_requests}"
        fields = {"token_type": "bearer", "refresh_token": self.refresh_token}
        answer = {**fields, "expires_in": TOKEN_LIFE, **SPOILT.get(fault, {})}
        if answer["token_type"] == "bearer" and "access_token" not in answer:
            answer["access_token"] = self._new_access_token()
        reply = _reply(201 if fault == "created" else 200, answer)
        return Slow(reply.data) if fault == "slow" else reply

    def _new_access_token(self) -> str:
        newest, now = len(self._issued_at), FAST_TIME.monotonic()
        if newest and newest not in self.revoked:
            self.expiries += 1
            if now - self._issued_at[-1] < 0.4 * TOKEN_LIFE:
                self.violations.append(f"token {newest} was good when it was renewed")
        self._issued_at.append(now)
        return f"{MARK}{newest + 1}"

    def _refuses(self, number: int, authorization: str, fault: str) -> bool:
        """Revoke the token if the fault says so; refuse it, but to each call only once.

        Otherwise it were up to the other calls whether one meets two tokens that are revoked.
        """
        generation = int(authorization.rpartition(MARK)[2] or 0)
        if not 1 <= generation <= len(self._issued_at):
            self.violations.append(f"call {number} came without a token of ours")
        if self._refused.get(number) == authorization:
            self.violations.append(f"call {number} repeats the token it was refused")
        if fault == "401 always" or (fault == "401" and number not in self._refused):
            self.faults_met.add(fault)
            self.revoked.add(generation)
        elif generation not in self.revoked or number in self._refused:
            return False
        elif fault in DRIPS:
            return False  # its deadline might pass while it asks for a token for all
        self._refused[number] = authorization
        return True

    def _answer_with_thing(self, number: int, request: Request, fault: str) -> Answer:
        if fault in LIMITED:
            return _reply(429, {"message": "too many"}, LIMITED[fault]())
        path, _, query = request.target.partition("?")
        match fault:
            case "moved":
                return _reply(301, None, {"Location": _moved(path)})
            case "moved elsewhere":
                return _reply(301, None, {"Location": f"{self._elsewhere}{path}"})
            case "redirect elsewhere":
                return _reply(302, None, {"Location": f"{self._elsewhere}{path}"})
        plain = self._act(number, request)
        if fault == "next elsewhere" and _is_list(request):
            return _page(number, query, self._elsewhere)
        return FAULTY.get(fault, plain)

    def _act(self, number: int, request: Request) -> Raw:
        """Do what was asked for, and return what to answer if nothing goes wrong."""
        path, _, query = request.target.partition("?")
        if request.method == "POST":
            self.acted[json.loads(request.body)["nonce"]] += 1
            return _reply(201, None, {"Resource-ID": str(number)})
        if request.method == "DELETE":
            is_gone = number in self._deleted
            self._deleted.add(number)
            return _reply(404, {"message": "no such thing"}) if is_gone else _reply(204)
        if _is_list(request):
            return _page(number, query, self.url)
        thing_id = int(path.rpartition("/")[2])
        return _reply(200, {"id": thing_id, "name": f"{MARK}{thing_id}"})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._tcp.shutdown()
        self._tcp.server_close()  # waits for the threads of all connections
        self._thread.join()


def _is_list(request: Request) -> bool:
    return request.method == "GET" and request.target.startswith("/v2/things?")


def _moved(path: str) -> str:
    head, _, thing_id = path.rpartition("/")
    return f"{head}/{int(thing_id) + MOVED}" if thing_id.isdecimal() else path


def _page(number: int, query: str, next_origin: str) -> Raw:
    page = int(parse_qs(query).get("page", ["1"])[0])
    links = {"next": {"href": f"{next_origin}/v2/things?page={page + 1}"}}
    body = {
        "_embedded": {"things": [{"id": i} for i in item_ids(number, page)]},
        "_links": links if page < PAGES else {},
        "page": {"number": page, "totalPages": PAGES},
    }
    return _reply(200, body)


# --- connections --------------------------------------------------------------------------


class _TcpServer(ThreadingTCPServer):
    request_queue_size = 64
    chaos: ChaosServer
    _open = 0

    def server_activate(self) -> None:
        self._changed = Condition()
        super().server_activate()

    @contextmanager
    def counted(self) -> Iterator[None]:
        with self._changed:
            self._open += 1
        try:
            yield
        finally:
            with self._changed:
                self._open -= 1
                self._changed.notify()

    def connections_left(self) -> int:
        with self._changed:
            self._changed.wait_for(lambda: not self._open, timeout=10)
            return self._open

    def handle_error(self, request: object, client_address: object) -> None:
        self.chaos.violations.append(f"the server failed: {sys.exception()!r}")


class _Connection(StreamRequestHandler):
    """Answers the requests of one connection, one after the other."""

    disable_nagle_algorithm = True
    timeout = 30
    """Seconds after which a connection that was left open does not hold up the tests."""
    server: _TcpServer

    def handle(self) -> None:
        with self.server.counted(), suppress(ConnectionError, TimeoutError):
            while request := _read(self.rfile):
                answer = self.server.chaos.answer(request)
                self._write(answer)
                if not isinstance(answer, (Raw, Slow)):
                    return

    def _write(self, answer: Answer) -> None:
        if isinstance(answer, Slow):
            for byte in answer.data:
                time.sleep(0.001)
                self.wfile.write(bytes([byte]))
            return
        self.wfile.write(answer.data)
        for _ in range(1_500 if isinstance(answer, Dripped) else 0):
            time.sleep(0.005)
            self.wfile.write(b"a")
        if isinstance(answer, Reset):
            linger = struct.pack("ii", 1, 0)  # closing sends RST instead of FIN
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()


def _read(stream: BinaryIO) -> Request | None:
    """Read one request; None where the client has closed the connection, even within one."""
    line = stream.readline()
    if not line:
        return None
    method, target, _ = line.decode().split()
    headers = tuple(_read_headers(stream))
    length = int(Request(method, target, headers, b"").header("Content-Length") or 0)
    body = stream.read(length)
    return Request(method, target, headers, body) if len(body) == length else None


def _read_headers(stream: BinaryIO) -> Iterator[tuple[str, str]]:
    while line := stream.readline().decode().rstrip():
        name, _, value = line.partition(":")
        yield name, value.strip()
