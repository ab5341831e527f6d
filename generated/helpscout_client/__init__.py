# Generated from an OpenAPI document. Do not edit; run "python -m generator generate".
"""Help Scout Inbox API 2.0.

The current Help Scout API, called the Mailbox API before: JSON in the HAL style over
HTTPS, authenticated by OAuth 2.0. A mailbox is what the product now calls an inbox.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from helpscout_client._contract.lazy import LOADING
from helpscout_client._contract.omit import OMIT, Omit
from helpscout_client._version import __version__

if TYPE_CHECKING:
    from helpscout_client._contract.observed import Mismatch, Mismatches, RateLimit
    from helpscout_client._http.response import Created, Response
    from helpscout_client._lists.pages import AsyncPage, AsyncPages, Page
    from helpscout_client.v2.client import AsyncHelpScout, HelpScout

__all__ = [
    "AsyncHelpScout",
    "AsyncPage",
    "AsyncPages",
    "Created",
    "HelpScout",
    "Mismatch",
    "Mismatches",
    "OMIT",
    "Omit",
    "Page",
    "RateLimit",
    "Response",
    "__version__",
]

Omit.__module__ = __name__  # where users import it from

_MODULES: Final[Mapping[str, str]] = {
    "helpscout_client.v2.client": "AsyncHelpScout HelpScout",
    "helpscout_client._contract.observed": "Mismatch Mismatches RateLimit",
    "helpscout_client._http.response": "Created Response",
    "helpscout_client._lists.pages": "AsyncPage AsyncPages Page",
}


if not TYPE_CHECKING:  # a type checker would accept any name

    def __getattr__(name: str) -> object:
        """Load a class when it is first used: importing the package is cheap."""
        for module, names in _MODULES.items():
            if name in names.split():
                with LOADING:
                    return getattr(import_module(module), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
