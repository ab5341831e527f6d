# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The policy of one call: authenticate, send, try again, follow a resource that moved."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from ._answers import api_error, location_id, rate_limit
from ._api import Api
from ._clock import Clock
from ._effects import Failure, Flow, Outcome, Send, Wait, send
from ._errors import (
    APIError,
    ClientError,
    ConnectionFailed,
    DeadlineExceeded,
    ResourceMoved,
)
from ._mismatches import MismatchLog
from ._pace import Pace
from ._request import HttpRequest
from ._response import HttpResponse, RateLimit
from ._retry import MAX_WAIT, RetryQuota, may_retry, retry_delay
from ._tokens import TOKEN_TIMEOUT, Token, TokenCache
from ._urls import BaseUrl
from .auth import Auth

MAX_HOPS = 5
"""How often one call follows a resource that moved."""

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
    follow_moved: bool
    timeout: float | None
    expires_at: float | None
    retries_left: int
    attempts: int = 0
    token_refused: bool = False


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
            if response.status_code >= 300:
                raise api_error(session.api, response, session.clock.wall())
            return Exchange(response, location)
        if not call.follow_moved:
            raise ResourceMoved(target, location_id(call.template, target))
        location = session.base.resolve(target, relative_to=request.place)
        request = request.at(location)
    raise APIError(f"the resource moved more than {MAX_HOPS} times", status_code=301)


def _moved_target(call: Call, response: HttpResponse) -> str | None:
    if response.status_code != 301 or call.request.method != "GET":
        return None
    return response.headers.get("location")


def _authenticated(
    session: Session, call: Call, request: HttpRequest
) -> Flow[HttpResponse]:
    """Send a request with credentials; one token that is refused is renewed."""
    token = yield from _token(session, call)
    while True:
        response = yield from _settle(session, call, _sign(session, request, token))
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

    def settle(request: HttpRequest) -> Flow[HttpResponse]:
        timeout = min(call.timeout or TOKEN_TIMEOUT, TOKEN_TIMEOUT)
        errand = replace(call, request=request, timeout=timeout, idempotent=True)
        errand.operation, errand.template = "token", session.api.token_path or ""
        return _settle(replace(session, pace=None), errand, request)

    return (
        yield from session.tokens.get(
            settle, refused=refused, expires_at=call.expires_at
        )
    )


def _settle(session: Session, call: Call, request: HttpRequest) -> Flow[HttpResponse]:
    """Send a request until its outcome stands, and return the answer if there is one."""
    while True:
        call.attempts += 1
        outcome = yield from _paced(session, call, request)
        _log(session, call, outcome)
        delay = _next_delay(session, call, outcome)
        if delay is None:
            break
        call.retries_left -= 1
        yield Wait(delay)
    if isinstance(outcome, Failure):
        raise _no_answer(session, call, outcome)
    if outcome.status_code < 400:
        session.quota.refund()
    return outcome


def _paced(session: Session, call: Call, request: HttpRequest) -> Flow[Outcome]:
    """Send a request when the rate limit has room for it."""
    effect = Send(request, call.timeout, call.expires_at)
    pace, now = session.pace, session.clock.monotonic
    if pace is None:
        return (yield from send(effect))
    cost = session.api.rate_limit.cost(request.method)
    yield from _wait_for_room(session, call, pace, cost)
    sent_at = now()
    try:
        outcome = yield from send(effect)
        if isinstance(outcome, HttpResponse):
            limit = _limit(session, outcome)
            if outcome.status_code == 429 and limit.retry_after is not None:
                pace.close(limit.retry_after, now())
            else:
                told = limit.remaining
                pace.learn(told, cost=cost, sent_at=sent_at, now=now())
    finally:
        pace.end(cost)
    return outcome


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


def _log(session: Session, call: Call, outcome: Outcome) -> None:
    session.logger.debug(
        "%s: %s %s -> %s (attempt %d)",
        call.operation,
        call.request.method,
        call.template,
        outcome.kind if isinstance(outcome, Failure) else outcome.status_code,
        call.attempts,
    )
