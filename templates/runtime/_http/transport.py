"""The transports, which perform the effects of flows.

Exceptions of the HTTP library do not leave this module; no error is chained to them.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing, closing, suppress
from functools import partial
from threading import Event, RLock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx2

from .._contract.forks import Forkable
from .._errors import ConfigurationError, ConnectionFailed
from .body import LATE, Body
from .clock import Clock
from .connections import (
    HttpClientT,
    new_async_client,
    new_client,
    read_proxy,
    tls_settings,
    without_cookies,
)
from .effects import Effect, Failure, Flow, Outcome, Send, Shared, Stream, Wait
from .event_loop import send_in
from .library import (
    HTTP_ERRORS,
    async_parts,
    begin,
    content_arrived,
    failure,
    http_request,
    interrupt,
    parts,
)
from .response import StreamedResponse
from .single_flight import SingleFlight, async_wait_for, wait_for

if TYPE_CHECKING:
    import asyncio
    import ssl

T = TypeVar("T")

_CLOSED = Failure("refused", "the client was closed")
_LOST = Failure("broken", "the connection belongs to another process or event loop")
_CLOSING = 20.0
"""Seconds for work that needs an HTTP client that was given, before that may be closed."""


class Stopped(BaseException):
    """A flow has to stop. Not an `Exception`: it is no error of the flow."""


class _Transport(Forkable, Generic[HttpClientT]):
    """The connections of a client. They belong to one process, and to one event loop."""

    _was_used = False

    def __init__(self, http_client: HttpClientT | None, clock: Clock) -> None:
        self._given = http_client
        self._clock = clock
        self._proxy = read_proxy() if http_client is None else None
        self._tls: ssl.SSLContext | None = None
        self._is_closed = False
        self._single_flight = SingleFlight[Any]()  # of any flow
        self._http: HttpClientT | None = self._new_http()
        super().__init__()

    def renew(self) -> None:
        """Leave the connections, if there are any, to those that have them."""
        self._lock = RLock()  # a signal handler may need it, too
        self._closing = Event()
        if self._was_used:
            self._http = self._tls = None

    def _connections(self) -> HttpClientT:
        """Return the HTTP client to send with."""
        self._was_used = True
        if (http := self._http) is not None:
            return http
        with self._lock:
            if self._given is not None:
                raise ConfigurationError(
                    "http_client has connections of another process or event loop; make an"
                    " HTTP client in this one, and a client with it"
                )
            new = self._new_http()
            self._http = self._http or new
            return self._http

    def _new_http(self) -> HttpClientT:
        if self._given is not None:
            return without_cookies(self._given)
        self._tls = self._tls or tls_settings()
        return self._new_client(self._tls)

    @abstractmethod
    def _new_client(self, tls: ssl.SSLContext) -> HttpClientT:
        """Return a new HTTP client."""

    def _run_on_new_connections(self, flow: Flow[T]) -> T:
        """Run a flow that closing this transport does not end."""
        with new_client(self._tls or tls_settings(), self._proxy) as http:
            return SyncTransport(http, self._clock).run(flow)

    @property
    def _is_shut(self) -> bool:
        return self._is_closed or (self._given is not None and self._given.is_closed)

    def _refuse_calls_if_closed(self) -> None:
        if self._is_shut:
            raise ValueError("this client is closed; make a new one")

    def _refuse_work_if_closed(self) -> None:
        if self._is_shut:
            raise ConnectionFailed("the client was closed during the call")


class SyncTransport(_Transport[httpx2.Client]):
    """Runs flows in the calling thread. May be shared by threads."""

    def run(self, flow: Flow[T], stop: Event | None = None) -> T:
        """Run a flow to its end and return its result.

        Once `stop` is set, `Stopped` is raised instead of sending or waiting.
        """
        self._refuse_calls_if_closed()
        return _drive(flow, partial(self._perform, stop=stop))

    def stream(self, flow: Flow[Stream]) -> Generator[bytes, None, None]:
        """Run a flow whose response is streamed, and yield the body of the response."""
        stream = self.run(flow)
        http, response, body = stream.source
        data = piece = b""
        with closing(response):
            try:
                for data in parts(response):
                    for piece in body.pieces(data):
                        yield piece
                        content_arrived(response, body.expires_at)
                    if self._http is not http:
                        body.stop(_LOST)
                    if body.stopped is not None:
                        break
                else:
                    body.end()
            except HTTP_ERRORS as error:
                body.stop(failure(error))
        data = piece = b""  # tracebacks show them
        stream.check(body.stopped)

    # The outcome depends on the effect, hence the Any.
    def _perform(self, effect: Effect, stop: Event | None) -> Any:
        if stop is not None and stop.is_set():
            raise Stopped
        match effect:
            case Send():
                return self._send(effect)
            case Wait(seconds):
                return self._clock.sleep(seconds, stop or self._closing)
            case Shared(flow, expires_at):
                self._refuse_work_if_closed()
                flight = self._single_flight.join(partial(self._run_apart, flow))
                return wait_for(flight, _time_left(expires_at, self._clock))

    def _run_apart(self, flow: Flow[T]) -> T:
        """Run a flow that closing this transport does not end."""
        if self._given is None:
            return self._run_on_new_connections(flow)
        return SyncTransport(self._connections(), self._clock).run(flow)

    def _send(self, effect: Send) -> Outcome:
        if self._is_shut:
            return _CLOSED
        body, http = Body(effect, self._clock), self._connections()
        request = http_request(effect, self._clock)
        try:
            if (streamed := self._exchange(http, request, body)) is not None:
                return streamed
        except HTTP_ERRORS as error:
            interrupt(body, error, request)
        except RuntimeError:
            if not http.is_closed:
                raise
            body.stop(_CLOSED)
        return body.outcome()

    def _exchange(
        self, http: httpx2.Client, request: httpx2.Request, body: Body
    ) -> StreamedResponse | None:
        response = http.send(request, stream=True, auth=None, follow_redirects=False)
        begin(body, response)
        if body.is_streamed:
            content_arrived(response, body.expires_at)
            return body.streamed((http, response, body))
        with closing(response):
            for data in parts(response) if body.is_wanted else ():
                if not body.accept(data):
                    return None
        body.end()
        return None

    def _new_client(self, tls: ssl.SSLContext) -> httpx2.Client:
        return new_client(tls, self._proxy)

    def close(self) -> None:
        """Refuse further requests; close the connections unless the HTTP client was given.

        The program may close that next: work that needs it is waited for.
        """
        self._is_closed = True
        self._closing.set()
        if self._given is None:
            if self._http is not None:
                self._http.close()
        elif flight := self._single_flight.under_way():
            with suppress(Exception):  # it is raised where the result is wanted
                wait_for(flight, _CLOSING)


class AsyncTransport(_Transport[httpx2.AsyncClient]):
    """Runs flows in the running event loop. May be shared by its tasks."""

    _loop: asyncio.AbstractEventLoop | None = None

    def renew(self) -> None:
        """Leave the connections, if there are any, to the event loop that has them."""
        super().renew()
        self._loop = None

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end and return its result."""
        self._refuse_calls_if_closed()
        try:
            effect = next(flow)
            while True:
                effect = flow.send(await self._perform(effect))
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            flow.close()

    async def stream(self, flow: Flow[Stream]) -> AsyncGenerator[bytes, None]:
        """Run a flow whose response is streamed, and yield the body of the response.

        This is one generator, as those over pages: see there.
        """
        stream = await self.run(flow)
        http, response, body = stream.source
        data = piece = b""
        async with aclosing(response):
            try:
                async for data in async_parts(response):
                    for piece in body.pieces(data):
                        yield piece
                        content_arrived(response, body.expires_at)
                    if self._http is not http:
                        body.stop(_LOST)
                    if body.stopped is not None:
                        break
                else:
                    body.end()
            except HTTP_ERRORS as error:
                body.stop(failure(error))
        data = piece = b""  # tracebacks show them
        stream.check(body.stopped)

    # The outcome depends on the effect, hence the Any.
    async def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send():
                return _CLOSED if self._is_shut else await self._send(effect)
            case Wait(seconds):
                return await self._clock.async_sleep(seconds)
            case Shared(flow, expires_at):
                import asyncio  # slow to import, and sync clients never need it

                self._refuse_work_if_closed()
                work = partial(self._run_apart, flow, asyncio.get_running_loop())
                flight = self._single_flight.join(work)
                return await async_wait_for(flight, _time_left(expires_at, self._clock))

    def _run_apart(self, flow: Flow[T], loop: asyncio.AbstractEventLoop) -> T:
        """Run a flow on another thread; closing this transport does not end it.

        An HTTP client of the program sends in its event loop nevertheless: no other client
        is known to reach the server in the same way.
        """
        if self._given is None:
            return self._run_on_new_connections(flow)
        return _drive(flow, partial(self._perform_in, loop))

    def _perform_in(self, loop: asyncio.AbstractEventLoop, effect: Effect) -> Any:
        match effect:
            case Send():
                # The limits are watched here, because the loop may be blocked.
                left = _time_left(effect.expires_at, self._clock)
                effect = effect._replace(timeout=None, expires_at=None)
                return send_in(loop, partial(self._send, effect), left)
            case Wait(seconds):
                return self._clock.sleep(seconds, None)
            case Shared():
                raise TypeError("a flow that is shared cannot share another one")

    async def _send(self, effect: Send) -> Outcome:
        """Send a request; the deadline also ends what an HTTP client that was given does."""
        import asyncio  # slow to import, and sync clients never need it

        self._enter(asyncio.get_running_loop())
        body, http = Body(effect, self._clock), self._connections()
        request = http_request(effect, self._clock)
        try:
            async with asyncio.timeout(_time_left(effect.expires_at, self._clock)):
                if (streamed := await self._exchange(http, request, body)) is not None:
                    return streamed
        except TimeoutError:
            body.stop(LATE)
        except HTTP_ERRORS as error:
            interrupt(body, error, request)
        except RuntimeError:
            if not http.is_closed:
                raise
            body.stop(_CLOSED)
        return body.outcome()

    async def _exchange(
        self, http: httpx2.AsyncClient, request: httpx2.Request, body: Body
    ) -> StreamedResponse | None:
        response = await http.send(
            request, stream=True, auth=None, follow_redirects=False
        )
        begin(body, response)
        if body.is_streamed:
            content_arrived(response, body.expires_at)
            return body.streamed((http, response, body))
        async with aclosing(response):
            if body.is_wanted:
                async for data in async_parts(response):
                    if not body.accept(data):
                        return None
        body.end()
        return None

    def _enter(self, loop: asyncio.AbstractEventLoop) -> None:
        """Make sure that the connections belong to this event loop."""
        if loop is self._loop:
            return
        with self._lock:
            if self._loop is not None and not self._loop.is_closed():
                raise ConfigurationError(
                    "this client is in use in another event loop; make one for each"
                )
            self.renew()
            self._loop = loop

    def _new_client(self, tls: ssl.SSLContext) -> httpx2.AsyncClient:
        return new_async_client(tls, self._proxy)

    async def aclose(self) -> None:
        """Refuse further requests, and close or wait for what the sync transport does."""
        import asyncio  # slow to import, and sync clients never need it

        self._is_closed = True
        is_here = self._loop in (None, asyncio.get_running_loop())
        if self._given is None:
            if self._http is not None and is_here:
                await self._http.aclose()
        elif flight := self._single_flight.under_way():
            with suppress(Exception):  # it is raised where the result is wanted
                await async_wait_for(flight, _CLOSING)


def _drive(flow: Flow[T], perform: Callable[[Effect], Any]) -> T:
    try:
        effect = next(flow)
        while True:
            effect = flow.send(perform(effect))
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        flow.close()


def _time_left(expires_at: float | None, clock: Clock) -> float | None:
    return None if expires_at is None else max(expires_at - clock.monotonic(), 0.001)
