# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The two ways to reach the stub server: a socket on loopback, and a transport without any."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from http.client import responses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TypeAlias, cast

import httpx2

from ._response import Headers
from ._stub_answers import StubAnswer

AnswerRequest: TypeAlias = Callable[[str, str, Headers, bytes], StubAnswer]
"""Answers a request, given its method, URL, headers and body."""


def stub_transport(answer_request: AnswerRequest) -> httpx2.MockTransport:
    """Return a transport for sync and async HTTP clients that opens no connection."""

    def handle(request: httpx2.Request) -> httpx2.Response:
        headers = Headers(request.headers.multi_items())
        answer = answer_request(
            request.method, str(request.url), headers, request.content
        )
        if answer.is_dropped:
            raise httpx2.ReadError("the connection was reset", request=request)
        return httpx2.Response(
            answer.status, headers=dict(answer.headers), content=answer.content
        )

    return httpx2.MockTransport(handle)


class StubSocket:
    """Serves HTTP on loopback, in a thread, until it is closed."""

    def __init__(self, answer_request: AnswerRequest, port: int) -> None:
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.answer_request = answer_request
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.daemon = True  # a test that is killed need not wait for it
        self._thread.start()

    def close(self) -> None:
        """Stop serving and free the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    answer_request: AnswerRequest

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay quiet when a client hangs up: tests make it do so."""


class _Handler(BaseHTTPRequestHandler):
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
        if answer.is_dropped:
            self._reset()
        else:
            self.wfile.write(_http_bytes(answer))

    def _reset(self) -> None:
        linger = struct.pack("ii", 1, 0)  # closing sends RST instead of FIN
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()


def _http_bytes(answer: StubAnswer) -> bytes:
    headers = {
        **answer.headers,
        "Content-Length": str(len(answer.content)),
        "Connection": "close",
    }
    lines = [f"HTTP/1.1 {answer.status} {responses.get(answer.status, 'Status')}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + answer.content
