# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The network below the HTTP library, which keeps deadlines and notices the ends of responses.

The library does not notice bytes behind a response: it would take them for the next one on
the connection. Our streams keep the last byte that arrived until it is requested. If it is not,
the response ended before it, and the connection is not used again.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, TypeAlias, TypeVar
from weakref import WeakSet

import httpcore2

from .._contract.forks import Forkable
from .encryption import Encryption, Exchange, connecting, info_of_encryption
from .limits import time_left, time_left_to_read

# Finding an address imports it. A process that is forked meanwhile could not finish that.
import_module("encodings.idna")

T = TypeVar("T")

_SocketOptions: TypeAlias = Iterable[httpcore2.SOCKET_OPTION] | None
_WRITTEN_AT_ONCE = 16 * 1024
_READ_AT_ONCE = 64 * 1024


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

    def admit(self, stream: _Stream, *, in_place_of: _Stream | None = None) -> _Stream:
        """Return a new connection, which is closed and refused if this is closed meanwhile."""
        self._streams.add(stream)
        if in_place_of is not None:
            self._streams.discard(in_place_of)
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
        with self.in_use():
            data = self.receive(max_bytes, timeout)
        if not self._holds_http or len(data) < 2:
            return data
        self._last = data[-1:]
        return data[:-1]

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all bytes, in parts that a slow reader cannot hold up one by one."""
        if not buffer:
            return
        view = memoryview(buffer)
        with self.in_use():
            while view:
                part, view = view[:_WRITTEN_AT_ONCE], view[_WRITTEN_AT_ONCE:]
                self.send(bytes(part), timeout)

    def receive(self, max_bytes: int, timeout: float | None) -> bytes:
        """Return bytes that arrived, decrypted if this connection is encrypted."""
        return self._inner.read(max_bytes, time_left_to_read(timeout))

    def send(self, data: bytes, timeout: float | None) -> None:
        """Write bytes, encrypted if this connection is."""
        self._inner.write(data, time_left(timeout, httpcore2.WriteTimeout))

    @contextmanager
    def in_use(self) -> Generator[None, None, None]:
        """Close the connection afterwards, if another thread closes it meanwhile."""
        self._is_in_use = True
        try:
            yield
        finally:
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
        """Return the encrypted connection; close this one if the server does not agree."""
        try:
            with self.in_use(), connecting():
                encryption = Encryption(ssl_context, server_hostname)
                stream = _EncryptedStream(self, encryption)
                stream.handshake(timeout)
        except BaseException:
            self.close()
            raise
        return self._network.admit(stream, in_place_of=self)

    def get_extra_info(self, info: str) -> Any:  # any type, by name
        """Return what is known; readable while idle means: not to be used again."""
        if info == "is_readable" and self._last:
            return True
        return self._inner.get_extra_info(info)


class _EncryptedStream(_Stream):
    """The encrypted form of a connection, which can itself be one to a proxy."""

    def __init__(self, below: _Stream, encryption: Encryption) -> None:
        super().__init__(below._inner, below._network, holds_http=True)
        self._below = below
        self._encryption = encryption

    def handshake(self, timeout: float | None) -> None:
        """Agree with the server about the encryption."""
        self._carry_out(self._encryption.handshake(), timeout)

    def receive(self, max_bytes: int, timeout: float | None) -> bytes:
        """Return bytes that arrived, decrypted."""
        try:
            return self._carry_out(self._encryption.read(max_bytes), timeout)
        except ssl.SSLError as error:
            raise httpcore2.ReadError(error) from error

    def send(self, data: bytes, timeout: float | None) -> None:
        """Write bytes, encrypted."""
        try:
            self._carry_out(self._encryption.write(data), timeout)
        except ssl.SSLError as error:
            raise httpcore2.WriteError(error) from error

    def _carry_out(self, exchange: Exchange[T], timeout: float | None) -> T:
        try:
            data = next(exchange)
            while True:
                if data:
                    self._below.send(data, timeout)
                    data = exchange.send(b"")
                else:
                    data = exchange.send(self._below.receive(_READ_AT_ONCE, timeout))
        except StopIteration as end:
            result: T = end.value
            return result

    def get_extra_info(self, info: str) -> Any:  # any type, by name
        """Return what is known; readable while idle means: not to be used again."""
        if info == "is_readable" and self._last:
            return True
        found = self._below.get_extra_info(info)
        return info_of_encryption(self._encryption, info, found)
