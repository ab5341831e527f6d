"""The policy of a call: redirects, credentials, rate limit and retries.

`perform` follows redirects, `_signed` adds credentials, `_outcome` sends and retries. They are
flows: the transport performs the effects that they yield.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from typing import Literal, NamedTuple

from .. import _errors as errors
from .._contract.redaction import PART_LENGTH, quoted, redacted
from .._http.effects import Failure, Flow, Outcome, Send, Wait
from .._http.request import HttpRequest
from .._http.response import Headers, HttpResponse
from ..hooks import Attempt
from .credentials import Credential
from .results import Exchange, api_error, host_of, location_id, rate_limit
from .retry import MAX_WAIT, may_have_worked, may_retry, retry_delay
from .session import TOKEN_PATIENCE, Call, Session
from .tokens import Keep, Token, TokenCache

MAX_HOPS = 5
"""How many redirects one call follows."""

_SAFE = frozenset({"GET", "HEAD"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})

# A timeout that is limited by the deadline may end a little before it.
_CLOCK_GRAIN = 0.01


def perform(call: Call) -> Flow[HttpResponse]:
    """Send a call until it has a response that is not an error, and return that.

    Raises the errors that the package's error tree names.
    """
    hops, response = 0, (yield from _signed(call))
    while _is_followed(call, response):
        is_moved = response.status_code == HTTPStatus.MOVED_PERMANENTLY
        if is_moved and not call.settings.follow_moved:
            raise _moved(call, response)
        if hops == MAX_HOPS:
            message = f"the resource moved more than {MAX_HOPS} times"
            raise _api_error(call, response, message)
        call.request = _redirected(call, response)
        call.moved_to = call.request.address
        hops, response = hops + 1, (yield from _signed(call))
    if _has_worked_before(call, response):
        return replace(response, content=b"{}")
    if response.status_code >= 300:
        raise _api_error(call, response)
    return response


def exchange(call: Call, response: HttpResponse) -> Exchange:
    """Return a response of a call with the request that it answers."""
    return Exchange(call.session.api, call.operation, call.sent, response)


def _api_error(
    call: Call, response: HttpResponse, message: str | None = None
) -> errors.APIError:
    now = call.session.clock.wall()
    error = api_error(exchange(call, response), now, message=message)
    is_trusted = call.session.servers.gets_credentials(call.base)
    if response.status_code in (401, 403) and not (is_trusted or call.is_elsewhere):
        origin = call.base.origin
        error.add_note(f"no credentials were sent; list {origin} in credential_origins")
    return error


def _moved(call: Call, response: HttpResponse) -> errors.ResourceMoved:
    location = redacted(response.headers["location"], call.sent.secrets)
    new_id = location_id(call.operation.path, location)
    return errors.ResourceMoved(location, new_id, call.name)


def _is_followed(call: Call, response: HttpResponse) -> bool:
    """Return whether a response is a redirect that calls follow."""
    is_download = call.operation.is_download
    followed = _REDIRECTS if is_download else {HTTPStatus.MOVED_PERMANENTLY}
    is_redirect = response.status_code in followed and "location" in response.headers
    request = call.request
    return is_redirect and request.method in _SAFE and request.can_be_sent


def _redirected(call: Call, response: HttpResponse) -> HttpRequest:
    """Return the request to the address that a response names.

    A file may be stored elsewhere. From the first request there on, only the URL is sent,
    without credentials and without the caller's headers.
    """
    request, url = call.request, _target_url(call, response.headers)
    if not call.operation.is_download:
        return request.at(url)
    call.is_elsewhere = call.is_elsewhere or not call.base.covers(url)
    if not call.is_elsewhere:
        return request._replace(url=url)
    call.session = call.session.elsewhere()
    return request.bare(url)


def _target_url(call: Call, headers: Headers) -> str:
    base = call.base
    follow = base.storage if call.operation.is_download else base.resolve
    try:
        return follow(headers["location"], relative_to=call.request.address)
    except errors.UnsafeLinkError as error:
        problem = str(error)
    host = quoted(host_of(headers["location"]), call.sent.secrets, PART_LENGTH)
    raise errors.UnsafeLinkError(f"{call.name}: redirect to {host}: {problem}")


def _has_worked_before(call: Call, response: HttpResponse) -> bool:
    """Return whether the response to a retry shows that an earlier attempt succeeded."""
    operation = call.operation
    is_delete = operation.method == "DELETE" and operation.path  # not a raw request
    gone = HTTPStatus.NOT_FOUND if is_delete else None
    expected = operation.repeat_status or gone
    return call.may_have_worked and response.status_code == expected


def _signed(call: Call) -> Flow[HttpResponse]:
    """Send the request of a call with credentials; replace a token that is refused."""
    credentials = _credentials(call)
    tokens = next((each.tokens for each in credentials if each.tokens), None)
    if tokens is None:
        return (yield from _attempts(call, _with_credentials(call, credentials, None)))
    token = yield from _token(call, tokens)
    while True:
        request = _with_credentials(call, credentials, token)
        response = yield from _attempts(call, request)
        if response.status_code != 401:
            return response
        if not call.request.can_be_sent:
            return response
        # Where another client has stored a token, a renewal can still help.
        if call.refused_tokens >= (2 if token.is_stored else 1):
            return response
        call.refused_tokens += 1
        token = yield from _token(call, tokens, refused=token)


def _credentials(call: Call) -> tuple[Credential, ...]:
    """Return the credentials of a call; a second origin gets none unless the caller says so."""
    servers = call.session.servers
    if call.is_elsewhere or not servers.gets_credentials(call.base):
        return ()
    return call.session.credentials.of(call.operation)


def _with_credentials(
    call: Call, credentials: Iterable[Credential], token: Token | None
) -> HttpRequest:
    request = call.request
    for each in credentials:
        request = each.sign(request, token)
    return request


def _token(
    call: Call, tokens: TokenCache, *, refused: Token | None = None
) -> Flow[Token]:
    send = partial(_send_for_token, call.session)
    patience = min(call.time_left(), TOKEN_PATIENCE)
    expires_at = call.session.clock.monotonic() + patience
    token = yield from tokens.get(send, refused=refused, expires_at=expires_at)
    if token is not None:
        return token
    problem = f"{call.name}: a token request is under way"
    if patience < TOKEN_PATIENCE:
        raise errors.DeadlineExceeded(f"{problem}; the deadline of the call has passed")
    raise errors.ConfigurationError(
        f"{problem} for more than {TOKEN_PATIENCE:g} seconds; a hook or a token store may"
        " hold it up, or wait for this call"
    )


def _send_for_token(
    session: Session,
    request: HttpRequest,
    path: str,
    *,
    is_repeatable: bool,
    keep: Keep,
) -> Flow[Outcome]:
    call = session.token_call(request, path, is_repeatable=is_repeatable, keep=keep)
    return _outcome(call, request)


def _attempts(call: Call, request: HttpRequest) -> Flow[HttpResponse]:
    """Return the response to a request; raise the error if no attempt brought one."""
    outcome = yield from _outcome(call, request)
    if isinstance(outcome, Failure):
        raise _no_response(call, outcome)
    return outcome


def _outcome(call: Call, request: HttpRequest) -> Flow[Outcome]:
    """Send a request, retry it after temporary failures, and return the last outcome."""
    call.sent = request.knowing(call.sent.secrets)
    pace, monotonic = call.session.pace, call.session.clock.monotonic
    timeout, streamed = call.settings.timeout, call.operation.file_statuses
    cost = call.session.api.rate_limit.cost(request.method)
    while True:
        call.attempts += 1
        yield from _wait_for_room(call, cost)
        try:
            _notify(call, "before_request")
            sent_at = monotonic()
            expires_at = call.attempt_expires_at(sent_at)
            limits = (timeout, expires_at, streamed, call.body_expires_at)
            outcome: Outcome = yield Send(request, *limits, call.keep is not None)
            if call.keep is not None:
                call.keep(outcome)
            seen = _Seen(outcome, monotonic() - sent_at)
            _log(call, outcome)
            _notify(call, "after_response", seen)
            _learn(call, outcome, cost, sent_at)
        finally:
            if pace is not None:
                pace.end(cost)
        delay = _next_delay(call, request, outcome)
        if delay is None:
            break
        _notify(call, "on_retry", seen._replace(retry_in=delay))
        call.retries += 1
        call.may_have_worked |= may_have_worked(outcome)
        yield Wait(delay)
    if isinstance(outcome, HttpResponse) and outcome.status_code < 400:
        call.session.quota.refund()
    return outcome


def _wait_for_room(call: Call, cost: int) -> Flow[None]:
    """Return when the rate limit has room for a request, and count it as sent."""
    pace, now, has_waited = call.session.pace, call.session.clock.monotonic, False
    while pace and (delay := pace.start(cost, now(), has_waited=has_waited)):
        if delay >= call.time_left():
            raise errors.DeadlineExceeded(
                f"{call.name}: the rate limit is used up, and the deadline of the"
                f" call does not allow to wait for {delay:.1f} seconds"
            )
        yield Wait(delay)
        has_waited = True


class _Seen(NamedTuple):
    """What became of an attempt."""

    outcome: Outcome
    seconds: float
    retry_in: float | None = None


def _log(call: Call, outcome: Outcome) -> None:
    logger, operation, method = call.session.logger, call.operation, call.sent.method
    if logger.isEnabledFor(logging.DEBUG):
        found = outcome.kind if isinstance(outcome, Failure) else outcome.status_code
        message = "%s: %s %s -> %s (attempt %d)"
        names = (operation.id, method, operation.path)
        logger.debug(message, *names, found, call.attempts)


def _notify(
    call: Call,
    name: Literal["before_request", "after_response", "on_retry"],
    seen: _Seen | None = None,
) -> None:
    """Call a hook, if there are any."""
    if (hooks := call.session.hooks) is None:
        return
    hook: Callable[[Attempt], None] = getattr(hooks, name)
    try:
        hook(_attempt(call, seen))
    except Exception:  # an observer must not cost the program a response
        call.session.logger.exception("a hook raised an exception")


def _attempt(call: Call, seen: _Seen | None) -> Attempt:
    """Return what hooks may see of an attempt."""
    attempt = Attempt(
        operation=call.operation.id,
        method=call.sent.method,
        path=call.operation.path,
        number=call.attempts,
    )
    if seen is None:
        return attempt
    attempt = replace(attempt, seconds=seen.seconds, retry_in=seen.retry_in)
    if isinstance(seen.outcome, Failure):
        return replace(attempt, failure=seen.outcome.reason)
    correlation_id = exchange(call, seen.outcome).correlation_id
    status = seen.outcome.status_code
    return replace(attempt, status_code=status, correlation_id=correlation_id)


def _learn(call: Call, outcome: Outcome, cost: int, sent_at: float) -> None:
    """Note what a response reports about the rate limit."""
    if isinstance(outcome, Failure):
        return
    session, now = call.session, call.session.clock.monotonic()
    limit = rate_limit(session.api, outcome.headers, session.clock.wall())
    call.rate_limit = limit
    if session.pace is None:
        return
    is_refused = outcome.status_code == 429
    if not is_refused or limit.retry_after is None:
        session.pace.learn(limit.remaining, cost=cost, sent_at=sent_at, now=now)
    if limit.retry_after is not None and (is_refused or limit.remaining == 0):
        session.pace.close(limit.retry_after, now)


def _next_delay(call: Call, request: HttpRequest, outcome: Outcome) -> float | None:
    """Return the seconds to wait before the next attempt; None if there is to be none."""
    is_last = call.retries >= call.settings.max_retries or not request.can_be_sent
    if is_last or not may_retry(outcome, idempotent=call.idempotent):
        return None
    is_response = isinstance(outcome, HttpResponse)
    wanted = call.rate_limit.retry_after if is_response else None
    delay = retry_delay(call.attempts, wanted, call.session.clock.random())
    if delay > MAX_WAIT or delay >= call.time_left():
        return None
    return delay if call.session.quota.take(outcome) else None


def _no_response(call: Call, failure: Failure) -> errors.ClientError:
    message = f"{call.name}: {failure.reason}"
    if failure.kind == "unreadable":
        return errors.DecodeError(message, status_code=failure.status_code)
    if failure.kind == "too large":
        return errors.ResponseTooLarge(message)
    message = f"{message} (attempt {call.attempts})"
    if failure.kind != "refused" and call.time_left() <= _CLOCK_GRAIN:
        return errors.DeadlineExceeded(f"{message}; the deadline has passed")
    return errors.ConnectionFailed(message)


def cut_short(call: Call, failure: Failure) -> errors.ClientError:
    """Return the error of a body that broke off; its call is not retried."""
    call.expires_at = call.body_expires_at
    if failure.status_code is None:  # not the content of the body
        reason = f"{failure.reason} in the middle of the body"
        failure = failure._replace(reason=reason)
    return _no_response(call, failure)
