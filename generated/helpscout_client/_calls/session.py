# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The values that calls are made of: the settings of a client, its state, and the call."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from typing import Any

from .._auth.locks import PATIENCE
from .._contract.api import Api, RateLimitRules
from .._contract.lazy import lazy_property
from .._contract.mistakes import check_kind, checked_text
from .._contract.observed import NOT_REPORTED, RateLimit
from .._contract.operation import Operation
from .._contract.options import CallOptions, OnMismatch, check_limit
from .._errors import call_name
from .._http.clock import Clock
from .._http.request import HttpRequest, check_header, user_agent
from .._http.servers import Servers
from .._http.urls import BaseUrl
from .._models.mismatches import MismatchLog
from ..hooks import Hooks
from .credentials import Credentials
from .pace import Pace
from .retry import RetryQuota
from .tokens import Keep, token_operation

TOKEN_LIMIT = 10.0
"""Seconds for each attempt of a token request, and for all but the last together; the limits of
the waiting calls do not matter."""
TOKEN_PATIENCE = PATIENCE + 2 * TOKEN_LIMIT + 5.0
"""Seconds that a call waits for a token at most: for the lock of the store, and the request."""

_TOKEN_RETRIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a client or of one call, checked."""

    timeout: float | None = 30.0
    deadline: float | None = 120.0
    max_retries: int = 2
    follow_moved: bool = True
    on_mismatch: OnMismatch = "warn"
    user_agent: str | None = None

    def __post_init__(self) -> None:
        for name in ("timeout", "deadline", "max_retries"):
            check_limit(name, getattr(self, name))
        check_kind("follow_moved", self.follow_moved, bool, "True or False")
        if self.on_mismatch not in ("warn", "raise", "ignore"):
            choices = "'warn', 'raise' or 'ignore'"
            check_kind("on_mismatch", self.on_mismatch, str, choices)
            raise ValueError(f"on_mismatch has to be {choices}")
        if self.user_agent is not None:
            check_header("user_agent", checked_text("user_agent", self.user_agent))

    def for_call(self, options: CallOptions) -> Settings:
        """Return the settings of a call with these options."""
        if not options:
            return self
        return replace(
            self,
            timeout=options.get("timeout", self.timeout),
            deadline=options.get("deadline", self.deadline),
            max_retries=options.get("max_retries", self.max_retries),
        )


@dataclass(frozen=True, kw_only=True, eq=False)
class Session:
    """The state of a client, which all its calls share."""

    settings: Settings
    api: Api
    servers: Servers
    credentials: Credentials
    quota: RetryQuota
    pace: Pace | None
    clock: Clock
    hooks: Hooks | None
    logger: logging.Logger
    mismatches: MismatchLog

    @lazy_property
    def user_agent(self) -> str:
        """The `User-Agent` of all requests."""
        return user_agent(self.api, self.settings.user_agent)

    def elsewhere(self) -> Session:
        """Return the state for requests to another server, whose limits are not the API's."""
        api = self.api._replace(rate_limit=RateLimitRules())
        return replace(self, api=api, pace=None)

    def token_call(
        self, request: HttpRequest, path: str, *, is_repeatable: bool, keep: Keep
    ) -> Call:
        """Return the call that requests a token, with limits of its own."""
        limits = replace(
            self.settings,
            timeout=TOKEN_LIMIT,
            deadline=TOKEN_LIMIT,
            max_retries=_TOKEN_RETRIES,
        )
        return Call(
            session=replace(self, pace=None),
            operation=token_operation(path),
            base=self.servers.main,
            settings=limits,
            request=request,
            sent=request,
            idempotent=is_repeatable,
            expires_at=self.clock.monotonic() + TOKEN_LIMIT,
            attempt_limit=TOKEN_LIMIT,
            keep=keep,
        )


@dataclass(slots=True, kw_only=True, eq=False)
class Call:
    """One call: what it requests, by which settings, and how far it is."""

    session: Session
    operation: Operation[Any]
    base: BaseUrl
    """The server of the operation."""
    settings: Settings
    request: HttpRequest
    """The request to send next, without credentials."""
    sent: HttpRequest
    """The request that was sent last; it knows the secrets of all that were sent."""
    asked_id: int | str | None = field(default=None, repr=False)
    """The id that the request asks for."""
    idempotent: bool
    expires_at: float | None
    """Monotonic time at which the call has to end."""
    body_expires_at: float | None = None
    """The same for a body that is streamed."""
    attempt_limit: float | None = None
    """Seconds that each attempt has, even if it is sent shortly before `expires_at`."""
    keep: Keep | None = None
    """Stores what an outcome contains, before hooks and logs, which may fail, see it."""
    rate_limit: RateLimit = NOT_REPORTED
    """What the last response reports about the rate limit."""
    attempts: int = 0
    """Requests sent so far."""
    retries: int = 0
    """How many of them were sent because another one failed."""
    may_have_worked: bool = False
    """Whether the server may have acted on an attempt that was retried."""
    refused_tokens: int = 0
    """How many tokens the server refused; each was replaced by another."""
    moved_to: str | None = field(default=None, repr=False)
    """The address of the last redirect, if there was one."""
    is_elsewhere: bool = False
    """Whether a redirect led away from the base URL, where no credentials are sent."""

    @property
    def name(self) -> str:
        """How messages name the call."""
        return call_name(self.operation.id, self.request.method)

    def attempt_expires_at(self, sent_at: float) -> float | None:
        """Return the monotonic time at which an attempt has to end."""
        limit = self.attempt_limit
        return self.expires_at if limit is None else sent_at + limit

    def time_left(self) -> float:
        """Return the seconds until the call has to end."""
        if self.expires_at is None:
            return float("inf")
        return self.expires_at - self.session.clock.monotonic()
