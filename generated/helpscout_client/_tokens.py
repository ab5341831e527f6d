# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Access tokens: asked for once, kept until shortly before they expire, checked before use."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias, cast
from urllib.parse import urlencode

from ._answers import rate_limit
from ._api import Api
from ._clock import Clock
from ._effects import Flow, under_lock
from ._errors import (
    APIError,
    AuthenticationError,
    DecodeError,
    RateLimitError,
    ServerError,
)
from ._request import HttpRequest, user_agent
from ._response import HttpResponse
from ._secret import Secret
from .auth import TokenGrant

TOKEN_TIMEOUT = 10.0
"""Seconds the token endpoint may be silent."""

_LONGEST_MARGIN = 300.0
_DESCRIPTION_LENGTH = 200
_TOKEN_TEXT = re.compile(r"[\x21-\x7e]{1,16384}")
_LONGEST_LIFE = 10 * 365 * 86_400.0

Settle: TypeAlias = Callable[[HttpRequest], Flow[HttpResponse]]
"""Sends a request until it is settled: retries and deadline are the caller's."""


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """One access token. Tokens are told apart by identity: each is a generation."""

    value: Secret
    fresh_until: float
    """Monotonic time at which it is to be renewed, some time before it expires."""

    def sign(self, request: HttpRequest) -> HttpRequest:
        """Return the request with the token in it."""
        return request.with_header("Authorization", f"Bearer {self.value.reveal()}")


class TokenCache:
    """Keeps the token of one client."""

    def __init__(self, grant: TokenGrant, api: Api, url: str, clock: Clock) -> None:
        self._grant = grant
        self._api = api
        self._url = url
        self._clock = clock
        self._token: Token | None = None

    def get(self, settle: Settle, *, refused: Token | None = None) -> Flow[Token]:
        """Return a token that is fresh and not the one the server has just refused.

        However many calls need one at a time, one of them asks for it.
        Raises `AuthenticationError`, `RateLimitError` or `ServerError` where the server gives
        none, and `DecodeError` where what it gives is not a token.
        """
        token = self._usable(refused)
        if token is None:
            token = yield from under_lock(self._obtain(settle, refused))
        return token

    def _usable(self, refused: Token | None) -> Token | None:
        token = self._token
        if token is None or token is refused:
            return None
        return token if self._clock.monotonic() < token.fresh_until else None

    def _obtain(self, settle: Settle, refused: Token | None) -> Flow[Token]:
        token = self._usable(refused)  # another call may have got one before us
        if token is None:
            asked_at = self._clock.monotonic()
            response = yield from settle(self._request())
            if response.status_code != 200:
                raise self._refusal(response)
            found = _read_token(response, asked_at)
            if isinstance(found, str):
                raise DecodeError(
                    f"the token endpoint gave no usable token: {found}",
                    status_code=response.status_code,
                )
            self._token = token = found
        return token

    def _request(self) -> HttpRequest:
        headers = {
            "accept": "application/json",
            "accept-encoding": "gzip, deflate",
            "content-type": "application/x-www-form-urlencoded",
            "user-agent": user_agent(self._api),
        }
        fields = self._grant.form().items()
        return HttpRequest(
            "POST",
            self._url,
            headers,
            urlencode([(name, secret.reveal()) for name, secret in fields]).encode(),
        )

    def _refusal(self, response: HttpResponse) -> APIError:
        told = _refusal_text(response)
        for secret in self._grant.form().values():
            told = told.replace(secret.reveal(), "***")
        status = response.status_code
        kind = ServerError if status >= 500 else AuthenticationError
        return (RateLimitError if status == 429 else kind)(
            f"the token endpoint gave no token{told and ': '}{told}",
            status_code=status,
            rate_limit=rate_limit(self._api, response.headers, self._clock.wall()),
        )


def _refusal_text(response: HttpResponse) -> str:
    payload = _json_object(response)
    told = [payload.get("error"), payload.get("error_description")]
    texts = [text for text in told if isinstance(text, str)]
    clean = "".join(
        character if character.isprintable() else " " for character in ": ".join(texts)
    )
    return clean[:_DESCRIPTION_LENGTH]


def _read_token(response: HttpResponse, asked_at: float) -> Token | str:
    """Return the token of an answer, or what is wrong with it.

    The problem is told, not raised: a traceback from here could show the token.
    """
    payload = _json_object(response)
    value, life = payload.get("access_token"), payload.get("expires_in")
    if str(payload.get("token_type")).lower() != "bearer":
        return "token_type is not bearer"
    if not isinstance(value, str) or not _TOKEN_TEXT.fullmatch(value):
        return "access_token is missing, or holds characters that no token holds"
    if isinstance(life, bool) or not isinstance(life, (int, float)):
        return "expires_in is not a number"
    if not (math.isfinite(life) and 0 < life <= _LONGEST_LIFE):
        return "expires_in is not a usable number of seconds"
    margin = min(_LONGEST_MARGIN, life / 2)
    return Token(Secret(value), asked_at + life - margin)


def _json_object(response: HttpResponse) -> dict[str, Any]:
    """Return the JSON object of an answer, or an empty one where it holds none."""
    try:
        payload = response.json()
    except DecodeError:
        return {}
    return cast("dict[str, Any]", payload) if isinstance(payload, dict) else {}
