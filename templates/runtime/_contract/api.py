"""The facts about one API that the runtime needs. Generated code builds one `Api` value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias
from urllib.parse import urlsplit

Security: TypeAlias = tuple[tuple[str, ...], ...]
"""The credentials that a request needs: alternatives, each the names of its security schemes.
An empty alternative is a request without credentials; so is an empty tuple."""

SchemeKind: TypeAlias = Literal["api_key", "basic", "bearer"]


class SecurityScheme(NamedTuple):
    """One way to send credentials."""

    kind: SchemeKind
    """An API key by itself, HTTP basic authentication, or a token in `Authorization`."""
    location: Literal["header", "query", "cookie"] = "header"
    """Where an API key is sent."""
    name: str = ""
    """Name of the header, query parameter or cookie with an API key."""
    password: str = ""
    """The password of basic authentication that goes with an API key as the user name."""
    word: str = "Bearer"
    """The word before a token."""
    token_url: str | None = None
    """The OAuth 2 token endpoint: an absolute URL, or a path below the base URL."""
    token_urls: Mapping[str, str] = {}
    """The token endpoints of grant types that have another one, by grant type."""
    authorize_url: str | None = None
    """Page on which a user grants access to an OAuth 2 application."""
    environment: Mapping[str, str] = {}
    """Environment variables to read if no `auth` is given, by argument of the class of
    credentials that they make: `{"client_id": "ACME_ID", "client_secret": "ACME_SECRET"}`."""

    unused: bool = False
    """Whether no operation needs it, so that it is only for raw requests."""

    def token_endpoint(self, grant_type: str) -> str:
        """Return the token endpoint of a grant type, "" if there is none."""
        return self.token_urls.get(grant_type, self.token_url or "")

    def token_path(self, grant_type: str) -> str:
        """Return the path of the token endpoint of a grant type, "" if there is none."""
        return urlsplit(self.token_endpoint(grant_type)).path

    @property
    def place(self) -> str:
        """Where the credentials are sent; one request has room for one in each place."""
        is_header = self.location == "header"
        return self.header.lower() if is_header else f"{self.location} {self.name}"

    @property
    def header(self) -> str:
        """The header with the credentials, "" if they are in the query."""
        if self.kind != "api_key":
            return "Authorization"
        return {"header": self.name, "cookie": "Cookie", "query": ""}[self.location]


class RateLimitRules(NamedTuple):
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
        return 1 if method in ("GET", "HEAD", "OPTIONS", "QUERY") else self.write_cost


class ErrorShape(NamedTuple):
    """JSON pointers into the body of an error; the first that leads to a value counts."""

    message: tuple[str, ...] = ("/message", "/error", "/detail", "/title")
    log_ref: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Pointers to the array of field errors; the four below are relative to one of its items."""
    field_path: tuple[str, ...] = ()
    field_message: tuple[str, ...] = ()
    field_rejected_value: tuple[str, ...] = ()
    field_source: tuple[str, ...] = ()


class Api(NamedTuple):
    """One API of one vendor."""

    title: str
    package: str
    """Import name of the package; its logger has the same name."""
    version: str
    """Version of the package, sent in `User-Agent`."""
    base_url: str
    schemes: Mapping[str, SecurityScheme] = {}
    """The security schemes, by their names in the document."""
    security: Security = ()
    """What an operation needs that says nothing about it."""
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
        headers = dict.fromkeys(scheme.header for scheme in self.schemes.values())
        return tuple(name for name in headers if name not in ("", "Authorization"))

    @property
    def authorize_url(self) -> str:
        """Page on which a user grants access, "" if there is none."""
        urls = (scheme.authorize_url for scheme in self.schemes.values())
        return next(filter(None, urls), "")
