"""The clients: their settings, their connections, and raw requests."""

from __future__ import annotations

import logging
import warnings
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, Self, TypeVar, Unpack

from .._calls.call import request_flow
from .._calls.credentials import Credential, Credentials
from .._calls.pace import Pace
from .._calls.retry import RetryQuota
from .._calls.session import Session, Settings
from .._calls.tokens import TokenCache, TokenEndpoint
from .._contract.api import Api, SecurityScheme
from .._contract.lazy import LOADING
from .._contract.mistakes import check_kind, check_names, checked_bytes
from .._contract.omit import OMIT
from .._contract.operation import Parts
from .._contract.options import CallOptions, ClientOptions, check_options
from .._contract.tracebacks import forgetful
from .._http.clock import Clock
from .._http.response import HttpResponse
from .._http.servers import Servers
from .._models.mismatches import MismatchLog
from ..auth import Auth, TokenGrant
from ..hooks import Hooks
from .construction import check_kinds, check_settings
from .environment import auth_by_scheme, auth_from_environment, with_usual_scheme

if TYPE_CHECKING:
    import httpx2

    from .._http.transport import AsyncTransport, SyncTransport

HttpClientT = TypeVar("HttpClientT")
TransportT = TypeVar("TransportT")


class BaseClient(ABC, Generic[HttpClientT, TransportT]):
    """What the sync and the async client have in common."""

    _api: ClassVar[Api]
    _http_client: ClassVar[str]
    """The class of HTTP clients that can be used."""
    _clock: ClassVar[Clock] = Clock()
    _session: Session
    _transport: TransportT
    _is_derived = False

    def __init__(
        self,
        *,
        auth: Auth | Mapping[str, Auth] | None = None,
        base_url: str | None = None,
        credential_origins: Sequence[str] = (),
        pacing: bool = True,
        http_client: HttpClientT | None = None,
        hooks: Hooks | None = None,
        **settings: Unpack[ClientOptions],
    ) -> None:
        """Make a client.

        Args:
            auth: Credentials, or a mapping of security schemes to credentials; by default they
                are read from the environment.
            base_url: The origin of the API, with an optional path prefix.
            credential_origins: Other origins that get credentials, of operations or tokens
                that have servers of their own.
            pacing: Whether calls wait while the reported rate limit is used up.
            http_client: Used instead of a new HTTP client, and not closed by this one.
            hooks: They observe each request, without its content.
            timeout: Seconds that the server may be silent, 30 by default; None is no limit.
            deadline: Seconds for a whole call, retries included, 120 by default; None is no
                limit.
            max_retries: How often a request is retried after a temporary failure, 2 by default.
            follow_moved: Whether to follow a resource that has moved, or to raise; True by
                default.
            on_mismatch: What to do about values that do not fit their documented types,
                `"warn"` by default.
            user_agent: Added to the `User-Agent` of the package.

        Raises:
            TypeError: An argument has a type that cannot be used.
            ValueError: An argument has a value that cannot be used.
            ConfigurationError: Credentials are missing, or the base URL is neither https nor
                on this computer.
        """
        given = {
            "auth": auth,
            "base_url": base_url,
            "credential_origins": credential_origins,
            "http_client": http_client,
            "hooks": hooks,
        }
        callee = f"{type(self).__name__}()"
        check_settings(self._api, callee, [*given, "pacing"], settings)
        check_kinds(self._api, given, self._http_client)
        check_kind("pacing", pacing, bool, "True or False")
        checked = Settings(**settings)
        if self._api.deprecated is not None:
            warnings.warn(self._api.deprecated, DeprecationWarning, stacklevel=2)
        servers = Servers.of(self._api, base_url, credential_origins)
        api = with_usual_scheme(self._api, auth)
        logger = logging.getLogger(self._api.package)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())  # until the program wants logs
        self._session = Session(
            settings=checked,
            api=api,
            servers=servers,
            credentials=_credentials(api, auth, servers, self._clock),
            quota=RetryQuota(),
            pace=Pace(self._api.rate_limit) if pacing else None,
            clock=self._clock,
            hooks=hooks,
            logger=logger,
            mismatches=MismatchLog(logger),
        )
        self._transport = self._driver(http_client)

    @abstractmethod
    def _driver(self, http_client: HttpClientT | None) -> TransportT:
        """Return the transport, which runs the flows of this client."""

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """Return a client with other settings over the same connections and credentials.

        Takes `timeout`, `deadline`, `max_retries`, `follow_moved`, `on_mismatch` and
        `user_agent`. Closing this client closes both; closing the other one does nothing.
        Raises `TypeError` or `ValueError` for an invalid setting.
        """
        # A plain copy would keep the resources already made, which have our settings.
        check_options(options, ClientOptions, call="with_options()")
        view = object.__new__(type(self))
        settings = replace(self._session.settings, **options)
        view._session = replace(self._session, settings=settings)
        view._transport = self._transport
        view._is_derived = True
        return view

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._session.servers.main.text!r})"


class SyncClient(BaseClient["httpx2.Client", "SyncTransport"]):
    """Base of the sync clients. May be shared by threads."""

    _http_client = "Client"

    def _driver(self, http_client: httpx2.Client | None) -> SyncTransport:
        with LOADING:  # the HTTP library is slow to import
            from .._http.transport import SyncTransport
        return SyncTransport(http_client, self._clock)

    @forgetful
    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = OMIT,
        content: bytes | bytearray | memoryview | None = None,
        **options: Unpack[CallOptions],
    ) -> HttpResponse:
        """Send a request to an endpoint that has no method yet.

        `path` starts with a slash and is below the base URL, or is an absolute URL there.
        Credentials, retries and errors are those of all calls.

        Raises `UnsafeLinkError` for a URL elsewhere, `ValueError` or `TypeError` for arguments
        that cannot be sent, and the errors of the package.
        """
        given = _parts(query, headers, json, content)
        flow = request_flow(self._session, method, path, given, options)
        return self._transport.run(flow)

    def close(self) -> None:
        """Close the connections; further calls raise `ValueError`.

        A client that `with_options` returned leaves them open, for the one it was made from.
        """
        if not self._is_derived:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(BaseClient["httpx2.AsyncClient", "AsyncTransport"]):
    """Base of the async clients. May be shared by the tasks of one event loop."""

    _http_client = "AsyncClient"

    def _driver(self, http_client: httpx2.AsyncClient | None) -> AsyncTransport:
        with LOADING:  # the HTTP library is slow to import
            from .._http.transport import AsyncTransport
        return AsyncTransport(http_client, self._clock)

    @forgetful
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = OMIT,
        content: bytes | bytearray | memoryview | None = None,
        **options: Unpack[CallOptions],
    ) -> HttpResponse:
        """Send a request to an endpoint that has no method yet.

        `path` starts with a slash and is below the base URL, or is an absolute URL there.
        Credentials, retries and errors are those of all calls.

        Raises `UnsafeLinkError` for a URL elsewhere, `ValueError` or `TypeError` for arguments
        that cannot be sent, and the errors of the package.
        """
        given = _parts(query, headers, json, content)
        flow = request_flow(self._session, method, path, given, options)
        return await self._transport.run(flow)

    async def aclose(self) -> None:
        """Close the connections; further calls raise `ValueError`.

        A client that `with_options` returned leaves them open, for the one it was made from.
        """
        if not self._is_derived:
            await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def _parts(
    query: Mapping[str, object] | None,
    headers: Mapping[str, str] | None,
    body: object,
    content: bytes | bytearray | memoryview | None,
) -> Parts:
    query = {} if query is None else query
    headers = {} if headers is None else headers
    check_names("query", query, "a mapping of names to values")
    check_names("headers", headers, "a mapping of names to texts")
    sent = None if content is None else checked_bytes("content", content)
    return Parts(query=query, headers=headers, body=body, content=sent)


def _credentials(
    api: Api, auth: Auth | Mapping[str, Auth] | None, servers: Servers, clock: Clock
) -> Credentials:
    """Return the credentials of a client, with places for the tokens of grants."""
    by_scheme = (
        auth_from_environment(api) if auth is None else auth_by_scheme(api, auth)
    )
    caches: dict[tuple[int, str], TokenCache] = {}
    given: dict[str, Credential] = {}
    for name, value in by_scheme.items():
        scheme, tokens = api.schemes[name], None
        if isinstance(value, TokenGrant) and scheme.token_url is not None:
            endpoint = partial(_token_endpoint, servers, scheme)
            for grant_type in value.grant_types:
                endpoint(grant_type)  # raises now what would fail later
            cache = TokenCache(value, api, endpoint, clock)
            tokens = caches.setdefault((id(value), value.goal(scheme)), cache)
        given[name] = Credential(scheme=scheme, auth=value, tokens=tokens)
    return Credentials(api=api, given=given)


def _token_endpoint(
    servers: Servers, scheme: SecurityScheme, grant_type: str
) -> TokenEndpoint:
    url = servers.token_url(scheme.token_endpoint(grant_type))
    return TokenEndpoint(scheme.token_path(grant_type), url)
