"""Everything the runtime has to know about one API. Generated code builds one `Api` value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyPlacement:
    """Where an API key travels."""

    location: Literal["basic", "header", "query", "cookie"]
    """`basic`: as the user name of HTTP basic authentication."""
    name: str = ""
    """Name of the header, query parameter or cookie."""
    password: str = ""
    """The password that goes with a key in `basic`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimitRules:
    """How requests count against the rate limit, and which response headers tell its state."""

    limit: str | None = None
    remaining: str | None = None
    retry_after: tuple[str, ...] = ("Retry-After",)
    """Headers that say how many seconds to wait, or until when; the longest wait wins."""
    window: float = 60.0
    """Length of the rate window, in seconds."""
    write_cost: int = 1
    """How many requests one write counts for."""

    def cost(self, method: str) -> int:
        """Return how many requests one of this method counts for."""
        return 1 if method in ("GET", "HEAD", "OPTIONS") else self.write_cost


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorShape:
    """JSON pointers into the body of an error; the first that finds something wins."""

    message: tuple[str, ...] = ("/message", "/error", "/detail", "/title")
    log_ref: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Pointers to the array of field errors. The four below start at one of its members."""
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
    """Environment variables that are read when no `auth` is given, by argument name of the
    auth class they make: `{"client_id": "ACME_ID", "client_secret": "ACME_SECRET"}`."""
    api_key: ApiKeyPlacement | None = None
    token_path: str | None = None
    """Path of the OAuth 2 token endpoint, below the base URL."""
    authorize_url: str | None = None
    """Page on which a user grants access to an OAuth 2 application."""
    rate_limit: RateLimitRules = RateLimitRules()
    correlation_id: str | None = None
    """Response header that names a request in the server's logs."""
    created_id: str | None = None
    """Response header that holds the id of a created resource."""
    errors: ErrorShape = ErrorShape()
    deprecated: str | None = None
    """Text of the `DeprecationWarning` that constructing a client gives."""

    @property
    def credential_headers(self) -> tuple[str, ...]:
        """Headers that carry credentials, beside `Authorization`."""
        key = self.api_key
        if key is None or key.location in ("basic", "query"):
            return ()
        return ("Cookie",) if key.location == "cookie" else (key.name,)
