# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The policy of one call: authenticate, send, try again, follow a resource that moved."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from http import HTTPStatus

from .._contract.api import Api
from .._contract.observed import RateLimit
from .._errors import (
    APIError,
    ClientError,
    ConnectionFailed,
    DeadlineExceeded,
    ResourceMoved,
)
from .._http.clock import Clock
from .._http.effects import Failure, Flow, Outcome, Send, Wait, send
from .._http.request import HttpRequest
from .._http.response import HttpResponse
from .._http.urls import BaseUrl
from .._models.mismatches import MismatchLog
from ..auth import Auth
from ..hooks import Attempt, Hooks
from .answers import api_error, correlation_id, location_id, rate_limit
from .pace import Pace
from .retry import MAX_WAIT, RetryQuota, may_have_worked, may_retry, retry_delay
from .tokens import TOKEN_TIMEOUT, Token, TokenCache

MAX_HOPS = 5
"""How often one call follows a resource that moved, or a file to where it is stored."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})

# A timeout that was cut to what was left of the deadline may end a little before it.
_CLOCK_GRAIN = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What all calls of a client share."""

    api: Api
    base: BaseUrl
    auth: Auth | None
    tokens: TokenCache | None
    quota: RetryQuota
    pace: Pace | None
    clock: Clock
    hooks: Hooks
    logger: logging.Logger
    mismatches: MismatchLog


@dataclass(slots=True, kw_only=True)
class Call:
    """One call: what it asks, and how much it may still spend."""

    request: HttpRequest
    operation: str
    """Id of the operation; logs and messages name the call by it."""
    template: str
    """Path template, which unlike the path holds no data."""
    idempotent: bool
    repeat_status: int | None
    """Status that a repeat meets because an earlier attempt worked."""
    follow_moved: bool
    timeout: float | None
    expires_at: float | None
    retries_left: int
    attempts: int = 0
    may_have_worked: bool = False
    """Whether the server may have acted on an attempt that brought no answer."""
    token_refused: bool = False
    anonymous: bool = False
    """Whether requests go without credentials."""
    is_streamed: bool = False
    """Whether the answer is a download."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """The final answer to a call."""

    response: HttpResponse
    location: str | None
    """Where the resource has moved to, if it has."""


def perform(session: Session, call: Call) -> Flow[Exchange]:
    """Run a call until it has an answer that is not an error.

    Raises the errors that the package's error tree names.
    """
    request, location = call.request, None
    for _ in range(MAX_HOPS + 1):
        response = yield from _authenticated(session, call, request)
        target = _moved_target(call, response)
        if target is None:
            if call.may_have_worked and response.status_code == call.repeat_status:
                return Exchange(replace(response, content=b"{}"), location)
            if response.status_code >= 300:
                raise api_error(session.api, response, session.clock.wall())
            return Exchange(response, location)
        if (
            not call.follow_moved
            and response.status_code == HTTPStatus.MOVED_PERMANENTLY
        ):
            raise ResourceMoved(target, location_id(call.template, target))
        request = _redirected(session, call, request, target)
        location = request.address
    raise APIError(f"the resource moved more than {MAX_HOPS} times", status_code=301)


def _moved_target(call: Call, response: HttpResponse) -> str | None:
    followed = _REDIRECTS if call.is_streamed else {HTTPStatus.MOVED_PERMANENTLY}
    if response.status_code not in followed or call.request.method != "GET":
        return None
    return response.headers.get("location")


def _redirected(
    session: Session, call: Call, request: HttpRequest, target: str
) -> HttpRequest:
    """Return the request for the place that an answer names.

    A file may be stored elsewhere. What is sent there, and to wherever that leads, is the
    bare URL: no credentials, and none of the caller's headers.
    """
    if not call.is_streamed:
        return request.at(session.base.resolve(target, relative_to=request.address))
    url = session.base.storage(target, relative_to=request.address)
    call.anonymous = call.anonymous or not session.base.covers(url)
    return request.bare(url) if call.anonymous else replace(request, url=url)


def _authenticated(
    session: Session, call: Call, request: HttpRequest
) -> Flow[HttpResponse]:
    """Send a request with credentials; one token that is refused is renewed."""
    if call.anonymous:
        return (yield from _send_settled(session, call, request))
    token = yield from _token(session, call)
    while True:
        response = yield from _send_settled(
            session, call, _sign(session, request, token)
        )
        if response.status_code != 401 or token is None or call.token_refused:
            return response
        call.token_refused = True
        token = yield from _token(session, call, refused=token)


def _sign(session: Session, request: HttpRequest, token: Token | None) -> HttpRequest:
    if token is not None:
        return token.sign(request)
    return session.auth.sign(request, session.api) if session.auth else request


def _token(
    session: Session, call: Call, *, refused: Token | None = None
) -> Flow[Token | None]:
    if session.tokens is None:
        return None

    def send_settled(request: HttpRequest) -> Flow[HttpResponse]:
        timeout = min(call.timeout or TOKEN_TIMEOUT, TOKEN_TIMEOUT)
        token_call = replace(call, request=request, timeout=timeout, idempotent=True)
        token_call.operation, token_call.template = (
            "token",
            session.api.token_path or "",
        )
        token_call.is_streamed = False
        return _send_settled(replace(session, pace=None), token_call, request)

    return (
        yield from session.tokens.get(
            send_settled, refused=refused, expires_at=call.expires_at
        )
    )


def _send_settled(
    session: Session, call: Call, request: HttpRequest
) -> Flow[HttpResponse]:
    """Send a request, with retries, and return its response."""
    while True:
        call.attempts += 1
        outcome, attempt = yield from _paced(session, call, request)
        delay = _next_delay(session, call, outcome)
        if delay is None:
            break
        _tell(session, session.hooks.on_retry, replace(attempt, retry_in=delay))
        call.retries_left -= 1
        call.may_have_worked |= may_have_worked(outcome)
        yield Wait(delay)
    if isinstance(outcome, Failure):
        raise _no_answer(session, call, outcome)
    if outcome.status_code < 400:
        session.quota.refund()
    return outcome


def _paced(
    session: Session, call: Call, request: HttpRequest
) -> Flow[tuple[Outcome, Attempt]]:
    """Send a request when the rate limit has room for it."""
    pace, now = session.pace, session.clock.monotonic
    if pace is None:
        return (yield from _attempt(session, call, request))
    cost = session.api.rate_limit.cost(request.method)
    yield from _wait_for_room(session, call, pace, cost)
    sent_at = now()
    try:
        outcome, attempt = yield from _attempt(session, call, request)
        if isinstance(outcome, HttpResponse):
            limit = _limit(session, outcome)
            if outcome.status_code == 429 and limit.retry_after is not None:
                pace.close(limit.retry_after, now())
            else:
                told = limit.remaining
                pace.learn(told, cost=cost, sent_at=sent_at, now=now())
    finally:
        pace.end(cost)
    return outcome, attempt


def _attempt(
    session: Session, call: Call, request: HttpRequest
) -> Flow[tuple[Outcome, Attempt]]:
    """Send a request once; hooks and the log are told."""
    hooks, now = session.hooks, session.clock.monotonic
    attempt = Attempt(
        operation=call.operation,
        method=request.method,
        path=call.template,
        number=call.attempts,
    )
    _tell(session, hooks.before_request, attempt)
    started = now()
    effect = Send(request, call.timeout, call.expires_at, call.is_streamed)
    outcome = yield from send(effect)
    attempt = _answered(session, attempt, outcome, now() - started)
    _tell(session, hooks.after_response, attempt)
    return outcome, attempt


def _wait_for_room(session: Session, call: Call, pace: Pace, cost: int) -> Flow[None]:
    """Return once the request counts as under way."""
    has_waited = False
    while delay := pace.start(cost, session.clock.monotonic(), has_waited=has_waited):
        if delay >= _time_left(session, call):
            raise DeadlineExceeded(
                f"{call.operation}: the rate limit is used up, and the deadline of the call "
                f"does not allow to wait for {delay:.1f} seconds"
            )
        yield Wait(delay)
        has_waited = True


def _answered(
    session: Session, attempt: Attempt, outcome: Outcome, seconds: float
) -> Attempt:
    """Log the outcome of an attempt and return what hooks may know of it."""
    told: str | int
    if isinstance(outcome, Failure):
        told = outcome.kind
        attempt = replace(attempt, seconds=seconds, failure=outcome.reason)
    else:
        told = outcome.status_code
        attempt = replace(
            attempt,
            seconds=seconds,
            status_code=outcome.status_code,
            correlation_id=correlation_id(session.api, outcome.headers),
        )
    session.logger.debug(
        "%s: %s %s -> %s (attempt %d)",
        attempt.operation,
        attempt.method,
        attempt.path,
        told,
        attempt.number,
    )
    return attempt


def _tell(session: Session, hook: Callable[[Attempt], None], attempt: Attempt) -> None:
    try:
        hook(attempt)
    except Exception:  # what a program observes must not cost it an answer
        session.logger.exception("a hook raised an exception")


def _next_delay(session: Session, call: Call, outcome: Outcome) -> float | None:
    """Return the seconds to wait before the next attempt; None where there is to be none."""
    if not may_retry(outcome, idempotent=call.idempotent) or call.retries_left <= 0:
        return None
    told = None
    if isinstance(outcome, HttpResponse):
        told = _limit(session, outcome).retry_after
    delay = retry_delay(call.attempts, told, session.clock.random())
    if delay > MAX_WAIT or delay >= _time_left(session, call):
        return None
    return delay if session.quota.take(outcome) else None


def _limit(session: Session, response: HttpResponse) -> RateLimit:
    return rate_limit(session.api, response.headers, session.clock.wall())


def _time_left(session: Session, call: Call) -> float:
    if call.expires_at is None:
        return float("inf")
    return call.expires_at - session.clock.monotonic()


def _no_answer(session: Session, call: Call, failure: Failure) -> ClientError:
    told = f"{call.operation}: {failure.reason} (attempt {call.attempts})"
    if failure.kind != "refused" and _time_left(session, call) <= _CLOCK_GRAIN:
        return DeadlineExceeded(f"{told}; the deadline of the call has passed")
    return ConnectionFailed(told)


def cut_short(session: Session, call: Call, failure: Failure) -> ClientError:
    """Return the error of an answer that broke off; its call is not tried again."""
    reason = f"{failure.reason} in the middle of the body"
    return _no_answer(session, call, replace(failure, reason=reason))
