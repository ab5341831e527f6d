# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The credentials that the stub server issues and accepts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from .._contract.api import Api
from .._http.response import Headers
from ..auth import ApiKey, Auth, BearerToken, ClientCredentials
from .responses import StubResponse, json_response

TOKEN_LIFE = 172_800
"""Seconds until a token expires."""

_FIELDS = {
    "client_credentials": ("client_id", "client_secret"),
    "authorization_code": ("client_id", "client_secret", "code"),
    "refresh_token": ("client_id", "client_secret", "refresh_token"),
}


def made_up_auth(api: Api) -> tuple[Callable[..., Auth], tuple[str, ...]]:
    """Return a class of credentials that the stub server accepts, and arguments for it."""
    if api.token_path is not None:
        return ClientCredentials, ("stub-id", "stub-secret")
    return (BearerToken if api.api_key is None else ApiKey), ("stub-key",)


class StubTokens:
    """Issues tokens, and keeps those that are still valid."""

    def __init__(self) -> None:
        self._issued = 0
        self._valid: set[str] = set()

    def expire(self) -> None:
        """Make all tokens issued so far invalid."""
        self._valid.clear()

    def issue(self, body: bytes, headers: Headers) -> StubResponse:
        """Respond to a request to the token endpoint, whose body is a form or JSON."""
        is_json = headers.get("content-type", "").startswith("application/json")
        text = body.decode("latin-1")
        form: dict[str, str] = json.loads(text) if is_json else dict(parse_qsl(text))
        grant = form.get("grant_type", "")
        if grant not in _FIELDS:
            message = f"grant_type has to be one of {', '.join(_FIELDS)}"
            return _refusal("unsupported_grant_type", message)
        if missing := [name for name in _FIELDS[grant] if not form.get(name)]:
            return _refusal("invalid_request", f"{', '.join(missing)} is missing")
        self._issued += 1
        token = f"stub-token-{self._issued}"
        self._valid.add(token)
        content: dict[str, object] = {
            "token_type": "bearer",
            "access_token": token,
            "expires_in": TOKEN_LIFE,
        }
        if grant != "client_credentials":
            content["refresh_token"] = f"stub-refresh-{self._issued}"
        return json_response(200, content)

    def accepts(self, api: Api, headers: Headers, query: Mapping[str, object]) -> bool:
        """Return whether a request has credentials of the kind that its API accepts."""
        scheme, _, value = headers.get("authorization", "").partition(" ")
        if api.token_path is not None and value in self._valid:
            return scheme.lower() == "bearer"
        if api.api_key is None:
            return api.token_path is None and bool(value)
        match api.api_key.location:
            case "basic":
                return scheme.lower() == "basic" and bool(value)
            case "header":
                return api.api_key.name in headers
            case "cookie":
                return f"{api.api_key.name}=" in headers.get("cookie", "")
            case "query":
                return api.api_key.name in query


def _refusal(error: str, description: str) -> StubResponse:
    return json_response(400, {"error": error, "error_description": description})
