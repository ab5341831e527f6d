# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The two ways to reach the stub server: a socket on loopback, and a transport without any."""

from __future__ import annotations

import asyncio
import socket
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import responses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, TypeAlias, cast

import httpx2

from .._http.response import Headers
from .answers import StubAnswer

AnswerRequest: TypeAlias = Callable[[str, str, Headers, bytes], StubAnswer]
"""Answers a request, given its method, URL, headers and body."""


class StubTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Answers the requests of sync and async HTTP clients without a connection."""

    def __init__(self, answer_request: AnswerRequest) -> None:
        self._answer_request = answer_request

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request; raises what the library raises where there is no answer."""
        answer = self._answer(request, request.read())
        time.sleep(min(answer.delay, _patience(request)))
        return _response(answer, request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request; raises what the library raises where there is no answer."""
        answer = self._answer(request, await request.aread())
        await asyncio.sleep(min(answer.delay, _patience(request)))
        return _response(answer, request)

    def _answer(self, request: httpx2.Request, body: bytes) -> StubAnswer:
        headers = Headers(request.headers.multi_items())
        return self._answer_request(request.method, str(request.url), headers, body)


def _patience(request: httpx2.Request) -> float:
    """Return how many seconds a client waits for an answer."""
    seconds: float | None = request.extensions.get("timeout", {}).get("read")
    return float("inf") if seconds is None else seconds


def _response(answer: StubAnswer, request: httpx2.Request) -> httpx2.Response:
    if answer.delay > _patience(request):
        raise httpx2.ReadTimeout("the answer took too long", request=request)
    if answer.is_dropped:
        raise httpx2.ReadError("the connection was reset", request=request)
    return httpx2.Response(
        answer.status, headers=dict(answer.headers), content=answer.content
    )


class StubSocket:
    """Serves HTTP on loopback, in a thread, until it is closed."""

    def __init__(self, answer_request: AnswerRequest, port: int) -> None:
        self._server = _Server(answer_request, port)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.daemon = True  # a test that is killed need not wait for it
        self._thread.start()

    def close(self) -> None:
        """Stop serving, hang up, and free the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, answer_request: AnswerRequest, port: int) -> None:
        self.answer_request = answer_request
        self.is_closing = Event()
        self._connections = set[socket.socket]()
        super().__init__(("127.0.0.1", port), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection in a thread of its own."""
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close a connection."""
        self._connections.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Free the port and hang up, whatever a connection waits for."""
        super().server_close()
        for connection in self._connections.copy():
            with suppress(OSError):  # the client was faster
                connection.shutdown(socket.SHUT_RDWR)
        self.is_closing.set()

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay quiet when a client hangs up: tests make it do so."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # in which connections stay open

    def handle_one_request(self) -> None:
        """Read one request of any method, and answer it."""
        self.close_connection = True
        self.raw_requestline = self.rfile.readline(65_537)
        if not self.raw_requestline or not self.parse_request():
            return
        host = self.headers.get("Host", "127.0.0.1")
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        server = cast("_Server", self.server)
        answer = server.answer_request(
            self.command,
            f"http://{host}{self.path}",
            Headers(self.headers.items()),
            body,
        )
        server.is_closing.wait(answer.delay)
        if answer.is_dropped:
            self._reset()
        else:
            self.wfile.write(self._bytes_of(answer))

    def _reset(self) -> None:
        linger = struct.pack("ii", 1, 0)  # closing sends RST instead of FIN
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()
        self.close_connection = True

    def _bytes_of(self, answer: StubAnswer) -> bytes:
        headers = {**answer.headers, "Content-Length": str(len(answer.content))}
        if self.close_connection:
            headers["Connection"] = "close"
        lines = [f"HTTP/1.1 {answer.status} {responses.get(answer.status, 'Status')}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        is_bare = self.command == "HEAD" or answer.status in (204, 304)
        content = b"" if is_bare else answer.content
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + content
