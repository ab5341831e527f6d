"""Translation to the HTTP library and back.

The exceptions of the library contain the request with its URL, headers and body. Each becomes
a `Failure`, which contains neither.
"""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Iterator

import httpx2

from .body import Body
from .clock import Clock
from .content import Content
from .effects import Failure, Send
from .network import TimeLimit

_CONNECT_TIMEOUT = 5.0
_POOL_TIMEOUT = 10.0
HTTP_ERRORS = (
    httpx2.HTTPError,
    httpx2.InvalidURL,
    httpx2.CookieConflict,
    httpx2.StreamError,
)
_FAILURES: tuple[tuple[type[Exception], Failure], ...] = (
    (httpx2.ConnectTimeout, Failure("unsent", "connecting took too long")),
    (httpx2.PoolTimeout, Failure("unsent", "all connections are in use")),
    (httpx2.ConnectError, Failure("unsent", "the server cannot be reached")),
    (httpx2.ProxyError, Failure("unsent", "the proxy refused the connection")),
    (httpx2.TimeoutException, Failure("timeout", "the server was silent for too long")),
    (httpx2.InvalidURL, Failure("refused", "this URL cannot be reached")),
    (httpx2.UnsupportedProtocol, Failure("refused", "this URL cannot be reached")),
    (httpx2.LocalProtocolError, Failure("refused", "the request is not valid HTTP")),
    (httpx2.RemoteProtocolError, Failure("broken", "the response is not valid HTTP")),
    (httpx2.TransportError, Failure("broken", "the connection was interrupted")),
    (httpx2.DecodingError, Failure("broken", "the response cannot be decompressed")),
    (Exception, Failure("broken", "an event hook of http_client raised an error")),
)


def http_request(effect: Send, clock: Clock) -> httpx2.Request:
    """Build the request directly, without defaults of an HTTP client that was passed in."""
    request = effect.request
    extensions = {"timeout": _timeouts(effect, clock)}
    if not isinstance(request.content, Content):
        return httpx2.Request(
            request.method,
            request.url,
            headers=dict(request.headers),
            content=request.content,
            extensions=extensions,
        )
    return httpx2.Request(
        request.method,
        request.url,
        headers={**_framing(request.url, request.content), **request.headers},
        stream=_Stream(request.content),
        extensions=extensions,
    )


def _framing(url: str, content: Content) -> dict[str, str]:
    """Return the headers that the library leaves to those who bring a stream."""
    length = content.length
    host = httpx2.URL(url).netloc.decode("ascii")
    if length is None:
        return {"host": host, "transfer-encoding": "chunked"}
    return {"host": host, "content-length": str(length)}


class _Stream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of a request in the form that sync and async HTTP clients take."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._content)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._content)


def _timeouts(effect: Send, clock: Clock) -> dict[str, float | None]:
    silence = math.inf if effect.timeout is None else effect.timeout
    end = math.inf if effect.expires_at is None else effect.expires_at
    connect = TimeLimit(min(silence, _CONNECT_TIMEOUT), end, clock.monotonic)
    pool = TimeLimit(min(silence, _POOL_TIMEOUT), end, clock.monotonic)
    io = None if silence == end else TimeLimit(silence, end, clock.monotonic)
    return {"connect": connect, "read": io, "write": io, "pool": pool}


def content_arrived(response: httpx2.Response, expires_at: float | None) -> None:
    """Let the time for the next part of a streamed body begin."""
    limit = response.request.extensions["timeout"]["read"]
    if isinstance(limit, TimeLimit):
        limit.content_arrived(math.inf if expires_at is None else expires_at)


def begin(body: Body, response: httpx2.Response) -> None:
    """Take status and headers; a hook of an HTTP client may have read the body before."""
    is_decoded = response.is_stream_consumed
    headers = response.headers.multi_items()
    body.begin(response.status_code, headers, is_decoded=is_decoded)


def parts(response: httpx2.Response) -> Iterator[bytes]:
    is_decoded = response.is_stream_consumed
    return response.iter_bytes() if is_decoded else response.iter_raw()


def async_parts(response: httpx2.Response) -> AsyncIterator[bytes]:
    is_decoded = response.is_stream_consumed
    return response.aiter_bytes() if is_decoded else response.aiter_raw()


def failure(error: Exception) -> Failure:
    """Translate an exception of the HTTP library."""
    return next(failure for kind, failure in _FAILURES if isinstance(error, kind))


def interrupt(body: Body, error: Exception, request: httpx2.Request) -> None:
    """End a body with an exception of the HTTP library.

    The status is known if an event hook of an HTTP client has raised it as an error.
    """
    if isinstance(error, httpx2.HTTPStatusError) and error.request is request:
        begin(body, error.response)
        body.refuse("is refused by an event hook of http_client")
    else:
        body.stop(failure(error))
