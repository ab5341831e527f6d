# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Access tokens: requested once, checked, and kept until shortly before they expire."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeGuard, cast
from urllib.parse import urlencode

from .. import _errors as errors
from .._auth.secret import Secret
from .._auth.stores import TokenPair, same_tokens
from .._contract.api import Api
from .._contract.operation import Operation
from .._http.clock import Clock
from .._http.effects import Failure, Flow, Outcome, shared
from .._http.request import HttpRequest, user_agent
from .._http.response import HttpResponse
from ..auth import TokenGrant
from .results import Exchange, api_error
from .retry import may_have_worked

_LONGEST_MARGIN = 300.0
_TOKEN_TEXT = re.compile(r"[\x21-\x7e]{1,65536}")
_LONGEST_LIFE = 10 * 365 * 86_400.0
_REASONS = ("error", "error_description")
"""What an error of the token endpoint contains (RFC 6749, 5.2)."""
_DIGITS = re.compile(r"[0-9]{1,10}")


Keep: TypeAlias = Callable[[Outcome], None]
"""Stores what the outcome of an attempt contains."""


class Send(Protocol):
    """Sends a token request, within limits of its own, and returns the last outcome."""

    def __call__(
        self, request: HttpRequest, path: str, *, is_repeatable: bool, keep: Keep
    ) -> Flow[Outcome]:
        """Send a request; one that is not repeatable only until the server may have seen it.

        `keep` is called with each outcome before anything else is.
        """
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """One access token. Tokens are compared by identity, because each is a generation."""

    value: Secret
    fresh_until: float
    """Monotonic time of its renewal, some time before it expires."""
    is_stored: bool = False
    """Whether it comes from a store, so that it may be older than the one that it follows."""

    def sign(self, request: HttpRequest) -> HttpRequest:
        """Return the request with the token."""
        return request.with_header("Authorization", f"Bearer {self.value.reveal()}")


def token_operation(path: str) -> Operation[Any]:
    """Return the request to a token endpoint as errors and hooks name it."""
    return Operation(id="token", method="POST", path=path)


class TokenEndpoint(NamedTuple):
    """Where tokens are requested."""

    path: str
    """Its path in the document, for errors and hooks."""
    url: str


class TokenCache:
    """Keeps the token that one client has for a security scheme."""

    def __init__(
        self,
        grant: TokenGrant,
        api: Api,
        endpoint: Callable[[str], TokenEndpoint],
        clock: Clock,
    ) -> None:
        self._grant = grant
        self._api = api
        self._endpoint = endpoint
        """Returns the token endpoint of a grant type."""
        self._clock = clock
        self._token: Token | None = None

    def get(
        self, send: Send, *, refused: Token | None, expires_at: float
    ) -> Flow[Token | None]:
        """Return a token that is fresh and not the one that the server has just refused.

        If several calls need one at the same time, one request serves all of them, and they
        share a failure. Returns None if that takes longer than until `expires_at`, a
        monotonic time: the request goes on.
        Raises `AuthenticationError`, `RateLimitError` or `ServerError` if the server sends
        no token, `ConnectionFailed` if it sends nothing, and `DecodeError` if what it sends
        is not a token.
        """
        token = self._usable(refused)
        while token is None or token is refused:
            token = yield from shared(self._obtain(send, refused), expires_at)
            if token is None:
                return None
        return token

    def _usable(self, refused: Token | None) -> Token | None:
        token = self._token
        if token is None or token is refused:
            return None
        return token if self._clock.monotonic() < token.fresh_until else None

    def _obtain(self, send: Send, refused: Token | None) -> Flow[Token]:
        token = self._stored_token(self._grant.recall())
        if token is None:
            with self._grant.exclusive():
                # Another thread or process may have renewed it in the meantime.
                stored = self._grant.recall()
                token = self._usable(refused) or self._stored_token(stored)
                token = token or (yield from self._renew(send, stored))
        self._token = token
        return token

    def _renew(
        self, send: Send, stored: TokenPair | None, *, is_last: bool = False
    ) -> Flow[Token]:
        form = self._grant.form(stored)
        monotonic, wall = self._clock.monotonic(), self._clock.wall()
        path, url = self._endpoint(form["grant_type"].reveal())
        request = self._request(form, url)
        outcome = yield from send(
            request,
            path,
            is_repeatable=not self._grant.rotates,
            keep=partial(self._keep, form, wall),
        )
        if isinstance(outcome, Failure):
            raise self._unanswered(outcome)
        exchange = Exchange(self._api, token_operation(path), request, outcome)
        if not _is_success(outcome):
            newer = None if is_last else self._grant.recall()
            if newer is None or same_tokens(newer, stored):
                raise self._refusal(exchange)
            # Another program has renewed the tokens, without the lock.
            token = self._stored_token(newer)
            return token or (yield from self._renew(send, newer, is_last=True))
        answer = _read(outcome)
        if answer.access_token is None:
            raise self._unusable(exchange, answer)
        return Token(answer.access_token, monotonic + _use(answer.life))

    def _keep(self, form: Mapping[str, Secret], now: float, outcome: Outcome) -> None:
        """Store new tokens; a refresh token that was not replaced stays valid."""
        if not _is_success(outcome):
            return
        answer = _read(outcome)
        access, refresh = answer.access_token, answer.refresh_token
        if access is None and refresh is None:
            return
        refresh = refresh or form.get("refresh_token")
        self._grant.keep(
            TokenPair(
                access_token=access.reveal() if access else "",
                refresh_token=refresh.reveal() if refresh else None,
                expires_at=now + answer.life,
            )
        )

    @property
    def _in_use(self) -> str:
        return self._token.value.reveal() if self._token else ""

    def _stored_token(self, pair: TokenPair | None) -> Token | None:
        """Return a stored access token, unless it is old or the one in use."""
        if pair is None or pair.access_token in ("", self._in_use):
            return None
        life = min(pair.expires_at - self._clock.wall(), _LONGEST_LIFE)
        if not life > 0:  # for NaN, too
            return None
        fresh_until = self._clock.monotonic() + _use(life)
        return Token(Secret(pair.access_token), fresh_until, is_stored=True)

    def _request(self, form: Mapping[str, Secret], url: str) -> HttpRequest:
        headers = {
            "accept": "application/json",
            "accept-encoding": "identity",
            "content-type": "application/x-www-form-urlencoded",
            "user-agent": user_agent(self._api),
        }
        return HttpRequest(
            "POST",
            url,
            headers,
            urlencode(
                [(name, value.reveal()) for name, value in form.items()]
            ).encode(),
            # The endpoint may name the grant type.
            (
                self._in_use,
                *(form[name].reveal() for name in form if name != "grant_type"),
            ),
        )

    def _refusal(self, exchange: Exchange) -> errors.APIError:
        payload = _payload(exchange.response)
        payload = {} if isinstance(payload, str) else payload
        exchange = _without_tokens(exchange, payload)
        parts = [payload.get(name) for name in _REASONS]
        reason = ": ".join(["", *(part for part in parts if isinstance(part, str))])
        message = exchange.quoted(f"the token endpoint sent no token{reason}")
        status = exchange.response.status_code
        kind = errors.ServerError if 500 <= status < 600 else errors.AuthenticationError
        return api_error(
            exchange,
            self._clock.wall(),
            kind=errors.RateLimitError if status == 429 else kind,
            message=f"{message}{self._used_up(may_have_worked(exchange.response))}",
        )

    def _unanswered(self, failure: Failure) -> errors.ClientError:
        message = f"token: {failure.reason}{self._used_up(may_have_worked(failure))}"
        if failure.kind == "unreadable":
            return errors.DecodeError(message, status_code=failure.status_code)
        return errors.ConnectionFailed(message)

    def _unusable(self, exchange: Exchange, answer: _Answer) -> errors.DecodeError:
        is_lost = answer.refresh_token is None
        return exchange.unreadable(
            f"the token endpoint sent no usable token: {answer.problem}"
            f"{self._used_up(is_lost)}"
        )

    def _used_up(self, may_be: bool) -> str:
        """Return what a message says where the server may have replaced the grant."""
        if not may_be or not self._grant.rotates:
            return ""
        return (
            "; the refresh token or code may be used up: if the next call is refused, the"
            " user has to grant access again"
        )


class _Answer(NamedTuple):
    """What the token endpoint sent."""

    access_token: Secret | None = None
    refresh_token: Secret | None = None
    life: float = 0.0
    """Seconds until the access token expires."""
    problem: str = ""
    """Why there is no access token that can be used."""


def _read(response: HttpResponse) -> _Answer:
    """Return the tokens in a response, or what is wrong with it.

    The problem is returned, not raised: a traceback from here could show the tokens.
    """
    payload = _payload(response)
    if isinstance(payload, str):
        return _Answer(problem=payload)
    access, refresh = payload.get("access_token"), payload.get("refresh_token") or None
    if refresh is not None and not _is_token(refresh):
        problem = "refresh_token has invalid characters, or is too long"
        return _Answer(problem=problem)
    rotated = None if refresh is None else Secret(refresh)
    if str(payload.get("token_type")).lower() != "bearer":
        return _Answer(refresh_token=rotated, problem="token_type is not bearer")
    if not _is_token(access):
        problem = "access_token is missing, or has invalid characters"
        return _Answer(refresh_token=rotated, problem=problem)
    return _Answer(Secret(access), rotated, _life(payload.get("expires_in")))


def _is_success(outcome: Outcome) -> TypeGuard[HttpResponse]:
    return isinstance(outcome, HttpResponse) and 200 <= outcome.status_code < 300


def _without_tokens(exchange: Exchange, payload: Mapping[str, Any]) -> Exchange:
    """Return a refusal without the tokens that it may contain nevertheless."""
    tokens = (payload.get("access_token"), payload.get("refresh_token"))
    texts = tuple(token for token in tokens if isinstance(token, str))
    reasons = {name: payload[name] for name in _REASONS if name in payload}
    content = json.dumps(reasons).encode() if reasons else b""
    return exchange._replace(
        request=exchange.request.knowing(texts),
        response=replace(exchange.response, content=content),
    )


def _use(life: float) -> float:
    """Return how long a token is used that is valid for so many seconds."""
    return life - min(_LONGEST_MARGIN, life / 2)


def _life(seconds: object) -> float:
    """Return how long a token is valid, where `expires_in` is usable; else a long time.

    It is optional (RFC 6749, 5.1): without it, the token is used until it is refused.
    """
    if isinstance(seconds, str) and _DIGITS.fullmatch(seconds):
        seconds = float(seconds)
    if not isinstance(seconds, float):  # all numbers of the payload are
        return _LONGEST_LIFE
    return seconds if 0 < seconds <= _LONGEST_LIFE else _LONGEST_LIFE  # also for NaN


def _is_token(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and _TOKEN_TEXT.fullmatch(value) is not None


def _payload(response: HttpResponse) -> dict[str, Any] | str:
    """Return the JSON object of a response, or what it is instead.

    Values that are not valid, such as NaN, must not hide a new refresh token beside them.
    """
    try:
        text = response.text.removeprefix("\ufeff")
        payload = json.loads(text, parse_int=float, strict=False)
    except (ValueError, RecursionError):
        return "the body is not JSON"
    if isinstance(payload, dict):
        return cast("dict[str, Any]", payload)
    return "the body is not a JSON object"
