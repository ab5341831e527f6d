"""Credentials from environment variables, for clients without `auth`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final, TypeAlias

from .._contract.api import Api
from .._errors import ConfigurationError
from ..auth import ApiKey, Auth, BasicAuth, BearerToken, ClientCredentials

_Kind: TypeAlias = type[ApiKey | BasicAuth | BearerToken | ClientCredentials]
_KINDS: Final[Mapping[frozenset[str], _Kind]] = {
    frozenset({"api_key"}): ApiKey,
    frozenset({"user_name", "password"}): BasicAuth,
    frozenset({"token"}): BearerToken,
    frozenset({"client_id", "client_secret"}): ClientCredentials,
}


def auth_from_environment(
    api: Api, environ: Mapping[str, str] = os.environ
) -> Auth | None:
    """Return the credentials in the environment variables of the API.

    None if the API has no such variables. Raises `ConfigurationError`, naming the missing
    variables, if one is not set.
    """
    if not api.environment:
        return None
    kind = _KINDS[frozenset(api.environment)]
    missing = [name for name in api.environment.values() if not environ.get(name)]
    if missing:
        raise ConfigurationError(
            f"no credentials for {api.title}: set {' and '.join(missing)},"
            f" or pass auth={kind.__name__}({', '.join(api.environment)})"
        )
    return kind(**{name: environ[key] for name, key in api.environment.items()})
