"""The credentials that an API takes, and those in its environment variables."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from .._contract.api import Api
from .._errors import ConfigurationError
from ..auth import (
    ApiKey,
    Auth,
    AuthorizationCode,
    BasicAuth,
    BearerToken,
    ClientCredentials,
    RefreshToken,
)

_Kind: TypeAlias = type[ApiKey | BasicAuth | BearerToken | ClientCredentials]
KINDS: Final[Mapping[frozenset[str], _Kind]] = {
    frozenset({"api_key"}): ApiKey,
    frozenset({"user_name", "password"}): BasicAuth,
    frozenset({"token"}): BearerToken,
    frozenset({"client_id", "client_secret"}): ClientCredentials,
}
"""The classes of credentials that are made of such arguments."""


def credentials(api: Api) -> Iterable[type[Auth]]:
    """Return the classes of credentials that an API takes, the usual one first."""
    usual = KINDS.get(frozenset(api.environment), BearerToken)
    for_users = (AuthorizationCode, RefreshToken) if api.authorize_url else ()
    tokens = (BearerToken,) if api.token_path else ()
    return dict.fromkeys([usual, *for_users, *tokens])


def auth_from_environment(
    api: Api, environ: Mapping[str, str] = os.environ
) -> Auth | None:
    """Return the credentials in the environment variables of the API.

    None if the API has no such variables. Raises `ConfigurationError`, naming the
    variables, if one is not set or cannot be used.
    """
    if not api.environment:
        return None
    kind = KINDS[frozenset(api.environment)]
    missing = [name for name in api.environment.values() if not environ.get(name)]
    if missing:
        raise ConfigurationError(
            f"no credentials for {api.title}: set {' and '.join(missing)},"
            f" or pass auth={kind.__name__}({', '.join(api.environment)})"
        )
    values = {name: environ[key] for name, key in api.environment.items()}
    try:
        return kind(**values)
    except (ConfigurationError, ValueError) as error:
        wrong = [key for name, key in api.environment.items() if name in str(error)]
        raise ConfigurationError(f"{' and '.join(wrong)}: {error}") from None
