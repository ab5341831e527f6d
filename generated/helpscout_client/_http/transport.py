# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The transports, which perform the effects of flows: the only use of the HTTP library.

Its exceptions do not leave this module. They contain the request with its URL, headers and
body; each becomes a `Failure`, or an error of ours that is not chained to it.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from concurrent.futures import CancelledError
from contextlib import aclosing, closing
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2

from .._errors import ClientError, DecodeError
from .clock import Clock
from .effects import (
    Effect,
    Failure,
    Flow,
    Outcome,
    Send,
    Shared,
    Stream,
    Wait,
)
from .response import Headers, HttpResponse, StreamedResponse, too_large
from .single_flight import SingleFlight, async_wait_for, wait_for

if TYPE_CHECKING:
    import asyncio
    import ssl

T = TypeVar("T")

# Plain http is for this computer only. A proxy from the environment would not reach it, and
# could read the credentials.
_NO_PROXY: Mapping[str, None] = {"http://": None}
_CONNECT_TIMEOUT = 5.0
_POOL_TIMEOUT = 10.0
_INTERRUPTED = Failure("broken", "the event loop did not finish the request")
_LATE = Failure("timeout", "the server took too long")
_HTTP_ERRORS = (httpx2.TransportError, httpx2.DecodingError, httpx2.InvalidURL)
_FAILURES: tuple[tuple[type[Exception], Failure], ...] = (
    (httpx2.ConnectTimeout, Failure("unsent", "connecting took too long")),
    (httpx2.PoolTimeout, Failure("unsent", "all connections are in use")),
    (httpx2.ConnectError, Failure("unsent", "the server cannot be reached")),
    (httpx2.TimeoutException, Failure("timeout", "the server was silent for too long")),
    (httpx2.InvalidURL, Failure("refused", "this URL cannot be reached")),
    (httpx2.UnsupportedProtocol, Failure("refused", "this URL cannot be reached")),
    (httpx2.LocalProtocolError, Failure("refused", "the request is not valid HTTP")),
    (httpx2.RemoteProtocolError, Failure("broken", "the response is not valid HTTP")),
    (httpx2.TransportError, Failure("broken", "the connection was interrupted")),
)


class Stopped(BaseException):
    """A flow has to stop. Not an `Exception`: it is no error of the flow."""


class SyncTransport:
    """Runs flows in the calling thread. May be shared by threads."""

    def __init__(
        self,
        http_client: httpx2.Client | None,
        clock: Clock,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._owns_http = http_client is None
        self._tls = tls or (httpx2.create_ssl_context() if self._owns_http else None)
        self._http = http_client or httpx2.Client(
            verify=self._tls or True, mounts=_NO_PROXY
        )
        self._clock = clock
        self._single_flight = SingleFlight[Any]()  # of any flow
        self._is_closed = False

    def run(self, flow: Flow[T], stop: Event | None = None) -> T:
        """Run a flow to its end and return its result.

        Once `stop` is set, `Stopped` is raised instead of sending or waiting.
        """
        return _drive(flow, partial(self._perform, stop=stop))

    def stream(self, flow: Flow[Stream]) -> Generator[bytes, None, None]:
        """Run a flow whose response is streamed, and yield the body of the response."""
        stream = self.run(flow)
        with closing(stream.pieces) as pieces:
            for piece in pieces:
                yield stream.chunk(piece)

    # The outcome depends on the effect, hence the Any.
    def _perform(self, effect: Effect, stop: Event | None) -> Any:
        if stop is not None and stop.is_set():
            raise Stopped
        match effect:
            case Send():
                return self._send(effect)
            case Wait(seconds):
                return self._clock.sleep(seconds, stop)
            case Shared(flow, expires_at):
                _refuse_closed(self._is_closed)
                flight = self._single_flight.join(partial(self._run_apart, flow))
                return wait_for(flight, _time_left(expires_at, self._clock))

    def _run_apart(self, flow: Flow[T]) -> T:
        """Run a flow that closing this transport does not end."""
        if self._owns_http:
            return _run_apart(flow, self._clock, self._tls)
        return SyncTransport(self._http, self._clock).run(flow)

    def _send(self, effect: Send) -> Outcome:
        _refuse_closed(self._is_closed)
        body = _Body(effect, self._clock)
        try:
            response = self._http.send(
                _http_request(effect, self._clock),
                stream=True,
                auth=None,
                follow_redirects=False,
            )
            if effect.is_streamed and response.is_success:
                return body.streamed(response, _pieces(response, body))
            with closing(response):
                if body.expect(response):
                    for chunk in response.iter_bytes():
                        if not body.accept(chunk):
                            break
        except _HTTP_ERRORS as error:
            body.fail(error)
        return body.outcome()

    def close(self) -> None:
        """Refuse further requests; close the connections unless the HTTP client was given."""
        self._is_closed = True
        if self._owns_http:
            self._http.close()


class AsyncTransport:
    """Runs flows in the running event loop. May be shared by its tasks."""

    def __init__(self, http_client: httpx2.AsyncClient | None, clock: Clock) -> None:
        self._owns_http = http_client is None
        self._tls = httpx2.create_ssl_context() if self._owns_http else None
        self._http = http_client or httpx2.AsyncClient(
            verify=self._tls or True, mounts=_NO_PROXY
        )
        self._clock = clock
        self._single_flight = SingleFlight[Any]()  # of any flow
        self._is_closed = False

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end and return its result."""
        with closing(flow):
            try:
                effect = next(flow)
                while True:
                    effect = flow.send(await self._perform(effect))
            except StopIteration as end:
                result: T = end.value
        return result

    async def stream(self, flow: Flow[Stream]) -> AsyncGenerator[bytes, None]:
        """Run a flow whose response is streamed, and yield the body of the response."""
        stream = await self.run(flow)
        async with aclosing(stream.pieces) as pieces:
            async for piece in pieces:
                yield stream.chunk(piece)

    # The outcome depends on the effect, hence the Any.
    async def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send():
                return await self._send(effect)
            case Wait(seconds):
                return await self._clock.async_sleep(seconds)
            case Shared(flow, expires_at):
                import asyncio  # slow to import, and sync clients never need it

                _refuse_closed(self._is_closed)
                work = partial(self._run_apart, flow, asyncio.get_running_loop())
                flight = self._single_flight.join(work)
                return await async_wait_for(flight, _time_left(expires_at, self._clock))

    def _run_apart(self, flow: Flow[T], loop: asyncio.AbstractEventLoop) -> T:
        """Run a flow on another thread; closing this transport does not end it.

        An HTTP client of the program sends in its event loop nevertheless: no other client
        is known to reach the server in the same way.
        """
        if self._owns_http:
            return _run_apart(flow, self._clock, self._tls)
        return _drive(flow, partial(self._perform_in, loop))

    def _perform_in(self, loop: asyncio.AbstractEventLoop, effect: Effect) -> Any:
        match effect:
            case Send():
                return self._send_in(loop, effect)
            case Wait(seconds):
                return self._clock.sleep(seconds, None)

    def _send_in(self, loop: asyncio.AbstractEventLoop, effect: Send) -> Outcome:
        import asyncio  # slow to import, and sync clients never need it

        sent = asyncio.run_coroutine_threadsafe(self._exchange(effect), loop)
        try:
            return sent.result(_time_left(effect.expires_at, self._clock))
        except (TimeoutError, CancelledError):  # too late, or the loop has ended
            sent.cancel()
            return _INTERRUPTED

    async def _send(self, effect: Send) -> Outcome:
        """Send a request; the deadline also ends a response with slow headers."""
        import asyncio  # slow to import, and sync clients never need it

        try:
            async with asyncio.timeout(_time_left(effect.expires_at, self._clock)):
                return await self._exchange(effect)
        except TimeoutError:
            return _LATE

    async def _exchange(self, effect: Send) -> Outcome:
        _refuse_closed(self._is_closed)
        body = _Body(effect, self._clock)
        try:
            response = await self._http.send(
                _http_request(effect, self._clock),
                stream=True,
                auth=None,
                follow_redirects=False,
            )
            if effect.is_streamed and response.is_success:
                return body.streamed(response, _async_pieces(response, body))
            async with aclosing(response):
                if body.expect(response):
                    async for chunk in response.aiter_bytes():
                        if not body.accept(chunk):
                            break
        except _HTTP_ERRORS as error:
            body.fail(error)
        return body.outcome()

    async def aclose(self) -> None:
        """Refuse further requests; close the connections unless the HTTP client was given."""
        self._is_closed = True
        if self._owns_http:
            await self._http.aclose()


def _drive(flow: Flow[T], perform: Callable[[Effect], Any]) -> T:
    with closing(flow):
        try:
            effect = next(flow)
            while True:
                effect = flow.send(perform(effect))
        except StopIteration as end:
            result: T = end.value
    return result


def _run_apart(flow: Flow[T], clock: Clock, tls: ssl.SSLContext | None) -> T:
    """Run a flow on connections of its own."""
    with closing(SyncTransport(None, clock, tls)) as transport:
        return transport.run(flow)


class _Body:
    """Collects the body of one response, and limits its size and time."""

    def __init__(self, effect: Send, clock: Clock) -> None:
        self._expires_at = effect.expires_at
        self._clock = clock
        self._chunks: list[bytes] = []
        self._size = 0
        self._status_code = 0
        self._headers = Headers()
        self._stopped: Failure | ClientError | None = None

    def expect(self, response: httpx2.Response) -> bool:
        """Take status and headers; return False if the declared body is too large."""
        self._begin(response)
        declared = response.headers.get("content-length", "")
        return self._is_small(int(declared) if declared.isdecimal() else 0)

    def streamed(self, response: httpx2.Response, pieces: object) -> StreamedResponse:
        """Return the response with its body still to be read."""
        self._begin(response)
        return StreamedResponse(self._status_code, self._headers, b"", pieces)

    def _begin(self, response: httpx2.Response) -> None:
        self._status_code = response.status_code
        self._headers = Headers(response.headers.multi_items())

    def accept(self, chunk: bytes) -> bool:
        """Take one piece of the body; return False if no more is wanted."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        return self._is_small(self._size) and self.is_in_time()

    def is_in_time(self) -> bool:
        """Return whether there is time left for more of the body."""
        if self._expires_at is not None and self._clock.monotonic() >= self._expires_at:
            self._stopped = _LATE
        return self._stopped is None

    def _is_small(self, size: int) -> bool:
        self._stopped = self._stopped or too_large(size)
        return self._stopped is None

    def fail(self, error: Exception) -> None:
        """Translate an exception of the HTTP library."""
        for kind, failure in _FAILURES:
            if isinstance(error, kind):
                self._stopped = failure
                return
        self._stopped = DecodeError(
            "the body of the response cannot be decompressed",
            status_code=self._status_code,
        )

    def outcome(self) -> Outcome:
        """Return the response or the failure; raise if the body was not accepted."""
        if isinstance(self._stopped, ClientError):
            raise self._stopped
        if self._stopped is not None:
            return self._stopped
        return HttpResponse(self._status_code, self._headers, b"".join(self._chunks))


def _pieces(
    response: httpx2.Response, body: _Body
) -> Generator[bytes | Failure, None, None]:
    """Yield a body as it arrives, and finally the failure that ended it, if any."""
    with closing(response):
        try:
            for chunk in response.iter_bytes():
                if not body.is_in_time():
                    break
                yield chunk
        except _HTTP_ERRORS as error:
            body.fail(error)
    if isinstance(failure := body.outcome(), Failure):
        yield failure


async def _async_pieces(
    response: httpx2.Response, body: _Body
) -> AsyncGenerator[bytes | Failure, None]:
    """Yield a body as it arrives, and finally the failure that ended it, if any."""
    async with aclosing(response):
        try:
            async for chunk in response.aiter_bytes():
                if not body.is_in_time():
                    break
                yield chunk
        except _HTTP_ERRORS as error:
            body.fail(error)
    if isinstance(failure := body.outcome(), Failure):
        yield failure


def _refuse_closed(is_closed: bool) -> None:
    if is_closed:
        raise ValueError("this client is closed; make a new one")


def _http_request(effect: Send, clock: Clock) -> httpx2.Request:
    """Build the request directly, without defaults of an HTTP client that was passed in."""
    request = effect.request
    return httpx2.Request(
        request.method,
        request.url,
        headers=dict(request.headers),
        content=request.content,
        extensions={"timeout": _timeouts(effect, clock)},
    )


def _timeouts(effect: Send, clock: Clock) -> dict[str, float | None]:
    limits = [effect.timeout, _time_left(effect.expires_at, clock)]
    known = [limit for limit in limits if limit is not None]
    return {
        "connect": min([*known, _CONNECT_TIMEOUT]),
        "read": min(known, default=None),
        "write": min(known, default=None),
        "pool": min([*known, _POOL_TIMEOUT]),
    }


def _time_left(expires_at: float | None, clock: Clock) -> float | None:
    return None if expires_at is None else max(expires_at - clock.monotonic(), 0.001)
