"""Credentials, by which the server identifies the caller.

::

    Client(auth=ClientCredentials("application id", "application secret"))
    Client(auth=BearerToken("token"))

To act for a user, who grants access on a page of the API::

    Client.authorize_url("application id", state=state)  # the page for the user
    Client(auth=AuthorizationCode("id", "secret", code, store=FileTokenStore(path)))
    Client(auth=RefreshToken("id", "secret", store=FileTokenStore(path)))  # from then on

No object of this module shows a secret in its `repr`, and none can be pickled or copied.
"""

from __future__ import annotations

import logging
import re
from abc import ABC, abstractmethod
from base64 import b64encode
from collections.abc import Generator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from hmac import compare_digest
from mmap import mmap
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, NoReturn, cast

from ._auth.locks import process_lock
from ._auth.secret import Secret, checked_secret, secret_bytes
from ._auth.stores import (
    FileTokenStore,
    MemoryTokenStore,
    SharedTokenStore,
    TokenPair,
    TokenStore,
    check_store,
    load_from,
    same_tokens,
    save_to,
)
from ._contract.mistakes import checked_text
from ._errors import ConfigurationError

if TYPE_CHECKING:
    from ._contract.api import SchemeKind, SecurityScheme
    from ._http.request import HttpRequest

__all__ = [
    "ApiKey",
    "Auth",
    "AuthorizationCode",
    "BasicAuth",
    "BearerToken",
    "ClientCredentials",
    "FileTokenStore",
    "MemoryTokenStore",
    "RefreshToken",
    "SharedTokenStore",
    "TokenGrant",
    "TokenPair",
    "TokenStore",
    "UserGrant",
    "state_matches",
]


class Auth(ABC):
    """Base of all credentials."""

    kinds: ClassVar[tuple[SchemeKind, ...]] = ()
    """The kinds of security schemes that take them, the usual one first; empty for all."""

    def fits(self, scheme: SecurityScheme) -> bool:
        """Return whether a security scheme takes these credentials."""
        return not self.kinds or scheme.kind in self.kinds

    def goal(self, scheme: SecurityScheme) -> str:
        """Return by what the schemes that take these credentials differ.

        Where several do, one value is enough only if they do not differ.
        """
        return ""

    @abstractmethod
    def sign(self, request: HttpRequest, scheme: SecurityScheme) -> HttpRequest:
        """Return the request with the credentials, as the scheme sends them."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials can neither be pickled nor copied")


_COOKIE_VALUE = re.compile(r"[!#-+\--:<-\[\]-~]+")


class ApiKey(Auth):
    """A key that is sent with each request, in the place that the API expects."""

    kinds = ("api_key", "basic")

    def __init__(self, api_key: str) -> None:
        self._key = checked_secret(api_key, "api_key", takes_spaces=True)

    def goal(self, scheme: SecurityScheme) -> str:
        """Return the place of the key."""
        return scheme.place

    def sign(self, request: HttpRequest, scheme: SecurityScheme) -> HttpRequest:
        """Return the request with the key."""
        key = self._key
        if scheme.kind == "basic":
            request = request.knowing([key.reveal()])
            return BasicAuth(key.reveal(), scheme.password).sign(request, scheme)
        match scheme.location:
            case "header":
                return request.with_header(scheme.name, key.reveal())
            case "cookie":
                if not _COOKIE_VALUE.fullmatch(key.reveal()):
                    problem = "contains a character that no cookie can have"
                    raise ConfigurationError(f"api_key {problem}")
                return request.with_cookie(scheme.name, key.reveal())
            case "query":
                return request.with_query(scheme.name, key.reveal())


class BasicAuth(Auth):
    """A user name and a password that are sent with each request."""

    kinds = ("basic",)

    def __init__(self, user_name: str, password: str) -> None:
        if ":" in checked_text("user_name", user_name):
            raise ValueError("user_name: HTTP basic authentication allows no colon")
        self._password = Secret(checked_text("password", password))
        self._pair = Secret(f"{user_name}:{password}")
        encoded = secret_bytes(self._pair.reveal(), "user_name or password")
        self._encoded = Secret(b64encode(encoded).decode("ascii"))

    def sign(self, request: HttpRequest, scheme: SecurityScheme) -> HttpRequest:
        """Return the request with user name and password."""
        secrets = (self._pair.reveal(), self._password.reveal())
        value = Secret(f"Basic {self._encoded.reveal()}")
        return request.with_header("Authorization", value.reveal(), *secrets)


class BearerToken(Auth):
    """A token that you have. It is sent as it is and never renewed."""

    kinds = ("bearer",)

    def __init__(self, token: str) -> None:
        self._token = checked_secret(token, "token")

    def sign(self, request: HttpRequest, scheme: SecurityScheme) -> HttpRequest:
        """Return the request with the token."""
        value = f"{scheme.word} {self._token.reveal()}"
        return request.with_header("Authorization", value)


class TokenGrant(Auth):
    """Base of credentials that fetch tokens from the API and renew them before they expire.

    Each client has its own token, which its threads or tasks share.
    """

    kinds = ("bearer",)
    rotates: ClassVar[bool] = False
    """Whether a token request uses up what it sends, so that it cannot be repeated."""
    grant_types: ClassVar[tuple[str, ...]] = ("client_credentials",)
    """The grant types of its token requests."""
    _application: Mapping[str, Secret] = MappingProxyType({})

    def fits(self, scheme: SecurityScheme) -> bool:
        """Return whether a security scheme has a token endpoint."""
        return super().fits(scheme) and scheme.token_url is not None

    def goal(self, scheme: SecurityScheme) -> str:
        """Return the token endpoints."""
        return " ".join(map(scheme.token_endpoint, self.grant_types))

    def sign(self, request: HttpRequest, scheme: SecurityScheme) -> HttpRequest:
        """Return the request, which knows the secret of the application.

        The client adds the token.
        """
        secret = self._application.get("client_secret")
        return request.knowing([secret.reveal()] if secret else [])

    def exclusive(self) -> AbstractContextManager[object]:
        """Return a lock to hold while tokens are renewed. May block."""
        return nullcontext()

    def recall(self) -> TokenPair | None:
        """Return the tokens in the store; None if there are none. May block."""
        return None

    def keep(self, pair: TokenPair) -> None:
        """Save new tokens, before they are used. May block."""

    @abstractmethod
    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields of a request to the token endpoint.

        `pair` contains the tokens to renew, if there are some.
        """


class ClientCredentials(TokenGrant):
    """The id and secret of an application that acts for itself (OAuth 2)."""

    def __init__(self, client_id: str, client_secret: str) -> None:
        self._application = _application(client_id, client_secret)

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields of a request to the token endpoint."""
        return {"grant_type": Secret("client_credentials"), **self._application}


_LOGGER = logging.getLogger(__package__)
_UNSAVED = "the new tokens are in memory only; the next call tries again to save them"


class UserGrant(TokenGrant):
    """Base of credentials to act for a user, whose tokens are kept in a store.

    Each renewal returns new tokens and makes the previous refresh token invalid. So they are
    saved before they are used. Processes may share a `SharedTokenStore`.
    """

    rotates = True
    grant_types: ClassVar[tuple[str, ...]] = ("refresh_token",)

    def __init__(
        self, client_id: str, client_secret: str, store: TokenStore | None
    ) -> None:
        self._application = _application(client_id, client_secret)
        if store is not None:
            check_store(store)
        self._store = MemoryTokenStore() if store is None else store
        self._loaded: TokenPair | None = None
        self._unsaved: TokenPair | None = None
        self._lock = process_lock(self._store)

    @contextmanager
    def exclusive(self) -> Generator[None, None, None]:
        """Hold a lock while tokens are renewed. May block.

        Raises `ConfigurationError` in a forked process that does not share the store with its
        parent.
        """
        with self._store_lock():
            if (unsaved := self._unsaved) is not None:
                if same_tokens(load_from(self._store), self._loaded):
                    self.keep(unsaved)
                else:  # what another process or client has saved meanwhile is newer
                    self._settle()
            yield

    def _store_lock(self) -> AbstractContextManager[object]:
        if getattr(self._store, "lock", None) is not None:
            return cast("SharedTokenStore", self._store).lock()
        if self._lock.is_ours():
            return self._lock
        raise ConfigurationError(
            "a forked process cannot renew the tokens of its parent, which would lose its"
            " own; keep them in a FileTokenStore, or in a store with a lock"
        )

    def recall(self) -> TokenPair | None:
        """Return the tokens in the store; None if it has none that are valid. May block."""
        if self._unsaved is not None:  # it has replaced what is in the store
            return None
        self._loaded = load_from(self._store)
        return self._loaded

    def keep(self, pair: TokenPair) -> None:
        """Save new tokens, before they are used. May block.

        If that fails, `exclusive` tries it again.
        """
        self._unsaved = pair
        try:
            save_to(self._store, pair)
        except Exception as error:
            # Perhaps no caller waits any more. The text of the error may contain the tokens.
            _LOGGER.error("token: %s in save; %s", type(error).__name__, _UNSAVED)
            if isinstance(error, ConfigurationError):
                raise ConfigurationError(f"{error}; {_UNSAVED}") from None
            error.add_note(_UNSAVED)
            raise
        self._settle()

    def _settle(self) -> None:
        """Note that the newest tokens are in the store."""
        self._unsaved = None

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that renew these tokens.

        Raises `ConfigurationError` if there is no refresh token.
        """
        token = pair and pair.refresh_token
        if not token:
            raise ConfigurationError(
                "there is no refresh token; the user has to grant access again"
            )
        return self._renewal(Secret(token))

    def _renewal(self, token: Secret) -> Mapping[str, Secret]:
        return self._form(grant_type=Secret("refresh_token"), refresh_token=token)

    def _form(self, **fields: Secret) -> Mapping[str, Secret]:
        return {**fields, **self._application}


_EXCHANGED, _STORED = 1, 2
"""How far a code is: its tokens exist, and are in the store."""


class AuthorizationCode(UserGrant):
    """The code that an API issues when a user has granted access (OAuth 2).

    The first call exchanges it for tokens, later calls renew these. A code can be used once:
    when the program starts again, or for a second client, use `RefreshToken` with the store.
    Forked processes may use one object, if they share the store: only one exchanges the code.
    """

    grant_types = ("authorization_code", "refresh_token")

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        code: str,
        *,
        store: TokenStore | None = None,
    ) -> None:
        super().__init__(client_id, client_secret, store)
        self._code = checked_secret(code, "code")
        self._progress = mmap(-1, 1)
        """How far the code is: one byte, which forked processes share."""

    def recall(self) -> TokenPair | None:
        """Return the tokens in the store; None until those of the code are there. May block."""
        stored = super().recall()
        return stored if self._progress[0] == _STORED else None

    def keep(self, pair: TokenPair) -> None:
        """Save new tokens, before they are used. May block."""
        self._progress[0] = self._progress[0] or _EXCHANGED
        super().keep(pair)

    def _settle(self) -> None:
        super()._settle()
        self._progress[0] = _STORED

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that exchange the code, or renew the tokens."""
        if self._progress[0]:
            return super().form(pair)
        return self._form(grant_type=Secret("authorization_code"), code=self._code)


class RefreshToken(UserGrant):
    """A refresh token of a user, or a store that contains one (OAuth 2).

    A token in the store has priority, because it is newer: each renewal replaces the refresh
    token. Raises `ConfigurationError` if neither is given.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        refresh_token: str | None = None,
        *,
        store: TokenStore | None = None,
    ) -> None:
        super().__init__(client_id, client_secret, store)
        if refresh_token is None and store is None:
            raise ConfigurationError("give a refresh_token, or a store that has one")
        self._first = None
        if refresh_token is not None:
            self._first = checked_secret(refresh_token, "refresh_token")

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that renew the tokens in the store, or the given one."""
        if pair is None and self._first is not None:
            return self._renewal(self._first)
        return super().form(pair)


def state_matches(returned: str | None, expected: str) -> bool:
    """Return whether the `state` that a user returned with is the one that was sent.

    If not, the code that came with it may be someone else's: do not use it. The comparison
    takes constant time. An empty state does not match anything.
    """
    given, sent = (
        text.encode("utf-8", "surrogatepass") for text in (returned or "", expected)
    )
    return compare_digest(given, sent) and bool(sent)


def _application(client_id: str, client_secret: str) -> Mapping[str, Secret]:
    return {
        "client_id": checked_secret(client_id, "client_id"),
        "client_secret": checked_secret(client_secret, "client_secret"),
    }


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)


for _name in __all__:
    globals()[_name].__module__ = __name__  # where users import it from
