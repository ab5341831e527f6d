"""The arguments of a client, checked before anything is done with them."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping

from .._contract.api import Api
from .._contract.mistakes import check_kind, check_plain_methods, either
from .._contract.options import ClientOptions, check_options
from ..auth import Auth
from ..hooks import Hooks
from .environment import KINDS, credentials

_PLAIN = "hooks have plain methods, which have to be quick"


def check_settings(
    api: Api, callee: str, arguments: Collection[str], settings: Mapping[str, object]
) -> None:
    """Raise `TypeError` for a setting that is neither an option nor another argument."""
    for name in settings:
        if any(name in names for names in KINDS):
            raise TypeError(
                f"{callee} has no argument {name}; pass auth={_credentials(api)}"
            )
    check_options(settings, ClientOptions, call=callee, arguments=arguments)


def check_kinds(api: Api, arguments: Mapping[str, object], http_client: str) -> None:
    """Raise `TypeError` for an argument of the wrong kind; None is the default of all.

    `http_client` is the name of its class in the HTTP library.
    """
    # A library that is not imported yet has no objects.
    http_library = sys.modules.get("httpx2")
    kinds: Mapping[str, tuple[type | None, str]] = {
        "auth": (Auth, _credentials(api)),
        "base_url": (str, "text"),
        "http_client": (
            getattr(http_library, http_client, None),
            f"an httpx2.{http_client}",
        ),
        "hooks": (Hooks, "an object of a class derived from Hooks"),
    }
    for name, value in arguments.items():
        if value is not None:
            check_kind(name, value, *kinds[name])
    observers = [name for name in vars(Hooks) if not name.startswith("_")]
    check_plain_methods("hooks", arguments["hooks"], observers, _PLAIN)


def _credentials(api: Api) -> str:
    return either(f"{kind.__name__}(...)" for kind in credentials(api))
