"""The credentials of a client by security scheme, and those that an operation needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from .._contract.api import Api, Security, SecurityScheme
from .._contract.mistakes import either
from .._contract.operation import Operation
from .._errors import ConfigurationError, call_name
from .._http.request import HttpRequest
from ..auth import (
    ApiKey,
    Auth,
    AuthorizationCode,
    BasicAuth,
    BearerToken,
    ClientCredentials,
    RefreshToken,
)
from .tokens import Token, TokenCache


class Credential(NamedTuple):
    """What the caller gave for one security scheme."""

    scheme: SecurityScheme
    auth: Auth
    tokens: TokenCache | None
    """Where the tokens of a grant are kept."""

    def sign(self, request: HttpRequest, token: Token | None) -> HttpRequest:
        """Return the request with the credentials; `token` is that of a grant."""
        request = self.auth.sign(request, self.scheme)
        if token is None or self.tokens is None:
            return request
        return token.sign(request)


class Credentials(NamedTuple):
    """What the caller gave, by the names of the security schemes."""

    api: Api
    given: Mapping[str, Credential]

    def of(self, operation: Operation[Any]) -> tuple[Credential, ...]:
        """Return what an operation needs: the first alternative that the caller gave.

        Raises `ConfigurationError` if the caller gave none of them, and one is needed.
        """
        needed = operation.security
        needed = self.api.security if needed is None else needed
        for names in needed:
            if names and all(map(self.given.__contains__, names)):
                return tuple(map(self.given.__getitem__, names))
        if not needed or () in needed:
            return ()
        wanted = either(" and ".join(names) for names in needed)
        example = mapping_text(self.api, [*self.given, *needed[0]])
        raise ConfigurationError(
            f"{call_name(operation.id, operation.method)} needs credentials for {wanted};"
            f" pass auth={example}"
        )

    @property
    def any_of_them(self) -> Security:
        """What a request gets that is no operation: what most operations get, or anything."""
        return (*self.api.security, *((name,) for name in self.given), ())


def classes_for(scheme: SecurityScheme) -> Sequence[type[Auth]]:
    """Return the classes of credentials that a security scheme takes, the usual one first."""
    match scheme.kind:
        case "api_key":
            return [ApiKey]
        case "basic":
            return [ApiKey if "api_key" in scheme.environment else BasicAuth]
        case "bearer":
            fetched = ClientCredentials if "client_id" in scheme.environment else None
            has_users = scheme.token_url and scheme.authorize_url
            for_users = (AuthorizationCode, RefreshToken) if has_users else ()
            return [*((fetched,) if fetched else ()), *for_users, BearerToken]


def mapping_text(api: Api, names: Iterable[str]) -> str:
    """Return how a program passes credentials for security schemes."""
    pairs = (
        f"{name!r}: {class_.__name__}(...)"
        for name in dict.fromkeys(names)
        for class_ in classes_for(api.schemes[name])[:1]
    )
    return f"{{{', '.join(pairs)}}}"
