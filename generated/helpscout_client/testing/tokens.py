# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The credentials that the stub server issues and accepts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import parse_qsl

from .._calls.credentials import classes_for
from .._contract.api import SecurityScheme
from .._contract.media_types import is_json
from .._http.response import Headers
from ..auth import Auth, BasicAuth, ClientCredentials
from .document import GRANT_FIELDS, Query, StubOperation, named_texts, token_paths
from .responses import StubResponse, json_response

TOKEN_LIFE = 172_800
"""Seconds until a token expires."""

_ISSUED = "stub-token-"


MadeUp: TypeAlias = tuple[Callable[..., Auth], tuple[str, ...]]
"""A class of credentials, and arguments for it."""


def made_up_auth(scheme: SecurityScheme) -> MadeUp:
    """Return credentials for a security scheme that the stub server accepts."""
    if "client_id" in scheme.environment:
        return ClientCredentials, ("stub-id", "stub-secret")
    kind = classes_for(scheme)[-1]
    return kind, ("stub-user", "stub-key") if kind is BasicAuth else ("stub-key",)


class StubTokens:
    """Issues tokens, and keeps those that are still valid."""

    def __init__(self) -> None:
        self._issued = 0
        self._valid: set[str] = set()

    def expire(self) -> None:
        """Make all tokens issued so far invalid."""
        self._valid.clear()

    def issue(
        self, operation: StubOperation, body: bytes, headers: Headers
    ) -> StubResponse:
        """Respond to a request to the token endpoint, whose body is a form or JSON."""
        text, sent = body.decode("latin-1"), headers.get("content-type", "")
        form: dict[str, str] = (
            json.loads(text) if is_json(sent) else dict(parse_qsl(text))
        )
        grant = form.get("grant_type", "")
        if grant not in GRANT_FIELDS:
            message = f"grant_type has to be one of {', '.join(GRANT_FIELDS)}"
            return _refusal("unsupported_grant_type", message)
        if operation.path not in token_paths(operation.api, [grant]):
            message = f"{grant} has another token endpoint"
            return _refusal("unsupported_grant_type", message)
        if missing := [name for name in GRANT_FIELDS[grant] if not form.get(name)]:
            return _refusal("invalid_request", f"{', '.join(missing)} is missing")
        self._issued += 1
        token = f"{_ISSUED}{self._issued}"
        self._valid.add(token)
        content: dict[str, object] = {
            "token_type": "bearer",
            "access_token": token,
            "expires_in": TOKEN_LIFE,
        }
        if grant != "client_credentials":
            content["refresh_token"] = f"stub-refresh-{self._issued}"
        return json_response(200, content)

    def accepts(self, operation: StubOperation, headers: Headers, query: Query) -> bool:
        """Return whether a request has the credentials that its operation needs."""
        return not operation.security or any(
            {each.place for each in schemes}
            == {each.place for each in schemes if self._has(each, headers, query)}
            for names in operation.security
            for schemes in [[operation.api.schemes[name] for name in names]]
        )

    def _has(self, scheme: SecurityScheme, headers: Headers, query: Query) -> bool:
        """Return whether a request has credentials for a security scheme."""
        word, _, value = headers.get("authorization", "").partition(" ")
        match scheme.kind, scheme.location:
            case "bearer", _:
                return word.lower() == scheme.word.lower() and self._knows(
                    scheme, value
                )
            case "basic", _:
                return word.lower() == "basic" and bool(value)
            case _, "header":
                return scheme.name in headers
            case _, "cookie":
                cookies = named_texts(headers.get("cookie", ""), ";")
                return any(name == scheme.name for name, _ in cookies)
            case _, _:
                return scheme.name in query

    def _knows(self, scheme: SecurityScheme, token: str) -> bool:
        """Return whether a token is valid; one that callers bring is, where they may."""
        is_brought = "client_id" not in scheme.environment
        is_made_here = token.startswith(_ISSUED)
        return token in self._valid or (is_brought and not is_made_here and bool(token))


def _refusal(error: str, description: str) -> StubResponse:
    return json_response(400, {"error": error, "error_description": description})
