# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""The arguments of a client, checked before anything is done with them."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Mapping
from typing import cast

from .._contract.api import Api
from .._contract.mistakes import check_kind, check_names, check_plain_methods
from .._contract.options import ClientOptions, check_options
from ..auth import Auth
from ..hooks import Hooks
from .environment import KINDS, classes_of

_PLAIN = "hooks have plain methods, which have to be quick"


def check_settings(
    api: Api, callee: str, arguments: Collection[str], settings: Mapping[str, object]
) -> None:
    """Raise `TypeError` for a setting that is neither an option nor another argument."""
    for name in settings:
        if any(name in names for names in KINDS):
            raise TypeError(
                f"{callee} has no argument {name}; pass auth={classes_of(api)}"
            )
    check_options(settings, ClientOptions, call=callee, arguments=arguments)


def check_kinds(api: Api, arguments: Mapping[str, object], http_client: str) -> None:
    """Raise `TypeError` for an argument of the wrong kind; None is the default of all.

    `http_client` is the name of its class in the HTTP library.
    """
    # A library that is not imported yet has no objects.
    http_library = sys.modules.get("httpx2")
    kinds: Mapping[str, tuple[type | tuple[type, ...] | None, str]] = {
        "auth": ((Auth, Mapping), classes_of(api)),
        "base_url": (str, "text"),
        "http_client": (
            getattr(http_library, http_client, None),
            f"an httpx2.{http_client}",
        ),
        "hooks": (Hooks, "an object of a class derived from Hooks"),
    }
    for name, kind in kinds.items():
        if arguments[name] is not None:
            check_kind(name, arguments[name], *kind)
    _check_credentials(api, arguments["auth"])
    _check_origins(arguments["credential_origins"])
    observers = [name for name in vars(Hooks) if not name.startswith("_")]
    check_plain_methods("hooks", arguments["hooks"], observers, _PLAIN)


def _check_credentials(api: Api, auth: object) -> None:
    if not isinstance(auth, Mapping):
        return
    by_scheme = cast("Mapping[str, object]", auth)
    check_names("auth", by_scheme, "a mapping of security schemes to credentials")
    for name, value in by_scheme.items():
        check_kind(f"auth[{name!r}]", value, Auth, classes_of(api))


def _check_origins(origins: object) -> None:
    """Raise `TypeError` for anything but several texts."""
    wanted = 'a list of origins, such as ["https://files.example.com"]'
    if isinstance(origins, str):
        raise TypeError(f"credential_origins is text; pass {wanted}")
    check_kind("credential_origins", origins, Iterable, wanted)
    for origin in cast("Iterable[object]", origins):
        check_kind("an origin of credential_origins", origin, str, "text")
