"""Hooks: a program is told of each request that its client sends, without what is in it.

::

    class Metrics(Hooks):
        def after_response(self, attempt: Attempt) -> None:
            count(attempt.operation, attempt.status_code, attempt.seconds)

    Client(hooks=Metrics())

Hooks see names only: no parameter, header, body or token. They are called in the thread or the
event loop of the call, so they have to be quick. What they raise is logged and goes no further.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Attempt", "Hooks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One request of a call, as far as anyone may know of it."""

    operation: str
    """The path of the call, like `things.get`; `token` where a token is asked for, `request`
    where it is a raw request."""
    method: str
    path: str
    """The path template, like `/things/{id}`; empty for a raw request."""
    number: int
    """1 for the first request of a call."""
    seconds: float | None = None
    """How long the answer took; None before there is one."""
    status_code: int | None = None
    """Status of the answer; None where there is none."""
    failure: str | None = None
    """Why there is no answer."""
    correlation_id: str | None = None
    """Name of the request in the server's logs."""
    retry_in: float | None = None
    """Seconds until the next attempt; None unless there is one."""


class Hooks:
    """What to call when; each method does nothing until a subclass overrides it."""

    def before_request(self, attempt: Attempt) -> None:
        """Take note of a request that is about to be sent."""

    def after_response(self, attempt: Attempt) -> None:
        """Take note of an answer, or of the failure to get one."""

    def on_retry(self, attempt: Attempt) -> None:
        """Take note that the same request will be sent again."""


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
