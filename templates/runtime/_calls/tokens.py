"""Access tokens: requested once, checked, and kept until shortly before they expire."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeAlias, TypeGuard, cast
from urllib.parse import urlencode

from .. import _errors as errors
from .._auth.secret import Secret
from .._auth.stores import TokenPair
from .._contract.api import Api
from .._contract.operation import Operation
from .._http.clock import Clock
from .._http.effects import Flow, blocking, shared
from .._http.request import HttpRequest, user_agent
from .._http.response import HttpResponse
from ..auth import TokenGrant, UserGrant
from .results import Exchange, api_error

TOKEN_TIMEOUT = 10.0
"""Seconds that the token endpoint may be silent."""

_LONGEST_MARGIN = 300.0
_TOKEN_TEXT = re.compile(r"[\x21-\x7e]{1,16384}")
_LONGEST_LIFE = 10 * 365 * 86_400.0

SendSettled: TypeAlias = Callable[[HttpRequest], Flow[HttpResponse]]
"""Sends a request, with the retries and the deadline of the calling flow."""


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """One access token. Tokens are compared by identity, because each is a generation."""

    value: Secret
    fresh_until: float
    """Monotonic time of its renewal, some time before it expires."""

    def sign(self, request: HttpRequest) -> HttpRequest:
        """Return the request with the token."""
        return request.with_header("Authorization", f"Bearer {self.value.reveal()}")


def token_operation(api: Api) -> Operation[Any]:
    """Return the request for a token, as errors and hooks name it."""
    return Operation(id="token", method="POST", path=api.token_path or "")


class TokenCache:
    """Keeps the token of one client."""

    def __init__(self, grant: TokenGrant, api: Api, url: str, clock: Clock) -> None:
        self._grant = grant
        self._api = api
        self._url = url
        self._clock = clock
        self._token: Token | None = None

    def get(
        self, send: SendSettled, *, refused: Token | None, expires_at: float | None
    ) -> Flow[Token]:
        """Return a token that is fresh and not the one that the server has just refused.

        If several calls need one at the same time, one of them requests it; the others wait for
        it until `expires_at`, a monotonic time, and share a failure.
        Raises `AuthenticationError`, `RateLimitError` or `ServerError` if the server sends
        none, and `DecodeError` if what it sends is not a token.
        """
        token = self._usable(refused)
        while token is None or token is refused:
            token = yield from shared(self._obtain(send, refused), expires_at)
        return token

    def _usable(self, refused: Token | None) -> Token | None:
        token = self._token
        if token is None or token is refused:
            return None
        return token if self._clock.monotonic() < token.fresh_until else None

    def _obtain(self, send: SendSettled, refused: Token | None) -> Flow[Token]:
        token = self._usable(refused)  # another call may have requested one meanwhile
        if token is None:
            token = yield from self._renew(send)
            self._token = token
        return token

    def _renew(self, send: SendSettled) -> Flow[Token]:
        stored = yield from self._recall()
        if (token := self._stored_token(stored)) is not None:
            return token
        form = self._grant.form(stored)
        monotonic, wall = self._clock.monotonic(), self._clock.wall()
        request = self._request(form)
        response = yield from send(request)
        if response.status_code != 200:
            if (yield from self._recall()) != stored:  # another program has renewed it
                return (yield from self._renew(send))
            raise self._refusal(request, response)
        pair = _read_pair(response, wall)
        if isinstance(pair, str):
            raise errors.DecodeError(
                f"the token endpoint sent no usable token: {pair}",
                status_code=response.status_code,
            )
        yield from self._keep(pair, form)
        life = pair.expires_at - wall
        margin = min(_LONGEST_MARGIN, life / 2)
        return Token(Secret(pair.access_token), monotonic + life - margin)

    def _recall(self) -> Flow[TokenPair | None]:
        if not isinstance(self._grant, UserGrant):
            return None
        return (yield from blocking(self._grant.recall))

    def _keep(self, pair: TokenPair, form: Mapping[str, Secret]) -> Flow[None]:
        """Store new tokens; a refresh token that was not replaced stays valid."""
        if isinstance(self._grant, UserGrant):
            if pair.refresh_token is None and "refresh_token" in form:
                pair = replace(pair, refresh_token=form["refresh_token"].reveal())
            yield from blocking(partial(self._grant.keep, pair))

    def _stored_token(self, pair: TokenPair | None) -> Token | None:
        """Return a stored access token, unless it is old or the one in use."""
        if pair is None or (
            self._token and self._token.value.reveal() == pair.access_token
        ):
            return None
        life = min(pair.expires_at - self._clock.wall(), _LONGEST_LIFE)
        if not life > _LONGEST_MARGIN:
            return None
        fresh_until = self._clock.monotonic() + life - _LONGEST_MARGIN
        return Token(Secret(pair.access_token), fresh_until)

    def _request(self, form: Mapping[str, Secret]) -> HttpRequest:
        headers = {
            "accept": "application/json",
            "accept-encoding": "gzip, deflate",
            "content-type": "application/x-www-form-urlencoded",
            "user-agent": user_agent(self._api),
        }
        return HttpRequest(
            "POST",
            self._url,
            headers,
            urlencode(
                [(name, value.reveal()) for name, value in form.items()]
            ).encode(),
            # The endpoint may name the grant type.
            tuple(form[name].reveal() for name in form if name != "grant_type"),
        )

    def _refusal(self, request: HttpRequest, response: HttpResponse) -> errors.APIError:
        exchange = Exchange(self._api, token_operation(self._api), request, response)
        payload = _json_object(response)
        parts = [payload.get("error"), payload.get("error_description")]
        reason = ": ".join(["", *(part for part in parts if isinstance(part, str))])
        status = response.status_code
        kind = errors.ServerError if status >= 500 else errors.AuthenticationError
        return api_error(
            exchange,
            self._clock.wall(),
            kind=errors.RateLimitError if status == 429 else kind,
            message=exchange.quoted(f"the token endpoint sent no token{reason}"),
        )


def _read_pair(response: HttpResponse, sent_at: float) -> TokenPair | str:
    """Return the tokens in a response, or what is wrong with it.

    The problem is returned, not raised: a traceback from here could show the tokens.
    """
    payload = _json_object(response)
    access, refresh = payload.get("access_token"), payload.get("refresh_token")
    life = payload.get("expires_in")
    if str(payload.get("token_type")).lower() != "bearer":
        return "token_type is not bearer"
    if not _is_token(access):
        return "access_token is missing, or has invalid characters"
    if refresh is not None and not _is_token(refresh):
        return "refresh_token has invalid characters"
    if isinstance(life, bool) or not isinstance(life, (int, float)):
        return "expires_in is not a number"
    if not 0 < life <= _LONGEST_LIFE:  # false for NaN, too
        return "expires_in is not a usable number of seconds"
    expires_at = sent_at + life
    return TokenPair(access_token=access, refresh_token=refresh, expires_at=expires_at)


def _is_token(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and _TOKEN_TEXT.fullmatch(value) is not None


def _json_object(response: HttpResponse) -> dict[str, Any]:
    """Return the JSON object of a response, or an empty one if there is none."""
    try:
        payload = response.json()
    except errors.DecodeError:
        return {}
    return cast("dict[str, Any]", payload) if isinstance(payload, dict) else {}
