"""Encryption without input and output, such that a process may be forked meanwhile.

OpenSSL holds locks of the process while it works. In a child that was forked meanwhile nobody
would release them: it would wait forever where it makes a connection of its own. Each step of
the work is therefore done while nothing is forked; waiting for the network is not part of one.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeAlias, TypeVar

import httpcore2

from .._contract.forks import NO_FORK

T = TypeVar("T")

Exchange: TypeAlias = Generator[bytes, bytes, T]
"""Yields bytes to send, or none to get bytes that arrive; none at the end of the connection."""


class Encryption:
    """The encryption of one connection by the client; `ssl_object` tells what was agreed."""

    def __init__(self, context: ssl.SSLContext, server_hostname: str | None) -> None:
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        with NO_FORK:
            self.ssl_object = context.wrap_bio(
                self._incoming, self._outgoing, server_hostname=server_hostname
            )

    def handshake(self) -> Exchange[None]:
        """Agree with the server; raise `ssl.SSLError` if that fails."""
        return self._exchange(self.ssl_object.do_handshake)

    def read(self, max_bytes: int) -> Exchange[bytes]:
        """Return bytes that arrived, decrypted; none at the end of the connection."""
        try:
            return (yield from self._exchange(partial(self.ssl_object.read, max_bytes)))
        except ssl.SSLEOFError:  # HTTP knows whether something is missing
            return b""

    def write(self, data: bytes) -> Exchange[None]:
        """Encrypt bytes and send them."""
        while data:
            written = yield from self._exchange(partial(self.ssl_object.write, data))
            data = data[written:]

    def has_more(self) -> bool:
        """Return whether more was received than was read; reads it, so use it once."""
        try:
            with NO_FORK:
                self.ssl_object.read(1)
        except ssl.SSLWantReadError:
            return self._incoming.pending > 0
        except ssl.SSLError:
            pass  # the server has ended the connection
        return True

    def _exchange(self, step: Callable[[], T]) -> Exchange[T]:
        """Repeat a step until it needs nothing more from the server; return its result."""
        while True:
            try:
                with NO_FORK:
                    result = step()
            except ssl.SSLWantReadError:
                yield from self._send()
                self._receive((yield b""))
            except ssl.SSLError:
                yield from self._send()  # what tells the server why
                raise
            else:
                yield from self._send()
                return result

    def _send(self) -> Exchange[None]:
        if data := self._outgoing.read():
            yield data

    def _receive(self, data: bytes) -> None:
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()


@contextmanager
def connecting() -> Generator[None, None, None]:
    """Raise what the HTTP library expects while a connection is made."""
    try:
        yield
    except (httpcore2.ReadTimeout, httpcore2.WriteTimeout) as error:
        raise httpcore2.ConnectTimeout(error) from error
    except (ssl.SSLError, httpcore2.ReadError, httpcore2.WriteError) as error:
        raise httpcore2.ConnectError(error) from error


def info_of_encryption(encryption: Encryption, info: str, found: Any) -> Any:
    """Return what is known of an encrypted connection, given what its unencrypted form knows."""
    if info == "ssl_object":
        return encryption.ssl_object
    if info == "is_readable":
        return found or encryption.has_more()
    return found
