# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Ways to prove to the server who is calling.

::

    Client(auth=ClientCredentials("application id", "application secret"))
    Client(auth=BearerToken("token"))

No object of this module shows a secret in its `repr`, and none can be pickled or copied.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from base64 import b64encode
from collections.abc import Mapping
from typing import TYPE_CHECKING, NoReturn

from ._errors import ConfigurationError
from ._secret import Secret

if TYPE_CHECKING:
    from ._api import Api, ApiKeyPlacement
    from ._request import HttpRequest

__all__ = [
    "ApiKey",
    "Auth",
    "BasicAuth",
    "BearerToken",
    "ClientCredentials",
    "TokenGrant",
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
        self._key = _secret(api_key, "api_key")

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
        self._token = _secret(token, "token")

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
    def form(self) -> Mapping[str, Secret]:
        """Return the form fields that ask the token endpoint for a token."""


class ClientCredentials(TokenGrant):
    """The id and secret of an application, which acts in its own name (OAuth 2)."""

    def __init__(self, client_id: str, client_secret: str) -> None:
        self._client_id = _secret(client_id, "client_id")
        self._client_secret = _secret(client_secret, "client_secret")

    def form(self) -> Mapping[str, Secret]:
        """Return the form fields that ask the token endpoint for a token."""
        return {
            "grant_type": Secret("client_credentials"),
            "client_id": self._client_id,
            "client_secret": self._client_secret,
        }


def _secret(value: str, name: str) -> Secret:
    """Return a credential that can stand in a header.

    Raises `ConfigurationError`, without the value, for one that is empty or cannot.
    """
    if not value or not value.isascii() or not value.isprintable() or " " in value:
        raise ConfigurationError(f"{name} is empty, or holds more than printable ASCII")
    return Secret(value)
