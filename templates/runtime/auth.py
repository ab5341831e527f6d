"""Ways to prove to the server who is calling.

::

    Client(auth=ClientCredentials("application id", "application secret"))
    Client(auth=BearerToken("token"))

To act in the name of a user, who grants it on a page of the API::

    Client.authorize_url("application id", state=state)  # send the user there
    Client(auth=AuthorizationCode("id", "secret", code, store=FileTokenStore(path)))
    Client(auth=RefreshToken("id", "secret", store=FileTokenStore(path)))  # from then on

No object of this module shows a secret in its `repr`, and none can be pickled or copied.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from base64 import b64encode
from collections.abc import Mapping
from hmac import compare_digest
from typing import TYPE_CHECKING, NoReturn

from ._auth.secret import Secret, checked_secret
from ._auth.stores import FileTokenStore, MemoryTokenStore, TokenPair, TokenStore
from ._errors import ConfigurationError

if TYPE_CHECKING:
    from ._contract.api import Api, ApiKeyPlacement
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
    "TokenGrant",
    "TokenPair",
    "TokenStore",
    "UserGrant",
    "state_matches",
]


class Auth(ABC):
    """Base of the ways to authenticate."""

    def check(self, api: Api) -> None:  # noqa: B027 - most APIs take any way there is
        """Raise `ConfigurationError` where the API does not know this way."""

    @abstractmethod
    def sign(self, request: HttpRequest, api: Api) -> HttpRequest:
        """Return the request with the credentials in it."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials can neither be pickled nor copied")


class ApiKey(Auth):
    """A key that is sent with each request, where the API expects it."""

    def __init__(self, api_key: str) -> None:
        self._key = checked_secret(api_key, "api_key")

    def check(self, api: Api) -> None:
        """Raise `ConfigurationError` where the API takes no key."""
        _placement(api)

    def sign(self, request: HttpRequest, api: Api) -> HttpRequest:
        """Return the request with the key in it."""
        placement, key = _placement(api), self._key
        match placement.location:
            case "basic":
                return BasicAuth(key.reveal(), placement.password).sign(request, api)
            case "header":
                return request.with_header(placement.name, key.reveal())
            case "cookie":
                cookie = Secret(f"{placement.name}={key.reveal()}")
                return request.with_header("Cookie", cookie.reveal())
            case "query":
                return request.with_query(placement.name, key.reveal())


def _placement(api: Api) -> ApiKeyPlacement:
    if api.api_key is None:
        raise ConfigurationError(f"{api.title} takes no API key")
    return api.api_key


class BasicAuth(Auth):
    """A user name and a password, sent with each request."""

    def __init__(self, user_name: str, password: str) -> None:
        if ":" in user_name:
            raise ValueError("user_name: HTTP basic authentication allows no colon")
        pair = Secret(f"{user_name}:{password}")
        self._encoded = Secret(b64encode(pair.reveal().encode()).decode("ascii"))

    def sign(self, request: HttpRequest, api: Api) -> HttpRequest:
        """Return the request with user name and password in it."""
        return request.with_header("Authorization", f"Basic {self._encoded.reveal()}")


class BearerToken(Auth):
    """A token you already have. It is sent as it is and never renewed."""

    def __init__(self, token: str) -> None:
        self._token = checked_secret(token, "token")

    def sign(self, request: HttpRequest, api: Api) -> HttpRequest:
        """Return the request with the token in it."""
        return request.with_header("Authorization", f"Bearer {self._token.reveal()}")


class TokenGrant(Auth):
    """Base of the ways that ask the API for tokens and renew them before they expire.

    Each client keeps a token of its own, shared by its threads or tasks.
    """

    def check(self, api: Api) -> None:
        """Raise `ConfigurationError` where the API gives no tokens."""
        if api.token_path is None:
            raise ConfigurationError(f"{api.title} has no token endpoint")

    def sign(self, request: HttpRequest, api: Api) -> HttpRequest:
        """Return the request as it is: the client adds the token of the day."""
        return request

    @abstractmethod
    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that ask the token endpoint for a token.

        `pair` holds the tokens to renew, where there are some.
        """


class ClientCredentials(TokenGrant):
    """The id and secret of an application, which acts in its own name (OAuth 2)."""

    def __init__(self, client_id: str, client_secret: str) -> None:
        self._application = _application(client_id, client_secret)

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that ask the token endpoint for a token."""
        return {"grant_type": Secret("client_credentials"), **self._application}


class UserGrant(TokenGrant):
    """Base of the ways to act in the name of a user, whose tokens are kept in a store.

    Each renewal gives new tokens, and the refresh token before is worth nothing then. So they
    are saved before they are used. Programs may share a store.
    """

    def __init__(
        self, client_id: str, client_secret: str, store: TokenStore | None
    ) -> None:
        self._application = _application(client_id, client_secret)
        self._store = MemoryTokenStore() if store is None else store
        self._unsaved: TokenPair | None = None

    def recall(self) -> TokenPair | None:
        """Return the tokens of the store; None where it has none yet. May block."""
        if self._unsaved is not None:  # the store failed; the pair it has is worthless
            self.keep(self._unsaved)
        return self._store.load()

    def keep(self, pair: TokenPair) -> None:
        """Save new tokens, before anyone uses them. May block."""
        self._unsaved = pair
        self._store.save(pair)
        self._unsaved = None

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that renew these tokens.

        Raises `ConfigurationError` where there is no refresh token.
        """
        token = pair and pair.refresh_token
        if not token:
            raise ConfigurationError(
                "there is no refresh token; the user has to grant access again"
            )
        return self._renewal(Secret(token))

    def _renewal(self, token: Secret) -> Mapping[str, Secret]:
        kind = Secret("refresh_token")
        return {"grant_type": kind, "refresh_token": token, **self._application}


class AuthorizationCode(UserGrant):
    """The code that an API hands out when a user has granted access (OAuth 2).

    The first call exchanges it for tokens, later ones renew those. A code can be used once:
    when the program starts again, or for a second client, use `RefreshToken` with the store.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        code: str,
        *,
        store: TokenStore | None = None,
    ) -> None:
        super().__init__(client_id, client_secret, store)
        self._code: Mapping[str, Secret] | None = {
            "grant_type": Secret("authorization_code"),
            "code": checked_secret(code, "code"),
        }

    def recall(self) -> TokenPair | None:
        """Return the tokens of the store; None until the code has been exchanged."""
        return None if self._code else super().recall()

    def keep(self, pair: TokenPair) -> None:
        """Save new tokens, before anyone uses them. May block."""
        self._code = None
        super().keep(pair)

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that exchange the code, or renew what it was exchanged for."""
        return {**self._code, **self._application} if self._code else super().form(pair)


class RefreshToken(UserGrant):
    """A refresh token of a user, or a store that holds one (OAuth 2).

    What the store holds wins, because it is newer: each renewal replaces the refresh token.
    Raises `ConfigurationError` where neither is given.
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
            raise ConfigurationError("give a refresh_token, or a store that holds one")
        self._first = None
        if refresh_token is not None:
            self._first = checked_secret(refresh_token, "refresh_token")

    def form(self, pair: TokenPair | None = None) -> Mapping[str, Secret]:
        """Return the form fields that renew the tokens of the store, or the first ones."""
        if pair is None and self._first is not None:
            return self._renewal(self._first)
        return super().form(pair)


def state_matches(returned: str | None, expected: str) -> bool:
    """Tell whether the `state` a user came back with is the one the user was sent off with.

    If not, the code beside it is someone else's: do not use it. Takes the same time wherever
    the two differ. An empty state matches nothing.
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
