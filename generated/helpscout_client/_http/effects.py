# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What the policy of a call asks its driver to do, and what the driver reports.

A flow is a generator: it yields an effect, is sent the outcome, and returns its result.
It does no input or output itself, so that the sync and the async client share one policy.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypeVar

from .._errors import ClientError
from .request import HttpRequest
from .response import HttpResponse

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request; the outcome is an `HttpResponse` or a `Failure`."""

    request: HttpRequest
    timeout: float | None
    """Seconds the server may be silent."""
    expires_at: float | None
    """Monotonic time at which the call has to be over."""
    is_streamed: bool = False
    """Whether the body of a success is left to be read: a `StreamedResponse`."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait for so many seconds; the outcome is None."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Shared:
    """Run another flow, or wait for the one that another call of this client has under way.

    The outcome is the result of the one that was run.
    """

    flow: Flow[Any]  # its result is whatever it returns
    expires_at: float | None
    """Monotonic time at which waiting for another call is to end."""


@dataclass(frozen=True, slots=True)
class Blocking:
    """Call a function that may block; the outcome is what it returns."""

    function: Callable[[], Any]  # whatever it returns


@dataclass(frozen=True, slots=True)
class Failure:
    """There is no answer.

    It stands in for the exception of the HTTP library, which holds the whole request.
    """

    kind: Literal["unsent", "timeout", "broken", "refused"]
    """`unsent`: the server cannot have seen the request; `timeout`, `broken`: it may have;
    `refused`: the request itself cannot be sent."""
    reason: str


@dataclass(frozen=True, slots=True)
class Stream:
    """What a flow returns whose answer is streamed."""

    pieces: Any  # as in `StreamedResponse`
    error: Callable[[Failure], ClientError]
    """Returns the error that a broken body stands for."""

    def chunk(self, piece: bytes | Failure) -> bytes:
        """Return a piece of the body; raise where it is the end of a broken one."""
        if isinstance(piece, Failure):
            raise self.error(piece)
        return piece


Effect: TypeAlias = Send | Wait | Shared | Blocking
Outcome: TypeAlias = HttpResponse | Failure
# What a flow is sent depends on the effect it yielded, which no generator type can say.
Flow: TypeAlias = Generator[Effect, Any, T]


def shared(flow: Flow[T], expires_at: float | None) -> Flow[T]:
    """Run a flow, unless one is under way already, and return the result."""
    result: T = yield Shared(flow, expires_at)
    return result


def blocking(function: Callable[[], T]) -> Flow[T]:
    """Call a function that may block, where it blocks nobody else, and return its result."""
    result: T = yield Blocking(function)
    return result
