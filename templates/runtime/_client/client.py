"""The clients: their settings, their connections, and raw requests."""

from __future__ import annotations

import logging
import warnings
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Generic, Self, TypeVar, Unpack
from urllib.parse import urlencode

from .._calls.call import request_flow
from .._calls.pace import Pace
from .._calls.retry import RetryQuota
from .._calls.session import Session, Settings
from .._calls.tokens import TokenCache
from .._contract.api import Api
from .._contract.omit import OMIT
from .._contract.operation import Parts
from .._contract.options import CallOptions, ClientOptions, OnMismatch
from .._errors import ConfigurationError
from .._http.clock import Clock
from .._http.request import add_query
from .._http.response import HttpResponse
from .._http.urls import BaseUrl
from .._models.mismatches import MismatchLog
from ..auth import Auth, TokenGrant
from ..hooks import Hooks
from .environment import auth_from_environment

if TYPE_CHECKING:
    import httpx2

    from .._http.transport import AsyncTransport, SyncTransport

HttpClientT = TypeVar("HttpClientT")
TransportT = TypeVar("TransportT")


class BaseClient(ABC, Generic[HttpClientT, TransportT]):
    """What the sync and the async client have in common."""

    _api: ClassVar[Api]
    _clock: ClassVar[Clock] = Clock()
    _session: Session
    _transport: TransportT
    _is_derived = False

    def __init__(
        self,
        *,
        auth: Auth | None = None,
        base_url: str | None = None,
        timeout: float | None = 30.0,
        deadline: float | None = 120.0,
        max_retries: int = 2,
        follow_moved: bool = True,
        on_mismatch: OnMismatch = "warn",
        pacing: bool = True,
        http_client: HttpClientT | None = None,
        user_agent: str | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        """Make a client.

        `auth` identifies the caller; by default it is read from the environment.
        `base_url` is the origin of the API, with an optional path prefix.
        `timeout` is the number of seconds that the server may be silent, `deadline` the
        number of seconds for a whole call, retries included; None is no limit.
        `max_retries` is how often a request is retried after a temporary failure.
        `follow_moved` is whether to follow a resource that has moved, or to raise.
        `on_mismatch` is what to do about values that do not fit their documented types.
        `pacing` is whether calls wait while the reported rate limit is used up.
        `http_client` is used instead of a new HTTP client, and is not closed by this one.
        `user_agent` is added to the `User-Agent` of the package.
        `hooks` observe each request, without its content.

        Raises `ConfigurationError` for missing credentials, and for a base URL that is
        neither https nor on this computer.
        """
        if self._api.deprecated is not None:
            warnings.warn(self._api.deprecated, DeprecationWarning, stacklevel=2)
        settings = Settings(
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            follow_moved=follow_moved,
            on_mismatch=on_mismatch,
            user_agent=user_agent,
        )
        base = BaseUrl.parse(self._api.base_url if base_url is None else base_url)
        auth = auth_from_environment(self._api) if auth is None else auth
        logger = logging.getLogger(self._api.package)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())  # until the program wants logs
        self._session = Session(
            settings=settings,
            api=self._api,
            base=base,
            auth=auth,
            tokens=_tokens(self._api, auth, base, self._clock),
            quota=RetryQuota(),
            pace=Pace(self._api.rate_limit) if pacing else None,
            clock=self._clock,
            hooks=hooks or Hooks(),
            logger=logger,
            mismatches=MismatchLog(logger),
        )
        self._transport = self._driver(http_client)

    @abstractmethod
    def _driver(self, http_client: HttpClientT | None) -> TransportT:
        """Return the transport, which runs the flows of this client."""

    @classmethod
    def authorize_url(cls, client_id: str, *, state: str) -> str:
        """Return the page on which a user grants access to an application.

        The user returns from there with a `code`, for `AuthorizationCode`, and with the
        `state`: a text that cannot be guessed, made for this user with
        `secrets.token_urlsafe()` and compared with `auth.state_matches`.

        Raises `ConfigurationError` if the API has no such page, and `ValueError` for an empty
        `client_id` or `state`.
        """
        page = cls._api.authorize_url
        if page is None:
            raise ConfigurationError(
                f"{cls._api.title} has no page on which to grant access"
            )
        if not client_id or not state:
            raise ValueError("client_id and state cannot be empty")
        query = {"response_type": "code", "client_id": client_id, "state": state}
        return add_query(page, urlencode(query))

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """Return a client with other settings over the same connections and credentials.

        Takes `timeout`, `deadline`, `max_retries`, `follow_moved`, `on_mismatch` and
        `user_agent`. Closing this client closes both; closing the other one does nothing.
        Raises `TypeError` or `ValueError` for an invalid setting.
        """
        # A plain copy would keep the resources already made, which have our settings.
        view = object.__new__(type(self))
        settings = replace(self._session.settings, **options)
        view._session = replace(self._session, settings=settings)
        view._transport = self._transport
        view._is_derived = True
        return view

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._session.base.text!r})"


class SyncClient(BaseClient["httpx2.Client", "SyncTransport"]):
    """Base of the sync clients. May be shared by threads."""

    def _driver(self, http_client: httpx2.Client | None) -> SyncTransport:
        # The HTTP library is slow to import.
        from .._http.transport import SyncTransport

        return SyncTransport(http_client, self._clock)

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = OMIT,
        content: bytes | None = None,
        **options: Unpack[CallOptions],
    ) -> HttpResponse:
        """Send a request to an endpoint that has no method yet.

        `path` starts with a slash and is below the base URL, or is an absolute URL there.
        Credentials, retries and errors are those of all calls.

        Raises `UnsafeLinkError` for a URL elsewhere, `ValueError` or `TypeError` for arguments
        that cannot be sent, and the errors of the package.
        """
        parts = Parts(query=query or {}, headers=headers or {}, body=json)
        parts["content"] = content
        flow = request_flow(self._session, method, path, parts, options)
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

    def _driver(self, http_client: httpx2.AsyncClient | None) -> AsyncTransport:
        # The HTTP library is slow to import.
        from .._http.transport import AsyncTransport

        return AsyncTransport(http_client, self._clock)

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = OMIT,
        content: bytes | None = None,
        **options: Unpack[CallOptions],
    ) -> HttpResponse:
        """Send a request to an endpoint that has no method yet.

        `path` starts with a slash and is below the base URL, or is an absolute URL there.
        Credentials, retries and errors are those of all calls.

        Raises `UnsafeLinkError` for a URL elsewhere, `ValueError` or `TypeError` for arguments
        that cannot be sent, and the errors of the package.
        """
        parts = Parts(query=query or {}, headers=headers or {}, body=json)
        parts["content"] = content
        flow = request_flow(self._session, method, path, parts, options)
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


def _tokens(
    api: Api, auth: Auth | None, base: BaseUrl, clock: Clock
) -> TokenCache | None:
    """Return where the tokens of a grant are kept; None for other credentials."""
    if auth is not None:
        auth.check(api)
    if not isinstance(auth, TokenGrant) or api.token_path is None:
        return None
    return TokenCache(auth, api, base.join(api.token_path), clock)
