"""The network below the HTTP library, which keeps deadlines and notices the ends of responses.

The library does not notice bytes behind a response: it would take them for the next one on
the connection. Our streams keep the last byte that arrived until it is requested. If it is not,
the response ended before it, and the connection is not used again.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any, TypeAlias, cast
from weakref import WeakSet

import httpcore2

from .._contract.forks import Forkable
from .._contract.lazy import LOADING
from .limits import time_left, time_left_to_read

# Finding an address imports it. A process that is forked meanwhile could not finish that.
import_module("encodings.idna")

_SocketOptions: TypeAlias = Iterable[httpcore2.SOCKET_OPTION] | None
_WRITTEN_AT_ONCE = 16 * 1024
# As much as an event loop reads at once: what is left would be in its buffers, unseen.
_READ_AT_ONCE = 256 * 1024
_THREAD = threading.local()


def _seed_random_numbers() -> None:
    """Let OpenSSL make the generators of random numbers of a thread while nothing is forked.

    Their first use takes a lock of the process. In a child that was forked meanwhile nobody would
    release it: the child would wait forever where it makes its own settings of encryption.
    """
    if not hasattr(_THREAD, "is_seeded"):
        with LOADING:
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # which uses both generators
        _THREAD.is_seeded = True


class Network(httpcore2.NetworkBackend, Forkable):
    """Makes connections for threads. `holds_http` is False for connections to a proxy."""

    def __init__(self, *, holds_http: bool) -> None:
        self._inner = httpcore2.SyncBackend()
        self._holds_http = holds_http
        self._is_closed = False
        self._streams = WeakSet[_Stream]()
        super().__init__()

    def renew(self) -> None:
        """Close what the parent has open, for this process only."""
        for stream in list(self._streams):
            stream.abandon()
        self._streams = WeakSet[_Stream]()

    def admit(self, stream: _Stream) -> _Stream:
        """Return a new connection, which is closed and refused if this is closed meanwhile."""
        self._streams.add(stream)
        if self._is_closed:
            stream.close()
            raise httpcore2.ConnectError("the client is closed")
        return stream

    def close(self) -> None:
        """Close all connections, also those that are just being made."""
        self._is_closed = True
        for stream in list(self._streams):
            stream.close()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _SocketOptions = None,
    ) -> httpcore2.NetworkStream:
        """Connect to one of the addresses of a host, all within the time that is left."""
        failure: Exception = httpcore2.ConnectError("no address")
        for address in _addresses(host, port):
            left = time_left(timeout, httpcore2.ConnectTimeout)
            try:
                stream = self._inner.connect_tcp(
                    address, port, left, local_address, socket_options or ()
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return self.admit(_Stream(stream, self, holds_http=self._holds_http))
        raise failure


def _addresses(host: str, port: int) -> Iterator[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError from error
    for *_, address in found:
        yield str(address[0])


class _Stream(httpcore2.NetworkStream):
    """A connection for one thread at a time, which others may close."""

    def __init__(
        self,
        inner: httpcore2.NetworkStream,
        network: Network,
        *,
        holds_http: bool,
    ) -> None:
        self._inner = inner
        self._network = network
        self._holds_http = holds_http
        self._last = b""
        self._is_in_use = False
        self._is_closed = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return bytes that arrived; none at the end of the connection."""
        if last := self._last:
            self._last = b""
            return last
        self._is_in_use = True
        try:
            data = self._inner.read(max_bytes, time_left_to_read(timeout))
        finally:
            self._stop_use()
        if not self._holds_http or len(data) < 2:
            return data
        self._last = data[-1:]
        return data[:-1]

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all bytes, in parts that a slow reader cannot hold up one by one."""
        if not buffer:
            return
        view = memoryview(buffer)
        self._is_in_use = True
        try:
            while view:
                part, view = view[:_WRITTEN_AT_ONCE], view[_WRITTEN_AT_ONCE:]
                left = time_left(timeout, httpcore2.WriteTimeout)
                self._inner.write(bytes(part), left)
        finally:
            self._stop_use()

    def _stop_use(self) -> None:
        self._is_in_use = False
        if self._is_closed:
            self._inner.close()

    def close(self) -> None:
        """Close the connection; a thread that uses it notices, and closes it then.

        If it were closed at once, that thread could read from the next connection to which
        the system gives the same number.
        """
        self._is_closed = True
        if self._is_in_use:
            with suppress(OSError):  # it is closed already
                self.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        else:
            self._inner.close()

    def abandon(self) -> None:
        """Close the connection for this process only."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """Return the encrypted connection."""
        _seed_random_numbers()
        left = time_left(timeout, httpcore2.ConnectTimeout)
        stream = self._inner.start_tls(ssl_context, server_hostname, left)
        return self._network.admit(_Stream(stream, self._network, holds_http=True))

    def get_extra_info(self, info: str) -> Any:  # any type, by name
        """Return what is known; readable while idle means: not to be used again."""
        if info == "is_readable" and self._last:
            return True
        return self._inner.get_extra_info(info)


class AsyncNetwork(httpcore2.AsyncNetworkBackend):
    """Makes connections for tasks. `holds_http` is False for connections to a proxy."""

    def __init__(self, *, holds_http: bool) -> None:
        # Its type has an alternative, for installations without anyio.
        self._inner = cast("httpcore2.AsyncNetworkBackend", httpcore2.AnyIOBackend())
        self._holds_http = holds_http
        self._is_closed = False

    async def admit(self, stream: _AsyncStream) -> _AsyncStream:
        """Return a new connection, which is closed and refused if this is closed meanwhile."""
        if self._is_closed:
            await stream.aclose()
            raise httpcore2.ConnectError("the client is closed")
        return stream

    def close(self) -> None:
        """Admit no more connections."""
        self._is_closed = True

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _SocketOptions = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to a host within the time that is left."""
        left = time_left(timeout, httpcore2.ConnectTimeout)
        stream = await self._inner.connect_tcp(
            host, port, left, local_address, socket_options
        )
        new = _AsyncStream(stream, self, holds_http=self._holds_http)
        return await self.admit(new)


class _AsyncStream(httpcore2.AsyncNetworkStream):
    """A connection for one task at a time."""

    def __init__(
        self,
        inner: httpcore2.AsyncNetworkStream,
        network: AsyncNetwork,
        *,
        holds_http: bool,
    ) -> None:
        self._inner = inner
        self._network = network
        self._holds_http = holds_http
        self._last = b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return bytes that arrived; none at the end of the connection."""
        if last := self._last:
            self._last = b""
            return last
        left = time_left(timeout, httpcore2.ReadTimeout)
        data = await self._inner.read(max(max_bytes, _READ_AT_ONCE), left)
        if not self._holds_http or len(data) < 2:
            return data
        self._last = data[-1:]
        return data[:-1]

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all bytes."""
        await self._inner.write(buffer, time_left(timeout, httpcore2.WriteTimeout))

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Return the encrypted connection; close this one if that is cancelled."""
        _seed_random_numbers()
        left = time_left(timeout, httpcore2.ConnectTimeout)
        try:
            stream = await self._inner.start_tls(ssl_context, server_hostname, left)
        except BaseException:
            await self.aclose()
            raise
        new = _AsyncStream(stream, self._network, holds_http=True)
        return await self._network.admit(new)

    def get_extra_info(self, info: str) -> Any:  # any type, by name
        """Return what is known; readable while idle means: not to be used again."""
        if info == "is_readable" and (self._last or self._has_decrypted()):
            return True
        return self._inner.get_extra_info(info)

    def _has_decrypted(self) -> bool:
        """Return whether more was received and decrypted than was read."""
        encryption = self._inner.get_extra_info("ssl_object")
        if encryption is None:
            return False
        try:
            encryption.read(1)
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError:
            pass  # the server has ended the connection
        return True
