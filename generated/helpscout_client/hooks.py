# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Hooks observe the requests that a client sends, without their content.

::

    class Metrics(Hooks):
        def after_response(self, attempt: Attempt) -> None:
            count(attempt.operation, attempt.status_code, attempt.seconds)

    Client(hooks=Metrics())

Hooks see names only: no parameter, header, body or token. They are called in the thread or the
event loop of the call, so they have to be quick; for token requests, in a thread of their own.
Exceptions that they raise are only logged.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Attempt", "Hooks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One request of a call, without anything confidential."""

    operation: str
    """The path of the call, like `things.get`; `token` for a request to the token endpoint,
    `request` for a raw request."""
    method: str
    path: str
    """The path template, like `/things/{id}`; empty for a raw request."""
    number: int
    """1 for the first request of a call."""
    seconds: float | None = None
    """Seconds until the response or the failure; None before."""
    status_code: int | None = None
    """Status of the response; None if there is none."""
    failure: str | None = None
    """Why there is no response, or why its body is not accepted."""
    correlation_id: str | None = None
    """Name of the request in the server's logs."""
    retry_in: float | None = None
    """Seconds until the next attempt; None if there is none."""


class Hooks:
    """Methods that the client calls; they do nothing unless a subclass overrides them."""

    def before_request(self, attempt: Attempt) -> None:
        """Observe a request that is about to be sent."""

    def after_response(self, attempt: Attempt) -> None:
        """Observe a response, or the failure to get one."""

    def on_retry(self, attempt: Attempt) -> None:
        """Observe that the same request will be sent again."""


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
