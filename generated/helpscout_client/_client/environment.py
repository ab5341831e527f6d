# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The credentials of a client by security scheme, from its arguments or its environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final, TypeAlias

from .._calls.credentials import classes_for, mapping_text
from .._contract.api import Api, SchemeKind, SecurityScheme
from .._contract.mistakes import either
from .._errors import ConfigurationError
from ..auth import ApiKey, Auth, BasicAuth, BearerToken, ClientCredentials

_Kind: TypeAlias = type[ApiKey | BasicAuth | BearerToken | ClientCredentials]
KINDS: Final[Mapping[frozenset[str], _Kind]] = {
    frozenset({"api_key"}): ApiKey,
    frozenset({"user_name", "password"}): BasicAuth,
    frozenset({"token"}): BearerToken,
    frozenset({"client_id", "client_secret"}): ClientCredentials,
}
"""The classes of credentials that are made of such arguments."""


def classes_of(api: Api) -> str:
    """Return the classes of credentials that an API takes, for messages."""
    schemes = api.schemes.values() or [SecurityScheme(kind="bearer")]
    names = (class_.__name__ for scheme in schemes for class_ in classes_for(scheme))
    return either(f"{name}(...)" for name in dict.fromkeys(names))


def with_usual_scheme(api: Api, auth: object) -> Api:
    """Return an API that takes one token or password, if its document says nothing of any."""
    if api.schemes or not isinstance(auth, Auth):
        return api
    kind: SchemeKind = "basic" if isinstance(auth, BasicAuth) else "bearer"
    return api._replace(schemes={"": SecurityScheme(kind=kind)}, security=(("",), ()))


def auth_by_scheme(api: Api, auth: Auth | Mapping[str, Auth]) -> Mapping[str, Auth]:
    """Return the credentials that a program passes, by the names of their security schemes.

    Raises `ConfigurationError` for those that the API does not take, and for one value where
    it is not clear for which scheme it is.
    """
    if isinstance(auth, Auth):
        return dict.fromkeys(_schemes_of(api, auth), auth)
    for name, value in auth.items():
        if name not in api.schemes:
            known = ", ".join(api.schemes) or "none"
            raise ConfigurationError(
                f"{api.title} has no security scheme {name!r}; it has {known}"
            )
        if not value.fits(api.schemes[name]):
            wanted = mapping_text(api, [name])
            raise ConfigurationError(
                f"{name!r} takes no {type(value).__name__}; pass {wanted}"
            )
    return dict(auth)


def _schemes_of(api: Api, auth: Auth) -> Mapping[str, SecurityScheme]:
    """Return the security schemes that one value is for."""
    found = {name: each for name, each in api.schemes.items() if auth.fits(each)}
    fitting = {name: s for name, s in found.items() if not s.unused} or found
    if not fitting:
        raise ConfigurationError(
            f"{api.title} takes no {type(auth).__name__}; pass auth={classes_of(api)}"
        )
    usual = {name: s for name, s in fitting.items() if s.kind in auth.kinds[:1]}
    schemes = usual or fitting
    are_alternatives = all((name,) in api.security for name in schemes)
    if len({*map(auth.goal, schemes.values())}) > 1 and not are_alternatives:
        raise ConfigurationError(
            f"{api.title} has several security schemes that take such credentials;"
            f" say which one they are for: auth={mapping_text(api, schemes)}"
        )
    return schemes


def auth_from_environment(
    api: Api, environ: Mapping[str, str] = os.environ
) -> Mapping[str, Auth]:
    """Return the credentials in the environment variables of the security schemes.

    Raises `ConfigurationError`, naming the variables, if one is not set or cannot be used.
    """
    found = {
        name: _auth_of(api, scheme, environ)
        for name, scheme in api.schemes.items()
        if any(environ.get(variable) for variable in scheme.environment.values())
    }
    if not found and api.security and () not in api.security:
        names = (" and ".join(_variables(api, each)) for each in api.security)
        raise _not_set(api, api.security[0], either(names))
    return found


def _variables(api: Api, names: tuple[str, ...]) -> list[str]:
    schemes = (api.schemes[name] for name in names)
    return [each for scheme in schemes for each in scheme.environment.values()]


def _not_set(api: Api, names: tuple[str, ...], variables: str) -> ConfigurationError:
    example = mapping_text(api, names)
    if len(api.schemes) == 1:
        (scheme,) = api.schemes.values()
        kind = KINDS[frozenset(scheme.environment)]
        example = f"{kind.__name__}({', '.join(scheme.environment)})"
    return ConfigurationError(
        f"no credentials for {api.title}: set {variables}, or pass auth={example}"
    )


def _auth_of(api: Api, scheme: SecurityScheme, environ: Mapping[str, str]) -> Auth:
    missing = [each for each in scheme.environment.values() if not environ.get(each)]
    if missing:
        names = tuple(name for name, each in api.schemes.items() if each is scheme)
        raise _not_set(api, names, " and ".join(missing))
    values = {name: environ[key] for name, key in scheme.environment.items()}
    try:
        return KINDS[frozenset(values)](**values)
    except (ConfigurationError, ValueError) as error:
        wrong = [key for name, key in scheme.environment.items() if name in str(error)]
        raise ConfigurationError(f"{' and '.join(wrong)}: {error}") from None
