"""The same as `network` for tasks."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any, TypeAlias, TypeVar, cast

import httpcore2

from .encryption import Encryption, Exchange, connecting, info_of_encryption
from .limits import time_left

T = TypeVar("T")

_SocketOptions: TypeAlias = Iterable[httpcore2.SOCKET_OPTION] | None
# As much as an event loop reads at once: what is left would be in its buffers, unseen.
_READ_AT_ONCE = 256 * 1024


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
        data = await self.receive(max_bytes, timeout)
        if not self._holds_http or len(data) < 2:
            return data
        self._last = data[-1:]
        return data[:-1]

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all bytes."""
        await self.send(buffer, timeout)

    async def receive(self, max_bytes: int, timeout: float | None) -> bytes:
        """Return bytes that arrived, decrypted if this connection is encrypted."""
        left = time_left(timeout, httpcore2.ReadTimeout)
        return await self._inner.read(max(max_bytes, _READ_AT_ONCE), left)

    async def send(self, data: bytes, timeout: float | None) -> None:
        """Write bytes, encrypted if this connection is."""
        await self._inner.write(data, time_left(timeout, httpcore2.WriteTimeout))

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Return the encrypted connection; close this one if the server does not agree."""
        try:
            with connecting():
                encryption = Encryption(ssl_context, server_hostname)
                stream = _AsyncEncryptedStream(self, encryption)
                await stream.handshake(timeout)
        except BaseException:
            await self.aclose()
            raise
        return await self._network.admit(stream)

    def get_extra_info(self, info: str) -> Any:  # any type, by name
        """Return what is known; readable while idle means: not to be used again."""
        if info == "is_readable" and self._last:
            return True
        return self._inner.get_extra_info(info)


class _AsyncEncryptedStream(_AsyncStream):
    """The encrypted form of a connection, which can itself be one to a proxy."""

    def __init__(self, below: _AsyncStream, encryption: Encryption) -> None:
        super().__init__(below._inner, below._network, holds_http=True)
        self._below = below
        self._encryption = encryption

    async def handshake(self, timeout: float | None) -> None:
        """Agree with the server about the encryption."""
        await self._carry_out(self._encryption.handshake(), timeout)

    async def receive(self, max_bytes: int, timeout: float | None) -> bytes:
        """Return bytes that arrived, decrypted."""
        try:
            return await self._carry_out(self._encryption.read(max_bytes), timeout)
        except ssl.SSLError as error:
            raise httpcore2.ReadError(error) from error

    async def send(self, data: bytes, timeout: float | None) -> None:
        """Write bytes, encrypted."""
        try:
            await self._carry_out(self._encryption.write(data), timeout)
        except ssl.SSLError as error:
            raise httpcore2.WriteError(error) from error

    async def _carry_out(self, exchange: Exchange[T], timeout: float | None) -> T:
        try:
            data = next(exchange)
            while True:
                if data:
                    await self._below.send(data, timeout)
                    data = exchange.send(b"")
                else:
                    arrived = await self._below.receive(_READ_AT_ONCE, timeout)
                    data = exchange.send(arrived)
        except StopIteration as end:
            result: T = end.value
            return result

    def get_extra_info(self, info: str) -> Any:  # any type, by name
        """Return what is known; readable while idle means: not to be used again."""
        if info == "is_readable" and self._last:
            return True
        found = self._below.get_extra_info(info)
        return info_of_encryption(self._encryption, info, found)
