# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Translation to the HTTP library and back.

The exceptions of the library contain the request with its URL, headers and body. Each becomes
a `Failure`, which contains neither.
"""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import cast

import httpx2

from .body import Body
from .clock import Clock
from .content import Content
from .effects import Failure, Send
from .limits import TimeLimit

_WITH_BODY = frozenset({"POST", "PUT", "PATCH", "QUERY"})
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
    request, url = effect.request, httpx2.URL(effect.request.url)
    length, stream = _body(request.content)
    host = url.netloc.decode("ascii")
    built = httpx2.Request(
        request.method,
        url,
        headers={"Host": host, **_framing(request.method, length), **request.headers},
        stream=stream,
        extensions={"timeout": _timeouts(effect, clock)},
    )
    if isinstance(stream, httpx2.ByteStream):
        built.read()  # hooks of an HTTP client may look at its `content`
    return built


def _body(
    content: bytes | Content | None,
) -> tuple[int | None, httpx2.ByteStream | _Stream]:
    """Return the length of a body, None if it is not known yet, and the body."""
    if isinstance(content, Content):
        return content.length, _Stream(content)
    return len(content or b""), httpx2.ByteStream(content or b"")


def _framing(method: str, length: int | None) -> Mapping[str, str]:
    """Return the header that says where a body ends, which the library leaves to streams."""
    if length is None:
        return {"Transfer-Encoding": "chunked"}
    if length or method in _WITH_BODY:
        return {"Content-Length": str(length)}
    return {}


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
    pool = min(silence, _POOL_TIMEOUT, max(end - clock.monotonic(), 0.001))
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
    """Return the parts of a body, as they arrive unless a hook has read it before."""
    if response.is_stream_consumed:
        return response.iter_bytes()
    return iter(cast("httpx2.SyncByteStream", response.stream))


def async_parts(response: httpx2.Response) -> AsyncIterator[bytes]:
    """Return the parts of a body as `parts` does."""
    if response.is_stream_consumed:
        return response.aiter_bytes()
    return aiter(cast("httpx2.AsyncByteStream", response.stream))


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
