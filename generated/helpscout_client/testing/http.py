# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The two ways to reach the stub server: a socket on loopback, and a transport without one."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import struct
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import responses
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from threading import Event, Thread
from typing import Any, TypeAlias, cast

import httpx2

from .._http.response import Headers
from .responses import StubResponse

Respond: TypeAlias = Callable[[str, str, Headers, bytes], StubResponse]
"""Returns the response to a request, given its method, URL, headers and body."""
_NO_SUCH_ADDRESS = frozenset({errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT})


class StubTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Responds to sync and async HTTP clients without a connection."""

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Respond to a request; raises what the library raises if there is no response."""
        response = self._respond_to(request, request.read())
        time.sleep(min(response.delay, _patience(request)))
        return _httpx_response(response, request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Respond to a request; raises what the library raises if there is no response."""
        response = self._respond_to(request, await request.aread())
        await asyncio.sleep(min(response.delay, _patience(request)))
        return _httpx_response(response, request)

    def _respond_to(self, request: httpx2.Request, body: bytes) -> StubResponse:
        headers = Headers(request.headers.multi_items())
        return self._respond(request.method, str(request.url), headers, body)


def _patience(request: httpx2.Request) -> float:
    """Return how many seconds a client waits for a response."""
    seconds: float | None = request.extensions.get("timeout", {}).get("read")
    return float("inf") if seconds is None else seconds


def _httpx_response(response: StubResponse, request: httpx2.Request) -> httpx2.Response:
    if response.delay > _patience(request):
        raise httpx2.ReadTimeout("the response took too long", request=request)
    if response.is_dropped:
        raise httpx2.ReadError("the connection was reset", request=request)
    headers = dict(response.headers)
    return httpx2.Response(response.status, headers=headers, content=response.content)


class StubSocket:
    """Serves HTTP on loopback, in a thread, until it is closed."""

    def __init__(self, respond: Respond, host: str | None, port: int) -> None:
        self._server = _listen(respond, host, port)
        address, number, *_ = self._address = self._server.socket.getsockname()
        self.url = f"http://{f'[{address}]' if ':' in address else address}:{number}"
        self._is_open = True
        self._thread = Thread(target=self._serve)
        self._thread.daemon = True  # a test that is killed does not wait for it
        self._thread.start()

    def _serve(self) -> None:
        while self._is_open:
            self._server.handle_request()

    def close(self) -> None:
        """Stop serving, close the connections, and free the port."""
        self._is_open = False
        with suppress(OSError):  # so that the thread need not wait any longer
            socket.create_connection(self._address[:2]).close()
        self._thread.join()
        self._server.server_close()


def _listen(respond: Respond, host: str | None, port: int) -> _Server:
    """Return a server at an address, by default 127.0.0.1, or ::1 where there is only IPv6."""
    try:
        return _Server(respond, host or "127.0.0.1", port)
    except OSError as error:
        if host is not None or error.errno not in _NO_SUCH_ADDRESS:
            raise
    return _Server(respond, "::1", port)


class _Server(ThreadingTCPServer):
    daemon_threads = True
    # On Windows it would mean that another server can take the port as well.
    allow_reuse_address = os.name == "posix"
    request_queue_size = 1_024  # of connections that wait until they are accepted
    timeout = 0.5  # until it looks whether it was closed, if no connection came

    def __init__(self, respond: Respond, host: str, port: int) -> None:
        self.respond = respond
        self.is_closing = Event()
        self._connections = set[socket.socket]()
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection in a thread of its own."""
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close a connection."""
        self._connections.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Free the port and close the connections, whatever they wait for."""
        super().server_close()
        for connection in self._connections.copy():
            with suppress(OSError):  # the client closed it already
                connection.shutdown(socket.SHUT_RDWR)
        self.is_closing.set()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing when a client disconnects, as tests make it do."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # in which connections stay open

    def handle_one_request(self) -> None:
        """Read one request of any method, and respond to it."""
        self.close_connection = True
        self.raw_requestline = self.rfile.readline(65_537)
        if not self.raw_requestline or not self.parse_request():
            return
        host = self.headers.get("Host", "127.0.0.1")
        server = cast("_Server", self.server)
        response = server.respond(
            self.command,
            f"http://{host}{self.path}",
            Headers(self.headers.items()),
            self._body(),
        )
        server.is_closing.wait(response.delay)
        if response.is_dropped:
            self._reset()
        else:
            self.wfile.write(self._bytes_of(response))

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        chunks: list[bytes] = []
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass  # trailers
        return b"".join(chunks)

    def _reset(self) -> None:
        linger = struct.pack("ii", 1, 0)  # closing sends RST instead of FIN
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()
        self.close_connection = True

    def _bytes_of(self, response: StubResponse) -> bytes:
        headers = {**response.headers, "Content-Length": str(len(response.content))}
        if self.close_connection:
            headers["Connection"] = "close"
        reason = responses.get(response.status, "Status")
        lines = [f"HTTP/1.1 {response.status} {reason}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        is_bare = self.command == "HEAD" or response.status in (204, 304)
        content = b"" if is_bare else response.content
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + content
