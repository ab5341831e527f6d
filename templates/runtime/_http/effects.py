"""Effects: what the policy of a call requests of the transport, and the outcomes.

A flow is a generator that yields effects, receives their outcomes, and returns its result.
It does no I/O itself, so that the sync and the async client share one policy. `SyncTransport` and
`AsyncTransport` perform the effects.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

from .._errors import ClientError
from .request import HttpRequest
from .response import HttpResponse

T = TypeVar("T")


class Send(NamedTuple):
    """Send a request; the outcome is an `HttpResponse` or a `Failure`."""

    request: HttpRequest
    timeout: float | None
    """Seconds that the server may be silent."""
    expires_at: float | None
    """Monotonic time at which the call has to end."""
    streamed: frozenset[int] = frozenset()
    """The statuses whose body is left to be read: a `StreamedResponse`."""
    body_expires_at: float | None = None
    """Monotonic time at which a streamed body has to end."""
    is_vital: bool = False
    """Whether a response is used although the time is over, if it has arrived by then, and
    although the connection ended too early, if it is a complete JSON object."""


class Wait(NamedTuple):
    """Wait for a number of seconds; the outcome is None."""

    seconds: float


class Shared(NamedTuple):
    """Run another flow on a thread of its own, or wait for the one that runs there already.

    The outcome is the result of the flow that runs, or None if that takes too long for the
    caller. The flow may block, and closing the client does not end it.
    """

    flow: Flow[Any]  # any result
    expires_at: float | None
    """Monotonic time at which the caller stops waiting."""


class Failure(NamedTuple):
    """A request without a response that can be read.

    It replaces the exception of the HTTP library, which contains the whole request.
    """

    kind: Literal["unsent", "timeout", "broken", "refused", "unreadable", "too large"]
    """`unsent`: the server cannot have seen the request; `timeout`, `broken`: it may have
    seen it; `refused`: the request itself cannot be sent; `unreadable`, `too large`: there is
    a response, but its body is not accepted."""
    reason: str
    status_code: int | None = None
    """The status of a response whose body is not accepted."""


class Stream(NamedTuple):
    """The result of a flow whose response is streamed."""

    source: Any  # as in `StreamedResponse`
    error: Callable[[Failure], ClientError]
    """Returns the error of an interrupted body."""

    def check(self, stopped: Failure | None) -> None:
        """Raise the error of what ended the body early, if anything did."""
        if stopped is not None:
            raise self.error(stopped)


Effect: TypeAlias = Send | Wait | Shared
Outcome: TypeAlias = HttpResponse | Failure
# The outcome depends on the effect, which the type of a generator cannot express.
Flow: TypeAlias = Generator[Effect, Any, T]


def shared(flow: Flow[T], expires_at: float | None) -> Flow[T | None]:
    """Run a flow, unless one runs already, and return the result; None if it takes too long."""
    result: T | None = yield Shared(flow, expires_at)
    return result
