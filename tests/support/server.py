"""An HTTP server on loopback that answers from a script, and records its requests.

It writes raw bytes, so that it can also answer what no HTTP library would let it::

    with FaultServer() as server:
        server.script(reply(503), Reset(), reply(200, {"id": 7}))
        ...
        assert ["GET", "GET", "GET"] == [request.method for request in server.requests]

It closes the connection after each answer but those that are `reply(…, keep_alive=True)`.
"""

from __future__ import annotations

import json
import re
import socket
import ssl
import struct
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Lock, Thread
from time import sleep
from typing import Any, Self, TypeAlias


@dataclass(frozen=True)
class Request:
    """One request as it arrived."""

    method: str
    target: str
    """The request target as it stood in the request line."""
    headers: tuple[tuple[str, str], ...]
    """Names and values in the order they came."""
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the value of a header; None where it is absent or repeated."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return values[0] if len(values) == 1 else None


@dataclass(frozen=True)
class Raw:
    """Bytes to write as they are, after which the connection is closed, or kept."""

    data: bytes
    keep_alive: bool = False


@dataclass(frozen=True)
class Reset:
    """Cut the connection off after so many bytes of an answer."""

    data: bytes = b""


@dataclass(frozen=True)
class Drip:
    """Write an answer byte by byte, so many seconds apart, until the client hangs up."""

    data: bytes
    pause: float = 0.05


@dataclass(frozen=True)
class Streamed:
    """Bytes written one piece after the other, as an iterable gives them."""

    data: bytes
    """Status line and headers."""
    pieces: Iterable[bytes]
    keep_alive: bool = False


@dataclass(frozen=True)
class Hang:
    """Write so many bytes of an answer, and no more until the client hangs up."""

    data: bytes = b""


Answer: TypeAlias = Raw | Reset | Drip | Hang | Streamed
Route: TypeAlias = Callable[[Request], Answer]


def reply(
    status: int = 200,
    body: object = None,
    headers: Mapping[str, str] | None = None,
    *,
    content_type: str | None = "application/json",
    keep_alive: bool = False,
) -> Raw:
    """Return an ordinary answer. Bytes are sent as they are, anything else as JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    content = b"" if body is None else content
    lines = [f"HTTP/1.1 {status} Status", f"Content-Length: {len(content)}"]
    if content_type is not None and body is not None:
        lines.append(f"Content-Type: {content_type}")
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    lines += [] if keep_alive else ["Connection: close"]
    return Raw("\r\n".join([*lines, "", ""]).encode() + content, keep_alive)


def streamed(
    pieces: Iterable[bytes], length: int | None = None, **headers: str
) -> Streamed:
    """Return a file of any size: of a known length, or else chunk by chunk."""
    framing = (
        "Transfer-Encoding: chunked" if length is None else f"Content-Length: {length}"
    )
    lines = [f"{name.replace('_', '-')}: {text}" for name, text in headers.items()]
    head = "\r\n".join(
        ["HTTP/1.1 200 OK", framing, *lines, "Connection: close", "", ""]
    )
    return Streamed(head.encode(), pieces if length is not None else _chunked(pieces))


def _chunked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield b"%x\r\n%b\r\n" % (len(piece), piece)
    yield b"0\r\n\r\n"


class FaultServer:
    """Gives each request the next answer of its script, or asks its route for one.

    A request that neither answers gets status 599, which no test expects.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._lock = Lock()
        self._script: deque[Answer] = deque()
        self.connections: set[tuple[str, int]] = set()
        """Addresses of the clients whose requests arrived."""
        self._requests: list[Request] = []
        self._route: Route | None = None
        self._http = _Server(("127.0.0.1", 0), _Handler)
        self._http.answer = self._answer
        self._scheme = "http" if tls is None else "https"
        if tls is not None:
            self._http.socket = tls.wrap_socket(self._http.socket, server_side=True)
        self._thread = Thread(target=self._http.serve_forever, args=(0.01,))

    @property
    def url(self) -> str:
        """Origin of the server."""
        return f"{self._scheme}://127.0.0.1:{self._http.server_address[1]}"

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests so far, in the order they arrived."""
        with self._lock:
            return tuple(self._requests)

    @property
    def targets(self) -> list[str]:
        """Method and target of the requests so far."""
        return [f"{request.method} {request.target}" for request in self.requests]

    def wait_until_idle(self) -> int:
        """Wait until no connection is open, 10 seconds at most; return how many are."""
        return self._http.wait_until_idle()

    def forget(self) -> None:
        """Drop the requests so far."""
        with self._lock:
            self._requests.clear()

    def script(self, *answers: Answer) -> None:
        """Add answers; each is given once, in order."""
        with self._lock:
            self._script.extend(answers)

    def route(self, route: Route) -> None:
        """Answer what the script does not."""
        self._route = route

    def _answer(self, request: Request, client: tuple[str, int]) -> Answer:
        with self._lock:
            self._requests.append(request)
            self.connections.add(client)
            if self._script:
                return self._script.popleft()
        return self._route(request) if self._route else reply(599)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # of the default 5, fifty clients wait seconds to connect
    answer: Callable[[Request, tuple[str, int]], Answer]

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._changed = Condition()
        self._served: set[Any] = set()  # sockets

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection in a thread of its own."""
        with self._changed:
            self._served.add(request)
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a connection to its end."""
        super().process_request_thread(request, client_address)
        with self._changed:
            self._served.discard(request)
            self._changed.notify_all()

    def wait_until_idle(self) -> int:
        with self._changed:
            self._changed.wait_for(lambda: not self._served, timeout=10)
            return len(self._served)

    def server_close(self) -> None:
        """Free the port, and hang up."""
        super().server_close()
        with self._changed:
            for connection in self._served:
                with suppress(OSError):  # the client was faster
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay quiet when a client hangs up: tests make it do so."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    disable_nagle_algorithm = True  # each write is sent at once

    def handle_one_request(self) -> None:
        """Read one request of any method, and write its response."""
        self.close_connection = True
        self.raw_requestline = self.rfile.readline(65_537)
        if not self.raw_requestline or not self.parse_request():
            return
        request = Request(
            self.command,
            self.raw_requestline.split()[1].decode("latin-1"),  # .path is tidied
            tuple(self.headers.items()),
            self._body(),
        )
        answer = self.server.answer(request, self.client_address)
        if isinstance(answer, Drip):
            self._drip(answer)
        else:
            self.wfile.write(answer.data)
        for piece in answer.pieces if isinstance(answer, Streamed) else ():
            self.wfile.write(piece)
        self.wfile.flush()
        is_kept = isinstance(answer, (Raw, Streamed)) and answer.keep_alive
        self.close_connection = not is_kept
        if isinstance(answer, Hang):
            self.rfile.read(1)
        if isinstance(answer, Reset):
            linger = struct.pack("ii", 1, 0)  # closing sends RST instead of FIN
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while length := int(self.rfile.readline(), 16):
            body += self.rfile.read(length + 2)[:-2]
        self.rfile.readline()
        return body

    def _drip(self, answer: Drip) -> None:
        for byte in answer.data:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            sleep(answer.pause)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


@contextmanager
def drained_request() -> Iterator[tuple[str, list[int]]]:
    """Serve one request with a small buffer; yield the URL, and where its length is noted."""
    sizes: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=_drain, args=(listening, sizes))
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", sizes
        thread.join()


def _drain(listening: socket.socket, sizes: list[int]) -> None:
    connection, _ = listening.accept()
    with connection:
        data = b""
        while b"\r\n\r\n" not in data:
            data += connection.recv(1024)
        head, _, begun = data.partition(b"\r\n\r\n")
        (length,) = re.findall(rb"content-length: (\d+)", head.lower())
        size, buffer = len(begun), bytearray(64 * 1024)
        while size < int(length):
            size += connection.recv_into(buffer)
        sizes.append(size)
        connection.sendall(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
