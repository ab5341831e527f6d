# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The facts about one API that the runtime needs. Generated code builds one `Api` value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyPlacement:
    """Where an API key is sent."""

    location: Literal["basic", "header", "query", "cookie"]
    """`basic`: as the user name of HTTP basic authentication."""
    name: str = ""
    """Name of the header, query parameter or cookie."""
    password: str = ""
    """The password that goes with a key in `basic`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimitRules:
    """How requests count against the rate limit, and which response headers report its state."""

    limit: str | None = None
    remaining: str | None = None
    retry_after: tuple[str, ...] = ("Retry-After",)
    """Headers with the seconds to wait, or the date to wait for; the longest wait counts."""
    window: float = 60.0
    """Length of the rate window, in seconds."""
    write_cost: int = 1
    """The number of requests that one write counts as."""

    def cost(self, method: str) -> int:
        """Return the number of requests that one of this method counts as."""
        return 1 if method in ("GET", "HEAD", "OPTIONS") else self.write_cost


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorShape:
    """JSON pointers into the body of an error; the first that leads to a value counts."""

    message: tuple[str, ...] = ("/message", "/error", "/detail", "/title")
    log_ref: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Pointers to the array of field errors; the four below are relative to one of its items."""
    field_path: tuple[str, ...] = ()
    field_message: tuple[str, ...] = ()
    field_rejected_value: tuple[str, ...] = ()
    field_source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """One API of one vendor."""

    title: str
    package: str
    """Import name of the package; its logger has the same name."""
    version: str
    """Version of the package, sent in `User-Agent`."""
    base_url: str
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    """Environment variables to read if no `auth` is given, by argument of the class of
    credentials that they make: `{"client_id": "ACME_ID", "client_secret": "ACME_SECRET"}`."""
    api_key: ApiKeyPlacement | None = None
    token_path: str | None = None
    """Path of the OAuth 2 token endpoint, below the base URL."""
    authorize_url: str | None = None
    """Page on which a user grants access to an OAuth 2 application."""
    rate_limit: RateLimitRules = RateLimitRules()
    correlation_id: str | None = None
    """Response header with the name of the request in the server's logs."""
    created_id: str | None = None
    """Response header with the id of a created resource."""
    datetime: Literal["seconds"] | None = None
    """How exact the API takes date-times: `seconds` if it refuses fractions of a second."""
    errors: ErrorShape = ErrorShape()
    deprecated: str | None = None
    """Text of the `DeprecationWarning` of a new client."""

    @property
    def credential_headers(self) -> tuple[str, ...]:
        """Headers with credentials, other than `Authorization`."""
        key = self.api_key
        if key is None or key.location in ("basic", "query"):
            return ()
        return ("Cookie",) if key.location == "cookie" else (key.name,)
