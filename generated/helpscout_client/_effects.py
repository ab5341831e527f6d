# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""What the policy of a call asks its driver to do, and what the driver reports.

A flow is a generator: it yields an effect, is sent the outcome, and returns its result.
It does no input or output itself, so that the sync and the async client share one policy.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypeVar

from ._request import HttpRequest
from ._response import HttpResponse

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request; the outcome is an `HttpResponse` or a `Failure`."""

    request: HttpRequest
    timeout: float | None
    """Seconds the server may be silent."""
    expires_at: float | None
    """Monotonic time at which the call has to be over."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait for so many seconds; the outcome is None."""

    seconds: float


@dataclass(frozen=True, slots=True)
class UnderLock:
    """Run another flow while no other call of this client does; the outcome is its result."""

    flow: Flow[Any]  # its result is whatever it returns


@dataclass(frozen=True, slots=True)
class Failure:
    """There is no answer.

    It stands in for the exception of the HTTP library, which holds the whole request.
    """

    kind: Literal["unsent", "timeout", "broken", "refused"]
    """`unsent`: the server cannot have seen the request; `timeout`, `broken`: it may have;
    `refused`: the request itself cannot be sent."""
    reason: str


Effect: TypeAlias = Send | Wait | UnderLock
Outcome: TypeAlias = HttpResponse | Failure
# What a flow is sent depends on the effect it yielded, which no generator type can say.
Flow: TypeAlias = Generator[Effect, Any, T]


def send(effect: Send) -> Flow[Outcome]:
    """Yield a request and return what became of it."""
    outcome: Outcome = yield effect
    return outcome


def under_lock(flow: Flow[T]) -> Flow[T]:
    """Run a flow under the client's lock and return its result."""
    result: T = yield UnderLock(flow)
    return result
